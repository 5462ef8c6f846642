from __future__ import annotations

import pytest

from claims_app.core.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("بـ150 مليار", ["ب", "150", "مليار"]),
        ("و15 قاربا", ["و", "15", "قاربا"]),
        ("a 120mm shell", ["a", "120mm", "shell"]),
        ("1,250 boats", ["1,250", "boats"]),
    ],
)
def test_numbers_and_what_hangs_on_them(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokens_of(text)] == keys
