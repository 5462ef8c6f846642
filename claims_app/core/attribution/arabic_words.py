"""Words of Arabic reports: what a token may be, by the lists of the lexicon and by its letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS, Page, Range
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
# Forms V and VI with whose deed it is: تكفلها, تعاونهم; present verbs look alike.
_OWN_DEED: Final = re.compile(r"(?:ت[^\Wا]{3}|ت[^\Wا]ا\w{2})(?:هما|ها|هم)")
_NO_DEED: Final = frozenset(
    ["ايران", "انصار", "افغان", "اجراء", "اطراف", "اعضاء", "افراد", "ابناء", "اطباء"]
)
# A present verb of "he" in folded letters; what ends like an adjective (يمني) is none.
_PRESENT: Final = re.compile(r"ي[^\Wا]\w*[^\Wيها]")
_DEFINITE: Final = "ال"
_OBJECTS: Final = frozenset({"describe", "object"})
_VOICES: Final = ("voices", "offices", "ranks", "outlets", "anaphors")
_POSSESSIVES: Final = ("هما", "هم", "ها", "ه")
_OWN: Final = ("ها", "هم", "ه")
_NAMING_REACH: Final = 6  # words of a name, or an age, between commas
_OWNED_STEM: Final = 3  # letters before a pronoun: ندمه; a shorter word may be a name
DEMONSTRATIVES: Final = frozenset({"هذا", "هذه", "ذلك", "تلك", "هولاء"})
IN_NAME_OF: Final = "باسم"  # whom a spokesman speaks for; with a pronoun: باسمها
SO_CALLED: Final = frozenset({"يسمي", "تسمي"})


def looks_like_deed(key: str) -> bool:
    """Return whether a folded word has the pattern of an indefinite verbal noun: تشكيل, مكافحة."""
    return not key.startswith(_DEFINITE) and key not in _NO_DEED and bool(_DEED.fullmatch(key))


def opens_no_name(key: str, cues: LanguageCues) -> bool:
    """Return whether a folded word is a noun of doing, and nobody's first name: بيع, قصف."""
    return cues.has("no_first_names", key) or cues.has("event_nouns", key)


def is_known_office(key: str, cues: LanguageCues) -> bool:
    """Return whether a word is an office with the article, which a name follows: المحافظ سامر."""
    return key.startswith("ال") and cues.has("offices", key.removeprefix("ال"))


