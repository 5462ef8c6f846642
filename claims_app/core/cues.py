"""Cue lexicons: the words that say who said what, as data, with all their forms.

``docs/engine.md`` explains the fields of an entry. The forms of a word are made once, here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import partial
from typing import Any, Final, TypeAlias

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.inflection import Form, arabic_forms, english_forms
from claims_app.core.languages import LANGUAGES
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.core.script import fold

Where: TypeAlias = Callable[..., Place]
FORMAT: Final = "1"
Key: TypeAlias = tuple[str, ...]  # the folded words of a phrase


class Role(StrEnum):
    """What the subject of a cue does."""

    SPEAK = "speak"
    CARRY = "carry"  # it hands on what somebody else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One entry: what a word of saying does, and what may stand between it and what was said.

    ``takes`` holds words of ``CONTENT`` (``that``, ``noun``, ``quote`` …) and folded prepositions.
    ``is_shy`` marks a word that is as often something else. ``is_attitude`` marks what is wanted,
    felt, planned or backed rather than said: a quote, but no claim.
    """

    lemma: str
    takes: frozenset[str]
    act: Act = Act.STATE
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty | None = None
    role: Role = Role.SPEAK
    carries_from: str = ""
    is_shy: bool = False
    is_attitude: bool = False


@dataclass(frozen=True, slots=True)
class CueForm:
    """One written form of a cue."""

    cue: Cue
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A preposition of saying; ``then`` is a clitic or word that must follow it."""

    words: Key
    then: str = ""
    is_shy: bool = False
    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCues:
    """The lexicon of one language; every word in it is folded.

    ``forms`` maps a whole written word to the cues that it may be, or several words with a space
    between, of which ``openers`` holds the first; ``phrases`` is keyed by the first word. ``words``
    holds the word lists by name, ``phrase_lists`` their entries of several words, keyed by the
    first.
    """

    lang: str
    forms: Mapping[str, tuple[CueForm, ...]]
    openers: frozenset[str]
    phrases: Mapping[str, tuple[Phrase, ...]]
    words: Mapping[str, frozenset[str]]
    phrase_lists: Mapping[str, Mapping[str, tuple[Key, ...]]]

    def has(self, name: str, key: str) -> bool:
        """Return whether the word list ``name`` holds the folded word ``key``."""
        return key in self.words.get(name, _NOTHING)

    def starts_phrase(self, name: str, keys: Sequence[str]) -> int:
        """Return how many of ``keys``, from the first, make an entry of list ``name``; else 0."""
        if not keys:
            return 0
        for phrase in self.phrase_lists.get(name, {}).get(keys[0], ()):
            if tuple(keys[: len(phrase)]) == phrase:
                return len(phrase)
        return int(self.has(name, keys[0]))


_NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a file: a cue with its written forms, or with a phrase.

    ``section`` is the list that it stands in, ``given`` its fields as they are written, ``place``
    finds its line. One that ``is_off`` takes the entries of the same word out that files before
    have.
    """

    section: str
    given: Mapping[str, str]
    cue: Cue
    place: Callable[[], Place]
    forms: tuple[tuple[str, Form], ...] = ()
    phrase: Phrase | None = None
    is_off: bool = False

    @property
    def key(self) -> Key:
        """Return what another file's entry for the same word has too."""
        return (self.section, fold(self.cue.lemma))


@dataclass(frozen=True, slots=True, kw_only=True)
class CueLayer:
    """What one file of a language says.

    ``words`` holds the folded entries of each list, ``spelled`` the same as they are written.
    ``where`` finds the place of a value from its path of keys.
    """

    lang: str
    entries: tuple[Entry, ...]
    words: Mapping[str, tuple[Key, ...]]
    spelled: Mapping[str, tuple[str, ...]]
    where: Where


def read_layer(lang: str, data: Any, where: Where, known: CueLayer | None = None) -> CueLayer:  # noqa: ANN401  # plain data
    """Return what one file says, from its plain data (scalars as strings).

    Args:
        lang: The language that the file is to be of.
        data: What the file holds.
        where: Finds the place of a value from its path of keys, for errors.
        known: The layer that comes with the program, if this is a person's own: a list that it
            does not have would be read by nobody, and is refused.

    Raises:
        ClaimsError: An entry is wrong; the error says which, where, and what is allowed.
    """
    return _Reader(lang, data, where, known).read()


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """The cue lexicons of all languages."""

    languages: Mapping[str, LanguageCues] = field(default_factory=dict)

    def of(self, lang: str) -> LanguageCues | None:
        """Return the lexicon of a language, None where there is none."""
        return self.languages.get(lang)


