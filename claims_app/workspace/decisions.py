"""What confirm, reject, retype and a verdict mean, as changes that are yet to be performed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import LinkId, QuestionId, SourceId, verdict_id
from claims_app.core.judgement import Confidence, Decision, Likelihood, QuestionState
from claims_app.core.records import (
    Analyst,
    ConflictType,
    LinkVerdict,
    Origin,
    Question,
    QuestionVerdict,
    Relation,
    Source,
)
from claims_app.core.standing import LinkState, Standing, pair_hash, standing

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case

# What a decision is about, in the words of a label.
_NAMES: Final[dict[tuple[Relation, ConflictType | None], str]] = {
    (Relation.AGREE, None): "agreement",
    (Relation.UPDATE, None): "update",
    **{(Relation.CONFLICT, kind): kind.value for kind in ConflictType},
}
REJECT: Final = "Reject link"
WITHDRAW: Final = "Withdraw verdict"
GIVE_REASON: Final = "Give reason"
JUDGE: Final = "Judge question"
SET_SIDE: Final = "Set side"


def confirm(
    case: Case, link: LinkId, *, analyst: Analyst, at: datetime, reason: str = ""
) -> Change:
    """Return the change by which ``analyst`` confirms the pair as it stands now.

    Where a colleague has retyped the pair, it is the new type that is confirmed: the two agree,
    and the pair is not disputed.

    Raises:
        ClaimsError: Nothing links the pair.
    """
    pair = _pair(case, link)
    decision = Decision.RETYPED if _is_retyped(pair) else Decision.CONFIRMED
    return _decide(
        case,
        pair,
        f"Confirm {_NAMES[pair.relation, pair.type]}",
        decision=decision,
        relation=pair.relation,
        conflict_type=pair.type,
        analyst=analyst,
        at=at,
        reason=reason,
    )


def reject(case: Case, link: LinkId, *, analyst: Analyst, at: datetime, reason: str = "") -> Change:
    """Return the change by which ``analyst`` says that the pair does not stand so.

    Raises:
        ClaimsError: Nothing links the pair.
    """
    pair = _pair(case, link)
    # The suggestion is what is rejected; without one, the pair as it stands.
    subject = pair.link or pair
    return _decide(
        case,
        pair,
        REJECT,
        decision=Decision.REJECTED,
        relation=subject.relation,
        conflict_type=subject.type,
        analyst=analyst,
        at=at,
        reason=reason,
    )


def retype(
    case: Case,
    link: LinkId,
    relation: Relation,
    type: ConflictType | None,  # noqa: A002 -- the field of the record that it sets
    *,
    analyst: Analyst,
    at: datetime,
    reason: str = "",
) -> Change:
    """Return the change by which ``analyst`` gives the pair another relation or type.

    The relation and type that the engine suggests already are a confirmation.

    Args:
        case: The case that holds the pair.
        link: The pair.
        relation: How the two stand.
        type: Why they conflict; None for agreement and update.
        analyst: Who decides.
        at: When, with time zone.
        reason: Why, in the analyst's words.

    Raises:
        ClaimsError: Nothing links the pair, or relation and type don't go together.
    """
    pair = _pair(case, link)
    if (relation, type) not in _NAMES:
        raise ClaimsError(
            "A conflict has a type, and nothing else has one.",
            "Give one of {kinds} with a conflict.",
            arguments={"kinds": ", ".join(kind.value for kind in ConflictType)},
        )
    suggested = pair.link is not None and (pair.link.relation, pair.link.type) == (relation, type)
    return _decide(
        case,
        pair,
        f"Retype to {_NAMES[relation, type]}",
        decision=Decision.CONFIRMED if suggested else Decision.RETYPED,
        relation=relation,
        conflict_type=type,
        analyst=analyst,
        at=at,
        reason=reason,
    )


def withdraw(case: Case, link: LinkId, *, analyst: Analyst, at: datetime) -> Change:
    """Return the change by which ``analyst`` takes back the own verdict on the pair.

    Raises:
        ClaimsError: The analyst has no verdict on it.
    """
    key = verdict_id(link, analyst.id)
    if key not in case.link_verdicts:
        raise ClaimsError(
            "{analyst} has no verdict on this pair.",
            "There is nothing to withdraw.",
            arguments={"analyst": analyst.name},
        )
    return Change(label=WITHDRAW, by=analyst.id, at=at, remove=(key,))


def give_reason(case: Case, link: LinkId, *, analyst: Analyst, at: datetime, reason: str) -> Change:
    """Return the change that gives the own verdict on the pair another reason.

    Raises:
        ClaimsError: The analyst has no verdict on it.
    """
    own = case.link_verdicts.get(verdict_id(link, analyst.id))
    if own is None:
        raise ClaimsError(
            "{analyst} has no verdict on this pair.",
            "Decide first, then say why.",
            arguments={"analyst": analyst.name},
        )
    changed: LinkVerdict = replace(own, at=at, reason=reason)
    return Change(label=GIVE_REASON, by=analyst.id, at=at, put=(changed,))


def judge(
    case: Case,
    question: QuestionId,
    *,
    state: QuestionState,
    likelihood: Likelihood | None = None,
    confidence: Confidence | None = None,
    would_settle: str = "",
    reason: str = "",
    analyst: Analyst,
    at: datetime,
) -> Change:
    """Return the change by which ``analyst`` answers a question.

    A question of the engine is adopted by it: it is stored from now on, and keeps its title and
    claims when matching runs again.

    Raises:
        ClaimsError: There is no such question.
    """
    record = case.questions.get(question)
    if record is None:
        raise ClaimsError(
            "The case has no question {id}.",
            "Run the matching again and choose anew.",
            arguments={"id": question},
        )
    verdict = QuestionVerdict(
        id=verdict_id(question, analyst.id),
        question=question,
        analyst=analyst.id,
        at=at,
        state=state,
        likelihood=likelihood,
        confidence=confidence,
        would_settle=would_settle,
        reason=reason,
    )
    adopted: Question = replace(record, origin=Origin.ANALYST)
    return Change(label=JUDGE, by=analyst.id, at=at, put=(adopted, verdict))


def set_side(case: Case, source: SourceId, side: str, *, analyst: Analyst, at: datetime) -> Change:
    """Return the change that names the side ``source`` speaks for; empty for none.

    Raises:
        ClaimsError: There is no such source.
    """
    record = case.sources.get(source)
    if record is None:
        raise ClaimsError(
            "The case has no source {id}.",
            "Choose one of sources.yaml.",
            arguments={"id": source},
        )
    changed: Source = replace(record, side=" ".join(side.split()))
    return Change(label=SET_SIDE, by=analyst.id, at=at, put=(changed,))


def _pair(case: Case, link: LinkId) -> Standing:
    subject = case.links.get(link) or next(
        (verdict for verdict in case.link_verdicts.values() if verdict.link == link), None
    )
    pair = standing(case, subject.a, subject.b) if subject else None
    if pair is None:
        raise ClaimsError(
            "The case has no pair {id}.",
            "Run the matching again and choose anew.",
            arguments={"id": link},
        )
    return pair


def _is_retyped(pair: Standing) -> bool:
    """Return whether the pair stands otherwise than it was suggested."""
    if pair.link is not None:
        return (pair.link.relation, pair.link.type) != (pair.relation, pair.type)
    return pair.state is LinkState.RETYPED


def _decide(
    case: Case,
    pair: Standing,
    label: str,
    *,
    decision: Decision,
    relation: Relation,
    conflict_type: ConflictType | None,
    analyst: Analyst,
    at: datetime,
    reason: str,
) -> Change:
    verdict = LinkVerdict(
        id=verdict_id(pair.id, analyst.id),
        link=pair.id,
        a=pair.a,
        b=pair.b,
        analyst=analyst.id,
        at=at,
        decision=decision,
        relation=relation,
        type=conflict_type,
        reason=reason,
        texts_sha256=pair_hash(case, pair.a, pair.b),
    )
    return Change(label=label, by=analyst.id, at=at, put=(verdict,))
