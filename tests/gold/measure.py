"""Prints the figures of both sets of gold reports, as ``README.md`` has them; never an error.

Usage: python -m tests.gold.measure
"""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import TYPE_CHECKING

from tests.gold.gold_bundles import read_bundles, read_reports
from tests.gold.gold_figures import QuoteCounts, count_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.gold.gold_bundles import Bundle


def main() -> int:
    """Print a line for each set, language and figure; return the exit status."""
    for name, bundles in (("attribution", read_reports()), ("bundles", read_bundles())):
        for lang in ("ar", "en"):
            sys.stdout.writelines(_lines(name, lang, bundles))
    return 0


def _lines(name: str, lang: str, bundles: Iterable[Bundle]) -> list[str]:
    counts = count_quotes(bundle for bundle in bundles if bundle.lang == lang)
    return [
        f"{name:12} {lang} {field.name:9} P {x.precision:.3f} R {x.recall:.3f} F1 {x.f1:.3f}"
        f"  {x.right} / {x.found} / {x.labelled}\n"
        for field in fields(QuoteCounts)
        for x in [getattr(counts, field.name)]
    ]


if __name__ == "__main__":
    raise SystemExit(main())
