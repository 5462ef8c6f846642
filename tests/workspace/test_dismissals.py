"""A claim that a person took out stays out, through extraction, undo and the files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import ClaimId, RecordId, link_id, question_id
from claims_app.core.records import CaseInfo, Link, Origin, Polarity, Question, Relation, Span
from claims_app.store.case_store import CaseStore
from claims_app.workspace import decisions
from claims_app.workspace.dismissals import dismiss, is_same_place, restore
from claims_app.workspace.extraction import anchor
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst, Claim

# Written for this test.
TEXTS = {
    "en": "Mayor Dana Holt said that the pier was shut. The harbour board denied that it burned.",
    "ar": "قال مدير الميناء إن الرصيف مغلق. وأضاف أن السفن ستعود غدا.",
}


@pytest.fixture(params=sorted(TEXTS))
def session(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    analyst: Analyst,
    monkeypatch: pytest.MonkeyPatch,
) -> Session:
    """Give a case with one report that was read."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "report.txt"
    file.write_text(TEXTS[request.param], "utf-8")
    session = Session.create(tmp_path / "pier.claims", title="Pier", analyst=analyst)
    session.import_files([file])
    session.extract()
    return session


def _first(case: Case) -> Claim:
    return min(case.claims.values(), key=lambda claim: claim.anchor.span)


def _dismiss(session: Session, claim: ClaimId, reason: str = "") -> Change:
    change = dismiss(session.case, claim, analyst=session.analyst, at=session.now(), reason=reason)
    return session.perform(change)


def test_a_dismissed_claim_does_not_come_back(session: Session) -> None:
    gone, before = _first(session.case), len(session.case.claims)
    _dismiss(session, gone.id, "a caption")

    session.extract()

    assert gone.id not in session.case.claims
    assert len(session.case.claims) == before - 1
    (note,) = session.case.dismissals.values()
    assert (note.claim, note.exact, note.reason) == (gone.id, gone.anchor.exact, "a caption")


def test_a_dismissal_is_in_the_file_of_the_report_and_is_read_again(session: Session) -> None:
    gone = _first(session.case)
    _dismiss(session, gone.id)
    session.close()

    (file,) = (session.folder / "reports").iterdir()
    again = Session.open(session.folder)

    assert "dismissals:\n" in file.read_text("utf-8")
    assert again.problems == ()
    assert set(again.case.records()) == set(session.case.records())
    again.extract()
    assert gone.id not in again.case.claims


def test_undo_brings_the_claim_back_and_takes_the_note_away(session: Session) -> None:
    before = set(session.case.records())
    inverse = _dismiss(session, _first(session.case).id)

    redo = session.perform(inverse)

    assert set(session.case.records()) == before
    session.perform(redo)
    assert len(session.case.dismissals) == 1
    session.close()
    assert set(Session.open(session.folder).case.records()) == set(session.case.records())


def test_a_restored_claim_is_found_again(session: Session) -> None:
    gone = _first(session.case)
    _dismiss(session, gone.id)

    session.perform(restore(session.case, gone.id, analyst=session.analyst, at=session.now()))
    session.extract()

    assert session.case.claims[gone.id] == gone
    assert not session.case.dismissals


def test_a_claim_with_a_moved_edge_does_not_come_back(session: Session) -> None:
    gone = _first(session.case)
    text = session.case.reports[gone.report].text
    span = Span(gone.anchor.span.start, gone.anchor.span.end - 3)
    moved = replace(gone, id=ClaimId(RecordId("c-moved")), anchor=anchor(text, span))
    by, at = session.analyst.id, session.now()
    session.perform(Change(label="Edit", by=by, at=at, put=(moved,), remove=(gone.id,)))
    _dismiss(session, moved.id)

    session.extract()

    assert gone.id not in session.case.claims


def test_a_dismissal_of_another_text_counts_for_nothing(session: Session) -> None:
    gone = _first(session.case)
    _dismiss(session, gone.id)
    (note,) = session.case.dismissals.values()
    by, at = session.analyst.id, session.now()
    other = replace(note, exact="x", claim=ClaimId(RecordId("c-none")))
    session.perform(Change(label="Edit", by=by, at=at, put=(other,)))

    session.extract()

    assert gone.id in session.case.claims


