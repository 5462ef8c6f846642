"""The case that the window shows: its session, its undo stack, and what it tells the window."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from claims_app.core.errors import ClaimsError
from claims_app.core.records import Claim, Report, is_derived
from claims_app.gui.commands import ChangeCommand

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.changes import Change
    from claims_app.workspace.session import Session


class Finding(Enum):
    """How far the search for the conflicts of a case is."""

    UNDER_WAY = auto()
    STOPPED = auto()
    DONE = auto()


class OpenCase(QObject):
    """A session as the window knows it: each step is saved at once and can be taken back."""

    changed = Signal(object)  # Touched, after any change, on the window's thread
    saved = Signal()
    failed = Signal(object)  # ClaimsError
    claims_changed = Signal()  # by a step or by taking one back: the suggestions are out of date
    finding_changed = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.stack = QUndoStack(self)
        self.saved_at: datetime | None = None
        self._finding = Finding.UNDER_WAY
        self._searches = 0
        self._stop_observing = session.case.observe(self.changed.emit)

    @property
    def case(self) -> Case:
        """Return the records in memory."""
        return self.session.case

    @property
    def finding(self) -> Finding:
        """Return how far the search for conflicts is."""
        return self._finding

    def begin_search(self) -> int:
        """Note that conflicts are looked for, and return the number of this search."""
        self._searches += 1
        self._become(Finding.UNDER_WAY)
        return self._searches

    def end_search(self, search: int, finding: Finding) -> bool:
        """Note what became of a search; return False where a later one has taken its place."""
        is_last = search == self._searches
        if is_last:
            self._become(finding)
        return is_last

    def do(self, text: str, change: Change) -> bool:
        """Perform a change as one step that ``text`` names; returns whether it was saved."""
        try:
            inverse = self._perform_step(change)
        except ClaimsError as error:
            self.failed.emit(error)
            return False
        # Pushed once it is saved: pushing clears what could be done again.
        self.stack.push(
            ChangeCommand(text, change.label, inverse, self._perform_step, self.failed.emit)
        )
        return True

    def undo(self) -> None:
        """Take the last step back; one that can't be saved stays to be tried again."""
        if self.stack.canUndo():
            self._move(self.stack.index() - 1, self.stack.undo, self.stack.redo)

    def redo(self) -> None:
        """Do the step again that was taken back last; see ``undo``."""
        if self.stack.canRedo():
            self._move(self.stack.index(), self.stack.redo, self.stack.undo)

    def go_to(self, steps: int) -> None:
        """Go back or forth until ``steps`` steps count; one that can't be saved ends the way."""
        while self.stack.index() != steps:
            before = self.stack.index()
            if before > steps:
                self.undo()
            else:
                self.redo()
            if self.stack.index() == before:
                return

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
        self.closed.emit()

    def _become(self, finding: Finding) -> None:
        if finding is not self._finding:
            self._finding = finding
            self.finding_changed.emit()

    def _move(self, index: int, there: Callable[[], None], back: Callable[[], None]) -> None:
        command = cast("ChangeCommand", self.stack.command(index))
        there()
        if command.is_ahead:
            back()  # the stack moves its index whatever became of the step

    def _perform_step(self, change: Change) -> Change:
        inverse = self._perform(change)
        if any(isinstance(record, Claim | Report) for record in (*change.put, *inverse.put)):
            self.claims_changed.emit()
        return inverse

    def _perform(self, change: Change) -> Change:
        inverse = self.session.perform(replace(change, at=self.session.now()))
        if not all(is_derived(record) for record in (*change.put, *inverse.put)):
            self.saved_at = self.session.now()
        self.saved.emit()
        return inverse
