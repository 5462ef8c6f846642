"""The board: who stands in which column, what each row disputes, and who is silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims_app.core.board import Grouping, arrange, unread
from claims_app.core.case import Case
from claims_app.core.ids import ClaimId, QuestionId, RecordId, ReportId, SourceId, link_id
from claims_app.core.records import (
    Anchor,
    Claim,
    ConflictType,
    Link,
    Question,
    Record,
    Relation,
    Report,
    Source,
    Span,
)


def _source(name: str, title: str, side: str = "") -> Source:
    return Source(id=SourceId(RecordId(name)), name=title, side=side)


STATE, NETWORK, WIRE = (
    _source("s-1", "وكالة رسمية", "government"),
    _source("s-2", "Network", "opposition"),
    _source("s-3", "Wire"),
)


def _report(name: str, outlet: Source, published: str) -> Report:
    return Report(
        id=ReportId(RecordId(name)),
        title=f"Report {name}",
        outlet=outlet.id,
        lang="en",
        text="x" * 50,
        original_sha256="0" * 64,
        original_name="",
        published=published,
    )


EARLY, LATE = _report("r-1", STATE, "2015-12-08"), _report("r-2", WIRE, "2015-12-09")


def _claim(name: str, report: Report, speaker: Source, start: int = 0) -> Claim:
    return Claim(
        id=ClaimId(RecordId(name)),
        report=report.id,
        anchor=Anchor(span=Span(start, start + 1), exact="x"),
        speaker=speaker.id,
    )


LEAVE, STAY, TOLL, ASIDE = (
    _claim("c-1", LATE, STATE),
    _claim("c-2", EARLY, NETWORK),
    _claim("c-3", EARLY, STATE, 5),
    _claim("c-4", LATE, WIRE, 9),
)
CONFLICT = Link(
    id=link_id(LEAVE.id, STAY.id),
    a=LEAVE.id,
    b=STAY.id,
    relation=Relation.CONFLICT,
    type=ConflictType.DENIAL,
)
WHO_LEAVES = Question(
    id=QuestionId(RecordId("u-1")), title="Who leaves?", claims=(LEAVE.id, STAY.id)
)
HOW_MANY = Question(id=QuestionId(RecordId("u-2")), title="How many?", claims=(TOLL.id, LEAVE.id))
RECORDS: tuple[Record, ...] = (
    *(STATE, NETWORK, WIRE, EARLY, LATE, LEAVE, STAY, TOLL, ASIDE),
    *(CONFLICT, HOW_MANY, WHO_LEAVES),
)


@pytest.mark.parametrize(
    ("grouping", "titles"),
    [
        (Grouping.SIDE, ["government", "opposition", ""]),
        (Grouping.SPEAKER, ["Network", "وكالة رسمية", "Wire"]),
        (Grouping.OUTLET, ["Wire", "وكالة رسمية"]),
        (Grouping.REPORT, ["Report r-1", "Report r-2"]),
    ],
)
def test_columns_with_most_conflicts_come_first_then_by_title(
    grouping: Grouping, titles: list[str]
) -> None:
    assert [column.title for column in arrange(Case(RECORDS), grouping=grouping).columns] == titles


def test_rows_are_questions_with_what_is_undecided_first_and_the_rest_last() -> None:
    board = arrange(Case(RECORDS))

    assert [row.title for row in board.rows] == ["Who leaves?", "How many?", ""]
    assert [(row.conflicts, row.undecided) for row in board.rows] == [(1, 1), (0, 0), (0, 0)]


def test_an_empty_cell_is_a_silent_source() -> None:
    board = arrange(Case(RECORDS))

    assert board.rows[0].cells == ((LEAVE.id,), (STAY.id,), ())
    assert board.rows[1].cells == ((TOLL.id,), (), ())  # LEAVE stands in the first question
    assert board.rows[2].cells == ((), (), (ASIDE.id,))


def test_a_column_runs_down_the_rows() -> None:
    assert arrange(Case(RECORDS)).columns[0].claims == (LEAVE.id, TOLL.id)


def test_two_claims_at_one_place_keep_their_order_whoever_comes_first() -> None:
    twin = replace(ASIDE, id=ClaimId(RecordId("c-5")))

    one, other = arrange(Case([ASIDE, twin])), arrange(Case([twin, ASIDE]))

    assert one == other


@pytest.mark.parametrize("grouping", Grouping)
def test_what_a_claim_refers_to_may_be_absent(grouping: Grouping) -> None:
    board = arrange(Case([LEAVE]), grouping=grouping)

    assert [column.claims for column in board.columns] == [(LEAVE.id,)]
    missing_outlet = arrange(Case([LEAVE, LATE]), grouping=grouping)
    assert [column.claims for column in missing_outlet.columns] == [(LEAVE.id,)]


def test_silence_of_reports_that_nobody_read_is_told() -> None:
    wire = _source("s", "Wire")
    reports = [_report(name, wire, "") for name in ("1", "2", "3", "4")]
    reports[1] = replace(reports[1], read_by="claims 1")
    claim = _claim("c", reports[2], wire)

    assert unread(Case([wire, *reports, claim])) == (reports[0].id, reports[3].id)


def test_an_empty_case_has_an_empty_board() -> None:
    board = arrange(Case())

    assert (board.columns, board.rows, dict(board.pairs)) == ((), (), {})
