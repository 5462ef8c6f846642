"""Errors that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable


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
        Exception.__init__(self, self.message, self.remedy)

    @override
    def __reduce__(self) -> tuple[Callable[..., ClaimsError], tuple[str, str]]:
        # Exceptions are pickled by their arguments, and would leave the place behind.
        return partial(type(self), place=self.place), (self.message, self.remedy)

    @override
    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} {self.remedy}".strip()
