"""What an analyst does at the window besides deciding on pairs: filters, questions, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from claims_app.core.board import Grouping
from claims_app.core.judgement import QuestionState
from claims_app.gui.dialogs.keys import KeysDialog
from claims_app.gui.dialogs.side import SideDialog
from claims_app.gui.dialogs.verdict import VerdictDialog
from claims_app.gui.filters import Filter
from claims_app.gui.shortcuts import ARABIC
from claims_app.gui.theme import LINK_KEYS
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

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


def dialog_of(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = [child for child in window.findChildren(kind) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def test_verdict_on_the_question(desk: MainWindow, program: Program) -> None:
    press(desk, Qt.Key.Key_V)
    dialog = dialog_of(desk, VerdictDialog)
    assert isinstance(dialog, VerdictDialog)
    dialog.state.choose(QuestionState.CONTESTED)
    dialog.confidence.setCurrentIndex(2)
    dialog.reason.setPlainText("two sides")
    dialog.accept()

    assert program.open_case is not None
    (verdict,) = program.open_case.case.question_verdicts.values()
    assert verdict.state is QuestionState.CONTESTED
    assert (verdict.likelihood, verdict.confidence) == (None, "moderate")
    assert desk.actions_.undo.text() == "Undo: Verdict: contested"
    line = desk.screen_.questions.currentIndex()
    assert "contested \u2068MK\u2069" in line.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Maha Karam" in desk.screen_.panel.history.lines[-1]
    assert "contested" in desk.screen_.panel.history.lines[-1]
    assert "two sides" in desk.screen_.panel.history.lines[-1]

    press(desk, ARABIC["V"])
    again = dialog_of(desk, VerdictDialog)
    assert isinstance(again, VerdictDialog)
    assert again.answer.reason == "two sides"
    again.reject()


def test_side_of_a_source_moves_its_column(desk: MainWindow, program: Program) -> None:
    with_control(desk, Qt.Key.Key_D)
    dialog = dialog_of(desk, SideDialog)
    assert isinstance(dialog, SideDialog)
    dialog.side.setEditText("mediators")
    dialog.accept()

    assert desk.screen_.board is not None
    assert "mediators" in [column.title for column in desk.screen_.board.columns]
    with_control(desk, Qt.Key.Key_Z)
    assert "mediators" not in [column.title for column in desk.screen_.board.columns]


def test_filter_by_text_and_escape(desk: MainWindow) -> None:
    screen = desk.screen_
    press(desk, Qt.Key.Key_Slash)
    assert screen.filters.text.hasFocus()

    for letter in "zzz":
        press(desk, letter)
    assert screen.notice.sentence.text() == "No claim passes the filter. Esc clears it."
    assert screen.notice.isVisible()
    press(desk, Qt.Key.Key_Escape)

    assert screen.filters.filter == Filter()
    assert screen.view.isVisible()
    assert not screen.filters.text.hasFocus()


def test_types_and_undecided_narrow_the_pairs(qtbot: QtBot, desk: MainWindow) -> None:
    filters = desk.screen_.filters
    for kind, button in filters.kinds.items():
        if kind != "denial":
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(desk.screen_.view.pair_order()) <= 2  # the denial, and what was in focus
    filters.clear()
    press(desk, Qt.Key.Key_C)
    filters.undecided.click()
    press(desk, Qt.Key.Key_J)

    assert len(desk.screen_.view.pair_order()) == 2
    filters.score.setValue(0.95)
    assert filters.filter.min_score == 0.95


def test_columns_follow_the_grouping(desk: MainWindow) -> None:
    desk.screen_.filters.grouping.setCurrentIndex(2)

    assert desk.screen_.board is not None
    titles = {column.title for column in desk.screen_.board.columns}
    assert titles == {"وكالة", "Radio <b>"}


def test_without_sides_the_columns_are_speakers(desk: MainWindow, program: Program) -> None:
    assert program.open_case is not None
    groupings = [desk.screen_.filters.chosen_grouping]
    case, session = program.open_case.case, program.open_case.session
    for source in tuple(case.sources):
        session.perform(
            decisions.set_side(case, source, "", analyst=session.analyst, at=session.now())
        )

    desk.show_case(program.open_case)

    groupings.append(desk.screen_.filters.chosen_grouping)
    assert groupings == [Grouping.SIDE, Grouping.SPEAKER]
    assert desk.screen_.board is not None
    assert {column.title for column in desk.screen_.board.columns} == {"المحافظ", "The committee"}


def test_all_keys_are_shown(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_F1)

    dialog = dialog_of(desk, KeysDialog)
    assert isinstance(dialog, KeysDialog)
    dialog.reject()


def test_no_key_belongs_to_two_actions(desk: MainWindow) -> None:
    taken: dict[str, str] = {}
    for action in desk.actions_.all():
        for sequence in action.shortcuts():
            key = sequence.toString()
            assert key not in taken, f"{key}: {action.text()} and {taken[key]}"
            taken[key] = action.text()


def test_every_group_of_keys_is_complete(desk: MainWindow) -> None:
    shown = {action for group in desk.actions_.groups().values() for action in group}

    assert {action for action in desk.actions_.all() if action.shortcuts()} <= shown
    assert set(desk.actions_.retype) == set(LINK_KEYS)


def test_nothing_can_be_decided_while_a_job_reads_the_case(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    assert program.open_case is not None
    with qtbot.waitSignal(program.runner.finished):
        program.work.match(program.open_case)
        assert not desk.actions_.confirm.isEnabled()
        assert not desk.actions_.undo.isEnabled()

    assert desk.actions_.confirm.isEnabled()
