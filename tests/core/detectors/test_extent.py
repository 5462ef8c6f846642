"""All of it against a part of it, from either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from claims_app.core.findings import FoundLink
    from tests.core.detectors.conftest import Relate

ARABIC = [
    ("دمرت العاصفة المطحنة بالكامل", "لحقت بالمطحنة أضرار طفيفة من العاصفة"),
    ("أضرب عمال الميناء كلهم", "أضرب بعض عمال الميناء فقط"),
    ("عاد التيار إلى القرية تماما", "عاد التيار إلى القرية جزئيا"),
    ("سحبت الشركة كل شاحناتها", "سحبت الشركة بعض شاحناتها"),
    ("نفد القمح من الصوامع كليا", "القمح في الصوامع قليل"),
    ("الوباء أصاب القطعان قاطبة", "الوباء أصاب قطعانا معزولة"),
    ("صرفت الرواتب كاملة", "صرف جزء من الرواتب"),
    ("المشروع انهار انهيارا كاملا", "المشروع يعاني تأخيرا عابرا"),
    ("جميع الكتل رحبت بالمبادرة", "قلة من الكتل رحبت بالمبادرة"),
    ("نزع سلاح العشائر برمته", "نزع جزء من سلاح العشائر"),
    ("الجفاف أباد البساتين", "الجفاف أضر ببعض البساتين"),
    ("فاز الحزب فوزا ساحقا", "فوز الحزب متواضع"),
]
ENGLISH = [
    ("The storm destroyed the mill", "The storm caused slight damage to the mill"),
    ("The whole harbour is on strike", "Parts of the harbour are on strike"),
    ("Power is fully back in the village", "Power is partly back in the village"),
    ("The firm withdrew all its lorries", "The firm withdrew part of its lorries"),
    ("Wheat has run out in the silos", "Wheat in the silos is somewhat scarce"),
    ("The disease wiped out the herds", "The disease hit isolated herds"),
    ("The harvest collapsed in the delta", "The harvest in the delta was below average"),
    ("The whole bloc welcomed the plan", "The bloc welcomed the plan only partially"),
    ("The clans were completely disarmed", "The clans were disarmed in places"),
    ("The drought annihilated the orchards", "The drought harmed the orchards slightly"),
    ("The party won a historic victory", "The victory of the party was modest"),
    ("Trade across the pass collapsed", "Trade across the pass slowed"),
]
ARABIC_OTHERS = [
    ("دمرت العاصفة المطحنة بالكامل", "أصيب بعض الرعاة بالزكام"),
    ("أضرب عمال الميناء الشمالي كلهم", "أضرب بعض عمال الميناء الجنوبي"),
    ("سيعود التيار إلى القرية تماما", "عاد التيار إلى القرية جزئيا"),
    ("سحبت الشركة بعض شاحناتها", "سحبت الشركة جزءا من شاحناتها"),
    ("سحبت الشركة كل شاحناتها", "سحبت الشركة شاحناتها جميعا"),
    ("نفد القمح كليا", "بعض التجار غادروا السوق"),
    ("صرفت الرواتب كاملة", "وصل بعض السياح"),
    ("المشروع انهار كليا", "المطر خفيف نسبيا"),
    ("جميع الكتل حضرت", "قلة من الصيادين أبحروا"),
    ("نزع سلاح العشائر برمته", "جزء من الطريق معبد"),
    ("الجفاف أباد البساتين", "بعض المدارس مغلقة"),
    ("فاز الحزب فوزا ساحقا", "الإقبال على المسرح متواضع"),
]
ENGLISH_OTHERS = [
    ("The storm destroyed the mill", "A few shepherds caught a cold"),
    ("The whole northern harbour is on strike", "Parts of the southern harbour are on strike"),
    ("Power will be fully back in the village", "Power is partly back in the village"),
    ("The firm withdrew a few lorries", "The firm withdrew some of its lorries"),
    ("The firm withdrew all its lorries", "The firm withdrew every lorry"),
    ("Wheat has run out", "A few traders left the market"),
    ("The wages were paid in full", "Some tourists arrived"),
    ("Every bloc attended", "A handful of fishermen sailed"),
    ("The clans were completely disarmed", "Part of the road is paved"),
    ("The drought annihilated the orchards", "Some schools are closed"),
    ("The party won a historic victory", "Interest in the theatre is modest"),
    ("Trade is at a standstill", "Rain has slowed the harvesters"),
]


def between(relate: Relate, one: str, other: str, lang: str) -> FoundLink | None:
    """Return the link of two claims, which is the same from either side."""
    there, back = (relate(a, b, lang=lang) for a, b in ((one, other), (other, one)))
    assert (there and (there.type, there.score)) == (back and (back.type, back.score))
    return there


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC] + [(*pair, "en") for pair in ENGLISH],
)
def test_all_of_it_and_a_part_of_it_conflict(
    relate: Relate, one: str, other: str, lang: str
) -> None:
    link = between(relate, one, other, lang)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DEGREE)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC_OTHERS] + [(*pair, "en") for pair in ENGLISH_OTHERS],
)
def test_extents_of_other_things_do_not(relate: Relate, one: str, other: str, lang: str) -> None:
    link = between(relate, one, other, lang)

    assert link is None or link.type is not ConflictType.DEGREE
