"""``claims validate DIR``: exit code 1 where something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.cli.exit_codes import FINDINGS, FINE
from claims_app.cli.shared import add_case, counted
from claims_app.cli.terminal import say, warn
from claims_app.workspace.session import Session
from claims_app.workspace.validation import validate

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each finding as ``file:line:column: message remedy``."""
    with Session.open(arguments.case) as session:
        found = validate(session)
    warn(*found)
    say(counted(len(found), "finding"))
    return FINDINGS if found else FINE
