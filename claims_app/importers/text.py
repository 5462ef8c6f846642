"""The one change that is made to a text as it comes in, before any offset into it exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from pathlib import PurePath

# CRLF, old Mac, NEL, and the Unicode separators: editors and YAML readers see a line end in each.
_MAX_TITLE: Final = 120  # characters; a longer first line is a paragraph, not a headline
_LINE_END: Final = re.compile("\r\n|[\r\u0085\u2028\u2029]")


def with_plain_line_ends(text: str) -> str:
    r"""Return ``text`` with ``\n`` as its only line end.

    Everything else stays as it is: no-break spaces, vowel marks, tatweel, bidi controls, and the
    composition of letters (no NFC: a quote must be found again in the original).
    """
    return _LINE_END.sub("\n", text)


def as_title(line: str) -> str:
    """Return a line as a title, in one piece; empty where it is too long for a headline."""
    title = " ".join(line.split())
    return title if len(title) <= _MAX_TITLE else ""


def check_has_words(text: str, *, path: PurePath) -> None:
    """Refuse a text without one letter or digit.

    Raises:
        ClaimsError: There is nothing to read.
    """
    if not any(char.isalnum() for char in text):
        raise ClaimsError(
            "There is no text in the file.", "Choose a file with words in it.", place=Place(path)
        )
