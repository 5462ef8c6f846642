"""The extraction of a case: what the engine finds becomes quotes, claims and sources.

Running it again never costs an analyst's work. Kept as they are: what an analyst made or edited.
Kept although the engine no longer finds it: a claim that was graded, that a verdict, a hand-drawn
link or an adopted question names, and the quotes such claims hang on. Not brought back: a claim
that an analyst dismissed, and one that is at the place of an edited one under another id and of
the same voice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from claims_app import __version__
from claims_app.core.errors import ClaimsError
from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.ids import ClaimId, QuoteId, RecordId, quote_id, text_hash
from claims_app.core.languages import LANGUAGES
from claims_app.core.publication import day_of
from claims_app.core.records import Anchor, Claim, Origin, Quote, Source, SourceKind
from claims_app.workspace.claim_identity import KnownClaims, Taken, Voice
from claims_app.workspace.progress import Progress, tracked
from claims_app.workspace.sources import SourceBook

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from claims_app.core.case import Case
    from claims_app.core.cues import CueLexicon
    from claims_app.core.findings import Extraction, FoundClaim, FoundQuote
    from claims_app.core.ids import ReportId, SourceId
    from claims_app.core.records import Record, Report, Span

_READER: Final = f"claims {__version__}"
_CONTEXT: Final = 32  # characters kept on either side of an anchor


@dataclass(slots=True)
class _Plan:
    """The records found in all reports, and the ids that go."""

    book: SourceBook
    quotes: dict[QuoteId, Quote] = field(default_factory=dict)
    claims: dict[ClaimId, Claim] = field(default_factory=dict)
    gone: list[RecordId] = field(default_factory=list)


def document(case: Case, report: Report) -> Document:
    """Return the report as the engine reads it; the outlet goes by its name."""
    outlet = case.sources.get(report.outlet)
    return Document(
        id=report.id,
        text=report.text,
        lang=report.lang,
        outlet=outlet.name if outlet else report.outlet,
        title=report.title,
        # A year or a month alone anchors no weekday.
        published=day_of(report.published),
    )


def anchor(text: str, span: Span, sha256: str = "") -> Anchor:
    """Return the anchor of a span of ``text``, with what is needed to notice a change.

    Args:
        text: The whole text.
        span: Where the words stand.
        sha256: The ``text_hash`` of ``text`` where it is known: reckoned once for each of 30,000
            claims of a long report, it took ten times as long as all the rest.
    """
    return Anchor(
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - _CONTEXT) : span.start],
        suffix=text[span.end : span.end + _CONTEXT],
        text_sha256=sha256 or text_hash(text),
    )


def plan(
    case: Case,
    reports: Collection[ReportId] | None,
    progress: Progress | None,
    cues: CueLexicon,
) -> tuple[tuple[Record, ...], tuple[RecordId, ...]]:
    """Return the records to put and the ids to remove, as read with the words of ``cues``.

    Raises:
        ClaimsError: There is no such report.
        Cancelled: ``progress`` raised it.
    """
    chosen = sorted(case.reports if reports is None else reports)
    missing = [key for key in chosen if key not in case.reports]
    if missing:
        raise ClaimsError(
            "The case has no report {id}.", "Import it first.", arguments={"id": missing[0]}
        )
    found = _Plan(SourceBook(case.sources.values()))
    known = KnownClaims(case.claims.values())
    for key in tracked(chosen, progress):
        report = case.reports[key]
        text = document(case, report)
        _enter(found, known, report, text.outlet, extract(text, cues))
    _leave_out(case, found, frozenset(chosen))
    _settle(case, found, frozenset(chosen))
    # A report in a language that the engine does not know has not been read.
    read = [
        replace(report, read_by=_READER if report.lang in LANGUAGES else "")
        for report in (case.reports[key] for key in chosen)
    ]
    put: list[Record] = [*found.book.new, *read, *found.quotes.values(), *found.claims.values()]
    used = _sources_of(found.quotes.values(), found.claims.values())
    put = [
        r for r in put if case.get(r.id) != r and not (isinstance(r, Source) and r.id not in used)
    ]
    return tuple(put), (*found.gone, *_bare_sources(case, found))


def _enter(
    found: _Plan, known: KnownClaims, report: Report, outlet: str, extraction: Extraction
) -> None:
    """Turn what the engine found in one report into records."""

    def speaker(name: str, kind: SourceKind = SourceKind.UNNAMED) -> SourceId:
        # The reporter's own words are the outlet's, whatever the outlet is called by now.
        if not name.strip() or name == outlet:
            return report.outlet
        return found.book.resolve(name, kind=kind)

    ids = [_quote_key(report.id, quote) for quote in extraction.quotes]
    for key, quote in zip(ids, extraction.quotes, strict=True):
        parent = None if quote.parent is None else ids[quote.parent]
        source = speaker(quote.speaker, quote.kind)
        found.quotes.setdefault(key, _quote(key, report.id, quote, source, parent))
    voices = [
        Voice(
            span=claim.span,
            speaker=speaker(claim.speaker),
            quote=None if claim.quote is None else ids[claim.quote],
        )
        for claim in extraction.claims
    ]
    sha256 = text_hash(report.text)
    said = zip(known.ids_of(report.id, voices), voices, extraction.claims, strict=True)
    for claim_key, voice, claim in said:
        found.claims.setdefault(claim_key, _claim(claim_key, report, voice, claim, sha256))


def _quote_key(report: ReportId, quote: FoundQuote) -> QuoteId:
    spans = (*quote.cue, *quote.content)
    return quote_id(report, min(s.start for s in spans), max(s.end for s in spans))


def _quote(
    key: QuoteId, report: ReportId, quote: FoundQuote, speaker: SourceId, parent: QuoteId | None
) -> Quote:
    return Quote(
        id=key,
        report=report,
        speaker=speaker,
        cue=quote.cue,
        content=quote.content,
        source=quote.source,
        via=quote.via,
        style=quote.style,
        act=quote.act,
        polarity=quote.polarity,
        parent=parent if parent != key else None,
        score=quote.score,
        rule=quote.rule,
        resolution=quote.resolution,
    )


def _claim(key: ClaimId, report: Report, voice: Voice, claim: FoundClaim, sha256: str) -> Claim:
    return Claim(
        id=key,
        report=report.id,
        anchor=anchor(report.text, voice.span, sha256),
        speaker=voice.speaker,
        polarity=claim.polarity,
        certainty=claim.certainty,
        act=claim.act,
        quote=voice.quote,
    )


def _leave_out(case: Case, found: _Plan, reports: frozenset[ReportId]) -> None:
    """Take out what was found where a person has dismissed or edited a claim."""
    taken: dict[ReportId, list[Taken]] = {}
    for note in case.dismissals.values():
        if note.report in reports and note.span.of(case.reports[note.report].text) == note.exact:
            taken.setdefault(note.report, []).append(Taken(id=note.claim, span=note.span))
    for claim in case.claims.values():
        if claim.report in reports and claim.edited:
            edited = Taken(id=claim.id, span=claim.anchor.span, speaker=claim.speaker)
            taken.setdefault(claim.report, []).append(edited)
    voices = {
        place.id: place.voice(report, found.claims, case.sources)
        for report, places in taken.items()
        for place in places
    }
    dismissed = {note.claim for note in case.dismissals.values()}
    for key, claim in tuple(found.claims.items()):
        places = taken.get(claim.report, ())
        if key in dismissed or any(place.is_of(claim, voices[place.id]) for place in places):
            del found.claims[key]


def _settle(case: Case, found: _Plan, reports: frozenset[ReportId]) -> None:
    """Reconcile what was found with what the case has: keep, replace or remove."""
    held = _held_claims(case)
    kept_quotes: set[QuoteId] = set()
    for old in case.claims.values():
        if old.report not in reports:
            continue
        new = found.claims.get(old.id)
        if old.origin is Origin.ANALYST or old.edited:
            found.claims[old.id] = old
        elif new is not None:
            found.claims[old.id] = replace(new, credibility=old.credibility)
            continue
        elif old.id in held:
            found.claims[old.id] = old
        else:
            found.gone.append(old.id)
            continue
        if old.quote is not None:
            kept_quotes.add(old.quote)
    _settle_quotes(case, found, reports, kept_quotes)


def _settle_quotes(
    case: Case, found: _Plan, reports: frozenset[ReportId], kept: set[QuoteId]
) -> None:
    mine = [quote for quote in case.quotes.values() if quote.report in reports]
    kept |= {quote.id for quote in mine if quote.origin is Origin.ANALYST}
    for key in tuple(kept):  # a nested quote needs those around it
        parent = case.quotes[key].parent if key in case.quotes else None
        while parent is not None and parent in case.quotes and parent not in kept:
            kept.add(parent)
            parent = case.quotes[parent].parent
    for old in mine:
        if old.origin is Origin.ANALYST or (old.id in kept and old.id not in found.quotes):
            found.quotes[old.id] = old
        elif old.id not in found.quotes:
            found.gone.append(old.id)


def _held_claims(case: Case) -> frozenset[ClaimId]:
    """Return the claims that an analyst's judgement hangs on."""
    held = {claim.id for claim in case.claims.values() if claim.credibility is not None}
    for verdict in case.link_verdicts.values():
        held |= {verdict.a, verdict.b}
    for link in case.links.values():
        if link.origin is Origin.ANALYST:
            held |= {link.a, link.b}
    for question in case.questions.values():
        if question.origin is Origin.ANALYST:
            held.update(question.claims)
    return frozenset(held)


def _sources_of(quotes: Iterable[Quote], claims: Iterable[Claim]) -> set[SourceId]:
    return {quote.speaker for quote in quotes} | {claim.speaker for claim in claims}


def _bare_sources(case: Case, found: _Plan) -> list[SourceId]:
    """Return the sources that nothing speaks through any more and nobody has described."""
    gone = set(found.gone)
    stays = {key: record for key, record in case.quotes.items() if key not in gone}
    says = {key: record for key, record in case.claims.items() if key not in gone}
    used = _sources_of((stays | found.quotes).values(), (says | found.claims).values())
    used |= {report.outlet for report in case.reports.values()}
    former = _sources_of(case.quotes.values(), case.claims.values()) - used
    return sorted(
        key
        for key in former
        if (source := case.sources.get(key)) is not None
        and not (source.side or source.aliases or source.gradings)
    )
