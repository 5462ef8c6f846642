"""Who wrote the documents that an Arabic text cites: بيان للوزارة, أصدرت الهيئة بيانا."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import CONJUNCTIONS
from claims_app.core.attribution.names import mention_of, without_to
from claims_app.core.attribution.page import Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.mentions import Mention

_ISSUING_REACH: Final = 12  # words from أصدر to بيانا: who issues it
_TO: Final = "ل"
_TO_THE: Final = "لل"
_DEFINITE: Final = "ال"
_RELEASED: Final = frozenset({"صادر", "صادره", "الصادر", "الصادره"})
_AUTHORS: Final = ("bodies", "institutions", "groups", "states", "agencies")


@dataclass(slots=True)
class Documents:
    """The documents of one page, with who wrote each, in reading order."""

    page: Page
    cues: LanguageCues
    phrases: Phrases = field(init=False)
    # Of each kind (بيان) where one is brought in, and who wrote it if the text tells.
    written: dict[str, list[tuple[int, Mention | None]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.phrases = Phrases(self.page, self.cues)
        if self.cues.lang != "ar":
            return
        for index, token in enumerate(self.page.tokens):
            kind = self._kind(token.key)
            if kind and self._is_new(index):
                self.written.setdefault(kind, []).append((index, self._writer(index)))

    def author(self, source: Range) -> Mention | None:
        """Return who wrote the document that is named as the speaker; None where nobody is told.

        The document tells itself (بيان الوزارة), or the text told before (البيان).
        """
        kind = self._kind(self.page.key(source[0])) if self.cues.lang == "ar" else ""
        if not kind:
            return None
        named = self._named_after(source[0], source[1])
        if named is not None:
            return self._mention((named, source[1]))
        if self._is_new(source[0]):
            return None
        known = self.written.get(kind, [])
        before = bisect_left(known, source[0], key=lambda one: one[0])
        who = known[before - 1][1] if before else None
        return who and replace(who, place=source[0])

    def _kind(self, key: str) -> str:
        """Return the bare word for a document, empty for other words: بيانا, للتقرير."""
        for word in (key, key.removeprefix(_TO_THE), key.removeprefix(_TO)):
            plain = word.removeprefix(_DEFINITE)
            for kind in (plain, plain.removesuffix("ا")):
                if self.cues.has("documents", kind):
                    return kind
        return ""

    def _is_new(self, index: int) -> bool:
        return not self.page.key(index).startswith((_DEFINITE, _TO_THE))

    def _writer(self, index: int) -> Mention | None:
        limit = self.page.units[self.page.unit_of[index]][1]
        named = self._named_after(index, limit)
        if named is not None:
            return self._mention((named, self._end(named, limit)))
        begin = max(self.page.sentence_start[index], index - _ISSUING_REACH)
        for place in range(index - 1, begin - 1, -1):
            key = self.page.key(place)
            verb = key[1:] if key[:1] in CONJUNCTIONS and len(key) > 1 else key
            if self.cues.has("issuing", key) or self.cues.has("issuing", verb):
                end = self.phrases.name(place + 1, index)
                is_author = end > place + 1 and self._can_write(place + 1)
                return self._mention((place + 1, end)) if is_author else None
        return None

    def _end(self, start: int, limit: int) -> int:
        is_bare = self.page.key(start).startswith(_TO) and not self._can_write(start)
        return start + 1 if is_bare else max(start + 1, self.phrases.name(start, limit))

    def _named_after(self, index: int, end: int) -> int | None:
        """Return where who wrote a document starts, right after the word for it."""
        place = index + 1
        while place < end and self._is_adjective(place):
            place += 1
        key = self.page.key(place)
        if key in _RELEASED and self.page.key(place + 1) == "عن":
            place += 2
        elif self.cues.has("issued", key):
            place += 1
        elif not key.startswith(_TO) and place > index + 1:
            return None
        return place if place < end and self._can_write(place) else None

    def _is_adjective(self, index: int) -> bool:
        key = self.page.key(index)
        return self.cues.has("document_marks", key.removeprefix(_DEFINITE))

    def _can_write(self, index: int) -> bool:
        """Return whether a body, a person with a title or an outlet is named here."""
        key = self.page.key(index)
        words = {key, key.removeprefix(_DEFINITE)}
        if key.startswith(_TO):
            words |= {key[1:], key.removeprefix(_TO_THE)}
        names = (*_AUTHORS, "offices", "ranks", "outlets", "voices")
        return any(self.cues.has(name, word) for name in names for word in words)

    def _mention(self, part: Range) -> Mention:
        """Return how an author is named, without the ل before it: (بيان) للوزارة."""
        return without_to(mention_of(self.page, part, self.cues), self.cues)
