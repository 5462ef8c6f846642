"""How much two statements share: a measure for candidates and gates, never proof of a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.marked_words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.readings import Reading


def weight(word: Word) -> float:
    """Return how much a shared word tells, from the word alone: adding reports changes nothing."""
    return word.weight


@dataclass(frozen=True, slots=True)
class Overlap:
    """The words that two statements share, and what they weigh on either side."""

    shared: tuple[tuple[Word, Word], ...]
    shared_weight: float
    weight_a: float
    weight_b: float

    @property
    def dice(self) -> float:
        """Return the shared part of both, 0.0 to 1.0."""
        total = self.weight_a + self.weight_b
        return 2 * self.shared_weight / total if total else 0.0

    @property
    def containment(self) -> float:
        """Return how much of the smaller one the other holds, 0.0 to 1.0."""
        smaller = min(self.weight_a, self.weight_b)
        return self.shared_weight / smaller if smaller else 0.0


def overlap(a: Reading, b: Reading) -> Overlap:
    """Return what ``a`` and ``b`` share; the words are told by their families first."""
    shared = tuple((a.content[key], b.content[key]) for key in a.content if key in b.content)
    return Overlap(
        shared=shared,
        shared_weight=_sum(word for word, _ in shared),
        weight_a=a.content_weight,
        weight_b=b.content_weight,
    )


def _sum(words: Iterable[Word]) -> float:
    return sum(map(weight, words))
