"""What two reports say alike, and what only looks alike, from either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Relation

if TYPE_CHECKING:
    from claims_app.core.findings import FoundLink
    from tests.core.detectors.conftest import Relate

ARABIC = [
    ("قتل سبعة صيادين في غارة على المرفأ", "غارة على المرفأ أودت بحياة سبعة صيادين"),
    ("البلدية أغلقت سوق السمك القديم", "أغلقت البلدية سوق السمك القديم أمس"),
    ("اعتقلت الشرطة مدير البنك الزراعي", "الشرطة ألقت القبض على مدير البنك الزراعي"),
    ("انسحبت القوات من وادي الزيتون", "غادرت القوات وادي الزيتون"),
    ("جرح خمسة عمال في انفجار المرجل", "خمسة عمال أصيبوا بانفجار المرجل"),
    ("أفرج الخاطفون عن الطبيبة هناء", "أطلق الخاطفون سراح الطبيبة هناء"),
    ("وصلت باخرة القمح إلى ميناء الرمل", "باخرة القمح وصلت ميناء الرمل"),
    ("وافق المجلس على موازنة المدارس", "المجلس أيد موازنة المدارس"),
    ("استقال وزير الري من الحكومة", "وزير الري استقال من الحكومة"),
    ("دمر الفيضان جسر الطاحونة", "الفيضان هدم جسر الطاحونة"),
    ("فتحت السلطات معبر الجبل للشاحنات", "معبر الجبل مفتوح للشاحنات"),
    ("لم يصل الدواء إلى قرية السرو", "الدواء لم يصل إلى قرية السرو"),
]
ENGLISH = [
    (
        "A raid on the harbour killed seven fishermen",
        "Seven fishermen died in a raid on the harbour",
    ),
    ("The council closed the old fish market", "The old fish market was closed by the council"),
    (
        "Police arrested the head of the farm bank",
        "The head of the farm bank was detained by police",
    ),
    ("Troops withdrew from Olive Valley", "Troops have left Olive Valley"),
    ("Five workers were hurt by the boiler", "The boiler injured five workers"),
    ("The kidnappers freed Doctor Hana", "Doctor Hana was released by the kidnappers"),
    ("The grain ship arrived in Raml port", "The grain ship has arrived in the port of Raml"),
    ("The assembly approved the school budget", "The school budget was endorsed by the assembly"),
    ("The irrigation minister resigned on Monday", "On Monday the irrigation minister resigned"),
    ("The flood destroyed the mill bridge", "The mill bridge was destroyed by the flood"),
    ("Officials opened the mountain crossing", "The mountain crossing was opened by officials"),
    ("The medicine did not reach Cypress village", "No medicine reached Cypress village"),
]
ARABIC_OTHERS = [
    ("قتل سبعة صيادين في الغارة", "قتل تسعة صيادين في الغارة"),
    ("قتل سبعة صيادين على الأقل", "قتل ثمانية صيادين"),
    ("البلدية أغلقت البوابة الشمالية للسوق", "البلدية أغلقت البوابة الجنوبية للسوق"),
    ("اعتقلت الشرطة مدير البنك الزراعي", "لم تعتقل الشرطة مدير البنك الزراعي"),
    ("وصلت باخرة القمح يوم السبت", "وصلت باخرة القمح يوم الخميس"),
    ("المدرسة الابتدائية في السرو أغلقت", "المدرسة الإعدادية في السرو أغلقت"),
    ("النساء في المخيم ينتظرن الخبز", "الرجال في المخيم ينتظرون الخبز"),
    ("قتل خمسة عمال بانفجار المرجل", "جرح ثلاثة عمال بانفجار المرجل"),
    ("الحكومة فتحت معبر الجبل", "الفصائل تطالب بضرائب المزارع"),
    ("أطباء القرية يعملون ليلا", "تلاميذ المدينة في عطلة"),
    ("ارتفع سعر القمح في الرمل", "انخفض سعر القمح في الرمل"),
    ("سرق اللصوص خمس سيارات", "سرق اللصوص تسع سيارات"),
]
ENGLISH_OTHERS = [
    ("The raid killed seven fishermen", "The raid killed nine fishermen"),
    ("At least seven fishermen were killed", "Eight fishermen were killed"),
    ("The council closed the northern gate", "The council closed the southern gate"),
    ("Police arrested the head of the bank", "Police did not arrest the head of the bank"),
    ("The grain ship arrived on Saturday", "The grain ship arrived on Thursday"),
    ("The primary school in Cypress closed", "The secondary school in Cypress closed"),
    ("Women in the camp wait for bread", "Men in the camp wait for bread"),
    ("The boiler killed five workers", "The boiler injured three workers"),
    ("Officials opened the mountain crossing", "Factions demand taxes from the farms"),
    ("Village doctors work at night", "City pupils are on holiday"),
    ("The price of wheat rose in Raml", "The price of wheat fell in Raml"),
    ("Thieves stole five cars", "Thieves stole nine cars"),
]


def between(relate: Relate, one: str, other: str, lang: str) -> FoundLink | None:
    """Return the link of claims of two reports, which is the same from either side.

    Who negates is marked as an analyst would mark it.
    """
    is_negated = [
        any(word in text.split() for word in ("لم", "not", "No")) for text in (one, other)
    ]
    denied = "".join(key for key, is_so in zip("ab", is_negated, strict=True) if is_so)
    back = "".join(key for key, is_so in zip("ba", is_negated, strict=True) if is_so)
    there = relate(one, other, lang=lang, denied=denied, is_one_report=False)
    again = relate(other, one, lang=lang, denied=back, is_one_report=False)
    assert (there and (there.relation, there.score)) == (again and (again.relation, again.score))
    return there


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC] + [(*pair, "en") for pair in ENGLISH],
)
def test_the_same_in_other_words_agrees(relate: Relate, one: str, other: str, lang: str) -> None:
    link = between(relate, one, other, lang)

    assert link is not None
    assert link.relation is Relation.AGREE


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC_OTHERS] + [(*pair, "en") for pair in ENGLISH_OTHERS],
)
def test_another_count_gate_or_day_does_not(
    relate: Relate, one: str, other: str, lang: str
) -> None:
    link = between(relate, one, other, lang)

    assert link is None or link.relation is not Relation.AGREE
