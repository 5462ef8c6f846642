"""``claims mark DIR REPORT --words … --speaker NAME``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.ids import Kind, one_beginning
from claims_app.cli.shared import add_analyst, add_case, open_case
from claims_app.cli.terminal import say
from claims_app.core.errors import ClaimsError
from claims_app.core.records import Act, Certainty, Claim, Polarity, Span
from claims_app.workspace.marking import mark, span_of_words

if TYPE_CHECKING:
    import argparse

_REPORTS: Final = Kind("r", "report", "reports")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument("report", metavar="REPORT", help="its id as `claims import` prints it")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--words", help="the claim's words as they stand in the report, once")
    which.add_argument(
        "--span",
        nargs=2,
        type=int,
        metavar=("START", "END"),
        help="where they stand, in characters from 0, END not included",
    )
    parser.add_argument("--speaker", metavar="NAME", required=True, help="who says so")
    parser.add_argument(
        "--polarity",
        choices=[item.value for item in Polarity],
        default=Polarity.AFFIRMED.value,
        help="whether the speaker says that it is so",
    )
    parser.add_argument(
        "--certainty",
        choices=[item.value for item in Certainty],
        default=Certainty.CERTAIN.value,
        help="how sure the speaker puts it",
    )
    parser.add_argument(
        "--act",
        choices=[item.value for item in Act],
        default=Act.STATE.value,
        help="what the speaker does by saying it",
    )
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Record the claim and print it.

    Raises:
        ClaimsError: There is no such report, the words are not there once, or nobody is named.
    """
    with open_case(arguments) as session:
        report = one_beginning(session.case.reports, arguments.report, _REPORTS)
        text = session.case.reports[report].text
        change = mark(
            session.case,
            report,
            span_of_words(text, arguments.words) if arguments.words else _span(*arguments.span),
            speaker=arguments.speaker,
            polarity=Polarity(arguments.polarity),
            certainty=Certainty(arguments.certainty),
            act=Act(arguments.act),
            analyst=session.analyst,
            at=session.now(),
        )
        session.perform(change)
        claim = next(record for record in change.put if isinstance(record, Claim))
        speaker = isolate(clean(session.case.sources[claim.speaker].name))
        say(f"{claim.id}: {speaker}: {isolate(clean(claim.anchor.exact))}")
    return FINE


def _span(start: int, end: int) -> Span:
    if not 0 <= start < end:
        raise ClaimsError(f"{start} to {end} is no span.", "Give START below END, from 0 on.")
    return Span(start, end)
