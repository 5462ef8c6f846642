"""English verbs behind what was said, and what stands around a preposition of saying."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "“I hope you will find the boats that are missing.” Roe said on Monday.",
            [("Roe", "I hope you will find the boats that are missing")],
            id="a-period-in-the-marks",
        ),
        pytest.param(
            "“I hope you find the boats.” Roe said they were in the harbour.",
            [("Roe", "they were in the harbour")],
            id="a-period-and-a-clause-of-its-own",
        ),
        pytest.param(
            "Roe has no friends in the council, whom he has offended, said Jane Doe.",
            [("Jane Doe", "Roe has no friends in the council, whom he has offended")],
            id="inverted-behind-a-relative-clause",
        ),
        pytest.param(
            "The mayor, who owns a boat, said Jane Doe was right.",
            [("The mayor", "Jane Doe was right")],
            id="a-clause-of-its-own-is-not-inverted",
        ),
        pytest.param(
            "If the pier falls, Roe said, the town will pay.",
            [("Roe", "If the pier falls | the town will pay")],
            id="a-condition-belongs-to-it",
        ),
        pytest.param(
            "But the pier is safe, Roe said.", [("Roe", "the pier is safe")], id="but-does-not"
        ),
        pytest.param(
            "“Look at the plan,” Roe notes. “It was drawn in a hurry.”",
            [("Roe", "Look at the plan | It was drawn in a hurry")],
            id="notes-after-marks",
        ),
        pytest.param(
            "The sum doubled in May, new council reports show.",
            [("new council reports", "The sum doubled in May")],
            id="reports-show",
        ),
        pytest.param(
            "They turned round, rushed inside and said they would count again.",
            [("unnamed sources", "they would count again")],
            id="a-third-verb",
        ),
        pytest.param(
            "Roe said two boats sank but had no immediate toll.",
            [("Roe", "two boats sank")],
            id="what-is-not-known-yet",
        ),
        pytest.param(
            "Roe said two boats sank but had no crew.",
            [("Roe", "two boats sank but had no crew")],
            id="what-is-not-there",
        ),
    ],
)
def test_verbs_behind_words(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "He stayed because, according to Roe, the press would mock him.",
            [("Roe", "the press would mock him")],
            id="because-according-to",
        ),
        pytest.param(
            "The pier was shut, according to Roe, the mayor.",
            [("Roe", "The pier was shut")],
            id="behind-a-clause",
        ),
        pytest.param(
            "According to Gazette writer and harbour historian Jane Roe, the pier moved.",
            [("Jane Roe", "the pier moved")],
            id="two-titles",
        ),
        pytest.param(
            "According to Roe and the town has no doubt, the pier moved.",
            [("Roe", "and the town has no doubt, the pier moved")],
            id="a-clause-is-no-title",
        ),
    ],
)
def test_according_to(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Six in 10 say it is safe.", [("Six in 10", "it is safe")], id="share"),
        pytest.param(
            "Barely three in ten say they cross it.",
            [("three in ten", "they cross it")],
            id="out-of",
        ),
        pytest.param("In room 10 say nothing.", [], id="a-number-of-a-room"),
        pytest.param(
            "Doe told host Jane Roe a loss is likely.",
            [("Doe", "a loss is likely")],
            id="told-whom-with-a-title",
        ),
    ],
)
def test_who_says_it_to_whom(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found
