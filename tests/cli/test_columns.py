from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.cli.columns import (
    Cell,
    clean,
    column_width,
    display_width,
    isolate,
    lay_out,
    side_by_side,
    wrap,
)

ARABIC = "نفت لجنة التفاوض خروج المقاتلين من الحي"
ENGLISH = "The committee denied that the fighters would leave"
TEXTS = st.text(st.characters(codec="utf-8")) | st.sampled_from([ARABIC, ENGLISH])


@given(TEXTS)
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    cleaned = clean(f"\x1b[2J{text}\u202e")

    assert not any(unicodedata.category(char) == "Cc" for char in cleaned)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(cleaned)


@given(TEXTS, st.integers(2, 60))
def test_no_line_is_wider_than_its_cell_and_no_letter_is_lost(text: str, width: int) -> None:
    cleaned = clean(text)

    lines = list(wrap(cleaned, width))

    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == cleaned.replace(" ", "")


@given(st.lists(TEXTS, min_size=1, max_size=3), st.integers(2, 60))
def test_every_line_of_a_cell_fills_it(texts: list[str], width: int) -> None:
    cell = Cell(tuple(clean(text) for text in texts))

    assert {display_width(line) for line in lay_out(cell, width)} <= {width}


@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(30, 120))
def test_columns_stay_within_the_width_and_line_up(texts: list[str], width: int) -> None:
    cells = [Cell((clean(text) or "x",)) for text in texts]

    lines = side_by_side(cells, width)

    each = column_width(len(cells), width)
    assert all(display_width(line) <= width for line in lines)
    for line in lines:
        place = line.find(" │ ")
        assert place < 0 or display_width(line[:place]) == each or "│" in "".join(texts)


def test_arabic_ends_at_the_right_and_english_begins_at_the_left() -> None:
    arabic, english = lay_out(Cell(("خروج", "leave")), 10)

    assert arabic == " " * 6 + "\u2068خروج\u2069"
    assert english == "leave     "


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("مُحَمَّد", 4), ("日本", 4), ("\u2068x\u2069", 1)],
    ids=["latin", "arabic-marks", "wide", "isolates"],
)
def test_width_is_what_is_seen(text: str, width: int) -> None:
    assert display_width(text) == width


def test_marks_stay_with_their_letter_where_a_word_is_cut() -> None:
    lines = list(wrap("مُحَمَّد", 2))

    assert lines == ["مُحَ", "مَّد"]


def test_only_right_to_left_text_is_isolated() -> None:
    assert isolate("plain") == "plain"
    assert isolate("أ") == "\u2068أ\u2069"
    assert isolate("[1] \u2068أ\u2069 denies") == "[1] \u2068أ\u2069 denies"


def test_name_that_runs_over_two_lines_is_isolated_on_both() -> None:
    lines = lay_out(Cell((f"of {isolate('لجنة التفاوض')} says",)), 8)

    assert [line.count("\u2068") for line in lines] == [line.count("\u2069") for line in lines]
    assert all(line.startswith(("of \u2068", "\u2068", "says")) for line in lines)


def test_arabic_name_does_not_turn_the_line_around_it() -> None:
    line = lay_out(Cell((f"[1] {isolate('لجنة')} denies",)), 30)[0]

    assert line.startswith("[1] \u2068")
