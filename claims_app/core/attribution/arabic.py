"""Arabic attribution: verbs in either order, participles, nouns, carriers of others' words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from claims_app.core.attribution.arabic_back import BackReader
from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_carriers import CarrierReader
from claims_app.core.attribution.arabic_hearsay import HearsayReader
from claims_app.core.attribution.arabic_intros import IntroFinder
from claims_app.core.attribution.arabic_inverted import InvertedReader
from claims_app.core.attribution.arabic_nouns import NounReader
from claims_app.core.attribution.arabic_objects import Intro, ObjectReader
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_prepositions import PrepositionReader
from claims_app.core.attribution.arabic_resumed import ResumedReader
from claims_app.core.attribution.arabic_stops import stop_phrase, stop_while
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.arabic_unsaid import UnsaidReader
from claims_app.core.attribution.arabic_words import CONJUNCTIONS, PREPOSITIONS
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import CueForm, LanguageCues, Role
from claims_app.core.inflection import Kind
from claims_app.core.script import fold

_PHRASE_OPENERS: Final = frozenset({"علي", "من", "عن", "الي"})
_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
_BACK_PRONOUNS: Final = frozenset({"فيه", "فيها", "عنه", "عنها", "به", "بها"})


@dataclass(slots=True)
class ArabicReader:
    """Finds the frames of one page."""

    page: Page
    cues: LanguageCues
    phrases: Phrases = field(init=False)
    subjects: SubjectReader = field(init=False)
    before: SubjectBefore = field(init=False)
    back: BackReader = field(init=False)
    inverted: InvertedReader = field(init=False)
    unsaid: UnsaidReader = field(init=False)
    nouns: NounReader = field(init=False)
    hearsay: HearsayReader = field(init=False)
    intros: IntroFinder = field(init=False)
    resumed: ResumedReader = field(init=False)
    carriers: CarrierReader = field(init=False)
    prepositions: PrepositionReader = field(init=False)

    def __post_init__(self) -> None:
        self.phrases = Phrases(self.page, self.cues)
        self.subjects = SubjectReader(self.phrases)
        self.before = SubjectBefore(self.phrases)
        self.inverted = InvertedReader(self.before, self.subjects)
        self.unsaid = UnsaidReader(self.phrases, self.before)
        self.nouns = NounReader(self.phrases, self.before)
        self.hearsay = HearsayReader(self.phrases)
        objects = ObjectReader(self.phrases, self.subjects)
        self.back = BackReader(self.phrases, self.subjects, objects, self.before)
        self.intros = IntroFinder(self.phrases, objects)
        self.resumed = ResumedReader(self.before, self.subjects, self.intros)
        self.carriers = CarrierReader(self.phrases, self.subjects, self.intros)
        self.prepositions = PrepositionReader(self.phrases, self.subjects, self.intros)

    def frames(self) -> list[Frame]:
        """Return the frames in reading order, their content not yet cut."""
        found: list[Frame] = []
        for start, end in self.page.units:
            taken = start
            for index in range(start, end):
                if index < taken or not self.page.tokens[index].is_word:
                    continue
                frame = self._frame_at(index, start, end)
                if frame is not None:
                    stop_phrase(self.page, self.cues, frame, end)
                    stop_while(self.page, self.cues, frame, end)
                    found.append(frame)
                    # Whatever names the speaker in this head is no head of its own.
                    is_open = frame.rule.startswith(("verb", "carried"))
                    taken = max(frame.cue_ranges[-1][1], frame.content_start if is_open else 0)
                    taken = max(taken, self.unsaid.denied_end(frame, end))
        found.sort(key=lambda frame: frame.start)
        return found

    def subject_of(self, start: int, end: int) -> Range | None:
        """Return who does what the verb that opens a sentence says, None where it may be another.

        Verbs of coming and going have no object; after others that go on with و from the sentence
        before, a noun may be one.
        """
        begin = self.before.after_lead(start, end)
        if begin + 1 >= end:
            return None
        key = self.page.key(begin)
        is_motion = any(self.cues.has("motions", word) for word in (key, key[1:]))
        if key[:1] in CONJUNCTIONS and not is_motion:
            return None  # (قال فلان كذا.) وشكر العميد
        if is_motion:
            return self.subjects.subject(begin + 1, end)[0]
        return begin + 1, self.phrases.name(begin + 1, end)

    def _frame_at(self, index: int, start: int, end: int) -> Frame | None:
        phrase = self.prepositions.phrase_at(index)
        if phrase is not None:
            found = self.prepositions.frame(index, phrase, start, end)
            is_only_head = found is not None and self._ends_head(found, start)
            return None if is_only_head else found
        whole = (
            self.hearsay.frame(index, start, end)
            or self.back.frame(index, end)
            or self.resumed.frame(index, start, end)
        )
        if whole is not None:
            return whole
        forms, is_glued = self.phrases.lookup(index)
        is_noun = self._is_written_as_noun(index)
        for form in sorted(forms, key=lambda form: (form.form.kind is Kind.NOUN) is not is_noun):
            if form.cue.role is Role.CARRY:
                frame = self._carrier(index, form, start, end, is_glued=is_glued)
            elif form.form.kind is Kind.PARTICIPLE:
                frame = self._participle(index, form, start, end)
            elif form.form.kind is Kind.NOUN:
                frame = self.nouns.frame(index, form, start, end, is_owned=False)
            else:
                frame = self._finite(index, form, start, end, is_glued=is_glued)
            if frame is not None:
                return frame
        owned = None if forms else self.phrases.owned_noun(index)
        if owned is None:
            return None
        return self.nouns.frame(index, owned, start, end, is_owned=True)

    def _ends_head(self, frame: Frame, start: int) -> bool:
        """Return whether only a verb with its subject stands before, which say nothing yet.

        جددت الوزارة، وعلى لسان المتحدث باسمها، موقفها.
        """
        if frame.rule != "preposition after":
            return False
        begin = max(start, self.page.sentence_start[frame.start])
        begin = self.before.after_lead(begin, frame.start)
        is_verb = any(form.form.kind in _FINITE for form in self.phrases.lookup(begin)[0])
        if not is_verb or begin + 1 >= frame.start:
            return False
        name_end = self.phrases.name(begin + 1, frame.start)
        return self.page.words((name_end, frame.start)) == 0

    def _is_written_as_noun(self, index: int) -> bool:
        """Return whether a word is a noun where a verb folds alike: (رغم) نفي, but not نفى."""
        before = self.page.key(index - 1)
        plain = before[1:] if before[:1] in CONJUNCTIONS else before  # وبعد
        is_after = any(
            word in PREPOSITIONS or self.cues.has("venue_prepositions", word)
            for word in (before, plain)
        )
        return is_after or self.page.text[self.page.tokens[index].end - 1] == "ي"

    def _finite(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Frame | None:
        """Return the frame of a finite verb, with what stands before it in quotation marks."""
        if self.unsaid.is_none(index, form, start, is_glued=is_glued):
            return None
        if is_glued:
            return self._verb(index, form, start, end, is_glued=True)
        frame = self.inverted.between(index, form, start, end)
        if frame is None:
            frame = self._verb(index, form, start, end, is_glued=False)
            if frame is not None:
                self.inverted.take_both(frame, start)
        return frame

    def _verb(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Frame | None:
        intro = self._intro(index, form, start, end, is_glued=is_glued)
        if intro is None and is_glued:
            return None
        if intro is None:
            said_by = self._said_by(index, form, start, end)
            said_by = said_by or self.inverted.after(index, form, start, end)
            return said_by or self.back.bare_denial(index, form, start, end)
        source, via = self.subjects.subject(index + 1, intro.head_end)
        if source is not None and self.phrases.is_no_speaker(source):
            return None
        source = self._without_told(source, form)
        if source is not None and not is_glued and self._is_second(index, start, form, intro):
            source, intro = None, Intro(index + 1, index + 1, "object")
        joined = [(intro.head_end, intro.head_end + 1)] if intro.rule == "joined" else []
        frame = Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 1), *joined],
            start=index,
            content_start=intro.content_start,
            rule=f"verb+{intro.rule}",
            content_stop=intro.content_stop,
            source=source,
            via=via,
            is_main=is_glued or self.before.starts_clause(index, start),
        )
        if source is not None:
            self._take_origin(frame, index + 1, intro)
        elif is_glued and index > start:
            frame.source = self.before.topic(index, start)
            frame.hint = None if frame.source else self.before.sentence_subject(index, start)
        elif not is_glued and index > start:
            self._take_before(frame, index, form, start)
        is_passive = intro.rule == "describe alone" and not is_glued  # وُصف القرار بأنه …
        if frame.source is None and (is_passive or self._hides_subject(index + 1, intro.head_end)):
            frame.is_unresolved = True
        if intro.rule == "preposition" and intro.head_end == index + 1:
            frame.cue_ranges = [(index, index + 2)]
        return frame

    def _intro(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Intro | None:
        """Return where what a verb says starts; whom it gives the lie is its object."""
        is_shy = form.cue.is_shy and not is_glued and index > start
        if is_shy and self.unsaid.contradicts(index, form, start):
            return Intro(index + 1, index + 1, "noun")
        is_masculine = form.form.gender == "m" and form.form.number == "s"
        found = self.intros.find(index + 1, end, form.cue, is_shy=is_shy, is_masculine=is_masculine)
        is_alone = found is not None and found.rule == "describe alone"
        is_alone = is_alone and (is_glued or index == start)  # not فيما وصفه فلان بأنه كذا
        if is_alone and self.phrases.has_pronoun(index):  # the noun behind it is who speaks
            return self.intros.judgement(index + 2, end)
        return found

    def _is_second(self, index: int, start: int, form: CueForm, intro: Intro) -> bool:
        """Return whether the one noun behind a verb is its object: الشركة اتهمت البلدية بكذا.

        Who accuses or asks stands before it then.
        """
        is_alone = intro.rule in {"preposition", "glued preposition"} and index > start
        if not is_alone or "object" not in form.cue.takes:
            return False
        return not self.phrases.is_relative(index - 1) and self.before.has_subject(index, start)

    def _take_before(self, frame: Frame, index: int, form: CueForm, start: int) -> None:
        """Find who speaks before a verb that names nobody after it."""
        self.before.take(frame, index, start)
        is_bare = frame.source is None and frame.start == index
        if is_bare and self.cues.has("clause_starts", self.page.key(index - 1)):
            frame.hint = self.before.far_topic(index, start)
        # A bare present verb inside a sentence goes on about its own subject, whoever it is.
        is_present = form.form.kind is Kind.PRESENT
        is_noun = self.cues.has("deeds", self.page.key(index)) and not frame.is_main
        if is_bare and (is_present or is_noun):  # (أكد) رفض الاتهامات
            frame.is_unresolved = True
            frame.is_open = is_present

    def _without_told(self, source: Range | None, form: CueForm) -> Range | None:
        """Return who tells, without whom, after a verb that names both: أبلغ المدير العمال أن."""
        names_both = self.cues.has("tellers", fold(form.cue.lemma))
        return self.subjects.without_told(source) if source and names_both else source

    def _said_by(self, index: int, form: CueForm, start: int, end: int) -> Frame | None:
        """Return the frame of …، كما قال مدير المصنع, after what was said."""
        before = self.page.key(index - 1)
        is_opened = self.cues.has("clause_openers", before)
        is_after = before in COMMAS and not form.cue.is_shy  # ليس صحيحا أن …، يقول الوزير.
        if not (is_opened or is_after) or "that" not in form.cue.takes or index - 1 == start:
            return None
        marks = COMMAS | SENTENCE_MARKS
        stop = next((at for at in range(index, end) if self.page.key(at) in marks), end)
        source, via = self.subjects.subject(index + 1, stop)
        is_last = stop >= end or self.page.key(stop) in SENTENCE_MARKS
        if source is None or source[1] < stop or not self.phrases.can_speak(source):
            return None
        is_one = self.phrases.name(source[0], stop) >= stop and not form.cue.is_attitude
        if is_after and not (is_last and is_one):
            return None
        begin = max(start, self.page.sentence_start[index])
        if self.page.words((begin, index - 1)) <= NAME_WORDS:
            return None
        return Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index - is_opened, index + 1)],
            start=index - 1,
            content_start=stop,
            rule="preposition after",
            source=source,
            via=via,
        )

    def _hides_subject(self, start: int, end: int) -> bool:
        """Return whether who speaks comes after a phrase that is not read: رد على الدعوة الناطق."""
        is_phrase = self.page.key(start) in _PHRASE_OPENERS and not self.phrases.is_adverbial(start)
        return is_phrase and end > start + 1

    def _take_origin(self, frame: Frame, begin: int, intro: Intro) -> None:
        """Tell the outlet from who speaks in "قالت الوكالة نقلا عن مصدر إن"."""
        for place in range(begin + 1, intro.head_end):
            phrase = self.prepositions.phrase_at(place)
            if phrase is None:
                continue
            later = place + len(phrase.words) + bool(phrase.cue.carries_from)
            first = self.page.trimmed((begin, place))
            second, _ = self.subjects.subject(later, intro.head_end)
            if phrase.cue.carries_from and second is not None:
                frame.source, frame.via = second, first
                frame.cue_ranges.append((place, later))
            else:
                frame.source = self.subjects.subject(begin, place)[0]
                frame.via = frame.via or second
            return

    # --- participles, nouns, carriers ------------------------------------------------------------

    def _participle(self, index: int, form: CueForm, start: int, end: int) -> Frame | None:
        before = self.page.key(index - 1)
        is_about = self.page.key(index + 1) in _BACK_PRONOUNS  # بيان موضحا فيه كذا
        if is_about or before in PREPOSITIONS or self.cues.has("negations", before):
            return None
        intro = self.intros.after_participle(index + 1, end, form.cue)
        if intro is None or (intro.rule == "noun" and self._is_adjective(index, form)):
            return None
        if self._is_subject(index, form):
            return None
        takes_next = intro.rule == "preposition" and self.page.key(index + 1) in form.cue.takes
        return Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 2 if takes_next else index + 1)],
            start=index,
            content_start=intro.content_start,
            rule=f"participle+{intro.rule}",
            via=self.subjects.outlet_at(index + 1, intro.head_end),
            hint=self.before.sentence_subject(index, start),
        )

    def _is_subject(self, index: int, form: CueForm) -> bool:
        """Return whether a feminine participle is who speaks: (كما قالت) مدعية المحكمة."""
        forms, _ = self.phrases.lookup(index - 1)
        is_after_verb = any(one.form.kind in _FINITE for one in forms)
        return is_after_verb and form.form.gender == "f"

    def _is_adjective(self, index: int, form: CueForm) -> bool:
        """Return whether a feminine participle agrees with the noun before: حجوزات مؤكدة."""
        before = self.page.key(index - 1)
        is_noun = before.endswith(("ات", "ه")) and not before.startswith("ال")
        return form.form.gender == "f" and is_noun

    def _carrier(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Frame | None:
        if self.unsaid.is_none(index, form, start, is_glued=is_glued):
            return None
        is_main = is_glued or self.before.starts_clause(index, start)
        return self.carriers.frame(index, form, end, is_main=is_main)
