"""Which cards stand where: a board, in a steady order, with what the filters leave of it.

Plain data without Qt. A board sorts by what is undecided, so that its order changes with every
decision; an arrangement keeps the order that the analyst has in front of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from claims_app.core.ids import ClaimId, LinkId, QuestionId
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from claims_app.core.board import Board
    from claims_app.core.case import Case
    from claims_app.core.records import Claim

PairFilter = Callable[[Standing], bool]
ClaimFilter = Callable[["Claim"], bool]
_T = TypeVar("_T")
_K = TypeVar("_K")


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

        Of the pairs of one card, conflicts come before what agrees.
        """

        def first_seen(pair: LinkId) -> tuple[int, int, int, bool, int, int, str]:
            standing = self.pairs[pair]
            a, b = sorted(
                (self.spots[standing.a], self.spots[standing.b]),
                key=lambda spot: (spot.row, spot.column, spot.index),
            )
            is_calm = not standing.is_conflict
            return a.row, a.column, a.index, is_calm, b.column, b.index, pair

        return sorted(self.pairs, key=first_seen)


EMPTY = Arrangement(columns=(), rows=(), spots={}, pairs={}, links_of={}, hidden_claims=0)


def arranged(
    case: Case,
    board: Board,
    *,
    before: Arrangement = EMPTY,
    is_claim_visible: ClaimFilter = is_any_claim,
    is_pair_visible: PairFilter = is_not_rejected,
) -> Arrangement:
    """Return what is to be shown of ``board``.

    Args:
        case: Where the claims of the board come from.
        board: The full arrangement.
        before: What is shown now: columns and rows that stay keep their order, new ones follow.
        is_claim_visible: Claims it refuses are left out, and rows that lose all claims.
        is_pair_visible: Pairs it refuses are left out, and those of a claim that is not shown.
    """
    columns = _steady(
        range(len(board.columns)),
        lambda index: board.columns[index].key,
        [column.key for column in before.columns],
    )
    board_rows = _steady(
        board.rows, lambda row: row.question, [row.question for row in before.rows]
    )
    claims = case.claims
    shown: list[list[ClaimId]] = [[] for _ in columns]
    spots: dict[ClaimId, Spot] = {}
    rows: list[ArrangedRow] = []
    hidden_claims = 0
    for row in board_rows:
        cells = [row.cells[column] for column in columns]
        kept = [
            tuple(key for key in cell if key in claims and is_claim_visible(claims[key]))
            for cell in cells
        ]
        hidden = tuple(len(all_) - len(some) for all_, some in zip(cells, kept, strict=True))
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
                key=board.columns[index].key,
                title=board.columns[index].title,
                claims=tuple(column),
                reports=len(
                    {claims[key].report for key in board.columns[index].claims if key in claims}
                ),
            )
            for index, column in zip(columns, shown, strict=True)
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


def _steady(items: Sequence[_T], key: Callable[[_T], _K], before: Sequence[_K]) -> list[_T]:
    """Return ``items``, those named in ``before`` in that order, then the others in their own."""
    rank = {name: index for index, name in enumerate(before)}
    return sorted(items, key=lambda item: rank.get(key(item), len(rank)))


def _links_of(pairs: Mapping[LinkId, Standing]) -> dict[ClaimId, tuple[LinkId, ...]]:
    found: dict[ClaimId, list[LinkId]] = {}
    for key, pair in pairs.items():
        found.setdefault(pair.a, []).append(key)
        found.setdefault(pair.b, []).append(key)
    return {claim: tuple(keys) for claim, keys in found.items()}
