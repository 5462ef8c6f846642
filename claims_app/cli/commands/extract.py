"""``claims extract DIR``, ``claims extract FILE`` and ``claims extract --format jsonl FILE``."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, TypeAlias

from claims_app.cli.exit_codes import FINE
from claims_app.cli.jsonl import (
    STANDARD_INPUT,
    add_output,
    line_writer,
    read_lines,
    refuse_output_without_lines,
)
from claims_app.cli.shared import (
    add_analyst,
    add_cues,
    counted,
    open_case,
    progress_line,
    warn_of_unread_cues,
    warn_of_unreadable,
)
from claims_app.cli.terminal import json_text, say, warn
from claims_app.core.errors import ClaimsError
from claims_app.core.languages import LANGUAGES
from claims_app.importers.base import ReportOptions
from claims_app.importers.languages import parse_lang
from claims_app.importers.plain_text import PlainTextImporter
from claims_app.importers.registry import IMPORTERS, read_file
from claims_app.store.problems import ChangedElsewhereError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from claims_app.core.case import Case
    from claims_app.core.changes import Change
    from claims_app.core.cues import CueLexicon
    from claims_app.core.findings import Document
    from claims_app.importers.places import FilePlace
    from claims_app.workspace.session import Session

    # A report with where its text stands in its file.
    _Read: TypeAlias = tuple[Document, tuple[FilePlace, ...]]

_LINES: Final = "jsonl"
_TRIES: Final = 3  # each reads the case anew where another program has changed it meanwhile
_LINE_SUFFIXES: Final = frozenset({".jsonl", ".ndjson", ".json"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "case",
        metavar="DIR|FILE",
        type=Path,
        help="a case folder, whose claims are stored; or a report (.txt, .md), a file of JSON "
        "lines, or - for standard input, which are only read",
    )
    parser.add_argument(
        "--format",
        choices=("text", _LINES),
        help="print what is found as text or as JSON lines; a case is then only read too",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="tell of each quote the cue, the rule, and how the speaker was told",
    )
    parser.add_argument("--lang", help="the language of a file, ar or en; else told from the text")
    parser.add_argument(
        "--encoding", help="of a report, such as windows-1256; else told from the bytes"
    )
    add_output(parser, "write there what would be printed; not with a case that is changed")
    add_cues(parser)
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Find quotes and claims, in a case or in reports outside of one."""
    if _is_case(arguments.case, arguments.format):
        for name, what in (("lang", "languages"), ("encoding", "letters")):
            if getattr(arguments, name) is not None:
                raise ClaimsError(
                    f"--{name} goes with a file: the reports of a case have their {what}.",
                    f"Leave it out, or import the report again with --{name}.",
                )
        return _read_case(arguments) if arguments.format else _store(arguments)
    return _read_files(arguments)


def _is_case(path: Path, format_name: str | None) -> bool:
    """Return whether a path is a folder, or is absent and no file's name: a slip for a case."""
    is_named = str(path) == STANDARD_INPUT or path.suffix.lower() in {*IMPORTERS, *_LINE_SUFFIXES}
    return path.is_dir() or not (is_named or format_name or path.exists())


def _store(arguments: argparse.Namespace) -> int:
    """Put what is found into the case."""
    from claims_app.cli.readings import reading_lines, readings_of  # noqa: PLC0415 -- quick start

    refuse_output_without_lines(arguments)
    session = _stored(arguments)
    case = session.case
    if arguments.explain:
        for reading in readings_of(case, session.folder):
            say(*reading_lines(reading, explains=True))
    say(
        f"{counted(len(case.claims), 'claim')}, {counted(len(case.quotes), 'quote')}, "
        f"{counted(len(case.sources), 'source')}"
    )
    return FINE


def _stored(arguments: argparse.Namespace, tries: int = _TRIES) -> Session:
    """Return the session in which what was found is stored; the case is read anew if it must be."""
    with open_case(arguments) as session:
        session.extra_cues = tuple(arguments.cues)
        warn_of_unread_cues(arguments.case)
        change = session.plan_extraction(progress=progress_line("Reading"))
        try:
            _perform(session, change)
        except ChangedElsewhereError:
            if tries == 1:
                raise
        else:
            warn_of_unreadable(session)
            return session
    warn("Another program has changed the case meanwhile: it is read again.")
    return _stored(arguments, tries - 1)


def _perform(session: Session, change: Change) -> None:
    """Store what was found, and say so while it lasts."""
    storing = progress_line("Storing") or _quiet
    storing(0, 1)
    session.perform(change)
    storing(1, 1)


