"""One event at places that do not fit, and places that fit or of other events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_CLASH = {
    "en": {
        "table": ("The envoys of Orlin met in Damascus", "The envoys of Orlin met in Beirut"),
        "named": (
            "The Orlin convoy was ambushed at Tavask",
            "The Orlin convoy was ambushed at Belik",
        ),
        "inside-on": (
            "Doctor Mirna Sol was shot inside the mill",
            "Doctor Mirna Sol was shot on the coast road",
        ),
        "wreck": (
            "The wreck of the Aster lies off Tavask",
            "The wreck of the Aster lies in Belik bay",
        ),
        "arrest": (
            "The Orlin clerk was arrested at the harbour",
            "The Orlin clerk was arrested in a hotel",
        ),
        "fire": (
            "The Orlin fire started in the boiler room",
            "The Orlin fire started under the roof",
        ),
        "buried": (
            "The Orlin captives were buried under the mill",
            "The Orlin captives were buried in a forest",
        ),
        "held": ("The Orlin pilot is held in a barracks", "The Orlin pilot is held on an island"),
        "shell": ("The Orlin shell came down on a school", "The Orlin shell came down in a meadow"),
        "speech": (
            "The Orlin governor gave his speech in the palace",
            "The Orlin governor gave his speech in a studio",
        ),
        "stolen": (
            "The Orlin icons were stolen in the church",
            "The Orlin icons were stolen on the ferry",
        ),
        "born": ("The Orlin outbreak began in Tavask", "The Orlin outbreak began in Belik"),
    },
    "ar": {
        "table": ("اجتمع موفدو النورين في دمشق", "اجتمع موفدو النورين في بيروت"),
        "named": ("تعرضت قافلة النورين لكمين في تافاسك", "تعرضت قافلة النورين لكمين في بيليك"),
        "inside-on": ("قتلت الطبيبة سلمى داخل الطاحونة", "قتلت الطبيبة سلمى على طريق الساحل"),
        "wreck": ("يقع حطام سفينة النورين في خليج الصدف", "يقع حطام سفينة النورين قبالة تافاسك"),
        "arrest": ("اعتقل كاتب النورين في المرفأ", "اعتقل كاتب النورين في فندق"),
        "fire": ("بدأ حريق النورين في غرفة المراجل", "بدأ حريق النورين تحت السقف"),
        "buried": ("دفن أسرى النورين تحت الطاحونة", "دفن أسرى النورين في غابة"),
        "held": ("يحتجز طيار النورين في ثكنة", "يحتجز طيار النورين في جزيرة"),
        "shell": ("سقطت قذيفة النورين على مدرسة", "سقطت قذيفة النورين في مرج"),
        "speech": ("ألقى محافظ النورين خطابه في القصر", "ألقى محافظ النورين خطابه في الإذاعة"),
        "stolen": ("سرقت أيقونات النورين في الكنيسة", "سرقت أيقونات النورين على العبارة"),
        "began": ("بدأ وباء النورين في تافاسك", "بدأ وباء النورين في بيليك"),
    },
}
_NO_CLASH = {
    "en": {
        "same": (
            "The Orlin convoy was ambushed at Tavask",
            "The Orlin convoy was ambushed at Tavask ford",
        ),
        "whole": ("The envoys of Orlin met in Damascus", "The envoys of Orlin met in Syria"),
        "settlement": (
            "The Orlin plane crashed in a market",
            "The Orlin plane crashed in the town centre",
        ),
        "near": (
            "The Orlin clerk was shot near the mill",
            "The Orlin clerk was shot near a bakery",
        ),
        "goal": ("The Orlin convoy came from Tavask", "The Orlin convoy went to Belik"),
        "other-name": ("Doctor Mirna was shot in the mill", "Doctor Salem was shot on the road"),
        "counted": ("Nine dockers were shot in the mill", "Two dockers were shot on the road"),
        "denied": ("No envoy met in Damascus", "An envoy met in Beirut"),
        "planned": (
            "The Orlin talks will be held in Damascus",
            "The Orlin talks were held in Beirut",
        ),
        "other-thing": ("The Orlin mill burned in May", "Bread is sold on the Tavask market"),
        "bare": ("The Orlin convoy was ambushed", "The Orlin convoy was ambushed at Belik"),
        "first-second": (
            "The first Orlin bomb went off in a school",
            "The second Orlin bomb went off in a mosque",
        ),
    },
    "ar": {
        "same": ("تعرضت قافلة النورين لكمين في تافاسك", "تعرضت قافلة النورين لكمين في وادي تافاسك"),
        "whole": ("اجتمع موفدو النورين في دمشق", "اجتمع موفدو النورين في سوريا"),
        "settlement": ("سقطت طائرة النورين في سوق", "سقطت طائرة النورين في وسط البلدة"),
        "near": ("قتل كاتب النورين قرب الطاحونة", "قتل كاتب النورين قرب المخبز"),
        "goal": ("جاءت قافلة النورين من تافاسك", "توجهت قافلة النورين إلى بيليك"),
        "other-name": ("قتلت الطبيبة سلمى في الطاحونة", "جرح الطبيب سالم على الطريق"),
        "counted": ("قتل تسعة عمال في الطاحونة", "قتل ثلاثة عمال على الطريق"),
        "denied": ("لم يجتمع الموفدون في دمشق", "اجتمع الموفدون في بيروت"),
        "planned": ("ستعقد محادثات النورين في دمشق", "عقدت محادثات النورين في بيروت"),
        "other-thing": ("احترقت طاحونة النورين في أيار", "يباع الخبز في سوق تافاسك"),
        "bare": ("تعرضت قافلة النورين لكمين", "تعرضت قافلة النورين لكمين في بيليك"),
        "first-second": ("انفجرت القنبلة الأولى في مدرسة", "انفجرت القنبلة الثانية في مسجد"),
    },
}


def _cases(table: dict[str, dict[str, tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(*pair, lang, id=f"{lang}-{name}")
        for lang, pairs in table.items()
        for name, pair in pairs.items()
    ]


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_CLASH))
def test_one_event_at_places_that_do_not_fit_conflicts(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    there = relate(first, second, lang=lang, is_one_report=False)
    back = relate(second, first, lang=lang, is_one_report=False)

    assert there is not None
    assert back is not None
    assert (there.type, back.type) == (ConflictType.PLACE, ConflictType.PLACE)
    assert there.score == back.score


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_NO_CLASH))
def test_places_that_fit_or_of_two_events_do_not(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    for pair in ((first, second), (second, first)):
        link = relate(*pair, lang=lang, is_one_report=False)

        assert link is None or link.type is not ConflictType.PLACE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The envoy was arrested in Syria", "The envoy was arrested in Aleppo", "en"),
        ("The envoy was arrested in Aleppo, Syria", "The envoy was arrested in Aleppo", "en"),
        ("اعتقل الموفد في سوريا", "اعتقل الموفد في حلب", "ar"),
    ],
    ids=["country", "both", "ar-country"],
)
def test_a_town_lies_in_its_country(relate: Relate, first: str, second: str, lang: str) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.type is not ConflictType.PLACE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The envoy was arrested in Damascus", "The envoy was arrested in Aleppo", "en"),
        ("The envoy was arrested in Idlib, Syria", "The envoy was arrested in Aleppo", "en"),
        ("اعتقل الموفد في دمشق", "اعتقل الموفد في حلب", "ar"),
    ],
    ids=["capital", "town-and-country", "ar-capital"],
)
def test_a_capital_is_not_its_country(relate: Relate, first: str, second: str, lang: str) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.type is ConflictType.PLACE
