"""``claims export DIR``: writes a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import (
    add_analyst,
    add_case,
    add_grouping,
    grouping_of,
    open_case,
    progress_line,
)
from claims_app.cli.terminal import STANDARD_OUTPUT, say, say_bytes

if TYPE_CHECKING:
    import argparse

_DEFAULT_FORMAT = "html"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument(
        "--format", default=_DEFAULT_FORMAT, metavar="NAME", help="html, which is the default"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="write there; - is standard output; else a file named after the case, here",
    )
    parser.add_argument("--lang", default="en", help="the language of the sheet's words: en, ar")
    add_grouping(parser)
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Match, and write the sheet."""
    with open_case(arguments) as session:
        session.match(progress_line("Comparing"))
        grouping = grouping_of(session.case, arguments.by)
        if str(arguments.output) == STANDARD_OUTPUT:
            say_bytes(session.export(arguments.format, lang=arguments.lang, grouping=grouping))
            return FINE
        name = session.folder.resolve().stem
        target = arguments.output or Path(f"{name}.{arguments.format}")
        session.export_to(target, arguments.format, lang=arguments.lang, grouping=grouping)
        say(target)
    return FINE