def _quiet(_done: int, _total: int) -> None:
    """Show nothing."""


def _read_case(arguments: argparse.Namespace) -> int:
    """Print what is found in the reports of a case, and leave the case as it is."""
    from claims_app.workspace.extraction import document  # noqa: PLC0415 -- loads the engine
    from claims_app.workspace.importing import places_in_original  # noqa: PLC0415
    from claims_app.workspace.lexicons import cues_for  # noqa: PLC0415

    with open_case(arguments) as session:
        warn_of_unread_cues(arguments.case)
        case = session.case
        cues = cues_for(arguments.case, arguments.cues)
    reports = [one for _, one in sorted(case.reports.items())]
    read = ((document(case, one), places_in_original(session.folder, one)) for one in reports)
    _print(arguments, read, cues, case)
    return FINE


def _read_files(arguments: argparse.Namespace) -> int:
    from claims_app.workspace.lexicons import cues_for  # noqa: PLC0415 -- loads the engine

    warn_of_unread_cues(None)
    _print(arguments, _documents(arguments), cues_for(given=arguments.cues))
    return FINE


def _documents(arguments: argparse.Namespace) -> Iterator[_Read]:
    """Yield the reports of a file: one of JSON lines where it is named or asked for as such."""
    from claims_app.cli.engine_lines import line_document  # noqa: PLC0415 -- loads the engine

    path, suffix = arguments.case, arguments.case.suffix.lower()
    lang = _known_lang(arguments.lang) if arguments.lang else ""
    is_asked = arguments.format == _LINES and suffix not in IMPORTERS
    if is_asked or suffix in _LINE_SUFFIXES:
        if arguments.encoding is not None:
            raise ClaimsError("JSON lines are in UTF-8.", "Leave --encoding out.")
        for line in read_lines(path):
            yield line_document(line, lang=lang), ()
    else:
        yield _report(path, ReportOptions(lang=lang or None, encoding=arguments.encoding))


def _known_lang(text: str) -> str:
    """Return a language that a person names, which has to be one that can be read."""
    lang = parse_lang(text)
    if lang not in LANGUAGES:
        raise ClaimsError(
            f"Extraction does not know language {lang}.",
            f"Give {' or '.join(LANGUAGES)}, or leave --lang out to have it told from the text.",
        )
    return lang


def _report(path: Path, options: ReportOptions) -> _Read:
    from claims_app.core.findings import Document  # noqa: PLC0415 -- loads the engine
    from claims_app.core.publication import day_of  # noqa: PLC0415
    from claims_app.core.script import guess_language  # noqa: PLC0415

    if str(path) != STANDARD_INPUT:
        read = read_file(path, options=options)
        document = Document(
            id=path.name,
            text=read.text,
            lang=read.lang,
            outlet=read.outlet,
            title=read.title,
            published=day_of(read.published),
        )
        return document, read.places
    if sys.stdin is None:
        raise ClaimsError("Standard input is closed.", "Give a file.")
    data = sys.stdin.buffer.read()
    parsed = PlainTextImporter().read(data, path=PurePath(path), encoding=options.encoding)
    lang = options.lang or guess_language(parsed.text)
    return Document(id=str(path), text=parsed.text, lang=lang), parsed.places


def _print(
    arguments: argparse.Namespace,
    documents: Iterator[_Read],
    cues: CueLexicon,
    case: Case | None = None,
) -> None:
    from claims_app.cli.engine_lines import extraction_object  # noqa: PLC0415 -- loads the engine
    from claims_app.cli.readings import reading_lines, reading_of  # noqa: PLC0415
    from claims_app.core.extraction import extract  # noqa: PLC0415
    from claims_app.workspace.mention_lexicons import about_lists  # noqa: PLC0415

    lists = about_lists(case) if arguments.format == _LINES else None
    with line_writer(arguments.output, arguments.case) as write:
        for document, places in documents:
            _warn_of_language(document.id, document.lang, cues)
            found = extract(document, cues, lists)
            if arguments.format == _LINES:
                told = extraction_object(document.id, found, explains=arguments.explain)
                write(json_text(told))
                continue
            reading = reading_of(document, found, places)
            for line in reading_lines(reading, explains=arguments.explain):
                write(line)


def _warn_of_language(name: str, lang: str, cues: CueLexicon) -> None:
    """Tell of a language that the engine has no words of: its silence means nothing."""
    if cues.of(lang) is None:
        warn(
            f"{name}: nothing is found in the language {lang!r}, only in "
            f"{' and '.join(sorted(cues.languages))}; claims in it can be marked by hand."
        )
