"""How what was said goes on behind its verb: after a conjunction, and in the next sentence."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The pier was unsafe, Roe said, and with the river so high, it is likely to fall.",
            [
                (
                    "Roe",
                    "The pier was unsafe | and with the river so high, it is likely to fall",
                )
            ],
            id="and-with-a-subject",
        ),
        pytest.param(
            "The pier was unsafe, Roe said, so the town will close it.",
            [("Roe", "The pier was unsafe | so the town will close it")],
            id="so",
        ),
        pytest.param(
            "The pier was unsafe, Roe said, and left the hall.",
            [("Roe", "The pier was unsafe")],
            id="and-with-a-verb-is-the-reporter's",
        ),
        pytest.param(
            "If the pier is shut, Roe said, “the town will have to pay for a new one.”",
            [("Roe", "If the pier is shut | the town will have to pay for a new one")],
            id="a-condition-before-marks",
        ),
        pytest.param(
            "As the crowd left, Roe said, “the town will have to pay for a new one.”",
            [("Roe", "the town will have to pay for a new one")],
            id="when-it-was-said",
        ),
    ],
)
def test_clauses_behind_the_verb(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Roe said that the pier was old. “It will not stand another winter.”",
            [("Roe", "the pier was old | It will not stand another winter")],
            id="his-own-words-follow",
        ),
        pytest.param(
            "The pier was old, Roe said. “It will not stand another winter.”",
            [("Roe", "The pier was old | It will not stand another winter")],
            id="behind-a-verb-that-ends",
        ),
        pytest.param(
            "Roe said it was old and Doe said it was new. “It will not stand another winter.”",
            [("Roe", "it was old"), ("Doe", "it was new")],
            id="two-voices",
        ),
        pytest.param(
            "Roe said that the pier was old.\n“It will not stand another winter.”",
            [("Roe", "the pier was old")],
            id="another-paragraph",
        ),
        pytest.param(
            "Roe backs the plan. “It will not stand another winter.”",
            [("Roe", "the plan")],
            id="an-attitude",
        ),
        pytest.param(
            "Roe said that the pier was old. “It will not stand,” Doe said.",
            [("Roe", "the pier was old"), ("Doe", "It will not stand")],
            id="a-voice-of-its-own",
        ),
    ],
)
def test_quotations_in_the_next_sentence(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found
