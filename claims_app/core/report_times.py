"""The times that one report names, and which of them are those of an earlier event."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from claims_app.core.clock import find_clock_times
from claims_app.core.moments import Moment, moments
from claims_app.core.span_index import SpanIndex
from claims_app.core.times import TimeMention, find_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.findings import Document
    from claims_app.core.marked_words import Word
    from claims_app.core.records import Span
    from claims_app.core.tokens import Token

Ranges = tuple[tuple[date, date], ...]  # of days, the last one included

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NOT_LONG_AGO: Final = timedelta(days=3)


class ReportTimes:
    """The times of one report, found once and asked for by place."""

    def __init__(
        self, document: Document, tokens: Sequence[Token], sentences: Sequence[Span]
    ) -> None:
        """Find them.

        Args:
            document: The report.
            tokens: Its tokens.
            sentences: Its sentences, in reading order.
        """
        self._document = document
        self._sentences = sentences
        text, lang = document.text, document.lang
        self._times = SpanIndex(find_times(text, lang, document.published, tokens))
        self._clock_times = SpanIndex(find_clock_times(text, lang))
        self._all_years: dict[int, set[int]] = {}
        starts = [sentence.start for sentence in sentences]
        for token in tokens:
            if token.kind == "number" and _YEAR.fullmatch(token.key):
                at = bisect_right(starts, token.start) - 1
                self._all_years.setdefault(at, set()).add(int(token.key))

    def touching(self, span: Span) -> list[TimeMention]:
        """Return the times named in a stretch, those of day left out."""
        return self._times.touching(span)

    def days(self, span: Span) -> Ranges:
        """Return the ranges of days that a stretch names."""
        return tuple(
            (time.first, time.last)
            for time in self._times.touching(span)
            if time.first is not None and time.last is not None
        )

    def moments(self, words: Sequence[Word], span: Span) -> tuple[Moment, ...]:
        """Return when a claim puts what it tells of; ``words`` are those in ``span``."""
        return moments(
            self._times.touching(span),
            self._clock_times.touching(span),
            words,
            self._document.text,
        )

    def years(self, number: int) -> frozenset[int]:
        """Return the years that a sentence names, other than that of publication."""
        found = self._all_years.get(number, set()) if self._sentences else set()
        published = self._document.published
        return frozenset(found - {published.year} if published else found)

    def looks_back(self, number: int, told: Ranges) -> bool:
        """Return whether a sentence names days of an earlier event, and none of the report's.

        Args:
            number: Which sentence.
            told: The days of what the report tells.
        """
        days = self.days(self._sentences[number]) if self._sentences else ()
        begins = min((first for first, _ in told), default=date.min)
        return bool(days) and all(last + _NOT_LONG_AGO < begins for _, last in days)
