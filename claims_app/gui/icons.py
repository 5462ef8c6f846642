"""The glyphs of the interface, drawn as paths on a grid of 16 in one colour."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QTransform,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

GRID: Final = 16.0
STROKE: Final = 1.75
# Icons are drawn for screens of these densities; between them Qt scales down.
_RATIOS: Final = (1.0, 1.5, 2.0, 3.0)
# What points along the line of reading turns around in an Arabic interface.
MIRRORED: Final = frozenset({"undo", "redo", "next", "previous", "skip", "update", "quote"})

_Points = tuple[tuple[float, float], ...]


@dataclass(slots=True)
class _Glyph:
    """Lines that are stroked, and shapes that are filled, in a square of 16."""

    lines: QPainterPath = field(default_factory=QPainterPath)
    shapes: QPainterPath = field(default_factory=QPainterPath)

    def line(self, *points: tuple[float, float]) -> _Glyph:
        """Add an open line through ``points``."""
        self.lines.moveTo(*points[0])
        for point in points[1:]:
            self.lines.lineTo(*point)
        return self

    def ring(self, x: float, y: float, radius: float) -> _Glyph:
        """Add a circle that is stroked."""
        self.lines.addEllipse(QPointF(x, y), radius, radius)
        return self

    def disc(self, x: float, y: float, radius: float) -> _Glyph:
        """Add a circle that is filled."""
        self.shapes.addEllipse(QPointF(x, y), radius, radius)
        return self

    def arc(self, x: float, y: float, radius: float, start: float, sweep: float) -> _Glyph:
        """Add a part of a circle, in degrees against the clock from three o'clock."""
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        self.lines.arcMoveTo(box, start)
        self.lines.arcTo(box, start, sweep)
        return self

    def cut(self, *lines: _Points) -> _Glyph:
        """Take lines out of the filled shapes, so that the ground shows through."""
        path = _Glyph()
        for points in lines:
            path.line(*points)
        stroker = QPainterPathStroker()
        stroker.setWidth(STROKE)
        stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.shapes = self.shapes.subtracted(stroker.createStroke(path.lines))
        return self


def _denial() -> _Glyph:
    return _Glyph().line((3.5, 3.5), (12.5, 12.5)).line((12.5, 3.5), (3.5, 12.5))


def _opposite() -> _Glyph:
    glyph = _Glyph().line((1, 8), (6.5, 8)).line((4, 5.2), (6.8, 8), (4, 10.8))
    return glyph.line((15, 8), (9.5, 8)).line((12, 5.2), (9.2, 8), (12, 10.8))


def _quantity() -> _Glyph:
    glyph = _Glyph().line((6.3, 2.5), (4.7, 13.5)).line((11.3, 2.5), (9.7, 13.5))
    return glyph.line((2.8, 5.8), (13.6, 5.8)).line((2.4, 10.2), (13.2, 10.2))


def _time() -> _Glyph:
    return _Glyph().ring(8, 8, 6.2).line((8, 4.4), (8, 8), (10.6, 9.6))


def _place() -> _Glyph:
    glyph = _Glyph()
    glyph.lines.moveTo(8, 14.6)
    glyph.lines.cubicTo(5.2, 11.4, 3.3, 9, 3.3, 6.3)
    glyph.lines.cubicTo(3.3, 3.6, 5.4, 1.6, 8, 1.6)
    glyph.lines.cubicTo(10.6, 1.6, 12.7, 3.6, 12.7, 6.3)
    glyph.lines.cubicTo(12.7, 9, 10.8, 11.4, 8, 14.6)
    return glyph.disc(8, 6.3, 1.7)


def _actor() -> _Glyph:
    glyph = _Glyph().ring(8, 5, 3)
    glyph.lines.moveTo(2.4, 14.2)
    glyph.lines.cubicTo(2.4, 9.6, 13.6, 9.6, 13.6, 14.2)
    return glyph


def _degree() -> _Glyph:
    return _Glyph().line((3, 2), (3, 14)).line((8, 9.5), (8, 14)).line((13, 6), (13, 14))


def _agree() -> _Glyph:
    return _Glyph().line((3, 5.6), (13, 5.6)).line((3, 10.4), (13, 10.4))


def _update() -> _Glyph:
    return (
        _Glyph()
        .line((2.2, 3.5), (2.2, 12.5))
        .line((2.2, 8), (13.4, 8))
        .line((9.8, 4.2), (13.6, 8), (9.8, 11.8))
    )


