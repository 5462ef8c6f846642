"""When: dates, days, weeks and spans told from the day of publication, of both calendars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claims_app.core import time_words as words
from claims_app.core.dates import DateReader
from claims_app.core.languages import LANGUAGES
from claims_app.core.numerals import is_number_word
from claims_app.core.periods import PeriodReader
from claims_app.core.records import Span
from claims_app.core.tokens import Token, key_at, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class TimeKind(StrEnum):
    """How a time is told."""

    DATE = "date"
    RELATIVE = "relative"  # told from the day of publication
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time as the closed range of days ``[first, last]``; both None where it can't be told.

    ``anchor`` is the day that a relative time was counted from. ``part`` is the part of the day,
    if one is named: morning, noon, afternoon, evening, night or dawn.
    """

    span: Span
    kind: TimeKind
    first: date | None = None
    last: date | None = None
    anchor: date | None = None
    part: str = ""


class _Found(NamedTuple):
    """A time at tokens ``[start, end)``."""

    kind: TimeKind
    start: int
    end: int
    first: date | None
    last: date | None


def find_times(
    text: str, lang: str, anchor: date | None, tokens: Sequence[Token] | None = None
) -> tuple[TimeMention, ...]:
    """Return the times named in ``text``, in reading order.

    Args:
        text: Any text.
        lang: ``ar`` or ``en``; other languages give none.
        anchor: The day of publication, from which "yesterday" is counted. Without it, relative
            times are found but have no days.
        tokens: The tokens of ``text``, where the caller has them already.
    """
    if lang not in LANGUAGES:
        return ()
    found = tokens_of(text) if tokens is None else tokens
    return tuple(_Reader(text, found, lang, anchor).mentions())


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token], lang: str, anchor: date | None) -> None:
        self._tokens = tokens
        self._lang = lang
        self._anchor = anchor
        self._dates = DateReader(text, tokens, lang, anchor)
        self._periods = PeriodReader(text, tokens, lang, anchor)

    def mentions(self) -> Iterator[TimeMention]:
        index = free = 0  # free: where no mention before has been
        while index < len(self._tokens):
            found = self._found(index) if _may_start(self._tokens[index].key, self._lang) else None
            if found is None:
                index += 1
                continue
            start, end, part = self._with_part_of_day(found, free)
            yield self._mention(found, start, end, part)
            index = free = end

    def _found(self, index: int) -> _Found | None:
        end = self._vague_end(index)
        if end is not None:
            return _Found(TimeKind.VAGUE, index, end, None, None)
        told = self._dates.date_at(index)
        if told is not None:
            return _Found(TimeKind.DATE, *told)
        told = self._periods.period_at(index)
        dated = self._dated_weekday(index, told[1]) if told is not None else None
        if dated is not None:
            return dated
        return _Found(TimeKind.RELATIVE, *told) if told is not None else None

    def _dated_weekday(self, index: int, end: int) -> _Found | None:
        """Return Wednesday 21 September as one date: the date says which Wednesday."""
        if not words.WEEKDAY_FORMS & {key_at(self._tokens, at) for at in range(index, end)}:
            return None
        place = end + (key_at(self._tokens, end) in {",", "،"})
        starts = key_at(self._tokens, place)
        told = self._dates.date_at(place) if place < len(self._tokens) else None
        if told is None or not (starts.isdigit() or starts in words.MONTHS):
            return None
        return _Found(TimeKind.DATE, index, *told[1:])

    def _vague_end(self, index: int) -> int | None:
        key = key_at(self._tokens, index)
        for phrase in words.VAGUE_STARTS.get(key, ()):
            if all(key_at(self._tokens, index + at) == word for at, word in enumerate(phrase)):
                return index + len(phrase)
        return index + 1 if key in words.VAGUE_WORDS else None

    def _with_part_of_day(self, found: _Found, free: int) -> tuple[int, int, str]:
        """Return the range of a day with the part of it that stands beside it."""
        start, end, part = found.start, found.end, ""
        if found.kind is TimeKind.VAGUE:
            return start, end, part
        after = key_at(self._tokens, end)
        if after in words.DAY_PARTS and (self._lang == "en" or after in words.ADVERBS):
            part, end = words.DAY_PARTS[after], end + 1
        while self._lang == "ar" and start > free:
            key = key_at(self._tokens, start - 1)
            bare = key.removeprefix("و")
            if bare in words.DAY_PARTS:
                part = words.DAY_PARTS[bare]
            elif key not in words.DAY_LEADS:
                break
            start -= 1
        inside = (key_at(self._tokens, at) for at in range(found.start, found.end))
        named = (words.DAY_PARTS[key] for key in inside if key in words.DAY_PARTS)
        return start, end, part or next(named, "")

    def _mention(self, found: _Found, start: int, end: int, part: str) -> TimeMention:
        mention = TimeMention(
            span=Span(self._tokens[start].start, self._tokens[end - 1].end),
            kind=found.kind,
            first=found.first,
            last=found.last,
            part=part,
        )
        is_relative = found.kind is TimeKind.RELATIVE and self._anchor is not None
        return replace(mention, anchor=self._anchor) if is_relative else mention


@lru_cache(maxsize=1 << 14)
def _may_start(key: str, lang: str) -> bool:
    """Return whether a time may start with a folded word; most words of a text do not."""
    if lang == "ar":
        bare = key[1:] if key[:1] in "وفبل" else key
        forms = {key, bare, f"ال{bare}"}
    else:
        forms = {key, key.partition("-")[0], key.removesuffix("'s").removesuffix("’s")}
    is_number = any(is_number_word(form, lang) for form in forms)
    return is_number or not forms.isdisjoint(words.STARTS)
