from __future__ import annotations

import pytest

from claims_app.core.languages import LANGUAGES, is_right_to_left


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", True),
        ("ar-SY", True),
        ("AR_sy", True),
        ("ckb", True),
        ("ks", True),
        ("en", False),
        ("en-GB", False),
        ("arn", False),
        ("", None),
        ("und", None),
        ("mul", None),
    ],
)
def test_direction_is_that_of_the_language_whatever_its_region(
    lang: str, *, expected: bool | None
) -> None:
    assert is_right_to_left(lang) is expected


def test_both_languages_of_the_program_have_a_direction() -> None:
    assert {lang: is_right_to_left(lang) for lang in LANGUAGES} == {"ar": True, "en": False}
