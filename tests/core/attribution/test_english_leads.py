"""Words before an English verb of saying: with marks, without, or in part."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The ferry is “a better boat than any other,” the mayor said.",
            [("the mayor", "The ferry is “a better boat than any other")],
            id="mixed",
        ),
        pytest.param(
            "The pier was “built of old and rotten wood,” the captain said.",
            [("the captain", "The pier was “built of old and rotten wood")],
            id="mixed-with-a-past",
        ),
        pytest.param(
            "“Why is the ferry so late?” the mayor asked.",
            [("the mayor", "Why is the ferry so late?")],
            id="question",
        ),
        pytest.param(
            "“Stop the ferry right now!” the sailors shouted.",
            [("the sailors", "Stop the ferry right now")],
            id="exclamation",
        ),
        pytest.param(
            "The ferry was closed at noon, the captain said.",
            [("the captain", "The ferry was closed at noon")],
            id="no-marks",
        ),
    ],
)
def test_what_stands_before_was_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On “Morning News,” the mayor said the ferry was late.",
            [("the mayor", "the ferry was late")],
            id="a-title-is-no-lead",
        ),
        pytest.param(
            "In the evening, the mayor said the ferry was late.",
            [("the mayor", "the ferry was late")],
            id="an-occasion-is-no-clause",
        ),
        pytest.param("In the harbour, said the mayor, the water is low.", [], id="no-clause"),
        pytest.param("“Is it safe?”\nThe mayor asked.", [], id="another-paragraph-begins-anew"),
    ],
)
def test_what_only_stands_before_was_not_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("This, the mayor says, is a new ferry.", "This | is a new ferry"),
        ("The ferry, the mayor said, is safe.", "The ferry | is safe"),
    ],
)
def test_words_around_a_verb_are_one_quote(text: str, content: str) -> None:
    assert quotes(text) == [("the mayor", content)]


def test_a_participle_after_the_verb_is_no_second_part() -> None:
    assert quotes("The ferry, the mayor said, smiling.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "“It is safe and sound,” said Jane Roe, “and it will sail soon.”",
            "It is safe and sound | and it will sail soon",
            id="one-sentence",
        ),
        pytest.param(
            "“It is safe and sound,” said Jane Roe. “It will sail very soon.”",
            "It is safe and sound | It will sail very soon",
            id="two-sentences",
        ),
        pytest.param(
            "“It is safe and sound,” said Jane Roe.\n“It will sail very soon.”",
            "It is safe and sound | It will sail very soon",
            id="two-paragraphs",
        ),
    ],
)
def test_a_quotation_without_a_cue_goes_on_with_the_one_before(text: str, content: str) -> None:
    assert quotes(text) == [("Jane Roe", content)]


@pytest.mark.parametrize(
    "text",
    [
        "“It is safe and sound,” said Jane Roe.\n“It will sail very soon,” the cook said.",
        "“It is safe and sound,” said Jane Roe. The song was “a slow air from the old days.”",
    ],
)
def test_a_quotation_of_another_or_in_a_sentence_does_not(text: str) -> None:
    assert quotes(text)[0] == ("Jane Roe", "It is safe and sound")


@pytest.mark.parametrize(
    "text",
    [
        "She hoped, the clerk said, that the pier would open again soon.",
        'The records indicate, he said, that "the pier was shut by the board in May."',
        'The mayor believes, the clerk added, that "the pier is a very, very good one."',
    ],
)
def test_a_head_in_one_part_of_split_words_has_its_own_in_the_other(text: str) -> None:
    found = quotes(text)

    assert found
    assert all(said.strip() for _, said in found)
