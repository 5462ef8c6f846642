"""Update: the later figure or word replaces the earlier one, because time went on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import clip
from claims_app.core.detectors.quantity import compared, scene
from claims_app.core.figures import clash
from claims_app.core.reasons import ADMITS, LATER_COUNT, reason
from claims_app.core.records import Evidence
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from claims_app.core.detectors.base import Pair
    from claims_app.core.match_lexicon import MatchLexicon

_LEAST: Final = 0.45  # below it, the two counts are of two events more often than not
_BY_ONE_COUNTER: Final = 0.1  # added where it is plain who counts again


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return what replaces what: a newer count of the same counter, or a denial taken back."""
    del lexicon
    return _count(pair) or _admission(pair)


def _count(pair: Pair) -> Evidence | None:
    found = compared(pair)
    if found is None or pair.a.is_denial or pair.b.is_denial:
        return None
    sure, one, other = found
    is_one_counter = _is_one_counter(pair)
    is_told = pair.a.is_recount or pair.b.is_recount
    # Inside a report, one voice that gives two figures contradicts itself unless it says so.
    if not (is_told or (is_one_counter and not pair.is_within)):
        return None
    if not clash(one, other):
        return None
    strength = sure * pair.event * (1.0 if is_told else scene(pair)) + _BY_ONE_COUNTER
    if strength < _LEAST:
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


def _is_one_counter(pair: Pair) -> bool:
    """Return whether one voice counts twice: the same name, or one name inside the other."""
    a, b = pair.a.voice_keys, pair.b.voice_keys
    return pair.is_one_voice or (bool(a and b) and (a <= b or b <= a))


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
