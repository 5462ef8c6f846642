"""Where every card of the board stands, in pixels of the whole content; without Qt.

All columns scroll together and the claims of one question start at one height, so that what each
source says about it stands side by side. x runs in reading order: the first column is at 0, also
where the interface runs from right to left; whoever paints mirrors at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from claims_app.gui.compare.heights import HeightIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from claims_app.core.ids import ClaimId
    from claims_app.gui.compare.arrangement import Arrangement

# Longer lines than this are hard to read; a wide window gives the rest to the ground.
_WIDEST_COLUMN = 560


class Extent(NamedTuple):
    """A stretch of one axis, in pixels, end exclusive."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return how long the stretch is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Sizes in pixels that the text size has already been worked into."""

    margin: int = 8
    narrowest_column: int = 200
    gutter: int = 88
    gap: int = 12
    heading_top: int = 2
    heading_height: int = 18
    silent_height: int = 60
    hidden_height: int = 18

    @property
    def heading_block(self) -> int:
        """Return how far below the top of a row its cards start."""
        return self.heading_top + self.heading_height + self.gap


def column_extents(count: int, width: int, measures: Measures) -> tuple[Extent, ...]:
    """Return the columns for a viewport of ``width``: they fill it, or as many as fit do.

    Where not all columns fit, a whole number of them fills the width and the others follow
    sideways.
    """
    if not count:
        return ()
    room = max(width - 2 * measures.margin, 1)
    step = measures.narrowest_column + measures.gutter
    fitting = min(count, max((room + measures.gutter) // step, 1))
    each = (room - (fitting - 1) * measures.gutter) // fitting
    # Below the narrowest column even one does not fit: it takes what there is.
    each = min(max(each, min(measures.narrowest_column, room)), _WIDEST_COLUMN)
    starts = (measures.margin + index * (each + measures.gutter) for index in range(count))
    return tuple(Extent(start, start + each) for start in starts)


class BoardLayout:
    """Heights of all cards and rows: estimated until a card is measured."""

    def __init__(
        self,
        arrangement: Arrangement,
        *,
        width: int,
        measures: Measures,
        height_of: Callable[[ClaimId], int],
    ) -> None:
        """Lay out a board.

        Args:
            arrangement: What is shown.
            width: Width of the viewport.
            measures: Sizes at the current text size.
            height_of: The height of a card, true or estimated.
        """
        self.arrangement = arrangement
        self.measures = measures
        self.columns = column_extents(len(arrangement.columns), width, measures)
        gap = measures.gap
        self._cards = [
            HeightIndex(height_of(claim) + gap for claim in column.claims)
            for column in arrangement.columns
        ]
        self._rows = HeightIndex(self._row_height(row) for row in range(len(arrangement.rows)))

    @property
    def height(self) -> int:
        """Return the height of the whole content."""
        return self._rows.total

    @property
    def width(self) -> int:
        """Return the width of the whole content, margins included."""
        return self.columns[-1].end + self.measures.margin if self.columns else 0

    def row(self, row: int) -> Extent:
        """Return the stretch of y that a row takes, its heading included."""
        top = self._rows.offset(row)
        return Extent(top, top + self._rows[row])

    def heading(self, row: int) -> Extent:
        """Return the stretch of y of a row's heading."""
        top = self._rows.offset(row) + self.measures.heading_top
        return Extent(top, top + self.measures.heading_height)

    def card(self, claim: ClaimId) -> Extent:
        """Return the stretch of y of a card.

        Raises:
            KeyError: The claim is not shown.
        """
        spot = self.arrangement.spots[claim]
        cards = self._cards[spot.column]
        start = self.arrangement.rows[spot.row].starts[spot.column]
        top = self._rows.offset(spot.row) + self.measures.heading_block
        top += cards.offset(spot.index) - cards.offset(start)
        return Extent(top, top + cards[spot.index] - self.measures.gap)

    def box(self, row: int, column: int) -> Extent | None:
        """Return the stretch of y of what an empty cell says, or None if the cell has cards."""
        arranged = self.arrangement.rows[row]
        if arranged.ends[column] > arranged.starts[column]:
            return None
        top = self._rows.offset(row) + self.measures.heading_block
        return Extent(top, top + self._box_height(row, column))

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that share a pixel with ``[top, bottom)``."""
        last = min(self._rows.index_at(bottom - 1) + 1, len(self._rows))
        return range(self._rows.index_at(top), last)

    def cards_between(self, column: int, top: int, bottom: int) -> Iterator[ClaimId]:
        """Yield the claims of a column whose cards share a pixel with ``[top, bottom)``."""
        claims = self.arrangement.columns[column].claims
        cards = self._cards[column]
        for row in self.rows_between(top, bottom):
            arranged = self.arrangement.rows[row]
            start, end = arranged.starts[column], arranged.ends[column]
            row_top = self._rows.offset(row) + self.measures.heading_block
            # The tree starts at the first card of the column, the cell at its own.
            shift = cards.offset(start) - row_top
            index = max(cards.index_at(top + shift), start)
            y = cards.offset(index) - shift
            while index < end and y < bottom:
                if y + cards[index] - self.measures.gap > top:
                    yield claims[index]
                y += cards[index]
                index += 1

    def claim_at(self, column: int, y: int) -> ClaimId | None:
        """Return the claim whose card covers pixel ``y`` of a column, if there is one."""
        return next(self.cards_between(column, y, y + 1), None)

    def set_heights(self, heights: Mapping[ClaimId, int]) -> bool:
        """Put true heights in place of estimates; return whether anything moved."""
        touched = set()
        for claim, height in heights.items():
            spot = self.arrangement.spots[claim]
            if self._cards[spot.column].set(spot.index, height + self.measures.gap):
                touched.add(spot.row)
        for row in touched:
            self._rows.set(row, self._row_height(row))
        return bool(touched)

    def _row_height(self, row: int) -> int:
        arranged = self.arrangement.rows[row]
        tallest = 0
        for column, cards in enumerate(self._cards):
            start, end = arranged.starts[column], arranged.ends[column]
            if end > start:
                height = cards.offset(end) - cards.offset(start)
            else:
                height = self._box_height(row, column) + self.measures.gap
            tallest = max(tallest, height)
        return self.measures.heading_block + tallest

    def _box_height(self, row: int, column: int) -> int:
        arranged = self.arrangement.rows[row]
        if arranged.hidden[column]:
            return self.measures.hidden_height
        # Nobody is silent on what is not in dispute, and no side is nobody.
        is_somebody = bool(self.arrangement.columns[column].key)
        has_note = is_somebody and arranged.question is not None
        return self.measures.silent_height if has_note else 0


def free_stretches(obstacles: list[Extent], top: int, bottom: int) -> list[Extent]:
    """Return the stretches of ``[top, bottom)`` that no obstacle covers, top to bottom.

    Args:
        obstacles: Sorted by their start.
        top: Where to begin.
        bottom: Where to stop.
    """
    found = []
    y = top
    for obstacle in obstacles:
        if obstacle.start > y:
            found.append(Extent(y, min(obstacle.start, bottom)))
        y = max(y, obstacle.end)
    if y < bottom:
        found.append(Extent(y, bottom))
    return [stretch for stretch in found if stretch.length > 0]
