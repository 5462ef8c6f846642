"""What a claim is about: mentions of a report, each given to the claims it stands in."""

from __future__ import annotations

from datetime import date

from claims_app.core.about import AboutLists
from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.mention_lexicons import mention_lexicon

LISTS = AboutLists(mentions=mention_lexicon())
TEXT = (
    "The Syrian army killed at least 20 rebels in Homs on Friday, General Omar Haddad said. "
    "He denied that Turkish forces entered Aleppo at 9 a.m."
)


def _document(text: str, lang: str) -> Document:
    return Document(id="r", text=text, lang=lang, published=date(2021, 6, 8))


def test_each_claim_gets_what_stands_in_it() -> None:
    first, second = extract(_document(TEXT, "en"), cue_lexicon(), LISTS).claims

    assert first.about is not None
    assert second.about is not None
    assert [quantity.low for quantity in first.about.quantities] == [20]
    assert [place.key for place in first.about.places] == ["SY/Homs"]
    assert [time.first for time in first.about.times] == [date(2021, 6, 4)]
    assert [actor.key for actor in first.about.actors] == ["army/SY", "rebels"]
    assert [place.key for place in second.about.places] == ["SY/Aleppo"]
    assert [time.minutes for time in second.about.clock_times] == [540]
    assert [actor.key for actor in second.about.actors] == ["forces/TR"]


def test_arabic_claims_get_what_stands_in_them() -> None:
    text = "قال العقيد خالد النجار إن قوات النظام قصفت حي الوعر في حمص أمس وقتلت خمسة مدنيين."

    shelling, deaths = extract(_document(text, "ar"), cue_lexicon(), LISTS).claims

    assert shelling.about is not None
    assert deaths.about is not None
    assert [place.key for place in shelling.about.places] == ["SY/al-Waer", "SY/Homs"]
    assert [actor.key for actor in shelling.about.actors] == ["forces"]
    assert [time.first for time in shelling.about.times] == [date(2021, 6, 7)]
    assert [quantity.low for quantity in deaths.about.quantities] == [5]


def test_without_lists_nobody_asks_what_claims_are_about() -> None:
    claims = extract(_document(TEXT, "en"), cue_lexicon()).claims

    assert claims
    assert all(claim.about is None for claim in claims)
