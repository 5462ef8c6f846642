from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Act, ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("stated", "answer", "lang", "denied"),
    [
        (
            "The parties reached a deal on the harbour",
            "council members played down the deal reached on the harbour",
            "en",
            "",
        ),
        ("The militia stole the grain of the village", "there is no evidence for this", "en", "b"),
        ("The dam will make irrigation cheaper", "this is not its only purpose", "en", "b"),
        (
            "توصل الطرفان إلى اتفاق حول الميناء",
            "قلل أعضاء المجلس من التوصل إلى اتفاق حول الميناء",
            "ar",
            "",
        ),
        ("سرقت الكتيبة قمح القرية", "غير أنه ما من دليل يثبت ذلك", "ar", "b"),
        ("سيخفض السد أسعار الري", "ليست هذه غايته الوحيدة", "ar", "b"),
    ],
    ids=[
        *("en-plays-down", "en-no-evidence", "en-not-the-only-purpose"),
        *("ar-plays-down", "ar-no-evidence", "ar-not-the-only-purpose"),
    ],
)
def test_what_takes_something_off_a_claim_conflicts_in_degree(
    relate: Relate, stated: str, answer: str, lang: str, denied: str
) -> None:
    link = relate(stated, answer, lang=lang, denied=denied)

    assert link is not None
    assert link.type is ConflictType.DEGREE


@pytest.mark.parametrize(
    ("stated", "answer", "lang", "denied"),
    [
        (
            "The parties reached a deal on the harbour",
            "experts played down the drought of the south",
            "en",
            "",
        ),
        (
            "The militia stole the grain of the village",
            "police found evidence in the mill",
            "en",
            "",
        ),
        ("توصل الطرفان إلى اتفاق حول الميناء", "قلل الخبراء من جفاف الجنوب", "ar", ""),
        ("سرقت الكتيبة قمح القرية", "عثرت الشرطة على دليل في الطاحونة", "ar", ""),
    ],
    ids=["en-other-thing", "en-evidence-found", "ar-other-thing", "ar-evidence-found"],
)
def test_playing_down_something_else_is_no_conflict(
    relate: Relate, stated: str, answer: str, lang: str, denied: str
) -> None:
    link = relate(stated, answer, lang=lang, denied=denied)

    assert link is None


def test_the_act_that_an_analyst_set_wins_over_the_words(relate: Relate) -> None:
    link = relate(
        "The parties reached a deal on the harbour",
        "the deal reached on the harbour",
        acts=(Act.STATE, Act.DOWNPLAY),
    )

    assert link is not None
    assert link.type is ConflictType.DEGREE


@pytest.mark.parametrize(
    ("first", "unknown", "lang", "doubts"),
    [
        ("Guards shelled the mill", "what became of the crew is unclear", "en", False),
        ("Guards shelled the mill", "what the mill holds is not known", "en", True),
        ("Two barges sank in Ostrel", "what became of the barges is unclear", "en", True),
        ("قصف الحراس الطاحونة", "مصير البحارة لا يزال غامضا", "ar", False),
        ("غرق زورقان في أسترل", "مصير الزورقين لا يزال غامضا", "ar", True),
        ("انهار مستودع أسترل", "سبب انهيار المستودع غير واضح", "ar", True),
    ],
)
def test_what_nobody_knows_is_what_is_named_as_such(
    relate: Relate, first: str, unknown: str, lang: str, *, doubts: bool
) -> None:
    link = relate(first, unknown, lang=lang)

    assert (link is not None and link.type is ConflictType.DEGREE) == doubts
