"""Numbers in digits of all scripts and in words of Arabic and English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.tokens import Token


class Numeral(NamedTuple):
    """A number at tokens ``[start, end)``; ``dual`` is the noun of a dual (شهرين: شهر)."""

    start: int
    end: int
    value: float
    dual: str = ""


def _folded(table: Mapping[str, float]) -> dict[str, float]:
    return {fold(form): value for words, value in table.items() for form in words.split()}


_AR_SMALL: Final = _folded(
    {
        "اثنان اثنين اثنتان اثنتين": 2,
        "ثلاث ثلاثة": 3,
        "أربع أربعة": 4,
        "خمس خمسة": 5,
        "ست ستة": 6,
        "سبع سبعة": 7,
        "ثماني ثمانية ثمان": 8,
        "تسع تسعة": 9,
        "عشر عشرة": 10,
        "عشرون عشرين": 20,
        "ثلاثون ثلاثين": 30,
        "أربعون أربعين": 40,
        "خمسون خمسين": 50,
        "ستون ستين": 60,
        "سبعون سبعين": 70,
        "ثمانون ثمانين": 80,
        "تسعون تسعين": 90,
        "مئة مائة": 100,
        "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي": 200,
        "ثلاثمئة ثلاثمائة": 300,
        "أربعمئة أربعمائة": 400,
        "خمسمئة خمسمائة": 500,
        "ستمئة ستمائة": 600,
        "سبعمئة سبعمائة": 700,
        "ثمانمئة ثمانمائة ثمانيمئة": 800,
        "تسعمئة تسعمائة": 900,
    }
)
_AR_TEENS: Final = frozenset(fold(word) for word in ("عشر", "عشرة"))
_HUNDRED: Final = frozenset(fold(word) for word in ("مئة", "مائة"))
_FEWEST, _UNITS, _TEN, _TENS, _SMALLEST_SCALE = 3, 9, 10, 20, 1000  # ثلاث to تسع take عشر and مئة
_HUNDREDS: Final = 100
_AR_ONE: Final = frozenset(fold(word) for word in ("أحد", "إحدى", "حادي"))
_AR_TWO: Final = frozenset(fold(word) for word in ("اثنا", "اثني", "اثنتا", "اثنتي"))
_AR_SCALES: Final = _folded(
    {
        "ألف ألفا آلاف": 1e3,
        "مليون مليونا ملايين": 1e6,
        "مليار مليارا مليارات بليون": 1e9,
    }
)
_SINGLE_SCALES: Final = frozenset(fold(word) for word in ("ألف", "مليون", "مليار"))
_AR_DOUBLE_SCALES: Final = _folded(
    {
        "ألفان ألفين ألفا ألفي": 2e3,
        "مليونان مليونين مليوني": 2e6,
        "ملياران مليارين ملياري": 2e9,
    }
)
# Nouns whose dual can't be a plural: their plurals are broken, or they end in ta marbuta. The
# accusative of a dual and of a sound plural are one string (المسلحين).
_DUAL_NOUNS: Final = tuple(
    re.findall(
        r"\w+",
        "شهر عام يوم أسبوع سنة ساعة دقيقة ليلة عقد قرن مرة شخص طفل جندي قتيل جريح رجل امرأة فتاة "
        "شرطي ضابط عنصر أسير رهينة صحيفة طائرة سيارة شاحنة حافلة قذيفة صاروخ غارة قنبلة عبوة قرية "
        "مدينة بلدة حي منطقة محافظة دولة شركة سفينة مبنى منزل مدرسة مستشفى دفعة مرحلة طالب عامل "
        "قائد شقيق فصيل دبابة",
    )
)


def _duals() -> dict[str, str]:
    found = {}
    for noun in _DUAL_NOUNS:
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        stem = stem[:-1] + "ي" if stem.endswith("ى") else stem
        for ending in ("ان", "ين"):
            found[fold(stem + ending)] = fold(noun)
    return found


_AR_DUALS: Final = _duals()
_EN_SMALL: Final[Mapping[str, float]] = {
    **{
        word: float(value)
        for value, word in enumerate(
            (
                *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
                *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
                *("seventeen", "eighteen", "nineteen"),
            )
        )
    },
    **{
        word: 10.0 * value
        for value, word in enumerate(
            ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
        )
    },
    "dozen": 12.0,
}
_EN_SCALES: Final[Mapping[str, float]] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "m": 1e6,
    "bn": 1e9,
}
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?")
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")


def digits_value(key: str, lang: str) -> float:
    """Return the value of a folded number such as ``1,250.5``.

    In Arabic ``1.250`` and ``1,250`` are both thousands; a comma before fewer or more digits is a
    decimal comma there.
    """
    if _THOUSANDS.fullmatch(key):
        return float(re.sub("[,٬]", "", key).replace("٫", "."))
    if lang != "en" and _DOTTED.fullmatch(key):
        return float(key.replace(".", ""))
    return float(re.sub("[,٬٫]", ".", key)) if len(re.findall("[.,٬٫]", key)) <= 1 else 0.0


def numeral_at(tokens: Sequence[Token], index: int, lang: str) -> Numeral | None:
    """Return the number that starts at a token, the longest there is; None where none starts."""
    return _arabic(tokens, index) if lang == "ar" else _english(tokens, index)


def is_number_word(key: str, lang: str) -> bool:
    """Return whether a folded word is digits, or a number or a scale in words."""
    if key[:1].isdigit():
        return True
    if lang == "ar":
        forms = {key, key.removesuffix("ا"), key.removeprefix("ال")}
        return any(word in table for word in forms for table in (_AR_SMALL, _AR_SCALES, _AR_DUALS))
    return key in _EN_SMALL or key in _EN_SCALES


def _arabic(tokens: Sequence[Token], index: int) -> Numeral | None:
    first = _arabic_part(tokens, index, is_first=True)
    if first is None:
        return None
    dual = _AR_DUALS.get(_bare(tokens[index].key), "")
    if dual:
        return Numeral(index, index + 1, 2.0, dual)
    total, current, place = 0.0, *first
    while place < len(tokens):
        key = tokens[place].key
        scale = _AR_SCALES.get(key)
        if scale is not None and current < scale:
            total += (current or 1.0) * scale
            current, place = 0.0, place + 1
            continue
        if key in _HUNDRED:
            if not _FEWEST <= current <= _UNITS:
                break
            current, place = current * 100, place + 1
            continue
        joined = key == "و"
        following = place + 1 if joined else place
        if not joined and not key.startswith("و"):
            break
        part = _arabic_part(tokens, following, is_first=False)
        if part is None or not _has_room(current, part[0]):
            break
        if total and not current and part[0] >= _SMALLEST_SCALE:
            break
        current, place = current + part[0], part[1]
    return Numeral(index, place, total + current)


def _has_room(current: float, part: float) -> bool:
    """Return whether a part still fits into a number: thirty and forty are two numbers."""
    if part < _TEN:
        return not current % _TEN
    size = _HUNDREDS if part >= _HUNDREDS else _TEN
    return current % (_TEN * size) < size


def scale_at(tokens: Sequence[Token], index: int, lang: str) -> float:
    """Return what a token multiplies the number before it by (آلاف, thousand), 0.0 if nothing."""
    key = _key(tokens, index)
    return (_AR_SCALES if lang == "ar" else _EN_SCALES).get(key, 0.0)


def _bare(key: str) -> str:
    """Return a folded word without a preposition or conjunction on it."""
    return key[1:] if len(key) > _FEWEST and key[0] in "وفبلك" else key


def _arabic_part(
    tokens: Sequence[Token], index: int, *, is_first: bool
) -> tuple[float, int] | None:
    """Return one part of a number and where it ends: digits, a unit, a teen, a ten, a hundred."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind == "number":
        return (digits_value(token.key, "ar"), index + 1) if is_first else None
    following = _key(tokens, index + 1)
    for key in dict.fromkeys((token.key, _bare(token.key))):
        value = _teen(key, following)
        if value is not None:
            return value, index + 2
        value = _arabic_word(key, is_first=is_first)
        if value is not None:
            return value, index + 1
    return None


