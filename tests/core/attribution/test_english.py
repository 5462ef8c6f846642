"""English attribution, in sentences made for these tests."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon


def found(text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang="en", outlet="Gazette"), cue_lexicon()).quotes


def quotes(text: str) -> list[tuple[str, str]]:
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The harbour master said that the pier is safe.",
            [("The harbour master", "the pier is safe")],
            id="that",
        ),
        pytest.param(
            "The harbour master said the pier was safe.",
            [("The harbour master", "the pier was safe")],
            id="no-that",
        ),
        pytest.param(
            "“The pier is quite safe,” said Jane Roe, the harbour master.",
            [("Jane Roe", "The pier is quite safe")],
            id="inverted",
        ),
        pytest.param(
            "The pier was closed at noon, the harbour master said.",
            [("the harbour master", "The pier was closed at noon")],
            id="after",
        ),
        pytest.param(
            "According to fishermen, the pier is rotten.",
            [("fishermen", "the pier is rotten")],
            id="according-to-first",
        ),
        pytest.param(
            "The pier has been rotten for years, according to fishermen.",
            [("fishermen", "The pier has been rotten for years")],
            id="according-to-after",
        ),
        pytest.param(
            "“We checked every beam,” she said. “None of them is rotten.”",
            [("unnamed sources", "We checked every beam | None of them is rotten")],
            id="pronoun-without-a-person",
        ),
        pytest.param(
            "The mayor said the pier was safe, adding that it was new.",
            [("The mayor", "the pier was safe"), ("The mayor", "it was new")],
            id="participle",
        ),
        pytest.param(
            "The mayor is claiming that the pier is new.",
            [("The mayor", "the pier is new")],
            id="progressive",
        ),
        pytest.param(
            "The mayor denied the collapse of the pier.",
            [("The mayor", "the collapse of the pier")],
            id="bare-noun",
        ),
    ],
)
def test_quote_has_speaker_and_content(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She came to say that it is over.", id="infinitive"),
        pytest.param("The mayor did not say that it is over.", id="negated"),
        pytest.param("The mayor declined to comment on the pier.", id="refusal-to-comment"),
        pytest.param("His tweets about the pier were long.", id="noun"),
        pytest.param("The State Department moved to a new house.", id="capitals"),
        pytest.param("The pier was declared by the council a monument.", id="passive"),
        pytest.param("The so-called “new” pier is old.", id="scare-quotes"),
    ],
)
def test_what_attributes_nothing_gives_no_quote(text: str) -> None:
    assert quotes(text) == []


def test_pronouns_and_surnames_mean_the_person() -> None:
    text = (
        "The fisherman John Doe said the sea was rough. He added that boats stayed in port. "
        "“Nobody went out last night,” Doe said."
    )

    assert [speaker for speaker, _ in quotes(text)] == ["John Doe"] * 3


def test_split_quote_is_one() -> None:
    text = "“We checked every single beam,” Mayor Ann Lee said. “None of them is rotten.”"

    assert quotes(text) == [("Ann Lee", "We checked every single beam | None of them is rotten")]


def test_transcript_labels_name_the_speaker() -> None:
    text = "DOE: The sea was rough.\nLEE: It was calm."

    assert quotes(text) == [("DOE", "The sea was rough"), ("LEE", "It was calm")]


def test_second_verb_shares_the_subject() -> None:
    text = "The mayor said the pier was safe and denied that it had moved."

    assert [speaker for speaker, _ in quotes(text)] == ["The mayor", "The mayor"]


@pytest.mark.parametrize(
    ("text", "act", "polarity"),
    [
        ("The firm rejected the report.", Act.DENY, Polarity.DENIED),
        ("The firm played down the leak.", Act.DOWNPLAY, Polarity.AFFIRMED),
        ("The firm said trains must stop.", Act.DEMAND, Polarity.AFFIRMED),
        ("The firm warned that tides will rise.", Act.EXPECT, Polarity.AFFIRMED),
    ],
)
def test_act_and_polarity_come_from_the_cue(text: str, act: Act, polarity: Polarity) -> None:
    (quote,) = found(text)

    assert (quote.act, quote.polarity) == (act, polarity)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Lee, the mayor of Porto, told reporters on Monday that the pier was safe.",
            [("Ann Lee", "the pier was safe")],
            id="apposition-hearers-and-time",
        ),
        pytest.param(
            "The mayor said in a statement that the pier was safe.",
            [("The mayor", "the pier was safe")],
            id="in-a-statement",
        ),
        pytest.param(
            "The mayor, who said the pier was safe, left.",
            [("The mayor", "the pier was safe")],
            id="relative",
        ),
        pytest.param(
            "The mayor said: nobody was hurt.",
            [("The mayor", "nobody was hurt")],
            id="colon",
        ),
        pytest.param(
            "The mayor of Porto said, “The pier is quite safe.”",
            [("The mayor of Porto", "The pier is quite safe")],
            id="comma-and-marks",
        ),
        pytest.param(
            "Smith and Jones said the pier was safe.",
            [("Smith and Jones", "the pier was safe")],
            id="two-speakers",
        ),
        pytest.param(
            "The pier was closed at noon, said Jane Roe on Monday.",
            [("Jane Roe", "The pier was closed at noon")],
            id="inverted-without-marks",
        ),
        pytest.param(
            "Captain Doe complained about the fog, saying it was thick.",
            [("Captain Doe", "the fog"), ("Captain Doe", "it was thick")],
            id="preposition-of-the-verb",
        ),
        pytest.param(
            "There were claims that the pier was rotten.",
            [("unnamed sources", "the pier was rotten")],
            id="claim-of-nobody",
        ),
        pytest.param(
            "On Monday, he was quiet. It was first declared by the town.",
            [],
            id="clauses-are-no-speakers",
        ),
    ],
)
def test_speakers_hold_in_long_heads(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor called the reports a lie.", Act.DENY),
        ("Talk of a sale is nonsense, the mayor said.", Act.DENY),
        ("The mayor called the sale a lie to the town.", Act.STATE),
        ("The mayor said the pump was fake.", Act.STATE),
        ("The mayor said it was wrong to sell.", Act.STATE),
        ("The mayor noted reports that crews had spread disinformation.", Act.STATE),
    ],
)
def test_whoever_calls_something_said_false_denies_it(text: str, act: Act) -> None:
    assert [quote.act for quote in found(text)] == [act]
