"""The plan of a sheet: its questions in order, the number of each claim, the place of each pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.board import Board, Grouping, arrange
from claims_app.core.ids import ClaimId, ReportId
from claims_app.core.records import Question, QuestionVerdict
from claims_app.core.standing import Standing
from claims_app.exporters.sheet.dates import in_utc

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.ids import QuestionId


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedQuestion:
    """A question with its claims in the order of the board, its pairs and the verdicts on it.

    A pair that several questions hold stands in the first of them.
    """

    number: int
    record: Question
    claims: tuple[ClaimId, ...]
    pairs: tuple[Standing, ...]
    verdicts: tuple[QuestionVerdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What stands where on a sheet.

    ``numbers`` has every claim, ``refs`` every report. ``undisputed`` are the claims of no
    question, numbered like those of one more question. ``outside`` are pairs that no question
    holds, ``gone`` pairs of which a claim is no longer in the case, ``lost`` verdicts whose
    question is not. ``reports_read`` counts the reports that a column's claims come from.
    """

    board: Board
    questions: tuple[NumberedQuestion, ...]
    undisputed: tuple[ClaimId, ...]
    numbers: Mapping[ClaimId, str]
    refs: Mapping[ReportId, str]
    outside: tuple[Standing, ...]
    gone: tuple[Standing, ...]
    lost: tuple[QuestionVerdict, ...]
    column_of: Mapping[ClaimId, str]
    reports_read: Mapping[str, int]


def plan_of(case: Case, grouping: Grouping) -> Plan:
    """Return the plan of a case's sheet."""
    board = arrange(case, grouping=grouping)
    order = {
        claim: place
        for place, claim in enumerate(c for column in board.columns for c in column.claims)
    }
    records = _question_order(case, board)
    members = [
        sorted(set(record.claims) & order.keys(), key=order.__getitem__) for record in records
    ]
    places, outside, gone = _place_pairs(board.pairs.values(), members, order)
    verdicts = _verdicts_by_question(case)
    asked = {claim for claims in members for claim in claims}
    undisputed = tuple(claim for claim in order if claim not in asked)
    return Plan(
        board=board,
        questions=tuple(
            NumberedQuestion(
                number=number,
                record=record,
                claims=tuple(claims),
                pairs=tuple(pairs),
                verdicts=tuple(verdicts.pop(record.id, ())),
            )
            for number, (record, claims, pairs) in enumerate(
                zip(records, members, places, strict=True), 1
            )
        ),
        undisputed=undisputed,
        numbers=_numbers([*members, undisputed]),
        refs=_refs(case),
        outside=tuple(outside),
        gone=tuple(gone),
        lost=tuple(verdict for _, found in sorted(verdicts.items()) for verdict in found),
        column_of={claim: column.key for column in board.columns for claim in column.claims},
        reports_read={
            column.key: len({case.claims[claim].report for claim in column.claims})
            for column in board.columns
        },
    )


def _question_order(case: Case, board: Board) -> list[Question]:
    """Return the questions as the board has them, then those whose claims all stand in others."""
    first = [row.question for row in board.rows if row.question is not None]
    rest = sorted(
        case.questions.keys() - set(first), key=lambda key: (case.questions[key].title, key)
    )
    return [case.questions[key] for key in (*first, *rest)]


def _place_pairs(
    pairs: Iterable[Standing], members: Sequence[Iterable[ClaimId]], order: Mapping[ClaimId, int]
) -> tuple[list[list[Standing]], list[Standing], list[Standing]]:
    """Return the pairs of each question, of none, and those of which a claim is gone."""
    asked_in: dict[ClaimId, set[int]] = {}
    for place, claims in enumerate(members):
        for claim in claims:
            asked_in.setdefault(claim, set()).add(place)
    gone = [pair for pair in pairs if not {pair.a, pair.b} <= order.keys()]
    here = [pair for pair in pairs if {pair.a, pair.b} <= order.keys()]
    inside: list[list[Standing]] = [[] for _ in members]
    outside: list[Standing] = []
    for pair in sorted(here, key=lambda pair: (order[pair.a], order[pair.b])):
        shared = asked_in.get(pair.a, set()) & asked_in.get(pair.b, set())
        (inside[min(shared)] if shared else outside).append(pair)
    return inside, outside, gone


def _verdicts_by_question(case: Case) -> dict[QuestionId, list[QuestionVerdict]]:
    found: dict[QuestionId, list[QuestionVerdict]] = {}
    verdicts = case.question_verdicts.values()
    for verdict in sorted(verdicts, key=lambda item: (in_utc(item.at), item.analyst)):
        found.setdefault(verdict.question, []).append(verdict)
    return found


def _numbers(groups: Iterable[Sequence[ClaimId]]) -> dict[ClaimId, str]:
    """Return ``question.place`` for each claim; one of several questions keeps its first number."""
    numbers: dict[ClaimId, str] = {}
    for question, claims in enumerate(groups, 1):
        fresh = [claim for claim in claims if claim not in numbers]
        numbers.update((claim, f"{question}.{place}") for place, claim in enumerate(fresh, 1))
    return numbers


def _refs(case: Case) -> dict[ReportId, str]:
    ordered = sorted(case.reports.values(), key=lambda item: (item.published, item.title, item.id))
    return {report.id: f"R{number}" for number, report in enumerate(ordered, 1)}
