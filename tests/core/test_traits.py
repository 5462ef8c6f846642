"""What the words of a statement say together."""

from __future__ import annotations

import pytest

from claims_app.core.marked_words import Word, read_words
from claims_app.core.traits import Traits, traits_of
from claims_app.workspace.match_lexicons import match_lexicon


def _traits(text: str, lang: str = "en") -> Traits:
    words = read_words(text, 0, len(text), lang, match_lexicon().words(lang))
    return traits_of(words, [word for word in words if word.is_content], text)


def test_cues_and_kinds_are_those_of_all_words() -> None:
    traits = _traits("Fighters no longer hold the northern gate in the capital")

    assert {"moved_on", "where"} <= traits.cues
    assert "north" in traits.kinds["side"]


def test_a_plain_claim_negates_nothing_and_leaves_room() -> None:
    traits = _traits("Fighters hold the gate")

    assert not traits.negates
    assert not traits.leaves_no_room
    assert not traits.kinds


def test_what_is_said_not_to_be_so_is_negated() -> None:
    assert _traits("Fighters did not leave the gate").negates
    assert _traits("لم يغادر المقاتلون البوابة", "ar").negates


def test_nothing_leaves_no_room_wherever_it_stands() -> None:
    traits = _traits("They signed nothing")

    assert traits.leaves_no_room
    assert traits.negates


def test_no_words_say_nothing() -> None:
    words: list[Word] = []

    assert not any(traits_of(words, words, ""))


def test_no_before_the_subject_turns_the_verb_as_well() -> None:
    assert _traits("No cow has died on the ferry").leaves_no_room
    assert _traits("Not one cow has died on the ferry").leaves_no_room
    assert not _traits("Without a cow, the ferry left").leaves_no_room
    assert not _traits("The ferry left with no cow").leaves_no_room


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "the ferry had never been late before"),
        ("en", "never before had the ferry been late"),
        ("en", "the ferry was never seen before in Ostrel"),
        ("en", "the ferry had not previously been late"),
        ("ar", "لم تتأخر العبارة من قبل"),
        ("ar", "لم تتأخر العبارة من قبل في أسترل"),
        ("ar", "لم يسبق أن تأخرت العبارة"),
    ],
)
def test_never_before_speaks_of_the_time_up_to_now(lang: str, text: str) -> None:
    assert _traits(text, lang).is_up_to_now


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "the ferry will not sail before May"),
        ("en", "the ferry will not sail before 10 May"),
        ("en", "the ferry never sank"),
        ("ar", "لم تحتجز العبارة من قبل الحرس"),
        ("ar", "لن تبحر العبارة قبل أيار"),
    ],
)
def test_before_something_else_does_not(lang: str, text: str) -> None:
    assert not _traits(text, lang).is_up_to_now
