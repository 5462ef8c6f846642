"""What a case folder could not give, said so that a person can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the folder, what to do about it, and where it is."""

    message: str
    remedy: str
    place: Place | None = None

    @classmethod
    def of(cls, error: ClaimsError) -> Problem:
        """Return the problem that an error tells."""
        return cls(error.message, error.remedy, error.place)

    @override
    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} {self.remedy}"


def failure(what: str, path: Path, error: OSError) -> ClaimsError:
    """Return the error for a person that tells of a failing disk.

    Args:
        what: What could not be done, "The change could not be saved".
        path: The file it was about.
        error: What the system said.
    """
    return ClaimsError(
        f"{what}: {error.strerror or error}.",
        "See that the folder can be written to and that the disk has room, then try again.",
        place=Place(path),
    )
