from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.columns import display_width
from claims_app.cli.pair_lines import explained_lines
from claims_app.cli.side_by_side import board_lines
from claims_app.core.board import arrange
from claims_app.core.changes import Change
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.records import Evidence, Relation, Span
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst


def _link_as(case: Case, relation: Relation, at: datetime, **seen: object) -> None:
    """Give the only link of a case a relation, and its evidence other values."""
    link = next(iter(case.links.values()))
    evidence = tuple(replace(one, **seen) for one in link.evidence)  # type: ignore[arg-type]
    kind = link.type if relation is Relation.CONFLICT else None
    changed = replace(link, relation=relation, type=kind, evidence=evidence)
    case.apply(Change(label="", by=case.info.analysts[0].id, at=at, put=(changed,)))


def _text(case: Case, width: int = 100) -> str:
    lines = explained_lines(case, arrange(case), width=width)
    return "\n".join(lines).replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("relation", "title", "head"),
    [
        (Relation.CONFLICT, "Conflicts", "[1] ✕ [2] denial · suggested"),
        (Relation.AGREE, "Agreements", "[1] = [2] agree · suggested"),
        (Relation.UPDATE, "Updates", "[1] → [2] update · suggested"),
    ],
    ids=["conflict", "agreement", "update"],
)
def test_each_suggestion_tells_words_rule_and_reason(
    small_case: Case, noon: datetime, relation: Relation, title: str, head: str
) -> None:
    said = next(iter(small_case.links.values())).a
    start = small_case.claims[said].anchor.span.start
    seen: Evidence = next(iter(small_case.links.values())).evidence[0]
    words = {"words_a": (Span(start, start + len("the fighters")),), "words_b": ()}
    _link_as(small_case, relation, noon, rule="some.rule", **words)

    text = _text(small_case)

    assert f"{title}\n\n{head}" in text
    assert [name for name in ("Conflicts", "Agreements", "Updates") if name in text] == [title]
    assert f"why: {seen.reason.render()}" in text
    assert "rule some.rule · [1] “the fighters”\n" in text


def test_words_of_both_texts_stand_beside_their_numbers_once(
    small_case: Case, noon: datetime
) -> None:
    link = next(iter(small_case.links.values()))
    spans = [small_case.claims[key].anchor.span for key in (link.a, link.b)]
    twice, other = (spans[0], spans[0]), (spans[1],)
    _link_as(small_case, Relation.AGREE, noon, words_a=twice, words_b=other)

    text = _text(small_case)

    assert "rule denial · [1] “the fighters will leave” · [2] “خروج المقاتلين”" in text


def test_the_board_itself_names_no_rules_and_lists_conflicts_only(
    small_case: Case, noon: datetime
) -> None:
    assert "rule denial" in _text(small_case)
    assert "rule denial" not in "\n".join(board_lines(small_case, arrange(small_case), width=100))
    _link_as(small_case, Relation.AGREE, noon)

    lines = board_lines(small_case, arrange(small_case), width=100)

    assert "Agreements" not in lines
    assert lines[-1] == "No conflicts."


def test_copies_are_told_with_their_origin_and_not_as_a_pair(
    small_case: Case, noon: datetime
) -> None:
    _link_as(small_case, Relation.AGREE, noon, rule=ORIGIN_RULE)

    text = _text(small_case)

    assert "One origin\n" in text
    assert f"rule {ORIGIN_RULE}\n" in text
    assert "Agreements" not in text


def test_an_agreement_that_was_decided_keeps_the_analyst_s_reason(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    _link_as(small_case, Relation.AGREE, noon)
    pair = next(iter(small_case.links))
    said = decisions.confirm(small_case, pair, analyst=analyst, at=noon, reason="one event")
    small_case.apply(said)

    assert f"why: {analyst.name} confirmed agree: one event" in _text(small_case)


@pytest.mark.parametrize("width", [20, 37, 80])
def test_no_explained_line_is_too_wide(small_case: Case, noon: datetime, width: int) -> None:
    _link_as(small_case, Relation.UPDATE, noon, words_a=(Span(0, 60),), words_b=(Span(0, 30),))

    lines = explained_lines(small_case, arrange(small_case), width=width)

    assert max(map(display_width, lines)) <= width