def _affirms() -> _Glyph:
    return _Glyph().disc(8, 8, 6.8).cut(((8, 5), (8, 11)), ((5, 8), (11, 8)))


def _denies() -> _Glyph:
    return _Glyph().ring(8, 8, 6).line((5, 8), (11, 8))


def _suggested() -> _Glyph:
    glyph = _Glyph()
    for step in range(8):
        glyph.arc(8, 8, 5.8, step * 45.0, 18)
    return glyph


def _confirmed() -> _Glyph:
    return _Glyph().line((2.8, 8.6), (6.4, 12.2), (13.2, 4.4))


def _rejected() -> _Glyph:
    return _Glyph().ring(8, 8, 6).line((3.9, 12.1), (12.1, 3.9))


def _retyped() -> _Glyph:
    glyph = _Glyph().line((2.5, 5), (13, 5)).line((10.4, 2.2), (13.3, 5), (10.4, 7.8))
    return glyph.line((13.5, 11), (3, 11)).line((5.6, 8.2), (2.7, 11), (5.6, 13.8))


def _disputed() -> _Glyph:
    glyph = _Glyph().ring(8, 8, 6)
    glyph.shapes.moveTo(8, 2)
    glyph.shapes.arcTo(QRectF(2, 2, 12, 12), 90, 180)
    glyph.shapes.closeSubpath()
    return glyph


def _orphaned() -> _Glyph:
    glyph = _Glyph()
    # Two links of a chain with a gap between them, and the ends of what held them.
    glyph.lines.moveTo(7, 11.6)
    glyph.lines.cubicTo(5.6, 13.6, 3.6, 14, 2.4, 12.6)
    glyph.lines.cubicTo(1.2, 11.2, 2, 9.6, 4, 8.4)
    glyph.lines.moveTo(9, 4.4)
    glyph.lines.cubicTo(10.4, 2.4, 12.4, 2, 13.6, 3.4)
    glyph.lines.cubicTo(14.8, 4.8, 14, 6.4, 12, 7.6)
    glyph.line((4.6, 2.4), (5.6, 4.4)).line((2, 5), (4, 6))
    return glyph.line((11.4, 13.6), (10.4, 11.6)).line((14, 11), (12, 10))


def _edited() -> _Glyph:
    glyph = _Glyph().line((3, 13), (3.6, 9.8), (10.6, 2.8), (13.2, 5.4), (6.2, 12.4), (3, 13))
    return glyph.line((8.8, 4.6), (11.4, 7.2))


def _silent() -> _Glyph:
    return _Glyph().line((1.8, 8), (3.8, 8)).line((7, 8), (9, 8)).line((12.2, 8), (14.2, 8))


def _skip() -> _Glyph:
    return _Glyph().line((4, 3.5), (8.8, 8), (4, 12.5)).line((12.4, 3.5), (12.4, 12.5))


def _undo() -> _Glyph:
    glyph = _Glyph().line((5.6, 2.6), (2.4, 5.8), (5.6, 9)).line((2.6, 5.8), (9.4, 5.8))
    return glyph.arc(9.4, 9.8, 4, 90, -180).line((9.4, 13.8), (6.4, 13.8))


def _redo() -> _Glyph:
    glyph = _undo()
    glyph.lines = QTransform(-1, 0, 0, 1, GRID, 0).map(glyph.lines)
    return glyph


def _next() -> _Glyph:
    return _Glyph().line((6, 3), (11, 8), (6, 13))


def _previous() -> _Glyph:
    return _Glyph().line((10, 3), (5, 8), (10, 13))


def _up() -> _Glyph:
    return _Glyph().line((3, 10.5), (8, 5.5), (13, 10.5))


def _down() -> _Glyph:
    return _Glyph().line((3, 5.5), (8, 10.5), (13, 5.5))


def _search() -> _Glyph:
    return _Glyph().ring(6.8, 6.8, 4.8).line((10.4, 10.4), (14, 14))


def _filter() -> _Glyph:
    return _Glyph().line((2, 4), (14, 4)).line((4.4, 8), (11.6, 8)).line((6.8, 12), (9.2, 12))


def _pin() -> _Glyph:
    glyph = _Glyph().line((5, 2.2), (11, 2.2)).line((6, 2.4), (6, 6.4), (3.6, 9.4), (12.4, 9.4))
    return glyph.line((12.4, 9.4), (10, 6.4), (10, 2.4)).line((8, 9.6), (8, 14))


def _add() -> _Glyph:
    return _Glyph().line((8, 2.8), (8, 13.2)).line((2.8, 8), (13.2, 8))


