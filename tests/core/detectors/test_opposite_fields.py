"""States of one thing that exclude each other, by fields of meaning, from either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from claims_app.core.findings import FoundLink
    from tests.core.detectors.conftest import Relate

ARABIC = [
    ("مطحنة الحي تعمل بكامل طاقتها", "مطحنة الحي متوقفة عن العمل"),
    ("مئذنة الجامع الكبير سليمة", "مئذنة الجامع الكبير دمرت"),
    ("طريق الوادي سالك أمام السيارات", "طريق الوادي مقطوع أمام السيارات"),
    ("مياه النبع صالحة للشرب", "مياه النبع ملوثة"),
    ("رواتب الحراس صرفت", "رواتب الحراس محجوبة"),
    ("استقال المدير من الشركة", "أقيل المدير من الشركة"),
    ("سفينة القمح عالقة عند المضيق", "سفينة القمح وصلت إلى المضيق"),
    ("حريق الغابة تحت السيطرة", "حريق الغابة خارج السيطرة"),
    ("الحراس يحمون مخازن الدواء", "الحراس ينهبون مخازن الدواء"),
    ("قاعة العرض مكتظة بالناس", "قاعة العرض خالية من الناس"),
    ("وقع الأسير على الورقة طوعا", "وقع الأسير على الورقة تحت الإكراه"),
    ("عقد الإيجار ساري المفعول", "عقد الإيجار باطل"),
    ("المبنى المقصوف في التلال ثكنة", "المبنى المقصوف في التلال روضة أطفال"),
    ("الراعي القتيل كان يحمل سلاحا", "الراعي القتيل كان أعزل"),
    ("سعر الطحين في السوق باهظ", "سعر الطحين في السوق زهيد"),
    ("أبلغت البلدية سكان الحي بالهدم", "هدم الحي دون علم السكان في البلدية"),
    ("النادي الثقافي مستقل في قراره", "النادي الثقافي خاضع في قراره"),
]
ENGLISH = [
    ("The mill of Osk is working", "The mill of Osk is out of service"),
    ("The bell tower stands intact", "The bell tower was destroyed"),
    ("The valley road is passable for lorries", "The valley road is blocked for lorries"),
    ("The spring water is drinkable", "The spring water is contaminated"),
    ("The guards' wages were disbursed", "The guards' wages remain unpaid"),
    ("The manager resigned from the firm", "The manager was sacked from the firm"),
    ("The grain ship is stuck in the strait", "The grain ship arrived in the strait"),
    ("The forest fire is under control", "The forest fire is out of control"),
    ("Soldiers protect the drug stores", "Soldiers looted the drug stores"),
    ("The exhibition hall is crowded", "The exhibition hall is deserted"),
    ("The captive signed the paper voluntarily", "The captive signed the paper under duress"),
    ("The lease contract is valid", "The lease contract is void"),
    ("The bombed house in Osk was a barracks", "The bombed house in Osk was a kindergarten"),
    ("The dead shepherd of Osk carried a gun", "The dead shepherd of Osk was unarmed"),
    ("Flour in the market of Osk is expensive", "Flour in the market of Osk is cheap"),
    ("The council informed the tenants of the eviction", "Tenants' eviction came without notice"),
    ("The museum board is independent", "The museum board is a puppet"),
]
ARABIC_OTHERS = [
    ("مطحنة الحي تعمل", "فرن السوق متوقف عن العمل"),
    ("الجسر الشمالي سليم", "الجسر الجنوبي دمر"),
    ("سيفتح طريق الوادي بعد شهر", "طريق الوادي مقطوع"),
    ("مياه النبع صالحة للشرب", "هواء المصنع ملوث"),
    ("رواتب الحراس صرفت", "مكافآت المدربين محجوبة"),
    ("استقال المدير من الشركة", "أقيل مدرب الفريق"),
    ("سفينة القمح عالقة", "وصل السياح إلى الجزيرة"),
    ("حريق الغابة تحت السيطرة", "الأسعار خارج السيطرة"),
    ("الحراس يحمون المخازن", "اللصوص نهبوا متجرا"),
    ("قاعة العرض مكتظة", "المقاهي خالية من الناس"),
    ("وقع الأسير على الورقة طوعا", "أجبرت البلدية الباعة على الرحيل"),
    ("عقد الإيجار ساري المفعول", "حكم الغرامة باطل"),
    ("المبنى المقصوف ثكنة", "زار الوزير روضة أطفال"),
    ("الراعي كان يحمل سلاحا", "ساعي البريد أعزل"),
    ("سعر الطحين باهظ", "ثمن الدراجة زهيد"),
]
ENGLISH_OTHERS = [
    ("The mill of Osk is working", "The bakery in Lund Street is idle"),
    ("The northern bridge is intact", "The southern bridge was destroyed"),
    ("The valley road will open in a month", "The valley road is closed"),
    ("The spring water is drinkable", "The factory air is polluted"),
    ("The guards' wages were disbursed", "Bonuses of the coaches remain unpaid"),
    ("The manager resigned", "The coach of the team was sacked"),
    ("The grain ship is stuck", "Tourists arrived on the island"),
    ("The forest fire is contained", "Prices are out of control"),
    ("Guards protect the stores", "Thieves looted a kiosk"),
    ("The exhibition hall is crowded", "The cafes are deserted"),
    ("The captive signed voluntarily", "The hawkers were forced from the square"),
    ("The lease contract is valid", "The fine was annulled"),
]


def between(relate: Relate, one: str, other: str, lang: str) -> FoundLink | None:
    """Return the link of two claims, which is the same from either side."""
    there, back = (relate(a, b, lang=lang) for a, b in ((one, other), (other, one)))
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert (there.relation, there.type, there.score) == (back.relation, back.type, back.score)
    return there


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC] + [(*pair, "en") for pair in ENGLISH],
)
def test_two_states_of_one_thing_conflict(relate: Relate, one: str, other: str, lang: str) -> None:
    link = between(relate, one, other, lang)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.OPPOSITE)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [(*pair, "ar") for pair in ARABIC_OTHERS] + [(*pair, "en") for pair in ENGLISH_OTHERS],
)
def test_states_of_two_things_do_not(relate: Relate, one: str, other: str, lang: str) -> None:
    link = between(relate, one, other, lang)

    assert link is None or link.relation is not Relation.CONFLICT
