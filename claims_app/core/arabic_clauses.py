"""Where a new clause starts in an Arabic sentence, where many have no comma."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.clauses import is_arabic_verb, is_derived_past, is_feminine_past, is_verb
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind
from claims_app.core.numerals import is_number_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT_AFTER: Final = frozenset(
    {"التي", "الذي", "الذين", "ان", "لا", "لم", "لن", "قد", "كان", "كانت"}
)
_PHRASE: Final = 4
_FEWEST_BEFORE: Final = 4  # words before an adjunct that is a statement of its own
_BETWEEN: Final = 4  # words after بين among which its two sides stand
_AS_WELL: Final = "كما"
_SUFFIXES: Final = ("ها", "هم", "هما", "ه")


@dataclass(frozen=True, slots=True)
class ArabicClauses:
    """Finds the clauses of one page."""

    page: Page
    cues: LanguageCues

    def starts(self, start: int, place: int, *, is_denied: bool) -> bool:
        """Return whether a clause starts at token ``place`` of a stretch from ``start``.

        Args:
            start: Where the clause before it starts.
            place: The conjunction, or the word that it hangs on.
            is_denied: Whether a cue denies the stretch. Then only what is coordinated is told
                apart: what else is said with it is denied as one.
        """
        keys = self.page.keys[place : place + _PHRASE]
        is_as_well = keys[0] == _AS_WELL and self._opens_event(place + 1)
        if is_as_well or self.cues.starts_phrase("splitters", keys) or self._joins(start, place):
            return True
        if is_denied:
            return self._joins_denied(place)
        key = keys[0]
        if self.cues.has("provisions", key) and self.page.key(place - 1) not in _NOT_AFTER:
            return True
        if self.cues.has("relatives", key) and self.cues.starts_phrase("results", keys[1:]):
            return self._has_verb(start, place)
        is_figure = self._is_part(place, keys) or self._counts_on(start, place)
        if is_figure or self.cues.has("result_participles", key):
            return True
        return self._is_adjunct(start, place, keys)

    def is_adverbial(self, part: Range) -> bool:
        """Return whether a stretch is a preposition with a noun: خلال عشرة أيام."""
        if not self.cues.has("adverbial_openers", self.page.key(part[0])):
            return False
        return not self._has_verb(*part) and not self._has_deed(*part)

    def _joins(self, start: int, place: int) -> bool:
        """Return whether و joins two clauses, or two nouns of doing (مقتل اثنين وإصابة ثالث)."""
        key = self.page.key(place)
        stem = key[1:]
        if key[:1] != "و":
            return False
        if self.cues.has("that", stem) or self._is_verb(place, stem):
            return True
        if stem == "لا" and is_arabic_verb(self.page.key(place + 1)):
            return True
        if self._opens_nominal(place):
            return True
        return self._opens_deed(place, stem) and self._has_deed(start, place)

    def _opens_nominal(self, place: int) -> bool:
        """Return whether a definite subject with its verb follows a comma: ، والطريق تضررت."""
        is_apart = self.page.key(place - 1) in COMMAS
        if not is_apart or not self.page.key(place).startswith("وال"):
            return False
        for at in range(place + 1, place + 1 + _PHRASE):
            key = self.page.key(at)
            if not key or not self.page.tokens[at].is_word or self.cues.has("relatives", key):
                return False
            if self.cues.has("particles", key) or self.cues.has("negators", key):
                return True
            if self._opens_event(at):
                return True
        return False

    def _opens_event(self, place: int) -> bool:
        """Return whether a verb follows "as well": (كما) زارت, (، كما) تدعم; but not (كما) يبدو."""
        key = self.page.key(place)
        if self.cues.has("events", key) or is_derived_past(key) or is_feminine_past(key):
            return True
        is_apart = self.page.key(place - 2) in COMMAS
        is_likeness = self.cues.has("likenesses", key)
        return is_apart and not is_likeness and is_arabic_verb(key)

    def _joins_denied(self, place: int) -> bool:
        """Return whether two nouns are denied: القصف وأي دور فيه, أو وجود قتلى."""
        key = self.page.key(place)
        if self.cues.has("alternatives", key):  # أو
            following = self.page.key(place + 1)
            return self.cues.has("any", following) or self._opens_deed(place + 1, following)
        return key[:1] == "و" and (
            self.cues.has("any", key[1:]) or self._opens_deed(place, key[1:])
        )

    def _is_verb(self, place: int, stem: str) -> bool:
        """Return whether the word after و is a verb that opens a clause of its own."""
        if self.cues.has("events", stem) or self.cues.has("particles", stem):
            return True
        if self.cues.has("no_verbs", stem):
            return False
        if is_derived_past(stem) or is_feminine_past(stem) or self._is_said(stem):
            return True
        return self.page.key(place - 1) in COMMAS and is_arabic_verb(stem)

    def _is_said(self, stem: str) -> bool:
        """Return whether a word is a past verb of saying: (سجن تسعة) واتهم واحد منهم بكذا."""
        return any(
            form.form.kind is Kind.PAST and not form.cue.is_shy
            for form in self.cues.forms.get(stem, ())
        )

    def _opens_deed(self, place: int, stem: str) -> bool:
        """Return whether a noun of doing with its complement stands here, and not one of a pair."""
        if not self._is_deed(stem):
            return False
        near = [self.page.key(at) for at in range(max(0, place - _BETWEEN), place)]
        following = self.page.key(place + 1)
        is_pair = self._is_deed(self.page.key(place - 1))  # خروج ودخول الركاب
        return not is_pair and "بين" not in near and bool(following) and following[:1] != "و"

    def _has_deed(self, start: int, place: int) -> bool:
        for at in range(start, place):
            key = self.page.key(at)
            forms = (key, key[1:]) if key[:1] in "وبلف" else (key,)
            if any(self._is_deed(form) for form in forms):
                return True
        return False

    def _is_deed(self, key: str) -> bool:
        if self.cues.has("event_nouns", key):
            return True
        for suffix in _SUFFIXES:
            stem = key.removesuffix(suffix)
            if stem != key and self.cues.has("event_nouns", stem):
                return True
            if stem != key and stem.endswith("ت") and self.cues.has("event_nouns", stem[:-1] + "ه"):
                return True
        return False

    def _is_part(self, place: int, keys: Sequence[str]) -> bool:
        """Return whether a figure for a part of those counted stands here: بينهم تسعة أطفال."""
        size = self.cues.starts_phrase("parts", keys)
        if not size or self.cues.starts_phrase("parts", self.page.keys[place - 1 : place + 1]) > 1:
            return False  # من (بينهم)
        following = self.page.key(place + size)
        return is_number_word(following, "ar") or self.cues.has("abouts", following)

    def _counts_on(self, start: int, place: int) -> bool:
        """Return whether a second figure stands behind a comma: تسعة جنود، وثلاثة من الحرس."""
        following = self.page.key(place + 1)
        is_counted = following[:1].isalpha() and not following.startswith("ال")
        if self.page.key(place - 1) not in COMMAS or not is_counted:
            return False
        stem = self.page.key(place).removeprefix("و")
        if not is_number_word(stem, "ar") and not stem.isdigit():
            return False
        before = (key.removeprefix("و") for key in self.page.keys[start : place - 1])
        return any(is_number_word(key, "ar") or key.isdigit() for key in before)

    def _is_adjunct(self, start: int, place: int, keys: Sequence[str]) -> bool:
        """Return whether "after", "besides" or "whereas" brings an event of its own."""
        if self.page.words((start, place)) < _FEWEST_BEFORE:
            return False
        if self.cues.has("attendances", keys[0]):
            return True
        size = self.cues.starts_phrase("adjuncts", keys)
        if size:
            size += self._span(place + size)
            return self._is_deed(self.page.key(place + size))
        size = self.cues.starts_phrase("additives", keys)
        if size:
            return self._is_deed(self.page.key(place + size).removeprefix("ال"))
        size = self.cues.starts_phrase("adverbials", keys)
        following = self.page.key(place + size)
        opens = any(self.cues.has(name, following) for name in ("events", "particles"))
        return size > 0 and (opens or is_arabic_verb(following))

    def _span(self, place: int) -> int:
        """Return how many words tell how long after: (بعد) يومين من (مقتل كذا); 0 for none."""
        is_dual = self.cues.has("spans", self.page.key(place))
        named = place + (not is_dual and is_number_word(self.page.key(place), "ar"))
        is_span = self.cues.has("spans", self.page.key(named)) and self.page.key(named + 1) == "من"
        return named + 2 - place if is_span else 0

    def _has_verb(self, start: int, place: int) -> bool:
        return any(is_verb(self.page.key(at), self.cues) for at in range(start, place))
