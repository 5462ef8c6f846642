"""Paints the real window into a picture and ends: when the board is there, not after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.gui.program import Program


class Screenshot(QObject):
    """Waits for the suggestions of the open case, paints the window, and says so."""

    taken = Signal(int)  # exit code

    def __init__(self, program: Program, path: Path) -> None:
        super().__init__(program)
        self._program = program
        self._path = path
        self.error: ClaimsError | None = None
        # Queued: the layouts that the suggestions asked for come first.
        program.work.settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)
        program.work.failed.connect(self._on_failed)

    @Slot()
    def _on_settled(self) -> None:
        # ``grab`` lays out and paints at once, whatever the window system has done so far.
        picture = self._program.window.grab()
        if picture.save(str(self._path)):
            self.taken.emit(0)
            return
        self._on_failed(
            ClaimsError(
                "The picture could not be written.",
                "Choose a folder that can be written, and a name that ends in .png.",
                place=Place(self._path),
            )
        )

    @Slot(object)
    def _on_failed(self, error: ClaimsError) -> None:
        self.error = error
        self.taken.emit(2)
