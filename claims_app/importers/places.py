"""Where a character of a text stands in the file that the text was read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, order=True)
class FilePlace:
    """One character of a text whose place in the file is known.

    ``offset`` counts code points of the text from 0; ``line`` and ``column`` count from 1.
    """

    offset: int
    line: int = 1
    column: int = 1


class FilePlaces:
    """Lines and columns in the file, for offsets into the text that was read from it.

    From one place up to the next one, text and file run side by side.
    """

    def __init__(self, text: str, places: Sequence[FilePlace] = ()) -> None:
        self._places = sorted(places) or [FilePlace(0)]
        self._offsets = [place.offset for place in self._places]
        self._line_starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]

    def of(self, offset: int) -> str:
        """Return ``line:column`` of a character, both counted from 1."""
        place = self._places[max(0, bisect_right(self._offsets, offset) - 1)]
        here = bisect_right(self._line_starts, offset) - 1
        there = bisect_right(self._line_starts, place.offset) - 1
        if here == there:
            return f"{place.line}:{place.column + offset - place.offset}"
        return f"{place.line + here - there}:{offset - self._line_starts[here] + 1}"
