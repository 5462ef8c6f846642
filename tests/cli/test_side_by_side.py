from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.board_json import board_data
from claims_app.cli.columns import display_width
from claims_app.cli.pair_lines import explained_lines
from claims_app.cli.side_by_side import _bands, board_lines
from claims_app.core.board import Grouping, arrange
from claims_app.core.changes import Change
from claims_app.core.ids import claim_id, link_id, report_id, source_id
from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    Anchor,
    Certainty,
    Evidence,
    Link,
    Relation,
    Source,
    SourceKind,
    Span,
)
from claims_app.workspace import decisions
from tests.snapshots.reviewed import assert_as_reviewed

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst


def test_columns_stand_side_by_side(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    pair = next(iter(small_case.links))
    small_case.apply(
        decisions.confirm(small_case, pair, analyst=analyst, at=noon, reason="both on record")
    )

    lines = board_lines(small_case, arrange(small_case), width=80)

    assert_as_reviewed("show-80.txt", "\n".join(lines) + "\n")


def test_narrow_terminal_gets_a_list(small_case: Case) -> None:
    lines = board_lines(small_case, arrange(small_case), width=40)

    assert_as_reviewed("show-40.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("width", [20, 37, 80, 200])
def test_no_line_is_too_wide(small_case: Case, grouping: Grouping, width: int) -> None:
    lines = board_lines(small_case, arrange(small_case, grouping=grouping), width=width)

    assert max(map(display_width, lines)) <= width


def test_case_without_claims_has_no_conflicts(small_case: Case, noon: datetime) -> None:
    gone = (*small_case.claims, *small_case.links, *small_case.questions)
    small_case.apply(Change(label="", by=small_case.info.analysts[0].id, at=noon, remove=gone))

    assert board_lines(small_case, arrange(small_case), width=80)[-1] == "No conflicts."
    assert explained_lines(small_case, arrange(small_case), width=80) == []


def test_silent_columns_are_named(small_case: Case, noon: datetime) -> None:
    question = next(iter(small_case.questions.values()))
    alone = replace(question, claims=question.claims[:1])
    small_case.apply(
        Change(
            label="",
            by=small_case.info.analysts[0].id,
            at=noon,
            put=(alone,),
            remove=tuple(small_case.links),
        )
    )

    lines = board_lines(small_case, arrange(small_case), width=80)

    assert "Silent: opposition" in lines
    assert "Claims of no question" in lines


def test_orphaned_stale_and_unsure_claims_say_so(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    pair = next(iter(small_case.links.values()))
    small_case.apply(decisions.confirm(small_case, pair.id, analyst=analyst, at=noon))
    claim = small_case.claims[pair.a]
    moved = replace(claim.anchor, exact="x" * len(claim.anchor.exact))
    changed = replace(claim, anchor=moved, certainty=Certainty.POSSIBLE)
    small_case.apply(Change(label="", by=analyst.id, at=noon, put=(changed,), remove=(pair.id,)))

    text = "\n".join(board_lines(small_case, arrange(small_case), width=200))

    assert "possible, orphaned: the text" in text
    assert "confirmed, look again: the words have changed" in text
    assert "no longer suggested" in text


def test_verdict_on_a_claim_that_is_gone_is_still_told(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    pair = next(iter(small_case.links.values()))
    small_case.apply(decisions.confirm(small_case, pair.id, analyst=analyst, at=noon))
    small_case.apply(Change(label="", by=analyst.id, at=noon, remove=(pair.a,)))

    text = "\n".join(board_lines(small_case, arrange(small_case), width=80))
    assert "[gone]" in text
    assert f"{pair.a} is gone" in text


def test_escape_codes_of_a_report_never_reach_the_terminal(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = next(iter(small_case.sources.values()))
    evil = replace(source, name="\x1b[31mred\x07", side="\x1b]0;title\x07")
    small_case.apply(Change(label="", by=analyst.id, at=noon, put=(evil,)))

    text = "\n".join(board_lines(small_case, arrange(small_case), width=80))

    assert "\x1b" not in text
    assert "\x07" not in text


def test_claim_keeps_its_number_whatever_is_decided_and_however_it_is_grouped(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    link = next(iter(small_case.links))

    def numbers(grouping: Grouping) -> dict[str, str]:
        text = "\n".join(board_lines(small_case, arrange(small_case, grouping=grouping), width=200))
        return {
            words: n for n, words in re.findall(r"\[(\d+)\] \u2068?(The governor|اللجنة)", text)
        }

    before = numbers(Grouping.SIDE)
    small_case.apply(decisions.reject(small_case, link, analyst=analyst, at=noon))

    assert before == {"The governor": "1", "اللجنة": "2"}
    assert all(numbers(grouping) == before for grouping in Grouping)


def test_suggestion_has_a_question_mark_and_a_decision_its_word(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    link = next(iter(small_case.links))

    before = board_lines(small_case, arrange(small_case), width=80)
    small_case.apply(decisions.confirm(small_case, link, analyst=analyst, at=noon))
    after = board_lines(small_case, arrange(small_case), width=80)

    assert any("✕ denial? [2]" in line for line in before)
    assert any("suggested by the program" in line for line in before)
    assert any("✕ denial [2]: confirmed" in line for line in after)
    assert not any("?" in line for line in after)


def test_many_silent_columns_take_one_line(small_case: Case, noon: datetime) -> None:
    claim = next(iter(small_case.claims.values()))
    speakers = [
        Source(id=source_id(f"s{number}"), name=f"صوت {number}", kind=SourceKind.BODY)
        for number in range(40)
    ]
    others = [
        replace(
            claim,
            id=claim_id(claim.report, 0, number + 1),
            anchor=Anchor(span=Span(0, number + 1), exact="x" * (number + 1)),
            speaker=speaker.id,
        )
        for number, speaker in enumerate(speakers)
    ]
    by = small_case.info.analysts[0].id
    small_case.apply(Change(label="", by=by, at=noon, put=(*speakers, *others)))

    for width in (20, 80, 200):
        board = arrange(small_case, grouping=Grouping.SPEAKER)
        lines = board_lines(small_case, board, width=width)
        (silent,) = [line for line in lines if line.startswith("Silent: ")]
        assert display_width(silent) <= width
        assert re.search(r"( and \d+ more|Silent: 40)$", silent)


@pytest.mark.parametrize(
    ("columns", "width", "sizes"),
    [(3, 80, [3]), (3, 60, [2, 1]), (5, 80, [3, 2]), (7, 80, [3, 2, 2]), (2, 20, [1, 1])],
    ids=str,
)
def test_columns_with_most_conflicts_stand_together(
    columns: int, width: int, sizes: list[int]
) -> None:
    bands = list(_bands(range(columns), width))

    assert [len(band) for band in bands] == sizes
    assert [index for band in bands for index in band] == list(range(columns))


def test_answers_on_a_question_are_shown_each_by_its_analyst(
    small_case: Case, analyst: Analyst, other: Analyst, noon: datetime
) -> None:
    question = next(iter(small_case.questions))
    for who, state in ((analyst, QuestionState.CONTESTED), (other, QuestionState.BOTH_PARTLY)):
        small_case.apply(
            decisions.judge(
                small_case,
                question,
                state=state,
                likelihood=Likelihood.VERY_LIKELY,
                confidence=Confidence.LOW,
                would_settle="a list",
                reason="two sources",
                analyst=who,
                at=noon,
            )
        )

    lines = board_lines(small_case, arrange(small_case), width=120)
    data = board_data(small_case, arrange(small_case))

    said = "likelihood: very likely · confidence: low · would settle it: a list · two sources"
    assert f"contested by Lina · {said}" in lines
    assert f"both partly by omar · {said}" in lines  # by id: nobody has put Omar into the case
    rows = data["rows"]
    assert isinstance(rows, list)
    assert [answer["state"] for answer in rows[0]["answers"]] == ["contested", "both_partly"]
    assert rows[0]["answers"][0] == {
        "analyst": "lina",
        "at": noon.isoformat(),
        "state": "contested",
        "likelihood": "very_likely",
        "confidence": "low",
        "would_settle": "a list",
        "reason": "two sources",
    }


def test_json_holds_what_the_board_holds(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    pair = next(iter(small_case.links))
    small_case.apply(decisions.confirm(small_case, pair, analyst=analyst, at=noon))

    data = json.loads(json.dumps(board_data(small_case, arrange(small_case))))

    assert data["grouping"] == "side"
    assert [column["title"] for column in data["columns"]] == ["government", "opposition"]
    assert data["pairs"][pair]["state"] == "confirmed"
    assert data["pairs"][pair]["why"] == ["اللجنة denies it"]
    assert data["reports"][next(iter(small_case.reports))] == {
        "title": "Talks",
        "outlet": "Wire",
        "published": "2015-12-01",
        "lang": "en",
        "read": True,
    }
    assert {claim["side"] for claim in data["claims"].values()} == {"government", "opposition"}


def _with_copy(case: Case, at: datetime) -> Link:
    """Add a report that carries the first one's words, and a link that says so; return the link."""
    english = next(report for report in case.reports.values() if report.lang == "en")
    said = next(claim for claim in case.claims.values() if claim.report == english.id)
    copy = replace(english, id=report_id("3"), original_sha256="3" * 64, published="2015-12-02")
    again = replace(
        said,
        id=claim_id(copy.id, said.anchor.span.start, said.anchor.span.end),
        report=copy.id,
        speaker=copy.outlet,
    )
    link = Link(
        id=link_id(said.id, again.id),
        a=said.id,
        b=again.id,
        relation=Relation.AGREE,
        evidence=(
            Evidence(
                rule=ORIGIN_RULE,
                strength=1.0,
                reason=Reason(template="Nearly the same words, so perhaps one origin: “{words}”."),
            ),
        ),
    )
    question = next(iter(case.questions.values()))
    grown = replace(question, claims=(*question.claims, again.id))
    put = (copy, again, link, grown)
    case.apply(Change(label="", by=case.info.analysts[0].id, at=at, put=put))
    return link


def test_one_origin_is_told_and_counted_once(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    link = _with_copy(small_case, noon)
    board = arrange(small_case)

    text = "\n".join(board_lines(small_case, board, width=100))

    assert board.origins == ((link.a, link.b),)
    assert [row.voices for row in board.rows] == [2]
    assert "voices: 2, one origin counted once" in text
    told = text.partition("One origin\n")[2]
    assert "one origin, carried 2 times" in told
    assert "Wire 2015-12-01" in told.replace("\u2068", "").replace("\u2069", "")
    assert "why: Nearly the same words" in told
    assert "One origin" in explained_lines(small_case, board, width=100)
    data = json.loads(json.dumps(board_data(small_case, board)))
    assert data["origins"] == [[link.a, link.b]]
    assert [row["voices"] for row in data["rows"]] == [2]

    small_case.apply(decisions.reject(small_case, link.id, analyst=analyst, at=noon))
    board = arrange(small_case)

    assert board.origins == ()
    assert [row.voices for row in board.rows] == [3]
    assert "One origin" not in board_lines(small_case, board, width=100)
