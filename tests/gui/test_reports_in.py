"""Reports come in by dialog and by dropping: all or none, as one step that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from claims_app.core.errors import ClaimsError
from claims_app.gui.dialogs.import_files import ImportDialog
from claims_app.gui.main_window import MainWindow
from claims_app.gui.program import Program
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.changes import Change
    from claims_app.core.records import Report

OPEN = "The minister said that the road is open."
CLOSED = "The drivers said that the road is closed."


def dialog_of(window: MainWindow) -> ImportDialog:
    found = [child for child in window.findChildren(ImportDialog) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def box_of(window: MainWindow) -> QMessageBox:
    (box,) = [child for child in window.findChildren(QMessageBox) if child.isVisible()]
    return box


def ok_of(dialog: ImportDialog) -> QWidget:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def reports_of(program: Program) -> dict[str, Report]:
    assert program.open_case is not None
    return {report.original_name: report for report in program.open_case.case.reports.values()}


def _write(folder: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


@dataclass(frozen=True)
class Clerk:
    """Someone at the window who takes files in."""

    qtbot: QtBot
    desk: MainWindow
    program: Program
    patch: pytest.MonkeyPatch

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.program.runner.is_busy)

    def ask(self, *paths: Path) -> ImportDialog:
        """Choose files in the window, and return the dialog about them."""
        chosen = [str(path) for path in paths]
        self.patch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (chosen, ""))
        self.desk.actions_.import_files.trigger()
        self.wait()
        return dialog_of(self.desk)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def accept(self, dialog: ImportDialog) -> None:
        with self.qtbot.waitSignal(self.program.work.settled):
            self.click(ok_of(dialog))
        self.wait()
        self.desk.activateWindow()  # as a window manager would
        self.qtbot.waitUntil(self.desk.isActiveWindow)


@pytest.fixture
def clerk(
    qtbot: QtBot, desk: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> Clerk:
    return Clerk(qtbot, desk, program, monkeypatch)


def test_dropped_files_are_imported_and_searched(clerk: Clerk, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, new=OPEN)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x")])
    where, button = QPoint(50, 200), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(
        where, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier
    )
    drop = QDropEvent(where, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(clerk.desk, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(clerk.desk, drop)
    clerk.wait()
    dialog = dialog_of(clerk.desk)
    assert "incomplete" in dialog.files.item(0).text()
    type_into(dialog.outlet, "Weekly")
    type_into(dialog.published, "2026-02-03")
    assert dialog.files.item(0).text() == "new.txt"
    clerk.accept(dialog)

    assert clerk.program.open_case is not None
    case = clerk.program.open_case.case
    assert "Weekly" in {source.name for source in case.sources.values()}
    assert len(case.reports) == 3
    assert len(case.claims) > 5


def test_import_is_one_step_back_and_forth(
    clerk: Clerk,
    case_folder: Path,
    tmp_path: Path,
) -> None:
    assert clerk.program.open_case is not None
    before = {record.id for record in clerk.program.open_case.case.records()}
    paths = _write(tmp_path, one=OPEN, two=CLOSED)
    dialog = clerk.ask(*paths)
    assert clerk.desk.actions_.undo.text() == "Undo"
    clerk.accept(dialog)
    assert clerk.desk.actions_.undo.text() == "Undo: Import 2 reports"
    after = {record.id for record in clerk.program.open_case.case.records()}

    found = []
    for key in ("undo", "redo"):
        shift = Qt.KeyboardModifier.ShiftModifier if key == "redo" else Qt.KeyboardModifier(0)
        with clerk.qtbot.waitSignal(
            clerk.program.work.settled
        ):  # the suggestions are looked for again
            QTest.keyClick(clerk.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | shift)
        clerk.wait()
        found.append({record.id for record in clerk.program.open_case.case.records()})

    assert found == [before, after]
    with Session.open(case_folder) as again:
        assert len(again.case.reports) == 4
        assert again.problems == ()


def test_bad_file_stops_the_whole_import_and_costs_no_entry(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    paths = _write(tmp_path, one=OPEN, two=CLOSED)
    dialog = clerk.ask(*paths)
    type_into(dialog.outlet, "Weekly")
    paths[1].unlink()
    clerk.click(ok_of(dialog))
    clerk.wait()

    box = box_of(clerk.desk)
    assert "two.txt" in box.informativeText()
    assert len(reports_of(clerk.program)) == 2
    box.close()
    again = dialog_of(clerk.desk)
    assert again.files.currentRow() == 1
    again.files.setCurrentRow(0)
    assert again.outlet.text() == "Weekly"

    again.files.setCurrentRow(1)
    clerk.click(again.leave_out)
    clerk.accept(again)
    assert "one.txt" in reports_of(clerk.program)


def test_import_that_cannot_be_saved_costs_no_entry(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    def refuse(_change: Change) -> Change:
        raise ClaimsError("The disk is full.", "Make room.")

    assert clerk.program.open_case is not None
    dialog = clerk.ask(*_write(tmp_path, one=OPEN))
    type_into(dialog.title, "Roads")
    with clerk.patch.context() as patch:
        patch.setattr(clerk.program.open_case.session, "perform", refuse)
        clerk.click(ok_of(dialog))
        clerk.wait()

    assert box_of(clerk.desk).text() == "The disk is full."
    box_of(clerk.desk).close()
    assert not clerk.desk.actions_.undo.isEnabled()
    again = dialog_of(clerk.desk)
    assert again.title.text() == "Roads"
    clerk.accept(again)
    assert reports_of(clerk.program)["one.txt"].title == "Roads"


def test_stopped_import_leaves_nothing(
    clerk: Clerk,
    case_folder: Path,
    tmp_path: Path,
) -> None:
    dialog = clerk.ask(*_write(tmp_path, one=OPEN, two=CLOSED))
    before = sorted(path for path in case_folder.rglob("*") if path.is_file())
    clerk.program.runner.progressed.connect(clerk.program.runner.cancel_all)

    with clerk.qtbot.waitSignal(clerk.program.work.stopped):
        clerk.click(ok_of(dialog))
        clerk.program.runner.cancel_all()

    assert clerk.desk.status.counts.text == "The import was stopped. Nothing was taken in."
    assert len(reports_of(clerk.program)) == 2
    assert sorted(path for path in case_folder.rglob("*") if path.is_file()) == before


@pytest.mark.parametrize(
    ("date", "is_right"),
    [
        pytest.param("2026-02-03", True, id="day"),
        pytest.param("2026", True, id="year"),
        pytest.param("", True, id="none"),
        pytest.param("2026-02-30", False, id="no such day"),
        pytest.param("03/02/2026", False, id="two readings"),
    ],
)
def test_date_is_judged_as_it_is_written(
    clerk: Clerk,
    tmp_path: Path,
    date: str,
    is_right: bool,
) -> None:
    dialog = clerk.ask(*_write(tmp_path, one=OPEN, two=CLOSED))

    type_into(dialog.published, date)

    assert ok_of(dialog).isEnabled() is is_right
    assert dialog.hint.isVisible() is not is_right
    assert is_right or "2015-12-01" in dialog.hint.text()
    assert ("the date is wrong" in dialog.files.item(0).text()) is not is_right
    dialog.files.setCurrentRow(1)  # the other file does not make up for it
    assert ok_of(dialog).isEnabled() is is_right
    dialog.reject()


def test_what_a_file_says_wrongly_can_be_cleared(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    said = f"---\noutlet: Xy\ndate: 2026-02-03\n---\n{OPEN}"
    dialog = clerk.ask(*_write(tmp_path, one=said))
    assert (dialog.outlet.text(), dialog.published.text()) == ("Xy", "2026-02-03")

    type_into(dialog.outlet, "Weekly")
    type_into(dialog.published, "")
    clerk.accept(dialog)

    report = reports_of(clerk.program)["one.txt"]
    assert clerk.program.open_case is not None
    assert clerk.program.open_case.case.sources[report.outlet].name == "Weekly"
    assert report.published == ""


def test_wrong_guess_of_an_encoding_is_put_right(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes("Врач сказал, что дорога открыта. Больница это отрицает.".encode("koi8_r"))
    clerk.patch.setattr(
        "claims_app.importers.encodings._guess", lambda data, _path: data.decode("windows-1256")
    )
    dialog = clerk.ask(path)
    assert "Врач" not in dialog.preview.toPlainText()
    type_into(dialog.outlet, "Weekly")

    dialog.encoding.addItem("koi8_r")
    dialog.encoding._values.append("koi8_r")
    dialog.encoding.setFocus()
    QTest.keyClick(dialog.encoding, Qt.Key.Key_End)
    clerk.qtbot.waitUntil(lambda: "Врач" in dialog.preview.toPlainText())
    clerk.wait()
    assert dialog.outlet.text() == "Weekly"
    clerk.accept(dialog)

    assert reports_of(clerk.program)["one.txt"].text.startswith("Врач")


def test_encoding_that_cannot_be_told_is_asked_for(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes("Врач сказал, что дорога открыта. Больница это отрицает.".encode("cp1251"))
    dialog = clerk.ask(path)
    assert not ok_of(dialog).isEnabled()
    assert "Choose one encoding" in dialog.hint.text()

    dialog.encoding.setFocus()
    dialog.encoding.choose("windows-1251")
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())
    clerk.qtbot.waitUntil(lambda: "Врач" in dialog.preview.toPlainText())

    assert ok_of(dialog).isEnabled()
    assert not dialog.hint.isVisible()
    dialog.reject()


def test_file_that_is_there_already_is_named(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    paths = _write(tmp_path, twice=OPEN)
    clerk.accept(clerk.ask(*paths))

    dialog = clerk.ask(*paths)
    with clerk.qtbot.waitSignal(clerk.program.work.imported):
        clerk.click(ok_of(dialog))

    assert clerk.desk.status.counts.text == "These files are in the case already."
    assert clerk.desk.actions_.undo.text() == "Undo: Import 1 report"


def test_unreadable_file_is_named_and_the_others_are_asked_about(
    clerk: Clerk,
    tmp_path: Path,
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(bytes(range(256)) * 40)

    dialog = clerk.ask(broken, *_write(tmp_path, one=OPEN))

    assert "broken.txt" in box_of(clerk.desk).informativeText()
    box_of(clerk.desk).close()
    assert dialog.choices[0][0].name == "one.txt"
    assert len(dialog.choices) == 1
    dialog.reject()
