"""What stands before an English verb of saying or its subject, and can be what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.datelines import after_dateline
from claims_app.core.attribution.english_frames import MARKS
from claims_app.core.attribution.english_noun_phrases import NounPhrases
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import Cue, LanguageCues
from claims_app.core.inflection import Kind

_OWNER_REACH: Final = 12  # tokens between a cue and the quotation that is its own
_PLAIN_WORDS: Final = 7  # so many words are a clause, also where its verb is not known
_SAY: Final = "say"  # what stands before it was said, also where its verb is not known


@dataclass(frozen=True, slots=True)
class LeadFinder:
    """Finds the words before cues on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: NounPhrases

    def before(self, place: int, sentence_start: int, start: int) -> Range | None:
        """Return what stands before a cue or its subject, if a comma or a mark sets it off.

        ``place`` is the first token of the cue or subject; ``start`` that of the unit.
        """
        last = place - 1
        if last < start and not self._ends_exclaimed(last):
            return None
        key = self.page.key(last)
        start = min(start, self.page.opened_by.get(last, start))
        close = last if last in self.page.opened_by else last - 1
        opened = self.page.opened_by.get(close)
        if opened is not None and opened >= start and (close == last or key in COMMAS):
            return self._with_lead(opened, close, start)
        if key not in COMMAS:
            return None
        begin = after_dateline(self.page, self._after_openers(sentence_start, last), self.cues)
        return self.page.trimmed((begin, last))

    def is_turn(self, place: int, sentence_start: int) -> bool:
        """Return whether nothing but a conjunction and a comma opens the sentence: But, (he)."""
        comma = place - 1
        is_led = sentence_start < comma and self.page.key(comma) in COMMAS
        return is_led and self._after_openers(sentence_start, comma) == comma

    def is_clause(self, part: Range, cue: Cue) -> bool:
        """Return whether words without marks can be what was said, and not only when or where."""
        if self._is_subjectless(part[0]):
            return False  # Asked whether it was so, (he said)
        size = self.page.words(part)
        is_plain = size > _PLAIN_WORDS and not self.phrases.is_occasion(*part)
        if is_plain and cue.lemma == _SAY:
            return True
        return size >= NAME_WORDS and self.tagger.has_finite(*part)

    def _is_subjectless(self, first: int) -> bool:
        """Return whether words open with a past form: what was done to somebody before he spoke."""
        first += self.tagger.tag(first) is Tag.SUBORDINATOR
        return self.tagger.tag(first) is Tag.VERB and Kind.PAST in self.tagger.finite_kinds(
            self.page.key(first)
        )

    def is_said(self, part: Range) -> bool:
        """Return whether words end in a quotation."""
        return self.page.is_quotation(part) or part[1] in self.page.opened_by

    def _ends_exclaimed(self, last: int) -> bool:
        """Return whether a quotation that ends in a mark stands right before: "Why?" he asked."""
        is_same_paragraph = last + 1 not in self.page.paragraph_starts
        inner = last - 1
        while self.page.key(inner) in {"'", "’"}:
            inner -= 1
        return (
            is_same_paragraph
            and last in self.page.opened_by
            and self.page.key(inner) in SENTENCE_MARKS
        )

    def is_closed(self, part: Range) -> bool:
        """Return whether a period closes a quotation: a cue behind it may be another sentence's."""
        return self.page.key(part[1] - 1) == "." and part[1] in self.page.opened_by

    def _after_openers(self, begin: int, end: int) -> int:
        """Return where a clause starts after "and", "but" and their kin."""
        while begin < end and self._is_opener(self.page.key(begin)):
            begin += 1
        return begin

    def _is_opener(self, key: str) -> bool:
        is_subordinate = self.cues.has("conjunctions", key)
        return self.cues.has("coordinators", key) or (
            self.cues.has("clause_starts", key) and not is_subordinate
        )

    def _with_lead(self, opened: int, close: int, start: int) -> Range | None:
        """Return a quotation with the words that lead into it (The town “deserves better,”).

        None where the quotation is what another verb before it says.
        """
        lead = self._after_openers(max(start, self.page.sentence_start[opened]), opened)
        if lead < opened and not self.tagger.has_finite(lead, close):
            return None  # on “Morning News,” she said …
        before = opened - 1
        is_free = lead >= opened or self.page.key(before) in SENTENCE_MARKS | MARKS
        if is_free or before in self.page.opened_by:
            return opened + 1, close
        near = range(max(lead, opened - _OWNER_REACH), opened)
        if any(self._says(at) and not self.tagger.has_finite(at + 1, opened) for at in near):
            is_speech = self.page.words((opened, close)) > NAME_WORDS
            is_phrase = not self.tagger.has_finite(lead, opened)  # In the end, “…”
            return (opened + 1, close) if is_speech and is_phrase else None
        return lead, close

    def _says(self, index: int) -> bool:
        """Return whether a finite verb of saying stands at a token."""
        forms = self.cues.forms.get(self.page.key(index), ())
        is_verb = self.tagger.tag(index) is Tag.VERB
        return is_verb and any(not form.cue.is_attitude for form in forms)
