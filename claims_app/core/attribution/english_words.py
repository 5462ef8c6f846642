"""What part an English word plays where it stands: enough of a tagger to find subjects and clauses.

No model: closed word lists, the endings of verbs, capitals, and the word before and after. It is
wrong about words that need the whole sentence; whoever asks takes a doubtful word for a noun.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_tags import FINITE, NOUNS, Tag
from claims_app.core.attribution.page import COMMAS, Page
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind
from claims_app.core.numerals import is_number_word

if TYPE_CHECKING:
    from collections.abc import Mapping


_FEWEST, _HEADLINE_WORDS = 2, 30
_MOSTLY: Final = 0.6  # of the long words of a headline have a capital
LONG_WORD: Final = 4  # letters; shorter words have no capital in many headlines
# Words that are names where a capital inside a sentence shows it: Will, May, From.
_NAMES_TOO: Final = frozenset({Tag.AUXILIARY, Tag.PREPOSITION, Tag.ADVERB, Tag.SUBORDINATOR})
# The first list that holds a word names its tag.
_LISTS: Final = (
    ("that", Tag.THAT),
    ("subjects", Tag.PRONOUN),
    ("negators_of_verbs", Tag.NEGATION),
    ("operators", Tag.AUXILIARY),
    ("wh", Tag.WH),
    ("objects", Tag.OBJECT),
    ("determiners", Tag.DETERMINER),
    ("articles", Tag.DETERMINER),
    ("coordinators", Tag.COORDINATOR),
    ("conjunctions", Tag.SUBORDINATOR),
    ("auxiliaries", Tag.ADVERB),
    ("prepositions", Tag.PREPOSITION),
    ("time", Tag.TIME),
)
_CLAUSE_WORDS: Final = frozenset(
    {Tag.PRONOUN, Tag.WH, Tag.NEGATION, Tag.AUXILIARY, Tag.COORDINATOR, Tag.SUBORDINATOR}
)
_BEFORE_NOUNS: Final = frozenset({Tag.DETERMINER, Tag.PREPOSITION, Tag.NUMBER})
_AFTER_VERBS: Final = frozenset(
    {Tag.THAT, Tag.DETERMINER, Tag.PRONOUN, Tag.OBJECT, Tag.TO, Tag.WH, Tag.ADVERB, Tag.NUMBER}
    | {Tag.NAME, Tag.NOUN, Tag.TIME, Tag.PREPOSITION, Tag.SUBORDINATOR}
)
_NO_OBJECTS: Final = frozenset({Tag.AUXILIARY, Tag.VERB, Tag.COORDINATOR})
_AFTER_ASIDES: Final = frozenset({Tag.NAME, Tag.DETERMINER, Tag.OBJECT, Tag.THAT, Tag.TO})
_FINITE_KINDS: Final = frozenset({Kind.PAST, Kind.PRESENT, Kind.BASE})
_BOUNDING: Final = frozenset({"about", "over", "under", "between"})
_CLAUSE_REACH: Final = 8  # tokens in which a clause behind a conjunction shows its verb
_HEAD_REACH: Final = 14  # tokens between the head of a subject and its verb
_BEFORE_OBJECTS: Final = frozenset({Tag.PREPOSITION, Tag.VERB})
_IN_PHRASE: Final = frozenset(
    {Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.DETERMINER, Tag.PREPOSITION, Tag.TIME}
)
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_CONTRACTED: Final = ("'s", "’s", "'d", "’d", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'m", "’m")
_SHARES: Final = frozenset({"in", "of"})
_SINGULAR: Final = ("ss", "is", "us")  # an analysis, the census, the press
_NEGATED: Final = ("n't", "n’t")
_SHORTEST_PAST: Final = 5  # letters: killed, aired; not bed, need


@dataclass(slots=True)
class Tagger:
    """Tags the tokens of one page."""

    page: Page
    cues: LanguageCues
    tags: list[Tag] = field(init=False)
    headlines: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.headlines = frozenset(
            number for number, part in enumerate(self.page.units) if self._is_headline(*part)
        )
        listed: dict[str, Tag] = {}
        for name, tag in reversed(_LISTS):
            listed.update(dict.fromkeys(self.cues.words.get(name, ()), tag))
        listed["to"] = Tag.TO
        self.tags = [self._plain(index, listed) for index in range(len(self.page.tokens))]
        for index, tag in enumerate(self.tags):
            if tag in NOUNS and self._is_finite_verb(index):
                self.tags[index] = Tag.VERB
        for index, tag in enumerate(self.tags):
            if tag is Tag.SUBORDINATOR and self._opens_phrase(index):
                self.tags[index] = Tag.PREPOSITION
            elif self.page.keys[index] == "once" and self.tag(index + 1) is Tag.VERB:
                self.tags[index] = Tag.ADVERB  # the mayor once said

    def _opens_phrase(self, index: int) -> bool:
        """Return whether a conjunction has no verb behind it: since Monday, before the raid."""
        if not self.cues.has("times_too", self.page.key(index)):
            return False
        for at in range(index + 1, index + _CLAUSE_REACH):
            if self.tag(at) in {Tag.MARK, Tag.COORDINATOR}:
                return True
            if self.is_finite(at) or self.tag(at) in {Tag.PRONOUN, Tag.THAT, Tag.WH}:
                return False
        return True

    def tag(self, index: int) -> Tag:
        """Return the tag of a token; a mark outside the text."""
        return self.tags[index] if 0 <= index < len(self.tags) else Tag.MARK

    def is_headline(self, index: int) -> bool:
        """Return whether a token stands in a headline, where nearly all words have a capital."""
        return self.page.unit_of[index] in self.headlines

    def _is_headline(self, start: int, end: int) -> bool:
        """Return whether a unit is a headline: a short paragraph, most long words in capitals."""
        starts = self.page.paragraph_starts
        if start not in starts or (end not in starts and end < len(self.page.tokens)):
            return False
        if not _FEWEST <= self.page.words((start, end)) <= _HEADLINE_WORDS:
            return False
        long = [
            place
            for place in range(start, end)
            if self.page.tokens[place].kind == "word"
            and self.page.tokens[place].end - self.page.tokens[place].start >= LONG_WORD
        ]
        capitals = sum(self.is_capital(place) for place in long)
        return bool(long) and capitals >= _MOSTLY * len(long)

    def is_capital(self, index: int) -> bool:
        """Return whether a token is a word written with a capital."""
        if not 0 <= index < len(self.page.tokens):
            return False
        token = self.page.tokens[index]
        return token.kind == "word" and self.page.text[token.start].isupper()

    def is_possessive(self, index: int) -> bool:
        """Return whether a word owns the next: the mayor's, workers', his."""
        key = self.page.key(index)
        return self.cues.has("possessives", key) or (
            key.endswith(_POSSESSIVE) and self.tag(index) in {Tag.NOUN, Tag.NAME, Tag.TIME}
        )

    def _plain(self, index: int, listed: Mapping[str, Tag]) -> Tag:
        """Return the tag of a token by itself: lists, endings and capitals; no verb yet."""
        token = self.page.tokens[index]
        if token.kind != "word":
            return Tag.NUMBER if token.kind == "number" else Tag.MARK
        key = self.page.key(index)
        tag = listed.get(key) or _contracted(key, listed)
        is_capital = self.is_capital(index)
        is_name = is_capital and (
            not self._is_first(index) or self.cues.has("names_in_ed", key)  # Khaled said
        )
        if tag is not None:
            return (
                Tag.NAME if is_name and tag in _NAMES_TOO and key in listed else tag
            )  # Will wrote
        if key.endswith("ly") and not is_name and self._is_adverb(index):
            return Tag.ADVERB
        return Tag.NAME if is_name else Tag.NOUN

    def _is_adverb(self, index: int) -> bool:
        """Return whether a word in -ly is no name that opens the sentence: Kelly said."""
        return not self.is_capital(index) or self.page.key(index + 1) == ","

    def is_finite(self, index: int) -> bool:
        """Return whether a token shows a finite verb: said, has, he's."""
        tag = self.tag(index)
        if tag is Tag.PRONOUN:
            return self.page.key(index).endswith(_CONTRACTED)
        return tag in FINITE

    def has_finite(self, start: int, end: int) -> bool:
        """Return whether a token of a range shows a finite verb."""
        return any(self.is_finite(place) for place in range(start, end))

    def bounds_figure(self, index: int) -> bool:
        """Return whether a preposition bounds a figure: at least half, about four in ten."""
        key, following = self.page.key(index), self.page.key(index + 1)
        if key == "at":
            return following in {"least", "most"}
        return key in _BOUNDING and (
            self.tag(index + 1) is Tag.NUMBER or is_number_word(following, "en")
        )

    def _is_first(self, index: int) -> bool:
        """Return whether a word opens its sentence or a quotation, where any has a capital."""
        is_opening = index - 1 in self.page.close_of or index - 2 in self.page.close_of
        return (
            self.is_headline(index)
            or index == self.page.sentence_start[index]
            or (is_opening and not self.page.tokens[index - 1].is_word)
        )

    def _is_finite_verb(self, index: int) -> bool:
        """Return whether a noun of the first tagging is a finite verb where it stands."""
        key = self.page.key(index)
        if self.tags[index] is Tag.NAME:
            return False
        kinds = self.finite_kinds(key)
        is_past = Kind.PAST in kinds or self.cues.has("pasts", key)
        if not is_past and key.endswith("ed") and len(key) >= _SHORTEST_PAST and "-" not in key:
            is_subject = self._is_first(index) and bool(self.finite_kinds(self.page.key(index + 1)))
            is_past = not is_subject and not self.cues.has("adjectives_in_ed", key)
        if not kinds and self._follows_pronoun(index):
            return True  # he runs a shop
        if not is_past and not kinds and not self.cues.has("present_verbs", key):
            is_after_adverb = self.tag(index - 1) is Tag.ADVERB and self.tag(index - 2) in NOUNS
            return is_after_adverb and key.endswith("s")  # the law unfairly targets
        return self.can_be_verb(index, is_past=is_past)

    def _follows_pronoun(self, index: int) -> bool:
        """Return whether a pronoun that is never an object stands right before."""
        before = index - 1
        while self.tag(before) is Tag.ADVERB:
            before -= 1
        is_subject = self.tag(before) is Tag.PRONOUN and not self.is_finite(before)
        is_ing = self.page.key(index).endswith("ing")
        return is_subject and not is_ing and self.cues.has("only_subjects", self.page.key(before))

    def _is_noun_too(self, key: str) -> bool:
        """Return whether a form of a verb is as often a noun, in the singular or the plural."""
        return self.cues.has("noun_too", key) or self.cues.has("noun_too", key.removesuffix("s"))

    def is_reduced(self, verb: int) -> bool:
        """Return whether a past form tells about the noun before it: a document filed Thursday."""
        key = self.page.key(verb)
        is_cue = any("that" in form.cue.takes for form in self.cues.forms.get(key, ()))
        after_noun = self.tag(verb - 1) in NOUNS
        goes_on = self.tag(verb + 1) in {
            Tag.TIME,
            Tag.PREPOSITION,
            Tag.TO,
            Tag.MARK,
            Tag.SUBORDINATOR,
        }
        is_dated = self.tag(verb + 1) is Tag.DETERMINER and self.tag(verb + 2) is Tag.TIME
        is_said_of = self.tag(verb + 1) is Tag.VERB  # voters polled said
        is_part = goes_on or is_dated or is_said_of
        return key.endswith("ed") and not is_cue and after_noun and is_part

    def finite_kinds(self, key: str) -> frozenset[Kind]:
        """Return which finite forms of a cue a word can be."""
        return frozenset(form.form.kind for form in self.cues.forms.get(key, ())) & _FINITE_KINDS

    def can_be_verb(self, index: int, *, is_past: bool) -> bool:
        """Return whether the words around allow a finite verb here rather than a noun."""
        place = index - 1
        while self.tag(place) in {Tag.ADVERB, Tag.NEGATION}:
            place -= 1
        is_open = not self._is_noun_too(self.page.key(index))
        answer = self._is_verb_after(index, place, is_past=is_past, is_open=is_open)
        if answer is None:
            answer = self._is_present_after(index, place, is_open=is_open)
        if answer is None:
            answer = self._is_present_before(index, place, is_open=is_open)
        return answer

    def _is_verb_after(
        self, index: int, place: int, *, is_past: bool, is_open: bool
    ) -> bool | None:
        """Return whether the word at ``place`` before it makes a word a verb; None: it may be.

        ``is_open`` says that the form is no noun as well.
        """
        before = self.tag(place)
        is_subject = before is Tag.DETERMINER and self.cues.has("plurals", self.page.key(place))
        is_third = Kind.PRESENT in self.finite_kinds(self.page.key(index))
        is_numbered = is_third and self.is_capital(place - 1)  # Article 33 affirms
        is_said = is_past or is_numbered or self.page.key(place - 1) in _SHARES  # four in 10 say
        if is_subject or (before is Tag.NUMBER and is_said):
            return is_open  # several said; four in 10 said
        if self.is_possessive(place) or before in _BEFORE_NOUNS:
            return False
        if before is Tag.VERB and not self.finite_kinds(self.page.key(index)):
            return False  # described unpublished letters
        return True if is_past or before in _CLAUSE_WORDS else None

    def _is_present_after(self, index: int, place: int, *, is_open: bool) -> bool | None:
        """Return the same for a form of the present, which is often a noun as well."""
        before, after = self.tag(place), self.tag(index + 1)
        is_noun = before is Tag.VERB or self._is_before_verb(index)
        if is_noun or (before in NOUNS and not is_open and self._is_compound(index, place)):
            return False
        if before in {Tag.THAT, Tag.OBJECT, Tag.TO}:
            return before is Tag.THAT or (before is Tag.OBJECT and is_open)
        if before is Tag.MARK and not is_open:
            return self.page.key(place) in COMMAS and after in _AFTER_ASIDES
        return None

    def _is_compound(self, index: int, noun: int) -> bool:
        """Return whether a word that may be a noun is one behind another: in large protests."""
        is_object = self.tag(noun) is Tag.NOUN and self.tag(index + 1) is Tag.PREPOSITION
        is_told_of = self.page.key(index + 1) == "who"  # the deficit scolds who …
        return (
            is_object
            or is_told_of
            or self._is_base_after_ing(index, noun)
            or not self._agrees(index, noun)
            or self._hangs_on_preposition(noun)
        )

    def _is_present_before(self, index: int, place: int, *, is_open: bool) -> bool:
        """Return whether the word after a form of the present allows it to be a verb."""
        after, key = self.tag(index + 1), self.page.key(index + 1)
        is_mark = after is Tag.MARK and index + 1 not in self.page.close_of
        if is_mark or after in _NO_OBJECTS:
            is_plural = Kind.BASE in self.finite_kinds(self.page.key(index))
            is_last = is_plural or self._is_set_off(place)
            is_last = is_last and self.page.ends_sentence(index + 1)
            return self.tag(place) in NOUNS and (is_open or is_last or key == ":")
        is_of = key in {"of", "by"} and not is_open
        return not is_of and (after in _AFTER_VERBS or after is Tag.MARK)

    def _is_base_after_ing(self, index: int, noun: int) -> bool:
        """Return whether a base form stands behind a form in -ing, which is one: going back."""
        kinds = self.finite_kinds(self.page.key(index))
        return Kind.BASE in kinds and self.page.key(noun).endswith("ing")

    def _is_set_off(self, noun: int) -> bool:
        """Return whether a comma and an article or name open what ends at a noun: , Roe (says)."""
        place = noun
        while self.tag(place) in NOUNS:
            place -= 1
        has_article = self.tag(place) is Tag.DETERMINER
        mark = place - has_article
        is_named = set(self.tags[place + 1 : noun + 1]) == {Tag.NAME}
        is_set_off = self.page.key(mark) in COMMAS or mark in self.page.opened_by
        return is_set_off and (has_article or is_named)

    def _is_before_verb(self, index: int) -> bool:
        """Return whether the next word is the verb rather than this: the reports show that."""
        kinds = self.finite_kinds(self.page.key(index + 1))
        goes_on = self.tag(index + 2) in _AFTER_VERBS - {Tag.PREPOSITION}
        is_verb = goes_on or self.page.ends_sentence(index + 2)
        return bool(kinds) and self.tag(index + 1) is Tag.NOUN and is_verb

    def _agrees(self, index: int, subject: int) -> bool:
        """Return whether a present form has the number of the noun before: voters say, she says."""
        key, noun = self.page.key(index), self.page.key(subject)
        is_plural = (noun.endswith("s") and not noun.endswith(_SINGULAR)) or self.cues.has(
            "plurals", noun
        )
        is_base = Kind.BASE in self.finite_kinds(key)
        if is_base:
            if self._has_article(subject):
                return False  # a United Nations report
            is_several = is_plural and self.tag(subject) is not Tag.NAME  # not: Sanders campaign
            return is_several or self._is_joined(subject) or self._has_head(subject, plural=True)
        return not is_plural or self.is_capital(subject) or self._has_head(subject, plural=False)

    def _hangs_on_preposition(self, noun: int) -> bool:
        """Return whether a preposition opens the words that end at a noun: in large (protests)."""
        place = noun
        while self.tag(place) in NOUNS:
            place -= 1
        return self.tag(place) is Tag.PREPOSITION and self.tag(place - 1) not in NOUNS

    def _has_head(self, noun: int, *, plural: bool) -> bool:
        """Return whether a noun phrase that ends at a token has another noun as its head.

        Data from a poll show; a poll of voters shows.
        """
        place = noun
        while noun - place < _HEAD_REACH and self.tag(place) in _IN_PHRASE:
            place -= 1
            if self.tag(place + 1) is Tag.PREPOSITION and self.tag(place) in NOUNS:
                key = self.page.key(place)
                is_plural = self.cues.has("plurals", key) or key.endswith("s")
                if is_plural is plural and self.tag(place - 1) not in _BEFORE_OBJECTS:
                    return True
        return False

    def _has_article(self, noun: int) -> bool:
        """Return whether "a" opens the noun phrase that ends at a token."""
        place = noun
        while self.tag(place) in NOUNS:
            place -= 1
        return self.page.key(place) in {"a", "an"}

    def _is_joined(self, index: int) -> bool:
        """Return whether a noun is the second of two: Smith and Jones say."""
        place = index
        while self.tag(place) in {Tag.NAME, Tag.NOUN, Tag.DETERMINER}:
            place -= 1
        return self.page.key(place) == "and"


def _contracted(key: str, listed: Mapping[str, Tag]) -> Tag | None:
    """Return the tag of a word with "not" or a verb at its end (didn't, he's), else None."""
    if key.endswith(_NEGATED):
        return Tag.AUXILIARY
    if not key.endswith(_CONTRACTED):
        return None
    stem = listed.get(key.replace("’", "'").partition("'")[0])
    return stem if stem in {Tag.PRONOUN, Tag.WH} else None
