"""Prints the figures of both sets of gold reports, as ``README.md`` has them; never an error.

Usage: python -m tests.gold.measure
"""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import TYPE_CHECKING

from tests.gold.gold_bundles import read_bundles, read_reports
from tests.gold.gold_figures import (
    Counts,
    QuoteCounts,
    count_conflicts,
    count_conflicts_end_to_end,
    count_quotes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.gold.gold_bundles import Bundle


def main() -> int:
    """Print a line for each set, language and figure; return the exit status."""
    for name, bundles in (("attribution", read_reports()), ("bundles", read_bundles())):
        for lang in ("ar", "en"):
            of_language = [bundle for bundle in bundles if bundle.lang == lang]
            sys.stdout.writelines(
                f"{name:12} {lang} {what:20} P {x.precision:.3f} R {x.recall:.3f} F1 {x.f1:.3f}"
                f"  {x.right} / {x.found} / {x.labelled}\n"
                for what, x in _figures(name, of_language)
            )
    return 0


def _figures(name: str, bundles: Sequence[Bundle]) -> Iterator[tuple[str, Counts]]:
    quotes = count_quotes(bundles)
    for field in fields(QuoteCounts):
        yield field.name, getattr(quotes, field.name)
    if name == "bundles":  # the single reports have no claims
        yield "conflicts", count_conflicts(bundles)
        yield "conflicts end to end", count_conflicts_end_to_end(bundles)


if __name__ == "__main__":
    raise SystemExit(main())
