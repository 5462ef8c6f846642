"""What a card says, gathered from the records of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from claims_app.core.records import Polarity
from claims_app.gui import words
from claims_app.gui.counted import COUNTED
from claims_app.gui.text import direction, isolate, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.case import Case
    from claims_app.core.ids import AnalystId, ClaimId
    from claims_app.core.records import Claim
    from claims_app.core.standing import Standing

_NO_GRADE = "–"
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark at the end of a card's foot: a glyph or the initials of analysts, and a word."""

    word: str
    glyph: str = ""
    seals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """The texts and signs of one card, ready to be laid out."""

    speaker: str
    grade: str
    outlet: str
    published: str
    text: str
    direction: Qt.LayoutDirection
    polarity_glyph: str
    manner: str
    marks: tuple[Mark, ...]
    is_orphaned: bool
    copies: tuple[str, ...] = ()  # where else it stands, "outlet · date" each
    also: str = ""  # the same in one line

    @property
    def spoken(self) -> str:
        """Return the whole card as one sentence for assistive technology."""
        parts = [self.speaker, self.manner, self.text, self.outlet, self.published]
        parts.append(" ".join(self.copies_note.splitlines()))
        parts += [" ".join((*mark.seals, mark.word)) for mark in self.marks]
        return ". ".join(part for part in parts if part)

    @property
    def copies_note(self) -> str:
        """Return in which further reports the words stand, one a line; empty where in none."""
        if not self.copies:
            return ""
        return "\n".join((COUNTED.same_words(len(self.copies)), *self.copies))


def content_of(
    case: Case,
    claim: Claim,
    pairs: Iterable[Standing] = (),
    copies: Iterable[ClaimId] = (),
) -> CardContent:
    """Return what the card of ``claim`` says.

    Args:
        case: Where its source and report are.
        claim: A claim of the case.
        pairs: The pairs that the claim is an end of.
        copies: The claims that the card stands for besides.
    """
    report = case.reports.get(claim.report)
    source = case.sources.get(claim.speaker)
    outlet = case.sources.get(report.outlet) if report else None
    is_orphaned = report is None or not claim.anchor.holds_in(report.text)
    marks = []
    if is_orphaned:
        marks.append(Mark(word=words.orphaned(), glyph="orphaned"))
    if claim.edited:
        marks.append(Mark(word=words.edited(), glyph="edited"))
    seals = _initials(case, pairs)
    if seals:
        marks.append(Mark(word=words.verdict(), seals=seals))
    text = one_line(claim.anchor.exact)
    others = tuple(where_told(case, case.claims[key]) for key in copies)
    return CardContent(
        speaker=source.name if source else claim.speaker,
        grade=_grade(source.reliability if source else None, claim.credibility),
        # A speaker who is the outlet is named once.
        outlet=outlet.name if outlet and outlet != source else "",
        published=words.published(report.published) if report else "",
        text=text,
        direction=direction(report.lang if report else "", text),
        polarity_glyph="affirms" if claim.polarity is Polarity.AFFIRMED else "denies",
        manner=words.manner(claim.polarity, claim.act, claim.certainty),
        marks=tuple(marks),
        is_orphaned=is_orphaned,
        copies=tuple(_SEPARATOR.join(filter(None, other)) for other in others),
        also=_also_in([outlet for outlet, _ in others]),
    )


def where_told(case: Case, claim: Claim) -> tuple[str, str]:
    """Return the outlet of a claim's report, isolated, and when it was published."""
    report = case.reports.get(claim.report)
    outlet = case.sources.get(report.outlet) if report else None
    name = outlet.name if outlet else claim.report
    return isolate(name), isolate(words.published(report.published)) if report else ""


def _also_in(outlets: Sequence[str]) -> str:
    """Return "Also in 2 reports: …", each outlet once."""
    if not outlets:
        return ""
    comma = QCoreApplication.translate("CompareView", ", ")
    return COUNTED.also_in(len(outlets)).format(names=comma.join(dict.fromkeys(outlets)))


def more_lines(count: int) -> str:
    """Return "3 more lines", with the plural of the interface language."""
    return COUNTED.more_lines(count)


def fewer_lines() -> str:
    """Return what folds a card that shows all of a long text."""
    return QCoreApplication.translate("CompareView", "fewer lines")


def silent_note(reports: int) -> str:
    """Return what a column says in which no claim on a question was found: in how many reports."""
    return COUNTED.nothing_in(reports)


def hidden_note(claims: int) -> str:
    """Return what a cell says whose claims a filter hides."""
    return COUNTED.hidden_claims(claims)


def column_title(title: str, *, is_unnamed: bool) -> str:
    """Return the title of a column; the one of no side has a word of its own."""
    return words.no_side() if is_unnamed else one_line(title)


def _grade(reliability: object, credibility: int | None) -> str:
    """Return the Admiralty grade such as "B2", empty where nobody has graded either half."""
    if reliability is None and credibility is None:
        return ""
    return f"{reliability or _NO_GRADE}{credibility or _NO_GRADE}"


def _initials(case: Case, pairs: Iterable[Standing]) -> tuple[str, ...]:
    """Return the initials of all who judged one of ``pairs``, each once, by their id."""
    judges = {verdict.analyst for pair in pairs for verdict in pair.verdicts}
    names = {analyst.id: analyst.initials for analyst in case.info.analysts}
    return tuple(_initials_of(names, judge) for judge in sorted(judges))


def _initials_of(names: dict[AnalystId, str], judge: AnalystId) -> str:
    return names.get(judge, judge[:2].upper())


def link_in_words(case: Case, claim: ClaimId, pair: Standing) -> str:
    """Return how a claim stands to another, in words: "denial with …, suggested"."""
    pattern = QCoreApplication.translate("CompareView", "{type} with {speaker}, {state}")
    other = case.claims.get(pair.b if pair.a == claim else pair.a)
    source = case.sources.get(other.speaker) if other else None
    return pattern.format(
        type=words.link(pair.relation, pair.type),
        speaker=isolate(source.name if source else ""),
        state=words.state(pair.state),
    )


def links_in_words(case: Case, claim: ClaimId, pairs: Iterable[Standing]) -> str:
    """Return how a claim stands to all others, see ``link_in_words``."""
    parts = [link_in_words(case, claim, pair) for pair in pairs]
    return "; ".join(parts)
