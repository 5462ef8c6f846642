"""Opposite: two states of affairs that can't both hold of the same thing."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

from claims_app.core.kinship import are_apart
from claims_app.core.reasons import OPPOSITE, reason
from claims_app.core.records import Act, Evidence
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_WISHES: Final = frozenset({Act.DEMAND, Act.ASK})
_BESIDE: Final = 3  # content words on either side in which the thing itself has to be named
_LEAST_SHARE: Final = 0.2  # of those, in both texts together


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two words that exclude each other, where both are said of the same thing."""
    if (
        pair.a.is_denial
        or pair.b.is_denial
        or pair.is_one_voice
        or _is_wish(pair)
        or are_apart(pair.a, pair.b)
    ):
        return None
    best = most_opposed(pair, lexicon)
    if best is None:
        return None
    share, one, other = best
    return Evidence(
        rule="opposite.words",
        strength=min(1.0, (0.3 + 0.65 * share) * pair.event),
        reason=reason(OPPOSITE, words=one.span.of(pair.a.text), against=other.span.of(pair.b.text)),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def _is_wish(pair: Pair) -> bool:
    """Return whether one asks for it only: who demands the exit does not say that it happens."""
    return any(reading.statement.act in _WISHES for reading in (pair.a, pair.b))


def most_opposed(pair: Pair, lexicon: MatchLexicon) -> tuple[float, Word, Word] | None:
    """Return the words that exclude each other of the same thing, with how much of it is shared."""
    best: tuple[float, Word, Word] | None = None
    for one, other in _opposed(pair, lexicon):
        share = _beside(pair, one, other)
        if share >= _LEAST_SHARE and (best is None or share > best[0]):
            best = share, one, other
    return best


def _opposed(pair: Pair, lexicon: MatchLexicon) -> Iterator[tuple[Word, Word]]:
    for one in pair.a.deeds:
        excluded = {name for family in one.families for name in lexicon.opposites.get(family, ())}
        for other in pair.b.deeds if excluded else ():
            if one.is_negated != other.is_negated or excluded.isdisjoint(other.families):
                continue
            if one.key not in pair.b.content and other.key not in pair.a.content:
                yield one, other  # else one side says both: "from truce to attack"


def _beside(pair: Pair, one: Word, other: Word) -> float:
    """Return how much of what stands round the two words is shared, 0.0 to 1.0."""
    near_a, near_b = _neighbours(pair.a, one), _neighbours(pair.b, other)
    smaller = min(_weigh(near_a), _weigh(near_b))
    return _weigh(word for word in near_a if word in near_b) / smaller if smaller else 0.0


def _weigh(words: Iterable[tuple[str, float]]) -> float:
    return fsum(value for _, value in words)  # exact: a set has another order in every process


def _neighbours(reading: Reading, word: Word) -> set[tuple[str, float]]:
    content = [w for w in reading.words if w.is_content]
    place = content.index(word)
    around = content[max(0, place - _BESIDE) : place + _BESIDE + 1]
    return {(w.key, weight(w)) for w in around if w.key != word.key}