CONTENT: Final = frozenset(
    {
        "that",
        "noun",
        "describe",
        "object",
        "speech",
        "said",
        "claimed",
        "event",
        "to",
        "quote",
        "wh",
        "ing",
        "figure",
        "role",
    }
)
_PREPOSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "ar": frozenset(fold(word) for word in ("إلى", "على", "عن", "ب", "من", "ل", "في")),
    "en": frozenset(
        {"for", "on", "of", "about", "against", "with", "at", "from", "in", "as", "over", "into"}
    ),
}
_ENTRY_KEYS: Final[Mapping[str, frozenset[str]]] = {
    "verbs": frozenset(
        {
            "verb",
            "now",
            "doer",
            "past",
            "done",
            "doing",
            "also",
            "takes",
            "act",
            "polarity",
            "certainty",
            "attitude",
            "shy",
        }
    ),
    "carriers": frozenset(
        {
            "verb",
            "now",
            "doer",
            "past",
            "done",
            "doing",
            "also",
            "phrase",
            "from",
            "shy",
            "certainty",
        }
    ),
    "prepositions": frozenset({"phrase", "then", "shy"}),
    "adjectives": frozenset({"adjective", "takes", "act", "certainty"}),
    "nouns": frozenset(
        {"noun", "also", "takes", "act", "polarity", "certainty", "attitude", "shy"}
    ),
}
_LISTS: Final = frozenset({"verbs", "carriers", "prepositions", "nouns", "adjectives"})
_OFF_FIELDS: Final = 2  # the word, and that it is off
_YES_OR_NO: Final = frozenset({"shy", "off", "attitude"})
_WORD_FIELDS: Final = ("verb", "noun", "adjective", "phrase")
_CHOICES: Final[Mapping[str, type[StrEnum]]] = {
    "act": Act,
    "polarity": Polarity,
    "certainty": Certainty,
}


def word_field(fields: Mapping[str, str]) -> str:
    """Return which field of an entry holds its word; empty where none does."""
    return next((name for name in _WORD_FIELDS if fields.get(name)), "")


def make_entry(
    lang: str, section: str, fields: Mapping[str, str], place: Callable[[], Place]
) -> Entry:
    """Return the entry of these fields, which hold what they may, with its forms."""
    certainty = fields.get("certainty")
    cue = Cue(
        lemma=fields[word_field(fields)],
        takes=frozenset(fold(word) for word in fields.get("takes", "that").split()),
        act=Act(fields.get("act", "state")),
        polarity=Polarity(fields.get("polarity", "affirmed")),
        certainty=Certainty(certainty) if certainty else None,
        role=Role.CARRY if section == "carriers" else Role.SPEAK,
        carries_from=fold(fields.get("from", "")),
        is_shy=fields.get("shy") == "yes",
        is_attitude=fields.get("attitude") == "yes" or section == "adjectives",
    )
    phrase = None
    if "phrase" in fields:
        keys = tuple(fold(fields["phrase"]).split())
        phrase = Phrase(words=keys, then=fold(fields.get("then", "")), is_shy=cue.is_shy, cue=cue)
    make = arabic_forms if lang == "ar" else english_forms
    return Entry(
        section=section,
        given=fields,
        cue=cue,
        place=place,
        forms=() if phrase else tuple((fold(word), form) for word, form in make(fields)),
        phrase=phrase,
        is_off=fields.get("off") == "yes",
    )


