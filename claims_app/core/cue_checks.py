"""What is allowed in a file of cues and yet can never match, or says less than it seems to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.cues import word_field
from claims_app.core.errors import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from claims_app.core.cues import CueLayer, Entry, Key

_LETTERS: Final[Mapping[str, re.Pattern[str]]] = {
    "ar": re.compile("[\u0621-\u06ff\ufb50-\ufdff\ufe70-\ufeff]"),
    "en": re.compile("[A-Za-z]"),
}
_LANGUAGE: Final[Mapping[str, str]] = {"ar": "Arabic", "en": "English"}
_OTHER: Final[Mapping[str, str]] = {"ar": "en", "en": "ar"}
_WORDS: Final = ("verb", "noun", "adjective", "phrase", "then", "from", "now", "doer", "past")
_FORMS: Final = (*_WORDS, "done", "doing", "also")
# What only one language's grammar reads.
_ONLY_IN: Final[Mapping[str, str]] = {
    "now": "ar",
    "doer": "ar",
    "past": "en",
    "done": "en",
    "doing": "en",
}
_TAKEN_ONLY_IN: Final[Mapping[str, str]] = {
    "describe": "ar",
    "speech": "ar",
    "said": "ar",
    "claimed": "ar",
    "event": "ar",
    "quote": "en",
    "wh": "en",
    "to": "en",
    "ing": "en",
    "role": "en",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something that a file may say, but that its writer can hardly mean."""

    message: str
    remedy: str
    place: Place


def oddities(layer: CueLayer, known: Collection[Key]) -> tuple[Oddity, ...]:
    """Return what is odd in one file.

    Args:
        layer: What the file says.
        known: The keys of the entries in the files that it is laid over.
    """
    found = list(_oddities(layer, known))
    return tuple(
        sorted(found, key=lambda oddity: (oddity.place.line or 0, oddity.place.column or 0))
    )


def _oddities(layer: CueLayer, known: Collection[Key]) -> Iterator[Oddity]:
    first: dict[Key, Entry] = {}
    for entry in layer.entries:
        yield from _of_fields(layer.lang, entry)
        if entry.key not in known and not entry.is_off:
            yield from _of_a_new_word(entry)
        before = first.setdefault(entry.key, entry)
        if before is not entry and _differs_in_takes_alone(before, entry):
            yield Oddity(
                message=f"{entry.cue.lemma!r} stands here a second time, and does the same.",
                remedy=f"Put what it takes into the entry in line {before.place().line}.",
                place=entry.place(),
            )
    for name, words in layer.spelled.items():
        at = (name,) if name == "clause_openers" else ("words", name)
        for index, word in enumerate(words):
            if not _LETTERS[layer.lang].search(word):
                yield _alien(word, layer.lang, layer.where(*at, index))


def _of_fields(lang: str, entry: Entry) -> Iterator[Oddity]:
    for name in _FORMS:
        words = entry.given.get(name, "")
        if words and _ONLY_IN.get(name, lang) != lang:
            yield Oddity(
                message=f"{name!r} is read in {_LANGUAGE[_OTHER[lang]]} only.",
                remedy="Leave it out, or give the form under also.",
                place=entry.place(),
            )
        elif words and not _LETTERS[lang].search(words):
            yield _alien(words, lang, entry.place())
    for name in entry.given.get("takes", "").split():
        if _TAKEN_ONLY_IN.get(name, lang) != lang:
            yield Oddity(
                message=f"takes {name!r} matches in {_LANGUAGE[_OTHER[lang]]} only.",
                remedy="Leave it out. What each word means: docs/cues.md.",
                place=entry.place(),
            )


def _of_a_new_word(entry: Entry) -> Iterator[Oddity]:
    is_followed = word_field(entry.given) != "phrase" and entry.section != "carriers"
    if is_followed and "takes" not in entry.given:
        yield Oddity(
            message=f"{entry.cue.lemma!r} does not say what it takes: a clause is meant.",
            remedy="Write takes: that, or what else may follow it.",
            place=entry.place(),
        )


def _differs_in_takes_alone(one: Entry, other: Entry) -> bool:
    rest = [{k: v for k, v in entry.given.items() if k != "takes"} for entry in (one, other)]
    return rest[0] == rest[1]


def _alien(words: str, lang: str, place: Place) -> Oddity:
    return Oddity(
        message=f"{words!r} has no {_LANGUAGE[lang]} letter, so that no {lang} report holds it.",
        remedy=f"Put it into a file with lang: {_OTHER[lang]}.",
        place=place,
    )
