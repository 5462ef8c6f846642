"""A later word of one voice that ends what it said before, and two that hold side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

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


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "At least 58 people were killed in the Orlin raid",
            "The death toll of the Orlin raid has risen to 86",
            "en",
        ),
        (
            "قتل ما لا يقل عن 58 شخصا في غارة النورين",
            "ارتفعت حصيلة قتلى غارة النورين إلى 86",
            "ar",
        ),
    ],
    ids=["en", "ar"],
)
def test_a_toll_that_has_risen_replaces_the_count_so_far(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    voice = ("the clinic", "the clinic")

    link = relate(first, second, lang=lang, speakers=voice, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.UPDATE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "The Orlin raid killed more than 100 people",
            "The death toll of the Orlin raid has risen to 86",
            "en",
        ),
        ("قتل أكثر من 100 شخص في غارة النورين", "ارتفعت حصيلة قتلى غارة النورين إلى 86", "ar"),
        (
            "a first toll said that 40 people were killed in the Orlin raid",
            "21 people were killed in the Orlin raid",
            "en",
        ),
    ],
    ids=["risen-but-lower", "risen-but-lower-ar", "first-but-higher"],
)
def test_a_count_that_goes_the_other_way_is_another_voices(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.QUANTITY)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("13 people were killed in a raid on Orlin", "planes dropped bombs and killed 57 people"),
        (
            "The envoy may visit the bakers of Orlin",
            "The envoy saw the ruins of a mill beside the northern river",
        ),
    ],
    ids=["dropped-bombs", "another-visit"],
)
def test_what_only_sounds_like_a_change_is_no_update(
    relate: Relate, first: str, second: str
) -> None:
    link = relate(first, second, is_one_report=False)

    assert link is None or link.relation is not Relation.UPDATE
