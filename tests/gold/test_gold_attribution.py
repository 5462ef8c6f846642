"""Quotes of reports as daily news writes them; the figures and their date are in ``README.md``.

If you tune on these reports, they measure nothing any more: write new ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.gold.gold_bundles import read_reports
from tests.gold.gold_jsonl import lines_of

if TYPE_CHECKING:
    from tests.gold.gold_bundles import Bundle

REPORTS: Final = read_reports()


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_nested_quotes_of_a_report_lie_in_their_parents(report: Bundle) -> None:
    nested = [quote for quote in report.quotes if quote.parent is not None]

    for quote in nested:
        outer = report.quotes[quote.parent or 0].contents[0]
        assert any(span.contains(quote.contents[0][0]) for span in outer)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_written_line_has_the_labels_of_its_report(report: Bundle) -> None:
    (line,) = lines_of(report)

    starts = [quote["content"][0][0] for quote in line["quotes"]]

    assert line["text"] == report.documents[0].text
    assert starts == [quote.contents[0][0].start for quote in report.quotes]
