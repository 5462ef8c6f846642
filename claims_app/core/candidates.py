"""Which pairs are worth comparing: few inside a report, the nearest ones across reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.similarity import weight
from claims_app.core.stories import is_same_story

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from claims_app.core.readings import Reading

_NEIGHBOURS: Final = 24  # per statement; the gold bundles never need more than 11
_LEAST_COSINE: Final = 0.12
_WINDOW: Final = 60  # statements of one report that are compared with one another


def candidates(
    readings: Sequence[Reading], bonds: Collection[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return pairs of orders, the smaller first, sorted.

    Args:
        readings: All statements in reading order; ``readings[i].order == i``.
        bonds: Pairs in which one answers the other; they are compared whatever they share.
    """
    found = {(min(pair), max(pair)) for pair in bonds}
    found.update(_within(readings))
    if readings and readings[0].document != readings[-1].document:
        found.update(_across(readings))
        found.update(_of_one_group(readings))
        found.update(_of_one_story(readings))
    return tuple(sorted(found))


def _within(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the pairs inside each report that share a word or oppose each other.

    Bounded by a window, so that a book of ten thousand claims does not cost their square.
    """
    for first, reading in enumerate(readings):
        for second in range(first + 1, min(len(readings), first + 1 + _WINDOW)):
            if readings[second].document != reading.document:
                break
            yield first, second


def _of_one_group(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield statements that count the same numbered group, in whatever words and languages."""
    by_stage: dict[str, list[int]] = {}
    for reading in readings:
        for stage in {count.stage for count in reading.group_counts}:
            by_stage.setdefault(stage, []).append(reading.order)
    for orders in by_stage.values():
        for index, first in enumerate(orders):
            for second in orders[index + 1 : index + 1 + _WINDOW]:
                yield first, second


def _of_one_story(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield figures of one deed in reports of one event, whatever else they say.

    Reports stand by date, so that a window over each deed reaches those of the same days.
    """
    by_deed: dict[str, list[int]] = {}
    for reading in readings:
        for deed in {deed for figure in reading.figures for deed in figure.deeds}:
            by_deed.setdefault(deed, []).append(reading.order)
    for orders in by_deed.values():
        for index, first in enumerate(orders):
            for second in orders[index + 1 : index + 1 + _WINDOW]:
                one, other = readings[first], readings[second]
                if one.document != other.document and is_same_story(one.story, other.story):
                    yield first, second


def _across(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield each statement's nearest ones in other reports, by cosine over weighted keys."""
    import numpy as np  # noqa: PLC0415  # 0.2 s that a case of one report never needs
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415

    keys: dict[str, int] = {}
    rows, columns, values = [], [], []
    for index, reading in enumerate(readings):
        norm = sum(weight(word) ** 2 for word in reading.content.values()) ** 0.5
        for key, word in reading.content.items():
            rows.append(index)
            columns.append(keys.setdefault(key, len(keys)))
            values.append(weight(word) / norm)
    shape = (len(readings), max(1, len(keys)))
    matrix = csr_matrix((np.array(values, dtype=np.float64), (rows, columns)), shape=shape)
    near = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=_NEIGHBOURS, threshold=_LEAST_COSINE, sort=True
    )
    for first, second in zip(*near.nonzero(), strict=True):
        if first < second and readings[first].document != readings[second].document:
            yield int(first), int(second)
