"""``claims cues list`` and ``claims cues check FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import add_cues, counted
from claims_app.cli.terminal import say
from claims_app.core.languages import LANGUAGES
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import Owner, check_cues, cue_files, entries_in_force

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claims_app.core.cues import Entry
    from claims_app.workspace.lexicons import CueFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    what = parser.add_subparsers(metavar="list|check", required=True)
    listing = what.add_parser("list", help="print what is in force, and where it comes from")
    listing.add_argument("case", metavar="DIR", nargs="?", type=Path, help="a case folder")
    listing.add_argument("--lang", choices=LANGUAGES, help="one language; else all")
    listing.add_argument("--words", action="store_true", help="print the lists of words instead")
    add_cues(listing)
    listing.set_defaults(does=_list)
    checking = what.add_parser("check", help="check a file, and say what it changes")
    checking.add_argument("file", metavar="FILE", type=Path, help="a file of cues")
    checking.set_defaults(does=_check)


def run(arguments: argparse.Namespace) -> int:
    """List the words of saying, or check a file of them."""
    for line in arguments.does(arguments):
        say(line)
    return FINE


def _list(arguments: argparse.Namespace) -> Iterator[str]:
    for lang in (arguments.lang,) if arguments.lang else LANGUAGES:
        files = cue_files(lang, arguments.case, arguments.cues)
        if arguments.words:
            yield from _word_lines(lang, files)
        else:
            yield from (_entry_line(entry, file) for entry, file in entries_in_force(files))


def _check(arguments: argparse.Namespace) -> Iterator[str]:
    file = check_cues(arguments.file)
    own = [entry for entry in file.layer.entries if not entry.is_off]
    words = sum(len(keys) for keys in file.layer.words.values())
    yield (
        f"{file.path}: fine; language {file.layer.lang}, {counted(len(own), 'entry', 'entries')}, "
        f"{len(file.layer.entries) - len(own)} switched off, {counted(words, 'word')} in lists"
    )


def _entry_line(entry: Entry, file: CueFile) -> str:
    """Return one entry with what it does; its line too where it is no packaged one."""
    cue = entry.cue
    parts = [f"{file.layer.lang} {entry.section}: {isolate(clean(cue.lemma))}"]
    if entry.phrase is None:
        parts.append(f"takes {' '.join(isolate(word) for word in sorted(cue.takes))}")
    if cue.act is not Act.STATE:
        parts.append(cue.act.value)
    if cue.polarity is not Polarity.AFFIRMED:
        parts.append(cue.polarity.value)
    if cue.certainty is not None:
        parts.append(cue.certainty.value)
    if cue.is_shy:
        parts.append("shy")
    # The place of an entry is found by reading its file again.
    where = "" if file.owner is Owner.PROGRAM else f" {entry.place()}"
    return " · ".join([*parts, f"{file.owner.value}{where}"])


def _word_lines(lang: str, files: Sequence[CueFile]) -> Iterator[str]:
    """Yield each list, in the form in which words are compared, with the files that add to it."""
    for name in sorted(files[0].layer.words):
        for file in files:
            keys = file.layer.words.get(name, ())
            if keys or file.owner is Owner.PROGRAM:
                words = ", ".join(isolate(" ".join(key)) for key in keys)
                owner = file.owner.value
                where = "" if file.owner is Owner.PROGRAM else f" {file.path}"
                yield f"{lang} {name} · {owner}{where}: {words}"
