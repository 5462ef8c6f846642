"""One event at times that do not fit, and times that fit or that tell two events apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_CLASH = {
    "en": {
        "weekday": (
            "The Orlin mill burned down on Monday",
            "The Orlin mill burned down on Wednesday",
        ),
        "yesterday": (
            "The Orlin convoy was ambushed yesterday",
            "The Orlin convoy was ambushed on Sunday",
        ),
        "month": ("The Orlin school was shut in March", "The Orlin school was shut in May"),
        "date": (
            "The Orlin accord was signed on 3 April",
            "The Orlin accord was signed on 20 April",
        ),
        "year": ("The Orlin lock was dug in 1911", "The Orlin lock was dug in 1934"),
        "clock": (
            "The Orlin mill was shelled at 9 a.m.",
            "The Orlin mill was shelled at 4 p.m.",
        ),
        "part": (
            "The Orlin clerk was shot in the morning",
            "The Orlin clerk was shot in the evening",
        ),
        "clock-part": (
            "The Orlin mill was shelled at 9 a.m.",
            "The Orlin mill was shelled in the evening",
        ),
        "before-after": (
            "The Orlin bridge was mined before the truce",
            "The Orlin bridge was mined after the truce",
        ),
        "not-until": (
            "The Orlin convoy arrived on Monday",
            "The Orlin convoy did not arrive until Wednesday",
        ),
        "last-week": (
            "The Orlin captives were shot last week",
            "The Orlin captives were shot in January",
        ),
        "noon": ("The Orlin dam burst at noon", "The Orlin dam burst at 5 a.m."),
    },
    "ar": {
        "weekday": ("احترقت طاحونة النورين يوم الاثنين", "احترقت طاحونة النورين يوم الأربعاء"),
        "yesterday": ("تعرضت قافلة النورين لكمين أمس", "تعرضت قافلة النورين لكمين يوم الأحد"),
        "month": ("أغلقت مدرسة النورين في آذار", "أغلقت مدرسة النورين في أيار"),
        "date": ("وقع اتفاق النورين في 3 نيسان", "وقع اتفاق النورين في 20 نيسان"),
        "year": ("حفرت قناة النورين عام 1911", "حفرت قناة النورين عام 1934"),
        "clock": (
            "قصفت طاحونة النورين في الثامنة صباحا",
            "قصفت طاحونة النورين في الرابعة عصرا",
        ),
        "part": ("قتل كاتب النورين صباحا", "قتل كاتب النورين مساء"),
        "clock-part": ("قصفت طاحونة النورين في الثامنة صباحا", "قصفت طاحونة النورين ليلا"),
        "before-after": ("لغم جسر النورين قبل الهدنة", "لغم جسر النورين بعد الهدنة"),
        "not-until": (
            "وصلت قافلة النورين يوم الاثنين",
            "لم تصل قافلة النورين إلا يوم الأربعاء",
        ),
        "last-week": (
            "أعدم أسرى النورين الأسبوع الماضي",
            "أعدم أسرى النورين في كانون الثاني",
        ),
        "dawn": ("انهار سد النورين فجرا", "انهار سد النورين ظهرا"),
    },
}
_NO_CLASH = {
    "en": {
        "same-day": (
            "The Orlin mill burned down on Wednesday",
            "The Orlin mill burned down yesterday",
        ),
        "in-month": ("The Orlin school was shut in May", "The Orlin school was shut on 4 May"),
        "near": ("The Orlin mill was shelled at 9 a.m.", "The Orlin mill was shelled at 9.20 a.m."),
        "fits-part": (
            "The Orlin mill was shelled at 9 a.m.",
            "The Orlin mill was shelled in the morning",
        ),
        "two-ends": ("The Orlin march began on Monday", "The Orlin march ended on Wednesday"),
        "which": ("The Orlin raid of 2014 killed a guard", "The Orlin raid of 2016 killed a guard"),
        "named-day": ("The Friday raid on Orlin was brief", "The Monday raid on Orlin was brief"),
        "denied": ("No clerk was shot in Orlin in March", "A clerk was shot in Orlin in May"),
        "planned": (
            "The Orlin talks were to open on Monday",
            "The Orlin talks opened on Wednesday",
        ),
        "counted": (
            "The Orlin pit yielded 40 tonnes in March",
            "The Orlin pit yielded 60 tonnes in May",
        ),
        "other-name": (
            "The mayor of Orlin received Mr Tavask in the morning",
            "The mayor of Orlin received Mr Belik in the evening",
        ),
        "other-thing": ("The Orlin mill burned down on Monday", "Bread was dear on Wednesday"),
    },
    "ar": {
        "same-day": ("احترقت طاحونة النورين يوم الأربعاء", "احترقت طاحونة النورين أمس"),
        "in-month": ("أغلقت مدرسة النورين في أيار", "أغلقت مدرسة النورين في 4 أيار"),
        "near": (
            "قصفت طاحونة النورين في الثامنة صباحا",
            "قصفت طاحونة النورين في الثامنة والنصف صباحا",
        ),
        "fits-part": ("قصفت طاحونة النورين في الثامنة صباحا", "قصفت طاحونة النورين صباحا"),
        "two-ends": ("بدأت مسيرة النورين يوم الاثنين", "توقفت مسيرة النورين يوم الأربعاء"),
        "which": ("قتل حارس في هجوم الأحد على النورين", "قتل حارس في هجوم الثلاثاء على النورين"),
        "denied": ("لم يقتل كاتب في النورين في آذار", "قتل كاتب في النورين في أيار"),
        "planned": ("ستبدأ محادثات النورين يوم الاثنين", "بدأت محادثات النورين يوم الأربعاء"),
        "counted": ("أنتج منجم النورين 40 طنا في آذار", "أنتج منجم النورين 60 طنا في أيار"),
        "other-name": ("استقبل العمدة سفير فرنسا صباحا", "استقبل العمدة سفير تركيا مساء"),
        "other-thing": ("احترقت طاحونة النورين يوم الاثنين", "غلا الخبز يوم الأربعاء"),
        "night-dawn": ("قصفت طاحونة النورين ليل الاثنين", "قصفت طاحونة النورين فجر الثلاثاء"),
    },
}


def _cases(table: dict[str, dict[str, tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(*pair, lang, id=f"{lang}-{name}")
        for lang, pairs in table.items()
        for name, pair in pairs.items()
    ]


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_CLASH))
def test_one_event_at_times_that_do_not_fit_conflicts(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    there = relate(first, second, lang=lang, is_one_report=False)
    back = relate(second, first, lang=lang, is_one_report=False)

    assert there is not None
    assert back is not None
    assert (there.type, back.type) == (ConflictType.TIME, ConflictType.TIME)
    assert there.score == back.score


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_NO_CLASH))
def test_times_that_fit_or_tell_two_events_apart_do_not(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    for pair in ((first, second), (second, first)):
        link = relate(*pair, lang=lang, is_one_report=False)

        assert link is None or link.type is not ConflictType.TIME


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "A child was killed in shelling of Orlin on Monday",
            "A raid on the old school of Orlin and its garden on Wednesday killed nurses",
            "en",
        ),
        (
            "قتل طفل في قصف النورين يوم الاثنين",
            "قتلت ممرضات في غارة على مدرسة النورين القديمة وحديقتها يوم الأربعاء",
            "ar",
        ),
        ("اعتقل الحارس في تحقيق بهجوم يوليو", "اعتقل الحارس في تحقيق بهجوم مارس", "ar"),
    ],
    ids=["en", "ar", "ar-month-picks"],
)
def test_raids_on_two_days_are_two_raids(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.type is not ConflictType.TIME
