"""What is reviewed next: pairs in order, which of them wait, and where the analyst is; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claims_app.core.ids import LinkId
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from claims_app.core.ids import ClaimId
    from claims_app.core.standing import Standing


class Order(StrEnum):
    """What the order of review goes by."""

    VALUE = "value"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The pairs under review, in order; each step returns another queue.

    Attributes:
        order: All pairs, decided or not, so that stepping back finds what was decided.
        waiting: Those that nobody has decided on.
        skipped: Those of ``waiting`` that were put off; they come again after the others.
        focus: The pair that is looked at; None before the first and after the last.
        place: Where ``focus`` stands or stood last, from 0.
    """

    order: tuple[LinkId, ...] = ()
    waiting: frozenset[LinkId] = frozenset()
    skipped: frozenset[LinkId] = frozenset()
    focus: LinkId | None = None
    place: int = 0

    @property
    def decided(self) -> int:
        """Return how many pairs are decided."""
        return len(self.order) - len(self.waiting)

    def upcoming(self) -> tuple[LinkId, ...]:
        """Return the pairs that wait, but for the one in focus, in the order they come up.

        From the focus to the end, then from the top; those that were skipped come last.
        """
        after = self.place + (self.focus is not None)
        ahead = [key for key in self.order[after:] if key in self.waiting]
        ahead += [key for key in self.order[: self.place] if key in self.waiting]
        fresh = [key for key in ahead if key not in self.skipped]
        return (*fresh, *(key for key in ahead if key in self.skipped))

    def go(self, pair: LinkId) -> Queue:
        """Look at a pair of the queue; any other changes nothing."""
        if pair not in self.order:
            return self
        return replace(self, focus=pair, place=self.order.index(pair))

    def step(self, by: int) -> Queue:
        """Look at the pair so many places further, decided or not, as far as there are any.

        With nothing in focus, a step back leads to the pair that was looked at last.
        """
        if not self.order:
            return self
        if self.focus is None:
            return self.go(self.order[min(self.place, len(self.order) - 1) if by < 0 else 0])
        return self.go(self.order[min(max(self.place + by, 0), len(self.order) - 1)])

    def advanced(self) -> Queue:
        """Look at the next pair that waits; at none once all are decided."""
        coming = self.upcoming()
        if coming:
            return self.go(coming[0])
        return self if self.focus in self.waiting else replace(self, focus=None)

    def skip(self) -> Queue:
        """Put the pair in focus off, and look at the next one that waits."""
        if self.focus is None or self.focus not in self.waiting:
            return self.advanced()
        return replace(self, skipped=self.skipped | {self.focus}).advanced()

    def renewed(
        self,
        order: tuple[LinkId, ...],
        waiting: Collection[LinkId],
        touched: LinkId | None = None,
    ) -> Queue:
        """Return the queue over other pairs: decided, filtered, found, or in another order.

        What is looked at stays in focus. If it has gone, the next one after it that waits takes
        its place. Where the end was reached, only pairs that wait anew bring the focus back.

        Args:
            order: The pairs now.
            waiting: Those of them that nobody has decided on.
            touched: A pair that is to be looked at because its decision was taken back or made
                again.
        """
        waits = frozenset(waiting)
        new = Queue(order=order, waiting=waits, skipped=self.skipped & waits)
        if touched is not None and touched in order:
            return new.go(touched)
        if self.focus is not None and self.focus in order:
            return new.go(self.focus)
        if self.focus is None:
            new = replace(new, place=min(self.place, max(len(order) - 1, 0)))
            has_come = bool(waits - self.waiting) or not self.order
            return new.advanced() if has_come else new
        known = set(order)
        kept = next((key for key in self.order[self.place :] if key in known), None)
        if kept is None:
            return replace(new, place=len(order)).advanced()
        found = new.go(kept)
        return found if kept in waits else found.advanced()


def as_suggested(pair: Standing) -> Standing:
    """Return a pair with the type that it was suggested as: deciding on it does not move it."""
    link = pair.link
    if link is None or (link.relation, link.type) == (pair.relation, pair.type):
        return pair
    return replace(pair, relation=link.relation, type=link.type)


def ranked(
    pairs: Iterable[Standing], order: Order, home: Mapping[ClaimId, int]
) -> tuple[LinkId, ...]:
    """Return pairs in the order of review.

    By value: conflicts before agreements and updates, which answer no question by themselves,
    and the higher score first. By question: the same within each question.

    Args:
        pairs: What is reviewed.
        order: What it goes by.
        home: The place of the question that a claim stands in; claims of none come last.
    """

    def key(pair: Standing) -> tuple[int, bool, float, str]:
        first = home.get(pair.a, len(home)) if order is Order.QUESTION else 0
        score = pair.link.score if pair.link else 0.0
        return (first, as_suggested(pair).relation is not Relation.CONFLICT, -score, pair.id)

    return tuple(pair.id for pair in sorted(pairs, key=key))


def waiting_of(pairs: Iterable[Standing]) -> frozenset[LinkId]:
    """Return the pairs that nobody has decided on."""
    return frozenset(pair.id for pair in pairs if pair.state is LinkState.SUGGESTED)
