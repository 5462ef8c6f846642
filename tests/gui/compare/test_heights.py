"""A Fenwick tree against a plain list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.gui.compare.heights import HeightIndex

HEIGHTS = st.lists(st.integers(0, 300), max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 300)), max_size=20))
def test_offsets_are_sums_also_after_changes(
    heights: list[int], changes: list[tuple[int, int]]
) -> None:
    index = HeightIndex(heights)

    for place, height in changes:
        if place < len(heights):
            grown = index.set(place, height)
            assert grown == height - heights[place]
            heights[place] = height

    assert index.total == sum(heights)
    assert [index[place] for place in range(len(heights))] == heights
    assert [index.offset(place) for place in range(len(heights) + 1)] == [
        sum(heights[:place]) for place in range(len(heights) + 1)
    ]


@given(HEIGHTS, st.integers(-50, 20000))
def test_what_covers_a_pixel_is_what_a_list_says(heights: list[int], y: int) -> None:
    index = HeightIndex(heights)

    found = index.index_at(y)

    edges = [sum(heights[:place]) for place in range(len(heights) + 1)]
    expected = next(
        (place for place in range(len(heights)) if edges[place] <= max(y, 0) < edges[place + 1]),
        len(heights),
    )
    assert found == expected


def test_nothing_is_refused_silently() -> None:
    index = HeightIndex([3, 4])

    with pytest.raises(IndexError):
        index.offset(3)
    with pytest.raises(IndexError):
        index.set(2, 1)
    with pytest.raises(IndexError):
        index.set(-1, 1)
    with pytest.raises(ValueError, match="0 or more"):
        index.set(0, -1)
    with pytest.raises(ValueError, match="0 or more"):
        HeightIndex([-1])
