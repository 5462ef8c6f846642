"""Cuts a stretch of text into propositions: one claim says one thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_WORDS: Final = 3  # a shorter piece says nothing that could be checked
_WHOLE_WORD: Final = 3  # letters; a shorter one before a period may be an abbreviation
_SENTENCE_ENDS: Final = frozenset(".!?")
_PRESENT: Final = ("ي", "ت", "ن")
_PRESENT_LETTERS: Final = 4
_PAST_LETTERS: Final = 4
_NOT_AFTER: Final = frozenset(
    {"التي", "الذي", "الذين", "ان", "لا", "لم", "لن", "قد", "كان", "كانت"}
)


@dataclass(frozen=True, slots=True)
class PropositionCutter:
    """Cuts the contents of one page."""

    page: Page
    cues: LanguageCues

    def cut(self, part: Range) -> list[Range]:
        """Return the propositions of a token range, in order; one at least if it has words."""
        bounds = [part[0], *self._cuts(part), part[1]]
        pieces: list[Range] = []
        for start, end in pairwise(bounds):
            piece = self._without_opener(start, end)
            if piece is None:
                continue
            is_short = self.page.words(piece) < _FEWEST_WORDS
            if is_short and pieces:
                pieces[-1] = (pieces[-1][0], piece[1])
            else:
                pieces.append(piece)
        return self._joined_head(pieces)

    def _joined_head(self, pieces: list[Range]) -> list[Range]:
        """Join a first piece of a word or two to what follows it."""
        if len(pieces) > 1 and self.page.words(pieces[0]) < _FEWEST_WORDS:
            return [(pieces[0][0], pieces[1][1]), *pieces[2:]]
        return pieces

    def _without_opener(self, start: int, end: int) -> Range | None:
        """Return a piece without the comma and the complementiser that lead to it."""
        trimmed = self.page.trimmed((start, end))
        if trimmed is None:
            return None
        begin, stop = trimmed
        keys = [self.page.key(place) for place in range(begin, min(stop, begin + 4))]
        size = self.cues.starts_phrase("openers", keys)
        if self._is_that(self.page.key(begin + size)):
            size += 1
        return (begin + size, stop) if stop - begin - size >= _FEWEST_WORDS else trimmed

    def _is_that(self, key: str) -> bool:
        if self.cues.has("that", key):
            return True
        return self.cues.lang == "ar" and key[:1] == "و" and self.cues.has("that", key[1:])

    def _cuts(self, part: Range) -> Iterator[int]:
        for place in range(part[0] + 1, part[1]):
            is_sentence = self._opens_sentence(place)
            if is_sentence or self.page.key(place - 1) in {"؛", ";"} or self._starts(place):
                yield place

    def _opens_sentence(self, place: int) -> bool:
        """Return whether a sentence starts at a token, inside a quotation too.

        There a splitter may see one sentence; a full word, a period and a capital show two.
        """
        page = self.page
        if page.sentence_of[place] != page.sentence_of[place - 1]:
            return True
        if page.key(place - 1) not in _SENTENCE_ENDS or page.inside[place] < 0:
            return False
        last, first = page.tokens[place - 2], page.tokens[place]
        is_whole = page.text[last.start : last.end].islower() and len(last.key) >= _WHOLE_WORD
        return is_whole and first.is_word and page.text[first.start].isupper()

    def _starts(self, place: int) -> bool:
        keys = self.page.keys[place : place + 4]
        if self.cues.starts_phrase("splitters", keys):
            return True
        after_comma = self.page.key(place - 1) in COMMAS
        if self.cues.lang == "en":
            return after_comma and self.cues.starts_phrase("comma_splitters", keys) > 0
        key = keys[0]
        if self._is_that(key) and key[:1] == "و":
            return True
        if self.cues.has("provisions", key) and self.page.key(place - 1) not in _NOT_AFTER:
            return True
        if key[:1] != "و":
            return False
        return self._is_verb(key[1:], after_comma=after_comma)

    def _is_verb(self, key: str, *, after_comma: bool) -> bool:
        """Return whether a word after و is a verb that opens a clause of its own."""
        if self.cues.has("events", key) or self.cues.has("particles", key):
            return True
        if not after_comma:
            return False
        is_present = key.startswith(_PRESENT) and len(key) >= _PRESENT_LETTERS
        is_past = key.endswith("ت") and not key.endswith("ات") and len(key) >= _PAST_LETTERS
        return (is_present and not key.endswith("ه")) or is_past


def sentence_ranges(page: Page) -> list[Range]:
    """Return the token ranges of the sentences of a page."""
    found: list[Range] = []
    start = 0
    for index in range(1, len(page.tokens) + 1):
        if index == len(page.tokens) or page.sentence_of[index] != page.sentence_of[start]:
            found.append((start, index))
            start = index
    return found


def is_question(page: Page, part: Range) -> bool:
    """Return whether a sentence asks."""
    return any(page.key(place) in {"?", "؟"} for place in range(part[0], part[1]))
