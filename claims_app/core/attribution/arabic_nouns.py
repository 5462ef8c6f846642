"""Arabic nouns of saying with who says it: دعوة الحكومة إلى كذا, نفيه أن, تأكيدات بأن."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import PREPOSITIONS
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.cues import Cue, CueForm

_SPEAKER_REACH: Final = 12  # words from the noun to what was said: who says it, to whom, when
_TO_SOMEBODY: Final = frozenset({Act.DEMAND, Act.ACCUSE})
_DECLINING_REACH: Final = 6  # words from "refused" to the noun
_SHORTEST: Final = 3
_LEADS: Final = frozenset({"في", "عن", "ب", "ل"})


@dataclass(frozen=True, slots=True)
class NounReader:
    """Finds the nouns of saying of one page.

    Without who says it, or a clause at once, a noun is no quote: دعوة إلى العشاء.
    """

    phrases: Phrases
    before: SubjectBefore

    def frame(
        self, index: int, form: CueForm, start: int, end: int, *, is_owned: bool
    ) -> Frame | None:
        """Return the frame of a noun; ``is_owned`` says that a pronoun tells who says it."""
        page, cue = self.phrases.page, form.cue
        is_verb = page.text[page.tokens[index].end - 1] == "ى"  # نفى folds like نفي
        if is_verb or self._is_topic(index, start):
            return None
        following = index + 1
        if following < end and self.phrases.cues.has("that", page.key(following)):
            return self._frame(index, cue, following + 1, start, is_owned=is_owned)
        if page.key(index).startswith("ال"):  # حاول التقليل من شأن كذا
            is_tried = self._is_tried(index, start) and page.key(following) in cue.takes
            found = self._frame(index, cue, following + 1, start, is_owned=True)
            return found if is_tried and following + 1 < end else None
        name_end = index + 1
        if not is_owned:
            name_end = 0 if self._is_done(index) else self._speaker_end(index + 1, end)
        begin = self._content(name_end, end, cue) if name_end else None
        if begin is None:
            return None
        found = self._frame(index, cue, begin, start, is_owned=is_owned)
        if not is_owned:
            found.source = page.trimmed((index + 1, name_end))
            found.is_unresolved = False
        found.content_stop = self._stop(index, begin, end)
        return found

    def _is_topic(self, index: int, start: int) -> bool:
        """Return whether the noun is only spoken of: لم يصدر نفي, من دون نفي, رفض تأكيد كذا."""
        page, cues = self.phrases.page, self.phrases.cues
        before = page.key(index - 1) if index > start else ""
        if cues.has("negations", before) or cues.has("tries", before):
            return True
        begin = max(start, page.sentence_start[index], index - _DECLINING_REACH)
        return any(
            self.phrases.starts("declining", [page.key(at) for at in range(place, place + 3)])
            for place in range(begin, index - 1)
            if not self._is_rejected(place, index)
        )

    def _is_rejected(self, place: int, index: int) -> bool:
        """Return whether the noun is what somebody rejects: رفض (الوزير) اتهامات المعارضة."""
        names_said = self.phrases.cues.has("rejected", self.phrases.page.key(index))
        return names_said and index - place <= _DECLINING_REACH

    def _is_done(self, index: int) -> bool:
        """Return whether the noun is a deed of the subject before: بدأت الشرطة تحذير السكان."""
        before, key = self.phrases.page.key(index - 1), self.phrases.page.key(index)
        return before.startswith("ال") and not key.endswith("ات")

    def _is_tried(self, index: int, start: int) -> bool:
        """Return whether the sentence says that its subject tries to do it."""
        page = self.phrases.page
        begin = max(start, page.sentence_start[index], index - _SPEAKER_REACH)
        return any(
            self.phrases.cues.has("tries", page.key(at))
            or self.phrases.cues.has("tries", page.key(at)[1:])
            for at in range(begin, index)
        )

    def _frame(self, index: int, cue: Cue, begin: int, start: int, *, is_owned: bool) -> Frame:
        return Frame(
            cue=cue,
            form=None,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=begin,
            rule="noun",
            hint=self.before.sentence_subject(index, start) if is_owned else None,
            is_main=False,
            is_unresolved=not is_owned,
        )

    def _speaker_end(self, start: int, end: int) -> int:
        """Return where who says it ends, right after the noun; 0 where nobody is named."""
        page = self.phrases.page
        limit = min(end, start + _SPEAKER_REACH)
        if start >= limit or not page.tokens[start].is_word or page.key(start) in PREPOSITIONS:
            return 0
        is_glued = page.key(start).startswith(("لل", "بال")) or self.phrases.is_deed(start)
        if is_glued or self.phrases.is_adverbial(start) or self.phrases.is_only_said(start):
            return 0
        return self.phrases.name(start, limit)

    def _content(self, place: int, end: int, cue: Cue) -> int | None:
        """Return where what was said starts, close after who says it."""
        page, cues = self.phrases.page, self.phrases.cues
        while place < end and self.phrases.is_adverbial(place) and page.key(place) not in cue.takes:
            place += 1
        if place + 1 >= end:
            return None
        key = page.key(place)
        if "that" in cue.takes and cues.has("that", key):
            return place + 1
        if key in cue.takes and key in PREPOSITIONS:
            return place + 1 + cues.has("that", page.key(place + 1))
        is_glued = len(key) > _SHORTEST and key[:1] in cue.takes & _LEADS
        is_addressed = cue.act in _TO_SOMEBODY and key.startswith("ل") and len(key) > _SHORTEST
        if is_glued or is_addressed:
            return place
        return place if "noun" in cue.takes and self.phrases.is_deed(place) else None

    def _stop(self, noun: int, begin: int, end: int) -> int:
        """Return where the noun phrase ends at the latest: it is a part of another sentence.

        That goes on behind a comma, or, where the noun opens it, with what came of it: (نفيه كذا)
        أثار جدلا.
        """
        page, cues = self.phrases.page, self.phrases.cues
        is_subject = noun == page.sentence_start[noun]
        return next(
            (
                at
                for at in range(begin, end)
                if page.key(at) in COMMAS
                or (is_subject and at > begin and cues.has("reaction_verbs", page.key(at)))
            ),
            end,
        )
