"""``claims dismiss DIR [CLAIM]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.ids import Kind, one_beginning
from claims_app.cli.shared import add_analyst, add_case, open_case
from claims_app.cli.terminal import say
from claims_app.core.errors import ClaimsError
from claims_app.workspace.dismissals import dismiss, restore

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from claims_app.core.case import Case

_CLAIMS: Final = Kind("c", "claim", "claims", printed_by="claims show DIR --json")
_DISMISSED: Final = Kind("c", "dismissed claim", "dismissed claims", "claims dismiss DIR")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument(
        "claim", metavar="CLAIM", nargs="?", help="its id (c-…); without it, what was dismissed"
    )
    parser.add_argument("--reason", default="", help="why, in your words")
    parser.add_argument(
        "--restore", action="store_true", help="let `claims extract` find a dismissed one again"
    )
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Dismiss or restore a claim; without one, list the dismissed.

    Raises:
        ClaimsError: There is no such claim, or a judgement hangs on it.
    """
    given: str | None = arguments.claim
    if given is None and (arguments.restore or arguments.reason):
        raise ClaimsError("No claim is named.", "Give the id of a claim (c-…).")
    with open_case(arguments) as session:
        case, analyst, at = session.case, session.analyst, session.now()
        if given is None:
            say(*_dismissed_lines(case))
            return FINE
        if arguments.restore:
            ids = [note.claim for note in case.dismissals.values()]
            claim = one_beginning(ids, given, _DISMISSED)
            change = restore(case, claim, analyst=analyst, at=at)
        else:
            claim = one_beginning(case.claims, given, _CLAIMS)
            change = dismiss(case, claim, analyst=analyst, at=at, reason=arguments.reason)
        session.perform(change)
        say(f"{claim}: {change.label} by {isolate(clean(analyst.name))}")
    return FINE


def _dismissed_lines(case: Case) -> Iterator[str]:
    notes = sorted(case.dismissals.values(), key=lambda note: (note.report, note.span, note.id))
    for note in notes:
        parts = [note.claim, note.report, isolate(f"“{clean(note.exact)}”"), f"by {note.by}"]
        if note.reason:
            parts.append(isolate(clean(note.reason)))
        yield " · ".join(parts)
