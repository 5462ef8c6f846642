"""Cue lexicons: the words that say who said what, as data, with all their forms.

``docs/engine.md`` explains the fields of an entry. The forms of a word are made once, here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeAlias, TypeVar

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.inflection import Form, arabic_forms, english_forms
from claims_app.core.languages import LANGUAGES
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.core.script import fold

Where: TypeAlias = Callable[..., Place]
FORMAT: Final = "1"
Key: TypeAlias = tuple[str, ...]  # the folded words of a phrase


_Choice = TypeVar("_Choice", bound=StrEnum)


class Role(StrEnum):
    """What the subject of a cue does."""

    SPEAK = "speak"
    CARRY = "carry"  # it hands on what somebody else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One entry: what a word of saying does, and what may stand between it and what was said.

    ``takes`` holds ``that``, ``noun``, ``describe``, ``object``, ``speech`` or folded prepositions.
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

    ``forms`` maps a whole written word to the cues that it may be; ``phrases`` is keyed by the
    first word; ``words`` holds the word lists by name, ``phrase_lists`` their entries of several
    words, keyed by the first.
    """

    lang: str
    forms: Mapping[str, tuple[CueForm, ...]]
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


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """The cue lexicons of all languages."""

    languages: Mapping[str, LanguageCues] = field(default_factory=dict)

    def of(self, lang: str) -> LanguageCues | None:
        """Return the lexicon of a language, None where there is none."""
        return self.languages.get(lang)

    @classmethod
    def from_data(cls, data: Mapping[str, tuple[Any, Where]]) -> CueLexicon:
        """Build the lexicons from plain data.

        Args:
            data: For each language, what its file holds (scalars as strings) and a function that
                finds the place of a value from its path of keys, for errors.

        Raises:
            ClaimsError: An entry is wrong; the error says which, where, and what is allowed.
        """
        return cls(
            {lang: _Reader(lang, plain, where).read() for lang, (plain, where) in data.items()}
        )


_CONTENT: Final = frozenset({"that", "noun", "describe", "object", "speech", "to", "quote"})
_PREPOSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "ar": frozenset(fold(word) for word in ("إلى", "على", "عن", "ب", "من", "ل", "في")),
    "en": frozenset({"for", "on", "of", "about", "against", "with", "at", "from", "in", "as"}),
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
    "nouns": frozenset({"noun", "also", "takes", "act", "polarity", "certainty", "shy"}),
}
_LISTS: Final = frozenset({"verbs", "carriers", "prepositions", "nouns"})


