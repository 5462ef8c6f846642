"""When a claim puts what it tells of: days, months or years, parts of the day, times of day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.script import fold_word
from claims_app.core.time_words import DAY_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claims_app.core.clock import ClockTime
    from claims_app.core.marked_words import Word
    from claims_app.core.records import Span
    from claims_app.core.times import TimeMention

_HOUR: Final = 60
_LEAST: Final = _HOUR  # nearer than that, two witnesses may mean one moment
# The minutes that a part of the day may mean at the widest; night runs past midnight.
_PARTS: Final[Mapping[str, tuple[int, int]]] = {
    "dawn": (3 * _HOUR, 7 * _HOUR),
    "morning": (5 * _HOUR, 12 * _HOUR),
    "noon": (11 * _HOUR, 15 * _HOUR),
    "afternoon": (12 * _HOUR, 19 * _HOUR),
    "evening": (17 * _HOUR, 23 * _HOUR),
    "night": (19 * _HOUR, 30 * _HOUR),
}
_DAY: Final = 24 * _HOUR
_LATE: Final = frozenset({"night", "dawn"})  # of which day, people tell differently
_SIDES: Final = frozenset({"before", "after"})  # cues of resources/opposites/*.yaml
_ANCHOR_REACH: Final = 4  # words from "before" to what it names
_A_WEEK: Final = timedelta(days=6)  # from its first day to its last
_ONE_DAY: Final = timedelta(days=1)


class Moment(NamedTuple):
    """When something is put.

    ``first`` and ``last`` are a closed range of days, None where no day is named; ``part`` is the
    part of the day and ``minutes`` the time of day, empty and None where none is. ``side`` is
    ``before`` or ``after`` something else that happened, which ``anchor`` names by its words' keys.
    """

    span: Span
    first: date | None = None
    last: date | None = None
    part: str = ""
    minutes: int | None = None
    side: str = ""
    anchor: frozenset[str] = frozenset()


def moments(
    times: Sequence[TimeMention],
    clock_times: Sequence[ClockTime],
    words: Sequence[Word],
    text: str,
) -> tuple[Moment, ...]:
    """Return the moments that a claim names, in reading order.

    A time of day and a part of the day belong to the day that is named with them.

    Args:
        times: The times that the claim names.
        clock_times: Its times of day.
        words: Its words; parts of the day may stand alone among them (at dawn).
        text: What all spans point into.
    """
    days = [
        Moment(time.span, time.first, time.last, time.part)
        for time in times
        if time.first is not None
    ]
    taken = [*(time.span for time in times), *(clock.span for clock in clock_times)]
    parts = [
        Moment(word.span, part=part)
        for word in words
        if (part := _day_part(text[word.span.start : word.span.end]))
        and not any(word.span.overlaps(span) for span in taken)
    ]
    told = [Moment(clock.span, minutes=clock.minutes) for clock in clock_times]
    sides = list(_sides(words, taken))
    if len(days) == 1 and len(told) + len(parts) == 1:
        of_day = (*told, *parts)[0]
        days = [days[0]._replace(minutes=of_day.minutes, part=days[0].part or of_day.part)]
        told, parts = [], []
    found: list[Moment] = [*days, *told, *parts, *sides]
    return tuple(sorted(found, key=lambda moment: moment.span))


@lru_cache(maxsize=1 << 14)
def _day_part(word: str) -> str:
    """Return the part of the day that a word is, as it stands in a text; empty for most words."""
    return DAY_PARTS.get(fold_word(word).removeprefix("ال"), "")


def _sides(words: Sequence[Word], taken: Sequence[Span]) -> Iterator[Moment]:
    """Yield before and after with what they name: before the truce, بعد بدء الهدنة."""
    for index, word in enumerate(words):
        side = next(iter(word.cues & _SIDES), "")
        if not side or any(word.span.overlaps(span) for span in taken):
            continue
        behind = words[index + 1 : index + 1 + _ANCHOR_REACH]
        anchor = frozenset(other.key for other in behind if other.is_content)
        if anchor:
            yield Moment(word.span, side=side, anchor=anchor)


def are_apart(one: Moment, other: Moment) -> bool:
    """Return whether nothing can have happened at both."""
    if one.side or other.side:
        is_turned = bool(one.side and other.side) and one.side != other.side
        return is_turned and bool(one.anchor & other.anchor)
    if one.first and one.last and other.first and other.last:
        is_late = bool({one.part, other.part} & _LATE)
        slack = _ONE_DAY if is_late else timedelta()
        if _A_WEEK in (one.last - one.first, other.last - other.first):
            slack = _A_WEEK  # where a week starts, and which is this one, people tell differently
        if one.last + slack < other.first or other.last + slack < one.first:
            return True
        is_one_day = one.first == one.last == other.first == other.last
        return is_one_day and _are_hours_apart(one, other)
    if one.first or other.first:
        return False
    return _are_hours_apart(one, other)


def are_comparable(one: Moment, other: Moment) -> bool:
    """Return whether both tell the time in one way: by the calendar, the clock, another event."""
    if one.side or other.side:
        return bool(one.side and other.side and one.anchor & other.anchor)
    return bool(one.first) == bool(other.first)


def _are_hours_apart(one: Moment, other: Moment) -> bool:
    if one.minutes is not None and other.minutes is not None:
        return abs(one.minutes - other.minutes) >= _LEAST
    first, second = _hours(one), _hours(other)
    if first is None or second is None:
        return False
    return not any(
        first[0] < second[1] + shift and second[0] + shift < first[1] for shift in (-_DAY, 0, _DAY)
    )


def _hours(moment: Moment) -> tuple[int, int] | None:
    """Return the widest range of minutes that a moment leaves open within a day."""
    if moment.minutes is not None:
        return moment.minutes, moment.minutes + 1
    return _PARTS.get(moment.part)
