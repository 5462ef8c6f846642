"""Matching that only reads: for what is shown, printed and exported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import source_id
from claims_app.core.judgement import QuestionState
from claims_app.core.records import Origin, Source
from claims_app.importers.base import ReportOptions
from claims_app.store.case_store import CaseStore
from claims_app.workspace import decisions
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.ids import QuestionId
    from claims_app.core.records import Analyst, Question

# Written for this test.
TEXT = (
    "The governor said that the fighters would leave the district. "
    "The committee denied that the fighters would leave the district."
)


@pytest.fixture
def folder(tmp_path: Path, analyst: Analyst) -> Path:
    """Make a case with an adopted question that lacks a claim which the engine finds for it."""
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    with Session.create(tmp_path / "a.claims", title="Truce", analyst=analyst) as session:
        session.perform_import(session.plan_import([(report, ReportOptions(outlet="Wire"))]))
        session.match()
        question = next(iter(session.case.questions.values()))
        fewer = replace(question, claims=question.claims[:1], origin=Origin.ANALYST)
        session.perform(Change(label="Adopt", by=analyst.id, at=session.now(), put=(fewer,)))
    return session.folder


def _bytes(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _adopted(session: Session) -> Question:
    return next(q for q in session.case.questions.values() if q.origin is Origin.ANALYST)


def _source(session: Session) -> Change:
    put = (Source(id=source_id("Ali"), name="Ali"),)
    return Change(label="Name", by=session.analyst.id, at=session.now(), put=put)


def test_suggestions_are_there_and_nothing_is_written(folder: Path, other: Analyst) -> None:
    before = _bytes(folder)

    with Session.open(folder, analyst=other) as session:
        session.suggest()

        assert session.case.links
        assert len(_adopted(session).claims) > 1
        assert other not in session.case.info.analysts

    assert _bytes(folder) == before


def test_suggesting_takes_no_lock_and_needs_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: CaseStore) -> None:
        raise ClaimsError("Another window is changing this case.", "Close it there.")

    monkeypatch.setattr(CaseStore, "_become_writer", refuse)

    with Session.open(folder) as session:
        session.suggest()

        assert session.case.links
        assert session.export("html")


@pytest.mark.parametrize("what", ["verdict", "matching"])
def test_what_was_only_suggested_is_stored_with_the_next_change(folder: Path, what: str) -> None:
    with Session.open(folder) as session:
        session.suggest()
        grown = _adopted(session)
        if what == "matching":
            session.match()
        else:
            _judge(session, grown.id)

    with Session.open(folder) as again:
        assert again.case.questions[grown.id] == grown
        assert again.problems == ()


def _judge(session: Session, question: QuestionId) -> None:
    change = decisions.judge(
        session.case,
        question,
        state=QuestionState.CONTESTED,
        analyst=session.analyst,
        at=session.now(),
    )
    session.perform(change)


def test_matching_stores_what_adopted_questions_take_in(folder: Path) -> None:
    with Session.open(folder) as session:
        session.match()
        grown = _adopted(session)

    with Session.open(folder) as again:
        assert again.case.questions[grown.id] == grown


def test_case_that_opens_for_reading_only_is_matched_in_memory(folder: Path) -> None:
    (folder / "verdicts").mkdir(exist_ok=True)
    (folder / "verdicts" / "omar.yaml").write_text("links: [")
    before = _bytes(folder)

    with Session.open(folder) as session:
        session.match()

        assert session.is_read_only
        assert session.case.links
        with pytest.raises(ClaimsError, match="reading only"):
            session.perform(_source(session))
    assert _bytes(folder) == before


def test_observer_that_fails_costs_no_decision(folder: Path) -> None:
    def fail(_touched: object) -> None:
        raise RuntimeError("a bug in a view")

    with Session.open(folder) as session:
        stop = session.case.observe(fail)
        with pytest.raises(RuntimeError):
            session.perform(_source(session))
        stop()

    with Session.open(folder) as again:
        assert source_id("Ali") in again.case.sources
        assert "Ali" in (folder / "sources.yaml").read_text(encoding="utf-8")


def test_change_that_can_not_be_saved_is_not_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []

    def fail(_store: CaseStore, _change: Change) -> None:
        raise ClaimsError("The change could not be saved.", "Free some space.")

    with Session.open(folder) as session:
        before = set(session.case.records())
        session.case.observe(heard.append)
        monkeypatch.setattr(CaseStore, "append", fail)
        with pytest.raises(ClaimsError, match="could not be saved"):
            session.perform(_source(session))

        assert set(session.case.records()) == before
        assert heard == []