class _Reader:
    """Reads one language's plain data; every complaint names its place."""

    def __init__(self, lang: str, data: Any, where: Where, known: CueLayer | None) -> None:  # noqa: ANN401  # plain data
        self._lang = lang
        self._data = data
        self._where = where
        self._known = known

    def read(self) -> CueLayer:
        if self._lang not in LANGUAGES:
            raise self._error(
                f"There are no word forms for language {self._lang!r}.", "Use ar or en."
            )
        data = self._mapping(self._data)
        unknown = set(data) - _LISTS - {"format", "lang", "clause_openers", "words"}
        if unknown:
            name = min(unknown)
            allowed = ", ".join(sorted(_LISTS | {"clause_openers", "words"}))
            raise self._error(f"Unknown key {name!r}.", f"Use one of: {allowed}.", name)
        if data.get("format") != FORMAT or data.get("lang") != self._lang:
            raise self._error(
                "This is no cue lexicon of this version and language.",
                f"It starts with format: {FORMAT} and lang: {self._lang}.",
            )
        entries = tuple(
            self._entry(section, index, raw)
            for section in sorted(_LISTS)
            for index, raw in enumerate(self._sequence(data.get(section), section))
        )
        lists = self._mapping(data.get("words"), "words")
        spelled = {name: self._words(raw, "words", name) for name, raw in lists.items()}
        spelled["clause_openers"] = self._words(data.get("clause_openers"), "clause_openers")
        words = {
            name: tuple(tuple(fold(word).split()) for word in written)
            for name, written in spelled.items()
        }
        return CueLayer(
            lang=self._lang, entries=entries, words=words, spelled=spelled, where=self._where
        )

    def _entry(self, section: str, index: int, raw: Any) -> Entry:  # noqa: ANN401  # plain data
        at = (section, index)
        entry = {key: self._text(value, *at, key) for key, value in self._mapping(raw, *at).items()}
        unknown = set(entry) - _ENTRY_KEYS[section] - {"off"}
        if unknown:
            name = min(unknown)
            allowed = ", ".join(sorted(_ENTRY_KEYS[section] | {"off"}))
            raise self._error(f"Unknown field {name!r}.", f"Use one of: {allowed}.", *at, name)
        for name in sorted(_YES_OR_NO & entry.keys()):
            if entry[name] not in ("yes", "no"):
                raise self._error(
                    f"{entry[name]!r} is not allowed here.", "Use: yes, no.", *at, name
                )
        if entry.get("off") == "yes" and len(entry) > _OFF_FIELDS:
            raise self._error(
                "An entry that switches a word off says more than that.",
                "Leave the word and off: yes, or leave off out.",
                *at,
            )
        self._check(entry, at)
        return make_entry(self._lang, section, entry, partial(self._where, *at))

    def _check(self, entry: Mapping[str, str], at: tuple[str | int, ...]) -> None:
        """See that an entry has a word, and that its fields hold what they may."""
        if not fold(entry.get(word_field(entry), "")).strip():
            raise self._error(
                "An entry has no word.", "Give it a verb, a noun, an adjective or a phrase.", *at
            )
        takes = frozenset(fold(word) for word in entry.get("takes", "").split())
        wrong = takes - CONTENT - _PREPOSITIONS[self._lang]
        if wrong:
            allowed = ", ".join(sorted(CONTENT | _PREPOSITIONS[self._lang]))
            raise self._error(f"takes {min(wrong)!r} is unknown.", f"Use: {allowed}.", *at, "takes")
        for name, kind in _CHOICES.items():
            if name in entry and entry[name] not in list(kind):
                allowed = ", ".join(kind)
                raise self._error(
                    f"{entry[name]!r} is not allowed here.", f"Use: {allowed}.", *at, name
                )

    def _words(self, raw: Any, *at: str) -> tuple[str, ...]:  # noqa: ANN401  # plain data
        """Return the entries of one list of words, as they are written."""
        if self._known is not None and at[-1] not in self._known.words:
            close = get_close_matches(at[-1], self._known.words, n=1)
            hint = f"Did you mean {close[0]}?" if close else "See: claims cues list --words."
            raise self._error(f"There is no list {at[-1]!r}.", hint, *at)
        return tuple(
            self._text(word, *at, index) for index, word in enumerate(self._sequence(raw, *at))
        )

    def _mapping(self, value: Any, *at: str | int) -> Mapping[str, Any]:  # noqa: ANN401  # plain data
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self._error("Keys and values belong here.", "Write one as in {verb: say}.", *at)
        return value

    def _sequence(self, value: Any, *at: str | int) -> Sequence[Any]:  # noqa: ANN401  # plain data
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self._error("A list belongs here.", "Put a dash before each entry.", *at)
        return value

    def _text(self, value: Any, *at: str | int) -> str:  # noqa: ANN401  # plain data
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return " ".join(value)  # also: [one, two]
        if not isinstance(value, str) or not value.strip():
            raise self._error("A word belongs here.", "Write one or more letters.", *at)
        return value

    def _error(self, message: str, remedy: str, *at: str | int) -> ClaimsError:
        return ClaimsError(message, remedy, place=self._where(*at))
