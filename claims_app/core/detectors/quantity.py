"""Quantity: the same thing counted or measured, and the figures do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.figures import TOLLS, clash, counts_the_same, measures_the_same
from claims_app.core.group_counts import MOVES, differ
from claims_app.core.kinship import are_apart
from claims_app.core.reasons import QUANTITY, reason
from claims_app.core.records import Evidence
from claims_app.core.remainder import remainder
from claims_app.core.stories import are_other_stories, is_same_story

if TYPE_CHECKING:
    from claims_app.core.detectors.base import Pair
    from claims_app.core.figures import Figure
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

# One report tells of several events; across reports of one event a vaguer match will do.
_SURE_WITHIN: Final = 0.6
_BARE: Final = 4  # content words of a claim that says little but its figure
_TELLING: Final = 4  # words of a sentence, tolls aside, from which it has a scene of its own
_ONE_SCENE: Final = 3  # shared words from which "and nine others" adds to the same toll
_ONE_PLACE: Final = 2  # shared words of two sentences that count the same deed
_OTHER_SCENE: Final = 0.6
_GROUP_STRENGTH: Final = 0.9
_CIVILIANS: Final = "=civilians"
_MOVE_KEYS: Final = frozenset(f"={name}" for name in MOVES)
# How sure it is that two figures measure one thing, by the shared part of what the claims say
# beside them; the shares of right ones among the pairs of our own that may be learnt from.
_SURE_BY_SHARE: Final = ((0.75, 0.72), (0.6, 0.68), (0.45, 0.62))
_SURE_BY_SHARE_WITHIN: Final = ((0.75, 0.85), (0.45, 0.8))
_MOST: Final = 0.75  # shared part from which two voices may stand far apart in one report
_SURE_BARE: Final = 0.8  # "nine corpses", right after another voice's figure
_BARE_REACH: Final = 150  # characters between a figure and the bare one that answers it


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two figures that clash, where both count the same thing."""
    del lexicon
    if pair.a.is_denial or pair.b.is_denial or (pair.is_within and pair.is_one_voice):
        return None
    return _of_one_thing(pair) or _of_one_group(pair)


def _of_one_thing(pair: Pair) -> Evidence | None:
    found = pair.counted
    if found is None or not clash(found[1], found[2]):
        return None
    sure, one, other = found
    if pair.is_within and not _is_contradicted(pair, sure, one, other):
        return None
    return Evidence(
        rule="quantity.clash",
        strength=min(1.0, sure * pair.event * scene(pair, one, other)),
        reason=reason(QUANTITY, words=one.span.of(pair.a.text), against=other.span.of(pair.b.text)),
        words_a=(one.span,),
        words_b=(other.span,),
    )


def _is_contradicted(pair: Pair, sure: float, one: Figure, other: Figure) -> bool:
    """Return whether one report gives two figures of one thing.

    An outlet lists what it counts, and tells the sum and then its parts.
    """
    if pair.a.is_by_outlet or pair.b.is_by_outlet or _are_at_two_places(pair.a, pair.b):
        return False
    return _by_rest(pair, one, other) > 0.0 or (sure >= _SURE_WITHIN and _is_one_toll(pair))


def _of_one_group(pair: Pair) -> Evidence | None:
    """Return the figures of people who do the same in the same numbered group."""
    a, b = pair.a, pair.b
    if not (a.group_counts and b.group_counts):
        return None
    shared = a.scene & b.scene
    # Two languages share families and names only; in one, the scene has to be shared as well.
    is_one_scene = a.lang != b.lang or pair.is_within or bool(shared - _MOVE_KEYS)
    if not shared & _MOVE_KEYS or not is_one_scene:
        return None
    for one in a.group_counts:
        for other in b.group_counts:
            if differ(one, other):
                return Evidence(
                    rule="quantity.group",
                    strength=_GROUP_STRENGTH * pair.event,
                    reason=reason(
                        QUANTITY,
                        words=one.figure.span.of(a.text),
                        against=other.figure.span.of(b.text),
                    ),
                    words_a=(one.figure.span, one.stage_span),
                    words_b=(other.figure.span, other.stage_span),
                )
    return None


def _is_one_toll(pair: Pair) -> bool:
    """Return whether one report gives two figures of one thing, not of one event after another.

    One sentence lists counts side by side. Else the claims have to share what happened, or to say
    nothing but the figure.
    """
    a, b = pair.a, pair.b
    if a.sentence == b.sentence:
        return False
    is_bare = max(len(a.content), len(b.content)) <= _BARE
    common = [w for w, _ in pair.overlap.shared if not (w.is_name or TOLLS & {*w.families})]
    return is_bare or any("person" not in word.cues for word in common)


