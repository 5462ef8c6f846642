"""``claims cues list`` and ``claims cues check FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINDINGS, FINE
from claims_app.cli.shared import add_cues, counted, warn_of_unread_cues
from claims_app.cli.terminal import say
from claims_app.core.languages import LANGUAGES
from claims_app.core.records import Act, Polarity
from claims_app.store.case_store import CaseStore
from claims_app.workspace.lexicons import Owner, check_cues, cue_files, entries_in_force

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claims_app.core.cues import Entry
from claims_app.workspace.lexicons import CueFile

_CARRIERS: Final = "carriers"  # they take no clause, and hand on what somebody else said
_FORMS: Final = ("past", "done", "doing", "now", "doer", "also", "then", "from")
_MARKS: Final = ("attitude", "shy")


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
    return int(arguments.does(arguments))


def _list(arguments: argparse.Namespace) -> int:
    if arguments.case is not None:
        CaseStore.open(arguments.case)  # a mistyped case has no words of its own, and is told
    warn_of_unread_cues(arguments.case)
    for lang in (arguments.lang,) if arguments.lang else LANGUAGES:
        files = cue_files(lang, arguments.case, arguments.cues)
        if arguments.words:
            say(*_word_lines(lang, files))
        else:
            say(*(_entry_line(entry, file) for entry, file in entries_in_force(files)))
    return FINE


def _check(arguments: argparse.Namespace) -> int:
    file, problems = check_cues(arguments.file)
    own = [entry for entry in file.layer.entries if not entry.is_off]
    words = sum(len(keys) for keys in file.layer.words.values())
    for problem in problems:
        say(clean(str(problem)))
    told = "fine" if not problems else f"sound, {counted(len(problems), 'oddity', 'oddities')}"
    say(
        f"{file.path}: {told}; language {file.layer.lang}, "
        f"{counted(len(own), 'entry', 'entries')}, "
        f"{len(file.layer.entries) - len(own)} switched off, {counted(words, 'word')} in lists"
    )
    return FINDINGS if problems else FINE


def _entry_line(entry: Entry, file: CueFile) -> str:
    """Return all that an entry says; its line too where it is no packaged one."""
    parts = [f"{file.layer.lang} {entry.section}: {isolate(clean(entry.cue.lemma))}"]
    if entry.is_off:
        parts.append("off")
    given = [(name, entry.given[name]) for name in _FORMS if entry.given.get(name)]
    if entry.phrase is None and not entry.is_off and entry.section != _CARRIERS:
        given.append(("takes", entry.given.get("takes", "that")))
    parts += [f"{name} {' '.join(map(isolate, clean(words).split()))}" for name, words in given]
    cue = entry.cue
    if cue.act is not Act.STATE:
        parts.append(cue.act.value)
    if cue.polarity is not Polarity.AFFIRMED:
        parts.append(cue.polarity.value)
    if cue.certainty is not None:
        parts.append(cue.certainty.value)
    parts += [name for name in _MARKS if entry.given.get(name) == "yes"]
    # The place of an entry is found by reading its file again.
    where = "" if file.owner is Owner.PROGRAM else f" {entry.place()}"
    return " · ".join([*parts, f"{file.owner.value}{where}"])


def _word_lines(lang: str, files: Sequence[CueFile]) -> Iterator[str]:
    """Yield each list as it is written, with the files that add to it."""
    for name in sorted(files[0].layer.words):
        for file in files:
            written = file.layer.spelled.get(name, ())
            if written or file.owner is Owner.PROGRAM:
                words = ", ".join(isolate(clean(word)) for word in written)
                owner = file.owner.value
                where = "" if file.owner is Owner.PROGRAM else f" {file.path}"
                yield f"{lang} {name} · {owner}{where}: {words}"
