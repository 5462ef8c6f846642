from __future__ import annotations

from pathlib import PurePath

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.core.marked_words import read_words
from claims_app.core.match_lexicon import MatchLexicon, WordList, words_of
from claims_app.workspace.match_lexicons import match_lexicon

_PATH = PurePath("opposites/xx.yaml")


def _lexicon(**parts: object) -> MatchLexicon:
    return MatchLexicon.from_data([({"language": "en", **parts}, _PATH)])


def test_words_split_at_hyphens_and_keep_their_place() -> None:
    text = "rebel-held towns don't"

    assert [text[start:end] for start, end in words_of(text)] == ["rebel", "held", "towns", "don't"]


@pytest.mark.parametrize(
    ("word", "lang", "name"),
    [
        ("withdrawing", "en", "leave"),
        ("وانسحابهم", "ar", "leave"),
        ("سينسحب", "ar", "leave"),
        ("والمغادرة", "ar", "leave"),
        ("ينسحبون", "ar", "leave"),
    ],
)
def test_forms_of_a_listed_word_are_found(word: str, lang: str, name: str) -> None:
    words = WordList(lang, {"leave": ("withdraw", "انسحب", "انسحاب", "مغادرة")})

    assert [hit.name for hit in words.at([word], 0)] == [name]


@pytest.mark.parametrize(
    ("word", "lang"), [("notable", "en"), ("منفى", "ar"), ("knot", "en"), ("حلال", "ar")]
)
def test_a_listed_word_inside_another_is_not_found(word: str, lang: str) -> None:
    words = WordList(lang, {"negator": ("not", "نفى", "لا")})

    assert words.at([word], 0) == ()


def test_phrases_win_over_their_first_word() -> None:
    words = WordList("en", {"stop": ("halt",), "truce": ("halt of fire",)})

    hits = words.at(["halt", "of", "fire"], 0)

    assert [(hit.name, hit.length) for hit in hits] == [("truce", 3), ("stop", 1)]


def test_a_phrase_that_breaks_off_is_not_found() -> None:
    words = WordList("en", {"truce": ("halt of fire",)})

    assert words.at(["halt", "of"], 0) == ()


def test_capitals_are_found_in_capitals_only() -> None:
    words = WordList("en", {"usa": ("US",)})

    assert words.at(["US"], 0)
    assert not words.at(["us"], 0)


def test_an_exact_word_is_not_found_in_other_forms() -> None:
    words = WordList("ar", {"preliminary": ("=أولي",)})

    assert words.at(["أولي"], 0)
    assert not words.at(["الأولى"], 0)


def test_an_exact_word_is_found_behind_and_and_in_all_its_classes() -> None:
    words = WordList("ar", {"before": ("=قبل",), "function": ("=قبل", "في")})

    assert {hit.name for hit in words.at(["وقبل"], 0)} == {"before", "function"}
    assert not words.at(["يقبل"], 0)


@pytest.mark.parametrize("word", ["قضية", "القضية", "وقضية"])
def test_a_plain_word_is_no_form_of_a_listed_one(word: str) -> None:
    lines = {"killed": ("قضى",)}

    assert WordList("ar", lines).at([word], 0)
    assert not WordList("ar", lines, plain=("قضية",)).at([word], 0)


def test_a_plain_word_that_is_listed_too_is_found_in_its_own_form() -> None:
    words = WordList("ar", {"family": ("أسرة",), "captive": ("أسر",)}, plain=("أسرة",))

    assert [hit.name for hit in words.at(["الأسرة"], 0)] == ["family"]


def test_opposites_hold_both_ways() -> None:
    lexicon = _lexicon(families={"big": "big, large", "small": "small"}, opposites=["big | small"])

    assert lexicon.are_opposite("big", "small")
    assert lexicon.are_opposite("small", "big")
    assert not lexicon.are_opposite("big", "big")


def test_an_unknown_language_has_empty_lists() -> None:
    words = _lexicon().words("tlh")

    assert words.families.at(["big"], 0) == ()


def test_an_empty_phrase_is_passed_over() -> None:
    lexicon = _lexicon(families={"big": "big, , …"})

    assert lexicon.words("en").families.at(["big"], 0)


@pytest.mark.parametrize(
    "data",
    [
        ["no", "mapping"],
        {"families": {}},
        {"language": "en", "families": ["big"]},
        {"language": "en", "families": {"big": None}},
        {"language": "en", "families": {"big": "big"}, "opposites": ["big | small"]},
        {"language": "en", "families": {"big": "big"}, "opposites": ["big"]},
        {"language": "en", "cues": {"shout": "shout"}},
    ],
    ids=["list", "no-language", "list-of-families", "no-words", "unknown", "one-name", "cue"],
)
def test_a_malformed_list_is_refused_with_its_path(data: object) -> None:
    with pytest.raises(ClaimsError) as caught:
        MatchLexicon.from_data([(data, _PATH)])

    assert caught.value.place is not None
    assert caught.value.place.path == _PATH
    assert caught.value.remedy


def test_plain_things_have_one_key_in_both_languages() -> None:
    lexicon = match_lexicon()
    things = {lang: lexicon.words(lang).things.names for lang in ("ar", "en")}
    keys = {
        lang: [word.key for word in read_words(text, 0, len(text), lang, lexicon.words(lang))]
        for lang, text in (("ar", "وزيران في مطارات"), ("en", "ministers airports"))
    }

    assert things["ar"] == things["en"]
    assert keys["en"] == ["#minister", "#airport"]
    assert [keys["ar"][0], keys["ar"][-1]] == keys["en"]


def test_a_plain_thing_is_neither_deed_nor_name() -> None:
    text = "the minister"
    word = read_words(text, 0, len(text), "en", match_lexicon().words("en"))[-1]

    assert (word.families, word.is_name, word.is_content) == ((), False, True)
