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
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(ANY_TEXT | ARABIC_TEXT)
def test_each_letter_is_normalised_for_itself(text: str) -> None:
    assert normalise(text) == "".join(map(normalise, text))


def test_normalising_keeps_what_only_search_folds() -> None:
    assert normalise("مستشفى المدينة") == "مستشفى المدينة"
    assert normalise("أُعلِنَ") == "اعلن"


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
        pytest.param("وزارت راه اعلام کرد که راه بسته است", "fa", id="persian-of-common-letters"),
        pytest.param("قال الوزير إن الطريق مغلق را", "ar", id="arabic-with-a-stray-word"),
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
