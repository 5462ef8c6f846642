"""One block of a report, laid out: where its words stand, whatever directions they mix."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from claims_app.gui.text import direction, one_line, to_code_points

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QTextLine


class LaidBlock:
    """A block in lines of one height. Offsets are code points from the block's start.

    Attributes:
        text: Its words, as long as in the report.
        height: Of all lines, in pixels.
        is_rtl: Whether its lines begin on the right.
    """

    def __init__(self, text: str, lang: str, used: QFont, width: float, step: int) -> None:
        self.text = one_line(text)
        self._step = step
        # Qt counts UTF-16 units: what lies above U+FFFF takes two.
        self._astral = [at for at, letter in enumerate(self.text) if letter > "\uffff"]
        side = direction(lang, self.text)
        self.is_rtl = side is Qt.LayoutDirection.RightToLeft
        self._layout = QTextLayout(self.text, used)
        option = QTextOption()
        option.setTextDirection(side)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            # A layout of its own, unlike a document, does not take lines to their leading side.
            left = max(width - line.naturalTextWidth(), 0) if self.is_rtl else 0
            line.setPosition(QPointF(left, count * step + (step - line.height()) / 2))
            count += 1
        self._layout.endLayout()
        self.height = count * step

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint the words, in the colour of the painter's pen."""
        self._layout.draw(painter, at)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where the words of a stretch stand, one rectangle a run and line, line-high."""
        begin, stop = self._utf16(start), self._utf16(end)
        found: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(begin, line.textStart())
            last = min(stop, line.textStart() + line.textLength())
            if first < last:
                for run in line.glyphRuns(first, last - first):
                    box = run.boundingRect()
                    found.append(QRectF(box.left(), number * self._step, box.width(), self._step))
        return found

    def edge(self, offset: int, *, is_end: bool = False) -> QRectF:
        """Return the place between two letters, line-high and without width.

        Args:
            offset: The letter after it.
            is_end: Whether it ends a stretch: at a break it then is on the line before.
        """
        at = self._utf16(offset)
        line = self._layout.lineForTextPosition(max(at - 1, 0) if is_end else at)
        left = _x_of(line, at)
        return QRectF(left, line.lineNumber() * self._step, 0, self._step)

    def offset_at(self, point: QPointF) -> int:
        """Return the offset of the letter nearest to a point of the block."""
        last = self._layout.lineCount() - 1
        line = self._layout.lineAt(min(max(int(point.y() // self._step), 0), last))
        return to_code_points(self.text, line.xToCursor(point.x()))

    def letter_at(self, point: QPointF) -> int | None:
        """Return the offset of the letter under a point, None beside the words."""
        if not 0 <= point.y() < self.height:
            return None
        line = self._layout.lineAt(int(point.y() // self._step))
        if not line.naturalTextRect().left() <= point.x() <= line.naturalTextRect().right():
            return None
        units = line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
        return to_code_points(self.text, units)

    def _utf16(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)


def _x_of(line: QTextLine, at: int) -> float:
    # The binding returns the place together with the cursor; the stubs tell of the place alone.
    found: object = line.cursorToX(at)
    place = found[0] if isinstance(found, tuple) else found
    if not isinstance(place, float):
        raise TypeError(place)
    return place
