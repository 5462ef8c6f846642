"""One open case: every use case is one method here, and every modification one named change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from claims_app.core.case import Case
from claims_app.core.changes import Change, stored_part
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Analyst, CaseInfo, is_derived
from claims_app.store.case_store import CaseStore
from claims_app.store.layout import is_own_file
from claims_app.store.output import check_output, write_output
from claims_app.store.problems import failure
from claims_app.workspace.analysts import default_analyst, enlisted
from claims_app.workspace.lexicons import cues_for

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path
    from types import TracebackType

    from claims_app.core.board import Grouping
    from claims_app.core.ids import RecordId, ReportId
    from claims_app.core.matching import Matcher
    from claims_app.core.records import Record
    from claims_app.importers.base import ReportOptions
    from claims_app.store.case_store import Problem
    from claims_app.workspace.importing import ImportOutcome, ImportPlan
    from claims_app.workspace.progress import Progress

_MATCHING: Final = "Find conflicts"

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
        extra_cues: Files of words of saying, over those of the program, the person and the case.
        unwritten: Why files could not be written although the changes are safe in the journal,
            or None. Writing is tried again with the next change and on ``close``.
    """

    case: Case
    folder: Path
    analyst: Analyst
    problems: tuple[Problem, ...]
    extra_cues: tuple[Path, ...] = ()
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
        self._unsaved: dict[RecordId, Record] = {}  # only suggested; in memory, not on the disk
        self._touched: set[RecordId] = set()  # what is in the journal, and goes into files next
        self._matcher: Matcher | None = None  # it remembers its last run

    @classmethod
    def create(
        cls, folder: Path, *, title: str, analyst: Analyst, clock: Clock = utc_now
    ) -> Session:
        """Make a new case in ``folder``, which is absent or empty, and open it.

        Raises:
            ClaimsError: The folder holds something, or can't be written.
        """
        CaseStore.create(
            folder, CaseInfo(title=title.strip() or folder.resolve().stem, analysts=(analyst,))
        )
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
            self._write()
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
        inverse = self.case.inverse_of(change)
        stored = stored_part(change, inverse)
        if stored is None:
            return self.case.apply(change)
        self._refuse_if_read_only()
        joined = enlisted(self.case.info, self.analyst, change)
        self._save(replace(stored, put=(*joined, *stored.put)))
        # Whatever an observer does from here on, the decision is in the journal.
        try:
            self.case.apply(replace(change, put=(*joined, *change.put)))
        finally:
            self._write()
        return inverse

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
            self.case.snapshot(),
            items,
            progress,
            cues=cues_for(self.folder, self.extra_cues) if extract else None,
            by=self.analyst.id,
            at=self.now(),
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
            ClaimsError: There is no such report, or a file of cues is wrong.
            Cancelled: ``progress`` raised it.
        """
        from claims_app.workspace.extraction import plan  # noqa: PLC0415 -- loads the engine

        cues = cues_for(self.folder, self.extra_cues)
        put, remove = plan(self.case.snapshot(), reports, progress, cues)
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

    def plan_matching(self, progress: Progress | None = None, *, may_write: bool = True) -> Change:
        """Return the change that puts the suggested links and questions; makes none.

        It also removes the former suggestions. Where the engine's question overlaps an adopted
        one, that takes the claims in, stored when the change is performed, and not yet when it is
        only suggested. Reports that stay as they were are not read again. New texts' vectors are
        kept in the folder, if ``may_write`` and unless the case is read-only.

        Raises:
            Cancelled: ``progress`` raised it.
        """
        from claims_app.workspace import kept_vectors, matching  # noqa: PLC0415 -- loads the engine

        self._matcher = self._matcher or matching.new_matcher()
        may_write = may_write and not self.is_read_only
        with kept_vectors.vectors_beside(self.folder, may_write=may_write) as encoder:
            put, remove = matching.plan(self.case.snapshot(), self._matcher, progress, encoder)
        return Change(label=_MATCHING, by=self.analyst.id, at=self.now(), put=put, remove=remove)

    def match(self, progress: Progress | None = None) -> Change:
        """Plan the matching, perform it, and return the change that was made.

        It is no step that a person takes back: running it again gives the same. A case that is
        open for reading only is matched in memory.
        """
        change = self.plan_matching(progress)
        if self.is_read_only:
            self.suggest(change)
        else:
            self.perform(change)
            self._save(replace(change, put=(), remove=()))
            self._write()
        return change

    def suggest(self, matching: Change | None = None) -> None:
        """Put the suggested links and questions in memory; nothing is written, by whomever.

        It does where only reading is meant or possible: in a folder that can't be written, or
        while another program holds the case. What adopted questions took in is stored together
        with the next change that is.

        Args:
            matching: What ``plan_matching`` returned; None to plan it now.
        """
        change = matching or self.plan_matching(may_write=False)
        self.case.apply(change)
        self._unsaved |= {record.id: record for record in change.put if not is_derived(record)}

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
        from claims_app.workspace.exporting import sheet  # noqa: PLC0415 -- loads templates

        return sheet(self.case, format_name, lang=lang, grouping=grouping, at=self.now())

    def export_to(
        self, target: Path, format_name: str, *, lang: str = "en", grouping: Grouping | None = None
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

    def _save(self, stored: Change) -> None:
        """Put a change in the journal, together with what was only suggested until now."""
        named = {*stored.remove, *(record.id for record in stored.put)}
        suggested = tuple(
            record
            for key, record in self._unsaved.items()
            if key not in named and self.case.get(key) is record
        )
        whole = replace(stored, put=(*suggested, *stored.put))
        if whole.put or whole.remove:
            self._store.append(whole)
            self._touched |= {*whole.remove, *(record.id for record in whole.put)}
        self._unsaved.clear()

    def _write(self) -> None:
        """Bring the files up to the journal; the store remembers what it could not write."""
        try:
            self._store.write(self.case, frozenset(self._touched))
            self._touched.clear()
            self._store.checkpoint()
        except ClaimsError as error:
            self.unwritten = error
        except OSError as error:
            self.unwritten = failure(
                "The change is safe, but not in all files: {reason}.", self.folder, error
            )
        else:
            self.unwritten = None
