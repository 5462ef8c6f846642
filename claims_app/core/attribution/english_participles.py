"""English participles of saying: adding that; is claiming that; a letter saying that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_frames import MARKS, FrameMaker, Site
from claims_app.core.attribution.english_subjects import Group, Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame


@dataclass(frozen=True, slots=True)
class ParticipleFinder:
    """Finds what participles of saying attribute on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    subjects: Subjects
    complements: ComplementFinder
    frames: FrameMaker

    def participle(self, site: Site) -> Frame | None:
        """Return ", adding that …", is again claiming that …: of the subject of the clause."""
        if site.index == site.start:
            return self._opening(site)
        group = self.subjects.group(site.index, site.sentence_start)
        is_clause = group.has_be or self._opens_clause(site.index)
        about_noun = not is_clause and self._tells_about_noun(site)
        if group.is_infinitive or not (is_clause or about_noun):
            return None
        complement = self.complements.find(site.after, site.end, site.cue)
        if complement is None:
            return None
        if group.has_be:
            source = self.subjects.of(group, site.sentence_start)
            if source is None or group.says_nothing(site.cue):
                return None
            return self.frames.led(site, source, "verb", complement)
        is_noun = about_noun or self.cues.has("speech_things", self.page.key(site.index - 1))
        if is_noun:
            source = self.subjects.of(Group(start=site.index), site.sentence_start)
        else:
            source = self._clause_subject(site.index, site.sentence_start)
        frame = self.frames.led(site, source, "participle", complement)
        frame.start = site.index
        goes_on = self.cues.has("going_on", self.page.key(site.index))
        before = self.page.key(site.index - 1)
        frame.is_main = frame.is_main or goes_on or before in COMMAS | MARKS
        return frame

    def _opening(self, site: Site) -> Frame | None:
        """Return 'Adding, "…"' as a sentence of its own: whoever spoke last goes on."""
        complement = self.complements.find(site.after, site.end, site.cue)
        goes_on = self.cues.has("continuing", site.cue.lemma)
        if complement is None or complement.rule != "quotation" or not goes_on:
            return None
        return self.frames.led(site, None, "participle", complement)

    def _opens_clause(self, index: int) -> bool:
        """Return whether a form in -ing is a clause of its own and no noun: ", adding"."""
        before = index - 1
        while self.tagger.tag(before) is Tag.ADVERB:
            before -= 1
        key = self.page.key(before)
        if key in COMMAS | MARKS or key == "(":
            return True
        goes_on = key == "but" or self.cues.has("going_on", self.page.key(index))
        if goes_on and self._is_that(index + 1):
            return True  # said the pier was shut adding that …
        # and saying; a letter saying, a hat reading
        return self.cues.has("before_participles", key) or self.cues.has("speech_things", key)

    def _is_that(self, index: int) -> bool:
        return self.tagger.tag(index) is Tag.THAT

    def _tells_about_noun(self, site: Site) -> bool:
        """Return whether an attitude is that of the noun before: voters backing the plan.

        What people say stands behind a comma; what they want may stand right behind them.
        """
        is_noun = self.tagger.tag(site.index - 1) in {Tag.NOUN, Tag.NAME}
        return is_noun and site.cue.is_attitude

    def _clause_subject(self, index: int, sentence_start: int) -> Range | None:
        """Return the subject of the clause that a participle goes on."""
        group = self.subjects.speaking_before(index, sentence_start)
        if group is not None:
            return self.subjects.of(group, sentence_start)
        return self.subjects.sentence_subject(index, sentence_start)