def _teen(key: str, following: str) -> float | None:
    """Return 11 to 19 where the second word makes one: خمسة عشر."""
    if following not in _AR_TEENS:
        return None
    if key in _AR_ONE | _AR_TWO:
        return 11.0 if key in _AR_ONE else 12.0
    value = _AR_SMALL.get(key, 0.0)
    return value + _TEN if _FEWEST <= value <= _UNITS else None


def _arabic_word(key: str, *, is_first: bool) -> float | None:
    if key in _AR_SMALL:
        return _AR_SMALL[key]
    # ألفا is two thousand at the start, and one thousand after a number (خمسون ألفا).
    if key in _AR_DOUBLE_SCALES and (is_first or key not in _AR_SCALES):
        return _AR_DOUBLE_SCALES[key]
    if is_first and key in _AR_DUALS:
        return 2.0
    return _AR_SCALES[key] if is_first and key in _SINGLE_SCALES else None


def _english(tokens: Sequence[Token], index: int) -> Numeral | None:
    total, current, place = 0.0, 0.0, index
    while place < len(tokens):
        token = tokens[place]
        key = token.key
        if token.kind == "number":
            if place > index:
                break
            current = digits_value(key, "en")
        elif (value := _english_word(key)) is not None:
            if place > index and current % _TEN and value < _TEN:
                break
            current += value
        elif key in _EN_SCALES and place > index:
            scale = _EN_SCALES[key]
            if scale < _SMALLEST_SCALE:
                current *= scale
            else:
                total, current = total + (current or 1.0) * scale, 0.0
        elif key == "a" and place == index and _key(tokens, place + 1) in _EN_SCALES:
            current = 1.0
        elif not (key == "and" and _joins(tokens, place, index)):
            break
        place += 1
    return Numeral(index, place, total + current) if place > index else None


def _key(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].key if index < len(tokens) else ""


def _joins(tokens: Sequence[Token], place: int, index: int) -> bool:
    """Return whether "and" goes on with the number: one hundred and ten."""
    is_after_scale = place > index and tokens[place - 1].key in _EN_SCALES
    return is_after_scale and _english_word(_key(tokens, place + 1)) is not None


def _english_word(key: str) -> float | None:
    if key in _EN_SMALL:
        return _EN_SMALL[key]
    tens, dash, unit = key.partition("-")
    if (
        dash
        and tens in _EN_SMALL
        and unit in _EN_SMALL
        and _EN_SMALL[tens] >= _TENS > _EN_SMALL[unit]
    ):
        return _EN_SMALL[tens] + _EN_SMALL[unit]
    return None
