"""Times of day, as minutes after midnight; hours whose half of the day nothing tells are none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HOUR: Final = 60
_NOON: Final = 12
_DAY: Final = 24 * _HOUR
_NIGHT: Final = 6  # الساعة العاشرة ليلا is in the evening, الثانية ليلا is not
_LATE_MORNING: Final = 10  # الحادية عشرة ظهرا is before noon

_ENGLISH: Final = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<part>[ap])\.?m\b\.?", re.I
)
_OF_24: Final = re.compile(
    r"(?<![0-9:./-])(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?![0-9:])"
)
_NAMED: Final = re.compile(r"\b(?:at|around|by) (?P<name>noon|midnight)\b", re.I)
_SPOKEN: Final = re.compile(
    r"\b(?:(?P<past>half past|a quarter past|a quarter to) )?"
    r"(?P<name>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
    r"(?: o['’]clock)? (?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))\b",
    re.I,
)
_NAMES: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_PAST: Final = {"half past": 30, "a quarter past": 15, "a quarter to": -15}
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
    r"(?P<past> و?(?:النصف|الربع|الثلث)| إلا (?:ال)?(?:ربع|ثلث)ا?)? (?:من )?"
    r"(?P<part>بعد منتصف (?:ال)?ليل|بعد (?:ال)?ظهر|(?:ال)?(?:صباح|ظهر|عصر|مساء|ليل|فجر))"
    r"[اًءً]*(?!\w)"
)
_ARABIC_PAST: Final = {"النصف": 30, "الربع": 15, "الثلث": 20, "ربع": -15, "ثلث": -20}
_ARABIC_NAMED: Final = re.compile(r"(?<!\w)(?:عند|في|قرابة|حتى) (?P<name>منتصف (?:ال)?ليل)(?!\w)")


class _DigitTable(dict[int, str]):
    """A table for ``str.translate``: one ASCII digit for each digit, all else as it is."""

    def __missing__(self, code: int) -> str:
        digit = unicodedata.decimal(chr(code), None)
        self[code] = chr(code) if digit is None else str(digit)
        return self[code]


_DIGITS: Final = _DigitTable()


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as the text gives it, in minutes after midnight."""

    span: Span
    minutes: int


def find_clock_times(text: str, lang: str) -> tuple[ClockTime, ...]:
    """Return the times of day in ``text``, in reading order, each place once.

    Digits of all scripts are read.
    """
    plain = text if text.isascii() else text.translate(_DIGITS)
    found: list[ClockTime] = []
    for time in sorted(
        (*_by_words(plain, lang), *_by_24(plain)),
        key=lambda time: (time.span.start, -time.span.end),
    ):
        if not found or found[-1].span.end <= time.span.start:
            found.append(time)
    return tuple(found)


def _by_words(text: str, lang: str) -> Iterator[ClockTime]:
    if lang == "en":
        for match in _ENGLISH.finditer(text):
            hour = int(match["hour"]) % _NOON + (_NOON if match["part"].lower() == "p" else 0)
            yield ClockTime(Span(*match.span()), hour * _HOUR + int(match["minute"] or 0))
        yield from _spoken(text)
        for match in _NAMED.finditer(text):
            hour = _NOON if match["name"].lower() == "noon" else 0
            yield ClockTime(Span(*match.span("name")), hour * _HOUR)
    elif lang == "ar":
        for match in _ARABIC.finditer(text):
            hour = _HOURS[match["name"]] if match["name"] else int(match["hour"])
            minute = int(match["minute"] or 0)
            if match["past"]:
                word = match["past"].split()[-1].removeprefix("و")
                less = word.removeprefix("ال").removesuffix("ا")
                minute = _ARABIC_PAST[less if "إلا" in match["past"] else word]
            part = match["part"].removeprefix("ال")
            minutes = _of_day(hour, part) * _HOUR + minute
            yield ClockTime(Span(*match.span()), minutes % _DAY)
        for match in _ARABIC_NAMED.finditer(text):
            yield ClockTime(Span(*match.span("name")), 0)


def _spoken(text: str) -> Iterator[ClockTime]:
    """Yield half past nine in the evening, eight o'clock at night."""
    for match in _SPOKEN.finditer(text):
        name = match["name"].lower()
        hour = (int(name) if name.isdigit() else _NAMES.index(name) + 1) % _NOON
        is_small = hour < _NIGHT and match["night"]  # two at night is before dawn
        is_late = not is_small and (match["part"] or "").lower() != "morning"
        minute = _PAST[match["past"].lower()] if match["past"] else 0
        minutes = (hour + _NOON * is_late) * _HOUR + minute
        yield ClockTime(Span(*match.span()), minutes % _DAY)


def _of_day(hour: int, part: str) -> int:
    """Return the hour of the day, 0 to 23, of an hour of one half of it."""
    if part in _MORNING or part.startswith("بعد منتصف"):
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
