"""Who speaks in English heads: whom it was told to, titles, and what is no voice."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon


def found(text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang="en", outlet="Daily"), cue_lexicon()).quotes


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "said", "via"),
    [
        ("The pilot told Radio Coast the pier was shut.", "the pier was shut", ["Radio Coast"]),
        ('The pilot told the network: "The pier is shut."', "The pier is shut", ["the network"]),
        ("The pilot told the radio that the pier was shut.", "the pier was shut", ["the radio"]),
        ("The pilot told CNN he would go.", "he would go", ["CNN"]),
        (
            '"The pier is shut," the pilot told the Coast agency.',
            "The pier is shut",
            ["the Coast agency"],
        ),
        ('The pilot told the crew: "The pier is shut."', "The pier is shut", []),
        ("The pilot told reporters the pier was shut.", "the pier was shut", []),
    ],
)
def test_an_outlet_that_was_told_carried_it(text: str, said: str, via: list[str]) -> None:
    (quote,) = found(text)

    assert [span.of(text) for span in quote.content] == [said]
    assert [span.of(text) for span in quote.via] == via


@pytest.mark.parametrize(
    "text",
    ["The pilot told the crew to leave the pier.", "The pilot told Max Roe to leave the pier."],
)
def test_an_order_is_no_clause_that_was_told(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The pilot told reporters that the pier was shut.", "The pilot"),
        ("The pilot said to journalists that the pier was shut.", "The pilot"),
        ('"The pier is shut," said the pilot to reporters.', "the pilot"),
        ("A member of the guild told the radio that the pier was shut.", "A member of the guild"),
        ("In a letter late on Monday the Coast Guild said the pier was shut.", "Coast Guild"),
    ],
)
def test_whoever_listens_and_the_occasion_are_no_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The governor of Limra", "The governor"),
        ("The harbour spokesperson", "The spokesperson"),
        ("The fishing committee", "The committee"),
        ("The Ministry of Trade", "The ministry"),
        ("Jane Roe, the mayor of Limra,", "Roe"),
        ("Jane Roe, the mayor of Limra,", "The mayor"),
        ("Limra governor Jane Roe", "The governor"),
        ("The governor of Limra", "Limra governor Jane Roe"),
    ],
)
def test_a_title_means_its_fuller_mention(first: str, later: str) -> None:
    one, other = speakers(f"{first} said the pier was shut. {later} said the boat was ready.")

    assert one == other


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("The governor of Limra", "The governor of Sora", "The governor"),
        ("Jane Roe", "Max Roe", "Roe"),
        ("A member of the committee", "The harbour pilot", "The committee"),
        ("The army commander", "The harbour pilot", "The army"),
        ("A local activist", "A fisherman", "The governor"),
    ],
    ids=["two-governors", "one-surname", "committee", "army", "new-title"],
)
def test_what_fits_two_voices_or_none_stays_apart(one: str, other: str, later: str) -> None:
    text = f"{one} said the pier was shut. {other} said the sea was high. {later} said he knew."

    first, second, third = speakers(text)

    assert third == later
    assert third not in {first, second}


def test_of_two_that_fit_the_last_one_goes_on() -> None:
    text = (
        "The governor of Limra said the pier was shut. The governor of Sora said the sea was high. "
        "The governor added that the boat was ready."
    )

    assert speakers(text)[-1] == "The governor of Sora"


@pytest.mark.parametrize(
    "text",
    [
        "The claims say the pier was shut.",
        "The allegations said that the pier was shut.",
        "These reports said that the pier was shut.",
        "On the island said the pier was shut.",
    ],
)
def test_a_claim_or_a_place_speaks_for_nobody(text: str) -> None:
    assert speakers(text) == []


def test_a_report_that_is_a_document_and_nameless_reports_do_speak() -> None:
    assert speakers("The report said that the pier was shut.") == ["The report"]
    assert speakers("Reports said that the pier was shut.") == ["Reports"]


@pytest.mark.parametrize(
    "text",
    [
        "She declined to comment on reports that 300 men were killed.",
        "The mayor would not comment on claims that 300 men were killed.",
        "The ministry had no comment on the claim that three men were killed.",
        "The ministry did not respond to questions on the killing of 3 men.",
        "The mayor refused to deny that 3 boats were destroyed.",
    ],
)
def test_who_declines_to_comment_says_nothing(text: str) -> None:
    extraction = extract(Document(id="r", text=text, lang="en", outlet="Daily"), cue_lexicon())

    assert extraction.quotes == ()
    assert extraction.claims == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Brig. Gen. Ivo Lant came. "All is well," the general told the radio.', "Ivo Lant"),
        ("Gov. Jane Roe opened the pier. Roe said it was safe.", "Jane Roe"),
        ("Mayor Jane Roe left. The guild said so. The mayor said it was safe.", "Jane Roe"),
        (
            "Governor Max Holt said it was shut. Mayor Jane Roe came. The mayor said it was safe.",
            "Jane Roe",
        ),
        ("Gov. Jane Roe met Gov. Max Holt. The governor said it was safe.", "The governor"),
        ("Mayor Jane Roe left. The colonel said it was safe.", "The colonel"),
    ],
)
def test_a_title_means_who_was_named_with_it_before_speaking(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
