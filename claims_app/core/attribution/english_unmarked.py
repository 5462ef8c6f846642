"""Words whose voice stands behind them without a comma: The pier was shut on Monday police said.

Texts that have lost their punctuation are full of them. A verb of saying that ends its sentence has
its words before it, so that only where its subject starts must be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.datelines import after_dateline
from claims_app.core.attribution.english_frames import FrameMaker, Site
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_tags import NOUNS, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_SAY: Final = "say"
_PLAIN: Final = frozenset({_SAY, "add"})  # "the deaths the group reported" may be about deaths
_CLAUSE_WORDS: Final = 4  # fewer are hardly a clause with its subject
_REACH: Final = 8  # tokens of a speaker with titles
_PASSIVE_REACH: Final = 3  # tokens between an auxiliary and its verb
_CLOSED: Final = frozenset({Tag.NAME, Tag.TIME, Tag.ADVERB, Tag.NUMBER})  # they end a clause
_OPENS_NAME: Final = frozenset({Tag.NAME, Tag.DETERMINER})
_VOICES: Final = ("nameless", "institutions", "groups", "outlets", "titles")
# What somebody says or does not say, rather than a place or thing in a clause.
_SAYABLE: Final = ("amounts_said", "back_nouns", "speech_nouns", "things_said", "sayables")


@dataclass(frozen=True, slots=True)
class UnmarkedFinder:
    """Finds voices that no mark parts from their words on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases
    frames: FrameMaker

    def after(self, site: Site, begin: int) -> Frame | None:
        """Return a clause with its speaker and a verb behind it: … on Monday the group said.

        ``begin`` is the first token of the verb with its auxiliaries.
        """
        cue = site.cue
        is_plain = "that" in cue.takes and not (cue.is_attitude or cue.is_shy)
        if not is_plain or site.form.form.kind is Kind.PASSIVE:
            return None
        told = self.phrases.hearer_end(site.after, site.end)
        stop = self.phrases.skip_adjuncts(told, site.end)
        if stop < site.end and self.page.key(stop) not in SENTENCE_MARKS:
            return None
        source = self._speaker(begin, site.sentence_start)
        if source is None or not self._is_parted(source[0], cue.lemma):
            return None
        content = self._clause(site.sentence_start, source[0])
        return self.frames.frame(site, source, "verb+after", content) if content else None

    def inverted(self, site: Site) -> Frame | None:
        """Return a clause with a verb and its speaker behind it: … were killed said Jane Roe."""
        before, after = site.index - 1, site.after
        is_plain = site.cue.lemma == _SAY and site.form.form.kind is not Kind.BASE
        if not is_plain or before <= site.sentence_start or not self._ends_clause(before):
            return None
        nouns = range(after, self._last_noun(after) + 1)
        is_somebody = any(self._is_voice(at) for at in nouns)
        if not (is_somebody or self.tagger.tag(after) in _OPENS_NAME):
            return None
        source = self.phrases.subject_after(after, site.end)
        if source is None:
            return None
        stop = self.phrases.skip_adjuncts(source[1], site.end)
        is_last = stop >= site.end or self.page.key(stop) in SENTENCE_MARKS | COMMAS
        has_name = any(
            self.tagger.tag(at) is Tag.NAME or self._is_voice(at) for at in range(*source)
        )
        if not has_name or not (is_last or self.tagger.tag(stop) is Tag.WH):
            return None
        content = self._clause(site.sentence_start, site.index)
        return self.frames.frame(site, source, "verb+inverted", content) if content else None

    def _last_noun(self, place: int) -> int:
        """Return the last of the nouns without a capital from ``place`` on: harbour chief (Roe)."""
        while self.tagger.tag(place + 1) is Tag.NOUN:
            place += 1
        return place

    def _clause(self, start: int, end: int) -> Range | None:
        """Return the words from the start of a sentence if they are a clause and no question."""
        while start < end and self.cues.has("clause_starts", self.page.key(start)):
            start += 1
        part = self.page.trimmed((after_dateline(self.page, start, self.cues), end))
        if part is None or self.page.words(part) < _CLAUSE_WORDS:
            return None
        is_clause = self.tagger.tag(part[0]) is not Tag.WH and self.has_main_verb(part)
        return part if is_clause else None

    def has_main_verb(self, part: Range) -> bool:
        """Return whether words have a subject and a finite verb that is in no relative clause."""
        open_clauses = 0
        for at in range(part[0] + 1, part[1]):
            if self.tagger.tag(at) in {Tag.WH, Tag.THAT}:
                open_clauses += 1
            elif self.tagger.is_finite(at) and not self.tagger.is_finite(at - 1):
                open_clauses -= 1
                if open_clauses < 0:
                    return True
        return False

    def _speaker(self, end: int, start: int) -> Range | None:
        """Return the noun phrase that ends before ``end`` and that no preposition takes."""
        last = end - 1
        if self.tagger.tag(last) is Tag.PRONOUN:
            return None if self.tagger.is_finite(last) else (last, end)
        begin = last
        while begin > start and last - begin < _REACH and self.tagger.tag(begin) in NOUNS:
            begin -= 1
        if begin == last:
            return None
        tag = self.tagger.tag(begin)
        if tag is Tag.DETERMINER and self._ends_clause(begin - 1):
            return begin, end
        inner = begin - (tag is Tag.DETERMINER)
        if self.tagger.tag(inner) is Tag.PREPOSITION and self._is_voice(inner - 1):
            outer = self._speaker(inner, start)  # activists in the town, a spokesman for it
            return (outer[0], end) if outer else None
        split = self._split(begin + 1, last)
        if split > begin + 1:
            return split, end
        is_open = tag in {Tag.TIME, Tag.VERB, Tag.ADVERB}
        return (begin + 1, end) if is_open and self._is_voice(last) else None

    def _split(self, begin: int, last: int) -> int:
        """Return where a bare speaker starts behind the noun that ends the clause before it.

        … a nerve agent | Jane Roe; … in Syria | activists; … of the town | Mayor Roe.
        """
        place = last
        if self.tagger.tag(last) is Tag.NAME:
            while place >= begin and self.tagger.tag(place) is Tag.NAME:
                place -= 1
        else:
            is_after_name = last > begin and self.tagger.tag(last - 1) is Tag.NAME
            return last if is_after_name and self._is_voice(last) else begin
        while place >= begin and self.cues.has("titles", self.page.key(place)):
            place -= 1
        return place + 1

    def _is_parted(self, begin: int, lemma: str) -> bool:
        """Return whether what stands before a speaker ends a clause.

        It does not where the speaker may open a clause about a noun (everything the mayor said), or
        is an object.
        """
        before = begin - 1
        if not self._ends_clause(before):
            return False
        if self.tagger.tag(before) is not Tag.NOUN:
            return True
        is_sayable = any(self.cues.has(name, self.page.key(before)) for name in _SAYABLE)
        return lemma in _PLAIN and not is_sayable

    def _ends_clause(self, index: int) -> bool:
        """Return whether a clause may end with a word: a noun, a time, a verb in the passive."""
        tag = self.tagger.tag(index)
        if tag is Tag.VERB:
            near = range(index - _PASSIVE_REACH, index)
            return any(self.tagger.tag(at) is Tag.AUXILIARY for at in near)
        return tag in _CLOSED or tag is Tag.NOUN

    def _is_voice(self, index: int) -> bool:
        """Return whether a noun names who can speak."""
        return any(self.cues.has(name, self.page.key(index)) for name in _VOICES)
