"""The same said of two doers or of two places is no agreement, and a conflict inside one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang", "expected"),
    [
        ("the army burned the mill", "the gunmen burned the mill", "en", ConflictType.ACTOR),
        (
            "the government holds the quarry",
            "the Legion holds the quarry",
            "en",
            ConflictType.ACTOR,
        ),
        ("the envoys reached Homs", "the envoys reached Aleppo", "en", ConflictType.PLACE),
        ("أحرق الجيش المطحنة", "أحرق المسلحون المطحنة", "ar", ConflictType.ACTOR),
        ("خطف الجيش مالك الفندق", "خطف مسلحون مالك الفندق", "ar", ConflictType.ACTOR),
        ("وصل المبعوثون إلى حمص", "وصل المبعوثون إلى حلب", "ar", ConflictType.PLACE),
    ],
)
def test_two_doers_or_places_of_one_deed_conflict_inside_a_report(
    relate: Relate, first: str, second: str, lang: str, expected: ConflictType
) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert link.type is expected


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("the army burned the mill", "the gunmen burned the mill", "en"),
        ("the envoys reached Homs", "the envoys reached Aleppo", "en"),
        ("أحرق الجيش المطحنة", "أحرق المسلحون المطحنة", "ar"),
        ("وصل المبعوثون إلى حمص", "وصل المبعوثون إلى حلب", "ar"),
    ],
)
def test_two_reports_of_two_doers_or_places_do_not_agree(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.relation is not Relation.AGREE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("the army burned the old mill", "the army burned the mill yesterday", "en"),
        ("gunmen burned the mill", "gunmen from the hills burned the mill", "en"),
        ("the envoys reached Homs", "the envoys reached Homs late", "en"),
        ("أحرق الجيش المطحنة القديمة", "أحرق الجيش المطحنة", "ar"),
        ("وصل المبعوثون إلى حمص", "وصل المبعوثون إلى حمص ليلا", "ar"),
    ],
)
def test_one_doer_and_one_place_agree(relate: Relate, first: str, second: str, lang: str) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert link.relation is Relation.AGREE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("the army burned the mill", "gunmen robbed the mill", "en"),
        ("the envoys reached Homs", "the envoys slept in a tent", "en"),
        ("أحرق الجيش المطحنة", "أصلح مسلحون المطحنة", "ar"),
    ],
)
def test_two_doers_of_two_deeds_do_not_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is None or link.type is not ConflictType.ACTOR