@dataclass(frozen=True, slots=True)
class Words:
    """Reads the words of one page with one lexicon."""

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

    def has_pronoun(self, index: int) -> bool:
        """Return whether a pronoun for its object hangs on a verb: (و)وصفها, أبلغهم."""
        key = self.page.key(index)
        words = (key, key[1:] if key[:1] in CONJUNCTIONS else key)
        is_plain = any(
            form.form.kind is not Kind.NOUN
            for word in words
            for form in self.cues.forms.get(word, ())
        )
        return not is_plain and any(self._with_object(word) for word in words)

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

    def is_feminine_word(self, key: str) -> bool:
        """Return whether a noun looks or is listed as feminine, with the plurals of things."""
        is_plural = self.cues.has("masculine", key)
        return self.cues.has("feminine", key) or (key.endswith(("ه", "ات")) and not is_plural)

    def _is_title(self, index: int) -> bool:
        key = self.page.key(index)
        return self.cues.has("ranks", key) or self.cues.has("offices", key)

    def takes_genitive(self, index: int) -> bool:
        """Return whether an indefinite voice stands here, to which a noun after it belongs."""
        key = self.page.key(index)
        is_alone = key.startswith(_DEFINITE) or key.endswith("ون")  # معارضون
        return not is_alone and self.can_speak((index, index + 1))

    def is_office(self, index: int) -> bool:
        """Return whether an office stands here that a complement follows: وزير, محافظ."""
        return self.cues.has("offices", self.page.key(index))

    def is_object(self, index: int) -> bool:
        """Return whether a word can be what is judged: definite, owned, said, or a body."""
        key = self.page.key(index)
        if key.startswith(_DEFINITE) or key in DEMONSTRATIVES or self.is_owned(index):
            return True
        return any(self.cues.has(name, key) for name in ("speech_nouns", "bodies", "states"))

    def is_spoken_for(self, index: int) -> bool:
        """Return whether it is named here whom a spokesman speaks for: (المتحدث) باسم الوزارة."""
        before = self.page.key(index - 1).removeprefix(_DEFINITE)
        return self.page.key(index) == IN_NAME_OF and self.cues.has("spokesmen", before)

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

    def is_involvement(self, index: int) -> bool:
        """Return whether a noun with a pronoun names a part in something: صلته, تورطهم, علمها."""
        key = self.page.key(index)
        suffix = next((end for end in _POSSESSIVES if key.endswith(end)), "")
        stem = key.removesuffix(suffix)
        words = (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem)
        return bool(suffix) and any(self.cues.has("parts_taken", word) for word in words)

    def is_own_speech(self, index: int) -> bool:
        """Return whether a word is what somebody says, with a pronoun: (ختم) حديثه, كلمتها."""
        key = self.page.key(index)
        stem = next((key.removesuffix(end) for end in _POSSESSIVES if key.endswith(end)), key)
        return stem != key and any(
            self.cues.has(name, word)
            for name in ("speech_nouns", "venue")
            for word in (stem, stem[:-1] + "ه")
        )

    def is_saying(self, index: int) -> bool:
        """Return whether a noun of saying with a pronoun stands here: (أنكر) قوله, نفيها."""
        key = self.page.key(index)
        is_own = self.cues.has("speech", key) and key.endswith(_OWN) and len(key) > _SHORTEST
        return is_own or self.owned_noun(index) is not None

    def owned_noun(self, index: int) -> CueForm | None:
        """Return the noun of saying that a pronoun hangs on: دعوته, نفيها, اتهاماتهم."""
        key = self.page.key(index)
        for suffix in _OWN:
            stem = key.removesuffix(suffix)
            if stem == key or len(stem) < _SHORTEST:
                continue
            for word in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
                for form in self.cues.forms.get(word, ()):
                    if form.form.kind is Kind.NOUN:
                        return form
        return None

    def is_naming(self, index: int) -> bool:
        """Return whether an aside says what somebody is called: (زوجته)، وتدعى أم سامر، (قالت)."""
        if not self.cues.has("naming", self.page.key(index)):
            return False
        for place in range(index + 1, index + 1 + _NAMING_REACH):
            if self.cues.has("that", self.page.key(place)):
                return False  # ويدعي أن: folds alike
            if self.page.key(place) in COMMAS:
                return self.page.key(index - 1) in COMMAS
        return False

    def is_participle(self, index: int) -> bool:
        """Return whether a participle of saying stands here in the accusative: واصفا."""
        forms, _ = self.lookup(index)
        return any(form.form.kind is Kind.PARTICIPLE for form in forms)

    def is_accusative(self, index: int) -> bool:
        """Return whether an indefinite voice stands in the accusative: عددا من كذا, مسؤولا."""
        key = self.page.key(index)
        stem = key.removesuffix("ا")
        return (
            stem[-1:] not in {"", "ه"}
            and stem != key
            and any(self.cues.has(name, stem) for name in ("voices", "offices"))
        )

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
        is_name = key.startswith((_DEFINITE, "عبد")) or self.cues.has("no_owned", key)
        if not suffix or len(stem) < _OWNED_STEM or is_name:
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

    def is_own_deed(self, index: int) -> bool:
        """Return whether a deed with a pronoun stands right after a verb: (أكدت) تكفلها بكذا."""
        return bool(_OWN_DEED.fullmatch(self.page.key(index)))

    def is_deed_word(self, key: str) -> bool:
        """Return whether a folded word is an indefinite verbal noun, by list or by pattern."""
        stem = next((key.removesuffix(end) for end in ("ها", "هم", "ه") if key.endswith(end)), key)
        if self.cues.has("documents", key) or self.cues.has("anaphors", key):
            return False  # (كشف) تقرير حكومي, (قال) معاليه
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
