"""What stands in or beside an English quote and is nobody's claim: questions, sources, asides."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Style
from claims_app.workspace.lexicons import cue_lexicon
from tests.core.attribution.english_reading import found, quotes


def _claims(text: str) -> list[tuple[str, str]]:
    result: Extraction = extract(
        Document(id="r", text=text, lang="en", outlet="Daily"), cue_lexicon()
    )
    return [(claim.speaker, claim.span.of(text)) for claim in result.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Asked whether the pier was shut, Lant said: "Perhaps."', [("Lant", "Perhaps")]),
        ("Asked if the pier was shut, Lant said it was not.", [("Lant", "it was not")]),
        ("Told that the pier was shut, Lant said it was not.", [("Lant", "it was not")]),
        ("The clerk asked whether it was shut.", [("The clerk", "whether it was shut")]),
    ],
)
def test_what_somebody_was_asked_is_not_what_he_said(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board, quoting local doctors, said the pier was shut.", ["the pier was shut"]),
        ("The board said the pier was shut, citing Ivo Lant.", ["the pier was shut"]),
        ("The board said it was shut, citing the harbour police.", ["it was shut"]),
        (
            "The board said the pier was shut, citing a lack of oil.",
            ["the pier was shut", "a lack of oil"],
        ),
        ("The paper quoted the mayor as saying that it was shut.", ["it was shut"]),
    ],
)
def test_whoever_is_quoted_is_no_claim(text: str, expected: list[str]) -> None:
    assert [said for _, said in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The radio said the pier had sunk, but neither Lant nor the board has confirmed that.",
            "the pier had sunk",
        ),
        ("The mayor said the pier had sunk, but did not elaborate.", "the pier had sunk"),
        (
            "The mayor said the pier had sunk, but did not leak.",
            "the pier had sunk, but did not leak",
        ),
        (
            "The mayor said neither pier had sunk, but the boat had.",
            "neither pier had sunk, but the boat had",
        ),
    ],
)
def test_what_was_said_ends_before_a_clause_of_the_reporter(text: str, said: str) -> None:
    assert [part for _, part in quotes(text)] == [said]


@pytest.mark.parametrize("since", ["since Monday", "after the raid", "since the pier sank"])
def test_a_second_verb_of_saying_has_the_subject_of_the_first(since: str) -> None:
    text = f"Ivo Lant said no boat had left {since} and accused the guild of shutting the pier."

    assert quotes(text) == [
        ("Ivo Lant", f"no boat had left {since}"),
        ("Ivo Lant", "the guild of shutting the pier"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "LIMRA (Coast Wire) - The pier was shut on Monday, divers said.",
        "LIMRA (Coast Wire) - The pier was shut on Monday, according to divers.",
    ],
)
def test_a_dateline_is_no_part_of_what_was_said(text: str) -> None:
    assert quotes(text) == [("divers", "The pier was shut on Monday")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Our survey shows," Lant said, "that the pier has sunk."', ["the pier has sunk"]),
        (
            '"We shut the pier," Lant said, "because we had no oil left."',
            ["We shut the pier", "we had no oil left"],
        ),
        ('"Because we had no oil left," Lant said.', ["we had no oil left"]),
        ("Lant said that, contrary to what the mayor said, it sank.", ["it sank"]),
        ("Contrary to what the mayor said, it sank, Lant said.", ["it sank"]),
        ("Lant said that was untrue.", ["that was untrue"]),
        ("Lant said that because it sank, it was shut.", ["because it sank, it was shut"]),
    ],
)
def test_a_claim_is_a_clause_and_no_fragment(text: str, expected: list[str]) -> None:
    assert [span for _, span in _claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ('"No boat has left," Lant said. "None at all."', Style.DIRECT),
        ('Lant called the pier "a mess".', Style.INDIRECT),
        ('Lant said no boat had left "the old stone pier of Limra".', Style.MIXED),
    ],
)
def test_a_short_second_quotation_is_direct_too(text: str, style: Style) -> None:
    assert [quote.style for quote in found(text)] == [style]
