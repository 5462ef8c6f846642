from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The raid killed 12 people", "The raid killed 19 people", "en"),
        ("31 people were killed", "Twenty people were killed", "en"),
        ("at least 10 fishermen were wounded", "44 fishermen were wounded", "en"),
        ("about 200 fighters were arrested", "some 400 fighters were arrested", "en"),
        ("قتل في الغارة 12 شخصا", "قتل في الغارة 19 شخصا", "ar"),
        ("أسفر القصف عن مقتل عشرين مدنيا", "أسفر القصف عن مقتل تسعة مدنيين", "ar"),
        ("أصيب نحو 30 صيادا", "أصيب 90 صيادا", "ar"),
    ],
    ids=[
        *("en-raid", "en-bare", "en-at-least-far-below", "en-about"),
        *("ar-raid", "ar-number-words", "ar-about"),
    ],
)
def test_figures_for_one_thing_that_do_not_meet_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.QUANTITY)


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("12 people were killed", "12 cars were burnt", "en"),
        ("12 people were killed", "19 people were wounded", "en"),
        ("at least 20 people were killed", "24 people were killed", "en"),
        ("200 to 300 fighters were arrested", "about 250 fighters were arrested", "en"),
        ("The raid of 2014 killed many people", "The raid of 2016 killed many people", "en"),
        ("12 people were killed, among them 4 children", "12 people were killed", "en"),
        ("The raid killed 12 people", "Since March 190 people have been killed", "en"),
        ("12 people were killed", "Four medics were killed", "en"),
        ("12 people were killed in the raid", "Four people were also killed in Limra", "en"),
        ("12 people were killed in the raid", "Another 20 people were killed in Limra", "en"),
        ("12 people were killed in the raid", "Two more people were killed in Limra", "en"),
        ("قتل 12 شخصا", "قتل أربعة أطباء", "ar"),
        ("قتل في الغارة 12 شخصا", "وقتل أيضا أربعة أشخاص في لمرة", "ar"),
        ("12 people were killed", "Two of the dead were nurses", "en"),
        ("12 people were killed", "In the war 90,000 people were killed", "en"),
        ("قتل 12 شخصا", "اثنان من القتلى ممرضان", "ar"),
        ("قتل 12 شخصا", "قتل في الحرب تسعون ألف شخص", "ar"),
        ("قتل 12 شخصا", "احترقت 12 سيارة", "ar"),
        ("قتل 12 شخصا", "أصيب 19 شخصا", "ar"),
        ("قتل ما لا يقل عن 20 شخصا", "قتل 24 شخصا", "ar"),
        ("قتل تسعة من عناصر الكتيبة", "قتل أربعون من عناصر الحرس", "ar"),
    ],
    ids=[
        *("en-same-figure-other-thing", "en-killed-and-wounded", "en-at-least-fits"),
        *("en-range-fits", "en-years-are-none", "en-part-and-whole", "en-event-and-period"),
        *("en-a-kind-of-people", "en-also", "en-another", "en-more"),
        *("ar-a-kind-of-people", "ar-also"),
        *("en-some-of-the-dead", "en-of-a-war", "ar-some-of-the-dead", "ar-of-a-war"),
        *("ar-same-figure-other-thing", "ar-killed-and-wounded", "ar-at-least-fits"),
        *("ar-other-side",),
    ],
)
def test_figures_that_fit_or_count_other_things_do_not_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.relation is not Relation.CONFLICT


def test_equal_figures_of_one_thing_agree(relate: Relate) -> None:
    link = relate("The raid killed 12 people", "The raid killed twelve people", is_one_report=False)

    assert link is not None
    assert link.relation is Relation.AGREE


def test_one_report_lists_the_tolls_of_two_events_without_contradiction(relate: Relate) -> None:
    link = relate(
        "A bomb at the fish market of Limra killed 12 people",
        "gunmen on the northern highway killed 19 people",
    )

    assert link is None


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        (
            "The raid on the port killed 12 people on Monday",
            "The raid on the port killed 19 people on Wednesday",
            "en",
        ),
        (
            "قتلت الغارة على الميناء 12 شخصا يوم الاثنين",
            "قتلت الغارة على الميناء 19 شخصا يوم الأربعاء",
            "ar",
        ),
    ],
    ids=["en", "ar"],
)
def test_another_day_is_another_event(relate: Relate, first: str, second: str, lang: str) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.type is not ConflictType.QUANTITY
