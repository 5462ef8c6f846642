"""Two voices' tolls in one report, a part after a rise, and a part beside a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("the death toll has risen to 41", "33 people had died", "en"),
        ("the number of dead climbed to 41", "33 people died", "en"),
        ("ارتفع عدد القتلى إلى 41 قتيلا", "قتل 33 شخصا", "ar"),
        ("ارتفعت حصيلة القتلى إلى 41", "عدد القتلى 33", "ar"),
    ],
)
def test_two_voices_in_a_report_gainsay_each_other(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert link.type is ConflictType.QUANTITY


@pytest.mark.parametrize(
    ("first", "second", "lang", "speakers"),
    [
        ("33 people had died", "the death toll rose to 41", "en", ("Ana", "Ivo")),
        ("the death toll rose to 41", "an initial toll was 33 dead", "en", ("Ana", "Ana")),
        ("قتل 33 شخصا", "ارتفع عدد القتلى إلى 41 قتيلا", "ar", ("هدى", "سعد")),
    ],
)
def test_a_later_count_in_a_report_is_an_update(
    relate: Relate, first: str, second: str, lang: str, speakers: tuple[str, str]
) -> None:
    link = relate(first, second, lang=lang, speakers=speakers)

    assert link is not None
    assert link.relation is Relation.UPDATE


@pytest.mark.parametrize("is_one_report", [True, False])
@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("four children and two women were killed", "two people were killed", "en"),
        ("قتل أربعة أطفال وامرأتان", "قتل شخصان", "ar"),
    ],
)
def test_one_kind_of_several_is_not_the_whole(
    relate: Relate, first: str, second: str, lang: str, *, is_one_report: bool
) -> None:
    link = relate(first, second, lang=lang, is_one_report=is_one_report)

    assert link is None or link.relation is not Relation.AGREE


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("41 people were killed, nine of them children", "41 people were killed", "en"),
        ("four children and two women were killed", "two women were killed", "en"),
        ("قتل 41 شخصا بينهم تسعة أطفال", "قتل 41 شخصا", "ar"),
    ],
)
def test_the_same_whole_or_kind_agrees(relate: Relate, first: str, second: str, lang: str) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.AGREE
