"""Running words, marked with what the lists know of them: family, name, cue, negation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import lemma
from claims_app.core.listed_words import NEGATORS, listed_words
from claims_app.core.match_lexicon import words_of
from claims_app.core.records import Span
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.match_lexicon import LanguageWords

_NO_CONTENT: Final = frozenset({"function", "say", "pro_form", "contrast", "emphatic"}) | NEGATORS
_LONG_NAME: Final = 5  # letters; a shorter one begins too many other words


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands, the key it is compared by, its families and cues.

    ``is_joined`` says that a deed opens a clause of its own ("… and the entry of the army");
    ``marks`` which one of a kind is meant (side.north), ``stem`` what the
    word is compared by where no list names it.
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

    @property
    def is_content(self) -> bool:
        """Return whether the word says what a statement is about."""
        return bool(self.families) or self.is_name or not (self.cues & _NO_CONTENT)

    def names(self, keys: frozenset[str]) -> bool:
        """Return whether this word is one of ``keys``, or derived from one (كندا، الكندية)."""
        return self.is_content and (
            self.key in keys
            or any(len(key) >= _LONG_NAME and self.key.startswith(key) for key in keys)
        )


def read_words(text: str, start: int, end: int, lang: str, lists: LanguageWords) -> list[Word]:
    """Return the words of ``text[start:end]`` with their families, cues and negation."""
    return mark_words(text, words_of(text, start, end), lang, lists)


def mark_words(
    text: str, ranges: Sequence[tuple[int, int]], lang: str, lists: LanguageWords
) -> list[Word]:
    """Return the words at ``ranges`` of ``text``; negation and phrases begin anew at the first."""
    surface = [text[first:last] for first, last in ranges]
    listed = listed_words(lists, lang)
    words: list[Word] = []
    reach = {"negator": -1, "negator_next": -1, "reversal": -1}  # the last word each still turns
    taken: dict[int, tuple[str, frozenset[str]]] = {}  # later words of a phrase
    for index, (first, last) in enumerate(ranges):
        is_negated = index <= reach["negator"] or index <= reach["negator_next"]
        is_negated = is_negated != (index <= reach["reversal"])
        if index in taken:
            key, cues = taken[index]
            key = key or content_key(surface[index], lang)
            words.append(
                Word(
                    Span(first, last),
                    key,
                    (),
                    cues,
                    is_negated and not cues & NEGATORS,
                    stem=content_key(surface[index], lang),
                )
            )
            continue
        found = listed.at(surface, index)
        for name, distance in found.turns:
            reach[name] = index + distance
        length = max(found.length, found.cue_length)
        if length > 1:
            cues = found.cues if found.cue_length > 1 else frozenset()
            taken.update(dict.fromkeys(range(index + 1, index + length), (found.listed_key, cues)))
        words.append(
            Word(
                Span(first, last),
                found.key,
                found.families,
                found.cues,
                is_negated and not found.cues & NEGATORS,
                found.is_name,
                bool(found.families) and _is_joined(surface, index, lang),
                found.marks,
                found.stem,
            )
        )
    return words


def _is_joined(surface: Sequence[str], index: int, lang: str) -> bool:
    """Return whether "and" joins this word to what was said before: a clause of its own."""
    if lang == "ar":
        # The letter is the conjunction where the word is one without it (ودخول, not وصول).
        rest = surface[index][1:]
        return surface[index].startswith("و") and lemma(rest, lang) == lemma(surface[index], lang)
    return index > 0 and surface[index - 1].casefold() == "and"
