"""What an analyst corrects in a claim, each time as one change: whose it is, and its words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.records import Origin, Span
from claims_app.workspace.extraction import anchor
from claims_app.workspace.sources import SourceBook

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Analyst, Claim

SPEAKER: Final = "Change speaker"
SPAN: Final = "Change span"
# A word with what holds it together (al-Waer, 3.5), without the marks around it.
_WORD: Final = re.compile(r"\w(?:\S*\w)?")


def change_speaker(
    case: Case, claim: ClaimId, speaker: str, *, analyst: Analyst, at: datetime
) -> Change | None:
    """Return the change that gives a claim to another speaker; None where it is theirs already.

    Args:
        case: The case.
        claim: Which claim; it keeps its id, its links and what was decided on them.
        speaker: A name or an alias of a source, which is made where there is none.
        analyst: Who says so.
        at: When.

    Raises:
        ClaimsError: There is no such claim, nobody is named, or that speaker has a claim at the
            same words already.
    """
    record = _find(case, claim)
    if not speaker.strip():
        raise ClaimsError("Somebody says each claim.", "Name who says it.")
    book = SourceBook(case.sources.values())
    changed = replace(record, speaker=book.resolve(speaker))
    if changed.speaker == record.speaker:
        return None
    return _put(case, changed, SPEAKER, new=book, analyst=analyst, at=at)


def change_span(
    case: Case, claim: ClaimId, span: Span, *, analyst: Analyst, at: datetime
) -> Change | None:
    """Return the change that gives a claim other words of its report; None where they are its own.

    Args:
        case: The case.
        claim: Which claim; verdicts on its links are marked for another look.
        span: The words, in code points of the report's text.
        analyst: Who says so.
        at: When.

    Raises:
        ClaimsError: There is no such claim, or its speaker has another one at these words.
        ValueError: The span leaves the text.
    """
    record = _find(case, claim)
    text = case.reports[record.report].text
    if span.end > len(text):
        raise ValueError(f"the text has {len(text)} characters, the span ends at {span.end}")
    if span == record.anchor.span and record.anchor.holds_in(text):
        return None
    return _put(case, replace(record, anchor=anchor(text, span)), SPAN, analyst=analyst, at=at)


def with_end_moved(text: str, span: Span, by: int) -> Span:
    """Return the span with its end a word on (``by`` 1) or back (-1); it keeps one word."""
    if by > 0:
        found = _WORD.search(text, span.end)
        return Span(span.start, found.end()) if found else span
    ends = [m.end() for m in _WORD.finditer(text, span.start, span.end)]
    shorter = [end for end in ends if end < span.end]
    return Span(span.start, shorter[-1]) if shorter else span


def with_start_moved(text: str, span: Span, by: int) -> Span:
    """Return the span with its start a word on (``by`` 1) or back (-1); it keeps one word."""
    if by > 0:
        starts = [m.start() for m in _WORD.finditer(text, span.start, span.end)]
        later = [start for start in starts if start > span.start]
        return Span(later[0], span.end) if later else span
    # A word is looked for in the line before only as far as it has to be.
    reach = max(span.start - _REACH, 0)
    before = [m.start() for m in _WORD.finditer(text, reach, span.start)]
    return Span(before[-1], span.end) if before else span


_REACH: Final = 2000  # characters; no gap between two words is as long


def _find(case: Case, claim: ClaimId) -> Claim:
    record = case.claims.get(claim)
    if record is None:
        raise ClaimsError(
            "The case has no claim {id}.",
            "See its claims: claims extract DIR --explain.",
            arguments={"id": claim},
        )
    return record


def _put(
    case: Case,
    changed: Claim,
    label: str,
    *,
    new: SourceBook | None = None,
    analyst: Analyst,
    at: datetime,
) -> Change:
    for other in case.claims.values():
        is_same = (other.report, other.speaker) == (changed.report, changed.speaker)
        if is_same and other.id != changed.id and other.anchor.span == changed.anchor.span:
            raise ClaimsError(
                "The case has this claim already, as {id}.",
                "Mark other words, or name another speaker.",
                arguments={"id": other.id},
            )
    # What the engine found and a person has corrected outlives the next extraction.
    edited = replace(changed, edited=changed.edited or changed.origin is Origin.ENGINE)
    sources = new.new if new is not None else ()
    return Change(label=label, by=analyst.id, at=at, put=(*sources, edited))
