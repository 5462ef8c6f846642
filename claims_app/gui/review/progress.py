"""How far the review is: a bar, solid for what is decided, hatched for what was skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_HEIGHT: Final = 10
_LEAST_WIDTH: Final = 60


class ProgressStrip(QWidget):
    """The bar; the words beside it say the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_parts(self, decided: int, skipped: int, total: int, said: str) -> None:
        """Show how many of ``total`` are decided and skipped; ``said`` is the same in words."""
        self._parts = (decided, skipped, total)
        self.setAccessibleName(said)
        self.update()

    def stretches(self) -> tuple[float, float]:
        """Return which part of the bar is solid and which hatched, from 0.0 to 1.0 each."""
        decided, skipped, total = self._parts
        return (decided / total, skipped / total) if total else (0.0, 0.0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        solid, hatched = self.stretches()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.fillRect(frame, theme.card)
            painter.fillRect(self._seen(0.0, solid), theme.ink)
            put_off = self._seen(solid, hatched)
            painter.fillRect(put_off, QBrush(theme.ink, Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(theme.edge, theme.border_width))
            painter.drawRect(frame)

    def _seen(self, start: float, length: float) -> QRectF:
        """Return a stretch of the bar, which runs from the leading end of the window."""
        width = self.width() * length
        left = self.width() * start
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        return QRectF(left, 0, width, self.height())
