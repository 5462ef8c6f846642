"""Arabic noun phrases, as far as telling a speaker from what follows needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_words import (
    DEMONSTRATIVES,
    IN_NAME_OF,
    PREPOSITIONS,
    Words,
    is_known_office,
    opens_no_name,
)
from claims_app.core.attribution.page import NAME_WORDS
from claims_app.core.clauses import is_derived_past, is_verb

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Range

_DEFINITE: Final = "ال"
_OF_PLACE: Final = frozenset({"في", "قرب"})
# They belong to the name with the word after them; آل folds like the article, but stands alone.
_JOINED: Final = frozenset({"ابو", "ابي", "ابا", "ام", "ابن", "بن", "بنت", "عبد", "ال", "ولد"})
_SOUND_PLURAL: Final = "ون"
_SURE_NAME: Final = 2  # words after which only a surname of origin (…ي) still belongs to a name
_NAME_WORDS: Final = 4  # سامر نادر راضي الحلبي
_BODIES: Final = ("bodies", "institutions", "groups", "unions", "outlets")
_PLURALS: Final = ("ون", "ين", "ات")  # جماعات, مسلحون: nobody's name follows
_ANNEXED: Final = "ي"  # a plural with what it is of: موظفي (المصرف)


@dataclass(frozen=True, slots=True)
class Phrases(Words):
    """Reads noun phrases of one page with one lexicon."""

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

    def is_no_speaker(self, source: Range) -> bool:
        """Return whether the words after a verb hold another sentence, or count its victims.

        وأسفت جدا فقد كان …; واتهم 15 منهم بكذا, where the verb is passive.
        """
        is_long = self.page.words(source) > NAME_WORDS
        is_clause = is_long and self.has_clause(*source)
        # وكشف بؤرها.. لا يصح أن: no name is that short and holds one
        is_clause = is_clause or (is_long and self._holds_past(*source))
        return is_clause or self.has_particle(*source) or self.page.key(source[0])[:1].isdigit()

    def _holds_past(self, start: int, end: int) -> bool:
        """Return whether a verb in the past stands inside a name: (أعلن) المرصد ارتفع العدد."""
        for place in range(start + 1, end):
            if self.is_relative(place):
                return False
            is_past = is_derived_past(self.page.key(place)) and self.page.inside[place] < 0
            if is_past and place + 1 < end and self.page.key(place + 1) in PREPOSITIONS:
                return True
        return False

    def name(self, start: int, end: int) -> int:
        """Return where a noun phrase that starts at ``start`` ends, by titles and articles.

        For a verb with two bare nouns (دعا الوزير الدول الغربية إلى …), where nothing else tells
        the speaker from the object.
        """
        if self.cues.has("honorifics", self.page.key(start)):
            return start + 1  # (طالب) معاليه الدول بكذا
        known = self.known_body(start, end)
        if known > start:
            return self._of_place(known, end, is_feminine=self.page.key(known - 1).endswith("ه"))
        place = self._one_name(start, end)
        while place < end and self._is_title(place):  # قائد العمليات اللواء فلان
            place = self._one_name(place, end)
        return place

    def bare_name(self, start: int, end: int) -> int:
        """Return where a proper name without a title ends that starts at ``start``."""
        return self._bare(start, end)

    def _one_name(self, start: int, end: int) -> int:
        page = self.page
        place = start
        if self._is_borne(place):
            while place < end and self._is_borne(place):
                place += 1
            is_feminine = page.key(place - 1).endswith("ه")
            place = self._of_place(place, end, is_feminine=is_feminine)
            return self._bare(self._spoken_for(place, end), end)
        if self.cues.has("offices", page.key(place)):
            place += 1
            while place + 1 < end and self.cues.has("bodies", page.key(place)):
                place += 1  # عضو مجلس محافظة فلان
            is_feminine = page.key(place).endswith("ه")
            place = self._agreeing(place + 1, end, is_feminine=is_feminine)
            return self._bare(place, end)
        if page.key(place).startswith(_DEFINITE) and page.key(place) not in _JOINED:
            key = page.key(place)
            is_feminine = self.is_feminine_word(key)
            return self._agreeing(place + 1, end, is_feminine=is_feminine)
        if not self.is_body_noun(start) and not self.can_speak((start, start + 1)):
            return max(self._bare(start, end), start + 1)
        return self._voice(start, end)

    def _voice(self, start: int, end: int) -> int:
        """Return where an indefinite voice ends, with what it is of or is called."""
        page, place = self.page, start + 1
        if page.key(start).endswith(_SOUND_PLURAL):  # معارضون takes no complement
            return place + (page.key(place).endswith(_SOUND_PLURAL) and place < end)
        if place < end and page.key(place).startswith(_DEFINITE):
            place = self._complement(start, place, end)
        elif self.is_body_noun(start):
            place = self._body_name(start, end)
        return place

    def known_body(self, start: int, end: int) -> int:
        """Return where a body's name of several words ends: الأمم المتحدة; ``start`` without."""
        size = self.cues.starts_phrase("institutions", self.page.keys[start:end])
        return start + size if size > 1 else start

    def is_body_noun(self, index: int) -> bool:
        """Return whether an indefinite kind of body stands here, named behind it: منظمة, وكالة."""
        key = self.page.key(index)
        is_kind = any(self.cues.has(name, key) for name in _BODIES)
        return is_kind and not key.startswith(_DEFINITE) and not key.endswith(_PLURALS)

    def _complement(self, head: int, place: int, end: int) -> int:
        """Return where a body's complement ends: (وزارة) الدفاع السورية, (لجنة) الإنقاذ الدولية."""
        genders = {self.page.key(place).endswith("ه")}
        if self.is_body_noun(head):
            genders.add(self.is_feminine_word(self.page.key(head)))
        return max(self._of_place(place + 1, end, is_feminine=gender) for gender in genders)

    def _body_name(self, start: int, end: int) -> int:
        """Return where an indefinite body ends, with what it is called or of what kind it is.

        (منظمة) حقوقية, (منظمة) أطباء بلا حدود, (مجموعة) فاغنر, (نقابة) موظفي المصرف.
        """
        page, place = self.page, start + 1
        origin = "يه" if self.is_feminine_word(page.key(start)) else "ي"
        while place < end and page.key(place).endswith(origin) and not self._opens_other(place):
            place += 1
        if place > start + 1 and not page.key(place).startswith(_DEFINITE):
            return place
        key = page.key(place)
        is_member = place < end and (self.cues.has("nameless", key) or key.endswith(_ANNEXED))
        is_annexed = is_member or page.key(place - 1).endswith(_ANNEXED)
        place += is_member  # (شبكة) أطباء السودان
        if is_annexed and place < end and page.key(place).startswith(_DEFINITE):
            return self._of_place(place + 1, end, is_feminine=page.key(place).endswith("ه"))
        last = min(end, start + 1 + _NAME_WORDS)
        while place < last and not self._opens_other(place):
            place += 1
        return place

    def _opens_other(self, index: int) -> bool:
        """Return whether no word of a body's name stands here, but what is said or of whom."""
        key = self.page.key(index)
        if key.startswith((_DEFINITE, IN_NAME_OF)) or not self.page.tokens[index].is_word:
            return True
        if self.is_preposition(index) or self.is_adverbial(index) or self.is_deed(index):
            return True
        names = ("that", "states", "venue_prepositions", "event_nouns", "speech_nouns")
        is_other = any(self.cues.has(name, key) for name in names) or key in DEMONSTRATIVES
        is_other = is_other or self.is_owned(index) or self.can_speak((index, index + 1))
        is_other = is_other or is_verb(key, self.cues)
        return is_other or key in self.cues.phrases or bool(self.lookup(index)[0])

    def _is_borne(self, place: int) -> bool:
        """Return whether a title stands here that a name follows at once: العقيد, المحافظ."""
        key = self.page.key(place)
        return self.cues.has("ranks", key) or is_known_office(key, self.cues)

    def _spoken_for(self, start: int, end: int) -> int:
        """Return where it ends whom a spokesman speaks for: (المتحدثة) باسم وزارة الري, باسمها."""
        if not self.page.key(start).startswith(IN_NAME_OF):
            return start
        place = start + 1
        if self.page.key(start) != IN_NAME_OF or place >= end:
            return place  # with a pronoun
        while place + 1 < end and self.cues.has("bodies", self.page.key(place)):
            place += 1
        is_feminine = self.page.key(place).endswith("ه")
        known = self.cues.starts_phrase("institutions", self.page.keys[place:end])  # الأمم المتحدة
        return self._of_place(place + max(known, 1), end, is_feminine=is_feminine)

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
        """Return where a proper name ends, ``start`` where a body is its second word.

        قرار الحكومة names nobody.
        """
        last = self._plain_name(start, end)
        second = self.page.key(start + 1)
        is_pair = last == start + 2 and second.startswith(_DEFINITE)
        return start if is_pair and self.cues.has("bodies", second[len(_DEFINITE) :]) else last

    def _plain_name(self, start: int, end: int) -> int:
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
            if place == start and (key.startswith(_DEFINITE) or opens_no_name(key, self.cues)):
                break  # a name starts with a first name
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
