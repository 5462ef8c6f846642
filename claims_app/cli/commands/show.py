"""``claims show DIR``: the side-by-side view."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Final

from claims_app.cli.board_json import board_data
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import (
    add_analyst,
    add_case,
    add_grouping,
    grouping_of,
    open_case,
    progress_line,
)
from claims_app.cli.side_by_side import board_lines
from claims_app.core.board import arrange

if TYPE_CHECKING:
    import argparse

_USUAL_WIDTH: Final = 100  # columns, where the terminal doesn't tell
_LEAST_WIDTH: Final = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    add_grouping(parser)
    parser.add_argument("--width", type=int, metavar="N", help="columns; else the terminal's width")
    parser.add_argument("--json", action="store_true", help="print the board as JSON")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Match and print."""
    with open_case(arguments) as session:
        session.match(progress_line("Comparing"))
        case = session.case
    board = arrange(case, grouping=grouping_of(case, arguments.by))
    if arguments.json:
        print(json.dumps(board_data(case, board), ensure_ascii=False, indent=2))
        return FINE
    width = arguments.width or shutil.get_terminal_size((_USUAL_WIDTH, 0)).columns
    print("\n".join(board_lines(case, board, width=max(width, _LEAST_WIDTH))))
    return FINE
