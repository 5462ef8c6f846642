"""Numbers that count nothing: years, dates, times of day, ages, ids, calibres and models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.digits import Numeral
    from claims_app.core.quantity_words import QuantityWords
    from claims_app.core.tokens import Token

_YEARS: Final = (1900, 2100)  # closed; a float in a range is looked for one by one
_YEAR_DIGITS: Final = 4
_ERA_YEARS: Final = (100, 2100)  # 5 م are metres, 622 م is a year
_OLDEST: Final = 115
_WEAPON_REACH: Final = 3  # tokens between a weapon's name and its calibre, a bracket among them
_ID_DIGITS: Final = 10  # without a separator: a telephone number, an account
_DASHES: Final = frozenset("-–")
_ONE: Final = "one"


class NumberRoles:
    """Tells what a number of one text is, if it is no quantity."""

    def __init__(self, text: str, tokens: Sequence[Token], words: QuantityWords) -> None:
        self._text = text
        self._tokens = tokens
        self._words = words

    def is_no_quantity(self, numeral: Numeral) -> bool:
        """Return whether a number counts and measures nothing."""
        checks = (
            self._is_age,
            self._is_of_a_weapon,
            self._is_in_date,
            self._is_glued,
            self._is_labelled,
            self._is_id,
            self._is_of_no_unit,
            self._is_ordinal,
            self._is_someone,
            self._is_year,
        )
        return any(check(numeral) for check in checks)

    def _key(self, index: int) -> str:
        return key_at(self._tokens, index)

    def _touches(self, left: int) -> bool:
        """Return whether a token touches the next one, as in 12/5 and 10:30."""
        if left < 0 or left + 1 >= len(self._tokens):
            return False
        return self._tokens[left].end == self._tokens[left + 1].start

    def _is_digits(self, numeral: Numeral) -> bool:
        is_one = numeral.end == numeral.start + 1
        return is_one and self._tokens[numeral.start].kind == "number"

    def _is_glued(self, numeral: Numeral) -> bool:
        before, after = self._key(numeral.start - 1), self._key(numeral.end)
        if before in {"/", ":", "-", "–", "."} and self._touches(numeral.start - 1):
            return before != "-" or not self._key(numeral.start - 2).isdigit()
        if after == "/" and self._key(numeral.end + 1).isdigit():
            return True  # 19 / 10 / 1436
        return after in {"/", ":"} and self._touches(numeral.end - 1)

    def _is_labelled(self, numeral: Numeral) -> bool:
        before, after = self._key(numeral.start - 1), self._key(numeral.end)
        if before == "." and self._key(numeral.start - 2) in self._words.labels:
            before = self._key(numeral.start - 2)  # No. 7
        is_month = after in self._words.months or before in self._words.months
        return before in self._words.labels or is_month or after in self._words.clock_marks

    def _is_in_date(self, numeral: Numeral) -> bool:
        """Return whether a number is one of three with dashes between: 12-05-2015."""
        for start in range(numeral.start - 4, numeral.start + 1, 2):
            keys = [self._key(place) for place in range(start, start + 5)]
            has_dashes = keys[1] == keys[3] and keys[1] in _DASHES
            if has_dashes and all(key.isdigit() for key in keys[::2]):
                return True
        return False

    def _is_id(self, numeral: Numeral) -> bool:
        key = self._key(numeral.start)
        if not self._is_digits(numeral) or not key.isdigit():
            return False
        return (key.startswith("0") and len(key) > 1) or len(key) > _ID_DIGITS

    def _is_ordinal(self, numeral: Numeral) -> bool:
        """Return whether a ten ends an ordinal: الخامس عشر."""
        is_ten = self._key(numeral.start) in self._words.teen_ends
        return is_ten and self._key(numeral.start - 1).startswith("ال")

    def _is_of_no_unit(self, numeral: Numeral) -> bool:
        """Return whether what is written onto a number measures nothing: 21st, 1990s, five-star."""
        unit = self._words.unit_forms.get(numeral.unit, numeral.unit)
        return bool(unit) and unit not in self._words.units

    def _is_someone(self, numeral: Numeral) -> bool:
        """Return whether "one" stands for a thing or somebody: one of them, this one."""
        if numeral.end != numeral.start + 1 or self._key(numeral.start) != _ONE:
            return False
        before, after = self._key(numeral.start - 1), self._key(numeral.end)
        return after in {"of", "another"} or before in {
            *("no", "this", "that", "each", "every", "any", "another", "which", "the")
        }

    def _is_year(self, numeral: Numeral) -> bool:
        before, after = self._key(numeral.start - 1), self._key(numeral.end)
        is_year = _YEARS[0] <= numeral.value <= _YEARS[1]
        if is_year and before in self._words.year_heads:
            return True
        if _ERA_YEARS[0] <= numeral.value <= _ERA_YEARS[1] and after in self._words.eras:
            return self._is_digits(numeral)
        if not (is_year and self._is_digits(numeral)):
            return False
        if len(self._key(numeral.start)) != _YEAR_DIGITS:
            return False
        return before in self._words.year_markers or not self._can_be_counted(numeral.end)

    def _can_be_counted(self, index: int) -> bool:
        if index >= len(self._tokens) or self._tokens[index].kind != "word":
            return False
        key = self._key(index)
        return key in self._words.units or not (key in self._words.stops or key.startswith("و"))

    def _is_age(self, numeral: Numeral) -> bool:
        before = self._key(numeral.start - 1)
        unit = self._key(numeral.end)
        if before == "(" and unit in self._words.age_units:
            return True
        if unit in self._words.age_units and self._key(numeral.end + 1) in self._words.age_ends:
            return True
        nearby = {self._key(index) for index in range(numeral.start - 3, numeral.start)}
        nearby |= {self._key(index) for index in range(numeral.end, numeral.end + 3)}
        if numeral.unit:
            nearby.add(numeral.unit)
        return bool(nearby & self._words.age_markers) or self._is_apposed(numeral)

    def _is_apposed(self, numeral: Numeral) -> bool:
        """Return whether a bare number stands between commas after a name: Mary Brown, 34, left."""
        is_closed = self._key(numeral.end) in {",", "،"} and numeral.value <= _OLDEST
        if not (is_closed and self._is_digits(numeral)) or self._key(numeral.start - 1) != ",":
            return False
        names = self._tokens[max(0, numeral.start - 3) : numeral.start - 1]
        return len(names) > 1 and all(
            token.kind == "word" and self._text[token.start].isupper() for token in names
        )

    def _is_of_a_weapon(self, numeral: Numeral) -> bool:
        """Return whether a number is a calibre or a model: صواريخ (122), mortars (82 mm)."""
        reach = range(numeral.start - _WEAPON_REACH, numeral.start)
        is_after = any(self._key(place) in self._words.weapons for place in reach)
        is_inside = numeral.unit in self._words.calibres
        unit = is_inside or self._key(numeral.end) in self._words.calibres
        last = numeral.end + (unit and not is_inside)
        if self._key(numeral.start - 1) == "(" and self._key(last) == ")":
            return is_after
        reach = range(last, last + _WEAPON_REACH)
        return unit and (is_after or any(self._key(at) in self._words.weapons for at in reach))
