from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import LinkId, QuestionId, RecordId, SourceId
from claims_app.core.judgement import Likelihood, QuestionState
from claims_app.core.records import ConflictType, Origin, Relation
from claims_app.core.standing import LinkState, standings
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst


@pytest.fixture
def pair(small_case: Case) -> LinkId:
    return next(iter(small_case.links))


def test_confirmed_pair_names_who_when_and_why(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    change = decisions.confirm(small_case, pair, analyst=analyst, at=noon, reason="both on record")

    small_case.apply(change)

    stands = standings(small_case)[pair]
    assert change.label == "Confirm denial"
    assert stands.state is LinkState.CONFIRMED
    assert (stands.verdicts[0].analyst, stands.verdicts[0].at) == (analyst.id, noon)
    assert stands.verdicts[0].reason == "both on record"
    assert not stands.is_stale


def test_verdict_and_its_inverse_leave_the_case_as_it_was(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    before = set(small_case.records())

    inverse = small_case.apply(decisions.reject(small_case, pair, analyst=analyst, at=noon))
    small_case.apply(inverse)

    assert set(small_case.records()) == before


def test_rejected_pair_counts_as_no_conflict(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    small_case.apply(decisions.reject(small_case, pair, analyst=analyst, at=noon))

    assert standings(small_case)[pair].state is LinkState.REJECTED
    assert not standings(small_case)[pair].is_conflict


def test_retyping_gives_the_new_type(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    change = decisions.retype(
        small_case, pair, Relation.CONFLICT, ConflictType.OPPOSITE, analyst=analyst, at=noon
    )

    small_case.apply(change)

    assert change.label == "Retype to opposite"
    assert standings(small_case)[pair].type is ConflictType.OPPOSITE
    assert standings(small_case)[pair].state is LinkState.RETYPED


def test_retyping_to_what_is_suggested_is_a_confirmation(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    change = decisions.retype(
        small_case, pair, Relation.CONFLICT, ConflictType.DENIAL, analyst=analyst, at=noon
    )

    small_case.apply(change)

    assert standings(small_case)[pair].state is LinkState.CONFIRMED


def test_confirming_a_colleagues_type_is_no_dispute(
    small_case: Case, pair: LinkId, analyst: Analyst, other: Analyst, noon: datetime
) -> None:
    small_case.apply(
        decisions.retype(small_case, pair, Relation.UPDATE, None, analyst=other, at=noon)
    )

    later = noon + timedelta(hours=1)
    small_case.apply(decisions.confirm(small_case, pair, analyst=analyst, at=later))

    assert standings(small_case)[pair].state is LinkState.RETYPED
    assert standings(small_case)[pair].relation is Relation.UPDATE


def test_verdict_that_outlived_its_suggestion_can_be_confirmed_by_another(
    small_case: Case, pair: LinkId, analyst: Analyst, other: Analyst, noon: datetime
) -> None:
    confirmation = decisions.confirm(small_case, pair, analyst=other, at=noon)
    small_case.apply(confirmation)
    small_case.apply(Change(label="Match", by=other.id, at=noon, remove=(pair,)))

    small_case.apply(decisions.confirm(small_case, pair, analyst=analyst, at=noon))

    assert standings(small_case)[pair].state is LinkState.CONFIRMED
    assert len(standings(small_case)[pair].verdicts) == 2


def test_own_verdict_can_be_withdrawn_and_a_colleagues_can_not(
    small_case: Case, pair: LinkId, analyst: Analyst, other: Analyst, noon: datetime
) -> None:
    small_case.apply(decisions.confirm(small_case, pair, analyst=analyst, at=noon))

    with pytest.raises(ClaimsError, match="Omar has no verdict"):
        decisions.withdraw(small_case, pair, analyst=other, at=noon)
    small_case.apply(decisions.withdraw(small_case, pair, analyst=analyst, at=noon))

    assert standings(small_case)[pair].state is LinkState.SUGGESTED


def test_reason_given_later_leaves_the_decision_as_it_is(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    small_case.apply(decisions.reject(small_case, pair, analyst=analyst, at=noon))
    later = noon + timedelta(minutes=5)

    small_case.apply(
        decisions.give_reason(small_case, pair, analyst=analyst, at=later, reason="two witnesses")
    )

    stands = standings(small_case)[pair]
    assert stands.state is LinkState.REJECTED
    assert (stands.verdicts[0].reason, stands.verdicts[0].at) == ("two witnesses", later)


def test_reason_without_a_verdict_is_refused(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    with pytest.raises(ClaimsError, match="no verdict"):
        decisions.give_reason(small_case, pair, analyst=analyst, at=noon, reason="two witnesses")


def test_type_without_conflict_is_refused(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    with pytest.raises(ClaimsError, match="A conflict has a type"):
        decisions.retype(
            small_case, pair, Relation.AGREE, ConflictType.TIME, analyst=analyst, at=noon
        )


def test_pair_that_nothing_links_is_refused(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    nowhere = LinkId(RecordId("l-none"))

    with pytest.raises(ClaimsError, match="no pair l-none"):
        decisions.confirm(small_case, nowhere, analyst=analyst, at=noon)


def test_judged_question_is_adopted(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    question = next(iter(small_case.questions))

    inverse = small_case.apply(
        decisions.judge(
            small_case,
            question,
            state=QuestionState.CONTESTED,
            likelihood=Likelihood.LIKELY,
            reason="two on record",
            analyst=analyst,
            at=noon,
        )
    )

    verdict = next(iter(small_case.question_verdicts.values()))
    assert small_case.questions[question].origin is Origin.ANALYST
    assert (verdict.state, verdict.likelihood) == (QuestionState.CONTESTED, Likelihood.LIKELY)
    small_case.apply(inverse)
    assert small_case.questions[question].origin is Origin.ENGINE
    assert not small_case.question_verdicts


def test_question_that_is_not_there_is_refused(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    with pytest.raises(ClaimsError, match="no question u-none"):
        decisions.judge(
            small_case,
            QuestionId(RecordId("u-none")),
            state=QuestionState.PENDING,
            analyst=analyst,
            at=noon,
        )


def test_side_is_named_without_stray_spaces(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = next(iter(small_case.sources))

    small_case.apply(
        decisions.set_side(small_case, source, "  local   council ", analyst=analyst, at=noon)
    )

    assert small_case.sources[source].side == "local council"


def test_side_of_no_source_is_refused(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    with pytest.raises(ClaimsError, match="no source s-none"):
        decisions.set_side(small_case, SourceId(RecordId("s-none")), "x", analyst=analyst, at=noon)


def test_label_in_the_journal_says_what_was_decided(
    small_case: Case, pair: LinkId, analyst: Analyst, noon: datetime
) -> None:
    retyped = [
        decisions.retype(small_case, pair, Relation.CONFLICT, kind, analyst=analyst, at=noon).label
        for kind in ConflictType
    ]

    assert retyped == [f"Retype to {kind}" for kind in ConflictType]
    assert decisions.confirm(small_case, pair, analyst=analyst, at=noon).label == "Confirm denial"
    assert decisions.reject(small_case, pair, analyst=analyst, at=noon).label == "Reject link"
