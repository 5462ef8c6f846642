"""What takes time: opening, reading files, importing, finding, exporting; as jobs, with results."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from claims_app.core.errors import ClaimsError, Place
from claims_app.importers.base import ImportedText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claims_app.core.board import Grouping
    from claims_app.core.changes import Change
    from claims_app.core.ids import ReportId
    from claims_app.core.records import Analyst
    from claims_app.gui.jobs import JobRunner
    from claims_app.gui.open_case import OpenCase
    from claims_app.importers.base import ReportOptions
    from claims_app.workspace.progress import Progress
    from claims_app.workspace.session import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that could be read, before anything is taken into the case."""

    path: Path
    text: ImportedText


@dataclass(frozen=True, slots=True)
class Reading:
    """The files that could be read, and what was wrong with the others."""

    files: tuple[ReadFile, ...]
    errors: tuple[ClaimsError, ...]


class Work(QObject):
    """Starts the jobs of one program and tells what came of them, on the window's thread.

    The slow modules are imported inside the jobs: the window is painted long before.
    """

    opened = Signal(object)  # Session
    files_read = Signal(object)  # Reading
    imported = Signal(object)  # tuple[ReportId, ...]
    settled = Signal()  # the suggestions for the open case are there
    exported = Signal(object)  # Path
    failed = Signal(object)  # ClaimsError
    stopped = Signal()  # cancelled by the person

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    def open_folder(self, folder: Path, analyst: Analyst) -> None:
        """Open the case in ``folder``; ``opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.session import Session  # noqa: PLC0415 -- loaded in the job

            return Session.open(folder, analyst=analyst)

        self._submit(self, work, self.tr("Opening the case"), self.opened.emit)

    def open_sample(self, analyst: Analyst) -> None:
        """Open the sample, which is built the first time; ``opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.sample import open_sample  # noqa: PLC0415 -- as above

            return open_sample(analyst)

        self._submit(self, work, self.tr("Opening the sample"), self.opened.emit)

    def create(self, folder: Path, title: str, analyst: Analyst) -> None:
        """Make a new case and open it; ``opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.session import Session  # noqa: PLC0415 -- as above

            return Session.create(folder, title=title, analyst=analyst)

        self._submit(self, work, self.tr("Making the case"), self.opened.emit)

    def read_files(self, asker: QObject, paths: Sequence[Path]) -> None:
        """Read files to see what can be told about them; ``files_read`` follows."""

        def work(progress: Progress) -> Reading:
            from claims_app.importers.base import ReportOptions  # noqa: PLC0415 -- as above
            from claims_app.importers.registry import read_file  # noqa: PLC0415 -- as above

            files, errors = [], []
            for done, path in enumerate(paths):
                progress(done, len(paths))
                try:
                    files.append(ReadFile(path, read_file(path, options=ReportOptions())))
                except ClaimsError as error:
                    errors.append(error)
            return Reading(tuple(files), tuple(errors))

        self._submit(asker, work, self.tr("Reading files"), self.files_read.emit)

    def import_files(self, case: OpenCase, files: Sequence[tuple[Path, ReportOptions]]) -> None:
        """Take files into the case; ``imported`` follows."""

        def work(progress: Progress) -> tuple[ReportId, ...]:
            found: list[ReportId] = []
            for done, (path, options) in enumerate(files):
                progress(done, len(files))
                found += case.session.import_files([path], options).reports
            return tuple(found)

        self._submit(case, work, self.tr("Importing reports"), self.imported.emit)

    def find(self, case: OpenCase, reports: Sequence[ReportId] | None) -> None:
        """Find claims in these reports, None for all, and then the conflicts of the case.

        The plans are made on the job's thread and performed on the window's, so that nobody
        reads the case while it changes. ``settled`` follows.
        """

        def extract(progress: Progress) -> Change:
            return case.session.plan_extraction(reports, progress)

        def performed(change: Change) -> None:
            case.perform_unnamed(change)
            self.match(case)

        self._submit(case, extract, self.tr("Finding claims"), performed)

    def match(self, case: OpenCase) -> None:
        """Find the conflicts between the claims of the case; ``settled`` follows."""

        def work(progress: Progress) -> Change:
            return case.session.plan_matching(progress)

        def performed(change: Change) -> None:
            case.perform_unnamed(change)
            self.settled.emit()

        self._submit(case, work, self.tr("Finding conflicts"), performed)

    def export(self, case: OpenCase, target: Path, lang: str, grouping: Grouping) -> None:
        """Write the sheet of the case to ``target``; ``exported`` follows."""

        def work(_progress: Progress) -> Path:
            from claims_app.store.atomic import write_bytes  # noqa: PLC0415 -- as above

            data = case.session.export("html", lang=lang, grouping=grouping)
            try:
                write_bytes(target, data)
            except OSError as error:
                raise ClaimsError(
                    f"The sheet could not be written: {error.strerror or error}.",
                    "Choose another folder.",
                    place=Place(target),
                ) from error
            return target

        self._submit(case, work, self.tr("Exporting the sheet"), self.exported.emit)

    def _submit(
        self,
        asker: QObject,
        work: Callable[[Progress], T],
        title: str,
        on_result: Callable[[T], None],
    ) -> None:
        self._runner.submit(
            asker,
            work,
            title=title,
            on_result=on_result,
            on_error=self._on_error,
            on_cancelled=self.stopped.emit,
        )

    def _on_error(self, error: BaseException) -> None:
        if not isinstance(error, ClaimsError):
            raise error  # a bug: the hook for the unhandled logs and shows it
        self.failed.emit(error)
