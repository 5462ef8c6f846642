"""The steps by name, and the way back and forth to each; and the size of the text by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program
    from claims_app.gui.steps_panel import StepsPanel

_CONTROL = Qt.KeyboardModifier.ControlModifier


def _key(
    desk: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk, key, held)


@pytest.fixture
def panel(desk: MainWindow) -> StepsPanel:
    """The panel after three decisions, opened by its key."""
    tester = QAbstractItemModelTester(
        desk.steps.model, QAbstractItemModelTester.FailureReportingMode.Warning, desk.steps.model
    )
    assert tester.model() is desk.steps.model
    for key in (Qt.Key.Key_C, Qt.Key.Key_J, Qt.Key.Key_X, Qt.Key.Key_5):
        _key(desk, key)
    _key(desk, Qt.Key.Key_H, _CONTROL)
    assert desk.steps.isVisible()
    return desk.steps


def _lines(panel: StepsPanel) -> list[str]:
    model = panel.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _decided(desk: MainWindow) -> int:
    board = desk.screen_.board
    assert board is not None
    return sum(pair.is_decided for pair in board.pairs.values())


def test_lists_the_steps_by_name_with_the_last_chosen(panel: StepsPanel) -> None:
    beginning, first, second, third = _lines(panel)

    assert beginning == "As the case was opened"
    assert first.startswith("Confirm")
    assert second.startswith("Reject")
    assert third.startswith("Retype to place")
    assert panel.list.currentIndex().row() == 3
    assert panel.list.hasFocus()


def test_enter_goes_back_to_a_step_and_forth_again(desk: MainWindow, panel: StepsPanel) -> None:
    assert _decided(desk) == 2
    for _ in range(3):
        _key(desk, Qt.Key.Key_Up)
    _key(desk, Qt.Key.Key_Return)

    assert _decided(desk) == 0
    assert all(line.endswith("(taken back)") for line in _lines(panel)[1:])

    _key(desk, Qt.Key.Key_End)
    _key(desk, Qt.Key.Key_Return)
    assert _decided(desk) == 2
    assert not any(line.endswith("(taken back)") for line in _lines(panel))


def test_click_goes_there_and_a_new_step_drops_what_was_taken_back(
    qtbot: QtBot, desk: MainWindow, panel: StepsPanel
) -> None:
    place = panel.list.visualRect(panel.model.index(1)).center()

    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert _decided(desk) == 1
    _key(desk, Qt.Key.Key_X)
    assert len(_lines(panel)) == 3
    assert panel.list.currentIndex().row() == 2


def test_undo_key_moves_the_chosen_line(desk: MainWindow, panel: StepsPanel) -> None:
    _key(desk, Qt.Key.Key_Z, _CONTROL)

    assert panel.list.currentIndex().row() == 2
    assert _lines(panel)[3].endswith("(taken back)")


def test_step_that_cannot_be_saved_ends_the_way(
    desk: MainWindow, program: Program, panel: StepsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = program.open_case
    assert case is not None
    calls = []
    perform = case.session.perform

    def once(change: object) -> object:
        calls.append(change)
        if len(calls) > 1:
            raise ClaimsError("The disk is full.", "Make room.")
        return perform(change)  # type: ignore[arg-type]

    monkeypatch.setattr(case.session, "perform", once)
    panel.list.clicked.emit(panel.model.index(0))

    assert len(calls) == 2
    assert panel.list.currentIndex().row() == 2


def test_same_key_closes_and_gives_the_keyboard_back(desk: MainWindow, panel: StepsPanel) -> None:
    _key(desk, Qt.Key.Key_H, _CONTROL)

    focused = QApplication.focusWidget()
    assert panel.isHidden()
    assert focused is not None
    assert desk.screen_.isAncestorOf(focused)


def test_without_a_case_there_are_no_steps(desk: MainWindow, program: Program) -> None:
    desk.steps.show_case(None)

    assert desk.steps.model.rowCount() == 0
    assert desk.steps.model.data(QModelIndex()) is None
    desk.steps.show_case(program.open_case)


def test_text_grows_shrinks_and_returns_by_keys_and_is_kept(
    desk: MainWindow, program: Program
) -> None:
    _key(desk, Qt.Key.Key_Plus, _CONTROL)
    _key(desk, Qt.Key.Key_Equal, _CONTROL)
    assert program.preferences.text_scale == 1.2
    _key(desk, Qt.Key.Key_Minus, _CONTROL)
    assert program.look.scale == 1.1

    _key(desk, Qt.Key.Key_0, _CONTROL)

    assert (program.preferences.text_scale, program.look.scale) == (1.0, 1.0)
