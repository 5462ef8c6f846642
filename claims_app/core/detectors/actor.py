"""Actor: the same deed, put down to another doer or said to have hit another victim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import tell_two_events
from claims_app.core.figures import TOLLS
from claims_app.core.kinship import common
from claims_app.core.reasons import ACTORS, reason
from claims_app.core.records import Evidence, Span
from claims_app.core.similarity import weight
from claims_app.core.traits import PEOPLE
from claims_app.core.whereabouts import is_listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.detectors.base import Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_TWO: Final = 2  # shared words: the deed, and to whom it was done
_LEAST: Final = 0.25  # shared part of both, those who are named among it
_MOST: Final = 3  # content words of somebody
_LEFT: Final = 1  # words that only one of the claims has besides
# The shares of right ones among the pairs of our own that may be learnt from.
_SURE_TOLD: Final = 0.75  # one claim says who it was: by the police, it was the police who
_SURE_PLACED: Final = 0.65  # two subjects of one deed
_DOERS: Final = PEOPLE - {"person"}
_STRUCK: Final = frozenset({"=civilians", "=children", "=women", "=medics"})
_SURE_RIVALS: Final = 0.55  # nine in ten there, but in reports two accounts may both hold
_RIVALS_SHARE: Final = 0.3  # of the lesser claim's words are akin to words of the other
_BEFORE: Final = 2  # words between "by" and those who did it
_FEW: Final = 2  # content words that only one claim has: who it was, and of what kind
_NEXT: Final = 250  # characters: the next sentence


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return those to whom the same deed is put down."""
    del lexicon
    a, b = pair.a, pair.b
    if pair.is_one_voice or pair.is_opposed or a.is_denial or b.is_denial:
        return None
    if len(pair.overlap.shared) < _TWO and not (a.traits.has_people and b.traits.has_people):
        return None
    if (a.moments and b.moments) or tell_two_events(pair):
        return None
    return _same_words(pair) or _rivals(pair)


def _same_words(pair: Pair) -> Evidence | None:
    """Return those who are put into one place of the same words."""
    a, b = pair.a, pair.b
    is_told = _is_told(a) or _is_told(b)
    if len(pair.overlap.shared) < _TWO or pair.overlap.dice < _LEAST:
        return None
    is_unsaid = pair.is_within and not is_told  # who did it stands in the place of the other only
    if is_unsaid and not _tell_of_two_doers(pair):
        return None
    shared = {word.key for word, _ in pair.overlap.shared}
    one, other = _somebody(a, shared), _somebody(b, shared)
    if not one or not other:
        return None
    if _left(a, shared, one) + _left(b, shared, other) > (0 if is_unsaid else _LEFT):
        return None
    if not is_told and not (_are_people(a, one) and _are_people(b, other)):
        return None
    rule, sure = ("actor.told", _SURE_TOLD) if is_told else ("actor.subject", _SURE_PLACED)
    return _evidence(pair, rule, sure * pair.event, one, other)


def _rivals(pair: Pair) -> Evidence | None:
    """Return the people of two accounts that tell of one thing and share no one who did it.

    One of them is said to have done it, and two things are akin. Inside one report, where the
    second account comes next, one thing is enough; and in place of who did it, that a claim tells
    of the other's speaker, or that a contrast parts them.
    """
    a, b = pair.a, pair.b
    akin = common(a, b) if _may_be_rivals(pair) else ()
    if not akin or any(PEOPLE & word.cues for words in akin for word in words):
        return None
    one = _people(a, {word.key for word, _ in akin})
    other = _people(b, {word.key for _, word in akin})
    if not (_may_do_it(one) and _may_do_it(other)):
        return None
    is_told = _did_it(one, a) or _did_it(other, b)
    if pair.is_within:
        is_told = is_told or _tells_of(one, b) or _tells_of(other, a)
        is_rival = is_told or (b.is_contrasted and len(akin) >= _TWO)
    else:
        told = sum(weight(word) for word, _ in akin)
        is_alike = told >= _RIVALS_SHARE * min(a.content_weight, b.content_weight)
        is_rival = is_told and is_alike and len(akin) >= _TWO
    if not is_rival:
        return None
    return _evidence(pair, "actor.rivals", _SURE_RIVALS * pair.event, one, other)


def _may_be_rivals(pair: Pair) -> bool:
    a, b = pair.a, pair.b
    if a.traits.negates or b.traits.negates or not (a.traits.has_people and b.traits.has_people):
        return False
    if pair.is_within:
        return b.span.start - a.span.end <= _NEXT
    return pair.overlap.dice >= _LEAST


def _people(reading: Reading, akin: set[str]) -> Sequence[Word]:
    """Return the first run of words for people that only this claim has."""
    found: list[Word] = []
    for word in reading.words:
        if word.is_content and word.key not in akin and word.cues & PEOPLE:
            found.append(word)
        elif found:
            break
    return found


def _may_do_it(people: Sequence[Word]) -> bool:
    """Return whether somebody is named who may have done it, not only cases and casualties."""
    return any(word.cues & _DOERS and not _is_struck(word) for word in people)


