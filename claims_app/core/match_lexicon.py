"""The word lists that matching compares by: families of one meaning, opposites, cues.

Built from plain data (``resources/opposites/*.yaml``), so that the core opens no file.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.mention_lexicon import MentionLexicon
from claims_app.core.pair_model import PairModel
from claims_app.core.script import fold_word
from claims_app.core.tokens import Token, tokens_of
from claims_app.core.wordforms import dictionary_forms, listed_forms

if TYPE_CHECKING:
    from pathlib import PurePath

_COMMA: Final = re.compile(r"[,،]")
_MOST_REMEMBERED: Final = 1 << 16  # words of a list's look-ups; then it begins anew

CUES: Final = frozenset(
    {
        *(
            "negator",
            "negator_next",
            "reversal",
            "deny",
            "reject",
            "downplay",
            "doubt",
            "evidence",
            "certain",
            "accuse",
        ),
        *("admit", "pro_form", "blanket", "contrast", "limiter", "consent", "earlier_count"),
        *("later_count", "say", "function", "agent", "person", "part", "period"),
        *(
            "others",
            "thing",
            "nameless",
            "silent",
            "decline",
            "comment",
            "stage",
            "human",
            "first",
            "second",
            "third",
            "last",
            "emphatic",
            "outright",
            "pronoun",
            "unrealised",
            "utmost",
            "lessened",
            "moved_on",
            "before",
            "after",
            "until",
            "ever_before",
            "unknown",
            "where",
            "settlement",
            "doer",
            "talk",
            "told_before",
            "cause",
        ),
    }
)


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the words of ``text[start:end]``, placed in the whole text.

    Both halves of "rebel-held" are words; "n't" stays with its verb.
    """
    return words_among(text, tokens_of(text, start, end))


