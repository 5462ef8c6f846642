"""Which candidates some detector could fire on: told from arrays, before any pair is made.

Each test is wider than the detector that it stands for, so that nothing is lost; a property in
``tests/core/test_sieve.py`` holds it to that. A detector that fires on less needs a line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from scipy.sparse import csr_matrix

from claims_app.core.candidates import Pairs
from claims_app.core.detectors.denial import NO_ROOM
from claims_app.core.kinship import kin_keys
from claims_app.core.records import Polarity
from claims_app.core.similarity import weight
from claims_app.core.stances import Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from claims_app.core.candidates import Flags, Orders, Vectors
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

Floats: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"

_ALIKE: Final = 0.42 - 1e-9  # Dice from which two may say the same
_NEAR: Final = 0.9 - 1e-4  # Dice and cosine together, with an encoder
_BESIDE: Final = 0.15 - 1e-9  # Dice from which the rest may be alike, number words among the words
_NAMED: Final = 4  # words of one claim that the other has not: somebody, and one more
_AKIN: Final = 0.25 - 1e-9  # Dice from which two may put one deed down to two doers
_SIDE_BY_SIDE: Final = 8  # claims of one report, from a figure to the bare one that answers it
_TWO: Final = 2  # shared words
_BLOCK: Final = 1 << 17  # pairs at a time: some 30 MB
_VECTOR_BLOCK: Final = 1 << 13  # pairs whose vectors are multiplied at a time: 32 MB
_LESSENING: Final = frozenset({Stance.DOWNPLAY, Stance.DOUBT})


def sift(
    readings: Sequence[Reading],
    pairs: Pairs,
    bonds: Collection[tuple[int, int]],
    lexicon: MatchLexicon,
    vectors: Vectors | None = None,
) -> Pairs:
    """Return those of the pairs that a detector could fire on; all ``bonds`` stay."""
    signs = _Signs(readings, lexicon, vectors)
    kept = [
        signs.speak(pairs.first[start : start + _BLOCK], pairs.second[start : start + _BLOCK])
        for start in range(0, len(pairs.first), _BLOCK)
    ]
    count = len(readings)
    bound = np.fromiter((min(b) * count + max(b) for b in bonds), np.int64, len(bonds))
    is_bound = np.isin(pairs.first * count + pairs.second, bound)
    is_kept = np.concatenate((np.zeros(0, bool), *kept)) | is_bound
    return Pairs(pairs.first[is_kept], pairs.second[is_kept])


class _Signs:
    """The signs of all statements as arrays, a row each, in reading order."""

    def __init__(
        self, readings: Sequence[Reading], lexicon: MatchLexicon, vectors: Vectors | None
    ) -> None:
        def marked(test: Callable[[Reading], object]) -> Flags:
            return np.fromiter((bool(test(r)) for r in readings), bool, len(readings))

        self._vectors = vectors
        self._words = _rows([r.content for r in readings])
        akin = [*map(_kin, readings), *map(_turned, readings), *map(_standing, readings)]
        count, rows = len(readings), _rows(akin)
        self._kin, self._turned, self._standing = (
            rows[:count],
            rows[count : 2 * count],
            rows[2 * count :],
        )
        self._heaviest = _heaviest(readings, self._words.shape[1])
        self._weights = np.array([r.content_weight for r in readings])
        families = [{name for word in r.deeds for name in word.families} for r in readings]
        excluded = [{o for f in mine for o in lexicon.opposites.get(f, ())} for mine in families]
        both = _rows([*families, *excluded])
        self._families, self._excluded = both[: len(readings)], both[len(readings) :]
        self._counted = _rows([{d for f in r.figures for d in f.deeds} for r in readings])
        self._turns = marked(lambda r: r.is_denial or r.stance in _LESSENING)
        # Figures of one noun, or of which one has none, may measure one thing.
        named = [{(f.measure.dimension, f.noun) for f in r.figures} for r in readings]
        either = [{*keys, *((dimension, "") for dimension, _ in keys)} for keys in named]
        both_ways = _rows([*map(_joined, named), *map(_joined, either)])
        self._measures, self._measured = both_ways[: len(readings)], both_ways[len(readings) :]
        self._counts = np.fromiter((len(r.content) for r in readings), np.int64, len(readings))
        self._has_where = marked(lambda r: any("where" in word.cues for word in r.words))
        voices: dict[str, int] = {}
        said_by = (voices.setdefault(r.statement.speaker, len(voices)) for r in readings)
        self._voices = np.fromiter(said_by, np.int64, len(readings))
        self._documents = np.fromiter((r.document for r in readings), np.int64, len(readings))
        self._lessens = marked(lambda r: any("lessened" in w.cues for w in r.words))
        self._says_all = marked(lambda r: any("utmost" in w.cues for w in r.words))
        self._has_group = marked(lambda r: r.group_counts)
        self._has_time = marked(lambda r: r.moments)
        self._has_moved = marked(lambda r: any("moved_on" in word.cues for word in r.words))
        self._is_unrealised = marked(lambda r: r.is_unrealised or r.is_to_come)
        self._is_silent = marked(lambda r: r.is_silent)

    def speak(self, first: Orders, second: Orders) -> Flags:
        """Return for each pair whether its signs speak for some link."""
        words = self._words[first].multiply(self._words[second])
        shared, weights = _sums(words), words @ self._heaviest
        a, b = self._weights[first], self._weights[second]
        turns = self._turns[first] | self._turns[second]
        kept: Flags = (shared > 0) & (2 * weights >= _ALIKE * (a + b))  # agree, measured quantities
        if self._vectors is not None:
            dice = 2 * weights / np.maximum(a + b, 1e-9)
            kept |= (shared > 0) & (dice + _cosines(self._vectors, first, second) >= _NEAR)
        # denial, degree
        kept |= turns & ((shared > 0) | _meet(self._kin, self._kin, first, second, among=turns))
        extents = self._lessens[first] & self._says_all[second]
        extents |= self._lessens[second] & self._says_all[first]
        kept |= _meet(self._kin, self._kin, first, second, among=extents)  # degree
        kept |= (shared >= _TWO) & self._has_time[first] & self._has_time[second]
        is_akin = (shared >= _TWO) & (2 * weights >= _AKIN * (a + b))
        kept |= is_akin & self._has_where[first] & self._has_where[second]  # place
        own = np.maximum(self._counts[first], self._counts[second]) - shared
        kept |= is_akin & (own <= _NAMED)  # actor
        kept |= _meet(self._turned, self._standing, first, second)  # negation, either way
        kept |= _meet(self._turned, self._standing, second, first)
        kept |= self._has_group[first] & self._has_group[second]
        kept |= _meet(self._families, self._excluded, first, second)  # opposite
        # quantity, by what is beside the figures
        is_beside = (2 * weights >= _BESIDE * (a + b)) & (shared > 0)
        is_beside |= self._are_near(first, second)
        kept |= _meet(self._measures, self._measured, first, second, among=is_beside)
        kept |= _meet(self._measured, self._measures, first, second, among=is_beside)
        # update of a state
        has_moved = self._has_moved[first] | self._has_moved[second]
        is_done = self._is_unrealised[first] != self._is_unrealised[second]
        is_one_voice = self._voices[first] == self._voices[second]
        kept |= (shared > 0) & is_one_voice & (has_moved | is_done)
        kept |= _meet(self._counted, self._counted, first, second)  # quantity, update
        kept &= ~(self._is_silent[first] | self._is_silent[second])
        return kept

    def _are_near(self, first: Orders, second: Orders) -> Flags:
        """Return for each pair whether both stand side by side in one report."""
        is_near = self._documents[first] == self._documents[second]
        is_near &= np.abs(first - second) <= _SIDE_BY_SIDE
        return np.asarray(is_near)


def _cosines(vectors: Vectors, first: Orders, second: Orders) -> Floats:
    """Return the cosine of each pair of vectors."""
    found = np.empty(len(first))
    for start in range(0, len(first), _VECTOR_BLOCK):
        part = slice(start, start + _VECTOR_BLOCK)
        found[part] = np.einsum("ij,ij->i", vectors[first[part]], vectors[second[part]])
    return found


def _kin(reading: Reading) -> frozenset[str]:
    return kin_keys(reading.content.values(), reading.lang)


def _joined(keys: Iterable[tuple[str, str]]) -> list[str]:
    return ["|".join(key) for key in keys]


def _turned(reading: Reading) -> frozenset[str]:
    """Return the keys of the deeds that a statement negates, as ``denial`` takes them."""
    is_all = any(word.cues >= NO_ROOM for word in reading.words)
    is_denied = reading.statement.polarity is Polarity.DENIED
    turned = [w for w in reading.content.values() if is_all or w.is_negated]
    return kin_keys((w for w in turned if w.families or is_denied), reading.lang)


def _standing(reading: Reading) -> frozenset[str]:
    words = (w for w in reading.content.values() if not w.is_negated)
    return kin_keys(words, reading.lang)


def _meet(
    one: csr_matrix,
    other: csr_matrix,
    first: Orders,
    second: Orders,
    *,
    among: Flags | None = None,
) -> Flags:
    """Return for each pair, of ``among``, whether rows of ``one`` and ``other`` share a key."""
    found = np.zeros(len(first), bool)
    filled, wanted = np.diff(one.indptr) > 0, np.diff(other.indptr) > 0
    places = np.flatnonzero(filled[first] & wanted[second] & (True if among is None else among))
    if len(places):
        shared = one[first[places]].multiply(other[second[places]])
        found[places] = _sums(shared) > 0
    return found


def _sums(matrix: csr_matrix) -> Floats:
    return np.asarray(matrix.sum(axis=1)).ravel()


def _rows(keys: Sequence[Collection[str]]) -> csr_matrix:
    """Return a row of ones for each set of keys: rows x distinct keys."""
    columns: dict[str, int] = {}
    indices = [columns.setdefault(key, len(columns)) for row in keys for key in row]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in keys], dtype=np.int64)))
    ones = np.ones(len(indices))
    shape = (len(keys), max(1, len(columns)))
    matrix = csr_matrix((ones, np.array(indices, dtype=np.int64), starts), shape=shape)
    matrix.sort_indices()
    return matrix


def _heaviest(readings: Iterable[Reading], count: int) -> Floats:
    """Return what each of ``count`` words weighs at most: one text's name is another's deed."""
    columns: dict[str, int] = {}
    heaviest = np.zeros(count)
    for reading in readings:
        for key, word in reading.content.items():
            place = columns.setdefault(key, len(columns))
            heaviest[place] = max(heaviest[place], weight(word))
    return heaviest
