from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import source_id
from claims_app.core.records import Source
from claims_app.importers.base import ReportOptions
from claims_app.workspace.progress import Cancelled
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claims_app.core.records import Analyst

# Written for this test.
TEXTS = (
    "The governor said that 300 fighters would leave the district on Saturday.",
    "قال المحافظ إن المقاتلين سيغادرون الحي يوم السبت.",
)


@pytest.fixture
def session(tmp_path: Path, analyst: Analyst) -> Iterator[Session]:
    with Session.create(tmp_path / "a.claims", title="Truce", analyst=analyst) as session:
        yield session


@pytest.fixture
def items(tmp_path: Path) -> list[tuple[Path, ReportOptions]]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return [(path, ReportOptions(outlet=f"Outlet {path.stem}")) for path in paths]


def test_planning_an_import_changes_nothing(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    before = sorted(session.folder.rglob("*"))

    plan = session.plan_import(items)

    assert len(plan.outcome.reports) == len(items)
    assert not session.case.reports
    assert sorted(session.folder.rglob("*")) == before


def test_one_undo_takes_the_whole_import_back(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    before = set(session.case.records())

    inverse = session.perform_import(session.plan_import(items))
    imported = set(session.case.records())
    redo = session.perform(inverse)
    undone = set(session.case.records())
    session.perform(redo)

    assert len(session.case.reports) == len(items)
    assert session.case.claims
    assert undone == before
    assert set(session.case.records()) == imported
    assert session.plan_extraction().put == ()


def test_each_file_keeps_what_was_said_of_it(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    session.perform_import(session.plan_import(items, extract=False))

    case = session.case
    outlets = [case.sources[report.outlet].name for report in case.reports.values()]
    assert outlets == ["Outlet 0", "Outlet 1"]
    assert not case.claims


def test_progress_of_an_import_runs_once_to_its_end(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    told: list[tuple[int, int]] = []

    session.plan_import(items, lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[-1] == (2 * len(items), 2 * len(items))


def test_import_can_be_stopped_while_claims_are_found(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    def stop(done: int, _total: int) -> None:
        if done > len(items):
            raise Cancelled

    with pytest.raises(Cancelled):
        session.plan_import(items, stop)


def test_what_came_in_since_the_plan_stays_as_it_is(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    late = session.plan_import(items)
    session.perform_import(session.plan_import(items[:1]))
    outlet = next(s for s in session.case.sources.values() if s.name == "Outlet 0")
    named = replace(outlet, side="press")
    session.perform(Change(label="Set side", by=session.analyst.id, at=session.now(), put=(named,)))

    session.perform_import(late)

    assert len(session.case.reports) == len(items)
    assert session.case.sources[outlet.id].side == "press"


def test_plan_that_names_a_source_gone_since_is_refused(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    session.perform_import(session.plan_import(items[:1]))
    outlet = next(s for s in session.case.sources.values() if s.name == "Outlet 0")
    again = [(items[1][0], ReportOptions(outlet=outlet.name))]
    late = session.plan_import(again)
    other = Source(id=outlet.id, name="Another")
    session.perform(
        Change(label="Remove", by=session.analyst.id, at=session.now(), remove=(other.id,))
    )

    with pytest.raises(ClaimsError, match="Import the files again"):
        session.perform_import(late)

    assert len(session.case.reports) == 1


def test_files_that_are_there_already_make_no_change(
    session: Session, items: list[tuple[Path, ReportOptions]]
) -> None:
    session.perform_import(session.plan_import(items))
    journal = session.folder / "journal" / f"{session.analyst.id}.jsonl"
    before = journal.read_bytes()

    plan = session.plan_import(items)
    session.perform_import(plan)

    assert [skipped.path for skipped in plan.outcome.skipped] == [path for path, _ in items]
    assert journal.read_bytes() == before


@pytest.mark.parametrize("what", ["import", "extraction", "matching"])
def test_plan_is_of_the_case_as_it_was_when_planning_began(
    session: Session, items: list[tuple[Path, ReportOptions]], what: str
) -> None:
    session.perform_import(session.plan_import(items[:1]))
    plans = {
        "import": lambda progress: session.plan_import(items, progress).change,
        "extraction": lambda progress: session.plan_extraction(progress=progress),
        "matching": session.plan_matching,
    }
    undisturbed = plans[what](None)
    named = (Source(id=source_id("Ali"), name="Ali"),)

    def disturb(done: int, _total: int) -> None:  # as the window may, meanwhile
        gone = tuple(session.case.claims)
        at = session.now()
        session.perform(Change(label="Edit", by=session.analyst.id, at=at, put=named, remove=gone))

    disturbed = plans[what](disturb)

    assert not session.case.claims
    assert (disturbed.put, disturbed.remove) == (undisturbed.put, undisturbed.remove)
