"""Where what was said ends, once all heads of a page are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS, NAME_WORDS, Page, Range
from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_AFTER_A_QUOTATION: Final = frozenset("،,.؛;:!؟?)-–—…")


@dataclass(frozen=True, slots=True)
class ContentCutter:
    """Cuts the contents of the frames of one page."""

    page: Page
    cues: LanguageCues

    def cut(self, frames: list[Frame]) -> list[Frame]:
        """Fill the contents and parents of ``frames``; return those that have a content."""
        kept: list[Frame] = []
        for position, frame in enumerate(frames):
            if frame.rule == "preposition after":
                self._cut_before(frame, kept)
            else:
                self._cut_after(frame, frames[position + 1 :])
            if frame.content:
                kept.append(frame)
        self._nest(kept)
        return [frame for frame in kept if frame.content]

    def _cut_after(self, frame: Frame, later: list[Frame]) -> None:
        unit_end = self._unit_end(frame.start)
        start = frame.content_start
        if start >= unit_end:
            return
        quoted = self._quotation_at(start, unit_end)
        if quoted is not None:
            frame.content = [quoted]
            return
        end = self._sentence_end(start, unit_end)
        for other in later:
            if other.start >= end:
                break
            if other.start <= start or self._is_inside(other, frame):
                continue
            if other.is_main:
                end = self._before(other)
                break
        end = self._before_aside(start, end)
        part = self.page.trimmed((start, end)) if end > start else None
        if part is not None and self.page.words(part) > 0:
            frame.content = [part]

    def _quotation_at(self, start: int, end: int) -> Range | None:
        """Return the inside of a quotation that is all of what was said."""
        close = self.page.close_of.get(start)
        if close is None or close >= end:
            return None
        following = self.page.key(close + 1)
        is_whole = close + 1 >= end or following in _AFTER_A_QUOTATION
        is_long = self.page.words((start, close)) > NAME_WORDS
        goes_on = close + 1 < end and self.page.tokens[close + 1].is_word
        if is_whole or (is_long and goes_on and self._starts_clause(close + 1)):
            return (start + 1, close) if close > start + 1 else None
        return None

    def _starts_clause(self, index: int) -> bool:
        key = self.page.key(index)
        if self.cues.has("clause_starts", key) or self.cues.has("clause_openers", key):
            return True
        return bool(self.cues.forms.get(key)) or (
            key[:1] in "وف" and bool(self.cues.forms.get(key[1:]))
        )

    def _cut_before(self, frame: Frame, kept: list[Frame]) -> None:
        """Take what stands before the preposition; add to the quote that has it already."""
        sentence = self.page.sentence_of[frame.start]
        begin = frame.start
        while begin > 0 and self.page.sentence_of[begin - 1] == sentence:
            begin -= 1
        for other in reversed(kept):
            if not other.content or other.content[-1][1] <= begin:
                break
            if other.start >= begin or other.content[-1][1] > begin:
                self._join(frame, other)
                return
        part = self.page.trimmed((begin, frame.start))
        if part is not None:
            frame.content = [part]

    def _join(self, frame: Frame, other: Frame) -> None:
        """Give what ``frame`` tells to the quote that owns the words: a cue, an outlet."""
        if other.content[-1][1] > frame.start:
            part = self.page.trimmed((other.content[-1][0], frame.start))
            other.content[-1] = part or other.content[-1]
        if frame.source is not None and other.via is None:
            other.via = frame.source
        other.cue_ranges.extend(frame.cue_ranges)

    def _nest(self, kept: list[Frame]) -> None:
        """Make what is said inside another's words its child, and end it where they end."""
        for position, frame in enumerate(kept):
            for index in range(position - 1, -1, -1):
                owner = kept[index]
                inside = next(
                    (part for part in owner.content if part[0] <= frame.start < part[1]), None
                )
                if inside is None:
                    continue
                frame.parent = index
                frame.content = [
                    (max(start, inside[0]), min(end, inside[1]))
                    for start, end in frame.content
                    if start < inside[1]
                ]
                break

    def _is_inside(self, other: Frame, frame: Frame) -> bool:
        """Return whether ``other`` stands in a quotation that ``frame`` does not stand in."""
        around = self.page.inside[other.start]
        return around >= 0 and around != self.page.inside[frame.start]

    def _before(self, other: Frame) -> int:
        """Return the end of the words before a head, without the conjunction that leads to it."""
        end = other.start
        while end > 0 and (
            self.page.key(end - 1) in COMMAS
            or self.cues.has("clause_starts", self.page.key(end - 1))
            or self.cues.has("clause_openers", self.page.key(end - 1))
        ):
            end -= 1
        return end

    def _before_aside(self, start: int, end: int) -> int:
        for place in range(start + 1, end):
            if place + 1 < end and self.page.key(place - 1) in COMMAS:
                keys = [self.page.key(index) for index in range(place, min(end, place + 5))]
                if self.cues.starts_phrase("asides", keys):
                    return place - 1
        return end

    def _unit_end(self, index: int) -> int:
        return self.page.units[self.page.unit_of[index]][1]

    def _sentence_end(self, index: int, limit: int) -> int:
        sentence = self.page.sentence_of[index]
        end = index
        while end < limit and self.page.sentence_of[end] == sentence:
            end += 1
        return end
