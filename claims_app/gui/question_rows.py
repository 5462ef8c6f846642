"""What the list of questions says about each: how it stands, and who has answered it how."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.ids import QuestionId
from claims_app.core.judgement import QuestionState
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.board import Board
    from claims_app.core.case import Case
    from claims_app.core.ids import AnalystId, ClaimId
    from claims_app.core.records import Analyst, QuestionVerdict
    from claims_app.core.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One line of the list. ``question`` is None for the claims that nothing disputes.

    ``rejected`` counts conflicts that analysts rejected. ``is_agreed`` says that each claim on the
    question agrees with one of another speaker, and that nothing else links them. ``answers`` are
    the states that analysts gave the question, each with the initials of who did.
    """

    question: QuestionId | None
    title: str
    conflicts: int = 0
    undecided: int = 0
    rejected: int = 0
    agreements: int = 0
    updates: int = 0
    is_agreed: bool = False
    answers: tuple[tuple[QuestionState, str], ...] = ()


def question_rows(board: Board, case: Case) -> tuple[QuestionRow, ...]:
    """Return the lines for a board of ``case``, in its order."""
    within = _pairs_within(board)
    answers = _answers(case)
    rows = []
    for row in board.rows:
        pairs = within.get(row.question, ())
        kept = [pair for pair in pairs if pair.state is not LinkState.REJECTED]
        counts = Counter(pair.relation for pair in kept)
        claims = {claim for cell in row.cells for claim in cell}
        rows.append(
            QuestionRow(
                question=row.question,
                title=row.title,
                conflicts=row.conflicts,
                undecided=row.undecided,
                rejected=sum(
                    pair.state is LinkState.REJECTED and pair.relation is Relation.CONFLICT
                    for pair in pairs
                ),
                agreements=counts[Relation.AGREE],
                updates=counts[Relation.UPDATE],
                is_agreed=row.question is not None
                and len(kept) == len(pairs)
                and _is_agreed(case, claims, kept),
                answers=answers.get(row.question, ()),
            )
        )
    return tuple(rows)


def _pairs_within(board: Board) -> dict[QuestionId | None, list[Standing]]:
    """Return the pairs, decided or not, both of whose claims stand in one row."""
    home = {claim: row.question for row in board.rows for cell in row.cells for claim in cell}
    found: dict[QuestionId | None, list[Standing]] = {}
    for pair in board.pairs.values():
        if pair.a in home and pair.b in home and home[pair.a] == home[pair.b]:
            found.setdefault(home[pair.a], []).append(pair)
    return found


def _is_agreed(case: Case, claims: set[ClaimId], pairs: Iterable[Standing]) -> bool:
    agreeing: set[ClaimId] = set()
    for pair in pairs:
        if pair.relation is not Relation.AGREE:
            return False
        if case.claims[pair.a].speaker == case.claims[pair.b].speaker:
            return False
        agreeing |= {pair.a, pair.b}
    return bool(claims) and agreeing == claims


def _answers(case: Case) -> dict[QuestionId | None, tuple[tuple[QuestionState, str], ...]]:
    initials = {analyst.id: analyst.initials for analyst in case.info.analysts}
    found: dict[QuestionId | None, tuple[tuple[QuestionState, str], ...]] = {}
    for verdict in verdicts_in_order(case):
        seal = initials.get(verdict.analyst, verdict.analyst[:2].upper())
        found[verdict.question] = (*found.get(verdict.question, ()), (verdict.state, seal))
    return found


def verdicts_in_order(case: Case) -> list[QuestionVerdict]:
    """Return the verdicts on questions, the earliest first."""
    return sorted(case.question_verdicts.values(), key=lambda one: (one.at, one.analyst))


def name_of(analyst: AnalystId, analysts: Iterable[Analyst]) -> str:
    """Return the name of an analyst, or the id of one whom the case does not name."""
    return next((one.name for one in analysts if one.id == analyst), analyst)
