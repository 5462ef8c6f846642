"""What an Arabic verb of saying takes as its object, without a word that introduces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.arabic_words import DEMONSTRATIVES, PREPOSITIONS
from claims_app.core.attribution.page import COMMAS, NAME_WORDS
from claims_app.core.inflection import Kind
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.cues import Cue, CueForm

_MANNER: Final = 3  # words of the longest phrase that says how
_PRO_REACH: Final = 12  # words from a denial to what takes up what others said


@dataclass(frozen=True, slots=True)
class Intro:
    """Where the head ends, where what was said starts, and by what it was introduced.

    ``content_stop`` is where it ends at the latest, if that is known.
    """

    head_end: int
    content_start: int
    rule: str
    content_stop: int | None = None


@dataclass(frozen=True, slots=True)
class ObjectReader:
    """Finds objects on one page."""

    phrases: Phrases
    subjects: SubjectReader

    def said(self, start: int, limit: int) -> Intro | None:
        """Return what somebody else said, as the object: رفض (الوزير) اتهامات المعارضة."""
        page, cues = self.phrases.page, self.phrases.cues
        for place in range(start, limit):
            key = page.key(place)
            if key in COMMAS and place > start:
                continue  # رفض مدير المصنع، سامر فارس، اتهامات النقابة
            if not page.tokens[place].is_word or key in PREPOSITIONS or cues.has("that", key):
                return None
            if self.phrases.is_rejected(place + (key in DEMONSTRATIVES)):
                return Intro(place, place, "noun")
            if key == "ما" and self.phrases.is_deed(place):  # رفض ما تردد
                return Intro(place, place, "noun")
            if self.phrases.is_deed(place) or self.phrases.lookup(place)[0]:
                return None  # رفض (الوزير) تأكيد الخبر
        return None

    def is_this_saying(self, index: int) -> bool:
        """Return whether what was said is pointed at right behind a verb: (نفى) هذه الاتهامات."""
        is_this = self.phrases.page.key(index) in DEMONSTRATIVES
        return is_this and self.phrases.is_reported(index + 1)

    def noun(self, start: int, limit: int) -> Intro | None:
        """Return a bare noun phrase as what was said: أعلن المجلس تشكيل لجنة."""
        page = self.phrases.page
        for place in range(start, limit):
            token = page.tokens[place]
            if page.ends_sentence(place) or (place > start and self.is_other_head(place)):
                return None
            if (place > start and self._is_own_denial(place)) or self._is_judged(place, start):
                return Intro(place, place, "noun")
            if place > start and self._is_definite_deed(place, start, limit):
                return Intro(place, place, "noun")
            if (
                token.is_word
                and self.phrases.is_deed(place)
                and not self._is_speakers(place, start)
            ):
                return Intro(place, place, "noun")
        return None

    def with_noun(self, found: Intro | None, start: int, cue: Cue) -> Intro | None:
        """Return a clause with the noun that it belongs to: أكد الوزير ضرورة أن, نفيه أن."""
        if found is None or found.rule != "that" or "noun" not in cue.takes:
            return found
        place = found.head_end - 1
        key = self.phrases.page.key(place)
        is_noun = self.phrases.cues.has("deeds", key) or self._is_own_denial(place)
        if place > start and is_noun:
            return Intro(place, place, "noun")
        name_end = self.phrases.name(start, found.head_end)
        if name_end < place and self._is_deed_before_comma(name_end, start, found.head_end):
            return Intro(name_end, name_end, "noun")
        return found

    def _is_deed_before_comma(self, place: int, start: int, end: int) -> bool:
        """Return whether a deed stands right behind who speaks, and "that" in another clause.

        (بينما) نفى القائد سقوط البلدة، أيقن بعد أيام أن ….
        """
        page = self.phrases.page
        cues, key = self.phrases.cues, page.key(place)
        is_deed = cues.has("deeds", key) or cues.has("event_nouns", key)  # أحلام only looks so
        is_deed = is_deed and not self._is_speakers(place, start)
        return is_deed and any(page.key(at) in COMMAS for at in range(place, end))

    def _is_own_denial(self, index: int) -> bool:
        """Return whether a noun of denial with a pronoun stands here, with what is denied."""
        form = self.phrases.owned_noun(index)
        return form is not None and form.cue.act is Act.DENY

    def taken_up(self, start: int, limit: int) -> Intro | None:
        """Return a pro-form that a denial takes up, at the end of its clause: نفت الوزارة ذلك."""
        page = self.phrases.page
        for place in range(start, min(limit, start + _PRO_REACH)):
            if not page.tokens[place].is_word or page.key(place) in PREPOSITIONS:
                return None
            if self.phrases.cues.has("pro_forms", page.key(place)) and self._is_last(place, limit):
                is_this = place > start and page.key(place - 1) in DEMONSTRATIVES  # هذا الأمر
                return Intro(place - is_this, place - is_this, "noun", place + 1)
        return None

    def _is_last(self, place: int, limit: int) -> bool:
        """Return whether only when, where or how stands behind a noun in its clause."""
        page, cues = self.phrases.page, self.phrases.cues
        after = place + 1
        if after >= limit or not page.tokens[after].is_word or page.key(after) in PREPOSITIONS:
            return True
        is_manner = cues.starts_phrase("manners", page.keys[after : after + _MANNER]) > 0
        return is_manner or self.phrases.is_adverbial(after)

    def claimed(self, start: int, limit: int) -> Intro | None:
        """Return the attack that somebody says was his: تبنى (الحزب) الهجوم; but not قرارا."""
        page, cues = self.phrases.page, self.phrases.cues
        for place in range(start, limit):
            plain = page.key(place).removeprefix("ال").removesuffix("ا")
            if not page.tokens[place].is_word and place not in page.close_of:
                return None
            if cues.has("attacks", plain) or cues.has("responsibility", plain):
                return Intro(place, place, "noun")
            if page.key(place) in PREPOSITIONS or cues.has("that", page.key(place)):
                return None
        return None

    def event(self, start: int, limit: int) -> Intro | None:
        """Return the event that somebody counts or documents: وثقت (المنظمة) مقتل تسعة."""
        page, cues = self.phrases.page, self.phrases.cues
        for place in range(start, limit):
            if page.ends_sentence(place) or cues.has("that", page.key(place)):
                return None
            is_part = page.key(place - 1) in PREPOSITIONS
            is_part = is_part or (place > start and self._is_speakers(place, start))
            if cues.has("event_nouns", page.key(place)) and not is_part:
                return Intro(place, place, "noun")
        return None

    def involvement(self, start: int, limit: int) -> Intro | None:
        """Return the part in something that a denial says nobody has: نفى الجيش علاقته بكذا."""
        page = self.phrases.page
        for place in range(start, limit):
            if not page.tokens[place].is_word or (place > start and self.is_other_head(place)):
                return None
            if self.phrases.is_involvement(place):
                return Intro(place, place, "noun")
        return None

    def _is_judged(self, place: int, start: int) -> bool:
        """Return whether a pro-form is what a verb judges: اعتبر الوزير ذلك نصرا."""
        page = self.phrases.page
        if place <= start or page.key(place - 1) in PREPOSITIONS:
            return False
        if self.phrases.is_reported(place):  # اعتبر الوزير الاتهامات باطلة
            following = page.keys[place + 1 : place + 1 + _MANNER]
            return self.phrases.cues.starts_phrase("falsehoods", following) > 0
        return page.key(place) in DEMONSTRATIVES and self._ends_at(place + 1)

    def _is_definite_deed(self, place: int, start: int, limit: int) -> bool:
        """Return whether a deed with the article stands behind who tells: أعلن الجيش السيطرة."""
        key = self.phrases.page.key(place)
        plain = key.removeprefix("ال")
        is_deed = plain != key and self.phrases.cues.has("event_nouns", plain)
        return is_deed and self.phrases.name(start, limit) == place

    def _ends_at(self, index: int) -> bool:
        """Return whether an indefinite noun stands here, as a predicate does."""
        page = self.phrases.page
        key = page.key(index)
        is_noun = key.endswith("ا") and page.tokens[index].is_word
        return is_noun and not self.phrases.cues.has("time", key)

    def bare(self, start: int, limit: int, act: Act) -> Intro | None:
        """Return a noun phrase that no list or pattern tells, by where the speaker's own ends.

        نفى الوزير بيع المطار; ونفى غرق الزورق, where an indefinite word before a definite one is
        an object, since a name would stand alone.
        """
        page = self.phrases.page
        if start < limit and self.phrases.is_only_said(start):
            return Intro(start, start, "noun")
        if start + 1 >= limit or not page.tokens[start].is_word:
            return None
        return self._told_by_other(start) or self._bare(start, limit, act)

    def _told_by_other(self, start: int) -> Intro | None:
        """Return what others said, right behind one word: نفى فارس الأنباء, نفى هذه الأنباء."""
        if not self.phrases.is_reported(start + 1):
            return None
        place = start + (self.phrases.page.key(start) not in DEMONSTRATIVES)
        return Intro(place, place, "noun")

    def _bare(self, start: int, limit: int, act: Act) -> Intro | None:
        page = self.phrases.page
        is_definite = page.key(start).startswith("ال") or self._is_state(start)
        if not is_definite and not self.phrases.can_speak((start, start + 1)):
            is_object = page.key(start + 1).startswith("ال") and page.key(start) not in PREPOSITIONS
            return Intro(start, start, "noun") if is_object else None
        head_end = self.phrases.name(start, limit)
        if head_end >= limit or not page.tokens[head_end].is_word:
            if head_end + 1 < limit and page.key(head_end) in COMMAS:
                head_end += 1  # استنكر محافظ الميناء سامر فارس، حادث التفجير
            else:  # the words after a title are no name then, but the object
                head_end = start + 1 + self.phrases.is_office(start)
        key = page.key(head_end)
        is_object = head_end < limit and page.tokens[head_end].is_word and key not in PREPOSITIONS
        if not is_object or key.startswith("و") or self.phrases.is_adverbial(head_end):
            return None
        is_judged = act is not Act.ACCUSE or self.phrases.is_object(head_end)
        cues = self.phrases.cues
        is_other = cues.has("venue_prepositions", key) or cues.has("clause_signs", key)
        if not is_judged or is_other:
            return None
        return None if self.phrases.lookup(head_end)[0] else Intro(head_end, head_end, "noun")

    def _is_state(self, index: int) -> bool:
        return self.phrases.cues.has("states", self.phrases.page.key(index))

    def _is_speakers(self, place: int, start: int) -> bool:
        """Return whether a verbal noun belongs to who speaks: رئيس مجلس إدارة, لجنة تحقيق."""
        before = self.phrases.page.key(place - 1)
        cues = self.phrases.cues
        if place - 1 == start and self._is_state(start):
            return False  # تنفي إيران تقديم كذا
        if before in PREPOSITIONS or cues.has("offices", before):
            return True
        if self.subjects.outlet_at(place - 1, place) is not None:
            return False
        is_head = place - 1 == start and not before.startswith("ال")
        return is_head and not cues.has("voices", before) and len(before) > NAME_WORDS

    def is_other_head(self, place: int) -> bool:
        """Return whether another head of saying starts here, so that this one has no complement."""
        forms, is_glued = self.phrases.lookup(place)
        for form in forms:
            if form.form.kind is Kind.PARTICIPLE:
                following = self.phrases.page.key(place + 1)
                if following in form.cue.takes or self.opens(following):
                    return True
                # (نفى الجيش ذلك)، متهما المعارضة بكذا
                if "object" in form.cue.takes and self.phrases.page.key(place - 1) in COMMAS:
                    return True
            elif self._is_finite_head(place, form, is_glued=is_glued):
                return True
        return False

    def _is_finite_head(self, place: int, form: CueForm, *, is_glued: bool) -> bool:
        """Return whether a verb of saying starts a clause: وقال, (الناطق ينفي)، ويقول إن.

        Behind a comma also without a conjunction: فيما أعلن الجيش كذا، قالت المعارضة.
        """
        page = self.phrases.page
        if form.form.kind is Kind.PRESENT:
            return is_glued and self.opens(page.key(place + 1))
        if form.form.kind is not Kind.PAST:
            return False
        is_apart = page.key(place - 1) in COMMAS and not self.phrases.is_office(place)
        return is_glued or self._starts_clause(place) or (is_apart and not form.cue.is_shy)

    def _starts_clause(self, place: int) -> bool:
        """Return whether a word before a verb starts its clause: حيث قال."""
        before = self.phrases.page.key(place - 1)
        return len(before) > 1 and self.phrases.cues.has("clause_starts", before)

    def opens(self, key: str) -> bool:
        """Return whether a word opens what was said."""
        return key == ":" or self.phrases.cues.has("that", key)

    def is_feminine(self, index: int) -> bool:
        """Return whether a definite noun is no subject of a masculine verb before it."""
        key = self.phrases.page.key(index)
        is_plural = self.phrases.cues.has("masculine", key)
        return key.startswith("ال") and key.endswith(("ه", "ات")) and not is_plural

    def object_after_name(self, start: int, end: int) -> int | None:
        """Return where a definite object with its adjectives starts after a name of one word.

        حث السيد ليون الأطراف الليبية: a surname would not be followed by adjectives.
        """
        page, cues, last = self.phrases.page, self.phrases.cues, end - 1
        while last > start and page.key(last).startswith("ال") and page.key(last)[-1:] in "يه":
            last -= 1
        before = last - 1
        if last == end - 1 or before < start or not page.key(last).startswith("ال"):
            return None
        is_alone = before == start and not self.phrases.can_speak((start, last))
        is_ranked = before > start and cues.has("ranks", page.key(before - 1))
        is_name = not page.key(before).startswith("ال") and page.tokens[before].is_word
        return last if is_name and (is_alone or is_ranked) else None
