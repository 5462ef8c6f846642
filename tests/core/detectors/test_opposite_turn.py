"""Two voices set against each other by a contrast marker, who call one thing by two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

AGAINST = [
    ("المعبر مفتوح ليلا ونهارا", "لكن البوابة مغلقة", "ar"),
    ("الطبيب استقال", "في المقابل أقالته الإدارة من عمله", "ar"),
    ("العيادة تستقبل المرضى", "غير أن المبنى خرج من الخدمة", "ar"),
    ("the crossing is open day and night", "but the gate is locked", "en"),
    ("the doctor resigned", "by contrast the board sacked him", "en"),
    ("the clinic is operating", "however the building is out of service", "en"),
]
NOT_AGAINST = [
    ("المعبر مفتوح ليلا ونهارا", "البوابة مغلقة", "ar"),
    ("سيفتح المعبر إذا وافقت اللجنة", "لكن البوابة مغلقة", "ar"),
    ("المعبر الشمالي مفتوح", "لكن المعبر الجنوبي مغلق", "ar"),
    ("the crossing is open day and night", "the gate is locked", "en"),
    ("the crossing may open in spring", "but the gate is locked", "en"),
    ("the northern crossing is open", "but the southern one is locked", "en"),
]


@pytest.mark.parametrize(("one", "other", "lang"), AGAINST)
def test_opposite_states_set_against_each_other_conflict(
    relate: Relate, one: str, other: str, lang: str
) -> None:
    link = relate(one, other, lang=lang)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.OPPOSITE)


@pytest.mark.parametrize(("one", "other", "lang"), NOT_AGAINST)
def test_without_a_marker_or_of_another_thing_they_do_not(
    relate: Relate, one: str, other: str, lang: str
) -> None:
    link = relate(one, other, lang=lang)

    assert link is None or link.relation is not Relation.CONFLICT


@pytest.mark.parametrize(("one", "other", "lang"), AGAINST)
def test_in_two_reports_a_marker_sets_nothing_against_each_other(
    relate: Relate, one: str, other: str, lang: str
) -> None:
    assert relate(one, other, lang=lang, is_one_report=False) is None
