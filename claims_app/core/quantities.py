"""How many of what: figures with bounds, what is counted, unit; years, ages and ids left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.lemmas import lemma
from claims_app.core.number_ranges import range_at
from claims_app.core.number_roles import NumberRoles
from claims_app.core.numerals import is_number_word, may_start_number, numeral_at, scale_at
from claims_app.core.quantity_words import WORDS, QuantityWords
from claims_app.core.records import Span
from claims_app.core.script import fold
from claims_app.core.shares import may_start_share, vague_at
from claims_app.core.tokens import Token, key_at, tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.digits import Numeral

INFINITY: Final = float("inf")
_ABOUT: Final = 0.1  # "about 200" allows 180 to 220: news rounds to one digit or two
_NEGATION_REACH: Final = 6  # words between "not" and "more than"
_ARTICLE: Final = "ال"
_TWO: Final = 2.0
_MOST_ADJECTIVES: Final = 2
_AND_A_HALF: Final = ("and", "a", "half")
_NO_NUMBERS: Final = frozenset({"mark", "newline"})


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


def find_quantities(
    text: str, lang: str, tokens: Sequence[Token] | None = None
) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in reading order.

    Years, dates, times of day, ages, ids and ordinals are none; other languages give none.

    Args:
        text: Any text.
        lang: ISO 639 code.
        tokens: The tokens of ``text``, where the caller has them already.
    """
    words = WORDS.get(lang)
    if words is None:
        return ()
    reader = _Reader(text, lang, words, tokens_of(text) if tokens is None else tokens)
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


class _Hedges(NamedTuple):
    """Words that bound a figure: those before it by their last word, those after by their first.

    Those after have a rank; the lowest counts.
    """

    before: Mapping[str, Sequence[tuple[Exactness, tuple[str, ...]]]]
    after: Mapping[str, Sequence[tuple[int, Exactness, tuple[str, ...]]]]


@lru_cache(maxsize=len(WORDS))
def _hedges(lang: str) -> _Hedges:
    words = WORDS[lang]
    before: dict[str, list[tuple[Exactness, tuple[str, ...]]]] = {}
    after: dict[str, list[tuple[int, Exactness, tuple[str, ...]]]] = {}
    for exactness, phrases in (
        (Exactness.AT_MOST, words.at_most),
        (Exactness.AT_LEAST, words.at_least),
        (Exactness.ABOUT, words.about),
    ):
        for phrase in phrases:
            before.setdefault(phrase[-1], []).append((exactness, phrase))
    ranked = (
        (exactness, phrase)
        for exactness, phrases in (
            (Exactness.AT_LEAST, words.at_least_after),
            (Exactness.AT_MOST, words.at_most_after),
            (Exactness.ABOUT, words.about_after),
        )
        for phrase in phrases
    )
    for rank, (exactness, phrase) in enumerate(ranked):
        after.setdefault(phrase[0], []).append((rank, exactness, phrase))
    return _Hedges(before, after)


