"""Dates: days, months, seasons and years by name or number, Gregorian and Islamic."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core import calendars
from claims_app.core import time_words as words
from claims_app.core.numerals import numeral_at
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.calendars import Days
    from claims_app.core.tokens import Token

# Where a time starts and ends, in tokens, and its closed range of days.
Told = tuple[int, int, date | None, date | None]
_FEWEST: Final = 3  # digits of an Islamic year; letters of a month with a clitic
_LAST_DAY: Final = 31
_MONTHS: Final = 12
_YEAR_DIGITS: Final = 4
_YEARS: Final = range(1000, 2200)
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
_HIJRI: Final = "ه"
_GLUED_ERAS: Final = frozenset({_HIJRI, "م"})  # 1436هـ is one token
_BEFORE_YEAR: Final = frozenset({",", "،", "من", "عام", "سنه", "of"})
_SEPARATORS: Final = frozenset("/-–")


class _Month(NamedTuple):
    """A month by number, where its name ends; ``is_weak`` where the word may be none."""

    number: int
    end: int
    is_islamic: bool = False
    is_weak: bool = False


class DateReader:
    """Reads the dates of one text."""

    def __init__(self, text: str, tokens: Sequence[Token], lang: str, anchor: date | None) -> None:
        self._text = text
        self._tokens = tokens
        self._lang = lang
        self._anchor = anchor

    def date_at(self, index: int) -> Told | None:
        """Return the date that starts at a token, None where none does."""
        return (
            self._numeric(index) or self._named(index) or self._season(index) or self._year(index)
        )

    def _key(self, index: int) -> str:
        return key_at(self._tokens, index)

    def _numeric(self, index: int) -> Told | None:
        """Return 12/5/2011, 2011-05-12 or 12.5.2011.

        Arabic writes the day first. English does both: where both would be dates, the days are
        left open.
        """
        token = self._tokens[index]
        if token.kind != "number":
            return None
        dotted = _DOTTED.fullmatch(token.key)
        if dotted is not None:
            day, month, year = (int(part) for part in dotted.groups())
            return self._told(index, index + 1, calendars.month_days(year, month, day))
        keys = [self._key(index + at) for at in range(5)]
        is_date = keys[1] == keys[3] and keys[1] in _SEPARATORS
        is_date = is_date and all(key.isdigit() for key in keys[::2])
        if not is_date or not self._is_tight(index, index + 5):
            return None
        first, month, last = map(int, keys[::2])
        if len(keys[0]) == _YEAR_DIGITS:
            return self._told(index, index + 5, calendars.month_days(first, month, last))
        is_late = len(keys[4]) == _YEAR_DIGITS
        return self._told(index, index + 5, self._of_parts(first, month, last)) if is_late else None

    def _of_parts(self, day: int, month: int, year: int) -> Days | None:
        if self._lang == "en" and day != month and max(day, month) <= _MONTHS:
            return None  # of two countries, the other one reads another day
        if self._lang == "en" and month > _MONTHS:
            day, month = month, day
        return calendars.month_days(year, month, day)

    def _is_tight(self, start: int, end: int) -> bool:
        inner = range(start, min(end, len(self._tokens)) - 1)
        return all(self._tokens[at].end == self._tokens[at + 1].start for at in inner)

    def _told(self, start: int, end: int, days: Days | None) -> Told:
        return start, end, *(days or (None, None))

    def _named(self, index: int) -> Told | None:
        """Return a date with the name of a month: 15 May 2014, من 5 إلى 10 أيار, late May."""
        place = index
        part = words.PARTS.get(self._key(index), "")
        if part:
            place += 1 + (self._key(index + 1) == "of") + (self._key(index + 1) == "شهر")
        prefix, dash, rest = self._key(index).partition("-")
        if dash and prefix in words.PARTS and rest in words.MONTHS:
            return self._with_month(
                index,
                _Month(words.MONTHS[rest], index + 1),
                (0, 0),
                words.PARTS[prefix],
            )
        days, place = self._day_numbers(place)
        month = self._month(place)
        if month is None:
            return None
        if not days[0] and self._lang == "en" and self._key(month.end) != "of":
            days, after = self._day_numbers(month.end)
            if days[0] and not self._is_clock(after):
                month = month._replace(end=after)
            else:
                days = (0, 0)
        if month.is_weak and not (days[0] or self._has_evidence(place, month.end)):
            return None
        return self._with_month(index, month, days, part)

    def _is_clock(self, index: int) -> bool:
        return self._key(index) in {":", "am", "pm", "a.m", "p.m", "%"}

    def _with_month(self, index: int, month: _Month, days: tuple[int, int], part: str) -> Told:
        end = month.end
        if self._key(end) in _BEFORE_YEAR and self._year_at(end + 1) is not None:
            end += 1
        year = self._year_at(end)
        shift = 0
        if year is not None:
            end += 1
            end += self._key(end) in words.ISLAMIC_ERAS | words.ERAS
        elif self._key(end) in words.LAST | words.NEXT | words.THIS and self._lang == "ar":
            shift = -1 if self._key(end) in words.LAST else 1 if self._key(end) in words.NEXT else 0
            end += 1
        elif self._lang == "en" and self._key(index - 1) in {"last", "next"}:
            shift = -1 if self._key(index - 1) == "last" else 1
            index -= 1
        found = self._days(year, month, days, shift)
        if found is not None and part:
            found = calendars.part_of(found, part)
        return self._told(index, end, found)

    def _days(
        self, year: int | None, month: _Month, days: tuple[int, int], shift: int
    ) -> Days | None:
        """Return the days; a date without a year is the nearest to publication.

        ``shift`` is -1 for the last one before it, 1 for the next one after it.
        """
        if year is None:
            if self._anchor is None:
                return None
            year = self._near(month, shift, self._anchor)
        first = self._of_month(year, month, days[0])
        last = self._of_month(year, month, days[1]) if days[1] else first
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None

    def _of_month(self, year: int, month: _Month, day: int) -> Days | None:
        if month.is_islamic:
            return calendars.islamic_days(year, month.number, day)
        return calendars.month_days(year, month.number, day)

    def _near(self, month: _Month, shift: int, anchor: date) -> int:
        if month.is_islamic:
            return calendars.islamic_year_near(anchor, month.number)
        if shift < 0:
            return anchor.year - (month.number >= anchor.month)
        if shift > 0:
            return anchor.year + (month.number <= anchor.month)
        years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
        return min(years, key=lambda year: abs((date(year, month.number, 15) - anchor).days))

    def _day_numbers(self, index: int) -> tuple[tuple[int, int], int]:
        """Return the day before or after a month, or first and last of several, and their end."""
        first, place = self._day_number(index)
        if not first:
            return (0, 0), index
        if self._key(place) in words.RANGE_MARKS:
            last, end = self._day_number(place + 1)
            if last > first:
                return (first, last), end
        elif self._key(place) == "من" or self._key(place) in {"of", "شهر"}:
            place += 1
        return (first, 0), place

    def _day_number(self, index: int) -> tuple[int, int]:
        """Return the day of a month at a token, 0 where none is, and where it ends."""
        key = self._key(index)
        if key in words.ORDINALS:
            return self._ordinal(index)
        digits = key[:-2] if key[-2:] in _DAY_ENDINGS else key
        is_day = digits.isdigit() and len(digits) < _YEAR_DIGITS and 1 <= int(digits) <= _LAST_DAY
        return (int(digits), index + 1) if is_day else (0, index)

    def _ordinal(self, index: int) -> tuple[int, int]:
        """Return الثالث, الحادي عشر, الخامس والعشرين before "of" and a month."""
        more = words.ORDINAL_ENDS.get(self._key(index + 1), 0)
        end = index + 1 + bool(more)
        is_of = self._key(end) in {"من", "شهر"}
        return (words.ORDINALS[self._key(index)] + more, end) if is_of else (0, index)

    def _month(self, index: int) -> _Month | None:
        """Return the month named at a token; takes in a second name: مايو/أيار."""
        place = index + (self._key(index) == "شهر")
        found = self._month_name(place)
        if found is None:
            return None
        mark = self._key(found.end)
        if mark in words.MONTH_MARKS:
            second = self._month_name(found.end + 1)
            if second is not None and second[:1] == found[:1] and not second.is_islamic:
                end = second.end + (mark == "(" and self._key(second.end) == ")")
                return found._replace(end=end, is_weak=False)
        return found._replace(is_weak=found.is_weak and place == index)

    def _month_name(self, index: int) -> _Month | None:
        if index >= len(self._tokens) or self._tokens[index].kind != "word":
            return None
        key = self._key(index)
        for form in self._month_forms(key):
            pair = f"{form}_{self._key(index + 1)}"
            for table, is_islamic in ((words.MONTHS, False), (words.ISLAMIC_MONTHS, True)):
                if pair in table:
                    return _Month(table[pair], index + 2, is_islamic)
                if form in table and (self._lang == "ar" or self._is_capital(index)):
                    is_weak = form in words.WEAK_MONTHS
                    has_point = form in words.SHORT_MONTHS and self._key(index + 1) == "."
                    return _Month(table[form], index + 1 + has_point, is_islamic, is_weak)
        return None

    def _month_forms(self, key: str) -> tuple[str, ...]:
        """Return a word and what is left of it without a clitic: لمايو, but not باب."""
        is_joined = self._lang == "ar" and key[:1] in "وفبل" and len(key) > _FEWEST
        return (key, key[1:]) if is_joined else (key,)

    def _is_capital(self, index: int) -> bool:
        return self._text[self._tokens[index].start].isupper()

    def _has_evidence(self, start: int, end: int) -> bool:
        """Return whether a word beside shows a month: in March, آب الماضي, مارس 2012."""
        before, after = self._key(start - 1), self._key(end)
        if before in words.MONTH_LEADS or before in words.PARTS:
            return True
        is_told = after in words.LAST | words.NEXT | words.THIS and self._lang == "ar"
        return is_told or self._year_at(end) is not None

    def _year_at(self, index: int) -> int | None:
        """Return the year in digits at a token; of either calendar, told by what follows."""
        key = self._key(index)
        era = key[-1:] if key[-1:] in _GLUED_ERAS else ""
        key = key.removesuffix(era)
        if not key.isdigit() or len(key) > _YEAR_DIGITS:
            return None
        if era == _HIJRI or self._key(index + 1) in words.ISLAMIC_ERAS:
            return int(key) if len(key) >= _FEWEST else None
        return int(key) if len(key) == _YEAR_DIGITS and int(key) in _YEARS else None

    def _season(self, index: int) -> Told | None:
        """Return summer 2014, صيف عام 2014."""
        season = words.SEASONS.get(self._key(index))
        if season is None:
            return None
        place = index + 1
        place += self._key(place) in {"of", "عام", "سنه", "العام"}
        year = self._year_at(place)
        if year is None:
            return None
        return self._told(index, place + 1, calendars.season_days(year, season))

    def _year(self, index: int) -> Told | None:
        """Return a year: عام 2014, in 2014, عامي 2012 و2013, 1441 هـ, سنة ألفين وعشر."""
        key = self._key(index)
        if key in words.YEARS_DUAL:
            return self._two_years(index)
        if self._lang == "ar" and key in words.YEAR_LEADS:
            return self._year_in_words(index)
        year = self._year_at(index)
        return self._year_told(index, year) if year is not None else None

    def _year_told(self, index: int, year: int) -> Told | None:
        """Return a year in digits where its calendar, or a word before, shows that it is one."""
        key = self._key(index)
        end = index + 1
        if self._key(end) in words.ISLAMIC_ERAS or key.endswith(_HIJRI):
            end += self._key(end) in words.ISLAMIC_ERAS
            return self._told(index, end, calendars.islamic_days(year))
        has_era = self._key(end) in words.ERAS or key.endswith("م")
        lead = self._key(index - 1)
        part = words.PARTS.get(lead, "")
        if not (has_era or part or lead in words.YEAR_LEADS or self._is_in(index)):
            return None
        days = calendars.year_days(year)
        if part and days:
            days, index = calendars.part_of(days, part), index - 1
        return self._told(index, end + (self._key(end) in words.ERAS), days)

    def _is_in(self, index: int) -> bool:
        """Return whether "in" stands before a bare year in Arabic and nothing is counted."""
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        is_alone = after is None or after.kind != "word" or after.key.startswith("و")
        return self._key(index - 1) in {"في", "منذ", "وفي", "حتي"} and is_alone

    def _two_years(self, index: int) -> Told | None:
        first = self._year_at(index + 1)
        place = index + 2 + (self._key(index + 2) == "و")
        last = self._year_at(place)
        if first is None or last is None or first > last:
            return None
        start, end = calendars.year_days(first), calendars.year_days(last)
        return self._told(index, place + 1, (start[0], end[1]) if start and end else None)

    def _year_in_words(self, index: int) -> Told | None:
        numeral = numeral_at(self._tokens, index + 1, "ar")
        if numeral is None or self._tokens[index + 1].kind == "number" or numeral.dual:
            return None
        year = int(numeral.value)
        return self._told(index, numeral.end, calendars.year_days(year)) if year in _YEARS else None
