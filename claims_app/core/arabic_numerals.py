"""Arabic number words: both genders, all spellings, cases, duals; parts joined by "and"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.digits import Numeral, digits_at
from claims_app.core.script import fold
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.tokens import Token


def _folded(table: Mapping[str, float]) -> dict[str, float]:
    return {fold(form): value for words, value in table.items() for form in words.split()}


_SMALL: Final = _folded(
    {
        "اثنان اثنين اثنتان اثنتين": 2,
        "ثلاث ثلاثة": 3,
        "أربع أربعة": 4,
        "خمس خمسة": 5,
        "ست ستة": 6,
        "سبع سبعة": 7,
        "ثماني ثمانية ثمان ثمانيا": 8,
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
        "مئة مائة مية": 100,
        "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي": 200,
        "ثلاثمئة ثلاثمائة": 300,
        "أربعمئة أربعمائة": 400,
        "خمسمئة خمسمائة": 500,
        "ستمئة ستمائة": 600,
        "سبعمئة سبعمائة": 700,
        "ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة": 800,
        "تسعمئة تسعمائة": 900,
    }
)
_HUNDRED: Final = frozenset(fold(word) for word in ("مئة", "مائة"))
_TEEN_ENDS: Final = frozenset(fold(word) for word in ("عشر", "عشرة"))
# One is a number only in a larger one: alone it is an adjective, and أحد is "somebody".
_ONE: Final = frozenset(fold(word) for word in ("واحد", "واحدة", "واحدا"))
_ONE_OF: Final = frozenset(fold(word) for word in ("أحد", "إحدى", "حادي"))
_TWO: Final = frozenset(fold(word) for word in ("اثنا", "اثني", "اثنتا", "اثنتي"))
_FEWEST, _UNITS, _TEN, _TENS = 3, 9, 10, 20  # ثلاث to تسع take عشر and مئة
_HUNDREDS: Final = 100
_SCALES: Final = _folded(
    {
        "ألف ألفا آلاف الاف": 1e3,
        "مليون مليونا ملايين": 1e6,
        "مليار مليارا مليارات بليون": 1e9,
        "تريليون تريليونا تريليونات": 1e12,
    }
)
_SINGLE: Final = frozenset(fold(word) for word in ("ألف", "مليون", "مليار", "تريليون"))
# ألفا is two thousand where a number starts, and one thousand after one (خمسون ألفا).
_DOUBLE: Final = _folded(
    {
        "ألفان ألفين ألفا ألفي": 2e3,
        "مليونان مليونين مليونا مليوني": 2e6,
        "ملياران مليارين مليارا ملياري": 2e9,
        "تريليونان تريليونين تريليوني": 2e12,
    }
)
_MILLION: Final = 1e6
_FRACTIONS: Final = _folded({"ونصف": 0.5, "وربع": 0.25, "وثلث": 1 / 3})
# Nouns whose dual can't be a plural: their plurals are broken, or they end in ta marbuta. The
# accusative of a dual and of a sound plural are one string (المسلحين).
_DUAL_NOUNS: Final = tuple(
    re.findall(
        r"\w+",
        "شهر عام يوم أسبوع سنة ساعة دقيقة ليلة عقد قرن مرة شخص طفل طفلة جندي قتيل جريح رجل امرأة "
        "فتاة شرطي ضابط عنصر أسير رهينة صحيفة طائرة سيارة شاحنة حافلة قذيفة صاروخ غارة قنبلة عبوة "
        "قرية مدينة بلدة حي منطقة محافظة دولة شركة سفينة مبنى منزل مدرسة مستشفى دفعة مرحلة طالب "
        "قائد شقيق فصيل دبابة كيلومتر متر ميل طن لتر برميل درجة نقطة صوت مقعد بيت قارب مركب "
        "كتاب ضحية جثة إصابة حالة هجوم انفجار زورق قطار لغم جسر نفق حاجز معبر مقر موقع هدف قاعدة "
        "كتيبة مجموعة وفد جولة جلسة قرار سجين مريض طبيب حزب وزير سفير نائب محاولة عائلة أسرة قافلة "
        "مروحية بندقية شهيد راكب حارس",
    )
)
_ARTICLES: Final = ("ال", "وال", "بال", "فال", "لل")


def _duals() -> dict[str, str]:
    found = {}
    for noun in _DUAL_NOUNS:
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        stem = stem[:-1] + "ي" if stem.endswith("ى") else stem
        for ending in ("ان", "ين"):
            for front in ("", *_ARTICLES):
                found[fold(front + stem + ending)] = noun
    return found


_DUALS: Final = _duals()


class _Part(NamedTuple):
    """One part of a number and where it ends; ``scale`` where it is one or two of a scale."""

    value: float
    end: int
    scale: float = 0.0


def arabic_at(tokens: Sequence[Token], index: int, *, is_hedged: bool) -> Numeral | None:
    """Return the number that starts at a token, the longest there is; None where none starts.

    Args:
        tokens: The tokens of the text.
        index: Where to look.
        is_hedged: A word such as "nearly" stands before: then it may wear the article
            (قرابة المئة), which else makes an ordinal or a decade of it.
    """
    key = tokens[index].key
    dual = _DUALS.get(key) or _DUALS.get(_bare(key), "")
    if dual:
        return Numeral(index, index + 1, 2.0, dual)
    glued = digits_at(tokens, index, "ar") if tokens[index].kind == "word" else None
    if glued is not None:
        return glued
    first = _first(tokens, index, is_hedged=is_hedged)
    return _Sum(tokens, index, first).read() if first is not None else None


def is_arabic_number(key: str) -> bool:
    """Return whether a folded word is a number or a scale in words."""
    forms = {key, key.removesuffix("ا"), key.removeprefix("ال")}
    return any(word in table for word in forms for table in (_SMALL, _SCALES, _DUALS))


def may_start_arabic(key: str) -> bool:
    """Return whether a number in words may start with a folded word."""
    forms = {key, _bare(key), key.removeprefix("ال")}
    tables = (_DUALS, _SMALL, _SINGLE, _DOUBLE, _ONE, _ONE_OF, _TWO)
    return any(form in table for form in forms for table in tables)


def arabic_scale(key: str) -> float:
    """Return what a folded word multiplies the number before it by, 0.0 if nothing."""
    return _SCALES.get(key, 0.0)


class _Sum:
    """Adds up the parts of one number: scales fall, and what is below one stands after it."""

    def __init__(self, tokens: Sequence[Token], index: int, first: _Part) -> None:
        self._tokens = tokens
        self._index = index
        self._total = first.value if first.scale else 0.0
        self._current = 0.0 if first.scale else first.value
        self._scale = first.scale  # the last one; the next has to be smaller
        self._place = first.end
        self._kept = first.end  # where the number ends if what follows is another number
        self._kept_value = first.value

    def read(self) -> Numeral:
        while self._place < len(self._tokens) and (self._multiply() or self._add()):
            pass
        if self._is_cut():
            return Numeral(self._index, self._kept, self._kept_value)
        fraction, end = self._fraction()
        value = self._total + self._current + fraction * self._scale
        return Numeral(self._index, end, value)

    def _is_cut(self) -> bool:
        """Return whether the last part belongs to another number: ألفين وثلاثة (آلاف)."""
        scale = _SCALES.get(key_at(self._tokens, self._place), 0.0)
        return bool(self._scale and self._current and scale >= self._scale)

    def _multiply(self) -> bool:
        key = self._tokens[self._place].key
        scale = _SCALES.get(key)
        if scale is not None and self._current and (not self._scale or scale < self._scale):
            self._total += self._current * scale
            self._current, self._scale = 0.0, scale
            self._place += 1
            self._keep()
            return True
        if key in _HUNDRED and _FEWEST <= self._current <= _UNITS:
            self._current *= _HUNDREDS
            self._place += 1
            return True
        return False

    def _add(self) -> bool:
        """Take in what "and" joins to the number, written apart or onto it."""
        key = self._tokens[self._place].key
        is_apart = key == "و"
        if not is_apart and not key.startswith("و"):
            return False
        if is_apart and self._add_digits(self._place + 1):
            return True
        part = _joined(self._tokens, self._place + is_apart, is_apart=is_apart)
        return part is not None and self._add_part(part)

    def _add_part(self, part: _Part) -> bool:
        if part.scale:
            if self._current or not part.scale < self._scale:
                return False
            self._total, self._scale, self._place = self._total + part.value, part.scale, part.end
            self._keep()
            return True
        if not _has_room(self._current, part.value):
            return False
        self._current, self._place = self._current + part.value, part.end
        return True

    def _add_digits(self, place: int) -> bool:
        """Add digits with a smaller scale behind them: 5 مليارات و840 مليون."""
        is_number = place < len(self._tokens) and self._tokens[place].kind == "number"
        number = digits_at(self._tokens, place, "ar") if is_number and not self._current else None
        scale = _SCALES.get(key_at(self._tokens, number.end), 0.0) if number else 0.0
        if number is None or not 0 < scale < self._scale:
            return False
        self._current, self._place = number.value, number.end
        return True

    def _keep(self) -> None:
        self._kept, self._kept_value = self._place, self._total

    def _fraction(self) -> tuple[float, int]:
        """Return the share of the last scale that is added, and where it ends: مليون ونصف المليون.

        Without the scale said again only millions and more take it: after a thousand it goes with
        the noun.
        """
        share = _FRACTIONS.get(key_at(self._tokens, self._place), 0.0)
        if self._current or not share or not self._scale:
            return 0.0, self._place
        following = key_at(self._tokens, self._place + 1).removeprefix("ال")
        is_said = _SCALES.get(following) == self._scale
        if not is_said and self._scale < _MILLION:
            return 0.0, self._place
        return share, self._place + 1 + is_said


def _has_room(current: float, part: float) -> bool:
    """Return whether a part still fits into a number: thirty and forty are two numbers."""
    if part < _TEN:
        return not current % _TEN
    size = _HUNDREDS if part >= _HUNDREDS else _TEN
    return current % (_TEN * size) < size


def _bare(key: str) -> str:
    """Return a folded word without a preposition or conjunction on it."""
    return key[1:] if len(key) > _FEWEST and key[0] in "وفبلك" else key


def _first(tokens: Sequence[Token], index: int, *, is_hedged: bool) -> _Part | None:
    """Return the part of a number that starts one: digits, a unit, teen, ten, hundred, scale."""
    number = digits_at(tokens, index, "ar")
    if number is not None:
        return _Part(number.value, number.end)
    key = tokens[index].key
    forms = [key, _bare(key)]
    if is_hedged and key.startswith("ال"):
        forms.append(key.removeprefix("ال"))
    for form in dict.fromkeys(forms):
        part = _word(tokens, form, index) or _scale(form, index)
        if part is not None:
            return part
        if form in _ONE | _ONE_OF and _tens_joined(tokens, index + 1):
            return _Part(1.0, index + 1)
    return None


def _joined(tokens: Sequence[Token], index: int, *, is_apart: bool) -> _Part | None:
    """Return the part after "and", which is written onto it unless it stands apart."""
    if index >= len(tokens) or tokens[index].kind == "number":
        return None
    key = tokens[index].key
    form = key if is_apart else key[1:]
    part = _word(tokens, form, index) or _scale(form, index)
    if part is None and (form in _ONE or (form in _ONE_OF and _tens_joined(tokens, index + 1))):
        return _Part(1.0, index + 1)
    return part


def _word(tokens: Sequence[Token], form: str, index: int) -> _Part | None:
    if key_at(tokens, index + 1) in _TEEN_ENDS:
        if form in _ONE_OF:
            return _Part(11.0, index + 2)
        if form in _TWO:
            return _Part(12.0, index + 2)
        if _FEWEST <= _SMALL.get(form, 0.0) <= _UNITS:
            return _Part(_SMALL[form] + _TEN, index + 2)
    value = _SMALL.get(form)
    return _Part(value, index + 1) if value is not None else None


def _scale(form: str, index: int) -> _Part | None:
    """Return one or two of a scale without a number before it."""
    if form in _DOUBLE:
        return _Part(_DOUBLE[form], index + 1, _DOUBLE[form] / 2)
    return _Part(_SCALES[form], index + 1, _SCALES[form]) if form in _SINGLE else None


def _tens_joined(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "and twenty" or another ten follows."""
    key = key_at(tokens, index)
    form = key_at(tokens, index + 1) if key == "و" else key[1:] if key.startswith("و") else ""
    return _TENS <= _SMALL.get(form, 0.0) < _HUNDREDS
