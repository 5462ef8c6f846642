"""Which pairs are worth comparing: few inside a report, the nearest ones across reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias

import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from claims_app.core.similarity import weight
from claims_app.core.stories import is_same_story

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from claims_app.core.readings import Reading

Orders: TypeAlias = "np.ndarray[Any, np.dtype[np.int64]]"
Flags: TypeAlias = "np.ndarray[Any, np.dtype[np.bool_]]"
Vectors: TypeAlias = "np.ndarray[Any, np.dtype[np.float32]]"

NEIGHBOURS: Final = 24  # per statement; the gold bundles never need more than 11
WINDOW: Final = 60  # statements of one report that are compared with one another
_LEAST_COSINE: Final = 0.12
_ALIKE_NEIGHBOURS: Final = 12  # per statement, by their vectors
_LEAST_ALIKE: Final = 0.5  # cosine of two vectors
_BLOCK: Final = 4096  # statements whose neighbours are sought at a time
_VECTOR_BLOCK: Final = 512
_UNIT: Final = 2048  # of rounded vectors: their products stay below 2 ** 24, exact in float32


class Pairs(NamedTuple):
    """Pairs of orders, the smaller one in ``first``: two arrays of one length, sorted."""

    first: Orders
    second: Orders


class Encode(Protocol):
    """Gives texts vectors, so that those of one meaning lie near each other."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Return a row of length 1.0 for each text: n x d, or zeros for a text without words."""


class _Texts(NamedTuple):
    """Statements in the same words: ``first`` of them by order, and whether one is a repeat.

    ``members`` holds those that are no repeats, text after text, each text ``sizes`` of them.
    """

    first: Orders
    is_repeat: Flags
    members: Orders
    sizes: Orders


def candidates(
    readings: Sequence[Reading],
    bonds: Collection[tuple[int, int]] = (),
    vectors: Vectors | None = None,
    on_block: Callable[[], None] = lambda: None,
) -> Pairs:
    """Return the pairs to compare, each once.

    Of statements in the same words, those after the first ``NEIGHBOURS`` are repeats. A repeat is
    compared with the first of them and with what stands round it in its report, so that ten
    thousand copies do not cost their square.

    Args:
        readings: All statements in reading order; ``readings[i].order == i``.
        bonds: Pairs in which one answers the other; they are compared whatever they share.
        vectors: What ``Encode`` makes of each statement; the nearest ones in other reports are
            compared too.
        on_block: Called after each block of statements; it may raise to stop the work.
    """
    count = len(readings)
    documents = np.fromiter((reading.document for reading in readings), np.int64, count)
    texts = _same_texts(readings)
    found = [_codes(bonds, count), _within(documents, texts)]
    if count and documents[0] != documents[-1]:
        single = np.flatnonzero(~texts.is_repeat)
        found.extend(_across(readings, documents, texts, on_block))
        if vectors is not None:
            found.extend(_alike(vectors, documents, single, on_block))
        kept = [readings[order] for order in single.tolist()]
        found.append(_codes((*_of_one_group(kept), *_of_one_story(kept)), count))
    repeats = np.flatnonzero(texts.is_repeat)
    found.append(texts.first[repeats] * count + repeats)
    codes = np.unique(np.concatenate(found))
    first, second = codes // max(1, count), codes % max(1, count)
    return Pairs(first, second)


def _same_texts(readings: Sequence[Reading]) -> _Texts:
    """Return which statements repeat the words of others, said and meant in the same way."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for reading in readings:
        key = (reading.quote, reading.lang, reading.statement.polarity, reading.stance)
        groups.setdefault(key, []).append(reading.order)
    first = np.arange(len(readings), dtype=np.int64)
    is_repeat = np.zeros(len(readings), bool)
    for orders in groups.values():
        first[orders] = orders[0]
        is_repeat[orders[NEIGHBOURS:]] = True
    kept = [orders[:NEIGHBOURS] for orders in groups.values()]
    members = np.array([order for orders in kept for order in orders], dtype=np.int64)
    return _Texts(first, is_repeat, members, np.array([len(orders) for orders in kept], np.int64))


def _codes(pairs: Iterable[tuple[int, int]], count: int) -> Orders:
    """Return one number for each pair: the smaller order times ``count``, plus the other."""
    codes = (min(pair) * count + max(pair) for pair in pairs)
    return np.fromiter(codes, np.int64)


def _within(documents: Orders, texts: _Texts) -> Orders:
    """Return the pairs inside each report.

    Bounded by a window, so that a book of ten thousand claims does not cost their square.
    """
    count = len(documents)
    found = [np.zeros(0, np.int64)]
    for distance in range(1, min(WINDOW, count)):
        first = np.flatnonzero(documents[distance:] == documents[:-distance])
        if not len(first):
            break  # statements of one report stand together
        second = first + distance
        is_copy = texts.is_repeat[second] & (texts.first[first] == texts.first[second])
        found.append((first * count + second)[~is_copy])
    return np.concatenate(found)


def _of_one_group(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield statements that count the same numbered group, in whatever words and languages."""
    by_stage: dict[str, list[int]] = {}
    for reading in readings:
        for stage in {count.stage for count in reading.group_counts}:
            by_stage.setdefault(stage, []).append(reading.order)
    for orders in by_stage.values():
        for index, first in enumerate(orders):
            for second in orders[index + 1 : index + 1 + WINDOW]:
                yield first, second


