"""How a use case tells how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias, TypeVar

Progress: TypeAlias = Callable[[int, int], None]  # (steps done, steps in all)

_T = TypeVar("_T")


class Cancelled(Exception):  # noqa: N818 -- a wish of the person, no error
    """The person has stopped the work; the case is as it was before it began."""


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def tracked(items: Collection[_T], progress: Progress | None) -> Iterator[_T]:
    """Iterate over ``items`` and report after each one, and once before the first.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    total = len(items)
    if progress is None:
        yield from items
        return
    progress(0, total)
    for done, item in enumerate(items, start=1):
        yield item
        progress(done, total)


def part(progress: Progress | None, *, start: int, total: int) -> Progress | None:
    """Return what tells of one part of a longer work: its steps count from ``start``."""
    if progress is None:
        return None

    def tell(done: int, _of_part: int) -> None:
        progress(start + done, total)

    return tell
