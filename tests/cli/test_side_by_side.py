from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.board_json import board_data
from claims_app.cli.columns import display_width
from claims_app.cli.side_by_side import board_lines, conflict_lines
from claims_app.core.board import Grouping, arrange
from claims_app.core.changes import Change
from claims_app.core.records import Certainty
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"


def _check(name: str, text: str) -> None:
    """Compare with the snapshot; ``CLAIMS_WRITE_SNAPSHOTS=1`` rewrites it, to be read in review."""
    path = SNAPSHOTS / name
    if os.environ.get("CLAIMS_WRITE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_columns_stand_side_by_side(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    pair = next(iter(small_case.links))
    small_case.apply(
        decisions.confirm(small_case, pair, analyst=analyst, at=noon, reason="both on record")
    )

    lines = board_lines(small_case, arrange(small_case), width=80)

    _check("show-80.txt", "\n".join(lines) + "\n")


def test_narrow_terminal_gets_a_list(small_case: Case) -> None:
    lines = board_lines(small_case, arrange(small_case), width=40)

    _check("show-40.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("width", [20, 37, 80, 200])
def test_no_line_is_too_wide(small_case: Case, grouping: Grouping, width: int) -> None:
    lines = board_lines(small_case, arrange(small_case, grouping=grouping), width=width)

    assert max(map(display_width, lines)) <= width


def test_case_without_claims_has_no_conflicts(small_case: Case, noon: datetime) -> None:
    gone = (*small_case.claims, *small_case.links, *small_case.questions)
    small_case.apply(Change(label="", by=small_case.info.analysts[0].id, at=noon, remove=gone))

    assert board_lines(small_case, arrange(small_case), width=80)[-1] == "No conflicts."
    assert conflict_lines(small_case, arrange(small_case)) == []


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

    assert "possible, orphaned: the text has changed" in text
    assert "confirmed, look again: the words have changed" in text
    assert "no longer suggested" in text


def test_verdict_on_a_claim_that_is_gone_is_still_told(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    pair = next(iter(small_case.links.values()))
    small_case.apply(decisions.confirm(small_case, pair.id, analyst=analyst, at=noon))
    small_case.apply(Change(label="", by=analyst.id, at=noon, remove=(pair.a,)))

    assert f"  {pair.a} is gone" in board_lines(small_case, arrange(small_case), width=80)


def test_escape_codes_of_a_report_never_reach_the_terminal(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = next(iter(small_case.sources.values()))
    evil = replace(source, name="\x1b[31mred\x07", side="\x1b]0;title\x07")
    small_case.apply(Change(label="", by=analyst.id, at=noon, put=(evil,)))

    text = "\n".join(board_lines(small_case, arrange(small_case), width=80))

    assert "\x1b" not in text
    assert "\x07" not in text


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
    assert {claim["side"] for claim in data["claims"].values()} == {"government", "opposition"}
