"""When: dates, weekdays and spans before or after the day of publication, first version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claims_app.core.numerals import numeral_at
from claims_app.core.records import Span
from claims_app.core.script import fold
from claims_app.core.tokens import Token, key_at, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class TimeKind(StrEnum):
    """How a time is told."""

    DATE = "date"
    RELATIVE = "relative"  # told from the day of publication
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time as the closed range of days ``[first, last]``; both None where it can't be told.

    ``anchor`` is the day that a relative time was counted from.
    """

    span: Span
    kind: TimeKind
    first: date | None = None
    last: date | None = None
    anchor: date | None = None


def _table(values: Mapping[str, int]) -> dict[str, int]:
    return {fold(word): value for words, value in values.items() for word in words.split()}


_MONTHS: Final = _table(
    {
        "يناير january jan": 1,
        "فبراير شباط february feb": 2,
        "مارس آذار march": 3,
        "أبريل إبريل نيسان april apr": 4,
        "مايو أيار may": 5,
        "يونيو حزيران يونيه june jun": 6,
        "يوليو تموز يوليه july jul": 7,
        "أغسطس آب august aug": 8,
        "سبتمبر أيلول september sept sep": 9,
        "أكتوبر october oct": 10,
        "نوفمبر november nov": 11,
        "ديسمبر december dec": 12,
    }
)
_TISHREEN: Final = fold("تشرين")  # followed by الأول (October) or الثاني (November)
_KANUN: Final = fold("كانون")  # followed by الأول (December) or الثاني (January)
_SECOND_NAMES: Final = {
    (_TISHREEN, fold("الأول")): 10,
    (_TISHREEN, fold("الثاني")): 11,
    (_KANUN, fold("الأول")): 12,
    (_KANUN, fold("الثاني")): 1,
}
_WEEKDAYS: Final = _table(
    {
        "الاثنين الإثنين monday": 0,
        "الثلاثاء tuesday": 1,
        "الأربعاء wednesday": 2,
        "الخميس thursday": 3,
        "الجمعة friday": 4,
        "السبت saturday": 5,
        "الأحد sunday": 6,
    }
)
_DAYS: Final = _table({"أمس البارحة yesterday": -1, "اليوم today": 0, "غدا tomorrow": 1})
_NEXT: Final = frozenset(fold(word) for word in ("المقبل", "القادم", "المقبلة", "القادمة", "next"))
_LAST: Final = frozenset(
    fold(word) for word in ("الماضي", "الماضية", "الفائت", "المنصرم", "last", "past", "أمس")
)
_UNITS: Final = _table(
    {
        "يوم يوما أيام يومين day days": 1,
        "أسبوع أسبوعا أسابيع أسبوعين week weeks": 7,
        "شهر شهرا أشهر شهور شهرين month months": 30,
        "عام عاما أعوام سنة سنوات عامين سنتين year years": 365,
    }
)
_BEFORE: Final = frozenset({fold("قبل"), fold("منذ")})
_VAGUE: Final = frozenset(fold(word) for word in ("مؤخرا", "حديثا", "قريبا", "recently", "soon"))
_WEEK: Final = 7
_LAST_DAY: Final = 31
_YEAR_DIGITS: Final = 4
_YEARS: Final = range(1000, 2200)


def find_times(text: str, lang: str, anchor: date | None) -> tuple[TimeMention, ...]:
    """Return the times named in ``text``, in reading order.

    Args:
        text: Any text.
        lang: ``ar`` or ``en``; other languages give none.
        anchor: The day of publication, from which "yesterday" is counted. Without it, relative
            times are found but have no days.
    """
    if lang not in {"ar", "en"}:
        return ()
    tokens = tokens_of(text)
    return tuple(_Reader(tokens, lang, anchor).mentions())


