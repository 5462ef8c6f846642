"""The board with its hands: focus, keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from claims_app.gui import words
from claims_app.gui.compare import accessible, navigation
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.compare.navigation import Step

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId, LinkId

_UP_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEFT_RIGHT: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS: Final = {Qt.Key.Key_Home: -(10**9), Qt.Key.Key_End: 10**9}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Canvas(BoardArea):
    """Moves the card with the keyboard and the pair in focus, and tells who did what.

    Signals carry ids; ``pair_focused`` carries an empty one where no pair is in focus.
    """

    claim_focused = Signal(str)
    pair_focused = Signal(str)
    claim_activated = Signal(str)
    claim_menu_asked = Signal(str, object)  # and where, a QPoint on the screen
    column_menu_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.header.menu_asked.connect(self.column_menu_asked)

    def focus_claim(self, claim: ClaimId, link: LinkId | None = None) -> None:
        """Move the keyboard to a card, and the focus to ``link`` or to a pair that it is in."""
        arrangement = self.board_layout.arrangement
        links = arrangement.links_of.get(claim, ())
        if link is None:
            link = self.focus if self.focus in links else None
            link = link or navigation.first_link(self.board_layout, claim)
        self._set_focus(claim, link)
        self.reveal(claim)

    def focus_pair(self, link: LinkId | None) -> None:
        """Bring a pair into focus and both its ends into view, as far as they fit."""
        pair = self.board_layout.arrangement.pairs.get(link) if link else None
        if pair is None:
            self._set_focus(self.current, None)
            return
        claim = self.current if self.current in (pair.a, pair.b) else self._upper(pair.a, pair.b)
        self._set_focus(claim, link)
        self.reveal(*((pair.a, pair.b) if claim == pair.a else (pair.b, pair.a)))

    def _upper(self, a: ClaimId, b: ClaimId) -> ClaimId:
        spots = self.board_layout.arrangement.spots
        return min(a, b, key=lambda claim: (spots[claim].row, spots[claim].column))

    def _set_focus(self, claim: ClaimId | None, link: LinkId | None) -> None:
        claim_changed, pair_changed = claim != self.current, link != self.focus
        self.current, self.focus = claim, link
        if pair_changed:
            self.place(None)
        self.viewport().update()
        if claim_changed and claim is not None:
            accessible.tell_focus(self)
            self.claim_focused.emit(claim)
        if pair_changed:
            self.pair_focused.emit(link or "")

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier or not self._press(key):
            event.ignore()

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key is for; return whether it is for anything here."""
        current = self.current
        if key in _PAGES:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + _PAGES[key] * bar.pageStep())
        elif key in _UP_DOWN or key in _ENDS or key in _LEFT_RIGHT:
            if current is None:
                self._enter()
            elif key in _LEFT_RIGHT:
                self._go_sideways(current, _LEFT_RIGHT[key] * (-1 if self.is_rtl else 1))
            else:
                steps = _UP_DOWN.get(key) or _ENDS[key]
                self.focus_claim(navigation.within_column(self.board_layout, current, steps))
        elif key in _ENTER and current is not None:
            self.claim_activated.emit(current)
        elif key == Qt.Key.Key_Space and current is not None:
            self.toggle(current)
        else:
            return False
        return True

    def _enter(self) -> None:
        """Put the keyboard on the first card in view."""
        cards = sorted(self.placement.cards, key=lambda card: (card.y < 0, card.x, card.y))
        if cards:
            self.focus_claim(cards[0].claim)

    def _go_sideways(self, claim: ClaimId, by: int) -> None:
        step = navigation.along_link(self.board_layout, claim, by, self.focus)
        if step is None:
            beside = navigation.beside(self.board_layout, claim, by)
            step = Step(beside) if beside else None
        if step:
            self.focus_claim(step.claim, step.link)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Move to the next column; after the last one the keyboard leaves the board."""
        if self.current is not None:
            beside = navigation.beside(self.board_layout, self.current, 1 if next else -1)
            if beside is not None:
                self.focus_claim(beside)
                return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if self.current is None and by_key:
            self._enter()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def toggle(self, claim: ClaimId) -> None:
        """Unfold a long card, or fold it again; its upper edge stays where it is."""
        anchor = self.anchor(self.board_layout.arrangement)
        if self.stock.toggle(claim):
            self.place(anchor)

    # Mouse

    def claim_at(self, position: QPointF) -> ClaimId | None:
        """Return the claim whose card is at a place in the viewport."""
        x = self.shown_x(int(position.x()), 1)
        for card in self.placement.cards:
            if card.x <= x < card.x + card.width and card.y <= position.y() < card.y + card.height:
                return card.claim
        return None

    def link_at(self, position: QPointF) -> LinkId | None:
        """Return the link whose pill or line is at a place in the viewport."""
        return self.scene.link_at(position.x(), position.y())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        position = event.position()
        tab = self.scene.tab_at(position.x(), position.y())
        claim = self.claim_at(position)
        if tab:
            link, far = tab.targets[0]
            self.focus_claim(far, link)
        elif claim:
            if self._is_on_fold(claim, position):
                self.toggle(claim)
            else:
                self.focus_claim(claim)
        elif link_here := self.link_at(position):
            self.focus_pair(link_here)

    def _is_on_fold(self, claim: ClaimId, position: QPointF) -> bool:
        fold = self.stock.face(claim).fold_line()
        card = next(card for card in self.placement.cards if card.claim == claim)
        return fold is not None and fold.top() <= position.y() - card.y < fold.bottom()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        claim = self.claim_at(QPointF(event.pos())) if by_mouse else self.current
        if claim is None:
            event.ignore()
            return
        card = next((card for card in self.placement.cards if card.claim == claim), None)
        place = event.globalPos()
        if not by_mouse and card is not None:
            corner = QPoint(self.shown_x(card.x, card.width), max(card.y, 0))
            place = self.viewport().mapToGlobal(corner)
        self.claim_menu_asked.emit(claim, place)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        claim = self.claim_at(event.position())
        if claim and not self._is_on_fold(claim, event.position()):
            self.claim_activated.emit(claim)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        claim = self.claim_at(position)
        is_link = claim is None and (
            self.scene.tab_at(position.x(), position.y()) is not None
            or self.link_at(position) is not None
        )
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        self._hover(claim)

    def _hover(self, claim: ClaimId | None) -> None:
        if claim != self.hovered:
            self.hovered = claim
            self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            link = self.link_at(QPointF(event.pos()))
            claim = self.claim_at(QPointF(event.pos()))
            if claim and (note := self.stock.content(claim).copies_note):
                QToolTip.showText(event.globalPos(), note, self.viewport())
                return True
            if link and claim is None:
                pair = self.board_layout.arrangement.pairs[link]
                name = words.link(pair.relation, pair.type)
                text = f"{name} · {words.state(pair.state)}"
                QToolTip.showText(event.globalPos(), text, self.viewport())
                return True
        return super().viewportEvent(event)
