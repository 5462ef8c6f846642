"""Figures of one thing that do not fit, and figures that do or that are of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_CLASH = {
    "en": {
        "toll": ("The blast in Orlin killed 14 dockers", "The blast in Orlin killed 31 dockers"),
        "money": (
            "The repair of the Orlin lock cost 30 million euros",
            "The repair of the Orlin lock cost 75 million euros",
        ),
        "units": (
            "The trench round Orlin is 800 metres long",
            "The trench round Orlin is three kilometres long",
        ),
        "hours-days": (
            "The siege of the Orlin mill lasted six hours",
            "The siege of the Orlin mill lasted two days",
        ),
        "percent": (
            "Turnout in the Orlin poll was 61 percent",
            "Turnout in the Orlin poll was 38 percent",
        ),
        "share-percent": (
            "Half of the voters of Orlin took part in the poll",
            "In Orlin 12 percent of the voters took part in the poll",
        ),
        "at-most": (
            "The camp at Orlin shelters 9,000 refugees",
            "The camp at Orlin shelters no more than 2,000 refugees",
        ),
        "at-least": (
            "At least 40 registered refugees left the Orlin camp",
            "Eleven registered refugees left the Orlin camp",
        ),
        "range": (
            "Between 200 and 300 miners work in the Orlin pit",
            "Some 900 miners work in the Orlin pit",
        ),
        "vague": (
            "Dozens of miners were buried in the Orlin pit",
            "Thousands of miners were buried in the Orlin pit",
        ),
        "one": (
            "One bridge was blown up near Orlin",
            "Five bridges were blown up near Orlin",
        ),
        "hundred-and": (
            "A hundred trucks crossed the ford at Orlin",
            "Three trucks crossed the ford at Orlin",
        ),
    },
    "ar": {
        "toll": ("قتل 14 عاملا في انفجار مرفأ النورين", "قتل 31 عاملا في انفجار مرفأ النورين"),
        "money": (
            "كلف ترميم جسر النورين ثلاثين مليون دينار",
            "ترميم جسر النورين كلف سبعين مليون دينار",
        ),
        "units": (
            "طول الخندق حول النورين ثمانمئة متر",
            "طول الخندق حول النورين ثلاثة كيلومترات",
        ),
        "hours-days": (
            "دام حصار طاحونة النورين ست ساعات",
            "حصار طاحونة النورين دام يومين",
        ),
        "percent": (
            "نسبة الإقبال على انتخابات النورين 61 في المئة",
            "نسبة الإقبال على انتخابات النورين 38 في المئة",
        ),
        "not-reaching": (
            "نسبة الإقبال على انتخابات النورين 61 في المئة",
            "نسبة الإقبال على انتخابات النورين لا تصل إلى 20 في المئة",
        ),
        "at-most": (
            "يؤوي مخيم النورين تسعة آلاف نازح",
            "لا يؤوي مخيم النورين أكثر من ألفي نازح",
        ),
        "at-least": (
            "غادر مخيم النورين أربعون عاملا على الأقل",
            "غادر مخيم النورين تسعة عمال",
        ),
        "range": (
            "يعمل في منجم النورين ما بين مئتين وثلاثمئة عامل",
            "يعمل في منجم النورين نحو تسعمئة عامل",
        ),
        "vague": (
            "دفن عشرات العمال في منجم النورين",
            "دفن آلاف العمال في منجم النورين",
        ),
        "dual": (
            "سقطت قذيفتان على سوق النورين",
            "سقطت تسع قذائف على سوق النورين",
        ),
        "dual-years": (
            "مدة العقد مع شركة النورين عامان",
            "مدة العقد مع شركة النورين سبعة أعوام",
        ),
    },
}
_NO_CLASH = {
    "en": {
        "equal": ("The blast in Orlin killed 14 dockers", "The blast in Orlin killed 14 dockers"),
        "one-measure": (
            "The Orlin bridge will be shut for two months",
            "The Orlin bridge will be shut for eight weeks",
        ),
        "in-range": (
            "Between 200 and 300 miners work in the Orlin pit",
            "Some 250 miners work in the Orlin pit",
        ),
        "so-far": (
            "The blast in Orlin killed at least 14 dockers",
            "The blast in Orlin killed 18 dockers",
        ),
        "other-deed": (
            "The blast in Orlin killed 14 dockers",
            "The blast in Orlin wounded 31 dockers",
        ),
        "other-thing": (
            "The army took 12 trucks at Orlin",
            "The army took 40 rifles at Orlin",
        ),
        "part": (
            "The blast in Orlin killed 14 dockers",
            "Among the dockers killed in the Orlin blast were 3 brothers",
        ),
        "planned": (
            "The council will build 50 schools in Orlin",
            "The council has built four schools in Orlin",
        ),
        "period": (
            "The coalition flew 90 sorties over Orlin in the week",
            "The coalition flew 20 sorties over Orlin on Monday",
        ),
        "whole-country": (
            "Rents in Orlin rose by four percent",
            "Rents rose by nine percent nationwide",
        ),
        "year": ("The Orlin lock was built in 1911", "The Orlin lock was built by 300 men"),
        "other-place": (
            "The flood in Orlin drowned 14 sheep and cut the coast road",
            "A landslide near Tavask buried 90 goats and a shepherd's hut",
        ),
    },
    "ar": {
        "equal": ("قتل 14 عاملا في انفجار مرفأ النورين", "قتل 14 عاملا في انفجار مرفأ النورين"),
        "one-measure": (
            "يغلق جسر النورين شهرين للترميم",
            "يغلق جسر النورين للترميم ثمانية أسابيع",
        ),
        "in-range": (
            "يعمل في منجم النورين ما بين مئتين وثلاثمئة عامل",
            "يعمل في منجم النورين 250 عاملا",
        ),
        "so-far": (
            "قتل ما لا يقل عن 14 عاملا في انفجار مرفأ النورين",
            "قتل 18 عاملا في انفجار مرفأ النورين",
        ),
        "other-deed": (
            "قتل 14 عاملا في انفجار مرفأ النورين",
            "جرح 31 عاملا في انفجار مرفأ النورين",
        ),
        "other-thing": (
            "صادر الجيش 12 شاحنة في النورين",
            "صادر الجيش 40 بندقية في النورين",
        ),
        "part": (
            "قتل 14 عاملا في انفجار مرفأ النورين",
            "من بينهم ثلاثة أشقاء قتلوا في انفجار مرفأ النورين",
        ),
        "planned": (
            "ستبني البلدية خمسين مدرسة في النورين",
            "بنت البلدية أربع مدارس في النورين",
        ),
        "cubic": (
            "تضخ محطة النورين مليون متر مكعب من الماء",
            "يرتفع خزان محطة النورين أربعين مترا",
        ),
        "in-all": (
            "وثقت اللجنة في النورين عشرين غارة",
            "وثقت اللجنة في أنحاء البلاد تسعين غارة",
        ),
        "year": ("بني جسر النورين عام 1911", "بنى جسر النورين ثلاثمئة رجل"),
        "other-place": (
            "أغرق السيل في النورين 14 خروفا وقطع الطريق",
            "طمر انهيار قرب تافاسك تسعين عنزة وكوخا",
        ),
    },
}


def _cases(table: dict[str, dict[str, tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(*pair, lang, id=f"{lang}-{name}")
        for lang, pairs in table.items()
        for name, pair in pairs.items()
    ]


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_CLASH))
def test_figures_of_one_thing_that_do_not_fit_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    there = relate(first, second, lang=lang, is_one_report=False)
    back = relate(second, first, lang=lang, is_one_report=False)

    for link in (there, back):
        assert link is not None
        assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.QUANTITY)
    assert there is not None
    assert back is not None
    assert there.score == back.score


@pytest.mark.parametrize(("first", "second", "lang"), _cases(_NO_CLASH))
def test_figures_that_fit_or_of_other_things_do_not(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    for pair in ((first, second), (second, first)):
        link = relate(*pair, lang=lang, is_one_report=False)

        assert link is None or link.relation is not Relation.CONFLICT
