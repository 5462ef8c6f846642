"""What outlives a window: language, theme, preferences, cases."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from claims_app.core.errors import ClaimsError
from claims_app.gui import launch
from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.dialogs.new_case import NewCaseDialog
from claims_app.gui.dialogs.settings import SettingsDialog
from claims_app.gui.program import Program, system_theme
from claims_app.gui.screenshot import Screenshot
from claims_app.gui.startup import PaintWatch, process_age_ms
from claims_app.gui.theme import DARK, LIGHT
from claims_app.workspace import preferences as store
from claims_app.workspace.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow


def _settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy)


def test_window_without_a_case_says_so(program: Program) -> None:
    notice = program.window.screen_.notice

    assert notice.isVisible()
    assert notice.sentence.text() == "No case is open."
    assert not program.window.actions_.import_files.isEnabled()


def test_theme_and_size_change_at_once(desk: MainWindow, program: Program) -> None:
    program.apply(replace(program.preferences, theme="dark"))
    program.window.actions_.larger_text.trigger()

    assert program.look.theme is DARK
    assert program.look.scale == pytest.approx(1.1)
    assert program.window is desk
    for _ in range(20):
        program.window.actions_.smaller_text.trigger()
    assert program.look.scale == pytest.approx(0.8)


def test_language_changes_while_the_case_is_open(desk: MainWindow, program: Program) -> None:
    desk.resize(1300, 850)
    program.window.actions_.confirm.trigger()

    program.apply(replace(program.preferences, language="ar"))

    window = program.window
    assert window is not desk
    assert window.size() == QSize(1300, 850)
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.actions_.confirm.text() == "تأكيد"
    assert window.screen_.panel.decide.title.text() == "الزوج قيد النظر"
    assert window.status.counts.text == "5 ادّعاءات · 3 صلات · اثنان غير محسومين"
    assert window.actions_.undo.isEnabled()
    window.actions_.undo.trigger()
    assert program.open_case is not None
    assert not program.open_case.case.link_verdicts


def test_preferences_are_remembered(
    qtbot: QtBot, look: object, private_home: Path, quiet_engine: None, case_folder: Path
) -> None:
    preferences = Preferences(language="en", theme="light")
    program = Program(preferences, remembered=preferences)
    with qtbot.waitSignal(program.work.settled):
        program.open_folder(case_folder)
    program.apply(replace(program.preferences, text_scale=1.25, theme="dark"))

    loaded = store.load().preferences

    assert loaded.text_scale == 1.25
    assert loaded.theme == "dark"
    assert loaded.recent_cases == (str(case_folder),)
    assert program.cases_folder() == case_folder.parent
    program.close()
    program.translation.remove()


def test_preferences_that_cannot_be_kept_are_reported(
    qtbot: QtBot, desk: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_preferences: Preferences) -> None:
        raise ClaimsError("The preferences can't be saved.", "Check the folder.")

    monkeypatch.setattr(store, "save", refuse)
    monkeypatch.setattr(program, "_remembered", program.preferences)
    program.apply(replace(program.preferences, theme="dark"))

    (box,) = desk.findChildren(QMessageBox)
    assert box.text() == "The preferences can't be saved."
    box.close()


def test_folder_without_a_case_is_refused_and_the_open_one_stays(
    qtbot: QtBot, desk: MainWindow, program: Program, tmp_path: Path
) -> None:
    before = program.open_case
    with qtbot.waitSignal(program.work.failed):
        program.open_folder(tmp_path / "nothing")

    assert program.open_case is before
    (box,) = desk.findChildren(QMessageBox)
    box.close()


def test_new_case_by_dialog(
    qtbot: QtBot,
    desk: MainWindow,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program.window.actions_.new_case.trigger()
    (dialog,) = desk.findChildren(NewCaseDialog)
    dialog.title.setText("Roads: / closed?")
    assert Path(dialog.folder.text()).name == "Roads-closed.claims"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    dialog._on_browse_clicked()
    assert dialog.path == tmp_path / "Roads-closed.claims"
    dialog.analyst.setText("Lina Haddad")
    with qtbot.waitSignal(program.work.settled):
        dialog.accept()

    assert program.open_case is not None
    assert program.open_case.case.info.title == "Roads: / closed?"
    assert program.open_case.session.analyst.name == "Lina Haddad"
    sentence = program.window.screen_.notice.sentence.text()
    assert sentence == "No reports yet. Drop files here or import them."


def test_another_case_takes_the_place_of_the_first(
    qtbot: QtBot,
    desk: MainWindow,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    program.window.actions_.confirm.trigger()
    first = program.open_case
    with qtbot.waitSignal(program.work.settled):
        program.create_case(tmp_path / "second.claims", "Second", "Maha Karam")
    _settle(qtbot, program)
    assert program.open_case is not first
    assert not program.window.actions_.undo.isEnabled()
    assert first is not None
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "truce.claims")
    )

    with qtbot.waitSignal(program.work.settled):
        program.window.actions_.open_case.trigger()

    assert program.open_case is not None
    assert len(program.open_case.case.link_verdicts) == 1


def test_case_that_is_read_only_says_so(qtbot: QtBot, program: Program, case_folder: Path) -> None:
    report = next((case_folder / "reports").glob("*.yaml"))
    report.write_text("id: [", encoding="utf-8")

    with qtbot.waitSignal(program.work.settled):
        program.open_folder(case_folder)
    _settle(qtbot, program)

    window = program.window
    (box,) = window.findChildren(QMessageBox)
    assert str(report) in box.informativeText()
    box.close()
    assert window.status.saved.word == "Read only"
    assert not window.actions_.confirm.isEnabled()
    assert not window.actions_.import_files.isEnabled()


def test_settings_by_dialog(desk: MainWindow, program: Program) -> None:
    program.window.actions_.settings.trigger()
    (dialog,) = desk.findChildren(SettingsDialog)
    dialog.theme.choose("dark")
    dialog.scale.choose(1.5)
    dialog.analyst.setText("  Lina   Haddad ")
    dialog.accept()

    assert program.look.theme is DARK
    assert program.preferences.text_scale == 1.5
    assert program.preferences.analyst == "Lina Haddad"


def test_screenshot_is_taken_when_the_suggestions_are_there(
    qtbot: QtBot, program: Program, case_folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "window.png"
    screenshot = Screenshot(program, path)
    with qtbot.waitSignal(screenshot.taken) as taken:
        program.open_folder(case_folder)

    assert taken.args == [0]
    assert QImage(str(path)).size() == program.window.size()


def test_screenshot_that_cannot_be_written_is_an_error(
    qtbot: QtBot, program: Program, case_folder: Path, tmp_path: Path
) -> None:
    screenshot = Screenshot(program, tmp_path / "no" / "window.png")
    with qtbot.waitSignal(screenshot.taken) as taken:
        program.open_folder(case_folder)

    assert taken.args == [2]
    assert screenshot.error is not None


def test_options_stand_in_for_preferences() -> None:
    options = argparse.Namespace(lang="ar", theme="system", text_scale=1.5)

    changed = launch.with_options(Preferences(theme="dark", analyst="M"), options)

    assert changed == Preferences(language="ar", text_scale=1.5, analyst="M")
    nothing = argparse.Namespace(lang=None, theme=None, text_scale=None)
    assert launch.with_options(changed, nothing) == changed


def test_paint_is_noticed_once(qtbot: QtBot, program: Program) -> None:
    calls: list[int] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    PaintWatch(widget, lambda: calls.append(1))
    widget.show()
    qtbot.waitUntil(lambda: bool(calls))
    widget.repaint()

    assert calls == [1]
    assert process_age_ms() > 0


def test_every_control_has_a_name(desk: MainWindow) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTextEdit)
    for kind in kinds:
        for control in desk.findChildren(kind):
            if control.focusPolicy() is Qt.FocusPolicy.NoFocus or not control.isVisible():
                continue
            name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            inner = control.objectName().startswith("qt_")
            assert name or inner, f"{control.metaObject().className()} has no name"


def test_pair_panel_opens_by_key_where_there_is_no_room(qtbot: QtBot, desk: MainWindow) -> None:
    desk.resize(800, 600)
    qtbot.waitUntil(lambda: desk.screen_.is_narrow)
    assert not desk.screen_.panel.isVisible()

    qtbot.keyClick(desk, Qt.Key.Key_Return)
    assert desk.screen_.panel.isVisible()
    assert not desk.screen_.view.isVisible()
    assert desk.screen_.panel.first.text.hasFocus()
    qtbot.keyClick(desk.screen_.panel.first.text, Qt.Key.Key_C)
    pair = desk.screen_.focused_pair()
    assert pair is not None
    assert pair.is_decided
    qtbot.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Escape)

    assert not desk.screen_.panel.isVisible()
    assert desk.screen_.view.isVisible()


def test_question_is_chosen_from_the_drop_down_in_a_narrow_window(
    qtbot: QtBot, desk: MainWindow
) -> None:
    desk.resize(1000, 700)
    qtbot.waitUntil(desk.screen_.chooser.isVisible)
    assert not desk.screen_.questions.isVisible()

    desk.screen_.chooser.setFocus()
    qtbot.keyClick(desk.screen_.chooser, Qt.Key.Key_Down)

    assert desk.screen_.chooser.currentIndex() == 1


def test_many_errors_are_one_box(desk: MainWindow) -> None:
    errors = [ClaimsError(f"<b>File {number}</b> is broken.", "Mend it.") for number in range(8)]

    box = show_error(desk, errors)

    assert box.text() == "<b>File 0</b> is broken."
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "and 3 more" in box.informativeText()
    box.close()


def test_without_a_choice_the_theme_is_the_systems(program: Program) -> None:
    program.apply(replace(program.preferences, theme=""))

    assert program.look.theme is system_theme()
    program._on_system_look_changed()
    program.apply(replace(program.preferences, theme="light"))
    assert program.look.theme is LIGHT


def test_opening_a_case_saves_nothing(desk: MainWindow) -> None:
    assert desk.status.saved.word == "Nothing to save"
