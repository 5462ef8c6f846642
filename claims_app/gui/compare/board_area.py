"""The surface of the Compare view: scrolls, places and paints the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget
from typing_extensions import override

from claims_app.core.case import Case
from claims_app.gui import theme
from claims_app.gui.compare import ground
from claims_app.gui.compare.arrangement import EMPTY, Arrangement
from claims_app.gui.compare.card import CardState
from claims_app.gui.compare.connectors import Names, paint_lines, paint_names
from claims_app.gui.compare.glide import Glide, Offset
from claims_app.gui.compare.header import ColumnHeader
from claims_app.gui.compare.layout import BoardLayout, Measures, column_extents
from claims_app.gui.compare.placing import Placement, View, measure
from claims_app.gui.compare.placing import place as placement_of
from claims_app.gui.compare.stock import CardStock
from claims_app.gui.theme import LIGHT, Role, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claims_app.core.ids import ClaimId, LinkId
    from claims_app.gui.compare.placing import PlacedCard

NARROW: Final = 900  # pixels at the usual text size; below, pills have no words
_STEP: Final = 40  # one notch of the wheel is three of these
_AROUND: Final = 24  # what stays in view around a card that is jumped to
_ROUNDS: Final = 4


class Anchor(NamedTuple):
    """A card that is to stay where it is on the screen."""

    claim: ClaimId
    y: int


class BoardArea(QAbstractScrollArea):
    """One surface for all columns and connectors, so that they are painted in one order.

    It shows the card with the keyboard, ``current``, and the pair in focus, ``focus``; a subclass
    moves them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current: ClaimId | None = None
        self.focus: LinkId | None = None
        self.look: Theme = LIGHT
        self.stock = CardStock(Case())
        self.board_layout = BoardLayout(EMPTY, width=0, measures=Measures(), height_of=lambda _: 0)
        self.placement = Placement()
        self._scale = 1.0
        self._names = Names(1.0, has_words=True)
        self.scene = self.placement.scene
        self.hovered: ClaimId | None = None
        self._is_placing = False
        self._glide = Glide(self, self._scroll_to)
        self.header = ColumnHeader(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # Always there, so that the columns do not change their width when the board grows.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerWidget(QWidget(self))  # plain; a style would draw a box there
        self._fit_header()

    # What is shown

    def show_arrangement(self, case: Case, arrangement: Arrangement) -> None:
        """Show ``arrangement``; the card at hand stays where it is on the screen."""
        anchor = self.anchor(arrangement)
        before = self.board_layout.arrangement
        self.stock.show(case, arrangement)
        self.stock.forget_changed()
        if _cards(before) == _cards(arrangement):
            self.board_layout.arrangement = arrangement
        else:
            self._lay_out()
        if self.current not in arrangement.spots:
            self.current = None
        self.place(anchor)

    def set_look(self, look: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        anchor = self.anchor(self.board_layout.arrangement)
        self.look, self._scale = look, scale
        self.header.set_look(look, scale)
        self._fit_header()
        self._lay_out()
        self.place(anchor)

    def forget_heights(self, claims: Iterable[ClaimId]) -> None:
        """Measure these cards again, because their words have changed."""
        self.stock.forget(claims)

    # Scrolling

    def reveal(self, claim: ClaimId, other: ClaimId | None = None) -> None:
        """Scroll the least so that a card is in view, and ``other`` too if both fit."""
        self._jump(lambda: self._offset_for(claim, other))

    def show_row(self, row: int) -> None:
        """Scroll so that a row begins at the upper edge."""
        self._jump(
            lambda: Offset(self.horizontalScrollBar().value(), self.board_layout.row(row).start)
        )

    def _jump(self, goal: Callable[[], Offset]) -> None:
        self._glide.stop()
        here = Offset(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        # What is measured at the goal may move the goal.
        end = goal()
        for _ in range(_ROUNDS):
            if not measure(self.board_layout, self.stock, self._view(end)):
                break
            end = goal()
        if self._moves() and end != here:
            size = self.viewport().size()
            self._glide.start(here, goal, Offset(size.width() // 2, size.height() // 2))
        else:
            self._scroll_to(goal())

    def _moves(self) -> bool:
        # Qt's own animations go by this hint, which is 0 where the system asks for less motion.
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.isVisible() and self.style().styleHint(hint, None, self) > 0

    def _scroll_to(self, offset: Offset) -> None:
        self._is_placing = True
        self._set_ranges()
        self.horizontalScrollBar().setValue(offset.x)
        self.verticalScrollBar().setValue(offset.y)
        self._is_placing = False
        self.place(None)

    def _offset_for(self, claim: ClaimId, other: ClaimId | None) -> Offset:
        view = self._view()
        layout = self.board_layout
        x, y = view.x, view.y
        # The card that matters most comes last, so that it wins where not both fit.
        for one in (other, claim):
            if one is None:
                continue
            column = layout.columns[layout.arrangement.spots[one].column]
            x = _least_move(x, view.width, column.start - _AROUND, column.end + _AROUND)
            card = layout.card(one)
            y = _least_move(
                y, view.height, card.start - layout.measures.heading_block, card.end + _AROUND
            )
        return Offset(max(x, 0), max(y, 0))

    def _view(self, offset: Offset | None = None) -> View:
        x, y = offset or (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return View(x, y, self.viewport().width(), self.viewport().height())

    # Placing

    def anchor(self, arrangement: Arrangement) -> Anchor | None:
        """Return a card in view to hold on to, the one with the keyboard if it is there."""
        cards = [card for card in self.placement.cards if card.claim in arrangement.spots]
        cards.sort(key=lambda card: (card.claim != self.current, card.y < 0, abs(card.y)))
        return Anchor(cards[0].claim, cards[0].y) if cards else None

    def _lay_out(self) -> None:
        is_wide = self.width() >= NARROW * self._scale
        names = Names(self._scale, has_words=is_wide)
        self._names = names
        meta = theme.line_height(Role.META, self._scale)
        measures = Measures(
            narrowest_column=round(200 * max(self._scale, 1.0)),
            gutter=names.gutter,
            heading_height=meta,
            silent_height=3 * meta + 16,
            hidden_height=meta,
        )
        arrangement = self.stock.arrangement
        width = self.viewport().width()
        extents = column_extents(len(arrangement.columns), width, measures)
        self.stock.fit(extents[0].length if extents else width, self._scale, self.layoutDirection())
        self.board_layout = BoardLayout(
            arrangement, width=width, measures=measures, height_of=self.stock.height
        )

    def place(self, anchor: Anchor | None) -> None:
        """Put everything in view in its place; ``anchor`` stays where it is on the screen."""
        self._is_placing = True
        self._set_ranges()
        bar = self.verticalScrollBar()
        for _ in range(_ROUNDS):
            if anchor and anchor.claim in self.board_layout.arrangement.spots:
                bar.setValue(self.board_layout.card(anchor.claim).start - anchor.y)
            if not measure(self.board_layout, self.stock, self._view()):
                break
            self._set_ranges()
        view = self._view()
        self.placement = placement_of(
            self.board_layout, self.stock.case, view, self._names.sizes, self.focus
        )
        scene = self.placement.scene
        self.scene = scene.mirrored(view.width) if self.is_rtl else scene
        self._is_placing = False
        self.header.set_columns(
            self.board_layout.arrangement.columns, self.board_layout.columns, view.x
        )
        self.viewport().update()

    def _set_ranges(self) -> None:
        was_placing, self._is_placing = self._is_placing, True
        size = self.viewport().size()
        for bar, content, page in (
            (self.verticalScrollBar(), self.board_layout.height, size.height()),
            (self.horizontalScrollBar(), self.board_layout.width, size.width()),
        ):
            bar.setPageStep(page)
            bar.setRange(0, max(content - page, 0))
        self._is_placing = was_placing

    def _fit_header(self) -> None:
        height = self.header.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        viewport = self.viewport().geometry()
        self.header.setGeometry(viewport.x(), viewport.y() - height, viewport.width(), height)

    @property
    def is_rtl(self) -> bool:
        """Return whether the first column stands at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._is_placing:
            self._glide.stop()
            self.place(self._anchor_after(dy))

    def _anchor_after(self, dy: int) -> Anchor | None:
        """Return a card that stays in view when everything moves by ``dy``."""
        height = self.viewport().height()
        staying = [
            card
            for card in self.placement.cards
            if card.y + card.height + dy > 0 and card.y + dy < height
        ]
        return Anchor(staying[0].claim, staying[0].y + dy) if staying else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor(self.board_layout.arrangement)
        self._fit_header()
        if event.size().width() != event.oldSize().width():
            self._lay_out()
        if not self._is_placing:
            self.place(anchor)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = event.type()
        if kind in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            anchor = self.anchor(self.board_layout.arrangement)
            self.stock.forget_all()
            self._lay_out()
            self.place(anchor)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        clip = QRectF(event.rect())
        with QPainter(self.viewport()) as painter:
            painter.fillRect(clip, self.look.pane)
            if not self.board_layout.arrangement.rows:
                area = QRectF(self.viewport().rect())
                hidden = self.board_layout.arrangement.hidden_claims
                font = theme.font(Role.UI, self._scale)
                ground.paint_nothing(painter, area, hidden, font, self.look)
                return
            paint_lines(painter, self.scene, self.look)
            self._paint_ground(painter)
            for card in self.placement.cards:
                self._paint_card(painter, card, clip)
            paint_names(painter, self.scene, self.look, self._names, is_rtl=self.is_rtl)

    def _paint_ground(self, painter: QPainter) -> None:
        arrangement, fonts, is_rtl = self.board_layout.arrangement, self.stock.fonts, self.is_rtl
        height = self.board_layout.measures.heading_height
        for heading in self.placement.headings:
            rect = QRectF(self.shown_x(heading.x, heading.width), heading.y, heading.width, height)
            title = arrangement.rows[heading.row].title
            ground.paint_heading(painter, rect, title, fonts, self.look, is_rtl=is_rtl)
        for box in self.placement.boxes:
            rect = QRectF(self.shown_x(box.x, box.width), box.y, box.width, box.height)
            hidden = arrangement.rows[box.row].hidden[box.column]
            if hidden:
                ground.paint_hidden(painter, rect, hidden, fonts, self.look, is_rtl=is_rtl)
            else:
                reports = arrangement.columns[box.column].reports
                ground.paint_silent(painter, rect, reports, fonts, self.look, is_rtl=is_rtl)

    def _paint_card(self, painter: QPainter, card: PlacedCard, clip: QRectF) -> None:
        x = self.shown_x(card.x, card.width)
        if not clip.intersects(QRectF(x, card.y, card.width, card.height)):
            return
        pair = self.board_layout.arrangement.pairs.get(self.focus) if self.focus else None
        is_current = card.claim == self.current
        state = CardState(
            is_hovered=card.claim == self.hovered,
            is_selected=is_current and not self.hasFocus(),
            has_focus=is_current and self.hasFocus(),
            is_pair_end=pair is not None and card.claim in (pair.a, pair.b),
        )
        face = self.stock.face(card.claim)
        face.paint(painter, QPoint(x, card.y), self.look, state, clip)

    def shown_x(self, x: int, width: int = 0) -> int:
        """Turn an x in reading order into one on the screen, or back."""
        return self.viewport().width() - x - width if self.is_rtl else x


def _cards(arrangement: Arrangement) -> tuple[object, ...]:
    """Return what the places of the cards hang on."""
    return arrangement.columns, arrangement.rows, arrangement.copies


def _least_move(at: int, size: int, start: int, end: int) -> int:
    """Return the scroll position nearest to ``at`` that shows ``[start, end)``, or its start."""
    if end - start > size or start < at:
        return start
    return max(at, end - size)
