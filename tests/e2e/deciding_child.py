"""A window that decides by keys for ever; it tells of each verdict once its status bar has.

Run as a process of its own with the folder of a case. Two lines a step: ``ID ?`` before the key,
``ID DECISION`` (or ``ID none``) when the status bar says that it is saved.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims_app.core.ids import verdict_id
from claims_app.gui.launch import make_application
from claims_app.gui.program import Program
from claims_app.workspace.preferences import Preferences

if TYPE_CHECKING:
    from claims_app.core.ids import VerdictId

_KEYS: Final = (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_3, Qt.Key.Key_7, Qt.Key.Key_8)
_A_ROUND: Final = 6  # decisions, of which the last is then taken back and made again


class Hand(QObject):
    """Presses keys in the window, and tells what the window has shown as saved."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._waits_for: VerdictId | None = None
        assert program.open_case is not None
        self._case = program.open_case
        # The window was connected first: what it shows is up to date by now.
        self._case.saved.connect(self._on_saved)

    def decide(self, key: Qt.Key) -> None:
        """Decide on the pair in focus."""
        pair = self._program.window.screen_.view.focused_pair()
        assert pair is not None
        self._change(verdict_id(pair, self._case.session.analyst.id), key)

    def take_back_and_again(self, verdict: VerdictId) -> None:
        """Undo the last decision, and redo it."""
        self._change(verdict, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._change(verdict, Qt.Key.Key_Z, both)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self._program.window, key, held)

    def _change(
        self,
        verdict: VerdictId,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        tell(f"{verdict} ?")
        self.last, self._waits_for = verdict, verdict
        self.press(key, held)
        assert self._waits_for is None, "the window did not say that it saved"

    def _on_saved(self) -> None:
        assert self._program.window.status.saved.word.startswith("Saved ")
        verdict, self._waits_for = self._waits_for, None
        if verdict is not None:
            record = self._case.case.link_verdicts.get(verdict)
            tell(f"{verdict} {record.decision if record else 'none'}")


def tell(line: str) -> None:
    """Write a line to the pipe at once."""
    os.write(1, f"{line}\n".encode())


def open_window(folder: Path) -> Program:
    """Return the program, its window shown and the suggestions of the case found."""
    preferences = Preferences(language="en", theme="light")
    program = Program(preferences, remembered=None)
    program.window.show()
    program.window.activateWindow()
    loop = QEventLoop()
    program.work.settled.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    program.open_folder(folder)
    loop.exec()
    while program.runner.is_busy:
        QApplication.processEvents()
    return program


def main() -> None:
    """Decide until someone ends the process."""
    application = make_application(["claims"])
    program = open_window(Path(sys.argv[1]))
    program.window.screen_.filters.rejected.click()  # so that rejected pairs come round again
    program.window.screen_.view.setFocus()
    hand = Hand(program)
    for number in itertools.count():
        hand.decide(_KEYS[number % len(_KEYS)])
        if number % _A_ROUND == _A_ROUND - 1:
            hand.take_back_and_again(hand.last)
        before = program.window.screen_.view.focused_pair()
        hand.press(Qt.Key.Key_J)
        if program.window.screen_.view.focused_pair() == before:
            program.window.screen_.view.focus_pair(program.window.screen_.view.pair_order()[0])
        application.processEvents()


if __name__ == "__main__":
    main()
