from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.script import (
    first_strong_direction,
    fold,
    fold_word,
    guess_language,
    normalise,
    to_utf16_offset,
)

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)
ARABIC_TEXT = st.text(alphabet="ابتةىيئؤأإآلك ـًٌٍَُِّْ٠١٢۴۵ﻻﷺ\u200f\u200b,.", max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("مُحَمَّد", "محمد", id="vowel-signs"),
        pytest.param("مـــصـر", "مصر", id="tatweel"),
        pytest.param("إعلان", "اعلان", id="alef"),
        pytest.param("مدرسة", "مدرسه", id="ta-marbuta"),
        pytest.param("مستشفى", "مستشفي", id="alef-maqsura"),
        pytest.param("شؤون", "شوون", id="hamza-on-waw"),
        pytest.param("کتابی", "كتابي", id="persian-letters"),
        pytest.param("ﻻ", "لا", id="presentation-form"),
        pytest.param("١٢٣", "123", id="arabic-digits"),
        pytest.param("۱۲۳", "123", id="persian-digits"),
        pytest.param("Café", "CAFE", id="latin-accent"),
        pytest.param("a\u200fb", "ab", id="bidi-mark"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold_word(one) == fold(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("نفى", "منفى"), ("حكومة", "حكمة"), ("قال", "قاد"), ("deny", "denim")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("sign", ["\ufd3e", "\ufd3f", "\ufdfd", "\ufdd0"])
def test_a_sign_among_presentation_forms_without_another_form_stays(sign: str) -> None:
    assert fold(sign) == sign


@given(ANY_TEXT | ARABIC_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT | ARABIC_TEXT)
def test_index_map_is_monotone_and_leads_back_to_what_each_character_came_from(text: str) -> None:
    normal = normalise(text)

    assert len(normal.origins) == len(normal.text)
    assert list(normal.origins) == sorted(normal.origins)
    for index in range(len(normal.text)):
        start, end = normal.to_original(index, index + 1)
        assert normal.text[index] in normalise(text[start:end]).text
        assert normal.from_original(start) <= index


@given(ANY_TEXT | ARABIC_TEXT)
def test_every_cut_of_the_text_is_a_cut_of_the_side_string(text: str) -> None:
    normal = normalise(text)

    for offset in range(len(text) + 1):
        assert normal.text[: normal.from_original(offset)] == normalise(text[:offset]).text


def test_normalising_keeps_what_only_search_folds() -> None:
    assert normalise("مستشفى المدينة").text == "مستشفى المدينة"
    assert normalise("أُعلِنَ").text == "اعلن"


def test_index_map_refuses_what_lies_outside() -> None:
    normal = normalise("abc")

    for start, end in [(0, 0), (2, 4), (-1, 1)]:
        with pytest.raises(IndexError):
            normal.to_original(start, end)
    with pytest.raises(IndexError):
        normal.from_original(4)


@given(ANY_TEXT)
def test_utf16_offset_of_the_end_is_what_qt_counts(text: str) -> None:
    expected = len(text) + sum(ord(char) > 0xFFFF for char in text)

    assert to_utf16_offset(text, len(text)) == expected


def test_utf16_offset_counts_an_emoji_twice_and_refuses_what_lies_outside() -> None:
    assert to_utf16_offset("a😀b", 2) == 3
    for offset in (-1, 4):
        with pytest.raises(IndexError):
            to_utf16_offset("a😀b", offset)


@pytest.mark.parametrize(
    ("text", "direction"),
    [("12 سلام", "rtl"), ("«Hello» سلام", "ltr"), ("12 — 30", None), ("", None), ("שלום", "rtl")],
)
def test_direction_is_that_of_the_first_strong_letter(text: str, direction: str | None) -> None:
    assert first_strong_direction(text) == direction


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("أعلنت البلدية إغلاق الجسر أمام الشاحنات", "ar", id="arabic"),
        pytest.param("زارت شركة Microsoft مدينة دبي أمس", "ar", id="arabic-with-latin-name"),
        pytest.param("شهرداری تهران گفت که پل برای کامیون‌ها بسته می‌شود", "fa", id="persian"),
        pytest.param("شہر کی انتظامیہ نے کہا ہے کہ پل بند رہے گا", "ur", id="urdu"),
        pytest.param("شارەوانی ڕایگەیاند کە پردەکە دادەخرێت", "ckb", id="sorani"),
        pytest.param("The town said that the bridge is closed to trucks.", "en", id="english"),
        pytest.param("La ville a dit que le pont est fermé pour les camions.", "und", id="french"),
        pytest.param("12 — 30", "und", id="no-letters"),
        pytest.param("", "und", id="empty"),
    ],
)
def test_language_is_told_by_script_and_letters(text: str, lang: str) -> None:
    assert guess_language(text) == lang
