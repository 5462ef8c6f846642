from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The raid killed 12 people", "The raid killed 19 people", "en"),
        ("قتل في الغارة 12 شخصا", "قتل في الغارة 19 شخصا", "ar"),
    ],
    ids=["en", "ar"],
)
def test_a_later_count_by_one_counter_is_an_update(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(
        first, second, lang=lang, speakers=("the hospital", "the hospital"), is_one_report=False
    )

    assert link is not None
    assert (link.relation, link.type) == (Relation.UPDATE, None)


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "an initial toll said that 6 fishermen were killed in the raid",
            "21 fishermen were killed in the raid",
            "en",
        ),
        ("بحسب حصيلة أولية قتل ستة صيادين في الغارة", "قتل 21 صيادا في الغارة", "ar"),
    ],
    ids=["en", "ar"],
)
def test_a_first_toll_is_replaced_by_the_next_whoever_counts(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert link.relation is Relation.UPDATE


def test_a_denial_taken_back_is_an_update(relate: Relate) -> None:
    link = relate(
        "he denied the fall of the harbour",
        "he had to admit the fall of the harbour",
        denied="a",
        speakers=("Zoran", "Zoran"),
    )

    assert link is not None
    assert link.relation is Relation.UPDATE


def test_an_admission_by_somebody_else_is_none(relate: Relate) -> None:
    link = relate(
        "he denied the fall of the harbour", "she admitted the fall of the harbour", denied="a"
    )

    assert link is not None
    assert link.relation is Relation.CONFLICT
