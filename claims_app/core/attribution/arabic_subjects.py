"""Who speaks in the stretch after an Arabic verb; to whom, and through which outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import IN_NAME_OF, PREPOSITIONS, SO_CALLED
from claims_app.core.attribution.page import COMMAS, Range

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_TO: Final = "ل"
_TO_THE: Final = "لل"
_DEFINITE: Final = "ال"
_SOUND_PLURAL: Final = "ين"
_OWN: Final = ("هما", "ها", "هم", "ه")
_TO_ONE_OF: Final = frozenset({"لاحد", "لاحدي"})
_MANNER: Final = 3  # words of the longest phrase that says how
_ON: Final = "علي"
_SHORTEST: Final = 3  # letters of a word that something else may hang on
_BRACKET_WORDS: Final = 6
_HEARER_WORDS: Final = 2  # words after "media" that belong to it: لوسائل إعلام محلية
# Whoever speaks ends before them: (قال فلان) وهو يغادر, (نفى مسؤول) ما تردد.
_ENDS: Final = frozenset({"وهو", "وهي", "وهم", "ما"})
_NO_SUBJECTS: Final = _ENDS | {"لذلك", "لذا", "انه", "انها", "اياه", "اياها"}
_PRO_FORMS: Final = frozenset({"ذلك", "هذا"})  # what was said, before who says it
_DASHES: Final = frozenset({"-", "–", "—", "؛"})


@dataclass(frozen=True, slots=True)
class SubjectReader:
    """Reads the subjects of one page."""

    phrases: Phrases

    @property
    def page(self) -> Page:
        """Return the page that is read."""
        return self.phrases.page

    @property
    def cues(self) -> LanguageCues:
        """Return the lexicon that it is read with."""
        return self.phrases.cues

    def subject(self, start: int, end: int) -> tuple[Range | None, Range | None]:
        """Return the speaker and the outlet in the stretch between a verb and its complement.

        The speaker is what comes first: up to a time, a place of speaking, an outlet or whoever
        listened; a part after a comma is taken in when it goes on naming (وزير الخارجية، فلان).
        """
        first = self._skip_adverbials(start, end)
        outlet = self.outlet_at(first, end)
        hearers_end = self._addressee_end(first, end)
        if outlet is not None or hearers_end is not None:
            return self._after_hearers(outlet[1] if outlet else hearers_end or end, end, outlet)
        key = self.page.key(first)
        if key in PREPOSITIONS or key in _NO_SUBJECTS or self.phrases.is_own_speech(first):
            return None, self._later_outlet(first, end)
        last, place = self._named(first, end)
        via = self.outlet_at(place, end) or self._later_outlet(place, end)
        return (self.page.trimmed((first, last)) if last > first else None), via

    def _after_hearers(
        self, place: int, end: int, outlet: Range | None
    ) -> tuple[Range | None, Range | None]:
        """Return who speaks after whom it was told to: قال لوكالة الساحل مصدر أمني."""
        if place < end and outlet is None and self.cues.has("told", self.page.key(place - 1)):
            return self._told(place, end)
        is_marked = outlet is not None and not self.page.tokens[outlet[1] - 1].is_word
        if place < end and (is_marked or self.phrases.can_speak((place, place + 1))):
            source, via = self.subject(place, end)
            return source, outlet or via
        return None, outlet or self._later_outlet(place, end)

    def without_told(self, source: Range) -> Range:
        """Return who tells, without whom: أبلغ المدير (العمال), أبلغ رئيس النادي (اللاعبين)."""
        first, end = source
        last = self.phrases.name(first, end)
        is_one = last == end and self.page.key(first).startswith(_DEFINITE)
        if is_one:
            last = first + 1
            while last < end and (
                self.page.key(last).endswith(("ي", "يه"))
                or self.cues.has("office_adjectives", self.page.key(last))
            ):
                last += 1  # الخارجية الأميركية, النائب العام
        is_whom = last < end and self.page.key(last).startswith(_DEFINITE)
        return (first, last) if last > first and is_whom else source

    def _told(self, place: int, end: int) -> tuple[Range | None, Range | None]:
        """Return who speaks after a pronoun: قال له الحارس; but not شرح لهم الدور الذي …."""
        source, via = self.subject(place, end)
        if source is None or self.phrases.can_speak(source):
            return source, via
        is_manner = self.page.key(source[0])[:1] in {"و", "ب"} and self.page.words(source) == 1
        is_clause = any(self.phrases.is_relative(at) for at in range(source[0], end))
        is_thing = is_clause or self.page.key(source[0]).startswith("وب")
        return (None if is_manner or is_thing else source), via

    def _named(self, first: int, end: int) -> tuple[int, int]:
        """Return where the name that starts at ``first`` ends, and where reading stopped."""
        last = place = first
        while place < end:
            token = self.page.tokens[place]
            if self._ends_name(place, first, end):
                break
            if token.key in COMMAS:
                if self.phrases.is_adverbial(place + 1) or place == first:
                    break
                place += 1
                continue
            close = self.page.close_of.get(place)
            place = close + 1 if close is not None and close < end else place + 1
            last = place
        return last, place

    def _ends_name(self, place: int, first: int, end: int) -> bool:
        key = self.page.key(place)
        is_aside = self.phrases.is_adverbial(place) or self.phrases.is_naming(place)
        is_manner = place > first and self._is_manner(place)  # نفى الوزير قطعا علمه بكذا
        if is_aside or is_manner or key in _DASHES or key in _ENDS:
            return True
        if key == "في" and self.page.key(place + 1) in _ENDS:  # في ما يعد أول رد
            return True
        if place == first:
            return False
        if self.outlet_at(place, end) is not None:
            return not self.cues.has("office_adjectives", self.page.key(place - 1))
        is_verbal = self.phrases.is_participle(place) or self.phrases.is_saying(place)
        if is_verbal or self._is_in_own_name(place):
            return True  # وختم فلان واصفا; أنكر السائق قوله إن; أعلنت الوزارة نفيها أن
        is_heard = self.hearers_end(place, end) is not None or self._is_told_to(place, first, end)
        return is_heard and not (place - 1 > first and self._is_union(first))

    def _is_manner(self, place: int) -> bool:
        """Return whether how it was said starts here, or upon what: بشدة, على الأنباء."""
        if self.page.key(place) == _ON and self.phrases.is_reported(place + 1):
            return True
        return self.cues.starts_phrase("manners", self.page.keys[place : place + _MANNER]) > 0

    def _is_in_own_name(self, place: int) -> bool:
        """Return whether "in his name" is how it was said: (قال) باسمه; not (المتحدث) باسمها."""
        key, before = self.page.key(place), self.page.key(place - 1).removeprefix(_DEFINITE)
        is_owned = key.startswith(IN_NAME_OF) and key != IN_NAME_OF
        return is_owned and not self.cues.has("spokesmen", before)

    def _is_told_to(self, place: int, first: int, end: int) -> bool:
        """Return whether a noun after ل listens: (قال) الربان للبحارة إن, (قال) الربان لرفاقه إن.

        A definite one ends the stretch, after a person's bare title or plain name: what an office
        or a body is for belongs to its name (المدير العام للشبكة), sound plurals of people aside.
        """
        key = self.page.key(place)
        is_last = place + 1 == end or self.page.key(place + 1) in COMMAS
        is_owned = self._is_to_own(place + (key in _TO_ONE_OF))
        if not is_owned and not (key.startswith(_TO_THE) and is_last):
            return False
        before = self.page.key(place - 1)
        if self.cues.has("office_adjectives", before):
            return False
        if key.endswith(_SOUND_PLURAL) and not self.phrases.is_deed_word(key[2:]):
            return True
        head = self.page.key(first)
        names = ("bodies", "institutions", "outlets", "unions", "documents")
        is_person = not any(self.cues.has(name, head.removeprefix(_DEFINITE)) for name in names)
        is_title = place == first + 1 and head.startswith(_DEFINITE)
        is_name = place > first + 1 and not head.startswith(_DEFINITE)
        # فلان الفلاني المدير الفني للنادي: an office behind the name has its complement
        is_plain = is_name and not any(
            self.phrases.can_speak((at, at + 1)) for at in range(first, place)
        )
        return is_person and (is_title or is_plain)

    def _is_to_own(self, index: int) -> bool:
        """Return whether a noun stands here that bears whose it is: لرفاقه, لابنها; not للطيفة."""
        token = self.page.tokens[index]
        key = token.key.removeprefix(_TO)
        stem = next((key.removesuffix(end) for end in _OWN if key.endswith(end)), key)
        is_written_so = self.page.text[token.end - 1] != "ة"
        has_to = key != token.key or self.page.key(index - 1) in _TO_ONE_OF
        return has_to and is_written_so and stem != key and len(stem) >= _SHORTEST

    def _is_union(self, first: int) -> bool:
        """Return whether a body may be one of journalists: الاتحاد الدولي للصحفيين."""
        return self.cues.has("unions", self.page.key(first).removeprefix(_DEFINITE))

    def _skip_adverbials(self, start: int, end: int) -> int:
        place = start
        if self.page.key(place) in _PRO_FORMS and self.phrases.can_speak((place + 1, place + 2)):
            place += 1  # أوضح ذلك المتحدث باسم …
        if self.page.key(place) == "ما" and self.page.key(place + 1) in SO_CALLED:
            place += 2
        place += self.cues.starts_phrase("manners", self.page.keys[place : place + _MANNER])
        while place < end and self.cues.has("time", self.page.key(place)):
            if self.page.key(place) in PREPOSITIONS:  # قبل يومين
                place += self.cues.has("spans", self.page.key(place + 1))
            place += 1
        if place < end and self.page.key(place) in COMMAS:
            place += 1
        return place

    # --- whom it was told to ---------------------------------------------------------------------

    def told_end(self, start: int, end: int) -> int | None:
        """Return where the outlet or the listeners end that start here: (قائلا) لإذاعة الساحل."""
        outlet = self.outlet_at(start, end)
        return outlet[1] if outlet else self._addressee_end(start, end)

    def _addressee_end(self, index: int, end: int) -> int | None:
        """Return where whom it was told to ends, right after the verb: له, للوزير, لزميلها."""
        found = self.hearers_end(index, end)
        if found is not None or index >= end:
            return found
        key = self.page.key(index)
        has_pronoun = key.endswith(("ها", "هم", "ه")) and len(key) > _SHORTEST + 1
        is_told = key.startswith(_TO_THE) or (key.startswith(_TO) and has_pronoun)
        return index + 1 if is_told or self.cues.has("told", key) else None

    def hearers_end(self, index: int, end: int) -> int | None:
        """Return where the listeners end that start here: للصحفيين, لعدد من الصحفيين; else None."""
        key = self.page.key(index)
        if index >= end or not key.startswith(_TO) or len(key) < _SHORTEST:
            return None
        if key.startswith(_TO_THE) and self.cues.has("listeners", key[2:]):
            return self._with_adjectives(index + 1, end)
        rest = key[1:]
        if self.cues.has("listeners", rest):
            return self._with_adjectives(index + 1, end)
        if not self.cues.has("crowds", rest):
            return None
        place = index + 1 + (self.page.key(index + 1) == "من")
        named = self.page.key(place)
        is_crowd = any(
            self.cues.has("listeners", word) for word in (named, named.removeprefix(_DEFINITE))
        )
        return self._with_adjectives(place + 1, end) if is_crowd else None

    def _with_adjectives(self, start: int, end: int) -> int:
        place = start
        while place < end and place - start < _HEARER_WORDS:
            key = self.page.key(place)
            is_other = key in PREPOSITIONS or self.cues.has("that", key)
            if is_other or not self.page.tokens[place].is_word or self.phrases.is_adverbial(place):
                break
            if self.phrases.can_speak((place, place + 1)) or self.phrases.is_deed(place):
                break
            place += 1
        return place

    # --- through which outlet --------------------------------------------------------------------

    def outlet_at(self, index: int, end: int) -> Range | None:
        """Return the range of an outlet that was spoken to: لشبكة الساحل, للشبكة, لـ«الغد»."""
        key = self.page.key(index)
        if key == _TO:
            return self._outlet_apart(index, end)
        if not key.startswith(_TO) or len(key) < _SHORTEST:
            return None
        rest = key[1:]
        if self.cues.has("outlets", rest):
            return index, self._outlet_end(index + 1, end, is_named=False)
        if key.startswith(_TO_THE):
            plain = key[2:]
            is_known = self.cues.has("outlets", plain) and not self.cues.has("voices", plain)
            if is_known or self.cues.has("agencies", _DEFINITE + plain):
                return index, self._outlet_end(index + 1, end, is_named=True)
        is_name = self.cues.has("agencies", rest) or rest.isascii()
        return (index, index + 1) if is_name else None

    def _outlet_apart(self, index: int, end: int) -> Range | None:
        """Return the outlet after a ل that stands alone: لـ «الغد», لـ CNN."""
        following = index + 1
        while self.page.key(following) == _TO:
            following += 1
        close = self.page.close_of.get(following)
        if close is None and self.page.key(following) == "(":  # لـ(عكاظ)
            inside = range(following + 1, min(end, following + _BRACKET_WORDS))
            close = next((at for at in inside if self.page.key(at) == ")"), None)
            return (index, close + 1) if close else None
        if close is not None:
            place = close + 1
            while place < end and self._is_origin(place):
                place += 1
            return index, place
        key = self.page.key(following)
        return (index, following + 1) if key[:1].isalpha() and key.isascii() else None

    def _is_origin(self, index: int) -> bool:
        """Return whether an adjective tells where an outlet in marks is from: «الغد» الأردنية."""
        key = self.page.key(index)
        is_voice = self.phrases.can_speak((index, index + 1))
        return key.startswith(_DEFINITE) and key.endswith(("ي", "يه")) and not is_voice

    def _outlet_end(self, start: int, end: int, *, is_named: bool) -> int:
        """Return where an outlet's name ends; ``is_named`` says that what came names it already."""
        place = start
        while place < end:
            close = self.page.close_of.get(place)
            if close is not None and close < end:
                place = close + 1
                continue
            key = self.page.key(place)
            if not self.page.tokens[place].is_word or self.phrases.is_adverbial(place):
                break
            if self.cues.has("that", key) or self.hearers_end(place, end) is not None:
                break
            if (is_named or place > start) and self._starts_speaker(place):
                break
            place += 1
        return place

    def _starts_speaker(self, index: int) -> bool:
        """Return whether an indefinite person who speaks starts here: مصدر أمني, عضو في …."""
        key = self.page.key(index)
        return self.cues.has("voices", key) and self.cues.has("persons", key)

    def _later_outlet(self, start: int, end: int) -> Range | None:
        """Return an outlet named after the occasion: في حديث لقناة…, في مقابلة مع صحيفة…."""
        for place in range(start, end):
            outlet = self.outlet_at(place, end)
            if outlet is not None:
                return outlet
            is_with = self.page.key(place) in {"مع", "الي"}
            if is_with and self.cues.has("outlets", self.page.key(place + 1)):
                return place + 1, self._outlet_end(place + 2, end, is_named=False)
        return None
