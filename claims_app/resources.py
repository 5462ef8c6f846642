"""Finds the files that come with the program: in a checkout, a wheel and a frozen build alike.

A checkout keeps them in ``resources/`` beside the package. The wheel, and the frozen build that is
made from it, carry the same tree inside the package as ``_data``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from claims_app.core.errors import ClaimsError, Place

_PACKAGE: Final = Path(__file__).resolve().parent
_INSTALLED: Final = _PACKAGE / "_data"
_CHECKOUT: Final = _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Return where a packaged file or folder lies, for example ``path("cues", "ar.yaml")``.

    It may lie where the user can't write: copy what is to be changed.

    Raises:
        ClaimsError: There is no such file, or ``parts`` lead out of the packaged tree (a language
            or a name that came from a case file may try to).
    """
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    found = root.joinpath(*parts)
    if not found.resolve().is_relative_to(root.resolve()) or not found.exists():
        raise ClaimsError(
            "The program's own file {file} is not there.",
            "Install Claims again; nothing of yours is affected.",
            place=Place(found),
            arguments={"file": repr("/".join(parts))},
        )
    return found


def read_bytes(*parts: str) -> bytes:
    """Return what a packaged file holds.

    Raises:
        ClaimsError: As for ``path``; also where the file can't be read.
    """
    found = path(*parts)
    try:
        return found.read_bytes()
    except OSError as error:
        raise ClaimsError(
            "The program's own file {file} can't be read: {reason}.",
            "Check who may read the program's folder, or install Claims again.",
            place=Place(found),
            arguments={
                "file": repr("/".join(parts)),
                "reason": error.strerror or str(error),
            },
        ) from error


def read_text(*parts: str) -> str:
    """Return the text of a packaged file, which is in UTF-8.

    Raises:
        ClaimsError: As for ``read_bytes``.
    """
    return read_bytes(*parts).decode("utf-8")