class _Reader:
    """Reads one language's plain data; every complaint names its place."""

    def __init__(self, lang: str, data: Any, where: Where) -> None:  # noqa: ANN401  # plain data
        self._lang = lang
        self._data = data
        self._where = where
        self._forms: dict[str, list[CueForm]] = {}
        self._phrases: dict[str, list[Phrase]] = {}

    def read(self) -> LanguageCues:
        if self._lang not in LANGUAGES:
            raise self._error(
                f"There are no word forms for language {self._lang!r}.", "Use ar or en."
            )
        data = self._mapping(self._data)
        unknown = set(data) - _LISTS - {"format", "lang", "clause_openers", "words"}
        if unknown:
            name = min(unknown)
            raise self._error(f"Unknown key {name!r}.", "See docs/engine.md.", name)
        if data.get("format") != FORMAT or data.get("lang") != self._lang:
            raise self._error(
                "This is no cue lexicon of this version and language.",
                f"It starts with format: {FORMAT} and lang: {self._lang}.",
            )
        for section in sorted(_LISTS):
            for index, entry in enumerate(self._sequence(data.get(section), section)):
                self._entry(section, index, entry)
        words, phrase_lists = self._words(self._mapping(data.get("words"), "words"))
        openers = self._sequence(data.get("clause_openers"), "clause_openers")
        words["clause_openers"] = frozenset(fold(str(word)) for word in openers)
        return LanguageCues(
            lang=self._lang,
            forms={key: tuple(forms) for key, forms in self._forms.items()},
            phrases={key: tuple(phrases) for key, phrases in self._phrases.items()},
            words=words,
            phrase_lists=phrase_lists,
        )

    def _entry(self, section: str, index: int, raw: Any) -> None:  # noqa: ANN401  # plain data
        at = (section, index)
        entry = {key: self._text(value, *at, key) for key, value in self._mapping(raw, *at).items()}
        unknown = set(entry) - _ENTRY_KEYS[section] - {"also"}
        if unknown:
            name = min(unknown)
            allowed = ", ".join(sorted(_ENTRY_KEYS[section]))
            raise self._error(f"Unknown field {name!r}.", f"Use one of: {allowed}.", *at, name)
        cue = self._cue(section, entry, at)
        if "phrase" in entry:
            keys = tuple(fold(entry["phrase"]).split())
            phrase = Phrase(
                words=keys, then=fold(entry.get("then", "")), is_shy=cue.is_shy, cue=cue
            )
            self._phrases.setdefault(keys[0], []).append(phrase)
            return
        make = arabic_forms if self._lang == "ar" else english_forms
        for word, form in make(entry):
            self._forms.setdefault(fold(word), []).append(CueForm(cue, form))

    def _cue(self, section: str, entry: Mapping[str, str], at: tuple[str | int, ...]) -> Cue:
        lemma = entry.get("verb") or entry.get("noun") or entry.get("phrase") or ""
        if not fold(lemma).strip():
            raise self._error("An entry has no word.", "Give it a verb, a noun or a phrase.", *at)
        takes = frozenset(fold(word) for word in entry.get("takes", "that").split())
        wrong = takes - _CONTENT - _PREPOSITIONS[self._lang]
        if wrong:
            allowed = ", ".join(sorted(_CONTENT | _PREPOSITIONS[self._lang]))
            raise self._error(f"takes {min(wrong)!r} is unknown.", f"Use: {allowed}.", *at, "takes")
        certainty = entry.get("certainty")
        return Cue(
            lemma=lemma,
            takes=takes,
            act=self._choice(Act, entry.get("act", "state"), *at, "act"),
            polarity=self._choice(Polarity, entry.get("polarity", "affirmed"), *at, "polarity"),
            certainty=self._choice(Certainty, certainty, *at, "certainty") if certainty else None,
            role=Role.CARRY if section == "carriers" else Role.SPEAK,
            carries_from=fold(entry.get("from", "")),
            is_shy=entry.get("shy") == "yes",
            is_attitude=entry.get("attitude") == "yes",
        )

    def _words(
        self, data: Mapping[str, Any]
    ) -> tuple[dict[str, frozenset[str]], dict[str, dict[str, tuple[Key, ...]]]]:
        words: dict[str, frozenset[str]] = {}
        phrases: dict[str, dict[str, tuple[Key, ...]]] = {}
        for name, raw in data.items():
            keys = [
                tuple(fold(self._text(word, "words", name, index)).split())
                for index, word in enumerate(self._sequence(raw, "words", name))
            ]
            words[name] = frozenset(key[0] for key in keys if len(key) == 1)
            several: dict[str, tuple[Key, ...]] = {}
            for key in sorted((key for key in keys if len(key) > 1), key=len, reverse=True):
                several[key[0]] = (*several.get(key[0], ()), key)
            phrases[name] = several
        return words, phrases

    def _choice(self, kind: type[_Choice], value: str, *at: str | int) -> _Choice:
        try:
            return kind(value)
        except ValueError:
            allowed = ", ".join(kind)
            raise self._error(f"{value!r} is not allowed here.", f"Use: {allowed}.", *at) from None

    def _mapping(self, value: Any, *at: str | int) -> Mapping[str, Any]:  # noqa: ANN401  # plain data
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self._error("Keys and values belong here.", "See docs/engine.md.", *at)
        return value

    def _sequence(self, value: Any, *at: str | int) -> Sequence[Any]:  # noqa: ANN401  # plain data
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self._error("A list belongs here.", "See docs/engine.md.", *at)
        return value

    def _text(self, value: Any, *at: str | int) -> str:  # noqa: ANN401  # plain data
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return " ".join(value)  # also: [one, two]
        if not isinstance(value, str) or not value.strip():
            raise self._error("A word belongs here.", "Write one or more letters.", *at)
        return value

    def _error(self, message: str, remedy: str, *at: str | int) -> ClaimsError:
        return ClaimsError(message, remedy, place=self._where(*at))
