"""English voices without a plain subject: hearsay, passives, carriers, labels and signatures."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Certainty
from tests.core.attribution.english_reading import LEXICON, found, quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It is said that the ferry leaks.", "the ferry leaks"),
        ("The captain is believed to own the ferry.", "The captain | to own the ferry"),
        ("It was asked whether the ferry leaks.", "whether the ferry leaks"),
    ],
)
def test_hearsay_is_said_by_nobody_named(text: str, content: str) -> None:
    (quote,) = found(text)

    assert (quote.speaker, quote.source) == ("unnamed sources", ())
    assert " | ".join(span.of(text) for span in quote.content) == content


def _claims(text: str) -> list[tuple[str, Certainty, str]]:
    document = Document(id="r", text=text, lang="en", outlet="Gazette")
    return [
        (claim.speaker, claim.certainty, claim.span.of(text))
        for claim in extract(document, LEXICON).claims
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It is claimed that the ferry sank off the island.", "the ferry sank off the island"),
        ("It was reported that two sailors were killed.", "two sailors were killed"),
        ("It is said that the captain fled the island.", "the captain fled the island"),
        ("The captain is said to have fled.", "The captain is said to have fled"),
        ("There were claims that the captain was killed.", "the captain was killed"),
        ("There are reports of a fire on the ferry.", "a fire on the ferry"),
        ("There have been unconfirmed reports that the ferry sank.", "the ferry sank"),
        ("Reports of a fire on the ferry reached the port.", "a fire on the ferry"),
        ("Rumours spread that two sailors were killed.", "two sailors were killed"),
        ("Rumours circulated in the port that the ferry sank.", "the ferry sank"),
        ("Reports that two sailors were killed emerged on Monday.", "two sailors were killed"),
    ],
)
def test_what_is_said_is_claimed_by_unnamed_sources(text: str, claim: str) -> None:
    assert _claims(text) == [("unnamed sources", Certainty.POSSIBLE, claim)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is believed that the captain fled the island.", id="believed"),
        pytest.param("The police checked reports of a fire that killed two.", id="an-object"),
        pytest.param("There were no reports that the captain was killed.", id="there-were-none"),
        pytest.param("The claims that the captain was killed angered many.", id="an-article"),
        pytest.param("Reports that two men died were false.", id="no-plain-end"),
        pytest.param("The rumours about two killed sailors went on.", id="only-spoken-of"),
    ],
)
def test_what_is_only_spoken_of_is_claimed_by_nobody(text: str) -> None:
    assert _claims(text) == []


def test_what_reports_of_a_body_say_is_theirs() -> None:
    claims = _claims("Reports of the commission say the ferry sank on Monday.")

    assert claims == [("Reports of the commission", Certainty.CERTAIN, "the ferry sank on Monday")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is said that", id="nothing-follows"),
        pytest.param("The captain is not believed to own the ferry.", id="negated"),
        pytest.param("The captain was asked to leave.", id="no-question"),
    ],
)
def test_what_is_no_hearsay(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was condemned by the sailors.", [("the sailors", "The plan")]),
        ("The charge was rejected by the council.", [("the council", "The charge")]),
        ("The plan was condemned in public.", []),
        ("The ferry was named by the sailors.", []),
    ],
)
def test_a_passive_names_its_agent(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The paper quoted the mayor as saying the ferry leaks.", "the mayor"),
        ("The paper quoted Jane Roe, a cook, as saying the ferry leaks.", "Jane Roe"),
    ],
)
def test_whoever_is_quoted_speaks_and_the_paper_carries(text: str, speaker: str) -> None:
    (quote,) = found(text)

    assert quotes(text) == [(speaker, "the ferry leaks")]
    assert [span.of(text) for span in quote.via] == ["The paper"]


def test_a_paper_that_quotes_figures_carries_nobody() -> None:
    (quote,) = found("The paper quoted prices as high as ever.")

    assert (quote.speaker, quote.via) == ("The paper", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JANE ROE: It is safe.", [("JANE ROE", "It is safe")]),
        ("Captain Roe: The Ferry Is Safe", [("Captain Roe", "The Ferry Is Safe")]),
        ("Captain Roe: “The ferry is safe.”", [("Captain Roe", "The ferry is safe")]),
        ("Captain Roe: the ferry is safe and will sail.", []),
        ("Q: Is the ferry safe?", []),
        ("A: The ferry is safe.", []),
        ("Update: Ferry Is Safe and Will Sail", []),
        ("The Latest: Ferry Is Safe and Will Sail", []),
        ("Photos: Ferry Leaves Flint Harbour", []),
    ],
)
def test_a_label_names_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is as safe as ever” — Jane Roe", [("Jane Roe", "It is as safe as ever")]),
        ("“It will sail very soon” – Roe, a cook", [("Roe", "It will sail very soon")]),
        ("“It is as safe as ever” — built in Flint", []),
        ("“The Ferry” — Jane Roe", []),
    ],
)
def test_a_signature_names_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected
