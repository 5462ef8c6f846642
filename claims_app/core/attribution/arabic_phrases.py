"""Arabic noun phrases, as far as telling a speaker from what follows needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import Page, Range
from claims_app.core.cues import CueForm, LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

CONJUNCTIONS: Final = frozenset("وف")  # glued to the word after them
PREPOSITIONS: Final = frozenset({"في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل"})
_SUFFIXES: Final = ("هما", "ها", "هم", "ه", "نا")
_SHORTEST: Final = 3  # letters of a word that something else may hang on
_VENUE_OPENERS: Final = frozenset({"في", "علي", "مع", "لدي", "عند", "حول", "بشان", "بخصوص"})
# Verbal nouns by pattern, in folded letters: تشكيل, انسحاب, استمرار, إطلاق, موافقة.
_DEED: Final = re.compile(
    r"(ت[^\Wا]{2}ي[^\Wا]|ا(?:ن|ست)?\w{2,3}ا\w|م\w?ا\w{2}ه|م\w?ا\w{2}ت)(?:ه|ها|هم|هما|ات)?"
)
_NO_DEED: Final = frozenset(
    ["ايران", "انصار", "افغان", "اجراء", "اطراف", "اعضاء", "افراد", "ابناء"]
)
# A present verb of "he" in folded letters; what ends like an adjective (يمني) is none.
_PRESENT: Final = re.compile(r"ي[^\Wا]\w*[^\Wيها]")
_DEFINITE: Final = "ال"
_OBJECTS: Final = frozenset({"describe", "object"})
_VOICES: Final = ("voices", "offices", "ranks", "outlets", "anaphors")
_OF_PLACE: Final = frozenset({"في", "قرب"})
_POSSESSIVES: Final = ("هما", "هم", "ها", "ه")
_OWNED_STEM: Final = 4  # letters before a pronoun: خصومه; a shorter word may be a name
# They belong to the name with the word after them; آل folds like the article, but stands alone.
_JOINED: Final = frozenset({"ابو", "ابي", "ابا", "ام", "ابن", "بن", "بنت", "عبد", "ال", "ولد"})
DEMONSTRATIVES: Final = frozenset({"هذا", "هذه", "ذلك", "تلك", "هولاء"})
_SOUND_PLURAL: Final = "ون"
SO_CALLED: Final = frozenset({"يسمي", "تسمي"})
_SURE_NAME: Final = 2  # words after which only a surname of origin (…ي) still belongs to a name
_NAME_WORDS: Final = 4  # سامر نادر راضي الحلبي


def looks_like_deed(key: str) -> bool:
    """Return whether a folded word has the pattern of an indefinite verbal noun: تشكيل, مكافحة."""
    return not key.startswith(_DEFINITE) and key not in _NO_DEED and bool(_DEED.fullmatch(key))


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

    def starts(self, name: str, keys: Sequence[str]) -> bool:
        """Return whether ``keys`` begin with an entry of a list, a conjunction before it or not."""
        rest = [keys[0][1:], *keys[1:]] if keys and keys[0][:1] in CONJUNCTIONS else []
        return any(self.cues.starts_phrase(name, words) > 0 for words in (keys, rest))

    def can_speak(self, source: Range | None) -> bool:
        """Return whether a noun phrase starts with a word for somebody or something that speaks."""
        if source is None:
            return False
        first = self.page.key(source[0])
        plain = first.removeprefix(_DEFINITE)
        return any(self.cues.has(name, word) for name in _VOICES for word in (first, plain))

    def _is_feminine(self, key: str) -> bool:
        is_plural = self.cues.has("masculine", key)
        return self.cues.has("feminine", key) or (key.endswith(("ه", "ات")) and not is_plural)

    def is_office(self, index: int) -> bool:
        """Return whether an office stands here that a complement follows: وزير, محافظ."""
        return self.cues.has("offices", self.page.key(index))

    def is_object(self, index: int) -> bool:
        """Return whether a word can be what is judged: definite, owned, said, or a body."""
        key = self.page.key(index)
        if key.startswith(_DEFINITE) or key in DEMONSTRATIVES or self.is_owned(index):
            return True
        return any(self.cues.has(name, key) for name in ("speech_nouns", "bodies", "states"))

    def is_relative(self, index: int) -> bool:
        """Return whether a relative pronoun stands here, a conjunction before it or not."""
        key = self.page.key(index)
        return self.cues.has("relatives", key) or self.cues.has("relatives", key.removeprefix("و"))

    def has_clause(self, start: int, end: int) -> bool:
        """Return whether a stretch holds a verb or particle of a clause, and so is no one name.

        What is set off by marks, and what follows a relative pronoun, is left aside.
        """
        place = start
        is_titled = self._is_title(start)  # then يواخيم is a first name
        while place < end and not self.is_relative(place):
            key = self.page.key(place)
            plain = key[1:] if key[:1] in CONJUNCTIONS else key
            if self.cues.has("clause_signs", key) or self.cues.has("clause_signs", plain):
                return True
            if place > start and key.startswith("و") and self._is_finite(place):
                return True  # (نوري المالكي) وتحمله
            if not is_titled and _PRESENT.fullmatch(key) and not self.cues.has("no_present", key):
                return True
            close = self.page.close_of.get(place)
            place = close + 1 if close is not None and close < end else place + 1
        return False

    def has_particle(self, start: int, end: int) -> bool:
        """Return whether a particle of a clause stands in a stretch, up to a relative pronoun."""
        for place in range(start, end):
            if self.is_relative(place):
                return False
            key = self.page.key(place)
            plain = key[1:] if key[:1] in CONJUNCTIONS else key
            if self.cues.has("clause_signs", key) or self.cues.has("clause_signs", plain):
                return True
        return False

    def is_preposition(self, index: int) -> bool:
        """Return whether a preposition stands here; the name علي folds like one."""
        token = self.page.tokens[index]
        is_name = self.page.text[token.start : token.end] == "علي"
        return token.key in PREPOSITIONS and not is_name

    def _is_finite(self, index: int) -> bool:
        """Return whether a verb of saying with a conjunction before it stands here."""
        forms, is_glued = self.lookup(index)
        return is_glued and any(form.form.kind in {Kind.PAST, Kind.PRESENT} for form in forms)

    def is_only_said(self, index: int) -> bool:
        """Return whether a word names what was said and never who says it: الحديث, الاتهامات."""
        key = self.page.key(index)
        return key.startswith(_DEFINITE) and self.cues.has("speech_nouns", key[len(_DEFINITE) :])

    def is_reported(self, index: int) -> bool:
        """Return whether a definite word names what is told, as an object: التقارير, الأنباء."""
        key = self.page.key(index)
        return self.is_only_said(index) or (
            key.startswith(_DEFINITE) and self.cues.has("hearsay_nouns", key[len(_DEFINITE) :])
        )

    def is_rejected(self, index: int) -> bool:
        """Return whether a word names what others said, which may be rejected: (هذه) المزاعم."""
        return self.cues.has("rejected", self.page.key(index).removeprefix(_DEFINITE))

    def is_own_speech(self, index: int) -> bool:
        """Return whether a word is what somebody says, with a pronoun: (ختم) حديثه, كلمتها."""
        key = self.page.key(index)
        stem = next((key.removesuffix(end) for end in _POSSESSIVES if key.endswith(end)), key)
        return stem != key and any(
            self.cues.has(name, word)
            for name in ("speech_nouns", "venue")
            for word in (stem, stem[:-1] + "ه")
        )

    def is_participle(self, index: int) -> bool:
        """Return whether a participle of saying stands here in the accusative: واصفا."""
        forms, _ = self.lookup(index)
        return any(form.form.kind is Kind.PARTICIPLE for form in forms)

    def is_accusative(self, index: int) -> bool:
        """Return whether an indefinite voice stands in the accusative: عددا من كذا, مسؤولا."""
        key = self.page.key(index)
        stem = key.removesuffix("ا")
        return stem != key and any(self.cues.has(name, stem) for name in ("voices", "offices"))

    def is_owned(self, index: int) -> bool:
        """Return whether a bare noun bears whose it is, as an object does: (دعا فلان) أنصاره.

        Told from a ta marbuta by the text as written, and from names (نبيه, طه) by length. A title
        or a kind of voice may speak with its pronoun: زوجته, مكتبه.
        """
        token = self.page.tokens[index]
        key = token.key
        if self.page.text[token.end - 1] == "ة" or not token.is_word:
            return False
        suffix = next((end for end in _POSSESSIVES if key.endswith(end)), "")
        stem = key.removesuffix(suffix)
        if not suffix or len(stem) < _OWNED_STEM or key.startswith((_DEFINITE, "عبد")):
            return False
        return not any(self.cues.has(name, stem) for name in _VOICES)

    def is_deed(self, index: int) -> bool:
        """Return whether a token is an indefinite verbal noun, which opens an object."""
        key = self.page.key(index)
        if key == "ما":  # نفى مسؤول ما تردد, but not أعلنت ما تسمى مؤسسة كذا
            return self.cues.has("reported", self.page.key(index + 1))
        if self.cues.has("bodies", key) and not self.page.key(index + 1).startswith(_DEFINITE):
            return False  # (أعلن) تنظيم كذا, but (أعلن) تنظيم البطولة
        return self.is_deed_word(key)

    def is_deed_word(self, key: str) -> bool:
        """Return whether a folded word is an indefinite verbal noun, by list or by pattern."""
        stem = next((key.removesuffix(end) for end in ("ها", "هم", "ه") if key.endswith(end)), key)
        return self.cues.has("deeds", key) or self.cues.has("deeds", stem) or looks_like_deed(key)

    def is_adverbial(self, index: int) -> bool:
        """Return whether a place, time or occasion of speaking starts here (في تصريح, أمس)."""
        key = self.page.key(index)
        if self.cues.has("part_of_day", key):  # صباح is a first name too
            following = self.page.key(index + 1)
            if self.cues.has("months", following):  # أواخر تموز
                return True
            return following.startswith(_DEFINITE) or self.cues.has("time", following)
        if self.cues.has("time", key) or self.cues.has("asides", key):
            return True
        if self.cues.has("venue_prepositions", key):
            place = index + 1 + (index + 1 in self.page.close_of)  # على «تويتر»
            return key not in _VENUE_OPENERS or self._is_venue(self.page.key(place))
        return key in {"من"} and self.page.key(index + 1) in {"جهته", "جهتها", "جانبه", "جانبها"}

    def _is_venue(self, key: str) -> bool:
        plain = key.removeprefix(_DEFINITE)
        owned = next((key.removesuffix(end) for end in _POSSESSIVES if key.endswith(end)), key)
        return any(
            self.cues.has(name, word)
            for name in ("venue", "time", "months")
            for word in (key, plain, owned)
        )

    def places_end(self, start: int, end: int) -> int:
        """Return where the places end that say where a noun before belongs.

        (المجلس المحلي) في ريف حلب الشمالي, up to the next noun phrase.
        """
        place = start
        while place + 1 < end and self.page.key(place) in _OF_PLACE:
            place = self._place_name(place + 1, end)
        return place

    def _place_name(self, start: int, end: int) -> int:
        """Return where a place ends: kinds of place, a name, what tells it from its namesake."""
        place = start
        while place + 1 < end and self.cues.has("places", self.page.key(place)):
            place += 1
        place += 1
        while place < end and self.page.key(place).startswith(_DEFINITE):
            key = self.page.key(place)
            is_told = key.endswith(("ي", "يه")) or self.cues.has("place_marks", key)
            if not is_told or self.can_speak((place, place + 1)):  # القديمة, but not البلدية
                break
            place += 1
        return place

    def name(self, start: int, end: int) -> int:
        """Return where a noun phrase that starts at ``start`` ends, by titles and articles.

        For a verb with two bare nouns (دعا الوزير الدول الغربية إلى …), where nothing else tells
        the speaker from the object.
        """
        place = self._one_name(start, end)
        while place < end and self._is_title(place):  # قائد العمليات اللواء فلان
            place = self._one_name(place, end)
        return place

    def bare_name(self, start: int, end: int) -> int:
        """Return where a proper name without a title ends that starts at ``start``."""
        return self._bare(start, end)

    def _is_title(self, index: int) -> bool:
        key = self.page.key(index)
        return self.cues.has("ranks", key) or self.cues.has("offices", key)

    def _one_name(self, start: int, end: int) -> int:
        page = self.page
        place = start
        if self.cues.has("ranks", page.key(place)):
            while place < end and self.cues.has("ranks", page.key(place)):
                place += 1
            is_feminine = page.key(place - 1).endswith("ه")
            return self._bare(self._of_place(place, end, is_feminine=is_feminine), end)
        if self.cues.has("offices", page.key(place)):
            place += 1
            while place + 1 < end and self.cues.has("bodies", page.key(place)):
                place += 1  # عضو مجلس محافظة فلان
            is_feminine = page.key(place).endswith("ه")
            place = self._agreeing(place + 1, end, is_feminine=is_feminine)
            return self._bare(place, end)
        if page.key(place).startswith(_DEFINITE) and page.key(place) not in _JOINED:
            key = page.key(place)
            is_feminine = self._is_feminine(key)
            return self._agreeing(place + 1, end, is_feminine=is_feminine)
        if not self.can_speak((start, start + 1)):
            return max(self._bare(start, end), start + 1)
        place += 1
        if page.key(start).endswith(_SOUND_PLURAL):  # معارضون takes no complement
            return place + (page.key(place).endswith(_SOUND_PLURAL) and place < end)
        if place < end and page.key(place).startswith(_DEFINITE):
            is_feminine = page.key(place).endswith("ه")
            place = self._of_place(place + 1, end, is_feminine=is_feminine)
        return place

    def _of_place(self, start: int, end: int, *, is_feminine: bool) -> int:
        """Return where adjectives of origin or rank end: (الرئيس) الأفغاني, (المدير) العام."""
        place = start
        while place < end and self.page.key(place).startswith(_DEFINITE):
            key = self.page.key(place)
            is_origin = key.endswith("يه" if is_feminine else "ي")
            is_told = is_origin or self.cues.has("office_adjectives", key)
            is_noun = self.is_only_said(place) or self._is_body(place, end)
            if not is_told or is_noun or key in PREPOSITIONS:  # إلى folds like an adjective
                break
            place += 1
        return place

    def _bare(self, start: int, end: int) -> int:
        """Return where a proper name ends: سامر نادر الحلبي, أبو كمال, محمد بن راشد آل فلان."""
        place = start
        size = 0
        while place < end and size < _NAME_WORDS:
            key = self.page.key(place)
            if key in _JOINED and place + 1 < end:
                place, size = place + 2, max(size, 1)
                continue
            if not self.page.tokens[place].is_word or self.is_adverbial(place):
                break
            if self.is_preposition(place) or self.is_deed_word(key) or self.cues.has("that", key):
                break
            if self.cues.has("venue_prepositions", key):  # لدى
                break
            if key in self.cues.phrases or key in DEMONSTRATIVES:  # بحسب, هذه
                break
            if place > start and self._is_no_name(place, size):
                break
            if place == start and key.startswith(_DEFINITE):  # a name starts with a first name
                break
            if key.startswith(_DEFINITE):  # a surname ends the name; a third word may be no part
                return place + 1 if size < _SURE_NAME or key.endswith("ي") else place
            place += 1
            size += 1
        return place

    def _is_no_name(self, place: int, size: int) -> bool:
        """Return whether an object starts after a name: (فلان) وزارة الري, (فلان) هجوما."""
        key, following = self.page.key(place), self.page.key(place + 1)
        if self.cues.has("states", key) or self.is_owned(place):
            return True
        if key.startswith(_DEFINITE) or size < _SURE_NAME:
            return False
        if self.cues.has("voices", key):
            return True
        is_annexed = key.endswith("ه") and following.startswith(_DEFINITE)
        is_accusative = key.endswith("ا") and len(key) > _NAME_WORDS
        return is_annexed or is_accusative

    def _agreeing(self, start: int, end: int, *, is_feminine: bool) -> int:
        place = start
        while place < end:
            key = self.page.key(place)
            if self.is_only_said(place) or self.is_relative(place) or self._is_body(place, end):
                break
            is_of_place = key.endswith(("ي", "يه"))  # السعودي agrees with a title further back
            if (
                key in PREPOSITIONS
                or not key.startswith(_DEFINITE)
                or not (is_of_place or key.endswith("ه") == is_feminine)
            ):
                break
            place += 1
        return place

    def _is_body(self, place: int, end: int) -> bool:
        """Return whether a definite word is a noun of its own: (اتهمت الحكومة) المعارضة بكذا.

        Before another such noun it is read as an adjective: الجماعات المعارضة (الحكومة).
        """
        plain = self.page.key(place).removeprefix(_DEFINITE)
        if not self.cues.has("bodies", plain):
            return False
        following = self.page.key(place + 1) if place + 1 < end else ""
        is_noun = following.startswith(_DEFINITE) and not following.endswith(("ي", "يه"))
        return not is_noun
