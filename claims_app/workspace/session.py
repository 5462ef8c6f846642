"""One open case: every use case is one method here, and every modification one named change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, TypeAlias

from claims_app.core.board import usual_grouping
from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Analyst, CaseInfo, is_derived
from claims_app.store.case_store import CaseStore
from claims_app.store.layout import is_own_file
from claims_app.store.output import check_output, write_output
from claims_app.store.problems import failure
from claims_app.workspace.analysts import default_analyst

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path
    from types import TracebackType

    from claims_app.core.board import Grouping
    from claims_app.core.ids import RecordId, ReportId
    from claims_app.importers.base import ReportOptions
    from claims_app.store.case_store import Problem
    from claims_app.workspace.importing import ImportOutcome, ImportPlan
    from claims_app.workspace.progress import Progress

Clock: TypeAlias = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time by the clock of the machine, with time zone, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


class Session:
    """A case that is open for one analyst.

    What takes long comes in two forms: ``plan_import``, ``plan_extraction`` and ``plan_matching``
    only read, so that they may run on another thread while the window lives; ``import_files``,
    ``extract`` and ``match`` plan and perform at once.

    Attributes:
        case: The records in memory; only ``perform`` changes them.
        folder: Where the case lies.
        analyst: Whose changes these are.
        problems: What could not be loaded; the case is read-only while there are any.
        unwritten: Why files could not be written although the changes are safe in the journal,
            or None. Writing is tried again with the next change and on ``close``.
    """

    case: Case
    folder: Path
    analyst: Analyst
    problems: tuple[Problem, ...]
    unwritten: ClaimsError | None

    def __init__(
        self, store: CaseStore, *, folder: Path, analyst: Analyst | None, clock: Clock
    ) -> None:
        loaded = store.load()
        self._store = store
        self._clock = clock
        self.case = Case(loaded.records)
        self.folder = folder
        self.analyst = analyst or default_analyst(self.case.info.analysts)
        self.problems = loaded.problems
        self.unwritten = None

    @classmethod
    def create(
        cls, folder: Path, *, title: str, analyst: Analyst, clock: Clock = utc_now
    ) -> Session:
        """Make a new case in ``folder``, which is absent or empty, and open it.

        Raises:
            ClaimsError: The folder holds something, or can't be written.
        """
        CaseStore.create(folder, CaseInfo(title=title.strip() or folder.stem, analysts=(analyst,)))
        return cls.open(folder, analyst=analyst, clock=clock)

    @classmethod
    def open(
        cls, folder: Path, *, analyst: Analyst | None = None, clock: Clock = utc_now
    ) -> Session:
        """Open the case in ``folder``. Suggested links are not stored: call ``match`` for them.

        Args:
            folder: A case folder.
            analyst: Who works; without one, whoever ``analysts.default_analyst`` names.
            clock: Gives the time of each change.

        Raises:
            ClaimsError: There is no case in the folder.
        """
        return cls(CaseStore.open(folder), folder=folder, analyst=analyst, clock=clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def is_read_only(self) -> bool:
        """Return whether changes are refused because a part of the case could not be loaded."""
        return bool(self.problems)

    def now(self) -> datetime:
        """Return the time to put on a change."""
        return self._clock()

    def close(self) -> None:
        """Write what is still unwritten, as far as it can be, and let others write to the case."""
        if self.unwritten:
            self._write(frozenset())
        self._store.close()

    def perform(self, change: Change) -> Change:
        """Make a change and save it; when this returns, a crash can't lose it any more.

        What the engine derives is changed in memory only.

        Returns:
            The change that takes it back, to be performed like any other.

        Raises:
            ClaimsError: The session is read-only, or the change could not be saved; the case is
                then as it was.
        """
        if self._is_stored(change):
            self._refuse_if_read_only()
            if change.by == self.analyst.id:
                self._enlist()
        return self._perform(change)

    def import_files(
        self,
        files: Sequence[Path],
        options: ReportOptions | None = None,
        progress: Progress | None = None,
    ) -> ImportOutcome:
        """Take reports in: all of the files, or none where one can't be read.

        A file whose bytes the case has already is skipped.

        Raises:
            ClaimsError: A file can't be read, or the case not be written.
            Cancelled: ``progress`` raised it; nothing was imported.
        """
        from claims_app.importers.base import ReportOptions  # noqa: PLC0415 -- quick start

        chosen = options or ReportOptions()
        plan = self.plan_import([(path, chosen) for path in files], progress, extract=False)
        self.perform_import(plan)
        return plan.outcome

    def plan_import(
        self,
        items: Sequence[tuple[Path, ReportOptions]],
        progress: Progress | None = None,
        *,
        extract: bool = True,
    ) -> ImportPlan:
        """Read files and return what taking them in means: all of them, or none; makes no change.

        Args:
            items: Each file with what the user says of it.
            progress: Told after each file, and then after each report that was read for claims.
            extract: Whether the claims of the new reports are found too, to be put by the same
                change, so that one undo takes the whole import back.

        Raises:
            ClaimsError: A file can't be read, or the session is read-only.
            Cancelled: ``progress`` raised it.
        """
        from claims_app.workspace import importing  # noqa: PLC0415 -- keeps the start quick

        self._refuse_if_read_only()
        return importing.plan(
            self.case, items, progress, extract=extract, by=self.analyst.id, at=self.now()
        )

    def prepare_import(self, plan: ImportPlan) -> Change:
        """Keep the original files of a plan, and return its change, yet to be performed.

        Raises:
            ClaimsError: The session is read-only, an original can't be written, or the case was
                changed since the plan in a way that doesn't go with it.
        """
        from claims_app.workspace.importing import still_new  # noqa: PLC0415 -- quick start

        self._refuse_if_read_only()
        change = still_new(self.case, plan.change)
        for data, suffix in plan.originals:
            self._store.put_original(data, suffix)
        return change

    def perform_import(self, plan: ImportPlan) -> Change:
        """Take in what was planned, as one change, and return the change that takes it back.

        The original files stay when it is taken back: doing it again needs them.

        Raises:
            ClaimsError: As for ``prepare_import`` and ``perform``; the case is as it was.
        """
        return self.perform(self.prepare_import(plan))

    def plan_extraction(
        self, reports: Collection[ReportId] | None = None, progress: Progress | None = None
    ) -> Change:
        """Return the change that puts the quotes and claims found in the reports; makes none.

        See ``workspace.extraction`` for what is kept of what an analyst has done.

        Args:
            reports: Which ones; None for all.
            progress: Told after each report.

        Raises:
            ClaimsError: There is no such report.
            Cancelled: ``progress`` raised it.
        """
        from claims_app.workspace.extraction import plan  # noqa: PLC0415 -- loads the engine

        put, remove = plan(self.case, reports, progress)
        return Change(
            label="Find claims", by=self.analyst.id, at=self.now(), put=put, remove=remove
        )

    def extract(
        self, reports: Collection[ReportId] | None = None, progress: Progress | None = None
    ) -> Change:
        """Plan the extraction, perform it, and return the change that was made."""
        change = self.plan_extraction(reports, progress)
        self.perform(change)
        return change

    def plan_matching(self, progress: Progress | None = None) -> Change:
        """Return the change that puts the suggested links and questions; makes none.

        It also removes the former suggestions. Where the engine's question overlaps one that an
        analyst has adopted, the adopted one takes the claims in; that part is stored.

        Raises:
            Cancelled: ``progress`` raised it.
        """
        from claims_app.workspace import matching  # noqa: PLC0415 -- loads the engine

        put, remove = matching.plan(
            self.case, progress, keeps_adopted_as_they_are=self.is_read_only
        )
        return Change(
            label="Find conflicts", by=self.analyst.id, at=self.now(), put=put, remove=remove
        )

    def match(self, progress: Progress | None = None) -> Change:
        """Plan the matching, perform it, and return the change that was made.

        It is no step that a person takes back: running it again gives the same.
        """
        change = self.plan_matching(progress)
        self.perform(change)
        return change

    def export(
        self, format_name: str, *, lang: str = "en", grouping: Grouping | None = None
    ) -> bytes:
        """Return the sheet of the case as it is in memory, suggestions included.

        Args:
            format_name: Such as ``html``.
            lang: The language of the sheet's own words.
            grouping: What can be silent on a question; None for the usual one.

        Raises:
            ClaimsError: There is no such format, or it does not have the language.
        """
        from claims_app.exporters.base import SheetOptions  # noqa: PLC0415 -- loads templates
        from claims_app.exporters.registry import EXPORTERS  # noqa: PLC0415 -- the same

        exporter = EXPORTERS.get(format_name)
        if exporter is None:
            raise ClaimsError(
                f"There is no format {format_name!r}.", f"Formats: {', '.join(EXPORTERS)}."
            )
        options = SheetOptions(
            exported_at=self.now(), lang=lang, grouping=grouping or usual_grouping(self.case)
        )
        return exporter.export(self.case, options)

    def export_to(
        self,
        target: Path,
        format_name: str,
        *,
        lang: str = "en",
        grouping: Grouping | None = None,
    ) -> None:
        """Write the sheet to a path that a person named; see ``store.output`` for what it may be.

        Raises:
            ClaimsError: As for ``export``; or ``target`` can't be written, or is one of the case's
                own files. It names ``target``.
        """
        if is_own_file(self.folder, target):
            raise ClaimsError(
                "The sheet would take the place of a file of the case.",
                "Choose another name, outside the case's folder.",
                place=Place(target),
            )
        check_output(target)
        write_output(target, self.export(format_name, lang=lang, grouping=grouping))

    def _refuse_if_read_only(self) -> None:
        if self.is_read_only:
            raise ClaimsError(
                "The case is open for reading only, because a part of it could not be loaded.",
                "Mend what `claims validate` names, then open the case again.",
                place=self.problems[0].place,
            )

    def _is_stored(self, change: Change) -> bool:
        """Return whether anything in the change would reach the disk."""
        removed = (self.case.get(record_id) for record_id in change.remove)
        return any(not is_derived(record) for record in change.put) or any(
            record is not None and not is_derived(record) for record in removed
        )

    def _enlist(self) -> None:
        """Name the analyst in the case before the first change by that person."""
        info = self.case.info
        if all(analyst.id != self.analyst.id for analyst in info.analysts):
            joined = replace(info, analysts=(*info.analysts, self.analyst))
            self._perform(
                Change(label="Add analyst", by=self.analyst.id, at=self.now(), put=(joined,))
            )

    def _perform(self, change: Change) -> Change:
        inverse = self.case.apply(change)
        stored = _stored_part(change, inverse)
        if stored is None:
            return inverse
        try:
            self._store.append(stored)
        except ClaimsError:
            self.case.apply(inverse)
            raise
        self._write(frozenset(record.id for record in stored.put) | frozenset(stored.remove))
        return inverse

    def _write(self, touched: frozenset[RecordId]) -> None:
        """Bring the files up to the journal; the store remembers what it could not write."""
        try:
            self._store.write(self.case, touched)
            self._store.checkpoint()
        except ClaimsError as error:
            self.unwritten = error
        except OSError as error:
            self.unwritten = failure("The change is safe, but not in all files", self.folder, error)
        else:
            self.unwritten = None


def _stored_part(change: Change, inverse: Change) -> Change | None:
    """Return what the journal must hold of a change that was just applied, or None.

    A derived record that takes the place of a stored one removes it from the disk: so it is when
    the adoption of a question is undone.
    """
    before = {record.id: record for record in inverse.put}
    changed = before.keys() | set(inverse.remove)
    put = tuple(r for r in change.put if r.id in changed and not is_derived(r))
    gone = [r.id for r in change.put if r.id in before and is_derived(r)]
    gone += [record_id for record_id in change.remove if record_id in before]
    remove = tuple(record_id for record_id in gone if not is_derived(before[record_id]))
    return replace(change, put=put, remove=remove) if put or remove else None
