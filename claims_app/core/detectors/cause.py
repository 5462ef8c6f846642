"""Rival reasons: two voices explain one thing, and each by something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import clip
from claims_app.core.event_gate import same_scene
from claims_app.core.figures import TOLLS
from claims_app.core.kinship import akin
from claims_app.core.listed_words import NEGATORS
from claims_app.core.reasons import REASONS, reason
from claims_app.core.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading

_CAUSE: Final = "cause"
_SCENE: Final = 3  # words that the sentences of both share: who, what, and one more
_SURE: Final = 0.5  # by judgement: right 5 times of 7 among given claims, less often end to end


def rival_reasons(pair: Pair) -> Evidence | None:
    """Return the two reasons that two voices give, where their sentences are about one thing.

    "The depot blew up because of the heat", "… as a result of sabotage". A reason is seldom told
    twice with what it explains in the same words, so that the sentences are compared, not the
    claims. One that is negated (not because of the heat) is another's. What was feared or wanted is
    a reason too, so that a plan against a fact tells nothing here; nor do the years and dates that
    each names, for a reason lies before what it explains.
    """
    a, b = pair.a, pair.b
    if not (_CAUSE in a.traits.cues and _CAUSE in b.traits.cues):
        return None
    if len(a.context & b.context) < _SCENE:
        return None
    mine, others = _reason(a), _reason(b)
    lang = a.lang if a.lang == b.lang else ""
    same = sum(any(akin(word, other, lang) for other in others) for word in mine)
    if not (mine and others) or same * 2 > min(len(mine), len(others)):
        return None
    one, other = _explained(a, mine), _explained(b, others)
    if _are_two_deeds(one, other) or not (_tells(b, others, one) or _tells(a, mine, other)):
        return None
    said = clip(a, [word.span for word in mine])
    against = clip(b, [word.span for word in others])
    return Evidence(
        rule="opposite.reasons",
        strength=_SURE * same_scene(a, b, pair.overlap),
        reason=reason(REASONS, words=said.of(a.text), against=against.of(b.text)),
        words_a=(said,),
        words_b=(against,),
    )


def _reason(reading: Reading) -> Sequence[Word]:
    """Return the content words of the reason: behind its marker, or before it at the end."""
    marks = [index for index, word in enumerate(reading.words) if _CAUSE in word.cues]
    if any(_is_refused(reading.words, mark) for mark in marks):
        return ()
    content = [word for word in reading.content.values() if _CAUSE not in word.cues]
    behind = [word for word in content if word.span.start > reading.words[marks[0]].span.start]
    return behind or content


def _explained(reading: Reading, reasons: Sequence[Word]) -> Sequence[Word]:
    """Return what the claim says beside its reason; names only tell whom it is about."""
    return [
        word
        for word in reading.content.values()
        if word not in reasons and _CAUSE not in word.cues and not word.is_name
    ]


def _are_two_deeds(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Return whether only one tells how people were hurt, and the other of another deed."""
    deeds, others = ({family for word in side for family in word.families} for side in (one, other))
    return bool(deeds and others) and deeds.isdisjoint(TOLLS) != others.isdisjoint(TOLLS)


def _tells(reading: Reading, reasons: Sequence[Word], explained: Sequence[Word]) -> bool:
    """Return whether the sentence, its reason aside, tells of what another claim explains.

    A claim that is the reason alone explains what stands before it.
    """
    told = reading.context - {word.key for word in reasons}
    return not explained or any(word.key in told for word in explained)


def _is_refused(words: Sequence[Word], mark: int) -> bool:
    """Return whether a negator stands right before a marker: ليس بسبب, was not the result of."""
    before = (word for word in reversed(words[:mark]) if not _is_bare(word))
    nearest = next(before, None)
    return nearest is not None and not NEGATORS.isdisjoint(nearest.cues)


def _is_bare(word: Word) -> bool:
    return "function" in word.cues and NEGATORS.isdisjoint(word.cues)
