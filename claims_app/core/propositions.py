"""Cuts a stretch of text into propositions: one claim says one thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

from claims_app.core.arabic_clauses import ArabicClauses
from claims_app.core.attribution.datelines import after_dateline
from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.english_clauses import EnglishClauses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FEWEST_WORDS: Final = 3  # a shorter piece says nothing that could be checked
_FEWEST_DENIED: Final = 2  # of what is denied as well: "any role" is a claim with its cue
_OPENER: Final = 5  # words of the longest that leads to a proposition
_WHOLE_WORD: Final = 3  # letters; a shorter one before a period may be an abbreviation
_SENTENCE_ENDS: Final = frozenset(".!?")
_QUESTION_MARKS: Final = frozenset("?؟")


class _Clauses(Protocol):
    def starts(self, start: int, place: int, *, is_denied: bool) -> bool: ...
    def is_adverbial(self, part: Range) -> bool: ...


_CLAUSES: Final[Mapping[str, Callable[[Page, LanguageCues], _Clauses]]] = {
    "ar": ArabicClauses,
    "en": EnglishClauses,
}


@dataclass(frozen=True, slots=True)
class PropositionCutter:
    """Cuts the contents of one page."""

    page: Page
    cues: LanguageCues

    def cut(self, part: Range, *, is_denied: bool = False, goes_on: bool = False) -> list[Range]:
        """Return the propositions of a token range, in order; one at least if it has words.

        ``is_denied`` says that a cue denies it: the nouns that it denies are told apart, and the
        first may be a single word. ``goes_on`` says that the first goes on with words before the
        part, so that it may be as short as it likes.
        """
        clauses = self._clauses()
        bounds = [part[0], *self._cuts(part, clauses, is_denied=is_denied), part[1]]
        is_brief = is_denied or self.cues.lang == "ar"  # الاتفاق نهائي: two words make a sentence
        fewest = _FEWEST_DENIED if is_brief else FEWEST_WORDS
        pieces: list[Range] = []
        for start, end in pairwise(bounds):
            piece = self._without_opener(start, end, is_first=start == part[0])
            if piece is None:
                continue
            is_rest = self.page.words(piece) < fewest or clauses.is_adverbial(piece)
            if pieces and is_rest:
                pieces[-1] = (pieces[-1][0], piece[1])
            else:
                pieces.append(piece)
        return pieces if is_denied or goes_on else self._joined_head(pieces, fewest)

    def is_adverbial(self, piece: Range) -> bool:
        """Return whether a stretch only says when, where or how something was done."""
        return self._clauses().is_adverbial(piece)

    def _clauses(self) -> _Clauses:
        return _CLAUSES[self.cues.lang](self.page, self.cues)

    def _joined_head(self, pieces: list[Range], fewest: int) -> list[Range]:
        """Join a first piece of a word or two to what follows it."""
        if len(pieces) > 1 and self.page.words(pieces[0]) < fewest:
            return [(pieces[0][0], pieces[1][1]), *pieces[2:]]
        return pieces

    def _without_opener(self, start: int, end: int, *, is_first: bool) -> Range | None:
        """Return a piece without the conjunction and the complementiser that lead to it.

        What opens the whole stretch stays: "after the raid, the road was closed".
        """
        trimmed = self.page.trimmed((start, end))
        if trimmed is None:
            return None
        begin, stop = trimmed
        if is_first:
            begin = min(after_dateline(self.page, begin, self.cues), stop)
            begin = self._after_aside(begin, stop)
        keys = self.page.keys[begin : min(stop, begin + _OPENER)]
        size = self.cues.starts_phrase("lead_ins" if is_first else "openers", keys)
        # English "that" at the start of a sentence points to something.
        is_led = size > 0 or self.cues.lang == "ar"
        if is_led and self._is_that(self.page.key(begin + size)):
            size += 1
        led = self.page.trimmed((begin + size, stop))
        return led if led is not None and self.page.words(led) >= _FEWEST_DENIED else trimmed

    def _after_aside(self, begin: int, stop: int) -> int:
        """Return where a stretch starts that goes on with its sentence, or against another's word.

        (She said,) "that the road was shut"; "because the road was shut" alone; contrary to what
        the mayor said, the road was shut.
        """
        keys = self.page.keys[begin : min(stop, begin + _OPENER)]
        comma = next((at for at in range(begin, stop) if self.page.key(at) in COMMAS), None)
        if self.cues.starts_phrase("contraries", keys) and comma is not None:
            return comma + 1
        is_alone = comma is None and not (
            self.page.key(stop) in COMMAS and self.page.key(stop + 1).isalpha()
        )
        is_reason = is_alone and self.cues.has("reasons", self.page.key(begin))
        is_inside = self.page.sentence_start[begin] < begin and self.cues.lang == "en"
        is_led = is_inside and self._is_that(self.page.key(begin))
        is_clause = is_led and self.page.text[self.page.tokens[begin].start].islower()
        return begin + 1 if is_reason or (is_clause and not self._points(begin)) else begin

    def _points(self, that: int) -> bool:
        """Return whether "that" opens no clause: (said) that was untrue, (called) that “bad”."""
        following = self.page.key(that + 1)
        if not following[:1].isalnum():
            return True
        return self.cues.has("finite", following) or self.cues.has("modals", following)

    def _is_that(self, key: str) -> bool:
        if self.cues.has("that", key):
            return True
        return self.cues.lang == "ar" and key[:1] == "و" and self.cues.has("that", key[1:])

    def _cuts(self, part: Range, clauses: _Clauses, *, is_denied: bool) -> Iterator[int]:
        start = part[0]
        for place in range(part[0] + 1, part[1]):
            is_cut = (
                self._opens_sentence(place)
                or self.page.key(place - 1) in {"؛", ";"}
                or clauses.starts(start, place, is_denied=is_denied)
            )
            if is_cut:
                start = place
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
    """Return whether a stretch asks: whether a question mark is the next that ends a sentence."""
    for place in range(part[0], len(page.tokens)):
        if page.key(place) in _QUESTION_MARKS:
            return True
        if place >= part[1] and page.sentence_of[place] != page.sentence_of[part[1] - 1]:
            return False
        if place >= part[1] - 1 and (page.ends_sentence(place) or page.key(part[1]) in ".!"):
            return False
    return False
