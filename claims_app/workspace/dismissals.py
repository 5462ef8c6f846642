"""Taking a claim out for good: it goes, and a note stays that keeps the engine from finding it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import dismissal_id
from claims_app.core.records import Dismissal, Origin, is_derived

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId, RecordId
    from claims_app.core.records import Analyst, Claim, Question, Span

DISMISS: Final = "Dismiss claim"
RESTORE: Final = "Let the claim be found again"
_FEWEST: Final = 2  # claims that make a question


def dismiss(
    case: Case, claim: ClaimId, *, analyst: Analyst, at: datetime, reason: str = ""
) -> Change:
    """Return the change that takes a claim out so that no extraction brings it back.

    What the engine suggested about it goes too; its quote stays.

    Raises:
        ClaimsError: There is no such claim, or a person's judgement hangs on it.
    """
    record = case.claims.get(claim)
    if record is None:
        raise ClaimsError(
            "The case has no claim {id}.",
            "See its claims: claims extract DIR --explain.",
            arguments={"id": claim},
        )
    held = next(_judgements(case, record), None)
    if held is not None:
        raise ClaimsError(
            "{what} hangs on this claim.",
            "Take that back first, or reject the pair instead.",
            arguments={"what": held},
        )
    note = Dismissal(
        id=dismissal_id(claim),
        report=record.report,
        claim=claim,
        span=record.anchor.span,
        exact=record.anchor.exact,
        by=analyst.id,
        at=at,
        reason=reason,
    )
    questions = [q for q in case.questions.values() if claim in q.claims and is_derived(q)]
    kept = [shorter for question in questions if (shorter := _without(question, claim))]
    gone: list[RecordId] = [claim, *(q.id for q in questions if not _without(q, claim))]
    gone += [link.id for link in case.links.values() if claim in (link.a, link.b)]
    return Change(label=DISMISS, by=analyst.id, at=at, put=(note, *kept), remove=tuple(gone))


def restore(case: Case, claim: ClaimId, *, analyst: Analyst, at: datetime) -> Change:
    """Return the change by which the next extraction may find a dismissed claim again.

    Raises:
        ClaimsError: The claim was not dismissed.
    """
    key = dismissal_id(claim)
    if key not in case.dismissals:
        raise ClaimsError(
            "The claim {id} was not dismissed.",
            "See which were: claims dismiss DIR.",
            arguments={"id": claim},
        )
    return Change(label=RESTORE, by=analyst.id, at=at, remove=(key,))


def is_same_place(a: Span, b: Span) -> bool:
    """Return whether two stretches of one text share more than half of the longer one.

    Another version of the engine, or other words of saying, may move an edge; what a person took
    out or edited is then still the same claim.
    """
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared > max(a.end - a.start, b.end - b.start)


def _without(question: Question, claim: ClaimId) -> Question | None:
    """Return a question that lacks a claim, None where too few are left."""
    left = tuple(key for key in question.claims if key != claim)
    return replace(question, claims=left) if len(left) >= _FEWEST else None


def _judgements(case: Case, claim: Claim) -> Iterator[str]:
    """Yield what persons have decided that would lose its claim."""
    for verdict in case.link_verdicts.values():
        if claim.id in (verdict.a, verdict.b):
            yield f"A verdict by {verdict.analyst}"
    for link in case.links.values():
        if link.origin is Origin.ANALYST and claim.id in (link.a, link.b):
            yield "A link that was drawn by hand"
    for question in case.questions.values():
        if question.origin is Origin.ANALYST and claim.id in question.claims:
            yield "A question that was answered"
