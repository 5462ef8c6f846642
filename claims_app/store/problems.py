"""What a case folder could not give, said so that a person can mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from typing_extensions import override

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the folder, what to do about it, and where it is.

    Message and remedy are given with ``{name}`` where a value of ``arguments`` goes, and kept so
    in ``templates``, as in ``ClaimsError``.
    """

    message: str
    remedy: str
    place: Place | None = None
    arguments: Mapping[str, str] = field(default_factory=dict, kw_only=True, hash=False)
    templates: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        error = ClaimsError(self.message, self.remedy, arguments=self.arguments)
        # The record is frozen from here on.
        object.__setattr__(self, "templates", error.templates)
        object.__setattr__(self, "message", error.message)
        object.__setattr__(self, "remedy", error.remedy)

    @classmethod
    def of(cls, error: ClaimsError) -> Problem:
        """Return the problem that an error tells."""
        return cls(*error.templates, error.place, arguments=error.arguments)

    def as_error(self) -> ClaimsError:
        """Return the problem as an error, for whoever raises or shows one."""
        return ClaimsError(*self.templates, place=self.place, arguments=self.arguments)

    @override
    def __str__(self) -> str:
        return str(self.as_error())


class ChangedElsewhereError(ClaimsError):
    """Another program has changed the case since it was read; nothing was saved here.

    What was worked out can be worked out again over what is there now.
    """


def failure(what: str, path: Path, error: OSError) -> ClaimsError:
    """Return the error for a person that tells of a failing disk.

    Args:
        what: What could not be done, with a place for what the system said: "The change could not
            be saved: {reason}."
        path: The file it was about.
        error: What the system said.
    """
    return ClaimsError(
        what,
        "See that the folder can be written to and that the disk has room, then try again.",
        place=Place(path),
        arguments={"reason": error.strerror or str(error)},
    )
