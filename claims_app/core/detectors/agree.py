"""Agreement: both say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors import time
from claims_app.core.detectors.base import Pair, clip
from claims_app.core.detectors.quantity import compared
from claims_app.core.figures import clash
from claims_app.core.kinship import are_apart
from claims_app.core.reasons import SAME, SAME_SPEAKER, SAME_WORDS, reason
from claims_app.core.records import Evidence
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon

_ENOUGH: Final = 0.47
_ENOUGH_WITHIN: Final = 0.75  # one report repeats its own words about different things
_LESSENING: Final = frozenset({Stance.DOWNPLAY, Stance.DOUBT})
_ONE_ORIGIN: Final = 0.85  # nearly verbatim: two reports that carry one text


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return what both say, where neither turns it round."""
    a, b, share = pair.a, pair.b, pair.overlap.dice
    least = _ENOUGH_WITHIN if pair.is_within else _ENOUGH
    if share < least or (pair.is_within and pair.is_one_voice):
        return None
    if (a.stance in _LESSENING) != (b.stance in _LESSENING) or pair.is_opposed:
        return None
    if time.apart(pair) is not None or are_apart(a, b):
        return None
    figures = compared(pair)
    if figures is not None and clash(figures[1], figures[2]):
        return None
    if any(a.sign(w) != b.sign(x) and w.families for w, x in pair.overlap.shared):
        return None
    del lexicon
    quoted = clip(a, [word.span for word, _ in pair.overlap.shared])
    is_one_voice = pair.is_one_voice and bool(a.voice_keys)
    is_copy = (share >= _ONE_ORIGIN or is_one_voice) and not pair.is_within
    said = quoted.of(a.text)
    why = reason(SAME_WORDS if is_copy else SAME, words=said)
    if is_copy and is_one_voice:  # two reports that quote one speaker are one source
        why = reason(SAME_SPEAKER, other=a.statement.speaker, words=said)
    return Evidence(
        rule="agree.origin" if is_copy else "agree.content",
        strength=min(1.0, share),
        reason=why,
        words_a=tuple(word.span for word, _ in pair.overlap.shared),
        words_b=tuple(word.span for _, word in pair.overlap.shared),
    )
