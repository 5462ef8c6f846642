"""A claim that a person marks: what the engine has not found, or can't read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.records import Act, Certainty, Claim, Origin, Polarity, Span
from claims_app.workspace.claim_identity import KnownClaims, Voice
from claims_app.workspace.extraction import anchor
from claims_app.workspace.sources import SourceBook

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.ids import ReportId
    from claims_app.core.records import Analyst

MARK: Final = "Mark claim"


def span_of_words(text: str, words: str) -> Span:
    """Return where ``words`` stand in ``text``.

    Raises:
        ClaimsError: They stand there nowhere, or more than once.
    """
    wanted = words.strip()
    start = text.find(wanted) if wanted else -1
    if start < 0:
        raise ClaimsError(
            "The report does not hold these words.",
            "Copy them from the report as they stand there, marks and spaces included.",
        )
    if text.find(wanted, start + 1) >= 0:
        raise ClaimsError(
            "The report holds these words more than once.",
            "Give more of the words around them, or the span.",
        )
    return Span(start, start + len(wanted))


def mark(
    case: Case,
    report: ReportId,
    span: Span,
    *,
    speaker: str,
    polarity: Polarity = Polarity.AFFIRMED,
    certainty: Certainty = Certainty.CERTAIN,
    act: Act = Act.STATE,
    analyst: Analyst,
    at: datetime,
) -> Change:
    """Return the change by which ``analyst`` marks a claim; finding claims again keeps it.

    Args:
        case: The case.
        report: Which report.
        span: Its words, in code points of the report's text; white space at the edges is left out.
        speaker: Who says so: a name or an alias of a source, which is made where there is none.
        polarity: Whether the speaker says that it is so.
        certainty: How sure the speaker puts it.
        act: What the speaker does by saying it.
        analyst: Who marks.
        at: When.

    Raises:
        ClaimsError: There is no such report; the span leaves the text or holds no words; the case
            has a claim of this speaker at this very span; or nobody is named.
    """
    found = case.reports.get(report)
    if found is None:
        raise ClaimsError(
            "The case has no report {id}.", "Import it first.", arguments={"id": report}
        )
    if not speaker.strip():
        raise ClaimsError("Somebody says each claim.", "Name who says it.")
    place = _within(found.text, span)
    book = SourceBook(case.sources.values())
    voice = Voice(span=place, speaker=book.resolve(speaker))
    key = KnownClaims(case.claims.values()).id_to_mark(report, voice)
    if key in case.claims:
        raise ClaimsError(
            "The case has this claim already, as {id}.",
            "Mark other words, or name another speaker.",
            arguments={"id": key},
        )
    claim = Claim(
        id=key,
        report=report,
        anchor=anchor(found.text, place),
        speaker=voice.speaker,
        polarity=polarity,
        certainty=certainty,
        act=act,
        origin=Origin.ANALYST,
    )
    return Change(label=MARK, by=analyst.id, at=at, put=(*book.new, claim))


def _within(text: str, span: Span) -> Span:
    """Return the span without white space at its edges."""
    words = span.of(text)
    if span.end > len(text) or not words.strip():
        raise ClaimsError(
            "The span from {start} to {end} holds no words of the report.",
            "The report has {length} characters; count from 0, the end not included.",
            arguments={
                "start": str(span.start),
                "end": str(span.end),
                "length": str(len(text)),
            },
        )
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
