"""English verbs of saying after mere conjunctions, after "as", and behind other words."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "But, Roe said, it is a risky plan.", [("Roe", "it is a risky plan")], id="but"
        ),
        pytest.param(
            "But, said Roe, “it is a risky plan for a town like ours.”",
            [("Roe", "it is a risky plan for a town like ours")],
            id="but-inverted",
        ),
        pytest.param("But, in May, Roe left.", [], id="but-when"),
        pytest.param(
            "As Jane Roe reported in her book, the chiefs had large houses.",
            [("Jane Roe", "the chiefs had large houses")],
            id="as-somebody-reported",
        ),
        pytest.param(
            "As reported by the Herald, the town has banned cars.",
            [("the Herald", "the town has banned cars")],
            id="as-reported-by",
        ),
        pytest.param(
            "As the storm threatens to close the pier, the town has to pay.",
            [("the storm", "to close the pier")],
            id="as-something-happens",
        ),
        pytest.param(
            "The pier was shut last week, a Gazette analysis shows.",
            [("a Gazette analysis", "The pier was shut last week")],
            id="a-noun-in-is",
        ),
        pytest.param(
            "The pier was shut last week, Ada Roe reports.",
            [("Ada Roe", "The pier was shut last week")],
            id="reports-at-the-end",
        ),
        pytest.param("They read the new pier reports.", [], id="reports-as-a-noun"),
    ],
)
def test_verbs_behind_openers(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The mayor was quick to add that the pier is open.",
            [("The mayor", "the pier is open")],
            id="quick-to",
        ),
        pytest.param(
            "The mayor was careful to note that the pier is open.",
            [("The mayor", "the pier is open")],
            id="careful-to",
        ),
        pytest.param("The mayor had no time to add that the pier is open.", [], id="no-time-to"),
        pytest.param(
            "Most of the voters polled said they would cross it.",
            [("Most of the voters polled", "they would cross it")],
            id="polled-said",
        ),
        pytest.param(
            "The mayor - who once said he would close the pier - left.",
            [("The mayor", "he would close the pier")],
            id="between-dashes",
        ),
        pytest.param(
            "Article 33 affirms: “No state shall expel anybody to a place of danger.”",
            [("Article 33", "No state shall expel anybody to a place of danger")],
            id="a-numbered-article",
        ),
        pytest.param(
            "It's been reported that the mayor is ill.",
            [("unnamed sources", "the mayor is ill")],
            id="its-been-reported",
        ),
    ],
)
def test_heads_of_several_words(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Roe told Coast Radio's “Good Morning” that the pier is old.",
            [("Roe", "the pier is old")],
            id="told-a-broadcast",
        ),
        pytest.param(
            "“We will open it,” Roe said during an interview on “State of the Harbour” Sunday.",
            [("Roe", "We will open it")],
            id="said-on-a-broadcast",
        ),
        pytest.param(
            "Roe told reporters in Flint last week, “The pier was never safe for anybody.”",
            [("Roe", "The pier was never safe for anybody")],
            id="told-where",
        ),
        pytest.param(
            "Roe added that “many of the men are ill” and “nobody can mend the pier this year.”",
            [("Roe", "“many of the men are ill” and “nobody can mend the pier this year.”")],
            id="two-quotations",
        ),
        pytest.param("Roe said “Never.”", [("Roe", "Never")], id="a-word-is-no-broadcast"),
    ],
)
def test_quotations_behind_a_verb(text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(text) == found
