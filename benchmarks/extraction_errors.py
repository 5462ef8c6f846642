"""Counts what kinds of errors stand between labelled and predicted quotes, most frequent first.

Usage: python benchmarks/extraction_errors.py GOLD PRED [--show KIND]

PRED is what ``extraction.py GOLD PRED --as-written`` wrote. A labelled quote is found where half of
the words (F1) are those of a predicted one. Kinds are told by the label's cue, so they are rough.
``--show`` prints the cues of one kind, with how often each stands there.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

_WORD = re.compile(r"\w+")
_ENOUGH = 0.5
_KINDS = (
    ("seems or appears", r"seem|appear|look(?:s|ed|ing)?\b"),
    (
        "a thought, a wish or a feeling",
        r"think|thought|believ|know|knew|feel|felt|want|hop(?:e|ing)|like|expect|see\b|saw|fear|worr",
    ),
    ("negated or declined", r"(?:\w+ )*(?:not|never|no|declin\w+|refus\w+)\b|\w+n[’']t\b"),
    ("a colon, marks or no cue", r"\W*$"),
    ("a phrase of several words that no list has", r"\S+\s+\S+"),
    ("a single word that no list has", r"\S+$"),
)


def main() -> None:
    """Read both files, print the kinds with their counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--show")
    arguments = parser.parse_args()
    predicted = {line["id"]: line["quotes"] for line in _lines(arguments.pred)}
    kinds: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    labelled = 0
    for report in _lines(arguments.gold):
        labelled += len(report["quotes"])
        for kind, cue in _errors(report, predicted[report["id"]]):
            kinds[kind] += 1
            cues[cue] += kind == arguments.show
    print(f"{labelled} labelled quotes")
    for kind, count in kinds.most_common():
        print(f"{count:6}  {kind}")
    for cue, count in cues.most_common() if arguments.show else ():
        if count:
            print(f"{count:6}  “{cue}”")


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _errors(report: dict[str, Any], predicted: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the kind and the cue of each error in one report."""
    text, gold = report["text"], report["quotes"]
    words = [[_words(text, quote["content"]) for quote in side] for side in (gold, predicted)]
    cues = [[_words(text, quote["cue"]) for quote in side] for side in (gold, predicted)]
    pairs = sorted(
        ((_f1(a, b), i, j) for i, a in enumerate(words[0]) for j, b in enumerate(words[1])),
        reverse=True,
    )
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, i, j in pairs:
        if score > 0 and i not in partner and j not in taken:
            partner[i] = j, score
            taken.add(j)
    found = []
    for i, quote in enumerate(gold):
        j, score = partner.get(i, (-1, 0.0))
        cue = _said(text, quote["cue"])
        if score >= _ENOUGH:
            if _f1(_words(text, quote["source"]), _words(text, predicted[j]["source"])) < _ENOUGH:
                found.append(("found, with another source", cue))
            if not cues[0][i] & cues[1][j]:
                found.append(("found, with another cue", cue))
        elif any(cues[0][i] & other for other in cues[1]):
            found.append(("the cue found, with other words said", cue))
        else:
            found.append((f"not found: {_kind(cue)}", cue))
    reached = {j for j, score in partner.values() if score >= _ENOUGH}
    for j, quote in enumerate(predicted):
        if j not in reached:
            is_known = any(cues[1][j] & other for other in cues[0])
            kind = "its cue has other words" if is_known else quote["rule"].split("+")[0]
            found.append((f"not labelled: {kind}", _said(text, quote["cue"])))
    return found


def _kind(cue: str) -> str:
    return next(name for name, pattern in _KINDS if re.match(pattern, cue))


def _words(text: str, spans: list[list[int]]) -> set[int]:
    """Return the places of the words in spans."""
    return {m.start() for start, end in spans for m in _WORD.finditer(text, start, end)}


def _said(text: str, spans: list[list[int]]) -> str:
    return " | ".join(text[start:end] for start, end in spans).lower().replace("\n", " ")


def _f1(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


if __name__ == "__main__":
    main()
