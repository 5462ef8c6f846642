"""Finds what touches a stretch of a text, without looking through the whole text each time."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.records import Span


class Placed(Protocol):
    """What stands in a text."""

    @property
    def span(self) -> Span:
        """Return where."""


T = TypeVar("T", bound=Placed)


class SpanIndex(Generic[T]):
    """Things that stand in one text, by place; they may overlap."""

    def __init__(self, items: Iterable[T]) -> None:
        """Keep the things, in any order."""
        self._items = sorted(items, key=lambda item: item.span.start)
        # How far those up to each one reach: before the first that reaches in, none does.
        self._reach = list(accumulate((item.span.end for item in self._items), max))

    def touching(self, span: Span) -> list[T]:
        """Return the things that share a character with ``span``, in reading order."""
        found = []
        for place in range(bisect_right(self._reach, span.start), len(self._items)):
            item = self._items[place]
            if item.span.start >= span.end:
                break
            if item.span.overlaps(span):
                found.append(item)
        return found
