"""Running words, marked with what the lists know of them: family, name, cue, negation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import lemma
from claims_app.core.match_lexicon import words_of
from claims_app.core.records import Span
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.match_lexicon import LanguageWords

NEGATION_REACH: Final = 4  # words after a negator that it can turn round
NEGATORS: Final = frozenset({"negator", "negator_next"})
_REACHES: Final = {"negator": NEGATION_REACH, "negator_next": 1, "reversal": NEGATION_REACH}
_NO_CONTENT: Final = frozenset({"function", "say", "pro_form", "contrast"}) | NEGATORS
_LONG_NAME: Final = 5  # letters; a shorter one begins too many other words


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands, the key it is compared by, its families and cues.

    ``is_joined`` says that a deed opens a clause of its own ("… and the entry of the army").
    """

    span: Span
    key: str
    families: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()
    is_negated: bool = False
    is_name: bool = False
    is_joined: bool = False

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
    ranges = words_of(text, start, end)
    surface = [text[first:last] for first, last in ranges]
    words: list[Word] = []
    reach = dict.fromkeys(_REACHES, -1)  # the last word that each still turns round
    taken: dict[int, tuple[str, frozenset[str]]] = {}  # later words of a phrase
    for index, (first, last) in enumerate(ranges):
        is_negated = max(index <= reach[name] for name in NEGATORS)
        is_negated = is_negated != (index <= reach["reversal"])
        if index in taken:
            key, cues = taken[index]
            families: tuple[str, ...] = ()
            is_name = False
        else:
            hits = lists.cues.at(surface, index)
            cues = frozenset(hit.name for hit in hits)
            key, families, is_name, length = _listed(surface, index, lang, lists)
            longest = max((hit.length for hit in hits), default=0)
            if longest > max(1, length) or "function" in cues:  # "at least" is not "least"
                key, families, is_name = "", (), False
            for hit in hits:
                if hit.name in reach:
                    reach[hit.name] = index + hit.length - 1 + _REACHES[hit.name]
            rest = range(index + 1, index + max(length, longest))
            taken.update(dict.fromkeys(rest, (key, cues if longest > 1 else frozenset())))
        words.append(
            Word(
                span=Span(first, last),
                key=key or content_key(surface[index], lang),
                families=families,
                cues=cues,
                is_negated=is_negated and not cues & NEGATORS,
                is_name=is_name,
                is_joined=bool(families) and _is_joined(surface, index, lang),
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


def _listed(
    surface: Sequence[str], index: int, lang: str, lists: LanguageWords
) -> tuple[str, tuple[str, ...], bool, int]:
    """Return key, families, whether it is a name, and length of what is listed at ``index``."""
    names = lists.names.at(surface, index)
    families = lists.families.at(surface, index)
    if names and (not families or names[0].length >= families[0].length):
        return f"={names[0].name}", (), True, names[0].length
    if families:
        length = families[0].length
        found = tuple(hit.name for hit in families if hit.length == length)
        return f"={found[0]}", found, False, length
    return content_key(surface[index], lang), (), False, 1
