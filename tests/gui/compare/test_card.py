"""Cards: what they say, how high they are, and on which side their text stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from claims_app.core.ids import AnalystId
from claims_app.core.judgement import Decision, Reliability
from claims_app.gui.compare.card import FOLDED_LINES, CardFace, CardFonts, CardState
from claims_app.gui.compare.card_content import CardContent, Mark, column_title, content_of
from claims_app.gui.theme import LIGHT

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from tests.gui.compare.conftest import Demo

LTR = Qt.LayoutDirection.LeftToRight
RTL = Qt.LayoutDirection.RightToLeft
WIDTH = 226


def content(text: str, direction: Qt.LayoutDirection = LTR, **changes: object) -> CardContent:
    plain = CardContent(
        speaker="Ann",
        grade="B2",
        outlet="Gazette",
        published="1 May 2024",
        text=text,
        direction=direction,
        polarity_glyph="affirms",
        manner="affirms",
        marks=(),
        is_orphaned=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # a test names the fields


def face(what: CardContent, interface: Qt.LayoutDirection = LTR, **options: bool) -> CardFace:
    return CardFace(what, CardFonts(1.0), WIDTH, interface, **options)


def picture(card: CardFace, state: CardState | None = None) -> QImage:
    image = QImage(WIDTH, card.height, QImage.Format.Format_RGB32)
    image.fill(LIGHT.pane)
    with QPainter(image) as painter:
        clip = QRectF(image.rect())
        card.paint(painter, QPoint(0, 0), LIGHT, state or CardState(), clip)
    return image


def ink_between(image: QImage, top: int, bottom: int) -> tuple[int, int]:
    """Return the first and last x with dark pixels between two y, the frame left out."""
    dark = [
        x
        for x in range(4, image.width() - 4)
        for y in range(top, bottom)
        if image.pixelColor(x, y).lightness() < 110
    ]
    return min(dark), max(dark)


@pytest.mark.parametrize("interface", [LTR, RTL], ids=["english", "arabic"])
@pytest.mark.parametrize(
    ("text", "direction", "is_at_right"),
    [
        pytest.param("Short words", LTR, False, id="english"),
        pytest.param("كلمات قليلة", RTL, True, id="arabic"),
    ],
)
def test_a_text_stands_at_its_own_side_in_any_interface(
    interface: Qt.LayoutDirection, text: str, direction: Qt.LayoutDirection, is_at_right: bool
) -> None:
    image = picture(face(content(text, direction), interface))

    first, last = ink_between(image, 46, 68)

    assert (last > WIDTH - 14) is is_at_right
    assert (first < 14) is not is_at_right


@pytest.mark.parametrize(("interface", "is_at_right"), [(LTR, False), (RTL, True)])
def test_speaker_and_foot_follow_the_interface(
    interface: Qt.LayoutDirection, is_at_right: bool
) -> None:
    card = face(content("Short words", grade=""), interface)
    image = picture(card)

    for top, bottom in ((6, 24), (card.height - 22, card.height - 5)):
        first, last = ink_between(image, top, bottom)
        assert (last > WIDTH - 14) is is_at_right
        assert (first < 14) is not is_at_right


def test_a_long_text_folds_at_five_lines() -> None:
    long = content("words and more words " * 30)

    folded, unfolded = face(long), face(long, is_unfolded=True)

    fonts = CardFonts(1.0)
    assert folded.more > 0
    assert folded.height == fonts.frame_height() + FOLDED_LINES * 22 + 18
    lines = FOLDED_LINES + folded.more
    assert unfolded.height == fonts.frame_height() + lines * 22 + 18
    assert folded.fold_line() is not None
    assert unfolded.fold_line() is not None
    assert face(content("words")).fold_line() is None


def test_fifty_thousand_letters_are_counted_without_being_laid_out() -> None:
    huge = content("words and more words " * 2400)

    folded, unfolded = face(huge), face(huge, is_unfolded=True)

    true = (unfolded.height - folded.height) / 22
    assert folded.more == pytest.approx(true, rel=0.05)
    assert not picture(folded).isNull()


def test_an_empty_text_still_makes_a_card() -> None:
    assert face(content("")).height == CardFonts(1.0).frame_height() + 22


@pytest.mark.parametrize("length", [10, 80, 160, 400, 4000])
def test_an_estimate_is_near_the_truth(length: int) -> None:
    text = ("some words of usual length in a row " * 120)[:length]

    estimate = CardFonts(1.0).estimate(length, WIDTH)

    assert estimate == pytest.approx(face(content(text)).height, abs=22)


def test_marks_lose_their_words_before_the_manner_is_cut() -> None:
    marks = (Mark(word="edited", glyph="edited"), Mark(word="verdict", seals=("MK", "LH")))
    short = face(content("a", marks=marks))
    long = face(content("a", manner="affirms · promises · probable", marks=marks))

    assert short._marks_have_words
    assert not long._marks_have_words
    assert not picture(long).isNull()
    assert not picture(face(long.content, RTL)).isNull()


def test_the_time_is_kept_and_the_outlet_cut() -> None:
    card = face(content("a", outlet="An outlet with a very long name indeed"))

    text = card._meta_text(180)

    assert "1 May 2024" in text
    assert "…" in text


@pytest.mark.parametrize(
    "state",
    [
        CardState(),
        CardState(is_hovered=True),
        CardState(is_selected=True),
        CardState(has_focus=True),
        CardState(is_pair_end=True),
        CardState(has_focus=True, is_pair_end=True),
    ],
    ids=["plain", "hover", "selected", "focus", "pair", "both"],
)
@pytest.mark.parametrize("is_orphaned", [False, True])
def test_every_state_looks_different(state: CardState, is_orphaned: bool) -> None:
    card = face(content("a", is_orphaned=is_orphaned))

    image = picture(card, state)

    others = [
        CardState(),
        CardState(is_hovered=True),
        CardState(is_selected=True),
        CardState(has_focus=True),
        CardState(has_focus=True, is_pair_end=True),
    ]
    same = [other for other in others if other == state]
    assert sum(picture(card, other) == image for other in others) == max(
        len(same), state == CardState(is_pair_end=True)
    )


def test_a_card_is_made_of_its_records(demo: Demo) -> None:
    case: Case = demo.case
    pairs = [demo.board.pairs[demo.links["opposite"]]]

    found = content_of(case, case.claims[demo.claims["stays"]], pairs)

    assert (found.speaker, found.grade) == ("Ferry workers' union", "C2")
    assert (found.outlet, found.published) == ("River Gazette", "2 May 2024")
    assert found.marks == (Mark(word="verdict", seals=("MK",)),)
    assert found.direction is LTR
    assert not found.is_orphaned


def test_a_speaker_who_is_the_outlet_is_named_once(demo: Demo) -> None:
    found = content_of(demo.case, demo.case.claims[demo.claims["not"]])

    assert (found.speaker, found.outlet) == ("River Gazette", "")


def test_a_claim_whose_words_are_gone_is_marked(demo: Demo) -> None:
    claim = demo.case.claims[demo.claims["met"]]
    report = demo.case.reports[claim.report]
    demo.put(replace(report, text="x" * len(report.text)))

    found = content_of(demo.case, claim)

    assert found.is_orphaned
    assert found.marks[0].glyph == "orphaned"
    assert "orphaned" in found.spoken


def test_a_half_grade_says_so(demo: Demo) -> None:
    claim = demo.case.claims[demo.claims["trial"]]

    assert content_of(demo.case, claim).grade == f"{Reliability.C}–"


def test_an_analyst_who_is_not_listed_signs_with_the_id(demo: Demo) -> None:
    verdict = replace(
        demo.maker.decide(demo.links["denial"], Decision.CONFIRMED), analyst=AnalystId("lina")
    )
    board, _ = demo.put(verdict)

    pairs = [board.pairs[demo.links["denial"]]]
    found = content_of(demo.case, demo.case.claims[demo.claims["opens"]], pairs)

    assert found.marks[-1].seals == ("LI",)


def test_columns_without_a_name_have_a_word() -> None:
    assert column_title("", is_unnamed=True) == "No side named"
    assert column_title("a\nb", is_unnamed=False) == "a b"


def test_markup_is_shown_as_it_is_written() -> None:
    bold, plain = face(content("<b>word</b>")), face(content("word"))

    assert ink_between(picture(bold), 46, 68)[1] > ink_between(picture(plain), 46, 68)[1] + 20
    assert QColor(LIGHT.text).lightness() < 110
