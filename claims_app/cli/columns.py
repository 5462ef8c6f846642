"""Text in columns of a terminal: display width, wrapping, Arabic at the right of its cell."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wcwidth import wcswidth, wcwidth

from claims_app.core.script import first_strong_direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# First strong isolate, pop directional isolate: a terminal that orders right-to-left text does so
# within the isolate, and the cells stay where they are.
_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# A name within an isolate doesn't decide the direction of what is around it (UAX #9, P2).
_ISOLATED: Final = re.compile(f"{_ISOLATE}[^{_POP_ISOLATE}]*{_POP_ISOLATE}")
_GAP: Final = " │ "


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs of one cell; each is laid out in its own direction. An empty one is a space."""

    paragraphs: tuple[str, ...]


def clean(text: str) -> str:
    """Return ``text`` without what a terminal would obey: escapes, controls, direction overrides.

    A report may hold any of them, and none belongs on the screen.
    """
    kept = (
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char
        for char in text
        if char not in _BIDI_CONTROLS
    )
    return " ".join("".join(kept).split())


def display_width(text: str) -> int:
    """Return how many columns ``text`` takes, which is free of control characters."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(wcwidth(char), 0) for char in text)


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most ``width`` columns, cut at spaces; a longer word is cut within."""
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if display_width(candidate) <= width:
            line = candidate
            continue
        if line:
            yield line
        *full, line = _pieces(word, width)
        yield from full
    if line:
        yield line


def isolate(text: str) -> str:
    """Return ``text`` as a unit of its own direction where it has right-to-left letters.

    Letters that are isolated already turn nothing around them.
    """
    outside = _ISOLATED.sub("", text)
    is_mixed = any(unicodedata.bidirectional(char) in ("R", "AL") for char in outside)
    return f"{_ISOLATE}{text}{_POP_ISOLATE}" if is_mixed else text


def lay_out(cell: Cell, width: int) -> list[str]:
    """Return the lines of a cell, each exactly ``width`` columns; Arabic ends at its right."""
    lines = []
    for paragraph in cell.paragraphs:
        is_rtl = first_strong_direction(_ISOLATED.sub("", paragraph)) == "rtl"
        for line in _balanced(wrap(paragraph, width)) if paragraph else ("",):
            space = " " * (width - display_width(line))
            lines.append(space + isolate(line) if is_rtl else isolate(line) + space)
    return lines


def side_by_side(cells: Sequence[Cell], width: int) -> list[str]:
    """Return the lines of cells beside each other, within ``width`` columns in all.

    ``width`` is at least ``len(cells)`` plus the gaps between them.
    """
    each = column_width(len(cells), width)
    columns = [lay_out(cell, each) for cell in cells]
    height = max(map(len, columns), default=0)
    empty = " " * each
    rows = (
        [column[row] if row < len(column) else empty for column in columns] for row in range(height)
    )
    return [_GAP.join(row).rstrip() for row in rows]


def column_width(count: int, width: int) -> int:
    """Return the width of each of ``count`` columns that share ``width``."""
    return (width - len(_GAP) * (count - 1)) // count


def total_width(count: int, each: int) -> int:
    """Return how wide ``count`` columns of width ``each`` are beside each other."""
    return each * count + len(_GAP) * (count - 1)


def _balanced(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with each isolate that runs over several of them closed and opened anew."""
    depth = 0
    for line in lines:
        opened = _ISOLATE * depth + line
        depth = opened.count(_ISOLATE) - opened.count(_POP_ISOLATE)
        yield opened + _POP_ISOLATE * depth


def _pieces(word: str, width: int) -> list[str]:
    """Cut a word into pieces of at most ``width`` columns; marks stay with their letter."""
    pieces = [""]
    for char in word:
        fits = display_width(pieces[-1] + char) <= width or not pieces[-1]
        if fits or wcwidth(char) == 0:
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
