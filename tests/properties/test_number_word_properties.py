"""Any whole number, written out in words by a writer of its own, is read back as itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.quantities import find_quantities

MOST = 10_000_000
_UNITS = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TENS = ("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


class Hand(NamedTuple):
    """How somebody writes: gender of what is counted, case, spelling of hundred."""

    is_feminine: bool
    is_oblique: bool
    hundred: str
    is_joined: bool


HANDS = st.builds(
    Hand, st.booleans(), st.booleans(), st.sampled_from(["مئة", "مائة"]), st.booleans()
)


def _arabic(number: int, hand: Hand, *, last: bool = True) -> str:
    """Return the words for ``number``; ``last`` if the counted noun follows at once."""
    parts = []
    for size, one, few, two in (
        (1_000_000, "مليون", "ملايين", "مليون"),
        (1000, "ألف", "آلاف", "ألف"),
    ):
        count, number = divmod(number, size)
        if not count:
            continue
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two + _dual(hand, is_last=last and not number))
        else:
            masculine = hand._replace(is_feminine=False)
            is_few = 3 <= count % 100 <= 10
            form = few if is_few else one
            if not is_few and count % 100:
                form += "ا"
            parts.append(f"{_below_thousand(count, masculine, is_last=True)} {form}")
    if number:
        parts.append(_below_thousand(number, hand, is_last=last))
    return " و".join(parts)


def _dual(hand: Hand, *, is_last: bool) -> str:
    ending = "ي" if hand.is_oblique else "ا"
    return ending if is_last else ending + "ن"


def _below_thousand(number: int, hand: Hand, *, is_last: bool) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 1:
        parts.append(hand.hundred)
    elif hundreds == 2:
        parts.append(hand.hundred[:-1] + "ت" + _dual(hand, is_last=is_last and not rest))
    elif hundreds:
        unit = _UNITS[hundreds - 3].removesuffix("ي" if hand.is_joined else "")
        parts.append(unit + ("" if hand.is_joined else " ") + hand.hundred)
    if rest:
        parts.append(_below_hundred(rest, hand))
    return " و".join(parts)


def _below_hundred(number: int, hand: Hand) -> str:
    feminine = hand.is_feminine
    tens, unit = divmod(number, 10)
    if number <= 10:
        return _few(number, hand)
    if number < 20:
        return _teen(number, hand)
    ten = _TENS[tens - 2] + ("ين" if hand.is_oblique else "ون")
    if not unit:
        return ten
    one = "إحدى" if feminine else "واحد"
    return f"{one if unit == 1 else _few(unit, hand)} و{ten}"


def _teen(number: int, hand: Hand) -> str:
    ten = "عشرة" if hand.is_feminine else "عشر"
    if number == 11:
        return ("إحدى " if hand.is_feminine else "أحد ") + ten
    if number == 12:
        stem = "اثنت" if hand.is_feminine else "اثن"
        return stem + ("ي " if hand.is_oblique else "ا ") + ten
    return f"{_few(number - 10, hand)} {ten}"


def _few(number: int, hand: Hand) -> str:
    if number == 1:
        return "واحدة" if hand.is_feminine else "واحد"
    if number == 2:
        return ("اثنت" if hand.is_feminine else "اثن") + ("ين" if hand.is_oblique else "ان")
    word = _UNITS[number - 3]
    return word if hand.is_feminine else word + "ة"


_SMALL = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
)
_ENGLISH_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")


def _english(number: int, joint: str, dash: str) -> str:
    parts = []
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_english(count, joint, dash)} {name}")
    if number or not parts:
        tens, unit = divmod(number, 10)
        if number < 20:
            word = _SMALL[number]
        else:
            word = _ENGLISH_TENS[tens - 2] + (dash + _SMALL[unit] if unit else "")
        parts.append((joint if parts else "") + word)
    return " ".join(parts)


@given(st.integers(2, MOST) | st.integers(2, 3000), HANDS)
def test_arabic_words_give_their_number(number: int, hand: Hand) -> None:
    # One is an adjective in Arabic, and zero the name of a month: neither is a number word alone.
    text = f"وصل {_arabic(number, hand)} كتابا"

    (quantity,) = find_quantities(text, "ar")

    assert quantity.low == quantity.high == number, text
    assert 0 < quantity.span.start < quantity.span.end == len(text)


@given(
    st.integers(0, MOST) | st.integers(0, 3000),
    st.sampled_from(["", "and "]),
    st.sampled_from(["-", " "]),
)
def test_english_words_give_their_number(number: int, joint: str, dash: str) -> None:
    text = f"They took {_english(number, joint, dash)} crates"

    (quantity,) = find_quantities(text, "en")

    assert quantity.low == quantity.high == number, text
    assert 0 < quantity.span.start < quantity.span.end == len(text)


@given(
    st.integers(0, MOST),
    st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "০১২৩৪৫৬৭৮৯"]),
)
def test_digits_of_every_script_give_their_number(number: int, digits: str) -> None:
    written = f"{number:,}".replace(",", "٬").translate(str.maketrans("0123456789", digits))

    (quantity,) = find_quantities(f"وصل {written} كتابا", "ar")

    assert quantity.low == number
