"""The texts of the pair in focus: direction, marks, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from claims_app.core.records import Span
from claims_app.gui.pair_text import PairText
from claims_app.gui.passage import PARAGRAPH, MarkedSpan, Passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.look import Look

ARABIC = "اجتمع الطرفان صباحاً. سيغادر المقاتلون البلدة يوم السبت. وتوقف القتال."
ASTRAL = "One 😀 met. The 😀 fighters stay 😀 here. It rained."


def _passage(
    text: str, claim: str, *marks: str, lang: str = "en", numbered: bool = False
) -> Passage:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Passage(
        text=text,
        lang=lang,
        claim=span(claim),
        marks=tuple(
            MarkedSpan(span=span(words), number=number if numbered else 0)
            for number, words in enumerate(marks, start=1)
        ),
    )


@pytest.fixture
def text(qtbot: QtBot, look: Look) -> PairText:
    found = PairText(look)
    qtbot.addWidget(found)
    found.resize(320, 130)
    found.show()
    qtbot.waitExposed(found)
    return found


@pytest.mark.parametrize(
    ("passage", "is_rtl"),
    [
        (_passage(ARABIC, "وتوقف القتال", lang="ar"), True),
        (_passage(ASTRAL, "It rained"), False),
        (_passage("قال: It rained.", "It rained", lang="ar"), True),
    ],
    ids=["arabic", "english", "mixed"],
)
def test_text_runs_in_the_direction_of_its_language(
    text: PairText, passage: Passage, *, is_rtl: bool
) -> None:
    text.show_passage(passage, "denial")

    option = text.document().firstBlock().layout().textOption()
    wanted = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    assert option.textDirection() is wanted
    assert text.toPlainText() == passage.text


@pytest.mark.parametrize("key", ["denial", "opposite", "time"])
def test_marks_stand_under_their_words(text: PairText, key: str) -> None:
    text.show_passage(_passage(ASTRAL, "The 😀 fighters stay 😀 here", "fighters"), key)

    rects = text.mark_rects()

    assert len(rects) == 1
    alone = text.fontMetrics().horizontalAdvance("fighters")
    assert abs(rects[0].width() - alone) <= 3
    assert not text.grab().isNull()


def test_mark_that_wraps_has_a_piece_on_each_line(text: PairText) -> None:
    text.resize(170, 300)
    claim = "سيغادر المقاتلون البلدة يوم السبت"
    text.show_passage(_passage(ARABIC, claim, claim, lang="ar"), "denial")

    tops = {round(rect.top()) for rect in text.mark_rects()}

    assert len(tops) >= 2


def test_copied_words_are_those_of_the_source(text: PairText) -> None:
    text.show_passage(
        _passage(ASTRAL, "The 😀 fighters stay 😀 here", "fighters", "here", numbered=True),
        "denial",
    )
    assert text.toPlainText() != ASTRAL  # it shows the numbers

    text.selectAll()
    text.copy()

    assert QGuiApplication.clipboard().text() == ASTRAL


def test_paragraphs_are_lines_of_one_block_and_are_copied_as_lines(text: PairText) -> None:
    text.show_passage(_passage(f"A head{PARAGRAPH}It rained.", "It rained", "rained"), "denial")

    assert text.document().blockCount() == 1
    assert text.document().firstBlock().layout().lineCount() == 2
    assert len(text.mark_rects()) == 1
    text.selectAll()
    text.copy()
    assert QGuiApplication.clipboard().text() == "A head\nIt rained."


def test_claim_is_in_view_after_a_long_context(qtbot: QtBot, text: PairText) -> None:
    def is_in_view() -> bool:
        rect = text.cursorRect(text.textCursor())
        return text.textCursor().position() > 0 and text.viewport().rect().contains(rect.center())

    before = "Nothing of note happened that day. " * 12
    text.show_passage(_passage(before + "The bridge fell.", "The bridge fell."), "denial")
    assert is_in_view()

    text.resize(200, 100)
    qtbot.waitUntil(is_in_view)


def test_scroll_bar_that_comes_with_the_text_does_not_disturb_the_edit(
    qtbot: QtBot, text: PairText
) -> None:
    """Setting the cursor from the resize corrupted the document, and later the heap."""
    lengths = [1, 40, 2, 60, 1, 80]
    for length in lengths * 5:
        before = "Nothing of note happened. " * length
        text.show_passage(_passage(f"{before}The end.", "The end."), "denial")
        assert not text.textCursor().isNull()
        assert text.toPlainText() == f"{before}The end."
        assert text._later.isActive() or length < 10


def test_no_passage_is_an_empty_text(text: PairText) -> None:
    text.show_passage(_passage(ASTRAL, "It rained"), "denial")
    text.show_passage(None, "denial")

    assert text.toPlainText() == ""
    assert text.mark_rects() == []


def test_theme_and_size_reach_the_text(text: PairText, look: Look) -> None:
    text.show_passage(_passage(ASTRAL, "It rained", "rained"), "denial")
    height = text.document().size().height()

    look.set(look.theme, 1.5)

    assert text.document().size().height() > height
