"""A later word of one voice that ends what it said before, and two that hold side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_ENDED = {
    "en": {
        "toll": ("The Orlin flood killed 12 people", "The Orlin flood killed 19 people"),
        "reopened": ("The Orlin bridge is closed", "The Orlin bridge has been opened"),
        "put-off": (
            "The Orlin talks will begin on Monday",
            "The Orlin talks were put off for a week",
        ),
        "done": (
            "The envoy will visit the Orlin camp on Friday",
            "The envoy visited the Orlin camp on Friday",
        ),
        "no-longer": (
            "The Orlin mill is held by a single family",
            "The Orlin mill is no longer in the family's hands",
        ),
        "price": (
            "A sack of Orlin flour costs 20 dollars",
            "A sack of Orlin flour now costs 34 dollars",
        ),
        "called-off": (
            "The dockers' strike in Orlin starts at midnight",
            "The dockers' strike in Orlin was called off",
        ),
        "found": (
            "The two Orlin climbers are missing on the ridge",
            "The two Orlin climbers were found on the ridge",
        ),
        "passed": (
            "So far 300 households of Orlin have registered for fuel",
            "Registered households of Orlin passed 900 at the weekend",
        ),
        "begun-ended": ("The Orlin march has started", "The Orlin march has ended"),
        "freed": ("The Orlin clerk was arrested", "The Orlin clerk was released"),
        "moved": (
            "The Orlin cup final is to be played on the 9th",
            "The Orlin cup final was moved to the 16th",
        ),
    },
    "ar": {
        "toll": ("قتل 12 شخصا في سيول النورين", "قتل 19 شخصا في سيول النورين"),
        "reopened": ("جسر النورين مغلق", "جسر النورين مفتوح أمام السيارات"),
        "put-off": ("تبدأ محادثات النورين يوم الاثنين", "أرجئت محادثات النورين أسبوعا"),
        "done": (
            "سيزور الموفد مخيم النورين يوم الجمعة",
            "زار الموفد مخيم النورين يوم الجمعة",
        ),
        "no-longer": (
            "طاحونة النورين ملك لأسرة واحدة",
            "طاحونة النورين لم تعد ملكا للأسرة",
        ),
        "price": (
            "ثمن كيس الطحين في النورين عشرون دينارا",
            "أصبح ثمن كيس الطحين في النورين ثلاثين دينارا",
        ),
        "called-off": ("إضراب عمال مرفأ النورين غدا", "ألغي إضراب عمال مرفأ النورين"),
        "found": (
            "متسلقا جبل النورين مفقودان",
            "عثر على متسلقي جبل النورين عند القمة",
        ),
        "extended": ("مهلة أهالي النورين يومان", "مدد الجيش مهلة أهالي النورين"),
        "begun-ended": ("بدأت مسيرة النورين", "توقفت مسيرة النورين"),
        "freed": ("اعتقل كاتب محكمة النورين", "أفرج عن كاتب محكمة النورين"),
        "collapsed": ("هدنة النورين صامدة", "انهارت هدنة النورين بعد القصف"),
    },
}
_SIDE_BY_SIDE = {
    "en": {
        "same": ("The Orlin bridge is closed", "The Orlin bridge is closed to lorries"),
        "other-thing": ("The Orlin bridge is closed", "The Orlin market is open"),
        "other-count": ("The Orlin flood killed 12 people", "The Orlin flood wounded 19 people"),
        "part": ("The Orlin flood killed 12 people", "Among the dead are 4 children of Orlin"),
        "first-second": (
            "The first convoy to Orlin carried 40 tents",
            "The second convoy to Orlin carried 90 tents",
        ),
        "cause": ("The Orlin mill burned down", "A spark set the Orlin mill alight"),
        "other-day": ("Rain fell on Orlin on Monday", "Snow fell on Tavask on Tuesday"),
        "now-elsewhere": ("The Orlin mill is shut", "The mayor now lives in Tavask"),
        "plan-apart": ("The envoy will visit Orlin", "The envoy ate lunch in Tavask"),
        "comment": ("The Orlin mill burned down", "The owner declined to comment"),
        "kept": ("The army holds the Orlin ridge", "The army holds the Orlin ridge firmly"),
        "unrelated": ("The Orlin mill burned down", "Wheat prices rose in May"),
    },
    "ar": {
        "same": ("جسر النورين مغلق", "جسر النورين مغلق أمام الشاحنات"),
        "other-thing": ("جسر النورين مغلق", "سوق البلدة مفتوح"),
        "other-count": ("قتل 12 شخصا في سيول النورين", "جرح 19 شخصا في سيول النورين"),
        "part": ("قتل 12 شخصا في سيول النورين", "من بينهم أربعة أطفال"),
        "first-second": (
            "حملت القافلة الأولى إلى النورين أربعين خيمة",
            "حملت القافلة الثانية إلى النورين تسعين خيمة",
        ),
        "cause": ("احترقت طاحونة النورين", "شرارة سببت حريق الطاحونة"),
        "other-day": ("هطل المطر على النورين يوم الاثنين", "تساقط الثلج على تافاسك الثلاثاء"),
        "now-elsewhere": ("طاحونة النورين معطلة", "أصبح العمدة نائبا"),
        "plan-apart": ("سيزور الموفد النورين", "تغدى الموفد في تافاسك"),
        "comment": ("احترقت طاحونة النورين", "رفض المالك التعليق على الحادث"),
        "kept": ("الجيش متمركز في تلة النورين", "الجيش متمركز بقوة في تلة النورين"),
        "unrelated": ("احترقت طاحونة النورين", "زادت أسعار القمح في أيار"),
    },
}


def _cases(table: dict[str, dict[str, tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(*pair, lang, id=f"{lang}-{name}")
        for lang, pairs in table.items()
        for name, pair in pairs.items()
    ]


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_ENDED))
def test_a_later_word_of_one_voice_ends_what_it_said(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    voices = ("the harbour office", "the harbour office")

    link = relate(first, second, lang=lang, speakers=voices, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.UPDATE


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_SIDE_BY_SIDE))
def test_what_holds_side_by_side_is_no_update(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    voices = ("the harbour office", "the harbour office")

    link = relate(first, second, lang=lang, speakers=voices, is_one_report=False)

    assert link is None or link.relation is not Relation.UPDATE
