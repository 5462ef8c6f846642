"""The whole program, as an analyst uses it: open, decide, undo, redo, close, reopen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims_app.core.judgement import Decision
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.language import load_fonts
from claims_app.gui.program import Program
from claims_app.workspace.preferences import Preferences, data_folder
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Program]]:
    """Start the program in a language, as often as a test likes; ends what was started."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("CLAIMS_ANALYST", "Maha Karam")
    monkeypatch.setattr(BoardArea, "_moves", lambda _area: False)
    qapp.setStyle("Fusion")
    load_fonts()
    before = qapp.palette(), qapp.font()
    started: list[Program] = []

    def begin(language: str) -> Program:
        preferences = Preferences(language=language, theme="light")
        program = Program(preferences, remembered=preferences)
        started.append(program)
        with qtbot.waitActive(program.window):
            program.window.show()
            program.window.activateWindow()
        with qtbot.waitSignal(program.work.settled, timeout=60_000):
            program.open_sample()
        qtbot.waitUntil(lambda: not program.runner.is_busy)
        return program

    yield begin
    for program in started:
        end(qtbot, program)
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


def end(qtbot: QtBot, program: Program) -> None:
    """Close the window as a person does, and let the program go."""
    if program.objectName() == "ended":
        return
    program.setObjectName("ended")
    program.window.close()
    program.close()
    program.translation.use("en")
    program.translation.remove()
    with qtbot.waitSignal(program.window.destroyed):
        program.window.deleteLater()


def press(program: Program, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.NoModifier
    if control:
        held |= Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget() or program.window, key, held)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_decisions_on_the_sample_outlive_the_program(
    qtbot: QtBot, start: Callable[[str], Program], language: str
) -> None:
    program = start(language)
    view = program.window.screen_.view
    order = view.pair_order()
    assert len(order) >= 3
    assert view.focused_pair() == order[0]

    press(program, Qt.Key.Key_C)
    press(program, Qt.Key.Key_J)
    press(program, Qt.Key.Key_X)
    press(program, Qt.Key.Key_J)
    press(program, Qt.Key.Key_4)
    press(program, Qt.Key.Key_Z, control=True)
    press(program, Qt.Key.Key_Z, control=True)
    press(program, Qt.Key.Key_Z, control=True, shift=True)
    end(qtbot, program)

    with Session.open(data_folder() / "sample.claims") as session:
        found = {verdict.link: verdict for verdict in session.case.link_verdicts.values()}
    assert {key: verdict.decision for key, verdict in found.items()} == {
        order[0]: Decision.CONFIRMED,
        order[1]: Decision.REJECTED,
    }
    assert {verdict.analyst for verdict in found.values()} == {"maha-karam"}

    again = start(language)
    assert again.window.screen_.board is not None
    pairs = again.window.screen_.board.pairs
    assert pairs[order[0]].state == "confirmed"
    assert pairs[order[1]].state == "rejected"
    assert order[1] not in again.window.screen_.view.pair_order()


def test_decision_is_on_the_disk_before_the_next_key(
    qtbot: QtBot, start: Callable[[str], Program]
) -> None:
    program = start("en")
    journal = data_folder() / "sample.claims" / "journal"

    def size() -> int:
        return sum(path.stat().st_size for path in journal.glob("*.jsonl"))

    before = size()
    press(program, Qt.Key.Key_C)

    assert size() > before
    assert program.window.status.saved.word.startswith("Saved")


def test_twenty_decisions_without_the_mouse(qtbot: QtBot, start: Callable[[str], Program]) -> None:
    program = start("en")
    keys = [Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_1, Qt.Key.Key_7]
    for number in range(20):
        press(program, keys[number % 4])
        press(program, Qt.Key.Key_S)

    board = program.window.screen_.board
    assert program.open_case is not None
    assert board is not None
    case = program.open_case.case
    assert len(case.link_verdicts) == min(20, len(board.pairs))
    for _ in range(program.open_case.stack.count()):
        press(program, Qt.Key.Key_Z, control=True)
    assert not case.link_verdicts
