"""Four complete reports and all that the engine finds in them, so that review sees each change.

``CLAIMS_WRITE_SNAPSHOTS=1 python -m pytest tests/snapshots`` renews the files. The reports are two
of the sample and two written for this folder.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.importers.base import ReportOptions
from claims_app.importers.registry import read_file
from claims_app.workspace.lexicons import cue_lexicon
from tests.snapshots.reviewed import assert_as_reviewed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.findings import Extraction, FoundClaim, FoundQuote
    from claims_app.core.records import Span

_OWN: Final = Path(__file__).parent / "reports"
_SAMPLE: Final = Path(__file__).parents[2] / "resources" / "sample"
_LABEL_WIDTH: Final = 10


def _document(path: Path) -> Document:
    read = read_file(path, options=ReportOptions())
    return Document(
        id=path.stem,
        text=read.text,
        lang=read.lang,
        outlet=read.outlet,
        title=read.title,
        published=date.fromisoformat(read.published[:10]),
    )


def _lines(text: str, found: Extraction) -> Iterator[str]:
    """Return a line for each thing that was found.

    Nothing is numbered: a quote that comes or goes changes its own lines and no others.
    """
    for number, quote in enumerate(found.quotes):
        parent = None if quote.parent is None else found.quotes[quote.parent]
        yield f"QUOTE at {quote.cue[0].start}" + (f" in {parent.cue[0].start}" if parent else "")
        yield from _quote_lines(text, quote)
        yield from (_claim_line(text, claim) for claim in found.claims if claim.quote == number)
        yield ""
    yield "THE REPORTER"
    yield from (_claim_line(text, claim) for claim in found.claims if claim.quote is None)


def _quote_lines(text: str, quote: FoundQuote) -> Iterator[str]:
    way = quote.resolution.way.value if quote.resolution else ""
    yield _line("speaker", quote.speaker)
    yield _line("source", _words(text, quote.source) or "-")
    yield _line("cue", _words(text, quote.cue))
    yield _line("content", _words(text, quote.content))
    if quote.via:
        yield _line("via", _words(text, quote.via))
    yield _line("kind", f"{quote.act}, {quote.polarity}, {quote.style}")
    yield _line("rule", f"{quote.rule}; {way}")


def _claim_line(text: str, claim: FoundClaim) -> str:
    words = _words(text, (claim.span,))
    return _line("claim", f"{claim.act}, {claim.polarity}, {claim.certainty}: {words}")


def _words(text: str, spans: Iterable[Span]) -> str:
    return " | ".join(" ".join(span.of(text).split()) for span in spans)


def _line(label: str, value: str) -> str:
    return f"  {label:{_LABEL_WIDTH}}{value}"


@pytest.mark.parametrize(
    "path",
    [
        _OWN / "harbour.txt",
        _SAMPLE / "correspondent.txt",
        _OWN / "bridge.txt",
        _SAMPLE / "wire.txt",
    ],
    ids=lambda path: path.stem,
)
def test_extraction_stays_as_it_was_reviewed(path: Path) -> None:
    document = _document(path)

    lines = _lines(document.text, extract(document, cue_lexicon()))

    assert_as_reviewed(f"extraction-{path.stem}.txt", "\n".join(lines) + "\n")
