"""Whom *he*, *she* and *it* mean: by gender, and nobody where nobody fits."""

from __future__ import annotations

import pytest

from claims_app.core.records import SourceKind
from claims_app.core.resolution import Way
from tests.core.attribution.english_reading import found, quotes

NOBODY = "unnamed sources"


def last_speaker(text: str) -> str:
    return quotes(text)[-1][0]


@pytest.mark.parametrize(
    "text",
    [
        "She said the ferry leaks.",
        '"The ferry leaks," he said.',
        "Mr. Reed said the ferry leaks. She said the pier is shut.",
        "Queen Ada said the ferry leaks. He said the pier is shut.",
        "The spokesman said the ferry leaks. She said the pier is shut.",
        "The club's chairwoman said the ferry leaks. He said the pier is shut.",
        "Ms. Lamb came to the pier. He said the ferry leaks.",
        "The ministry said the ferry leaks. She said the pier is shut.",
        "Mr. Reed said the ferry leaks. It said the pier is shut.",
    ],
)
def test_a_pronoun_that_fits_nobody_names_no_voice(text: str) -> None:
    quote = found(text)[-1]
    assert quote.resolution is not None
    assert (quote.speaker, quote.kind) == (NOBODY, SourceKind.UNNAMED)
    assert quote.resolution.way is Way.UNNAMED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Reed said the ferry leaks. He said the pier is shut.", "Mr Reed"),
        ("Sam Reed said the ferry leaks. She said the pier is shut.", "Sam Reed"),
        ("The spokeswoman said the ferry leaks. She said the pier is shut.", "The spokeswoman"),
        ("The navy said the ferry leaks. It said the pier is shut.", "The navy"),
        ("The navy said the ferry leaks. They said the pier is shut.", "The navy"),
        ("Mr. Reed said the ferry leaks. The navy denied it had left. He said it sank.", "Mr Reed"),
        (
            "Mr. Reed said the ferry leaks. Ms. Lamb said the pier is shut. He said it sank.",
            "Mr Reed",
        ),
        ("The wife of Sam Reed said it leaks. She said it sank.", "The wife of Sam Reed"),
        ("Mrs. Ada Lamb came to the pier. She said the ferry leaks.", "Ada Lamb"),
    ],
)
def test_a_pronoun_means_the_last_voice_that_it_fits(text: str, speaker: str) -> None:
    assert last_speaker(text).casefold() == speaker.casefold()


def test_a_pronoun_for_nobody_is_no_voice_that_a_later_one_means() -> None:
    assert [who for who, _ in quotes("She said it leaks. He said it sank.")] == [NOBODY, NOBODY]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The mayor said the road is open. The governor wrote letters in which he denied it.",
            "The governor",
        ),
        (
            "Mr. Reed said the ferry leaks. Mr. Hill came to the pier, where he said it was sound.",
            "Mr Hill",
        ),
        (
            "The mayor said the road is open. The governor met his staff, and he said it is shut.",
            "The governor",
        ),
        # What is told before is no subject of "he said", nor is whoever can't be he.
        ("Mr. Reed said the ferry leaks. The mayor fled the pier, he said.", "Mr Reed"),
        (
            "Mr. Reed said the ferry leaks. Waves hit the pier, and he said it was shut.",
            "Mr Reed",
        ),
        (
            "Mr. Reed said the ferry leaks. Ms. Lamb wrote a letter in which he denied it sank.",
            "Mr Reed",
        ),
    ],
)
def test_a_pronoun_takes_up_the_subject_of_its_sentence(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker
