"""What passes the filter bar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.board import arrange
from claims_app.core.case import Case
from claims_app.core.ids import verdict_id
from claims_app.core.judgement import Decision
from claims_app.core.records import ConflictType, LinkVerdict, Relation
from claims_app.core.standing import standings
from claims_app.gui.filters import KINDS, Filter, kind_of
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from claims_app.core.records import Claim
    from claims_app.gui.open_case import OpenCase


@pytest.fixture
def case(open_case: OpenCase) -> Case:
    return open_case.case


def _found(case: Case, text: str) -> set[str]:
    passes = Filter(text=text).claim_test(case)
    return {claim.anchor.exact for claim in case.claims.values() if passes(claim)}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("المقاتلون", {"سيغادر المقاتلون البلدة يوم السبت"}, id="arabic word"),
        pytest.param("الُمقاتلون البلده", {"سيغادر المقاتلون البلدة يوم السبت"}, id="arabic folded"),
        pytest.param("FIGHTERS", {"The fighters will not leave the town"}, id="latin case"),
        pytest.param("town leave", {"The fighters will not leave the town"}, id="any order"),
        pytest.param("nowhere", set(), id="nothing"),
        pytest.param(
            "المحافظ", {"سيغادر المقاتلون البلدة يوم السبت", "وتوقف القتال"}, id="speaker"
        ),
        pytest.param(
            "radio",
            {"The fighters will not leave the town", "Nobody signed 😀 a text", "It rained"},
            id="outlet",
        ),
    ],
)
def test_text_finds_claims_by_words_speaker_and_outlet(
    case: Case, text: str, quotes: set[str]
) -> None:
    assert _found(case, text) == quotes


def test_blank_text_lets_all_claims_through(case: Case) -> None:
    assert len(_found(case, "   ")) == len(case.claims)


def test_types_and_score_choose_pairs(case: Case) -> None:
    pairs = standings(case).values()

    by_kind = [p for p in pairs if Filter(kinds=frozenset({ConflictType.DENIAL})).lets_pair(p)]
    by_score = [p for p in pairs if Filter(min_score=0.6).lets_pair(p)]

    assert [kind_of(pair) for pair in by_kind] == [ConflictType.DENIAL]
    assert sorted(kind_of(pair) for pair in by_score) == ["denial", "opposite"]


def test_decided_pairs_leave_an_undecided_only_view(open_case: OpenCase) -> None:
    case, session = open_case.case, open_case.session
    link = next(iter(case.links))
    session.perform(decisions.confirm(case, link, analyst=session.analyst, at=session.now()))

    passing = [p.id for p in standings(case).values() if Filter(undecided_only=True).lets_pair(p)]

    assert link not in passing
    assert len(passing) == len(case.links) - 1


def test_decision_on_other_words_counts_as_undecided(open_case: OpenCase) -> None:
    case, session = open_case.case, open_case.session
    link = next(iter(case.links.values()))
    stale = LinkVerdict(
        id=verdict_id(link.id, session.analyst.id),
        link=link.id,
        a=link.a,
        b=link.b,
        analyst=session.analyst.id,
        at=session.now(),
        decision=Decision.CONFIRMED,
        relation=Relation.CONFLICT,
        type=link.type,
        texts_sha256="0" * 64,
    )
    pair = replace(standings(case)[link.id], verdicts=(stale,), is_stale=True)

    assert Filter(undecided_only=True).lets_pair(pair)


def test_rejected_pairs_are_shown_on_request_only(open_case: OpenCase) -> None:
    case, session = open_case.case, open_case.session
    link = next(iter(case.links))
    session.perform(decisions.reject(case, link, analyst=session.analyst, at=session.now()))
    pair = standings(case)[link]

    assert not Filter().lets_pair(pair)
    assert Filter(show_rejected=True).lets_pair(pair)


def test_settled_questions_leave_the_list(open_case: OpenCase) -> None:
    rows = arrange(open_case.case).rows

    kept = [row.title for row in rows if Filter(undecided_only=True).lets_row(row)]

    assert len(kept) == 2
    assert all(Filter().lets_row(row) for row in rows)


def test_claim_of_an_unknown_speaker_is_found_by_its_words(case: Case) -> None:
    claim: Claim = next(iter(case.claims.values()))
    alone = Case([claim])

    assert Filter(text=claim.anchor.exact).claim_test(alone)(claim)


def test_default_filter_knows_all_kinds() -> None:
    assert Filter().kinds == frozenset(KINDS)
    assert len(KINDS) == 9
