"""The side-by-side view as data: columns of claims, rows of questions, the links between them.

The window, the terminal and the sheets all lay out this one arrangement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claims_app.core.ids import ClaimId, LinkId, QuestionId, RecordId, ReportId
from claims_app.core.languages import LANGUAGES
from claims_app.core.origins import origins, voices
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState, Standing, standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.case import Case
    from claims_app.core.records import Claim


class Grouping(StrEnum):
    """What a column stands for."""

    SIDE = "side"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: ``key`` is the side's name or a record's id, empty for claims of no side."""

    key: str
    title: str
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question across all columns; ``question`` is None for claims that nothing disputes.

    ``cells`` has one entry a column, in the order of the columns; an empty one means *silent*.
    ``voices`` says how many speak: claims of one speaker or of one origin count once.
    """

    question: QuestionId | None
    title: str
    cells: tuple[tuple[ClaimId, ...], ...]
    conflicts: int
    undecided: int
    voices: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Columns, rows and the pairs that are linked, rejected ones included.

    ``origins`` holds the claims that rest on one origin, two or more of each (one wire, two
    papers), in reading order; pairs that an analyst rejected join none.
    """

    grouping: Grouping
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    pairs: Mapping[LinkId, Standing]
    origins: tuple[tuple[ClaimId, ...], ...] = ()


def usual_grouping(case: Case) -> Grouping:
    """Return by side, or by speaker while nobody has named a side: one column compares nothing."""
    has_sides = any(source.side for source in case.sources.values())
    return Grouping.SIDE if has_sides else Grouping.SPEAKER


def arrange(case: Case, *, grouping: Grouping = Grouping.SIDE) -> Board:
    """Return the board of a case.

    Columns: those with most conflicts first, then by title. Rows: questions with most undecided
    conflicts first, then by title; claims without a question last. Cells: by the time of
    publication, then by place in the report. A claim of several questions stands in the first.
    """
    pairs = standings(case)
    order = sorted(case.claims.values(), key=lambda claim: reading_order(case, claim))
    conflicts: Counter[ClaimId] = Counter()
    for pair in pairs.values():
        if pair.is_conflict:
            conflicts.update((pair.a, pair.b))
    members: dict[str, list[ClaimId]] = {}
    titles: dict[str, str] = {}
    for claim in order:
        key, title = _column_of(case, claim, grouping)
        members.setdefault(key, []).append(claim.id)
        titles[key] = title
    weight = {key: sum(conflicts[claim] for claim in claims) for key, claims in members.items()}
    keys = sorted(members, key=lambda key: (not key, -weight[key], titles[key], key))
    shared = _origins(order, pairs.values())
    rows = _rows(case, [members[key] for key in keys], pairs.values(), shared)
    # A column runs down the rows, so that what it lists is what its cells hold.
    return Board(
        grouping=grouping,
        columns=tuple(
            Column(
                key=key,
                title=titles[key],
                claims=tuple(claim for row in rows for claim in row.cells[index]),
            )
            for index, key in enumerate(keys)
        ),
        rows=rows,
        pairs=pairs,
        origins=shared,
    )


def _origins(order: Iterable[Claim], pairs: Iterable[Standing]) -> tuple[tuple[ClaimId, ...], ...]:
    places = {claim.id: place for place, claim in enumerate(order)}
    links = [
        pair.link
        for pair in pairs
        if pair.link and pair.relation is Relation.AGREE and pair.state is not LinkState.REJECTED
    ]
    groups = [
        sorted((ClaimId(RecordId(key)) for key in group if key in places), key=places.__getitem__)
        for group in origins(links)
    ]
    return tuple(sorted((tuple(g) for g in groups if len(g) > 1), key=lambda g: places[g[0]]))


def reading_order(case: Case, claim: Claim) -> tuple[str, str, int, int, str]:
    """Return a key that sorts claims by the time of publication, then by place in the report.

    It hangs on no grouping and no verdict, so that numbers given by it stay.
    """
    report = case.reports.get(claim.report)
    span = claim.anchor.span
    return (report.published if report else "", claim.report, span.start, span.end, claim.id)


