"""What an importer is, what it takes and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claims_app.importers.places import FilePlace

if TYPE_CHECKING:
    from pathlib import PurePath


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """What the user says about a report; each one that is given wins over what the file says.

    One that is given but empty wins as well: what the file says is wrong.
    ``published`` is a date as ``dates.parse_published`` reads it, ``lang`` a code such as ``ar``,
    ``encoding`` a name that Python knows, such as ``windows-1256``.
    """

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The text of one file and what the file itself says about it; empty where it says nothing.

    ``published`` and ``lang`` are in the form in which a ``Report`` keeps them. ``places`` tell
    where the text stands in the file; without one it begins where the file begins.
    """

    text: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    lang: str = ""
    places: tuple[FilePlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedText:
    """One report as it comes in: ``text`` is what all spans count in, ``original`` is the file.

    ``outlet`` and ``published`` are empty where neither the user nor the file names them; ``lang``
    is ``und`` where it could not be told. ``places`` are those of ``Parsed``.
    """

    text: str
    title: str
    outlet: str
    published: str
    lang: str
    original: bytes
    suffix: str
    places: tuple[FilePlace, ...] = ()


class Importer(Protocol):
    """One format of file.

    ``read`` is a function of its arguments alone, and all of them as well as its result and its
    errors can be pickled: a format whose parser may hang or swell on a hostile file can be run in
    a child process with limits, without its caller knowing.
    """

    @property
    def name(self) -> str:
        """Return what people call the format."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Return the endings of its files, in lower case and with the dot."""
        ...

    @property
    def max_bytes(self) -> int:
        """Return the size of the largest file that it takes."""
        ...

    def read(self, data: bytes, *, path: PurePath, encoding: str | None) -> Parsed:
        """Return the text of a file and what the file says about itself.

        Args:
            data: The whole file.
            path: Where it came from, for messages; it is not opened.
            encoding: The user's word for how its letters are coded; None to tell it from ``data``.

        Raises:
            ClaimsError: The file can't be read as this format.
        """
        ...
