"""The look that all widgets of the window share: theme and text size, and when they change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtWidgets import QApplication

from claims_app.gui.icons import pixmap
from claims_app.gui.style import arrow_size, style_sheet
from claims_app.gui.theme import LIGHT, MAX_SCALE, MIN_SCALE, Role, Theme, font, palette

_DENSITIES: Final = (("", 1.0), ("@2x", 2.0))  # the suffix that Qt looks for


class Look(QObject):
    """Theme and text size of one program; painted widgets repaint on ``changed``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.scale: float = 1.0
        # A style sheet takes its arrows and ticks from files only.
        self._glyphs = QTemporaryDir()

    def set(self, theme: Theme, scale: float) -> None:
        """Dress the whole application; ``scale`` is brought into the range that is offered."""
        self.theme = theme
        self.scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        QApplication.setPalette(palette(theme))
        QApplication.setFont(font(Role.UI, self.scale))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(style_sheet(theme, self.scale, self._write_glyphs()))
        self.changed.emit()

    def _write_glyphs(self) -> str:
        """Write the glyphs of the controls; returns the beginning of their names."""
        theme, size = self.theme, arrow_size(self.scale)
        # Qt keeps pictures by their names: another size is another name.
        base = f"{self._glyphs.path()}/{theme.name.replace(' ', '-')}-{size}"
        for glyph, colour in (("up", theme.text), ("down", theme.text), ("confirmed", theme.onink)):
            for suffix, ratio in _DENSITIES:
                pixmap(glyph, colour, size, ratio=ratio).save(f"{base}-{glyph}{suffix}.png")
        return base
