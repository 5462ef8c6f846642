"""How the parts of a quote are painted: each by a stroke or ground of its own, not by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from claims_app.gui.reading.markup import Marked, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.records import Span
    from claims_app.gui.look import Look
    from claims_app.gui.reading.block import LaidBlock

_INSET: Final = 0.1  # of a line, above and below the ground of a content
_FOOT: Final = 0.12  # of a line, from its bottom to a stroke
_WAVE: Final = 3.0  # pixels, half the length of a wave
_HANDLE: Final = 4.0


def paint_block(
    painter: QPainter,
    block: LaidBlock,
    marks: Sequence[Marked],
    focus: Span | None,
    look: Look,
) -> None:
    """Paint a block at the painter's origin.

    Args:
        painter: Stands at the top left of the block.
        block: What is painted.
        marks: Its stretches.
        focus: The part of the claim in focus that lies in it.
        look: Colours.
    """
    theme = look.theme
    for mark in marks:
        if mark.part in (Part.CONTENT, Part.NESTED):
            for rect in block.rects(mark.span.start, mark.span.end):
                ground(painter, rect, look)
    painter.setPen(theme.text)
    block.draw(painter, QPointF(0, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in marks:
        if mark.part is not Part.CONTENT:
            for rect in block.rects(mark.span.start, mark.span.end):
                stroke(painter, rect, mark.part, look)
    if focus is not None:
        _paint_focus(painter, block, focus, look)


def ground(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Fill the ground of a content."""
    theme = look.theme
    inside = rect.adjusted(0, _INSET * rect.height(), 0, -_INSET * rect.height() / 2)
    painter.fillRect(inside, theme.mark)
    if theme.mark == theme.card:  # with high contrast all grounds are one
        painter.setPen(QPen(theme.text, 1))
        painter.drawRect(inside)


def stroke(painter: QPainter, rect: QRectF, part: Part, look: Look) -> None:
    """Draw the line under a source, a cue or a nested content."""
    y = rect.bottom() - _FOOT * rect.height()
    if part is Part.CUE:
        painter.setPen(QPen(look.theme.text, 1.2))
        painter.drawPath(_wave(rect.left(), rect.right(), y))
        return
    pen = QPen(look.theme.text, 1.8)
    if part is Part.NESTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.05, 2.2])
    painter.setPen(pen)
    painter.drawLine(QLineF(rect.left(), y, rect.right(), y))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, is_up = left, True
    while x < right:
        end = min(x + _WAVE, right)
        path.quadTo(QPointF((x + end) / 2, y + (-3 if is_up else 3)), QPointF(end, y))
        x, is_up = end, not is_up
    return path


def _paint_focus(painter: QPainter, block: LaidBlock, focus: Span, look: Look) -> None:
    """Draw lines above and below the claim in focus, and a handle at each end."""
    ink = look.theme.ink
    painter.setPen(QPen(ink, 2))
    for rect in block.rects(focus.start, focus.end):
        top = rect.top() + _INSET * rect.height() / 2
        foot = rect.bottom() - 1
        painter.drawLine(QLineF(rect.left(), top, rect.right(), top))
        painter.drawLine(QLineF(rect.left(), foot, rect.right(), foot))
    for edge in (block.edge(focus.start), block.edge(focus.end, is_end=True)):
        handle = QRectF(edge.left() - _HANDLE / 2, edge.top() + 3, _HANDLE, edge.height() - 4)
        painter.fillRect(handle, ink)
