"""Place: the same event put at places that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import tell_two_events
from claims_app.core.reasons import PLACES, reason
from claims_app.core.records import Evidence, Span
from claims_app.core.remainder import remainder
from claims_app.core.whereabouts import is_listed, may_be_placed, wheres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_TWO: Final = 2  # shared words: what happened, and to whom
_LEAST: Final = 0.25  # shared part of both, their places among it
# How sure it is that one event is told, by the shared part of what the claims say beside their
# places; the shares of right ones among the pairs of our own that may be learnt from.
_SURE_BY_SHARE: Final = ((0.75, 0.8), (0.4, 0.7))
_OF_PLACE: Final = frozenset({"side", "height", "hand"})  # they tell where, not which


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two places at which the same deed is put."""
    del lexicon
    a, b = pair.a, pair.b
    if (
        not (may_be_placed(a) and may_be_placed(b))
        or len(pair.overlap.shared) < _TWO
        or pair.overlap.dice < _LEAST
    ):
        return None
    if pair.is_one_voice or pair.is_opposed or a.is_denial or b.is_denial:
        return None
    found = _apart(a, b)
    if found is None or tell_two_events(pair, aside=_OF_PLACE):
        return None
    rest = remainder(a, b, [w.span for w in _all(a)], [w.span for w in _all(b)])
    if len(rest.shared) < _TWO or rest.has_rivals:
        return None
    sure = next((sure for least, sure in _SURE_BY_SHARE if rest.dice >= least), 0.0)
    if not sure:
        return None
    one, other = (Span(words[0].span.start, words[-1].span.end) for words in found)
    return Evidence(
        rule="place.where",
        strength=min(1.0, sure * pair.event),
        reason=reason(PLACES, words=one.of(a.text), against=other.of(b.text)),
        words_a=(one,),
        words_b=(other,),
    )


def _all(reading: Reading) -> list[Word]:
    return [word for words in wheres(reading) for word in words]


def _apart(a: Reading, b: Reading) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return a place of each, where none of the one is named by the other.

    A part and its whole share the name that the one is told by: a quarter of the town, the town.
    """
    first, second = wheres(a), wheres(b)
    if not first or not second or _may_hold(a, first[0]) or _may_hold(b, second[0]):
        return None
    keys_a = {word.key for words in first for word in words}
    keys_b = {word.key for words in second for word in words}
    if keys_a & b.content.keys() or keys_b & a.content.keys():
        return None
    is_part = _is_part(a, b, *([w for words in found for w in words] for found in (first, second)))
    return None if is_part else (first[0], second[0])


def _may_hold(reading: Reading, words: Sequence[Word]) -> bool:
    """Return whether a place without a name may hold another: the town, its centre."""
    is_named = any(
        is_listed(word) or (reading.lang != "ar" and reading.text[word.span.start].isupper())
        for word in words
    )
    return not is_named and any("settlement" in word.cues for word in words)


def _is_part(a: Reading, b: Reading, one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Return whether a place of the table is the other's, or lies in it: ``SY/Homs`` in ``SY``."""
    return any(
        x == y or x.startswith(f"{y}/") or y.startswith(f"{x}/")
        for x in _narrowest(a, one)
        for y in _narrowest(b, other)
    )


def _narrowest(reading: Reading, words: Sequence[Word]) -> set[str]:
    """Return the table's keys of a place, without those that hold another: Aleppo, Syria."""
    keys = {reading.places.get(word.span.start, "") for word in words} - {""}
    return {key for key in keys if not any(other.startswith(f"{key}/") for other in keys)}
