"""Cases come and go: what was under way goes on, and what belongs to one case stays with it."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox

from claims_app.core.board import Grouping, unread
from claims_app.core.changes import Change
from claims_app.gui.dialogs.side import SideDialog
from claims_app.gui.dialogs.verdict import VerdictDialog
from claims_app.gui.open_case import Finding
from claims_app.gui.program import Program
from claims_app.gui.text import isolate
from claims_app.workspace import extraction, matching
from claims_app.workspace import preferences as store
from claims_app.workspace.preferences import Preferences
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from claims_app.core.errors import ClaimsError
    from claims_app.core.records import Analyst
    from claims_app.gui.main_window import MainWindow
    from claims_app.workspace.progress import Progress

TEXT = "The minister said that the road is open. The drivers denied that the road is open."


def _wait(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy)


def test_reports_that_nobody_has_read_are_read_when_the_case_opens(
    qtbot: QtBot, program: Program, case_folder: Path, analyst: Analyst, tmp_path: Path
) -> None:
    path = tmp_path / "new.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Session.open(case_folder, analyst=analyst) as session:
        (new,) = session.import_files([path]).reports
        assert new in unread(session.case)
        others = {key for key, claim in session.case.claims.items() if claim.report != new}

    with qtbot.waitSignal(program.work.settled):
        program.open_folder(case_folder)

    assert program.open_case is not None
    case = program.open_case.case
    assert unread(case) == ()
    assert {key for key, claim in case.claims.items() if claim.report != new} == others
    assert len(case.claims) > len(others)


def _read_for_ever(_case: object, _reports: object, progress: Progress, _cues: object) -> NoReturn:
    while not threading.Event().wait(0.005):
        progress(0, 1)
    raise AssertionError


def test_report_that_is_not_read_yet_is_told_of(
    qtbot: QtBot,
    program: Program,
    analyst: Analyst,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "new.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Session.create(tmp_path / "b.claims", title="B", analyst=analyst) as session:
        session.import_files([path])
    window = program.window
    with monkeypatch.context() as patch:
        patch.setattr(extraction, "plan", _read_for_ever)
        with qtbot.waitSignal(program.case_shown):
            program.open_folder(tmp_path / "b.claims")
        with qtbot.waitSignal(program.work.stopped):
            program.runner.cancel_all()
    window._update_counts()

    assert window.screen_.notice.sentence.text() == "1 report not read yet."
    assert window.status.counts.text == "0 claims · 0 links · 0 undecided · 1 report not read yet"
    with qtbot.waitSignal(program.work.settled):
        QTest.keyClick(window, Qt.Key.Key_F5)
    assert "not read" not in window.status.counts.text


class SlowEngine:
    """A search that goes on until it is stopped, or is told to find nothing."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.runs = 0

    def plan(
        self, _case: object, _matcher: object, progress: Progress, _encoder: object
    ) -> tuple[tuple[()], tuple[()]]:
        self.runs += 1
        while not self.may_end.wait(0.005):
            progress(0, 1)
        return (), ()


@pytest.fixture
def slow_engine(monkeypatch: pytest.MonkeyPatch, quiet_engine: None) -> Iterator[SlowEngine]:
    engine = SlowEngine()
    monkeypatch.setattr(matching, "plan", engine.plan)
    yield engine
    engine.may_end.set()


@pytest.mark.parametrize("ending", ["refused", "stopped"])
def test_search_goes_on_where_another_case_is_not_opened(
    qtbot: QtBot,
    program: Program,
    slow_engine: SlowEngine,
    case_folder: Path,
    ending: str,
) -> None:
    with qtbot.waitSignal(program.case_shown):
        program.open_folder(case_folder)
    qtbot.waitUntil(lambda: slow_engine.runs == 1)
    case = program.open_case
    assert case is not None

    with qtbot.waitSignal(program.work.not_opened):
        program.open_folder(case_folder / "nothing")
        if ending == "stopped":
            program.runner.cancel_all()
    qtbot.waitUntil(lambda: slow_engine.runs == 2)
    for box in program.window.findChildren(QMessageBox):
        box.close()
    assert program.open_case is case
    found = [case.finding]
    with qtbot.waitSignal(program.work.settled):
        slow_engine.may_end.set()

    found.append(case.finding)
    assert found == [Finding.UNDER_WAY, Finding.DONE]
    assert program.window.status.counts.text.startswith("5 claims")


