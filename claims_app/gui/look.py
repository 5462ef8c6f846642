"""The look that all widgets of the window share: theme and text size, and when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from claims_app.gui.style import style_sheet
from claims_app.gui.theme import LIGHT, MAX_SCALE, MIN_SCALE, Role, Theme, font, palette


class Look(QObject):
    """Theme and text size of one program; painted widgets repaint on ``changed``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.scale: float = 1.0

    def set(self, theme: Theme, scale: float) -> None:
        """Dress the whole application; ``scale`` is brought into the range that is offered."""
        self.theme = theme
        self.scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        QApplication.setPalette(palette(theme))
        QApplication.setFont(font(Role.UI, self.scale))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(style_sheet(theme, self.scale))
        self.changed.emit()
