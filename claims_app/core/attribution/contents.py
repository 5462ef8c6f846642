"""Where what was said ends, once all heads of a page are known."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.continued import continue_quotations
from claims_app.core.attribution.datelines import after_dateline
from claims_app.core.attribution.frames import CONTENT_FIRST, LOOK_BACK, REFERS_BACK
from claims_app.core.attribution.overlaps import around, clipped, cut_apart, holds, length, share
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.records import Act, Certainty, Polarity

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_LOOK_AHEAD: Final = 40  # frames
_OTHERS_REACH: Final = 5  # words from "while" to "others"
_AFTER_A_QUOTATION: Final = frozenset("،,.؛;:!؟?)-–—…")

# Of a phrase inside another's words, these say too little to be a quote of their own.
_WEAK_ACTS: Final = frozenset({Act.STATE, Act.EXPECT})


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
            elif frame.rule == REFERS_BACK:
                self._refer_back(frame, kept)
            elif frame.rule in CONTENT_FIRST:
                self._free(frame, kept)
            elif frame.rule == "label":
                self._take_paragraph(frame, frame.content_start)
            else:
                self._cut_after(frame, frames[position + 1 : position + 1 + _LOOK_AHEAD])
            if frame.content:
                kept.append(frame)
        continue_quotations(self.page, kept)
        self._nest(kept)
        kept = self._without_attitudes(kept)
        self._part(kept)
        return self._tidied(kept)

    def _without_attitudes(self, kept: list[Frame]) -> list[Frame]:
        """Drop what is a part of another's words, rather than words within words.

        "She said that he wants peace" quotes her alone, and so does "I think" in a quotation.
        """
        dropped = {
            index
            for index, frame in enumerate(kept)
            if frame.parent is not None
            and (self._is_part_of_words(frame) or _is_denied(frame, kept[frame.parent]))
        }
        left = [index for index in range(len(kept)) if index not in dropped]
        numbers = {index: number for number, index in enumerate(left)}
        for index in left:
            parent = kept[index].parent
            while parent in dropped:
                parent = kept[parent].parent
            kept[index].parent = numbers.get(parent) if parent is not None else None
        return [kept[index] for index in left]

    def _is_part_of_words(self, frame: Frame) -> bool:
        is_phrase = frame.is_phrase and frame.cue.act in _WEAK_ACTS
        is_own_thought = (
            frame.cue.certainty is Certainty.PROBABLE
            and frame.source is not None
            and self.cues.has("pronouns", self.page.key(frame.source[0]))
        )  # she said that she believes …
        is_lead = frame.rule == "lead+colon"  # he asked for one thing: "…"
        return frame.cue.is_attitude or is_phrase or is_own_thought or is_lead

    def _tidied(self, kept: list[Frame]) -> list[Frame]:
        """Drop what has no words; keep the parents' numbers right."""
        numbers: dict[int, int] = {}
        tidy: list[Frame] = []
        for index, frame in enumerate(kept):
            parts = [self.page.trimmed(part) for part in frame.content if part[0] < part[1]]
            frame.content = sorted(part for part in parts if part and self.page.words(part))
            if frame.content:
                numbers[index] = len(tidy)
                tidy.append(frame)
        for frame in tidy:
            frame.parent = None if frame.parent is None else numbers.get(frame.parent)
        return tidy

    def _cut_after(self, frame: Frame, later: list[Frame]) -> None:
        unit_end = self._unit_end(frame.start)
        start = frame.content_start
        if start >= unit_end:
            if start == unit_end < len(self.page.tokens) and frame.rule.endswith("+colon"):
                self._take_paragraph(frame, start)
            return
        quoted = self._quotation_at(start, unit_end)
        if quoted is not None:
            frame.content.append(quoted)
            return
        around = self.page.inside[frame.start]
        if around >= 0:  # what is said inside a quotation ends with it
            unit_end = min(unit_end, self.page.close_of[around])
        end = min(self.page.sentence_end(start, unit_end), frame.content_stop or unit_end)
        for other in later:
            if other.start >= end:
                break
            if other.start <= start or other.is_open or self._is_inside(other, frame):
                continue
            if other.is_main:
                end = self._before(other)
                break
        end = self._before_aside(start, end)
        part = self.page.trimmed((start, end)) if end > start else None
        if part is not None and self.page.words(part) > 0:
            frame.content.append(part)

    def _take_paragraph(self, frame: Frame, start: int) -> None:
        """Take the paragraph behind a label or a colon from ``start``, or a quotation there."""
        end = self._unit_end(start)
        close = self.page.close_of.get(start, end)
        paragraph = (start, self.page.paragraph_end(start))
        frame.content.append((start + 1, close) if close < end else paragraph)

    def _quotation_at(self, start: int, end: int) -> Range | None:
        """Return the inside of a quotation that is all of what was said."""
        close = self.page.close_of.get(start)
        if close is None or close >= end:
            return None
        following = self.page.key(close + 1)
        is_whole = close + 1 >= end or following in _AFTER_A_QUOTATION
        is_long = self.page.words((start, close)) > NAME_WORDS
        goes_on = close + 1 < end and self.page.tokens[close + 1].is_word
        second = self.page.close_of.get(close + 2, end)
        if self.cues.has("coordinators", following) and second < end:
            return start, second + 1  # added that “…” and “…”
        is_when = goes_on and self.cues.has("times_too", following)  # said “no” before he left
        if is_whole or is_when or (is_long and goes_on and self._starts_clause(close + 1)):
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
        begin = after_dateline(self.page, self.page.sentence_start[frame.start], self.cues)
        for other in reversed(kept):
            if not other.content or other.content[-1][1] <= begin:
                break
            reach = min(other.start, other.content[0][0])
            is_part = not other.is_main or self.cues.lang == "en"  # حيث أوضح أن … is a sentence
            if is_part and self.page.words((begin, max(begin, reach))) > NAME_WORDS:
                continue  # it is a part of what the preposition attributes
            if other.start >= begin or other.content[-1][1] > begin:
                self._join(frame, other)
                return
        part = self.page.trimmed((begin, frame.start))
        if part is not None:
            frame.content = [part]

    def _refer_back(self, frame: Frame, kept: list[Frame]) -> None:
        """Take the clause before: what the quote before it says, where that reaches so far.

        At the start of a sentence it takes up how the quote in the sentence before ended, or that
        sentence itself.
        """
        begin = self.page.sentence_start[frame.start]
        for other in kept[-1:]:
            last = other.content[-1]
            end = max(last[1], other.cue_ranges[-1][1])
            is_next = self.page.sentence_of[begin] - self.page.sentence_of[end - 1] == 1
            is_between = begin < last[1] <= other.cue_ranges[0][0] < frame.start
            if is_between or (begin == frame.start and is_next):
                frame.content = [last]  # behind it stands who said it, or the sentence ends
                return
            if last[1] > begin:
                begin = max(begin, last[0])
        if begin == frame.start and begin not in self.page.paragraph_starts:
            begin = self.page.sentence_start[begin - 1]
        part = self.page.trimmed((begin, frame.start))
        if part is not None:
            frame.content = [part]

    def _free(self, frame: Frame, kept: list[Frame]) -> None:
        """Take words that stand before their cue away from a quote that would run over them."""
        start, _ = frame.content[0]
        for other in kept[-LOOK_BACK:]:
            if other.content and other.content[-1][0] < start < other.content[-1][1]:
                part = self.page.trimmed((other.content[-1][0], start))
                if part is not None and other.content[-1][1] >= frame.start:
                    other.content[-1] = part

    def _join(self, frame: Frame, other: Frame) -> None:
        """Give what ``frame`` tells to the quote that owns the words: a cue, an outlet."""
        start, end = other.content[-1]
        if end > frame.start:
            part = self.page.trimmed((start, frame.start)) if start < frame.start else None
            if part is None:
                return  # no words stand before it
            other.content[-1] = part
        if frame.source is not None and other.via is None:
            other.via = frame.source
        other.cue_ranges.extend(frame.cue_ranges)

    def _nest(self, kept: list[Frame]) -> None:
        """Make what is said inside another's words its child, and end it where they end.

        Whoever names the voice after its words is asked first: what that voice says is known from
        the start, and nothing inside runs out of it.
        """
        by_start = {part[0]: at for at, frame in enumerate(kept) for part in frame.content}
        sizes: dict[int, int] = {}  # of the words that a frame lies in
        for position, frame in enumerate(kept):
            for index in range(position + 1, min(len(kept), position + 1 + LOOK_BACK)):
                self._lay_in(position, frame, index, kept[index], sizes)
        for position, frame in enumerate(kept):
            for index in range(position - 1, max(-1, position - 1 - LOOK_BACK), -1):
                if self._lay_in(position, frame, index, kept[index], sizes):
                    break
            else:  # a long quotation may hold more heads than are looked back over
                around = by_start.get(self.page.inside[frame.cue_ranges[0][0]] + 1, position)
                if around < position:
                    self._lay_in(position, frame, around, kept[around], sizes)

    def _lay_in(
        self, position: int, frame: Frame, index: int, owner: Frame, sizes: dict[int, int]
    ) -> bool:
        """Make a frame the child of another where its cue and words lie in the other's words."""
        cue = frame.cue_ranges[0][0]
        inside = next((part for part in owner.content if part[0] <= cue < part[1]), None)
        if inside is None or frame.content[-1][1] <= inside[0]:
            return False
        if inside[1] - inside[0] >= sizes.get(position, len(self.page.tokens) + 1):
            return False
        words = clipped(frame.content, inside)
        if not words:  # He hoped, she said, that …: his words are in the other part of hers
            words = next(filter(None, (clipped(frame.content, part) for part in owner.content)), [])
        if not words:
            return False
        sizes[position] = inside[1] - inside[0]
        frame.parent = index
        frame.content = words
        return True

    def _part(self, kept: list[Frame]) -> None:
        """Leave no words to two voices of which neither lies in the other: broken texts have such.

        Whoever runs into the other's words ends before them. A name that holds another's cue is
        misread, and its voice is dropped.
        """
        for position, frame in enumerate(kept):
            owners = around(frame, kept)
            for index in range(max(0, position - LOOK_BACK), position):
                other = kept[index]
                if index in owners or REFERS_BACK in {frame.rule, other.rule}:
                    continue
                if position in around(other, kept) or not share(frame, other):
                    continue
                cut_apart(other, frame)
                if share(frame, other):
                    self._leave_to_one((index, position), kept)
        for frame in kept:
            while frame.parent is not None and not holds(kept[frame.parent], frame):
                frame.parent = kept[frame.parent].parent

    def _leave_to_one(self, pair: tuple[int, int], kept: list[Frame]) -> None:
        """Leave words that two heads claim from the same place on to one of them.

        Of the very same words it is the voice that is named right behind them: what leads to them
        (the pilots spoke out: "…," the union wrote) tells no more than that they come. Where a
        pronoun is all that stands behind them, it means whoever leads to them. Else the head that
        takes more counts: the other one has its cue outside of what it would take.
        """
        said = [[self.page.trimmed(part) for part in kept[at].content] for at in pair]
        if said[0] != said[1]:
            lost, left = sorted(pair, key=lambda at: length(kept[at].content))
        else:
            lost, left = sorted(pair, key=lambda at: self._rank(kept[at]))
        for frame in kept:
            if frame.parent == lost:
                frame.parent = left
        if kept[left].parent is None:
            kept[left].parent = kept[lost].parent
        kept[lost].content = []

    def _rank(self, frame: Frame) -> int:
        """Return how well a head that shares all its words tells whose they are."""
        if frame.source is None:
            return 0
        start, end = frame.source
        if end - start == 1 and self.cues.has("pronouns", self.page.key(start)):
            return 1
        return 3 if frame.rule in CONTENT_FIRST else 2

    def _is_inside(self, other: Frame, frame: Frame) -> bool:
        """Return whether ``other`` stands in a quotation that ``frame`` does not stand in."""
        around = self.page.inside[other.start]
        return around >= 0 and around != self.page.inside[frame.start]

    def _before(self, other: Frame) -> int:
        """Return the end of the words before a head, without what leads to it."""
        end = other.start
        if end > 1 and self.cues.starts_phrase("buts", self.page.keys[end - 2 : end]) > 1:
            end -= 2  # غير أن
        end = self._before_leads(end)
        if end > 1 and self.cues.starts_phrase("adverbials", self.page.keys[end - 2 : end]) > 1:
            end = self._before_leads(end - 2)  # بعد أن
        return end

    def _before_leads(self, end: int) -> int:
        leads = ("clause_starts", "clause_openers")
        while end > 0 and (key := self.page.key(end - 1)):
            if key not in COMMAS and not any(self.cues.has(name, key) for name in leads):
                break
            end -= 1
        return end

    def _before_aside(self, start: int, end: int) -> int:
        for place in range(start + 1, end):
            is_set_off = self.page.key(place - 1) in COMMAS
            if place + 1 < end and (is_set_off or self.page.key(place) == "but"):
                keys = [self.page.key(index) for index in range(place, min(end, place + 5))]
                size = self.cues.starts_phrase("asides", keys)
                if size and not self._counts_on(place + size, end):
                    return place - is_set_off
        return end

    def _counts_on(self, start: int, end: int) -> bool:
        """Return whether a clause tells of others of those before: قتل اثنان، بينما أصيب آخران."""
        near = self.page.tokens[start : min(end, start + _OTHERS_REACH)]
        words = takewhile(lambda token: token.is_word, near)
        return any(self.cues.has("others", token.key) for token in words)

    def _unit_end(self, index: int) -> int:
        return self.page.units[self.page.unit_of[index]][1]


def _is_denied(frame: Frame, owner: Frame) -> bool:
    """Return whether all that another denies is that somebody said it: denied that he said so."""
    is_clause = frame.rule.startswith("verb") and bool(owner.content)
    is_whole = is_clause and frame.start == owner.content[0][0]
    return is_whole and owner.cue.polarity is Polarity.DENIED
