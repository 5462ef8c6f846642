"""Where an English verb of saying stands, and the frame that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.english_complements import Complement, ComplementFinder
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import Cue, CueForm, LanguageCues

# Marks that end a clause, commas apart.
MARKS: Final = frozenset({";", ":", "—", "–", "“", "”", '"', "-"})


@dataclass(frozen=True, slots=True)
class Site:
    """One written form of a verb of saying, ``size`` tokens from ``index``.

    ``start`` and ``end`` bound its unit, and ``sentence_start`` is where its sentence starts in
    that.
    """

    index: int
    size: int
    form: CueForm
    start: int
    end: int
    sentence_start: int

    @property
    def after(self) -> int:
        """Return the token after the verb."""
        return self.index + self.size

    @property
    def words(self) -> Range:
        """Return the verb as a token range."""
        return self.index, self.index + self.size

    @property
    def cue(self) -> Cue:
        """Return what the verb does."""
        return self.form.cue


@dataclass(frozen=True, slots=True)
class FrameMaker:
    """Makes the frames of verbs on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    complements: ComplementFinder

    def frame(
        self, site: Site, source: Range | None, rule: str, content: Range | None = None
    ) -> Frame:
        """Return the frame of a verb with its source, and what was said where that is known."""
        index, after = site.words
        begin = min(index, source[0]) if source else index
        return Frame(
            cue=site.cue,
            form=None,
            cue_ranges=[site.words],
            start=begin,
            content_start=max(after, source[1]) if source else after,
            rule=rule,
            source=source,
            content=[content] if content else [],
            is_main=self._is_main(begin, site.cue),
        )

    def begin_at(self, frame: Frame, index: int) -> None:
        """Make a verb that shares the subject of another start at ``index``: and denied."""
        frame.start = index
        frame.is_main = self._is_main(index, frame.cue)

    def led(self, site: Site, source: Range | None, rule: str, complement: Complement) -> Frame:
        """Return the frame of a verb whose complement follows; ``rule`` names its kind before +."""
        frame = self.frame(site, source, f"{rule}+{complement.rule}")
        frame.cue_ranges = [(site.index, complement.cue_end)]
        frame.content_start = complement.start
        if complement.is_phrase:
            frame.is_phrase = True
            frame.content_stop = self.complements.phrase_end(complement.start, site.end)
            is_quoted = self.cues.has("quoting", site.cue.lemma)
            # Citing doctors: whose words they are, and no words.
            frame.is_unresolved = is_quoted and self.complements.names_voice(
                complement.start, site.end
            )
        return frame

    def _is_main(self, begin: int, cue: Cue) -> bool:
        """Return whether a head opens a clause of the sentence, rather than lying in a content."""
        if begin == 0 or self.page.sentence_of[begin - 1] != self.page.sentence_of[begin]:
            return True
        before = self.page.key(begin - 1)
        is_turn = self.cues.has("turns", before)
        if cue.is_attitude:  # "…, but he hopes" goes on about the same
            return is_turn and self.tagger.tag(begin) is not Tag.PRONOUN
        return is_turn or before in COMMAS | MARKS
