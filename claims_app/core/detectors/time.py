"""Time: the same event put at times of day that do not fit."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

from claims_app.core.clock import are_apart
from claims_app.core.reasons import TIME, reason
from claims_app.core.records import Evidence
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.clock import ClockTime
    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_ENOUGH: Final = 0.6  # shared part of the shorter claim, its time left aside
_TWO: Final = 2  # shared words: what happened, and to what


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two times of day at which the same deed is put."""
    times = apart(pair)
    if times is None or pair.a.is_denial or pair.b.is_denial or pair.is_opposed:
        return None
    if (pair.is_within and pair.is_one_voice) or _is_of_two_ends(pair, lexicon):
        return None
    share = _share(pair, times)
    if share < _ENOUGH:
        return None
    one, other = times
    return Evidence(
        rule="time.clock",
        strength=min(1.0, (0.3 + 0.6 * share) * pair.event),
        reason=reason(TIME, words=one.span.of(pair.a.text), against=other.span.of(pair.b.text)),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def apart(pair: Pair) -> tuple[ClockTime, ClockTime] | None:
    """Return the times of day of both, where each names one and they can't be one moment."""
    if len(pair.a.clock_times) != 1 or len(pair.b.clock_times) != 1:
        return None
    one, other = pair.a.clock_times[0], pair.b.clock_times[0]
    return (one, other) if are_apart(one, other) else None


def _is_of_two_ends(pair: Pair, lexicon: MatchLexicon) -> bool:
    """Return whether two deeds exclude each other: it began at nine and ended at two."""
    families = {name for word in pair.b.deeds for name in word.families}
    excluded = {
        name
        for word in pair.a.deeds
        for family in word.families
        for name in lexicon.opposites.get(family, ())
    }
    return not families.isdisjoint(excluded)


def _share(pair: Pair, times: tuple[ClockTime, ClockTime]) -> float:
    """Return how much of the claim that says less the other says too, 0.0 without a shared deed."""
    mine, others = _telling(pair.a, times[0]), _telling(pair.b, times[1])
    shared = [word for key, word in mine.items() if key in others]
    if len(shared) < _TWO or not any(word.families for word in shared):
        return 0.0
    return _weigh(shared) / min(_weigh(mine.values()), _weigh(others.values()))


def _telling(reading: Reading, time: ClockTime) -> dict[str, Word]:
    return {key: w for key, w in reading.content.items() if not time.span.overlaps(w.span)}


def _weigh(words: Iterable[Word]) -> float:
    return fsum(map(weight, words))
