"""Two voices explain one thing by different reasons, and those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

RIVALS = [
    (
        "انهار جسر وادي الزيتون القديم بسبب السيول",
        "جسر وادي الزيتون القديم سقط نتيجة غش في البناء",
        "ar",
    ),
    (
        "مخزن الحبوب في ميناء اللؤلؤة احترق لأن الحراس أهملوا الموقد",
        "حريق مخزن الحبوب في ميناء اللؤلؤة ناجم عن تماس كهربائي",
        "ar",
    ),
    (
        "لم يحضر مدرب نادي النسور المباراة بسبب خلاف مع الإدارة",
        "مدرب نادي النسور غاب عن المباراة لأنه مصاب بالحمى",
        "ar",
    ),
    (
        "the old ferry terminal of Vrana burned down because of a faulty heater",
        "the fire at the old ferry terminal of Vrana was caused by arsonists",
        "en",
    ),
    (
        "the coach of Lipa Rovers did not travel to the final because of a quarrel with the board",
        "the coach of Lipa Rovers missed the final due to fever",
        "en",
    ),
]
NO_RIVALS = [
    # one reason, in other words
    (
        "انهار جسر وادي الزيتون القديم بسبب السيول",
        "جسر وادي الزيتون القديم سقط نتيجة السيول",
        "ar",
    ),
    # a reason that is only refused leaves room for another
    (
        "انهار جسر وادي الزيتون القديم بسبب السيول",
        "سقوط جسر وادي الزيتون القديم ليس بسبب تأخر الصيانة",
        "ar",
    ),
    # of two losses in one fight, each with its cause
    (
        "جرح ستة من عمال معمل الزجاج في تل البيدر نتيجة سقوط قذيفة",
        "احترقت شاحنتان للمسلحين قرب معمل الزجاج في تل البيدر نتيجة غارة للطيران",
        "ar",
    ),
    (
        "six workers of the Tell Beidar glass factory were hurt as a result of a falling shell",
        "two trucks of the gunmen burned near the Tell Beidar glass factory because of an air raid",
        "en",
    ),
    # of two things
    ("توقفت المطحنة بسبب انقطاع الوقود", "أغلقت المدارس أبوابها نتيجة الثلوج", "ar"),
    # a reason, and no reason
    (
        "انهار جسر وادي الزيتون القديم بسبب السيول",
        "جسر وادي الزيتون القديم يخدم عشر قرى",
        "ar",
    ),
    (
        "the old ferry terminal of Vrana burned down because of a faulty heater",
        "the fire at the old ferry terminal of Vrana was caused by a faulty heater",
        "en",
    ),
    (
        "the old ferry terminal of Vrana burned down because of a faulty heater",
        "the fire at the old ferry terminal of Vrana was not the result of neglect",
        "en",
    ),
    ("the mill stopped because of a shortage of coal", "schools shut due to heavy snow", "en"),
    (
        "the old ferry terminal of Vrana burned down because of a faulty heater",
        "the old ferry terminal of Vrana was built by two brothers",
        "en",
    ),
]


@pytest.mark.parametrize("is_one_report", [True, False])
@pytest.mark.parametrize(("first", "second", "lang"), RIVALS)
def test_two_reasons_for_one_thing_conflict(
    relate: Relate, first: str, second: str, lang: str, *, is_one_report: bool
) -> None:
    link = relate(first, second, lang=lang, is_one_report=is_one_report)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.OPPOSITE)
    assert "opposite.reasons" in {evidence.rule for evidence in link.evidence}


@pytest.mark.parametrize(("first", "second", "lang"), NO_RIVALS)
def test_what_gives_no_other_reason_for_it_does_not(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is None or link.relation is not Relation.CONFLICT


def test_one_voice_may_give_two_reasons(relate: Relate) -> None:
    first, second, lang = RIVALS[0]

    link = relate(first, second, lang=lang, speakers=("Zoran", "Zoran"))

    assert link is None or link.relation is not Relation.CONFLICT


def test_the_evidence_quotes_both_reasons(relate: Relate) -> None:
    link = relate(*RIVALS[3][:2])

    assert link is not None
    said = link.evidence[0].reason.render()
    assert "heater" in said
    assert "arsonists" in said


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "انهار جسر وادي الزيتون القديم بسبب السيول",
            "جسر وادي الزيتون القديم سقط نتيجة غش في البناء عام 2009",
            "ar",
        ),
        (
            "the old ferry terminal of Vrana burned down because of a faulty heater",
            "the fire at the old ferry terminal of Vrana was caused by sloppy wiring in 2009",
            "en",
        ),
    ],
)
def test_a_reason_may_lie_in_another_year(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.type is ConflictType.OPPOSITE


def test_two_days_are_two_events(relate: Relate) -> None:
    link = relate(
        "the ferry to Vrana was late on Sunday because of fog",
        "the ferry to Vrana was late on Monday because of a strike",
    )

    assert link is None or link.type is not ConflictType.OPPOSITE
