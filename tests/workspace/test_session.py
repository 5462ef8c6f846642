from __future__ import annotations

import errno
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import source_id
from claims_app.core.judgement import QuestionState
from claims_app.core.records import Analyst, Origin, Record, Source
from claims_app.core.standing import LinkState, standings
from claims_app.importers.base import ReportOptions
from claims_app.store import case_store
from claims_app.store.layout import CACHE
from claims_app.workspace import decisions
from claims_app.workspace.progress import Cancelled
from claims_app.workspace.session import Session, utc_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claims_app.core.case import Case

# Written for this test.
FIRST = (
    "قال المحافظ إن المقاتلين سيغادرون الحي يوم السبت. ونفت لجنة التفاوض خروج المقاتلين من الحي."
)
SECOND = "The governor said that 300 fighters would leave the district on Saturday."
OPTIONS = ReportOptions(outlet="Wire", published="2015-12-02")


@pytest.fixture
def clock(noon: datetime) -> Callable[[], datetime]:
    """Tick one second a call."""
    ticks = iter(range(1_000_000))
    return lambda: noon + timedelta(seconds=next(ticks))


@pytest.fixture
def session(tmp_path: Path, analyst: Analyst, clock: Callable[[], datetime]) -> Iterator[Session]:
    with Session.create(
        tmp_path / "a.claims", title="Truce", analyst=analyst, clock=clock
    ) as session:
        yield session


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def _stored(folder: Path) -> dict[str, bytes]:
    """Return the files that hold records; the journal grows with every step."""
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))
    }


def _kept(folder: Path) -> dict[Path, bytes]:
    """Return every file of the case but those that can be made again."""
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and CACHE not in path.parts
    }


def _records(case: Case) -> set[Record]:
    return set(case.records())


def _put(session: Session, *records: Record) -> Change:
    return Change(label="Edit", by=session.analyst.id, at=session.now(), put=records)


def _source(name: str = "Ali") -> Source:
    return Source(id=source_id(name), name=name)


def test_new_case_knows_title_and_analyst(session: Session, analyst: Analyst) -> None:
    assert session.case.info.title == "Truce"
    assert session.case.info.analysts == (analyst,)
    assert not session.is_read_only


def test_case_without_title_is_called_by_its_folder(tmp_path: Path, analyst: Analyst) -> None:
    with Session.create(tmp_path / "homs.claims", title=" ", analyst=analyst) as session:
        assert session.case.info.title == "homs"


def test_case_made_here_is_called_by_the_folder_it_is_in(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "homs.claims").mkdir()
    monkeypatch.chdir(tmp_path / "homs.claims")

    with Session.create(Path(), title="", analyst=analyst) as session:
        assert session.case.info.title == "homs"


def test_folder_that_holds_something_is_no_place_for_a_case(
    tmp_path: Path, analyst: Analyst, files: list[Path]
) -> None:
    with pytest.raises(ClaimsError, match="something here already"):
        Session.create(tmp_path, title="x", analyst=analyst)


def test_performed_change_is_there_after_opening_again(session: Session) -> None:
    session.perform(_put(session, _source()))
    session.close()

    with Session.open(session.folder) as again:
        assert _records(again.case) == _records(session.case)


def test_change_and_inverse_leave_the_files_as_they_were(session: Session) -> None:
    session.perform(_put(session, _source("Omar")))
    before, records = _stored(session.folder), _records(session.case)

    inverse = session.perform(_put(session, _source(), replace(_source("Omar"), side="x")))
    changed = _stored(session.folder)
    redo = session.perform(inverse)

    assert _stored(session.folder) == before != changed
    assert _records(session.case) == records
    session.perform(redo)
    assert _stored(session.folder) == changed


def test_change_that_changes_nothing_is_not_journaled(session: Session) -> None:
    session.perform(_put(session, _source()))
    journal = session.folder / "journal" / "lina.jsonl"
    before = journal.read_bytes()

    session.perform(_put(session, _source()))

    assert journal.read_bytes() == before


