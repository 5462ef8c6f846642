"""What the filter bar lets through: plain functions over a case, without widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from claims_app.core.records import Claim, ConflictType, Relation
from claims_app.core.script import fold
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from claims_app.core.board import Row
    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId

Kind: TypeAlias = ConflictType | Relation
# The kinds of link in the order of their keys 1 to 9.
KINDS: Final[tuple[Kind, ...]] = (*ConflictType, Relation.AGREE, Relation.UPDATE)


def kind_of(pair: Standing) -> Kind:
    """Return the type of a conflict, else the relation: what has a glyph and a key."""
    return pair.type or pair.relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What the analyst asked to see. The default lets everything but rejected pairs through."""

    text: str = ""
    kinds: frozenset[Kind] = frozenset(KINDS)
    undecided_only: bool = False
    min_score: float = 0.0
    show_rejected: bool = False

    def lets_pair(self, pair: Standing) -> bool:
        """Return whether a pair passes; a pair drawn by hand has no score to fail by."""
        if pair.state is LinkState.REJECTED and not self.show_rejected:
            return False
        if self.undecided_only and pair.is_decided and not pair.is_stale:
            return False
        score = pair.link.score if pair.link else 1.0
        return kind_of(pair) in self.kinds and score >= self.min_score

    def lets_row(self, row: Row) -> bool:
        """Return whether a question belongs in the list."""
        return row.undecided > 0 or not self.undecided_only

    def claim_test(self, case: Case) -> Callable[[Claim], bool]:
        """Return the test for claims: every word asked for is in the claim or its speakers.

        Letters are compared as ``script.fold`` has them, so that ``اتفاق`` finds ``الاتّفاق``.
        """
        words = fold(self.text).split()
        if not words:
            return lambda _claim: True
        folded: dict[ClaimId, str] = {}

        def passes(claim: Claim) -> bool:
            key = folded.get(claim.id)
            if key is None:
                key = folded[claim.id] = fold(search_text(case, claim))
            return all(word in key for word in words)

        return passes


def search_text(case: Case, claim: Claim) -> str:
    """Return what a claim can be found by: its words, its speaker, its outlet."""
    report = case.reports.get(claim.report)
    names = [case.sources.get(claim.speaker), case.sources.get(report.outlet) if report else None]
    parts = [claim.anchor.exact]
    for source in names:
        if source is not None:
            parts += [source.name, source.side, *source.aliases]
    return "\n".join(parts)
