"""Which cards stand where: a board in its own order, with what the filters leave of it.

Plain data without Qt. The order is the board's alone: what a filter hides comes back to its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims_app.core.ids import ClaimId, LinkId, QuestionId
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from claims_app.core.board import Board
    from claims_app.core.case import Case
    from claims_app.core.records import Claim

PairFilter = Callable[[Standing], bool]
ClaimFilter = Callable[["Claim"], bool]


def is_not_rejected(pair: Standing) -> bool:
    """Return whether a pair is shown where nothing else is asked for."""
    return pair.state is not LinkState.REJECTED


def is_any_claim(claim: Claim) -> bool:  # noqa: ARG001 - the filter that lets all through
    """Return True: without a filter, every claim is shown."""
    return True


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one card stands: column, row, and its place among all cards of the column."""

    column: int
    row: int
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangedColumn:
    """One column as shown. ``reports`` counts the reports that its claims come from."""

    key: str
    title: str
    claims: tuple[ClaimId, ...]
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangedRow:
    """One question as shown.

    ``starts`` has an entry a column, and ``ends`` likewise: the cell holds the cards
    ``[start, end)`` of the column. ``hidden`` counts the claims of each cell that a filter hides;
    a cell that has neither cards nor hidden claims is *silent*.
    """

    question: QuestionId | None
    title: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    hidden: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Columns, rows and pairs as shown. ``links_of`` lists the visible pairs of each claim."""

    columns: tuple[ArrangedColumn, ...]
    rows: tuple[ArrangedRow, ...]
    spots: Mapping[ClaimId, Spot]
    pairs: Mapping[LinkId, Standing]
    links_of: Mapping[ClaimId, tuple[LinkId, ...]]
    hidden_claims: int

    def cell(self, row: int, column: int) -> tuple[ClaimId, ...]:
        """Return the claims of one cell, top to bottom."""
        arranged = self.rows[row]
        return self.columns[column].claims[arranged.starts[column] : arranged.ends[column]]

    def pair_order(self) -> list[LinkId]:
        """Return the visible pairs in the order in which a reader meets them.

        Of the pairs of one card, what was suggested as a conflict comes before what agrees. The
        order hangs on no verdict: a pair that has just been decided must not change its place
        under whoever goes on to the next one.
        """

        def first_seen(pair: LinkId) -> tuple[int, int, int, bool, int, int, str]:
            standing = self.pairs[pair]
            a, b = sorted(
                (self.spots[standing.a], self.spots[standing.b]),
                key=lambda spot: (spot.row, spot.column, spot.index),
            )
            suggested = standing.link or standing  # a verdict may outlive its suggestion
            is_calm = suggested.relation is not Relation.CONFLICT
            return a.row, a.column, a.index, is_calm, b.column, b.index, pair

        return sorted(self.pairs, key=first_seen)


EMPTY = Arrangement(columns=(), rows=(), spots={}, pairs={}, links_of={}, hidden_claims=0)


def arranged(
    case: Case,
    board: Board,
    *,
    is_claim_visible: ClaimFilter = is_any_claim,
    is_pair_visible: PairFilter = is_not_rejected,
) -> Arrangement:
    """Return what is to be shown of ``board``.

    Args:
        case: Where the claims of the board come from.
        board: The full arrangement; its order of columns and rows is kept.
        is_claim_visible: Claims it refuses are left out, and rows that lose all claims.
        is_pair_visible: Pairs it refuses are left out, and those of a claim that is not shown.
    """
    claims = case.claims
    shown: list[list[ClaimId]] = [[] for _ in board.columns]
    spots: dict[ClaimId, Spot] = {}
    rows: list[ArrangedRow] = []
    hidden_claims = 0
    for row in board.rows:
        kept = [
            tuple(key for key in cell if key in claims and is_claim_visible(claims[key]))
            for cell in row.cells
        ]
        hidden = tuple(len(all_) - len(some) for all_, some in zip(row.cells, kept, strict=True))
        hidden_claims += sum(hidden)
        if not any(kept):
            continue
        starts = tuple(map(len, shown))
        for column, some in enumerate(kept):
            for key in some:
                spots[key] = Spot(column, len(rows), len(shown[column]))
                shown[column].append(key)
        rows.append(
            ArrangedRow(
                question=row.question,
                title=row.title,
                starts=starts,
                ends=tuple(map(len, shown)),
                hidden=hidden,
            )
        )
    placed = Arrangement(
        columns=tuple(
            ArrangedColumn(
                key=column.key,
                title=column.title,
                claims=tuple(some),
                reports=len({claims[key].report for key in column.claims if key in claims}),
            )
            for column, some in zip(board.columns, shown, strict=True)
        ),
        rows=tuple(rows),
        spots=spots,
        pairs={},
        links_of={},
        hidden_claims=hidden_claims,
    )
    return paired(placed, board, is_pair_visible)


def paired(arrangement: Arrangement, board: Board, is_pair_visible: PairFilter) -> Arrangement:
    """Return ``arrangement`` with the pairs of ``board`` that pass, its cards as they stand."""
    spots = arrangement.spots
    pairs = {
        key: pair
        for key, pair in board.pairs.items()
        if pair.a in spots and pair.b in spots and is_pair_visible(pair)
    }
    return replace(arrangement, pairs=pairs, links_of=_links_of(pairs))


def _links_of(pairs: Mapping[LinkId, Standing]) -> dict[ClaimId, tuple[LinkId, ...]]:
    found: dict[ClaimId, list[LinkId]] = {}
    for key, pair in pairs.items():
        found.setdefault(pair.a, []).append(key)
        found.setdefault(pair.b, []).append(key)
    return {claim: tuple(keys) for claim, keys in found.items()}
