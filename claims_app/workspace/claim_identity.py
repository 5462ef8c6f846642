"""Which claim is which: several voices may have a claim at the same words.

"The mayor said the army had shelled the school, a charge the army denied" holds two claims at one
span. The first voice's has the id of the words alone, as each claim had before there were two; a
further voice's id is made of its source too. Once given, an id stays with its voice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.ids import ClaimId, QuoteId, SourceId, claim_id
from claims_app.core.records import Origin, Span
from claims_app.workspace.dismissals import is_same_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claims_app.core.ids import ReportId
    from claims_app.core.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One who says the words at a span, and in which quote; None for the report itself."""

    span: Span
    speaker: SourceId
    quote: QuoteId | None = None


class KnownClaims:
    """The claims that a case has, by where they stand."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._at: dict[tuple[ReportId, Span], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._at[claim.report, claim.anchor.span].append(claim)

    def ids_of(self, report: ReportId, voices: Sequence[Voice]) -> list[ClaimId]:
        """Return the id of the claim of each voice, in their order.

        Whoever has a claim at the span keeps it: by the source, else by the quote, whose speaker
        may be told better now. Of the others, the first gets the id of the words alone, unless an
        analyst has marked somebody else's claim under it.
        """
        found: dict[tuple[Span, SourceId], ClaimId] = {}
        taken: set[ClaimId] = set()
        for is_same in (_is_same, _is_same_speaker, _is_same_quote):
            for voice in voices:
                mine = (voice.span, voice.speaker)
                known = self._at.get((report, voice.span), ())
                kept = (c.id for c in known if is_same(c, voice) and c.id not in taken)
                if mine not in found and (key := next(kept, None)) is not None:
                    found[mine] = key
                    taken.add(key)
        for voice in voices:
            mine = (voice.span, voice.speaker)
            if mine not in found:
                found[mine] = self._new_id(report, voice, taken)
                taken.add(found[mine])
        return [found[voice.span, voice.speaker] for voice in voices]

    def id_to_mark(self, report: ReportId, voice: Voice) -> ClaimId:
        """Return the id of a claim that an analyst marks; it is known where the voice has one."""
        known = self._at.get((report, voice.span), ())
        own = next((claim.id for claim in known if claim.speaker == voice.speaker), None)
        return own or self._new_id(report, voice, {claim.id for claim in known})

    def _new_id(self, report: ReportId, voice: Voice, taken: set[ClaimId]) -> ClaimId:
        start, end = voice.span.start, voice.span.end
        plain = claim_id(report, start, end)
        known = self._at.get((report, voice.span), ())
        is_marked = any(claim.id == plain and claim.origin is Origin.ANALYST for claim in known)
        if plain in taken or is_marked:
            return claim_id(report, start, end, voice.speaker)
        return plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A place that a person has decided on, by dismissing a claim or by editing one.

    ``speaker`` is whose the edited claim is now; None for what was dismissed.
    """

    id: ClaimId
    span: Span
    speaker: SourceId | None = None

    def voice(
        self, report: ReportId, found: Mapping[ClaimId, Claim], sources: Iterable[SourceId]
    ) -> SourceId | None:
        """Return whose claim the engine takes it to be; None where nothing tells.

        Args:
            report: Where it stands.
            found: What the engine has found, by id.
            sources: Those of the case: the id of a further voice's claim is made of one.
        """
        if self.id in found:
            return found[self.id].speaker
        start, end = self.span.start, self.span.end
        if self.id == claim_id(report, start, end):
            return None
        ids = (key for key in sources if claim_id(report, start, end, key) == self.id)
        return next(ids, None)

    def is_of(self, claim: Claim, voice: SourceId | None) -> bool:
        """Return whether a found claim under another id is the one decided on.

        It is at the same place and of the same voice. Where nobody knows whose voice it was, it
        was the first one at its words.
        """
        span = claim.anchor.span
        if claim.id == self.id or not is_same_place(self.span, span):
            return False
        if voice is None:
            is_first = claim.id == claim_id(claim.report, span.start, span.end)
            return is_first or claim.speaker == self.speaker
        return claim.speaker in {voice, self.speaker}


def _is_same(claim: Claim, voice: Voice) -> bool:
    return claim.speaker == voice.speaker and claim.quote == voice.quote


def _is_same_speaker(claim: Claim, voice: Voice) -> bool:
    return claim.speaker == voice.speaker


def _is_same_quote(claim: Claim, voice: Voice) -> bool:
    is_found = claim.origin is Origin.ENGINE
    return is_found and claim.quote is not None and claim.quote == voice.quote
