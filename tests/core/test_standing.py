"""How a pair stands once the analysts have spoken: nobody's word is lost, nobody is made right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from claims_app.core.case import Case
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    RecordId,
    ReportId,
    SourceId,
    link_id,
    verdict_id,
)
from claims_app.core.judgement import Decision
from claims_app.core.records import Anchor, Claim, ConflictType, Link, LinkVerdict, Relation, Span
from claims_app.core.standing import LinkState, pair_hash, standing, standings

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
DENIAL, OPPOSITE = ConflictType.DENIAL, ConflictType.OPPOSITE


def _claim(name: str, words: str) -> Claim:
    return Claim(
        id=ClaimId(RecordId(name)),
        report=ReportId(RecordId("r-1")),
        anchor=Anchor(span=Span(0, len(words)), exact=words),
        speaker=SourceId(RecordId("s-1")),
    )


A, B = _claim("c-1", "يغادرون"), _claim("c-2", "لن يغادروا")
LINK = Link(id=link_id(A.id, B.id), a=A.id, b=B.id, relation=Relation.CONFLICT, type=DENIAL)


def _verdict(
    analyst: str, decision: Decision, kind: ConflictType | None = DENIAL, *, hour: int = 0
) -> LinkVerdict:
    return LinkVerdict(
        id=verdict_id(LINK.id, AnalystId(analyst)),
        link=LINK.id,
        a=A.id,
        b=B.id,
        analyst=AnalystId(analyst),
        at=NOON + timedelta(hours=hour),
        decision=decision,
        relation=Relation.CONFLICT if kind else Relation.AGREE,
        type=kind,
    )


@pytest.mark.parametrize(
    ("verdicts", "state", "kind", "is_conflict"),
    [
        pytest.param([], LinkState.SUGGESTED, DENIAL, True, id="nobody yet"),
        pytest.param(
            [_verdict("lina", Decision.CONFIRMED)],
            LinkState.CONFIRMED,
            DENIAL,
            True,
            id="confirmed",
        ),
        pytest.param(
            [_verdict("lina", Decision.REJECTED)], LinkState.REJECTED, DENIAL, False, id="rejected"
        ),
        pytest.param(
            [_verdict("lina", Decision.RETYPED, OPPOSITE)],
            LinkState.RETYPED,
            OPPOSITE,
            True,
            id="retyped",
        ),
        pytest.param(
            [_verdict("lina", Decision.RETYPED, None)],
            LinkState.RETYPED,
            None,
            False,
            id="retyped to agree",
        ),
        pytest.param(
            [_verdict("lina", Decision.CONFIRMED), _verdict("omar", Decision.CONFIRMED, hour=1)],
            LinkState.CONFIRMED,
            DENIAL,
            True,
            id="two agree",
        ),
        pytest.param(
            [_verdict("lina", Decision.CONFIRMED), _verdict("omar", Decision.REJECTED, hour=1)],
            LinkState.DISPUTED,
            DENIAL,
            True,
            id="a late rejection hides no conflict",
        ),
        pytest.param(
            [_verdict("lina", Decision.REJECTED), _verdict("omar", Decision.REJECTED, OPPOSITE)],
            LinkState.REJECTED,
            OPPOSITE,
            False,
            id="both reject what was suggested as different things",
        ),
    ],
)
def test_verdicts_are_laid_over_the_suggestion(
    verdicts: list[LinkVerdict], state: LinkState, kind: ConflictType | None, *, is_conflict: bool
) -> None:
    pair = standing(Case([A, B, LINK, *verdicts]), A.id, B.id)

    assert pair is not None
    assert (pair.state, pair.type, pair.is_conflict) == (state, kind, is_conflict)
    assert pair.is_decided == bool(verdicts)
    assert len(pair.verdicts) == len(verdicts)


def test_a_verdict_outlives_its_suggestion() -> None:
    pair = standing(Case([A, B, _verdict("lina", Decision.CONFIRMED)]), B.id, A.id)

    assert pair is not None
    assert pair.link is None
    assert pair.state is LinkState.CONFIRMED


def test_a_verdict_is_stale_once_the_words_have_changed() -> None:
    case = Case([A, B, LINK])
    verdict = replace(_verdict("lina", Decision.REJECTED), texts_sha256=pair_hash(case, B.id, A.id))

    fresh = standing(Case([A, B, LINK, verdict]), A.id, B.id)
    stale = standing(Case([A, _claim("c-2", "لم يغادروا"), LINK, verdict]), A.id, B.id)

    assert fresh is not None
    assert not fresh.is_stale
    assert stale is not None
    assert stale.is_stale
    assert stale.state is LinkState.REJECTED


def test_a_hash_of_absent_claims_is_one_too() -> None:
    assert pair_hash(Case(), A.id, B.id) != pair_hash(Case([A]), A.id, B.id)


def test_nothing_links_two_claims() -> None:
    assert standing(Case([A, B]), A.id, B.id) is None
    assert standings(Case([A, B])) == {}


def test_standings_hold_each_pair_once_in_order_of_its_id() -> None:
    other = replace(LINK, id=link_id(A.id, ClaimId(RecordId("c-3"))), b=ClaimId(RecordId("c-3")))

    pairs = standings(Case([other, LINK, _verdict("lina", Decision.CONFIRMED)]))

    assert list(pairs) == sorted([LINK.id, other.id])
    assert pairs[LINK.id].state is LinkState.CONFIRMED
    assert pairs[other.id].state is LinkState.SUGGESTED
