"""The board as plain data for ``claims show --json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.board import unread, unreadable

if TYPE_CHECKING:
    from claims_app.core.board import Board
    from claims_app.core.case import Case
    from claims_app.core.ids import QuestionId
    from claims_app.core.records import Claim, QuestionVerdict, Report
    from claims_app.core.standing import Standing


def board_data(case: Case, board: Board) -> dict[str, object]:
    """Return columns, rows, origins, reports, claims and pairs; the last three by id."""
    waiting = frozenset((*unread(case), *unreadable(case)))
    return {
        "title": case.info.title,
        "grouping": board.grouping.value,
        "columns": [
            {"key": column.key, "title": column.title, "claims": list(column.claims)}
            for column in board.columns
        ],
        "rows": [
            {
                "question": row.question,
                "title": row.title,
                "cells": [list(cell) for cell in row.cells],
                "conflicts": row.conflicts,
                "undecided": row.undecided,
                "voices": row.voices,
                "answers": [_answer(verdict) for verdict in answers(case, row.question)],
            }
            for row in board.rows
        ],
        "origins": [list(claims) for claims in board.origins],
        "reports": {
            report.id: _report(case, report, is_read=report.id not in waiting)
            for report in case.reports.values()
        },
        "claims": {claim.id: _claim(case, claim) for claim in case.claims.values()},
        "pairs": {pair.id: _pair(pair) for pair in board.pairs.values()},
    }


def answers(case: Case, question: QuestionId | None) -> list[QuestionVerdict]:
    """Return what the analysts answered on a question, the earliest first."""
    given = (one for one in case.question_verdicts.values() if one.question == question)
    return sorted(given, key=lambda one: (one.at, one.id))


def _answer(verdict: QuestionVerdict) -> dict[str, object]:
    return {
        "analyst": verdict.analyst,
        "at": verdict.at.isoformat(),
        "state": verdict.state.value,
        "likelihood": verdict.likelihood.value if verdict.likelihood else None,
        "confidence": verdict.confidence.value if verdict.confidence else None,
        "would_settle": verdict.would_settle,
        "reason": verdict.reason,
    }


def _report(case: Case, report: Report, *, is_read: bool) -> dict[str, object]:
    outlet = case.sources.get(report.outlet)
    return {
        "title": report.title,
        "outlet": outlet.name if outlet else report.outlet,
        "published": report.published,
        "lang": report.lang,
        "read": is_read,
    }


def _claim(case: Case, claim: Claim) -> dict[str, object]:
    speaker = case.sources.get(claim.speaker)
    return {
        "report": claim.report,
        "span": [claim.anchor.span.start, claim.anchor.span.end],
        "text": claim.anchor.exact,
        "speaker": speaker.name if speaker else claim.speaker,
        "side": speaker.side if speaker else "",
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "act": claim.act.value,
        "credibility": claim.credibility,
    }


def _pair(pair: Standing) -> dict[str, object]:
    evidence = pair.link.evidence if pair.link else ()
    return {
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation.value,
        "type": pair.type.value if pair.type else None,
        "state": pair.state.value,
        "score": pair.link.score if pair.link else None,
        "stale": pair.is_stale,
        "why": [item.reason.render() for item in evidence],
        "verdicts": [
            {
                "analyst": verdict.analyst,
                "at": verdict.at.isoformat(),
                "decision": verdict.decision.value,
                "relation": verdict.relation.value,
                "type": verdict.type.value if verdict.type else None,
                "reason": verdict.reason,
            }
            for verdict in pair.verdicts
        ],
    }
