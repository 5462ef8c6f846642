"""The case that the window shows: its session, its undo stack, and what it tells the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from claims_app.core.errors import ClaimsError
from claims_app.core.records import is_derived
from claims_app.gui.commands import ChangeCommand

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.changes import Change, Touched
    from claims_app.workspace.session import Session


class OpenCase(QObject):
    """A session as the window knows it: each step is saved at once and can be taken back."""

    changed = Signal(object)  # Touched, after any change, on the window's thread
    saved = Signal()
    failed = Signal(object)  # ClaimsError

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.stack = QUndoStack(self)
        self.saved_at: datetime | None = None
        self._stop_observing = session.case.observe(self._on_case_changed)

    @property
    def case(self) -> Case:
        """Return the records in memory."""
        return self.session.case

    def do(self, text: str, change: Change) -> bool:
        """Perform a change as one step that ``text`` names; returns whether it was saved."""
        command = ChangeCommand(text, change, self._perform, self.failed.emit)
        self.stack.push(command)
        # The stack deletes a step that failed, and the command with it.
        return isValid(command)

    def perform_unnamed(self, change: Change) -> None:
        """Perform what is no step of a person: what the engine found."""
        try:
            self._perform(change)
        except ClaimsError as error:
            self.failed.emit(error)

    def close(self) -> None:
        """Write what is unwritten and stop listening; the object is of no use afterwards."""
        self._stop_observing()
        self.session.close()

    def _perform(self, change: Change) -> Change:
        inverse = self.session.perform(replace(change, at=self.session.now()))
        if not all(is_derived(record) for record in (*change.put, *inverse.put)):
            self.saved_at = self.session.now()
        self.saved.emit()
        return inverse

    def _on_case_changed(self, touched: Touched) -> None:
        # An import runs on the job's thread; Qt then carries the signal over to the window's.
        self.changed.emit(touched)
