"""``claims judge DIR QUESTION STATE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.exit_codes import FINE
from claims_app.cli.ids import Kind, one_beginning
from claims_app.cli.shared import add_analyst, add_case, open_case
from claims_app.cli.terminal import say
from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.workspace import decisions

if TYPE_CHECKING:
    import argparse

_QUESTIONS: Final = Kind("u", "question", "questions")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_case(parser)
    parser.add_argument("question", metavar="QUESTION", help="its id as `claims show` prints it")
    parser.add_argument("state", choices=[state.value for state in QuestionState])
    parser.add_argument("--likelihood", choices=[item.value for item in Likelihood])
    parser.add_argument("--confidence", choices=[item.value for item in Confidence])
    parser.add_argument("--would-settle", default="", help="what would settle it")
    parser.add_argument("--reason", default="", help="why, in your words")
    add_analyst(parser)


def run(arguments: argparse.Namespace) -> int:
    """Record the answer.

    Raises:
        ClaimsError: There is no such question.
    """
    with open_case(arguments) as session:
        session.suggest()
        question = one_beginning(session.case.questions, arguments.question, _QUESTIONS)
        likelihood, confidence = arguments.likelihood, arguments.confidence
        session.perform(
            decisions.judge(
                session.case,
                question,
                state=QuestionState(arguments.state),
                likelihood=Likelihood(likelihood) if likelihood else None,
                confidence=Confidence(confidence) if confidence else None,
                would_settle=arguments.would_settle,
                reason=arguments.reason,
                analyst=session.analyst,
                at=session.now(),
            )
        )
        title = isolate(clean(session.case.questions[question].title))
        analyst = isolate(clean(session.analyst.name))
        say(f"{question}: {title}: {arguments.state} by {analyst}")
    return FINE
