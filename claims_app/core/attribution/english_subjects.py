"""Who an English verb is said of: the noun phrase before it, appositions and clauses included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_words import FINITE, GROUP, NOUNS, Tag, Tagger
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import Cue, LanguageCues
from claims_app.core.numerals import is_number_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASIDES: Final = 7  # an age, an apposition, where from, on which occasion
_REACH: Final = 40  # tokens of a subject with titles, an apposition and a relative clause
_RELATIVE_REACH: Final = 14  # tokens between "who" and the verb of its clause
_DASHES: Final = frozenset({"—", "–", "-"})
_BREAKS: Final = SENTENCE_MARKS | _DASHES | {":", ";", "“", "”", '"', "…"}
_INNER_MARKS: Final = frozenset(".&%$@#")
_IN_PHRASE: Final = frozenset(
    {Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.DETERMINER, Tag.PREPOSITION, Tag.TIME, Tag.OBJECT}
    | {Tag.TO, Tag.ADVERB}
)
_BEFORE_PHRASE: Final = frozenset({Tag.ADVERB, Tag.TIME, Tag.COORDINATOR})
_FLOATING: Final = frozenset({"both", "all", "each"})  # who has both said and shown


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: ``start`` is its first word, ``subject_end`` ends the subject.

    The two differ where the pronoun holds the auxiliary (he's said).
    """

    start: int
    is_infinitive: bool = False
    is_negated: bool = False
    is_passive: bool = False  # with a form of "be" before a past form
    is_progressive: bool = False  # with a form of "be" before a form in -ing
    modal: str = ""

    def says_nothing(self, cue: Cue) -> bool:
        """Return whether the subject did not say it: did not say, would say.

        Who does not want or back something is said to have that attitude.
        """
        if cue.is_attitude:
            return False
        return self.is_negated or self.modal not in {"", "will", "do", "did", "does"}


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds the subjects of the verbs of one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger

    def group(self, index: int, start: int) -> Group:
        """Return the verb group whose main word stands at ``index``, not before ``start``."""
        tag, key = self.tagger.tag, self.page.key
        place = index
        is_be = is_negated = False
        modal = ""
        while place > start and (tag(place - 1) in GROUP or key(place - 1) in _FLOATING):
            place -= 1
            word = key(place)
            is_be = is_be or self.cues.has("being", word)
            is_negated = is_negated or tag(place) is Tag.NEGATION or word.endswith(("n't", "n’t"))
            if self.cues.has("modal_verbs", word.removesuffix("n't").removesuffix("n’t")):
                modal = word
        before = key(place - 1) if place > start else ""
        if tag(place - 1) is Tag.PRONOUN and place > start:
            ending = before.replace("’", "'").partition("'")[2]
            is_be = is_be or ending in {"re", "m"} or (ending == "s" and key(index).endswith("ing"))
            modal = modal or {"ll": "will", "d": "would"}.get(ending, "")
        is_infinitive = place > start and tag(place - 1) is Tag.TO
        if tag(place - 1) is Tag.COORDINATOR and tag(place - 3) is Tag.TO:
            is_infinitive = True  # refused to confirm or deny
        if is_infinitive and self.cues.has("aspectuals", key(place - 2)):
            return self.group(place - 2, start)  # polls continue to show
        return Group(
            start=place,
            is_infinitive=is_infinitive,
            is_negated=is_negated,
            is_passive=is_be,
            is_progressive=is_be,
            modal=modal,
        )

    def of(self, group: Group, start: int) -> Range | None:
        """Return the subject of a verb group, None where none can be told.

        ``start`` is the first token of its sentence. A verb after "and" shares the subject of the
        finite verb before it; a verb after "who" has the noun phrase before that.
        """
        for _ in range(3):  # he rose, sat down and said: not more verbs than that share a subject
            last = group.start - 1
            if last < start:
                return None
            tag = self.tagger.tag(last)
            if tag is Tag.COORDINATOR or self.page.key(last) == "then":
                shared = self._shared(last, start)
                if shared is None:
                    return None
                group = shared
                continue
            if tag is Tag.PRONOUN:
                return last, last + 1
            if tag is Tag.WH or (tag is Tag.THAT and self._is_relative(last)):
                is_who = self.cues.has("relatives", self.page.key(last)) or tag is Tag.THAT
                return self._antecedent(last, start) if is_who else None
            return self._phrase(last, start)
        return None

    def sentence_subject(self, index: int, start: int) -> Range | None:
        """Return the subject of the first finite verb between ``start`` and ``index``."""
        for place in range(start, index):
            if place in self.page.close_of and self.page.close_of[place] < index:
                continue
            if self.tagger.is_finite(place):
                subject = self.of(self.group(place, start), start)
                if subject is not None:
                    return subject
        return None

    def _is_relative(self, that: int) -> bool:
        return self.tagger.tag(that - 1) in NOUNS

    def before_relative(self, place: int, start: int, first: Tag) -> Range | None:
        """Return what a clause with its subject at ``place`` is about: the charge (that) he denied.

        Without "which" or "that" the subject must show that it starts anew: a pronoun, an article.
        """
        before = place - 1
        if before < start:
            return None
        tag = self.tagger.tag(before)
        if tag is Tag.THAT or (tag is Tag.WH and self.page.key(before) == "which"):
            return self._antecedent(before, start)
        is_contact = tag is Tag.NOUN and first in {Tag.PRONOUN, Tag.DETERMINER}
        return self._main(self._begin(before, start), place) if is_contact else None

    def speaking_before(self, index: int, start: int) -> Group | None:
        """Return the verb of saying nearest before ``index`` in the sentence, quotations apart."""
        for place in self._back(index, start):
            if self.tagger.tag(place) is Tag.VERB and any(
                "that" in form.cue.takes for form in self.cues.forms.get(self.page.key(place), ())
            ):
                return self.group(place, start)
        return None

    def _shared(self, coordinator: int, start: int) -> Group | None:
        """Return the group of the verb whose subject a verb after "and" shares.

        A verb of saying before it, rather than one in what was said: She said the pier was shut
        and denied …
        """
        nearest = None
        for place in self._back(coordinator, start):
            tag = self.tagger.tag(place)
            if tag is Tag.SUBORDINATOR or self.page.key(place) == ";":
                break
            if nearest is None and self.tagger.is_finite(place):
                nearest = self.group(place + (tag is Tag.PRONOUN), start)
            if tag is Tag.VERB and any(
                "that" in form.cue.takes for form in self.cues.forms.get(self.page.key(place), ())
            ):
                return self.group(place, start)
        return nearest

    def _back(self, index: int, start: int) -> Iterator[int]:
        """Yield the tokens before ``index`` from the last to ``start``, quotations apart."""
        place = index - 1
        while place >= start:
            opened = self.page.opened_by.get(place)
            if opened is not None and opened >= start:
                place = opened - 1
                continue
            yield place
            place -= 1

    def _antecedent(self, relative: int, start: int) -> Range | None:
        place = relative - 1
        if place > start and self.page.key(place) in COMMAS:
            place -= 1
        if place < start:
            return None
        begin = self._begin(place, start)
        while begin < place and self.tagger.tag(begin) in {Tag.PREPOSITION, Tag.TO}:
            begin += 1  # the last question was from a child, who said …
        return self._main(begin, place + 1)

    # --- noun phrases ----------------------------------------------------------------------------

    def _phrase(self, last: int, start: int) -> Range | None:
        """Return the noun phrase that ends at ``last``, with what is set off behind it."""
        place = last
        mark = self.page.key(last)
        if mark in COMMAS:
            place = self._before_asides(last, start)
        elif mark == ")" or mark in _DASHES:
            opener = self._back_to(last, start, _DASHES if mark in _DASHES else frozenset({"("}))
            place = last if opener is None else opener - 1
        if place >= start and self.tagger.tag(place) is Tag.WH:
            return self._antecedent(place, start)  # who, after a pause, said
        if place < start or self.tagger.tag(place) not in _IN_PHRASE | {Tag.PRONOUN, Tag.MARK}:
            return None
        if place == last and (self._is_break(place) or mark in COMMAS):
            return None
        main = self._main(self._begin(place, start), place + 1)
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
        is_adjunct = tag in {Tag.PREPOSITION, Tag.ADVERB, Tag.TIME, Tag.SUBORDINATOR, Tag.TO}
        return is_adjunct or self.page.key(begin).endswith("ing")

    def _back_to(self, place: int, start: int, marks: frozenset[str]) -> int | None:
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
            if tag is Tag.WH or (tag is Tag.THAT and self._is_relative(place)):
                break  # what follows is said of somebody
            if self.tagger.is_finite(place) and not self.tagger.is_reduced(place):
                return False
        is_noun = first in {Tag.DETERMINER, Tag.NAME, Tag.NOUN} or self.cues.has(
            "titles", key.removesuffix(".")
        )
        is_adjunct = first in {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.ADVERB}
        return is_noun or is_adjunct or key.endswith("ing")

    def _begin(self, place: int, start: int) -> int:
        """Return where the noun phrase that ends at ``place`` begins, not before ``start``."""
        begin = place
        while begin >= start and place - begin < _REACH:
            if self.tagger.tag(begin) is Tag.DETERMINER and self._starts_anew(begin):
                return begin
            before = self._before_part(begin, start, is_last=begin == place)
            if before is None:
                break
            begin = before
        return begin + 1

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
            is_noun_after_to = tag is Tag.NOUN and self.tagger.tag(index - 1) is Tag.TO
            is_part = tag in _IN_PHRASE and not is_noun_after_to
        return index - 1 if is_part else None

    def _is_inner_mark(self, index: int) -> bool:
        """Return whether a mark stands inside a noun phrase: Mr. Roe, 5% of them."""
        key = self.page.key(index)
        if key in COMMAS:
            return self._parts_adjectives(index)
        return key in _INNER_MARKS and not self._is_break(index)

    def _parts_adjectives(self, comma: int) -> bool:
        """Return whether a comma stands between adjectives: the tall, grey house."""
        is_word = self.tagger.tag(comma - 1) is Tag.NOUN and self.tagger.tag(comma + 1) is Tag.NOUN
        return is_word and self.tagger.tag(comma - 2) is Tag.DETERMINER

    def _starts_anew(self, determiner: int) -> bool:
        """Return whether an article opens another noun phrase: a charge (the army) rejected."""
        before = determiner - 1
        is_noun = self.tagger.tag(before) in NOUNS
        return is_noun and not self.cues.has("plurals", self.page.key(before))

    def _is_nickname(self, opened: int, close: int, start: int) -> bool:
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

    def _joins_nouns(self, index: int, start: int) -> bool:
        """Return whether "and" joins two nouns rather than two clauses: Smith and Jones."""
        place = index - 1
        while place >= start and self.tagger.tag(place) in _IN_PHRASE:
            place -= 1
        return place == index - 1 or self.tagger.tag(place) not in FINITE

    def _main(self, begin: int, end: int) -> Range | None:
        """Return the noun phrase itself, after a time or an occasion; None where it is nobody."""
        part = self.page.trimmed((begin, end))
        if part is None:
            return None
        begin, end = part
        while begin < end and self.tagger.tag(begin) in _BEFORE_PHRASE:
            begin += 1
        is_occasion = self.tagger.tag(begin) in {Tag.PREPOSITION, Tag.TO}
        if begin < end and is_occasion and not self._is_bound(begin):
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

    def _is_bound(self, index: int) -> bool:
        """Return whether a preposition bounds a number: at least half, about four in ten."""
        key, following = self.page.key(index), self.page.key(index + 1)
        if key == "at":
            return following in {"least", "most"}
        return key in {"about", "over", "under"} and (
            self.tagger.tag(index + 1) is Tag.NUMBER or is_number_word(following, "en")
        )

    def _after_occasion(self, begin: int, end: int) -> int:
        """Return where a noun phrase starts after "In a statement", ``end`` where nothing shows."""
        for place in range(end - 1, begin, -1):
            tag, before = self.tagger.tag(place), self.tagger.tag(place - 1)
            if tag is Tag.DETERMINER and before not in {Tag.PREPOSITION, Tag.DETERMINER, Tag.TO}:
                return place
            if tag in {Tag.NAME, Tag.NUMBER} and before is Tag.TIME:
                return place
        return end

    def _is_break(self, index: int) -> bool:
        """Return whether a mark ends a phrase; the point of "Mr." does not."""
        key = self.page.key(index)
        if key == ".":
            return self.page.ends_sentence(index)
        return key in _BREAKS
