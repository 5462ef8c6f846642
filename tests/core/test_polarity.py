"""What only looks like a negation, or like a doubt."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Certainty, Polarity
from claims_app.workspace.lexicons import cue_lexicon


def claims(text: str, lang: str) -> list[tuple[str, Polarity, Certainty]]:
    document = Document(id="r", text=text, lang=lang, outlet="Daily")
    found = extract(document, cue_lexicon()).claims
    return [(claim.span.of(text), claim.polarity, claim.certainty) for claim in found]


def polarities(text: str, lang: str) -> list[Polarity]:
    return [polarity for _, polarity, _ in claims(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor said no more than 40 boats had sunk."),
        ("en", "The mayor said not less than 40 boats had sunk."),
        ("en", "The mayor said the crowd did not exceed 300 people."),
        ("en", "The mayor said ferry No. 7 hit the pier."),
        ("en", "The mayor said it was a gas leak, not a bomb."),
        ("en", "The mayor said a cable caused the fire and not a candle."),
        ("en", "The mayor said the crew had been left with nothing."),
        ("ar", "قال العمدة إن ما لا يقل عن سبعة بحارة غرقوا."),
        ("ar", "قال العمدة إن الحضور لم يتعد ألف شخص."),
        ("ar", "قال العمدة إن الخسائر لم تتجاوز مليون دينار."),
        ("ar", "قال العمدة إن الحاضرين لا يزيدون على ثلاثمئة."),
        ("ar", "قال العمدة إن الحاضرين كانوا بالآلاف لا بالمئات."),
        ("ar", "قال العمدة إن الغريق صياد لا جندي."),
    ],
)
def test_what_only_looks_like_a_negation_affirms(lang: str, text: str) -> None:
    assert polarities(text, lang) == [Polarity.AFFIRMED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor said there was no bomb on the ferry."),
        ("en", "The mayor said the ferry was certainly not late."),
        ("en", "The mayor said the crew might not return."),
        ("en", "The mayor denied that the crowd exceeded 300 people."),
        ("en", "The mayor said the court did not exceed its powers."),
        ("ar", "قال العمدة إن المركب لم يغادر الميناء."),
        ("ar", "قال العمدة إن اللاعب لم يتجاوز خصمه."),
        ("ar", "قال العمدة إن البحارة لا يعملون."),
        ("ar", "قال العمدة إن البلدية لا علاقة لها بالحادث."),
        ("ar", "قال العمدة إن في المركب لا وجود لسلاح."),
    ],
)
def test_a_real_negation_denies(lang: str, text: str) -> None:
    assert polarities(text, lang) == [Polarity.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        'The officer said: "It was a gas leak. There was no bomb on the ferry."',
        '"It was a gas leak. There was no bomb on the ferry," the officer said.',
    ],
)
def test_two_sentences_of_one_quotation_are_two_claims(text: str) -> None:
    assert [(words, polarity) for words, polarity, _ in claims(text, "en")] == [
        ("It was a gas leak", Polarity.AFFIRMED),
        ("There was no bomb on the ferry", Polarity.DENIED),
    ]


def test_an_abbreviation_in_a_quotation_ends_no_claim() -> None:
    text = '"We saw Dr. Lant and Mr. Dell on the pier," the officer said.'

    assert [words for words, *_ in claims(text, "en")] == [
        "We saw Dr. Lant and Mr. Dell on the pier"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفى العمدة أن يكون قد وقع العقد.", Certainty.CERTAIN),
        ("نفى العمدة أن تكون البلدية قد سلمت المفاتيح.", Certainty.CERTAIN),
        ("قال العمدة إنه لم يكن قد وقع العقد.", Certainty.CERTAIN),
        ("أكد العمدة أن المركب قد غرق.", Certainty.CERTAIN),
        ("قال العمدة إن المركب قد يغرق.", Certainty.POSSIBLE),
        ("قال العمدة إن البلدية قد تغلق الرصيف.", Certainty.POSSIBLE),
    ],
)
def test_qad_before_what_is_done_is_no_doubt(text: str, expected: Certainty) -> None:
    assert [certainty for *_, certainty in claims(text, "ar")] == [expected]
