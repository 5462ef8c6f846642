"""What the words of a statement say together."""

from __future__ import annotations

from claims_app.core.marked_words import Word, read_words
from claims_app.core.traits import Traits, traits_of
from claims_app.workspace.match_lexicons import match_lexicon


def _traits(text: str, lang: str = "en") -> Traits:
    words = read_words(text, 0, len(text), lang, match_lexicon().words(lang))
    return traits_of(words, [word for word in words if word.is_content])


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

    assert not any(traits_of(words, words))


def test_no_before_the_subject_turns_the_verb_as_well() -> None:
    assert _traits("No cow has died on the ferry").leaves_no_room
    assert _traits("Not one cow has died on the ferry").leaves_no_room
    assert not _traits("Without a cow, the ferry left").leaves_no_room
    assert not _traits("The ferry left with no cow").leaves_no_room
