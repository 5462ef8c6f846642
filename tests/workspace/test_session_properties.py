"""An analyst who edits, decides, takes back and redoes: the folder always holds the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims_app.core.changes import Change
from claims_app.core.ids import AnalystId, source_id
from claims_app.core.judgement import QuestionState
from claims_app.core.records import Analyst, Origin, Source
from claims_app.workspace import decisions
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.case import Case

AT = datetime(2026, 1, 2, tzinfo=UTC)
LINA = Analyst(id=AnalystId("lina"), name="Lina")
STEPS = st.sampled_from(["source", "confirm", "reject", "judge", "undo", "redo"])


def _step(session: Session, kind: str, name: str) -> Change:
    case = session.case
    match kind:
        case "confirm":
            return decisions.confirm(case, next(iter(case.links)), analyst=LINA, at=AT, reason=name)
        case "reject":
            return decisions.reject(case, next(iter(case.links)), analyst=LINA, at=AT, reason=name)
        case "judge":
            question = next(iter(case.questions))
            state = QuestionState.CONTESTED
            return decisions.judge(case, question, state=state, reason=name, analyst=LINA, at=AT)
        case _:
            source = Source(id=source_id("ali"), name="Ali", side=name)
            return Change(label="Edit", by=LINA.id, at=AT, put=(source,))


def _stored(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


# Each example syncs some dozens of files to the disk. The fixture is read, never changed.
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(STEPS, st.text(st.characters(codec="utf-8"), max_size=5)), max_size=8))
def test_taking_all_steps_back_leaves_the_files_as_they_were(
    small_case_records: Case,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, str]],
) -> None:
    folder = tmp_path_factory.mktemp("case") / "a"
    with Session.create(folder, title="x", analyst=LINA, clock=lambda: AT) as session:
        records = tuple(small_case_records.records())
        session.perform(Change(label="Fill", by=LINA.id, at=AT, put=records))
        before = _stored(folder)
        undo: list[Change] = []
        redo: list[Change] = []
        for kind, name in steps:
            if kind == "undo":
                if undo:
                    redo.append(session.perform(undo.pop()))
            elif kind == "redo":
                if redo:
                    undo.append(session.perform(redo.pop()))
            else:
                undo.append(session.perform(_step(session, kind, name)))
                redo.clear()
            _check_reopened(session)
        while undo:
            session.perform(undo.pop())

        assert _stored(folder) == before
        _check_reopened(session)


def _check_reopened(session: Session) -> None:
    """See that the folder holds what is in memory, but for what is derived."""
    with Session.open(session.folder, analyst=LINA) as again:
        in_memory = {
            record
            for record in session.case.records()
            if getattr(record, "origin", None) is not Origin.ENGINE
            or record.id in (session.case.quotes.keys() | session.case.claims.keys())
        }
        assert set(again.case.records()) == in_memory


@pytest.fixture
def small_case_records(small_case: Case) -> Case:
    """Give the small case without the title that ``create`` gives."""
    info = replace(small_case.info, title="x")
    small_case.apply(Change(label="", by=LINA.id, at=AT, put=(info,)))
    return small_case
