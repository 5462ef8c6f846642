"""``claims pair --format jsonl FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.engine_lines import pair_line
from claims_app.cli.exit_codes import FINE
from claims_app.cli.jsonl import add_json_lines, read_lines, writer

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("lines", metavar="FILE", type=Path, help="a file of JSON lines, or -")
    add_json_lines(parser, "pairs with id, lang, a, b")


def run(arguments: argparse.Namespace) -> int:
    """Compare each pair."""
    with writer(arguments.output, arguments.lines) as write:
        for line in read_lines(arguments.lines):
            write(pair_line(line))
    return FINE
