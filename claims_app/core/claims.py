"""From quotes and narration to claims: one checkable proposition each, with its speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.findings import FoundClaim
from claims_app.core.narration import statements
from claims_app.core.polarity import certainty, combined, negation
from claims_app.core.propositions import PropositionCutter
from claims_app.core.records import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

# What was said is no claim without the word that says how: to deny, to ask for.
_WITH_CUE: Final = frozenset({Act.DENY, Act.DOWNPLAY, Act.DOUBT, Act.DEMAND, Act.ASK})

_NEAR: Final = 20  # quotes before and after that may lie inside one another


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One frame with its resolved speaker and act; ``number`` is the index of its quote."""

    frame: Frame
    speaker: str
    act: Act
    number: int


@dataclass(frozen=True, slots=True)
class ClaimMaker:
    """Makes the claims of one page."""

    page: Page
    cues: LanguageCues

    def claims(self, heard: Sequence[Heard], outlet: str) -> tuple[FoundClaim, ...]:
        """Return the claims of all quotes and of the reporter, in reading order."""
        found = [
            claim
            for index, item in enumerate(heard)
            for claim in self._of_quote(item, heard[max(0, index - _NEAR) : index + _NEAR])
        ]
        frames = [item.frame for item in heard]
        narrated = statements(self.page, frames, self.cues)
        found.extend(self._narrated(part, outlet) for part in narrated)
        unique: dict[tuple[int, int], FoundClaim] = {}
        for claim in found:  # what two quotes share belongs to the first
            unique.setdefault((claim.span.start, claim.span.end), claim)
        return tuple(sorted(unique.values(), key=lambda claim: (claim.span.start, claim.span.end)))

    def _of_quote(self, item: Heard, near: Sequence[Heard]) -> list[FoundClaim]:
        cutter = PropositionCutter(self.page, self.cues)
        found = []
        for part in item.frame.content:
            for own in self._own_parts(part, item, near):
                pieces = cutter.cut(own)
                for index, piece in enumerate(pieces):
                    is_first = index == 0 and part == item.frame.content[0]
                    found.append(self._claim(piece, item, is_first=is_first))
        return found

    def _own_parts(self, part: Range, item: Heard, near: Sequence[Heard]) -> list[Range]:
        """Return a content without what somebody else is said to have said in it."""
        own = []
        start = part[0]
        for other in near:
            frame = other.frame
            if other is item or not part[0] <= frame.start < part[1] or frame.parent is None:
                continue
            own.append((start, frame.start))
            start = max(start, frame.content[-1][1])
        own.append((start, part[1]))
        return [piece for piece in own if piece[1] - piece[0] > 1] or [part]

    def _claim(self, piece: Range, item: Heard, *, is_first: bool) -> FoundClaim:
        cue = item.frame.cue
        keys = self._keys(piece)
        polarity = combined(cue.polarity, negation(keys, self.cues))
        if item.act in _WITH_CUE and is_first:
            piece = self._with_cue(piece, item.frame)
        return FoundClaim(
            span=self.page.span(piece),
            speaker=item.speaker,
            polarity=polarity,
            certainty=certainty(keys, item.act, cue.certainty, self.cues),
            act=item.act,
            quote=item.number,
        )

    def _with_cue(self, piece: Range, frame: Frame) -> Range:
        """Return the piece from its cue on, where the cue stands before it in the sentence."""
        cue = frame.cue_ranges[0][0]
        same = self.page.sentence_of[cue] == self.page.sentence_of[piece[0]]
        return (cue, piece[1]) if cue < piece[0] and same else piece

    def _narrated(self, piece: Range, outlet: str) -> FoundClaim:
        keys = self._keys(piece)
        return FoundClaim(
            span=self.page.span(piece),
            speaker=outlet,
            polarity=negation(keys, self.cues),
            certainty=certainty(keys, Act.STATE, None, self.cues),
        )

    def _keys(self, piece: Range) -> list[str]:
        return [self.page.key(place) for place in range(*piece) if self.page.tokens[place].is_word]
