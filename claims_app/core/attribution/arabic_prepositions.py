"""Arabic speakers named by a preposition: بحسب, وفق ما أعلن, نقلا عن."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_intros import IntroFinder
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.arabic_words import CONJUNCTIONS
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, Range
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm, Phrase

_REACH: Final = 25  # words of who speaks
_CARRY_REACH: Final = 12
_TO: Final = "ل"
_TO_THE: Final = "لل"
_VOICES: Final = ("voices", "bodies", "institutions", "groups", "outlets", "agencies", "ranks")
_CLAUSE_WORDS: Final = 3  # fewer before the preposition are an adverbial, not what was said
_RESUMING: Final = frozenset({"فقد", "فان", "فانه", "فانها", "ان", "انه", "انها"})
_OWN: Final = ("ه", "ها", "هم")
_NO_OWN: Final = frozenset({"افاده", "روايه", "شهاده"})  # their last letter is a ta marbuta


@dataclass(frozen=True, slots=True)
class PrepositionReader:
    """Finds prepositional frames on one page."""

    phrases: Phrases
    subjects: SubjectReader
    intros: IntroFinder

    def phrase_at(self, index: int) -> Phrase | None:
        """Return the preposition of saying that starts at a token."""
        page, table = self.phrases.page, self.phrases.cues.phrases
        key = page.key(index)
        if key not in table and key[:1] in CONJUNCTIONS:
            key = key[1:]
        for phrase in table.get(key, ()):
            size = len(phrase.words)
            rest = tuple(page.key(index + step) for step in range(1, size))
            if rest != phrase.words[1:]:
                continue
            if phrase.then and not page.key(index + size).startswith(phrase.then):
                continue
            if phrase.cue.carries_from and page.key(index + size) != phrase.cue.carries_from:
                continue
            return phrase
        return None

    def frame(self, index: int, phrase: Phrase, start: int, end: int) -> Frame | None:
        """Return the frame of a preposition: with who speaks first, or after what was said."""
        if self._is_relative(index, phrase):
            return None
        base = index + len(phrase.words) + bool(phrase.cue.carries_from)
        place, carrier = self._said_by(base, end)
        stop = self._speaker_end(place, end)
        source, via = self._named(place, stop, phrase)
        handed_on = self._handed_on(place, stop)
        if handed_on is not None:  # وفقا لما ذكره موقع كذا نقلا عن مصدر
            carrier = self.phrases.page.trimmed((place, handed_on[0]))
            source, via = self.subjects.subject(handed_on[1], stop)
        is_own = place > base and self._is_own_saying(place - 1)
        if not is_own and not self._is_speaker(index, phrase, source, start):
            return None
        frame = Frame(
            cue=phrase.cue,
            form=None,
            cue_ranges=[(index, place), *([handed_on] if handed_on else [])],
            start=index,
            content_start=stop,
            rule="preposition after",
            source=None if is_own else source,
            via=carrier or via,
        )
        # وجاء في البيان أن …: a clause follows, whatever stands before
        opens = stop < end and self.phrases.cues.has("that", self.phrases.page.key(stop))
        if opens or not self._has_clause_before(index, start):
            frame.content_start = self._resumed(stop, end)
            frame.rule = "preposition first"
            # وبحسب «الساحل» ذكرت الشركة أن …: who speaks is the subject of the verb
            is_other = self._is_verb(frame.content_start)
            return frame if frame.content_start < end and not is_other else None
        return frame

    def _is_relative(self, index: int, phrase: Phrase) -> bool:
        """Return whether the words are what is spoken of: (نفى) ما ورد في التقرير."""
        key = self.phrases.page.key
        is_open = key(index - 2) in {"وهو", "هو", "وهذا"}
        return phrase.is_shy and key(index - 1) == "ما" and not is_open

    def _named(self, place: int, stop: int, phrase: Phrase) -> tuple[Range | None, Range | None]:
        """Return who speaks, and the outlet; after وفقا a noun with ل is no listener."""
        page = self.phrases.page
        source, via = self.subjects.subject(place, stop)
        if source is not None or via is not None or phrase.then != _TO:
            return source, via
        is_named = place < stop and self._is_voice(page.key(place))
        return (page.trimmed((place, stop)) if is_named else None), via

    def _is_voice(self, key: str) -> bool:
        """Return whether a definite noun with ل can speak: (وفقا) للشرطة, but not للقواعد."""
        plain = key.removeprefix(_TO_THE)
        return key.startswith(_TO_THE) and any(
            self.phrases.cues.has(name, word) for name in _VOICES for word in (plain, "ال" + plain)
        )

    def _handed_on(self, place: int, stop: int) -> Range | None:
        """Return where the one named first only hands on another's words: نقلا عن."""
        for at in range(place + 1, stop):
            phrase = self.phrase_at(at)
            if phrase is not None and phrase.cue.carries_from:
                return at, at + len(phrase.words) + 1
        return None

    def _is_speaker(self, index: int, phrase: Phrase, source: Range | None, start: int) -> bool:
        """Return whether the noun after the preposition can speak; بحسب الظروف names nobody."""
        page, cues = self.phrases.page, self.phrases.cues
        if source is None or self.phrases.has_clause(*source):
            return False
        if cues.has("norms", page.key(source[0]).removeprefix("ال")):
            return False  # وفق القواعد
        is_glued = self.phrases.page.key(index) != phrase.words[0]
        needs_voice = phrase.is_shy or (is_glued and index > start)
        return not needs_voice or self.phrases.can_speak(source)

    def _is_own_saying(self, index: int) -> bool:
        """Return whether a word is the saying of whoever speaks already: بحسب قوله."""
        key = self.phrases.page.key(index)
        return self.phrases.cues.has("speech", key) and key.endswith(_OWN) and key not in _NO_OWN

    def _said_by(self, place: int, end: int) -> tuple[int, Range | None]:
        """Skip the word of saying after the preposition; also return an outlet that carried it.

        بحسب تصريحات فلان, وفق ما أعلن فلان, وفق ما نقلته فلانة عن فلان.
        """
        page, cues = self.phrases.page, self.phrases.cues
        key = page.key(place)
        if cues.has("speech", key) or (key[:1] == "ل" and cues.has("speech", key[1:])):
            return place + 1, None
        if key not in {"ما", "لما"}:
            return place, None
        forms, _ = self.phrases.lookup(place + 1)
        if not forms:  # a pronoun hangs on the verb: ما نقلته
            forms = cues.forms.get(page.key(place + 1).removesuffix("ه"), ())
        if not any(form.form.kind in {Kind.PAST, Kind.PRESENT} for form in forms):
            return place, None
        return self._carried(place + 2, end, forms)

    def _carried(
        self, place: int, end: int, forms: tuple[CueForm, ...]
    ) -> tuple[int, Range | None]:
        page = self.phrases.page
        origin = next((form.cue.carries_from for form in forms if form.cue.carries_from), "")
        for index in range(place, min(end, place + _CARRY_REACH) if origin else place):
            if page.key(index) == origin:
                return index + 1, page.trimmed((place, index))
        return place, None

    def _speaker_end(self, place: int, end: int) -> int:
        """Return where who speaks ends: at a comma, a verb that goes on, or the sentence's end."""
        page = self.phrases.page
        limit = min(end, place + _REACH)
        index = place
        while index < limit:
            key = page.key(index)
            close = page.close_of.get(index)
            if close is not None and close < end:
                index = close + 1
                if (
                    self._is_verb(index) and self.phrase_at(index) is None
                ):  # وبحسب «رويترز» ذكرت الشركة أن
                    return index
                continue
            is_end = page.ends_sentence(index) or key in COMMAS | {":"} | _RESUMING
            if is_end or self.phrases.cues.has("that", key):
                return index
            if index > place and self.intros.objects.is_other_head(index):
                return index
            if index > place + 1 and self._is_event(index):
                return index  # وبحسب أرقام الوزارة هبط عدد الزوار
            index += 1
        return limit

    def _is_event(self, index: int) -> bool:
        """Return whether a verb of an event stands here that is no noun of doing besides."""
        key, cues = self.phrases.page.key(index), self.phrases.cues
        is_noun = any(cues.has(name, key) for name in ("event_nouns", "deeds", "no_first_names"))
        return cues.has("events", key) and not is_noun

    def _is_verb(self, index: int) -> bool:
        forms, _ = self.phrases.lookup(index)
        return any(form.form.kind in {Kind.PAST, Kind.PRESENT} for form in forms)

    def _resumed(self, stop: int, end: int) -> int:
        place = stop
        while place < end and self.phrases.page.key(place) in COMMAS | {":"} | _RESUMING:
            place += 1
        return place

    def _has_clause_before(self, index: int, start: int) -> bool:
        """Return whether words to attribute stand before, in the same sentence."""
        page = self.phrases.page
        return page.words((max(start, page.sentence_start[index]), index)) > _CLAUSE_WORDS
