"""Quotations without a cue of their own: whose they go on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.frames import CONTENT_FIRST, LOOK_BACK
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_NEAR: Final = 2  # tokens between a quotation and the cue after it
_BETWEEN: Final = 8  # words between a cue and the next quotation: a time and a place
_SAME_SENTENCE: Final = 30  # words after a cue in its own sentence: when and where it was said


def continue_quotations(page: Page, frames: list[Frame]) -> None:
    """Give the quotations of a page that have no cue to the quotes that they go on with.

    Args:
        page: The text.
        frames: All frames with their contents; those that a quotation continues get it too.
    """
    _Joiner(page).join(frames)


@dataclass(frozen=True, slots=True)
class _Joiner:
    """Joins quotations of one page to the quotes before them."""

    page: Page

    def join(self, kept: list[Frame]) -> None:
        """Give a quotation that has no cue of its own to the direct quote right before it.

        "…," she said. "…" in one paragraph, or a next paragraph that is nothing but a quotation.
        """
        order = sorted(
            (frame for frame in kept if self.page.inside[frame.start] < 0),
            key=lambda frame: frame.start,
        )
        position = -1
        for start, close in sorted(self.page.close_of.items()):
            owner = self._owner_before(start, order[max(0, position) :])
            if owner is not None:
                owner.content.append((start + 1, close))
                continue
            if self.page.inside[start] >= 0:
                continue
            while position + 1 < len(order) and order[position + 1].start < start:
                position += 1
            if position < 0:
                continue
            if self._is_short(start, close) and not self._is_second(start, order[position]):
                continue
            if not self._stands_alone(start, close, order, position):
                continue
            frame = self._direct_before(order, position) or self._told_before(order, start)
            if frame is not None and self._is_next(frame, start):
                frame.content.append((start + 1, close))

    def _is_short(self, start: int, close: int) -> bool:
        """Return whether a quotation names something; a short sentence of its own does not."""
        is_sentence = self.page.key(close - 1) in SENTENCE_MARKS
        return self.page.words((start, close)) <= NAME_WORDS and not is_sentence

    def _owner_before(self, start: int, frames: list[Frame]) -> Frame | None:
        """Return whose words a quotation goes on with that a paragraph before left open."""
        first = self.page.goes_on_from.get(start)
        if first is None:
            return None
        return next(
            (frame for frame in frames[:2] if any(a == first + 1 for a, _ in frame.content)), None
        )

    def _direct_before(self, order: list[Frame], position: int) -> Frame | None:
        """Return the direct quote at ``position``, or before other heads in its sentence.

        "…," said Roe, who backs the plan. "…": what Roe backs does not take her next words.
        """
        sentence = self.page.sentence_of[order[position].start]
        for index in range(position, max(-1, position - LOOK_BACK), -1):
            frame = order[index]
            if self.page.sentence_of[frame.start] != sentence:
                break
            if frame.content[-1][1] in self.page.opened_by:
                return frame
        return None

    def _told_before(self, order: list[Frame], start: int) -> Frame | None:
        """Return the only voice of the sentence before, which a quotation lets speak itself.

        Roe said that the pier was old. “It will fall.”
        """
        if start in self.page.paragraph_starts or start != self.page.sentence_start[start]:
            return None
        sentence = self.page.sentence_of[start] - 1
        voices = [
            frame
            for frame in order
            if frame.is_main and self.page.sentence_of[frame.start] == sentence
        ]
        if len(voices) != 1 or voices[0].cue.is_attitude or voices[0].is_phrase:
            return None
        return voices[0] if voices[0].rule.startswith("verb") else None

    def _stands_alone(self, start: int, close: int, order: list[Frame], position: int) -> bool:
        """Return whether a quotation opens a sentence and no frame near takes it."""
        is_same = start > 0 and self.page.sentence_of[start - 1] == self.page.sentence_of[start]
        is_inside = is_same and self.page.key(start - 1) not in SENTENCE_MARKS
        if is_inside and not self._is_second(start, order[position]):
            return False
        if any(
            part[0] <= start + 1 < part[1]
            for frame in order[max(0, position - 1) : position + 2]
            for part in frame.content
        ):
            return False
        following = order[position + 1] if position + 1 < len(order) else None
        if following is None or following.start > close + _NEAR:
            return True
        return close + 1 in self.page.paragraph_starts or (
            self.page.sentence_of[following.start] != self.page.sentence_of[close]
        )

    def _is_second(self, start: int, nearest: Frame) -> bool:
        """Return whether a quotation goes on with one: "…," said Roe, the mayor, "and …"."""
        is_first = nearest.rule in CONTENT_FIRST and nearest.content[-1][1] in self.page.opened_by
        return is_first and self.page.key(start - 1) in COMMAS

    def _is_next(self, frame: Frame, start: int) -> bool:
        """Return whether nothing but the frame's own words stands between it and a quotation."""
        last = max(frame.content[-1][1], frame.cue_ranges[-1][1])
        if frame.source is not None:
            last = max(last, frame.source[1])
        is_same = self.page.sentence_of[last - 1] == self.page.sentence_of[max(last, start - 1)]
        return self.page.words((last, start)) <= (_SAME_SENTENCE if is_same else _BETWEEN)
