"""Degree: one plays down, limits or doubts what the other states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import Direction, Pair, clip
from claims_app.core.kinship import are_apart, common
from claims_app.core.reasons import DOUBTS, LIMITS, PLAYS_DOWN, reason
from claims_app.core.similarity import weight
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.phrases import Reason
    from claims_app.core.readings import Reading
    from claims_app.core.records import Evidence

_LESSENING: Final = frozenset({Stance.DOWNPLAY, Stance.DOUBT})
EXTENT: Final = frozenset({"lessened", "utmost"})
_ENOUGH: Final = 0.4  # share of what is played down that the other says, a deed among it


# Share of either side's words that is akin, the words of extent aside, from which an extent is that
# of one thing; right in nineteen of twenty of our own pairs (benchmarks/own_links.py --rules).
_ENOUGH_OF_EXTENT: Final = 0.4
_SURE_OF_EXTENT: Final = 0.9


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the strongest sign that one side takes something off the other's claim."""
    del lexicon
    if not (_LESSENING & {pair.a.stance, pair.b.stance} or _has_extents(pair)):
        return None
    found = [
        evidence
        for direction in pair.directions()
        for evidence in (_extent(direction), *_of_stance(direction))
        if evidence is not None
    ]
    return max(found, key=lambda evidence: evidence.strength, default=None)


def _has_extents(pair: Pair) -> bool:
    a, b = pair.a.traits.cues, pair.b.traits.cues
    return ("lessened" in a and "utmost" in b) or ("lessened" in b and "utmost" in a)


def _of_stance(direction: Direction) -> Iterator[Evidence | None]:
    if direction.answer.stance in _LESSENING:
        yield _content(direction)
        yield _bond(direction)


def _extent(direction: Direction) -> Evidence | None:
    """Return evidence where one says all of it, and the other that it is only a part.

    Figures are compared by their own detector.
    """
    answer, target = direction.answer, direction.target
    pair = direction.pair
    if pair.is_one_voice or answer.figures or answer.is_unrealised != target.is_unrealised:
        return None
    lessened = [word for word in answer.words if "lessened" in word.cues]
    utmost = [word for word in target.words if "utmost" in word.cues]
    is_lessened_too = "lessened" in target.traits.cues
    if not (lessened and utmost) or is_lessened_too or are_apart(answer, target):
        return None
    if min(_akin_share(answer, target), _akin_share(target, answer)) < _ENOUGH_OF_EXTENT:
        return None
    words = clip(answer, [word.span for word in lessened]).of(answer.text)
    return direction.evidence(
        "degree.extent",
        _SURE_OF_EXTENT * pair.event,
        reason(LIMITS, denier=answer.statement.speaker, words=words),
        answer_words=(word.span for word in lessened),
        target_words=(word.span for word in utmost),
    )


def _akin_share(one: Reading, other: Reading) -> float:
    """Return the share of what is said by ``one``, words of extent aside, that ``other`` says."""
    own = [w for w in one.content.values() if not EXTENT & w.cues]
    shared = [w for w, x in common(one, other) if not EXTENT & (w.cues | x.cues)]
    return len(shared) / len(own) if own else 0.0


def _content(direction: Direction) -> Evidence | None:
    answer, target = direction.answer, direction.target
    if answer.is_pro_form or target.stance in (Stance.DOWNPLAY, Stance.DOUBT, Stance.DENY):
        return None
    shared = [(w, target.content[k]) for k, w in answer.content.items() if k in target.content]
    total = sum(map(weight, answer.content.values()))
    share = sum(weight(word) for word, _ in shared) / total if total else 0.0
    deeds = [word for word in answer.content.values() if word.families]
    if share < _ENOUGH or not _most_are_shared(deeds, shared):
        return None
    quoted = clip(target, [x.span for _, x in shared])
    return direction.evidence(
        f"degree.{answer.stance}",
        (0.35 + 0.5 * share) * direction.pair.event,
        _reason(direction, quoted.of(target.text)),
        answer_words=(*answer.stance_words, *(w.span for w, _ in shared)),
        target_words=(x.span for _, x in shared if quoted.overlaps(x.span)),
    )


def _most_are_shared(deeds: Sequence[Word], shared: Sequence[tuple[Word, Word]]) -> bool:
    """Return whether more than half of the deeds are shared, and at least one."""
    common = sum(word.families != () for word, _ in shared)
    return common * 2 > len(deeds)


def _bond(direction: Direction) -> Evidence | None:
    if direction.bond is None:
        return None
    mine, others = direction.quoted()
    return direction.evidence(
        f"degree.{direction.bond.bond}",
        direction.bond.strength,
        _reason(direction, others.of(direction.target.text)),
        answer_words=direction.answer.stance_words or (mine,),
        target_words=(others,),
    )


def _reason(direction: Direction, words: str) -> Reason:
    answer, other = direction.answer, direction.target.statement.speaker
    denier = answer.statement.speaker
    if answer.stance is Stance.DOUBT:
        return reason(DOUBTS, denier=denier, other=other, words=words)
    limits = [w for w in answer.words if "limiter" in w.cues and w.span in answer.stance_words]
    if limits:
        words = clip(answer, [word.span for word in limits]).of(answer.text)
        return reason(LIMITS, denier=denier, words=words)
    return reason(PLAYS_DOWN, denier=denier, other=other, words=words)
