from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.records import Span
from claims_app.exporters.sheet.runs import Role, Run, direction_of, marked, phrase, visible

_HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x07\x9f\ufffe\ud800"


def test_each_clash_marks_its_words_and_context_is_told_from_claim() -> None:
    text = "نفت اللجنة خروج المقاتلين"
    claim = Span(111, 125)

    runs = tuple(
        marked(text, start=100, claim=claim, clashes=[(Span(100, 103), Span(111, 115)), ()])
    )

    assert runs == (
        Run("نفت", Role.CONTEXT, (1,)),
        Run(" اللجنة ", Role.CONTEXT),
        Run("خروج", Role.CLAIM, (1,)),
        Run(" المقاتلين", Role.CLAIM),
    )


def test_words_of_two_clashes_carry_both_numbers() -> None:
    runs = tuple(marked("abc", start=0, claim=Span(0, 3), clashes=[(Span(0, 2),), (Span(1, 3),)]))

    assert [(run.text, run.marks) for run in runs] == [("a", (1,)), ("b", (1, 2)), ("c", (2,))]


def test_marks_outside_the_stretch_change_nothing() -> None:
    runs = tuple(marked("abc", start=10, claim=Span(10, 13), clashes=[(Span(2, 5), Span(20, 30))]))

    assert runs == (Run("abc", Role.CLAIM),)


def test_override_in_a_quote_stands_as_its_code() -> None:
    runs = tuple(marked("a\u202eb", start=0, claim=Span(0, 3)))

    assert runs == (
        Run("a", Role.CLAIM),
        Run("[U+202E]", Role.CODE),
        Run("b", Role.CLAIM),
    )


@given(st.text(max_size=60), st.data())
def test_no_letter_is_lost_or_moved_by_marking(text: str, data: st.DataObject) -> None:
    edge = st.integers(0, len(text) + 3)
    spans = [
        Span(min(a, b), max(a, b) + 1)
        for a, b in data.draw(st.lists(st.tuples(edge, edge), max_size=4))
    ]

    runs = tuple(marked(text, start=0, claim=Span(0, len(text) + 1), clashes=[spans]))

    assert "".join(run.text for run in runs) == visible(text)
    assert all(run.text for run in runs)


@pytest.mark.parametrize("char", _HIDDEN)
def test_what_could_reorder_or_break_a_sheet_is_shown_by_its_code(char: str) -> None:
    assert visible(f"a{char}b") == f"a[U+{ord(char):04X}]b"


@pytest.mark.parametrize("text", ["a\u200fب\u200e\u061c", "می\u200cخواهم", "line\none\ttab", "❤️"])
def test_marks_that_writers_need_stay(text: str) -> None:
    assert visible(text) == text


def test_values_of_a_sentence_stand_apart() -> None:
    assert phrase("{who} denies “{what}”.", {"who": "س", "what": "x\u202e"}) == (
        Run("س", Role.VALUE),
        Run(" denies “"),
        Run("x[U+202E]", Role.VALUE),
        Run("”."),
    )


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{who.__class__}", "{who.__class__}"),
        ("{who[0]}", "{who[0]}"),
        ("{missing}", "{missing}"),
        ("{who!r}", "{who!r}"),
        ("{who:>99999999}", "{who:>99999999}"),
        ("{", "{"),
        ("a } b", "a } b"),
        ("{{x}}", "{{x}}"),
        ("{}", "{}"),
    ],
)
def test_nothing_in_a_template_is_evaluated(template: str, shown: str) -> None:
    runs = phrase(template, {"who": "x"})

    assert "".join(run.text for run in runs) == shown
    assert all(run.role is Role.WORDS for run in runs)


@pytest.mark.parametrize(
    ("lang", "text", "direction"),
    [
        ("ar", "2015", "rtl"),
        ("en", "نص", "ltr"),
        ("ckb", "", "rtl"),
        ("und", "12 نص", "rtl"),
        ("", "text", "ltr"),
        ("", "12", "ltr"),
    ],
)
def test_direction_comes_from_the_language_and_only_then_from_the_text(
    lang: str, text: str, direction: str
) -> None:
    assert direction_of(lang, text) == direction
