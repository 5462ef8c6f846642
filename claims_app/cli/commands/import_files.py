"""``claims import DIR FILE…``."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import (
    add_analyst,
    add_case,
    counted,
    how_to_mark,
    open_case,
    progress_line,
    warn_of_unread_cues,
)
from claims_app.cli.terminal import say
from claims_app.core.languages import LANGUAGES
from claims_app.importers.base import ReportOptions

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a report: .txt, .md")
    parser.add_argument("--outlet", help="who published it; wins over the front matter, '' too")
    parser.add_argument("--title", help="its headline")
    parser.add_argument("--date", help="when it was published: 2015, 2015-12 or 2015-12-01T10:00")
    parser.add_argument("--lang", help="its language, such as ar or en; else told from the text")
    parser.add_argument("--encoding", help="such as windows-1256; else told from the bytes")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Take the files in and say what became of each."""
    options = ReportOptions(
        outlet=arguments.outlet,
        title=arguments.title,
        published=arguments.date,
        lang=arguments.lang,
        encoding=arguments.encoding,
    )
    with open_case(arguments) as session:
        warn_of_unread_cues(arguments.case)
        outcome = session.import_files(arguments.files, options, progress_line("Reading"))
        case = session.case
        for item in outcome.imported:
            report = case.reports[item.report]
            outlet = clean(case.sources[report.outlet].name)
            date = report.published or "no date"
            lang = clean(report.lang)
            say(f"{item.path}: {item.report} · {isolate(outlet)} · {date} · {lang}")
            if not item.is_outlet_known:
                say(
                    f"  Nobody has said which outlet published it; it goes by {outlet!r} for now. "
                    f"Name it: claims source {shlex.quote(str(arguments.case))} "
                    f"{shlex.quote(outlet)} --name NAME"
                )
            if report.lang not in LANGUAGES:
                say(f"  {how_to_mark(arguments.case, report)}")
        for skipped in outcome.skipped:
            say(f"{skipped.path}: skipped, the case has this file already as {skipped.report}")
    say(f"{counted(len(outcome.imported), 'report')} imported, {len(outcome.skipped)} skipped")
    return FINE
