"""From quotes and narration to claims: one checkable proposition each, with its speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.frames import GOES_ROUND, REFERS_BACK, Frame
from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.findings import FoundClaim
from claims_app.core.narration import statements
from claims_app.core.polarity import certainty, combined, judges_false, negation
from claims_app.core.propositions import FEWEST_WORDS, PropositionCutter, is_question
from claims_app.core.records import Act, Polarity
from claims_app.core.script import fold
from claims_app.core.split_clauses import SplitClauses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claims_app.core.records import Span

# What was said is no claim without the word that says how: to deny, to ask for.
_WITH_CUE: Final = frozenset({Act.DENY, Act.DOWNPLAY, Act.DOUBT, Act.DEMAND, Act.ASK})

_SPOKEN_OF_FIRST: Final = frozenset({"verb+passive", "verb+object before"})
_CLAIMED: Final = "claimed"  # whose attack it was is in the cue
_SUBJECT_FIRST: Final = "+subject before"
_NEAR: Final = 20  # quotes before and after that may lie inside one another
_LEAD: Final = 2  # words that lead to a proposition: but that


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One frame with its resolved speaker and act; ``number`` is the index of its quote."""

    frame: Frame
    speaker: str
    act: Act
    number: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """One proposition: its stretches, the cue between them, and how the cue bears on it.

    ``is_instead`` is said instead of what is denied; ``opens`` is where a stretch of the quote
    starts that it opens, -1 where it opens none.
    """

    parts: tuple[Range, ...]
    is_denied: bool = False
    is_instead: bool = False
    opens: int = -1


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
        return tuple(sorted(told_once(found), key=lambda claim: claim.span))

    def _of_quote(self, item: Heard, near: Sequence[Heard]) -> list[FoundClaim]:
        cue = item.frame.cue
        if cue.is_attitude:
            return []
        if item.frame.rule == REFERS_BACK:
            return [self._taken_up(item)]
        if item.frame.rule == GOES_ROUND and len(item.frame.content) > 1:
            whole = _Piece(tuple(item.frame.content))  # the captain is said to have fled
            return [self._claim(whole, item, Polarity.AFFIRMED, item.act)]
        found: list[FoundClaim] = []
        has_asked = False
        split = SplitClauses(self.page, self.cues)
        for piece in self._pieces(item, near):
            if is_question(self.page, piece.parts[-1]):
                has_asked = True
                continue
            if found and self._leads_on(found[-1], piece.opens):
                found.pop()  # "The inquiry shows," she said, "that …"
            act = Act.STATE if has_asked and item.act is Act.ASK else item.act
            act = Act.STATE if piece.is_instead else act
            turn = cue.polarity if piece.is_denied else Polarity.AFFIRMED
            claim = self._claim(piece, item, turn, act)
            is_plain = act not in _WITH_CUE and claim.polarity is Polarity.AFFIRMED
            if not (is_plain and split.says_nothing((piece.parts[0][0], piece.parts[-1][1]))):
                found.append(claim)
        return found

    def _pieces(self, item: Heard, near: Sequence[Heard]) -> list[_Piece]:
        """Return the propositions of a quote, those whole again that its cue splits."""
        found: list[_Piece] = []
        cutter = PropositionCutter(self.page, self.cues)
        for part in item.frame.content:
            for own in self._own_parts(part, item, near):
                is_later = bool(found) and own[0] == part[0]
                is_one = is_later and self._is_one(found[-1], own, cutter)
                for piece in self._pieces_of(own, item, cutter, goes_on=is_one):
                    if is_one and piece.opens >= 0:
                        found[-1] = replace(found[-1], parts=(*found[-1].parts, *piece.parts))
                    elif not (found and cutter.is_adverbial(piece.parts[0])):
                        found.append(piece)
        return found

    def _is_one(self, last: _Piece, own: Range, cutter: PropositionCutter) -> bool:
        """Return whether the words behind a cue go on with the proposition before it."""
        _, end = cutter.cut(own, goes_on=True)[0]
        return SplitClauses(self.page, self.cues).is_one(last.parts[-1], (own[0], end))

    def _pieces_of(
        self, own: Range, item: Heard, cutter: PropositionCutter, *, goes_on: bool
    ) -> Iterator[_Piece]:
        """Yield the propositions of one stretch of a quote, wishes left out."""
        is_denied = item.frame.cue.polarity is Polarity.DENIED
        is_denied = is_denied and not self._denies_itself(own, item.frame)
        is_instead = False
        for index, piece in enumerate(cutter.cut(own, is_denied=is_denied, goes_on=goes_on)):
            if self.cues.starts_phrase("wishes", self.page.word_keys(piece)):
                continue
            if is_denied and self._contrasts(own[0], piece):
                is_denied, is_instead = False, True
            yield _Piece((piece,), is_denied, is_instead, own[0] if index == 0 else -1)

    def _taken_up(self, item: Heard) -> FoundClaim:
        """Return what another voice said before, up to the cue that denies or confirms it."""
        start, end = item.frame.content[0][0], item.frame.content[-1][1]
        claim = self._claim(_Piece(((start, end),)), item, item.frame.cue.polarity, item.act)
        return replace(claim, span=self.page.span((start, item.frame.cue_ranges[-1][1])))

    def _leads_on(self, claim: FoundClaim, start: int) -> bool:
        """Return whether a claim is only the verb that a part from ``start`` goes on from."""
        is_that = self.cues.lang == "en" and self.cues.has("that", self.page.key(start))
        last = claim.span.of(self.page.text).rpartition(" ")[2]
        return is_that and bool(self.cues.forms.get(fold(last)))

    def _denies_itself(self, part: Range, frame: Frame) -> bool:
        """Return whether a denial is quoted in its own words, so that its cue turns nothing.

        He denied it: "We never went there." And so does a sentence of its own inside quotation
        marks, after the one that the cue stands in.
        """
        start = part[0]
        if any(
            self.page.key(at) == ":" for at in range(start + 1, min(start + _LEAD + 1, part[1]))
        ):
            return True  # it: "…"
        is_quoted = start - 1 in self.page.close_of
        lead = self.page.key(start - 2 if is_quoted else start - 1)
        is_elsewhere = self.page.sentence_start[start] != self.page.sentence_start[frame.start]
        return is_quoted and (lead == ":" or lead in COMMAS or is_elsewhere)

    def _contrasts(self, start: int, piece: Range) -> bool:
        """Return whether "but" leads to a piece: it is said instead of what is denied.

        ``start`` is where the content starts; a "but" before the cue belongs to the cue.
        """
        near = [self.page.key(at) for at in range(max(start, piece[0] - _LEAD), piece[0] + 1)]
        return any(self.cues.has("contrasts", key) for key in near)

    def _own_parts(self, part: Range, item: Heard, near: Sequence[Heard]) -> list[Range]:
        """Return a content without what somebody else is said to have said in it."""
        own = []
        start = part[0]
        for other in near:
            frame = other.frame
            if other is item or not part[0] <= frame.start < part[1] or frame.parent is None:
                continue
            if item.act is Act.DENY and frame.rule.startswith("noun"):
                continue  # dismissed the army's claim that …: the claim is what is denied
            is_led = self.cues.has("relatives", self.page.key(frame.start - 1))  # (المنظمة) التي
            own.append((start, frame.start - (is_led and self.cues.lang == "ar")))
            start = max(start, frame.content[-1][1], frame.cue_ranges[-1][1])
        own.append((start, part[1]))
        return [piece for piece in own if piece == part or self.page.words(piece) >= FEWEST_WORDS]

    def _claim(self, told: _Piece, item: Heard, turn: Polarity, act: Act) -> FoundClaim:
        keys = [key for part in told.parts for key in self.page.word_keys(part)]
        piece = self._whole(told.parts)
        is_plain = act is Act.EXPECT and item.frame.cue.act is Act.STATE  # he said it will
        said = Act.STATE if is_plain else act
        sure = certainty(keys, said, item.frame.cue.certainty, self.cues)
        is_first = told.opens == item.frame.content[0][0]
        is_in_cue = act in _WITH_CUE or _CLAIMED in item.frame.cue.takes
        if is_in_cue and act is item.frame.cue.act and is_first:  # else the act is in it
            piece = self._with_cue(piece, item.frame)
        own = negation(keys, self.cues)
        is_judged = self.cues.has("judging", item.frame.cue.lemma)
        if (
            is_judged
            and self.cues.lang == "en"
            and turn is Polarity.AFFIRMED
            and judges_false(keys, self.cues)
        ):
            own = Polarity.DENIED
        return FoundClaim(
            span=self.page.span(self._closed(piece)),
            speaker=item.speaker,
            polarity=combined(turn, own),
            certainty=sure,
            act=act,
            quote=item.number,
        )

    def _with_cue(self, piece: Range, frame: Frame) -> Range:
        """Return the piece with its cue, where that stands in the sentence.

        Before it (denied the report), or behind what is spoken of (the report was denied). In
        Arabic who speaks stands between both, or before them: (لكن) الوزارة نفت ذلك.
        """
        cue = frame.cue_ranges[0][0]
        if self.page.sentence_of[cue] != self.page.sentence_of[piece[0]]:
            return piece
        is_behind = frame.rule in _SPOKEN_OF_FIRST and cue >= piece[1]
        end = frame.cue_ranges[-1][1] if is_behind else piece[1]
        start = frame.start if frame.rule.endswith(_SUBJECT_FIRST) else cue
        return min(start, piece[0]), end

    def _whole(self, parts: Sequence[Range]) -> Range:
        """Return the stretch from the first part to the last, with the mark that opens the first.

        Where a cue stands between them, the marks of both quotations belong to it.
        """
        start, end = parts[0][0], parts[-1][1]
        is_open = self.page.close_of.get(start - 1, end) < end
        return start - is_open, end

    def _closed(self, piece: Range) -> Range:
        """Return a piece with the mark that closes a quotation in it: نفى ذلك: «…»."""
        start, end = piece
        closing = (self.page.close_of.get(place, -1) for place in range(start, end))
        close = next((at for at in closing if at >= end and not self.page.words((end, at))), None)
        return (start, end) if close is None else (start, close + 1)

    def _narrated(self, piece: Range, outlet: str) -> FoundClaim:
        keys = self.page.word_keys(piece)
        return FoundClaim(
            span=self.page.span(self._closed(piece)),
            speaker=outlet,
            polarity=negation(keys, self.cues),
            certainty=certainty(keys, Act.STATE, None, self.cues),
        )


def told_once(found: Iterable[FoundClaim]) -> Iterator[FoundClaim]:
    """Yield the claims without those that tell the same words again.

    The words that two quotes share belong to the first: two heads that claim them are one of them
    misread, more often than not. But another voice that says the opposite of the very words has a
    claim of its own.

    Args:
        found: The claims, those of an earlier quote first.
    """
    told: dict[Span, list[FoundClaim]] = {}
    for claim in found:
        others = told.setdefault(claim.span, [])
        is_further = all(
            claim.speaker != other.speaker and claim.polarity is not other.polarity
            for other in others
        )
        if is_further:
            others.append(claim)
            yield claim
