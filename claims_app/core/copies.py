"""Which claims of one cell are copies: one origin in nearly the same words, told once for all.

Two cards of one wire would look like two witnesses. What has something of its own, a conflict that
the first has not, or a verdict, is no copy: one card in its place would hide that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from claims_app.core.ids import ClaimId, ReportId
from claims_app.core.records import Claim, ConflictType, Relation
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claims_app.core.board import Board
    from claims_app.core.case import Case

_WORD: Final = re.compile(r"\w+")
# The words that both have in one order, as a part of all: what the engine holds for nearly
# verbatim when it tells one origin.
_ALIKE: Final = 0.85
_MOST: Final = 20  # groups of a cell to try: a thousand versions of a text would cost their square


def copies(case: Case, board: Board) -> tuple[tuple[ClaimId, ...], ...]:
    """Return the claims that one card can stand for: the earliest, then its copies; by cell.

    All claims of a group stand in one cell, rest on one origin and come from reports of their
    own; speaker, manner and credibility are the same, and so are nearly all words. Nobody has
    judged a link of a copy, and it stands against nobody whom the first does not stand against.
    """
    if not board.origins:
        return ()
    links = _links(board)
    cells = _cells(board)
    found: list[tuple[ClaimId, ...]] = []
    for origin in board.origins:
        by_cell: dict[tuple[int, int], list[Claim]] = {}
        for key in origin:
            if key in cells and key in case.claims:
                by_cell.setdefault(cells[key], []).append(case.claims[key])
        for claims in by_cell.values():
            found += _grouped(case, claims, links)
    return tuple(found)


@dataclass(slots=True)
class _Group:
    """The first claim of a group with its words, and what has been found to be a copy of it."""

    first: Claim
    words: list[str]
    members: list[ClaimId]
    reports: set[ReportId]


def _grouped(
    case: Case, claims: Sequence[Claim], links: Mapping[ClaimId, _Links]
) -> Iterator[tuple[ClaimId, ...]]:
    """Yield the groups among the claims of one origin and one cell, in reading order."""
    groups: list[_Group] = []
    for claim in claims if len(claims) > 1 else ():
        words = _WORD.findall(fold(claim.anchor.exact))
        mine = links[claim.id]
        for group in () if mine.is_judged else groups[:_MOST]:
            is_free = claim.report not in group.reports
            is_free = is_free and mine.disputes <= links[group.first.id].disputes
            if is_free and _is_copy(case, group.first, claim) and _alike(group.words, words):
                group.members.append(claim.id)
                group.reports.add(claim.report)
                break
        else:
            groups.append(_Group(claim, words, [claim.id], {claim.report}))
    for group in groups:
        if len(group.members) > 1:
            yield tuple(group.members)


@dataclass(slots=True)
class _Links:
    """What one claim has to do with others: whom it stands against and how, agreement left out."""

    disputes: set[tuple[ClaimId, Relation, ConflictType | None]] = field(default_factory=set)
    is_judged: bool = False


def _links(board: Board) -> dict[ClaimId, _Links]:
    """Return the links of the claims that share an origin, each conflict as it was suggested.

    As suggested, so that a verdict on the pair of the first does not part the others from it.
    """
    found = {key: _Links() for origin in board.origins for key in origin}
    for pair in board.pairs.values():
        suggested = pair.link or pair
        for end, other in ((pair.a, pair.b), (pair.b, pair.a)):
            mine = found.get(end)
            if mine is None:
                continue
            mine.is_judged |= pair.is_decided
            if suggested.relation is not Relation.AGREE:
                mine.disputes.add((other, suggested.relation, suggested.type))
    return found


def _cells(board: Board) -> dict[ClaimId, tuple[int, int]]:
    """Return the row and the column of each claim that shares an origin."""
    wanted = {key for origin in board.origins for key in origin}
    return {
        key: (row, column)
        for row, arranged in enumerate(board.rows)
        for column, cell in enumerate(arranged.cells)
        for key in cell
        if key in wanted
    }


def _is_copy(case: Case, first: Claim, other: Claim) -> bool:
    """Return whether a card of ``first`` says what one of ``other`` would, but for the words."""
    one, two = case.reports.get(first.report), case.reports.get(other.report)
    if one is None or two is None or one.lang != two.lang:
        return False
    if other.edited or not other.anchor.holds_in(two.text):
        return False
    # A paper that prints a wire as its own text is no speaker of its own.
    is_one_voice = first.speaker == other.speaker or (
        first.speaker == one.outlet and other.speaker == two.outlet
    )
    return is_one_voice and _manner(first) == _manner(other)


def _manner(claim: Claim) -> tuple[object, ...]:
    return claim.polarity, claim.act, claim.certainty, claim.credibility


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two texts are nearly verbatim, and no figure differs."""
    if _numbers(one) != _numbers(other):
        return False
    return Indel.normalized_similarity(one, other, score_cutoff=_ALIKE) >= _ALIKE


def _numbers(words: Iterable[str]) -> list[str]:
    return [word for word in words if any(letter.isdigit() for letter in word)]
