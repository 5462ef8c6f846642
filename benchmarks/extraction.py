"""Extracts quotes and claims from labelled reports, for the scorer of quotes.

Usage: python benchmarks/extraction.py GOLD PRED [--lines even|odd|all] [--limit N] [--as-written]
           [--scorer attribution.py]

GOLD is a JSONL file of reports (``id``, ``lang``, ``outlet``, ``date``, ``title``, ``text``); PRED
is written, one report a line. With a scorer (a script that takes GOLD and PRED), its figures are
printed; only the lines asked for are scored.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon

_DAY = len("2015-12-01")
_THAT = re.compile(r"\bthat\s+$")


def document_of(record: dict[str, Any]) -> Document:
    """Return a labelled report as the engine reads it: none of its labels."""
    day = str(record.get("date") or "")
    return Document(
        id=record["id"],
        text=record["text"],
        lang=record["lang"],
        outlet=record.get("outlet") or "",
        title=record.get("title") or "",
        published=date.fromisoformat(day[:_DAY]) if len(day) >= _DAY else None,
    )


def line_of(document: Document, found: Extraction, *, as_written: bool) -> dict[str, Any]:
    """Return one line of predictions, spans as pairs of offsets.

    ``as_written`` gives the speaker in the text's own words, and what was said with the "that" that
    introduces it: for labels that resolve nobody and count that word in, as PolNeAR's do.
    """
    return {
        "id": document.id,
        "quotes": [
            {
                "source": [[span.start, span.end] for span in quote.source],
                "source_is": " ".join(span.of(document.text) for span in quote.source)
                if as_written and quote.source
                else quote.speaker,
                "cue": [[span.start, span.end] for span in quote.cue],
                "content": _content(document.text, quote, with_that=as_written),
                "style": quote.style,
                "act": quote.act,
                "via": [[span.start, span.end] for span in quote.via],
                "in": quote.parent,
                "polarity": quote.polarity,
                "score": quote.score,
                "rule": quote.rule,
            }
            for quote in found.quotes
        ],
    }


def _content(text: str, quote: FoundQuote, *, with_that: bool) -> list[list[int]]:
    spans = [[span.start, span.end] for span in quote.content]
    that = _THAT.search(text, 0, spans[0][0]) if with_that else None
    if that is not None:
        spans[0][0] = that.start()
    return spans


def main() -> int:
    """Write the predictions, print speed and the scorer's figures; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--lines", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--as-written", action="store_true")
    arguments = parser.parse_args()
    lines = [line for line in arguments.gold.read_text("utf-8").splitlines() if line.strip()]
    step = {"even": slice(0, None, 2), "odd": slice(1, None, 2), "all": slice(None)}
    lines = lines[step[arguments.lines]][: arguments.limit]
    cues = cue_lexicon()
    documents = [document_of(json.loads(line)) for line in lines]
    if documents:
        extract(documents[0], cues)  # what is loaded on first use is loaded now
    started = time.perf_counter()
    results = [extract(document, cues) for document in documents]
    seconds = time.perf_counter() - started
    with arguments.pred.open("w", encoding="utf-8") as file:
        for document, found in zip(documents, results, strict=True):
            line = line_of(document, found, as_written=arguments.as_written)
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    characters = sum(len(document.text) for document in documents)
    print(f"{len(documents)} reports, {characters / max(seconds, 1e-9):,.0f} characters a second")
    if arguments.scorer is None:
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        gold.write("\n".join(lines) + "\n")
        gold.flush()
        command = [sys.executable, str(arguments.scorer), gold.name, str(arguments.pred)]
        return subprocess.run(command, check=False).returncode  # noqa: S603  # the user's own script


if __name__ == "__main__":
    sys.exit(main())
