"""English nouns for what goes round, and is nobody's: there were claims that, rumours spread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_nouns import NounFinder
from claims_app.core.attribution.english_tags import GROUP, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import Page
from claims_app.core.cues import LanguageCues
from claims_app.core.records import Certainty

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm

_ADJECTIVES: Final = 3  # words before the noun: several unconfirmed; there have been
_THAT_REACH: Final = 8  # tokens from the noun to what goes round: spread in the town that
_OF: Final = frozenset({"of", "about"})


@dataclass(frozen=True, slots=True)
class HearsayFinder:
    """Finds what goes round on one page.

    Only a noun without an article that is there, or opens its sentence: what is done about
    reports, and whose claims they are, is another matter.
    """

    page: Page
    cues: LanguageCues
    tagger: Tagger
    complements: ComplementFinder
    nouns: NounFinder

    def noun(self, index: int, form: CueForm, end: int) -> Frame | None:
        """Return what unnamed voices say: reports of a raid, there were claims that."""
        if not self.cues.has("hearsay_nouns", self.page.key(index)):
            return None
        begin = self._begin(index)
        place = None if begin is None else self._introduced(index, end)
        if begin is None or place is None or place + 1 >= end:
            return None
        is_clause = self.tagger.tag(place) is Tag.THAT
        is_subject = self.page.key(begin) != "there"
        stop = self._stop(place + 1, end, is_clause=is_clause, is_subject=is_subject)
        last = self.page.sentence_end(place, end)
        is_head = not is_clause and self._has_verb(place + 1, min(stop + 1, last))
        is_open = is_clause and is_subject and place == index + 1 and stop == last
        if is_head or is_open or stop <= place + 1:
            return None  # reports of the board say: whoever wrote them speaks
        return Frame(
            cue=replace(form.cue, is_attitude=False, certainty=Certainty.POSSIBLE),
            form=None,
            cue_ranges=[(index, place + 1 if place == index + 1 else index + 1)],
            start=index,
            content_start=place + 1,
            rule="noun+that" if is_clause else "noun+phrase",
            is_phrase=not is_clause,
            content_stop=stop,
            is_main=begin == self.page.sentence_start[index],
            is_unnamed=True,
        )

    def _begin(self, index: int) -> int | None:
        """Return where the clause of a noun begins that nobody owns: at "there", or with it."""
        start = self.page.sentence_start[index]
        place = index
        while place > start and index - place < _ADJECTIVES and self._is_adjective(place - 1):
            place -= 1
        if place == start:
            return start
        verb = place - 1
        while verb > start and self.tagger.tag(verb) in GROUP:
            verb -= 1
        is_there = verb < place - 1 and self.page.key(verb) == "there"
        is_denied = any(self.cues.has("negators", self.page.key(at)) for at in range(verb, index))
        return verb if is_there and not is_denied else None

    def _is_adjective(self, place: int) -> bool:
        key = self.page.key(place)
        is_participle = self.tagger.tag(place) is Tag.VERB and key.endswith("ed")
        is_told = is_participle or self.tagger.tag(place) in {Tag.NOUN, Tag.ADVERB}
        is_owner = self.tagger.is_possessive(place) or self.cues.has("negators", key)
        return is_told and not is_owner

    def _introduced(self, index: int, end: int) -> int | None:
        """Return the word that what goes round follows: at once, or behind a verb of spreading."""
        if self.page.key(index + 1) in _OF or self.page.key(index + 1) == "that":
            return index + 1
        place = index + 1
        while self.tagger.tag(place) in GROUP and not self._spreads(place):
            place += 1
        if not self._spreads(place):
            return None
        reach = range(place + 1, min(end, index + _THAT_REACH))
        return next((at for at in reach if self.page.key(at) == "that"), None)

    def _spreads(self, place: int) -> bool:
        return self.cues.has("circulating", self.page.key(place))

    def _has_verb(self, start: int, end: int) -> bool:
        """Return whether a verb of saying stands between two tokens."""
        return any(
            self.tagger.tag(at) is Tag.VERB and bool(self.cues.forms.get(self.page.key(at)))
            for at in range(start, end)
        )

    def _stop(self, start: int, end: int, *, is_clause: bool, is_subject: bool) -> int:
        """Return where what goes round ends: before the verb that says that it does."""
        limit = self.page.sentence_end(start, end)
        if not is_clause:
            limit = min(limit, self.complements.phrase_end(start, end))
        elif is_subject:
            limit = min(limit, self.nouns.clause_end(start - 2, start, end) or limit)
        if not is_subject:
            return limit
        near = range(start + 1, limit)
        return next((at for at in near if self._is_main_verb(at, is_clause=is_clause)), limit)

    def _is_main_verb(self, place: int, *, is_clause: bool) -> bool:
        """Return whether what came of it starts here: (reports of a raid) reached the capital."""
        key = self.page.key(place)
        if any(self.cues.has(name, key) for name in ("circulating", "reaction_verbs")):
            return True
        is_past = key.endswith("ed") or self.cues.has("pasts", key)
        return not is_clause and is_past and self.tagger.can_be_verb(place, is_past=True)
