"""How a link stands once the analysts' verdicts are laid over the engine's suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claims_app.core.ids import ClaimId, LinkId, link_id, text_hash
from claims_app.core.judgement import Decision
from claims_app.core.records import ConflictType, Link, LinkVerdict, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claims_app.core.case import Case


class LinkState(StrEnum):
    """The state of a link as the analyst sees it."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RETYPED = "retyped"
    DISPUTED = "disputed"  # analysts decided differently; it never says who is right


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A pair of claims, its relation and type after the verdicts, and what led to them.

    ``link`` is None where a verdict outlives the suggestion that it was made on. ``is_stale``
    says that the words of a claim have changed since a verdict.
    """

    id: LinkId
    a: ClaimId
    b: ClaimId
    relation: Relation
    type: ConflictType | None
    state: LinkState
    link: Link | None
    verdicts: tuple[LinkVerdict, ...]
    is_stale: bool

    @property
    def is_decided(self) -> bool:
        """Return whether any analyst has decided."""
        return bool(self.verdicts)

    @property
    def is_conflict(self) -> bool:
        """Return whether the pair counts as a conflict, suggested or decided."""
        return self.relation is Relation.CONFLICT and self.state is not LinkState.REJECTED


def pair_hash(case: Case, a: ClaimId, b: ClaimId) -> str:
    """Return a hash over the words of both claims, the same in either order."""
    claims = case.claims
    words = sorted((key, claims[key].anchor.exact if key in claims else "") for key in (a, b))
    return text_hash("\0".join(f"{key}\0{exact}" for key, exact in words))


def standings(case: Case) -> Mapping[LinkId, Standing]:
    """Return every pair that has a link or a verdict, in order of its id."""
    by_link: dict[LinkId, list[LinkVerdict]] = {}
    for verdict in case.link_verdicts.values():
        by_link.setdefault(verdict.link, []).append(verdict)
    ids = sorted(case.links.keys() | by_link.keys())
    return {key: _stand(case, case.links.get(key), by_link.get(key, ())) for key in ids}


def standing(case: Case, a: ClaimId, b: ClaimId) -> Standing | None:
    """Return how one pair stands, or None where nothing links it."""
    key = link_id(a, b)
    link = case.links.get(key)
    verdicts = [verdict for verdict in case.link_verdicts.values() if verdict.link == key]
    return _stand(case, link, verdicts) if link or verdicts else None


def _stand(case: Case, link: Link | None, verdicts: Iterable[LinkVerdict]) -> Standing:
    ordered = tuple(sorted(verdicts, key=lambda verdict: (verdict.at, verdict.analyst)))
    subject = link or ordered[0]
    relation, conflict_type, state = subject.relation, subject.type, LinkState.SUGGESTED
    if ordered:
        latest = ordered[-1]
        relation, conflict_type = latest.relation, latest.type
        answers = {_answer(verdict) for verdict in ordered}
        state = LinkState(latest.decision) if len(answers) == 1 else LinkState.DISPUTED
        if state is LinkState.DISPUTED and latest.decision is Decision.REJECTED:
            kept = next(v for v in reversed(ordered) if v.decision is not Decision.REJECTED)
            relation, conflict_type = kept.relation, kept.type
    now = pair_hash(case, subject.a, subject.b) if ordered else ""
    return Standing(
        id=link_id(subject.a, subject.b),
        a=subject.a,
        b=subject.b,
        relation=relation,
        type=conflict_type,
        state=state,
        link=link,
        verdicts=ordered,
        is_stale=any(verdict.texts_sha256 not in ("", now) for verdict in ordered),
    )


def _answer(verdict: LinkVerdict) -> tuple[Decision, Relation | None, ConflictType | None]:
    # Two who reject a pair agree, whatever it was suggested as when each of them did.
    if verdict.decision is Decision.REJECTED:
        return (verdict.decision, None, None)
    return (verdict.decision, verdict.relation, verdict.type)
