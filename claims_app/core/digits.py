"""Numbers in digits of all scripts: separators, groups, a unit or a scale written onto them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.tokens import Token


class Numeral(NamedTuple):
    """A number at tokens ``[start, end)``.

    ``dual`` is the noun of a dual as dictionaries spell it (شهرين: شهر); ``unit`` what is written
    onto the number in one token (15km: km).
    """

    start: int
    end: int
    value: float
    dual: str = ""
    unit: str = ""


_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?")
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_GLUED: Final = re.compile(r"(\d+(?:[.,٫٬]\d+)*)([^\W\d_]+)")
_HEAD: Final = re.compile(r"[1-9]\d{0,2}")
_GROUP: Final = re.compile(r"\d{3}")
_GLUED_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_MOST_DIGITS: Final = 15  # more are an id; they would also pass what a float holds


def digits_value(key: str, lang: str) -> float:
    """Return the value of a folded number such as ``1,250.5``.

    In Arabic ``1.250`` and ``1,250`` are both thousands; a comma before fewer or more digits is a
    decimal comma there.
    """
    if _THOUSANDS.fullmatch(key):
        return float(re.sub("[,٬]", "", key).replace("٫", "."))
    if lang != "en" and _DOTTED.fullmatch(key):
        return float(key.replace(".", ""))
    return float(re.sub("[,٬٫]", ".", key)) if len(re.findall("[.,٬٫]", key)) <= 1 else 0.0


def digits_at(tokens: Sequence[Token], index: int, lang: str) -> Numeral | None:
    """Return the number in digits at a token, groups with spaces between them included."""
    token = tokens[index]
    if token.kind == "number":
        end = _groups_end(tokens, index)
        key = "".join(tokens[place].key for place in range(index, end))
        return Numeral(index, end, digits_value(key[:_MOST_DIGITS], lang))
    if not token.key[:1].isdigit():
        return None
    glued = _GLUED.fullmatch(token.key)
    if glued is None:
        return None
    value = digits_value(glued[1][:_MOST_DIGITS], lang)
    scale = _GLUED_SCALES.get(glued[2])
    if scale is not None:
        return Numeral(index, index + 1, value * scale)
    return Numeral(index, index + 1, value, unit=glued[2])


def _groups_end(tokens: Sequence[Token], index: int) -> int:
    """Return where 1 250 000 ends.

    One group alone may be another number (on May 5 200 came), so that two are asked for.
    """
    if not _HEAD.fullmatch(tokens[index].key):
        return index + 1
    end = index + 1
    while (
        end < len(tokens)
        and _GROUP.fullmatch(tokens[end].key)
        and tokens[end].start == tokens[end - 1].end + 1
    ):
        end += 1
    return end if end > index + 2 else index + 1
