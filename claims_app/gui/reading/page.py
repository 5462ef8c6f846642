"""The page of a report: its text with what is marked, and notes at the margin."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from claims_app.gui.reading.block import LaidBlock
from claims_app.gui.reading.notes import GAP, NotePainter, NoteText, PlacedNote, place_notes
from claims_app.gui.reading.strokes import paint_block
from claims_app.gui.theme import Role, font, line_height

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Claim
    from claims_app.gui.look import Look
    from claims_app.gui.reading.markup import Markup

_SIDE: Final = 28  # pixels around the text
_LONGEST_LINE: Final = 760  # at the usual text size: more is hard to read
_MARGIN: Final = 208
_NARROW_MARGIN: Final = 150
_NARROW: Final = 620
_PARAGRAPH_GAP: Final = 10
_KEPT: Final = 200  # laid out blocks
_FILLED: Final = 0.93  # of a line's width, on average
_NOTE_HEIGHT: Final = 70  # a guess, until the notes are placed


class ReportPage(QAbstractScrollArea):
    """Lays out what is in view only, so that a report of any length opens at once."""

    claim_focused = Signal(object)  # ClaimId or None
    claim_hovered = Signal(object)  # ClaimId or None
    links_chosen = Signal(object, object)  # ClaimId, and its links: a tuple of Standing

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._markup: Markup | None = None
        self._notes: dict[ClaimId, NoteText] = {}
        self._laid: OrderedDict[int, tuple[LaidBlock, tuple[PlacedNote, ...]]] = OrderedDict()
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]
        self._focus: ClaimId | None = None
        self._hovered: ClaimId | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes with the last line would break all lines anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setMinimumWidth(240)
        look.changed.connect(self._measure)

    @property
    def focused_claim(self) -> ClaimId | None:
        """Return the claim that the keyboard is at."""
        return self._focus

    @property
    def laid_out(self) -> int:
        """Return how many blocks are laid out at the moment."""
        return len(self._laid)

    def show_markup(self, markup: Markup | None, notes: dict[ClaimId, NoteText]) -> None:
        """Show a report; of the one that is shown already, what has changed."""
        same = (
            markup is not None
            and self._markup is not None
            and (markup.report == self._markup.report)
        )
        self._markup, self._notes = markup, notes
        if self._focus is not None and self._focus not in notes:
            self._set_focus(None)
        if not same:
            self._set_focus(None)
            self.verticalScrollBar().setValue(0)
        self._measure()

    def focus_claim(self, claim: ClaimId) -> bool:
        """Bring a claim into focus and into view; returns whether the report has it."""
        if self._markup is None or claim not in self._notes:
            return False
        self._set_focus(claim)
        self._bring_into_view(self._notes[claim].claim)
        return True

    @Slot()
    def next_claim(self) -> bool:
        """Focus the next claim in reading order; returns False at the last."""
        return self._step(1)

    @Slot()
    def previous_claim(self) -> bool:
        """Focus the claim before; returns False at the first."""
        return self._step(-1)

    def claim_rects(self, claim: ClaimId) -> list[QRectF]:
        """Return where the words of a claim stand in the viewport, as far as they are laid out."""
        note = self._notes.get(claim)
        found: list[QRectF] = []
        if note is None or self._markup is None or note.quote:
            return found
        for index in self._visible():
            inside = self._markup.within(index, note.claim.anchor.span)
            if inside is not None:
                block, _ = self._block(index)
                at = self._origin(index)
                found += [r.translated(at) for r in block.rects(inside.start, inside.end)]
        return found

    def note_rect(self, claim: ClaimId) -> QRectF | None:
        """Return where the note of a claim stands in the viewport, None out of view."""
        for index in self._visible():
            for note in self._block(index)[1]:
                if note.claim == claim:
                    return note.box.translated(self._margin_left(), self._origin(index).y())
        return None

    def claim_under(self, point: QPointF) -> ClaimId | None:
        """Return the claim whose words or note are at a point of the viewport."""
        note = self._note_under(point)
        if note is not None:
            return note[0].claim
        at = self._letter_under(point)
        return self._markup.claim_at(at) if self._markup is not None and at is not None else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab goes from claim to claim, and on to the next control after the last."""
        return self._step(1 if next_ else -1) or super().focusNextPrevChild(next_)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step, room = self._line, self.viewport().height()
        by = {
            Qt.Key.Key_Down: step,
            Qt.Key.Key_Up: -step,
            Qt.Key.Key_PageDown: room - step,
            Qt.Key.Key_Space: room - step,
            Qt.Key.Key_PageUp: step - room,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + by)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.claim_under(event.position())
        note = self._note_under(event.position())
        is_link = note is not None and bool(note[0].pairs_at(note[1].x(), note[1].y()))
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if note and not is_link else shape)
        self._set_hovered(under)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        note = self._note_under(event.position())
        pairs = note[0].pairs_at(note[1].x(), note[1].y()) if note else ()
        self._set_focus(self.claim_under(event.position()))
        if note is not None and pairs:
            self.links_chosen.emit(note[0].claim, pairs)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        markup = self._markup
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.card)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if markup is None:
                return
            notes = NotePainter(self._look, is_rtl=self.isRightToLeft())
            focus = self._notes.get(self._focus) if self._focus else None
            for index in self._visible():
                block, placed = self._block(index)
                painter.save()
                painter.translate(self._origin(index))
                inside = None
                if focus is not None and not focus.quote:
                    inside = markup.within(index, focus.claim.anchor.span)
                paint_block(painter, block, markup.marks_of(index), inside, self._look)
                painter.restore()
                painter.save()
                painter.translate(self._margin_left(), self._origin(index).y())
                for note in placed:
                    notes.paint(painter, note, is_focus=note.claim == self._focus)
                painter.restore()

    # Where things stand

    @property
    def _line(self) -> int:
        return line_height(Role.READ, self._look.scale)

    @property
    def _margin(self) -> int:
        scale = self._look.scale
        is_narrow = self.viewport().width() < _NARROW * scale
        return round((_NARROW_MARGIN if is_narrow else _MARGIN) * scale)

    @property
    def _text_width(self) -> float:
        room = self.viewport().width() - self._margin - 2 * _SIDE
        return max(min(room, _LONGEST_LINE * self._look.scale), 60.0)

    def _margin_left(self) -> float:
        if self.isRightToLeft():
            return self._origin(0).x() - _SIDE / 2 - self._margin
        return self._origin(0).x() + self._text_width + _SIDE / 2

    def _origin(self, index: int) -> QPointF:
        """Return the top left of a block's text in the viewport."""
        y = self._tops[index] - self.verticalScrollBar().value() + _SIDE / 2
        spare = self.viewport().width() - self._margin - 2 * _SIDE - self._text_width
        left = _SIDE + max(spare, 0) / 2
        return QPointF(left + self._margin if self.isRightToLeft() else left, y)

    @Slot()
    def _measure(self) -> None:
        """Guess all heights anew; the line at the top of the view stays there."""
        at, value = 0, self.verticalScrollBar().value()
        into = 0.0
        if self._heights:
            at = self._index_at(value)
            into = (value - self._tops[at]) / max(self._heights[at], 1)
        self._laid.clear()
        markup = self._markup
        letters = QFontMetricsF(font(Role.READ, self._look.scale)).averageCharWidth()
        per_line = max(_FILLED * self._text_width / max(letters, 1), 1)
        self._heights = []
        for index, span in enumerate(markup.blocks if markup else ()):
            lines = -(-(span.end - span.start) // per_line)
            notes = len(markup.claims_from(index)) if markup else 0
            high = max(lines * self._line, notes * _NOTE_HEIGHT * self._look.scale)
            self._heights.append(high + _PARAGRAPH_GAP)
        self._pile()
        if at < len(self._heights):
            self.verticalScrollBar().setValue(
                round(self._tops[at] + into * self._heights[at]) if value else 0
            )
        self._settle()
        self.viewport().update()

    def _pile(self) -> None:
        self._tops = [0.0, *accumulate(self._heights)]
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(self._line)
        bar.setRange(0, max(round(self._tops[-1] + _SIDE - room), 0))

    def _index_at(self, y: float) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self._heights) - 1, 0))

    def _visible(self) -> range:
        """Return the blocks in view, laid out, so that their places are true."""
        self._settle()
        if not self._heights:
            return range(0)
        top = self.verticalScrollBar().value() - _SIDE / 2
        first, last = self._index_at(top), self._index_at(top + self.viewport().height())
        return range(first, last + 1)

    def _settle(self) -> None:
        """Lay out what is in view until laying out changes nothing."""
        if not self._heights:
            return
        bar = self.verticalScrollBar()
        is_settled = False
        while not is_settled:
            top = bar.value() - _SIDE / 2
            y = self._tops[self._index_at(top)]
            is_settled = True
            for index in range(self._index_at(top), len(self._heights)):
                guessed = self._heights[index]
                self._block(index)
                if self._heights[index] != guessed:
                    is_settled = False
                y += self._heights[index]
                if y > top + self.viewport().height():
                    break
            if not is_settled:
                self._pile()

    def _block(self, index: int) -> tuple[LaidBlock, tuple[PlacedNote, ...]]:
        if index in self._laid:
            self._laid.move_to_end(index)
            return self._laid[index]
        markup = self._markup
        if markup is None:
            raise IndexError(index)
        report, scale = markup.report, self._look.scale
        span = markup.blocks[index]
        used = font(Role.READ, scale)
        block = LaidBlock(span.of(report.text), report.lang, used, self._text_width, self._line)
        texts = []
        for claim in markup.claims_from(index):
            start = min(max(claim.anchor.span.start - span.start, 0), span.end - span.start)
            texts.append((self._notes[claim.id], block.edge(start).top()))
        notes = place_notes(texts, self._margin, scale, is_rtl=self.isRightToLeft())
        bottom = max((note.box.bottom() + GAP for note in notes), default=0.0)
        self._heights[index] = max(float(block.height), bottom) + _PARAGRAPH_GAP
        self._laid[index] = (block, notes)
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return self._laid[index]

    def _note_under(self, point: QPointF) -> tuple[PlacedNote, QPointF] | None:
        x = point.x() - self._margin_left()
        if not 0 <= x <= self._margin:
            return None
        for index in self._visible():
            inside = QPointF(x, point.y() - self._origin(index).y())
            for note in self._block(index)[1]:
                if note.box.contains(inside):
                    return note, inside
        return None

    def _letter_under(self, point: QPointF) -> int | None:
        if self._markup is None:
            return None
        for index in self._visible():
            inside = point - self._origin(index)
            if 0 <= inside.y() < self._heights[index]:
                at = self._block(index)[0].letter_at(inside)
                return None if at is None else self._markup.blocks[index].start + at
        return None

    # What is in focus

    def _step(self, by: int) -> bool:
        claims = self._markup.claims if self._markup else ()
        order = [claim.id for claim in claims]
        if self._focus in order:
            at = order.index(self._focus) + by
        else:
            at = 0 if by > 0 else len(order) - 1
        return 0 <= at < len(order) and self.focus_claim(order[at])

    def _set_focus(self, claim: ClaimId | None) -> None:
        if claim != self._focus:
            self._focus = claim
            self.viewport().update()
            self.claim_focused.emit(claim)

    def _set_hovered(self, claim: ClaimId | None) -> None:
        if claim != self._hovered:
            self._hovered = claim
            self.claim_hovered.emit(claim)

    def _bring_into_view(self, claim: Claim) -> None:
        """Scroll as little as shows the first lines of a claim and its note."""
        markup = self._markup
        if markup is None or not markup.blocks:
            return
        index = markup.block_of(claim.anchor.span.start)
        block, notes = self._block(index)
        self._pile()
        note = next((note for note in notes if note.claim == claim.id), None)
        start = claim.anchor.span.start - markup.blocks[index].start
        size = markup.blocks[index].end - markup.blocks[index].start
        top = self._tops[index] + block.edge(min(max(start, 0), size)).top()
        bottom = top + 2 * self._line
        if note is not None:
            bottom = max(bottom, self._tops[index] + note.box.bottom())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value():
            bar.setValue(round(top - self._line))
        elif bottom + _SIDE > bar.value() + room:
            bar.setValue(round(min(top - self._line, bottom + _SIDE + self._line - room)))
        self.viewport().update()
