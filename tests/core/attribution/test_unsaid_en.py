"""What somebody denies having said, and people who speak but would not be named."""

from __future__ import annotations

import pytest

from claims_app.core.records import Polarity
from tests.core.attribution.english_reading import found, quotes


@pytest.mark.parametrize(
    "text",
    [
        "The harbourmaster denied having said that the pier was sound.",
        "The harbourmaster denied ever having told reporters that the pier was sound.",
        "The harbourmaster denied reports that he had said the pier was sound.",
        "The harbourmaster denied that the navy had said that the pier was sound.",
    ],
)
def test_what_was_denied_to_be_said_is_said_by_nobody(text: str) -> None:
    (quote,) = found(text)

    assert quote.speaker == "The harbourmaster"
    assert quote.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The clerk denied the pier was sound, saying that it leaked.",
            ("The clerk", "it leaked"),
        ),
        (
            "The clerk said that the navy had said the pier was sound.",
            ("the navy", "the pier was sound"),
        ),
        ("The clerk has said that the pier was sound.", ("The clerk", "the pier was sound")),
    ],
)
def test_what_is_said_beside_a_denial_counts(text: str, expected: tuple[str, str]) -> None:
    assert quotes(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A porter who asked not to be named said that the pier leaked.", "A porter"),
        ("A nurse who asked not to be identified told the Coast that the pier leaked.", "A nurse"),
        ("A clerk who declined to be named said the pier leaked.", "A clerk"),
        ("A diver who survived said that the pier leaked.", "A diver"),
        ("A porter who hoped to see the mayor said that the pier leaked.", "A porter"),
        ("The porter wrote to the mayor and said that the pier leaked.", "The porter"),
    ],
)
def test_a_clause_about_who_speaks_needs_no_commas(text: str, speaker: str) -> None:
    assert quotes(text)[-1] == (speaker, "the pier leaked")


@pytest.mark.parametrize(
    "text",
    ["A clerk who declined to be named left.", "The crew who survived report to the mayor."],
)
def test_who_would_not_be_named_has_said_nothing_yet(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to the clerk, who came late, nobody saw it.",
            ("the clerk", "nobody saw it"),
        ),
        (
            "According to Jane Roe, who runs it, the pier leaked.",
            ("Jane Roe", "the pier leaked"),
        ),
        ("According to Jane Roe, the pier, the weir and the lock leaked.", None),
        (
            "The porter told me “we are tired” before he left.",
            ("The porter", "we are tired"),
        ),
        ("The porter said “no” after the vote.", ("The porter", "no")),
    ],
)
def test_what_tells_of_who_speaks_or_when_is_not_said(
    text: str, expected: tuple[str, str] | None
) -> None:
    whole = ("Jane Roe", "the pier, the weir and the lock leaked")

    assert quotes(text) == [expected or whole]
