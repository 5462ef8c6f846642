"""What the strokes on the page mean, each word with its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from claims_app.gui.reading.markup import Part
from claims_app.gui.reading.strokes import ground, stroke
from claims_app.gui.theme import Role, font, line_height

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_GAP: Final = 14
_PADDING: Final = 3


class Legend(QWidget):
    """One line of words, each marked as what it names."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = (
            (Part.SOURCE, self.tr("source")),
            (Part.CUE, self.tr("cue")),
            (Part.CONTENT, self.tr("content")),
            (Part.NESTED, self.tr("nested quote")),
        )
        self.setAccessibleName(self.tr("Marks: source, cue, content, nested quote"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.META, self._look.scale))
        width = sum(metrics.horizontalAdvance(word) + 2 * _PADDING for _, word in self._words)
        gaps = _GAP * (len(self._words) - 1)
        return QSize(width + gaps, line_height(Role.META, self._look.scale) + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        used = font(Role.META, self._look.scale)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(used)
            at = 0
            for part, word in self._words:
                width = QFontMetrics(used).horizontalAdvance(word) + 2 * _PADDING
                left = self.width() - at - width if mirrored else at
                box = QRectF(left, 0, width, self.height())
                if part in (Part.CONTENT, Part.NESTED):
                    ground(painter, box, self._look)
                painter.setPen(self._look.theme.text)
                painter.drawText(
                    box.adjusted(0, -2, 0, -2), int(Qt.AlignmentFlag.AlignCenter), word
                )
                if part is not Part.CONTENT:
                    stroke(painter, box, part, self._look)
                at += width + _GAP
