"""Arabic verbs of saying that say nothing where they stand: denied, refused, or a deed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import CONJUNCTIONS, DEMONSTRATIVES, PREPOSITIONS
from claims_app.core.attribution.page import COMMAS, SENTENCE_MARKS
from claims_app.core.clauses import is_verb
from claims_app.core.inflection import Kind
from claims_app.core.records import Act
from claims_app.core.script import fold

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import CueForm, LanguageCues

_OBJECT_REACH: Final = 8  # words from a verb to its object
_DECLINING_REACH: Final = 8  # words from "refused" to what was not said
_DENIED_REACH: Final = 8  # words of a denied clause up to its verb
_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
_BACK_PRONOUNS: Final = frozenset({"فيه", "فيها", "عنه", "عنها", "به", "بها"})


@dataclass(frozen=True, slots=True)
class UnsaidReader:
    """Tells them on one page."""

    phrases: Phrases
    before: SubjectBefore

    @property
    def page(self) -> Page:
        """Return the page that is read."""
        return self.phrases.page

    @property
    def cues(self) -> LanguageCues:
        """Return the lexicon that it is read with."""
        return self.phrases.cues

    def is_none(self, index: int, form: CueForm, start: int, *, is_glued: bool) -> bool:
        """Return whether the verb says nothing: denied, wished, a noun, or only a reference."""
        is_none = self.cues.has("no_sayings", self.page.key(index)) or self.phrases.is_naming(index)
        is_none = is_none or self._is_deed(index, form)
        if is_none or self.page.key(index + 1) in _BACK_PRONOUNS:
            return True
        keys = [self.page.key(place) for place in range(index, index + 3)]
        # رفض الوزير التعليق وقال إن: a verb with و and a clause is no longer what was refused
        # and so is one behind whose name is kept back: (مصدر) رفض ذكر اسمه قال إن
        is_apart = is_glued or self.phrases.is_owned(index - 1)
        opens = is_apart and self.cues.has("that", self.page.key(index + 1))
        is_declined = not opens and self._is_declined(index, start)
        if self.cues.starts_phrase("impersonal", keys) or is_declined:
            return True
        if index == start or is_glued:
            return False
        is_noun = self._is_noun_form(index, form) and not self.before.starts_clause(index, start)
        first = self.before.before_adverb(index, start)  # سرعان ما denies nothing
        before = self.page.key(first - 1) if first > start else ""
        bare = before[1:] if before[:1] in CONJUNCTIONS else before  # ولم تعلن
        is_negated = self.cues.has("negations", before) or self.cues.has("negations", bare)
        if is_noun or is_negated or before in PREPOSITIONS | {"عند", "خلال"}:
            return True
        is_relative = self.phrases.is_relative(index - 1)
        if form.cue.is_shy and not is_relative and not self.before.starts_clause(index, start):
            is_that = self.cues.has("that", self.page.key(index + 1))
            is_object = self._rejects(index + 1, form) or self._plays_down(index + 1, form)
            is_object = is_object or self.contradicts(index, form, start)
            return not is_that and not is_object
        return form.form.kind is Kind.PRESENT and self.cues.has("subjunctives", before)

    def denied_end(self, frame: Frame, end: int) -> int:
        """Return where a verb of saying ends that is denied itself: نفى أن يكون قد قال (إن كذا).

        It is the first verb of the denied clause, its copula aside; 0 where there is none.
        """
        begin = frame.content_start
        if frame.cue.act is not Act.DENY or not self.cues.has("that", self.page.key(begin - 1)):
            return 0
        for place in range(begin, min(end, begin + _DENIED_REACH)):
            key = self.page.key(place)
            if self.cues.has("copulas", key) or self.cues.has("perfects", key):
                continue
            forms, is_glued = self.phrases.lookup(place)
            if not is_glued and any(form.form.kind in _FINITE for form in forms):
                return place + 1
            is_other = self.cues.has("clause_starts", key) or self.phrases.is_relative(place)
            is_other = is_other or is_glued or is_verb(key, self.cues)
            if is_other or not self.page.tokens[place].is_word:
                return 0
        return 0

    def _is_noun_form(self, index: int, form: CueForm) -> bool:
        """Return whether a past verb is written as the noun that folds alike: (ترغب) نفي كذا."""
        is_written_so = self.page.text[self.page.tokens[index].end - 1] == "ي"
        return is_written_so and form.form.kind is Kind.PAST

    def _rejects(self, index: int, form: CueForm) -> bool:
        """Return whether a denial has what others said behind it: (الناطق) كذب هذه الأنباء."""
        said = index + (self.page.key(index) in DEMONSTRATIVES)
        return form.cue.act is Act.DENY and self.phrases.is_reported(said)

    def contradicts(self, index: int, form: CueForm, start: int) -> bool:
        """Return whether a verb gives somebody the lie: (المحامية) كذّبت الوزير; not كذب الوزير."""
        said = index + 1
        is_person = self.cues.has("ranks", self.page.key(said)) or (
            self.page.key(said).startswith("ال") and self.phrases.can_speak((said, said + 1))
        )
        is_denial = form.cue.is_shy and form.cue.act is Act.DENY
        return is_denial and is_person and self.before.has_subject(index, start)

    def _plays_down(self, index: int, form: CueForm) -> bool:
        """Return whether it is said to matter less: (مسؤول) قلل من شأن كذا; but not من النفقات."""
        is_of = self.page.key(index) in form.cue.takes
        return (
            is_of
            and form.cue.act is Act.DOWNPLAY
            and self.cues.has("played_down", self.page.key(index + 1))
        )

    def _is_deed(self, index: int, form: CueForm) -> bool:
        """Return whether its object is made harder, and nothing said: شددت الشرطة الحراسة."""
        if not self.cues.has("tightening", fold(form.cue.lemma)):
            return False
        near = range(index + 1, index + 1 + _OBJECT_REACH)
        stop = next((at for at in near if self.page.key(at) in PREPOSITIONS), near.stop)
        return any(self.cues.has("tightened", self.page.key(at)) for at in range(index + 1, stop))

    def _is_declined(self, index: int, start: int) -> bool:
        """Return whether somebody refuses to say it: رفض الوزير تأكيد أو نفي الخبر."""
        for place in range(index - 1, max(start - 1, index - 1 - _DECLINING_REACH), -1):
            key = self.page.key(place)
            if key in COMMAS | SENTENCE_MARKS or self.cues.has("that", key):
                return False
            if self.cues.has("clause_starts", key) or self.cues.has("relatives", key):
                return False
            keys = [self.page.key(at) for at in range(place, place + 3)]
            if self.phrases.starts("declining", keys):
                return True
        return False
