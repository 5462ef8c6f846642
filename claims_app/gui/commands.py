"""One undoable step of the window, whatever it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError

Perform = Callable[[Change], Change]
Report = Callable[[ClaimsError], None]


class ChangeCommand(QUndoCommand):
    """Performs a change on redo and its inverse on undo.

    ``perform`` saves before it returns, and gives back the change that takes it back; so the
    two directions are one: each performance hands the next one its change. Where saving fails,
    the case is as it was; the step is then dropped from the stack and the error reported.
    """

    def __init__(self, text: str, change: Change, perform: Perform, report: Report) -> None:
        super().__init__(text)
        self.label = change.label
        self._next = change
        self._perform = perform
        self._report = report

    @override
    def redo(self) -> None:
        self._step(self.label)

    @override
    def undo(self) -> None:
        # The journal is read by people: taking a step back is not the step.
        self._step(f"Undo: {self.label}")

    def _step(self, label: str) -> None:
        try:
            self._next = self._perform(replace(self._next, label=label))
        except ClaimsError as error:
            self.setObsolete(True)
            self._report(error)