def _are_at_two_places(a: Reading, b: Reading) -> bool:
    """Return whether the sentences name places, countries aside, and none of them twice."""
    one, other = ({key for key in r.context if "/" in key} for r in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def scene(pair: Pair, one: Figure, other: Figure) -> float:
    """Return less than 1.0 where the sentences round two figures tell of different things."""
    a, b = (r.context - r.speaker_keys for r in (pair.a, pair.b))
    if pair.a.looks_back != pair.b.looks_back:
        return 0.0  # the toll of an earlier raid, told as its background
    if (one.is_added or other.is_added) and len(a & b) < _ONE_SCENE:
        return 0.0
    if not pair.is_within and are_other_stories(pair.a.story, pair.b.story):
        return _OTHER_SCENE
    is_one_story = not pair.is_within and is_same_story(pair.a.story, pair.b.story)
    if min(len(a), len(b)) < _TELLING or a & b or is_one_story:
        return 1.0
    return _OTHER_SCENE


def compared(pair: Pair) -> tuple[float, Figure, Figure] | None:
    """Return the two figures that most surely count the same, with how sure that is.

    Figures that fit win over figures that clash: "27 killed, 9 of them children" agrees with
    "27 killed", whatever else it counts.
    """
    best: tuple[float, Figure, Figure] | None = None
    rank = (0.0, False)
    for one in pair.a.figures:
        for other in pair.b.figures:
            sure = max(counts_the_same(one, other) * bool(one.deeds), _by_rest(pair, one, other))
            if sure and clash(one, other) and _counts_another(pair, one, other):
                continue
            if sure and (sure, not clash(one, other)) > rank:
                rank = sure, not clash(one, other)
                best = sure, one, other
    return best


def _counts_another(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether two figures that clash count two things, as other figures beside them show."""
    is_part = not pair.is_within and _may_be_part(pair, one, other)
    return is_part or _is_one_of_several(pair, one, other)


def _may_be_part(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether a kind of people is counted and, higher, people: 4 medics, 12 people."""
    fewer, more = sorted((one, other), key=lambda figure: figure.quantity.low)
    mine, others = (pair.a, pair.b) if fewer is one else (pair.b, pair.a)
    if not fewer.deeds or not fewer.noun or more.noun or fewer.noun in others.content:
        return False
    is_list = any(f is not fewer and f.deeds & fewer.deeds for f in mine.figures)
    if fewer.noun == _CIVILIANS and not is_list:  # in a war, as good as people
        return False
    return fewer.is_of_people and more.is_of_people


def _is_one_of_several(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether a figure is one of several of its voice, and nothing shows that it is this.

    The claims have to share a thing or a place beside the deed (on the bridge, on the bridge), or
    their sentences have to; and what the other report counts must not stand in this one as well.
    """
    a, b = pair.a, pair.b
    if not (one.is_itemised or other.is_itemised):
        return False
    is_in_a, is_in_b = bool(other.counts & a.given), bool(one.counts & b.given)
    if not pair.is_within and is_in_a and is_in_b:
        return True  # so much for meat and so much for fruit, says either report
    is_given = (one.is_itemised and is_in_a) or (other.is_itemised and is_in_b)
    is_given = is_given and not pair.is_within
    if len(a.context & b.context) >= _ONE_PLACE and not is_given:
        return False
    rest = remainder(a, b, (one.span,), (other.span,))
    return not any(
        not (word.is_name or "person" in word.cues or TOLLS & {*word.families})
        for word in rest.shared
    )


def _by_rest(pair: Pair, one: Figure, other: Figure) -> float:
    """Return how sure two figures measure one thing, by what the claims say beside them."""
    is_of_people = one.is_of_people and other.is_of_people
    is_of_deed = bool(one.deeds or other.deeds)
    is_noun_other = one.noun != other.noun and bool(
        (one.noun and other.noun) or (is_of_deed and not is_of_people)
    )
    if is_noun_other or not measures_the_same(one, other) or _is_of_another(pair):
        return 0.0
    rest = remainder(pair.a, pair.b, one.own, other.own)
    if pair.is_within and not rest.left_b and _is_near(pair):
        return _SURE_BARE
    if pair.is_within and not _is_near(pair) and rest.dice < _MOST:
        return 0.0  # one report counts here, and then there
    table = _SURE_BY_SHARE_WITHIN if pair.is_within else _SURE_BY_SHARE
    return next((sure for least, sure in table if rest.dice >= least), 0.0)


def _is_of_another(pair: Pair) -> bool:
    """Return whether one is planned and the other done, or each picks another one of a kind."""
    return pair.a.is_unrealised != pair.b.is_unrealised or are_apart(pair.a, pair.b)


def _is_near(pair: Pair) -> bool:
    return 0 <= pair.b.span.start - pair.a.span.end <= _BARE_REACH
