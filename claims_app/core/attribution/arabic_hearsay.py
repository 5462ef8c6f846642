"""Arabic words for what is said, and by nobody named: وقيل إن, وأفيد بمقتل, هناك مزاعم بأن."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import CONJUNCTIONS
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS
from claims_app.core.cues import Cue, Role
from claims_app.core.inflection import Kind
from claims_app.core.records import Act, Certainty

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Range

_REACH: Final = 5  # tokens from the word to what is said: أنباء غير مؤكدة عن كذا
_U: Final = "\u064f"  # damma, which a passive of the past has on its first letter
_ABOUT: Final = frozenset({"عن", "حول"})
_WHAT: Final = frozenset({"ما", "وما", "فما"})  # what is said, which is spoken of: ما يقال عن كذا
_TO: Final = "لل"
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class HearsayReader:
    """Finds what is said on one page, and by nobody named.

    Without vowels ذكر and أعلن are verbs whose subject spoke before; only what can be nothing but
    a passive is one: قيل, أفيد, أُعلن. And يذكر أن is the reporter himself.
    """

    phrases: Phrases

    def frame(self, index: int, start: int, end: int) -> Frame | None:
        """Return what the passive or noun at a token says, in the mouth of unnamed sources."""
        if self._is_passive(index, start):
            place = self._content(index + 1, end, takes_deed=True)
            return None if place is None else self._frame("verb+that", [index], place, None)
        if not self._is_about(index, start):
            return None
        saying = self._saying(index + 1, end)
        place = self._content(saying + 1 if saying else index + 1, end, takes_deed=bool(saying))
        if place is None or not (saying or self._says(index, place)):
            return None
        words = [index, saying] if saying else [index]
        return self._frame("noun", words, place, self._stop(place, end))

    def _frame(self, rule: str, words: list[int], content: int, stop: int | None) -> Frame:
        key = self.phrases.page.key(words[0])
        return Frame(
            cue=Cue(lemma=key, takes=frozenset({"that"}), certainty=Certainty.POSSIBLE),
            form=None,
            cue_ranges=[_one(index) for index in words],
            start=words[0],
            content_start=content,
            rule=rule,
            content_stop=stop,
            is_main=self._is_main(words[0] - (rule == "noun")),
            is_unnamed=True,
        )

    def _is_main(self, head: int) -> bool:
        """Return whether a clause of the sentence opens here: no قال إن (هناك) أنباء."""
        page = self.phrases.page
        start = page.sentence_start[max(head, 0)]
        return head <= start or page.key(head - 1) in COMMAS

    def _is_passive(self, index: int, start: int) -> bool:
        """Return whether a verb stands here that says that it is said: وقيل, أُعلن."""
        page, cues = self.phrases.page, self.phrases.cues
        key, before = page.key(index), page.key(index - 1) if index > start else ""
        if cues.has("negations", before) or before in _WHAT or self.phrases.is_relative(index - 1):
            return False
        is_joined = key[:1] in CONJUNCTIONS and len(key) > _SHORTEST
        if any(cues.has("said_passives", word) for word in (key, key[is_joined:])):
            return True
        token = page.tokens[index]
        written = page.text[token.start : token.end].lstrip("".join(CONJUNCTIONS) + "َ")
        is_told = any(
            form.form.kind is Kind.PAST
            and form.cue.role is Role.SPEAK
            and form.cue.act is Act.STATE
            and "that" in form.cue.takes
            for word in (key, key[is_joined:])
            for form in cues.forms.get(word, ())
        )
        is_told = is_told or any(
            cues.has("vowelled_passives", word) for word in (key, key[is_joined:])
        )
        return is_told and written[1:2] == _U

    def _is_about(self, index: int, start: int) -> bool:
        """Return whether the noun goes round, is there, or opens its sentence: أنباء عن كذا."""
        page, cues = self.phrases.page, self.phrases.cues
        if not cues.has("hearsay_said", page.key(index)):
            return False
        if index == page.sentence_start[index]:
            return page.key(index + 1) in _ABOUT or cues.has("that", page.key(index + 1))
        if index <= start or cues.has("negations", page.key(index - 2)):
            return False  # لا توجد أنباء عن كذا
        before = page.key(index - 1)
        words = (before, before[1:] if before[:1] in CONJUNCTIONS else before)
        return any(cues.has(name, word) for word in words for name in ("circulating", "existing"))

    def _saying(self, start: int, end: int) -> int:
        """Return the verb that says what the noun says, 0 where none does: تقارير (تفيد) بأن."""
        for place in range(start, min(end, start + _REACH)):
            if self.phrases.page.key(place) in COMMAS or self._leads(place):
                return 0
            forms, _ = self.phrases.lookup(place)
            if any(form.form.kind is Kind.PRESENT for form in forms):
                return place
        return 0

    def _says(self, index: int, content: int) -> bool:
        """Return whether a clause or what happened follows: no معلومات عن الأسعار."""
        page, cues = self.phrases.page, self.phrases.cues
        is_clause = cues.has("that", page.key(content - 1))
        is_neutral = cues.has("hearsay_nouns", page.key(index))
        return is_clause or not is_neutral or self.phrases.is_deed(content)

    def _leads(self, place: int) -> bool:
        key = self.phrases.page.key(place)
        return key in _ABOUT or self.phrases.cues.has("that", key)

    def _content(self, start: int, end: int, *, takes_deed: bool) -> int | None:
        """Return where what is said starts, close behind the word; None where nothing is."""
        page, cues = self.phrases.page, self.phrases.cues
        for place in range(start, min(end - 1, start + _REACH)):
            key = page.key(place)
            if key in COMMAS or page.ends_sentence(place):
                return None
            if cues.has("that", key):
                return place + 1
            if key in _ABOUT or (takes_deed and key == "الي"):
                return place + 1 + cues.has("that", page.key(place + 1))
            is_deed = key[:1] == "ب" and self.phrases.is_deed_word(key[1:])
            if takes_deed and is_deed and len(key) > _SHORTEST:
                return place
            if key.startswith(_TO) or cues.has("told", key):
                return None  # قيل للجنود إن: whoever commands them may say it
        return None

    def _stop(self, begin: int, end: int) -> int:
        """Return where what the noun says ends at the latest: at a comma."""
        page = self.phrases.page
        return next((at for at in range(begin, end) if page.key(at) in COMMAS), end)


def _one(index: int) -> Range:
    return index, index + 1
