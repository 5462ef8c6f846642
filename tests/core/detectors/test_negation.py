"""What a negation denies, and what it leaves alone, each pair in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from claims_app.core.findings import FoundLink
    from tests.core.detectors.conftest import Relate

ARABIC_DENIALS = [
    ("البلدية هدمت ثلاثة أكواخ في حي النخيل", "لم تهدم البلدية أي كوخ", "البلدية"),
    ("المصنع سرح خمسين عاملا قبل العيد", "لم يسرح أحد من العمال", "المدير"),
    ("الوزير استقال مساء الأحد", "لا استقالة للوزير على الإطلاق", "المكتب"),
    ("الجمعية وزعت حصصا على النازحين", "لم توزع الجمعية حصة واحدة", "الجمعية"),
    ("الحرس أطلق النار على الصيادين", "لم نطلق النار على أحد", "الحرس"),
    ("اللجنة ألغت تراخيص عشر صيدليات", "لم تلغ اللجنة أي ترخيص", "اللجنة"),
    ("المدرسة طردت تلميذين بسبب الشعر", "لم تطرد المدرسة أي تلميذ", "المدرسة"),
    ("احترقت مكتبة المعهد ليلا", "المكتبة لم تحترق", "المعهد"),
    ("تسرب الوقود من الخزان الشرقي", "لا تسرب من الخزان الشرقي قط", "المصفاة"),
    ("النادي وقع عقدا مع الحارس", "ولم يوقع النادي أي عقد", "النادي"),
    ("قطع المحتجون طريق المرفأ", "طريق المرفأ لم يقطع", "الإدارة"),
    ("الشركة تلقت إنذارا من المفتش", "لم تتلق الشركة أي إنذار", "الشركة"),
]
ENGLISH_DENIALS = [
    ("The mill sacked fifty weavers before the feast", "Not a single weaver was sacked", "Orla"),
    (
        "The council demolished three huts in Palm Row",
        "The council never demolished huts",
        "Council",
    ),
    ("The minister resigned on Sunday", "There was no resignation at all", "Staff"),
    ("The guards opened fire on fishermen", "The guards did not open fire on anyone", "Guards"),
    ("The college library burned at night", "The library did not burn", "Dean"),
    ("Fuel leaked from the eastern tank", "No fuel ever leaked from the tank", "Refinery"),
    ("The school expelled two pupils", "The school has not expelled anybody", "School"),
    ("Marchers blocked the harbour road", "The harbour road was never blocked", "Port"),
    ("The club signed a contract with the keeper", "The club has signed nothing", "Club"),
    ("The charity handed out rations to the displaced", "No rations were handed out", "Nera"),
    (
        "The firm received a warning from the inspector",
        "The firm never received any warning",
        "Firm",
    ),
    ("Soldiers searched the monastery", "Nobody searched the monastery", "Prior"),
    ("The quarry's blasts killed our cows", "No cow has died from the blasts", "Quarry"),
    ("The ministry dissolved forty clubs", "Not one club has been dissolved", "Ministry"),
]
ARABIC_OTHERS = [
    ("شرطة الميناء أوقفت صاحب القارب", "لم يتلق القارب أي وقود", "الشرطة"),
    ("البوابة الشمالية للمصنع مغلقة", "البوابة الجنوبية للمصنع لم تغلق", "الحارس"),
    ("سينسحب اللواء إذا فتح الطريق", "لم ينسحب اللواء من الوادي", "الوسيط"),
    ("استقال النائب العام الماضي", "لم يستقل النائب هذا العام", "الكتلة"),
    ("أفرجت المحكمة عن الأخ الأصغر", "لم تفرج المحكمة عن الجار الأكبر", "المحامي"),
    ("سنطبق القانون في الشهر المقبل", "لم يطبق القانون", "النقابة"),
    ("لقاح الحصبة وصل إلى الجزيرة يوم الاثنين", "لم يصل اللقاح إلى الجزيرة يوم السبت", "الطبيب"),
    ("النساء وصلن إلى المخيم", "الرجال لم يصلوا إلى المخيم", "الدليل"),
    ("المبنى القديم رمم بمال المانحين", "المبنى الجديد لم يرمم", "المهندس"),
    ("فاز الفريق في مباراة الذهاب", "لم يفز الفريق في مباراة الإياب", "المدرب"),
    ("قد ينهار السد إذا هطل المطر", "لم ينهر السد", "الوزارة"),
    ("يجوز للنائب بيع أسهمه", "لم يبع النائب أسهمه", "الكتلة"),
]
ENGLISH_OTHERS = [
    ("The northern gate of the mill is shut", "The southern gate of the mill is not shut", "Guard"),
    ("The brigade will withdraw if the road opens", "The brigade has not withdrawn", "Envoy"),
    ("The deputy resigned last year", "The deputy has not resigned this year", "Bloc"),
    (
        "Boys' classes reopened in the valley",
        "Girls' classes did not reopen in the valley",
        "Tutor",
    ),
    ("The ministry plans to drain the marsh", "The marsh has not been drained", "Farmers"),
    ("The old wing was repaired", "The new wing was not repaired", "Builder"),
    ("The vaccine arrived on Monday", "The vaccine did not arrive on Saturday", "Doctor"),
    ("Police searched the bakery in Mill Lane", "The tannery was not searched", "Owner"),
    ("The dam may collapse if it rains", "The dam has not collapsed", "Engineer"),
    ("The team won the first leg", "The team did not win the second leg", "Coach"),
    ("Women reached the camp", "Men did not reach the camp", "Guide"),
    ("The court can annul the decree", "The court did not annul the decree", "Clerk"),
    ("The barn was built without a permit", "No permit was issued for the barn", "Clerk"),
]


def between(relate: Relate, claim: str, negation: str, denier: str, lang: str) -> FoundLink | None:
    """Return the link of a claim and a negation, which conflict whichever of them comes first."""
    there = relate(claim, negation, lang=lang, denied="b", speakers=("Zoran", denier))
    back = relate(negation, claim, lang=lang, denied="a", speakers=(denier, "Zoran"))
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert (there.relation, there.type) == (back.relation, back.type)
    return there


@pytest.mark.parametrize(("claim", "negation", "denier"), ARABIC_DENIALS)
def test_an_arabic_negation_denies(relate: Relate, claim: str, negation: str, denier: str) -> None:
    link = between(relate, claim, negation, denier, "ar")

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize(("claim", "negation", "denier"), ENGLISH_DENIALS)
def test_an_english_negation_denies(relate: Relate, claim: str, negation: str, denier: str) -> None:
    link = between(relate, claim, negation, denier, "en")

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize(("claim", "negation", "denier"), ARABIC_OTHERS)
def test_an_arabic_negation_of_something_else_is_none(
    relate: Relate, claim: str, negation: str, denier: str
) -> None:
    link = between(relate, claim, negation, denier, "ar")

    assert link is None or link.relation is not Relation.CONFLICT


@pytest.mark.parametrize(("claim", "negation", "denier"), ENGLISH_OTHERS)
def test_an_english_negation_of_something_else_is_none(
    relate: Relate, claim: str, negation: str, denier: str
) -> None:
    link = between(relate, claim, negation, denier, "en")

    assert link is None or link.relation is not Relation.CONFLICT
