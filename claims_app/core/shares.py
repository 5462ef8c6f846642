"""Figures without a number: vague counts (dozens, بضعة) and shares (most, ثلاثة أرباع)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.quantity_words import QuantityWords
    from claims_app.core.tokens import Token

_FEW: Final = 9.0  # the most that "a few" allows; with "ten" added it is a teen
_TEN: Final = 10.0


class Share(NamedTuple):
    """Closed bounds ``[low, high]``, where the words end, whether they are parts of a whole.

    ``is_exact`` is False for words that leave the number open.
    """

    low: float
    high: float
    end: int
    is_part: bool
    is_exact: bool = False


def may_start_share(key: str, words: QuantityWords) -> bool:
    """Return whether a vague count or a share may start with a folded word."""
    return key in words.vague or key in words.shares or key in words.part_counts or "-" in key


def vague_at(tokens: Sequence[Token], index: int, words: QuantityWords) -> Share | None:
    """Return the vague count or the share that starts at a token, None where none does."""
    key = tokens[index].key
    bounds = words.vague.get(key)
    if bounds is not None:
        return _count(tokens, index, bounds, words)
    share = words.shares.get(key)
    if share is not None:
        return Share(*share, index + 1, is_part=True)
    return _fraction(tokens, index, words)


def _count(
    tokens: Sequence[Token], index: int, bounds: tuple[float, float], words: QuantityWords
) -> Share | None:
    low, high = bounds
    end = index + 1
    if tokens[index].key in words.after_a and key_at(tokens, index - 1) not in words.articles:
        return None  # "few came" is about nobody, "a few came" about some
    if high == _FEW and key_at(tokens, end) in words.teen_ends:  # بضع عشرة
        return Share(low + _TEN, high + _TEN, end + 1, is_part=False)
    second = words.vague.get(key_at(tokens, end + (key_at(tokens, end) in words.of)))
    if second is not None:  # عشرات الآلاف, tens of thousands
        scale = second[0] / 2  # the words for many start at two of them
        low, high = low * scale, high * scale
        end += 1 + (key_at(tokens, end) in words.of)
    return Share(low, high, end, is_part=False)


def _fraction(tokens: Sequence[Token], index: int, words: QuantityWords) -> Share | None:
    """Return a share told by its parts: two thirds, three-quarters, a third, ثلاثة أرباع."""
    key = tokens[index].key
    count, dash, part = key.partition("-")
    end = index + 1
    if not dash:
        count, part, end = key, key_at(tokens, index + 1), index + 2
    size = words.parts.get(part)
    parts = words.part_counts.get(count)
    if size is None or parts is None or parts >= size:
        return None
    return Share(parts / size, parts / size, end, is_part=True, is_exact=True)
