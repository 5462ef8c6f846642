"""Arabic clauses that take up what was said before, in another mouth: وهو ما تنفيه الوزارة."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_objects import ObjectReader
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.frames import REFERS_BACK, Frame
from claims_app.core.attribution.page import COMMAS
from claims_app.core.inflection import Kind
from claims_app.core.records import Act
from claims_app.core.script import fold

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm

_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
_PRONOUNS: Final = ("ها", "ه")  # longest first; they hang on the verb
# What points back, and by which gender.
_POINTERS: Final = {
    "ه": frozenset({"وهو", "هو", "وهذا", "وذلك"}),
    "ها": frozenset({"وهي", "هي", "وهذه", "وتلك"}),
}
_RELATIVES: Final = {"ه": frozenset({"الذي"}), "ها": frozenset({"التي"})}
_THING: Final = "الامر"  # الأمر الذي: what was said, as a whole
_SINCE: Final = frozenset({"قد", "كان", "كانت", "سبق", "ان", "طالما", "لطالما", "دوما"})
_AND_THE: Final = "وال"
_SINCE_REACH: Final = 3  # words between "which" and the verb: (ما) سبق أن (نفاه)


@dataclass(frozen=True, slots=True)
class BackReader:
    """Finds such clauses on one page.

    What was said is the clause before; who speaks comes after the verb, and is never whoever said
    it first.
    """

    phrases: Phrases
    subjects: SubjectReader
    objects: ObjectReader
    before: SubjectBefore

    def frame(self, index: int, end: int) -> Frame | None:
        """Return the frame of a verb with a pronoun for what was said, None where it is none."""
        pronoun = next((one for one in _PRONOUNS if self.phrases.page.key(index).endswith(one)), "")
        form = self._form(index, pronoun) if pronoun else None
        start = self._pointer(index, pronoun) if form is not None else None
        if form is None or start is None:
            return None
        stop = self._clause_end(index + 1, end)
        begin = index + 1  # (الأمر الذي نفاه) بشدة متحدث عسكري
        begin += self.phrases.cues.starts_phrase("manners", self.phrases.page.keys[begin:stop])
        source, via = self.subjects.subject(begin, self._without_manner(begin, stop))
        return Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 1)],
            start=start,
            content_start=stop,
            rule=REFERS_BACK,
            source=source,
            via=via,
            is_unresolved=source is None,
        )

    def bare_denial(self, index: int, form: CueForm, start: int, end: int) -> Frame | None:
        """Return the frame of a denial without an object, against what was just said.

        (تتهم الحكومة الحزب بكذا)، لكن الحزب ينفي: who denies stands before the verb, behind a but.
        """
        is_denial = form.cue.act is Act.DENY and "noun" in form.cue.takes and not form.cue.is_shy
        is_last = index + 1 >= end or not self.phrases.page.tokens[index + 1].is_word
        if not is_denial or not is_last or index == start:
            return None
        found = Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=index + 1,
            rule=REFERS_BACK,
        )
        self.before.take(found, index, start)
        if found.source is None or found.start == index:
            return None
        first = found.source[0]
        is_joined = self.phrases.page.key(first).startswith(_AND_THE)  # ، والحزب ينفي
        is_joined = is_joined and self.phrases.page.key(first - 1) in COMMAS
        found.start, found.rule = self.before.lead_of(found.start, start), REFERS_BACK
        found.is_main = True
        return found if is_joined or found.start < first else None

    def _form(self, index: int, pronoun: str) -> CueForm | None:
        """Return the verb of saying without its pronoun: نفاه, نفته, ينفونها, نفوه."""
        stem = self.phrases.page.key(index).removesuffix(pronoun)
        written = (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem + "ا")
        return next(
            (
                form
                for word in written
                for form in self.phrases.cues.forms.get(word, ())
                if form.form.kind in _FINITE
                and not self.phrases.cues.has("judging", fold(form.cue.lemma))
            ),
            None,
        )

    def _pointer(self, index: int, pronoun: str) -> int | None:
        """Return where the clause starts that the verb ends: وهو ما, وهي تهمة, الأمر الذي."""
        key = self.phrases.page.key
        place = index - 1
        while index - place <= _SINCE_REACH and key(place) in _SINCE:
            place -= 1
        pointers = _POINTERS[pronoun]
        if key(place) == "ما":
            return place - 1 if pronoun == "ه" and key(place - 1) in pointers else None
        is_relative = key(place) in _RELATIVES[pronoun]
        noun = place - is_relative
        if key(noun - 1) not in pointers:  # وهو اتهام قديم نفاه
            if is_relative and key(noun) == _THING and key(noun - 1) in COMMAS:
                return noun
            noun -= 1
        is_named = self._is_thing_said(noun, is_definite=is_relative)
        return noun - 1 if is_named and key(noun - 1) in pointers else None

    def _is_thing_said(self, index: int, *, is_definite: bool) -> bool:
        """Return whether a noun names something said, or anything that can be denied."""
        key = self.phrases.page.key(index)
        plain = key.removeprefix("ال")
        if (plain != key) is not is_definite:
            return False
        return any(
            self.phrases.cues.has(name, plain)
            for name in ("speech_nouns", "hearsay_nouns", "taken_up")
        )

    def _clause_end(self, start: int, end: int) -> int:
        """Return where the clause ends: at a mark, or another verb of saying (وقالت إن)."""
        page = self.phrases.page
        return next(
            (
                at
                for at in range(start, end)
                if (not page.tokens[at].is_word and at not in page.close_of)
                or (at > start and self.objects.is_other_head(at))
            ),
            end,
        )

    def _without_manner(self, start: int, stop: int) -> int:
        """Return where who speaks ends before how it was said: (نفاها الجيش) بشدة."""
        cues, key = self.phrases.cues, self.phrases.page.key
        return next(
            (at for at in range(start, stop) if cues.has("manners", key(at))),
            stop,
        )
