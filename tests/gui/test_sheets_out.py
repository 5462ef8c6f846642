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


def test_sheet_takes_no_file_of_the_case(qtbot: QtBot, desk: MainWindow, program: Program) -> None:
    assert program.open_case is not None
    target = program.open_case.session.folder / "case.yaml"
    before = target.read_bytes()
    desk.actions_.export_sheet.trigger()
    (dialog,) = desk.findChildren(ExportDialog)
    dialog.target.setText(str(target))

    with qtbot.waitSignal(program.work.failed):
        dialog.accept()

    assert target.read_bytes() == before


def test_sheet_goes_where_a_link_leads(
    qtbot: QtBot, desk: MainWindow, program: Program, tmp_path: Path
) -> None:
    real, link = tmp_path / "real.html", tmp_path / "link.html"
    real.write_text("former")
    link.symlink_to(real)
    desk.actions_.export_sheet.trigger()
    (dialog,) = desk.findChildren(ExportDialog)
    dialog.target.setText(str(link))

    with qtbot.waitSignal(program.work.exported):
        dialog.accept()

    assert link.is_symlink()
    assert "<html" in real.read_text(encoding="utf-8")
