"""The claim in its context, and the words that clash."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Span
from claims_app.core.standing import standings
from claims_app.gui.passage import FILLER, PARAGRAPH, MarkedSpan, clashing_words, passage

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.records import Claim, Report
    from claims_app.gui.open_case import OpenCase


def _at(case: Case, quote: str) -> tuple[Report, Claim]:
    claim = next(claim for claim in case.claims.values() if claim.anchor.exact == quote)
    return case.reports[claim.report], claim


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        pytest.param(
            "سيغادر المقاتلون البلدة يوم السبت",
            "اجتمع الطرفان صباحاً. سيغادر المقاتلون البلدة يوم السبت. وتوقف القتال.",
            id="arabic",
        ),
        pytest.param(
            "Nobody signed 😀 a text",
            "The fighters will not leave the town. Nobody signed 😀 a text. It rained.",
            id="english",
        ),
        pytest.param("It rained", "Nobody signed 😀 a text. It rained.", id="last"),
    ],
)
def test_claim_has_a_sentence_before_and_after(open_case: OpenCase, quote: str, text: str) -> None:
    found = passage(*_at(open_case.case, quote), ())

    assert found.text == text
    assert found.claim.of(found.text) == quote


def test_paragraphs_stay_apart_and_offsets_hold(open_case: OpenCase) -> None:
    report, claim = _at(open_case.case, "It rained")
    text = "Head 😀 line\r\n\r\n  It rained.\nMore of it. Nothing."
    start = text.index("It rained")
    moved = replace(claim, anchor=replace(claim.anchor, span=Span(start, start + 9)))

    found = passage(replace(report, text=text), moved, ())

    assert [part.strip(FILLER) for part in found.text.split(PARAGRAPH)] == [
        "Head 😀 line",
        "It rained.",
        "More of it.",
    ]
    assert found.claim.of(found.text) == "It rained"
    assert f"line{PARAGRAPH}It rained" in found.text.replace(FILLER, "")


def test_orphaned_claim_is_shown_by_its_old_words(open_case: OpenCase) -> None:
    report, claim = _at(open_case.case, "It rained")
    changed = replace(report, text="Other words altogether.")

    found = passage(changed, claim, (MarkedSpan(span=Span(0, 5), number=0),))

    assert found.text == "It rained"
    assert found.marks == ()


def test_marks_are_moved_and_cut_to_the_passage(open_case: OpenCase) -> None:
    report, claim = _at(open_case.case, "It rained")
    start = report.text.index("not leave")
    inside = report.text.index("rained")
    words = (
        MarkedSpan(span=Span(start, start + 9), number=1),
        MarkedSpan(span=Span(inside, len(report.text)), number=2),
    )

    found = passage(report, claim, words)

    assert [mark.span.of(found.text) for mark in found.marks] == ["rained."]


def test_clashing_words_stand_in_both_texts(open_case: OpenCase) -> None:
    case = open_case.case
    pair = next(p for p in standings(case).values() if p.link and p.link.evidence)
    texts = [case.reports[case.claims[key].report].text for key in (pair.a, pair.b)]

    first = clashing_words(pair, is_first=True)
    second = clashing_words(pair, is_first=False)

    assert [mark.span.of(texts[0]) for mark in first] == ["سيغادر"]
    assert [mark.span.of(texts[1]) for mark in second] == ["will not leave"]
    assert [mark.number for mark in (*first, *second)] == [0, 0]


def test_two_clashes_are_numbered_alike(open_case: OpenCase) -> None:
    pair = next(p for p in standings(open_case.case).values() if p.link and p.link.evidence)
    assert pair.link is not None
    other = replace(
        pair.link.evidence[0], words_a=(Span(30, 34),), words_b=(Span(0, 4), Span(20, 24))
    )
    doubled = replace(pair, link=replace(pair.link, evidence=(*pair.link.evidence, other)))

    numbers = [
        sorted({mark.number for mark in clashing_words(doubled, is_first=side)})
        for side in (True, False)
    ]

    assert numbers == [[1, 2], [1, 2]]


def test_pair_drawn_by_hand_has_no_marks(open_case: OpenCase) -> None:
    pair = next(p for p in standings(open_case.case).values() if p.link and not p.link.evidence)

    assert clashing_words(pair, is_first=True) == ()
