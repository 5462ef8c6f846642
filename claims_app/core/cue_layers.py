"""Several files of one language made one lexicon: the program's, a person's, a case's.

A later file's entries take the place of those of the same word, and its word lists add up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.cues import CueForm, LanguageCues
from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import CueLayer, Entry, Key, Phrase


def in_force(layers: Sequence[CueLayer]) -> tuple[Entry, ...]:
    """Return the entries that count: a later layer's take the place of those of the same word.

    Raises:
        ClaimsError: An entry switches a word off that no layer before has.
    """
    kept: list[Entry] = []
    for layer in layers:
        there = {entry.key for entry in kept}
        for entry in layer.entries:
            if entry.is_off and entry.key not in there:
                raise ClaimsError(
                    f"There is no {entry.cue.lemma!r} among the {entry.section} to switch off.",
                    "See what there is: claims cues list.",
                    place=entry.place(),
                )
        named = {entry.key for entry in layer.entries}
        kept = [entry for entry in kept if entry.key not in named]
        kept += [entry for entry in layer.entries if not entry.is_off]
    return tuple(kept)


def joined(layers: Sequence[CueLayer]) -> LanguageCues:
    """Return one lexicon of the layers of one language; word lists add up.

    Raises:
        ClaimsError: As for ``in_force``.
    """
    forms: dict[str, list[CueForm]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for entry in in_force(layers):
        for word, form in entry.forms:
            forms.setdefault(word, []).append(CueForm(entry.cue, form))
        if entry.phrase is not None:
            phrases.setdefault(entry.phrase.words[0], []).append(entry.phrase)
    words: dict[str, frozenset[str]] = {}
    phrase_lists: dict[str, dict[str, tuple[Key, ...]]] = {}
    for name in dict.fromkeys(name for layer in layers for name in layer.words):
        keys = [key for layer in layers for key in layer.words.get(name, ())]
        words[name] = frozenset(key[0] for key in keys if len(key) == 1)
        several: dict[str, tuple[Key, ...]] = {}
        for key in sorted((key for key in keys if len(key) > 1), key=len, reverse=True):
            several[key[0]] = (*several.get(key[0], ()), key)
        phrase_lists[name] = several
    return LanguageCues(
        lang=layers[0].lang,
        forms={word: tuple(found) for word, found in forms.items()},
        openers=frozenset(word.split()[0] for word in forms if " " in word),
        phrases={word: tuple(found) for word, found in phrases.items()},
        words=words,
        phrase_lists=phrase_lists,
    )
