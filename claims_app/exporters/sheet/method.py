"""The method note: what the engine suggested, what analysts decided, and what the signs mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from claims_app import __version__
from claims_app.core.records import Origin
from claims_app.core.standing import LinkState
from claims_app.exporters.sheet.dates import in_utc, show_moment
from claims_app.exporters.sheet.model import LegendRow, Method, PersonRow
from claims_app.exporters.sheet.pairs import TYPE_KEYS
from claims_app.exporters.sheet.runs import Runs, code_of

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.records import Verdict
    from claims_app.exporters.sheet.pairs import PairMaker
    from claims_app.exporters.sheet.plan import Plan
    from claims_app.exporters.sheet.words import Words

_PROGRAM: Final = f"Claims {__version__}"


def method_of(case: Case, plan: Plan, maker: PairMaker, words: Words) -> Method:
    """Return the method note of a sheet."""
    gone = str(len(plan.gone))
    return Method(
        sentences=(
            words.phrase("method.program", program=_PROGRAM),
            _claims(case, words),
            _links(case, plan, words),
            *([words.phrase("method.gone", gone=gone)] if plan.gone else []),
            words.phrase("method.suggestion"),
            words.phrase("method.likelihood"),
            words.phrase("method.hashes"),
            words.phrase("method.controls", example=code_of("\u202e")),
        ),
        people=_people(case, maker, words),
        legend=tuple(
            LegendRow(key=key, type=words[f"type.{key}"], meaning=words[f"meaning.{key}"])
            for key in TYPE_KEYS
        ),
    )


def _claims(case: Case, words: Words) -> Runs:
    origins = Counter(claim.origin for claim in case.claims.values())
    edited = sum(claim.edited and claim.origin is Origin.ENGINE for claim in case.claims.values())
    return words.phrase(
        "method.claims",
        engine=str(origins[Origin.ENGINE]),
        analyst=str(origins[Origin.ANALYST]),
        edited=str(edited),
    )


def _links(case: Case, plan: Plan, words: Words) -> Runs:
    origins = Counter(link.origin for link in case.links.values())
    states = Counter(pair.state for pair in plan.board.pairs.values())
    return words.phrase(
        "method.links",
        suggested=str(origins[Origin.ENGINE]),
        drawn=str(origins[Origin.ANALYST]),
        undecided=str(states[LinkState.SUGGESTED]),
        **{
            state.value: str(states[state])
            for state in LinkState
            if state is not LinkState.SUGGESTED
        },
    )


def _people(case: Case, maker: PairMaker, words: Words) -> tuple[PersonRow, ...]:
    on_links = Counter(verdict.analyst for verdict in case.link_verdicts.values())
    on_questions = Counter(verdict.analyst for verdict in case.question_verdicts.values())
    verdicts: tuple[Verdict, ...] = (
        *case.link_verdicts.values(),
        *case.question_verdicts.values(),
    )
    rows = []
    for analyst in sorted(on_links | on_questions, key=lambda key: (maker.analyst_name(key), key)):
        times = sorted(in_utc(verdict.at) for verdict in verdicts if verdict.analyst == analyst)
        rows.append(
            PersonRow(
                name=maker.analyst_name(analyst),
                did=(
                    words.count("count.decisions", on_links[analyst]),
                    words.count("count.verdicts", on_questions[analyst]),
                ),
                first=show_moment(times[0], words),
                last=show_moment(times[-1], words),
            )
        )
    return tuple(rows)
