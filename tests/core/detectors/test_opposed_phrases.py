"""A reason quotes the whole of an opposed phrase, not the preposition that it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang", "quoted"),
    [
        ("the pump was idle", "the pump was in working order", "en", "in working order"),
        ("the envoy was in good health", "the envoy was ill", "en", "in good health"),
        ("غادر الحراس القرية", "الحراس لا يزالون في القرية", "ar", "لا يزالون"),
        ("the pump was idle", "the pump was operating", "en", "operating"),
    ],
)
def test_the_whole_phrase_is_quoted(
    relate: Relate, first: str, second: str, lang: str, quoted: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert link.type is ConflictType.OPPOSITE
    assert quoted in dict(link.evidence[0].reason.arguments).values()


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("إدارة السد أوقفت ضخ المياه إلى الحقول", "ضخ المياه إلى الحقول لم يتوقف", "ar"),
    ],
)
def test_a_negator_inside_a_listed_phrase_makes_no_denial(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, denied="b")

    assert link is not None
    assert link.type is ConflictType.OPPOSITE