class _Reader:
    def __init__(self, tokens: Sequence[Token], lang: str, anchor: date | None) -> None:
        self.tokens = tokens
        self.lang = lang
        self.anchor = anchor

    def mentions(self) -> Iterator[TimeMention]:
        index = 0
        while index < len(self.tokens):
            found = (
                self._date(index) or self._weekday(index) or self._day(index) or self._ago(index)
            )
            if found is None and self._key(index) in _VAGUE:
                found = self._mention(TimeKind.VAGUE, index, index + 1, None), index + 1
            if found is None:
                index += 1
            else:
                mention, index = found
                yield mention

    def _key(self, index: int) -> str:
        return key_at(self.tokens, index)

    def _mention(
        self, kind: TimeKind, start: int, end: int, days: tuple[date, date] | None
    ) -> TimeMention:
        first, last = days or (None, None)
        return TimeMention(
            span=Span(self.tokens[start].start, self.tokens[end - 1].end),
            kind=kind,
            first=first,
            last=last,
            anchor=self.anchor if kind is TimeKind.RELATIVE else None,
        )

    def _month(self, index: int) -> tuple[int, int] | None:
        """Return the month named at a token, and where its name ends; takes in مايو/أيار."""
        key = self._key(index)
        month = _MONTHS.get(key)
        end = index + 1
        if month is None:
            month = _SECOND_NAMES.get((key, self._key(index + 1)))
            end = index + 2
        if month is None or (key == "may" and not self._has_day(index, end)):
            return None
        mark = self._key(end)
        if mark in {"/", "("} and self._key(end + 1):
            second = _MONTHS.get(self._key(end + 1))
            length = 2
            if second is None:
                second = _SECOND_NAMES.get((self._key(end + 1), self._key(end + 2)))
                length = 3
            if second == month:
                end += length + (mark == "(" and self._key(end + length) == ")")
        return month, end

    def _has_day(self, index: int, end: int) -> bool:
        """Return whether a number stands beside: "may" alone is a verb."""
        return self._key(index - 1).isdigit() or self._key(end).isdigit()

    def _date(self, index: int) -> tuple[TimeMention, int] | None:
        start = index
        day = self._day_number(index)
        place = index + 1 if day else index
        if self._key(place) == "من" and day:
            place += 1
        month = self._month(place)
        if month is None:
            return self._year(index)
        number, end = month
        if not day and self.lang == "en":
            day = self._day_number(end)
            end += bool(day)
        if self._key(end) == "," and self._is_year(end + 1):
            end += 1
        year = int(self._key(end)) if self._is_year(end) else None
        end += year is not None
        return self._mention(TimeKind.DATE, start, end, self._days(year, number, day)), end

    def _day_number(self, index: int) -> int:
        key = self._key(index)
        return int(key) if key.isdigit() and 1 <= int(key) <= _LAST_DAY else 0

    def _is_year(self, index: int) -> bool:
        key = self._key(index)
        return key.isdigit() and len(key) == _YEAR_DIGITS and int(key) in _YEARS

    def _year(self, index: int) -> tuple[TimeMention, int] | None:
        if not self._is_year(index) or self._key(index - 1) not in {"عام", "سنه", "العام", "in"}:
            return None
        days = self._days(int(self._key(index)), None, 0)
        return self._mention(TimeKind.DATE, index, index + 1, days), index + 1

    def _days(self, year: int | None, month: int | None, day: int) -> tuple[date, date] | None:
        """Return first and last day; a date without a year is the nearest to publication."""
        if year is None:
            if self.anchor is None or month is None:
                return None
            years = (self.anchor.year - 1, self.anchor.year, self.anchor.year + 1)
            middle = self.anchor
            year = min(years, key=lambda each: abs((date(each, month, 15) - middle).days))
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day:
            try:
                return (only := date(year, month, day)), only
            except ValueError:  # 31 June: a slip of the report
                return None
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), following - timedelta(days=1)

    def _weekday(self, index: int) -> tuple[TimeMention, int] | None:
        weekday = _WEEKDAYS.get(self._key(index))
        if weekday is None:
            return None
        start, end = index, index + 1
        before, after = self._key(index - 1), self._key(end)
        is_next = after in _NEXT or before in _NEXT
        is_last = after in _LAST or before in _LAST
        if after in _NEXT | _LAST:
            end += 1
        if self.lang == "en" and (is_next or is_last):
            start -= 1
        return self._mention(
            TimeKind.RELATIVE, start, end, self._week_day(weekday, is_next=is_next, is_last=is_last)
        ), end

    def _week_day(self, weekday: int, *, is_next: bool, is_last: bool) -> tuple[date, date] | None:
        """Return the day: a bare weekday is the last one, today included (news looks back)."""
        if self.anchor is None:
            return None
        ahead = (weekday - self.anchor.weekday()) % _WEEK
        back = ahead - _WEEK if ahead or is_last else 0
        found = self.anchor + timedelta(days=(ahead or _WEEK) if is_next else back)
        return found, found

    def _day(self, index: int) -> tuple[TimeMention, int] | None:
        key = self._key(index)
        if key[:1] in "وف" and key[1:] in _DAYS:
            key = key[1:]
        if key == fold("أول") and self._key(index + 1) in {fold("أمس"), "من"}:
            end = index + 2 + (self._key(index + 1) == "من")
            return self._mention(TimeKind.RELATIVE, index, end, self._shifted(-2)), end
        shift = _DAYS.get(key)
        if shift is None:
            return None
        return self._mention(TimeKind.RELATIVE, index, index + 1, self._shifted(shift)), index + 1

    def _shifted(self, days: int) -> tuple[date, date] | None:
        if self.anchor is None:
            return None
        found = self.anchor + timedelta(days=days)
        return found, found

    def _ago(self, index: int) -> tuple[TimeMention, int] | None:
        """Return قبل شهرين, two days ago: a day for days, else a range around it."""
        if self.lang == "ar":
            if self._key(index) not in _BEFORE:
                return None
            place = index + 1
        else:
            place = index
        numeral = numeral_at(self.tokens, place, self.lang)
        count, end = (numeral.value, numeral.end) if numeral else (1.0, place)
        unit = _UNITS.get(fold(numeral.dual)) if numeral and numeral.dual else None
        if unit is None:
            unit = _UNITS.get(self._key(end))
            end += 1
        if unit is None or (numeral is None and self.lang == "en"):
            return None
        if self.lang == "en":
            if self._key(end) != "ago":
                return None
            end += 1
        days = None
        if self.anchor is not None and count * unit < 365 * 500:
            middle = self.anchor - timedelta(days=round(count * unit))
            slack = timedelta(days=unit // 2)
            days = middle - slack, middle + slack
        return self._mention(TimeKind.RELATIVE, index, end, days), end
