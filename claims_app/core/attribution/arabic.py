"""Arabic attribution: verbs in either order, participles, prepositions, carriers of others' words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import NAME_WORDS
from claims_app.core.cues import Role
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import CueForm, LanguageCues, Phrase

_SENTENCE_MARKS: Final = frozenset(".!?؟؛…")
_COMMAS: Final = frozenset("،,")
_CONJUNCTIONS: Final = "وف"
_PREPOSITIONS: Final = frozenset({"في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل"})
_REACH: Final = 45  # words between a verb and what was said: titles are long
_SHY_REACH: Final = 10


@dataclass(frozen=True, slots=True)
class _Intro:
    """Where what was said starts, where the head ends, and by what it was introduced."""

    head_end: int
    content_start: int
    rule: str


@dataclass(slots=True)
class ArabicReader:
    """Finds the frames of one page."""

    page: Page
    cues: LanguageCues
    phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        self.phrases = Phrases(self.page, self.cues)

    def frames(self) -> list[Frame]:
        """Return the frames in reading order, their content not yet cut."""
        found: list[Frame] = []
        for start, end in self.page.units:
            for index in range(start, end):
                if not self.page.tokens[index].is_word:
                    continue
                frame = self._frame_at(index, start, end)
                if frame is not None:
                    found.append(frame)
        return found

    def lookup(self, index: int) -> tuple[tuple[CueForm, ...], bool]:
        """Return the cues that a token may be, and whether a conjunction is glued to it."""
        key = self.page.key(index)
        forms = self.cues.forms.get(key, ())
        if forms or len(key) < 4 or key[0] not in _CONJUNCTIONS:
            return forms, False
        return self.cues.forms.get(key[1:], ()), True

    def _frame_at(self, index: int, start: int, end: int) -> Frame | None:
        phrase = self._phrase_at(index)
        if phrase is not None:
            return self._prepositional(index, phrase, start, end)
        forms, is_glued = self.lookup(index)
        for form in forms:
            kind = form.form.kind
            if form.cue.role is Role.CARRY:
                frame = self._carrier(index, form, start, end, is_glued=is_glued)
            elif kind in {Kind.PAST, Kind.PRESENT}:
                frame = self._verb(index, form, start, end, is_glued=is_glued)
            elif kind is Kind.PARTICIPLE:
                frame = self._participle(index, form, end)
            else:
                frame = self._noun(index, form, end)
            if frame is not None:
                return frame
        return None

    # --- verbs -----------------------------------------------------------------------------------

    def _verb(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Frame | None:
        if self._is_no_statement(index, form, start, is_glued=is_glued):
            return None
        cue = form.cue
        intro = self._intro(index + 1, end, form)
        if intro is None and "describe" in cue.takes:
            intro = self._description(index + 1, end)
        if intro is None and "noun" in cue.takes:
            intro = self._object(index, end, has_subject_before=False)
        if intro is None:
            return None
        source, via = self.phrases.subject(index + 1, intro.head_end)
        frame = Frame(
            cue=cue,
            form=form.form,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=intro.content_start,
            rule=f"verb+{intro.rule}",
            source=source,
            via=via,
            is_main=is_glued or self._starts_clause(index, start),
        )
        if source is None:
            self._take_subject_before(frame, index, start, is_glued=is_glued)
        if intro.rule == "preposition" and intro.head_end == index + 1:
            frame.cue_ranges = [(index, index + 2)]
        return frame

    def _is_no_statement(self, index: int, form: CueForm, start: int, *, is_glued: bool) -> bool:
        """Return whether the verb stands in no statement of saying: denied, wished, after a noun."""
        if index == start or is_glued:
            return False
        before = self.page.key(index - 1)
        if self.cues.has("negations", before):
            return True
        if form.form.kind is Kind.PRESENT and self.cues.has("subjunctives", before):
            return True
        return before in _PREPOSITIONS

    def _starts_clause(self, index: int, start: int) -> bool:
        if index == start:
            return True
        before = self.page.key(index - 1)
        if self.cues.has("clause_starts", before) or self.cues.has("clause_openers", before):
            return True
        return before in _COMMAS | _SENTENCE_MARKS | {"-", ":"}

    def _intro(self, start: int, end: int, form: CueForm) -> _Intro | None:
        """Return where what was said starts: after أن, a colon, a preposition, or a mark."""
        cue = form.cue
        limit = min(end, start + (_SHY_REACH if cue.is_shy else _REACH))
        place = start
        while place < limit:
            token = self.page.tokens[place]
            key = token.key
            if self.cues.has("that", key):
                return _Intro(place, place + 1, "that")
            if key == ":":
                return self._after_colon(place, end)
            if key in _SENTENCE_MARKS:
                return None
            close = self.page.close_of.get(place)
            if close is not None and close < end:
                if self._is_speech(place, close, start):
                    return _Intro(place, place, "quotation")
                place = close + 1
                continue
            if "speech" in cue.takes and self.cues.has("speech", key) and key.startswith("ب"):
                return self._after_speech(place, end)
            taken = self._taken_preposition(place, start, form)
            if taken is not None:
                return taken
            if place > start and self._is_other_cue(place):
                return None
            place += 1
        return None

    def _after_colon(self, place: int, end: int) -> _Intro | None:
        following = place + 1
        if following >= end:
            return None
        if self.cues.has("that", self.page.key(following)):
            following += 1
        return _Intro(place, following, "colon")

    def _after_speech(self, place: int, end: int) -> _Intro | None:
        following = place + 1
        if following < end and self.page.key(following) == ":":
            following += 1
        if following < end and self.cues.has("that", self.page.key(following)):
            following += 1
        return _Intro(place, following, "speech") if following < end else None

    def _is_speech(self, start: int, close: int, head: int) -> bool:
        """Return whether a quotation is what was said, rather than a name in marks."""
        if self.page.words((start, close)) > NAME_WORDS:
            return True
        del head
        return False

    def _taken_preposition(self, place: int, start: int, form: CueForm) -> _Intro | None:
        key = self.page.key(place)
        takes = form.cue.takes
        if key in takes and len(key) > 1:
            following = place + 1
            if self.cues.has("that", self.page.key(following)):
                return _Intro(place, following + 1, "preposition")
            if key in {"من", "عن", "في"} and place > start and not self.phrases.is_deed(following):
                return None  # more likely part of who speaks: مسؤول من الحزب
            return _Intro(place, following, "preposition")
        if len(key) > 3 and key[0] in "بل" and key[0] in takes:
            glued = key[1:]
            if glued.startswith("ال") or glued.startswith("ل") and key[0] == "ل":
                return _Intro(place, place, "glued preposition")
            if glued in self.cues.words.get("deeds", ()) or self._is_glued_deed(glued):
                return _Intro(place, place, "glued preposition")
        return None

    def _is_glued_deed(self, word: str) -> bool:
        return self.phrases.is_deed_word(word)

    def _is_other_cue(self, place: int) -> bool:
        """Return whether another head of saying starts here, so that this one has no complement."""
        forms, is_glued = self.lookup(place)
        return is_glued and any(form.form.kind in {Kind.PAST, Kind.PARTICIPLE} for form in forms)

    def _description(self, start: int, end: int) -> _Intro | None:
        """Return the content of وصف …: what is described belongs to it, up to the بـ that judges."""
        limit = min(end, start + _REACH)
        judged = next(
            (
                place
                for place in range(start, limit)
                if self.page.key(place) in {"بانه", "بانها", "بانهم"}
                or (len(self.page.key(place)) > 3 and self.page.key(place).startswith("بال"))
            ),
            None,
        )
        if judged is None or self._crosses_sentence(start, judged):
            return None
        if judged == start:
            return _Intro(start, start, "describe")
        head_end = self.phrases.name(start, judged)
        return _Intro(head_end, head_end, "describe") if head_end < judged else None

    def _crosses_sentence(self, start: int, end: int) -> bool:
        return any(self.page.key(place) in _SENTENCE_MARKS for place in range(start, end))

    def _object(self, index: int, end: int, *, has_subject_before: bool) -> _Intro | None:
        """Return a bare noun phrase as what was said: نفى وجود خلاف, أعلن المجلس تشكيل لجنة."""
        start = index + 1
        limit = min(end, start + 25)
        for place in range(start, limit):
            token = self.page.tokens[place]
            if token.key in _SENTENCE_MARKS or (place > start and self._is_other_cue(place)):
                return None
            if not token.is_word:
                continue
            if self.phrases.is_deed(place):
                if place > start and self._is_inside_phrase(place, start):
                    continue
                return _Intro(place, place, "noun")
        del has_subject_before
        return None

    def _is_inside_phrase(self, place: int, start: int) -> bool:
        """Return whether a verbal noun belongs to who speaks: رئيس مجلس إدارة, لجنة تحقيق."""
        before = self.page.key(place - 1)
        if before in _PREPOSITIONS or self.cues.has("offices", before):
            return True
        is_indefinite_head = not before.startswith("ال") and place - 1 == start
        return is_indefinite_head and not self.cues.has("voices", before)

    # --- a subject before the verb ---------------------------------------------------------------

    def _take_subject_before(self, frame: Frame, index: int, start: int, *, is_glued: bool) -> None:
        """Find who speaks before the verb (المتهم قال إن), also through a relative pronoun."""
        if is_glued or index == start:
            return
        place = index - 1
        if self.page.key(place) == "قد" and place > start:
            place -= 1
        relative = self.page.key(place)
        if self.cues.has("relatives", relative):
            self._take_antecedent(frame, place, start)
            return
        begin = place
        while begin >= start:
            key = self.page.key(begin)
            if key in _SENTENCE_MARKS | _COMMAS | {":", "-"} or self.cues.has("that", key):
                break
            if self.cues.has("clause_starts", key) or begin in self.page.close_of:
                break
            opened = self.page.opened_by.get(begin)
            begin = opened - 1 if opened is not None else begin - 1
        begin += 1
        if begin > place or self.phrases.is_adverbial(begin):
            return
        first = self.page.key(begin)
        if first in _PREPOSITIONS or self.cues.has("clause_openers", first):
            return
        if self.cues.has("venue_prepositions", first) or self.page.words((begin, place + 1)) > 14:
            return
        frame.source = self.page.trimmed((begin, place + 1))
        frame.start = begin
        frame.rule += "+subject before"
        before = self.page.key(begin - 1) if begin > start else ""
        frame.is_main = begin == start or self.cues.has("clause_starts", before)

    def _take_antecedent(self, frame: Frame, place: int, start: int) -> None:
        """Take the noun before الذي as who speaks, where the genders agree and it can be a voice."""
        frame.is_main = False
        relative = self.page.key(place)
        gender = "f" if relative in {"التي", "اللواتي", "اللاتي"} else "m"
        form = frame.form
        if form is None or (form.gender and form.gender != gender):
            return
        that = self.page.key(frame.content_start - 1)
        if self.cues.has("that", that) and that.endswith("ها" if gender == "f" else "ه"):
            return  # التي قال إنها: the pronoun refers back, so that somebody else speaks
        begin = place - 1
        while begin > start and self.page.tokens[begin - 1].is_word and place - begin < 6:
            key = self.page.key(begin)
            if self.cues.has("offices", key) or self.cues.has("ranks", key):
                break
            if self.page.key(begin - 1) in _PREPOSITIONS:
                break
            begin -= 1
        frame.source = self.page.trimmed((begin, place))
        frame.rule += "+relative"

    # --- participles, nouns ----------------------------------------------------------------------

    def _participle(self, index: int, form: CueForm, end: int) -> Frame | None:
        before = self.page.key(index - 1)
        if before in _PREPOSITIONS or self.cues.has("negations", before):
            return None
        cue = form.cue
        intro = self._intro(index + 1, min(end, index + 1 + _SHY_REACH), form)
        if intro is None and "noun" in cue.takes:
            following = index + 1
            if following < end and self.page.tokens[following].is_word:
                intro = _Intro(following, following, "noun")
        if intro is None:
            return None
        if intro.rule == "that" and not self._is_near(index, intro.head_end):
            return None
        head_end = index + 2 if self.page.key(index + 1) in cue.takes else index + 1
        return Frame(
            cue=cue,
            form=form.form,
            cue_ranges=[(index, head_end)],
            start=index,
            content_start=intro.content_start if intro.rule != "noun" else index + 1,
            rule=f"participle+{intro.rule}",
        )

    def _is_near(self, index: int, head_end: int) -> bool:
        """Return whether only an adverbial stands between a participle and its complement."""
        return head_end == index + 1 or self.phrases.is_adverbial(index + 1)

    def _noun(self, index: int, form: CueForm, end: int) -> Frame | None:
        """Return a noun of saying that brings a clause at once: تأكيدات بأن, أنباء عن."""
        following = index + 1
        if following >= end or not self.cues.has("that", self.page.key(following)):
            return None
        return Frame(
            cue=form.cue,
            form=None,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=following + 1,
            rule="noun+that",
            is_main=False,
            is_unresolved=True,
        )

    # --- carriers --------------------------------------------------------------------------------

    def _carrier(
        self, index: int, form: CueForm, start: int, end: int, *, is_glued: bool
    ) -> Frame | None:
        """Return نقلت وكالة … عن … قوله إن: the outlet is the subject, who speaks comes after عن."""
        if self._is_no_statement(index, form, start, is_glued=is_glued):
            return None
        intro = self._intro(index + 1, end, form)
        if intro is None:
            return None
        cue = form.cue
        came_from = next(
            (
                place
                for place in range(index + 1, intro.head_end)
                if self.page.key(place) == cue.carries_from
            ),
            None,
        )
        if came_from is None:
            return None
        head_end = intro.head_end
        cue_ranges = [(index, index + 1)]
        for place in range(came_from + 1, head_end):
            if self.cues.has("speech", self.page.key(place)):
                cue_ranges.append((place, place + 1))
                head_end = place
                break
        source, via = self.phrases.subject(came_from + 1, head_end)
        carried_by = self.page.trimmed((index + 1, came_from)) if came_from > index + 1 else None
        if carried_by is None:
            cue_ranges[0] = (index, came_from + 1)
        return Frame(
            cue=cue,
            form=None,
            cue_ranges=cue_ranges,
            start=index,
            content_start=intro.content_start,
            rule=f"carried+{intro.rule}",
            source=source,
            via=carried_by or via,
            is_main=is_glued or self._starts_clause(index, start),
        )

    # --- prepositions ----------------------------------------------------------------------------

    def _phrase_at(self, index: int) -> Phrase | None:
        key = self.page.key(index)
        keys = [key] if key in self.cues.phrases else []
        if not keys and len(key) > 3 and key[0] in _CONJUNCTIONS and key[1:] in self.cues.phrases:
            keys = [key[1:]]
        if not keys:
            return None
        for phrase in self.cues.phrases[keys[0]]:
            rest = [self.page.key(index + step) for step in range(1, len(phrase.words))]
            if tuple([keys[0], *rest]) != phrase.words:
                continue
            following = self.page.key(index + len(phrase.words))
            if phrase.then and not following.startswith(phrase.then):
                continue
            return phrase
        return None

    def _prepositional(self, index: int, phrase: Phrase, start: int, end: int) -> Frame | None:
        """Return بحسب …: with who speaks first, or after what was said."""
        place = index + len(phrase.words)
        cue_ranges = [(index, place)]
        if phrase.cue.carries_from:  # نقلا عن
            if self.page.key(place) != phrase.cue.carries_from:
                return None
            place += 1
            cue_ranges = [(index, place)]
        place, via = self._said_by(place, end)
        cue_ranges = [(index, place)]
        stop = self._phrase_end(place, end)
        source, later_via = self.phrases.subject(place, stop)
        is_own = place > index + len(phrase.words) and self._is_own_saying(place - 1)
        if source is None and not is_own:
            return None
        if phrase.is_shy and not self._can_speak(source) and not is_own:
            return None
        frame = Frame(
            cue=phrase.cue,
            form=None,
            cue_ranges=cue_ranges,
            start=index,
            content_start=stop,
            rule="preposition",
            source=None if is_own else source,
            via=via or later_via,
        )
        is_first = index == start or not self._has_clause_before(index, start)
        if is_first:
            frame.content_start = self._after_phrase(stop, end)
            frame.rule = "preposition first"
            return frame if frame.content_start < end else None
        frame.rule = "preposition after"
        frame.content_limit = stop
        return frame

    def _is_own_saying(self, index: int) -> bool:
        key = self.page.key(index)
        return (
            self.cues.has("speech", key)
            and key.endswith(("ه", "ها", "هم"))
            and key not in {"افاده", "روايه", "شهاده"}
        )

    def _said_by(self, place: int, end: int) -> tuple[int, Range | None]:
        """Skip the word of saying after the preposition: بحسب تصريحات, وفق ما أعلن, على حد قول."""
        key = self.page.key(place)
        if self.cues.has("speech", key) or self.cues.has(
            "speech", key[1:] if key.startswith("ل") else key
        ):
            return place + 1, None
        offset = 1 if key in {"ما", "لما"} else 0
        forms, _ = self.lookup(place + offset)
        is_verb = any(form.form.kind in {Kind.PAST, Kind.PRESENT} for form in forms)
        bare = self.page.key(place + offset)
        if not is_verb and bare.endswith(("ه", "ها")):  # ما نقلته وكالة
            forms = self.cues.forms.get(bare.removesuffix("ه"), ())
            is_verb = any(form.form.kind is Kind.PAST for form in forms)
        if offset and is_verb:
            return self._carried(place + 2, end, forms)
        return place, None

    def _carried(
        self, place: int, end: int, forms: tuple[CueForm, ...]
    ) -> tuple[int, Range | None]:
        origin = next((form.cue.carries_from for form in forms if form.cue.carries_from), "")
        if not origin:
            return place, None
        for index in range(place, min(end, place + 12)):
            if self.page.key(index) == origin:
                return index + 1, self.page.trimmed((place, index))
        return place, None

    def _phrase_end(self, place: int, end: int) -> int:
        """Return where who speaks ends: at a comma, a verb that goes on, or the sentence's end."""
        limit = min(end, place + 25)
        index = place
        while index < limit:
            key = self.page.key(index)
            close = self.page.close_of.get(index)
            if close is not None and close < end:
                index = close + 1
                continue
            if key in _SENTENCE_MARKS | _COMMAS | {":"} or self.cues.has("that", key):
                return index
            if key.startswith("فان") and len(key) <= 5:
                return index
            if index > place and self._is_other_cue(index):
                return index
            index += 1
        return limit

    def _after_phrase(self, stop: int, end: int) -> int:
        place = stop
        while place < end and (
            self.page.key(place) in _COMMAS | {":"}
            or self.page.key(place) in {"فان", "فانه", "فانها", "ان", "انه", "انها"}
        ):
            place += 1
        return place

    def _can_speak(self, source: Range | None) -> bool:
        if source is None:
            return False
        first = self.page.key(source[0])
        plain = first.removeprefix("ال")
        return any(
            self.cues.has(name, word)
            for name in ("voices", "offices", "ranks", "outlets", "anaphors")
            for word in (first, plain)
        )

    def _has_clause_before(self, index: int, start: int) -> bool:
        """Return whether words to attribute stand before, in the same sentence."""
        sentence = self.page.sentence_of[index]
        begin = index
        while begin > start and self.page.sentence_of[begin - 1] == sentence:
            begin -= 1
        return self.page.words((begin, index)) > 3