def _export() -> _Glyph:
    glyph = _Glyph().line((8, 10), (8, 1.8)).line((4.8, 5), (8, 1.8), (11.2, 5))
    return glyph.line((2.4, 9.4), (2.4, 14), (13.6, 14), (13.6, 9.4))


def _close() -> _Glyph:
    return _Glyph().line((4.4, 4.4), (11.6, 11.6)).line((11.6, 4.4), (4.4, 11.6))


def _settings() -> _Glyph:
    glyph = _Glyph().ring(8, 8, 4.2).disc(8, 8, 1.4)
    for step in range(8):
        x, y = math.cos(step * math.pi / 4), math.sin(step * math.pi / 4)
        glyph.line((8 + 4.6 * x, 8 + 4.6 * y), (8 + 6.6 * x, 8 + 6.6 * y))
    return glyph


def _quote() -> _Glyph:
    glyph = _Glyph()
    for x in (2.2, 9.0):
        glyph.lines.moveTo(x + 4.2, 3.6)
        glyph.lines.cubicTo(x + 1.4, 4.6, x, 6.6, x, 9.4)
        glyph.lines.lineTo(x, 12)
        glyph.lines.lineTo(x + 4.2, 12)
        glyph.lines.lineTo(x + 4.2, 8.4)
        glyph.lines.lineTo(x + 0.2, 8.4)
    return glyph


_GLYPHS: Final[Mapping[str, Callable[[], _Glyph]]] = MappingProxyType(
    {
        "denial": _denial,
        "opposite": _opposite,
        "quantity": _quantity,
        "time": _time,
        "place": _place,
        "actor": _actor,
        "degree": _degree,
        "agree": _agree,
        "update": _update,
        "affirms": _affirms,
        "denies": _denies,
        "suggested": _suggested,
        "confirmed": _confirmed,
        "rejected": _rejected,
        "retyped": _retyped,
        "disputed": _disputed,
        "orphaned": _orphaned,
        "edited": _edited,
        "silent": _silent,
        "skip": _skip,
        "undo": _undo,
        "redo": _redo,
        "next": _next,
        "previous": _previous,
        "up": _up,
        "down": _down,
        "search": _search,
        "filter": _filter,
        "pin": _pin,
        "add": _add,
        "export": _export,
        "close": _close,
        "settings": _settings,
        "quote": _quote,
    }
)
NAMES: Final = frozenset(_GLYPHS)


@cache
def _glyph(name: str) -> _Glyph:
    return _GLYPHS[name]()


def paint_glyph(
    painter: QPainter, name: str, rect: QRectF, colour: QColor, *, mirrored: bool = False
) -> None:
    """Paint a glyph into the square ``rect``; the painter comes back as it was.

    Args:
        painter: An active painter.
        name: One of ``NAMES``.
        rect: Where; 16 pixels square is the size that the glyphs are drawn for.
        colour: The one colour of the glyph.
        mirrored: Whether the interface runs from right to left. Only the glyphs that point
            along the line of reading turn around, see ``MIRRORED``.

    Raises:
        KeyError: There is no glyph of that name.
    """
    glyph = _glyph(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    if mirrored and name in MIRRORED:
        painter.translate(GRID, 0)
        painter.scale(-1, 1)
    painter.fillPath(glyph.shapes, colour)
    pen = QPen(colour, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(glyph.lines, pen)
    painter.restore()


def pixmap(
    name: str, colour: QColor, size: int = 16, *, mirrored: bool = False, ratio: float = 1.0
) -> QPixmap:
    """Return a glyph on a transparent ground, ``size`` device-independent pixels square."""
    found = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    with QPainter(found) as painter:
        paint_glyph(painter, name, QRectF(0, 0, size, size), colour, mirrored=mirrored)
    return found


def icon(
    name: str,
    colour: QColor,
    size: int = 16,
    *,
    mirrored: bool = False,
    disabled: QColor | None = None,
) -> QIcon:
    """Return a glyph as an icon for controls, sharp at the usual screen densities.

    Args:
        name: One of ``NAMES``.
        colour: The one colour of the glyph.
        size: Device-independent pixels.
        mirrored: Whether the interface runs from right to left.
        disabled: The colour while the control is disabled; by default as enabled.
    """
    found = QIcon()
    for ratio in _RATIOS:
        found.addPixmap(pixmap(name, colour, size, mirrored=mirrored, ratio=ratio))
        found.addPixmap(
            pixmap(name, disabled or colour, size, mirrored=mirrored, ratio=ratio),
            QIcon.Mode.Disabled,
        )
    return found
