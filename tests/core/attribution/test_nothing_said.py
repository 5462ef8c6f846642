"""What is no quote, or nobody's: said nothing, rumours, what came of a denial."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Certainty
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(text: str, lang: str) -> Extraction:
    return extract(Document(id="r", text=text, lang=lang, outlet="o"), CUES)


def told(text: str, lang: str) -> list[tuple[str, str]]:
    return [
        (quote.speaker, " | ".join(part.of(text) for part in quote.content))
        for quote in read(text, lang).quotes
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pilot, who said nothing on Monday, opened the pier.",
        "The pilot said nothing to the crew.",
        "The pilot said little, and left.",
    ],
)
def test_who_said_nothing_is_no_voice(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The pilot said nothing was found.", "nothing was found"),
        ("The pilot said little of the oil was left.", "little of the oil was left"),
        ("The pilot said more than two boats sank.", "more than two boats sank"),
    ],
)
def test_an_amount_that_opens_a_clause_was_said(text: str, said: str) -> None:
    assert told(text, "en") == [("The pilot", said)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine boats sank, the coastguard estimates.", "the coastguard"),
        ("The pier is shut, the harbour office reports.", "the harbour office"),
        ("The ferry was sold, the union claims.", "the union"),
    ],
)
def test_a_present_verb_behind_what_was_said_has_a_voice(text: str, speaker: str) -> None:
    assert [who for who, _ in told(text, "en")] == [speaker]


@pytest.mark.parametrize(
    "text", ["The pier is shut, despite the union claims.", "He sold the boats, nets and claims."]
)
def test_a_noun_that_looks_like_a_verb_has_none(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ar", "تحدثت مزاعم عن غرق السفينة.", "مصادر لم تسم"),
        ("ar", "تحدثت شائعات محلية عن غرق السفينة.", "مصادر لم تسم"),
        ("ar", "تحدثت مزاعم الصيادين عن غرق السفينة.", "الصيادين"),
        ("en", "Rumours said the ferry had sunk.", "unnamed sources"),
        ("en", "Allegations say the ferry had sunk.", "unnamed sources"),
    ],
)
def test_what_is_going_round_is_possible_and_nobodys(lang: str, text: str, speaker: str) -> None:
    found = read(text, lang)
    assert [quote.speaker for quote in found.quotes] == [speaker]
    assert [claim.certainty for claim in found.claims] == [Certainty.POSSIBLE]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ar", "نفي الوزارة إغلاق الميناء أثار جدلا.", "إغلاق الميناء"),
        ("ar", "نفي الشركة إغلاق المصنع لقي ترحيبا.", "إغلاق المصنع"),
        ("en", "The firm's denial of the sale sparked a row.", "the sale"),
        ("en", "The firm's denial that it sold the ferry drew laughter.", "it sold the ferry"),
        # Behind another verb it tells no more of the noun than its own clause does.
        ("en", "The firm denied that the sale sparked a row.", "the sale sparked a row"),
        ("ar", "نفت الشركة أن البيع أثار جدلا.", "البيع أثار جدلا"),
    ],
)
def test_what_came_of_a_denial_was_not_denied(lang: str, text: str, said: str) -> None:
    assert [words for _, words in told(text, lang)] == [said]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Doctor Ada Lamb said it leaks. Lamb said it sank.", "Ada Lamb"),
        ("Nurse Ada Lamb said it leaks. The nurse said it sank.", "Ada Lamb"),
        ("Chancellor Ada Lamb said it leaks. The chancellor said it sank.", "Ada Lamb"),
        ("A doctor said it leaks. Sam Reed said it sank.", "Sam Reed"),
        ("King Sam Hospital said it leaks.", "King Sam Hospital"),
    ],
)
def test_titles_written_in_full_stand_before_names(text: str, speaker: str) -> None:
    assert told(text, "en")[-1][0] == speaker
