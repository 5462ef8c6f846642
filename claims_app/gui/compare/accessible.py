"""The board for assistive technology: columns of cards that are painted, not widgets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid
from typing_extensions import override

from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.compare.card_content import column_title, links_in_words

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId
    from claims_app.gui.compare.arrangement import ArrangedColumn, Arrangement


class BoardAccessible(QAccessibleWidget):
    """The board: its children are the columns, theirs are the cards."""

    def __init__(self, area: BoardArea) -> None:
        super().__init__(area, QAccessible.Role.Grouping)
        self.area = area
        # Kept here: an interface that only Qt knows of would be forgotten by Python.
        self._columns: dict[str, _ColumnAccessible] = {}
        self._cards: dict[ClaimId, _CardAccessible] = {}

    @property
    def arrangement(self) -> Arrangement:
        """Return what is shown."""
        return self.area.board_layout.arrangement

    @override
    def childCount(self) -> int:
        return len(self.arrangement.columns)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt has it
        columns = self.arrangement.columns
        return self.column(columns[index].key) if 0 <= index < len(columns) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index() if isinstance(child, _ColumnAccessible) else -1

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt has it
        claim = self.area.current
        return self.card(claim) if claim and claim in self.arrangement.spots else None

    def column(self, key: str) -> _ColumnAccessible:
        """Return the interface of the column with this key."""
        if key not in self._columns:
            self._columns[key] = _ColumnAccessible(self, key)
        return self._columns[key]

    def card(self, claim: ClaimId) -> _CardAccessible:
        """Return the interface of one card."""
        if claim not in self._cards:
            self._cards[claim] = _CardAccessible(self, claim)
        return self._cards[claim]

    def on_screen(self, rect: QRect) -> QRect:
        """Return a rectangle of the viewport in the coordinates of the screen."""
        return QRect(self.area.viewport().mapToGlobal(rect.topLeft()), rect.size())


class _Painted(QAccessibleInterface):
    """What columns and cards share: they have no object of their own."""

    def __init__(self, board: BoardAccessible) -> None:
        super().__init__()
        self.board = board

    def _has_board(self) -> bool:
        """Return whether the board still is: who reads a screen may ask long after it has gone."""
        return isValid(self.board) and self.board.isValid()

    @override
    def object(self) -> QObject | None:  # type: ignore[override] # painted: there is none
        return None

    @override
    def window(self) -> QWindow:
        return self.board.window()

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Ignore it: what a source said cannot be set by assistive technology."""

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt has it
        for index in range(self.childCount()):
            child = self.child(index)
            if child.rect().contains(QPoint(x, y)):
                return child
        return None


class _ColumnAccessible(_Painted):
    """One column: a list of cards."""

    def __init__(self, board: BoardAccessible, key: str) -> None:
        super().__init__(board)
        self._key = key

    def index(self) -> int:
        """Return which column it is now, -1 for none any more."""
        keys = [column.key for column in self.board.arrangement.columns]
        return keys.index(self._key) if self._key in keys else -1

    @property
    def _column(self) -> ArrangedColumn:
        return self.board.arrangement.columns[self.index()]

    @override
    def isValid(self) -> bool:
        return self._has_board() and self.index() >= 0

    @override
    def parent(self) -> QAccessibleInterface:
        return self.board

    @override
    def childCount(self) -> int:
        return len(self._column.claims) if self.isValid() else 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt has it
        if not 0 <= index < self.childCount():
            return None
        return self.board.card(self._column.claims[index])

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index() if isinstance(child, _CardAccessible) else -1

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @override
    def rect(self) -> QRect:
        area, index = self.board.area, self.index()
        if index < 0:
            return QRect()
        extent = area.board_layout.columns[index]
        x = area.shown_x(extent.start - area.horizontalScrollBar().value(), extent.length)
        return self.board.on_screen(QRect(x, 0, extent.length, area.viewport().height()))

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t != QAccessible.Text.Name or not self.isValid():
            return ""
        return column_title(self._column.title, is_unnamed=not self._key)

    @override
    def state(self) -> QAccessible.State:
        return QAccessible.State()


class _CardAccessible(_Painted):
    """One card: who says what, how, and how it stands to others."""

    def __init__(self, board: BoardAccessible, claim: ClaimId) -> None:
        super().__init__(board)
        self._claim = claim

    def index(self) -> int:
        """Return its place in the column, -1 if it is not shown any more."""
        spot = self.board.arrangement.spots.get(self._claim)
        return spot.index if spot else -1

    @override
    def isValid(self) -> bool:
        return self._has_board() and self._claim in self.board.arrangement.spots

    @override
    def parent(self) -> QAccessibleInterface:
        spot = self.board.arrangement.spots.get(self._claim)
        if spot is None:
            return self.board
        return self.board.column(self.board.arrangement.columns[spot.column].key)

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt has it
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def rect(self) -> QRect:
        area = self.board.area
        for card in area.placement.cards:
            if card.claim == self._claim:
                x = area.shown_x(card.x, card.width)
                return self.board.on_screen(QRect(x, card.y, card.width, card.height))
        return QRect()

    @override
    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if t == QAccessible.Text.Name:
            return self.board.area.stock.content(self._claim).spoken
        if t == QAccessible.Text.Description:
            arrangement = self.board.arrangement
            pairs = [arrangement.pairs[link] for link in arrangement.links_of.get(self._claim, ())]
            return links_in_words(self.board.area.stock.case, self._claim, pairs)
        return ""

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        area = self.board.area
        state.focusable = True
        state.selectable = True
        state.focused = area.current == self._claim and area.hasFocus()
        state.selected = area.current == self._claim
        state.offscreen = all(card.claim != self._claim for card in area.placement.cards)
        return state


_BOARDS: Final[dict[int, BoardAccessible]] = {}


@cache
def install() -> None:
    """Let assistive technology see into every board; calling it again changes nothing."""
    QAccessible.installFactory(_interface_for)


def _interface_for(_key: str, item: QObject) -> QAccessibleInterface | None:
    if not isinstance(item, BoardArea):
        return None
    board = BoardAccessible(item)
    address = id(item)
    _BOARDS[address] = board
    item.destroyed.connect(lambda: _BOARDS.pop(address, None))
    return board


def tell_focus(area: BoardArea) -> None:
    """Tell assistive technology which card the keyboard is on."""
    if not QAccessible.isActive():
        return
    board = _BOARDS.get(id(area))
    card = board.focusChild() if board else None
    if card is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(card, QAccessible.Event.Focus))
