"""Heights of a long list of things, summed in a Fenwick tree: estimates now, true ones on sight."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class HeightIndex:
    """Heights in whole pixels that add up to offsets, each answer in O(log n).

    Source:
        P. M. Fenwick (1994), A new data structure for cumulative frequency tables.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        """Take the heights from top to bottom.

        Raises:
            ValueError: A height is negative.
        """
        self._heights = array("q", heights)
        if self._heights and min(self._heights) < 0:
            raise ValueError("a height is 0 or more")
        self._tree = array("q", [0]) + self._heights
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self._top_bit = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        """Return one height; negative indices are refused."""
        if index < 0:
            raise IndexError(index)
        return self._heights[index]

    @property
    def total(self) -> int:
        """Return the sum of all heights."""
        return self.offset(len(self))

    def offset(self, index: int) -> int:
        """Return the sum of the heights before ``index``, ``0 <= index <= len(self)``.

        Raises:
            IndexError: ``index`` lies outside that range.
        """
        if not 0 <= index <= len(self):
            raise IndexError(index)
        total = 0
        while index:
            total += self._tree[index]
            index &= index - 1
        return total

    def set(self, index: int, height: int) -> int:
        """Change one height and return by how much it grew.

        Raises:
            IndexError: There is no such index.
            ValueError: ``height`` is negative.
        """
        grown = height - self[index]
        if height < 0:
            raise ValueError("a height is 0 or more")
        if grown:
            self._heights[index] = height
            node = index + 1
            while node < len(self._tree):
                self._tree[node] += grown
                node += node & -node
        return grown

    def index_at(self, y: int) -> int:
        """Return the index of the thing that covers pixel ``y``, counted from the top.

        Above the first it is 0, below the last it is ``len(self)``. Things of no height are
        passed over.
        """
        position, rest, bit = 0, max(y, 0), self._top_bit
        while bit:
            following = position + bit
            if following < len(self._tree) and self._tree[following] <= rest:
                position = following
                rest -= self._tree[following]
            bit >>= 1
        return position