class _Reader:
    def __init__(self, text: str, lang: str, words: QuantityWords, tokens: Sequence[Token]) -> None:
        self.text = text
        self.lang = lang
        self.words = words
        self.tokens = tokens
        self._roles = NumberRoles(text, tokens, words)
        self._hedges = _hedges(lang)

    def at(self, index: int) -> tuple[Quantity | None, int] | None:
        """Return the quantity at a token and where to go on; None where no number starts."""
        token = self.tokens[index]
        if token.kind in _NO_NUMBERS:
            return None
        if not (may_start_share(token.key, self.words) or may_start_number(token.key, self.lang)):
            return None
        vague = self._vague(index)
        if vague is not None:
            return vague
        numeral = numeral_at(self.tokens, index, self.lang, is_hedged=self._is_hedged(index))
        if numeral is None:
            return None
        if self._roles.is_no_quantity(numeral):
            return None, numeral.end
        return self._figure(index, numeral)

    def _figure(self, index: int, numeral: Numeral) -> tuple[Quantity, int]:
        """Return the quantity that a number makes with what stands around it."""
        low = high = numeral.value
        end, exactness = numeral.end, Exactness.EXACT
        bounds = range_at(self.tokens, numeral, self.lang, self.words)
        if bounds is not None:
            index, end, low, high = bounds
            exactness = Exactness.RANGE
        begin, hedge, end = self._hedge(index, end)
        one = self._one_before(numeral) if exactness is Exactness.EXACT else None
        if one is not None:
            low, exactness, begin = 1.0, Exactness.RANGE, one
        kind, unit, noun, end, half = self._counted(numeral, end)
        low, high = low + half, high + half
        if one is not None and not numeral.dual:
            kind, unit, noun = self._named(one + 1)
        if hedge is Exactness.ABOUT and exactness is Exactness.EXACT:
            low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
        elif hedge is Exactness.AT_LEAST:
            high = INFINITY
        elif hedge is Exactness.AT_MOST:
            low = 0.0
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

    def _is_phrase(self, start: int, phrase: tuple[str, ...]) -> bool:
        """Return whether a phrase stands at a token, word by word."""
        if start < 0 or self._key(start) != phrase[0]:
            return False
        return all(self._key(start + at) == word for at, word in enumerate(phrase))

    def _is_hedged(self, index: int) -> bool:
        """Return whether a word that bounds a number stands before one with an article."""
        key = self._key(index)
        if self.lang != "ar" or not key.startswith(_ARTICLE) or not is_number_word(key, "ar"):
            return False
        phrases = self._hedges.before.get(self._key(index - 1), ())
        return any(self._is_phrase(index - len(phrase), phrase) for _, phrase in phrases)

    def _one_before(self, numeral: Numeral) -> int | None:
        """Return where the first half of شهرا أو شهرين or "a month or two" starts."""
        if self._key(numeral.start - 1) not in self.words.to:
            return None
        before = numeral.start - 2
        if numeral.dual:
            noun = fold(numeral.dual)
            return before if self._key(before) in {noun, noun + "ا"} else None
        is_two = self.lang == "en" and numeral.value == _TWO
        return before - 1 if is_two and self._key(before - 1) in self.words.articles else None

    def _named(self, index: int) -> tuple[QuantityKind, str, str]:
        """Return kind, unit and noun that one word names."""
        unit = self._unit(index)
        kind = self.words.units.get(unit, "")
        return (QuantityKind(kind), unit, "") if kind else (QuantityKind.COUNT, "", unit)

    def _hedge(self, index: int, end: int) -> tuple[int, Exactness | None, int]:
        """Return where the figure starts with its hedge, what the hedge says, where it ends."""
        for exactness, phrase in self._hedges.before.get(self._key(index - 1), ()):
            start = index - len(phrase)
            if self._is_phrase(start, phrase):
                return start, self._turned(exactness, start, phrase), end
        found = None
        for start in range(end, end + 3):
            for rank, exactness, phrase in self._hedges.after.get(self._key(start), ()):
                if (found is None or rank < found[0]) and self._is_phrase(start, phrase):
                    last = end + len(phrase) if start == end else end
                    found = rank, exactness, last
        return (index, found[1], found[2]) if found else (index, None, end)

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

    def _counted(self, numeral: Numeral, end: int) -> tuple[QuantityKind, str, str, int, float]:
        """Return kind, unit, noun, where the figure ends with them, and a half said after it."""
        before = self._key(numeral.start - 1)
        if before in self.words.currency_signs:
            return QuantityKind.MONEY, before, "", end, 0.0
        percent = self._percent_end(before, end)
        if percent is not None:
            end = percent
            noun, last = self._noun(end + 1) if self._key(end) in self.words.of else ("", end)
            return QuantityKind.PERCENT, "%", noun, max(end, last), 0.0
        half = 0.0
        if self.lang == "en" and self._is_phrase(end, _AND_A_HALF):
            half, end = 0.5, end + len(_AND_A_HALF)
        unit, last = self._measure(numeral, end)
        if unit:
            kind = QuantityKind(self.words.units[unit])
            more, last = self._half_after(unit, last)
            if self._key(last) in self.words.of and kind is QuantityKind.MEASURE:
                noun, place = self._noun(last + 1)
                return kind, unit, noun, max(last, place), half + more
            return kind, unit, "", last, half + more
        if numeral.dual:
            return QuantityKind.COUNT, "", lemma(numeral.dual, self.lang), end, half
        noun, last = self._noun(end)
        return QuantityKind.COUNT, "", noun, max(end, last), half

    def _percent_end(self, before: str, end: int) -> int | None:
        """Return where a percentage ends, None where it is none; %40 has its sign before."""
        if (before,) in self.words.percent:
            return end
        for phrase in self.words.percent:
            if self._is_phrase(end, phrase):
                return end + len(phrase)
        return None

    def _measure(self, numeral: Numeral, end: int) -> tuple[str, int]:
        """Return the unit of a number and where it ends; empty where it has none."""
        units = self.words.units
        written = fold(numeral.dual) or numeral.unit
        written = self.words.unit_forms.get(written, written)
        if written:
            return (written, end) if written in units else ("", end)
        is_joined = self._key(end) == "-" and self._unit(end + 1) in units  # a 10-day visit
        if is_joined:
            end += 1
        unit = self._unit(end)
        if unit in units:
            return unit, end + 1
        if self.lang == "en" and self._is_capital(end) and self._unit(end + 1) in units:
            unit = self._unit(end + 1)  # Syrian pounds
            return (unit, end + 2) if units[unit] == "money" else ("", end)
        return "", end

    def _is_capital(self, index: int) -> bool:
        return index < len(self.tokens) and self.text[self.tokens[index].start].isupper()

    def _half_after(self, unit: str, end: int) -> tuple[float, int]:
        """Return what is added after the unit, and where that ends: سنتين ونصف السنة."""
        if self.lang == "en":
            is_half = self._is_phrase(end, _AND_A_HALF)
            return (0.5, end + len(_AND_A_HALF)) if is_half else (0.0, end)
        share = self.words.halves.get(self._key(end), 0.0)
        if not share:
            return 0.0, end
        return share, end + 1 + (self._key(end + 1).removeprefix("ال") == unit)

    def _unit(self, index: int) -> str:
        key = self._key(index)
        if not key or key in self.words.units or self.tokens[index].kind != "word":
            return key
        form = self.words.unit_forms.get(key)
        return form if form is not None else lemma(self._word(index), self.lang)

    def _noun(self, index: int) -> tuple[str, int]:
        """Return the lemma of what is counted, and where it ends; skips "of the" and adjectives."""
        place = index
        while self._key(place) in self.words.skips and place < index + 4:
            place += 1
        if place >= len(self.tokens) or self.tokens[place].kind != "word":
            return "", index
        key = self._key(place)
        if key in self.words.stops or self._is_joined(place):
            return "", index
        place += self._adjectives(place) if self.lang == "en" else 0
        return lemma(self._word(place), self.lang), place + 1

    def _adjectives(self, index: int) -> int:
        """Return how many words stand before the plural that is counted: registered refugees."""
        if self._is_plural(index) and not self._is_capital(index):
            return 0
        for count in range(1, _MOST_ADJECTIVES + 1):
            if self._key(index + count) in self.words.stops:
                break
            if self._is_plural(index + count):
                return count
        return 0

    def _is_joined(self, index: int) -> bool:
        """Return whether "and" is written onto a word: وخسر, not وزير."""
        word = self._word(index)
        is_and = self.lang == "ar" and word.startswith("و")
        return is_and and lemma(word[1:], self.lang) == lemma(word, self.lang)

    def _is_plural(self, index: int) -> bool:
        key = self._key(index)
        return key.endswith("s") and key not in self.words.stops and key.isalpha()

    def _word(self, index: int) -> str:
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def _is_half_of_scale(self, index: int) -> bool:
        """Return whether a number starts: half a million."""
        is_of_one = self._key(index + 1) in self.words.articles
        return is_of_one and bool(scale_at(self.tokens, index + 2, self.lang))

    def _vague(self, index: int) -> tuple[Quantity | None, int] | None:
        share = vague_at(self.tokens, index, self.words)
        if share is None or self._is_half_of_scale(index):
            return None
        noun, last = self._noun(share.end)
        if not noun:
            return None
        exactness = Exactness.EXACT if share.is_exact else Exactness.VAGUE
        return (
            Quantity(
                span=Span(self.tokens[index].start, self.tokens[last - 1].end),
                low=share.low,
                high=share.high,
                exactness=exactness,
                noun=noun,
                kind=QuantityKind.SHARE if share.is_part else QuantityKind.COUNT,
            ),
            last,
        )
