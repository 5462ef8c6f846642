"""The words of the interface for what the records hold, translated.

Each table pairs a value with an English word marked for ``lupdate``; a word is translated when
it is asked for, so that the interface language can change while the window is open.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from claims_app.core.board import Grouping
from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.core.records import (
    Act,
    Certainty,
    ConflictType,
    Polarity,
    Relation,
)
from claims_app.core.standing import LinkState
from claims_app.gui.theme import link_key

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTEXT: Final = "words"

_LINKS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "denial": QT_TRANSLATE_NOOP("words", "denial"),
        "opposite": QT_TRANSLATE_NOOP("words", "opposite"),
        "quantity": QT_TRANSLATE_NOOP("words", "quantity"),
        "time": QT_TRANSLATE_NOOP("words", "time"),
        "place": QT_TRANSLATE_NOOP("words", "place"),
        "actor": QT_TRANSLATE_NOOP("words", "actor"),
        "degree": QT_TRANSLATE_NOOP("words", "degree"),
        "agree": QT_TRANSLATE_NOOP("words", "agree"),
        "update": QT_TRANSLATE_NOOP("words", "update"),
    }
)
_STATES: Final[Mapping[LinkState, object]] = MappingProxyType(
    {
        LinkState.SUGGESTED: QT_TRANSLATE_NOOP("words", "suggested"),
        LinkState.CONFIRMED: QT_TRANSLATE_NOOP("words", "confirmed"),
        LinkState.REJECTED: QT_TRANSLATE_NOOP("words", "rejected"),
        LinkState.RETYPED: QT_TRANSLATE_NOOP("words", "retyped"),
        LinkState.DISPUTED: QT_TRANSLATE_NOOP("words", "analysts differ"),
    }
)
_POLARITIES: Final[Mapping[Polarity, object]] = MappingProxyType(
    {
        Polarity.AFFIRMED: QT_TRANSLATE_NOOP("words", "affirms"),
        Polarity.DENIED: QT_TRANSLATE_NOOP("words", "denies"),
    }
)
_ACTS: Final[Mapping[Act, object]] = MappingProxyType(
    {
        Act.STATE: QT_TRANSLATE_NOOP("words", "states"),
        Act.DENY: QT_TRANSLATE_NOOP("words", "rejects as untrue"),
        Act.DOWNPLAY: QT_TRANSLATE_NOOP("words", "plays down"),
        Act.DOUBT: QT_TRANSLATE_NOOP("words", "doubts"),
        Act.ACCUSE: QT_TRANSLATE_NOOP("words", "accuses"),
        Act.EXPECT: QT_TRANSLATE_NOOP("words", "expects"),
        Act.PROMISE: QT_TRANSLATE_NOOP("words", "promises"),
        Act.DEMAND: QT_TRANSLATE_NOOP("words", "demands"),
        Act.ASK: QT_TRANSLATE_NOOP("words", "asks"),
    }
)
_CERTAINTIES: Final[Mapping[Certainty, object]] = MappingProxyType(
    {
        Certainty.CERTAIN: QT_TRANSLATE_NOOP("words", "certain"),
        Certainty.PROBABLE: QT_TRANSLATE_NOOP("words", "probable"),
        Certainty.POSSIBLE: QT_TRANSLATE_NOOP("words", "possible"),
        Certainty.UNSPECIFIED: QT_TRANSLATE_NOOP("words", "unspecified"),
    }
)
_GROUPINGS: Final[Mapping[Grouping, object]] = MappingProxyType(
    {
        Grouping.SIDE: QT_TRANSLATE_NOOP("words", "Side"),
        Grouping.SPEAKER: QT_TRANSLATE_NOOP("words", "Speaker"),
        Grouping.OUTLET: QT_TRANSLATE_NOOP("words", "Outlet"),
        Grouping.REPORT: QT_TRANSLATE_NOOP("words", "Report"),
    }
)
_QUESTION_STATES: Final[Mapping[QuestionState, object]] = MappingProxyType(
    {
        QuestionState.SUPPORTED: QT_TRANSLATE_NOOP("words", "supported"),
        QuestionState.CONTESTED: QT_TRANSLATE_NOOP("words", "contested"),
        QuestionState.BOTH_PARTLY: QT_TRANSLATE_NOOP("words", "both partly true"),
        QuestionState.TALKING_PAST: QT_TRANSLATE_NOOP("words", "talking past each other"),
        QuestionState.SUPERSEDED: QT_TRANSLATE_NOOP("words", "superseded"),
        QuestionState.PENDING: QT_TRANSLATE_NOOP("words", "pending"),
        QuestionState.UNRESOLVED: QT_TRANSLATE_NOOP("words", "unresolved"),
    }
)
_LIKELIHOODS: Final[Mapping[Likelihood, object]] = MappingProxyType(
    {
        Likelihood.ALMOST_NO_CHANCE: QT_TRANSLATE_NOOP("words", "almost no chance"),
        Likelihood.VERY_UNLIKELY: QT_TRANSLATE_NOOP("words", "very unlikely"),
        Likelihood.UNLIKELY: QT_TRANSLATE_NOOP("words", "unlikely"),
        Likelihood.ROUGHLY_EVEN_CHANCE: QT_TRANSLATE_NOOP("words", "roughly even chance"),
        Likelihood.LIKELY: QT_TRANSLATE_NOOP("words", "likely"),
        Likelihood.VERY_LIKELY: QT_TRANSLATE_NOOP("words", "very likely"),
        Likelihood.ALMOST_CERTAIN: QT_TRANSLATE_NOOP("words", "almost certain"),
    }
)
_CONFIDENCES: Final[Mapping[Confidence, object]] = MappingProxyType(
    {
        Confidence.LOW: QT_TRANSLATE_NOOP("words", "low"),
        Confidence.MODERATE: QT_TRANSLATE_NOOP("words", "moderate"),
        Confidence.HIGH: QT_TRANSLATE_NOOP("words", "high"),
    }
)
_MONTHS: Final = (
    QT_TRANSLATE_NOOP("words", "Jan"),
    QT_TRANSLATE_NOOP("words", "Feb"),
    QT_TRANSLATE_NOOP("words", "Mar"),
    QT_TRANSLATE_NOOP("words", "Apr"),
    QT_TRANSLATE_NOOP("words", "May"),
    QT_TRANSLATE_NOOP("words", "Jun"),
    QT_TRANSLATE_NOOP("words", "Jul"),
    QT_TRANSLATE_NOOP("words", "Aug"),
    QT_TRANSLATE_NOOP("words", "Sep"),
    QT_TRANSLATE_NOOP("words", "Oct"),
    QT_TRANSLATE_NOOP("words", "Nov"),
    QT_TRANSLATE_NOOP("words", "Dec"),
)
# The act is named on a card only where it says more than the polarity does.
_PLAIN_ACTS: Final = frozenset({Act.STATE, Act.DENY})


def link(relation: Relation, conflict_type: ConflictType | None = None) -> str:
    """Return the word for a type of link, such as "denial" or "agree"."""
    return link_of(link_key(relation, conflict_type))


def link_of(key: str) -> str:
    """Return the word for a key of ``theme.LINK_KEYS``."""
    return _translated(_LINKS[key])


def state(value: LinkState) -> str:
    """Return the word for the state of a link."""
    return _translated(_STATES[value])


def polarity(value: Polarity) -> str:
    """Return "affirms" or "denies"."""
    return _translated(_POLARITIES[value])


def act(value: Act) -> str:
    """Return the word for what a speaker does by saying it."""
    return _translated(_ACTS[value])


def certainty(value: Certainty) -> str:
    """Return the word for how sure a speaker puts it."""
    return _translated(_CERTAINTIES[value])


def manner(claim_polarity: Polarity, claim_act: Act, claim_certainty: Certainty) -> str:
    """Return how a claim is made, "affirms · expects": what goes without saying is left out."""
    parts = [polarity(claim_polarity)]
    if claim_act not in _PLAIN_ACTS:
        parts.append(act(claim_act))
    if claim_certainty in (Certainty.PROBABLE, Certainty.POSSIBLE):
        parts.append(certainty(claim_certainty))
    return " · ".join(parts)


def grouping(value: Grouping) -> str:
    """Return the word for what the columns stand for."""
    return _translated(_GROUPINGS[value])


def question_state(value: QuestionState) -> str:
    """Return the word for an answer on a question."""
    return _translated(_QUESTION_STATES[value])


def likelihood(value: Likelihood) -> str:
    """Return the expression of likelihood (ICD 203)."""
    return _translated(_LIKELIHOODS[value])


def confidence(value: Confidence) -> str:
    """Return the word for confidence in the basis of a judgement (ICD 203)."""
    return _translated(_CONFIDENCES[value])


def edited() -> str:
    """Return the mark of a claim that an analyst changed."""
    return QCoreApplication.translate("words", "edited")


def orphaned() -> str:
    """Return the mark of a claim whose words are no longer in the report."""
    return QCoreApplication.translate("words", "orphaned")


def verdict() -> str:
    """Return the mark of a claim that an analyst has judged a link of."""
    return QCoreApplication.translate("words", "verdict")


def silent() -> str:
    """Return the word for a column that has nothing on a question."""
    return QCoreApplication.translate("words", "silent")


def no_side() -> str:
    """Return the title of the column of claims that belong to no side."""
    return QCoreApplication.translate("words", "No side named")


def no_question() -> str:
    """Return the title of the row of claims that nothing disputes."""
    return QCoreApplication.translate("words", "Other claims")


def published(value: str) -> str:
    """Return an ISO date of reduced precision in the form of the interface language.

    The Arabic translation of each pattern uses ``{number}``, the month as a number.

    Args:
        value: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; empty gives "".
    """
    date, _, time = value.partition("T")
    year, month, day = (*date.split("-"), "", "")[:3]
    if not month:
        return year
    pattern = (
        QCoreApplication.translate("words", "{day} {month} {year}")
        if day
        else QCoreApplication.translate("words", "{month} {year}")
    )
    name = _translated(_MONTHS[int(month) - 1])
    text = pattern.format(day=day.lstrip("0"), month=name, number=month.lstrip("0"), year=year)
    return f"{text} {time}" if time else text


def _translated(word: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(word))
