"""English clauses that take up what was said before, in another mouth: a charge the army denies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_frames import FrameMaker, Site
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import REFERS_BACK
from claims_app.core.attribution.page import COMMAS, DASHES, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_WHICH: Final = "which"


@dataclass(frozen=True, slots=True)
class BackFinder:
    """Finds such clauses on one page.

    What was said is the clause before them, or what the voice before them says.
    """

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases
    subjects: Subjects
    complements: ComplementFinder
    frames: FrameMaker

    def relative(self, site: Site, source: Range) -> Frame | None:
        """Return what a relative clause without an object goes back to: a charge he rejected."""
        if not {"noun", "object"} & site.cue.takes:
            return None
        if not self.complements.is_end(site.after, site.end):
            return None
        if self._takes_up_clause(site, source[0] - 1):
            return self._back(site, source, source[0] - 1)
        sentence_start = self.page.sentence_start[site.index]
        first = self.tagger.tag(source[0])
        spoken_of = self.subjects.before_relative(source[0], sentence_start, first)
        if spoken_of is None:
            return None
        is_word_for_it = self.cues.has("back_nouns", self.page.key(spoken_of[1] - 1))
        if is_word_for_it and self._is_set_off(spoken_of[0]):
            return self._back(site, source, spoken_of[0])
        frame = self.frames.frame(site, source, "verb+object before", spoken_of)
        frame.is_main = False
        return frame

    def passive(self, site: Site) -> Frame | None:
        """Return what a past form with "by" takes up: …, a charge denied by the army."""
        source = self.phrases.subject_after(site.after + 1, site.end, takes_commas=False)
        noun = site.index - 1
        while self.tagger.tag(noun) is Tag.ADVERB:
            noun -= 1
        if source is None or not self.cues.has("back_nouns", self.page.key(noun)):
            return None
        begin = self.subjects.phrases.begin(noun, self.page.sentence_start[site.index])
        return self._back(site, source, begin) if self._is_set_off(begin) else None

    def pro_form(self, site: Site, source: Range) -> Frame | None:
        """Return what a denial of "that" or "it" takes up, where it opens a sentence."""
        is_pointing = self.cues.has("pointers", self.page.key(site.after))
        begin = source[0]
        while self.cues.has("clause_starts", self.page.key(begin - 1)):
            begin -= 1
        is_first = begin == self.page.sentence_start[site.index]
        is_last = self.page.ends_sentence(site.after + 1) or self.page.key(site.after + 1) in COMMAS
        if site.cue.act is not Act.DENY or not (is_pointing and is_first and is_last):
            return None
        return self._back(site, source, begin)

    def _takes_up_clause(self, site: Site, which: int) -> bool:
        """Return whether "which" means what was said, and no noun: …, which the army denied.

        Nobody denies a school or a bridge; but a plan may be rejected.
        """
        is_set_off = self.page.key(which) == _WHICH and self.page.key(which - 1) in COMMAS
        is_denial = site.cue.act is Act.DENY and "that" in site.cue.takes
        return is_set_off and is_denial

    def _is_set_off(self, begin: int) -> bool:
        """Return whether an apposition to a clause starts at a token, or a sentence that is one."""
        is_first = begin == self.page.sentence_start[begin]
        return is_first or self.page.key(begin - 1) in COMMAS | DASHES

    def _back(self, site: Site, source: Range, start: int) -> Frame:
        frame = self.frames.frame(site, source, REFERS_BACK)
        frame.start, frame.is_main = start, True
        if self.cues.has("pronouns", self.page.key(source[0])):
            frame.source = self._accused(start)
            frame.is_unresolved = frame.source is None
        return frame

    def _accused(self, before: int) -> Range | None:
        """Return who is accused in the sentence before a clause, and denies it: a charge he denies.

        Nobody denies his own words, so that "he" is not whoever spoke last.
        """
        for place in range(before - 1, self.page.sentence_start[before] - 1, -1):
            forms = self.cues.forms.get(self.page.key(place), ())
            if any("object" in form.cue.takes and form.cue.act is Act.ACCUSE for form in forms):
                end = next((at for at in range(place, before) if self.page.key(at) == "of"), before)
                return self.page.trimmed((place + 1, end)) if end < before else None
        return None
