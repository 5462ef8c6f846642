"""Times of day, as minutes after midnight; hours whose half of the day nothing tells are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HOUR: Final = 60
_NOON: Final = 12
_NIGHT: Final = 6  # الساعة العاشرة ليلا is in the evening, الثانية ليلا is not
_LATE_MORNING: Final = 10  # الحادية عشرة ظهرا is before noon
_LEAST: Final = _HOUR  # nearer than that, two witnesses may mean one moment

_ENGLISH: Final = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<part>[ap])\.?m\b\.?", re.I
)
_OF_24: Final = re.compile(r"(?<![\d:./-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])")
_NAMED: Final = re.compile(r"\bat (?P<name>noon|midnight)\b", re.I)
_HOURS: Final[Mapping[str, int]] = {
    "الواحدة": 1,
    "الثانية عشرة": 12,
    "الثانية عشر": 12,
    "الحادية عشرة": 11,
    "الحادية عشر": 11,
    "الثانية": 2,
    "الثالثة": 3,
    "الرابعة": 4,
    "الخامسة": 5,
    "السادسة": 6,
    "السابعة": 7,
    "الثامنة": 8,
    "التاسعة": 9,
    "العاشرة": 10,
}
_MORNING: Final = frozenset({"صباح", "فجر"})
_ARABIC: Final = re.compile(
    r"(?<!\w)(?:(?P<name>" + "|".join(sorted(_HOURS, key=len, reverse=True)) + r")"
    r"|الساعة (?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?)"
    r"(?P<half> و?النصف)? (?:من )?"
    r"(?P<part>بعد (?:ال)?ظهر|(?:ال)?(?:صباح|ظهر|عصر|مساء|ليل|فجر))"
    r"[اًءً]*(?!\w)"
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as the text gives it, in minutes after midnight."""

    span: Span
    minutes: int


def find_clock_times(text: str, lang: str) -> tuple[ClockTime, ...]:
    """Return the times of day in ``text``, in reading order, each place once."""
    found: dict[int, ClockTime] = {}
    for time in (*_by_words(text, lang), *_by_24(text)):
        if not any(time.span.overlaps(other.span) for other in found.values()):
            found[time.span.start] = time
    return tuple(found[start] for start in sorted(found))


def are_apart(one: ClockTime, other: ClockTime) -> bool:
    """Return whether two times of day can't be one moment, told roughly."""
    return abs(one.minutes - other.minutes) >= _LEAST


def _by_words(text: str, lang: str) -> Iterator[ClockTime]:
    if lang == "en":
        for match in _ENGLISH.finditer(text):
            hour = int(match["hour"]) % _NOON + (_NOON if match["part"].lower() == "p" else 0)
            yield ClockTime(Span(*match.span()), hour * _HOUR + int(match["minute"] or 0))
        for match in _NAMED.finditer(text):
            hour = _NOON if match["name"].lower() == "noon" else 0
            yield ClockTime(Span(*match.span("name")), hour * _HOUR)
    elif lang == "ar":
        for match in _ARABIC.finditer(text):
            hour = _HOURS[match["name"]] if match["name"] else int(match["hour"])
            minute = 30 if match["half"] else int(match["minute"] or 0)
            part = match["part"].removeprefix("ال")
            yield ClockTime(Span(*match.span()), _of_day(hour, part) * _HOUR + minute)


def _of_day(hour: int, part: str) -> int:
    """Return the hour of the day, 0 to 23, of an hour of one half of it."""
    if part in _MORNING:
        return hour % _NOON
    if (part == "ليل" and hour < _NIGHT) or (part == "ظهر" and _LATE_MORNING <= hour < _NOON):
        return hour
    if part == "ليل" and hour == _NOON:
        return 0
    return hour % _NOON + _NOON


def _by_24(text: str) -> Iterator[ClockTime]:
    """Yield 14:30; an hour up to twelve may be of either half."""
    for match in _OF_24.finditer(text):
        hour = int(match["hour"])
        if hour > _NOON or match["hour"].startswith("0"):
            yield ClockTime(Span(*match.span()), hour * _HOUR + int(match["minute"]))
