"""Arabic relative clauses about what was issued: (أصدرت السفارة) بيانا قالت فيه إن كذا."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_intros import IntroFinder
from claims_app.core.attribution.arabic_objects import Intro
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.arabic_words import CONJUNCTIONS, PREPOSITIONS
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS
from claims_app.core.inflection import Kind
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import CueForm

_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
# In which it was said, with the pronoun that takes up the noun before.
_IN_IT: Final = frozenset({"فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها"})
_REACH: Final = 14  # words from "in it" to what was said: a name with its title
_FEMININE: Final = "ت"  # opens a present of "she" and ends a past
_DEFINITE: Final = "ال"
_CLAUSES: Final = frozenset({"that", "colon", "quotation"})
_OBJECT: Final = "object"
_AT: Final = "لدي"  # a mission is at a place: سفارة كندا لدى تونس


@dataclass(frozen=True, slots=True)
class ResumedReader:
    """Finds such clauses on one page.

    Who speaks stands behind the verb, or is whoever issued it: the subject of the clause before.
    """

    before: SubjectBefore
    subjects: SubjectReader
    intros: IntroFinder

    @property
    def page(self) -> Page:
        """Return the page that is read."""
        return self.before.page

    def frame(self, index: int, start: int, end: int) -> Frame | None:
        """Return the frame of a verb with "in it" behind it, None where it is none."""
        if self.page.key(index + 1) not in _IN_IT or self._is_negated(index, start):
            return None
        forms, is_glued = self.before.phrases.lookup(index)
        form = next((one for one in forms if one.form.kind in _FINITE), None)
        if form is None or is_glued or self._is_wished(index, form):
            return None
        begin = index + 2
        is_masculine = form.form.gender == "m"
        limit = min(end, begin + _REACH)
        intro = self.intros.find(begin, limit, form.cue, is_masculine=is_masculine)
        if intro is None or (form.cue.is_shy and intro.rule not in _CLAUSES):
            return None  # (مسابقة) تحدث فيها عن كذا: what it was about
        source, via = self.subjects.subject(begin, intro.head_end)
        if source is not None and self._is_clause(source):
            return None
        if source is not None and intro.rule == "noun" and form.cue.act is Act.STATE:
            return None  # (حفل) أعلن فيه المدير أسماء الفائزين: what happened there
        issuer = self._issuer(index, start, form)
        if source is not None and intro.rule != _OBJECT and self._is_object(issuer, form):
            source, intro = None, Intro(begin, begin, _OBJECT, intro.content_stop)
        if source is None:
            source = issuer
        return Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=intro.content_start,
            rule=f"verb+{intro.rule}+resumed",
            content_stop=intro.content_stop,
            source=source,
            via=via,
            is_unresolved=source is None,
        )

    def _is_wished(self, index: int, form: CueForm) -> bool:
        """Return whether a present verb hangs on أن or لن: (منع) أن يذكر فيها كذا."""
        before = self.page.key(index - 1)
        is_led = self.before.cues.has("subjunctives", before)
        return is_led and form.form.kind is Kind.PRESENT

    def _is_clause(self, source: Range) -> bool:
        """Return whether the words behind "in it" go on with a clause: تنكر فيه الحقائق قد ولى."""
        keys = [self.page.key(place) for place in range(*source)]
        is_clause = any(self.before.cues.has("particles", key) for key in keys)
        return is_clause or self.before.phrases.is_no_speaker(source)

    def _is_negated(self, index: int, start: int) -> bool:
        return index > start and self.before.cues.has("negations", self.page.key(index - 1))

    def _is_object(self, issuer: Range | None, form: CueForm) -> bool:
        """Return whether the one noun behind the verb is whom it accuses or asks, and no subject.

        Nobody accuses without whom; and who issued it asks in it, if the verb fits.
        """
        return _OBJECT in form.cue.takes and (issuer is not None or form.cue.act is Act.ACCUSE)

    def _issuer(self, index: int, start: int, form: CueForm) -> Range | None:
        """Return the subject of the nearest clause before that fits the verb."""
        begin = self.before.after_lead(max(start, self.page.sentence_start[index]), index)
        for place in range(index - 2, begin - 1, -1):
            if place > begin and not self._opens_clause(place):
                continue
            found = self._subject_at(place, index, form)
            if found is not None:
                return found
        return None

    def _opens_clause(self, place: int) -> bool:
        """Return whether a clause starts at a token: after فيما, or after a comma with و."""
        key, before = self.page.key(place), self.page.key(place - 1)
        cues = self.before.cues
        if cues.has("clause_starts", before) or cues.has("that", before):
            return True
        return key[:1] in CONJUNCTIONS and before in COMMAS

    def _subject_at(self, place: int, index: int, form: CueForm) -> Range | None:
        """Return the subject of a clause that starts with its verb, or with its subject."""
        phrases, key = self.before.phrases, self.page.key(place)
        first = place
        is_noun = self._is_definite(place) or phrases.can_speak((place, place + 1))
        if not is_noun:
            verb = key[1:] if key[:1] in CONJUNCTIONS and len(key) > 1 else key
            is_feminine = verb.startswith(_FEMININE) or verb.endswith(_FEMININE)
            if is_feminine is not (form.form.gender == "f"):
                return None
            first = place + 1
        if first >= index or not self._is_name(first):
            return None
        objects = (at for at in range(first + 1, index) if not self._is_name(at))
        end = self._name_end(first, next(objects, index))
        antecedent = index - phrases.is_relative(index - 1)
        is_clause = phrases.has_clause(first, end)
        return (first, end) if end < antecedent and not is_clause else None

    def _is_definite(self, index: int) -> bool:
        """Return whether a noun with the article stands here; ألقى folds like one."""
        token = self.page.tokens[index]
        is_verb = self.page.text[token.start] == "أ"
        return token.key.startswith(_DEFINITE) and not is_verb

    def _name_end(self, first: int, stop: int) -> int:
        """Return where a subject ends, with what a body is of: حزب «البحر», سفارة كندا لدى تونس."""
        end = self.before.phrases.name(first, stop)
        if end < stop and end == first + 1 and self._is_body(first):
            end = self.page.close_of.get(end, end) + 1
        is_open = end < stop and not self.page.key(end - 1).startswith(_DEFINITE)
        end += is_open and self.page.key(end).startswith(_DEFINITE)  # إدارة نادي النور
        return end + 2 if self.page.key(end) == _AT and end + 2 <= stop else min(end, stop)

    def _is_body(self, index: int) -> bool:
        key = self.page.key(index)
        return any(self.before.cues.has(name, key) for name in ("institutions", "groups", "bodies"))

    def _is_name(self, index: int) -> bool:
        """Return whether a part of a name can stand here: no preposition, time, or object."""
        key, cues = self.page.key(index), self.before.cues
        if index in self.page.close_of or index in self.page.opened_by:
            return True
        is_object = (
            key.endswith("ا") and not key.startswith(_DEFINITE) and not cues.has("states", key)
        )
        plain = key.removeprefix(_DEFINITE)
        names = ("venue", "documents", "lodged")
        is_object = is_object or any(cues.has(name, plain) for name in names)
        is_at = key == _AT
        is_other = key in PREPOSITIONS or (not is_at and self.before.phrases.is_adverbial(index))
        return self.page.tokens[index].is_word and not is_object and not is_other
