"""Voices that stand behind their words without a comma, and bodies named by a word's capitals."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param(
            "Raiders killed at least nine people on Monday activists said.",
            ("activists", "Raiders killed at least nine people on Monday"),
            id="after-a-day",
        ),
        pytest.param(
            "Two men were wounded the group said on Tuesday.",
            ("the group", "Two men were wounded"),
            id="after-a-passive",
        ),
        pytest.param(
            "The ferry sank off the northern cape a rescue team said.",
            ("a rescue team", "The ferry sank off the northern cape"),
            id="after-a-place",
        ),
        pytest.param(
            "The pier was shut because of the storm Mayor Roe said.",
            ("Mayor Roe", "The pier was shut because of the storm"),
            id="a-title-and-name-after-a-noun",
        ),
        pytest.param(
            "The pier was shut on Monday a spokesman for the council said.",
            ("a spokesman for the council", "The pier was shut on Monday"),
            id="whose-spokesman",
        ),
        pytest.param(
            "A raid that hit the quay destroyed two boats on Monday fishermen and police said.",
            None,
            id="two-bare-nouns-are-left",
        ),
        pytest.param(
            "Sailors from the north were also hurt said harbour chief Jane Roe who gave no number.",
            ("Jane Roe", "Sailors from the north were also hurt"),
            id="inverted",
        ),
        pytest.param(
            "Nobody in the hall believed the words the mayor said.", None, id="words-said"
        ),
        pytest.param("That is everything the mayor said.", None, id="everything-said"),
        pytest.param("The storm was worse than the mayor said.", None, id="than-was-said"),
        pytest.param("We have heard what the mayor said.", None, id="what-was-said"),
        pytest.param("He has met the men the group reported.", None, id="object"),
        pytest.param("Officials who had met there said Tuesday.", None, id="a-day-said"),
    ],
)
def test_a_voice_behind_its_words(text: str, quote: tuple[str, str] | None) -> None:
    assert quotes(text) == ([quote] if quote else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The council said the pier was shut adding that it was not clear for how long.",
            [
                ("The council", "the pier was shut"),
                ("The council", "it was not clear for how long"),
            ],
            id="adding",
        ),
        pytest.param(
            "The council said the pier was shut noting that nobody was hurt.",
            [("The council", "the pier was shut"), ("The council", "nobody was hurt")],
            id="noting",
        ),
        pytest.param(
            "The council said it would drop the plan adding a fee.",
            [("The council", "it would drop the plan adding a fee")],
            id="adding-a-thing",
        ),
    ],
)
def test_a_participle_goes_on_without_a_comma(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("WHO said five people were ill.", ("WHO", "five people were ill"), id="opens"),
        pytest.param(
            "Five people were ill, the US said.", ("the US", "Five people were ill"), id="article"
        ),
        pytest.param("Nobody knew WHO WAS THERE.", None, id="among-capitals"),
        pytest.param("The mayor asked us who said so.", None, id="small-letters"),
    ],
)
def test_capitals_make_a_name(text: str, quote: tuple[str, str] | None) -> None:
    speakers = [speaker for speaker, _ in quotes(text)]
    assert (quote[0] in speakers) if quote else not {"WHO", "who", "us"} & set(speakers)
