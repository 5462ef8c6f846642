"""What the engine takes and gives: plain records without ids of a case.

``workspace`` turns them into records of the case; ``claims extract``, ``match`` and ``pair``
write them as JSON lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims_app.core.actors import ActorMention
from claims_app.core.clock import ClockTime
from claims_app.core.places import PlaceMention
from claims_app.core.quantities import Quantity
from claims_app.core.records import (
    Act,
    Certainty,
    ConflictType,
    Evidence,
    Polarity,
    Relation,
    SourceKind,
    Span,
    Style,
)
from claims_app.core.resolution import Resolution
from claims_app.core.times import TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report as the engine reads it. ``lang`` is an ISO 639 code such as ``ar``."""

    id: str
    text: str
    lang: str
    outlet: str = ""
    title: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuote:
    """A quote with its resolved speaker; ``rule`` says how it was found, ``resolution`` who spoke.

    ``kind`` is what kind of voice the speaker is, as far as the words tell. ``source`` is empty
    where the speaker is only in the verb; ``speaker`` is then resolved from
    the context. ``parent`` is an index into ``Extraction.quotes``.
    """

    speaker: str
    kind: SourceKind = SourceKind.UNNAMED
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    style: Style = Style.INDIRECT
    act: Act = Act.STATE
    polarity: Polarity = Polarity.AFFIRMED
    parent: int | None = None
    score: float = 1.0
    rule: str = ""
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands in one stretch of a text, each kind in reading order.

    It is read off the text whenever it is asked for, and stored nowhere.
    """

    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    clock_times: tuple[ClockTime, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """One proposition. ``quote`` is an index into ``Extraction.quotes``, None for the reporter's.

    ``speaker`` is the outlet's name for what the reporter states. ``about`` is None where nobody
    asked for it.
    """

    span: Span
    speaker: str
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    act: Act = Act.STATE
    quote: int | None = None
    about: About | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All quotes and claims of one document, in reading order."""

    quotes: tuple[FoundQuote, ...] = ()
    claims: tuple[FoundClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim as the matcher reads it: a span of a document, its speaker and polarity.

    ``act`` is None where nobody has told it: the matcher then reads it from the text.
    """

    id: str
    document: str
    span: Span
    speaker: str
    polarity: Polarity = Polarity.AFFIRMED
    act: Act | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """How two statements stand; ``a`` comes before ``b`` in reading order."""

    a: str
    b: str
    relation: Relation
    score: float
    type: ConflictType | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScore:
    """Probabilities for one pair of sentences; the three sum to 1.0."""

    conflict: float
    agree: float
    none: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuestion:
    """What is in dispute: a short title and the ids of the statements that bear on it."""

    title: str
    statements: tuple[str, ...]
