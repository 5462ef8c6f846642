"""``claims new DIR``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import add_analyst, add_case, analyst_of
from claims_app.cli.terminal import say
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument("--title", default="", help="what it is about; else the folder's name")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the case."""
    analyst = analyst_of(arguments)
    with Session.create(arguments.case, title=arguments.title, analyst=analyst) as session:
        title = isolate(clean(session.case.info.title))
        say(f"{session.folder}: {title}, analyst {isolate(clean(analyst.name))}")
    return FINE
