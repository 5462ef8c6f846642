"""The same deed put down to others, and claims that name one doer or tell of two deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_CLASH = {
    "en": {
        "by-by": (
            "The Orlin mill was burned by settlers",
            "The Orlin mill was burned by smugglers",
        ),
        "subject-by": ("Soldiers looted the Orlin store", "The Orlin store was looted by dockers"),
        "subjects": (
            "Soldiers smashed the Orlin shop windows",
            "Miners smashed the Orlin shop windows",
        ),
        "cleft": ("Guards poisoned the Orlin well", "It was farmers who poisoned the Orlin well"),
        "names": (
            "Colonel Belik signed the Orlin lease",
            "The Orlin lease was signed by Major Tavask",
        ),
        "police": ("The police broke the Orlin lock", "The Orlin lock was broken by thieves"),
        "army": ("The army shelled the Orlin clinic", "The Orlin clinic was shelled by rebels"),
        "kin": (
            "The mayor betrayed the Orlin smugglers",
            "The Orlin smugglers were betrayed by a nurse",
        ),
        "hands": (
            "The Orlin clerk died at the hands of gaolers",
            "The Orlin clerk died at the hands of inmates",
        ),
        "brought": (
            "Dockers opened the Orlin sluice gates",
            "The Orlin sluice gates were opened by engineers",
        ),
        "wrote": ("A judge wrote the Orlin letter", "The Orlin letter was written by a student"),
        "cut": ("Poachers cut the Orlin nets", "The Orlin nets were cut by wardens"),
    },
    "ar": {
        "hands": ("قتل كاتب النورين على يد جنود", "قتل كاتب النورين على يد لصوص"),
        "who": ("الجنود هم من أحرقوا طاحونة النورين", "الفلاحون هم من أحرقوا طاحونة النورين"),
        "by": ("نهب مخزن النورين من قبل جنود", "نهب مخزن النورين من قبل حراس"),
        "he-who": ("القاضي هو الذي كتب رسالة النورين", "الحارس هو الذي كتب رسالة النورين"),
        "she-who": ("الممرضة هي التي سممت بئر النورين", "المعلمة هي التي سممت بئر النورين"),
        "people": ("قصف الجيش مستشفى النورين", "قصف المتمردون مستشفى النورين"),
        "guards": ("أحرق الجنود سوق النورين", "أحرق المتظاهرون سوق النورين"),
        "by-hands": ("خطف تاجر النورين من قبل مهربين", "خطف تاجر النورين على أيدي جنود"),
        "who-broke": ("الحراس هم الذين كسروا قفل النورين", "اللصوص هم الذين كسروا قفل النورين"),
        "subject-who": ("هدم الجنود جسر النورين", "المهندسون هم من هدموا جسر النورين"),
        "cut": ("قطع الصيادون شباك النورين", "الحراس هم من قطعوا شباك النورين"),
        "sold": ("باع ضابط قمح النورين", "التاجر هو من باع قمح النورين"),
    },
}
_NO_CLASH = {
    "en": {
        "same": ("The Orlin mill was burned by settlers", "Settlers burned the Orlin mill"),
        "bare": ("The Orlin mill was burned", "The Orlin mill was burned by settlers"),
        "other-victim-thing": ("Settlers burned the Orlin mill", "Smugglers sank the Tavask ferry"),
        "counted": ("Two soldiers looted the Orlin store", "Nine dockers looted the Orlin store"),
        "denied": ("Soldiers did not loot the Orlin store", "Dockers looted the Orlin store"),
        "planned": ("Miners will open the Orlin sluice", "Engineers opened the Orlin sluice"),
        "other-deed": (
            "The fighters had withdrawn from the Orlin mill",
            "The fighters had entered the Orlin mill",
        ),
        "times": (
            "The Orlin mill was burned by settlers in May",
            "The Orlin mill was burned by smugglers in March",
        ),
        "more": (
            "Soldiers looted the Orlin store at night with two carts and a crane",
            "Dockers emptied the Orlin store and sold all flour in the bazaar",
        ),
        "first-second": (
            "The first Orlin raid was led by settlers",
            "The second Orlin raid was led by smugglers",
        ),
        "place": ("The Orlin clerk was shot in the mill", "The Orlin clerk was shot on the road"),
        "unrelated": ("The mill was burned by settlers", "The harvest was praised by bakers"),
    },
    "ar": {
        "same": ("أحرق الجنود طاحونة النورين", "طاحونة النورين أحرقها الجنود"),
        "bare": ("أحرقت طاحونة النورين", "أحرقت طاحونة النورين على يد جنود"),
        "other-victim-thing": ("أحرق الجنود طاحونة النورين", "أغرق المهربون عبارة تافاسك"),
        "counted": ("نهب جنديان مخزن النورين", "نهب تسعة حراس مخزن النورين"),
        "denied": ("لم ينهب الجنود مخزن النورين", "نهب الحراس مخزن النورين"),
        "planned": ("سيفتح العمال سد النورين", "فتح المهندسون سد النورين"),
        "synonym": ("المدينة محاصرة", "المدينة مطوقة"),
        "times": ("أحرق الجنود طاحونة النورين في أيار", "أحرق المهربون طاحونة النورين في آذار"),
        "first-second": (
            "قاد الجنود الغارة الأولى على النورين",
            "قاد المهربون الغارة الثانية على النورين",
        ),
        "place": ("قتل كاتب النورين في الطاحونة", "قتل كاتب النورين على الطريق"),
        "degree": ("دمر القصف جسر النورين", "لحقت بجسر النورين أضرار طفيفة"),
        "unrelated": ("أحرق الجنود الطاحونة", "مدح الخبازون الموسم"),
    },
}


def _cases(table: dict[str, dict[str, tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(*pair, lang, id=f"{lang}-{name}")
        for lang, pairs in table.items()
        for name, pair in pairs.items()
    ]


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_CLASH))
def test_one_deed_put_down_to_others_conflicts(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    there = relate(first, second, lang=lang, is_one_report=False)
    back = relate(second, first, lang=lang, is_one_report=False)

    assert there is not None
    assert back is not None
    assert (there.type, back.type) == (ConflictType.ACTOR, ConflictType.ACTOR)
    assert there.score == back.score


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_NO_CLASH))
def test_one_doer_or_two_deeds_do_not(relate: Relate, first: str, second: str, lang: str) -> None:
    for pair in ((first, second), (second, first)):
        link = relate(*pair, lang=lang, is_one_report=False)

        assert link is None or link.type is not ConflictType.ACTOR


_RIVALS = {
    "en": {
        "told": (
            "Drunk conscripts set fire to the flour depot of Orlin",
            "The flour depot went up at the hands of smugglers who feared a search",
        ),
        "it-was": (
            "Guards of the bank emptied the vaults themselves",
            "It was smugglers who carried everything from the vaults",
        ),
    },
    "ar": {
        "told": (
            "المتمردون هم من سمموا بئر القرية الوحيدة",
            "بئر القرية سممها عمال معمل الجلود ليلا",
        ),
        "hands": (
            "أضرم جنود سكارى النار في مخزن الطحين القديم",
            "احترق المخزن على أيدي لصوص كانوا يبحثون عن الذهب",
        ),
    },
}
_NO_RIVALS = {
    "en": {
        "one-doer": (
            "Drunk conscripts set fire to the flour depot of Orlin",
            "The flour depot burned at the hands of conscripts",
        ),
        "two-things": (
            "Drunk conscripts set fire to the flour depot",
            "The mayor was praised by bakers for the harvest",
        ),
        "backed": (
            "Soldiers backed by tanks moved on the farms of Orlin",
            "Rebels left the farms of Orlin",
        ),
        "struck": (
            "Farmers were beaten beside the Orlin mill by drunk soldiers",
            "Forty civilians lost their homes beside the Orlin mill",
        ),
        "cases": (
            "Two cases of fever at the Orlin mill were treated",
            "The fever at the Orlin mill was brought by soldiers",
        ),
        "nobody-told": ("Soldiers crossed the Orlin bridge", "Farmers crossed the Orlin bridge"),
    },
    "ar": {
        "one-doer": (
            "المتمردون هم من سمموا بئر القرية",
            "بئر القرية سممها متمردون في الليل",
        ),
        "struck": ("سمم متمردون بئر القرية", "أصيب مدنيون بالتسمم من بئر القرية"),
        "two-things": ("المتمردون هم من سمموا البئر", "افتتح المحافظ مدرسة للبنات"),
        "nobody-told": ("عبر الجنود جسر النورين", "عبر المزارعون جسر النورين"),
        "negated": ("قتل المزارع على يد جنود سكارى", "لم يقتل المزارع أحد من اللصوص"),
    },
}


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_RIVALS))
def test_rival_accounts_of_one_thing_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=True)

    assert link is not None
    assert (link.type, link.evidence[0].rule) == (ConflictType.ACTOR, "actor.rivals")


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_NO_RIVALS))
def test_accounts_of_one_doer_or_two_things_are_no_rivals(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=True)

    assert link is None or all(e.rule != "actor.rivals" for e in link.evidence)
