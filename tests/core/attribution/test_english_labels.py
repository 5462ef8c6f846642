"""Who speaks by the layout of a page: transcripts, headings, paragraphs behind a colon."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "JANE ROE: The pier is safe. You can walk on it.\nJOHN DOE: It will fall.",
            [
                ("JANE ROE", "The pier is safe. You can walk on it"),
                ("JOHN DOE", "It will fall"),
            ],
            id="a-label-has-its-paragraph",
        ),
        pytest.param(
            "Jane Roe: The pier is safe.\nJohn Doe: And why is it?\nRoe: They mended it.",
            [
                ("Jane Roe", "The pier is safe"),
                ("John Doe", "And why is it?"),
                ("Jane Roe", "They mended it"),
            ],
            id="names-that-come-back",
        ),
        pytest.param(
            "Monday: They paint the pier.\nFriday: They open it.\nSunday: They close it.",
            [],
            id="a-list-has-each-once",
        ),
        pytest.param(
            "At 9: 30 they left.\n9:45 a.m.: They came.\nFlint: 12.\nFlint: 14.\nFlint: 15.",
            [],
            id="times-and-counts",
        ),
        pytest.param(
            "THE TOWN IS SPLIT - Jane Roe: “The town has never been this divided over a pier.”",
            [("Jane Roe", "The town has never been this divided over a pier")],
            id="behind-a-heading",
        ),
        pytest.param("Twitter: @harbour", [], id="an-address"),
        pytest.param("Roe: Finish Second", [], id="a-heading-without-a-clause"),
    ],
)
def test_labels(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "In a letter to the town, Roe wrote:\nThe pier is safe. It will stand.\nShe is right.",
            [("Roe", "The pier is safe. It will stand")],
            id="a-paragraph",
        ),
        pytest.param(
            "He told his guests, to loud applause:\n“There has never been a safer pier in town.”",
            [("unnamed sources", "There has never been a safer pier in town")],
            id="told-whom-and-how",
        ),
        pytest.param(
            "Jane Roe posted this: “They did it again and I will say it again.”",
            [("Jane Roe", "They did it again and I will say it again")],
            id="this",
        ),
        pytest.param(
            "From the mayor's letter: “For the sake of our town we must move on.”",
            [("the mayor", "For the sake of our town we must move on")],
            id="from-what-somebody-wrote",
        ),
        pytest.param(
            "From the pier they saw a sign: “Keep off the grass, please, and the sand.”",
            [],
            id="from-a-place",
        ),
    ],
)
def test_words_behind_a_colon(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found
