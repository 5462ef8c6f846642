"""Claims as cards: who says what, how, where and when, with the clashing words marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.case import Case
from claims_app.core.ids import ClaimId, ReportId
from claims_app.core.records import Act, Certainty, Claim, Report, Source, Span
from claims_app.exporters.sheet.dates import show_published
from claims_app.exporters.sheet.model import Card
from claims_app.exporters.sheet.runs import Runs, direction_of, language_tag, marked, visible
from claims_app.exporters.sheet.words import Words

if TYPE_CHECKING:
    from claims_app.core.ids import SourceId

# The act and the certainty are named only where they say more than the polarity does (LOOK 4).
_PLAIN_ACTS: Final = frozenset({Act.STATE, Act.DENY})
_NAMED_CERTAINTIES: Final = frozenset({Certainty.PROBABLE, Certainty.POSSIBLE})
# A clash may rest on a word before the claim, such as the verb of denial. Further off than a
# long sentence it would bring in what others say.
_MAX_CONTEXT: Final = 200  # characters


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes cards of the claims of one case.

    ``numbers`` gives each claim its number on the sheet, ``refs`` each report its reference.
    """

    case: Case
    words: Words
    numbers: Mapping[ClaimId, str]
    refs: Mapping[ReportId, str]

    def card(self, claim_id: ClaimId, clashes: Sequence[Sequence[Span]] = ()) -> Card:
        """Return the card of a claim.

        Args:
            claim_id: A claim of the case.
            clashes: For each clash, the words in the claim's report that made it.
        """
        claim = self.case.claims[claim_id]
        report = self.case.reports.get(claim.report)
        speaker = self.case.sources.get(claim.speaker)
        lang = language_tag(report.lang if report else "")
        notes = [self.words["note.edited"]] if claim.edited else []
        if not _is_in_place(claim, report):
            notes.append(self.words["note.orphaned"])
        return Card(
            number=self.numbers[claim_id],
            speaker=visible(speaker.name) if speaker else self.words["unknown_speaker"],
            side=visible(speaker.side) if speaker else "",
            grade=_grade(claim, speaker),
            quote=_quote(claim, report, clashes),
            lang=lang,
            direction=direction_of(lang, claim.anchor.exact),
            glyph="affirms" if claim.polarity.value == "affirmed" else "denies",
            manner=self._manner(claim),
            outlet=self._outlet(claim, report),
            published=self.published(report),
            ref=self.refs.get(claim.report, ""),
            notes=tuple(notes),
        )

    def source_name(self, source: SourceId) -> str:
        """Return the name of a source, or an empty string where the case does not hold it."""
        found = self.case.sources.get(source)
        return visible(found.name) if found else ""

    def published(self, report: Report | None) -> str:
        """Return when a report was published, in words where nobody knows."""
        if report is None or not report.published:
            return self.words["undated"]
        return show_published(report.published, self.words)

    def _outlet(self, claim: Claim, report: Report | None) -> str:
        if report is None:
            return ""
        own = report.outlet == claim.speaker
        return self.words["own_report"] if own else self.source_name(report.outlet)

    def _manner(self, claim: Claim) -> str:
        parts = [self.words[f"polarity.{claim.polarity}"]]
        if claim.act not in _PLAIN_ACTS:
            parts.append(self.words[f"act.{claim.act}"])
        if claim.certainty in _NAMED_CERTAINTIES:
            parts.append(self.words[f"certainty.{claim.certainty}"])
        return self.words["dot"].join(parts)


def _grade(claim: Claim, speaker: Source | None) -> str:
    reliability = speaker.reliability if speaker else None
    # A dash for the missing half would read as a minus: B– is no grade.
    return f"{reliability or ''}{claim.credibility or ''}"


def _is_in_place(claim: Claim, report: Report | None) -> bool:
    return report is not None and claim.anchor.holds_in(report.text)


def _quote(claim: Claim, report: Report | None, clashes: Sequence[Sequence[Span]]) -> Runs:
    """Return the claim's words, with as much before and after as the clashing words ask for."""
    span = claim.anchor.span
    if report is None or not _is_in_place(claim, report):
        # The spans of the evidence are of no use in a text that has changed.
        return tuple(marked(claim.anchor.exact, start=span.start, claim=span))
    near = [
        word
        for words in clashes
        for word in words
        if span.start - _MAX_CONTEXT <= word.start and word.end <= span.end + _MAX_CONTEXT
    ]
    start = min([span.start, *(word.start for word in near)])
    end = max([span.end, *(word.end for word in near)])
    return tuple(marked(report.text[start:end], start=start, claim=span, clashes=clashes))
