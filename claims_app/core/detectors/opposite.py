"""Opposite: two states of affairs that can't both hold of the same thing."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.cause import rival_reasons
from claims_app.core.figures import TOLLS
from claims_app.core.kinship import akin, are_apart, common
from claims_app.core.reasons import OPPOSITE, reason
from claims_app.core.records import Act, Evidence, Span
from claims_app.core.remainder import remainder
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_WISHES: Final = frozenset({Act.DEMAND, Act.ASK})
_BESIDE: Final = 3  # content words on either side in which the thing itself has to be named
_LEAST_SHARE: Final = 0.2  # of those, in both texts together
# Share of both texts that is akin, the two words aside: below it, a word beside them is all that is
# shared, and on our own pairs and in reports alike they are seldom about one thing.
_LEAST_ALIKE: Final = 0.25
_BEHIND: Final = 2  # characters from a deed to how many it struck
_LONG: Final = 9  # content words from which a claim tells of more than one thing
_LEAST_OF_LONG: Final = 0.4  # shared part of such a claim and the other, the two words aside
_TURN_REACH: Final = 250  # characters to the claim that is set against one: the next sentence
_SURE_OF_TURN: Final = 0.7
_FAINT: Final = 0.34  # below what is suggested: right in one of five in reports


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return what excludes each other of the same thing: two words, or two reasons for it."""
    if pair.a.is_denial or pair.b.is_denial or pair.is_one_voice or _is_wish(pair):
        return None
    if are_apart(pair.a, pair.b):
        return None
    found = [_words(pair, lexicon) or _side_by_side(pair, lexicon), rival_reasons(pair)]
    return max(filter(None, found), key=lambda evidence: evidence.strength, default=None)


def _words(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the two words that exclude each other, where both are said of the same thing."""
    best = most_opposed(pair, lexicon)
    if best is None:
        return None
    share, one, other = best
    said, against = _phrase(pair.a, one), _phrase(pair.b, other)
    is_planned = pair.a.is_unrealised != pair.b.is_unrealised  # "will stay" against "has left"
    is_faint = is_planned or _likeness(pair, one, other) < _LEAST_ALIKE
    is_faint = is_faint or _is_by_the_way(pair, one, other)
    return Evidence(
        rule="opposite.faint" if is_faint else "opposite.words",
        strength=min(1.0, (_FAINT if is_faint else 0.45 + 0.4 * share) * pair.event),
        reason=reason(OPPOSITE, words=said.of(pair.a.text), against=against.of(pair.b.text)),
        words_a=(said,),
        words_b=(against,),
    )


def _side_by_side(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the words that exclude each other where a contrast marker sets one claim against one.

    "The gate is open, said the mayor; residents however found the bridge shut": what is spoken of
    need not have one name.
    """
    a, b = pair.a, pair.b
    is_next = pair.is_within and b.order == a.order + 1 and b.is_contrasted
    is_far = b.statement.span.start - a.statement.span.end > _TURN_REACH
    if not is_next or is_far or a.is_unrealised != b.is_unrealised:
        return None
    found = next(_opposed(pair, lexicon), None)
    if found is None:
        return None
    said, against = _phrase(a, found[0]), _phrase(b, found[1])
    return Evidence(
        rule="opposite.turn",
        strength=_SURE_OF_TURN * pair.event,
        reason=reason(OPPOSITE, words=said.of(a.text), against=against.of(b.text)),
        words_a=(said,),
        words_b=(against,),
    )


def _phrase(reading: Reading, word: Word) -> Span:
    """Return the whole of a listed phrase that begins at a word: "in good shape", not "in"."""
    place = next(i for i, x in enumerate(reading.words) if x.span == word.span)
    end = word.span.end
    for later in reading.words[place + 1 :]:
        if later.key != word.key or later.families:
            break
        end = later.span.end
    return Span(word.span.start, end)


def _likeness(pair: Pair, one: Word, other: Word) -> float:
    """Return the share of both statements that is akin, the two opposed words left out."""
    left = [w for w, x in common(pair.a, pair.b) if w is not one and x is not other]
    right = [w for w, x in common(pair.b, pair.a) if w is not other and x is not one]
    total = len(pair.a.content) + len(pair.b.content) - 2
    return (len(left) + len(right)) / total if total > 0 else 0.0


def _is_by_the_way(pair: Pair, one: Word, other: Word) -> bool:
    """Return whether a claim tells much else: of two long sentences on one war, two words clash."""
    if max(len(pair.a.content), len(pair.b.content)) < _LONG:
        return False
    return remainder(pair.a, pair.b, (one.span,), (other.span,)).dice < _LEAST_OF_LONG


def _is_wish(pair: Pair) -> bool:
    """Return whether one asks for it only: who demands the exit does not say that it happens."""
    return any(reading.statement.act in _WISHES for reading in (pair.a, pair.b))


def most_opposed(pair: Pair, lexicon: MatchLexicon) -> tuple[float, Word, Word] | None:
    """Return the words that exclude each other of the same thing, with how much of it is shared."""
    best: tuple[float, Word, Word] | None = None
    for one, other in _opposed(pair, lexicon):
        share = _beside(pair, one, other)
        if share >= _LEAST_SHARE and (best is None or share > best[0]):
            best = share, one, other
    return best


def _opposed(pair: Pair, lexicon: MatchLexicon) -> Iterator[tuple[Word, Word]]:
    for one in pair.a.deeds:
        excluded = {name for family in one.families for name in lexicon.opposites.get(family, ())}
        for other in pair.b.deeds if excluded else ():
            if one.is_negated != other.is_negated or excluded.isdisjoint(other.families):
                continue
            if one.key in pair.b.content or other.key in pair.a.content:
                continue  # one side says both: "from truce to attack"
            if not (_is_aside(pair.a, one) or _is_aside(pair.b, other)):
                yield one, other


def _is_aside(reading: Reading, word: Word) -> bool:
    """Return whether a word tells whose it is, or how many: rebel-held, lost 15 fighters."""
    if reading.text[word.span.start - 1 : word.span.start] == "-":
        return True
    if TOLLS & {*word.families}:
        return False
    return any(
        f.is_of_people and 0 <= f.span.start - word.span.end <= _BEHIND for f in reading.figures
    )


def _beside(pair: Pair, one: Word, other: Word) -> float:
    """Return how much of what stands round the two words is shared, 0.0 to 1.0."""
    near_a, near_b = _neighbours(pair.a, one), _neighbours(pair.b, other)
    lang = pair.a.lang if pair.a.lang == pair.b.lang else ""
    a = [w for w in near_a if any(akin(w, x, lang) for x in near_b)]
    b = [x for x in near_b if any(akin(w, x, lang) for w in near_a)]
    smaller = min(fsum(map(weight, near_a)), fsum(map(weight, near_b)))
    shared = min(fsum(map(weight, a)), fsum(map(weight, b)))
    return min(1.0, shared / smaller) if smaller else 0.0


def _neighbours(reading: Reading, word: Word) -> list[Word]:
    content = [w for w in reading.words if w.is_content]
    place = content.index(word)
    around = content[max(0, place - _BESIDE) : place + _BESIDE + 1]
    return [w for w in around if w.key != word.key]
