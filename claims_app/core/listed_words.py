"""What the lists know of a running word: its key, family, name and cues, remembered by word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.roots import kin_keys
from claims_app.core.wordforms import content_key, dictionary_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.match_lexicon import LanguageWords

NEGATION_REACH: Final = 4  # words after a negator that it can turn round
NEGATORS: Final = frozenset({"negator", "negator_next"})
INNER_NEGATOR: Final = "inner_negator"  # of a phrase that has a negator in it: لم يتوقف
NO_CONTENT: Final = (
    frozenset({"function", "say", "pro_form", "contrast", "emphatic", "certain"}) | NEGATORS
)
_REACHES: Final = {"negator": NEGATION_REACH, "negator_next": 1, "reversal": NEGATION_REACH}
_THING: Final = "#"  # begins the keys of plain things, "=" those of families and names
_MOST_REMEMBERED: Final = 1 << 16  # words; then it forgets them all and begins anew


class Listed(NamedTuple):
    """What is listed at a word. A phrase covers ``length`` words; ``cue_length`` is that of cues.

    ``listed_key`` is empty where only cues are listed. ``turns`` holds what turns the following
    words round, with the distance in words that it reaches; ``marks`` which one of a kind is meant;
    ``stem`` what the word is compared by where no list names it; ``kin`` the keys of which akin
    words share one; ``is_content`` whether it says what a statement is about.
    """

    key: str
    listed_key: str
    families: tuple[str, ...]
    cues: frozenset[str]
    is_name: bool
    length: int
    cue_length: int
    turns: tuple[tuple[str, int], ...]
    marks: tuple[str, ...]
    stem: str
    kin: tuple[str, ...]
    is_content: bool


class ListedWords:
    """Looks running words up in all lists of one language at once."""

    def __init__(self, lists: LanguageWords, lang: str) -> None:
        self._lists = lists
        self._lang = lang
        self._known: dict[str, tuple[Listed, frozenset[str]]] = {}

    def at(self, surface: Sequence[str], index: int) -> Listed:
        """Return what is listed at a word: a phrase where the words after it complete one."""
        word = surface[index]
        try:
            known, second = self._known[word]
        except KeyError:
            known, second = self._remember(word)
        if not second or index + 1 == len(surface):
            return known
        if second.isdisjoint(dictionary_forms(surface[index + 1], self._lang)):
            return known
        return self._look_up(surface, index)

    def _remember(self, word: str) -> tuple[Listed, frozenset[str]]:
        """Note what a word is on its own, and the words that may come second in its phrases."""
        lists = (
            self._lists.cues,
            self._lists.names,
            self._lists.things,
            self._lists.families,
            self._lists.distinct,
        )
        second = frozenset[str]().union(*(words.second_words(word) for words in lists))
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        self._known[word] = self._look_up((word,), 0), second
        return self._known[word]

    def _look_up(self, surface: Sequence[str], index: int) -> Listed:
        hits = self._lists.cues.at(surface, index)
        key, families, is_name, length = self._content(surface, index)
        longest = max((hit.length for hit in hits), default=0)
        # "No truth in", "still" (لا يزال): the negator is a part of the phrase, and turns nothing.
        whole = max(longest, length)
        is_inside = any(hit.name in NEGATORS and hit.length < whole for hit in hits)
        hits = tuple(hit for hit in hits if hit.name not in NEGATORS or hit.length == whole)
        cues = frozenset((*(hit.name for hit in hits), *((INNER_NEGATOR,) if is_inside else ())))
        emptied = max((hit.length for hit in hits if hit.name == "function"), default=0)
        if longest > max(1, length) or emptied >= length:  # "at least" is not "least"
            key, families, is_name = "", (), False
        stem = content_key(surface[index], self._lang)
        return Listed(
            key=key or stem,
            listed_key=key,
            families=families,
            cues=cues,
            is_name=is_name,
            length=length,
            cue_length=longest,
            turns=tuple(
                (hit.name, hit.length - 1 + _REACHES[hit.name])
                for hit in hits
                if hit.name in _REACHES
            ),
            marks=tuple(hit.name for hit in self._lists.distinct.at(surface, index)),
            stem=stem,
            kin=kin_keys(key or stem, families, stem, self._lang, is_name=is_name),
            is_content=bool(families) or is_name or not cues & NO_CONTENT,
        )

    def _content(
        self, surface: Sequence[str], index: int
    ) -> tuple[str, tuple[str, ...], bool, int]:
        """Return key, families, whether it is a name, and length of what is listed."""
        names = self._lists.names.at(surface, index)
        families = self._lists.families.at(surface, index)
        if names and (not families or names[0].length >= families[0].length):
            return f"={names[0].name}", (), True, names[0].length
        if families:
            length = families[0].length
            found = tuple(hit.name for hit in families if hit.length == length)
            return f"={found[0]}", found, False, length
        things = self._lists.things.at(surface, index)
        if things:
            return f"{_THING}{things[0].name}", (), False, things[0].length
        return "", (), False, 1


@lru_cache(maxsize=8)
def listed_words(lists: LanguageWords, lang: str) -> ListedWords:
    """Return what looks words of ``lang`` up in ``lists``, with what it remembers."""
    return ListedWords(lists, lang)
