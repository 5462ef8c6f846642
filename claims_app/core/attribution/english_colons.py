"""Quotations that a sentence leads up to with a colon, without a verb of saying of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.english_subjects import Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import NAME_WORDS, Page, Range
from claims_app.core.cues import Cue, LanguageCues

_COLON: Final = Cue(lemma=":", takes=frozenset({"quote"}))


@dataclass(frozen=True, slots=True)
class ColonFinder:
    """Finds quotations behind a colon on one page that no cue has taken."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    subjects: Subjects

    def frames(self, taken: set[int]) -> list[Frame]:
        """Return a frame for each quotation behind a colon whose opening mark is not ``taken``.

        The office released a statement: "…" is what the subject says; so is Stated Jane Roe: "…".
        """
        found = []
        for opened, close in sorted(self.page.close_of.items()):
            colon = opened - 1
            is_led = self.page.key(colon) == ":" and opened not in taken
            if not is_led or self.page.words((opened, close)) <= NAME_WORDS:
                continue
            if self.page.inside[opened] >= 0:
                continue
            source = self._speaker(colon)
            if source is not None:
                found.append(self._frame(colon, source))
        return found

    def _speaker(self, colon: int) -> Range | None:
        """Return the subject of the sentence before a colon, also one after its verb."""
        start = self.page.sentence_start[colon]
        forms = self.cues.forms.get(self.page.key(start), ())
        if any("that" in form.cue.takes for form in forms) and self.tagger.is_capital(start + 1):
            return self.page.trimmed((start + 1, colon))
        if self.page.key(start) == "from" or self.page.key(start + 1) == "from":
            return self._origin(start, colon)
        source = self.subjects.sentence_subject(colon, start)
        if source is None or self.tagger.tag(source[0]) is not Tag.PRONOUN:
            return source
        return source if self.cues.has("one_person", self.page.key(source[0])) else None

    def _origin(self, start: int, colon: int) -> Range | None:
        """Return who wrote what words are taken from: From the mayor's letter: “…”."""
        begin = start + 1 + (self.page.key(start) != "from")
        has_clause = self.tagger.has_finite(start, colon) or any(
            self.tagger.tag(at) is Tag.PRONOUN for at in range(begin, colon)
        )
        if has_clause:
            return None
        owner = next((at for at in range(begin, colon) if self.tagger.is_possessive(at)), colon - 1)
        return self.page.trimmed((begin, owner + 1))

    def _frame(self, colon: int, source: Range) -> Frame:
        return Frame(
            cue=_COLON,
            form=None,
            cue_ranges=[(colon, colon + 1)],
            start=colon,
            content_start=colon + 1,
            rule="lead+colon",
            source=source,
        )