def _of_one_story(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield figures of one deed and reasons in reports of one event, whatever else they say.

    Reports stand by date, so that a window over each deed reaches those of the same days.
    """
    by_deed: dict[str, list[Reading]] = {}
    for reading in readings:
        deeds = {deed for figure in reading.figures for deed in figure.deeds}
        if "cause" in reading.traits.cues:
            deeds.add("?")  # two reasons need not share a word
        for deed in deeds:
            by_deed.setdefault(deed, []).append(reading)
    for counting in by_deed.values():
        for index, one in enumerate(counting):
            for other in counting[index + 1 : index + 1 + WINDOW]:
                if one.document != other.document and is_same_story(one.story, other.story):
                    yield one.order, other.order


def _across(
    readings: Sequence[Reading], documents: Orders, texts: _Texts, on_block: Callable[[], None]
) -> Iterator[Orders]:
    """Yield the nearest pairs across reports, by cosine over weighted keys.

    Two are near if either has the other among its nearest: so neither order nor report decides.
    Copies of one text are near each other, and have their nearest among other texts besides.
    """
    starts = np.cumsum(texts.sizes) - texts.sizes
    matrix = _matrix([readings[order] for order in texts.members[starts].tolist()])
    turned = matrix.T.tocsr()
    own = np.flatnonzero(texts.sizes > 1)
    yield _between(*_of_texts(own, own, texts, starts), documents)
    for start in range(0, len(starts), _BLOCK):
        near = sp_matmul_topn(
            matrix[start : start + _BLOCK],
            turned,
            top_n=NEIGHBOURS,
            threshold=_LEAST_COSINE,
            sort=True,
        ).tocoo()
        rows, is_other = near.row + start, near.row + start != near.col
        rows, columns = rows[is_other], near.col[is_other]
        yield _between(*_of_texts(rows, columns, texts, starts), documents)
        on_block()


def _between(one: Orders, other: Orders, documents: Orders) -> Orders:
    """Return those of the pairs that two reports make, as numbers; see ``_codes``."""
    is_across = documents[one] != documents[other]
    one, other = one[is_across], other[is_across]
    return np.minimum(one, other) * len(documents) + np.maximum(one, other)


def _of_texts(
    rows: Orders, columns: Orders, texts: _Texts, starts: Orders
) -> tuple[Orders, Orders]:
    """Return the statements of texts that are near each other, the nearest texts first.

    Each gets no more than ``NEIGHBOURS`` of them, and the copies of the last one.
    """
    sizes = texts.sizes[columns]
    before = np.cumsum(sizes) - sizes
    is_first = np.diff(rows, prepend=-1) != 0
    before -= np.maximum.accumulate(np.where(is_first, before, 0))
    is_near = before < NEIGHBOURS
    rows, columns = rows[is_near], columns[is_near]
    # Each member of the one text with each of the other: first the one is spread, then the other.
    one, place = _spread(starts[rows], texts.sizes[rows])
    other, again = _spread(starts[columns[place]], texts.sizes[columns[place]])
    return texts.members[one[again]], texts.members[other]


def _spread(starts: Orders, sizes: Orders) -> tuple[Orders, Orders]:
    """Return the ranges that start at ``starts``, joined, and for each number its range's place."""
    place = np.repeat(np.arange(len(starts)), sizes)
    inside = np.arange(len(place)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return starts[place] + inside, place


def _matrix(readings: Sequence[Reading]) -> csr_matrix:
    """Return the weighted keys of each statement as a row of length 1.0: n x keys."""
    keys: dict[str, int] = {}
    columns: list[int] = []
    values: list[float] = []
    starts = [0]
    for reading in readings:
        norm = sum(weight(word) ** 2 for word in reading.content.values()) ** 0.5
        for key, word in reading.content.items():
            columns.append(keys.setdefault(key, len(keys)))
            values.append(weight(word) / norm)
        starts.append(len(columns))
    shape = (len(readings), max(1, len(keys)))
    return csr_matrix((np.array(values, dtype=np.float64), columns, starts), shape=shape)


def _alike(
    vectors: Vectors, documents: Orders, single: Orders, on_block: Callable[[], None]
) -> Iterator[Orders]:
    """Yield the nearest pairs across reports by their vectors, exactly, block by block.

    Vectors are rounded to whole numbers first, whose products are exact in any order of adding:
    the same neighbours come out on every machine and beside any other statements.
    """
    size = len(single)
    whole = np.rint(vectors[single] * _UNIT).astype(np.float32)
    least = _LEAST_ALIKE * _UNIT * _UNIT
    place = np.arange(size, dtype=np.int64)
    nearest = min(_ALIKE_NEIGHBOURS, size)
    for start in range(0, size, _VECTOR_BLOCK):
        rows = single[start : start + _VECTOR_BLOCK]
        products = whole[start : start + _VECTOR_BLOCK] @ whole.T
        is_other = documents[rows][:, None] != documents[single][None, :]
        # Of equals the earlier one is nearer: one whole number says both.
        rank = products.astype(np.int64) * size + (size - 1 - place)
        rank[~is_other | (products < least)] = -1
        best = np.argpartition(rank, size - nearest, axis=1)[:, size - nearest :]
        row, slot = np.nonzero(np.take_along_axis(rank, best, axis=1) >= 0)
        yield _between(rows[row], single[best[row, slot]], documents)
        on_block()
