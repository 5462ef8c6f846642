"""``claims export DIR``: writes a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import (
    add_analyst,
    add_case_or_sample,
    add_grouping,
    grouping_of,
    open_to_read,
)
from claims_app.cli.terminal import STANDARD_OUTPUT, say, say_bytes

if TYPE_CHECKING:
    import argparse

_DEFAULT_FORMAT = "html"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case_or_sample(parser)
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
    """Write the sheet with what is suggested; nothing is written to the case."""
    with open_to_read(arguments) as session:
        grouping = grouping_of(session.case, arguments.by)
        if str(arguments.output) == STANDARD_OUTPUT:
            say_bytes(session.export(arguments.format, lang=arguments.lang, grouping=grouping))
            return FINE
        name = session.folder.resolve().stem
        target = arguments.output or Path(f"{name}.{arguments.format}")
        session.export_to(target, arguments.format, lang=arguments.lang, grouping=grouping)
        say(target)
    return FINE
