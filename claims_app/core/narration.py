"""What the reporter states and can be checked: events, figures, states; not every sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.inflection import Kind
from claims_app.core.polarity import is_hypothetical
from claims_app.core.propositions import PropositionCutter, is_question, sentence_ranges
from claims_app.core.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues

_EXCLAIMS: Final = frozenset("!")
_FEWEST_WORDS: Final = 5  # a shorter line is a caption, a byline or a heading
_SPOKEN: Final = frozenset({Kind.PAST, Kind.PRESENT})
_CONJUNCTIONS: Final = "وف"
_PHRASE: Final = 5  # words of the longest way to say nothing
_ADDRESS: Final = re.compile(r"https?://|www\.|@\w|\.com\b")


def statements(page: Page, frames: Sequence[Frame], cues: LanguageCues) -> list[Range]:
    """Return the propositions that the reporter states, in reading order.

    A sentence in which somebody else is heard is left to that voice.
    """
    taken: set[int] = set()
    for frame in frames:
        for part in (*frame.cue_ranges, *frame.content):
            taken.update(page.sentence_of[place] for place in range(*part))
    cutter = PropositionCutter(page, cues)
    found: list[Range] = []
    for part in sentence_ranges(page):
        if page.sentence_of[part[0]] in taken or not _may_state(page, part):
            continue
        if _has_voice(page, part, cues) or _is_opinion(page, part, cues):
            continue
        found.extend(_checkable(page, cutter.cut(part), cues))
    return found


def _checkable(page: Page, pieces: Sequence[Range], cues: LanguageCues) -> Iterator[Range]:
    """Yield what can be checked; what can't belongs to what follows it.

    A piece that only leads to the next one (Parliament passed a law | that bans it) stays with it.
    """
    start: int | None = None
    for piece in pieces:
        begin = piece[0] if start is None else start
        is_asserted = not is_hypothetical(page.word_keys(piece), cues)
        if is_asserted and _is_checkable(page, (begin, piece[1]), cues):
            start = None
            yield (begin, piece[1])
        else:
            start = begin if is_asserted else None


def _may_state(page: Page, part: Range) -> bool:
    if is_question(page, part) or page.words(part) < _FEWEST_WORDS:
        return False
    starts_quoted = part[0] in page.close_of and page.close_of[part[0]] >= part[1] - 2
    is_speech = page.inside[part[0]] >= 0 or starts_quoted
    return not is_speech and not _ADDRESS.search(page.span(part).of(page.text))


def _has_voice(page: Page, part: Range, cues: LanguageCues) -> bool:
    """Return whether somebody may be heard whom the grammar could not tell, or keeps silent."""
    if cues.has("pronouns", page.key(part[0])):
        return True
    for place in range(*part):
        key = page.key(place)
        words = (key, key[1:]) if cues.lang == "ar" and key[:1] in _CONJUNCTIONS else (key,)
        following = [page.key(at) for at in range(place + 1, place + _PHRASE)]
        for word in words:
            phrase = [word, *following]
            if any(cues.starts_phrase(name, phrase) for name in ("declining", "hearsay")):
                return True
        for form in (form for word in words for form in cues.forms.get(word, ())):
            if form.form.kind in _SPOKEN and not form.cue.is_shy:
                return True
    return False


def _is_opinion(page: Page, part: Range, cues: LanguageCues) -> bool:
    """Return whether a writer speaks of himself or exclaims: a column, and no report."""
    for key in page.word_keys(part):
        stem = key[1:] if cues.lang == "ar" and key[:1] in _CONJUNCTIONS else key
        if cues.has("first_person", key) or cues.has("first_person", stem):
            return True
    return page.key(part[1] - 1) in _EXCLAIMS


def _is_checkable(page: Page, piece: Range, cues: LanguageCues) -> bool:
    """Return whether a piece tells an event, a state or a figure."""
    keys = [page.key(place) for place in range(*piece)]
    if sum(page.tokens[place].is_word for place in range(*piece)) < _FEWEST_WORDS:
        return False
    if any(_is_event(key, cues) for key in keys):
        return True
    return bool(find_quantities(page.span(piece).of(page.text), cues.lang))


def _is_event(key: str, cues: LanguageCues) -> bool:
    if cues.has("events", key) or cues.has("provisions", key):
        return True
    return cues.lang == "ar" and key[:1] in _CONJUNCTIONS and cues.has("events", key[1:])
