"""English attribution without a verb: according to; his claim that, the mayor's call for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Subjects
from claims_app.core.attribution.english_tags import GROUP, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, Page, Range
from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm, Phrase

_ADJECTIVES: Final = 2  # words between whose and what: his repeated false claims
_ASIDE_REACH: Final = 20  # tokens of a clause about who speaks
_OWNER_REACH: Final = 8  # tokens of a name with titles before 's
_OWNER: Final = frozenset({Tag.NAME, Tag.NOUN, Tag.DETERMINER})


@dataclass(frozen=True, slots=True)
class NounFinder:
    """Finds nouns and prepositions of saying on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases
    complements: ComplementFinder
    subjects: Subjects

    def noun(self, index: int, form: CueForm, end: int) -> Frame | None:
        """Return a noun of saying with what was said: the claim that, his call for."""
        if self.tagger.tag(index) is Tag.VERB:
            return None
        owner = self._owner(index)
        after = index + 1
        by = None
        if self.page.key(after) in {"by", "from"}:
            by = self.phrases.subject_after(after + 1, end, takes_commas=False)
            if by is not None:
                stop = next(
                    (at for at in range(*by) if self._introduces(at, form) is not None), by[1]
                )
                by = self.page.trimmed((after + 1, stop)) if stop > after + 1 else None
                after = stop
        if self.cues.has("being", self.page.key(after)) and self._is_that(after + 1):
            after += 1
        content_start = self._introduces(after, form)
        if content_start is None or content_start >= end:
            return None
        source = owner or by or self._giver(index)
        if source is None and (not self._is_that(after) or self._is_declined(index)):
            return None
        cue = (
            index,
            content_start if self.page.key(after) in form.cue.takes - {"to"} else index + 1,
        )
        cue = cue if after == index + 1 else (index, index + 1)
        return Frame(
            cue=form.cue if source else replace(form.cue, is_attitude=True),
            form=None,
            cue_ranges=[cue],
            start=min(index, source[0]) if source else index,
            content_start=content_start,
            rule="noun+that" if self._is_that(after) else "noun+phrase",
            source=source,
            is_phrase=not self._is_that(after),
            content_stop=self._stop(index, content_start, end, is_clause=self._is_that(after)),
            is_main=False,
            is_unnamed=source is None,
        )

    def _giver(self, noun: int) -> Range | None:
        """Return who makes what the noun names (the firm issued a denial that …)."""
        place = noun - 1
        while self.tagger.tag(place) in {Tag.DETERMINER, Tag.NOUN, Tag.ADVERB}:
            place -= 1
        start = self.page.sentence_start[noun]
        if place < start or not self.cues.has("giving_verbs", self.page.key(place)):
            return None
        return self.subjects.of(self.subjects.group(place, start), start)

    def _is_declined(self, index: int) -> bool:
        """Return whether somebody would not speak of it: declined to comment on reports that."""
        begin = self.page.sentence_start[index]
        keys = [self.page.key(place) for place in range(begin, index)]
        return any(self.cues.starts_phrase("declining", keys[at:]) for at in range(len(keys)))

    def _stop(self, noun: int, start: int, end: int, *, is_clause: bool) -> int | None:
        """Return where what the noun names ends; before what came of it (sparked a row)."""
        stop = (
            self.clause_end(noun, start, end)
            if is_clause
            else self.complements.phrase_end(start, end)
        )
        near = range(start + 1, end if stop is None else stop)
        is_subject = not self.tagger.has_finite(self.page.sentence_start[noun], noun)
        came = (at for at in near if self.cues.has("reaction_verbs", self.page.key(at)))
        return next(came, stop) if is_subject else stop

    def clause_end(self, noun: int, start: int, end: int) -> int | None:
        """Return where the clause of a noun that opens its sentence ends: before the main verb.

        The claim that the deal failed | was met by laughter. None where nothing shows.
        """
        begin = self.page.sentence_start[noun]
        if self.tagger.has_finite(begin, noun):
            return None
        finite = [place for place in range(start, end) if self.tagger.is_finite(place)]
        for first, second in pairwise(finite):
            before = self.tagger.tag(second - 1)
            is_group = all(self.tagger.tag(place) in GROUP for place in range(first + 1, second))
            if not is_group and before in _OWNER | {Tag.VERB, Tag.ADVERB, Tag.NUMBER, Tag.TIME}:
                return second
        return None

    def _is_that(self, index: int) -> bool:
        """Return whether a token is a "that" that can open a clause."""
        return self.tagger.tag(index) is Tag.THAT

    def _introduces(self, index: int, form: CueForm) -> int | None:
        """Return where what was said starts after a word that introduces it, else None."""
        key = self.page.key(index)
        if "that" in form.cue.takes and self._is_that(index):
            return index + 1
        if key == "to" and "to" in form.cue.takes:
            return index
        return index + 1 if key in form.cue.takes else None

    def _owner(self, index: int) -> Range | None:
        """Return whose claim it is: his, the mayor's."""
        for place in range(index - 1, max(-1, index - 2 - _ADJECTIVES), -1):
            if self.tagger.is_possessive(place):
                return self._owner_at(place)
            if self.tagger.tag(place) not in {Tag.NOUN, Tag.ADVERB, Tag.NUMBER}:
                return None
        return None

    def _owner_at(self, place: int) -> Range:
        """Return the whole name whose last word, at ``place``, is a possessive."""
        begin = place
        if not self.cues.has("possessives", self.page.key(place)):
            while (
                begin > 0
                and place - begin < _OWNER_REACH
                and self.tagger.tag(begin - 1) in _OWNER
                and not self.tagger.is_possessive(begin - 1)
            ):
                begin -= 1
        return begin, place + 1

    def _opens_clause(self, index: int) -> bool:
        """Return whether a preposition stands where a clause opens: because, according to Roe."""
        before = self.tagger.tag(index - 2)
        is_set_off = self.page.key(index - 1) in COMMAS
        return is_set_off and before in {Tag.SUBORDINATOR, Tag.THAT, Tag.COORDINATOR}

    def _with_second(self, source: Range, end: int) -> Range:
        """Return a speaker before the comma with the second noun that "and" joins to it."""
        start, stop = source
        if self.tagger.tag(stop) is not Tag.COORDINATOR:
            return source
        for place in range(stop + 1, min(end, stop + _OWNER_REACH)):
            if self.page.key(place) in COMMAS:
                return start, place
            if not self.page.tokens[place].is_word or self.tagger.is_finite(place):
                break
        return source

    def _with_aside(self, source: Range, end: int) -> Range:
        """Return a speaker before a comma with what is set off behind: , who came late, (he left).

        A clause with "who" only: an apposition reads like who comes next (the agency, Dr Roe, who
        runs it, left).
        """
        start, stop = source
        is_clause = self.cues.has("relatives", self.page.key(stop + 1))
        if self.page.key(stop) not in COMMAS or not is_clause:
            return source
        reach = range(stop + 1, min(end, stop + _ASIDE_REACH))
        close = next((at for at in reach if self.page.key(at) in COMMAS), None)
        stop_at = end if close is None else self.page.sentence_end(close, end)
        has_rest = close is not None and self.page.words((close, stop_at)) > 0
        return (start, close) if close is not None and has_rest else source

    def according_to(self, index: int, phrase: Phrase, start: int, end: int) -> Frame | None:
        """Return what a preposition of saying attributes: according to the mayor."""
        place = index + len(phrase.words)
        sentence_start = max(start, self.page.sentence_start[index])
        before = self.page.words((sentence_start, index))
        is_set_off = self.page.key(index - 1) in COMMAS
        is_after = before > NAME_WORDS or (is_set_off and before == NAME_WORDS)
        is_after = is_after and not self._opens_clause(index)
        source = self.phrases.subject_after(place, end, takes_commas=is_after, takes_verbs=True)
        if source is None or self.cues.has("measures", self.page.key(source[1] - 1)):
            return None
        source = source if is_after else self._with_aside(self._with_second(source, end), end)
        frame = Frame(
            cue=phrase.cue,
            form=None,
            cue_ranges=[(index, place)],
            start=index,
            content_start=source[1],
            rule="preposition after" if is_after else "preposition first",
            source=source,
        )
        if is_after:
            return frame
        while frame.content_start < end and self.page.key(frame.content_start) in COMMAS:
            frame.content_start += 1
        return frame if frame.content_start < end else None