def _did_it(people: Sequence[Word], reading: Reading) -> bool:
    """Return whether they are said to have done it: by them, it was they who."""
    place = reading.words.index(people[0])
    before = reading.words[max(0, place - _BEFORE) : place]
    behind = reading.words[place + len(people) :][:1]
    return any("doer" in word.cues for word in (*before, *behind))


def _tells_of(people: Sequence[Word], other: Reading) -> bool:
    return any(word.names(other.speaker_keys) for word in people)


def _is_told(reading: Reading) -> bool:
    return "doer" in reading.traits.cues


def _evidence(
    pair: Pair, rule: str, strength: float, one: Sequence[Word], other: Sequence[Word]
) -> Evidence:
    a, b = pair.a, pair.b
    spans = [Span(words[0].span.start, words[-1].span.end) for words in (one, other)]
    return Evidence(
        rule=rule,
        strength=min(1.0, strength),
        reason=reason(ACTORS, words=spans[0].of(a.text), against=spans[1].of(b.text)),
        words_a=(spans[0],),
        words_b=(spans[1],),
    )


def _somebody(reading: Reading, shared: set[str]) -> Sequence[Word]:
    """Return the words by which only this claim names somebody: behind "by", else before the deed.

    In Arabic the doer stands behind the verb too; there it is the first run of such words.
    """
    words = reading.words
    for index, word in enumerate(words if "doer" in reading.traits.cues else ()):
        is_last = not any("doer" in other.cues for other in words[index + 1 : index + 2])
        if "doer" in word.cues and is_last:  # the last word of "at the hands of"
            behind = _run(words[index + 1 :], shared)
            if behind:
                return behind
    if reading.lang == "ar":
        first = next((i for i, w in enumerate(words) if _is_own(w, shared)), len(words))
        is_where = first > 0 and "where" in words[first - 1].cues
        return () if is_where else _run(words[first:], shared)
    return _run(words, shared)


def _run(words: Sequence[Word], shared: set[str]) -> Sequence[Word]:
    """Return the own content words up to the next shared one, if they are few."""
    found: list[Word] = []
    for word in words:
        if word.is_content and word.key in shared:
            break
        if word.is_content:
            found.append(word)
    return found if len(found) <= _MOST else ()


def _is_own(word: Word, shared: set[str]) -> bool:
    return word.is_content and word.key not in shared


def _left(reading: Reading, shared: set[str], somebody: Sequence[Word]) -> int:
    """Return how many words the claim has that are neither shared nor name who it was."""
    named = {word.key for word in somebody}
    return sum(
        key not in shared and key not in named and "doer" not in word.cues
        for key, word in reading.content.items()
    )


def tell_of_others(pair: Pair) -> bool:
    """Return whether the claims say one thing of two doers or of two places, and little else.

    The army shelled the market, the rebels shelled the market: each names somebody, or a place,
    that the other does not.
    """
    one, other = _only(pair.a, pair.b), _only(pair.b, pair.a)
    if pair.a.lang != pair.b.lang or not (one and other) or max(len(one), len(other)) > _FEW:
        return False
    are_places = any(map(is_listed, one)) and any(map(is_listed, other))
    return are_places or _are_doers(pair, one, other)


def _tell_of_two_doers(pair: Pair) -> bool:
    """Return whether the same deed is told of two doers, each beside what both name."""
    one, other = _only(pair.a, pair.b), _only(pair.b, pair.a)
    has_deed = any(word.families for word, _ in pair.overlap.shared)
    return has_deed and _are_doers(pair, one, other)


def _are_doers(pair: Pair, one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Return whether each side names who may have done it; an unknown name on one side at most."""
    is_one, is_other = _have_doer(one), _have_doer(other)
    return (is_one and (is_other or any(_is_capital(pair.b, word) for word in other))) or (
        is_other and any(_is_capital(pair.a, word) for word in one)
    )


def _only(reading: Reading, other: Reading) -> Sequence[Word]:
    """Return the content words of a claim that nothing in the other one is akin to."""
    akin = {word.key for word, _ in common(reading, other)}
    return [word for word in reading.content.values() if word.key not in akin]


def _have_doer(words: Sequence[Word]) -> bool:
    """Return whether a word is one for those who may have done it, no casualty, or a side."""
    return any((word.cues & _DOERS or word.is_name) and not _is_struck(word) for word in words)


def _is_struck(word: Word) -> bool:
    """Return whether a word is one for those to whom it was done: casualties, civilians."""
    return word.key in _STRUCK or not TOLLS.isdisjoint(word.families)


def _is_capital(reading: Reading, word: Word) -> bool:
    start = word.span.start
    return start > reading.span.start and reading.text[start].isupper()


def _are_people(reading: Reading, words: Sequence[Word]) -> bool:
    """Return whether somebody is named, not only something done.

    What stands before an English deed is its subject; in Arabic it may be any word beside it, and
    only a word for people shows somebody.
    """
    is_subject = reading.lang != "ar"
    return any(
        word.cues & PEOPLE
        or word.is_name
        or "crowd" in word.families
        or (is_subject and not word.families)
        for word in words
    )


def may_name_people(reading: Reading) -> bool:
    """Return whether some content words of a claim may name people."""
    return _are_people(reading, [word for word in reading.words if word.is_content])
