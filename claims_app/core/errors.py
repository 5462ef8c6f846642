"""Errors that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from typing_extensions import override

from claims_app.core.phrases import fill

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

    Attributes:
        message: What went wrong, in a sentence; given with ``{name}`` where a value goes.
        remedy: What to do about it, in the same form.
        place: Where.
        arguments: The values, by name.
        templates: Message and remedy as they were given, for whoever translates them.
    """

    message: str
    remedy: str
    place: Place | None = field(default=None, kw_only=True)
    arguments: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    templates: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.templates = (self.message, self.remedy)
        self.message, self.remedy = (fill(each, self.arguments) for each in self.templates)
        Exception.__init__(self, self.message, self.remedy)

    @override
    def __reduce__(self) -> tuple[Callable[..., ClaimsError], tuple[str, str]]:
        # Exceptions are pickled by their arguments, and would leave the rest behind.
        make = partial(type(self), place=self.place, arguments=dict(self.arguments))
        return make, self.templates

    @override
    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} {self.remedy}".strip()
