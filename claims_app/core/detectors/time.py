"""Time: the same event put at times that do not fit: other days, hours, sides of another event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.event_gate import same_scene
from claims_app.core.figures import TOLLS
from claims_app.core.kinship import are_apart as are_of_a_kind
from claims_app.core.moments import are_apart, are_comparable
from claims_app.core.reasons import TIME, TIMES, reason
from claims_app.core.records import Evidence, Polarity
from claims_app.core.remainder import Remainder, remainder
from claims_app.core.script import fold_word
from claims_app.core.time_words import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from claims_app.core.detectors.base import Pair
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.moments import Moment
    from claims_app.core.readings import Reading

_PICKING: Final = frozenset({"of", "the"})  # right before a time that tells which
_OF_TIME: Final = frozenset({"part_of_day", "day", "week", "calendar", "month", "year"})
_TWO: Final = 2  # shared words: what happened, and to what
# How sure it is that one event is told, by the shared part of what the claims say beside the times;
# the shares of right ones among the pairs of our own that may be learnt from.
_SURE_BY_SHARE: Final = ((0.4, 0.72), (0.25, 0.5))
_SAME_WORDS: Final = 0.6  # of the claim that says less; with a deed in it, a time of day is enough
# Raids and their dead: one on Thursday and one on Friday are two, unless all else is shared.
_DAILY: Final = TOLLS | {"attack"}
_RECURRING_SHARE: Final = 0.6
_SURE_OF_DAY: Final = 0.3


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two times at which the same deed is put."""
    times = apart(pair)
    if times is None or _is_one_denied(pair):
        return None
    if pair.is_one_voice or _is_of_two_ends(pair, lexicon) or _is_of_another(pair, times):
        return None
    one, other = times
    sure = _sure(pair, times)
    if not sure:
        return None
    is_of_day = one.minutes is not None and other.minutes is not None and not one.first
    return Evidence(
        rule="time.clock" if is_of_day else "time.day",
        strength=min(1.0, sure * same_scene(pair.a, pair.b, pair.overlap)),
        reason=reason(
            TIME if is_of_day else TIMES,
            words=one.span.of(pair.a.text),
            against=other.span.of(pair.b.text),
        ),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def apart(pair: Pair) -> tuple[Moment, Moment] | None:
    """Return a time of each that is told in one way, where they can't be one."""
    if not (pair.a.moments and pair.b.moments):
        return None
    found = [
        (one, other)
        for one in pair.a.moments
        for other in pair.b.moments
        if are_comparable(one, other)
    ]
    # "From nine to two" against "at three": of several, nothing tells which is meant.
    return found[0] if len(found) == 1 and are_apart(*found[0]) else None


def _sure(pair: Pair, times: tuple[Moment, Moment]) -> float:
    rest = remainder(
        pair.a, pair.b, [m.span for m in pair.a.moments], [m.span for m in pair.b.moments]
    )
    if len(rest.shared) < _TWO or rest.has_rivals:
        return 0.0
    is_of_day = all(moment.minutes is not None for moment in times)
    is_one_lang = pair.a.lang == pair.b.lang  # two share families and names alone
    if is_one_lang and not is_of_day and rest.dice < _RECURRING_SHARE and _recurs(rest):
        return 0.0
    if is_of_day and rest.has_deed and rest.containment >= _SAME_WORDS:
        return _SURE_OF_DAY + 0.6 * rest.containment
    return next((sure for least, sure in _SURE_BY_SHARE if rest.dice >= least), 0.0)


def _recurs(rest: Remainder) -> bool:
    """Return whether all that both tell of happens in a war every day."""
    deeds = [word.families for word in rest.shared if word.families and not word.is_name]
    return bool(deeds) and all(not _DAILY.isdisjoint(families) for families in deeds)


def _is_of_another(pair: Pair, times: tuple[Moment, Moment]) -> bool:
    """Return whether two events are told: one done and one denied, counted apart, to come."""
    a, b = pair.a, pair.b
    if a.figures and b.figures:
        return True  # counted twice, of two times: the price in March, the price in May
    if a.is_unrealised != b.is_unrealised or any(map(_picks, (a, b), times)):
        return True
    return are_of_a_kind(a, b, aside=_OF_TIME)


def _picks(reading: Reading, moment: Moment) -> bool:
    """Return whether a time tells which event: the raid of 2014, the Friday raid, هجوم الأحد."""
    places = [i for i, word in enumerate(reading.words) if word.span.start < moment.span.start]
    if not places or not moment.first:
        return False
    before = reading.words[places[-1]]
    written = before.span.of(reading.text)
    if reading.lang != "ar":
        return written.casefold() in _PICKING
    name = fold_word(moment.span.of(reading.text))
    is_named = name in WEEKDAYS or name in MONTHS
    return is_named and before.is_content and not fold_word(written).startswith("ال")


def _is_one_denied(pair: Pair) -> bool:
    """Return whether one says that it did not happen, and not only when: not until evening."""
    a, b = pair.a, pair.b
    turned = [w for w, x in pair.overlap.shared if a.sign(w) != b.sign(x)]
    if not (turned or pair.is_opposed or a.is_denial or b.is_denial):
        return False
    return not any(
        "until" in word.cues and (r.statement.polarity is Polarity.DENIED or _negates(r))
        for r in (a, b)
        for word in r.words
    )


def _negates(reading: Reading) -> bool:
    return any(word.is_negated for word in reading.words)


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
