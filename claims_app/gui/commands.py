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
    """A step that has been done and saved: undo performs its inverse, redo does it again.

    ``perform`` saves before it returns, and gives back the change that takes it back; so the
    two directions are one: each performance hands the next one its change. Where saving fails,
    the case is as it was, the error is reported, and the step stays to be tried again.

    Attributes:
        is_ahead: Whether the stack is about to move without a change being due: when the step is
            pushed, for it is done already, and back again after a movement that failed.
    """

    def __init__(
        self, text: str, label: str, inverse: Change, perform: Perform, report: Report
    ) -> None:
        """Make the step.

        Args:
            text: What people call it.
            label: What the journal calls it.
            inverse: The change that takes it back.
            perform: Makes a change, saves it and returns its inverse.
            report: Told where that fails.
        """
        super().__init__(text)
        self.is_ahead = True
        self._label = label
        self._next = inverse
        self._perform = perform
        self._report = report

    @override
    def redo(self) -> None:
        self._step(self._label)

    @override
    def undo(self) -> None:
        # The journal is read by people: taking a step back is not the step.
        self._step(f"Undo: {self._label}")

    def _step(self, label: str) -> None:
        if self.is_ahead:
            self.is_ahead = False
            return
        try:
            self._next = self._perform(replace(self._next, label=label))
        except ClaimsError as error:
            self.is_ahead = True
            self._report(error)
