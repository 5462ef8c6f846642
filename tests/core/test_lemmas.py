from __future__ import annotations

import pytest

from claims_app.core.lemmas import lemma


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ar", "قوارب", "قارب"),
        ("ar", "جسراً", "جسر"),
        ("ar", "وبالمدينة", "مدينة"),
        ("ar", "مدينتها", "مدينة"),
        ("ar", "يقول", "قالت"),
        ("en", "ferries", "ferry"),
        ("en", "Said", "say"),
        ("fr", "École", "ecole"),
    ],
)
def test_forms_of_one_word_share_a_lemma(lang: str, one: str, other: str) -> None:
    assert lemma(one, lang) == lemma(other, lang)


@pytest.mark.parametrize(("one", "other"), [("حكومة", "حكمة"), ("منفى", "نفى"), ("جسر", "سر")])
def test_words_that_look_alike_stay_apart(one: str, other: str) -> None:
    assert lemma(one, "ar") != lemma(other, "ar")


def test_unknown_and_empty_words_are_only_folded() -> None:
    assert lemma("ققققق", "ar") == "ققققق"
    assert lemma("", "ar") == ""
    assert lemma("zzqx", "en") == "zzqx"
