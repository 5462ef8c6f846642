"""Taking reports in: files are chosen, read, asked about, and put into the case as one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.dialogs.import_files import Entry, ImportDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from claims_app.core.errors import ClaimsError
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.work import Reading, Work
    from claims_app.workspace.importing import ImportOutcome


class Importing(QObject):
    """Leads one import after the other from the files to the case that is open."""

    said = Signal(str)  # what became of it, for the status bar

    def __init__(self, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._entries: list[Entry] = []  # of the import under way
        self.open_case: OpenCase | None = None
        work.imported.connect(self._on_imported)
        work.not_imported.connect(self._on_not_imported)

    @Slot()
    def choose(self) -> None:
        """Ask for files, then about them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import reports"),
            "",
            self.tr("Reports (*.txt *.md *.markdown);;All files (*)"),
        )
        if chosen:
            self.read([Path(name) for name in chosen])

    def read(self, files: Sequence[Path]) -> None:
        """Read files and ask about them."""
        case = self.open_case
        if case is not None:
            self._work.read_files(
                case, [(path, None) for path in files], lambda read: self._on_read(case, read)
            )

    def _on_read(self, case: OpenCase, reading: Reading) -> None:
        if case is not self.open_case:
            return
        if reading.files:
            self._ask(case, [Entry.of(file) for file in reading.files])
        if reading.errors:
            show_error(self._window, reading.errors)

    def _ask(self, case: OpenCase, entries: Sequence[Entry], about: Path | None = None) -> None:
        """Open the dialog on ``entries``, with the file ``about`` chosen."""
        outlets = {report.outlet for report in case.case.reports.values()}
        names = sorted(case.case.sources[key].name for key in outlets if key in case.case.sources)
        dialog = ImportDialog(entries, names, self._window)
        dialog.show_file(about)

        def read_again(entry: Entry) -> None:
            def take(reading: Reading) -> None:
                for file in reading.files:
                    entry.take(file)
                if reading.errors:
                    entry.text, entry.problem = None, reading.errors[0]
                dialog.show_reading(entry)

            self._work.read_files(dialog, [(entry.path, entry.encoding)], take)

        def accept() -> None:
            self._entries = dialog.entries
            self._work.import_files(case, dialog.choices)

        dialog.encoding_chosen.connect(read_again)
        dialog.accepted.connect(accept)
        case.closed.connect(dialog.reject)
        dialog.open()

    @Slot(object)
    def _on_imported(self, outcome: ImportOutcome) -> None:
        self._entries = []
        known = len(outcome.skipped)
        if not outcome.imported:
            self.said.emit(self.tr("These files are in the case already."))
        elif known:
            self.said.emit(self.tr("%n file(s) are in the case already.", "", known))

    @Slot(object)
    def _on_not_imported(self, error: ClaimsError | None) -> None:
        """Show what was wrong, and the dialog again with all that was filled in."""
        if self.open_case is not None and self._entries:
            about = Path(error.place.path) if error is not None and error.place else None
            self._ask(self.open_case, self._entries, about)
        if error is not None:
            show_error(self._window, [error])
