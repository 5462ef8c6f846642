"""Reads the lists of words that the engine works with: the program's, a person's, a case's."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app import resources
from claims_app.core.cue_checks import oddities
from claims_app.core.cue_layers import joined, lay_over
from claims_app.core.cues import CueLayer, CueLexicon, read_layer
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.languages import LANGUAGES
from claims_app.store import strict_yaml
from claims_app.store.folder import Folder
from claims_app.store.layout import CUES
from claims_app.store.problems import Problem
from claims_app.workspace.preferences import config_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.cues import Entry
    from claims_app.store.strict_yaml import Loaded

_HEAD: Final = "lang"


class Owner(StrEnum):
    """Whose words a file holds, in the order in which they are laid over one another."""

    PROGRAM = "program"
    PERSON = "yours"
    CASE = "case"
    GIVEN = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFile:
    """One file of cues as it was read."""

    path: Path
    owner: Owner
    layer: CueLayer


@lru_cache(maxsize=1)
def cue_lexicon() -> CueLexicon:
    """Return the cue lexicons that come with the program, read once.

    Raises:
        ClaimsError: A file is missing or wrong; the error names file, line and remedy.
    """
    return CueLexicon({lang: joined((_packaged(lang).layer,)) for lang in LANGUAGES})


def cues_for(case: Path | None = None, given: Sequence[Path] = ()) -> CueLexicon:
    """Return the lexicons in force: the program's with a person's, a case's and given files.

    Args:
        case: The folder of a case; None outside of one.
        given: Files for this once.

    Raises:
        ClaimsError: A file can't be read or is wrong; the error names file, line, column, remedy.
    """
    own = tuple(_own_files(case, given))
    if not own:
        return cue_lexicon()
    languages = dict(cue_lexicon().languages)
    for lang in dict.fromkeys(file.layer.lang for file in own):
        layers = [file.layer for file in own if file.layer.lang == lang]
        languages[lang] = joined((_packaged(lang).layer, *layers))
    return CueLexicon(languages)


def cue_files(
    lang: str, case: Path | None = None, given: Sequence[Path] = ()
) -> tuple[CueFile, ...]:
    """Return the files that make up the lexicon of one language, as they are laid over another.

    Raises:
        ClaimsError: As for ``cues_for``.
    """
    own = (file for file in _own_files(case, given) if file.layer.lang == lang)
    return (_packaged(lang), *own)


def entries_in_force(files: Sequence[CueFile]) -> tuple[tuple[Entry, CueFile], ...]:
    """Return the entries that count, each with the file that it comes from.

    Those that switch a word off come last.

    Raises:
        ClaimsError: As for ``cues_for``.
    """
    # An entry that was laid over another is a new one; its place is still the one in the file.
    file_of = {id(entry.place): file for file in files for entry in file.layer.entries}
    laid = lay_over([file.layer for file in files])
    return tuple((entry, file_of[id(entry.place)]) for entry in (*laid.in_force, *laid.off))


def check_cues(path: Path, case: Path | None = None) -> tuple[CueFile, tuple[Problem, ...]]:
    """Read one file of cues as if it were given; return it, and what in it is odd.

    Raises:
        ClaimsError: It is wrong, by itself or over the files before it.
    """
    file = _read(path, Owner.GIVEN)
    layers = [known.layer for known in cue_files(file.layer.lang, case, (path,))]
    joined(layers)
    known = {entry.key for layer in layers[:-1] for entry in layer.entries}
    found = [Problem(o.message, o.remedy, o.place) for o in oddities(file.layer, known)]
    if path.parent.name == CUES:
        found += unread_cues(path.parent.parent)
    return file, tuple(found)


def unread_cues(root: Path | None = None) -> tuple[Problem, ...]:
    """Return the files in a folder's ``cues`` that nobody reads: they have another name.

    Args:
        root: The folder of a case; None for that of the preferences.
    """
    folder = (config_folder() if root is None else root) / CUES
    names = {f"{lang}.yaml" for lang in LANGUAGES}
    if folder.is_symlink() or not folder.is_dir():
        return ()
    return tuple(
        Problem(
            "Nobody reads this file: a file of cues is named after its language.",
            f"Call it {' or '.join(sorted(names))}, or give it with --cues.",
            Place(path),
        )
        for path in sorted(folder.iterdir())
        if path.name not in names and not path.name.startswith(".")
    )


@lru_cache(maxsize=len(LANGUAGES))
def _packaged(lang: str) -> CueFile:
    path = resources.path("cues", f"{lang}.yaml")
    loaded = strict_yaml.load(path.read_text(encoding="utf-8"), path=path)
    layer = read_layer(lang, loaded.data, loaded.place)
    return CueFile(path=path, owner=Owner.PROGRAM, layer=layer)


def _own_files(case: Path | None, given: Sequence[Path]) -> Iterator[CueFile]:
    """Yield the files that are there, besides the program's."""
    for owner, root in ((Owner.PERSON, config_folder()), (Owner.CASE, case)):
        for lang in LANGUAGES:
            path = root / CUES / f"{lang}.yaml" if root is not None else None
            if path is not None and os.path.lexists(path):
                yield _read(path, owner, lang)
    for path in given:
        yield _read(path, Owner.GIVEN)


def _read(path: Path, owner: Owner, lang: str | None = None) -> CueFile:
    """Return a person's own file; ``lang`` is what its name says, None where that is its own."""
    real = path
    if owner is not Owner.CASE:
        real = Path(os.path.realpath(path))
    elif alien := Folder(path.parent.parent).links(CUES):
        raise alien[0].as_error()  # a case may come from another hand: no link in it is followed
    if real.is_dir():
        raise ClaimsError(
            "This is a folder, and no file of cues.",
            "Give the file itself. What counts in a case: claims cues list DIR.",
            place=Place(path),
        )
    text = Folder(real.parent).read(real.name)
    if text is None:
        raise ClaimsError("There is no such file.", "Give a file of cues.", place=Place(path))
    loaded = strict_yaml.load(text, path=path)
    told = lang or _language_of(loaded)
    layer = read_layer(told, loaded.data, loaded.place, _packaged(told).layer)
    return CueFile(path=path, owner=owner, layer=layer)


def _language_of(loaded: Loaded) -> str:
    lang = loaded.data.get(_HEAD) if isinstance(loaded.data, dict) else None
    if lang not in LANGUAGES:
        raise ClaimsError(
            "The file does not say which language its words are of.",
            "Write lang: ar or lang: en at its top.",
            place=loaded.place(_HEAD),
        )
    return str(lang)
