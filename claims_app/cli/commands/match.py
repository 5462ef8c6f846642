"""``claims match DIR`` and ``claims match --format jsonl FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.cli.exit_codes import FINE
from claims_app.cli.jsonl import add_json_lines, read_lines, refuse_output_without_lines, writer
from claims_app.cli.pair_lines import explained_lines
from claims_app.cli.shared import (
    add_analyst,
    add_cues,
    counted,
    open_case,
    progress_line,
    terminal_width,
    warn_of_unread,
)
from claims_app.cli.terminal import say
from claims_app.core.board import arrange
from claims_app.core.errors import ClaimsError
from claims_app.core.records import Relation

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "case", metavar="DIR|FILE", type=Path, help="the case folder; with --format, a file or -"
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print each conflict, agreement and update with the words, the rule and the reason; "
        "JSON lines carry the reasons anyway",
    )
    parser.add_argument(
        "--extract", action="store_true", help="with --format: find the claims in the reports too"
    )
    add_json_lines(parser, "bundles with id, reports, claims")
    add_cues(parser)
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Find links, in a case or in bundles given as lines."""
    if arguments.cues and not arguments.extract:
        raise ClaimsError("--cues goes with --extract: claims that are there stay.", "Add it.")
    if arguments.format:
        if arguments.explain:
            raise ClaimsError(
                "--explain prints for a person; with --format, each link has its reasons anyway.",
                "Leave --explain out and read `why`.",
            )
        return _run_lines(arguments)
    refuse_output_without_lines(arguments)
    with open_case(arguments) as session:
        if arguments.extract:
            session.extra_cues = tuple(arguments.cues)
            session.extract(progress=progress_line("Reading"))
        session.match(progress_line("Comparing"))
        warn_of_unread(session)
        case = session.case
    board = arrange(case)
    if arguments.explain:
        say(*explained_lines(case, board, width=terminal_width()))
    count = dict.fromkeys(Relation, 0)
    for link in case.links.values():
        count[link.relation] += 1
    say(
        f"{counted(count[Relation.CONFLICT], 'conflict')}, "
        f"{counted(count[Relation.AGREE], 'agreement')}, "
        f"{counted(count[Relation.UPDATE], 'update')} suggested; "
        f"{counted(len(case.questions), 'question')}"
    )
    if board.origins:
        carried = counted(sum(map(len, board.origins)), "claim")
        say(f"{carried} rest on {counted(len(board.origins), 'origin')}")
    return FINE


def _run_lines(arguments: argparse.Namespace) -> int:
    from claims_app.cli.engine_lines import match_line  # noqa: PLC0415 -- loads the engine
    from claims_app.workspace.lexicons import cues_for  # noqa: PLC0415

    cues = cues_for(given=arguments.cues)
    with writer(arguments.output, arguments.case) as write:
        for line in read_lines(arguments.case):
            write(match_line(line, extracts=arguments.extract, cues=cues))
    return FINE
