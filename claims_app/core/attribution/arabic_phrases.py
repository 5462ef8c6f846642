"""Arabic noun phrases, as far as telling a speaker from what follows needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import CueForm, LanguageCues

CONJUNCTIONS: Final = frozenset("وف")  # glued to the word after them
PREPOSITIONS: Final = frozenset({"في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل"})
_SUFFIXES: Final = ("هما", "ها", "هم", "ه", "نا")
_SHORTEST: Final = 3  # letters of a word that something else may hang on
_VENUE_OPENERS: Final = frozenset({"في", "علي", "امام", "مع", "لدي", "عند", "حول", "بشان", "بخصوص"})
# Verbal nouns by pattern, in folded letters: تشكيل, انسحاب, استمرار, إطلاق, موافقة.
_DEED: Final = re.compile(
    r"(ت[^\Wا]{2}ي[^\Wا]|ا(?:ن|ست)?\w{2,3}ا\w|م\w?ا\w{2}ه|م\w?ا\w{2}ت)(?:ه|ها|هم|هما|ات)?"
)
_NO_DEED: Final = frozenset(
    ["ايران", "انصار", "افغان", "اجراء", "اطراف", "اعضاء", "افراد", "ابناء"]
)
_DEFINITE: Final = "ال"
_OBJECTS: Final = frozenset({"describe", "object"})
_VOICES: Final = ("voices", "offices", "ranks", "outlets", "anaphors")
_SURE_NAME: Final = 2  # words after which only a surname of origin (…ي) still belongs to a name
_NAME_WORDS: Final = 4  # سامر نادر راضي الحلبي


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads noun phrases of one page with one lexicon."""

    page: Page
    cues: LanguageCues

    def lookup(self, index: int) -> tuple[tuple[CueForm, ...], bool]:
        """Return the cues that a token may be, and whether a conjunction is glued to it.

        A pronoun may hang on a verb that takes somebody as its object (وصفهم, أبلغه).
        """
        key = self.page.key(index)
        for word, is_glued in ((key, False), (key[1:], key[:1] in CONJUNCTIONS)):
            if len(word) < _SHORTEST or (word is not key and not is_glued):
                continue
            forms = self.cues.forms.get(word, ()) or self._with_object(word)
            if forms:
                return forms, is_glued
        return (), False

    def _with_object(self, word: str) -> tuple[CueForm, ...]:
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) >= len(suffix) + _SHORTEST - 1:
                forms = self.cues.forms.get(word[: -len(suffix)], ())
                if forms and any(_OBJECTS & form.cue.takes for form in forms):
                    return tuple(form for form in forms if _OBJECTS & form.cue.takes)
        return ()

    def can_speak(self, source: Range | None) -> bool:
        """Return whether a noun phrase starts with a word for somebody or something that speaks."""
        if source is None:
            return False
        first = self.page.key(source[0])
        plain = first.removeprefix(_DEFINITE)
        return any(self.cues.has(name, word) for name in _VOICES for word in (first, plain))

    def is_deed(self, index: int) -> bool:
        """Return whether a token is an indefinite verbal noun, which opens an object."""
        return self.is_deed_word(self.page.key(index))

    def is_deed_word(self, key: str) -> bool:
        """Return whether a folded word is an indefinite verbal noun, by list or by pattern."""
        stem = next((key.removesuffix(end) for end in ("ها", "هم", "ه") if key.endswith(end)), key)
        if self.cues.has("deeds", key) or self.cues.has("deeds", stem):
            return True
        return not key.startswith(_DEFINITE) and key not in _NO_DEED and bool(_DEED.fullmatch(key))

    def is_adverbial(self, index: int) -> bool:
        """Return whether a place, time or occasion of speaking starts here (في تصريح, أمس)."""
        key = self.page.key(index)
        if self.cues.has("part_of_day", key):  # صباح is a first name too
            following = self.page.key(index + 1)
            return following.startswith(_DEFINITE) or self.cues.has("time", following)
        if self.cues.has("time", key) or self.cues.has("asides", key):
            return True
        if self.cues.has("venue_prepositions", key):
            following = self.page.key(index + 1)
            return key not in _VENUE_OPENERS or self._is_venue(following)
        return key in {"من"} and self.page.key(index + 1) in {"جهته", "جهتها", "جانبه", "جانبها"}

    def _is_venue(self, key: str) -> bool:
        plain = key.removeprefix(_DEFINITE)
        return any(self.cues.has(name, word) for name in ("venue", "time") for word in (key, plain))

    def outlet_at(self, index: int, end: int) -> Range | None:
        """Return the range of an outlet that was spoken to: لشبكة الساحل, لـ«الغد», لرويترز."""
        key = self.page.key(index)
        if key == "ل":
            return self._outlet_apart(index, end)
        if not key.startswith("ل") or len(key) < _SHORTEST:
            return None
        rest = key[1:]
        if self.cues.has("outlets", rest) or self.cues.has("outlets", "ا" + key):
            return index, self._outlet_end(index + 1, end)
        is_name = self.cues.has("agencies", rest) or rest.isascii()
        return (index, index + 1) if is_name else None

    def _outlet_apart(self, index: int, end: int) -> Range | None:
        """Return the outlet after a ل that stands alone: لـ «الغد», لـ CNN."""
        following = index + 1
        while self.page.key(following) == "ل":
            following += 1
        close = self.page.close_of.get(following)
        if close is not None:
            return index, self._outlet_end(close + 1, end)
        key = self.page.key(following)
        return (index, following + 1) if key[:1].isalpha() and key.isascii() else None

    def _outlet_end(self, start: int, end: int) -> int:
        place = start
        while place < end:
            close = self.page.close_of.get(place)
            if close is not None and close < end:
                place = close + 1
                continue
            if not self.page.tokens[place].is_word or self.is_adverbial(place):
                break
            if self.cues.has("that", self.page.key(place)):
                break
            place += 1
        return place

    def subject(self, start: int, end: int) -> tuple[Range | None, Range | None]:
        """Return the speaker and the outlet in the stretch between a verb and its complement.

        The speaker is what comes first: up to a time, a place of speaking or an outlet; a part
        after a comma is taken in when it goes on naming (وزير الخارجية، فلان).
        """
        first = self._skip_adverbials(start, end)
        if self._is_addressee(first) or self.page.key(first) in PREPOSITIONS:
            return None, self._later_outlet(first, end)
        last = first
        place = first
        via = None
        while place < end:
            token = self.page.tokens[place]
            outlet = self.outlet_at(place, end)
            if outlet is not None:
                via = outlet
                break
            if token.key in COMMAS:
                if self.is_adverbial(place + 1) or place == first:
                    break
                place += 1
                continue
            if self.is_adverbial(place) or token.key in {"-", "–", "—", "؛"}:
                break
            close = self.page.close_of.get(place)
            place = close + 1 if close is not None and close < end else place + 1
            last = place
        if via is None:
            via = self._later_outlet(place, end)
        source = self.page.trimmed((first, last)) if last > first else None
        return source, via

    def _is_addressee(self, index: int) -> bool:
        """Return whether a word says to whom a thing was told: للصحفيين, لزميلها."""
        key = self.page.key(index)
        has_pronoun = key.endswith(("ها", "هم", "ه")) and len(key) > _SHORTEST + 1
        return key.startswith("لل") or (key.startswith("ل") and has_pronoun)

    def _skip_adverbials(self, start: int, end: int) -> int:
        place = start
        while place < end and self.cues.has("time", self.page.key(place)):
            place += 1
        if place < end and self.page.key(place) in COMMAS:
            place += 1
        return place

    def _later_outlet(self, start: int, end: int) -> Range | None:
        """Return an outlet named after the occasion: في حديث لقناة…, في مقابلة مع صحيفة…."""
        for place in range(start, end):
            outlet = self.outlet_at(place, end)
            if outlet is not None:
                return outlet
            is_with = self.page.key(place) in {"مع", "الي"}
            if is_with and self.cues.has("outlets", self.page.key(place + 1)):
                return place + 1, self._outlet_end(place + 2, end)
        return None

    def name(self, start: int, end: int) -> int:
        """Return where a noun phrase that starts at ``start`` ends, by titles and articles.

        For a verb with two bare nouns (دعا الوزير الدول الغربية إلى …), where nothing else tells
        the speaker from the object.
        """
        place = self._one_name(start, end)
        while place < end and self._is_title(place):  # قائد العمليات اللواء فلان
            place = self._one_name(place, end)
        return place

    def _is_title(self, index: int) -> bool:
        key = self.page.key(index)
        return self.cues.has("ranks", key) or self.cues.has("offices", key)

    def _one_name(self, start: int, end: int) -> int:
        page = self.page
        place = start
        if self.cues.has("ranks", page.key(place)):
            while place < end and self.cues.has("ranks", page.key(place)):
                place += 1
            return self._bare(place, end)
        if self.cues.has("offices", page.key(place)):
            place += 1
            is_feminine = page.key(place).endswith("ه")
            place = self._agreeing(place + 1, end, is_feminine=is_feminine)
            return self._bare(place, end)
        if page.key(place).startswith(_DEFINITE):
            return self._agreeing(place + 1, end, is_feminine=page.key(place).endswith("ه"))
        place += 1
        if place < end and page.key(place).startswith(_DEFINITE):
            place += 1
        return place

    def _bare(self, start: int, end: int) -> int:
        place = start
        while place < end and place - start < _NAME_WORDS:
            key = self.page.key(place)
            if not self.page.tokens[place].is_word or self.is_adverbial(place):
                break
            if key in PREPOSITIONS or self.is_deed_word(key) or self.cues.has("that", key):
                break
            if place == start and key.startswith(_DEFINITE):  # a name starts with a first name
                break
            if key.startswith(_DEFINITE):  # a surname ends the name; a third word may be no part
                return place + 1 if place - start < _SURE_NAME or key.endswith("ي") else place
            place += 1
        return place

    def _agreeing(self, start: int, end: int, *, is_feminine: bool) -> int:
        place = start
        while place < end:
            key = self.page.key(place)
            is_of_place = key.endswith(("ي", "يه"))  # السعودي agrees with a title further back
            if not key.startswith(_DEFINITE) or not (
                is_of_place or key.endswith("ه") == is_feminine
            ):
                break
            place += 1
        return place
