"""The sheet of a case, in one of the formats that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.board import usual_grouping
from claims_app.core.errors import ClaimsError
from claims_app.exporters.base import SheetOptions
from claims_app.exporters.registry import EXPORTERS

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.board import Grouping
    from claims_app.core.case import Case


def sheet(
    case: Case, format_name: str, *, lang: str, grouping: Grouping | None, at: datetime
) -> bytes:
    """Return the sheet of the case as it is in memory.

    Args:
        case: What is exported, suggestions included.
        format_name: Such as ``html``.
        lang: The language of the sheet's own words.
        grouping: What can be silent on a question; None for the usual one.
        at: The time that the sheet names.

    Raises:
        ClaimsError: There is no such format, or it does not have the language.
    """
    exporter = EXPORTERS.get(format_name)
    if exporter is None:
        raise ClaimsError(
            "There is no format {format}.",
            "Formats: {known}.",
            arguments={"format": repr(format_name), "known": ", ".join(EXPORTERS)},
        )
    options = SheetOptions(exported_at=at, lang=lang, grouping=grouping or usual_grouping(case))
    return exporter.export(case, options)
