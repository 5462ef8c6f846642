"""Clauses that a cue splits: "The road," she said, "is open" is one proposition in two parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_words import PREPOSITIONS
from claims_app.core.attribution.page import Page, Range
from claims_app.core.clauses import is_verb
from claims_app.core.cues import LanguageCues
from claims_app.core.propositions import FEWEST_WORDS, PropositionCutter

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARTICLE: Final = "ال"
_CONTRACTED: Final = tuple(mark + end for mark in "'’" for end in ("re", "ll", "ve", "m"))
_IS: Final = ("'s", "’s")
_MOST_CALLS: Final = 3  # words before a clause that has its subject: Look, Back in town
_MOST_OPEN: Final = 8  # words of a subject, or of a time or place that stands before its clause


@dataclass(frozen=True, slots=True)
class SplitClauses:
    """Tells which parts of a content on one page are one clause."""

    page: Page
    cues: LanguageCues

    def is_one(self, first: Range, second: Range) -> bool:
        """Return whether a cue splits one clause into two stretches that follow each other.

        One of them has no clause of its own: a subject (the road), a time or a place (on Monday),
        a condition, or a verb with nobody who does it (is open).

        Args:
            first: The last proposition before the cue.
            second: The first proposition behind it.
        """
        if self._ends_between(first[1], second[0]):
            return False
        if self._is_condition(first) or self._is_condition(second):
            return True
        cutter = PropositionCutter(self.page, self.cues)
        if cutter.is_adverbial(first) or cutter.is_adverbial(second):
            return True
        if self._goes_on_with_verb(first, second):
            return True
        most = _MOST_CALLS if self._opens_with_pronoun(second) else _MOST_OPEN
        is_open = self.page.words(first) <= most and self._is_open(first)
        return (is_open or self._breaks_off(first)) and not self._opens_clause(second)

    def says_nothing(self, stretch: Range) -> bool:
        """Return whether an English stretch is a word or two without a verb: "that place"."""
        is_brief = self.page.words(stretch) < FEWEST_WORDS and self.cues.lang == "en"
        return is_brief and self._is_open(stretch)

    def _ends_between(self, start: int, end: int) -> bool:
        return any(self.page.ends_sentence(at) for at in range(start, end)) or (
            self.page.sentence_of[start - 1] != self.page.sentence_of[end]
        )

    def _is_condition(self, stretch: Range) -> bool:
        keys = self.page.word_keys(stretch)
        is_whole = not self.cues.starts_phrase("no_conditionals", keys)
        return is_whole and self.cues.starts_phrase("conditionals", keys) > 0

    def _goes_on_with_verb(self, first: Range, second: Range) -> bool:
        """Return whether an English stretch opens with the verb of what stands before the cue."""
        if self.cues.lang != "en" or self.page.words(first) > _MOST_OPEN:
            return False
        opening = self.page.key(second[0])
        is_verb_first = self.cues.has("finite", opening) or self.cues.has("modals", opening)
        return is_verb_first and not self._has_finite(self.page.word_keys(first))

    def _breaks_off(self, stretch: Range) -> bool:
        """Return whether the last word of an English stretch asks for more: It was, of the."""
        last = self.page.key(stretch[1] - 1)
        names = ("finite", "modals", "prepositions", "determiners")
        return self.cues.lang == "en" and any(self.cues.has(name, last) for name in names)

    def _has_finite(self, keys: Sequence[str]) -> bool:
        return any(
            self.cues.has("finite", key)
            or self.cues.has("modals", key)
            or key.endswith(_CONTRACTED)
            or (key.endswith(_IS) and self._is_pronoun(key[: -len(_IS[0])]))
            for key in keys
        )

    def _is_open(self, stretch: Range) -> bool:
        """Return whether a stretch has no verb, and in Arabic can be a subject alone.

        In English a pronoun that opens it has its verb behind it, listed or not: we want peace.
        """
        keys = self.page.word_keys(stretch)
        if any(self._is_verb(key) for key in keys):
            return False
        if self.cues.lang == "ar":
            return self._is_noun_phrase(keys)
        is_clause = len(keys) > 1 and self._opens_with_pronoun(stretch)
        return not is_clause and not self._has_finite(keys)

    def _opens_with_pronoun(self, stretch: Range) -> bool:
        return self._is_pronoun(self.page.key(stretch[0]))

    def _is_pronoun(self, key: str) -> bool:
        return any(self.cues.has(name, key) for name in ("pronouns", "pointers", "there"))

    def _is_verb(self, key: str) -> bool:
        names = ("copulas", "particles", "negators") if self.cues.lang == "ar" else ()
        return is_verb(key, self.cues) or any(self.cues.has(name, key) for name in names)

    def _is_noun_phrase(self, keys: Sequence[str]) -> bool:
        """Return whether Arabic words are no nominal sentence: الطريق الدولي, but not الطريق مغلق.

        What stands behind a definite word is definite as well, or hangs on a preposition.
        """
        first = next((at for at, key in enumerate(keys) if key.startswith(_ARTICLE)), len(keys))
        return all(
            keys[at].startswith(_ARTICLE)
            or keys[at] in PREPOSITIONS
            or (at > 0 and keys[at - 1] in PREPOSITIONS)
            for at in range(first, len(keys))
        )

    def _opens_clause(self, second: Range) -> bool:
        """Return whether a stretch opens with who does it, or goes on with "and"."""
        key = self.page.key(second[0])
        if self.cues.lang == "ar":
            return key.startswith((_ARTICLE, "و")) or self.cues.has("that", key)
        return any(self.cues.has(name, key) for name in ("joiners", "that"))
