"""Which candidates some detector could fire on, and which one: told from arrays.

Each test is wider than the detector that it stands for, so that nothing is lost; properties in
``tests/core/test_sieve.py`` hold it to that. A detector that fires on more needs a line here.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np

from claims_app.core.looks import (
    AGREEMENT,
    ALL,
    DEGREE,
    DENIAL,
    DIFFERENCE,
    OPPOSITE,
    QUANTITY,
    UPDATE,
)
from claims_app.core.signs import Signs, meet

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from claims_app.core.candidates import Flags, Orders, Pairs, Vectors
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading
    from claims_app.core.signs import Floats

_ALIKE: Final = 0.42 - 1e-9  # Dice from which two reports may say the same
_ALIKE_WITHIN: Final = 0.7 - 1e-9  # the same inside one report
_NEAR: Final = 0.9 - 1e-4  # Dice and cosine together, with an encoder
_BESIDE: Final = 0.45 - 1e-9  # Dice of what stands beside two figures of one thing
_AKIN: Final = 0.25 - 1e-9  # Dice from which one deed may have two doers or two places
_LATER: Final = 0.3 - 1e-9  # Dice from which a later word may be about the same
_LESSENED: Final = 0.4 - 1e-9  # share of what is played down that the other says
_PLACED: Final = 0.4 - 1e-9  # Dice of what stands beside two places of one event
_PUT_AT: Final = 0.25 - 1e-9  # the same beside two times
_SAME_WORDS: Final = 0.6 - 1e-9  # share of the claim that says less, beside two times of day
_ONE_SIDE: Final = 4  # words that one side alone has: three name somebody, one is left
_SOMEBODY: Final = 7  # words that one side alone has: three name somebody on each, one is left
_SIDE_BY_SIDE: Final = 8  # claims of one report, from a figure to the bare one that answers it
_TWO: Final = 2  # shared words
_BLOCK: Final = 1 << 17  # pairs at a time: some 30 MB


Looks: TypeAlias = "np.ndarray[Any, np.dtype[np.uint8]]"


class Sifted(NamedTuple):
    """Pairs of orders as in ``Pairs``, and what each is to be looked at for: bits of ``looks``."""

    first: Orders
    second: Orders
    looks: Looks


def sift(
    readings: Sequence[Reading],
    pairs: Pairs,
    bonds: Collection[tuple[int, int]],
    lexicon: MatchLexicon,
    *,
    vectors: Vectors | None = None,
    on_block: Callable[[], None] = lambda: None,
) -> Sifted:
    """Return those of the pairs that a detector could fire on; all ``bonds`` stay.

    Args:
        readings: All statements in reading order.
        pairs: What ``candidates`` found.
        bonds: Pairs in which one answers the other.
        lexicon: The word lists.
        vectors: What an encoder makes of each statement.
        on_block: Called before each block of pairs; it may raise to stop the work.
    """
    signs = Signs(readings, lexicon, vectors)
    looks = [np.zeros(0, np.uint8)]
    for start, end in pairwise((*range(0, len(pairs.first), _BLOCK), len(pairs.first))):
        on_block()
        looks.append(_Block(signs, pairs.first[start:end], pairs.second[start:end]).looks())
    count = len(readings)
    bound = np.fromiter((min(b) * count + max(b) for b in bonds), np.int64, len(bonds))
    is_bound = np.isin(pairs.first * count + pairs.second, bound)
    found = np.concatenate(looks)
    found[is_bound] = ALL
    kept = np.flatnonzero(found)
    return Sifted(pairs.first[kept], pairs.second[kept], found[kept])


class _Block:
    """Some of the pairs, the earlier statement first, and whether their signs speak for a link."""

    def __init__(self, signs: Signs, first: Orders, second: Orders) -> None:
        self._signs, self._first, self._second = signs, first, second
        self._shared, self._common = signs.shared(first, second)
        self._both = signs.weights[first] + signs.weights[second]
        self._has_shared = self._shared > 0
        self._is_within = signs.documents[first] == signs.documents[second]
        self._is_one_voice = signs.voices[first] == signs.voices[second]
        self._is_denial = self._either(signs.denies)
        is_planned = signs.is_unrealised
        self._is_one_planned = is_planned[first] != is_planned[second]

    def looks(self) -> Looks:
        """Return what each pair is to be looked at for; nothing where no signs speak for a link."""
        excluded = self._exclude()
        told = {
            DENIAL: self._deny() | self._negate(),
            QUANTITY: self._count(),
            DIFFERENCE: self._differ(),
            OPPOSITE: self._oppose(excluded),
            DEGREE: self._lessen(),
            UPDATE: self._update(),
            AGREEMENT: self._agree(),
        }
        found = np.zeros(len(self._first), np.uint8)
        for look, flags in told.items():
            found[flags] |= look
        # Two opposed words that make no link of their own are told beside what does.
        found[excluded & (found > 0)] |= OPPOSITE
        found[self._either(self._signs.is_silent)] = 0
        return found

    def _either(self, flags: Flags) -> Flags:
        kept: Flags = flags[self._first] | flags[self._second]
        return kept

    def _both_have(self, flags: Flags) -> Flags:
        return flags[self._first] & flags[self._second]

    def _directions(self) -> tuple[tuple[Orders, Orders], tuple[Orders, Orders]]:
        return (self._first, self._second), (self._second, self._first)

    def _has_dice(self, least: float | Floats) -> Flags:
        kept: Flags = self._has_shared & (2 * self._common >= least * self._both)
        return kept

    def _agree(self) -> Flags:
        signs = self._signs
        kept = self._has_dice(np.where(self._is_within, _ALIKE_WITHIN, _ALIKE))
        cosines = signs.cosines(self._first, self._second)
        if cosines is not None:
            dice = 2 * self._common / np.maximum(self._both, 1e-9)
            kept |= self._has_shared & (dice + cosines >= _NEAR)
        kept |= self._is_one_voice & self._both_have(signs.is_pro_form)
        kept &= ~(self._is_within & self._is_one_voice)
        kept &= signs.is_denied[self._first] == signs.is_denied[self._second]
        kept &= signs.lessens[self._first] == signs.lessens[self._second]
        return kept

    def _deny(self) -> Flags:
        """Return where a denial meets what it denies."""
        signs = self._signs
        kept = np.zeros(len(self._first), bool)
        for answer, target in self._directions():
            is_answer = signs.denies[answer] & ~signs.denies[target]
            among = is_answer & ~self._is_one_voice
            kept |= meet(signs.denied, signs.stated, answer, target, among=among)
            among &= signs.is_named_by_deed[target]
            kept |= meet(signs.says, signs.stated, answer, target, among=among)
            kept |= is_answer & signs.is_blanket[answer] & ~self._is_within & self._has_shared
        return kept

    def _negate(self) -> Flags:
        """Return where one negates a deed that the other lets stand."""
        signs = self._signs
        among = ~(self._is_denial | self._is_one_voice | self._is_one_planned)
        among &= ~self._both_have(signs.is_denied)
        kept = meet(signs.turned, signs.unturned, self._first, self._second, among=among)
        return kept | meet(signs.turned, signs.unturned, self._second, self._first, among=among)

    def _lessen(self) -> Flags:
        """Return where one plays down or doubts what the other says, or says all of it."""
        signs = self._signs
        kept = np.zeros(len(self._first), bool)
        is_of_one = ~(self._is_one_voice | self._is_one_planned)
        for answer, target in self._directions():
            is_answer = signs.lessens[answer] & ~(signs.lessens[target] | signs.denies[target])
            is_said = self._common >= _LESSENED * signs.weights[answer]
            kept |= self._has_shared & is_answer & is_said
            is_part = signs.is_lessened[answer] & signs.says_all[target]
            is_part &= ~(signs.is_lessened[target] | signs.has_figures[answer]) & is_of_one
            kept |= meet(signs.kin, signs.kin, self._first, self._second, among=is_part)
        return kept

    def _count(self) -> Flags:
        """Return where both count one deed or one numbered group, or measure one thing."""
        signs, first, second = self._signs, self._first, self._second
        kept = self._both_have(signs.has_group)
        among = self._both_have(signs.has_figures)
        kept |= meet(signs.counted, signs.counted, first, second, among=among)
        least = _BESIDE * (signs.beside[first] + signs.beside[second])
        is_bare = self._is_within & (np.abs(first - second) <= _SIDE_BY_SIDE)
        is_bare &= self._common >= signs.beside[second] - 1e-9
        among &= ~self._is_one_planned & (
            is_bare | (self._has_shared & (2 * self._common >= least))
        )
        kept |= meet(signs.measures, signs.measured, first, second, among=among)
        return kept | meet(signs.measured, signs.measures, first, second, among=among)

    def _exclude(self) -> Flags:
        """Return where a deed of one excludes a deed of the other."""
        signs = self._signs
        return meet(
            signs.families, signs.excluded, self._first, self._second, among=~self._is_denial
        )

    def _oppose(self, excluded: Flags) -> Flags:
        """Return where deeds that exclude each other are told of one thing."""
        signs = self._signs
        is_state = self._is_one_voice & self._has_shared
        is_clash = ~(self._is_one_voice | self._is_one_planned | self._either(signs.is_wish))
        among = excluded & (is_state | is_clash)
        is_next = self._is_within & (np.abs(self._first - self._second) == 1)
        # Set against each other, they may call what they speak of by two names.
        kept: Flags = among & is_next
        is_told = ~(self._is_one_voice | self._is_denial | self._either(signs.is_wish))
        kept |= is_told & self._both_have(signs.gives_reason)
        return kept | meet(signs.kin, signs.kin, self._first, self._second, among=among)

    def _differ(self) -> Flags:
        """Return where one event may be put at two times, at two places, or down to two doers."""
        signs = self._signs
        among = (self._shared >= _TWO) & ~(self._is_one_voice | self._is_one_planned)
        among &= ~self._both_have(signs.has_figures)
        has_times = self._both_have(signs.has_time)
        is_told_alike = self._is_like(signs.beside_times, _PUT_AT)
        is_told_alike |= self._is_held(signs.beside_times, _SAME_WORDS)
        kept = has_times & is_told_alike
        is_akin = self._has_dice(_AKIN) & ~self._is_denial
        is_akin &= signs.is_denied[self._first] == signs.is_denied[self._second]
        is_akin &= among
        places = np.flatnonzero(is_akin)
        alike = signs.shared_signed(self._first[places], self._second[places])
        is_akin[places] &= alike == self._shared[places]
        where = self._both_have(signs.has_where) & self._is_like(signs.beside_places, _PLACED)
        kept |= is_akin & (where | (~has_times & self._have_doers()))
        kept &= among
        return kept | self._rival()

    def _is_like(self, beside: Floats, least: float) -> Flags:
        """Return where the shared words are this part of what stands beside times or places."""
        kept: Flags = 2 * self._common >= least * (beside[self._first] + beside[self._second])
        return kept

    def _is_held(self, beside: Floats, least: float) -> Flags:
        """Return where the one that says less shares this part of what it says."""
        smaller = np.minimum(beside[self._first], beside[self._second])
        kept: Flags = self._common >= least * smaller
        return kept

    def _have_doers(self) -> Flags:
        """Return where the words that one side alone has may say who it was, and little besides."""
        signs, first, second = self._signs, self._first, self._second
        one, other = (signs.counts[side] - self._shared for side in (first, second))
        is_few = (np.maximum(one, other) <= _ONE_SIDE) & (one + other <= _SOMEBODY)
        # Without a frame of saying round it, what names somebody is content.
        has_own = (one > 0) | ~signs.is_plain[first] | self._either(signs.has_doer)
        has_own &= (other > 0) | ~signs.is_plain[second] | self._either(signs.has_doer)
        are_people = self._both_have(signs.may_name_people)
        kept: Flags = is_few & has_own & (are_people | self._either(signs.has_doer))
        return kept

    def _rival(self) -> Flags:
        """Return where two accounts of one thing name others as those who did it."""
        signs = self._signs
        among = self._both_have(signs.has_people)
        among &= ~(self._is_one_voice | self._is_denial | self._either(signs.negates))
        among &= ~(self._both_have(signs.has_figures) | self._is_one_planned)
        among &= self._is_within | (self._either(signs.has_doer) & self._has_dice(_AKIN))
        return meet(signs.kin, signs.kin, self._first, self._second, among=among)

    def _update(self) -> Flags:
        """Return where one voice admits what it denied, or tells what came of a plan or a state.

        Figures and states that exclude each other are seen by their own tests.
        """
        signs, first, second = self._signs, self._first, self._second
        is_admitted = self._is_denial & self._either(signs.admits)
        has_moved = signs.has_moved[second] & ~signs.has_moved[first] & self._has_dice(_LATER)
        is_done = signs.is_ahead[first] & ~signs.is_ahead[second] & ~self._is_within
        is_later = ~self._is_denial & (has_moved | (is_done & (self._shared >= _TWO)))
        kept: Flags = self._is_one_voice & self._has_shared & (is_admitted | is_later)
        return kept
