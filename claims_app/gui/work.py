"""What takes time: opening, reading files, importing, finding, exporting; as jobs, with results."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from claims_app.core.errors import ClaimsError
from claims_app.gui.open_case import Finding
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
    from claims_app.workspace.importing import ImportPlan
    from claims_app.workspace.progress import Progress
    from claims_app.workspace.session import Session

T = TypeVar("T")


# Any bytes can be read in it; a file that can be, once told so, may lack its encoding only.
_ANY_BYTES: Final = "windows-1256"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it reads, before anything is taken into the case.

    ``problem`` says why it can't be read without being told its encoding; ``text`` is None then.
    """

    path: Path
    text: ImportedText | None
    problem: ClaimsError | None = None


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
    not_opened = Signal()  # it failed or was stopped
    imported = Signal(object)  # ImportOutcome
    not_imported = Signal(object)  # ClaimsError, or None where the case could not be saved
    settled = Signal()  # the suggestions for the open case are there
    exported = Signal(object)  # Path
    failed = Signal(object)  # ClaimsError
    stopped = Signal(str)  # cancelled by the person: what to say of it

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    def open_folder(self, folder: Path, analyst: Analyst) -> None:
        """Open the case in ``folder``; ``opened`` or ``not_opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.session import Session  # noqa: PLC0415 -- loaded in the job

            return Session.open(folder, analyst=analyst)

        self._open(work, self.tr("Opening the case"))

    def open_sample(self, analyst: Analyst) -> None:
        """Open the sample, which is built the first time; ``opened`` or ``not_opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.sample import open_sample  # noqa: PLC0415 -- as above

            return open_sample(analyst)

        self._open(work, self.tr("Opening the sample"))

    def create(self, folder: Path, title: str, analyst: Analyst) -> None:
        """Make a new case and open it; ``opened`` or ``not_opened`` follows."""

        def work(_progress: Progress) -> Session:
            from claims_app.workspace.session import Session  # noqa: PLC0415 -- as above

            return Session.create(folder, title=title, analyst=analyst)

        self._open(work, self.tr("Making the case"))

    def read_files(
        self,
        asker: QObject,
        files: Sequence[tuple[Path, str | None]],
        on_read: Callable[[Reading], None],
    ) -> None:
        """Read files to see what can be told about them, and call ``on_read`` with it.

        Args:
            asker: Whom it is for; once it is deleted, nothing is called.
            files: Each file with its encoding, None to have it told from the file.
            on_read: Called on the window's thread.
        """

        def work(progress: Progress) -> Reading:
            found, errors = [], []
            for done, (path, encoding) in enumerate(files):
                progress(done, len(files))
                try:
                    found.append(_read(path, encoding))
                except ClaimsError as error:
                    errors.append(error)
            return Reading(tuple(found), tuple(errors))

        stopped = partial(self.stopped.emit, self.tr("Reading the files was stopped."))
        self._submit(asker, work, self.tr("Reading files"), on_read, on_stopped=stopped)

    def import_files(self, case: OpenCase, files: Sequence[tuple[Path, ReportOptions]]) -> None:
        """Take files into the case as one step, all or none, and their claims with them.

        They are read on the job's thread, and the case changes on the window's. ``imported`` or
        ``not_imported`` follows.
        """

        def plan(progress: Progress) -> ImportPlan:
            return case.session.plan_import(files, progress)

        def take_in(planned: ImportPlan) -> None:
            count = len(planned.outcome.reports)
            try:
                change = case.session.prepare_import(planned)
            except ClaimsError as error:
                self.not_imported.emit(error)
                return
            if count and not case.do(self.tr("Import %n report(s)", "", count), change):
                self.not_imported.emit(None)
                return
            self.imported.emit(planned.outcome)

        self._submit(
            case,
            plan,
            self.tr("Importing reports"),
            take_in,
            on_error=self.not_imported.emit,
            on_stopped=partial(
                self.stopped.emit, self.tr("The import was stopped. Nothing was taken in.")
            ),
        )

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

        self._search(case, extract, self.tr("Finding claims"), performed)

    def match(self, case: OpenCase) -> None:
        """Find the conflicts between the claims of the case; ``settled`` follows."""

        def work(progress: Progress) -> Change:
            return case.session.plan_matching(progress)

        def performed(change: Change) -> None:
            case.perform_unnamed(change)
            self.settle(case)

        self._search(case, work, self.tr("Finding conflicts"), performed)

    def settle(self, case: OpenCase) -> None:
        """Note that all there is to find in the case has been found; ``settled`` is emitted."""
        case.end_search(case.begin_search(), Finding.DONE)
        self.settled.emit()

    def export(self, case: OpenCase, target: Path, lang: str, grouping: Grouping) -> None:
        """Write the sheet of the case to ``target``; ``exported`` follows."""

        def work(_progress: Progress) -> Path:
            case.session.export_to(target, "html", lang=lang, grouping=grouping)
            return target

        stopped = partial(self.stopped.emit, self.tr("The export was stopped."))
        title = self.tr("Exporting the sheet")
        self._submit(case, work, title, self.exported.emit, on_stopped=stopped)

    def _open(self, work: Callable[[Progress], Session], title: str) -> None:
        def failed(error: ClaimsError) -> None:
            self.not_opened.emit()
            self.failed.emit(error)

        def stopped() -> None:
            self.stopped.emit(self.tr("Opening was stopped."))
            self.not_opened.emit()

        self._submit(self, work, title, self.opened.emit, on_error=failed, on_stopped=stopped)

    def _search(
        self,
        case: OpenCase,
        work: Callable[[Progress], Change],
        title: str,
        performed: Callable[[Change], None],
    ) -> None:
        """Start one part of the search; where it ends early, the case knows."""
        search = case.begin_search()

        def failed(error: ClaimsError) -> None:
            case.end_search(search, Finding.STOPPED)
            self.failed.emit(error)

        def stopped() -> None:
            # Another search may have taken its place before it noticed.
            if case.end_search(search, Finding.STOPPED):
                self.stopped.emit(self.tr("Finding conflicts was stopped."))

        self._submit(case, work, title, performed, on_error=failed, on_stopped=stopped)

    def _submit(
        self,
        asker: QObject,
        work: Callable[[Progress], T],
        title: str,
        on_result: Callable[[T], None],
        *,
        on_stopped: Callable[[], None],
        on_error: Callable[[ClaimsError], None] | None = None,
    ) -> None:
        def failed(error: BaseException) -> None:
            if not isinstance(error, ClaimsError):
                raise error  # a bug: the hook for the unhandled logs and shows it
            (on_error or self.failed.emit)(error)

        self._runner.submit(
            asker, work, title=title, on_result=on_result, on_error=failed, on_cancelled=on_stopped
        )


def _read(path: Path, encoding: str | None) -> ReadFile:
    from claims_app.importers.base import ReportOptions  # noqa: PLC0415 -- loaded in the job
    from claims_app.importers.registry import read_file  # noqa: PLC0415 -- as above

    try:
        return ReadFile(path, read_file(path, options=ReportOptions(encoding=encoding)))
    except ClaimsError as error:
        with suppress(ClaimsError):
            read_file(path, options=ReportOptions(encoding=_ANY_BYTES))
            return ReadFile(path, None, error)
        raise
