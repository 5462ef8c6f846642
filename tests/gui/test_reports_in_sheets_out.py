"""Reports come in by dialog and by dropping; sheets go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from claims_app.gui.dialogs.export_sheet import ExportDialog
from claims_app.gui.dialogs.import_files import ImportDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program


def dialog_of(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = [child for child in window.findChildren(kind) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def test_dropped_files_are_imported_and_searched(
    qtbot: QtBot, desk: MainWindow, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "new.txt"
    path.write_text("The minister said that the road is open.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x")])
    where, button = QPoint(50, 200), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(
        where, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier
    )
    drop = QDropEvent(where, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)

    with qtbot.waitSignal(program.work.files_read):
        QApplication.sendEvent(desk, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(desk, drop)
    dialog = dialog_of(desk, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert "incomplete" in dialog.files.item(0).text()
    dialog.outlet.setText("Daily")
    dialog.outlet.textEdited.emit("Daily")
    dialog.published.setText("2026-02-03")
    dialog.published.textEdited.emit("2026-02-03")
    assert dialog.files.item(0).text() == "new.txt"
    with qtbot.waitSignal(program.work.settled):
        dialog.accept()

    assert program.open_case is not None
    case = program.open_case.case
    assert "Daily" in {source.name for source in case.sources.values()}
    assert len(case.reports) == 3
    assert len(case.claims) > 5


def test_file_that_is_there_already_is_named(
    qtbot: QtBot,
    desk: MainWindow,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "twice.txt"
    path.write_text("The minister said that the road is open.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    for signal in (program.work.settled, program.work.imported):
        with qtbot.waitSignal(program.work.files_read):
            desk.actions_.import_files.trigger()
        dialog = dialog_of(desk, ImportDialog)
        assert isinstance(dialog, ImportDialog)
        with qtbot.waitSignal(signal):
            dialog.accept()
        qtbot.waitUntil(lambda: not program.runner.is_busy)

    assert desk.status.counts.text() == "These files are in the case already."


def test_unreadable_file_is_named(
    qtbot: QtBot,
    desk: MainWindow,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(bytes(range(256)) * 40)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))

    with qtbot.waitSignal(program.work.files_read):
        desk.actions_.import_files.trigger()

    box = dialog_of(desk, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "broken.txt" in box.informativeText()
    box.close()


def test_sheet_is_exported(
    qtbot: QtBot, desk: MainWindow, program: Program, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.html"
    desk.actions_.export_sheet.trigger()
    dialog = dialog_of(desk, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.target.setText(str(target))
    dialog.lang.choose("ar")
    with qtbot.waitSignal(program.work.exported):
        dialog.accept()

    assert 'dir="rtl"' in target.read_text(encoding="utf-8")
    assert str(target) in desk.status.counts.text()