def test_failed_save_leaves_the_case_as_it_was(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.perform(_put(session, _source("Omar")))
    before = _records(session.case)

    def refuse(_store: object, _change: Change) -> None:
        raise ClaimsError("The change could not be saved: No space left.", "Make room.")

    monkeypatch.setattr(case_store.CaseStore, "append", refuse)
    with pytest.raises(ClaimsError, match="could not be saved"):
        session.perform(_put(session, _source(), replace(_source("Omar"), side="x")))

    assert _records(session.case) == before


def test_full_disk_after_the_journal_loses_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("claims_app.store.folder.Folder.write", fail)
        session.perform(_put(session, _source()))
        assert "No space left" in str(session.unwritten)
        with Session.open(session.folder) as other:
            assert _source().id in other.case.sources

    session.perform(_put(session, _source("Omar")))

    assert session.unwritten is None
    assert "Ali" in (session.folder / "sources.yaml").read_text()


def test_file_changed_after_the_journal_is_told_and_loses_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise ClaimsError("Another program has changed this file.", "Open the case again.")

    monkeypatch.setattr(case_store.CaseStore, "write", refuse)
    session.perform(_put(session, _source()))

    assert "Another program" in str(session.unwritten)
    with Session.open(session.folder) as again:
        assert _source().id in again.case.sources


def test_file_that_another_program_changed_is_not_overwritten(session: Session) -> None:
    session.perform(_put(session, _source()))
    sources = session.folder / "sources.yaml"
    edited = sources.read_text() + "# mine\n"
    sources.write_text(edited)

    with pytest.raises(ClaimsError):
        session.perform(_put(session, _source("Omar")))

    assert sources.read_text() == edited
    assert _source("Omar").id not in session.case.sources


def test_case_with_a_bad_file_opens_for_reading_only(session: Session) -> None:
    session.perform(_put(session, _source()))
    session.close()
    (session.folder / "questions.yaml").write_text("questions: [")

    with Session.open(session.folder) as again:
        assert again.is_read_only
        assert _source().id in again.case.sources
        before = _stored(again.folder)
        with pytest.raises(ClaimsError, match="reading only") as refused:
            again.perform(_put(again, _source("Omar")))
        with pytest.raises(ClaimsError, match="reading only"):
            again.import_files([])
        assert refused.value.place is not None
        assert again.match().put == ()
        assert _stored(again.folder) == before


def test_new_analyst_is_named_in_the_case_with_the_first_change(
    session: Session, analyst: Analyst, other: Analyst
) -> None:
    session.close()
    with Session.open(session.folder, analyst=other) as second:
        assert second.case.info.analysts == (analyst,)

        second.perform(_put(second, _source()))

        assert list(second.case.info.analysts) == [analyst, other]


def test_same_file_twice_is_one_report(session: Session, files: list[Path]) -> None:
    first = session.import_files([files[0], files[0]], OPTIONS)
    stored = _stored(session.folder)

    second = session.import_files(files[:1], OPTIONS)

    assert (len(first.reports), len(first.skipped)) == (1, 1)
    assert (len(second.reports), len(second.skipped)) == (0, 1)
    assert second.skipped[0].report == first.reports[0]
    assert _stored(session.folder) == stored


def test_imported_report_keeps_its_original(session: Session, files: list[Path]) -> None:
    outcome = session.import_files(files, OPTIONS)

    report = session.case.reports[outcome.reports[0]]
    kept = session.folder / "originals" / f"{report.original_sha256}.txt"
    assert kept.read_bytes() == files[0].read_bytes()
    assert session.case.sources[report.outlet].name == "Wire"
    assert (report.lang, report.published) == ("ar", "2015-12-02")
    assert all(item.is_outlet_known for item in outcome.imported)


def test_outlet_that_nobody_told_is_named_after_the_file(
    session: Session, files: list[Path]
) -> None:
    outcome = session.import_files(files[:1])

    report = session.case.reports[outcome.reports[0]]
    assert session.case.sources[report.outlet].name == "first"
    assert not outcome.imported[0].is_outlet_known


def test_bad_file_among_good_ones_imports_none(session: Session, files: list[Path]) -> None:
    with pytest.raises(ClaimsError, match="absent"):
        session.import_files([*files, files[0].with_name("absent.txt")], OPTIONS)

    assert not session.case.reports
    assert not (session.folder / "originals").exists()


def test_stopped_import_leaves_the_case_as_it_was(session: Session, files: list[Path]) -> None:
    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        session.import_files(files, OPTIONS, stop)

    assert not session.case.reports


def test_whole_way_gives_a_conflict_that_can_be_decided(
    session: Session, files: list[Path], analyst: Analyst
) -> None:
    session.import_files(files, OPTIONS)
    session.extract()
    session.match()
    pair = next(key for key, pair in standings(session.case).items() if pair.is_conflict)

    session.perform(
        decisions.confirm(session.case, pair, analyst=analyst, at=session.now(), reason="both")
    )
    session.close()

    with Session.open(session.folder) as again:
        assert standings(again.case)[pair].state is LinkState.CONFIRMED
        assert not again.case.links
        again.match()
        assert _records(again.case) == _records(session.case)


def test_extraction_and_matching_twice_change_nothing(session: Session, files: list[Path]) -> None:
    session.import_files(files, OPTIONS)
    session.extract()
    session.match()
    stored, records = _stored(session.folder), _records(session.case)

    again = (session.extract(), session.match())

    assert [(change.put, change.remove) for change in again] == [((), ()), ((), ())]
    assert _stored(session.folder) == stored
    assert _records(session.case) == records


def test_suggestions_are_neither_stored_nor_journaled(session: Session, files: list[Path]) -> None:
    session.import_files(files, OPTIONS)
    session.extract()
    before = _kept(session.folder)

    session.match()

    assert session.case.links
    assert _kept(session.folder) == before


def test_undone_adoption_is_gone_after_opening_again(
    session: Session, files: list[Path], analyst: Analyst
) -> None:
    session.import_files(files, OPTIONS)
    session.extract()
    session.match()
    question = next(iter(session.case.questions))
    before = _stored(session.folder)

    inverse = session.perform(
        decisions.judge(
            session.case,
            question,
            state=QuestionState.CONTESTED,
            analyst=analyst,
            at=session.now(),
        )
    )
    session.perform(inverse)

    assert session.case.questions[question].origin is Origin.ENGINE
    assert _stored(session.folder) == before
    session.close()
    with Session.open(session.folder) as again:
        assert not again.case.questions
        assert not again.case.question_verdicts


def test_adopted_question_is_journaled_and_kept(
    session: Session, files: list[Path], analyst: Analyst
) -> None:
    session.import_files(files, OPTIONS)
    session.extract()
    session.match()
    question = next(iter(session.case.questions))
    change = decisions.judge(
        session.case, question, state=QuestionState.PENDING, analyst=analyst, at=session.now()
    )

    session.perform(change)
    session.match()

    assert session.case.questions[question].origin is Origin.ANALYST
    journal = (session.folder / "journal" / "lina.jsonl").read_text(encoding="utf-8")
    entries = [json.loads(line) for line in journal.splitlines()]
    assert any(question in json.dumps(entry) for entry in entries)


def test_export_gives_a_sheet_and_refuses_unknown_formats(session: Session) -> None:
    assert b"Truce" in session.export("html")
    with pytest.raises(ClaimsError, match="no format 'xls'"):
        session.export("xls")


def test_time_is_given_to_the_second_with_its_zone() -> None:
    now = utc_now()

    assert now.tzinfo is UTC
    assert now.microsecond == 0


def test_session_is_opened_by_whoever_the_environment_names(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMS_ANALYST", "Omar")

    with Session.open(session.folder) as again:
        assert again.analyst.name == "Omar"


def test_no_case_in_the_folder_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="no case here"):
        Session.open(tmp_path)


def test_sheet_goes_where_a_person_said(session: Session, tmp_path: Path) -> None:
    session.export_to(tmp_path / "sheet.html", "html", lang="ar")

    assert (tmp_path / "sheet.html").read_bytes().startswith(b"<!")


@pytest.mark.parametrize("name", ["case.yaml", "CASE.yaml", "reports/r.yaml", ".", ".gitignore"])
def test_sheet_never_replaces_a_file_of_the_case(session: Session, name: str) -> None:
    before = _stored(session.folder)

    with pytest.raises(ClaimsError, match="a file of the case"):
        session.export_to(session.folder / name, "html")

    assert _stored(session.folder) == before


def test_sheet_may_lie_beside_the_files_of_the_case(session: Session) -> None:
    session.export_to(session.folder / "sheet.html", "html")

    with Session.open(session.folder) as again:
        assert again.problems == ()
