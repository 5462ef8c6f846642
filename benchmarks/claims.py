"""Compares the claims that the engine finds with labelled claims of contested reports.

Usage: python benchmarks/claims.py GOLD [--lines even|odd|all] [--show]

GOLD is a JSONL file of bundles: ``reports`` (``id``, ``text``, ``outlet``, ``date``, ``title``) and
``claims`` (``report``, ``span``, ``speaker``, ``polarity``). Labels hold only what bears on a
dispute, so that they tell what is missed and not what is too much. ``--show`` lists, on standard
output, every labelled claim that was missed, cut up, merged or read with another polarity.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.script import fold
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.findings import FoundClaim

_WORD = re.compile(r"\w+")
_SAME = 0.5  # token F1 from which two spans are one claim
_WITHIN = 0.6  # share of the shorter span's words from which it lies in the longer
_NAME = 0.5  # share of the shorter name's words


def _tokens(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(word.start() + start for word in _WORD.finditer(text[start:end]))


def _f1(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def _lies_in(part: frozenset[int], whole: frozenset[int]) -> bool:
    return bool(part) and len(part & whole) / len(part) >= _WITHIN


def _is_same_name(a: str, b: str) -> bool:
    first, second = (
        {word.removeprefix("ال") for word in _WORD.findall(fold(name))} for name in (a, b)
    )
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) / shorter >= _NAME


def _compare(
    bundle: dict[str, Any], report: dict[str, Any], found: tuple[FoundClaim, ...]
) -> Iterator[tuple[str, str]]:
    """Yield (kind, line to show) for all that is told of one report."""
    text = report["text"]
    theirs = [_tokens(text, claim.span.start, claim.span.end) for claim in found]
    labelled = [claim for claim in bundle["claims"] if claim["report"] == report["id"]]
    ours = [_tokens(text, *claim["span"]) for claim in labelled]
    scored = sorted(
        ((_f1(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)),
        key=lambda item: (-item[0], *item[1:]),
    )
    pairs: dict[int, tuple[float, int]] = {}
    for score, i, j in scored:
        if score >= _SAME and i not in pairs and all(j != other for _, other in pairs.values()):
            pairs[i] = (score, j)
    yield from (("engine claims", "") for _ in found)
    yield from (("engine claims of the outlet", "") for claim in found if claim.quote is None)
    for i, claim in enumerate(labelled):
        said = text[slice(*claim["span"])].replace("\n", " ")
        line = f"{bundle['id']} [{claim['speaker']}, {claim['polarity']}] {said}"
        parts = [j for j, other in enumerate(theirs) if _lies_in(other, ours[i])]
        around = [j for j, other in enumerate(theirs) if _lies_in(ours[i], other)]
        yield "labelled", ""
        if len(parts) > 1:
            pieces = " | ".join(found[j].span.of(text) for j in parts)
            yield "cut up", f"{line}\n        {pieces}"
        if any(_lies_in(ours[k], theirs[j]) for j in around for k in range(len(ours)) if k != i):
            pieces = " | ".join(found[j].span.of(text) for j in around)
            yield "merged", f"{line}\n        {pieces}"
        if i not in pairs:
            near = " | ".join(found[j].span.of(text) for j in around or parts)
            yield "missed", f"{line}\n        {near}"
            continue
        score, j = pairs[i]
        yield "found", ""
        yield f"overlap {min(9, int(score * 10)) / 10:.1f}", ""
        if _is_same_name(claim["speaker"], found[j].speaker):
            yield "same speaker", ""
        if claim["polarity"] == found[j].polarity:
            yield "same polarity", ""
        else:
            yield "other polarity", f"{line}\n        {found[j].span.of(text)}"


def main() -> int:
    """Print the figures; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--lines", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    lines = [line for line in arguments.gold.read_text("utf-8").splitlines() if line.strip()]
    step = {"even": slice(0, None, 2), "odd": slice(1, None, 2), "all": slice(None)}
    cues = cue_lexicon()
    counts: Counter[str] = Counter()
    for bundle in map(json.loads, lines[step[arguments.lines]]):
        for report in bundle["reports"]:
            document = Document(
                id=report["id"],
                text=report["text"],
                lang=bundle["lang"],
                outlet=report.get("outlet", ""),
            )
            for kind, shown in _compare(bundle, report, extract(document, cues).claims):
                counts[kind] += 1
                if shown and arguments.show:
                    print(f"{kind:<16}{shown}")
    for kind in sorted(counts):
        print(f"{counts[kind]:>6}  {kind}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
