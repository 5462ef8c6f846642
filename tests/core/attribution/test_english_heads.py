"""Longer English heads, through the whole reading: who speaks, and where the words end."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon


def quotes(text: str) -> list[tuple[str, str]]:
    found = extract(Document(id="r", text=text, lang="en", outlet="Post"), cue_lexicon()).quotes
    return [
        (quote.speaker, " | ".join(text[part.start : part.end] for part in quote.content))
        for quote in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The roof is safe," said the mayor, Jane Roe.',
            [("Jane Roe", "The roof is safe")],
        ),
        ("Jane Roe, a nurse, said the ward was full.", [("Jane Roe", "the ward was full")]),
        (
            "Ann Lee, 41, of Flint, Mich., said the ward was full.",
            [("Ann Lee", "the ward was full")],
        ),
        (
            "Two council members, speaking on condition of anonymity, said the cables were loose.",
            [("Two council members", "the cables were loose")],
        ),
        (
            "A senior official who spoke on condition of anonymity said the deal was close.",
            [("A senior official", "the deal was close")],
        ),
        (
            "The company, for its part, insists that the pipeline is safe.",
            [("The company", "the pipeline is safe")],
        ),
        (
            "The poll, taken in May, found that most voters stay at home.",
            [("The poll", "most voters stay at home")],
        ),
        ("Several said they would rather stay.", [("Several", "they would rather stay")]),
    ],
)
def test_what_is_set_off_is_no_part_of_the_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Witnesses said that soldiers had fired first, a claim the army denies.",
            [("Witnesses", "soldiers had fired first"), ("the army", "soldiers had fired first")],
        ),
        (
            "Residents accused the militia of looting, a charge it denies.",
            [("Residents", "the militia of looting"), ("the militia", "the militia of looting")],
        ),
        (
            "The report listed abuses, which the ministry denied on Sunday.",
            [
                ("The report", "abuses"),
                ("the ministry", "abuses"),
            ],
        ),
        ("They painted a wall the army had built.", []),
    ],
)
def test_a_relative_clause_goes_back_to_what_it_denies(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text)[: len(expected)] == expected or not expected
    assert bool(expected) == bool(quotes(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trains, the minister said, will run on Sunday.", "Trains | will run on Sunday"),
        (
            "There was no evidence, said the judge, that the captain had slept.",
            "There was no evidence | that the captain had slept",
        ),
        (
            '"We checked it twice," said Jane Roe, "and found nothing at all."',
            "We checked it twice | and found nothing at all",
        ),
        (
            '"It held," she said of the dam during a visit. "It will hold for years."',
            "It held | It will hold for years",
        ),
        (
            "The town “deserves a better road and will have one,” the mayor said.",
            "The town “deserves a better road and will have one",
        ),
        (
            "As the mayor explained, three bridges were shut in May.",
            "three bridges were shut in May",
        ),
        ("The minister said, if elected, he would rebuild it.", "if elected, he would rebuild it"),
    ],
)
def test_words_around_and_behind_their_cue_are_one_quote(text: str, expected: str) -> None:
    assert [content for _, content in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The paper quoted a sailor as saying that the captain had slept.",
            [("a sailor", "the captain had slept")],
        ),
        (
            "The sailor was quoted by Radio Coast as saying that the captain had slept.",
            [("The sailor", "the captain had slept")],
        ),
        (
            "It was claimed by the union that three sailors were killed.",
            [("the union", "three sailors were killed")],
        ),
        (
            "The firm issued a denial that the dam was leaking.",
            [("The firm", "the dam was leaking")],
        ),
        (
            "The mayor's claim that the dam was safe drew laughter.",
            [("The mayor", "the dam was safe")],
        ),
        (
            "It is claimed that the captain sank the boat.",
            [("unnamed sources", "the captain sank the boat")],
        ),
        ("The paper quoted prices from the market.", [("The paper", "prices from the market")]),
    ],
)
def test_words_that_are_handed_on_are_those_of_whoever_said_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'He runs a shop called "The Last Stop".',
        "Seats were given out according to age.",
        "The firm paid them according to the rules.",
        "The mayor added a chair to the table.",
        "The guard denied them entry to the hall.",
        "The said vessel lay in the harbour.",
        "The pilot told the crew to leave the pier.",
        "The mayor would not confirm or deny that the dam leaks.",
        "Update: The bridge is open again.",
        "Q: Is the bridge open?",
    ],
)
def test_what_looks_like_saying_attributes_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor is confident that the dam holds.", [("The mayor", "the dam holds")]),
        ("Residents were worried about the dam.", [("Residents", "the dam")]),
        ("Voters backing the plan cheered.", [("Voters", "the plan cheered")]),
        ("The dam is sure to hold.", []),
        ("I am sure that the dam holds.", []),
    ],
)
def test_attitudes_are_quotes_without_claims(text: str, expected: list[tuple[str, str]]) -> None:
    found = extract(Document(id="r", text=text, lang="en", outlet="Post"), cue_lexicon())

    assert quotes(text) == expected
    assert all(claim.quote is None for claim in found.claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MAYOR ROE: The dam holds.", [("MAYOR ROE", "The dam holds")]),
        ("Mayor Roe: Dam Will Hold For Years", [("Mayor Roe", "Dam Will Hold For Years")]),
        (
            "“The dam will hold for years.” — Jane Roe, engineer",
            [("Jane Roe", "The dam will hold for years")],
        ),
        ("The Latest: Dam Holds After Night Of Rain", []),
    ],
)
def test_a_name_before_a_colon_or_behind_a_dash_speaks(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm plans to pay the crew in May, and it will sell the ferry.",
            [("The firm", "to pay the crew in May")],
        ),
        (
            "As the mayor praised the crew, the guards left the hall.",
            [("the mayor", "the crew")],
        ),
        (
            "The mayor praised the crew, the guards and the cooks.",
            [("The mayor", "the crew, the guards and the cooks")],
        ),
        (
            "In a statement to the press, the mayor said, “The dam will hold for years.”",
            [("the mayor", "The dam will hold for years")],
        ),
        ("She said little about the dam.", []),
        ("Roe said little was left of the dam.", [("Roe", "little was left of the dam")]),
    ],
)
def test_a_phrase_ends_before_another_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Coast Police Capt. Ivo Lant said the weir was shut.", "Ivo Lant"),
        ("Brig. Gen. Ivo Lant said the weir was shut.", "Ivo Lant"),
        ("Coast Rescue Command said the weir was shut.", "Coast Rescue Command"),
    ],
)
def test_a_rank_inside_capitals_stands_before_the_name(text: str, speaker: str) -> None:
    assert [name for name, _ in quotes(text)] == [speaker]


def test_a_time_behind_a_name_is_no_part_of_it() -> None:
    text = (
        "Harbour master Boris Lant on Tuesday said the pier was shut. "
        '"It is shut for good," Lant told the radio.'
    )

    assert {name for name, _ in quotes(text)} == {"Boris Lant"}


def test_a_title_inside_the_name_of_a_body_stands_before_no_name() -> None:
    text = "The Coast General Rescue Commission said the pier was shut."

    assert [name for name, _ in quotes(text)] == ["Coast General Rescue Commission"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild put the toll at nine.", [("The guild", "the toll at nine")]),
        (
            "The board put the cost of repairs at more than 30 pounds on Monday.",
            [("The board", "the cost of repairs at more than 30 pounds on Monday")],
        ),
        ("The crew put nine boats at the pier.", []),
        ("The crew put the boat on the pier.", []),
    ],
)
def test_who_puts_a_count_at_a_figure_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was an allegation Lant, the pilot, called 'pure invention'.",
        "It was a claim Lant called 'pure invention' that spread on Monday.",
    ],
)
def test_a_word_for_what_was_said_ends_before_who_judges_it(text: str) -> None:
    assert quotes(text) == [("Lant", "pure invention")]
