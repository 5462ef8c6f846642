"""English noun phrases after a word of saying: who speaks, who listens, on what occasion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.english_tags import FINITE, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import LanguageCues

_BREAKS: Final = SENTENCE_MARKS | {":", ";", "—", "–", "“", "”", '"', "(", ")", "[", "]"}
_VENUE_WORDS: Final = 7  # in a statement on Monday morning
_HEARER_WORDS: Final = 6  # the Coast daily news agency
_TITLE_AND_NAME: Final = 2  # words of a title and more than a single name behind it
_OPENS_TOLD: Final = frozenset({Tag.DETERMINER, Tag.PRONOUN, Tag.THAT})
_REACH: Final = 22  # words of a speaker with titles and an apposition


@dataclass(frozen=True, slots=True)
class EnglishPhrases:
    """Reads noun phrases of one page with one lexicon."""

    page: Page
    cues: LanguageCues
    tagger: Tagger

    def _is_break(self, index: int) -> bool:
        """Return whether a mark ends a phrase; the point of "Mr." does not."""
        key = self.page.key(index)
        return self.page.ends_sentence(index) if key == "." else key in _BREAKS

    def _is_auxiliary(self, index: int) -> bool:
        """Return whether a token belongs to a verb: an auxiliary or an adverb."""
        return self.tagger.tag(index) in {Tag.ADVERB, Tag.AUXILIARY}

    def subject_after(
        self, index: int, end: int, *, takes_commas: bool = True, takes_verbs: bool = False
    ) -> Range | None:
        """Return the noun phrase after an inverted verb: said Jane Roe, the mayor.

        Without ``takes_commas`` it ends at the first comma: According to Jane Roe, the pier ….
        With ``takes_verbs`` it may hold a clause: a poll taken last week.
        """
        place = index
        while place < end and place - index < _REACH:
            key = self.page.key(place)
            if key == "(" and self._back_soon(place, end) is not None:
                place = (self._back_soon(place, end) or place) + 1
                continue
            if self._is_break(place) or self.tagger.tag(place) is Tag.THAT:
                break
            if self.cues.has("clause_starts", key) and not self._joins_names(place):
                break
            if key in COMMAS and not (takes_commas and self._goes_on(place, end)):
                break
            if self.cues.has("time", key) or self._is_venue(place) or self._is_told(place):
                break
            place += 1
        last = min(place, self._first_aside(index, place))
        has_verb = any(self.tagger.tag(at) in FINITE for at in range(index, last))
        if place <= index or (has_verb and not takes_verbs):
            return None
        return self.page.trimmed((index, place))

    def _back_soon(self, index: int, end: int) -> int | None:
        """Return where a short bracket closes: Jane Roe (R-Iowa)."""
        for place in range(index + 1, min(end, index + _HEARER_WORDS)):
            if self.page.key(place) == ")":
                return place
        return None

    def _joins_names(self, index: int) -> bool:
        """Return whether "and" joins two capitalised words: Smith and Jones."""
        return all(self.tagger.is_capital(at) for at in (index - 1, index + 1))

    def _first_aside(self, index: int, end: int) -> int:
        """Return where the noun phrase itself ends: before a comma, or who."""
        place = index
        while place < end and not (
            self.page.key(place) in COMMAS or self.tagger.tag(place) is Tag.WH
        ):
            place += 1
        return place

    def is_as_saying(self, index: int) -> bool:
        """Return whether "as saying" stands at a token."""
        is_saying = self.cues.has("after_as", self.page.key(index + 1))
        return is_saying and self.page.key(index) == "as"

    def _goes_on(self, comma: int, end: int) -> bool:
        """Return whether an apposition follows a comma: a title, an article, who, a name."""
        following = self.page.key(comma + 1)
        if self.cues.has("titles", self.page.key(comma - 1)) and self.tagger.is_capital(comma + 1):
            return comma + 1 < end  # the mayor, Jane Roe
        is_title = self.cues.has("titles", following) or following in {"a", "an", "the", "who"}
        return comma + 1 < end and is_title

    def _is_told(self, index: int) -> bool:
        """Return whether whom it was told to follows: said the mayor to reporters."""
        return self.page.key(index) == "to" and self.cues.has("hearers", self.page.key(index + 1))

    def _is_venue(self, index: int) -> bool:
        """Return whether when or at what it was said follows: on Monday, in a statement."""
        if self.page.key(index) not in {"on", "during", "in", "at"}:
            return False
        following = self.page.key(index + 1)
        return self.cues.has("time", following) or following in {"a", "an"}

    def hearer_end(self, index: int, end: int) -> int:
        """Return where whom it was told to ends: told Radio Coast, told the news agency.

        A name in capitals ends where they do; another noun phrase only at a mark. ``index`` is
        returned where nothing shows.
        """
        if self.cues.has("hearers", self.page.key(index)):
            return index
        limit = min(end, index + _HEARER_WORDS)
        named = self._capitals_end(index, limit)
        if named > index:
            return named
        if self.tagger.tag(index) is Tag.NOUN:
            named = self._capitals_end(index + 1, limit)
            if named > index + _TITLE_AND_NAME:
                return named  # told host Jane Roe
        kind_end = self._kind_end(index, end)
        if kind_end > index or self.tagger.tag(index) is not Tag.DETERMINER:
            return kind_end
        named = self._capitals_end(index + 1, limit)
        if named > index + 1 and self.tagger.tag(named) in _OPENS_TOLD:
            return named  # told the Coast Daily his firm …
        return self._marked_end(index, limit)

    def _capitals_end(self, index: int, limit: int) -> int:
        """Return where words in capitals from ``index`` end, at most ``limit``."""
        while index < limit and self.tagger.is_capital(index):
            index += 1
        return index

    def _marked_end(self, index: int, limit: int) -> int:
        """Return where a mark or "that" ends a noun phrase, ``index`` where none does."""
        for place in range(index, limit):
            key = self.page.key(place)
            is_mark = key in COMMAS or self._is_break(place) or place in self.page.close_of
            if is_mark or self.cues.has("that", key):
                return place
            if not self.page.tokens[place].is_word or self._is_auxiliary(place):
                break
        return index

    def _kind_end(self, index: int, end: int) -> int:
        """Return where an outlet named by its kind ends: told state television, a local radio."""
        last = index
        for place in range(index, min(end, index + _HEARER_WORDS)):
            key = self.page.key(place)
            is_other = self._is_auxiliary(place) or self.cues.has("that", key)
            if not self.page.tokens[place].is_word or is_other or self.tagger.is_capital(place):
                break
            if self.tagger.tag(place) in FINITE | {Tag.PRONOUN}:
                break
            is_hearer = self.cues.has("hearers", key) and self.tagger.tag(place) is Tag.NOUN
            if self.cues.has("outlets", key) or is_hearer:
                last = place + 1
        if last > index:
            while last < end and self.tagger.is_capital(last):  # state news agency Fajr
                last += 1
        return last

    def outlet_told(self, index: int, end: int) -> Range | None:
        """Return whom it was told to where that is an outlet: told the Coast news agency."""
        stop = self.hearer_end(index, end)
        keys = [self.page.key(place) for place in range(index, stop)]
        return (index, stop) if any(self.cues.has("outlets", key) for key in keys) else None

    def skip_adjuncts(self, index: int, end: int, *, tells: bool = True) -> int:
        """Return where the complement starts after whom it was told to, and when: told X Monday.

        Without ``tells`` the verb has no hearer right after it: said voters trust her.
        """
        place = index
        if tells and self.cues.has("hearers", self.page.key(place)):
            place += 1
        elif self.page.key(place) == "to" and self._is_audience(place + 1, end):
            place = self.hearer_end(place + 1, end)
            place += self.cues.has("hearers", self.page.key(place))
        while place < end:
            key = self.page.key(place)
            if self.cues.has("time", key) or self.cues.has("after_verbs", key):
                place += 1
            elif self.cues.has("venue_openers", key) and self._is_short_venue(place, end):
                stop = self._venue_end(place, end)
                if stop == place:  # the time it opens stands in the next sentence
                    break
                place = stop
            else:
                break
        return place

    def _is_audience(self, index: int, end: int) -> bool:
        """Return whether a noun phrase after "to" listens: says to reporters, to the Senate."""
        if self.cues.has("hearers", self.page.key(index)):
            return True
        return index < end and (self.tagger.is_capital(index) or self._kind_end(index, end) > index)

    def _is_short_venue(self, index: int, end: int) -> bool:
        """Return whether a preposition opens a time or an occasion, and not a clause."""
        following = self.page.key(index + 1)
        if self.cues.has("time", following):
            return True
        return self._venue_end(index, end) > index and following in {"a", "an", "his", "her", "the"}

    def _venue_end(self, index: int, end: int) -> int:
        """Return where "in a statement", "on Monday morning" ends, before a clause or a mark."""
        place = index + 1
        while place < end and place - index < _VENUE_WORDS:
            key = self.page.key(place)
            if key in COMMAS or self._is_break(place) or self.cues.has("that", key):
                return place
            if place in self.page.close_of:
                return place
            if self.cues.has("time", key) and not self.cues.has("time", self.page.key(place + 1)):
                return place + 1
            place += 1
        return index
