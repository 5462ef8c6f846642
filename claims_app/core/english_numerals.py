"""English number words, with scales, halves and hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.digits import Numeral, digits_at
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.tokens import Token

_SMALL: Final[Mapping[str, float]] = {
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
}
_SCALES: Final[Mapping[str, float]] = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
}
_TEN, _TENS, _SMALLEST_SCALE = 10, 20, 1000
_ARTICLES: Final = frozenset({"a", "an"})


def english_at(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Return the number that starts at a token, the longest there is; None where none starts."""
    key = tokens[index].key
    if key == "half" and key_at(tokens, index + 1) == "a":
        scale = _SCALES.get(key_at(tokens, index + 2), 0.0)
        return Numeral(index, index + 3, scale / 2) if scale else None
    number = digits_at(tokens, index, "en")
    if number is not None and (number.unit or tokens[index].kind == "word"):
        return number
    small, dash, unit = key.partition("-")
    if dash and _word(key) is None and small in _SMALL:
        return Numeral(index, index + 1, _SMALL[small], unit=unit)
    return _sum(tokens, index, number)


def is_english_number(key: str) -> bool:
    """Return whether a folded word is a number or a scale in words."""
    return key in _SMALL or key in _SCALES


def may_start_english(key: str) -> bool:
    """Return whether a number in words may start with a folded word."""
    is_joined = key in _ARTICLES or key in {"half", "and", "dozen"}  # a dozen, and a half million
    return is_joined or key.partition("-")[0] in _SMALL


def english_scale(key: str) -> float:
    """Return what a folded word multiplies the number before it by, 0.0 if nothing."""
    return _SCALES.get(key, 0.0)


def _sum(tokens: Sequence[Token], index: int, number: Numeral | None) -> Numeral | None:
    current, place = 0.0, index
    if number is not None:
        current, place = number.value, number.end
    elif tokens[index].key in _ARTICLES and key_at(tokens, index + 1) in _SCALES:
        current, place = 1.0, index + 1
    elif tokens[index].key == "dozen":
        return Numeral(index, index + 1, _SCALES["dozen"])
    adder = _Sum(tokens, index, place, current, is_digits=number is not None)
    while adder.place < len(tokens) and adder.goes_on():
        pass
    if adder.place == index:
        return None
    return Numeral(index, adder.place, adder.total + adder.current)


class _Sum:
    """Adds up the words of one number; ``place`` is where it ends so far."""

    def __init__(
        self, tokens: Sequence[Token], start: int, place: int, current: float, *, is_digits: bool
    ) -> None:
        self.place = place
        self.current = current
        self.total = 0.0
        self._tokens = tokens
        self._start = start
        self._is_digits = is_digits
        self._scale = 0.0

    def goes_on(self) -> bool:
        """Take one more word into the number; return False where it has none."""
        key = self._tokens[self.place].key
        value = _word(key)
        if value is not None:
            return self._add(value)
        if key in _SCALES:
            return self._multiply(_SCALES[key])
        return key == "and" and (self._halve() if self._is_half() else self._joins())

    def _add(self, value: float) -> bool:
        is_first = self.place == self._start
        if not is_first and not _has_room(self.current, value, is_digits=self._is_digits):
            return False
        self.current += value
        self.place += 1
        return True

    def _multiply(self, scale: float) -> bool:
        if self.place == self._start or (self.total and not self.current):
            return False
        self._scale = scale
        if scale < _SMALLEST_SCALE:
            self.current *= scale
        else:
            self.total, self.current = self.total + (self.current or 1.0) * scale, 0.0
        self.place += 1
        return True

    def _is_half(self) -> bool:
        return all(
            key_at(self._tokens, self.place + at) == word for at, word in ((1, "a"), (2, "half"))
        )

    def _halve(self) -> bool:
        """Add "and a half" before or after a scale; of two and a half years it is the noun's."""
        if key_at(self._tokens, self.place + 3) in _SCALES:
            self.current += 0.5
        elif self._scale and not self.current:
            self.total += self._scale / 2
        else:
            return False
        self.place += 3
        return True

    def _joins(self) -> bool:
        """Step over "and" where it goes on with the number: one hundred and ten."""
        is_after_scale = self.place > self._start and self._tokens[self.place - 1].key in _SCALES
        if not is_after_scale or _word(key_at(self._tokens, self.place + 1)) is None:
            return False
        self.place += 1
        return True


def _has_room(current: float, value: float, *, is_digits: bool) -> bool:
    """Return whether a number word goes on with a number: ninety nine, two hundred five."""
    if is_digits and current:
        return False
    last_two = current % 100
    if not last_two:
        return True
    return last_two >= _TENS and not last_two % _TEN and 0 < value < _TEN


def _word(key: str) -> float | None:
    if key in _SMALL:
        return _SMALL[key]
    tens, dash, unit = key.partition("-")
    if dash and _SMALL.get(tens, 0.0) >= _TENS > _SMALL.get(unit, _TENS):
        return _SMALL[tens] + _SMALL[unit]
    return None
