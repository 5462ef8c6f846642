"""Opposite: two states of affairs that can't both hold of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.reasons import OPPOSITE, reason
from claims_app.core.records import Evidence
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.detectors.base import Pair
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading, Word

_BESIDE: Final = 4  # words on either side in which the thing itself has to be named


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two words that exclude each other, where both are said of the same thing."""
    if pair.a.is_denial or pair.b.is_denial or pair.is_one_account:
        return None
    best: tuple[float, Word, Word] | None = None
    for one, other in _opposed(pair, lexicon):
        share = _beside(pair, one, other)
        if share and (best is None or share > best[0]):
            best = share, one, other
    if best is None:
        return None
    share, one, other = best
    return Evidence(
        rule="opposite.words",
        strength=min(1.0, (0.45 + 0.5 * share) * pair.event),
        reason=reason(OPPOSITE, words=one.span.of(pair.a.text), against=other.span.of(pair.b.text)),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def _opposed(pair: Pair, lexicon: MatchLexicon) -> Iterator[tuple[Word, Word]]:
    for one in pair.a.content.values():
        for other in pair.b.content.values():
            if one.key in pair.b.content or other.key in pair.a.content:
                continue  # one side says both: "from truce to attack"
            if one.is_negated == other.is_negated and any(
                lexicon.are_opposite(x, y) for x in one.families for y in other.families
            ):
                yield one, other


def _beside(pair: Pair, one: Word, other: Word) -> float:
    """Return how much of the rest is shared, 0.0 where nothing shared stands beside both words."""
    near = _neighbours(pair.a, one) & _neighbours(pair.b, other)
    if not near:
        return 0.0
    shared = sum(weight(word) for word, _ in pair.overlap.shared)
    smaller = min(pair.overlap.weight_a, pair.overlap.weight_b) - 1.0
    return min(1.0, shared / smaller) if smaller > 0 else 1.0


def _neighbours(reading: Reading, word: Word) -> set[str]:
    place = reading.words.index(word)
    around = reading.words[max(0, place - _BESIDE) : place + _BESIDE + 1]
    return {w.key for w in around if w.is_content and w.key != word.key}
