"""What two claims share beside the words that clash: the same deed, told with one thing changed."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from claims_app.core.marked_words import Word
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from claims_app.core.readings import Reading
    from claims_app.core.records import Span


@dataclass(frozen=True, slots=True)
class Remainder:
    """The content of two claims without the words that clash.

    ``left_a`` and ``left_b`` weigh what only one of them says; ``has_rivals`` says that each
    names somebody or something that the other does not.
    """

    shared: tuple[Word, ...]
    left_a: float
    left_b: float
    has_rivals: bool = False

    @property
    def weight(self) -> float:
        """Return what the shared words weigh."""
        return fsum(map(weight, self.shared))

    @property
    def dice(self) -> float:
        """Return the shared part of both, 0.0 to 1.0."""
        both = 2 * self.weight
        total = both + self.left_a + self.left_b
        return both / total if total else 0.0

    @property
    def containment(self) -> float:
        """Return how much of the claim that says less the other says too, 0.0 to 1.0."""
        least = self.weight + min(self.left_a, self.left_b)
        return self.weight / least if least else 0.0

    @property
    def has_deed(self) -> bool:
        """Return whether both tell of one deed, not only of one thing."""
        return any(word.families for word in self.shared)


def remainder(
    a: Reading, b: Reading, clashing_a: Collection[Span], clashing_b: Collection[Span]
) -> Remainder:
    """Return what ``a`` and ``b`` share and do not share beside the words that clash."""
    mine, others = _beside(a, clashing_a), _beside(b, clashing_b)
    only_a = [word for key, word in mine.items() if key not in others]
    only_b = [word for key, word in others.items() if key not in mine]
    return Remainder(
        shared=tuple(word for key, word in mine.items() if key in others),
        left_a=_sum(only_a),
        left_b=_sum(only_b),
        has_rivals=_has_name(a, only_a) and _has_name(b, only_b),
    )


def _has_name(reading: Reading, words: Iterable[Word]) -> bool:
    """Return whether one of the words is a listed name, or a capital inside the claim shows it."""
    return any(
        word.is_name
        or (reading.text[word.span.start].isupper() and word.span.start > reading.span.start)
        for word in words
    )


def _beside(reading: Reading, clashing: Collection[Span]) -> Mapping[str, Word]:
    return {
        key: word
        for key, word in reading.content.items()
        if not any(span.overlaps(word.span) for span in clashing)
    }


def _sum(words: Iterable[Word]) -> float:
    return fsum(map(weight, words))
