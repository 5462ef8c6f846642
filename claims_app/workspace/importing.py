"""The import of files: bytes become reports, and the outlets that carried them sources."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims_app.core.ids import ReportId, report_id
from claims_app.core.records import Record, Report, SourceKind
from claims_app.importers.base import ReportOptions
from claims_app.importers.registry import read_file
from claims_app.workspace.progress import Progress, tracked
from claims_app.workspace.sources import SourceBook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.case import Case
    from claims_app.importers.base import ImportedText


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
    """The records to put, the original files to keep, and what to tell."""

    outcome: ImportOutcome
    put: tuple[Record, ...]
    originals: tuple[tuple[bytes, str], ...]  # bytes and suffix


def plan(
    case: Case,
    files: Sequence[Path],
    options: ReportOptions | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Read all files and return what importing them means; changes nothing.

    Raises:
        ClaimsError: A file can't be read; none is imported then.
        Cancelled: ``progress`` raised it.
    """
    book = SourceBook(case.sources.values())
    reports: dict[ReportId, Report] = {}
    imported: list[ImportedReport] = []
    skipped: list[SkippedFile] = []
    originals: list[tuple[bytes, str]] = []
    for path in tracked(files, progress):
        text = read_file(path, options=options or ReportOptions())
        digest = hashlib.sha256(text.original).hexdigest()
        key = report_id(digest)
        if key in case.reports or key in reports:
            skipped.append(SkippedFile(path=path, report=key))
            continue
        reports[key] = _report(key, path, text, digest, book)
        imported.append(ImportedReport(path=path, report=key, is_outlet_known=bool(text.outlet)))
        originals.append((text.original, text.suffix))
    return ImportPlan(
        outcome=ImportOutcome(imported=tuple(imported), skipped=tuple(skipped)),
        put=(*book.new, *reports.values()),
        originals=tuple(originals),
    )


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
