"""When a text was published, as far as anybody knows: ISO 8601 with reduced precision."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# A historian may know the year or the month only.
_PUBLISHED: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:0[1-9]|1[0-2])(?P<day>-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?",
    re.ASCII,
)
_DAY: Final = len("2015-12-01")


def is_published(text: str) -> bool:
    """Return whether ``text`` is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``.

    The years are 0001 to 9999 and the day is one that there was: other code counts with it.
    """
    found = _PUBLISHED.fullmatch(text)
    if found is None or int(found["year"]) == 0:
        return False
    return found["day"] is None or day_of(text) is not None


def day_of(published: str) -> date | None:
    """Return the day of a time of publication, or None where it names none."""
    try:
        return date.fromisoformat(published[:_DAY]) if len(published) >= _DAY else None
    except ValueError:
        return None
