"""What is marked in a report, block by block: source, cue, content, and where claims stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from claims_app.core.records import Span
from claims_app.core.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Claim, Quote, Report

# Of a block, in characters: laying a longer one out would block the window (25 ms for 10,000).
LONGEST_BLOCK: Final = 3000
_SPACE: Final = re.compile(r"\s")


class Part(Enum):
    """What a stretch is in a quote."""

    CONTENT = "content"
    NESTED = "nested"
    SOURCE = "source"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a block, in code points from the block's start, and what it is."""

    span: Span
    part: Part


class Markup:
    """A report cut into blocks that can be laid out one by one.

    Attributes:
        report: What is read.
        blocks: Spans of its text, in order: paragraphs, very long ones in pieces.
        claims: Those of the report in reading order, orphaned ones at their former place.
    """

    def __init__(self, report: Report, quotes: Iterable[Quote], claims: Iterable[Claim]) -> None:
        self.report = report
        self.blocks = tuple(_blocks(report.text))
        self._starts = [block.start for block in self.blocks]
        self.claims = tuple(sorted(claims, key=_in_order))
        self._marks: dict[int, list[Marked]] = defaultdict(list)
        self._over: dict[int, list[Claim]] = defaultdict(list)
        self._from: dict[int, list[Claim]] = defaultdict(list)
        for quote in quotes:
            content = Part.CONTENT if quote.parent is None else Part.NESTED
            self._mark(quote.content, content)
            self._mark((*quote.source, *quote.via), Part.SOURCE)
            self._mark(quote.cue, Part.CUE)
        for claim in self.claims:
            self._from[self.block_of(claim.anchor.span.start)].append(claim)
            if not self.is_orphaned(claim):
                self._mark((claim.anchor.span,), Part.CONTENT)
                for index in self._touched(claim.anchor.span):
                    self._over[index].append(claim)

    def is_orphaned(self, claim: Claim) -> bool:
        """Return whether the report no longer has the claim's words where they stood."""
        return not claim.anchor.holds_in(self.report.text)

    def block_of(self, offset: int) -> int:
        """Return the index of the block at an offset of the text, 0 where there is none."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def marks_of(self, index: int) -> tuple[Marked, ...]:
        """Return what is marked in a block."""
        return tuple(self._marks.get(index, ()))

    def claims_from(self, index: int) -> tuple[Claim, ...]:
        """Return the claims that begin in a block: their notes stand beside it."""
        return tuple(self._from.get(index, ()))

    def claim_at(self, offset: int) -> ClaimId | None:
        """Return the claim at an offset; the shortest where several overlap."""
        over = [
            claim
            for claim in self._over.get(self.block_of(offset), ())
            if claim.anchor.span.start <= offset < claim.anchor.span.end
        ]
        return min(over, key=lambda c: c.anchor.span.end - c.anchor.span.start).id if over else None

    def within(self, index: int, span: Span) -> Span | None:
        """Return the part of a span that lies in a block, from the block's start."""
        block = self.blocks[index]
        start, end = max(span.start, block.start), min(span.end, block.end)
        return Span(start - block.start, end - block.start) if start < end else None

    def _touched(self, span: Span) -> range:
        if not self.blocks:
            return range(0)
        return range(self.block_of(span.start), self.block_of(span.end - 1) + 1)

    def _mark(self, spans: Iterable[Span], part: Part) -> None:
        for span in spans:
            for index in self._touched(span):
                inside = self.within(index, span)
                if inside is not None:
                    self._marks[index].append(Marked(inside, part))


def _in_order(claim: Claim) -> tuple[int, int, str]:
    return claim.anchor.span.start, claim.anchor.span.end, claim.id


def _blocks(text: str) -> Iterator[Span]:
    for paragraph in paragraphs(text):
        start = paragraph.start
        while paragraph.end - start > LONGEST_BLOCK:
            spaces = [m.end() for m in _SPACE.finditer(text, start, start + LONGEST_BLOCK)]
            end = spaces[-1] if spaces else start + LONGEST_BLOCK
            yield Span(start, end)
            start = end
        yield Span(start, paragraph.end)
