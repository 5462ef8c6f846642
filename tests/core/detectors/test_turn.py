"""A denial right behind another voice's claim answers it, whatever words the two share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

ANSWERS = [
    ("الحارس أغرق المركب عمدا", "لكن الحارس نفى أن يكون قد اقترب من الرصيف", "ar"),
    ("الكتيبة سممت بئر القرية", "في المقابل لم يقترب أحد من رجالنا من القرية", "ar"),
    ("المصنع يلقي نفاياته في الوادي", "وهو ما نفته إدارة المصنع", "ar"),
    ("المحافظ باع أرض المقبرة", "ورفض المحافظ هذه التهم رفضا قاطعا", "ar"),
    ("الجنود أحرقوا البيادر", "هذا كلام فارغ", "ar"),
    ("البنك أفلس", "الخبر محض خيال", "ar"),
    ("النائب تقاضى رشوة", "ما نشر في الصحيفة افتراء", "ar"),
    ("عمال المنجم حفروا تحت المدرسة", "لكن المنجم لم يصل إلى المدرسة", "ar"),
    ("the guard sank the ferry", "but the guard denied having been near the pier", "en"),
    ("the brigade poisoned the well", "by contrast none of our men went near the village", "en"),
    ("the mill dumps its waste in the creek", "the mill flatly denied the matter", "en"),
    ("the governor sold the cemetery", "the governor brushed aside the story", "en"),
    ("soldiers burned the harvest", "these reports are entirely baseless", "en"),
    ("the bank is bankrupt", "the rumour is pure fiction", "en"),
    ("the deputy took a bribe", "not a word of truth in it", "en"),
    ("miners dug under the school", "but the mine does not reach the school", "en"),
]
NO_ANSWERS = [
    ("الجسر سيغلق إذا ارتفع النهر", "الجسر لم يغلق", "ar"),
    ("النهر غمر السوق", "النهر لم يعد يغمر السوق", "ar"),
    ("جسر الشمال انهار", "جسر الجنوب لم ينهر", "ar"),
    ("الوزير استقال", "لم يصدر أي تعليق عن مكتب الوزير", "ar"),
    ("الوزير استقال", "لا تؤكد الوزارة ولا تنفي", "ar"),
    ("المطحنة احترقت", "الحافلة لم تصل بعد", "ar"),
    ("المطحنة احترقت", "نفى أن تكون الحافلة قد صودرت", "ar"),
    ("the bridge will shut if the river rises", "the bridge is not shut", "en"),
    ("the river flooded the market", "the river no longer floods the market", "en"),
    ("the northern bridge collapsed", "the southern bridge did not collapse", "en"),
    ("the minister resigned", "the ministry would neither confirm nor deny it", "en"),
    ("the minister resigned", "his office could not be reached", "en"),
    ("the mill burned down", "the bus has not arrived yet", "en"),
    ("the mill burned down", "he denied that the bus had been confiscated", "en"),
]


@pytest.mark.parametrize(("claim", "denial", "lang"), ANSWERS)
def test_a_denial_right_behind_a_claim_answers_it(
    relate: Relate, claim: str, denial: str, lang: str
) -> None:
    link = relate(claim, denial, lang=lang, denied="b")

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize(("claim", "denial", "lang"), NO_ANSWERS)
def test_what_only_looks_like_an_answer_is_none(
    relate: Relate, claim: str, denial: str, lang: str
) -> None:
    link = relate(claim, denial, lang=lang, denied="b")

    assert link is None or link.relation is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("claim", "denial", "lang"),
    [
        ("الحارس أغرق المركب عمدا", "لكنه نفى أن يكون قد اقترب من الرصيف", "ar"),
        ("the guard sank the ferry", "but he denied having been near the pier", "en"),
    ],
)
def test_in_another_report_a_denial_of_something_else_answers_nobody(
    relate: Relate, claim: str, denial: str, lang: str
) -> None:
    assert relate(claim, denial, lang=lang, denied="b", is_one_report=False) is None


@pytest.mark.parametrize(("claim", "lang"), [("المطحنة احترقت", "ar"), ("the mill burned", "en")])
def test_one_voice_does_not_answer_itself(relate: Relate, claim: str, lang: str) -> None:
    denial = "لم يحترق شيء" if lang == "ar" else "nothing burned"

    assert relate(claim, denial, lang=lang, denied="b", speakers=("Ana", "Ana")) is None


def test_what_the_reporter_did_not_see_answers_nobody(relate: Relate) -> None:
    link = relate("the flood took seven houses", "nobody came", denied="b", speakers=("A", "Daily"))

    assert link is None
