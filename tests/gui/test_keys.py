"""F1 shows all keys; each can be changed, and holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from claims_app.gui.dialogs.keys import KeysDialog
from claims_app.gui.shortcuts import ARABIC, name_of_stroke, sequences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(desk: MainWindow) -> KeysDialog:
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_F1)
    (found,) = desk.findChildren(KeysDialog)
    assert found.isVisible()
    return found


def _give(dialog: KeysDialog, name: str, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key field by keyboard, then the new key."""
    field = dialog.fields[name]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert field.text() == "Press a key…"
    QTest.keyClick(field, key, held)


def _stroke(key: int, held: Qt.KeyboardModifier, text: str) -> str:
    return name_of_stroke(QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.mark.parametrize(
    ("key", "held", "text", "name"),
    [
        pytest.param(Qt.Key.Key_C, _NONE, "c", "C", id="letter"),
        pytest.param(ord("ؤ"), _NONE, "ؤ", "C", id="arabic letter"),
        pytest.param(ord("ى"), _CONTROL, "", "Ctrl+N", id="arabic with control"),
        pytest.param(ord("٧"), _NONE, "٧", "7", id="arabic digit"),
        pytest.param(Qt.Key.Key_Question, _SHIFT, "?", "?", id="sign"),
        pytest.param(Qt.Key.Key_L, _CONTROL | _SHIFT, "", "Ctrl+Shift+L", id="two held"),
        pytest.param(Qt.Key.Key_F7, _NONE, "", "F7", id="function key"),
        pytest.param(Qt.Key.Key_Shift, _SHIFT, "", "", id="nothing yet"),
    ],
)
def test_stroke_has_a_name_by_its_place(
    key: int, held: Qt.KeyboardModifier, text: str, name: str
) -> None:
    assert _stroke(key, held, text) == name


def test_no_two_places_send_the_same_letter() -> None:
    assert len(set(ARABIC.values())) == len(ARABIC)
    assert sequences("") == []


def test_every_action_stands_under_its_group(desk: MainWindow, dialog: KeysDialog) -> None:
    texts = {label.text() for label in dialog.findChildren(QLabel)}

    assert {"Move", "Next pair", "Esc", "Clear the filter", "Open the sample"} <= texts
    assert dialog.fields["confirm"].text() == "C"
    assert "Confirm" in dialog.fields["confirm"].accessibleName()
    assert dialog.fields["open_sample"].text() == "–"
    grouped = {a.objectName() for group in desk.actions_.groups().values() for a in group}
    assert grouped >= {a.objectName() for a in desk.actions_.named()} - {
        "close_pair",
        "leave_review",
    }


def test_new_key_holds_at_once_and_is_kept(
    qtbot: QtBot, desk: MainWindow, program: Program, dialog: KeysDialog
) -> None:
    _give(dialog, "confirm", Qt.Key.Key_G)

    assert program.preferences.keys == {"confirm": "G"}
    assert dialog.fields["confirm"].text() == "G"
    assert desk.status._caps["confirm", "reject"].accessibleName() == "G X"
    dialog.close()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.screen_.view.setFocus()
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_C)
    assert not desk.actions_.undo.isEnabled()
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_G)
    assert desk.actions_.undo.text().startswith("Undo: Confirm")


def test_key_of_another_is_told_and_taken_only_on_request(
    desk: MainWindow, program: Program, dialog: KeysDialog
) -> None:
    _give(dialog, "skip", Qt.Key.Key_J)
    assert "Next pair" in dialog.message.text()
    assert program.preferences.keys == {}
    assert dialog.take.hasFocus()

    QTest.keyClick(dialog.take, Qt.Key.Key_Space)

    assert program.preferences.keys == {"skip": "J", "next_pair": ""}
    assert desk.actions_.skip.shortcut() == QKeySequence("J")
    assert desk.actions_.next_pair.shortcuts() == []
    assert dialog.fields["next_pair"].text() == "–"
    assert dialog.take.isHidden()


def test_escape_is_never_given_away_and_keys_that_move_stay(
    program: Program, dialog: KeysDialog
) -> None:
    _give(dialog, "skip", Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.fields["skip"].text() == "S"
    _give(dialog, "skip", Qt.Key.Key_Tab)
    assert "Tab" in dialog.message.text()
    _give(dialog, "skip", Qt.Key.Key_Down)

    assert program.preferences.keys == {}


def test_key_can_be_taken_away_and_given_back(program: Program, dialog: KeysDialog) -> None:
    _give(dialog, "skip", Qt.Key.Key_Backspace)
    assert program.preferences.keys == {"skip": ""}

    QTest.keyClick(dialog.resets["skip"], Qt.Key.Key_Space)

    assert program.preferences.keys == {}
    assert dialog.fields["skip"].text() == "S"


def test_usual_key_that_another_has_meanwhile_is_told(program: Program, dialog: KeysDialog) -> None:
    _give(dialog, "skip", Qt.Key.Key_G)
    _give(dialog, "reason", Qt.Key.Key_S)

    QTest.keyClick(dialog.resets["skip"], Qt.Key.Key_Space)

    assert "Reason" in dialog.message.text()
    assert program.preferences.keys == {"skip": "G", "reason": "S"}


def test_all_go_back_at_once(program: Program, dialog: KeysDialog) -> None:
    assert not dialog.reset_all.isEnabled()
    _give(dialog, "skip", Qt.Key.Key_G)
    _give(dialog, "undo", Qt.Key.Key_U, _CONTROL)

    QTest.keyClick(dialog.reset_all, Qt.Key.Key_Space)

    assert program.preferences.keys == {}
    assert dialog.fields["undo"].text() == "Ctrl+Z"


def test_leaving_the_field_ends_the_waiting(dialog: KeysDialog) -> None:
    field = dialog.fields["skip"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Space)

    dialog.fields["confirm"].setFocus()

    assert field.text() == "S"
