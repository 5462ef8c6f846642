"""Running words, marked with what the lists know of them: family, name, cue, negation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.lemmas import lemma
from claims_app.core.listed_words import NEGATORS, NO_CONTENT, Listed, listed_words
from claims_app.core.match_lexicon import words_of
from claims_app.core.records import Span
from claims_app.core.roots import kin_keys
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.match_lexicon import LanguageWords

# A name is shared by everything that is said about a country: it tells less than a deed.
_NAME_WEIGHT: Final = 0.6
_WORD_WEIGHT: Final = 1.0
_LONG_NAME: Final = 5  # letters; a shorter one begins too many other words


_NO_CUES: Final[frozenset[str]] = frozenset()
# "No" before digits numbers something and denies nothing: Decree No. 24, Decree No 24.
_LABEL: Final = re.compile(r"No\. ?\d|(?<=\w )No \d")
_NO_PLACES: Final[Mapping[int, str]] = {}


class Word(NamedTuple):
    """One word: where it stands, the key it is compared by, its families and cues.

    ``is_joined`` says that a deed opens a clause of its own ("… and the entry of the army");
    ``marks`` which one of a kind is meant (side.north), ``stem`` what the word is compared by where
    no list names it; ``kin`` holds the keys of which akin words share one. ``is_content`` says that
    the word tells what a statement is about.
    """

    span: Span
    key: str
    families: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()
    is_negated: bool = False
    is_name: bool = False
    is_joined: bool = False
    marks: tuple[str, ...] = ()
    stem: str = ""
    kin: tuple[str, ...] = ()
    is_content: bool = True

    @property
    def weight(self) -> float:
        """Return how much the word tells where it is shared; adding reports changes nothing."""
        return _NAME_WEIGHT if self.is_name else _WORD_WEIGHT

    def names(self, keys: frozenset[str]) -> bool:
        """Return whether this word is one of ``keys``, or derived from one (كندا، الكندية)."""
        return self.is_content and (
            self.key in keys
            or any(len(key) >= _LONG_NAME and self.key.startswith(key) for key in keys)
        )


def read_words(text: str, start: int, end: int, lang: str, lists: LanguageWords) -> list[Word]:
    """Return the words of ``text[start:end]`` with their families, cues and negation."""
    ranges = words_of(text, start, end)
    return MarkedText(text, ranges, lang, lists).words(0, len(ranges))


class MarkedText:
    """The words of one text, looked up once, whichever stretches of it are read."""

    def __init__(
        self,
        text: str,
        ranges: Sequence[tuple[int, int]],
        lang: str,
        lists: LanguageWords,
        places: Mapping[int, str] = _NO_PLACES,
    ) -> None:
        """Keep the words at ``ranges`` of ``text``, in reading order.

        Args:
            text: Any text.
            ranges: Where its words stand.
            lang: ISO 639 code.
            lists: The lists of its language.
            places: Where the words of a known place start, with a key that is the same in every
                language; words that the lists know keep theirs.
        """
        self._places = places
        self._ranges = ranges
        self._lang = lang
        self._listed = listed_words(lists, lang)
        self._surface = [text[first:last] for first, last in ranges]
        self._found: list[tuple[Listed, Word] | None] = [None] * len(ranges)
        self._labels = frozenset(
            index for index, (first, _) in enumerate(ranges) if _LABEL.match(text, first)
        )

    def words(self, first: int, last: int) -> list[Word]:
        """Return the words ``[first, last)``; negation and phrases begin anew at the first one."""
        words: list[Word] = []
        reach = {"negator": -1, "negator_next": -1, "reversal": -1}  # the last each still turns
        taken: dict[int, tuple[str, frozenset[str]]] = {}  # later words of a phrase
        for index in range(first, last):
            is_negated = index <= reach["negator"] or index <= reach["negator_next"]
            is_negated = is_negated != (index <= reach["reversal"])
            if index in taken:
                words.append(self._rest(index, *taken[index], is_negated=is_negated))
                continue
            found, word = self._found[index] or self._look_up(index, len(self._ranges))
            length = max(found.length, found.cue_length)
            if index + length > last:  # the phrase ends outside the stretch
                found, word = self._look_up(index, last)
                length = max(found.length, found.cue_length)
            for name, distance in found.turns:
                reach[name] = index + distance
            if length > 1:
                cues = found.cues if found.cue_length > 1 else frozenset()
                taken.update(
                    dict.fromkeys(range(index + 1, index + length), (found.listed_key, cues))
                )
            is_joined = word.is_joined and (index > first or self._lang == "ar")
            if index == reach["negator_next"] and "function" in word.cues:
                reach["negator_next"] += 1  # without a permit
            is_negated = is_negated and not word.cues & NEGATORS
            if is_negated or is_joined != word.is_joined:
                word = word._replace(is_negated=is_negated, is_joined=is_joined)
            words.append(word)
        return words

    def _look_up(self, index: int, last: int) -> tuple[Listed, Word]:
        """Return what is listed at a word among those before ``last``, and the word, unturned."""
        surface = self._surface if last == len(self._surface) else self._surface[:last]
        found = self._listed.at(surface, index)
        if index in self._labels:
            found = found._replace(cues=_NO_CUES, turns=())
        is_joined = bool(found.families) and _is_joined(self._surface, index, self._lang)
        span = Span(*self._ranges[index])
        word = Word._make(  # in a third of the time that names would take
            (
                *(span, found.key, found.families, found.cues, False, found.is_name, is_joined),
                *(found.marks, found.stem, found.kin, found.is_content),
            )
        )
        place = self._places.get(word.span.start, "")
        if place and word.is_content and not (word.families or word.is_name or word.cues):
            key = f"={place}"
            word = word._replace(key=key, kin=self._kin(key, word.stem))
        if surface is self._surface:
            self._found[index] = found, word
        return found, word

    def _rest(self, index: int, key: str, cues: frozenset[str], *, is_negated: bool) -> Word:
        """Return a later word of a phrase."""
        stem = content_key(self._surface[index], self._lang)
        return Word(
            span=Span(*self._ranges[index]),
            key=key or stem,
            cues=cues,
            is_negated=is_negated and not cues & NEGATORS,
            stem=stem,
            kin=self._kin(key or stem, stem),
            is_content=not cues & NO_CONTENT,
        )

    def _kin(self, key: str, stem: str) -> tuple[str, ...]:
        return kin_keys(key, (), stem, self._lang, is_name=False)


def _is_joined(surface: Sequence[str], index: int, lang: str) -> bool:
    """Return whether "and" joins this word to what was said before: a clause of its own."""
    if lang == "ar":
        # The letter is the conjunction where the word is one without it (ودخول, not وصول).
        rest = surface[index][1:]
        return surface[index].startswith("و") and lemma(rest, lang) == lemma(surface[index], lang)
    return index > 0 and surface[index - 1].casefold() == "and"
