"""Where a character of a text stands in the file that the text was read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """One character of a text whose place in the file is known.

    ``offset`` counts code points of the text from 0; ``line`` and ``column`` count from 1.
    """

    offset: int
    line: int = 1
    column: int = 1


class FilePlaces:
    """Lines and columns in the file, for offsets into the text that was read from it.

    From an anchor up to the next one, text and file run side by side.
    """

    def __init__(self, text: str, anchors: Sequence[Anchor] = ()) -> None:
        self._anchors = sorted(anchors) or [Anchor(0)]
        self._offsets = [anchor.offset for anchor in self._anchors]
        self._line_starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]

    def of(self, offset: int) -> str:
        """Return ``line:column`` of a character, both counted from 1."""
        anchor = self._anchors[max(0, bisect_right(self._offsets, offset) - 1)]
        here = bisect_right(self._line_starts, offset) - 1
        there = bisect_right(self._line_starts, anchor.offset) - 1
        if here == there:
            return f"{anchor.line}:{anchor.column + offset - anchor.offset}"
        return f"{anchor.line + here - there}:{offset - self._line_starts[here] + 1}"
