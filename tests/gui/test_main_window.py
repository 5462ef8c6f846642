"""What an analyst does at the window, with keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from claims_app.core.errors import ClaimsError
from claims_app.core.judgement import Decision
from claims_app.core.standing import LinkState
from claims_app.gui.filters import KINDS
from claims_app.gui.shortcuts import ARABIC

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.standing import Standing
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program


def press(window: MainWindow, key: Qt.Key | str) -> None:
    """Press a key where the focus is, as the keyboard would."""
    target = QApplication.focusWidget() or window
    if isinstance(key, str):
        nothing = Qt.KeyboardModifier.NoModifier
        for is_press in (True, False):
            QTest.simulateEvent(target, is_press, ord(key), nothing, key, False)  # noqa: FBT003 -- Qt's own arguments
    else:
        QTest.keyClick(target, key)


def with_control(window: MainWindow, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def pair_of(window: MainWindow) -> Standing:
    pair = window.screen_.focused_pair()
    assert pair is not None
    return pair


def dialog_of(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = [child for child in window.findChildren(kind) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def test_first_pair_is_in_focus_when_a_case_opens(desk: MainWindow) -> None:
    assert desk.screen_.view.pair_position() == (1, 3)
    assert desk.screen_.panel.decide.position.text() == "1 of 3"
    assert desk.windowTitle() == "Truce & talks – Claims"
    assert desk.top.case.text() == "Truce && talks"
    assert desk.status.counts.text == "5 claims · 3 links · 3 undecided"


@pytest.mark.parametrize(
    ("key", "state", "undo"),
    [
        pytest.param(Qt.Key.Key_C, LinkState.CONFIRMED, "Undo: Confirm", id="C"),
        pytest.param(ARABIC["C"], LinkState.CONFIRMED, "Undo: Confirm", id="arabic C"),
        pytest.param(Qt.Key.Key_X, LinkState.REJECTED, "Undo: Reject", id="X"),
        pytest.param(ARABIC["X"], LinkState.REJECTED, "Undo: Reject", id="arabic X"),
        pytest.param(Qt.Key.Key_4, LinkState.RETYPED, "Undo: Retype to time", id="4"),
        pytest.param("٤", LinkState.RETYPED, "Undo: Retype to time", id="arabic 4"),
        pytest.param(Qt.Key.Key_8, LinkState.RETYPED, "Undo: Retype to agree", id="8"),
        pytest.param(Qt.Key.Key_9, LinkState.RETYPED, "Undo: Retype to update", id="9"),
    ],
)
def test_key_decides_and_can_be_undone(
    desk: MainWindow, program: Program, key: Qt.Key | str, state: LinkState, undo: str
) -> None:
    pair = pair_of(desk)

    press(desk, key)

    assert desk.screen_.board is not None
    decided = desk.screen_.board.pairs[pair.id]
    assert decided.state is state
    assert desk.actions_.undo.text().startswith(undo)
    assert desk.status.saved.word.startswith("Saved")
    shown = desk.screen_.panel.decide.state
    assert state.value in shown.accessibleName()
    assert ("→" in shown.word) is (state is LinkState.RETYPED)

    with_control(desk, Qt.Key.Key_Z)
    assert desk.screen_.board.pairs[pair.id].state is LinkState.SUGGESTED
    assert not desk.actions_.undo.isEnabled()

    with_control(desk, Qt.Key.Key_Z, shift=True)
    assert desk.screen_.board.pairs[pair.id].state is state


def test_buttons_do_what_their_keys_do(qtbot: QtBot, desk: MainWindow) -> None:
    decide = desk.screen_.panel.decide
    pair = pair_of(desk)

    qtbot.mouseClick(decide.retype["quantity"], Qt.MouseButton.LeftButton)

    assert decide.pill.word == "quantity"
    assert decide.retype["quantity"].is_marked
    assert desk.screen_.board is not None
    assert desk.screen_.board.pairs[pair.id].type == "quantity"


@pytest.mark.parametrize("where", ["passage", "grouping", "kind", "questions", "tabs"])
def test_keys_decide_wherever_the_focus_is(desk: MainWindow, where: str) -> None:
    screen = desk.screen_
    widgets: dict[str, QWidget] = {
        "passage": screen.panel.second.text,
        "grouping": screen.filters.grouping,
        "kind": screen.filters.kinds[KINDS[0]],
        "questions": screen.questions,
        "tabs": desk.top.screens,
    }
    widgets[where].setFocus()

    press(desk, Qt.Key.Key_C)

    assert pair_of(desk).is_decided


def test_reason_goes_with_the_decision_and_letters_stay_letters(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_R)
    field = desk.screen_.panel.decide.reason
    assert field.hasFocus()

    for letter in ("c", "x", "ؤ", "1"):
        press(desk, letter)
    assert field.text() == "cxؤ1"
    assert not pair_of(desk).is_decided
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_C)

    (verdict,) = pair_of(desk).verdicts
    assert verdict.reason == "cxؤ1"
    assert field.text() == "cxؤ1"
    assert "cxؤ1" in desk.screen_.panel.history.lines[-1]


def test_half_a_reason_stays_with_its_pair(desk: MainWindow) -> None:
    field = desk.screen_.panel.decide.reason
    first = pair_of(desk).id
    press(desk, Qt.Key.Key_R)
    press(desk, "w")
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_J)
    assert field.text() == ""

    press(desk, Qt.Key.Key_C)
    (verdict,) = pair_of(desk).verdicts
    press(desk, Qt.Key.Key_K)

    assert verdict.reason == ""
    assert pair_of(desk).id == first
    assert field.text() == "w"


def test_reason_typed_after_the_decision_is_saved_by_enter_and_taken_back(
    desk: MainWindow,
) -> None:
    press(desk, Qt.Key.Key_C)
    press(desk, Qt.Key.Key_R)
    press(desk, "w")

    press(desk, Qt.Key.Key_Return)

    (verdict,) = pair_of(desk).verdicts
    assert (verdict.decision, verdict.reason) == (Decision.CONFIRMED, "w")
    with_control(desk, Qt.Key.Key_Z)
    (verdict,) = pair_of(desk).verdicts
    assert (verdict.decision, verdict.reason) == (Decision.CONFIRMED, "")
    assert desk.screen_.panel.decide.reason.text() == ""


def test_space_after_the_reason_decides_nothing(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_R)
    press(desk, Qt.Key.Key_Return)

    press(desk, Qt.Key.Key_Space)

    assert not pair_of(desk).is_decided


def test_j_and_k_walk_and_s_skips_what_is_decided(desk: MainWindow) -> None:
    view = desk.screen_.view
    order = view.pair_order()

    press(desk, Qt.Key.Key_J)
    assert view.focused_pair() == order[1]
    press(desk, ARABIC["K"])
    assert view.focused_pair() == order[0]
    press(desk, Qt.Key.Key_J)
    press(desk, Qt.Key.Key_C)
    press(desk, Qt.Key.Key_K)
    press(desk, Qt.Key.Key_S)
    assert view.focused_pair() == order[2]
    press(desk, Qt.Key.Key_S)
    assert view.focused_pair() == order[0]


def test_rejected_pair_stays_until_the_focus_moves(desk: MainWindow) -> None:
    pair = pair_of(desk)

    press(desk, Qt.Key.Key_X)
    assert pair.id in desk.screen_.view.pair_order()
    press(desk, Qt.Key.Key_J)

    assert pair.id not in desk.screen_.view.pair_order()
    desk.screen_.filters.rejected.click()
    assert pair.id in desk.screen_.view.pair_order()


def test_withdrawing_takes_back_a_verdict(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_C)
    with_control(desk, Qt.Key.Key_Backspace)

    assert not pair_of(desk).is_decided
    assert desk.actions_.undo.text() == "Undo: Withdraw verdict"


def test_refusal_is_shown_and_changes_nothing(desk: MainWindow) -> None:
    with_control(desk, Qt.Key.Key_Backspace)

    box = dialog_of(desk, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "has no verdict" in box.text()
    box.close()


def test_failed_saving_is_shown_and_the_screen_goes_back(
    desk: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.open_case is not None

    def refuse(_change: object) -> None:
        raise ClaimsError("The disk is full.", "Make room.")

    monkeypatch.setattr(program.open_case.session, "perform", refuse)
    desk.screen_.panel.decide.reason.setText("why")
    press(desk, Qt.Key.Key_C)

    box = dialog_of(desk, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The disk is full."
    assert not pair_of(desk).is_decided
    assert not desk.actions_.undo.isEnabled()
    assert desk.screen_.panel.decide.reason.text() == "why"
    box.close()


def test_decisions_of_a_pair_are_listed(desk: MainWindow) -> None:
    lines = desk.screen_.panel.history.lines
    assert any("Drawn by hand" in line for line in lines)
    assert any("not decided yet" in line for line in lines)

    press(desk, Qt.Key.Key_X)

    assert "rejected" in desk.screen_.panel.history.lines[-1]
    assert pair_of(desk).verdicts[0].decision is Decision.REJECTED
