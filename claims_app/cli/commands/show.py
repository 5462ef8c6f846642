"""``claims show DIR``: the side-by-side view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.cli.board_json import board_data
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import (
    add_analyst,
    add_case_or_sample,
    add_grouping,
    grouping_of,
    open_to_read,
    terminal_width,
)
from claims_app.cli.side_by_side import board_lines
from claims_app.cli.terminal import json_text, say
from claims_app.core.board import arrange

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case_or_sample(parser)
    add_grouping(parser)
    parser.add_argument("--width", type=int, metavar="N", help="columns; else the terminal's width")
    parser.add_argument("--json", action="store_true", help="print the board as JSON")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the case with what is suggested; nothing is written to it."""
    with open_to_read(arguments) as session:
        case = session.case
    board = arrange(case, grouping=grouping_of(case, arguments.by))
    if arguments.json:
        say(*json_text(board_data(case, board), indent=2).split("\n"))
        return FINE
    say(*board_lines(case, board, width=terminal_width(arguments.width)))
    return FINE
