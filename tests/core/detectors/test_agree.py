from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.detectors import agree
from claims_app.core.findings import Document, Statement
from claims_app.core.matching import pair_of
from claims_app.core.readings import Reading, read_all
from claims_app.core.records import Polarity, Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


def _reading(key: str, text: str) -> Reading:
    document = Document(id=key, text=text, lang="en")
    span = Span(0, len(text))
    said = Statement(id=key, document=key, span=span, speaker=key, polarity=Polarity.AFFIRMED)
    (reading,) = read_all([document], [said], match_lexicon())
    return reading


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "The army entered the northern suburb at dawn",
            "Army units entered the northern suburb at dawn",
            "en",
        ),
        ("دخل الجيش الضاحية الشمالية فجرا", "دخلت وحدات الجيش الضاحية الشمالية فجرا", "ar"),
    ],
    ids=["en", "ar"],
)
def test_two_reports_that_say_the_same_agree(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.AGREE


def test_nearly_the_same_words_are_one_origin(relate: Relate) -> None:
    text = "The army entered the northern suburb of Limra at dawn"

    link = relate(text, text, speakers=("the wire", "the wire"), is_one_report=False)

    assert link is not None
    assert link.evidence[0].rule == "agree.origin"


def test_a_subset_of_the_words_is_no_agreement(relate: Relate) -> None:
    # token_set_ratio gives this pair 100
    link = relate(
        "The army entered",
        "The mayor said at noon that the army entered Limra with tanks after a siege of two years",
        is_one_report=False,
    )

    assert link is None


def test_another_figure_is_no_agreement(relate: Relate) -> None:
    link = relate(
        "The raid on the port killed 12 people",
        "The raid on the port killed 90 people",
        is_one_report=False,
    )

    assert link is not None
    assert link.relation is not Relation.AGREE


@pytest.mark.parametrize(
    ("cosine", "agrees"), [(None, False), (0.2, False), (0.9, True)], ids=["none", "far", "near"]
)
def test_nearness_in_meaning_adds_to_the_words_that_are_shared(
    cosine: float | None, *, agrees: bool
) -> None:
    first = _reading("a", "The army entered the northern suburb at dawn")
    second = _reading("b", "Troops moved into the northern suburb early on")

    evidence = agree.detect(pair_of(first, second, cosine=cosine), match_lexicon())

    assert (evidence is not None) == agrees


def test_nearness_in_meaning_alone_is_no_agreement() -> None:
    first, second = _reading("a", "Wheat is dear"), _reading("b", "The bridge was shut")

    assert agree.detect(pair_of(first, second, cosine=1.0), match_lexicon()) is None


_THE_MATTER = {
    "en": ("But the ministry denied this", "but the ministry denied this"),
    "ar": ("إلا أن الوزارة نفت الأمر", "الا ان الوزارة نفت الأمر"),
}


@pytest.mark.parametrize("lang", _THE_MATTER)
@pytest.mark.parametrize(("second_voice", "agrees"), [("{}", True), ("{}'s porter", False)])
def test_one_voice_denies_the_matter_in_two_reports(
    lang: str, second_voice: str, *, agrees: bool
) -> None:
    voice = {"en": "the ministry", "ar": "الوزارة"}[lang]
    documents = [
        Document(id=str(number), text=text, lang=lang)
        for number, text in enumerate(_THE_MATTER[lang])
    ]
    said = [
        Statement(
            id=document.id,
            document=document.id,
            span=Span(0, len(document.text)),
            speaker=speaker,
            polarity=Polarity.DENIED,
        )
        for document, speaker in zip(documents, (voice, second_voice.format(voice)), strict=True)
    ]
    first, second = read_all(documents, said, match_lexicon())
    pair = pair_of(first, second)

    assert (agree.detect(pair, match_lexicon()) is not None) == agrees
