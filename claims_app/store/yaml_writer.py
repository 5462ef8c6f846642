"""Plain data as YAML that people can read, diff and merge: the same data gives the same bytes.

PyYAML's emitter escapes every emoji and gives up block scalars for a whole text over one of them
or over one trailing space, so this writes the small part of YAML that a case needs itself.
Another reader, of YAML 1.1 or 1.2, gets the same strings: what it would take for a number, a
date, a truth value or null is quoted. ``docs/format.md`` has the rules.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What can't stand in YAML, or would not be seen in a review: control characters, other line
# breaks (CR, NEL, LS, PS), byte order marks, noncharacters, and the bidi controls that can make
# a line read as another one (Unicode Technical Report 36, 2.5; CVE-2021-42574). Marks that
# ordinary Arabic and Persian needs (LRM, RLM, ALM, ZWJ, ZWNJ) stay as they are.
_ESCAPED: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
)
_NEEDS_ESCAPE: Final = re.compile(f"[{_ESCAPED}\\n\\t]")
_IN_DOUBLE_QUOTES: Final = re.compile(f'[{_ESCAPED}\\n\\t"\\\\]')
# A block scalar shows neither an escape nor a blank at the end of a line, which editors trim.
_NO_BLOCK: Final = re.compile(f"[{_ESCAPED}]|[ \\t](?=\\n|\\Z)")
_PLAIN: Final = re.compile(f"[^\\W\\d_][^:#\\n\\t{_ESCAPED}]*(?<!\\s)")
_READ_AS_OTHER: Final = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_SHORT: Final = {
    "\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f",
    "\r": "\\r", "\x1b": "\\e", '"': '\\"', "\\": "\\\\", "\x85": "\\N", "\u2028": "\\L",
    "\u2029": "\\P",
}  # fmt: skip
_STEP: Final = 2


def dump(data: object, *, column: int = 0) -> str:
    """Return ``data`` as one YAML document that ends in a line break.

    Args:
        data: Mappings with string keys, sequences, strings, whole and finite numbers, truth
            values and None. Keys stay in the order given. A list of whole numbers is written in
            one line, ``[3, 7]``; every other collection in block style.
        column: How far to the right a list or mapping begins, to be put under a key.

    Raises:
        ClaimsError: A string holds half a character (a lone surrogate), which no file can hold.
        TypeError: Something else than the above is in it.
        ValueError: A number is infinite or not a number.
    """
    out: list[str] = []
    if isinstance(data, dict) and data:
        _mapping(out, data, column, " " * column)
    elif isinstance(data, list | tuple) and data:
        _sequence(out, data, column)
    else:
        out.append(f"{_inline(data)}\n")
    text = "".join(out)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        before = text[: error.start].rpartition("\n")[2].strip()[-40:]
        raise ClaimsError(
            "The text holds half a character ({code}) after “{before}”.",
            "Read the file again with its right encoding, or remove the character.",
            arguments={"code": f"U+{ord(text[error.start]):04X}", "before": before},
        ) from error
    return text


def _mapping(out: list[str], data: Mapping[object, object], column: int, first: str) -> None:
    """Write entries at ``column``; ``first`` already holds what precedes the first one."""
    lead = first
    for key, value in data.items():
        if not isinstance(key, str):
            raise TypeError(f"a key has to be a string, not {key!r}")
        _value(out, f"{lead}{_key(key)}:", value, column)
        lead = " " * column


def _sequence(out: list[str], items: Sequence[object], column: int) -> None:
    dash = " " * column + "-"
    for item in items:
        if isinstance(item, dict) and item:
            _mapping(out, item, column + _STEP, f"{dash} ")
        else:
            _value(out, dash, item, column)


def _value(out: list[str], head: str, value: object, column: int) -> None:
    """Write ``head`` and the value that belongs to the key or dash at ``column``."""
    if isinstance(value, str):
        if "\n" in value:
            out.append(f"{head} {_lines(value, column + _STEP)}")
        else:
            out.append(f"{head} {_scalar(value)}\n")
    elif isinstance(value, dict) and value:
        out.append(f"{head}\n")
        _mapping(out, value, column + _STEP, " " * (column + _STEP))
    elif isinstance(value, list | tuple) and value and not all(_is_int(item) for item in value):
        out.append(f"{head}\n")
        _sequence(out, value, column + _STEP)
    elif value is None:
        out.append(f"{head}\n" if head.endswith(":") else f"{head} null\n")
    else:
        out.append(f"{head} {_inline(value)}\n")


def _lines(text: str, indent: int) -> str:
    """Return a text of several lines as a block scalar, or in quotes with a line for each line."""
    margin = " " * indent
    if _NO_BLOCK.search(text) or not text.strip("\n"):
        *ended, last = text.split("\n")
        rows = [f"{_escaped(line)}\\n" for line in ended] + ([_escaped(last)] if last else [])
        # A blank at the start of a continued line counts as indentation unless it is escaped.
        rows[1:] = [f"\\{row}" if row[0] == " " else row for row in rows[1:]]
        return '"' + f"\\\n{margin}".join(rows) + '"\n'
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    chomping = ("-", "")[ends] if ends < 2 else "+"  # noqa: PLR2004 - YAML 1.2, 8.1.1.2
    indicator = str(_STEP) if text[0] in " \t\n" else ""
    lines = [f"{margin}{line}\n" if line else "\n" for line in body.split("\n")]
    return f"|{indicator}{chomping}\n{''.join(lines)}{chr(10) * (ends - 1)}"


def _inline(value: object) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, dict | list | tuple):
        return "{}" if isinstance(value, dict) else f"[{', '.join(map(str, value))}]"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, int):
        return str(value).lower()  # True and False are whole numbers to Python
    if value is None:
        return "null"
    raise TypeError(f"{type(value).__name__} is no plain data")


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"{value} can't be stored")
    text = repr(value)
    # YAML 1.1 wants a point before the exponent: 1e-07 would be a string to it.
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _READ_AS_OTHER:
        return text
    if _NEEDS_ESCAPE.search(text) or not ('"' in text or "\\" in text):
        return f'"{_escaped(text)}"'
    return "'" + text.replace("'", "''") + "'"


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    return _scalar(text)


def _escaped(text: str) -> str:
    return _IN_DOUBLE_QUOTES.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    short = _SHORT.get(character)
    if short:
        return short
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"  # noqa: PLR2004 - one byte


def _is_int(item: object) -> bool:
    return isinstance(item, int) and not isinstance(item, bool)
