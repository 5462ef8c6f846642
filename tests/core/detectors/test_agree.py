from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "The army entered the northern suburb at dawn",
            "Army units entered the northern suburb at dawn",
            "en",
        ),
        ("دخل الجيش الضاحية الشمالية فجرا", "دخلت وحدات الجيش الضاحية الشمالية فجرا", "ar"),
    ],
    ids=["en", "ar"],
)
def test_two_reports_that_say_the_same_agree(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.AGREE


def test_nearly_the_same_words_are_one_origin(relate: Relate) -> None:
    text = "The army entered the northern suburb of Limra at dawn"

    link = relate(text, text, speakers=("the wire", "the wire"), is_one_report=False)

    assert link is not None
    assert link.evidence[0].rule == "agree.origin"


def test_a_subset_of_the_words_is_no_agreement(relate: Relate) -> None:
    # token_set_ratio gives this pair 100
    link = relate(
        "The army entered",
        "The mayor said at noon that the army entered Limra with tanks after a siege of two years",
        is_one_report=False,
    )

    assert link is None


def test_another_figure_is_no_agreement(relate: Relate) -> None:
    link = relate(
        "The raid on the port killed 12 people",
        "The raid on the port killed 90 people",
        is_one_report=False,
    )

    assert link is not None
    assert link.relation is not Relation.AGREE
