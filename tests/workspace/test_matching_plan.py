from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import pytest

from claims_app.core.changes import Change
from claims_app.core.encoder import BrokenEncoderError
from claims_app.core.findings import FoundLink, FoundQuestion, Statement
from claims_app.core.match_lexicon import MatchLexicon
from claims_app.core.matching import Matcher
from claims_app.core.records import ConflictType, Origin, Polarity, Relation
from claims_app.workspace import matching
from claims_app.workspace.matching import plan, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import numpy as np
    from numpy.typing import NDArray

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Analyst, Record

Engine: TypeAlias = "Callable[[tuple[FoundLink, ...], tuple[FoundQuestion, ...]], None]"


@pytest.fixture
def ends(small_case: Case) -> tuple[ClaimId, ClaimId]:
    link = next(iter(small_case.links.values()))
    return link.a, link.b


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, ends: tuple[ClaimId, ClaimId]) -> Engine:
    """Give a function that says what the engine finds from now on."""

    def finds(links: tuple[FoundLink, ...], questions: tuple[FoundQuestion, ...]) -> None:
        monkeypatch.setattr(Matcher, "match", lambda *_given, **_named: links)
        monkeypatch.setattr(matching, "group", lambda *_given: questions)

    a, b = ends
    finds(
        (FoundLink(a=a, b=b, relation=Relation.AGREE, score=0.7),),
        (FoundQuestion(title="leave", statements=(a, b)),),
    )
    return finds


@pytest.fixture
def run(small_case: Case, engine: Engine, analyst: Analyst, noon: datetime) -> Callable[[], Change]:
    """Give a function that plans the matching and makes the change."""

    def run() -> Change:
        put, remove = plan(small_case, _matcher(), None)
        change = Change(label="Find conflicts", by=analyst.id, at=noon, put=put, remove=remove)
        small_case.apply(change)
        return change

    return run


def _matcher() -> Matcher:
    return Matcher(MatchLexicon(languages={}))


def _edit(case: Case, analyst: Analyst, noon: datetime, *records: Record) -> None:
    case.apply(Change(label="Edit", by=analyst.id, at=noon, put=records))


def test_former_suggestions_make_room_for_new_ones(
    small_case: Case, run: Callable[[], Change]
) -> None:
    run()

    assert [link.relation for link in small_case.links.values()] == [Relation.AGREE]
    assert [question.title for question in small_case.questions.values()] == ["leave"]


def test_running_it_again_changes_nothing(run: Callable[[], Change]) -> None:
    run()

    again = run()

    assert (again.put, again.remove) == ((), ())


def test_suggestions_that_are_gone_go(
    small_case: Case, run: Callable[[], Change], engine: Engine
) -> None:
    engine((), (FoundQuestion(title="empty", statements=()),))

    run()

    assert not small_case.links
    assert not small_case.questions


def test_link_drawn_by_hand_is_not_replaced(
    small_case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime
) -> None:
    own = replace(next(iter(small_case.links.values())), origin=Origin.ANALYST)
    _edit(small_case, analyst, noon, own)

    run()

    assert dict(small_case.links) == {own.id: own}


def test_adopted_question_takes_the_overlapping_one_in(
    small_case: Case,
    run: Callable[[], Change],
    analyst: Analyst,
    noon: datetime,
    ends: tuple[ClaimId, ClaimId],
) -> None:
    question = next(iter(small_case.questions.values()))
    adopted = replace(question, claims=ends[1:], origin=Origin.ANALYST, title="mine")
    _edit(small_case, analyst, noon, adopted)

    run()

    assert list(small_case.questions) == [adopted.id]
    assert small_case.questions[adopted.id].title == "mine"
    assert small_case.questions[adopted.id].claims == (ends[1], ends[0])


def test_adopted_question_whose_claims_were_taken_out_by_hand_takes_them_in_again(
    small_case: Case,
    run: Callable[[], Change],
    analyst: Analyst,
    noon: datetime,
    ends: tuple[ClaimId, ClaimId],
) -> None:
    run()
    emptied = replace(next(iter(small_case.questions.values())), claims=(), origin=Origin.ANALYST)
    _edit(small_case, analyst, noon, emptied)

    run()

    assert dict(small_case.questions) == {emptied.id: replace(emptied, claims=ends)}


def test_orphaned_claims_and_those_without_report_are_left_out(
    small_case: Case, analyst: Analyst, noon: datetime, ends: tuple[ClaimId, ClaimId]
) -> None:
    claim = small_case.claims[ends[0]]
    moved = replace(claim.anchor, exact="x" * len(claim.anchor.exact))
    _edit(small_case, analyst, noon, replace(claim, anchor=moved))

    assert [statement.id for statement in statements(small_case)] == [ends[1]]
    small_case.apply(Change(label="", by=analyst.id, at=noon, remove=tuple(small_case.reports)))
    assert statements(small_case) == ()


def test_statement_has_the_speakers_name(
    small_case: Case, analyst: Analyst, noon: datetime, ends: tuple[ClaimId, ClaimId]
) -> None:
    claim = small_case.claims[ends[1]]

    assert Statement(
        id=claim.id,
        document=claim.report,
        span=claim.anchor.span,
        speaker="اللجنة",
        polarity=Polarity.DENIED,
        act=claim.act,
    ) in statements(small_case)
    small_case.apply(Change(label="", by=analyst.id, at=noon, remove=(claim.speaker,)))
    assert claim.speaker in {statement.speaker for statement in statements(small_case)}


def test_conflict_keeps_type_and_evidence(
    small_case: Case, run: Callable[[], Change], engine: Engine, ends: tuple[ClaimId, ClaimId]
) -> None:
    evidence = next(iter(small_case.links.values())).evidence
    found = FoundLink(
        a=ends[0],
        b=ends[1],
        relation=Relation.CONFLICT,
        type=ConflictType.OPPOSITE,
        score=0.4,
        evidence=evidence,
    )
    engine((found,), ())

    run()

    link = next(iter(small_case.links.values()))
    assert (link.type, link.score, link.evidence) == (ConflictType.OPPOSITE, 0.4, evidence)


def test_sources_that_are_each_others_aliases_are_one_voice(
    small_case: Case, analyst: Analyst, noon: datetime, ends: tuple[ClaimId, ClaimId]
) -> None:
    one, other = (small_case.sources[small_case.claims[key].speaker] for key in ends)
    knows = replace(one, aliases=(other.name,))
    _edit(small_case, analyst, noon, knows)
    assert len({statement.speaker for statement in statements(small_case)}) == 2

    _edit(small_case, analyst, noon, replace(other, aliases=(one.name, other.name)))

    names = {statement.speaker for statement in statements(small_case)}
    assert names == {min((one, other), key=lambda source: source.id).name}


class _Broken:
    name = "broken"
    dimensions = 2

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise BrokenEncoderError(f"torn before {len(texts)} texts")


def test_a_broken_encoder_is_told_of_and_words_alone_go_on(
    small_case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    matcher = matching.new_matcher()

    with caplog.at_level(logging.WARNING):
        planned = matching.plan(small_case, matcher, None, _Broken())

    assert "torn" in caplog.text
    assert planned == matching.plan(small_case, matching.new_matcher(), None)
