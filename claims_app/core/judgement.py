"""The words in which an analyst judges: decisions, states, likelihood, confidence, grades."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from claims_app.core.ids import AnalystId

CREDIBILITIES: Final = range(1, 7)  # Admiralty: 1 confirmed … 6 can't be judged


class Decision(StrEnum):
    """What an analyst decided on a link."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RETYPED = "retyped"


class QuestionState(StrEnum):
    """An analyst's answer on a question."""

    SUPPORTED = "supported"
    CONTESTED = "contested"
    BOTH_PARTLY = "both_partly"
    TALKING_PAST = "talking_past"
    SUPERSEDED = "superseded"
    PENDING = "pending"
    UNRESOLVED = "unresolved"


class Likelihood(StrEnum):
    """The seven expressions of likelihood of ICD 203 (2015), section D.6.e.2.a."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


class Confidence(StrEnum):
    """Confidence in the basis of a judgement (ICD 203): never mixed with likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Reliability(StrEnum):
    """Admiralty grade of a source (NATO AJP-2.1): A completely reliable … F can't be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """One dated step in the reliability history of a source."""

    reliability: Reliability
    by: AnalystId
    at: datetime
    reason: str = ""
