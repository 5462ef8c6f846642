"""Update: the later figure or word replaces the earlier one, because time went on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors import opposite
from claims_app.core.detectors.base import clip
from claims_app.core.detectors.quantity import scene
from claims_app.core.event_gate import same_scene
from claims_app.core.figures import clash
from claims_app.core.kinship import are_apart
from claims_app.core.quantities import Exactness
from claims_app.core.reasons import ADMITS, LATER_COUNT, LATER_WORD, reason
from claims_app.core.records import Evidence
from claims_app.core.remainder import remainder
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from claims_app.core.detectors.base import Pair
    from claims_app.core.figures import Figure
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_LEAST: Final = 0.45  # below it, the two counts are of two events more often than not
_LEAST_STATE: Final = 0.35
_REACH: Final = 5  # words from "no longer" to what both tell of
_SHARE_WITHIN: Final = 0.4  # of what stands round two opposed words, where one report has both
_SAME_DEED: Final = 0.4  # shared part from which what was planned is what was done
_ENOUGH: Final = 0.3  # shared part from which a later word is about the same
_SHARE_OPPOSED: Final = 0.6  # of the claim that says less, beside two opposed words
# Right ones among the pairs of our own that may be learnt from: 19 of 23, 62 of 68, 6 of 6.
_SURE_OPPOSED: Final = 0.8
_SURE_TOLD: Final = 0.85
_SURE_PLANNED: Final = 0.7
_BODY: Final = 3  # words of a body's name that stand beside that of who speaks for it
_LASTING: Final = frozenset({"killed", "wounded"})  # no later count of one report is lower
_BY_ONE_COUNTER: Final = 0.1  # added where it is plain who counts again


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return what replaces what: a newer count, a denial taken back, a state that has passed."""
    return _count(pair) or _admission(pair) or _state(pair, lexicon)


