from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.wordforms import content_key, dictionary_forms, listed_forms


@given(st.text(max_size=40), st.sampled_from(["ar", "en", "fr"]))
def test_forms_start_with_the_word_and_hold_each_once(word: str, lang: str) -> None:
    forms = dictionary_forms(word, lang)

    assert forms[0] == dictionary_forms(forms[0], lang)[0]
    assert len(set(forms)) == len(forms)


@pytest.mark.parametrize(
    ("entry", "running"),
    [("مدرسة", "بمدرستهم"), ("انسحب", "وسينسحب"), ("اتفاق", "للاتفاق"), ("قتل", "يقتلون")],
)
def test_running_words_meet_their_entry(entry: str, running: str) -> None:
    assert set(listed_forms(entry, "ar")) & set(dictionary_forms(running, "ar"))


@pytest.mark.parametrize(("entry", "running"), [("plan", "planned"), ("deny", "denies")])
def test_english_endings_are_taken_off(entry: str, running: str) -> None:
    assert entry in dictionary_forms(running, "en")


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [("الحكومات", "حكومة", "ar"), ("fighters", "fighter", "en"), ("mayor's", "mayor", "en")],
)
def test_forms_of_one_word_share_a_key(one: str, other: str, lang: str) -> None:
    assert content_key(one, lang) == content_key(other, lang)


def test_words_of_one_root_stay_apart() -> None:
    assert content_key("حكومة", "ar") != content_key("حكمة", "ar")


def test_other_languages_are_only_folded() -> None:
    assert content_key("Élan", "fr") == "elan"
