"""The plain shapes that connectors are made of, for painting and for clicking; without Qt.

All are in view coordinates: y from the upper edge of the view, x in reading order until mirrored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from claims_app.core.ids import ClaimId, LinkId
from claims_app.core.standing import LinkState
from claims_app.gui.compare.geometry import Box, Point, Route
from claims_app.gui.compare.layout import Extent

MOST_BANDS: Final = 100  # above, bands cost more than a frame and hide each other
_TOUCH: Final = 6.0  # how near to a line a click means it


class End(NamedTuple):
    """One end of a link: a card, its column, and its place in the view's own y."""

    claim: ClaimId
    column: int
    top: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link to draw. ``newer`` is 0 or 1, the end that an update points to, else None."""

    id: LinkId
    key: str
    state: LinkState
    ends: tuple[End, End]
    newer: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """The bar on a card's edge where a line starts."""

    tie: Tie
    claim: ClaimId
    box: Box
    is_focus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A connector. ``bundled`` names the columns where it runs inside a bundle instead.

    ``has_tab`` says that it ends in a tab, not at a second card. ``arrow`` is where an update
    points to: 0 the start, 1 the end.
    """

    tie: Tie
    route: Route
    is_focus: bool
    bundled: frozenset[int] = frozenset()
    has_tab: bool = False
    arrow: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """More lines through one gap than it has lanes: one thick line, counted at both ends."""

    start: Point
    end: Point
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PillSizes:
    """Sizes in pixels. ``widths`` is that of a pill with its word, by key of the link."""

    widths: Mapping[str, float]
    glyph_width: float
    height: float
    tab_width: float
    tab_height: float
    has_words: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """The name of a link on its line, or its glyph alone."""

    link: LinkId
    key: str
    state: LinkState
    box: Box
    has_word: bool
    is_focus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """What lies beyond the upper or lower edge: links of one type that leave one gutter there.

    ``targets`` are the ends out of view, the nearest first, with their links. ``line_x`` is where
    the line that leads there stands, so that those of several tabs do not hide each other.
    """

    key: str
    gutter: int
    is_up: bool
    box: Box
    line_x: float
    targets: tuple[tuple[LinkId, ClaimId], ...]
    is_focus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything that connects the cards in view, in view coordinates."""

    lines: tuple[Line, ...] = ()
    ports: tuple[Port, ...] = ()
    pills: tuple[Pill, ...] = ()
    tabs: tuple[Tab, ...] = ()
    bundles: tuple[Bundle, ...] = ()

    @property
    def has_bands(self) -> bool:
        """Return whether there are few enough lines for bands behind them."""
        return len(self.lines) <= MOST_BANDS

    def mirrored(self, width: float) -> Scene:
        """Return the scene in the mirror image of a surface of ``width``."""
        return Scene(
            lines=tuple(replace(line, route=line.route.mirrored(width)) for line in self.lines),
            ports=tuple(replace(port, box=port.box.mirrored(width)) for port in self.ports),
            pills=tuple(replace(pill, box=pill.box.mirrored(width)) for pill in self.pills),
            tabs=tuple(
                replace(tab, box=tab.box.mirrored(width), line_x=width - tab.line_x)
                for tab in self.tabs
            ),
            bundles=tuple(
                replace(one, start=one.end.mirrored(width), end=one.start.mirrored(width))
                for one in self.bundles
            ),
        )

    def tab_at(self, x: float, y: float) -> Tab | None:
        """Return the tab at a place."""
        return next((tab for tab in reversed(self.tabs) if tab.box.contains(x, y)), None)

    def link_at(self, x: float, y: float) -> LinkId | None:
        """Return the link whose pill or line is at a place, the nearest line within reach."""
        for pill in reversed(self.pills):
            if pill.box.contains(x, y):
                return pill.link
        near = [(line.route.distance(x, y), line.tie.id) for line in self.lines]
        distance, link = min(near, default=(_TOUCH + 1, None))
        return link if distance <= _TOUCH else None


NOTHING: Final = Scene()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """The view to draw in: columns (shifted by the scroll), its height, and the free gaps.

    ``gaps`` gives the stretches of a column that no card, heading or box covers, top to bottom.
    """

    columns: Sequence[Extent]
    width: float
    height: float
    gutter: float
    gaps: Callable[[int], Sequence[Extent]]
    sizes: PillSizes
