"""Where what was said starts, after an Arabic word of saying."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_accused import AccusedReader
from claims_app.core.attribution.arabic_objects import Intro, ObjectReader
from claims_app.core.attribution.arabic_occasions import occasions_end
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import PREPOSITIONS
from claims_app.core.attribution.page import COMMAS, NAME_WORDS
from claims_app.core.inflection import Kind
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.cues import Cue

_REACH: Final = 45  # words between a verb and what was said: titles are long
_SHY_REACH: Final = 10
# Cues that say little else than what they do to their object, so that a bare one may be taken.
_STRONG: Final = frozenset({Act.ACCUSE, Act.DENY, Act.DOUBT, Act.DOWNPLAY, Act.EXPECT})
_SAYING: Final = "قال"
_OBJECT_REACH: Final = 25
_BARE: Final = frozenset({"noun", "describe", "object", "said", "claimed", "event"})
_OBJECT_ALONE: Final = frozenset({"object"})
_PRONOUNS: Final = frozenset({"فيه", "فيها", "عنه", "عنها", "منه", "منها", "به", "بها"})
_ABOUT: Final = frozenset({"عن", "حول", "بشان"})  # they go on with a noun: الحديث عن كذا
_MARKS: Final = frozenset('"«“„”»')
_MARK_REACH: Final = 4  # words of a name between a verb and a mark that nothing closes
_JUDGING: Final = frozenset({"بانه", "بانها", "بانهم", "ب"})


@dataclass(frozen=True, slots=True)
class IntroFinder:
    """Finds introductions on one page."""

    phrases: Phrases
    objects: ObjectReader

    @property
    def accused(self) -> AccusedReader:
        """Return the reader of whom a verb accuses or asks."""
        return AccusedReader(self.phrases, self.objects)

    def find(
        self, start: int, end: int, cue: Cue, *, is_shy: bool = False, is_masculine: bool = False
    ) -> Intro | None:
        """Return the introduction after a verb whose complement may start at ``start``.

        Tried in the order of how surely they tell: a bare verbal noun at once, a clause, a
        preposition, a mark; then a bare noun phrase further on.
        """
        takes = cue.takes
        if takes == _OBJECT_ALONE:
            laid = self.accused.burden(start, min(end, start + _OBJECT_REACH))
            return laid and self.accused.object(start, laid, is_masculine=is_masculine)
        if start < end and self._is_at_once(start, cue):
            return Intro(start, start, "noun")
        limit = min(end, start + (_SHY_REACH if is_shy else _REACH))
        found = self._clause(start, limit, end, cue) if takes - _BARE else None
        if found is not None and "noun" in takes and found.rule in _LATER_RULES:
            # A verbal noun before what was found is what was said: أكد فلان عزمه على كذا.
            found = self.objects.noun(start, found.head_end) or found
        if found is not None and "object" in takes and found.rule in _OBJECT_RULES:
            return self.accused.object(start, found, is_masculine=is_masculine)
        if found is None and "said" in takes:
            found = self.objects.said(start, limit)
        if found is None and "describe" in takes:
            found = self._description(start, limit)
        if found is None and {"noun", "claimed", "event"} & takes:
            found = self._phrase(start, min(end, start + _OBJECT_REACH), cue)
        return found

    def _is_at_once(self, start: int, cue: Cue) -> bool:
        """Return whether a noun right behind the verb is what was said: (أكد) رفضه."""
        is_denial = cue.act is Act.DENY and bool({"noun", "said"} & cue.takes)
        is_this = is_denial and self.objects.is_this_saying(start)
        is_deed = self.phrases.is_deed(start) or self.phrases.is_own_deed(start)
        return is_this or ("noun" in cue.takes and is_deed)

    def _clause(self, start: int, limit: int, end: int, cue: Cue) -> Intro | None:
        """Return a clause, preposition or mark, or what stands before it and is denied."""
        found = self.objects.with_noun(self._scan(start, limit, end, cue), start, cue)
        if found is not None and found.rule == "that" and cue.act is Act.DENY:
            # كذبت الصور مزاعم الحزب الذي قال إن كذا: the claims are denied, and said by others
            return self.objects.said(start, found.head_end) or found
        return found

    def _phrase(self, start: int, limit: int, cue: Cue) -> Intro | None:
        """Return a bare noun phrase, or a pro-form for one, as what was said."""
        if cue.act in _STRONG and self.phrases.is_adverbial(start):
            start = min(limit, occasions_end(self.objects.subjects, start, limit))
        if "claimed" in cue.takes:
            return self.objects.claimed(start, limit)
        if "event" in cue.takes:
            return self.objects.event(start, limit)
        found = self.objects.noun(start, limit)
        if cue.act is Act.DENY:  # نفى متحدث سيطرة الجيش، مؤكدا استمرار القتال
            event = self.objects.event(start, limit)
            is_first = event and (found is None or event.head_end < found.head_end)
            found = event if is_first else found
        if found is None and cue.act is Act.DENY:
            found = self.objects.involvement(start, limit) or self.objects.taken_up(start, limit)
        if found is None and cue.act in _STRONG:
            found = self.objects.bare(start, limit, cue.act)
        return found

    def after_participle(self, start: int, end: int, cue: Cue) -> Intro | None:
        """Return the introduction after a participle, which must follow closely."""
        found = self._scan(start, min(end, start + _SHY_REACH), end, cue) if start < end else None
        if found is not None and "noun" in cue.takes and found.rule in _LATER_RULES:
            found = self.objects.noun(start, found.head_end) or found
        if found is not None and (found.head_end == start or self._is_aside(start, found.head_end)):
            is_object = "object" in cue.takes and found.rule in _OBJECT_RULES
            has_object = is_object and self._has_object(start, found.head_end)
            return Intro(start, start, "object") if has_object else found
        if "describe" in cue.takes:  # واصفا قرارها بأنه متسرع: what is described belongs to it
            judged = self._description(start, min(end, start + _SHY_REACH))
            return judged and Intro(start, start, "describe")
        if cue.takes == _OBJECT_ALONE:
            return self.accused.burden(start, end) and Intro(start, start, "object")
        if not {"noun", "object"} & cue.takes or start >= end:
            return None
        page = self.phrases.page
        is_noun = page.tokens[start].is_word and page.key(start) not in PREPOSITIONS
        return Intro(start, start, "noun") if is_noun else None

    def _is_aside(self, start: int, end: int) -> bool:
        """Return whether only an adverbial stands between (مؤكدا في الوقت نفسه أن)."""
        is_brief = self.phrases.is_adverbial(start) or self.phrases.page.words((start, end)) <= 1
        return is_brief or self.objects.subjects.told_end(start, end) == end

    def _has_object(self, start: int, end: int) -> bool:
        """Return whether a word stands between that is asked or accused: متهما المعارضة بكذا."""
        return end > start and not self.phrases.is_adverbial(start)

    def _scan(self, start: int, limit: int, end: int, cue: Cue) -> Intro | None:
        page = self.phrases.page
        place = start
        while place < limit and not page.ends_sentence(place):
            found = self._at(place, start, end, cue)
            if found is not None:
                return found
            close = page.close_of.get(place)
            if close is not None and close < end:
                place = close + 1
                continue
            if self.objects.is_other_head(place):
                return self._joined(place, start, end)
            if self.phrases.cues.has("contrasts", page.key(place)):
                return None  # نفى كذا، بل إن كذا: said instead, and not under this verb
            place += 1
        return None

    def _joined(self, place: int, start: int, end: int) -> Intro | None:
        """Return what قائلا introduces right after the verb and its subject: وأضاف فلان قائلا."""
        page = self.phrases.page
        forms, is_glued = self.phrases.lookup(place)
        is_saying = any(
            form.form.kind is Kind.PARTICIPLE and form.cue.lemma == _SAYING for form in forms
        )
        after_comma = place > start and page.key(place - 1) in COMMAS
        if not is_saying or is_glued or after_comma:
            return None
        found = self._after(place, end, "joined")
        return found and Intro(place, found.content_start, "joined")

    def _at(self, place: int, start: int, end: int, cue: Cue) -> Intro | None:
        """Return the introduction that stands at exactly this token."""
        page, cues = self.phrases.page, self.phrases.cues
        key = page.key(place)
        if "that" in cue.takes:
            if cues.has("that", key) and not self._is_bound(place, start, cue):
                return Intro(place, place + 1, "that")
            if key == ":":
                return self._after(place, end, "colon")
            close = page.close_of.get(place)
            if close is not None and close < end and page.words((place, close)) > NAME_WORDS:
                return Intro(place, place, "quotation")
            if page.words((start, place)) <= _MARK_REACH and self._is_broken_mark(place):
                return Intro(place, place + 1, "quotation")
        if "speech" in cue.takes and key.startswith("ب") and cues.has("speech", key):
            return self._after(place, end, "speech")
        return self._preposition(place, start, end, cue)

    def _is_broken_mark(self, place: int) -> bool:
        """Return whether a quotation opens here that nothing closes: قائلا "نقول دائما …."""
        page = self.phrases.page
        if page.key(place) not in _MARKS or place in page.close_of or place in page.opened_by:
            return False
        is_apart = page.tokens[place - 1].end < page.tokens[place].start
        following = place + 1
        return is_apart and page.key(following) != "" and page.tokens[following].is_word

    def _is_bound(self, place: int, start: int, cue: Cue) -> bool:
        """Return whether أن belongs to the word before it: بعد أن, يمكن أن, إلى أن."""
        if place == start:
            return False
        before = self.phrases.page.key(place - 1)
        if self.phrases.cues.has("before_that", before):
            return True
        return before in PREPOSITIONS and before not in cue.takes

    def _after(self, place: int, end: int, rule: str) -> Intro | None:
        """Return the introduction that ends after a colon and a complementiser, if any follow."""
        page, cues = self.phrases.page, self.phrases.cues
        following = place + 1
        if following < end and page.key(following) == ":":
            following += 1
        if following < end and cues.has("that", page.key(following)):
            following += 1
        return Intro(place, following, rule) if following < end else None

    def _preposition(self, place: int, start: int, end: int, cue: Cue) -> Intro | None:
        page = self.phrases.page
        key = page.key(place)
        if key in cue.takes and self.phrases.is_preposition(place):
            following = place + 1
            if following >= end or page.key(following) in _PRONOUNS:
                return None
            if self.phrases.cues.has("that", page.key(following)):
                return Intro(place, following + 1, "preposition")
            is_inside = key in {"من", "في"} and place > start
            if is_inside and not self.phrases.is_deed(following) and self._comes_again(place, end):
                return None  # part of who speaks: حذر مسؤول من الحزب من كذا
            return Intro(place, following, "preposition")
        if (
            key[:1] in cue.takes
            and key[:1] in {"ب", "ل"}
            and self._is_glued(place, start, is_object="object" in cue.takes)
        ):
            return Intro(place, place, "glued preposition")
        return None

    def _comes_again(self, place: int, end: int) -> bool:
        """Return whether the same preposition follows in the clause."""
        page = self.phrases.page
        for later in range(place + 1, min(end, place + _SHY_REACH)):
            if page.ends_sentence(later) or page.key(later) in COMMAS:
                return False
            if page.key(later) == page.key(place):
                return True
        return False

    def _is_glued(self, place: int, start: int, *, is_object: bool) -> bool:
        """Return whether ب or ل opens what was said here, rather than being a name's letter."""
        key = self.phrases.page.key(place)
        cues = self.phrases.cues
        is_word = any(cues.has(name, key) for name in ("venue", "documents"))  # بيان
        is_word = is_word or (place > start and self.phrases.is_spoken_for(place))
        if len(key) <= NAME_WORDS or cues.has("outlets", key[1:]) or is_word:
            return False
        if key.startswith(("بال", "لل")) or self.phrases.is_deed_word(key[1:]):
            return True
        if key[0] != "ب":
            return False
        if place == start:
            return True
        has_complement = self.phrases.page.key(place + 1).startswith("ال")
        if place == start + 1 and self.phrases.is_body_noun(start) and self._is_name(place):
            return False
        return is_object and (place > start + 1 or has_complement)

    def _is_name(self, place: int) -> bool:
        """Return whether a word behind a kind of body names it: (منظمة) بيئية (الشركة) بكذا.

        What the body charges somebody with follows then, with a ب of its own.
        """
        page = self.phrases.page
        for later in range(place + 2, place + _SHY_REACH):
            if page.key(later) == "" or not page.tokens[later].is_word:
                return False
            if page.key(later).startswith("ب") and len(page.key(later)) > NAME_WORDS:
                return True
        return False

    def judgement(self, start: int, end: int) -> Intro | None:
        """Return where the judgement starts of what a pronoun stands for: وصفها (الجيش) بأنها."""
        page = self.phrases.page
        for place in range(start, min(end, start + _REACH)):
            if page.ends_sentence(place):
                return None
            if page.key(place) in _JUDGING:
                return Intro(place, place, "describe")
        return None

    def _description(self, start: int, limit: int) -> Intro | None:
        """Return the content of وصف …: what is described belongs to it, with the بـ that judges.

        Where only one noun phrase stands before the بـ, it is what is described, and who speaks is
        in the verb: ووصف الحديث عن ذلك بأنه غير صحيح.
        """
        page = self.phrases.page
        for place in range(start, limit):
            key = page.key(place)
            if page.ends_sentence(place):
                return None
            if key not in _JUDGING and not (key.startswith("بال") and len(key) > NAME_WORDS + 1):
                continue
            if place == start:
                return Intro(start, start, "describe")
            head_end = self.phrases.places_end(self.phrases.name(start, place), place)
            is_object = head_end >= place or page.key(head_end) in _ABOUT
            if is_object or self.phrases.is_only_said(start):
                return Intro(start, start, "describe alone")
            return Intro(head_end, head_end, "describe")
        return None


_LATER_RULES: Final = frozenset({"preposition", "glued preposition", "joined"})
_OBJECT_RULES: Final = frozenset({"preposition", "glued preposition", "that"})