def test_search_that_was_stopped_says_how_to_go_on(
    qtbot: QtBot,
    program: Program,
    slow_engine: SlowEngine,
    case_folder: Path,
    analyst: Analyst,
) -> None:
    with Session.open(case_folder, analyst=analyst) as session:
        links = tuple(session.case.links)
        session.perform(Change(label="x", by=analyst.id, at=session.now(), remove=links))
    with qtbot.waitSignal(program.case_shown):
        program.open_folder(case_folder)
    qtbot.waitUntil(lambda: slow_engine.runs == 1)
    panel = program.window.screen_.panel
    assert panel._empty.text() == "Conflicts are being looked for."

    program.window.status._show_job()  # it has gone on for long enough
    qtbot.mouseClick(program.window.status.cancel, Qt.MouseButton.LeftButton)
    _wait(qtbot, program)
    said = "Finding conflicts was stopped."
    assert program.window.status.counts.text == said
    assert panel._empty.text() == f"{said} {isolate('F5')} starts it again."

    slow_engine.may_end.set()
    with qtbot.waitSignal(program.work.settled):
        QTest.keyClick(program.window, Qt.Key.Key_F5)
    assert panel._empty.text() == "No conflicts have been found."


@pytest.mark.parametrize("kind", [VerdictDialog, SideDialog])
def test_question_about_one_case_is_not_put_to_another(
    qtbot: QtBot,
    desk: MainWindow,
    program: Program,
    tmp_path: Path,
    kind: type[VerdictDialog | SideDialog],
) -> None:
    action = desk.actions_.verdict if kind is VerdictDialog else desk.actions_.source_side
    action.trigger()
    (dialog,) = desk.findChildren(kind)
    assert program.open_case is not None
    before = tuple(program.open_case.case.records())

    with qtbot.waitSignals([dialog.rejected, program.work.settled]):
        program.create_case(tmp_path / "second.claims", "Second", "Maha Karam")

    with Session.open(tmp_path / "truce.claims") as former:
        assert set(former.case.records()) == set(before)
    assert not program.open_case.case.question_verdicts


def test_language_keeps_filter_columns_pair_and_half_a_reason(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    screen = desk.screen_
    screen.filters.grouping.setCurrentIndex(list(Grouping).index(Grouping.OUTLET))
    screen.filters.score.setValue(0.5)
    screen.filters.rejected.click()
    screen.view.setFocus()
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_J)
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_R)
    QTest.keyClicks(screen.panel.decide.reason, "because")
    asked, pair = screen.filters.filter, screen.view.focused_pair()
    assert pair is not None

    program.apply(replace(program.preferences, language="ar"))

    renewed = program.window.screen_
    assert renewed is not screen
    assert renewed.filters.filter == asked
    assert renewed.filters.score.value() == 0.5
    assert renewed.filters.chosen_grouping is Grouping.OUTLET
    assert renewed.view.focused_pair() == pair
    assert renewed.panel.decide.reason.text() == "because"
    program.window.activateWindow()
    qtbot.waitUntil(renewed.panel.decide.reason.hasFocus)


def test_option_stands_in_for_one_preference_and_swallows_no_other(
    qtbot: QtBot, look: object, private_home: Path
) -> None:
    remembered = Preferences(language="en", theme="light", analyst="Maha Karam")
    store.save(remembered)
    program = Program(replace(remembered, language="ar"), remembered=remembered)

    program.apply(replace(program.preferences, theme="dark"))
    assert store.load().preferences == replace(remembered, theme="dark")
    program.apply(replace(program.preferences, language="en"))
    program.apply(replace(program.preferences, language="ar"))

    assert store.load().preferences == replace(remembered, theme="dark", language="ar")
    program.close()
    program.translation.use("en")
    program.translation.remove()


def test_combo_boxes_and_spin_boxes_have_named_editors(desk: MainWindow) -> None:
    assert desk.screen_.filters.score.lineEdit().accessibleName() == "Score at least"
    assert all(box.accessibleName() for box in desk.findChildren(QComboBox) if box.isVisible())


def test_claim_that_is_gone_is_said_to_be_gone(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    pair = desk.screen_.focused_pair()
    assert pair is not None
    assert program.open_case is not None
    session = program.open_case.session
    panel = desk.screen_.panel
    gone = program.open_case.case.claims[pair.b]
    speaker = panel.second.speaker.text
    change = replace(session.plan_matching(), put=(), remove=(gone.id,))
    session.perform(change)

    panel.show_pair(program.open_case.case, pair, (1, 1), session.analyst)

    assert speaker
    assert panel.second.speaker.text == "This claim is no longer in the case."
    assert panel.second.text.toPlainText() == ""
    assert not panel.second.grade.isVisible()
    assert panel.second.manner.word == ""
    assert panel.second.published.text == ""


def test_error_in_opening_is_shown_in_the_window(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    errors: list[ClaimsError] = []
    program.work.failed.connect(errors.append)

    with qtbot.waitSignal(program.work.not_opened):
        program.open_folder(tmp_path / "nothing")

    assert len(errors) == 1
    assert program.window.screen_.notice.sentence.text() == "No case is open."
    for box in program.window.findChildren(QMessageBox):
        box.close()
