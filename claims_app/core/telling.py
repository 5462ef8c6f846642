"""How long work tells how far it is, and how it is stopped: what it tells may raise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Tell: TypeAlias = Callable[[int, int], None]  # steps done, steps in all; it may raise to stop
_EVERY: Final = 512  # items between two tellings, where each is soon done

_T = TypeVar("_T")


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


class Part(NamedTuple):
    """A part of a longer work: its steps from ``first`` to ``last``, of ``total`` ones."""

    tell: Tell
    first: int
    last: int
    total: int

    def over(self, items: Sequence[_T], *, every: int = _EVERY) -> Iterator[_T]:
        """Yield the items; tell before the first one and again after each ``every`` ones."""
        for number, item in enumerate(items):
            if not number % every:
                done = self.first + (self.last - self.first) * number // len(items)
                self.tell(done, self.total)
            yield item