def words_among(text: str, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the words among the tokens of ``text``; see ``words_of``."""
    ranges = []
    for token in tokens:
        if token.kind == "word":
            if "-" not in token.key:
                ranges.append((token.start, token.end))
                continue
            place = token.start
            for part in text[token.start : token.end].split("-"):
                if part:
                    ranges.append((place, place + len(part)))
                place += len(part) + 1
    return tuple(ranges)


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed word or phrase: what it is called, and the words that follow its first."""

    name: str
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at a word: its name and how many words it covers."""

    name: str
    length: int


class WordList:
    """Finds listed words and phrases among running words of one language."""

    def __init__(
        self, lang: str, lines: Mapping[str, Sequence[str]], plain: Sequence[str] = ()
    ) -> None:
        """Keep ``lines``: the name of each entry and its words or phrases.

        ``plain`` words stand for themselves, although their letters could be a listed word's with
        something glued to it (قضية is no form of قضى).
        """
        self._lang = lang
        self.names: frozenset[str] = frozenset(lines)
        self._plain = frozenset(map(fold_word, plain))
        self._entries: dict[str, list[Entry]] = {}
        self._exact: dict[str, list[Entry]] = {}
        self._capitals: dict[str, str] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        for name, phrases in lines.items():
            for phrase in phrases:
                self._add(name, phrase)

    def at(self, words: Sequence[str], index: int) -> tuple[Hit, ...]:
        """Return what starts at ``words[index]``, longest first, each name once."""
        capital = self._capitals.get(words[index])
        hits = {capital: 1} if capital else {}
        for entry in self._lookup(words[index]):
            end = index + 1 + len(entry.rest)
            following = words[index + 1 : end]
            if len(following) == len(entry.rest) and all(map(self._is, following, entry.rest)):
                hits[entry.name] = max(hits.get(entry.name, 0), 1 + len(entry.rest))
        ordered = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))
        return tuple(Hit(name, length) for name, length in ordered)

    def second_words(self, word: str) -> frozenset[str]:
        """Return the words that come second in the phrases that may begin with ``word``."""
        return frozenset(entry.rest[0] for entry in self._lookup(word) if entry.rest)

    def _add(self, name: str, phrase: str) -> None:
        parts = [phrase[start:end] for start, end in words_of(phrase)]
        if not parts:
            return
        if len(parts) == 1 and parts[0].isupper() and parts[0].isascii():
            # "US" is a country, "us" a pronoun: an entry in capitals is found in capitals only.
            self._capitals[parts[0]] = name
            return
        rest = tuple(map(fold_word, parts[1:]))
        if phrase.startswith("="):
            self._exact.setdefault(fold_word(parts[0]), []).append(Entry(name, rest))
            return
        for form in listed_forms(parts[0], self._lang):
            self._entries.setdefault(form, []).append(Entry(name, rest))

    def _lookup(self, word: str) -> tuple[Entry, ...]:
        found = self._found.get(word)
        if found is None:
            folded = fold_word(word)
            exact = (folded, folded.removeprefix("و")) if self._lang == "ar" else (folded,)
            single: list[Entry] = []
            phrases: list[Entry] = []
            for form in dictionary_forms(word, self._lang):
                entries = [*self._entries.get(form, ())]
                if form in exact:
                    entries.extend(self._exact.get(form, ()))
                phrases.extend(entry for entry in entries if entry.rest)
                # The form with the least taken off wins; deeper peelings are other words.
                single = single or [entry for entry in entries if not entry.rest]
                if form in self._plain:
                    break
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            found = self._found[word] = (*phrases, *single)
        return found

    def _is(self, word: str, listed: str) -> bool:
        return listed in dictionary_forms(word, self._lang)


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """The lists of one language.

    ``distinct`` holds what picks one of a kind, as *kind.member*: side.north, side.south;
    ``things`` what is neither deed nor name, so that two languages meet: airport, minister.
    """

    families: WordList
    names: WordList
    things: WordList
    cues: WordList
    distinct: WordList


@dataclass(frozen=True, slots=True)
class MatchLexicon:
    """The lists of every language, and which families exclude each other in any of them.

    ``pair_models`` weigh sentences without a context, the one with most encoders first; without
    them, the rules alone do.
    """

    languages: Mapping[str, LanguageWords]
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    mentions: MentionLexicon = field(default_factory=MentionLexicon)
    pair_models: tuple[PairModel, ...] = ()

    def are_opposite(self, one: str, other: str) -> bool:
        """Return whether two families can't both hold of the same thing."""
        return other in self.opposites.get(one, ())

    def words(self, lang: str) -> LanguageWords:
        """Return the lists of ``lang``; empty ones for a language without lists."""
        return self.languages.get(lang) or _NO_WORDS

    @classmethod
    def from_data(cls, files: Sequence[tuple[object, PurePath]]) -> MatchLexicon:
        """Build the lexicon from the plain data of its files.

        Args:
            files: What each file holds, with its path for messages.

        Raises:
            ClaimsError: A file has another form than ``docs/engine-matching.md`` describes.
        """
        languages = {}
        opposites: dict[str, set[str]] = {}
        for data, path in files:
            top = _mapping(data, "the file", path)
            lang = top.get("language")
            if not isinstance(lang, str) or not lang:
                raise ClaimsError(
                    "The word list names no language.",
                    "Add a line such as “language: ar”.",
                    place=Place(path),
                )
            families = _lines(top.get("families"), "families", path)
            cues = _lines(top.get("cues"), "cues", path)
            plain = _lines({"plain": top.get("plain") or ""}, "words", path)["plain"]
            if unknown := sorted(cues.keys() - CUES):
                raise ClaimsError(
                    f"There is no cue class called {unknown[0]}.",
                    f"Use one of: {', '.join(sorted(CUES))}.",
                    place=Place(path),
                )
            languages[lang] = LanguageWords(
                families=WordList(lang, families, plain),
                names=WordList(lang, _lines(top.get("names"), "names", path), plain),
                things=WordList(lang, _lines(top.get("things"), "things", path), plain),
                cues=WordList(lang, cues, plain),
                distinct=WordList(lang, _lines(top.get("distinct"), "distinct", path), plain),
            )
            for one, other in _pairs(top.get("opposites"), families.keys(), path):
                opposites.setdefault(one, set()).add(other)
                opposites.setdefault(other, set()).add(one)
        return cls(
            languages=languages,
            opposites={name: frozenset(others) for name, others in opposites.items()},
        )


_NO_WORDS: Final = LanguageWords(
    families=WordList("und", {}),
    names=WordList("und", {}),
    things=WordList("und", {}),
    cues=WordList("und", {}),
    distinct=WordList("und", {}),
)


def _mapping(data: object, what: str, path: PurePath) -> Mapping[str, object]:
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ClaimsError(
            f"In a word list, {what} has to be a list of names and words.",
            "Write one “name: word, word” a line.",
            place=Place(path),
        )
    return data


def _lines(data: object, section: str, path: PurePath) -> dict[str, tuple[str, ...]]:
    lines = {}
    for name, value in _mapping(data, section, path).items():
        if not isinstance(value, str):
            raise ClaimsError(
                f"{section}.{name} has to be words with commas between them.",
                "Write “name: word, word”.",
                place=Place(path),
            )
        lines[name] = tuple(part for raw in _COMMA.split(value) if (part := raw.strip()))
    return lines


def _pairs(data: object, known: Collection[str], path: PurePath) -> list[tuple[str, str]]:
    pairs = []
    for line in data if isinstance(data, list) else ():
        match str(line).split("|"):
            case [one, other] if one.strip() in known and other.strip() in known:
                pairs.append((one.strip(), other.strip()))
            case _:
                raise ClaimsError(
                    f"“{line}” does not name two families.",
                    "Write “one family | its opposite”, with names that stand under families.",
                    place=Place(path),
                )
    return pairs
