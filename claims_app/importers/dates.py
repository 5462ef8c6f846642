"""Dates of publication as people write them, and no guess where they can be read in two ways."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.publication import is_published

_DATE: Final = re.compile(
    r"(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?",
    re.ASCII,
)
_REMEDY: Final = (
    "Write it as 2015-12-01, or 2015-12-01T17:40 in the outlet's own time; "
    "2015-12 and 2015 do where no more is known."
)


def parse_published(text: str, *, place: Place | None = None) -> str:
    """Return a date as a ``Report`` keeps it: ``YYYY[-MM[-DD[THH:MM]]]``.

    Digits of any script are read; seconds are dropped. A zone is refused, since to drop it would
    move the time unseen, and so is ``01/12/2015``, which is two days in two countries.

    Args:
        text: What the user or the file says.
        place: Where it stands, for the message.

    Raises:
        ClaimsError: ``text`` is no such date, or there is no such day.
    """
    ascii_text = "".join(_ascii_digit(char) for char in text.strip())
    found = _DATE.fullmatch(ascii_text)
    if found is None or (found["time"] and len(found["date"]) != len("YYYY-MM-DD")):
        raise ClaimsError(
            "{text} is no date of publication.",
            _REMEDY,
            place=place,
            arguments={"text": repr(text.strip())},
        )
    published = f"{found['date']}T{found['time']}" if found["time"] else found["date"]
    if not is_published(published):
        raise ClaimsError(
            "There is no such day or time as {text}.",
            _REMEDY,
            place=place,
            arguments={"text": repr(ascii_text)},
        )
    return published


def _ascii_digit(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)
