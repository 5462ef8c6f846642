"""Finds entries by what a person types: by folded words, their beginnings, parts and near misses.

Every word typed has to be found. A word counts most where it stands as typed, less as a beginning,
less within another (so that an Arabic word is found behind its article), least with a slip in it.
The words of the entries are looked through, not the entries: a case of 100,000 claims has far
fewer words than claims.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_EXACT: Final = 1.0
_BEGINNING: Final = 0.9
_PART: Final = 0.75
_SLIP: Final = 0.7  # times how alike the two words are
_LEAST_ALIKE: Final = 0.7  # one slip in four letters, two in seven
_SHORTEST_WITH_SLIP: Final = 4
_MOST_SLIPS: Final = 20
_UNSEEN: Final = 0.6  # times: a word that finds an entry without being shown
_TOGETHER: Final = 0.2  # all words in the order typed, next to each other
_ENOUGH: Final = 300  # entries that are weighed; nobody reads further
_MOST_WORDS: Final = 12  # of a pasted sentence
_SEAM: Final = "\0"  # between what is shown of an entry and what is not
_WORD: Final = re.compile(r"\w+")


class Kind(StrEnum):
    """What an entry is."""

    ACTION = "action"
    QUESTION = "question"
    SOURCE = "source"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to go to: ``key`` is a record's id or an action's name.

    ``text`` is shown, in the direction of ``lang``; ``also`` finds the entry without being shown.
    """

    kind: Kind
    key: str
    text: str
    also: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An entry and how well it fits, above 0.0; up to 1.2."""

    entry: Entry
    score: float


class SearchIndex:
    """The words of many entries; entries come in one by one, so that nobody waits for all."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._folded: list[str] = []
        self._places: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: Entry) -> None:
        """Take an entry in."""
        place = len(self._entries)
        folded = f"{fold(entry.text)}{_SEAM}{fold(entry.also)}"
        self._entries.append(entry)
        self._folded.append(folded)
        for word in set(_WORD.findall(folded)):
            places = self._places.get(word)
            if places is None:
                places = self._places[word] = array("L")
            places.append(place)

    def first(self, limit: int) -> tuple[Entry, ...]:
        """Return the entries that came first."""
        return tuple(self._entries[:limit])

    def find(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return what fits best, the best first; nothing where ``query`` holds no word."""
        typed = fold(query)
        words = list(dict.fromkeys(_WORD.findall(typed)))[:_MOST_WORDS]
        if not words:
            return ()
        known = [self._known(word) for word in words]
        phrase = " ".join(typed.split())
        hits = [
            Hit(entry=self._entries[place], score=self._score(place, known, phrase))
            for place in self._places_of_all(words, known)
        ]
        hits.sort(key=lambda hit: (-hit.score, len(hit.entry.text)))
        return tuple(hits[:limit])

    def _known(self, word: str) -> Mapping[str, float]:
        """Return the words of entries that fit a typed one, the best first, with their weight."""
        holding = [known for known in self._places if word in known]
        found = {word: _EXACT} if word in self._places else {}
        for known in holding:
            if known.startswith(word):
                found.setdefault(known, _BEGINNING)
        for known in holding:
            found.setdefault(known, _PART)
        # A word that stands somewhere as typed has no slip.
        if not found and len(word) >= _SHORTEST_WITH_SLIP:
            near = process.extract(
                word,
                self._places.keys(),
                scorer=OSA.normalized_similarity,
                score_cutoff=_LEAST_ALIKE,
                limit=_MOST_SLIPS,
            )
            for known, alike, _ in near:
                found.setdefault(known, _SLIP * alike)
        return found

    def _places_of_all(
        self, words: Iterable[str], known: Iterable[Mapping[str, float]]
    ) -> Iterator[int]:
        """Yield entries in which every word is found, those first that have the rarest best."""
        ranked = sorted(zip(words, known, strict=True), key=lambda pair: self._count(pair[1]))
        (_, rarest), *others = ranked
        tests = [(word, self._places_of_slips(word, fits)) for word, fits in others]
        seen: set[int] = set()
        for fitting in rarest:
            for place in self._places[fitting]:
                if place in seen:
                    continue
                folded = self._folded[place]
                if all(word in folded or place in slips for word, slips in tests):
                    seen.add(place)
                    yield place
                    if len(seen) == _ENOUGH:
                        return

    def _places_of_slips(self, word: str, fits: Mapping[str, float]) -> set[int]:
        return {place for known in fits if word not in known for place in self._places[known]}

    def _count(self, fits: Iterable[str]) -> int:
        return sum(len(self._places[known]) for known in fits)

    def _score(self, place: int, known: Iterable[Mapping[str, float]], phrase: str) -> float:
        folded = self._folded[place]
        text, _, also = folded.partition(_SEAM)
        seen, unseen = _WORD.findall(text), _WORD.findall(also)
        weights = [
            max(
                max((fits.get(word, 0.0) for word in seen), default=0.0),
                _UNSEEN * max((fits.get(word, 0.0) for word in unseen), default=0.0),
            )
            for fits in known
        ]
        together = _TOGETHER if phrase in text else 0.0
        return sum(weights) / len(weights) + together
