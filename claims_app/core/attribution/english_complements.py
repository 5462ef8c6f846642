"""Where what was said starts after an English verb of saying."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.page import COMMAS, SENTENCE_MARKS
from claims_app.core.numerals import is_number_word

if TYPE_CHECKING:
    from claims_app.core.cues import Cue

_THAT_REACH: Final = 12  # tokens between a verb and its "that"
_END_REACH: Final = 10  # tokens of adjuncts after a verb that ends its sentence
_BOUNDING: Final = frozenset({"about", "over", "under", "between"})
_TELL: Final = "tell"  # the one verb whose hearer stands right after it
_ENDS: Final = SENTENCE_MARKS | COMMAS


@dataclass(frozen=True, slots=True)
class Complement:
    """Where what was said starts, and by what it is introduced."""

    start: int
    rule: str


@dataclass(frozen=True, slots=True)
class ComplementFinder:
    """Finds complements on one page."""

    phrases: EnglishPhrases

    def find(self, after: int, end: int, cue: Cue) -> Complement | None:
        """Return the complement of a verb that ends before token ``after``."""
        page = self.phrases.page
        told = self.phrases.hearer_end(after, end) if cue.lemma == _TELL else after
        place = self.phrases.skip_adjuncts(told, end)
        quoted = self._quotation(place, end)
        if quoted is not None or place >= end or page.key(place) in SENTENCE_MARKS:
            return quoted
        if page.key(place) == ":":
            return Complement(place + 1, "colon") if place + 1 < end else None
        that = self._that(after, end) if "that" in cue.takes else None
        if that is not None:
            return that
        if page.key(place) in COMMAS or not page.tokens[place].is_word:
            return None
        is_told = told > after or self.phrases.cues.has("hearers", page.key(after))
        if cue.lemma == _TELL and is_told and not self._opens_clause(place, after, told):
            return None
        return self._bare(place, cue, is_told=is_told)

    def _opens_clause(self, place: int, after: int, told: int) -> bool:
        """Return whether a clause can start after whom it was told to: told Reuters the pier ….

        After a known kind of listener any noun can open it (told reporters five men …), unless the
        words go on about the occasion.
        """
        page, cues = self.phrases.page, self.phrases.cues
        key = page.key(place)
        if cues.has("determiners", key) or cues.has("pronouns", key):
            return True
        keys = [page.key(at) for at in range(after, max(told, after + 1))]
        is_known = any(cues.has(name, word) for name in ("hearers", "outlets") for word in keys)
        is_occasion = cues.has("prepositions", key) or cues.has("venue_openers", key)
        return is_known and not is_occasion and not cues.has("clause_starts", key)

    def _bare(self, place: int, cue: Cue, *, is_told: bool) -> Complement | None:
        """Return a complement without any sign of it: a preposition, a noun, a clause."""
        key = self.phrases.page.key(place)
        if key in cue.takes:
            return Complement(place + 1, "preposition")
        if cue.is_shy:
            return None
        if {"noun", "object"} & cue.takes:
            return Complement(place, "noun")
        is_adjunct = self.phrases.cues.has("prepositions", key) and not self._is_figure(place)
        if "that" not in cue.takes or is_adjunct:
            return None
        # Whoever was told stands before a clause that can't be seen: told the paper he …
        tells_whom = cue.lemma == _TELL and not self.phrases.cues.has("pronouns", key)
        return None if tells_whom and not is_told else Complement(place, "clause")

    def _is_figure(self, place: int) -> bool:
        """Return whether a preposition bounds a figure: at least 12 people, about 40 boats."""
        key, following = self.phrases.page.key(place), self.phrases.page.key(place + 1)
        return (key == "at" and following in {"least", "most"}) or (
            key in _BOUNDING and is_number_word(following, "en")
        )

    def _quotation(self, place: int, end: int) -> Complement | None:
        page = self.phrases.page
        at = place + 1 if page.key(place) in COMMAS | {":"} else place
        close = page.close_of.get(at)
        return Complement(at, "quotation") if close is not None and close < end else None

    def _that(self, after: int, end: int) -> Complement | None:
        page, cues = self.phrases.page, self.phrases.cues
        for place in range(after, min(end - 1, after + _THAT_REACH)):
            key = page.key(place)
            if cues.has("that", key):
                return Complement(place + 1, "that")
            if not page.tokens[place].is_word or cues.forms.get(key) or cues.has("finite", key):
                return None  # said it is not true that …: "that" belongs to what was said
        return None

    def is_end(self, after: int, end: int) -> bool:
        """Return whether the clause ends after the verb and its adjuncts."""
        page = self.phrases.page
        place = self.phrases.skip_adjuncts(after, end)
        if place >= end or page.key(place) in _ENDS:
            return True
        limit = min(end, after + _END_REACH)
        return limit == end or any(page.key(at) in _ENDS for at in range(after, limit))