def unread(case: Case) -> tuple[ReportId, ...]:
    """Return the reports that nobody has looked for claims in yet, in order of their ids.

    Their silence says nothing. One that was read and holds no claim is not among them, nor is one
    of an older case that has claims or quotes but does not say who read it. Those that only a
    person can read are ``unreadable``.
    """
    waiting = {
        key
        for key, report in case.reports.items()
        if not report.read_by and report.lang in LANGUAGES
    }
    if waiting:  # else there is no need to go through all claims, which the window asks for often
        waiting -= {claim.report for claim in case.claims.values()}
        waiting -= {quote.report for quote in case.quotes.values()}
    return tuple(sorted(waiting))


def unreadable(case: Case) -> tuple[ReportId, ...]:
    """Return the reports in a language that the engine does not know, in order of their ids.

    Their silence says nothing either. One in which a person has marked a claim is not among them.
    """
    strange = {key for key, report in case.reports.items() if report.lang not in LANGUAGES}
    if strange:
        strange -= {claim.report for claim in case.claims.values()}
    return tuple(sorted(strange))


def _column_of(case: Case, claim: Claim, grouping: Grouping) -> tuple[str, str]:
    report = case.reports.get(claim.report)
    match grouping:
        case Grouping.REPORT:
            return claim.report, report.title if report else claim.report
        case Grouping.OUTLET:
            if report is None:
                return "", ""
            source = case.sources.get(report.outlet)
            return report.outlet, source.name if source else report.outlet
        case Grouping.SPEAKER:
            source = case.sources.get(claim.speaker)
            return claim.speaker, source.name if source else claim.speaker
        case Grouping.SIDE:
            source = case.sources.get(claim.speaker)
            side = source.side if source else ""
            return side, side


def _rows(
    case: Case,
    columns: list[list[ClaimId]],
    pairs: Iterable[Standing],
    shared: Iterable[tuple[ClaimId, ...]],
) -> tuple[Row, ...]:
    conflicts, undecided = _count_conflicts(case, pairs)
    questions = sorted(
        case.questions.values(),
        key=lambda q: (-undecided[q.id], -conflicts[q.id], q.title, q.id),
    )
    home: dict[ClaimId, QuestionId] = {}
    for question in questions:
        for claim in question.claims:
            home.setdefault(claim, question.id)
    cells: dict[QuestionId | None, list[list[ClaimId]]] = {}
    for index, column in enumerate(columns):
        for claim in column:
            row = cells.setdefault(home.get(claim), [[] for _ in columns])
            row[index].append(claim)
    rows = [
        Row(
            question=question.id,
            title=question.title,
            cells=tuple(map(tuple, cells[question.id])),
            conflicts=conflicts[question.id],
            undecided=undecided[question.id],
            voices=_voices(case, cells[question.id], shared),
        )
        for question in questions
        if question.id in cells
    ]
    if None in cells:
        rest = tuple(map(tuple, cells[None]))
        rows.append(Row(question=None, title="", cells=rest, conflicts=0, undecided=0))
    return tuple(rows)


def _voices(
    case: Case, cells: Iterable[Iterable[ClaimId]], shared: Iterable[tuple[ClaimId, ...]]
) -> int:
    speakers: dict[str, str] = {key: case.claims[key].speaker for cell in cells for key in cell}
    return voices(speakers, shared)


def _count_conflicts(
    case: Case, pairs: Iterable[Standing]
) -> tuple[Counter[QuestionId], Counter[QuestionId]]:
    """Return how many conflicts lie within each question, and how many of them are undecided."""
    asked: dict[ClaimId, set[QuestionId]] = {}
    for question in case.questions.values():
        for claim in question.claims:
            asked.setdefault(claim, set()).add(question.id)
    conflicts: Counter[QuestionId] = Counter()
    undecided: Counter[QuestionId] = Counter()
    for pair in pairs:
        if pair.is_conflict:
            shared = asked.get(pair.a, set()) & asked.get(pair.b, set())
            conflicts.update(shared)
            if pair.state is LinkState.SUGGESTED:
                undecided.update(shared)
    return conflicts, undecided
