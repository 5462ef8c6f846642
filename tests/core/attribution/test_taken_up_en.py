"""What one voice said and another denies behind it is the other's, with the denied words."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon
from tests.core.attribution.english_reading import quotes


def _extract(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="en", outlet="Daily"), cue_lexicon())


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The guild said the pier was shut, a claim the board denied.", "a claim the board denied"),
        (
            "The guild said the pier was shut, an assertion rejected by the board.",
            "an assertion rejected",
        ),
        ("The guild said the pier was shut, which the board denied.", "which the board denied"),
        (
            "The guild said the pier was shut, something the board has repeatedly denied.",
            "something the board has repeatedly denied",
        ),
        (
            "The guild said the pier was shut - a charge the board denied.",
            "a charge the board denied",
        ),
        ("The guild said the pier was shut. A claim denied by the board.", "A claim denied"),
        ("The guild said the pier was shut. But the board denied that.", "But the board denied"),
    ],
)
def test_a_denial_takes_up_what_was_said(text: str, denied: str) -> None:
    found = _extract(text)

    assert sorted(quotes(text), key=lambda quote: quote[0].lower()) == [
        ("the board", "the pier was shut"),
        ("The guild", "the pier was shut"),
    ]
    assert {
        (claim.speaker.lower(), claim.polarity, claim.span.of(text)) for claim in found.claims
    } == {
        ("the guild", Polarity.AFFIRMED, "the pier was shut"),
        ("the board", Polarity.DENIED, text[text.index("the pier") : text.index(denied)] + denied),
    }


@pytest.mark.parametrize(
    "tail",
    [", a claim the board denied.", ", which the board denied.", ". The board denied it."],
)
def test_a_denial_behind_who_said_it_leaves_that_out(tail: str) -> None:
    text = f'"The pier was shut at noon," the guild said{tail}'

    assert {(name.lower(), said) for name, said in quotes(text)} == {
        ("the guild", "The pier was shut at noon"),
        ("the board", "The pier was shut at noon"),
    }


def test_what_is_accused_ends_before_its_denial() -> None:
    text = "The guild accused the board of shutting the pier, which the board denied."

    assert {said for _, said in quotes(text)} == {"the board of shutting the pier"}
    assert not any(claim.span.of(text).endswith("which") for claim in _extract(text).claims)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The guild accused Sam Lant of shutting the pier, a charge he denied.", "Sam Lant"),
        ("The guild blamed the board. The pier was shut, which it denied.", ""),
        ("The guild said Sam Lant had shut the pier, which he denied.", ""),
    ],
)
def test_nobody_denies_his_own_words(text: str, speakers: str) -> None:
    names = [quote.speaker for quote in _extract(text).quotes if quote.rule == "refers back"]

    assert names == ([speakers] if speakers else [])


def test_what_the_reporter_states_may_be_denied() -> None:
    text = "The guild shut the pier on Monday. The board denied that."

    assert quotes(text) == [("The board", "The guild shut the pier on Monday")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told the guild of a plan, which the board rejected.",
        "The mayor named a judge, a man the board praised.",
        "The firm reported by noon that the pier was shut.",
        "A crew hired by the board shut the pier.",
        "The board had denied by noon that the pier was shut.",
    ],
)
def test_other_clauses_take_up_nothing(text: str) -> None:
    assert all(quote.rule != "refers back" for quote in _extract(text).quotes)


@pytest.mark.parametrize(
    ("text", "speaker", "span"),
    [
        (
            "The board dismissed the guild's claim that crews had shut the pier.",
            "The board",
            "dismissed the guild's claim that crews had shut the pier",
        ),
        (
            "The guild's claim that crews had shut the pier was rejected by the board.",
            "the board",
            "The guild's claim that crews had shut the pier was rejected",
        ),
    ],
)
def test_a_claim_of_somebody_that_is_denied_is_one_of_who_denies(
    text: str, speaker: str, span: str
) -> None:
    claims = _extract(text).claims

    assert (speaker, Polarity.DENIED, span) in {
        (claim.speaker, claim.polarity, claim.span.of(text)) for claim in claims
    }
    assert "crews had shut the pier" in {claim.span.of(text) for claim in claims}
