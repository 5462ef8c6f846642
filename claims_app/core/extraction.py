"""From a report to its quotes and claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from claims_app.core.about import read_about, shared_out
from claims_app.core.attribution.acts import act_of, style_of
from claims_app.core.attribution.arabic import ArabicReader
from claims_app.core.attribution.contents import ContentCutter
from claims_app.core.attribution.english import EnglishReader
from claims_app.core.attribution.page import lay_out
from claims_app.core.attribution.speakers import resolve
from claims_app.core.claims import ClaimMaker, Heard
from claims_app.core.findings import Extraction, FoundClaim, FoundQuote
from claims_app.core.records import Act, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claims_app.core.about import AboutLists
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.attribution.speakers import Voice
    from claims_app.core.cues import CueLexicon, LanguageCues
    from claims_app.core.findings import About, Document


class _Reader(Protocol):
    def frames(self) -> list[Frame]: ...
    def subject_of(self, start: int, end: int) -> Range | None: ...


_READERS: Final[Mapping[str, Callable[[Page, LanguageCues], _Reader]]] = {
    "ar": ArabicReader,
    "en": EnglishReader,
}


def extract(document: Document, cues: CueLexicon, lists: AboutLists | None = None) -> Extraction:
    """Return all quotes and claims of one document, in reading order.

    A language without a cue lexicon gives an empty extraction.

    Args:
        document: The report.
        cues: The cue lexicons.
        lists: What tells places and actors; without it no claim says what it is about.
    """
    lexicon = cues.of(document.lang)
    if lexicon is None or not document.text.strip():
        return Extraction()
    page = lay_out(document.text, document.lang)
    reader = _READERS[document.lang](page, lexicon)
    frames = ContentCutter(page, lexicon).cut(reader.frames())
    voices = resolve(page, frames, lexicon, reader.subject_of)
    quotes: list[FoundQuote] = []
    heard: list[Heard] = []
    named = [index for index, voice in enumerate(voices) if voice is not None]
    numbers = {index: number for number, index in enumerate(named)}
    for frame, voice in zip(frames, voices, strict=True):
        if voice is None:
            continue
        parent = frame.parent
        while parent is not None and parent not in numbers:  # nobody can be told there
            parent = frames[parent].parent
        parent = None if parent is None else numbers[parent]
        quote = _quote(page, frame, voice, parent, lexicon)
        heard.append(Heard(frame=frame, speaker=voice.name, act=quote.act, number=len(quotes)))
        quotes.append(quote)
    outlet = document.outlet or document.id
    claims = ClaimMaker(page, lexicon).claims(heard, outlet)
    if lists is not None:
        whole = read_about(document, page, lexicon, lists)
        shares = shared_out(whole, [claim.span for claim in claims])
        claims = tuple(map(_with_about, claims, shares))
    return _in_order(quotes, claims)


def _with_about(claim: FoundClaim, about: About) -> FoundClaim:
    return replace(claim, about=about)


def _in_order(quotes: list[FoundQuote], claims: tuple[FoundClaim, ...]) -> Extraction:
    """Return quotes by where they begin, what holds another first; numbers follow."""

    def place(number: int) -> tuple[int, int]:
        spans = (*quotes[number].cue, *quotes[number].content)
        return min(span.start for span in spans), -max(span.end for span in spans)

    order = sorted(range(len(quotes)), key=place)
    new = {number: at for at, number in enumerate(order)}
    return Extraction(
        quotes=tuple(
            replace(quotes[number], parent=None if parent is None else new[parent])
            for number, parent in ((number, quotes[number].parent) for number in order)
        ),
        claims=tuple(
            claim if claim.quote is None else replace(claim, quote=new[claim.quote])
            for claim in claims
        ),
    )


def _quote(
    page: Page, frame: Frame, voice: Voice, parent: int | None, lexicon: LanguageCues
) -> FoundQuote:
    act = act_of(page, frame, lexicon)
    return FoundQuote(
        speaker=voice.name,
        kind=voice.kind,
        cue=tuple(page.span(part) for part in frame.cue_ranges),
        content=tuple(page.span(part) for part in frame.content),
        source=(page.span(frame.source),) if frame.source else (),
        via=(page.span(frame.via),) if frame.via else (),
        style=style_of(page, frame),
        act=act,
        polarity=Polarity.DENIED if act is Act.DENY else frame.cue.polarity,
        parent=parent,
        rule=frame.rule,
        resolution=voice.resolution,
    )
