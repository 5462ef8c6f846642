"""Times told from the day of publication: yesterday, next Saturday, قبل شهرين, last week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from claims_app.core import calendars
from claims_app.core import time_words as words
from claims_app.core.numerals import numeral_at
from claims_app.core.script import fold
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.calendars import Days
    from claims_app.core.tokens import Token

# Where a time starts and ends, in tokens, and its closed range of days.
Told = tuple[int, int, date | None, date | None]
_WEEK, _MONTH, _YEAR = 7, 30, 365  # days; as words.UNITS has them
_FARTHEST: Final = 365 * 500  # days; what goes back further is no news, and no date at last
_SATURDAY: Final = 5
_DAY_HOURS: Final = 24.0


class PeriodReader:
    """Reads the relative times of one text."""

    def __init__(self, text: str, tokens: Sequence[Token], lang: str, anchor: date | None) -> None:
        self._text = text
        self._tokens = tokens
        self._lang = lang
        self._anchor = anchor

    def period_at(self, index: int) -> Told | None:
        """Return the relative time that starts at a token, None where none does."""
        return (
            self._phrase(index)
            or self._weekday(index)
            or self._day(index)
            or self._unit(index)
            or self._part(index)
            or (self._arabic_span(index) if self._lang == "ar" else self._english_span(index))
        )

    def _key(self, index: int) -> str:
        return key_at(self._tokens, index)

    def _told(self, start: int, end: int, days: Days | None) -> Told:
        return start, end, *(days or (None, None))

    def _shifted(self, shift: int) -> Days | None:
        if self._anchor is None:
            return None
        found = self._anchor + timedelta(days=shift)
        return found, found

    def _phrase(self, index: int) -> Told | None:
        for phrase, shift in words.DAY_PHRASE_STARTS.get(self._key(index), ()):
            if all(self._key(index + at) == word for at, word in enumerate(phrase)):
                return self._told(index, index + len(phrase), self._shifted(shift))
        return None

    def _weekday(self, index: int) -> Told | None:
        key = self._key(index)
        weekday = words.WEEKDAYS.get(key)
        if weekday is None and self._lang == "ar" and key[:1] in "وف":
            weekday = words.WEEKDAYS.get(key[1:])
        if weekday is None or self._key(index - 1) in words.NO_WEEKDAY_AFTER:
            return None
        if self._lang == "en" and not self._text[self._tokens[index].start].isupper():
            return None
        start, end = index, index + 1
        before, after = self._key(index - 1), self._key(end)
        is_next = after in words.NEXT or before in words.NEXT
        is_last = after in words.LAST or before in words.LAST
        if after in words.NEXT | words.LAST | words.THIS and self._lang == "ar":
            end += 1
        if self._lang == "en":
            start -= before in words.NEXT | words.LAST | words.THIS
        return self._told(start, end, self._week_day(weekday, is_next=is_next, is_last=is_last))

    def _week_day(self, weekday: int, *, is_next: bool, is_last: bool) -> Days | None:
        """Return the day: a bare weekday is the last one, today included (news looks back)."""
        if self._anchor is None:
            return None
        ahead = (weekday - self._anchor.weekday()) % _WEEK
        back = ahead - _WEEK if ahead or is_last else 0
        found = self._anchor + timedelta(days=(ahead or _WEEK) if is_next else back)
        return found, found

    def _day(self, index: int) -> Told | None:
        key = self._key(index)
        if self._lang == "ar" and key[:1] in "وفبل" and key[1:] in words.DAYS:
            key = key[1:]
        key = key.removesuffix("'s").removesuffix("’s")
        shift = words.DAYS.get(key)
        if shift is None or (key == "اليوم" and self._key(index + 1) in words.NOT_TODAY_AFTER):
            return None
        after = self._key(index + 1)
        if key == "اليوم" and after in words.WEEKDAYS:
            return None  # today, Saturday: the weekday says it
        if key == "اليوم" and after.startswith("ال") and after.endswith("ي"):
            return None  # the school day
        return self._told(index, index + 1, self._shifted(shift))

    def _unit(self, index: int) -> Told | None:
        """Return last week, هذا العام, الشهر المقبل, earlier this year."""
        if self._lang == "ar":
            is_before = self._key(index) in words.THIS and self._key(index + 1).startswith("ال")
            place = index + is_before
            unit = words.UNITS.get(self._key(place), 0)
            told = self._key(index) if is_before else self._key(place + 1)
            end = place + 1 + (not is_before)
            if not self._key(place).startswith("ال"):
                return None
        else:
            place = index + (self._key(index) in words.EARLIER)
            told, unit = self._key(place), words.UNITS.get(self._key(place + 1), 0)
            end = place + 2
        shift = self._direction(told)
        if shift is None or unit not in {_WEEK, _MONTH, _YEAR}:
            return None
        if self._lang == "en" and self._key(end - 1).endswith("s"):
            return None
        return self._told(index, end, self._unit_days(unit, shift))

    def _part(self, index: int) -> Told | None:
        """Return early this month, مطلع الشهر الحالي: a third of what a unit tells."""
        part = words.PARTS.get(self._key(index), "")
        found = self._unit(index + 1) if part else None
        if found is None:
            return None
        _, end, first, last = found
        days = calendars.part_of((first, last), part) if first and last else None
        return self._told(index, end, days)

    def _direction(self, key: str) -> int | None:
        if key in words.LAST:
            return -1
        if key in words.NEXT:
            return 1
        return 0 if key in words.THIS else None

    def _unit_days(self, unit: int, shift: int) -> Days | None:
        if self._anchor is None:
            return None
        if unit == _WEEK:
            first = _SATURDAY if self._lang == "ar" else 0
            return calendars.week_days(self._anchor, shift, first_weekday=first)
        if unit == _MONTH:
            return calendars.shifted_month(self._anchor, shift)
        return calendars.year_days(self._anchor.year + shift)

    def _count(self, index: int) -> tuple[float, int, int] | None:
        """Return how many days a number with its unit lasts, its unit in days, where it ends."""
        numeral = numeral_at(self._tokens, index, self._lang)
        count, end = (numeral.value, numeral.end) if numeral else (1.0, index)
        unit = words.UNITS.get(fold(numeral.dual)) if numeral and numeral.dual else None
        if unit is None:
            if numeral is None and self._key(index) in {"a", "an"}:
                end += 1
            unit, end = words.UNITS.get(self._key(end)), end + 1
        if unit is None or (numeral is None and self._lang == "en" and end == index + 1):
            return None
        days = count / _DAY_HOURS if unit == 0 else count * unit
        return (days, unit, end) if days < _FARTHEST else None

    def _back(self, days: float, unit: int, *, is_since: bool) -> Days | None:
        """Return the day that lies ``days`` back, with as much around it as the unit is rough.

        Since then means up to today.
        """
        if self._anchor is None:
            return None
        middle = self._anchor - timedelta(days=round(days))
        slack = timedelta(days=unit // 2)
        return middle - slack, self._anchor if is_since else middle + slack

    def _arabic_span(self, index: int) -> Told | None:
        """Return قبل شهرين, منذ ثلاثة أيام, خلال الأيام الثلاثة الماضية."""
        key = self._key(index)
        if key in words.AGO or key in words.SINCE:
            found = self._count(index + 1)
            if found is None or self._key(index + 1).startswith("ال"):
                return None
            days, unit, end = found
            if key in words.AGO and self._key(end) in words.NOT_FROM_NOW:
                is_now = self._key(end + 1) in words.OF_NOW
                return self._told(index, end, None) if not is_now else None
            is_since = key in words.SINCE
            return self._told(index, end, self._back(days, unit, is_since=is_since))
        return self._past_units(index) if key in words.WITHIN else None

    def _past_units(self, index: int) -> Told | None:
        """Return خلال الأيام الثلاثة الماضية, خلال الساعات الـ24 الماضية, خلال اليومين الماضيين."""
        place = index + 1
        unit = words.UNITS.get(self._key(place))
        numeral = numeral_at(self._tokens, place, "ar")
        if numeral is not None and numeral.dual:
            unit, count, end = words.UNITS.get(fold(numeral.dual)), 2.0, numeral.end
        elif unit is not None:
            counted = numeral_at(self._tokens, self._after_article(place + 1), "ar", is_hedged=True)
            if counted is None:
                return None
            count, end = counted.value, counted.end
        else:
            counted = numeral_at(self._tokens, self._after_article(place), "ar", is_hedged=True)
            unit = words.UNITS.get(self._key(counted.end)) if counted else None
            if counted is None or unit is None:
                return None
            count, end = counted.value, counted.end + 1
        is_back = self._key(end).removesuffix("ين") in words.LAST
        if unit is None or not is_back or count * unit >= _FARTHEST:
            return None
        days = count / _DAY_HOURS if unit == 0 else count * unit
        return self._told(index, end + 1, self._back(days, unit, is_since=True))

    def _after_article(self, index: int) -> int:
        """Return where a number starts whose article is a token of its own: ال24."""
        return index + (self._key(index) == "ال")

    def _english_span(self, index: int) -> Told | None:
        """Return two days ago, in the past three weeks, over the last 24 hours."""
        if self._key(index) in words.BACK:
            found = self._count(index + 1)
            if found is None or self._key(index + 1) in {"a", "an"}:
                return None
            days, unit, end = found
            return self._told(index, end, self._back(days, unit, is_since=True))
        found = self._count(index)
        if found is None or self._key(found[2]) not in {"ago", "earlier"}:
            return None
        days, unit, end = found
        if self._key(end) == "earlier":
            return self._told(index, end + 1, None)  # than what is told, not than today
        return self._told(index, end + 1, self._back(days, unit, is_since=False))
