"""``claims verdict DIR PAIR confirm|reject|retype|withdraw``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.ids import Kind, one_beginning
from claims_app.cli.shared import add_analyst, add_case, open_case
from claims_app.cli.terminal import say
from claims_app.core.errors import ClaimsError
from claims_app.core.records import ConflictType, Relation
from claims_app.core.standing import standings
from claims_app.workspace import decisions

if TYPE_CHECKING:
    import argparse

    from claims_app.core.changes import Change
    from claims_app.core.ids import LinkId
    from claims_app.workspace.session import Session

_PAIRS: Final = Kind("l", "pair", "pairs")
_CONFIRM, _REJECT, _RETYPE, _WITHDRAW = "confirm", "reject", "retype", "withdraw"
_TYPES = (*(kind.value for kind in ConflictType), Relation.AGREE.value, Relation.UPDATE.value)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument("pair", metavar="PAIR", help="its id as `claims show` prints it (l-…)")
    parser.add_argument("decision", choices=(_CONFIRM, _REJECT, _RETYPE, _WITHDRAW))
    parser.add_argument(
        "type", metavar="TYPE", nargs="?", choices=_TYPES, help=f"to retype: {', '.join(_TYPES)}"
    )
    parser.add_argument("--reason", default="", help="why, in your words")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Record the verdict.

    Raises:
        ClaimsError: There is no such pair, or no type to retype to.
    """
    if (arguments.decision == _RETYPE) != (arguments.type is not None):
        raise ClaimsError(
            "A type goes with retype, and only with it.", f"Types: {', '.join(_TYPES)}."
        )
    with open_case(arguments) as session:
        session.suggest()
        pair = one_beginning(standings(session.case), arguments.pair, _PAIRS)
        change = _change(session, pair, arguments)
        session.perform(change)
        stands = standings(session.case).get(pair)
        state = stands.state.value if stands else "not linked"
        analyst = isolate(clean(session.analyst.name))
        say(f"{pair}: {change.label} by {analyst}; it stands {state}")
    return FINE


def _change(session: Session, pair: LinkId, arguments: argparse.Namespace) -> Change:
    case, analyst, at = session.case, session.analyst, session.now()
    reason: str = arguments.reason
    match arguments.decision:
        case "confirm":
            return decisions.confirm(case, pair, analyst=analyst, at=at, reason=reason)
        case "reject":
            return decisions.reject(case, pair, analyst=analyst, at=at, reason=reason)
        case "withdraw":
            return decisions.withdraw(case, pair, analyst=analyst, at=at)
        case _:
            relation, kind = _relation(arguments.type)
            return decisions.retype(
                case, pair, relation, kind, analyst=analyst, at=at, reason=reason
            )


def _relation(name: str) -> tuple[Relation, ConflictType | None]:
    if name in (Relation.AGREE, Relation.UPDATE):
        return Relation(name), None
    return Relation.CONFLICT, ConflictType(name)
