"""Where the words of a block stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from claims_app.gui.reading.block import LaidBlock
from claims_app.gui.theme import Role, font

if TYPE_CHECKING:
    from claims_app.gui.look import Look

WIDTH, STEP = 300.0, 32


def laid(text: str, lang: str) -> LaidBlock:
    return LaidBlock(text, lang, font(Role.READ), WIDTH, STEP)


@pytest.mark.parametrize(
    ("text", "lang", "is_rtl"),
    [
        ("سيغادر المقاتلون البلدة", "ar", True),
        ("They leave the town", "en", False),
        ("They leave the town", "ar", False),
    ],
    ids=["arabic", "english", "english-in-an-arabic-report"],
)
def test_lines_begin_at_the_side_of_their_language(
    look: Look, text: str, lang: str, is_rtl: bool
) -> None:
    block = laid(text, lang)

    first = block.edge(0).left()

    assert block.is_rtl is is_rtl
    assert first == pytest.approx(WIDTH if is_rtl else 0, abs=1)


def test_words_after_an_emoji_stand_where_they_are_painted(look: Look) -> None:
    block = laid("Nobody 😀 signed it", "en")

    (rect,) = block.rects(9, 15)

    assert rect.left() == pytest.approx(block.edge(9).left(), abs=2)
    assert block.letter_at(QPointF(rect.left() + 3, STEP / 2)) == 9


def test_a_stretch_over_two_lines_has_a_place_in_each(look: Look) -> None:
    block = laid("one two three four five six seven eight nine ten eleven", "en")

    rects = block.rects(0, len(block.text))

    assert {rect.top() for rect in rects} == {0, STEP}
    assert block.height == 2 * STEP


def test_beside_the_words_is_no_letter(look: Look) -> None:
    block = laid("short", "en")

    assert block.letter_at(QPointF(WIDTH - 1, 5)) is None
    assert block.letter_at(QPointF(2, STEP + 5)) is None


def test_overrides_are_made_visible(look: Look) -> None:
    assert laid("a\u202eb", "en").text == "a\ufffdb"
