"""Correcting a claim in its report: its speaker and its words, by keyboard, each taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims_app.gui.dialogs.speaker import SpeakerDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from claims_app.core.records import Claim
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def claim_of(desk: MainWindow, program: Program) -> Claim:
    key = desk.reading.page.focused_claim
    assert key is not None
    assert program.open_case is not None
    return program.open_case.case.claims[key]


def test_w_changes_the_speaker_and_undo_gives_it_back(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_O)
    QTest.keyClick(focused(), Qt.Key.Key_W)
    (dialog,) = desk.findChildren(SpeakerDialog)
    before = dialog.name.text()
    completer = dialog.name.completer()
    completer.setCompletionPrefix("commit")
    offered = completer.currentCompletion()
    dialog.name.setText("the committee")
    dialog.accept()
    with qtbot.waitActive(desk):  # without a window manager it has to be asked for
        desk.activateWindow()

    assert (before, offered) == ("المحافظ", "The committee")
    assert desk.reading.speaker.text == "The committee"
    assert claim_of(desk, program).edited
    assert desk.actions_.undo.text() == "Undo: Change speaker to \u2068the committee\u2069"
    qtbot.waitUntil(desk.actions_.undo.isEnabled)  # conflicts are looked for anew first
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.reading.speaker.text == "المحافظ"
    assert not claim_of(desk, program).edited


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((Qt.Key.Key_O, Qt.Key.Key_Left), "سيغادر المقاتلون البلدة يوم السبت. وتوقف"),
        ((Qt.Key.Key_O, Qt.Key.Key_Right), "سيغادر المقاتلون البلدة يوم"),
        ((Qt.Key.Key_P, Qt.Key.Key_Right), "The fighters will not leave the town. Nobody"),
        ((Qt.Key.Key_P, Qt.Key.Key_Left), "The fighters will not leave the"),
        ((Qt.Key.Key_P, Qt.Key.Key_Up), "met. The fighters will not leave the town"),
        ((Qt.Key.Key_P, Qt.Key.Key_Down), "fighters will not leave the town"),
    ],
    ids=["ar-stretch", "ar-shrink", "en-stretch", "en-shrink", "en-earlier", "en-later"],
)
def test_arrows_move_an_edge_as_it_is_seen(
    qtbot: QtBot, desk: MainWindow, program: Program, keys: tuple[Qt.Key, Qt.Key], words: str
) -> None:
    QTest.keyClick(focused(), keys[0])
    before = claim_of(desk, program)

    QTest.keyClick(focused(), keys[1], ALT_SHIFT)

    after = claim_of(desk, program)
    assert (after.id, after.anchor.exact) == (before.id, words)
    qtbot.waitUntil(desk.actions_.undo.isEnabled)  # conflicts are looked for anew first
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert claim_of(desk, program) == before
