"""What is wrong with a case folder, beyond what stops it from loading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.ids import text_hash
from claims_app.core.records import Link, LinkVerdict, Question, QuestionVerdict, Quote, is_derived
from claims_app.store import layout
from claims_app.store.atomic import hash_of_regular
from claims_app.store.problems import Problem, failure
from claims_app.workspace.lexicons import cues_for, unread_cues

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claims_app.core.case import Case
    from claims_app.core.ids import AnalystId, RecordId
    from claims_app.core.records import Claim, Record, Verdict
    from claims_app.workspace.session import Session

_RESTORE: Final = "Restore it from a copy, or import the file again."


def validate(session: Session) -> tuple[Problem, ...]:
    """Return all that is wrong, what could not be loaded first; empty for a sound case."""
    case, folder = session.case, session.folder
    found = list(session.problems)
    if not any(problem.place == Place(folder / layout.ORIGINALS) for problem in found):
        found += _originals(case, folder)
    found += _references(case, folder)
    found += _anchors(case, folder)
    found += _analysts(case, folder)
    found += _cues(folder)
    return tuple(found)


def _file(folder: Path, record: Record) -> Place:
    """Return the file that holds a record; a link drawn by hand says not whose file it is in."""
    if isinstance(record, Link):
        return Place(folder / layout.VERDICTS)
    return Place(folder / layout.file_of(record, ""))


def _originals(case: Case, folder: Path) -> Iterator[Problem]:
    """Check the files that the reports came from: they are there, and as they were."""
    files: dict[str, list[Path]] = {}
    try:
        for path in sorted((folder / layout.ORIGINALS).iterdir()):
            files.setdefault(path.name.partition(".")[0], []).append(path)
    except FileNotFoundError:
        pass  # nothing was imported yet
    except OSError as error:
        yield Problem.of(
            failure("The originals can't be read: {reason}.", folder / layout.ORIGINALS, error)
        )
        return
    for report in case.reports.values():
        kept = files.get(report.original_sha256, ())
        if not kept:
            yield Problem(
                f"The original of {report.original_name!r} is not there.",
                _RESTORE,
                _file(folder, report),
            )
        for path in kept:
            yield from _changed(path, report.original_sha256)


def _changed(path: Path, sha256: str) -> Iterator[Problem]:
    try:
        if hash_of_regular(path) != sha256:
            yield Problem("The original file has been changed.", _RESTORE, Place(path))
    except OSError as error:
        what = f"The original file can't be read: {error.strerror or error}."
        yield Problem(what, _RESTORE, Place(path))


def _references(case: Case, folder: Path) -> Iterator[Problem]:
    for record in case.records():
        if is_derived(record):
            continue
        for what, key in _refers_to(record):
            if case.get(key) is None:
                yield Problem(
                    f"{record.id} names the {what} {key}, which the case does not have.",
                    "Restore what was removed, or remove what names it.",
                    _file(folder, record),
                )


def _refers_to(record: Record) -> Iterator[tuple[str, RecordId]]:
    match record:
        case Question():
            yield from (("claim", claim) for claim in record.claims)
        case Link() | LinkVerdict():
            yield from (("claim", record.a), ("claim", record.b))
        case QuestionVerdict():
            yield "question", record.question
        case _:
            for what in ("outlet", "report", "speaker", "parent", "quote"):
                if key := getattr(record, what, None):
                    yield what, key


def _anchors(case: Case, folder: Path) -> Iterator[Problem]:
    for report in case.reports.values():
        now = text_hash(report.text)
        claims = [claim for claim in case.claims.values() if claim.report == report.id]
        yield from (_orphan(folder, c) for c in claims if not c.anchor.holds_in(report.text))
        if any(claim.anchor.text_sha256 not in ("", now) for claim in claims):
            yield Problem(
                "The report's text is not the one that its claims were found in.",
                "Restore the text; it is never to be edited.",
                _file(folder, report),
            )
        for quote in case.quotes.values():
            if quote.report == report.id and _end(quote) > len(report.text):
                yield Problem(
                    f"The quote {quote.id} lies beyond the end of the text.",
                    "Run `claims extract` again.",
                    _file(folder, report),
                )


def _orphan(folder: Path, claim: Claim) -> Problem:
    return Problem(
        f"The claim {claim.id} is orphaned: its words are not at its place any more.",
        "Restore the report's text, or remove the claim.",
        _file(folder, claim),
    )


def _end(quote: Quote) -> int:
    return max(span.end for span in (*quote.cue, *quote.content, *quote.source, *quote.via))


def _analysts(case: Case, folder: Path) -> Iterator[Problem]:
    """Check that whoever judged or graded is named in the case."""
    named = {analyst.id for analyst in case.info.analysts}
    verdicts: list[Verdict] = [*case.link_verdicts.values(), *case.question_verdicts.values()]
    judged: dict[AnalystId, Record] = {}
    for verdict in verdicts:
        judged[verdict.analyst] = verdict
    for source in case.sources.values():
        judged |= {grading.by: source for grading in source.gradings}
    for analyst, record in sorted(judged.items()):
        if analyst not in named:
            yield Problem(
                f"The analyst {analyst} is not named in case.yaml.",
                "Add the name there, under analysts.",
                _file(folder, record),
            )


def _cues(folder: Path) -> Iterator[Problem]:
    """Check the words of saying in force here: a wrong line stops the finding of claims."""
    yield from unread_cues(folder)
    try:
        cues_for(folder)
    except ClaimsError as error:
        yield Problem.of(error)
