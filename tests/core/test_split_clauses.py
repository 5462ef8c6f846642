"""What a cue splits is one claim; two clauses around a cue stay two."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundClaim
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def claims(text: str, lang: str) -> list[FoundClaim]:
    document = Document(id="r", text=text, lang=lang, outlet="Gazette")
    return [claim for claim in extract(document, CUES).claims if claim.quote is not None]


def spans(text: str, lang: str) -> list[str]:
    return [claim.span.of(text) for claim in claims(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“The quay,” said the mayor, “is open”"),
        ("en", '"The old quay," the mayor said, "was rebuilt by sailors in March."'),
        ("en", "The smugglers, the coastguard said, had fled the island"),
        ("en", '"On Tuesday morning," said Lant, "the ferry sank off the pier."'),
        ("en", '"The ferry will sail," said Lant, "on Tuesday morning."'),
        ("en", '"It was," said Lant, "a ferry from the island."'),
        ("en", '"If the storm comes," said Lant, "the ferry will stay in the harbour."'),
        ("en", '"Back in town," said Lant, "they sold the ferry."'),
        ("ar", "«الرصيف»، قال العمدة، «مغلق»"),
        ("ar", "«الرصيف القديم في الميناء»، قال العمدة، «مغلق منذ الثلاثاء»"),
        ("ar", '"السفينة"، تقول الحارسة، "لم تصل بعد"'),
        ("ar", "«الرصيف القديم مفتوح»، قال العمدة، «منذ الثلاثاء»"),
    ],
)
def test_a_clause_that_its_cue_splits_is_one_claim(lang: str, text: str) -> None:
    assert spans(text + ".", lang) in ([text], [text + "."])


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            '"The ferry sank," said Lant, "and the crew left the island."',
            ["The ferry sank", "and the crew left the island"],
        ),
        (
            "en",
            '"The ferry sank," said Lant. "On board were two sailors."',
            ["The ferry sank", "On board were two sailors"],
        ),
        (
            "en",
            '"The quay," said Lant, "is open and the pier was rebuilt last year."',
            ['"The quay," said Lant, "is open', "the pier was rebuilt last year"],
        ),
        (
            "en",
            '"We want a pier," said Lant, "they want a quay."',
            ["We want a pier", "they want a quay"],
        ),
        (
            "ar",
            "«الرصيف القديم مغلق»، قال العمدة، «ولن يفتح قبل شهر».",
            ["الرصيف القديم مغلق", "ولن يفتح قبل شهر"],
        ),
        (
            "ar",
            "«السفينة وصلت أمس»، قال العمدة، «الرصيف مفتوح الآن».",
            ["السفينة وصلت أمس", "الرصيف مفتوح الآن"],
        ),
    ],
)
def test_two_clauses_around_a_cue_are_two_claims(lang: str, text: str, expected: list[str]) -> None:
    assert spans(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", '"The quay," said the mayor, "was never closed to ferries."'),
        ("en", "The quay, the mayor said, is not closed."),
        ("ar", "«الرصيف»، قال العمدة، «ليس مغلقا»."),
        ("ar", "«السفينة»، قالت الحارسة، «لم تغادر الميناء»."),
    ],
)
def test_polarity_is_read_over_both_parts(lang: str, text: str) -> None:
    assert [claim.polarity for claim in claims(text, lang)] == [Polarity.DENIED]


def test_a_condition_before_the_cue_holds_for_what_stands_behind_it() -> None:
    (claim,) = claims('"If the storm comes," said Lant, "the quay is shut."', "en")
    assert claim.certainty is Certainty.UNSPECIFIED


@pytest.mark.parametrize(
    "text",
    ["Lant mentioned the quay.", "Lant talked about ferries."],
)
def test_a_word_or_two_without_a_verb_claim_nothing(text: str) -> None:
    assert spans(text, "en") == []


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Lant denied the sale.", Act.DENY, "denied the sale"),
        ('"It sank," said Lant.', Act.STATE, "It sank"),
        ('"We\'re here," said Lant.', Act.STATE, "We're here"),
    ],
)
def test_a_short_clause_and_what_is_denied_are_claims(text: str, act: Act, expected: str) -> None:
    assert [(claim.act, claim.span.of(text)) for claim in claims(text, "en")] == [(act, expected)]
