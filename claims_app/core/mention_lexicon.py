"""The lists that places and actors are found by, made from plain data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.name_index import NameIndex
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIMPLE: Final = frozenset(
    re.findall(
        r"\w+",
        "quarter_cues town_cues region_cues weak_cues prepositions strong_prepositions name_heads "
        "no_names neighbours name_parts not_after not_before body_adjectives not_adjectives "
        "complements not_complements given_names name_links named_after",
    )
)
_KEYED: Final = frozenset({"bodies", "groups"})
_PLACE_FIELDS, _GROUP_FIELDS, _PEOPLE_FIELDS = 4, 3, 4
_MARK: Final = "~"  # before a name that is also a common word
_KINDS: Final = frozenset({"country", "region", "city", "quarter"})
_ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place of the table: ``key`` is ``SY`` or ``SY/Homs``; ``needs_cue`` for common words."""

    key: str
    kind: str
    needs_cue: bool = False

    @property
    def country(self) -> str:
        """Return the country's code, empty for what lies in several."""
        return self.key.partition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionWords:
    """The lists of one language.

    ``words`` are plain lists by name; ``bodies`` and ``groups`` map a word to what it is called in
    every language; ``adjectives`` and ``peoples`` map a word to a country.
    """

    lang: str
    words: Mapping[str, frozenset[str]]
    bodies: Mapping[str, str]
    groups: Mapping[str, str]
    adjectives: Mapping[str, str]
    peoples: Mapping[str, str]
    places: NameIndex[ListedPlace]
    named_groups: NameIndex[str]

    def has(self, name: str, key: str) -> bool:
        """Return whether a folded word stands in a list."""
        return key in self.words.get(name, ())


@dataclass(frozen=True, slots=True)
class MentionLexicon:
    """The lists of all languages."""

    languages: Mapping[str, MentionWords] = field(default_factory=dict)

    def of(self, lang: str) -> MentionWords | None:
        """Return the lists of a language, None where there are none."""
        return self.languages.get(lang)


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of one table of names, fields apart by tabs, ``#`` before remarks."""

    text: str
    path: PurePath

    def rows(self, fields: int) -> Iterator[tuple[int, list[str]]]:
        """Yield the number and the fields of each line.

        Raises:
            ClaimsError: A line has more or fewer fields.
        """
        for number, line in enumerate(self.text.splitlines(), start=1):
            if not line or line.startswith("#"):
                continue
            row = line.split("\t")
            if len(row) != fields:
                raise ClaimsError(
                    f"The line has {len(row)} fields and needs {fields}.",
                    "Put one tab between the fields, also around an empty one.",
                    place=Place(self.path, number),
                )
            yield number, row


def read_words(
    lang: str,
    data: Any,  # noqa: ANN401 -- plain data
    path: PurePath,
    *,
    places: Sequence[Table],
    groups: Table,
    peoples: Table,
) -> MentionWords:
    """Return the lists of one language from plain data and tables.

    Raises:
        ClaimsError: Something is missing, unknown or malformed; the error names the file.
    """
    lists = data.get("words") if isinstance(data, dict) else None
    if not isinstance(lists, dict) or data.get("lang") != lang or data.get("format") != "1":
        raise ClaimsError(
            "This is no list of words around names.",
            f"It starts with format: 1 and lang: {lang}, and has words.",
            place=Place(path),
        )
    unknown = set(lists) - _SIMPLE - _KEYED
    if unknown:
        raise ClaimsError(
            f"Unknown list {min(unknown)!r}.",
            f"Use: {', '.join(sorted(_SIMPLE | _KEYED))}.",
            place=Place(path),
        )
    adjectives, people = _peoples(lang, peoples)
    return MentionWords(
        lang=lang,
        words={name: _keys(lists.get(name) or (), path) for name in _SIMPLE},
        bodies=_by_word(lists.get("bodies") or {}, path),
        groups=_by_word(lists.get("groups") or {}, path),
        adjectives=adjectives,
        peoples=people,
        places=NameIndex(lang, _places(lang, places)),
        named_groups=NameIndex(lang, _names(lang, groups)),
    )


def _keys(raw: Any, path: PurePath) -> frozenset[str]:  # noqa: ANN401 -- plain data
    if not isinstance(raw, list | tuple) or not all(isinstance(word, str) for word in raw):
        raise ClaimsError("A list of words is none.", "Write [one, two].", place=Place(path))
    return frozenset(fold(word) for word in raw)


def _by_word(raw: Any, path: PurePath) -> dict[str, str]:  # noqa: ANN401 -- plain data
    if not isinstance(raw, dict):
        raise ClaimsError("A list by name is none.", "Write {name: [one, two]}.", place=Place(path))
    return {word: name for name, words in raw.items() for word in _keys(words, path)}


def _places(lang: str, tables: Sequence[Table]) -> Iterator[tuple[str, ListedPlace]]:
    """Yield the names of the places in one language; earlier tables come first."""
    for table in tables:
        for number, (key, kind, english, arabic) in table.rows(_PLACE_FIELDS):
            if kind not in _KINDS:
                raise ClaimsError(
                    f"{kind!r} is no kind of place.",
                    f"Use: {', '.join(sorted(_KINDS))}.",
                    place=Place(table.path, number),
                )
            for name in filter(None, (arabic if lang == "ar" else english).split("|")):
                yield name.removeprefix(_MARK), ListedPlace(key, kind, name.startswith(_MARK))


def _names(lang: str, table: Table) -> Iterator[tuple[str, str]]:
    for _, (key, english, arabic) in table.rows(_GROUP_FIELDS):
        for name in filter(None, (arabic if lang == "ar" else english).split("|")):
            yield name, key


def _peoples(lang: str, table: Table) -> tuple[dict[str, str], dict[str, str]]:
    """Return adjectives and peoples, folded, with the country of each."""
    adjectives: dict[str, str] = {}
    people: dict[str, str] = {}
    for _, (code, english, plural, arabic) in table.rows(_PEOPLE_FIELDS):
        if lang == "en":
            adjectives[fold(english)] = code
            people[fold(plural or english)] = code
            continue
        for stem in filter(None, map(fold, arabic.split("|"))):
            for front in ("", _ARTICLE):
                adjectives |= dict.fromkeys((front + stem, front + stem + "ه"), code)
            people |= dict.fromkeys((_ARTICLE + stem + "ون", _ARTICLE + stem + "ين"), code)
    return adjectives, people
