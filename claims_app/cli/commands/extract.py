"""``claims extract DIR`` and ``claims extract --format jsonl FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.exit_codes import FINE
from claims_app.cli.jsonl import add_json_lines, read_lines, refuse_output_without_lines, writer
from claims_app.cli.shared import add_analyst, counted, open_case, progress_line
from claims_app.cli.terminal import say

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "case", metavar="DIR|FILE", type=Path, help="the case folder; with --format, a file or -"
    )
    add_json_lines(parser, "reports with id, text, lang, outlet, date")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Find quotes and claims, in a case or in reports given as lines."""
    if arguments.format:
        return _run_lines(arguments)
    refuse_output_without_lines(arguments)
    with open_case(arguments) as session:
        session.extract(progress=progress_line("Reading"))
        quotes, claims = len(session.case.quotes), len(session.case.claims)
        sources = len(session.case.sources)
    say(f"{counted(claims, 'claim')}, {counted(quotes, 'quote')}, {counted(sources, 'source')}")
    return FINE


def _run_lines(arguments: argparse.Namespace) -> int:
    from claims_app.cli.engine_lines import extract_line  # noqa: PLC0415 -- loads the engine

    with writer(arguments.output, arguments.case) as write:
        for line in read_lines(arguments.case):
            write(extract_line(line))
    return FINE
