"""Writes the reports that are labelled for quotes as JSONL, as ``benchmarks/extraction.py`` reads.

Usage: python -m tests.gold.gold_jsonl FOLDER

Writes ``ar.jsonl`` and ``en.jsonl`` into FOLDER, one report a line; spans are pairs of code-point
offsets, end exclusive. Where two contents are right, the first is written.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.gold.gold_bundles import read_reports

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.records import Span
    from tests.gold.gold_bundles import Bundle, GoldQuote


def lines_of(bundle: Bundle) -> list[dict[str, Any]]:
    """Return one record for each report of ``bundle``, with its labels."""
    return [
        {
            "id": document.id,
            "lang": document.lang,
            "outlet": document.outlet,
            "date": document.published.isoformat() if document.published else None,
            "title": document.title,
            "text": document.text,
            "quotes": [_quote(quote) for quote in bundle.quotes if quote.report == document.id],
        }
        for document in bundle.documents
    ]


def main() -> int:
    """Write a file for each language; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    reports = read_reports()
    for lang in sorted({bundle.lang for bundle in reports}):
        records = [line for bundle in reports if bundle.lang == lang for line in lines_of(bundle)]
        text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        (folder / f"{lang}.jsonl").write_text(text, encoding="utf-8")
    return 0


def _quote(quote: GoldQuote) -> dict[str, Any]:
    return {
        "source": _pairs(quote.source),
        "source_is": quote.speaker,
        "cue": _pairs(quote.cue),
        "content": _pairs(quote.contents[0]),
        "style": quote.style,
        "act": quote.act,
        "via": _pairs(quote.via),
        "in": quote.parent,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


if __name__ == "__main__":
    raise SystemExit(main())
