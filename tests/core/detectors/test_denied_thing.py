"""What is denied has to be what the other side states, not only where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize("is_one_report", [True, False])
@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("nine people died in the valley", "we have no mortars in the valley", "en"),
        ("shells burned the mill of Aleppo", "there was not a single tank in Aleppo", "en"),
        ("قتل تسعة أشخاص في الوادي", "ليس لدينا أي هاون في الوادي", "ar"),
        ("أحرقت القذائف مطحنة حلب", "لم تدخل أي دبابة إلى حلب", "ar"),
    ],
)
def test_a_shared_place_alone_is_not_what_is_denied(
    relate: Relate, stated: str, answer: str, lang: str, *, is_one_report: bool
) -> None:
    link = relate(stated, answer, lang=lang, denied="b", is_one_report=is_one_report)

    assert link is None


@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("they fired mortars from the valley", "we have no mortars in the valley", "en"),
        ("tanks entered the valley", "not a single tank entered the valley", "en"),
        ("أطلقوا قذائف هاون من الوادي", "ليس لدينا أي هاون في الوادي", "ar"),
        ("دخلت دبابات إلى الوادي", "لم تدخل أي دبابة إلى الوادي", "ar"),
    ],
)
def test_the_thing_itself_is_denied(relate: Relate, stated: str, answer: str, lang: str) -> None:
    link = relate(stated, answer, lang=lang, denied="b")

    assert link is not None
    assert link.type is ConflictType.DENIAL


@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("every miner was found", "but the mayor denied that a pump had been ordered", "en"),
        ("every miner was found", "the mayor denied that a pump had ever been ordered", "en"),
        ("عثر على كل عمال المنجم", "لكن العمدة نفى أن تكون مضخة قد طلبت", "ar"),
        ("تأخرت الحافلة إلى حلب", "في المقابل نفت السلطات أن يكون الدقيق قد نفد في حلب", "ar"),
    ],
)
def test_a_denial_of_something_else_does_not_answer_what_stands_before_it(
    relate: Relate, stated: str, answer: str, lang: str
) -> None:
    assert relate(stated, answer, lang=lang, denied="b") is None


@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("the mayor ordered a pump", "but the mayor denied that a pump had been ordered", "en"),
        ("the mayor hid a pump", "the mayor denied any link with the affair", "en"),
        ("طلب العمدة مضخة", "لكن العمدة نفى أن تكون مضخة قد طلبت", "ar"),
        ("أخفى العمدة مضخة", "ونفى العمدة هذا الاتهام", "ar"),
    ],
)
def test_a_denial_of_the_same_thing_or_of_an_account_answers(
    relate: Relate, stated: str, answer: str, lang: str
) -> None:
    link = relate(stated, answer, lang=lang, denied="b")

    assert link is not None
    assert link.type is ConflictType.DENIAL
