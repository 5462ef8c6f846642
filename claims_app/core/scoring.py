"""From evidence to one link a pair, with a score; then what agreement carries on."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core import looks
from claims_app.core.detectors import (
    actor,
    agree,
    degree,
    denial,
    opposite,
    place,
    quantity,
    time,
    update,
)
from claims_app.core.detectors.base import clip
from claims_app.core.findings import FoundLink
from claims_app.core.looks import ALL
from claims_app.core.reasons import BY_AGREEMENT, reason
from claims_app.core.records import ConflictType, Evidence, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.detectors.base import Detector, Pair
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading
    from claims_app.core.telling import Part

# In the order of the guide's table: a narrower type is named before a wider one.
DETECTORS: Final[Mapping[ConflictType, Detector]] = {
    ConflictType.DENIAL: denial.detect,
    ConflictType.QUANTITY: quantity.detect,
    ConflictType.TIME: time.detect,
    ConflictType.PLACE: place.detect,
    ConflictType.ACTOR: actor.detect,
    ConflictType.OPPOSITE: opposite.detect,
    ConflictType.DEGREE: degree.detect,
}
_LOOKS: Final[Mapping[ConflictType, int]] = {
    ConflictType.DENIAL: looks.DENIAL,
    ConflictType.QUANTITY: looks.QUANTITY,
    ConflictType.TIME: looks.DIFFERENCE,
    ConflictType.PLACE: looks.DIFFERENCE,
    ConflictType.ACTOR: looks.DIFFERENCE,
    ConflictType.OPPOSITE: looks.OPPOSITE,
    ConflictType.DEGREE: looks.DEGREE,
}
_FOR_UPDATE: Final = looks.UPDATE | looks.QUANTITY | looks.OPPOSITE
_FOR_AGREEMENT: Final = looks.AGREEMENT | looks.QUANTITY
LEAST: Final = 0.35  # a weaker suggestion costs an analyst more than it gives
_CARRIED: Final = frozenset({ConflictType.DENIAL, ConflictType.OPPOSITE})
_MOST_TWINS: Final = 24  # per statement; more than any labelled claim has
_CARRIED_SHARE: Final = 0.9  # a conflict that agreement carries on is a little weaker
# Likeness is no sign against a conflict ("reopened", "closed"), only a copy is.
_VERBATIM: Final = 0.9
_SURE_AGREEMENT: Final = 0.5


def judge(pair: Pair, lexicon: MatchLexicon, look: int = ALL) -> FoundLink | None:
    """Return the link that the evidence on one pair supports, or None.

    Args:
        pair: Two claims.
        lexicon: The word lists.
        look: What it is to be looked at for: bits of ``looks``. What the others would find is
            known to be nothing.
    """
    if pair.a.is_silent or pair.b.is_silent:
        return None  # who declines to comment neither denies nor confirms
    found = [
        (evidence.strength, conflict_type, evidence)
        for conflict_type, detect in _looking(look)
        if (evidence := detect(pair, lexicon)) is not None
    ]
    best = max(found, key=lambda item: item[0], default=None)
    newer = update.detect(pair, lexicon) if look & _FOR_UPDATE else None
    if newer is not None and (best is None or newer.strength >= best[0]):
        return _link(pair, Relation.UPDATE, None, newer.strength, [newer])
    same = agree.detect(pair, lexicon) if look & _FOR_AGREEMENT else None
    if best is not None and best[0] >= LEAST and (same is None or same.strength < _VERBATIM):
        return _link(pair, Relation.CONFLICT, best[1], best[0], [item[2] for item in found])
    if same is not None:
        return _link(pair, Relation.AGREE, None, same.strength, [same])
    return None


@lru_cache(maxsize=ALL + 1)
def _looking(look: int) -> tuple[tuple[ConflictType, Detector], ...]:
    """Return the detectors that look for some of this."""
    return tuple((kind, detect) for kind, detect in DETECTORS.items() if _LOOKS[kind] & look)


def _link(
    pair: Pair,
    relation: Relation,
    conflict_type: ConflictType | None,
    score: float,
    evidence: list[Evidence],
) -> FoundLink:
    return FoundLink(
        a=pair.a.statement.id,
        b=pair.b.statement.id,
        relation=relation,
        type=conflict_type,
        score=round(score, 4),
        evidence=tuple(sorted(evidence, key=lambda item: (-item.strength, item.rule))),
    )


def spread(links: Sequence[FoundLink], readings: Sequence[Reading], part: Part) -> list[FoundLink]:
    """Return the links, with the conflicts that an agreement carries on to another report.

    Where A denies B, and B' says what B says, A denies B' too. Figures are compared one by one,
    so a conflict of quantities is not carried on.

    Args:
        links: What was judged.
        readings: All statements.
        part: Told how far the work is.
    """
    by_id = {reading.statement.id: reading for reading in readings}
    known = {_key(link.a, link.b) for link in links}
    twins = _twins(links, by_id)
    best: dict[tuple[str, str], _Carried] = {}
    for link in part.over(links):
        if link.relation is not Relation.CONFLICT or link.type not in _CARRIED:
            continue
        for near, far in ((link.a, link.b), (link.b, link.a)):
            for twin, share in twins.get(far, ()):
                pair = _key(near, twin)
                is_one_voice = by_id[near].statement.speaker == by_id[twin].statement.speaker
                if pair in known or is_one_voice:
                    continue
                score = round(link.score * _CARRIED_SHARE * min(1.0, 0.5 + share / 2), 4)
                if score >= max(LEAST, best[pair].score if pair in best else 0.0):
                    best[pair] = _Carried(score, link, near, far, twin)
    carried = (_carry(new, *(by_id[key] for key in new[2:])) for new in best.values())
    return [*links, *carried]


def _key(one: str, other: str) -> tuple[str, str]:
    """Return one key for two ids, whichever comes first."""
    return (one, other) if one < other else (other, one)


class _Carried(NamedTuple):
    """A conflict to carry on, by ids: from ``near`` against ``far`` to what agrees with ``far``."""

    score: float
    link: FoundLink
    near: str
    far: str
    twin: str


def _twins(
    links: Sequence[FoundLink], by_id: Mapping[str, Reading]
) -> dict[str, list[tuple[str, float]]]:
    """Return what surely agrees with each statement, the surest ones: a wire has many copies."""
    same: dict[str, list[tuple[str, float]]] = {}
    for link in links:
        if link.relation is Relation.AGREE and link.score >= _SURE_AGREEMENT:
            same.setdefault(link.a, []).append((link.b, link.score))
            same.setdefault(link.b, []).append((link.a, link.score))
    for key, found in same.items():
        if len(found) > _MOST_TWINS:
            found.sort(key=lambda twin: (-twin[1], by_id[twin[0]].order))
            same[key] = found[:_MOST_TWINS]
    return same


def _quotation(reading: Reading, words: Sequence[Span]) -> str:
    """Return the words of a claim, with its denial before them where it stands further off."""
    quoted = clip(reading, words)
    cue = reading.stance_words[0] if reading.stance_words else quoted
    said = quoted.of(reading.text)
    return said if cue.end > quoted.start else f"{cue.of(reading.text)} … {said}"


def _same_words(far: Reading, words: Sequence[Span], twin: Reading) -> tuple[Span, ...]:
    """Return the words of the twin that say what clashes in the claim that it agrees with."""
    keys = {w.key for w in far.words if any(span.overlaps(w.span) for span in words)}
    return tuple(word.span for key, word in twin.content.items() if key in keys) or (clip(twin),)


def _carry(new: _Carried, near: Reading, far: Reading, twin: Reading) -> FoundLink:
    link, score = new.link, new.score
    first, second = sorted((near, twin), key=lambda reading: reading.order)
    near_words = next(
        (e.words_a if link.a == near.statement.id else e.words_b for e in link.evidence), ()
    )
    far_words = next(
        (e.words_a if link.a == far.statement.id else e.words_b for e in link.evidence), ()
    )
    words = {near.statement.id: near_words, twin.statement.id: _same_words(far, far_words, twin)}
    return replace(
        link,
        a=first.statement.id,
        b=second.statement.id,
        score=score,
        evidence=(
            Evidence(
                rule=f"{link.type}.carried",
                strength=score,
                reason=reason(
                    BY_AGREEMENT,
                    twin=twin.statement.speaker,
                    other=far.statement.speaker,
                    denier=near.statement.speaker,
                    words=_quotation(far, far_words),
                ),
                words_a=words[first.statement.id],
                words_b=words[second.statement.id],
            ),
        ),
    )
