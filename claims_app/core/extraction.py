"""From a report to its quotes and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from claims_app.core.attribution.acts import act_of, style_of
from claims_app.core.attribution.arabic import ArabicReader
from claims_app.core.attribution.contents import ContentCutter
from claims_app.core.attribution.english import EnglishReader
from claims_app.core.attribution.page import lay_out
from claims_app.core.attribution.speakers import resolve
from claims_app.core.claims import ClaimMaker, Heard
from claims_app.core.findings import Extraction, FoundQuote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import CueLexicon, LanguageCues
    from claims_app.core.findings import Document


class _Reader(Protocol):
    def frames(self) -> list[Frame]: ...


_READERS: Final[Mapping[str, Callable[[Page, LanguageCues], _Reader]]] = {
    "ar": ArabicReader,
    "en": EnglishReader,
}


def extract(document: Document, cues: CueLexicon) -> Extraction:
    """Return all quotes and claims of one document, in reading order.

    A language without a cue lexicon gives an empty extraction.
    """
    lexicon = cues.of(document.lang)
    if lexicon is None or not document.text.strip():
        return Extraction()
    page = lay_out(document.text, document.lang)
    frames = ContentCutter(page, lexicon).cut(_READERS[document.lang](page, lexicon).frames())
    speakers = resolve(page, frames, lexicon)
    quotes: list[FoundQuote] = []
    heard: list[Heard] = []
    numbers: dict[int, int] = {}
    for index, (frame, speaker) in enumerate(zip(frames, speakers, strict=True)):
        if speaker is None:
            continue
        numbers[index] = len(quotes)
        parent = numbers.get(frame.parent) if frame.parent is not None else None
        quote = _quote(page, frame, speaker, parent, lexicon)
        heard.append(Heard(frame=frame, speaker=speaker, act=quote.act, number=len(quotes)))
        quotes.append(quote)
    outlet = document.outlet or document.id
    claims = ClaimMaker(page, lexicon).claims(heard, outlet)
    return Extraction(quotes=tuple(quotes), claims=claims)


def _quote(
    page: Page, frame: Frame, speaker: str, parent: int | None, lexicon: LanguageCues
) -> FoundQuote:
    return FoundQuote(
        speaker=speaker,
        cue=tuple(page.span(part) for part in frame.cue_ranges),
        content=tuple(page.span(part) for part in frame.content),
        source=(page.span(frame.source),) if frame.source else (),
        via=(page.span(frame.via),) if frame.via else (),
        style=style_of(page, frame),
        act=act_of(page, frame, lexicon),
        polarity=frame.cue.polarity,
        parent=parent,
        rule=frame.rule,
    )
