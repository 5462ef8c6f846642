"""Matching a case again: only what is new is read, and a stopped run leaves no trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from claims_app.importers.base import ReportOptions
from claims_app.workspace.progress import Cancelled
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claims_app.core.records import Analyst, Record

# Written for this test.
TEXTS: Final = (
    (
        "The governor said that the fighters would leave the district on Monday. "
        "The committee denied that the fighters would leave the district."
    ),
    (
        "A doctor said that 12 people were killed in the raid on the district. "
        "The committee said that 30 people were killed in the raid on the district."
    ),
    (
        "The governor said that the agreement on the district was final. "
        "The committee said that the agreement on the district was preliminary."
    ),
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def session(tmp_path: Path, analyst: Analyst, files: list[Path]) -> Iterator[Session]:
    """Open a case of two reports with their claims; the third file is not in it."""
    with Session.create(tmp_path / "a.claims", title="Truce", analyst=analyst) as session:
        _take_in(session, files[:2])
        yield session


def _take_in(session: Session, files: list[Path]) -> None:
    items = [(path, ReportOptions(outlet="Wire")) for path in files]
    session.perform_import(session.plan_import(items))


def _records(session: Session) -> dict[str, Record]:
    case = session.case
    tables = (case.links, case.questions, case.claims, case.reports)
    return {record.id: record for table in tables for record in table.values()}


def _bytes(session: Session) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in session.folder.rglob("*") if path.is_file()}


def test_one_more_report_is_all_that_is_read(session: Session, files: list[Path]) -> None:
    session.match()
    matcher = session._matcher
    assert matcher is not None
    assert matcher.read == len(session.case.claims)
    before = len(session.case.claims)

    _take_in(session, files[2:])
    session.match()

    assert session._matcher is matcher
    assert matcher.read == len(session.case.claims) - before > 0
    session.match()
    assert (matcher.read, matcher.judged) == (0, 0)


def test_matching_by_and_by_gives_what_matching_at_once_gives(
    session: Session, files: list[Path], tmp_path: Path, analyst: Analyst
) -> None:
    session.match()
    _take_in(session, files[2:])
    session.match()

    with Session.create(tmp_path / "b.claims", title="Truce", analyst=analyst) as other:
        _take_in(other, files[::-1])
        other.match()
        assert dict(session.case.links) == dict(other.case.links)
        assert dict(session.case.questions) == dict(other.case.questions)


def test_stopping_at_any_step_leaves_no_trace(session: Session, files: list[Path]) -> None:
    session.match()
    _take_in(session, files[2:])
    told: list[tuple[int, int]] = []
    change = session.plan_matching(lambda done, total: told.append((done, total)))
    assert change.put
    assert told[-1][0] == told[-1][1]
    before, stored = _records(session), _bytes(session)

    for last in range(len(told)):
        left = iter(range(last))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            session.match(stop)
        assert _records(session) == before
        assert _bytes(session) == stored

    session.match()
    assert {record.id for record in change.put} <= _records(session).keys()
