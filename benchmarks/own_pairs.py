"""Count the claim pairs in ``benchmarks/pairs/``: a row for each label, a column for each file.

    python benchmarks/own_pairs.py [FOLDER]

What the pairs are and how they are written is told in ``benchmarks/pairs/README.md``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

_FOLDER = Path(__file__).parent / "pairs"


def label(pair: dict[str, str]) -> str:
    """Return the relation of ``pair`` with the type of a conflict or the kind of a none."""
    return " ".join(filter(None, (pair["relation"], pair["type"], pair["kind"])))


def main() -> None:
    """Print the counts, a total, how many are set aside and how many have a context."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=_FOLDER)
    files = sorted(parser.parse_args().folder.glob("*.jsonl"))
    columns: dict[str, Counter[str]] = {}
    for file in files:
        counts: Counter[str] = Counter()
        for line in file.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            counts.update((label(pair), "total"))
            counts["set aside"] += pair["set_aside"]
            counts["with context"] += pair["context"] != ""
        columns[file.stem] = counts
    sums = ("total", "set aside", "with context")
    labels = sorted({name for counts in columns.values() for name in counts} - set(sums))
    print(f"{'':18}" + "".join(f"{stem:>8}" for stem in columns) + f"{'all':>8}")
    for name in (*labels, *sums):
        row = [counts[name] for counts in columns.values()]
        print(f"{name:18}" + "".join(f"{number:8}" for number in (*row, sum(row))))


if __name__ == "__main__":
    main()
