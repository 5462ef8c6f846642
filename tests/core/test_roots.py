"""The roots of words, and the forms in which a list looks them up."""

from __future__ import annotations

import pytest

from claims_app.core.roots import root
from claims_app.core.wordforms import content_key, dictionary_forms, is_future, listed_forms


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("استقال استقالته يستقيل", "ar"),
        ("اعتقلت اعتقالات معتقل", "ar"),
        ("احترقت أحرق حرق", "ar"),
        ("تسرب يتسرب", "ar"),
        ("وعد وعدت", "ar"),
        ("resign resigned resignation", "en"),
        ("overload overloaded", "en"),
        ("negotiate negotiation negotiators", "en"),
    ],
)
def test_the_forms_of_one_root_meet(words: str, lang: str) -> None:
    assert len({root(content_key(word, lang), lang) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("استقال", "استقبل", "ar"),
        ("مكتبة", "كاتدرائية", "ar"),
        ("هجوم", "هجرة", "ar"),
        ("resign", "reside", "en"),
        ("station", "statue", "en"),
    ],
)
def test_other_roots_stay_apart(one: str, other: str, lang: str) -> None:
    assert root(content_key(one, lang), lang) != root(content_key(other, lang), lang)


def test_another_language_keeps_its_words() -> None:
    assert root("anlegt", "de") == "anlegt"


@pytest.mark.parametrize("word", ["سينسحب", "وسيعود", "ستعلن", "سأرحل"])
def test_the_particle_of_the_future_is_seen(word: str) -> None:
    assert is_future(word, "ar")


@pytest.mark.parametrize("word", ["سيارة", "سنوات", "سيطرت", "سجلت", "ستة", "سيناء"])
def test_a_word_that_begins_so_is_no_future(word: str) -> None:
    assert not is_future(word, "ar")


def test_english_words_have_no_particle_of_the_future() -> None:
    assert not is_future("system", "en")


@pytest.mark.parametrize(("word", "bare"), [("ولم", "لم"), ("فلا", "لا"), ("ولن", "لن")])
def test_a_negator_is_found_behind_a_conjunction(word: str, bare: str) -> None:
    assert bare in dictionary_forms(word, "ar")


def test_no_noun_of_three_letters_is_taken_apart() -> None:
    assert "رق" not in dictionary_forms("ورق", "ar")


def test_a_weak_verb_is_found_after_a_negator() -> None:
    assert {"يلغ", "تلغ"} <= {*listed_forms("ألغى", "ar")}
    assert listed_forms("مستشفى", "ar") == ("مستشفي",)
    assert "تعل" not in listed_forms("أعلى", "ar")
