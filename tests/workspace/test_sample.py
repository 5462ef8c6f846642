from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims_app.core.board import Grouping, arrange
from claims_app.core.errors import ClaimsError
from claims_app.workspace.sample import FOLDER_NAME, open_sample
from claims_app.workspace.session import Session
from claims_app.workspace.validation import validate

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.records import Analyst


def test_sample_has_five_reports_in_two_languages_and_no_findings(
    tmp_path: Path, analyst: Analyst
) -> None:
    with open_sample(analyst, folder=tmp_path / "sample") as session:
        reports = session.case.reports.values()

        assert len(reports) == 5
        assert {report.lang for report in reports} == {"ar", "en"}
        assert all(report.published for report in reports)
        assert validate(session) == ()


def test_sample_shows_sides_against_each_other(tmp_path: Path, analyst: Analyst) -> None:
    with open_sample(analyst, folder=tmp_path / "sample") as session:
        session.match()
        board = arrange(session.case, grouping=Grouping.SIDE)

    assert {"Syrian government", "opposition", "press", "United Nations"} <= {
        column.title for column in board.columns
    }
    assert any(pair.is_conflict for pair in board.pairs.values())


def test_second_opening_keeps_what_was_done(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims_app.workspace.sample.data_folder", lambda: tmp_path / "data")
    with open_sample(analyst) as first:
        records = set(first.case.records())
    assert first.folder == tmp_path / "data" / FOLDER_NAME

    with open_sample(analyst) as second:
        assert set(second.case.records()) == records


def test_sample_that_another_window_changes_is_shown_as_it_is(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_sample(analyst, folder=tmp_path / "sample").close()

    def refuse(_session: Session) -> None:
        raise ClaimsError("Another window is changing this case.", "Close it there.")

    monkeypatch.setattr(Session, "extract", refuse)
    with open_sample(analyst, folder=tmp_path / "sample") as session:
        assert session.case.claims


def test_nothing_is_left_of_a_sample_that_could_not_be_built(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_session: Session) -> None:
        raise ClaimsError("It failed.", "Mend it.")

    monkeypatch.setattr(Session, "extract", fail)
    with pytest.raises(ClaimsError, match="It failed"):
        open_sample(analyst, folder=tmp_path / "sample")

    assert list(tmp_path.iterdir()) == []


def test_sample_that_another_process_built_meanwhile_is_opened(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch, noon: datetime
) -> None:
    target = tmp_path / "sample"
    extract = Session.extract

    def race(session: Session) -> object:
        if not target.exists():
            Session.create(target, title="theirs", analyst=analyst).close()
        return extract(session)

    monkeypatch.setattr(Session, "extract", race)
    with open_sample(analyst, folder=target, clock=lambda: noon) as session:
        assert session.case.info.title == "theirs"


def test_place_that_can_not_be_written_is_an_error_for_people(
    tmp_path: Path, analyst: Analyst
) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ClaimsError, match="can't be built"):
        open_sample(analyst, folder=tmp_path / "file" / "sample")


def test_sample_that_can_not_be_moved_into_its_place_is_an_error_for_people(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_from: Path, _to: Path) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "rename", fail)

    with pytest.raises(ClaimsError, match="can't be built"):
        open_sample(analyst, folder=tmp_path / "sample")
