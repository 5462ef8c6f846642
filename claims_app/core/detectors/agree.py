"""Agreement: both say the same."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

from claims_app.core.detectors import actor, time
from claims_app.core.detectors.base import Pair, clip
from claims_app.core.detectors.degree import EXTENT
from claims_app.core.kinship import are_apart
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.quantities import INFINITY
from claims_app.core.reasons import SAME, SAME_SPEAKER, SAME_WORDS, reason
from claims_app.core.records import Evidence, Polarity
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.figures import Figure
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

# Weighted overlap from which two say the same: across reports and inside one, which repeats its own
# words about different things; less where both give the same figure of the same deed.
_ENOUGH: Final = 0.42
_ENOUGH_WITHIN: Final = 0.7
_ENOUGH_COUNTED: Final = 0.3
_ENOUGH_COUNTED_WITHIN: Final = 0.4
# The same for the mean of shared words and nearness in meaning, where there is an encoder.
_NEAR: Final = 0.45
_NEAR_WITHIN: Final = 0.62
_LESSENING: Final = frozenset({Stance.DOWNPLAY, Stance.DOUBT})
_ONE_ORIGIN: Final = 0.85  # nearly verbatim: two reports that carry one text


def likeness(pair: Pair) -> float | None:
    """Return how much both say the same, 0.0 to 1.0, or None where it is too little.

    Nearness in meaning alone is not enough: texts on one matter lie near each other whatever they
    say of it.
    """
    dice = _shared_share(pair)
    if pair.cosine is None:
        return dice if dice >= _least(pair) else None
    mean = (dice + pair.cosine) / 2
    is_near = mean >= (_NEAR_WITHIN if pair.is_within else _NEAR)
    is_near = is_near or (_is_counted(pair) and dice >= _least(pair))
    return mean if pair.overlap.shared and is_near else None


def _shared_share(pair: Pair) -> float:
    """Return the share of words in common, 0.0 to 1.0: nine men and nine boats share no nine."""
    overlap = pair.overlap
    if not (pair.a.figures and pair.b.figures):
        return overlap.dice
    unlike = {
        (mine, others)
        for figure in pair.a.figures
        for other in pair.b.figures
        if _counts_another_thing(figure, other)
        for mine in figure.own
        for others in other.own
    }
    lost = fsum([word.weight for word, x in overlap.shared if (word.span, x.span) in unlike])
    return overlap.dice - (2 * lost / (overlap.weight_a + overlap.weight_b) if lost else 0.0)


def _counts_another_thing(figure: Figure, other: Figure) -> bool:
    """Return whether two figures name what they count, and it is neither one thing nor one deed."""
    has_nouns = bool(figure.noun and other.noun)
    return has_nouns and figure.noun != other.noun and figure.deeds.isdisjoint(other.deeds)


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return what both say, where neither turns it round and both count alike."""
    a, b = pair.a, pair.b
    if pair.is_opposed or (pair.is_within and pair.is_one_voice):
        return None
    share = likeness(pair) or _points_alike(pair)
    if share is None or (a.stance in _LESSENING) != (b.stance in _LESSENING):
        return None
    if time.apart(pair) is not None or are_apart(a, b) or _count_otherwise(a, b):
        return None
    if _says_otherwise(pair, lexicon) or actor.tell_of_others(pair):
        return None
    quoted = clip(a, [word.span for word, _ in pair.overlap.shared])
    is_one_voice = pair.is_one_voice and bool(a.voice_keys)
    is_copy = (share >= _ONE_ORIGIN or is_one_voice) and not pair.is_within
    said = quoted.of(a.text)
    why = reason(SAME_WORDS if is_copy else SAME, words=said)
    if is_copy and is_one_voice:  # two reports that quote one speaker are one source
        why = reason(SAME_SPEAKER, other=a.statement.speaker, words=said)
    return Evidence(
        rule=ORIGIN_RULE if is_copy else "agree.content",
        strength=min(1.0, share),
        reason=why,
        words_a=tuple(word.span for word, _ in pair.overlap.shared),
        words_b=tuple(word.span for _, word in pair.overlap.shared),
    )


def _points_alike(pair: Pair) -> float | None:
    """Return how alike two reports put that one voice denied "the matter", 0.0 to 1.0, or None.

    Such a claim has no words of its own that say what; only its form tells that it is the same.
    """
    a, b = pair.a, pair.b
    if pair.is_within or not pair.is_one_voice or not (a.is_pro_form and b.is_pro_form):
        return None
    one, other = ({word.key for word in reading.words} for reading in (a, b))
    share = 2 * len(one & other) / (len(one) + len(other))
    return share if share >= _ONE_ORIGIN else None


def _says_otherwise(pair: Pair, lexicon: MatchLexicon) -> bool:
    """Return whether one turns a deed that the other lets stand, or names its opposite.

    All of it and a part of it are not the same either.
    """
    a, b = pair.a, pair.b
    extents = a.traits.cues & EXTENT, b.traits.cues & EXTENT
    if all(extents) and extents[0].isdisjoint(extents[1]):
        return True
    are_both_denied = a.statement.polarity is b.statement.polarity is Polarity.DENIED
    if not are_both_denied and any(
        a.sign(w) != b.sign(x) and w.families for w, x in pair.overlap.shared
    ):
        return True
    return any(
        w.is_negated == x.is_negated and lexicon.are_opposite(one, other)
        for w in a.deeds
        for x in b.deeds
        if w.key not in b.content and x.key not in a.content
        for one in w.families
        for other in x.families
    )


def _least(pair: Pair) -> float:
    """Return the overlap from which the pair says the same."""
    if pair.is_within:
        return _ENOUGH_COUNTED_WITHIN if _is_counted(pair) else _ENOUGH_WITHIN
    return _ENOUGH_COUNTED if _is_counted(pair) else _ENOUGH


def _is_counted(pair: Pair) -> bool:
    """Return whether both give one figure of one deed."""
    found = pair.counted
    if found is None or not found[1].deeds:
        return False
    _, one, other = found
    return _values([one]) == _values([other]) and not _is_part_of_other(pair.a, pair.b, one, other)


def _count_otherwise(a: Reading, b: Reading) -> bool:
    """Return whether both give figures and share none: 27 killed at least, 31 killed.

    They may fit, but they do not say the same; nor does a part, where the other is the whole.
    """
    if not (_values(a.figures) and _values(b.figures)):
        return False
    return not any(
        _values([one]) & _values([other]) and not _is_part_of_other(a, b, one, other)
        for one in a.figures
        for other in b.figures
    )


def _is_part_of_other(a: Reading, b: Reading, one: Figure, other: Figure) -> bool:
    """Return whether one figure is a part and the other is none, though the numbers are one.

    Of two women among five children, two are a part; "two people" are not the same two.
    """
    if one.noun and one.noun == other.noun:
        return False
    return one.is_part != other.is_part or _is_listed(a, one) or _is_listed(b, other)


def _is_listed(reading: Reading, figure: Figure) -> bool:
    """Return whether a figure counts one kind of several: five children and two women."""
    return bool(figure.noun) and any(
        x is not figure and x.noun and x.noun != figure.noun and x.deeds & figure.deeds
        for x in reading.figures
    )


def _values(figures: Sequence[Figure]) -> set[tuple[str, float]]:
    return {
        (str(figure.quantity.unit), value)
        for figure in figures
        for value in (figure.quantity.low, figure.quantity.high)
        if value not in (0.0, INFINITY)
    }
