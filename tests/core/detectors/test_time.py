"""The same event at two times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "The raid on the mill in Lin took place at 9 a.m",
            "The raid on the mill took place shortly after 2 p.m",
            "en",
        ),
        (
            "وقعت الغارة على الطاحونة في الثامنة صباحا",
            "الغارة على الطاحونة وقعت في الثانية ظهرا",
            "ar",
        ),
    ],
    ids=["en", "ar"],
)
def test_one_event_at_two_times_conflicts(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.TIME)
    assert [len(e.words_a) for e in link.evidence] == [1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The raid on the mill took place at 9 a.m", "The raid on the mill took place at 9:20 a.m"),
        ("The raid on the mill began at 9 a.m", "The raid on the mill ended at 2 p.m"),
        ("The raid on the mill took place at 9 a.m", "The envoy left the palace at 2 p.m"),
        ("The raid on the mill lasted from 9 a.m. to 2 p.m", "The raid on the mill came at 3 p.m"),
    ],
    ids=["near", "two-ends", "other-event", "two-times"],
)
def test_times_that_fit_or_of_other_things_do_not(relate: Relate, first: str, second: str) -> None:
    link = relate(first, second, is_one_report=False)

    assert link is None or link.type is not ConflictType.TIME


def test_one_speaker_in_two_reports_is_one_origin(relate: Relate) -> None:
    link = relate(
        "The raid on the mill killed nine guards",
        "The raid killed nine guards at the mill",
        speakers=("Zoran", "Zoran"),
        is_one_report=False,
    )

    assert link is not None
    assert link.relation is Relation.AGREE
    assert "Zoran" in str(link.evidence[0].reason)
    assert link.evidence[0].rule == "agree.origin"


def test_a_figure_of_whose_fighters_updates_no_count_of_civilians(relate: Relate) -> None:
    link = relate(
        "The new toll is 22 of its fighters killed in the raid",
        "The first toll was 38 civilians killed in the raid",
        is_one_report=False,
    )

    assert link is None or link.relation is not Relation.UPDATE
