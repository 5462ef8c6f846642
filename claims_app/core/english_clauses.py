"""Where a new clause starts in an English sentence, by its words and not by commas alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.clauses import is_verb, main_places
from claims_app.core.cues import LanguageCues
from claims_app.core.numerals import is_number_word

_SUBJECT: Final = 7  # words of a subject after "and"
_ADJUNCT: Final = 12  # words after "after" among which its verb stands
_PHRASE: Final = 4


@dataclass(frozen=True, slots=True)
class EnglishClauses:
    """Finds the clauses of one page."""

    page: Page
    cues: LanguageCues

    def starts(self, start: int, place: int, *, is_denied: bool) -> bool:
        """Return whether a clause starts at token ``place`` of a stretch from ``start``.

        Args:
            start: Where the clause before it starts.
            place: The conjunction, or the first word.
            is_denied: Whether a cue denies the stretch. Then only what is coordinated is told
                apart: what else is said with it is denied as one.
        """
        key = self.page.key(place)
        after_comma = self.page.key(place - 1) in COMMAS
        keys = self.page.keys[place : place + _PHRASE]
        if self.cues.starts_phrase("splitters", keys):
            return True
        if after_comma and self.cues.starts_phrase("comma_splitters", keys):
            return True
        if self.cues.has("joiners", key):
            return self._joins(start, place, is_denied=is_denied)
        hangs_on = not is_denied and self._hangs_on(place, after_comma=after_comma)
        return hangs_on and self._has_verb(start, place)

    def _hangs_on(self, place: int, *, after_comma: bool) -> bool:
        """Return whether a clause that depends on the one before tells something of its own."""
        key = self.page.key(place)
        if self.cues.has("adverbials", key):
            return self._has_subject_and_verb(place + 1, _ADJUNCT, passes_prepositions=True)
        if self.cues.has("results", key):
            return self._is_result(place)
        opens_relative = after_comma and self.cues.has("relatives", key)
        return opens_relative and self._is_predicate(place + 1)

    def is_adverbial(self, part: Range) -> bool:
        """Return whether a stretch is a preposition with a noun: in the harbour on Monday."""
        opens = self.cues.has("prepositions", self.page.key(part[0]))
        return opens and not any(is_verb(key, self.cues) for key in self.page.word_keys(part))

    def _joins(self, start: int, place: int, *, is_denied: bool) -> bool:
        """Return whether "and" or "but" joins two clauses, or two things that are denied."""
        if self.cues.has("auxiliaries", self.page.key(place - 1)):
            return False  # even while
        last, following = self.page.key(place - 1), self._after_adverbs(place + 1)
        if not self._has_verb(start, place):
            return is_denied and self._joins_denied(start, place)
        is_adverb_pair = last.endswith("ly") and self.page.key(place + 1).endswith("ly")
        if is_adverb_pair or (
            self._is_verb_form(last) and self._is_verb_form(self.page.key(following))
        ):
            return False  # directly and indirectly, killed and wounded
        if self.page.key(place) == "but" and "not" in self.page.word_keys((start, place)):
            return True  # not a storm but a wave
        shares_subject = not self.cues.has("subordinators", self.page.key(place))
        is_result = self.cues.has("results", self.page.key(following))
        is_one_more = is_result and self._is_amount(following + 1)
        if shares_subject and (self._is_predicate(following) or is_one_more):
            return True
        return self._has_subject_and_verb(following, _SUBJECT, passes_prepositions=False)

    def _is_verb_form(self, key: str) -> bool:
        return is_verb(key, self.cues) or self.cues.has("results", key)

    def _joins_denied(self, start: int, place: int) -> bool:
        """Return whether two nouns are denied: the raid and any role in it."""
        left = self.page.word_keys((start, place))
        following = self.page.key(place + 1)
        if "between" in left:
            return False
        if self.cues.has("alternatives", following) or self.cues.has("results", following):
            return True
        is_plain = not any(self.cues.has("prepositions", key) for key in left)
        if not is_plain or not self.cues.has("determiners", following):
            return False
        return not self._has_subject_and_verb(place + 1, _ADJUNCT, passes_prepositions=True)

    def _is_result(self, place: int) -> bool:
        """Return whether a participle tells what came of it: killing at least two."""
        last = self.page.key(place - 1)
        leads = ("prepositions", "determiners", "finite", "being", "negators", "events")
        return not any(self.cues.has(name, last) for name in leads) and self._is_amount(place + 1)

    def _is_amount(self, place: int) -> bool:
        key = self.page.key(place)
        is_listed = self.cues.has("amounts", key) or self.cues.has("determiners", key)
        return is_listed or is_number_word(key, "en")

    def _has_subject_and_verb(self, place: int, reach: int, *, passes_prepositions: bool) -> bool:
        """Return whether a subject with its verb follows within ``reach`` tokens."""
        if passes_prepositions and self.cues.has("pronouns", self.page.key(place)):
            return False  # "after he left": who that is stands in the clause before
        for at in range(place, place + reach):
            key = self.page.key(at)
            ends = ("joiners", "relatives", "nonfinite")
            is_end = not key or any(self.cues.has(name, key) for name in ends)
            if is_end or key in COMMAS or self.page.ends_sentence(at):
                return False
            if self.cues.has("prepositions", key) and not passes_prepositions:
                return False
            if at > place and self._is_predicate(at):
                return True
        return False

    def _is_predicate(self, place: int) -> bool:
        """Return whether a verb stands here that is no adjective (two wounded men)."""
        key = self.page.key(place)
        if self.cues.has("finite", key) or self.cues.has("modals", key):
            return True
        return is_verb(key, self.cues) and self._takes_object(place + 1)

    def _takes_object(self, place: int) -> bool:
        key = self.page.key(place)
        names = ("prepositions", "pronouns", "clause_starts", "auxiliaries", "time")
        if self._is_amount(place) or any(self.cues.has(name, key) for name in names):
            return True
        if not key or not self.page.tokens[place].is_word:
            return True
        return self.page.text[self.page.tokens[place].start].isupper()

    def _after_adverbs(self, place: int) -> int:
        while self.cues.has("auxiliaries", self.page.key(place)) and not self.cues.has(
            "finite", self.page.key(place)
        ):
            place += 1
        return place

    def _has_verb(self, start: int, place: int) -> bool:
        keys = self.page.word_keys((start, place))
        return any(is_verb(keys[at], self.cues) for at in main_places(keys, self.cues))
