"""Actor: the same deed, put down to another doer or said to have hit another victim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import tell_two_events
from claims_app.core.reasons import ACTORS, reason
from claims_app.core.records import Evidence, Span

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
_PEOPLE: Final = frozenset({"agent", "human", "person"})
# The shares of right ones among the pairs of our own that may be learnt from.
_SURE_TOLD: Final = 0.75  # one claim says who it was: by the police, it was the police who
_SURE_PLACED: Final = 0.65  # two subjects of one deed


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return those to whom the same deed is put down."""
    del lexicon
    a, b = pair.a, pair.b
    if len(pair.overlap.shared) < _TWO or pair.overlap.dice < _LEAST:
        return None
    if pair.is_one_voice or pair.is_opposed or a.is_denial or b.is_denial:
        return None
    is_told = "doer" in a.traits.cues or "doer" in b.traits.cues
    if (pair.is_within and not is_told) or tell_two_events(pair) or (a.moments and b.moments):
        return None
    shared = {word.key for word, _ in pair.overlap.shared}
    one, other = _somebody(a, shared), _somebody(b, shared)
    if not one or not other or _left(a, shared, one) + _left(b, shared, other) > _LEFT:
        return None
    if not is_told and not (_are_people(a, one) and _are_people(b, other)):
        return None
    spans = [Span(words[0].span.start, words[-1].span.end) for words in (one, other)]
    return Evidence(
        rule="actor.told" if is_told else "actor.subject",
        strength=min(1.0, (_SURE_TOLD if is_told else _SURE_PLACED) * pair.event),
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


def _are_people(reading: Reading, words: Sequence[Word]) -> bool:
    """Return whether somebody is named, not only something done.

    What stands before an English deed is its subject; in Arabic it may be any word beside it, and
    only a word for people shows somebody.
    """
    is_subject = reading.lang != "ar"
    return any(
        word.cues & _PEOPLE
        or word.is_name
        or "crowd" in word.families
        or (is_subject and not word.families)
        for word in words
    )


def may_name_people(reading: Reading) -> bool:
    """Return whether some content words of a claim may name people."""
    return _are_people(reading, [word for word in reading.words if word.is_content])
