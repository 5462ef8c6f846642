"""English noun phrases before a verb, read backwards: appositions and clauses included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.english_tags import FINITE, NOUNS, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import (
    COMMAS,
    DASHES,
    NAME_WORDS,
    SENTENCE_MARKS,
    Page,
    Range,
)
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind

_ASIDES: Final = 7  # an age, an apposition, where from, on which occasion
_REACH: Final = 40  # tokens of a subject with titles, an apposition and a relative clause
_RELATIVE_REACH: Final = 14  # tokens between "who" and the verb of its clause
_BREAKS: Final = SENTENCE_MARKS | DASHES | {":", ";", "“", "”", '"'}
_INNER_MARKS: Final = frozenset(".&%$@#")
_IN_PHRASE: Final = frozenset(
    {Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.DETERMINER, Tag.PREPOSITION, Tag.TIME, Tag.OBJECT}
    | {Tag.TO, Tag.ADVERB}
)
_BEFORE_PHRASE: Final = frozenset({Tag.ADVERB, Tag.TIME, Tag.COORDINATOR})


@dataclass(frozen=True, slots=True)
class NounPhrases:
    """Finds the noun phrases of one page that end at a given token."""

    page: Page
    cues: LanguageCues
    tagger: Tagger

    def antecedent(self, relative: int, start: int) -> Range | None:
        """Return the noun phrase that a "who" or "that" at ``relative`` goes back to."""
        place = relative - 1
        if place > start and self.page.key(place) in COMMAS | DASHES:
            place -= 1
        if place < start:
            return None
        begin = self.begin(place, start)
        while begin < place and self.tagger.tag(begin) in {Tag.PREPOSITION, Tag.TO}:
            begin += 1  # the last question was from a child, who said …
        return self.main(begin, place + 1)

    def is_relative(self, that: int) -> bool:
        """Return whether a "that" stands after a noun, and may mean "who"."""
        return self.tagger.tag(that - 1) in NOUNS

    def before(self, last: int, start: int) -> Range | None:
        """Return the noun phrase that ends at ``last``, with what is set off behind it."""
        place = last
        mark = self.page.key(last)
        if mark in COMMAS:
            place = self._before_asides(last, start)
        elif mark == ")" or mark in DASHES:
            opener = self._back_to(last, start, DASHES if mark in DASHES else frozenset({"("}))
            place = last if opener is None else opener - 1
        if place >= start and self.tagger.tag(place) is Tag.WH:
            return self.antecedent(place, start)  # who, after a pause, said
        is_part = self.tagger.tag(place) in _IN_PHRASE | {Tag.PRONOUN, Tag.MARK}
        is_part = is_part or self.tagger.is_reduced(place) or self._ends_relative(place, start)
        if place < start or not is_part:
            return None
        if place == last and (self._is_break(place) or mark in COMMAS):
            return None
        main = self.main(self.begin(place, start), place + 1)
        return self.page.trimmed((main[0], last + 1)) if main else None

    def _before_asides(self, comma: int, start: int) -> int:
        """Return the last word of the noun phrase that asides before ``comma`` tell about.

        Roe, 35, of Flint, Mich., said: of the stretches between commas, back to the last clause, it
        is the first that is no occasion (In May, Roe, 35, said). ``comma`` where nothing is set
        off.
        """
        found = comma
        end = comma
        for _ in range(_ASIDES):
            begin = end - 1
            while begin >= start and not (self.page.key(begin) in COMMAS or self._is_break(begin)):
                opened = self.page.opened_by.get(begin)
                begin = opened - 1 if opened is not None and opened > start else begin - 1
            is_first = begin < start or self._is_break(begin)
            if end < comma and not self.is_occasion(begin + 1, end):
                found = end - 1
            is_aside = self._is_aside(begin + 1, end)
            if is_first or (not is_aside and not self.is_occasion(begin + 1, end)):
                break
            end = begin
        return found

    def is_occasion(self, begin: int, end: int) -> bool:
        """Return whether words open a sentence without being its subject: In May; Later."""
        tag = self.tagger.tag(begin)
        if tag is Tag.COORDINATOR and end - begin > 1:
            tag = self.tagger.tag(begin + 1)
        if self.tagger.bounds_figure(begin):
            return False  # about two in three, …
        is_adjunct = tag in {Tag.PREPOSITION, Tag.ADVERB, Tag.TIME, Tag.SUBORDINATOR, Tag.TO}
        is_ing = self.page.key(begin).endswith("ing")
        return is_adjunct or (is_ing and self.tagger.tag(begin + 1) is not Tag.NAME)

    def _back_to(self, place: int, start: int, marks: frozenset[str]) -> int | None:
        """Return the nearest of ``marks`` before a token in its sentence."""
        for at in range(place - 1, max(start, place - _REACH), -1):
            if self.page.key(at) in marks:
                return at
            if self.page.key(at) in SENTENCE_MARKS and self._is_break(at):
                return None
        return None

    def _is_aside(self, begin: int, end: int) -> bool:
        """Return whether words between commas tell about the noun before: 35, the mayor."""
        first = self.tagger.tag(begin)
        key = self.page.key(begin)
        if first in {Tag.NUMBER, Tag.WH} or key.endswith(("self", "selves")):
            return True
        if first is Tag.VERB and self.tagger.tag(begin + 1) is Tag.PREPOSITION:
            return True  # led by the mayor
        for place in range(begin, end):
            tag = self.tagger.tag(place)
            if tag is Tag.WH or (tag is Tag.THAT and self.is_relative(place)):
                break  # what follows is said of somebody
            if self.tagger.is_finite(place) and not self.tagger.is_reduced(place):
                return False
        is_noun = first in {Tag.DETERMINER, Tag.NAME, Tag.NOUN} or self.cues.has(
            "titles", key.removesuffix(".")
        )
        is_adjunct = first in {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.ADVERB}
        return is_noun or is_adjunct or key.endswith("ing")

    def begin(self, place: int, start: int) -> int:
        """Return where the noun phrase that ends at ``place`` begins, not before ``start``."""
        begin = place
        while begin >= start and place - begin < _REACH:
            if self.tagger.tag(begin) is Tag.DETERMINER and self._starts_anew(begin):
                return begin
            if self.tagger.tag(begin) is Tag.NAME and self._is_word_for_it(begin - 1):
                return begin  # an allegation | Hamdan called false
            before = self._before_part(begin, start, is_last=begin == place)
            if before is None:
                break
            begin = before
        return begin + 1

    def _is_word_for_it(self, index: int) -> bool:
        """Return whether a common noun names what somebody said: an allegation."""
        is_noun = self.tagger.tag(index) is Tag.NOUN
        return is_noun and self.cues.has("back_nouns", self.page.key(index))

    def _before_part(self, index: int, start: int, *, is_last: bool) -> int | None:
        """Return the token before the part of a noun phrase that ends at ``index``.

        A part is a word, or a bracket, nickname or relative clause; None where it is none.
        ``is_last`` says that the phrase ends here.
        """
        opened = self.page.opened_by.get(index)
        if opened is not None and self._is_nickname(opened, index, start):
            return opened - 1
        if self.page.key(index) == ")":
            opener = self._back_to(index, start, frozenset({"("}))
            return None if opener is None else opener - 1
        tag = self.tagger.tag(index)
        if tag in FINITE:
            relative = self._relative_before(index, start)
            if relative is None:
                return index - 1 if self.tagger.is_reduced(index) else None
            return relative - 1
        if tag is Tag.COORDINATOR:
            is_part = not is_last and self._joins_nouns(index, start)
        elif tag is Tag.MARK:
            is_part = self._is_inner_mark(index)
        else:
            is_part = tag in _IN_PHRASE
        if is_part and self._is_infinitive(index):
            relative = self._relative_before(index, start)
            return None if relative is None else relative - 1
        return index - 1 if is_part else None

    def _is_infinitive(self, index: int) -> bool:
        """Return whether what looks like a noun stands behind "to"."""
        return self.tagger.tag(index) is Tag.NOUN and self.tagger.tag(index - 1) is Tag.TO

    def _is_inner_mark(self, index: int) -> bool:
        """Return whether a mark stands inside a noun phrase: Mr. Roe, 5% of them."""
        key = self.page.key(index)
        if key in COMMAS:
            return self._parts_adjectives(index)
        is_inner = key in _INNER_MARKS or self.page.is_hyphen(index)
        return is_inner and not self._is_break(index)

    def _parts_adjectives(self, comma: int) -> bool:
        """Return whether a comma stands between adjectives: the tall, grey house."""
        is_word = self.tagger.tag(comma - 1) is Tag.NOUN and self.tagger.tag(comma + 1) is Tag.NOUN
        if self.page.key(comma - 1).endswith("s"):
            return False  # in several cases, tech firms say
        has_noun = self.tagger.tag(comma + 2) in NOUNS  # not: at the wheel, prosecutors say
        return is_word and has_noun and self.tagger.tag(comma - 2) is Tag.DETERMINER

    def _starts_anew(self, determiner: int) -> bool:
        """Return whether an article opens another noun phrase: a charge (the army) rejected."""
        if self.tagger.tag(determiner + 1) is Tag.TIME:
            return False  # the committee this week
        before = determiner - 1
        if self._is_infinitive(before):
            return False  # a man who wanted to see the mayor
        is_noun = self.tagger.tag(before) in NOUNS
        return is_noun and not self.cues.has("plurals", self.page.key(before))

    def _is_nickname(self, opened: int, close: int, start: int) -> bool:
        """Return whether short words in marks stand inside a name: Jane “Red” Roe."""
        is_short = self.page.words((opened, close)) <= NAME_WORDS
        is_set_off = self.page.key(close - 1) in COMMAS  # else it is what was said
        return opened > start and is_short and not is_set_off

    def _relative_before(self, verb: int, start: int) -> int | None:
        """Return the "who" of a clause inside the noun phrase: voters who backed him."""
        for place in range(verb - 1, max(start, verb - _RELATIVE_REACH), -1):
            tag = self.tagger.tag(place)
            if tag is Tag.WH or tag is Tag.THAT:
                is_who = self.cues.has("relatives", self.page.key(place)) or tag is Tag.THAT
                is_after_noun = self.tagger.tag(place - 1) in NOUNS
                return place if is_who and is_after_noun else None
            if self._is_break(place) or self.page.key(place) in COMMAS:
                return None
        return None

    def _ends_relative(self, place: int, start: int) -> bool:
        """Return whether a clause about a noun ends with its verb: a guard who survived (said)."""
        kinds = self.tagger.finite_kinds(self.page.key(place + 1))
        is_new = self.tagger.tag(place + 1) is Tag.AUXILIARY or bool(kinds - {Kind.BASE})
        is_verb = is_new and self.tagger.tag(place) is Tag.VERB
        return is_verb and self._relative_before(place, start) is not None

    def _joins_nouns(self, index: int, start: int) -> bool:
        """Return whether "and" joins two nouns rather than two clauses: Smith and Jones."""
        place = index - 1
        while place >= start and self.tagger.tag(place) in _IN_PHRASE:
            place -= 1
        return place == index - 1 or self.tagger.tag(place) not in FINITE

    def main(self, begin: int, end: int) -> Range | None:
        """Return the noun phrase itself, after a time or an occasion; None where it is nobody."""
        part = self.page.trimmed((begin, end))
        if part is None:
            return None
        begin, end = part
        while begin < end and self.tagger.tag(begin) in _BEFORE_PHRASE:
            begin += 1
        is_occasion = self.tagger.tag(begin) in {Tag.PREPOSITION, Tag.TO}
        if begin < end and is_occasion and not self.tagger.bounds_figure(begin):
            begin = self._after_occasion(begin, end)
        first = self.page.key(begin)
        has_noun = any(
            self.tagger.tag(place) in {Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN, Tag.OBJECT}
            or any(self.cues.has(name, self.page.key(place)) for name in ("voices", "plurals"))
            for place in range(begin, end)
        )
        if begin >= end or not has_noun or self.cues.has("nobody", first):
            return None
        return begin, end

    def _after_occasion(self, begin: int, end: int) -> int:
        """Return where a noun phrase starts after "In a statement", ``end`` where nothing shows."""
        for place in range(end - 1, begin, -1):
            tag, before = self.tagger.tag(place), self.tagger.tag(place - 1)
            if tag is Tag.DETERMINER and before not in {Tag.PREPOSITION, Tag.DETERMINER, Tag.TO}:
                return place
            if tag in {Tag.NAME, Tag.NUMBER} and before is Tag.TIME:
                return place
            if tag is Tag.NAME and before is Tag.NOUN:
                return place  # In a short interview Roe said
        return end

    def _is_break(self, index: int) -> bool:
        """Return whether a mark ends a phrase; the point of "Mr." does not."""
        key = self.page.key(index)
        if key == ".":
            return self.page.ends_sentence(index)
        return key in _BREAKS and not self.page.is_hyphen(index)
