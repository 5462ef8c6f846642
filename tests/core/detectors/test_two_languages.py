"""An Arabic and an English report of one event: places and families meet by their keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.records import ConflictType, Polarity, Relation, Span

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon


def _across(
    arabic: str, english: str, lexicon: MatchLexicon, *, denied: str = ""
) -> FoundLink | None:
    texts = {"ar": f"{arabic}.", "en": f"{english}."}
    documents = [
        Document(id=lang, text=text, lang=lang, outlet=f"daily {lang}", published=date(2021, 5, 20))
        for lang, text in texts.items()
    ]
    statements = [
        Statement(
            id=lang,
            document=lang,
            span=Span(0, len(text) - 1),
            speaker={"ar": "زوران", "en": "Mirela"}[lang],
            polarity=Polarity.DENIED if lang in denied else Polarity.AFFIRMED,
        )
        for lang, text in texts.items()
    ]
    return next(iter(match(documents, statements, lexicon)), None)


@pytest.mark.parametrize(
    ("arabic", "english", "conflict_type"),
    [
        (
            "قتل 12 شخصا في غارة على حلب يوم الثلاثاء",
            "A strike on Aleppo on Tuesday killed 40 people",
            ConflictType.QUANTITY,
        ),
        (
            "انسحب المقاتلون من مدينة إدلب",
            "The fighters are staying in the city of Idlib",
            ConflictType.OPPOSITE,
        ),
        (
            "وقع الهجوم على مطار حلب في الثامنة صباحا",
            "The attack on the Aleppo airport took place at 4 p.m.",
            ConflictType.TIME,
        ),
        (
            "وقع الهجوم على مطار حلب يوم الاثنين",
            "The attack on the Aleppo airport took place on Wednesday",
            ConflictType.TIME,
        ),
        (
            "انسحب الجيش من حمص قبل الهدنة",
            "The army withdrew from Homs after the truce",
            ConflictType.TIME,
        ),
        (
            "اعتقل السفير في دمشق",
            "The ambassador was arrested in Beirut",
            ConflictType.PLACE,
        ),
        (
            "قصفت الطائرات مستشفى في حلب",
            "The planes bombed a hospital in Idlib",
            ConflictType.PLACE,
        ),
        (
            "عقد الوزراء اجتماعهم في جنيف",
            "The ministers held their meeting in Vienna",
            ConflictType.PLACE,
        ),
        (
            "قصفت طائرات روسية مستشفى في حلب",
            "Syrian planes bombed a hospital in Aleppo",
            ConflictType.ACTOR,
        ),
        (
            "قتل السفير على يد متمردين",
            "The ambassador was killed by soldiers",
            ConflictType.ACTOR,
        ),
        (
            "تبلغ كلفة الجسر 30 مليون دولار",
            "The bridge costs 80 million dollars",
            ConflictType.QUANTITY,
        ),
        ("دام الحصار ستة أشهر", "The siege lasted two years", ConflictType.QUANTITY),
    ],
    ids=[
        *("quantity", "opposite", "clock", "day", "side", "place", "place-bombed", "place-met"),
        *("actor", "actor-by", "cost", "lasted"),
    ],
)
def test_two_languages_conflict(
    lexicon: MatchLexicon, arabic: str, english: str, conflict_type: ConflictType
) -> None:
    link = _across(arabic, english, lexicon)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, conflict_type)


def test_a_denial_in_another_language_conflicts(lexicon: MatchLexicon) -> None:
    link = _across(
        "انسحب المقاتلون من مدينة إدلب",
        "denied that the fighters had withdrawn from Idlib",
        lexicon,
        denied="en",
    )

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        (
            "قتل 12 شخصا في غارة على حلب يوم الثلاثاء",
            "A strike on Aleppo on Tuesday killed 12 people",
        ),
        (
            "قتل 12 شخصا في غارة على حلب يوم الثلاثاء",
            "A strike on Aleppo on Tuesday wounded 40 people",
        ),
        ("انسحب المقاتلون من مدينة إدلب", "Bread is dear in the city of Idlib"),
        ("اعتقل السفير في دمشق", "The ambassador was arrested in Damascus"),
        ("اعتقل السفير في سوريا", "The ambassador was arrested in Aleppo"),
        ("اعتقل السفير في حلب", "The minister dined in Beirut"),
        ("قصفت طائرات روسية مستشفى في حلب", "Russian planes bombed a hospital in Aleppo"),
        ("وصل السفير إلى دمشق يوم الاثنين", "The ambassador arrived in Damascus on Monday"),
        ("بدأت الهدنة في الثامنة صباحا", "The truce began at 8 a.m."),
        ("دام الحصار عامين", "The siege lasted two years"),
    ],
    ids=[
        *("same-figure", "other-deed", "other-thing", "same-place", "place-in-place"),
        *("other-event", "same-doer", "same-day", "same-hour", "same-length"),
    ],
)
def test_two_languages_that_fit_do_not(lexicon: MatchLexicon, arabic: str, english: str) -> None:
    link = _across(arabic, english, lexicon)

    assert link is None or link.relation is not Relation.CONFLICT
