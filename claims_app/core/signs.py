"""What the sieve asks of each statement, as arrays: a row for each, in reading order."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from scipy.sparse import csr_matrix

from claims_app.core.detectors.actor import may_name_people
from claims_app.core.detectors.denial import clauses
from claims_app.core.records import Act, Polarity
from claims_app.core.similarity import weight
from claims_app.core.stances import Stance
from claims_app.core.whereabouts import may_be_placed, wheres

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from claims_app.core.candidates import Flags, Orders, Vectors
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading
    from claims_app.core.records import Span

Floats: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"

_VECTOR_BLOCK: Final = 1 << 13  # pairs whose vectors are multiplied at a time: 32 MB
_LESSENING: Final = frozenset({Stance.DOWNPLAY, Stance.DOUBT})
_WISHES: Final = frozenset({Act.DEMAND, Act.ASK})


class Signs:
    """The signs of all statements: sets of keys as rows of ones, numbers, and what is yes or no.

    ``turned`` holds the keys of deeds that a statement negates, ``unturned`` those of the words
    that it lets stand; ``denied`` those of what a denial denies, ``says`` those of all its words,
    and ``stated`` those of what is no denial, each with whether a negation turns it. ``beside`` is
    what the words of a statement weigh at least when those of one of its figures are left out.
    ``is_named_by_deed`` says that the speaker's name has the word of a deed (ministry of defence).
    """

    def __init__(
        self, readings: Sequence[Reading], lexicon: MatchLexicon, vectors: Vectors | None
    ) -> None:
        self._readings = readings
        self._vectors = vectors
        self._words = _rows(r.content for r in readings)
        self._heaviest = _heaviest(readings, self._words.shape[1])
        self.weights = self._numbers(lambda r: r.content_weight)
        self.beside = self._numbers(_least_beside)
        self.beside_places = self._numbers(_beside_places)
        self.beside_times = self._numbers(
            lambda r: r.content_weight - _weight_under(r, [m.span for m in r.moments])
        )
        self.counts = self._numbers(lambda r: sum("doer" not in w.cues for w in r.content.values()))
        self._read_keys(lexicon)
        self._read_flags()

    def _read_keys(self, lexicon: MatchLexicon) -> None:
        readings = self._readings
        self.kin, self.turned, self.unturned = _together(
            (r.traits.kin for r in readings),
            (_kin(w for w in r.content.values() if _is_turned(r, w)) for r in readings),
            (_kin(w for w in r.content.values() if not w.is_negated) for r in readings),
        )
        self.denied, self.says, self.stated = _together(
            ({*_denied(r)} for r in readings),
            ({*_signed(r.content.values())} if r.is_denial else () for r in readings),
            (() if r.is_denial else {*_signed(r.content.values())} for r in readings),
        )
        families = [{name for word in r.deeds for name in word.families} for r in readings]
        excluded = [{o for f in mine for o in lexicon.opposites.get(f, ())} for mine in families]
        self.families, self.excluded = _together(families, excluded)
        self.counted = _rows({d for f in r.figures for d in f.deeds} for r in readings)
        # Figures of one noun, or of which one has none, may measure one thing.
        named = [{(f.measure.dimension, f.noun) for f in r.figures} for r in readings]
        either = [{*keys, *((dimension, "") for dimension, _ in keys)} for keys in named]
        self.measures, self.measured = _together(
            ({*map("|".join, keys)} for keys in named), ({*map("|".join, keys)} for keys in either)
        )
        deeds = {word.key for r in readings for word in r.deeds}
        self.is_named_by_deed = self._marked(lambda r: not deeds.isdisjoint(r.speaker_keys))
        self.signed = _rows(
            [f"!{key}" if word.is_negated else key for key, word in r.content.items()]
            for r in readings
        )
        self.documents = self._codes(lambda r: r.document)
        self.voices = self._codes(lambda r: r.statement.speaker)

    def _read_flags(self) -> None:
        marked, cued = self._marked, self._cued
        self.is_denied = marked(lambda r: r.statement.polarity is Polarity.DENIED)
        self.denies = marked(lambda r: r.is_denial)
        self.is_pro_form = marked(lambda r: r.is_pro_form)
        self.is_blanket = marked(lambda r: r.is_blanket)
        self.admits = marked(lambda r: r.stance is Stance.ADMIT)
        self.lessens = marked(lambda r: r.stance in _LESSENING)
        self.is_wish = marked(lambda r: r.statement.act in _WISHES)
        self.is_unrealised = marked(lambda r: r.is_unrealised)
        self.is_ahead = marked(lambda r: r.is_unrealised or r.is_to_come)
        self.is_silent = marked(lambda r: r.is_silent)
        self.has_people = marked(lambda r: r.traits.has_people)
        self.negates = marked(lambda r: r.traits.negates)
        self.has_figures = marked(lambda r: r.figures)
        self.has_group = marked(lambda r: r.group_counts)
        self.has_time = marked(lambda r: r.moments)
        self.has_where = marked(may_be_placed)
        self.has_doer = cued("doer")
        self.gives_reason = cued("cause")
        self.may_name_people = marked(may_name_people)
        self.is_plain = marked(lambda r: r.stance is Stance.STATE)
        self.is_lessened = cued("lessened")
        self.says_all = cued("utmost")
        self.has_moved = cued("moved_on")

    def _marked(self, test: Callable[[Reading], object]) -> Flags:
        return np.fromiter((bool(test(r)) for r in self._readings), bool, len(self._readings))

    def _cued(self, name: str) -> Flags:
        return self._marked(lambda r: name in r.traits.cues)

    def _numbers(self, number: Callable[[Reading], float]) -> Floats:
        return np.fromiter(map(number, self._readings), np.float64, len(self._readings))

    def _codes(self, key: Callable[[Reading], object]) -> Orders:
        """Return a number for each statement, the same one where the key is the same."""
        known: dict[object, int] = {}
        found = (known.setdefault(key(r), len(known)) for r in self._readings)
        return np.fromiter(found, np.int64, len(self._readings))

    def shared(self, first: Orders, second: Orders) -> tuple[Floats, Floats]:
        """Return for each pair how many words it shares, and what they weigh at most."""
        words = self._words[first].multiply(self._words[second])
        return sums(words), words @ self._heaviest

    def shared_signed(self, first: Orders, second: Orders) -> Floats:
        """Return for each pair how many words it shares that both negate or both let stand."""
        return sums(self.signed[first].multiply(self.signed[second]))

    def cosines(self, first: Orders, second: Orders) -> Floats | None:
        """Return the cosine of each pair of vectors; None where there is no encoder."""
        if self._vectors is None:
            return None
        found = np.empty(len(first))
        for start in range(0, len(first), _VECTOR_BLOCK):
            part = slice(start, start + _VECTOR_BLOCK)
            one, other = self._vectors[first[part]], self._vectors[second[part]]
            found[part] = np.einsum("ij,ij->i", one, other)
        return found


def _kin(words: Iterable[Word]) -> set[str]:
    return {key for word in words for key in word.kin}


def _is_turned(reading: Reading, word: Word) -> bool:
    """Return whether a word is a deed that its statement negates, as ``denial`` takes them."""
    is_turned = word.is_negated or reading.traits.leaves_no_room
    is_denied = reading.statement.polarity is Polarity.DENIED
    return is_turned and (is_denied or bool(word.families))


def _denied(reading: Reading) -> Iterator[str]:
    """Yield the keys of the deeds that a denial denies, and those of its clauses without a deed.

    A denial answers nothing by what it says where it is a pro-form, or where neither words nor act
    tell what is denied.
    """
    is_told = bool(reading.stance_words or reading.statement.act)
    if not reading.is_denial or not is_told or reading.is_pro_form:
        return
    for clause in clauses(reading):
        deeds = [w for w in clause if w.families and "consent" not in w.cues]
        yield from _signed(deeds or clause)


def _signed(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        for key in word.kin:
            yield f"!{key}" if word.is_negated else key


def _least_beside(reading: Reading) -> float:
    """Return what the words of a statement weigh at least beside the words of one figure."""
    return reading.content_weight - max(
        (_weight_under(reading, figure.own) for figure in reading.figures), default=0.0
    )


def _beside_places(reading: Reading) -> float:
    """Return what the words of a statement weigh beside the places that it names."""
    named = [word.span for words in wheres(reading) for word in words]
    return reading.content_weight - _weight_under(reading, named)


def _weight_under(reading: Reading, spans: Sequence[Span]) -> float:
    """Return what the words of a statement weigh that one of ``spans`` touches."""
    if not spans:
        return 0.0
    return sum(
        weight(word)
        for word in reading.content.values()
        if any(span.overlaps(word.span) for span in spans)
    )


def meet(
    one: csr_matrix,
    other: csr_matrix,
    first: Orders,
    second: Orders,
    *,
    among: Flags,
) -> Flags:
    """Return for each pair, of ``among``, whether rows of ``one`` and ``other`` share a key."""
    found = np.zeros(len(first), bool)
    filled, wanted = np.diff(one.indptr) > 0, np.diff(other.indptr) > 0
    places = np.flatnonzero(among & filled[first] & wanted[second])
    if len(places):
        shared = one[first[places]].multiply(other[second[places]])
        found[places] = sums(shared) > 0
    return found


def sums(matrix: csr_matrix) -> Floats:
    """Return the sum of each row."""
    return np.asarray(matrix.sum(axis=1)).ravel()


def _together(*tables: Iterable[Collection[str]]) -> Iterator[csr_matrix]:
    """Yield the rows of several tables of keys; one key has one column in all of them."""
    columns: dict[str, int] = {}
    parts = [_indices(table, columns) for table in tables]
    for indices, starts in parts:
        shape = (len(starts) - 1, max(1, len(columns)))
        matrix = csr_matrix((np.ones(len(indices)), indices, starts), shape=shape)
        matrix.sort_indices()
        yield matrix


def _indices(table: Iterable[Collection[str]], columns: dict[str, int]) -> tuple[Orders, Orders]:
    """Return the columns of each row, joined, and where the rows start; new keys get a column."""
    indices = array("q")
    starts = array("q", [0])
    for row in table:
        indices.extend(columns.setdefault(key, len(columns)) for key in row)
        starts.append(len(indices))
    return np.array(indices, dtype=np.int64), np.array(starts, dtype=np.int64)


def _rows(table: Iterable[Collection[str]]) -> csr_matrix:
    """Return a row of ones for each set of keys: rows x distinct keys."""
    return next(_together(table))


def _heaviest(readings: Iterable[Reading], count: int) -> Floats:
    """Return what each of ``count`` words weighs at most: one text's name is another's deed."""
    columns: dict[str, int] = {}
    heaviest = np.zeros(count)
    for reading in readings:
        for key, word in reading.content.items():
            place = columns.setdefault(key, len(columns))
            heaviest[place] = max(heaviest[place], weight(word))
    return heaviest
