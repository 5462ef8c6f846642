"""Ids made from content, so that two people who import one file get one record."""

from __future__ import annotations

import base64
import hashlib
from typing import Final, NewType

RecordId = NewType("RecordId", str)
ReportId = NewType("ReportId", RecordId)
SourceId = NewType("SourceId", RecordId)
QuoteId = NewType("QuoteId", RecordId)
ClaimId = NewType("ClaimId", RecordId)
DismissalId = NewType("DismissalId", RecordId)
QuestionId = NewType("QuestionId", RecordId)
LinkId = NewType("LinkId", RecordId)
VerdictId = NewType("VerdictId", RecordId)
AnalystId = NewType("AnalystId", str)

CASE_ID: Final = RecordId("case")
_LENGTH: Final = 16  # base32 characters, 80 bits: a clash among 10^6 records has odds below 10^-12


def content_id(prefix: str, *parts: str) -> RecordId:
    """Return an id such as ``c-k3v7…``: the same parts always give the same id.

    Args:
        prefix: One letter that tells the kind of record.
        parts: What the record is made of; each is length-prefixed, so that
            ``("ab", "c")`` and ``("a", "bc")`` differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    code = base64.b32encode(digest.digest()).decode("ascii").lower()[:_LENGTH]
    return RecordId(f"{prefix}-{code}")


def text_hash(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def report_id(original_sha256: str) -> ReportId:
    """Return the id of the report that was read from the file with this hash."""
    return ReportId(content_id("r", original_sha256))


def source_id(folded_name: str) -> SourceId:
    """Return the id of a source; the caller folds the name (see ``script.fold``)."""
    return SourceId(content_id("s", folded_name))


def quote_id(report: ReportId, start: int, end: int) -> QuoteId:
    """Return the id of the quote whose cue and content lie in ``[start, end)``."""
    return QuoteId(content_id("q", report, str(start), str(end)))


def claim_id(
    report: ReportId, start: int, end: int, further_voice: SourceId | None = None
) -> ClaimId:
    """Return the id of the claim first made at ``[start, end)``; it outlives later edits.

    Args:
        report: Where it stands.
        start: Where its words begin.
        end: Where they end, exclusive.
        further_voice: Who says it, where the words are another voice's claim already; None for
            the first voice, whose id is that of the words alone.
    """
    voice = () if further_voice is None else (further_voice,)
    return ClaimId(content_id("c", report, str(start), str(end), *voice))


def dismissal_id(claim: ClaimId) -> DismissalId:
    """Return the id of the one dismissal of a claim."""
    return DismissalId(content_id("d", claim))


def question_id(title: str, first: ClaimId) -> QuestionId:
    """Return the id of a question from its first title and first claim."""
    return QuestionId(content_id("u", title, first))


def link_id(a: ClaimId, b: ClaimId) -> LinkId:
    """Return the id of the link between two claims, whichever comes first."""
    return LinkId(content_id("l", *sorted((a, b))))


def verdict_id(subject: LinkId | QuestionId, analyst: AnalystId) -> VerdictId:
    """Return the id of an analyst's one standing verdict on a link or question."""
    return VerdictId(content_id("v", subject, analyst))
