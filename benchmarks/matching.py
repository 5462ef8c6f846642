"""Write predictions for labelled bundles or pairs, to be scored by a scorer given beside them.

    python benchmarks/matching.py links GOLD > PRED      # bundles of reports with claims
    python benchmarks/matching.py pairs GOLD > PRED      # pairs of sentences

Reads the reports and each claim's span, speaker and polarity; never the notes of the labellers.
``--half even|odd`` keeps every second line, counted from 0, so that what was tuned on one half
is checked on the other.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims_app.core.findings import Document, Statement
from claims_app.core.matching import match
from claims_app.core.pairing import pair
from claims_app.core.records import Polarity, Span
from claims_app.workspace.encoders import sentence_encoder, tried_encoders
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.findings import FoundLink

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def published(text: str) -> date | None:
    """Return the date of a report as the data write it, or None."""
    if found := _ISO.match(text or ""):
        year, month, day = map(int, found.groups())
        return date(year, month, day)
    if found := _AMERICAN.match(text or ""):
        month, day, year = map(int, found.groups())
        return date(year, month, day)
    return None


def read_bundle(bundle: dict[str, Any]) -> tuple[list[Document], list[Statement]]:
    """Return the reports of one bundle and the claims given in it."""
    documents = [
        Document(
            id=report["id"],
            text=report["text"],
            lang=bundle["lang"],
            outlet=report.get("outlet", ""),
            title=report.get("title", ""),
            published=published(report.get("date", "")),
        )
        for report in bundle["reports"]
    ]
    statements = [
        Statement(
            id=claim["id"],
            document=claim["report"],
            span=Span(*claim["span"]),
            speaker=claim["speaker"],
            polarity=Polarity(claim["polarity"]),
        )
        for claim in bundle["claims"]
    ]
    return documents, statements


def links(bundle: dict[str, Any]) -> dict[str, Any]:
    """Return the prediction for one bundle over the claims given in it."""
    encoder = sentence_encoder()
    found = match(*read_bundle(bundle), match_lexicon(), encode=encoder.encode if encoder else None)
    return prediction(bundle["id"], found)


def prediction(name: str, found: Iterable[FoundLink]) -> dict[str, Any]:
    """Return the links of the bundle ``name`` in the scorers' form."""
    return {
        "id": name,
        "links": [
            {
                "a": link.a,
                "b": link.b,
                "relation": link.relation,
                "type": link.type,
                "score": link.score,
                "why": [evidence.reason.render() for evidence in link.evidence],
                "rules": [evidence.rule for evidence in link.evidence],
            }
            for link in found
        ],
    }


def pairs(item: dict[str, Any]) -> dict[str, Any]:
    """Return the prediction for one pair of sentences."""
    found = pair(item["a"], item["b"], item["lang"], match_lexicon(), tried_encoders())
    scores = {"conflict": found.conflict, "agree": found.agree, "none": found.none}
    return {
        "id": item["id"],
        "relation": max(scores, key=lambda name: (scores[name], name)),
        "scores": scores,
        "why": [evidence.reason.render() for evidence in found.evidence],
    }


def lines(path: Path, half: str) -> Iterator[dict[str, Any]]:
    """Yield the lines of the gold file that belong to ``half``."""
    with path.open(encoding="utf-8") as file:
        for index, line in enumerate(file):
            if half == "all" or (index % 2 == 0) == (half == "even"):
                yield json.loads(line)


def main() -> None:
    """Read the gold file, write one prediction a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("links", "pairs"))
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("all", "even", "odd"), default="all")
    arguments = parser.parse_args()
    answer = {"links": links, "pairs": pairs}[arguments.what]
    for line in lines(arguments.gold, arguments.half):
        sys.stdout.write(json.dumps(answer(line), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