def test_an_edited_claim_is_not_found_a_second_time_beside_itself(session: Session) -> None:
    first = _first(session.case)
    text = session.case.reports[first.report].text
    span = Span(first.anchor.span.start, first.anchor.span.end - 3)
    edited = replace(
        first,
        id=ClaimId(RecordId("c-mine")),
        anchor=anchor(text, span),
        polarity=Polarity.DENIED,
        edited=True,
    )
    count = len(session.case.claims)
    by, at = session.analyst.id, session.now()
    session.perform(Change(label="Edit", by=by, at=at, put=(edited,), remove=(first.id,)))

    session.extract()

    assert session.case.claims[edited.id] == edited
    assert len(session.case.claims) == count


def _pair(case: Case) -> Link:
    a, b = sorted(case.claims)[:2]
    return Link(id=link_id(a, b), a=a, b=b, relation=Relation.AGREE, origin=Origin.ANALYST)


def test_a_claim_with_a_verdict_is_not_dismissed_and_the_verdict_survives(
    session: Session,
) -> None:
    pair, by, at = _pair(session.case), session.analyst, session.now()
    session.perform(Change(label="Draw", by=by.id, at=at, put=(pair,)))
    session.perform(decisions.confirm(session.case, pair.id, analyst=by, at=at))
    before = set(session.case.records())

    with pytest.raises(ClaimsError, match="verdict by lina hangs"):
        _dismiss(session, pair.a)
    session.extract()

    assert set(session.case.records()) == before


def test_a_claim_of_a_drawn_link_or_an_answered_question_is_not_dismissed(
    session: Session,
) -> None:
    pair, by, at = _pair(session.case), session.analyst.id, session.now()
    question = Question(
        id=question_id("pier", pair.a), title="pier", claims=(pair.b,), origin=Origin.ANALYST
    )

    session.perform(Change(label="Draw", by=by, at=at, put=(pair,)))
    with pytest.raises(ClaimsError, match="drawn by hand"):
        _dismiss(session, pair.a)
    session.perform(Change(label="Ask", by=by, at=at, put=(question,), remove=(pair.id,)))
    with pytest.raises(ClaimsError, match="question that was answered"):
        _dismiss(session, pair.b)


def test_what_the_engine_suggested_about_a_claim_goes_with_it(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    link = next(iter(small_case.links.values()))
    extra = replace(_first(small_case), id=ClaimId(RecordId("c-extra")))
    wide = Question(id=question_id("w", extra.id), title="wide", claims=(link.a, link.b, extra.id))
    narrow = Question(id=question_id("n", link.a), title="narrow", claims=(link.a, link.b))
    small_case.apply(Change(label="Suggest", by=analyst.id, at=noon, put=(extra, wide, narrow)))

    small_case.apply(dismiss(small_case, link.a, analyst=analyst, at=noon))

    assert link.id not in small_case.links
    assert narrow.id not in small_case.questions
    assert small_case.questions[wide.id].claims == (link.b, extra.id)


def test_what_is_not_there_is_refused_with_a_remedy(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    none = ClaimId(RecordId("c-none"))

    with pytest.raises(ClaimsError, match="no claim c-none"):
        dismiss(small_case, none, analyst=analyst, at=noon)
    with pytest.raises(ClaimsError, match="not dismissed"):
        restore(small_case, none, analyst=analyst, at=noon)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (2, 10), True),
        ((0, 10), (5, 10), False),
        ((0, 10), (4, 15), True),
        ((0, 10), (10, 20), False),
        ((0, 100), (10, 20), False),
    ],
)
def test_same_place_is_more_than_half_of_the_longer(
    a: tuple[int, int], b: tuple[int, int], *, expected: bool
) -> None:
    assert is_same_place(Span(*a), Span(*b)) is expected
    assert is_same_place(Span(*b), Span(*a)) is expected


def test_a_dismissal_of_an_unknown_report_does_not_stop_the_case(tmp_path: Path) -> None:
    folder = tmp_path / "lone.claims"
    CaseStore.create(folder, CaseInfo(title="Lone"))
    (folder / "reports").mkdir()
    (folder / "reports" / "r-lone.yaml").write_text(
        "dismissals:\n  - id: d-1\n    claim: c-1\n    span: [0, 4]\n    exact: rain\n"
        "    by: lina\n    at: 2015-12-09T10:00:00Z\n",
        "utf-8",
    )

    with Session.open(folder) as session:
        session.extract()

        assert len(session.case.dismissals) == 1
