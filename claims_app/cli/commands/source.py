"""``claims source DIR [NAME …]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.shared import add_analyst, add_case, open_case
from claims_app.cli.terminal import say
from claims_app.core.judgement import Reliability
from claims_app.core.records import Source, SourceKind
from claims_app.workspace.source_edits import SourceEdit, find, revise

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument(
        "source", metavar="NAME", nargs="?", help="a source's name, alias or id; without it, all"
    )
    parser.add_argument("--name", metavar="NEW", help="call it so from now on")
    parser.add_argument("--side", help="the side it speaks for; '' takes it away")
    parser.add_argument("--alias", action="append", default=[], help="another name; repeatable")
    parser.add_argument(
        "--join", metavar="OTHER", action="append", default=[], help="make OTHER one with it"
    )
    parser.add_argument("--kind", choices=[kind.value for kind in SourceKind])
    parser.add_argument(
        "--reliability", choices=[grade.value for grade in Reliability], help="Admiralty grade"
    )
    parser.add_argument("--reason", default="", help="why this grade")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Change what is said of the source, and print it; without a name, print all."""
    with open_case(arguments) as session:
        if arguments.source is None:
            order = sorted(session.case.sources.values(), key=lambda one: (one.side, one.name))
            for listed in order:
                say(_line(listed))
            return FINE
        source = find(session.case, arguments.source)
        edit = SourceEdit(
            name=arguments.name,
            side=arguments.side,
            kind=SourceKind(arguments.kind) if arguments.kind else None,
            aliases=tuple(arguments.alias),
            reliability=Reliability(arguments.reliability) if arguments.reliability else None,
            reason=arguments.reason,
        )
        change = revise(
            session.case,
            source.id,
            edit,
            absorb=[find(session.case, name).id for name in arguments.join],
            analyst=session.analyst,
            at=session.now(),
        )
        if change is not None:
            session.perform(change)
        say(_line(session.case.sources[source.id]))
    return FINE


def _line(source: Source) -> str:
    side = isolate(clean(source.side)) or "no side"
    parts = [source.id, isolate(clean(source.name)), side, source.kind.value]
    if source.reliability:
        parts.append(source.reliability.value)
    if source.aliases:
        parts.append(f"also {', '.join(isolate(clean(alias)) for alias in source.aliases)}")
    return " · ".join(parts)
