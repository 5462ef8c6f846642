"""Numbers in digits of all scripts and in words of Arabic and English."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claims_app.core.arabic_numerals import (
    arabic_at,
    arabic_scale,
    is_arabic_number,
    may_start_arabic,
)
from claims_app.core.english_numerals import (
    english_at,
    english_scale,
    is_english_number,
    may_start_english,
)
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.digits import Numeral
    from claims_app.core.tokens import Token


def numeral_at(
    tokens: Sequence[Token], index: int, lang: str, *, is_hedged: bool = False
) -> Numeral | None:
    """Return the number that starts at a token, the longest there is; None where none starts.

    ``is_hedged`` says that a word such as "nearly" stands before it.
    """
    if index >= len(tokens) or not may_start_number(tokens[index].key, lang):
        return None
    if lang == "ar":
        return arabic_at(tokens, index, is_hedged=is_hedged)
    return english_at(tokens, index)


@lru_cache(maxsize=1 << 14)
def may_start_number(key: str, lang: str) -> bool:
    """Return whether a number may start with a folded word; most words of a text start none."""
    if key[:1].isdigit():
        return True
    return may_start_arabic(key) if lang == "ar" else may_start_english(key)


def is_number_word(key: str, lang: str) -> bool:
    """Return whether a folded word is digits, or a number or a scale in words."""
    if key[:1].isdigit():
        return True
    return is_arabic_number(key) if lang == "ar" else is_english_number(key)


def scale_at(tokens: Sequence[Token], index: int, lang: str) -> float:
    """Return what a token multiplies the number before it by (آلاف, thousand), 0.0 if nothing."""
    key = key_at(tokens, index)
    return arabic_scale(key) if lang == "ar" else english_scale(key)
