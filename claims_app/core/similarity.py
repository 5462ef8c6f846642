"""How much two statements share: a measure for candidates and gates, never proof of a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading


def weight(word: Word) -> float:
    """Return how much a shared word tells, from the word alone: adding reports changes nothing."""
    return word.weight


class Overlap(NamedTuple):
    """The words that two statements share, and what they weigh on either side.

    ``dice`` is the shared part of both, 0.0 to 1.0. One is made for every pair, so that it is a
    tuple: a record takes twice as long to make.
    """

    shared: tuple[tuple[Word, Word], ...]
    shared_weight: float
    weight_a: float
    weight_b: float
    dice: float

    @property
    def containment(self) -> float:
        """Return how much of the smaller one the other holds, 0.0 to 1.0."""
        smaller = min(self.weight_a, self.weight_b)
        return self.shared_weight / smaller if smaller else 0.0


def overlap(a: Reading, b: Reading) -> Overlap:
    """Return what ``a`` and ``b`` share; the words are told by their families first."""
    others = b.content
    shared = tuple([(word, others[key]) for key, word in a.content.items() if key in others])
    common = sum([word.weight for word, _ in shared])
    total = a.content_weight + b.content_weight
    dice = 2 * common / total if total else 0.0
    return Overlap(shared, common, a.content_weight, b.content_weight, dice)
