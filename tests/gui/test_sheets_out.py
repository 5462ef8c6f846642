"""Sheets go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.gui.dialogs.export_sheet import ExportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program


def test_sheet_is_exported(
    qtbot: QtBot, desk: MainWindow, program: Program, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.html"
    desk.actions_.export_sheet.trigger()
    (dialog,) = desk.findChildren(ExportDialog)
    dialog.target.setText(str(target))
    dialog.lang.choose("ar")
    with qtbot.waitSignal(program.work.exported):
        dialog.accept()

    assert 'dir="rtl"' in target.read_text(encoding="utf-8")
    assert str(target) in desk.status.counts.text
