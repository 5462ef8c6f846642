"""English noun phrases and clauses, as far as telling a speaker from the rest needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind

_BREAKS: Final = SENTENCE_MARKS | {":", ";", "—", "–", "“", "”", '"', "(", ")", "[", "]", "…"}
_VENUE_WORDS: Final = 7  # in a statement on Monday morning
_HEARER_WORDS: Final = 6  # the Coast daily news agency
_REACH: Final = 22  # words of a speaker with titles and an apposition


@dataclass(frozen=True, slots=True)
class EnglishPhrases:
    """Reads noun phrases of one page with one lexicon."""

    page: Page
    cues: LanguageCues

    def subject_before(self, index: int, start: int) -> Range | None:
        """Return the subject whose verb, auxiliaries included, stands at ``index``."""
        place = index - 1
        while place >= start and self._is_auxiliary(place):
            place -= 1
        if place < start:
            return None
        if self.cues.has("pronouns", self.page.key(place).partition("’")[0].partition("'")[0]):
            return place, place + 1
        if self.cues.has("being", self.page.key(place)):
            place -= 1
        if self.cues.has("relatives", self.page.key(place)):
            return self._antecedent(place, start)
        if self.page.key(place) in COMMAS:
            return self._apposed(place, start)
        begin = self._begin(place, start)
        if begin > place or self._holds_a_verb(begin, place):
            return None
        part = self.page.trimmed((begin, place + 1))
        return self._without_adverbial(part) if part else None

    def _without_adverbial(self, part: Range) -> Range | None:
        """Return the noun phrase after a time or an occasion: In a statement (the council) said.

        None where nothing shows where it starts, nothing but a place is named, or it is nobody.
        """
        start, end = part
        if not self.cues.has("prepositions", self.page.key(start)):
            is_nobody = self.cues.has("nobody", self.page.key(start))  # No witness said …
            return None if is_nobody else part
        for place in range(end - 1, start, -1):
            key, before = self.page.key(place), self.page.key(place - 1)
            is_start = self.cues.has("determiners", key) or key in {"a", "an"}
            if is_start and not self.cues.has("prepositions", before):
                return place, end
        return None

    def _holds_a_verb(self, begin: int, end: int) -> bool:
        """Return whether a stretch is a clause, not a noun phrase: It was first, has faced."""
        for place in range(begin, end + 1):
            key = self.page.key(place)
            if self.cues.has("finite", key):
                return True
            if place > begin and not self.is_capital(place):
                forms = self.cues.forms.get(key, ())
                if any(form.form.kind is Kind.PAST for form in forms):
                    return True
        return False

    def is_break(self, index: int) -> bool:
        """Return whether a mark ends a phrase; the point of "Mr." does not."""
        key = self.page.key(index)
        if key == ".":
            following = index + 1
            sentence_of = self.page.sentence_of
            return following >= len(sentence_of) or sentence_of[following] != sentence_of[index]
        return key in _BREAKS

    def _is_auxiliary(self, index: int) -> bool:
        key = self.page.key(index)
        return self.cues.has("auxiliaries", key) or (key.endswith("ly") and key.islower())

    def _begin(self, place: int, start: int) -> int:
        """Return where the noun phrase that ends at ``place`` begins."""
        begin = place
        while begin >= start and place - begin < _REACH:
            key = self.page.key(begin)
            opened = self.page.opened_by.get(begin)
            is_nickname = self.page.key(begin - 1) not in COMMAS  # else it is what was said
            if (
                opened is not None
                and is_nickname
                and self.page.words((opened, begin)) <= NAME_WORDS
            ):
                begin = opened - 1
                continue
            if self.is_break(begin) or key in COMMAS or self.cues.has("clause_starts", key):
                is_joining = key == "and" and begin < place and self._joins_names(begin)
                if not is_joining:
                    break
            if self.cues.has("that", key) or self.cues.has("relatives", key):
                break
            begin -= 1
        return begin + 1

    def _joins_names(self, index: int) -> bool:
        """Return whether "and" joins two capitalised words: Smith and Jones."""
        return all(self.is_capital(at) for at in (index - 1, index + 1))

    def is_capital(self, index: int) -> bool:
        """Return whether a token is written with a capital."""
        if not 0 <= index < len(self.page.tokens):
            return False
        token = self.page.tokens[index]
        return token.kind == "word" and self.page.text[token.start].isupper()

    def _apposed(self, comma: int, start: int) -> Range | None:
        """Return the speaker with an apposition between commas: Jane Roe, the mayor, said."""
        before = comma - 1
        while before >= start and not (self.page.key(before) in COMMAS or self.is_break(before)):
            before -= 1
        if before <= start or self.page.key(before) not in COMMAS:
            return None
        begin = self._begin(before - 1, start)
        return self.page.trimmed((begin, comma)) if begin < before else None

    def _antecedent(self, relative: int, start: int) -> Range | None:
        place = relative - 1
        if place > start and self.page.key(place) in COMMAS:
            place -= 1
        begin = self._begin(place, start)
        return self.page.trimmed((begin, place + 1)) if start <= begin <= place else None

    def subject_after(self, index: int, end: int, *, takes_commas: bool = True) -> Range | None:
        """Return the noun phrase after an inverted verb: said Jane Roe, the mayor.

        Without ``takes_commas`` it ends at the first comma: According to Jane Roe, the pier ….
        """
        place = index
        while place < end and place - index < _REACH:
            key = self.page.key(place)
            if self.is_break(place) or self.cues.has("that", key):
                break
            if self.cues.has("clause_starts", key) and not self._joins_names(place):
                break
            if key in COMMAS and not (takes_commas and self._goes_on(place, end)):
                break
            if self.cues.has("time", key) or self._is_venue(place) or self._is_told(place):
                break
            place += 1
        if place <= index or self._holds_a_verb(index, self._first_comma(index, place) - 1):
            return None
        return self.page.trimmed((index, place))

    def _first_comma(self, index: int, end: int) -> int:
        place = index
        while place < end and self.page.key(place) not in COMMAS:
            place += 1
        return place

    def _goes_on(self, comma: int, end: int) -> bool:
        """Return whether an apposition follows a comma: a title, an article, who."""
        following = self.page.key(comma + 1)
        is_title = self.cues.has("titles", following) or following in {"a", "an", "the", "who"}
        return comma + 1 < end and is_title

    def _is_told(self, index: int) -> bool:
        """Return whether whom it was told to follows: said the mayor to reporters."""
        return self.page.key(index) == "to" and self.cues.has("hearers", self.page.key(index + 1))

    def _is_venue(self, index: int) -> bool:
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
        place = index
        while place < end and self.is_capital(place) and place - index < _HEARER_WORDS:
            place += 1
        if place > index:
            return place
        kind_end = self._kind_end(index, end)
        if kind_end > index:
            return kind_end
        if not self.cues.has("determiners", self.page.key(index)):
            return index
        for place in range(index, min(end, index + _HEARER_WORDS)):
            key = self.page.key(place)
            is_mark = key in COMMAS or self.is_break(place) or place in self.page.close_of
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
            if not self.page.tokens[place].is_word or is_other or self.is_capital(place):
                break
            if self.cues.has("finite", key) or self.cues.has("pronouns", key):
                break
            if self.cues.has("outlets", key):
                last = place + 1
        if last > index:
            while last < end and self.is_capital(last):  # state news agency Fajr
                last += 1
        return last

    def outlet_told(self, index: int, end: int) -> Range | None:
        """Return whom it was told to where that is an outlet: told the Coast news agency."""
        stop = self.hearer_end(index, end)
        keys = [self.page.key(place) for place in range(index, stop)]
        return (index, stop) if any(self.cues.has("outlets", key) for key in keys) else None

    def skip_adjuncts(self, index: int, end: int) -> int:
        """Return where the complement starts after whom it was told to, and when: told X Monday."""
        place = index
        if self.cues.has("hearers", self.page.key(place)):
            place += 1
        while place < end:
            key = self.page.key(place)
            if self.cues.has("time", key):
                place += 1
            elif self.cues.has("venue_openers", key) and self._is_short_venue(place, end):
                stop = self._venue_end(place, end)
                if stop == place:  # the time it opens stands in the next sentence
                    break
                place = stop
            else:
                break
        return place

    def _is_short_venue(self, index: int, end: int) -> bool:
        following = self.page.key(index + 1)
        if self.cues.has("time", following):
            return True
        return self._venue_end(index, end) > index and following in {"a", "an", "his", "her", "the"}

    def _venue_end(self, index: int, end: int) -> int:
        """Return where "in a statement", "on Monday morning" ends, before a clause or a mark."""
        place = index + 1
        while place < end and place - index < _VENUE_WORDS:
            key = self.page.key(place)
            if key in COMMAS or self.is_break(place) or self.cues.has("that", key):
                return place
            if self.cues.has("time", key) and not self.cues.has("time", self.page.key(place + 1)):
                return place + 1
            place += 1
        return index
