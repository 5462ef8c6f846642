"""What a claim sheet says, ready to be laid out: no records, no ids, only words in their order."""

from __future__ import annotations

from dataclasses import dataclass

from claims_app.exporters.sheet.runs import Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim. ``quote`` is verbatim; ``glyph`` is the polarity, ``manner`` how it is put.

    ``grade`` joins reliability and credibility, ``B3``; what nobody graded is left out. ``notes``
    says what a reader must know of the anchor.
    """

    number: str
    speaker: str
    side: str
    grade: str
    quote: Runs
    lang: str
    direction: str
    glyph: str
    manner: str
    outlet: str
    published: str
    ref: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What one detector saw. ``number`` marks its words in both quotes, 0 where it is the only."""

    number: int
    sentence: Runs
    lang: str
    rule: str
    strength: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """What one analyst decided on a pair."""

    glyph: str
    words: str
    analyst: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims and how they stand.

    ``key`` is the type (``denial`` … ``agree``, ``update``), ``state`` the glyph of the state.
    ``score`` is empty for a pair that the engine did not suggest.
    """

    key: str
    type: str
    state: str
    state_words: str
    a: Card
    b: Card
    whys: tuple[Why, ...]
    score: str
    decisions: tuple[DecisionLine, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictBox:
    """One analyst's answer on a question; likelihood and confidence are never one sentence."""

    state: str
    likelihood: str
    confidence: str
    would_settle: str
    reason: str
    analyst: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A side (speaker, outlet, report) that says nothing on a question, and what was read of it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPart:
    """All that the sheet has on one question."""

    number: int
    title: str
    counts: tuple[str, ...]
    conflicts: tuple[Pair, ...]
    agreements: tuple[Pair, ...]
    rejected: tuple[Pair, ...]
    also: tuple[Card, ...]
    silent: tuple[Silence, ...]
    verdicts: tuple[VerdictBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that waits for an answer: why it is open, and what would settle it."""

    number: int
    title: str
    states: tuple[str, ...]
    would_settle: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """What one analyst did, and from when to when."""

    name: str
    did: tuple[str, ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendRow:
    """A type of link and what it means."""

    key: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How the sheet came to be: what was suggested, and what was decided by whom and when."""

    sentences: tuple[Runs, ...]
    people: tuple[PersonRow, ...]
    legend: tuple[LegendRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report with the hash of the file that it came in."""

    ref: str
    title: str
    lang: str
    direction: str
    outlet: str
    grade: str
    published: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole sheet in one language. ``lost`` are verdicts whose question is gone."""

    lang: str
    direction: str
    title: str
    exported: str
    counts: tuple[str, ...]
    questions: tuple[QuestionPart, ...]
    outside: tuple[Pair, ...]
    lost: tuple[VerdictBox, ...]
    open: tuple[OpenQuestion, ...]
    undisputed: tuple[Card, ...]
    method: Method
    reports: tuple[ReportRow, ...]
