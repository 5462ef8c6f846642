"""Puts what is in view in its place: cards, headings, boxes and connectors, in view coordinates.

Done when the scroll position, the size or the content changes, never while painting: the
connectors need all cards before the first is painted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.records import Relation
from claims_app.gui import theme
from claims_app.gui.compare.layout import BoardLayout, Extent, free_stretches
from claims_app.gui.compare.scene import build
from claims_app.gui.compare.shapes import NOTHING, End, Scene, Surface, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId, LinkId
    from claims_app.gui.compare.shapes import PillSizes
    from claims_app.gui.compare.stock import CardStock

# A row with more cards than this is measured as far as it is seen; a smaller one as a whole, so
# that its columns stay in step while it scrolls in.
_WHOLE_ROW: Final = 300
_MEASURING_ROUNDS: Final = 4
# A line may make its detour just outside the view.
_BEYOND: Final = 200


class PlacedCard(NamedTuple):
    """A card in view: x in reading order, y from the upper edge of the view."""

    claim: ClaimId
    x: int
    y: int
    width: int
    height: int


class PlacedHeading(NamedTuple):
    """The title of a row above one column."""

    row: int
    x: int
    y: int
    width: int


class PlacedBox(NamedTuple):
    """What an empty cell says: silent, or hidden by the filter."""

    row: int
    column: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class View:
    """A window on the board: the scroll position and the size of the viewport."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """Everything in view."""

    cards: tuple[PlacedCard, ...] = ()
    headings: tuple[PlacedHeading, ...] = ()
    boxes: tuple[PlacedBox, ...] = ()
    scene: Scene = NOTHING


def measure(layout: BoardLayout, stock: CardStock, view: View) -> bool:
    """Put true heights in place of the estimates in view; return whether anything moved."""
    moved = False
    for _ in range(_MEASURING_ROUNDS):
        found = {
            claim: stock.face(claim).height
            for claim in _to_measure(layout, view)
            if not stock.is_measured(claim)
        }
        if not found:
            break
        moved |= layout.set_heights(found)
    return moved


def _to_measure(layout: BoardLayout, view: View) -> list[ClaimId]:
    top, bottom = view.y, view.y + view.height
    found: list[ClaimId] = []
    partly: set[int] = set()
    for row in layout.rows_between(top, bottom):
        arranged = layout.arrangement.rows[row]
        size = sum(arranged.ends) - sum(arranged.starts)
        if size > _WHOLE_ROW:
            partly.add(row)
            continue
        for column in columns_in_view(layout, view):
            found += layout.arrangement.cell(row, column)
    if partly:
        for column in columns_in_view(layout, view):
            found += layout.cards_between(column, top, bottom)
    return found


def columns_in_view(layout: BoardLayout, view: View) -> list[int]:
    """Return the columns that share a pixel with the view."""
    return [
        index
        for index, extent in enumerate(layout.columns)
        if extent.start < view.x + view.width and extent.end > view.x
    ]


def place(
    layout: BoardLayout, case: Case, view: View, sizes: PillSizes, focus: LinkId | None
) -> Placement:
    """Return everything in view, in its place.

    Args:
        layout: Where all cards are.
        case: Tells which end of an update is newer.
        view: The window on the board.
        sizes: Of the names of links.
        focus: The pair in focus.
    """
    top, bottom = view.y, view.y + view.height
    columns = columns_in_view(layout, view)
    rows = layout.rows_between(top, bottom)
    cards, headings, boxes = [], [], []
    for column in columns:
        extent = layout.columns[column]
        x, width = extent.start - view.x, extent.length
        for claim in layout.cards_between(column, top, bottom):
            card = layout.card(claim)
            cards.append(PlacedCard(claim, x, card.start - top, width, card.length))
        for row in rows:
            headings.append(PlacedHeading(row, x, layout.heading(row).start - top, width))
            box = layout.box(row, column)
            if box and box.length:
                boxes.append(PlacedBox(row, column, x, box.start - top, width, box.length))
    surface = Surface(
        columns=[Extent(one.start - view.x, one.end - view.x) for one in layout.columns],
        width=view.width,
        height=view.height,
        gutter=layout.measures.gutter,
        gaps=_Gaps(layout, view),
        sizes=sizes,
    )
    ties = _ties(layout, case, view, [card.claim for card in cards])
    return Placement(tuple(cards), tuple(headings), tuple(boxes), build(ties, surface, focus))


def _ties(layout: BoardLayout, case: Case, view: View, claims: Sequence[ClaimId]) -> list[Tie]:
    arrangement = layout.arrangement
    found: dict[LinkId, Tie] = {}
    for claim in claims:
        for link in arrangement.links_of.get(claim, ()):
            if link in found:
                continue
            pair = arrangement.pairs[link]
            is_update = pair.relation is Relation.UPDATE
            found[link] = Tie(
                id=link,
                key=theme.link_key(pair.relation, pair.type),
                state=pair.state,
                ends=(_end(layout, view, pair.a), _end(layout, view, pair.b)),
                newer=_newer(case, pair.a, pair.b) if is_update else None,
            )
    return list(found.values())


def _end(layout: BoardLayout, view: View, claim: ClaimId) -> End:
    extent = layout.card(claim)
    column = layout.arrangement.spots[claim].column
    return End(claim, column, extent.start - view.y, extent.length)


def _newer(case: Case, a: ClaimId, b: ClaimId) -> int:
    """Return which of two claims was published later; the second where nobody knows."""
    dates = []
    for claim in (a, b):
        report = case.reports.get(case.claims[claim].report)
        dates.append(report.published if report else "")
    return 0 if dates[0] > dates[1] else 1


class _Gaps:
    """The free stretches of each column, worked out for the columns that lines cross."""

    def __init__(self, layout: BoardLayout, view: View) -> None:
        self._layout = layout
        self._view = view
        self._known: dict[int, list[Extent]] = {}

    def __call__(self, column: int) -> Sequence[Extent]:
        if column not in self._known:
            self._known[column] = self._find(column)
        return self._known[column]

    def _find(self, column: int) -> list[Extent]:
        layout, y = self._layout, self._view.y
        top, bottom = max(y - _BEYOND, 0), y + self._view.height + _BEYOND
        taken = [layout.card(claim) for claim in layout.cards_between(column, top, bottom)]
        for row in layout.rows_between(top, bottom):
            taken.append(layout.heading(row))
            box = layout.box(row, column)
            if box:
                taken.append(box)
        free = free_stretches(sorted(taken), top, bottom)
        return [
            Extent(gap.start - y, gap.end - y) for gap in free if gap.length >= layout.measures.gap
        ]
