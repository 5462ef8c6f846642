"""Where connectors run: ports, curves, lanes and ribbons, in plain numbers without Qt.

All x run in reading order, from the first column on. ``mirrored`` turns a finished shape into that
of an interface which runs from right to left.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.compare.layout import Extent

PORT_WIDTH: Final = 4.0
PORT_HEIGHT: Final = 14.0
FOCUS_PORT_HEIGHT: Final = 22.0
_BEND: Final = 40.0
_FIRST_PORT: Final = 30.0
_PORT_STEP: Final = 24.0
_CORNER: Final = 8.0
LANE: Final = 4.0
WIDE_LANE: Final = 8.0
_CLEAR: Final = 6.0  # what a line on its own keeps from the cards above and below a gap
_TIGHT: Final = 2.0  # what the outer lanes keep


class Point(NamedTuple):
    """A place in pixels."""

    x: float
    y: float

    def mirrored(self, width: float) -> Point:
        """Return the place in the mirror image of a surface of ``width``."""
        return Point(width - self.x, self.y)


class Box(NamedTuple):
    """An upright rectangle in pixels, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def mirrored(self, width: float) -> Box:
        """Return the rectangle in the mirror image of a surface of ``width``."""
        return Box(width - self.x - self.width, self.y, self.width, self.height)

    def contains(self, x: float, y: float) -> bool:
        """Return whether a place lies inside or on the left or upper edge."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def touches(self, other: Box, clearance: float = 0.0) -> bool:
        """Return whether the two come closer to each other than ``clearance``, or overlap."""
        return (
            self.x < other.x + other.width + clearance
            and other.x < self.x + self.width + clearance
            and self.y < other.y + other.height + clearance
            and other.y < self.y + self.height + clearance
        )


class Cubic(NamedTuple):
    """A Bézier curve of the third degree."""

    start: Point
    first: Point
    second: Point
    end: Point

    def at(self, t: float) -> Point:
        """Return the place at ``t``, 0.0 at the start to 1.0 at the end."""
        s = 1.0 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        return Point(
            a * self.start.x + b * self.first.x + c * self.second.x + d * self.end.x,
            a * self.start.y + b * self.first.y + c * self.second.y + d * self.end.y,
        )

    def normal(self, t: float) -> Point:
        """Return the unit vector at a right angle to the curve at ``t``."""
        s = 1.0 - t
        a, b, c = s * s, 2 * s * t, t * t
        dx = (
            a * (self.first.x - self.start.x)
            + b * (self.second.x - self.first.x)
            + c * (self.end.x - self.second.x)
        )
        dy = (
            a * (self.first.y - self.start.y)
            + b * (self.second.y - self.first.y)
            + c * (self.end.y - self.second.y)
        )
        length = math.hypot(dx, dy)
        return Point(-dy / length, dx / length) if length else Point(0.0, 1.0)

    def mirrored(self, width: float) -> Cubic:
        """Return the curve in the mirror image of a surface of ``width``."""
        return Cubic(*(point.mirrored(width) for point in self))

    def span(self) -> float:
        """Return how far apart its ends are, by which curves are told long from short."""
        return math.dist(self.start, self.end)

    def distance(self, x: float, y: float) -> float:
        """Return about how far a place is from the curve."""
        points = [self.at(step / 16) for step in range(17)]
        return min(_segment_distance(Point(x, y), a, b) for a, b in pairwise(points))


def _segment_distance(point: Point, a: Point, b: Point) -> float:
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / square if square else 0.0
    t = min(max(t, 0.0), 1.0)
    return math.dist(point, (a.x + t * dx, a.y + t * dy))


def across(start: Point, end: Point) -> Cubic:
    """Return the curve through one gutter: level at both ends, bending half-way."""
    middle = (start.x + end.x) / 2
    return Cubic(start, Point(middle, start.y), Point(middle, end.y), end)


def loop(start: Point, end: Point, reach: float) -> Cubic:
    """Return the curve between two cards of one column: out into the gutter and back.

    Args:
        start: The upper or lower port.
        end: The other port, at the same x.
        reach: How far the curve gets out, negative to the left.
    """
    handle = reach / 0.75  # a cubic with level handles reaches three quarters of them
    return Cubic(start, Point(start.x + handle, start.y), Point(end.x + handle, end.y), end)


def to_edge(start: Point, x: float, edge: float) -> tuple[Cubic, Cubic]:
    """Return the way from a port to the upper or lower edge: a bend, then upright at ``x``.

    Ways to one tab share the upright part, so that one of them is enough to draw it.
    """
    turn = min(abs(edge - start.y), _BEND)
    y = start.y + math.copysign(turn, edge - start.y)
    bend = Cubic(start, Point(x, start.y), Point(x, start.y), Point(x, y))
    third = (edge - y) / 3
    upright = Cubic(Point(x, y), Point(x, y + third), Point(x, edge - third), Point(x, edge))
    return bend, upright


def port_offsets(count: int, height: float) -> list[float]:
    """Return how far below the top of a card the middles of its ports are, top to bottom.

    At 30 and then every 24; a card too low for that has them closer, and all stay clear of the
    corners.
    """
    highest = _CORNER + PORT_HEIGHT / 2
    lowest = max(height - highest, highest)
    first, step = min(_FIRST_PORT, lowest), _PORT_STEP
    if count > 1 and first + (count - 1) * step > lowest:
        step = min(step, (lowest - highest) / (count - 1))
        first = lowest - (count - 1) * step
    return [first + index * step for index in range(count)]


def spread(wanted: Sequence[float], low: float, high: float, step: float = LANE) -> list[float]:
    """Return places at least ``step`` apart in ``[low, high]``, as near as may be to ``wanted``.

    The order is kept; the sum of squared moves is least before the ends are clamped. If there is
    not enough room, the places overrun at ``high``.

    Args:
        wanted: Sorted from low to high.
        low: The lowest place allowed.
        high: The highest place allowed.
        step: The least distance of neighbours.

    Source:
        Pool adjacent violators: R. E. Barlow et al. (1972), Statistical inference under order
        restrictions.
    """
    blocks: list[tuple[float, int]] = []  # mean of what is wanted less the steps, and how many
    for index, place in enumerate(wanted):
        mean, size = place - index * step, 1
        while blocks and blocks[-1][0] > mean:
            other, others = blocks.pop()
            mean = (mean * size + other * others) / (size + others)
            size += others
        blocks.append((mean, size))
    flat = [mean for mean, size in blocks for _ in range(size)]
    last = len(flat) - 1
    return [
        max(low + index * step, min(mean + index * step, high - (last - index) * step))
        for index, mean in enumerate(flat)
    ]


def capacity(gap: Extent) -> int:
    """Return how many lanes a gap has room for: three in the 12 pixels between two cards."""
    return max(int((gap.length - 2 * _TIGHT) // LANE) + 1, 1)


def lanes(wanted: Sequence[float], gap: Extent) -> list[float]:
    """Return the y at which each line runs straight through ``gap``, one lane each.

    Args:
        wanted: Where each would like to be, sorted.
        gap: Free of cards; 12 pixels or more.
    """
    middle = (gap.start + gap.end) / 2
    low, high = min(gap.start + _CLEAR, middle), max(gap.end - _CLEAR, middle)
    clear = [min(max(place, low), high) for place in wanted]
    # Below a short column there is more room than between two cards.
    if (len(wanted) - 1) * WIDE_LANE <= high - low:
        return spread(clear, low, high, WIDE_LANE)
    return spread(clear, gap.start + _TIGHT, gap.end - _TIGHT)


def best_gap(gaps: Sequence[Extent], previous: float, target: float, ideal: float) -> int:
    """Return the index of the gap that makes the least detour from ``previous`` to ``target``.

    Among gaps without a detour, the one nearest to ``ideal``, on the straight line.

    Raises:
        ValueError: There is no gap.
    """

    def detour(gap: Extent) -> tuple[float, float]:
        y = min(max(ideal, gap.start + _CLEAR), gap.end - _CLEAR)
        return abs(y - previous) + abs(y - target), abs(y - ideal)

    return min(range(len(gaps)), key=lambda index: detour(gaps[index]))


def ribbon(curve: Cubic, start_width: float, end_width: float, steps: int = 10) -> list[Point]:
    """Return the outline of a band along ``curve`` that goes from one width to another."""
    left, right = [], []
    for step in range(steps + 1):
        t = step / steps
        half = (start_width + (end_width - start_width) * t) / 2
        place, normal = curve.at(t), curve.normal(t)
        left.append(Point(place.x + normal.x * half, place.y + normal.y * half))
        right.append(Point(place.x - normal.x * half, place.y - normal.y * half))
    return left + right[::-1]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one connector: a curve in each gutter, straight lines through gaps between them.

    ``gutters`` names the gutter of each curve: gutter ``n`` follows column ``n``.
    """

    curves: tuple[Cubic, ...]
    gutters: tuple[int, ...]

    def distance(self, x: float, y: float) -> float:
        """Return about how far a place is from the line."""
        straight = (
            _segment_distance(Point(x, y), a.end, b.start) for a, b in pairwise(self.curves)
        )
        return min(*(curve.distance(x, y) for curve in self.curves), *straight, math.inf)

    def mirrored(self, width: float) -> Route:
        """Return the route in the mirror image of a surface of ``width``."""
        return Route(tuple(curve.mirrored(width) for curve in self.curves), self.gutters)
