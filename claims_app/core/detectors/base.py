"""What a detector is given, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claims_app.core.discourse import Answer
from claims_app.core.readings import Reading
from claims_app.core.records import Evidence
from claims_app.core.similarity import Overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.records import Reason, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two readings, ``a`` before ``b``; what they share; whether one answers the other.

    ``event`` says how far both are about one event, 0.0 to 1.0 (see ``event_gate``).
    """

    a: Reading
    b: Reading
    overlap: Overlap
    event: float
    a_answers: Answer | None = None
    b_answers: Answer | None = None

    @property
    def is_within(self) -> bool:
        """Return whether both stand in one report."""
        return self.a.document == self.b.document

    @property
    def is_one_voice(self) -> bool:
        """Return whether one speaker says both."""
        return self.a.statement.speaker == self.b.statement.speaker

    def directions(self) -> Iterator[Direction]:
        """Yield the pair seen from either side, the later statement first."""
        yield Direction(self, self.b, self.a, self.b_answers, is_swapped=True)
        yield Direction(self, self.a, self.b, self.a_answers, is_swapped=False)


@dataclass(frozen=True, slots=True)
class Direction:
    """A pair as one side answers the other."""

    pair: Pair
    answer: Reading
    target: Reading
    bond: Answer | None
    is_swapped: bool

    def evidence(
        self,
        rule: str,
        strength: float,
        reason: Reason,
        *,
        answer_words: Iterable[Span],
        target_words: Iterable[Span],
    ) -> Evidence:
        """Return evidence with the words on the sides where they belong."""
        mine, others = tuple(answer_words), tuple(target_words)
        return Evidence(
            rule=rule,
            strength=min(1.0, strength),
            reason=reason,
            words_a=others if self.is_swapped else mine,
            words_b=mine if self.is_swapped else others,
        )


class Detector(Protocol):
    """Looks for one type of conflict in a pair."""

    def __call__(self, pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
        """Return what was seen, or None."""


def stretch(reading: Reading, words: Iterable[Word]) -> str:
    """Return the text from the first of ``words`` to the last, or the whole statement."""
    spans = [word.span for word in words]
    if not spans:
        return reading.quote
    return reading.text[min(s.start for s in spans) : max(s.end for s in spans)]
