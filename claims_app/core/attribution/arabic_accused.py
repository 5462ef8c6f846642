"""Whom an Arabic verb accuses, blames or asks: (اتهم فلان) فلانا بكذا, (دعا) حلفاءه إلى كذا."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.arabic_objects import Intro, ObjectReader
from claims_app.core.attribution.arabic_occasions import occasions_end
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import IN_NAME_OF
from claims_app.core.attribution.page import COMMAS
from claims_app.core.numerals import is_number_word

_OF_THEM: Final = frozenset({"منهم", "منها", "منهن", "منهما"})


@dataclass(frozen=True, slots=True)
class AccusedReader:
    """Tells who speaks from who is spoken to, between a verb and what it says, on one page."""

    phrases: Phrases
    objects: ObjectReader

    def object(self, start: int, found: Intro, *, is_masculine: bool) -> Intro | None:
        """Return the content with whoever is asked or accused: (اتهم فلان) فلانا بكذا."""
        if found.head_end == start:
            return Intro(start, found.content_start, found.rule)
        if self._is_counted(start):
            return None
        start = self._after_origin(start, found.head_end)
        return self._between(start, found, is_masculine=is_masculine)

    def _between(self, start: int, found: Intro, *, is_masculine: bool) -> Intro | None:
        """Return where it starts behind who speaks, from ``start`` on."""
        name_end = self.phrases.name(start, found.head_end)
        places = range(start, found.head_end)
        clause = next((at for at in places if self.phrases.is_relative(at)), found.head_end)
        owned = next((at for at in places[: clause - start] if self._is_own_object(at)), None)
        if self.phrases.is_accusative(start):
            owned = start  # اتهمت عددا من كذا
        if start < name_end < found.head_end and self._is_state_apart(start, name_end):
            owned = name_end  # دعا فلان واشنطن وحلفاءها إلى
        if owned is not None:
            return Intro(owned, owned, "object")
        head_end = name_end
        if not self.phrases.is_adverbial(name_end):
            head_end = self.phrases.places_end(name_end, found.head_end)
        # اتهم الوزير أمس في بيان رسمي الشركة
        head_end = occasions_end(self.objects.subjects, head_end, found.head_end)
        if head_end >= found.head_end:
            if is_masculine and self.objects.is_feminine(start):
                return Intro(start, start, "object")  # who accuses is in the verb
            last = found.head_end - 1
            key = self.phrases.page.key(last)
            is_one = head_end > name_end or not key.startswith("ال") or key.endswith(("ي", "يه"))
            is_one = is_one or (last == start + 1 and self.phrases.takes_genitive(start))
            is_one = is_one or self.phrases.known_body(start, found.head_end) > last
            named = self.objects.object_after_name(start, found.head_end)
            if named is None and (last == start or is_one):
                return found  # one noun phrase: it speaks
            head_end = last if named is None else named
        if self.phrases.is_relative(head_end):
            return None  # where the clause about who speaks ends, nothing tells
        return Intro(head_end, head_end, "object")

    def _is_counted(self, index: int) -> bool:
        """Return whether some of those before are counted, who are accused: واتهم اثنان منهم."""
        page = self.phrases.page
        return is_number_word(page.key(index), "ar") and page.key(index + 1) in _OF_THEM

    def _is_own_object(self, index: int) -> bool:
        """Return whether a noun bears whose it is, but for the name spoken in: (المتحدث) باسمها."""
        is_name = self.phrases.page.key(index).startswith(IN_NAME_OF)
        return self.phrases.is_owned(index) and not is_name

    def _after_origin(self, start: int, end: int) -> int:
        """Return where who speaks starts for another: (دعت المنظمة) على لسان مديرها."""
        page, table = self.phrases.page, self.phrases.cues.phrases
        for place in range(start + 1, end - 1):
            for phrase in table.get(page.key(place), ()):
                size = len(phrase.words)
                is_whole = page.key(place + size) == phrase.cue.carries_from
                if size == 1 and phrase.cue.carries_from and is_whole:
                    return place + size + 1
        return start

    def _is_state_apart(self, start: int, index: int) -> bool:
        """Return whether a country stands behind a name: فارس واشنطن; but not حكومة واشنطن."""
        is_state = self.phrases.cues.has("states", self.phrases.page.key(index))
        return is_state and not self.phrases.takes_genitive(start)

    def burden(self, start: int, limit: int) -> Intro | None:
        """Return where blame is laid on somebody: حملت النقابة الشركة مسؤولية الحريق."""
        page = self.phrases.page
        for place in range(start, limit):
            if page.ends_sentence(place) or page.key(place) in COMMAS:
                return None
            if self.phrases.cues.has("burdens", page.key(place)):
                return Intro(place, place, "object")
        return None
