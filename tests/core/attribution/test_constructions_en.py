"""The ways in which English news attributes, one after the other: what counts and what does not."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.workspace.lexicons import cue_lexicon
from tests.core.attribution.english_reading import found, quotes


def run(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="en", outlet="Daily"), cue_lexicon())


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doctors said the clinic was shut.", [("The doctors", "the clinic was shut")]),
        ("The doctor says the clinic is shut.", [("The doctor", "the clinic is shut")]),
        ("The doctor has said that the ward is full.", [("The doctor", "the ward is full")]),
        ("The port confirmed on Monday that boats had sunk.", [("The port", "boats had sunk")]),
        ("The nurses insist the ward is safe.", [("The nurses", "the ward is safe")]),
        ("The mayor demanded that the firm pay.", [("The mayor", "the firm pay")]),
        ("The judge acknowledged that the file was lost.", [("The judge", "the file was lost")]),
        (
            "The union accused the firm of hiding the leak.",
            [("The union", "the firm of hiding the leak")],
        ),
        (
            "Speaking to reporters, the mayor insisted the dam was safe.",
            [("the mayor", "the dam was safe")],
        ),
        (
            "The mayor said the dam was safe, adding that engineers had checked it.",
            [("The mayor", "the dam was safe"), ("The mayor", "engineers had checked it")],
        ),
    ],
)
def test_a_verb_of_saying_attributes(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The doctor never said that the clinic was shut.",
        "The doctor did not claim the clinic was shut.",
        "The sailors reported for duty at dawn.",
        "The pupils were asked to say their names.",
    ],
)
def test_a_verb_that_is_negated_or_means_a_deed_attributes_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two boats sank off the coast, according to the port.",
            [("the port", "Two boats sank off the coast")],
        ),
        (
            "According to two fishermen, the boat had no lights.",
            [("two fishermen", "the boat had no lights")],
        ),
        (
            "According to a report by the port, the boat had no lights.",
            [("a report by the port", "the boat had no lights")],
        ),
        (
            "In the words of one teacher, the roof was held up by hope.",
            [("one teacher", "the roof was held up by hope")],
        ),
    ],
)
def test_according_to_attributes_before_and_after(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The work went according to plan.",
    ],
)
def test_according_to_a_plan_or_a_measure_names_no_voice(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The statement was two pages long.",
        "The claim form lay on the desk.",
        "There were two claims on the desk.",
    ],
)
def test_a_noun_of_saying_without_a_voice_attributes_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The roof is safe," said the mayor.', [("the mayor", "The roof is safe")]),
        ('"The roof is safe," says Jane Roe.', [("Jane Roe", "The roof is safe")]),
        ("The roof is safe, said Jane Roe.", [("Jane Roe", "The roof is safe")]),
    ],
)
def test_the_verb_may_stand_before_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Easier said than done, the crew learned.", "The film, said to be lost, lay in a box."],
)
def test_said_that_has_no_speaker_inverts_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The roof," the mayor said, "is quite safe."',
            [("the mayor", "The roof | is quite safe")],
        ),
        (
            '"We checked it twice," said Jane Roe. "We found nothing at all."',
            [("Jane Roe", "We checked it twice | We found nothing at all")],
        ),
        (
            '"The roof is safe," she said. "Nobody should worry about it."',
            [("unnamed sources", "The roof is safe | Nobody should worry about it")],
        ),
    ],
)
def test_a_split_quote_is_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The roof is safe," the mayor said. "It is not safe," the builder said.',
            ["the mayor", "the builder"],
        ),
        ('"The roof is safe," the mayor said. The builder left the hall.', ["the mayor"]),
    ],
)
def test_another_voice_or_narration_is_no_second_half(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe said the ward was full. She added that it was cold.", ["Jane Roe"] * 2),
        (
            "Ms Roe said the dam leaked. The minister denied it had. Roe said she had proof.",
            ["Ms Roe", "The minister", "Ms Roe"],
        ),
        ("Mayor Jane Roe said the dam leaked. The mayor said it was old.", ["Jane Roe"] * 2),
        (
            'A spokesman for the firm said: "The dam is safe." The spokesman said it was new.',
            ["A spokesman for the firm"] * 2,
        ),
        ("The firm said the dam was safe. It said repairs would follow.", ["The firm"] * 2),
        ("The nurses said the ward was full. They said it was cold.", ["The nurses"] * 2),
    ],
)
def test_a_pronoun_or_title_means_who_bore_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Jane Roe said it was full. Max Dell said it was not. "She is wrong," he said.',
            ["Jane Roe", "Max Dell", "Max Dell"],
        ),
        (
            "The health minister said it was full. The transport minister said it was late.",
            ["The health minister", "The transport minister"],
        ),
        ("Ann Roe said it was full. Ann Dell said it was late.", ["Ann Roe", "Ann Dell"]),
    ],
)
def test_another_gender_office_or_surname_is_somebody_else(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The captain said that the mate claimed that the sea was calm.",
            "The captain",
            "the mate",
        ),
        ("“The union claimed that buses will stop,” the mayor said.", "the mayor", "The union"),
        ('"The firm said the dam was safe," Jane Roe told reporters.', "Jane Roe", "The firm"),
    ],
)
def test_a_quote_within_a_quote_has_its_parent(text: str, outer: str, inner: str) -> None:
    first, second = found(text)

    assert (first.speaker, second.speaker) == (outer, inner)
    assert (first.parent, second.parent) == (None, 0)


@pytest.mark.parametrize(
    "text",
    [
        "The captain said the sea was calm. The mate claimed that it was high.",
        "The captain said the sea was calm, but the mate claimed that it was high.",
    ],
)
def test_two_voices_side_by_side_are_not_nested(text: str) -> None:
    assert [quote.parent for quote in found(text)] == [None, None]
    assert len(set(speakers(text))) == 2


@pytest.mark.parametrize(
    ("text", "act", "said"),
    [
        ("The firm denied that the dam leaked.", Act.DENY, "the dam leaked"),
        ("The firm denied hiding the leak.", Act.DENY, "hiding the leak"),
        ("The firm has denied any leak at the dam.", Act.DENY, "any leak at the dam"),
        ("The firm rejected claims that the dam leaked.", Act.DENY, "the dam leaked"),
        ("The firm dismissed reports that the dam leaked.", Act.DENY, "the dam leaked"),
        ("The firm played down the leak at the dam.", Act.DOWNPLAY, "the leak at the dam"),
        ("The firm is playing down fears of a leak.", Act.DOWNPLAY, "fears of a leak"),
        ("The minister questioned the figures.", Act.DOUBT, "the figures"),
    ],
)
def test_denying_and_playing_down_are_told(text: str, act: Act, said: str) -> None:
    (quote,) = found(text)

    assert quote.act is act
    assert said in " ".join(span.of(text) for span in quote.content)
    assert (quote.polarity is Polarity.DENIED) == (act is Act.DENY)


@pytest.mark.parametrize(
    "text",
    [
        "The firm did not deny that the dam leaked.",
        "The children played down at the dam.",
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str) -> None:
    assert [quote for quote in found(text) if quote.act is not Act.STATE] == []


@pytest.mark.parametrize(
    "text",
    [
        'Police destroyed the "freedom wall" on Monday.',
        'The so-called "peace camp" was empty.',
        'The film "A Long Way Home" won three prizes.',
        'The firm offered a "free" breakfast to its guests.',
    ],
)
def test_marks_around_a_name_or_a_term_make_no_quote(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said the wall was "a sign of freedom".',
        'The mayor described the camp as "a place of peace".',
    ],
)
def test_a_voice_with_marks_makes_one(text: str) -> None:
    assert speakers(text) == ["The mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "It is claimed that the captain killed three sailors on Monday.",
        "It was reported that three sailors were killed on Monday.",
        "Three sailors are said to have been killed on Monday.",
        "Three sailors were reportedly killed on Monday.",
        "Three sailors were allegedly killed on Monday.",
    ],
)
def test_what_is_claimed_by_nobody_is_no_certain_statement_of_the_outlet(text: str) -> None:
    extraction = run(text)

    assert {quote.speaker for quote in extraction.quotes} <= {"unnamed sources"}
    assert all(claim.certainty is not Certainty.CERTAIN for claim in extraction.claims)


def test_what_the_reporter_states_is_certain() -> None:
    (claim,) = run("Three sailors were killed on Monday.").claims

    assert (claim.speaker, claim.certainty) == ("Daily", Certainty.CERTAIN)
