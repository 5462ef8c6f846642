"""What the Read screen says about reports and claims, gathered from the case."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from claims_app.core.board import unread
from claims_app.core.standing import LinkState
from claims_app.gui import words
from claims_app.gui.counted import COUNTED
from claims_app.gui.reading.markup import Markup
from claims_app.gui.reading.notes import NoteText
from claims_app.gui.reading.report_list import ReportRow
from claims_app.gui.text import isolate, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId, ReportId
    from claims_app.core.records import Report
    from claims_app.core.standing import Standing


def report_rows(case: Case, pairs: Iterable[Standing]) -> list[ReportRow]:
    """Return a line for each report, the earliest first, those without a day last."""
    claims = Counter(claim.report for claim in case.claims.values())
    conflicts: Counter[ReportId] = Counter()
    for pair in pairs:
        if pair.is_conflict:
            ends = (case.claims.get(end) for end in (pair.a, pair.b))
            conflicts.update({end.report for end in ends if end is not None})
    waiting = set(unread(case))
    order = sorted(
        case.reports.values(), key=lambda r: (not r.published, r.published, r.title, r.id)
    )
    return [
        ReportRow(
            report=report.id,
            title=title_of(report),
            told=told_of(case, report),
            found=_found(claims[report.id], conflicts[report.id], is_unread=report.id in waiting),
        )
        for report in order
    ]


def title_of(report: Report) -> str:
    """Return the title in one line; a report without one is named by its file."""
    return one_line(report.title).strip() or one_line(report.original_name)


def told_of(case: Case, report: Report) -> str:
    """Return outlet and day of a report."""
    outlet = case.sources.get(report.outlet)
    name = isolate(one_line(outlet.name)) if outlet else ""
    return " · ".join(filter(None, (name, words.published(report.published))))


def _found(claims: int, conflicts: int, *, is_unread: bool) -> str:
    if is_unread:
        return QCoreApplication.translate("ReadScreen", "not read yet")
    found = COUNTED.claims(claims)
    if not conflicts:
        return found
    return f"{found} · {COUNTED.conflicts(conflicts)}"


def markup_of(case: Case, report: Report) -> Markup:
    """Return the report with its quotes and claims."""
    return Markup(
        report,
        (quote for quote in case.quotes.values() if quote.report == report.id),
        (claim for claim in case.claims.values() if claim.report == report.id),
    )


def notes_of(case: Case, markup: Markup, pairs: Iterable[Standing]) -> dict[ClaimId, NoteText]:
    """Return what the notes of a report's claims say; rejected links are left out."""
    links: dict[ClaimId, list[Standing]] = defaultdict(list)
    for pair in pairs:
        if pair.state is not LinkState.REJECTED:
            links[pair.a].append(pair)
            links[pair.b].append(pair)
    found = {}
    for claim in markup.claims:
        speaker = case.sources.get(claim.speaker)
        found[claim.id] = NoteText(
            claim=claim,
            speaker=one_line(speaker.name) if speaker else claim.speaker,
            pairs=tuple(links.get(claim.id, ())),
            quote=one_line(claim.anchor.exact) if markup.is_orphaned(claim) else "",
        )
    return found
