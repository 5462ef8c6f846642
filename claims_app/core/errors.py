"""Errors that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is wrong; lines and columns count from 1."""

    path: PurePath
    line: int | None = None
    column: int | None = None

    @override
    def __str__(self) -> str:
        parts = [str(self.path)]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(slots=True)
class ClaimsError(Exception):
    """What went wrong, where, and what to do about it.

    Bugs stay ordinary exceptions; this is for what a person can mend.
    """

    message: str
    remedy: str
    place: Place | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        # Exception keeps its arguments for pickling across the import process.
        Exception.__init__(self, self.message, self.remedy)

    @override
    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} {self.remedy}".strip()
