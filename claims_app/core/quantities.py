"""How many of what: figures with bounds, what is counted, unit; years, ages and ids left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import lemma
from claims_app.core.number_ranges import range_at
from claims_app.core.numerals import Numeral, numeral_at
from claims_app.core.quantity_words import WORDS, QuantityWords
from claims_app.core.records import Span
from claims_app.core.tokens import Token, key_at, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

INFINITY: Final = float("inf")
_ABOUT: Final = 0.1  # "about 200" allows 180 to 220: news rounds to one digit or two
_YEARS: Final = range(1900, 2101)
_YEAR_DIGITS: Final = 4
_NEGATION_REACH: Final = 6  # words between "not" and "more than"
_WEAPON_REACH: Final = 3  # tokens between a weapon's name and its calibre, a bracket among them


class Exactness(StrEnum):
    """How a figure is bounded."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    PERCENT = "percent"
    SHARE = "share"  # most, half, all: low and high from 0.0 to 1.0
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"


_OPPOSITE_BOUND: Final = {
    Exactness.AT_LEAST: Exactness.AT_MOST,
    Exactness.AT_MOST: Exactness.AT_LEAST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One figure as a closed interval ``[low, high]``; ``high`` is infinite for "at least".

    ``noun`` is the folded lemma of what is counted, ``unit`` of what it is measured in; either may
    be empty. ``span`` covers hedge, number, unit and noun.
    """

    span: Span
    low: float
    high: float
    exactness: Exactness
    noun: str = ""
    unit: str = ""
    kind: QuantityKind = QuantityKind.COUNT


def find_quantities(text: str, lang: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in reading order.

    Years, dates, times of day, ages, ids and ordinals are none. Other languages than ``ar`` and
    ``en`` give none.
    """
    words = WORDS.get(lang)
    if words is None:
        return ()
    reader = _Reader(text, lang, words)
    found = []
    index = 0
    while index < len(reader.tokens):
        step = reader.at(index)
        if step is None:
            index += 1
            continue
        quantity, index = step
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


class _Reader:
    def __init__(self, text: str, lang: str, words: QuantityWords) -> None:
        self.text = text
        self.lang = lang
        self.words = words
        self.tokens: Sequence[Token] = tokens_of(text)

    def at(self, index: int) -> tuple[Quantity | None, int] | None:
        """Return the quantity at a token and where to go on; None where no number starts."""
        vague = self._vague(index)
        if vague is not None:
            return vague
        numeral = numeral_at(self.tokens, index, self.lang)
        if numeral is None:
            return None
        if self._is_no_quantity(numeral):
            return None, numeral.end
        low = high = numeral.value
        end, exactness = numeral.end, Exactness.EXACT
        bounds = range_at(self.tokens, numeral, self.lang, self.words)
        if bounds is not None:
            index, end, low, high = bounds
            exactness = Exactness.RANGE
        begin, hedge, end = self._hedge(index, end)
        if exactness is Exactness.EXACT and self._is_one_or_two(numeral):
            low, exactness, begin = 1.0, Exactness.RANGE, index - 2
        if hedge is Exactness.ABOUT and exactness is Exactness.EXACT:
            low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
        elif hedge is Exactness.AT_LEAST:
            high = INFINITY
        elif hedge is Exactness.AT_MOST:
            low = 0.0
        kind, unit, noun, end = self._counted(numeral, end)
        return (
            Quantity(
                span=Span(self.tokens[begin].start, self.tokens[end - 1].end),
                low=low,
                high=high,
                exactness=exactness if exactness is Exactness.RANGE else hedge or exactness,
                noun=noun,
                unit=unit,
                kind=kind,
            ),
            end,
        )

    def _key(self, index: int) -> str:
        return key_at(self.tokens, index)

    def _glued(self, index: int, *, before: bool) -> bool:
        """Return whether a token touches its neighbour, as in 12/5 and 10:30."""
        left, right = (index - 1, index) if before else (index, index + 1)
        if left < 0 or right >= len(self.tokens):
            return False
        return self.tokens[left].end == self.tokens[right].start

    def _is_no_quantity(self, numeral: Numeral) -> bool:
        if any(check(numeral) for check in (self._is_age, self._is_of_a_weapon, self._is_in_date)):
            return True
        before, after = self._key(numeral.start - 1), self._key(numeral.end)
        if before in {"/", ":", "-", "–", "."} and self._glued(numeral.start, before=True):
            return before != "-" or not self._key(numeral.start - 2).isdigit()
        if after in {"/", ":"} and self._glued(numeral.end - 1, before=False):
            return True
        if before in self.words.labels or after in self.words.months or before in self.words.months:
            return True
        is_bare_year = (
            numeral.end == numeral.start + 1
            and self.tokens[numeral.start].kind == "number"
            and numeral.value in _YEARS
            and len(self._key(numeral.start)) == _YEAR_DIGITS
        )
        return is_bare_year and (
            before in self.words.year_markers or not self._can_be_counted(numeral.end)
        )

    def _is_in_date(self, numeral: Numeral) -> bool:
        """Return whether a number is one of three with dashes between: 12-05-2015."""
        for start in range(numeral.start - 4, numeral.start + 1, 2):
            keys = [self._key(place) for place in range(start, start + 5)]
            has_dashes = keys[1] == keys[3] and keys[1] in {"-", "–"}
            if has_dashes and all(key.isdigit() for key in keys[::2]):
                return True
        return False

    def _can_be_counted(self, index: int) -> bool:
        if index >= len(self.tokens) or self.tokens[index].kind != "word":
            return False
        key = self._key(index)
        return key in self.words.units or not (key in self.words.stops or key.startswith("و"))

    def _is_age(self, numeral: Numeral) -> bool:
        before = self._key(numeral.start - 1)
        unit = self._key(numeral.end)
        if before == "(" and unit in self.words.age_units:
            return True
        nearby = {self._key(index) for index in range(numeral.start - 3, numeral.start)}
        nearby |= {self._key(index) for index in range(numeral.end, numeral.end + 3)}
        return bool(nearby & self.words.age_markers)

    def _is_of_a_weapon(self, numeral: Numeral) -> bool:
        """Return whether a number is a calibre or a model: صواريخ (122), mortars (82 mm)."""
        reach = range(numeral.start - _WEAPON_REACH, numeral.start)
        is_after = any(self._key(place) in self.words.weapons for place in reach)
        unit = self._key(numeral.end) in self.words.calibres
        last = numeral.end + unit
        if self._key(numeral.start - 1) == "(" and self._key(last) == ")":
            return is_after
        reach = range(last, last + _WEAPON_REACH)
        return unit and (is_after or any(self._key(at) in self.words.weapons for at in reach))

    def _is_one_or_two(self, numeral: Numeral) -> bool:
        """Return whether this is the second half of شهر أو شهرين."""
        if not numeral.dual or self._key(numeral.start - 1) not in self.words.to:
            return False
        before = self._key(numeral.start - 2)
        return before in {numeral.dual, numeral.dual + "ا"}

    def _hedge(self, index: int, end: int) -> tuple[int, Exactness | None, int]:
        """Return where the figure starts with its hedge, what the hedge says, where it ends."""
        for exactness, phrases in (
            (Exactness.AT_MOST, self.words.at_most),
            (Exactness.AT_LEAST, self.words.at_least),
            (Exactness.ABOUT, self.words.about),
        ):
            for phrase in phrases:
                start = index - len(phrase)
                if start >= 0 and tuple(self._key(at) for at in range(start, index)) == phrase:
                    return start, self._turned(exactness, start, phrase), end
        for exactness, phrases in (
            (Exactness.AT_LEAST, self.words.at_least_after),
            (Exactness.AT_MOST, self.words.at_most_after),
            (Exactness.ABOUT, self.words.about_after),
        ):
            for phrase in phrases:
                for start in range(end, end + 3):
                    if tuple(self._key(start + at) for at in range(len(phrase))) == phrase:
                        return index, exactness, end
        return index, None, end

    def _turned(self, exactness: Exactness, start: int, phrase: tuple[str, ...]) -> Exactness:
        """Return what a hedge says after a negation: "will not take more than two months"."""
        before: list[str] = []
        for place in range(start - 1, max(-1, start - 1 - _NEGATION_REACH), -1):
            key = self._key(place)
            is_joined = key in self.words.and_ or (self.lang == "ar" and key.startswith("و"))
            before.append(key)
            if self.tokens[place].kind == "mark" or is_joined:
                break  # another clause before it
        is_taken_back = not self.words.exceptions.isdisjoint(before)
        is_inside = not self.words.negators.isdisjoint(phrase)
        if is_inside or is_taken_back or self.words.negators.isdisjoint(before):
            return exactness
        return _OPPOSITE_BOUND.get(exactness, exactness)

    def _counted(self, numeral: Numeral, end: int) -> tuple[QuantityKind, str, str, int]:
        """Return kind, unit, noun, and where the figure ends with them."""
        if numeral.dual:
            kind = self.words.units.get(numeral.dual, "count")
            is_unit = kind != "count"
            return (
                QuantityKind(kind),
                numeral.dual if is_unit else "",
                "" if is_unit else lemma(numeral.dual, self.lang),
                end,
            )
        before = self._key(numeral.start - 1)
        if before in self.words.currency_signs:
            return QuantityKind.MONEY, before, "", end
        for phrase in self.words.percent:
            if tuple(self._key(end + at) for at in range(len(phrase))) == phrase:
                end += len(phrase)
                noun, last = self._noun(end + 1) if self._key(end) in self.words.of else ("", end)
                return QuantityKind.PERCENT, "%", noun, max(end, last)
        unit = self._unit(end)
        kind = self.words.units.get(unit, "")
        if kind:
            end += 1
            if self._key(end) in self.words.of and kind == "measure":
                noun, last = self._noun(end + 1)
                return QuantityKind(kind), unit, noun, max(end, last)
            return QuantityKind(kind), unit, "", end
        noun, last = self._noun(end)
        return QuantityKind.COUNT, "", noun, max(end, last)

    def _unit(self, index: int) -> str:
        key = self._key(index)
        if not key or key in self.words.units or self.tokens[index].kind != "word":
            return key
        return lemma(self._word(index), self.lang)

    def _noun(self, index: int) -> tuple[str, int]:
        """Return the lemma of what is counted, and where it ends; skips "of the" and adjectives."""
        place = index
        while self._key(place) in self.words.skips and place < index + 4:
            place += 1
        if place >= len(self.tokens) or self.tokens[place].kind != "word":
            return "", index
        key = self._key(place)
        if key in self.words.stops:
            return "", index
        return lemma(self._word(place), self.lang), place + 1

    def _word(self, index: int) -> str:
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def _vague(self, index: int) -> tuple[Quantity | None, int] | None:
        key = self._key(index)
        bounds = self.words.vague.get(key)
        if bounds is None:
            share = self.words.shares.get(key)
            if share is None:
                return None
            low, high, kind = *share, QuantityKind.SHARE
        else:
            low, high, kind = *bounds, QuantityKind.COUNT
        end = index + 1
        second = self.words.vague.get(self._key(end + (self._key(end) in self.words.of)))
        if bounds is not None and second is not None:  # عشرات الآلاف, tens of thousands
            scale = second[0] / 2  # the words for many start at two of them
            low, high = low * scale, high * scale
            end += 1 + (self._key(end) in self.words.of)
        noun, last = self._noun(end)
        if not noun:
            return None
        span = Span(self.tokens[index].start, self.tokens[last - 1].end)
        return (
            Quantity(
                span=span, low=low, high=high, exactness=Exactness.VAGUE, noun=noun, kind=kind
            ),
            last,
        )
