"""Quotes and claims as an analyst reads them in a terminal, with why each was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import clean, isolate
from claims_app.cli.shared import counted
from claims_app.core.explanations import rule_sentences, speaker_reason
from claims_app.core.findings import FoundClaim, FoundQuote
from claims_app.core.records import Claim, Quote
from claims_app.importers.places import FilePlace, FilePlaces
from claims_app.workspace.importing import places_in_original

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from claims_app.core.case import Case
    from claims_app.core.findings import Document, Extraction
    from claims_app.core.ids import ReportId
    from claims_app.core.records import Span

_INDENT: Final = "   "
_GAP: Final = " … "  # between the parts of what was said


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadQuote:
    """One quote with its speaker's name; ``parent`` is the number of the quote around it, or 0."""

    speaker: str
    quote: FoundQuote | Quote
    parent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadClaim:
    """One claim with its speaker's name; ``quote`` is the number of its quote, or 0."""

    name: str
    speaker: str
    words: str
    claim: FoundClaim | Claim
    quote: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one report says; quotes are numbered from 1 in their order.

    ``places`` tell where its text stands in the file that it came from.
    """

    title: str
    text: str
    quotes: tuple[ReadQuote, ...]
    claims: tuple[ReadClaim, ...]
    places: tuple[FilePlace, ...] = ()


def reading_of(
    document: Document, found: Extraction, places: tuple[FilePlace, ...] = ()
) -> Reading:
    """Return what the engine found in a report outside of any case."""
    return Reading(
        places=places,
        title=document.title or document.id,
        text=document.text,
        quotes=tuple(
            ReadQuote(
                speaker=quote.speaker,
                quote=quote,
                parent=0 if quote.parent is None else quote.parent + 1,
            )
            for quote in found.quotes
        ),
        claims=tuple(
            ReadClaim(
                name=f"c{number}",
                speaker=claim.speaker,
                words=claim.span.of(document.text),
                claim=claim,
                quote=0 if claim.quote is None else claim.quote + 1,
            )
            for number, claim in enumerate(found.claims, start=1)
        ),
    )


def readings_of(case: Case, folder: Path) -> Iterator[Reading]:
    """Yield what each report of a case says, as the case has it; ``folder`` is the case's."""
    quotes: dict[ReportId, list[Quote]] = {}
    claims: dict[ReportId, list[Claim]] = {}
    for quote in sorted(case.quotes.values(), key=lambda one: (one.content[0].start, one.id)):
        quotes.setdefault(quote.report, []).append(quote)
    for claim in sorted(case.claims.values(), key=lambda one: (one.anchor.span, one.id)):
        claims.setdefault(claim.report, []).append(claim)
    for key, report in sorted(case.reports.items()):
        mine = quotes.get(key, [])
        numbers = {quote.id: number for number, quote in enumerate(mine, start=1)}
        yield Reading(
            places=places_in_original(folder, report),
            title=report.title or key,
            text=report.text,
            quotes=tuple(
                ReadQuote(
                    speaker=_name(case, quote),
                    quote=quote,
                    parent=numbers.get(quote.parent, 0) if quote.parent else 0,
                )
                for quote in mine
            ),
            claims=tuple(
                ReadClaim(
                    name=claim.id,
                    speaker=_name(case, claim),
                    words=claim.anchor.exact,
                    claim=claim,
                    quote=numbers.get(claim.quote, 0) if claim.quote else 0,
                )
                for claim in claims.get(key, [])
            ),
        )


def reading_lines(reading: Reading, *, explains: bool) -> Iterator[str]:
    """Yield the lines that tell what a report says.

    Args:
        reading: The report.
        explains: Whether each quote is followed by its source, its cue, the rule by which it was
            found and how its speaker was told, with lines and columns counted from 1.
    """
    places = FilePlaces(reading.text, reading.places)
    said = f"{counted(len(reading.quotes), 'quote')}, {counted(len(reading.claims), 'claim')}"
    yield f"{isolate(clean(reading.title))}: {said}"
    by_quote: dict[int, list[ReadClaim]] = {}
    for claim in reading.claims:
        by_quote.setdefault(claim.quote, []).append(claim)
    for number, told in enumerate(reading.quotes, start=1):
        quote = told.quote
        act = quote.act.value
        within = f" · within {told.parent}" if told.parent else ""
        where = places.of(quote.content[0].start)
        yield f"{number}. {isolate(clean(told.speaker))} · {act} · {where}{within}"
        yield f"{_INDENT}{_quoted(reading.text, quote.content)}"
        if explains:
            yield from (f"{_INDENT}{line}" for line in _why(reading.text, told, places))
        yield from _claim_lines(by_quote.get(number, []))
    own = by_quote.get(0, [])
    if own:
        yield "The report itself:"
        yield from _claim_lines(own)


def _name(case: Case, record: Quote | Claim) -> str:
    source = case.sources.get(record.speaker)
    return source.name if source else record.speaker


def _claim_lines(claims: Sequence[ReadClaim]) -> Iterator[str]:
    for told in claims:
        how = f"{told.claim.polarity.value}, {told.claim.certainty.value}"
        yield f"{_INDENT}{told.name} · {how} · {_marked(told.words)}"


def _why(text: str, told: ReadQuote, places: FilePlaces) -> Iterator[str]:
    """Yield what made the engine find a quote and its speaker."""
    quote = told.quote
    for label, spans in (("Source", quote.source), ("Carried by", quote.via), ("Cue", quote.cue)):
        if spans:
            where = ", ".join(places.of(span.start) for span in spans)
            yield f"{label}: {_quoted(text, spans)} at {where}"
    if not quote.source:
        yield "Source: none named here"
    sentences = rule_sentences(quote.rule)
    yield f"Rule: {' '.join(sentences)} [{quote.rule}]" if sentences else f"Rule: [{quote.rule}]"
    earlier = quote.resolution.earlier if quote.resolution else None
    place = "" if earlier is None else places.of(earlier)
    reason = speaker_reason(quote.resolution, isolate(clean(told.speaker)), place)
    yield f"Speaker: {reason.render()}"


def _quoted(text: str, spans: Sequence[Span]) -> str:
    return _marked(_GAP.join(span.of(text) for span in spans))


def _marked(words: str) -> str:
    return isolate(f"“{clean(words)}”")
