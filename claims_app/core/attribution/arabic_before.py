"""Who speaks, where that stands before the Arabic verb or is the subject of the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import PREPOSITIONS
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Range
from claims_app.core.clauses import is_verb
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_SUBJECT_WORDS: Final = 10  # a longer stretch before a verb is no subject but a clause
_ANTECEDENT_WORDS: Final = 6
_APPOSITION_WORDS: Final = 6  # of a name or title between commas: المدير، سامر فارس، أكد
_ASIDE_WORDS: Final = 14
_WHO_IS: Final = frozenset({"وهو", "وهي", "وهم"})
_LEAD_IN: Final = 4  # words of the longest phrase that only leads to a sentence
_LEAD_WORDS: Final = 8  # of an adverbial at the start: في سياق منفصل،
_DEFINITE: Final = "ال"
_FEMININE_RELATIVES: Final = frozenset({"التي", "اللواتي", "اللاتي"})
_NO_SUBJECTS: Final = frozenset(
    {"نحن", "انا", "ذلك", "هذا", "هذه", "هو", "هي", "هم", "وهو", "وهي", "وهم", "ما", "لقد"}
)
_FEWEST_SAID: Final = 2  # words of a clause that is quoted
_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
_TOPICS: Final = frozenset({"اما", "واما"})


@dataclass(frozen=True, slots=True)
class SubjectBefore:
    """Reads what stands before the verbs of one page."""

    phrases: Phrases

    @property
    def page(self) -> Page:
        """Return the page that is read."""
        return self.phrases.page

    @property
    def cues(self) -> LanguageCues:
        """Return the lexicon that it is read with."""
        return self.phrases.cues

    def starts_clause(self, index: int, start: int) -> bool:
        """Return whether a clause starts at a token of the unit that starts at ``start``."""
        if index == start or index - 1 in self.page.opened_by:
            return True
        before = self.page.key(index - 1)
        if self.cues.has("clause_starts", before) or self.cues.has("clause_openers", before):
            return True
        return before in COMMAS | SENTENCE_MARKS | {"-", ":"}

    def quotation(self, index: int, start: int, *, is_split: bool = False) -> Range | None:
        """Return the inside of a quotation that opens the sentence and ends right before a verb.

        A short one may name a paper or a place, unless it is a clause, or goes on behind the verb
        (``is_split``) and has a comma before it.
        """
        is_apart = self.page.key(index - 1) in COMMAS
        close = index - 1 - is_apart
        opened = self.page.opened_by.get(close)
        if opened is None:
            return None
        is_long = self.page.words((opened, close)) > NAME_WORDS
        is_part = is_split and is_apart and self.page.words((opened, close)) > 0
        is_said = is_long or is_part or self._is_clause(opened + 1, close, is_apart=is_apart)
        if not is_said:
            return None
        is_first = opened <= start or self.page.sentence_start[opened] == opened
        return (opened + 1, close) if is_first else None

    def _is_clause(self, start: int, end: int, *, is_apart: bool) -> bool:
        """Return whether a few words are a clause: لم نره; before a comma also الطريق مغلق."""
        if self.phrases.has_particle(start, end):
            return True
        if not is_apart or self.page.words((start, end)) < _FEWEST_SAID:
            return False
        first, last = self.page.key(start), self.page.key(end - 1)
        has_predicate = first.startswith("ال") and not last.startswith("ال")
        return has_predicate or is_verb(first, self.cues)

    def topic(self, index: int, start: int) -> Range | None:
        """Return who is set in front by أما: أما قائد الفصيل فأكد أن …."""
        begin = max(start, self.page.sentence_start[index])
        is_topic = self.page.key(begin) in _TOPICS and self.page.key(index).startswith("ف")
        if not is_topic or not self._can_be_subject(begin + 1, index):
            return None
        return self.page.trimmed((begin + 1, index))

    def far_topic(self, index: int, start: int) -> Range | None:
        """Return who is set in front by أما, further before: أما القائد، فغاب، حيث قال إن."""
        begin = max(start, self.page.sentence_start[index])
        if self.page.key(begin) not in _TOPICS or begin + 1 >= index:
            return None
        return begin + 1, min(index, self.phrases.name(begin + 1, index))

    def sentence_subject(self, index: int, start: int) -> Range | None:
        """Return the noun after the verb that opens the sentence: قاطع الوفد الجلسة، مشككا في …."""
        begin = self.after_lead(max(start, self.page.sentence_start[index]), index)
        while begin < index and self.cues.has("clause_starts", self.page.key(begin)):
            begin += 1
        first = begin + 1
        if first >= index or not self.page.tokens[first].is_word:
            return None
        end = self.phrases.name(begin, index)
        is_noun = self.page.tokens[begin].is_word  # no quotation mark or bullet
        if is_noun and end < index and self._is_verb_of(begin, end):
            return begin, end  # (لكن) المحامية زارت السجن، وقالت
        end = self.phrases.name(first, index)
        return (first, end) if end <= index else None

    def _is_verb_of(self, begin: int, index: int) -> bool:
        """Return whether the verb of a sentence stands behind its subject, which is no verb."""
        forms, _ = self.phrases.lookup(begin)
        is_first = is_verb(self.page.key(begin), self.cues) or any(
            form.form.kind in _FINITE for form in forms
        )
        said, _ = self.phrases.lookup(index)
        is_here = is_verb(self.page.key(index), self.cues) or any(
            form.form.kind in _FINITE for form in said
        )
        return is_here and not is_first and self._can_be_subject(begin, index)

    def after_lead(self, begin: int, index: int) -> int:
        """Return where a sentence goes on after what it opens with: في سياق منفصل، انتقد …."""
        size = self.cues.starts_phrase("lead_ins", self.page.keys[begin : begin + _LEAD_IN])
        is_lead = self.phrases.is_adverbial(begin)
        if not size and self.page.key(begin) == "من" and is_lead:  # من جانبه
            size = 2
        if size:  # إلى ذلك
            return begin + size + (self.page.key(begin + size) in COMMAS)
        if self.page.key(begin) not in PREPOSITIONS and not is_lead:
            return begin
        for place in range(begin, min(index, begin + _LEAD_WORDS)):
            if self.page.key(place) in COMMAS:
                return place + 1
        return index  # where the lead ends, nothing tells

    def take(self, frame: Frame, index: int, start: int) -> None:
        """Find who speaks before the verb (المتهم قال إن), also through a relative pronoun."""
        place = self.before_adverb(index, start) - 1
        if self.phrases.is_relative(place):
            self._take_antecedent(frame, place, start)
            return
        begin = self._subject_begin(place, start)
        if begin is None:
            return
        frame.source = self.page.trimmed((begin, place + 1))
        frame.start = begin
        frame.rule += "+subject before"
        frame.is_main = begin == start or self._follows_start(begin)

    def _follows_start(self, begin: int) -> bool:
        """Return whether a word that starts a clause stands before: لكن, غير أن."""
        before = self.page.key(begin - 1)
        pair = self.page.keys[max(0, begin - 2) : begin]
        return self.cues.has("clause_starts", before) or (
            self.cues.starts_phrase("buts", pair) == len(pair)
        )

    def lead_of(self, begin: int, start: int) -> int:
        """Return where the words start that lead to a subject against others: لكن, غير أن."""
        pair = self.page.keys[max(start, begin - 2) : begin]
        if self.cues.starts_phrase("buts", pair) > 1:
            return begin - 2
        is_but = begin > start and self.cues.has("contrasts", self.page.key(begin - 1))
        return begin - is_but

    def before_adverb(self, index: int, start: int) -> int:
        """Return where the adverb starts that leads to a verb: (الحزب) قد نفى, سرعان ما نفى."""
        if self.page.key(index - 1) == "قد" and index - 1 > start:
            return index - 1
        pair = self.page.keys[max(start, index - 2) : index]
        return index - 2 if self.cues.starts_phrase("soon", pair) > 1 else index

    def has_subject(self, index: int, start: int) -> bool:
        """Return whether a subject stands right before a verb."""
        return self._subject_begin(index - 1, start) is not None

    def _subject_begin(self, place: int, start: int) -> int | None:
        """Return where the subject starts that ends with the token ``place``."""
        begin = self._clause_begin(place, start)
        if begin <= place:
            return begin if self._can_be_subject(begin, place + 1) else None
        begin = self._apposition_begin(place, start)
        end = self._aside_begin(place, start) or place + 1
        return begin if begin <= place and self._can_be_subject(begin, end) else None

    def _apposition_begin(self, place: int, start: int) -> int:
        """Return where a subject starts that a name or title between commas ends.

        مدير المصنع، سامر فارس، أكد أن; after ``place`` where there is none.
        """
        if self.page.key(place) not in COMMAS:
            return place + 1
        aside = self._aside_begin(place, start)
        if aside is not None:
            begin = self._clause_begin(aside - 1, start)
            is_named = self.page.key(aside + 1) in _WHO_IS
            is_voice = is_named or self.phrases.can_speak((begin, begin + 1))
            return begin if is_voice else place + 1
        comma = next(
            (
                at
                for at in range(place - 1, max(start, place - 1 - _APPOSITION_WORDS), -1)
                if self.page.key(at) in COMMAS
            ),
            None,
        )
        if comma is None:  # رئيس الاتحاد الشيخ سامر فارس، أعلن
            begin = self._clause_begin(place - 1, start)
            is_first = begin <= place and (
                self.starts_clause(begin, start) or self.cues.has("that", self.page.key(begin - 1))
            )
            is_named = is_first and self.phrases.can_speak((begin, begin + 1))
            return begin if is_named and self._can_be_subject(begin, place) else place + 1
        if not self._can_be_subject(comma + 1, place):
            return place + 1
        begin = self._clause_begin(comma - 1, start)
        is_title = self.phrases.can_speak((begin, begin + 1))
        is_said_of = self.phrases.can_speak((comma + 1, comma + 2))
        return begin if begin < comma and (is_title or is_said_of) else place + 1

    def _aside_begin(self, place: int, start: int) -> int | None:
        """Return the comma that opens an aside about who speaks: (فارس)، وهو طبيب، (قال)."""
        return next(
            (
                at
                for at in range(place - 1, max(start, place - 1 - _ASIDE_WORDS), -1)
                if self.page.key(at) in COMMAS
                and (self.page.key(at + 1) in _WHO_IS or self.phrases.is_relative(at + 1))
            ),
            None,
        )

    def _clause_begin(self, place: int, start: int) -> int:
        begin = place
        while begin >= start and place - begin < 2 * _SUBJECT_WORDS:
            key = self.page.key(begin)
            if key in SENTENCE_MARKS | COMMAS | {":", "-"} or self.cues.has("that", key):
                break
            if self.cues.has("clause_starts", key) or begin in self.page.close_of:
                break
            opened = self.page.opened_by.get(begin)
            begin = opened - 1 if opened is not None else begin - 1
        return begin + 1

    def _can_be_subject(self, begin: int, end: int) -> bool:
        first = self.page.key(begin)
        if first in _NO_SUBJECTS or self.phrases.is_adverbial(begin):
            return False
        forms, is_glued = self.phrases.lookup(begin)
        if any(form.form.kind is Kind.PAST for form in forms) and (is_glued or end > begin + 1):
            return False  # وقال مسؤولون اشترطوا
        for key in (first, first[1:] if first[:1] == "و" else first):
            if (
                key in PREPOSITIONS
                or key.startswith("بال")
                or self.cues.has("venue_prepositions", key)
            ):
                return False
            names = ("clause_openers", "negations", "time", "part_of_day")  # وأمس
            if key in _NO_SUBJECTS or any(self.cues.has(name, key) for name in names):
                return False
        if self.phrases.has_clause(begin, end):
            return False
        return self.page.words((begin, end)) <= _SUBJECT_WORDS

    def _take_antecedent(self, frame: Frame, place: int, start: int) -> None:
        """Take the noun before الذي as who speaks, where it is not what is spoken of.

        In الصور التي قالت إنها the pronoun refers back and somebody else speaks: whoever spoke
        before. Who can speak says it of itself, where the verb fits: المعارضة التي قالت إنها.
        """
        is_feminine = self.page.key(place).removeprefix("و") in _FEMININE_RELATIVES
        form = frame.form
        begin = self._antecedent_begin(place, start)
        that = self.page.key(frame.content_start - 1)
        refers_back = self.cues.has("that", that) and that.endswith("ها" if is_feminine else "ه")
        is_own = self._can_claim(begin, place)
        has_other_gender = form is None or (form.gender == "f") != is_feminine
        if (refers_back and not is_own) or has_other_gender or "+describe" in frame.rule:
            frame.start = place
            frame.is_main = True
            return
        if place == start:
            return
        frame.source = self.page.trimmed((begin, place))
        frame.is_main = False
        frame.rule += "+relative"
        # (نفى) التقارير التي تحدثت عن كذا: what is denied is no voice; nor is a clause
        is_said = self.phrases.is_reported(begin)
        frame.is_unresolved = is_said or self.phrases.has_clause(begin, place)

    def _can_claim(self, begin: int, place: int) -> bool:
        """Return whether an antecedent can speak, or is what one who can claims: مزاعم الحزب."""
        is_doubtful = self.cues.has("doubtful_sayings", self.page.key(begin))
        first = begin + (is_doubtful and begin + 1 < place)
        return self.phrases.can_speak((first, first + 1))

    def _antecedent_begin(self, place: int, start: int) -> int:
        """Return where the noun phrase starts that a relative pronoun hangs on."""
        begin = place - 1
        is_feminine = self.page.key(place).removeprefix("و") in _FEMININE_RELATIVES
        while begin > start and place - begin < _ANTECEDENT_WORDS:
            key, before = self.page.key(begin), self.page.key(begin - 1)
            if self.cues.has("that", before):
                break
            is_subject = before.startswith(_DEFINITE) and self.phrases.can_speak((begin - 1, begin))
            if is_subject and self.phrases.is_feminine_word(before) is not is_feminine:
                break  # (انتقد) الوزير المنظمة التي
            if self.cues.has("offices", key) or self.cues.has("ranks", key):
                break
            if self.phrases.is_reported(begin):
                break
            if self.phrases.lookup(begin - 1)[0] or self.cues.has("events", before):
                break  # the verb that it is the object of: ووصف الأنباء التي …
            if before in PREPOSITIONS or not self.page.tokens[begin - 1].is_word:
                break
            begin -= 1
        return begin
