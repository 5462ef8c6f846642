"""The look that all widgets of the window share: theme and text size, and when they change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtWidgets import QApplication

from claims_app.gui.icons import pixmap
from claims_app.gui.style import style_sheet
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
            application.setStyleSheet(style_sheet(theme, self.scale, self._write_glyphs(theme)))
        self.changed.emit()

    def _write_glyphs(self, theme: Theme) -> str:
        """Write the glyphs of the controls for a theme; returns the beginning of their names."""
        base = f"{self._glyphs.path()}/{theme.name.replace(' ', '-')}"
        for glyph, colour in (("up", theme.text), ("down", theme.text), ("confirmed", theme.onink)):
            for suffix, ratio in _DENSITIES:
                pixmap(glyph, colour, 12, ratio=ratio).save(f"{base}-{glyph}{suffix}.png")
        return base
