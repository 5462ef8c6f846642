from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.sentences import paragraphs, sentences


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ar", "وصل الوفد. ثم عاد؟ نعم!", ["وصل الوفد.", "ثم عاد؟", "نعم!"]),
        ("ar", "وصل الوفد.وعاد مساء", ["وصل الوفد.", "وعاد مساء"]),
        ("ar", "أغلق الجسر .وفتح النفق", ["أغلق الجسر .", "وفتح النفق"]),
        ("ar", 'قال: "انتهينا." ثم خرج', ['قال: "انتهينا."', "ثم خرج"]),
        ("ar", "سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("ar", "زار د. سامر المصنع، وقال: نعم", ["زار د. سامر المصنع، وقال: نعم"]),
        ("ar", "بلغ 3.5 طن في example.com أمس", ["بلغ 3.5 طن في example.com أمس"]),
        ("ar", "سكت... ثم تكلم", ["سكت... ثم تكلم"]),
        ("en", "Dr. Roe left. She came back.", ["Dr. Roe left.", "She came back."]),
        ("en", "It sank. Ms. Roe left. He ran.", ["It sank.", "Ms. Roe left.", "He ran."]),
        ("en", "It ran for 5 ms. Roe left.", ["It ran for 5 ms.", "Roe left."]),
        ("en", "First line\nSecond line", ["First line", "Second line"]),
        ("und", "Un. Deux.", ["Un.", "Deux."]),
    ],
)
def test_text_is_cut_into_sentences(lang: str, text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text, lang)] == expected


def test_lone_surrogate_moves_no_sentence() -> None:
    text = "It is \ud800 here. It goes."

    assert [span.of(text) for span in sentences(text, "en")] == ["It is \ud800 here.", "It goes."]


def test_paragraphs_are_lines_without_the_space_around() -> None:
    assert [span.of("  a b \n\n c") for span in paragraphs("  a b \n\n c")] == ["a b", "c"]


@given(st.text(alphabet='ab. !؟?\n"كلم.د', max_size=60), st.sampled_from(["ar", "en"]))
def test_sentences_are_ordered_and_lose_no_letter(text: str, lang: str) -> None:
    spans = sentences(text, lang)

    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert [char for char in kept if char.isalnum()] == [char for char in text if char.isalnum()]
