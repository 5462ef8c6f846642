"""How a text names somebody, and whom it names between two places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST: Final = 2  # words of a proper name
MEMORY: Final = 200  # voices, and people, of one report that a later mention may mean


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text names somebody: folded words, the words as written, where it stands.

    ``name`` is the proper name inside, empty where there is none; of ``is_joint`` mentions, which
    name two people, both names. ``is_body`` says that the words show it to be no person's.
    """

    words: tuple[str, ...]
    written: str
    place: int
    name: str = ""
    is_joint: bool = False
    is_body: bool = False

    def has_capital(self, word: str) -> bool:
        """Return whether a folded word is written with a capital."""
        return any(fold(each) == word and each[:1].isupper() for each in self.written.split())

    def leading_name(self) -> set[str]:
        """Return the folded words of the proper name that an English mention opens with.

        Empty where that is fewer than two words.
        """
        opening = takewhile(lambda word: word[:1].isupper(), self.written.split())
        words = [fold(word) for word in opening]
        return set(words) if len(words) >= _FEWEST else set()


def told_between(people: Sequence[Mention], after: int, before: int) -> Sequence[Mention]:
    """Return the people named between two tokens, the last of them where they are many."""
    end = bisect_left(people, before, key=_place)
    return people[max(bisect_right(people, after, key=_place), end - MEMORY) : end]


def _place(mention: Mention) -> int:
    return mention.place