def _count(pair: Pair) -> Evidence | None:
    found = pair.counted
    if found is None or pair.a.is_denial or pair.b.is_denial:
        return None
    sure, one, other = found
    is_one_counter = _is_one_counter(pair)
    is_told = _is_counted_again(pair.a, one, other) or _is_counted_again(pair.b, other, one)
    # Only tolls are counted by many: of two that quote prices, one need not follow the other.
    is_told = is_told and (is_one_counter or bool(one.deeds))
    is_told = is_told and (not pair.is_within or _tells_which_was_first(pair, one, other))
    is_fewer = pair.is_within and _LASTING & one.deeds and other.quantity.low < one.quantity.low
    is_told = is_told or (is_one_counter and _has_moved_on(pair) and not is_fewer)
    # Inside a report, one voice that gives two figures contradicts itself unless it says so.
    if not (is_told or (is_one_counter and not pair.is_within)):
        return None
    has_grown = clash(one, other) or (is_one_counter and _is_higher_later(pair, one, other))
    if not has_grown or are_apart(pair.a, pair.b):
        return None
    is_one_scene = scene(pair, one, other)
    strength = sure * pair.event * (1.0 if is_told else is_one_scene) + _BY_ONE_COUNTER
    if not is_one_scene or strength < _LEAST:
        return None
    earlier, later = sorted((one, other), key=lambda figure: figure.quantity.low)
    texts = {id(one): pair.a.text, id(other): pair.b.text}
    return Evidence(
        rule="update.count",
        strength=min(1.0, strength),
        reason=reason(
            LATER_COUNT,
            words=earlier.span.of(texts[id(earlier)]),
            against=later.span.of(texts[id(later)]),
        ),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def _is_counted_again(reading: Reading, mine: Figure, other: Figure) -> bool:
    """Return whether a claim says that it counts again: a first toll is the lower one.

    A toll that rose is the higher one: beside it, a still higher one is another voice's.
    """
    if not reading.is_recount:
        return False
    cues = frozenset[str]().union(*(word.cues for word in (*reading.lead, *reading.words)))
    is_higher = mine.quantity.low > other.quantity.low
    return not ("later_count" in cues and not is_higher) and not (
        "earlier_count" in cues and is_higher
    )


def _tells_which_was_first(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether one report tells that the lower of two figures was given before the higher.

    The claim that comes later tells of a rise to its figure, the lower one is called the first, or
    the claim of the higher one gives it as well ("rose from 20 to 27"). Else two voices gainsay
    each other, and what one voice counts after a rise is a part of it.
    """
    is_rising = one.quantity.low < other.quantity.low
    lower, higher = (pair.a, pair.b) if is_rising else (pair.b, pair.a)
    fewer = one if is_rising else other
    cues = frozenset[str]().union(*(word.cues for word in (*lower.lead, *lower.words)))
    is_later = is_rising and pair.b.is_recount
    is_given = any(figure.quantity.low == fewer.quantity.low for figure in higher.figures)
    return is_later or "earlier_count" in cues or is_given


def _is_higher_later(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether a later report counts more, where an earlier one had counted so far.

    At least 58 fits 86, but the toll has risen.
    """
    is_so_far = one.quantity.exactness is Exactness.AT_LEAST
    return is_so_far and not pair.is_within and other.quantity.low > one.quantity.low


def _is_one_counter(pair: Pair) -> bool:
    """Return whether one voice counts twice.

    The same name, one name inside the other, or a body and its director, where a report names him
    as such.
    """
    a, b = pair.a.voice_keys, pair.b.voice_keys
    is_inside = bool(a and b) and (a <= b or b <= a)
    is_body = any(
        len(body) >= _BODY and body <= office
        for body, office in ((a, pair.b.office_keys), (b, pair.a.office_keys))
    )
    return pair.is_one_voice or is_inside or is_body


def _is_ahead(reading: Reading) -> bool:
    return reading.is_unrealised or reading.is_to_come


def _is_carried_out(pair: Pair) -> bool:
    """Return whether the later report tells as done what the earlier one told as to come."""
    is_done = _is_ahead(pair.a) and not _is_ahead(pair.b) and not pair.is_within
    return is_done and len(pair.overlap.shared) > 1 and pair.overlap.dice >= _SAME_DEED


def _has_moved_on(pair: Pair) -> bool:
    """Return whether the later one says that things are no longer as they were, and only it."""
    if "moved_on" in pair.a.traits.cues:
        return False
    words = pair.b.words
    places = [place for place, word in enumerate(words) if "moved_on" in word.cues]
    near = {word.key for at in places for word in words[max(0, at - _REACH) : at + _REACH + 1]}
    return any(word.key in near for _, word in pair.overlap.shared)


def _opposed(pair: Pair, lexicon: MatchLexicon) -> tuple[float, Word, Word] | None:
    """Return two words of one thing that exclude each other: the bridge is shut, it is open."""
    found = opposite.most_opposed(pair, lexicon)
    is_one_time = pair.is_within and pair.a.is_unrealised and pair.b.is_unrealised
    if found is None or is_one_time or (pair.is_within and found[0] < _SHARE_WITHIN):
        return None
    rest = remainder(pair.a, pair.b, (found[1].span,), (found[2].span,))
    return found if rest.containment >= _SHARE_OPPOSED else None


def _state(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return evidence where one voice tells of a state that its later word ends.

    A plan that was carried out or put off, a siege that was lifted. An outlet tells one thing
    after another; of two of its own sentences, neither need end the other.
    """
    shared = pair.overlap.shared
    is_listing = pair.is_within and (pair.a.is_by_outlet or pair.b.is_by_outlet)
    if not shared or not pair.is_one_voice or is_listing or pair.a.is_denial or pair.b.is_denial:
        return None
    opposed = _opposed(pair, lexicon)
    if opposed is not None:
        rule, strength = "update.state", _SURE_OPPOSED
    elif _has_moved_on(pair) and pair.overlap.dice >= _ENOUGH:
        rule, strength = "update.state", _SURE_TOLD
    elif _is_carried_out(pair):
        rule, strength = "update.plan", _SURE_PLANNED
    else:
        return None
    strength *= same_scene(pair.a, pair.b, pair.overlap)  # another day is no reason against it
    if strength < _LEAST_STATE:
        return None
    clashing = shared if opposed is None else ((opposed[1], opposed[2]),)
    words_a, words_b = tuple(w.span for w, _ in clashing), tuple(w.span for _, w in clashing)
    return Evidence(
        rule=rule,
        strength=strength,
        reason=reason(
            LATER_WORD,
            other=pair.b.statement.speaker,
            words=clip(pair.a, words_a).of(pair.a.text),
            against=clip(pair.b, words_b).of(pair.b.text),
        ),
        words_a=words_a,
        words_b=words_b,
    )


def _admission(pair: Pair) -> Evidence | None:
    """Return evidence where a speaker later admits what it denied, or what it held off."""
    a, b = pair.a, pair.b
    if a.statement.speaker != b.statement.speaker:
        return None
    admits = [r for r in (a, b) if r.stance is Stance.ADMIT]
    denies = [r for r in (a, b) if r.is_denial]
    deeds = [w for w, _ in pair.overlap.shared if w.families]
    if not (admits and denies and deeds):
        return None
    spans = {a.order: [w.span for w, _ in pair.overlap.shared]}
    spans[b.order] = [w.span for _, w in pair.overlap.shared]
    quoted = {r.order: clip(r, (*r.stance_words, *spans[r.order])) for r in (a, b)}
    return Evidence(
        rule="update.admission",
        strength=0.7,
        reason=reason(
            ADMITS,
            denier=a.statement.speaker,
            words=quoted[admits[0].order].of(admits[0].text),
        ),
        words_a=a.stance_words or (quoted[a.order],),
        words_b=b.stance_words or (quoted[b.order],),
    )
