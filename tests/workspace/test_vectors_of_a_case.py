"""A case keeps its claims' vectors after a matching that ended, and only where it may write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from claims_app.core.changes import Change
from claims_app.importers.base import ReportOptions
from claims_app.store.layout import CACHE, VECTORS_FILE, is_own_file
from claims_app.workspace import kept_vectors
from claims_app.workspace.progress import Cancelled
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from claims_app.core.ids import RecordId
    from claims_app.core.records import Analyst

# Written for this test.
TEXTS: Final = (
    "The mayor said that the well was safe. The nurse said that the well was not safe.",
    "The baker said that the road to the mill was open.",
)


class Counting:
    """Gives every text one vector, and remembers what it was asked for."""

    name = "counting"
    dimensions = 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return np.tile(np.array([1.0, 0.0], np.float32), (len(texts), 1))


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Counting:
    encoder = Counting()
    monkeypatch.setattr(kept_vectors, "sentence_encoder", lambda: encoder)
    return encoder


@pytest.fixture
def session(tmp_path: Path, analyst: Analyst, encoder: Counting) -> Iterator[Session]:
    """Open a case of two reports with their claims."""
    items = []
    for number, text in enumerate(TEXTS):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        items.append((path, ReportOptions(outlet="Wire")))
    with Session.create(tmp_path / "a.claims", title="Well", analyst=analyst) as session:
        session.perform_import(session.plan_import(items))
        yield session


def test_a_case_that_was_matched_once_is_matched_without_the_encoder(
    session: Session, encoder: Counting
) -> None:
    session.match()
    assert len(encoder.asked) == len(session.case.claims) == 3
    encoder.asked.clear()

    with Session.open(session.folder) as again:
        again.suggest()
        assert again.case.links.keys() == session.case.links.keys()

    assert encoder.asked == []
    assert (session.folder / VECTORS_FILE).exists()


def test_planning_alone_keeps_them_as_the_window_does(session: Session) -> None:
    session.plan_matching()

    assert (session.folder / VECTORS_FILE).exists()


def test_reading_alone_writes_nothing(session: Session) -> None:
    session.suggest()
    session.plan_matching(may_write=False)

    assert not (session.folder / CACHE).exists()


def test_a_stopped_matching_leaves_no_trace(session: Session) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        session.match(stop)

    assert not (session.folder / CACHE).exists()


def test_a_case_that_is_read_only_is_not_written_to(session: Session) -> None:
    session.close()
    (session.folder / "sources.yaml").write_text("sources: [\n", encoding="utf-8")

    with Session.open(session.folder) as again:
        again.match()
        assert again.is_read_only

    assert not (session.folder / CACHE).exists()


def test_a_file_in_the_way_is_no_error_for_the_person(session: Session) -> None:
    (session.folder / CACHE).write_text("mine", encoding="utf-8")

    session.match()

    with Session.open(session.folder) as again:
        assert not again.is_read_only
        assert again.case.claims.keys() == session.case.claims.keys()
    assert (session.folder / CACHE).read_text(encoding="utf-8") == "mine"


def test_vectors_of_a_report_that_is_gone_go(session: Session, encoder: Counting) -> None:
    session.match()
    case = session.case
    gone = next(key for key, report in case.reports.items() if "well" in report.text)
    removed: list[RecordId] = [claim.id for claim in case.claims.values() if claim.report == gone]
    removed += [quote.id for quote in case.quotes.values() if quote.report == gone]
    remove = Change(
        label="Remove", by=session.analyst.id, at=session.now(), remove=(*removed, gone)
    )
    back = session.perform(remove)
    path = session.folder.parent / "2.txt"
    path.write_text("The miller said that the bridge had been repaired.", encoding="utf-8")
    session.perform_import(session.plan_import([(path, ReportOptions(outlet="Wire"))]))
    session.match()
    encoder.asked.clear()

    session.perform(back)
    session.match()

    assert len(encoder.asked) == 2
    assert all("well" in text for text in encoder.asked)


def test_they_are_the_cases_own_and_stay_out_of_version_control(session: Session) -> None:
    assert is_own_file(session.folder, session.folder / VECTORS_FILE)
    assert "/cache/" in (session.folder / ".gitignore").read_text(encoding="utf-8").splitlines()
