"""Who an English verb is said of, with what is set off behind the name."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Roe, 35, said the ferry was late.", "Anna Roe"),
        ("Anna Roe, 35, of Flint, Mich., said the ferry was late.", "Anna Roe"),
        ("Anna Roe, a baker, said the ferry was late.", "Anna Roe"),
        ("Anna Roe, who runs the kiosk, said the ferry was late.", "Anna Roe"),
        ("In May, Anna Roe, a baker, said the ferry was late.", "Anna Roe"),
        ("On Monday, the captain said the ferry was late.", "the captain"),
        ("Later, at the pier, the captain said the ferry was late.", "the captain"),
        (
            "The captain and the cook, both ill, said the ferry was late.",
            "The captain and the cook",
        ),
        ("The plan released on Friday said the ferry was late.", "The plan released on Friday"),
        ("Those rescued by the crew said the ferry was late.", "Those rescued by the crew"),
    ],
)
def test_a_subject_keeps_its_asides_and_leaves_the_occasion(text: str, speaker: str) -> None:
    assert quotes(text) == [(speaker, "the ferry was late")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry that sank said nothing.", id="nothing-is-said"),
        pytest.param("Neither said the ferry was late.", id="nobody"),
        pytest.param("In May, said the ferry was late.", id="only-an-occasion"),
        pytest.param("The harbour, rebuilt in stone, is safe.", id="no-verb-of-saying"),
    ],
)
def test_where_no_subject_is_nobody_speaks(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor read out a charge the army rejected.",
        "The mayor read out a charge that the army rejected.",
        "The mayor read out a charge which the army rejected.",
    ],
)
def test_what_a_relative_clause_is_about_was_said(text: str) -> None:
    assert quotes(text) == [("the army", "a charge")]


def test_a_relative_clause_with_an_object_is_about_that() -> None:
    text = "The mayor met the army, which rejected the charge."

    assert quotes(text) == [("the army", "the charge")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor came in and said that it is safe.", [("The mayor", "it is safe")]),
        ("The mayor rose and then said that it is safe.", [("The mayor", "it is safe")]),
        ("The ferry sank and the mayor said that it was old.", [("the mayor", "it was old")]),
    ],
)
def test_a_verb_after_and_shares_the_subject_unless_it_has_one(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected
