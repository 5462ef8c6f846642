"""What several commands share: arguments, opening a case, progress."""

from __future__ import annotations

import shlex
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.terminal import warn, warn_over
from claims_app.core.board import Grouping, unread, unreadable, usual_grouping
from claims_app.core.languages import LANGUAGES
from claims_app.core.script import UNKNOWN_LANGUAGE
from claims_app.workspace import preferences
from claims_app.workspace.analysts import default_analyst
from claims_app.workspace.sample import open_sample
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst, Report
    from claims_app.workspace.progress import Progress

_USUAL_WIDTH: Final = 100  # columns, where the terminal doesn't tell
_LEAST_WIDTH: Final = 20


def add_case(parser: argparse.ArgumentParser) -> None:
    """Take a case folder, ``arguments.case``."""
    parser.add_argument("case", metavar="DIR", type=Path, help="the case folder")


def add_case_or_sample(parser: argparse.ArgumentParser) -> None:
    """Take a case folder or ``--sample``, for ``open_to_read``."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("case", metavar="DIR", nargs="?", type=Path, help="the case folder")
    which.add_argument(
        "--sample", action="store_true", help="the sample case, which is built the first time"
    )


def add_analyst(parser: argparse.ArgumentParser) -> None:
    """Take the name of who works, ``arguments.analyst``."""
    parser.add_argument(
        "--analyst",
        metavar="NAME",
        help="who works; else CLAIMS_ANALYST, the preferences, or the login name",
    )


def add_cues(parser: argparse.ArgumentParser) -> None:
    """Take files of words of saying, ``arguments.cues``."""
    parser.add_argument(
        "--cues",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="more words of saying, over the program's, yours and the case's; repeatable",
    )


def analyst_of(arguments: argparse.Namespace, known: Sequence[Analyst] = ()) -> Analyst:
    """Return who works, by the option, the environment, the preferences or the login.

    A preferences file that can't be used is told on stderr.
    """
    loaded = preferences.load()
    if loaded.problem:
        warn(loaded.problem)
    return default_analyst(known, preferred=loaded.preferences.analyst, given=arguments.analyst)


@contextmanager
def open_case(arguments: argparse.Namespace) -> Iterator[Session]:
    """Open the case folder for a while; what could not be loaded is told on stderr.

    Raises:
        ClaimsError: There is no case in the folder, or its files could not all be written.
    """
    session = Session.open(arguments.case, analyst=analyst_of(arguments))
    with session:
        warn(*session.problems)
        yield session
    if session.unwritten is not None:
        raise session.unwritten


@contextmanager
def open_to_read(arguments: argparse.Namespace) -> Iterator[Session]:
    """Open a case or the sample with its suggestions in memory; nothing is written to the case.

    What could not be loaded, and reports that nobody has looked for claims in, are told on
    stderr. Another program may hold the case.

    Raises:
        ClaimsError: There is no case in the folder, or the sample can't be built.
    """
    analyst = analyst_of(arguments)
    opened = (
        open_sample(analyst) if arguments.sample else Session.open(arguments.case, analyst=analyst)
    )
    with opened as session:
        warn(*session.problems)
        session.suggest(session.plan_matching(progress_line("Comparing"), may_write=False))
        warn_of_unread(session)
        yield session


def warn_of_unread(session: Session) -> None:
    """Tell of reports that nobody has looked for claims in: their silence means nothing."""
    if waiting := len(unread(session.case)):
        folder = shlex.quote(str(session.folder))
        warn(f"{counted(waiting, 'report')} not read yet: claims extract {folder}")
    warn_of_unreadable(session)


def warn_of_unreadable(session: Session) -> None:
    """Tell of reports in a language that extraction does not know, and what can be done."""
    case = session.case
    for key in unreadable(case):
        report = case.reports[key]
        warn(f"{isolate(clean(report.title))}: {how_to_mark(session.folder, report)}")


def warn_of_unread_cues(case: Path | None) -> None:
    """Tell of files of cues, a person's and a case's, that nobody reads for their names."""
    from claims_app.workspace.lexicons import unread_cues  # noqa: PLC0415 -- loads the engine

    warn(*unread_cues(), *(unread_cues(case) if case is not None else ()))


def how_to_mark(folder: Path, report: Report) -> str:
    """Return what to say of a report in a language that extraction does not know."""
    known = " and ".join(LANGUAGES)
    lang = clean(report.lang)
    what = (
        f"Its language could not be told, and extraction knows only {known}: "
        if lang == UNKNOWN_LANGUAGE
        else f"Extraction does not know language {lang} (only {known}): "
    )
    return (
        f"{what}it finds no claims here. Mark them "
        f"by hand: claims mark {shlex.quote(str(folder))} {report.id} "
        "--words '…' --speaker NAME. Where the language is wrong, give --lang with the import."
    )


def add_grouping(parser: argparse.ArgumentParser) -> None:
    """Take what a column stands for, ``arguments.by``."""
    parser.add_argument(
        "--by",
        choices=[grouping.value for grouping in Grouping],
        help="what a column stands for; else side, or speaker while no side is named",
    )


def grouping_of(case: Case, by: str | None) -> Grouping:
    """Return the grouping asked for; else by side, or by speaker while no source has a side."""
    return Grouping(by) if by else usual_grouping(case)


def terminal_width(given: int | None = None) -> int:
    """Return how many columns to print in: those ``given``, else as many as the terminal has."""
    width = given or shutil.get_terminal_size((_USUAL_WIDTH, 0)).columns
    return max(width, _LEAST_WIDTH)


def progress_line(label: str) -> Progress | None:
    """Return what shows the progress on a terminal's last line; None where nobody looks."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        warn_over(f"{label} {done}/{total}", is_last=done == total)

    return show


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 claim``, ``2 claims``."""
    return f"{number} {one if number == 1 else many or one + 's'}"
