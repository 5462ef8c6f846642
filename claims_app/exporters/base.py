"""What an exporter is and what a user may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from claims_app.core.board import Grouping

if TYPE_CHECKING:
    from claims_app.core.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions:
    """How a sheet is to be.

    ``lang`` is the language of its own words; quotations keep theirs. ``exported_at`` is told by
    the caller, so that one case gives the same bytes each time; without a zone it counts as UTC.
    ``grouping`` says what can be silent on a question: a side, a speaker, an outlet or a report.
    """

    exported_at: datetime
    lang: str = "en"
    grouping: Grouping = Grouping.SIDE


class Exporter(Protocol):
    """One format of output."""

    @property
    def name(self) -> str:
        """Return what people call the format."""
        ...

    @property
    def suffix(self) -> str:
        """Return the ending of its files, with the dot."""
        ...

    def export(self, case: Case, options: SheetOptions) -> bytes:
        """Return the whole file; the same bytes for the same case, options and version.

        Raises:
            ClaimsError: The options can't be met, for example a language without words.
        """
        ...
