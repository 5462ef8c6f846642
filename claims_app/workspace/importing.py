"""The import of files: bytes become reports, and the outlets that carried them sources."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import ReportId, SourceId, report_id
from claims_app.core.records import Claim, Quote, Record, Report, SourceKind
from claims_app.importers.base import ReportOptions
from claims_app.importers.registry import read_file
from claims_app.store.layout import ORIGINALS
from claims_app.workspace.progress import Progress, part, tracked
from claims_app.workspace.sources import SourceBook

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from claims_app.core.cues import CueLexicon
    from claims_app.core.ids import AnalystId
    from claims_app.importers.base import ImportedText
    from claims_app.importers.places import FilePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedReport:
    """One file that became a report. ``is_outlet_known`` is False where its name is a stand-in."""

    path: Path
    report: ReportId
    is_outlet_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedFile:
    """One file whose bytes the case has already, as ``report``."""

    path: Path
    report: ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What became of the files, in their order."""

    imported: tuple[ImportedReport, ...] = ()
    skipped: tuple[SkippedFile, ...] = ()

    @property
    def reports(self) -> tuple[ReportId, ...]:
        """Return the ids of the new reports."""
        return tuple(item.report for item in self.imported)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """One change that takes the files in, the original files to keep, and what to tell.

    ``change`` only adds; it is empty where the case has all of the files already.
    """

    outcome: ImportOutcome
    change: Change
    originals: tuple[tuple[bytes, str], ...]  # bytes and suffix


def plan(
    case: Case,
    items: Sequence[tuple[Path, ReportOptions]],
    progress: Progress | None = None,
    *,
    cues: CueLexicon | None,
    by: AnalystId,
    at: datetime,
) -> ImportPlan:
    """Read all files and return what importing them means; changes nothing.

    The claims of the new reports are found with the words of ``cues``, where there are any, in a
    case of its own that holds these too; no record that ``case`` has is in the change.

    Raises:
        ClaimsError: A file can't be read; none is imported then.
        Cancelled: ``progress`` raised it.
    """
    total = len(items) * (1 if cues is None else 2)
    book = SourceBook(case.sources.values())
    reports: dict[ReportId, Report] = {}
    imported: list[ImportedReport] = []
    skipped: list[SkippedFile] = []
    originals: list[tuple[bytes, str]] = []
    for path, options in tracked(items, part(progress, start=0, total=total)):
        text = read_file(path, options=options)
        digest = hashlib.sha256(text.original).hexdigest()
        key = report_id(digest)
        if key in case.reports or key in reports:
            skipped.append(SkippedFile(path=path, report=key))
            continue
        reports[key] = _report(key, path, text, digest, book)
        imported.append(ImportedReport(path=path, report=key, is_outlet_known=bool(text.outlet)))
        originals.append((text.original, text.suffix))
    put: tuple[Record, ...] = (*book.new, *reports.values())
    if cues is not None and reports:
        told = part(progress, start=len(items), total=total)
        put = _with_claims(case, put, reports, told, cues)
    label = "Import report" if len(reports) == 1 else f"Import {len(reports)} reports"
    return ImportPlan(
        outcome=ImportOutcome(imported=tuple(imported), skipped=tuple(skipped)),
        change=Change(label=label, by=by, at=at, put=put),
        originals=tuple(originals),
    )


def _with_claims(
    case: Case,
    put: tuple[Record, ...],
    reports: Collection[ReportId],
    progress: Progress | None,
    cues: CueLexicon,
) -> tuple[Record, ...]:
    from claims_app.workspace import extraction  # noqa: PLC0415 -- loads the engine

    found, _ = extraction.plan(Case((*case.records(), *put)), reports, progress, cues)
    return tuple({record.id: record for record in (*put, *found)}.values())


def still_new(case: Case, change: Change) -> Change:
    """Return the change without what the case has by now: other imports may have come between.

    Raises:
        ClaimsError: A source that the new records name has gone meanwhile.
    """
    put = tuple(record for record in change.put if case.get(record.id) is None)
    there = {*case.sources, *(record.id for record in put)}
    for record in put:
        source = _source_of(record)
        if source is not None and source not in there:
            raise ClaimsError(
                "The case was changed while the files were read: a source has gone.",
                "Import the files again.",
            )
    return replace(change, put=put)


def _source_of(record: Record) -> SourceId | None:
    if isinstance(record, Report):
        return record.outlet
    return record.speaker if isinstance(record, Quote | Claim) else None


def _report(key: ReportId, path: Path, text: ImportedText, digest: str, book: SourceBook) -> Report:
    return Report(
        id=key,
        title=text.title,
        outlet=(
            book.resolve(text.outlet, kind=SourceKind.OUTLET)
            if text.outlet
            else book.resolve_unnamed_outlet(key, _writable(path.stem))
        ),
        lang=text.lang,
        text=text.text,
        original_sha256=digest,
        original_name=_writable(path.name),
        published=text.published,
    )


def _writable(name: str) -> str:
    """Return a file's name as text that can be stored: on Linux, it may be any bytes."""
    return name.encode("utf-8", "replace").decode("utf-8")


def places_in_original(folder: Path, report: Report) -> tuple[FilePlace, ...]:
    """Return where the text of a report stands in the file that it came from.

    None where that can't be told: the original is gone, or gives another text by now, because its
    letters were coded as a person had to say.

    Args:
        folder: The case's.
        report: One of its reports.
    """
    suffix = Path(report.original_name).suffix.lower()
    path = folder / ORIGINALS / f"{report.original_sha256}{suffix}"
    if path.is_symlink():
        return ()
    try:
        read = read_file(path, options=ReportOptions())
    except ClaimsError:
        return ()
    return read.places if read.text == report.text else ()
