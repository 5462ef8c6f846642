"""Two numbers that bound one figure: 200 to 300, ما بين مئتين وثلاثمئة, 20 – 30 ألف."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.numerals import numeral_at, scale_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.digits import Numeral
    from claims_app.core.quantity_words import QuantityWords
    from claims_app.core.tokens import Token

_DASHES: Final = frozenset({*"-–—", ""})  # a tatweel typed as a dash folds to nothing
_WHAT: Final = "ما"  # ما بين is بين


class NumberRange(NamedTuple):
    """The closed interval ``[low, high]`` at tokens ``[start, end)``, "between" included."""

    start: int
    end: int
    low: float
    high: float


def range_at(
    tokens: Sequence[Token], first: Numeral, lang: str, words: QuantityWords
) -> NumberRange | None:
    """Return the range that a number opens, None where it stands for itself.

    The lower number comes first; a scale said once counts for both (20 to 30 thousand).
    """
    reader = _Reader(tokens, lang, words)
    if reader.key(first.start - 1) in words.between:
        start = first.start - 1 - (reader.key(first.start - 2) == _WHAT)
        for lower, upper in reader.halves(first):
            found = reader.bounds(lower, upper, start)
            if found is not None:
                return found
        return None
    place = reader.after_dash(first) or reader.after_word(first) or reader.after_noun(first)
    return reader.bounds(first, place, first.start) if place is not None else None


class _Reader:
    def __init__(self, tokens: Sequence[Token], lang: str, words: QuantityWords) -> None:
        self._tokens = tokens
        self._lang = lang
        self._words = words

    def key(self, index: int) -> str:
        return self._tokens[index].key if 0 <= index < len(self._tokens) else ""

    def bounds(self, first: Numeral, place: int, start: int) -> NumberRange | None:
        """Return the range whose upper number stands at ``place``."""
        second = numeral_at(self._tokens, place, self._lang)
        if second is None or second.dual:
            return None
        low = first.value * self._shared_scale(first, second)
        return NumberRange(start, second.end, low, second.value) if second.value > low else None

    def _shared_scale(self, first: Numeral, second: Numeral) -> float:
        scale = scale_at(self._tokens, second.end - 1, self._lang)
        is_alone = not scale or second.end - second.start < 2  # noqa: PLR2004  # two tokens: 30 thousand
        is_scaled = bool(scale_at(self._tokens, first.end - 1, self._lang))
        if is_alone or is_scaled or first.value >= second.value / scale:
            return 1.0
        return scale

    def halves(self, first: Numeral) -> Iterator[tuple[Numeral, int]]:
        """Yield what may be the lower number after "between", and where the upper one starts.

        "And" also joins the parts of one number (مئة وخمسين), so that what was read as one may
        be both: then it is cut where the upper number is the higher one.
        """
        place = first.end
        place += self.key(place) in self._words.and_ or self.key(place) in self._words.to
        yield first, place
        for cut in range(first.start + 1, first.end):
            is_joined = self.key(cut) in self._words.and_
            if is_joined or (self._lang == "ar" and self.key(cut).startswith("و")):
                lower = numeral_at(self._tokens[:cut], first.start, self._lang)
                if lower is not None and lower.end == cut:
                    yield lower, cut + is_joined

    def after_dash(self, first: Numeral) -> int | None:
        """Return where the number after a dash starts; the dash touches both, or neither."""
        place = first.end
        if place + 1 >= len(self._tokens) or self.key(place) not in _DASHES:
            return None
        before, dash, after = self._tokens[place - 1 : place + 2]
        is_even = (before.end == dash.start) == (dash.end == after.start)
        return place + 1 if is_even else None

    def after_word(self, first: Numeral) -> int | None:
        """Return where the number after "to" starts."""
        return first.end + 1 if self.key(first.end) in self._words.to else None

    def after_noun(self, first: Numeral) -> int | None:
        """Return where the second number starts in "200 fighters to 300 fighters"."""
        noun = self.key(first.end)
        if not noun or first.dual or self.key(first.end + 1) not in self._words.to:
            return None
        second = numeral_at(self._tokens, first.end + 2, self._lang)
        is_same = second is not None and self.key(second.end) == noun
        return first.end + 2 if is_same else None
