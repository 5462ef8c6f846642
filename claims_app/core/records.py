"""The records of a case: frozen, linked by id, their invariants checked where they are made.

All spans are code points into a report's untouched text, end exclusive.
The words are defined in ``docs/glossary.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from claims_app.core.ids import (
    CASE_ID,
    AnalystId,
    ClaimId,
    DismissalId,
    LinkId,
    QuestionId,
    QuoteId,
    RecordId,
    ReportId,
    SourceId,
    VerdictId,
)
from claims_app.core.judgement import (
    CREDIBILITIES,
    Confidence,
    Decision,
    Grading,
    Likelihood,
    QuestionState,
    Reliability,
)
from claims_app.core.phrases import Reason
from claims_app.core.publication import is_published
from claims_app.core.resolution import Resolution

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class Polarity(StrEnum):
    """Whether a speaker says that it is so, or that it is not (FactBank)."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How sure a speaker puts it (FactBank)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNSPECIFIED = "unspecified"


class Act(StrEnum):
    """What a speaker does by saying it."""

    STATE = "state"
    DENY = "deny"
    DOWNPLAY = "downplay"
    DOUBT = "doubt"
    ACCUSE = "accuse"
    EXPECT = "expect"
    PROMISE = "promise"
    DEMAND = "demand"
    ASK = "ask"


class Style(StrEnum):
    """How much of a quote stands inside quotation marks: all, none or a part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Relation(StrEnum):
    """How two linked claims stand."""

    CONFLICT = "conflict"
    AGREE = "agree"
    UPDATE = "update"


class ConflictType(StrEnum):
    """Why two claims can't both be accepted as they stand."""

    DENIAL = "denial"
    OPPOSITE = "opposite"
    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    DEGREE = "degree"


class Origin(StrEnum):
    """Who made a record."""

    ENGINE = "engine"
    ANALYST = "analyst"


class SourceKind(StrEnum):
    """What kind of voice a source is."""

    PERSON = "person"
    BODY = "body"
    GROUP = "group"
    OUTLET = "outlet"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open stretch ``[start, end)`` of a text, in code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a claim stands, with enough of the text to notice that the text has changed.

    The terms are those of the W3C Web Annotation Data Model: position and quote selector.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    text_sha256: str = ""

    def __post_init__(self) -> None:
        if len(self.exact) != self.span.end - self.span.start:
            raise ValueError("an anchor's span is as long as its exact text")

    def holds_in(self, text: str) -> bool:
        """Return whether ``text`` still has the exact words at the span; else it is orphaned."""
        return self.span.of(text) == self.exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Analyst:
    """One person who judges, named in the case's settings."""

    id: AnalystId
    name: str

    @property
    def initials(self) -> str:
        """Return up to two letters for the seal on a card."""
        return "".join(word[0] for word in self.name.split()[:2]).upper() or self.id[:2].upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseInfo:
    """Title and people of a case; there is one, with the id ``case``."""

    id: RecordId = CASE_ID
    title: str
    analysts: tuple[Analyst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who speaks or publishes; ``side`` is named by the user, empty until then."""

    id: SourceId
    name: str
    kind: SourceKind = SourceKind.UNNAMED
    side: str = ""
    aliases: tuple[str, ...] = ()
    gradings: tuple[Grading, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a source needs a name")

    @property
    def reliability(self) -> Reliability | None:
        """Return the latest grade, or None where nobody has graded the source."""
        return self.gradings[-1].reliability if self.gradings else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text as published. ``text`` is never altered once it is imported.

    ``read_by`` names the program that has looked for claims in it; empty until one has.
    """

    id: ReportId
    title: str
    outlet: SourceId
    lang: str
    text: str
    original_sha256: str
    original_name: str
    published: str = ""
    read_by: str = ""

    def __post_init__(self) -> None:
        if not _SHA256.fullmatch(self.original_sha256):
            raise ValueError("original_sha256 is 64 of the digits 0-9 and a-f")
        if self.published and not is_published(self.published):
            shown = self.published[:40]
            raise ValueError(f"published is a day that there was, as YYYY-MM-DD, not {shown!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch of a report that its text attributes to a source.

    ``source`` is empty where the speaker is only in the verb. ``rule`` names how it was found,
    ``resolution`` how the speaker was told; ``core.explanations`` puts both into words.
    """

    id: QuoteId
    report: ReportId
    speaker: SourceId
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    style: Style = Style.INDIRECT
    act: Act = Act.STATE
    polarity: Polarity = Polarity.AFFIRMED
    parent: QuoteId | None = None
    score: float = 1.0
    rule: str = ""
    resolution: Resolution | None = None
    origin: Origin = Origin.ENGINE

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a quote has content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable proposition at a verbatim span, with its speaker."""

    id: ClaimId
    report: ReportId
    anchor: Anchor
    speaker: SourceId
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    act: Act = Act.STATE
    quote: QuoteId | None = None
    credibility: int | None = None
    origin: Origin = Origin.ENGINE
    edited: bool = False

    def __post_init__(self) -> None:
        if self.credibility is not None and self.credibility not in CREDIBILITIES:
            raise ValueError(f"credibility is 1 to 6, not {self.credibility}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """An analyst's decision that a claim be gone: the engine does not bring it back.

    ``claim`` is the id that it had, ``exact`` the words at its ``span``.
    """

    id: DismissalId
    report: ReportId
    claim: ClaimId
    span: Span
    exact: str
    by: AnalystId
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is in dispute; the claims that bear on it. The engine's are recomputed, not stored."""

    id: QuestionId
    title: str
    claims: tuple[ClaimId, ...]
    origin: Origin = Origin.ENGINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one detector saw: the words in both reports that made it fire, and why they count."""

    rule: str
    strength: float
    reason: Reason
    words_a: tuple[Span, ...] = ()
    words_b: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.strength <= 1.0:
            raise ValueError(f"strength is 0.0 to 1.0, not {self.strength}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two claims and how they stand, suggested by the engine or drawn by hand."""

    id: LinkId
    a: ClaimId
    b: ClaimId
    relation: Relation
    type: ConflictType | None = None
    score: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    origin: Origin = Origin.ENGINE

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError("a link joins two claims")
        _check_type(self.relation, self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkVerdict:
    """One analyst's standing decision on a pair of claims.

    ``texts_sha256`` is over both claims' words, so that a decision is marked for another look
    once either has changed.
    """

    id: VerdictId
    link: LinkId
    a: ClaimId
    b: ClaimId
    analyst: AnalystId
    at: datetime
    decision: Decision
    relation: Relation
    type: ConflictType | None = None
    reason: str = ""
    texts_sha256: str = ""

    def __post_init__(self) -> None:
        _check_type(self.relation, self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionVerdict:
    """One analyst's standing answer on a question; likelihood and confidence stay apart."""

    id: VerdictId
    question: QuestionId
    analyst: AnalystId
    at: datetime
    state: QuestionState
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    would_settle: str = ""
    reason: str = ""


def _check_type(relation: Relation, conflict_type: ConflictType | None) -> None:
    if (relation is Relation.CONFLICT) != (conflict_type is not None):
        raise ValueError("a conflict has a type, and nothing else has one")


Verdict: TypeAlias = LinkVerdict | QuestionVerdict
Record: TypeAlias = (
    CaseInfo | Source | Report | Quote | Claim | Dismissal | Question | Link | Verdict
)


def is_derived(record: Record) -> bool:
    """Return whether the engine recomputes this record, so that it is neither stored nor journaled.

    Quotes and claims are stored: an analyst's decisions are anchored to them.
    """
    return isinstance(record, Link | Question) and record.origin is Origin.ENGINE
