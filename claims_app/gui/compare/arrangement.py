"""Which cards stand where: a board in its own order, with what the filters leave of it.

Plain data without Qt. The order is the board's alone: what a filter hides comes back to its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claims_app.core.ids import ClaimId, LinkId, QuestionId
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    """Columns, rows and pairs as shown. ``links_of`` lists the visible pairs of each claim.

    ``copies`` lists the claims that a card stands for besides its own, ``card_of`` says it the
    other way round. ``folded`` holds the visible pairs that have such a claim at an end: they are
    not drawn, and met all the same by whoever goes from pair to pair. ``turns`` has the spot of
    every visible claim if each had a card, counted over the whole board.
    """

    columns: tuple[ArrangedColumn, ...]
    rows: tuple[ArrangedRow, ...]
    spots: Mapping[ClaimId, Spot]
    pairs: Mapping[LinkId, Standing]
    links_of: Mapping[ClaimId, tuple[LinkId, ...]]
    hidden_claims: int
    copies: Mapping[ClaimId, tuple[ClaimId, ...]] = field(default_factory=dict)
    card_of: Mapping[ClaimId, ClaimId] = field(default_factory=dict)
    folded: Mapping[LinkId, Standing] = field(default_factory=dict)
    turns: Mapping[ClaimId, Spot] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> tuple[ClaimId, ...]:
        """Return the claims of one cell, top to bottom."""
        arranged = self.rows[row]
        return self.columns[column].claims[arranged.starts[column] : arranged.ends[column]]

    def pair_order(self) -> list[LinkId]:
        """Return the visible pairs in the order in which a reader meets them.

        Of the pairs of one card, what was suggested as a conflict comes before what agrees. The
        order hangs on no verdict and on no copy that has a card or none: a pair must not change
        its place under whoever goes on to the next one.
        """
        pairs = {**self.pairs, **self.folded}

        def first_seen(pair: LinkId) -> tuple[int, int, int, bool, int, int, str]:
            standing = pairs[pair]
            a, b = sorted(
                (self.turns[standing.a], self.turns[standing.b]),
                key=lambda spot: (spot.row, spot.column, spot.index),
            )
            suggested = standing.link or standing  # a verdict may outlive its suggestion
            is_calm = suggested.relation is not Relation.CONFLICT
            return a.row, a.column, a.index, is_calm, b.column, b.index, pair

        return sorted(pairs, key=first_seen)


EMPTY = Arrangement(columns=(), rows=(), spots={}, pairs={}, links_of={}, hidden_claims=0)


def arranged(
    case: Case,
    board: Board,
    *,
    is_claim_visible: ClaimFilter = is_any_claim,
    is_pair_visible: PairFilter = is_not_rejected,
    groups: Iterable[Sequence[ClaimId]] = (),
) -> Arrangement:
    """Return what is to be shown of ``board``.

    Args:
        case: Where the claims of the board come from.
        board: The full arrangement; its order of columns and rows is kept.
        is_claim_visible: Claims it refuses are left out, and rows that lose all claims.
        is_pair_visible: Pairs it refuses are left out, and those of a claim that is not shown.
        groups: What ``core.copies`` returns, as far as one card is to stand for all of a group:
            the first that is visible.
    """
    claims = case.claims
    group_of = {key: index for index, group in enumerate(groups) for key in group}
    first_of: dict[int, ClaimId] = {}
    card_of: dict[ClaimId, ClaimId] = {}
    turns: dict[ClaimId, Spot] = {}
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
                turns[key] = Spot(column, len(rows), len(turns))
                if key in group_of and first_of.setdefault(group_of[key], key) != key:
                    card_of[key] = first_of[group_of[key]]
                    continue
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
        copies=_copies(card_of),
        card_of=card_of,
        turns=turns,
    )
    return paired(placed, board, is_pair_visible)


def paired(arrangement: Arrangement, board: Board, is_pair_visible: PairFilter) -> Arrangement:
    """Return ``arrangement`` with the pairs of ``board`` that pass, its cards as they stand."""
    spots, card_of = arrangement.spots, arrangement.card_of
    pairs: dict[LinkId, Standing] = {}
    folded: dict[LinkId, Standing] = {}
    for key, pair in board.pairs.items():
        ends = (pair.a, pair.b)
        if all(end in spots or end in card_of for end in ends) and is_pair_visible(pair):
            (pairs if all(end in spots for end in ends) else folded)[key] = pair
    return replace(arrangement, pairs=pairs, links_of=_links_of(pairs), folded=folded)


def _copies(card_of: Mapping[ClaimId, ClaimId]) -> dict[ClaimId, tuple[ClaimId, ...]]:
    found: dict[ClaimId, list[ClaimId]] = {}
    for copy, card in card_of.items():
        found.setdefault(card, []).append(copy)
    return {card: tuple(copies) for card, copies in found.items()}


def _links_of(pairs: Mapping[LinkId, Standing]) -> dict[ClaimId, tuple[LinkId, ...]]:
    found: dict[ClaimId, list[LinkId]] = {}
    for key, pair in pairs.items():
        found.setdefault(pair.a, []).append(key)
        found.setdefault(pair.b, []).append(key)
    return {claim: tuple(keys) for claim, keys in found.items()}
