"""Several files of one language made one lexicon: the program's, a person's, a case's.

A later file's entries change what those of the same word say in the files before, and its word
lists add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.cues import CueForm, Entry, LanguageCues, make_entry, word_field
from claims_app.core.errors import ClaimsError
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claims_app.core.cues import CueLayer, Key, Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOver:
    """What layers make together: the entries that count, and those that switch a word off."""

    in_force: tuple[Entry, ...]
    off: tuple[Entry, ...]


def lay_over(layers: Sequence[CueLayer]) -> LaidOver:
    """Return what counts once each layer is laid over those before it.

    An entry takes the place of all those of the same word in the layers before. What it does not
    say, its forms above all, stays as the first of them says it.

    Raises:
        ClaimsError: An entry switches a word off that no layer before has.
    """
    kept: list[Entry] = []
    last: dict[Key, Entry] = {}  # what was said of each word before, though it may be off by now
    for layer in layers:
        for entry in layer.entries:
            if entry.is_off and entry.key not in last:
                raise _nothing_to_switch_off(entry, last.values())
        named = {entry.key for entry in layer.entries}
        kept = [entry for entry in kept if entry.key not in named]
        own = [_changed(layer.lang, entry, last) for entry in layer.entries]
        kept += own
        last |= {entry.key: entry for entry in reversed(own) if not entry.is_off}
    return LaidOver(
        in_force=tuple(entry for entry in kept if not entry.is_off),
        off=tuple(entry for entry in kept if entry.is_off),
    )


def _changed(lang: str, entry: Entry, last: Mapping[Key, Entry]) -> Entry:
    """Return an entry with what it leaves as it was before."""
    before = last.get(entry.key)
    if before is None or entry.is_off or word_field(before.given) != word_field(entry.given):
        return entry
    return make_entry(lang, entry.section, {**before.given, **entry.given}, entry.place)


def _nothing_to_switch_off(entry: Entry, known: Iterable[Entry]) -> ClaimsError:
    word = entry.cue.lemma
    key = fold(word)
    owner = next(
        (
            other.cue.lemma
            for other in known
            if other.section == entry.section and any(form == key for form, _ in other.forms)
        ),
        None,
    )
    return ClaimsError(
        f"There is no {word!r} among the {entry.section} to switch off.",
        f"It is a form of {owner!r}: switch that off."
        if owner
        else "See what there is: claims cues list.",
        place=entry.place(),
    )


def joined(layers: Sequence[CueLayer]) -> LanguageCues:
    """Return one lexicon of the layers of one language; word lists add up.

    Raises:
        ClaimsError: As for ``lay_over``.
    """
    forms: dict[str, list[CueForm]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for entry in lay_over(layers).in_force:
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
