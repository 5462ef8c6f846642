"""The parts of speech that the English reader tells apart."""

from __future__ import annotations

import pytest

from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import lay_out
from tests.core.attribution.english_reading import LEXICON, quotes, tags


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        pytest.param("The ferry slowly left.", "slowly", Tag.ADVERB, id="ly"),
        pytest.param("Sadly, the ferry left.", "sadly", Tag.ADVERB, id="ly-before-a-comma"),
        pytest.param("Kelly said no.", "kelly", Tag.NOUN, id="ly-that-opens-is-a-name"),
        pytest.param(
            "At noon the mayor met Beverly on the pier.", "beverly", Tag.NAME, id="ly-in-capitals"
        ),
        pytest.param("At noon Will wrote home.", "will", Tag.NAME, id="will-in-capitals"),
        pytest.param("At noon he will write.", "will", Tag.AUXILIARY, id="will"),
        pytest.param("The ferry didn't leave.", "didn't", Tag.AUXILIARY, id="contracted-not"),
        pytest.param("I think he's late.", "he's", Tag.PRONOUN, id="contracted-verb"),
        pytest.param("The mayor's ferry left.", "mayor's", Tag.NOUN, id="possessive"),
    ],
)
def test_a_word_has_its_part(text: str, word: str, tag: Tag) -> None:
    assert tags(text)[word] is tag


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("New figures show that the ferry leaks.", "show", id="plural-before"),
        pytest.param("Smith and Jones say the ferry leaks.", "say", id="two-names-before"),
        pytest.param("The mayor claims the ferry leaks.", "claims", id="singular-before"),
        pytest.param("Several said the ferry leaks.", "said", id="several"),
        pytest.param("Four in 10 said the ferry leaks.", "said", id="figure"),
        pytest.param("The sailors clearly support the plan.", "support", id="after-an-adverb"),
        pytest.param("The law unfairly targets sailors.", "targets", id="adverb-and-s"),
    ],
)
def test_a_finite_verb_is_told(text: str, word: str) -> None:
    assert tags(text)[word] is Tag.VERB


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("A dog show opened on Friday.", "show", id="compound"),
        pytest.param("The claims of the mayor were read out.", "claims", id="before-of"),
        pytest.param("Her reports were late.", "reports", id="after-her"),
        pytest.param("The mayor's vote counts.", "vote", id="after-a-possessive"),
        pytest.param("The ferry needs reform plans.", "plans", id="plural-form"),
        pytest.param("Residents want to vote.", "vote", id="infinitive"),
        pytest.param("They read of reported losses.", "reported", id="after-a-preposition"),
    ],
)
def test_a_form_that_is_a_noun_here_is_no_verb(text: str, word: str) -> None:
    assert tags(text)[word] is not Tag.VERB


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Says Ferry Is Safe\nThe ferry is old.", True, id="headline"),
        pytest.param("Ferry Sinks off Flint Harbour", True, id="short-words-are-small"),
        pytest.param("Mayor Roe said it is safe and will sail", False, id="few-capitals"),
    ],
)
def test_a_headline_is_told_by_its_capitals(text: str, expected: bool) -> None:
    cues = LEXICON.of("en")
    assert cues is not None

    assert Tagger(lay_out(text, "en"), cues).is_headline(0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Says Ferry Is Safe", [("Mayor", "Ferry Is Safe")]),
        ("At the pier, Will said that it is safe.", [("Will", "it is safe")]),
        ("At the pier, the will said nothing.", []),
    ],
)
def test_tags_decide_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Khaled al-Attar said the mill was shut.", "Khaled al-Attar"),
        ("Saeed said the mill was shut.", "Saeed"),
        ("Tamred said the mill was shut.", "Tamred"),  # in no list, but a verb stands behind it
        ("Wounded sailors said the mill was shut.", "Wounded sailors"),
        ("Founded in May, the guild said the mill was shut.", "the guild"),
        ("Asked about it, Lant said the mill was shut.", "Lant"),
    ],
)
def test_a_name_that_ends_like_a_past_form_opens_a_sentence(text: str, speaker: str) -> None:
    assert [name for name, _ in quotes(text)] == [speaker]
