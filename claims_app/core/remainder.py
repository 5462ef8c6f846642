"""What two claims share beside the words that clash: the same deed, told with one thing changed."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading
    from claims_app.core.records import Span


class Remainder(NamedTuple):
    """The content of two claims without the words that clash.

    ``weight`` is what the shared words weigh; ``left_a`` and ``left_b`` weigh what only one of the
    claims says, with the words ``only_a`` and ``only_b``.
    """

    a: Reading
    b: Reading
    shared: Sequence[Word]
    only_a: Sequence[Word]
    only_b: Sequence[Word]
    weight: float
    left_a: float
    left_b: float

    @property
    def has_rivals(self) -> bool:
        """Return whether each names somebody or something that the other does not."""
        return _has_name(self.a, self.only_a) and _has_name(self.b, self.only_b)

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
    shared = [word for key, word in mine.items() if key in others]
    only_a = [word for key, word in mine.items() if key not in others]
    only_b = [word for key, word in others.items() if key not in mine]
    return Remainder(
        a, b, shared, only_a, only_b, _weight(shared), _weight(only_a), _weight(only_b)
    )


def _has_name(reading: Reading, words: Iterable[Word]) -> bool:
    """Return whether one of the words is a listed name, or a capital inside the claim shows it."""
    return any(
        word.is_name
        or (reading.text[word.span.start].isupper() and word.span.start > reading.span.start)
        for word in words
    )


def _beside(reading: Reading, clashing: Collection[Span]) -> Mapping[str, Word]:
    if not clashing:
        return reading.content
    first, last = min(s.start for s in clashing), max(s.end for s in clashing)
    return {
        key: word
        for key, word in reading.content.items()
        if word.span.start >= last
        or word.span.end <= first
        or not any(span.overlaps(word.span) for span in clashing)
    }


def _weight(words: Sequence[Word]) -> float:
    return fsum([word.weight for word in words])
