"""The Compare view as the window sees it: a board, filters, and one pair in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from claims_app.core.board import Board, Grouping
from claims_app.core.case import Case
from claims_app.core.copies import copies
from claims_app.gui import theme as themes
from claims_app.gui.compare.arrangement import (
    EMPTY,
    Arrangement,
    ClaimFilter,
    PairFilter,
    arranged,
    is_any_claim,
    is_not_rejected,
    paired,
)
from claims_app.gui.compare.canvas import Canvas
from claims_app.gui.steady import keep_order
from claims_app.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.changes import Touched
    from claims_app.core.ids import ClaimId, LinkId, QuestionId
    from claims_app.core.standing import Standing


class CompareView(QWidget):
    """Columns of cards, connectors between them, and the pair in focus.

    Signals carry ids as text. ``pair_focused`` carries "" where no pair is in focus any more.
    They are emitted on every change of focus, whether by hand or by a call.
    """

    pair_focused = Signal(str)
    claim_focused = Signal(str)
    claim_activated = Signal(str)
    claim_menu_asked = Signal(str, object)  # and where, a QPoint on the screen
    column_menu_asked = Signal(str, object)  # the column's key, and where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = Case()
        self._board = Board(grouping=Grouping.SIDE, columns=(), rows=(), pairs={})
        self._arrangement: Arrangement = EMPTY
        self._is_pair_visible: PairFilter = is_not_rejected
        self._is_claim_visible: ClaimFilter = is_any_claim
        self._theme: Theme = LIGHT
        self._scale = 1.0
        self._order: list[LinkId] = []
        self._groups: tuple[tuple[ClaimId, ...], ...] = ()
        self._apart: set[ClaimId] = set()  # the first of each group that has a card for each
        self._canvas = Canvas(self)
        self._canvas.pair_focused.connect(self._on_canvas_pair_focused)
        self._canvas.claim_focused.connect(self.claim_focused)
        self._canvas.claim_activated.connect(self.claim_activated)
        self._canvas.claim_menu_asked.connect(self.claim_menu_asked)
        self._canvas.column_menu_asked.connect(self.column_menu_asked)
        self.setFocusProxy(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self._name_itself()

    # What is shown

    def set_board(self, case: Case, board: Board) -> None:
        """Show a board from its beginning, in its own order, or where the pair in focus is."""
        focus = self._canvas.focus
        self._case, self._board = case, board
        self._arrangement = EMPTY
        self._groups = copies(case, board)
        self._apart.clear()
        self._canvas.stock.forget_all()  # a claim of this id may have had other words
        self._arrange()
        self._canvas.verticalScrollBar().setValue(0)
        if focus:
            self._canvas.focus_pair(focus)

    def refresh(self, case: Case, board: Board, touched: Touched) -> Board:
        """Show what a change has left, leave the rest alone, and return the board as shown.

        The order of columns and rows, the scroll position, folded cards and the pair in focus
        stay as they are, also where the new board is sorted otherwise. A pair in focus that has
        just been rejected stays until the focus moves on.

        Args:
            case: The case after the change.
            board: Its board.
            touched: The ids that the change added, replaced or removed.
        """
        self._case, self._board = case, keep_order(board, self._board)
        self._canvas.forget_heights(
            claim for claim in self._arrangement.spots if claim in touched.ids
        )
        former, self._groups = self._groups, copies(case, self._board)
        if self._groups != former or self._is_structural(touched):
            self._arrange()
        else:
            self._pair_up()
        return self._board

    def set_visible_pairs(self, is_visible: PairFilter) -> None:
        """Show only the pairs that pass; rejected ones are drawn where they do."""
        self._is_pair_visible = is_visible
        self._pair_up()

    def set_visible_claims(self, is_visible: ClaimFilter) -> None:
        """Show only the claims that pass, and say in each cell how many are hidden."""
        self._is_claim_visible = is_visible
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._canvas.set_look(theme, self._scale)

    def set_text_scale(self, scale: float) -> None:
        """Show text ``scale`` times its usual size, 0.8 to 2.0."""
        self._scale = min(max(scale, themes.MIN_SCALE), themes.MAX_SCALE)
        self._canvas.set_look(self._theme, self._scale)

    # Focus

    def focus_pair(self, pair: LinkId | None) -> None:
        """Bring a pair into focus and into view; None, or one that is not shown, clears it.

        Where a copy is an end of the pair, it gets a card of its own.
        """
        folded = self._arrangement.folded.get(pair) if pair else None
        if folded is not None:
            self._part((folded.a, folded.b))
        self._canvas.focus_pair(pair)

    def focused_pair(self) -> LinkId | None:
        """Return the pair in focus."""
        return self._canvas.focus

    def focus_claim(self, claim: ClaimId) -> None:
        """Move the keyboard to a card; nothing happens if it is not shown.

        A copy gets a card of its own.
        """
        self._part((claim,))
        if claim in self._arrangement.spots:
            self._canvas.focus_claim(claim)

    def focused_claim(self) -> ClaimId | None:
        """Return the card that the keyboard is on."""
        return self._canvas.current

    def next_pair(self) -> bool:
        """Bring the next pair in reading order into focus; return whether there is one."""
        return self._step(1)

    def previous_pair(self) -> bool:
        """Bring the pair before into focus; return whether there is one."""
        return self._step(-1)

    def pair_position(self) -> tuple[int, int]:
        """Return the number of the pair in focus, from 1 (0 for none), and how many there are."""
        focus = self._canvas.focus
        return self._order.index(focus) + 1 if focus in self._order else 0, len(self._order)

    def pair_order(self) -> tuple[LinkId, ...]:
        """Return the pairs that are shown, in the order of ``next_pair``."""
        return tuple(self._order)

    def pairs_of(self, claim: ClaimId) -> tuple[Standing, ...]:
        """Return the pairs of a claim that are shown, in the order of ``next_pair``."""
        links = self._arrangement.links_of.get(claim, ())
        return tuple(self._arrangement.pairs[link] for link in self._order if link in links)

    def copies_of(self, claim: ClaimId) -> tuple[ClaimId, ...]:
        """Return the claims that the card of ``claim`` stands for besides, earliest first."""
        return self._arrangement.copies.get(claim, ())

    def open_claim(self, claim: ClaimId) -> None:
        """Move the keyboard to a card and do what Enter does there."""
        self.focus_claim(claim)
        if self.focused_claim() == claim:
            self.claim_activated.emit(claim)

    def is_apart(self, claim: ClaimId) -> bool:
        """Return whether a claim could share one card with others, and has one of its own."""
        return any(group[0] in self._apart for group in self._groups if claim in group)

    def fold(self, claim: ClaimId) -> None:
        """Show a claim and its copies as one card again, with the keyboard on it."""
        group = next(group for group in self._groups if claim in group)
        self._apart.discard(group[0])
        self._arrange(holds_focus=False)
        self.focus_claim(self._arrangement.card_of.get(claim, claim))

    def _part(self, claims: Iterable[ClaimId]) -> None:
        """Give those of ``claims`` that are folded, and their group, a card each."""
        folded = self._arrangement.card_of.keys() & set(claims)
        if folded:
            self._apart.update(group[0] for group in self._groups if not folded.isdisjoint(group))
            self._arrange()

    def show_question(self, question: QuestionId | None) -> None:
        """Scroll a question to the upper edge; None means the claims that nothing disputes."""
        for index, row in enumerate(self._arrangement.rows):
            if row.question == question:
                self._canvas.show_row(index)
                return

    def _step(self, by: int) -> bool:
        focus = self._canvas.focus
        if focus in self._order:
            index = self._order.index(focus) + by
        else:
            index = 0 if by > 0 else len(self._order) - 1
        if not 0 <= index < len(self._order):
            return False
        self.focus_pair(self._order[index])
        return True

    # How it comes about

    def _is_structural(self, touched: Touched) -> bool:
        """Return whether a change may move cards: all but links and verdicts on them can."""
        rows = {row.question for row in self._arrangement.rows}
        links = self._case.links.keys() | self._case.link_verdicts.keys()
        known = links | self._case.question_verdicts.keys() | self._arrangement.pairs.keys()
        changed = (touched.added | touched.replaced) - known
        gone = any(key in self._arrangement.spots or key in rows for key in touched.removed)
        return bool(changed) or gone

    def _passes(self, pair: Standing) -> bool:
        return self._is_pair_visible(pair) or pair.id == self._canvas.focus

    def _arrange(self, *, holds_focus: bool = True) -> None:
        """Arrange all anew; what the keyboard and the focus are on keeps cards of its own."""
        arrangement = self._arranged()
        pair = self._board.pairs.get(self._canvas.focus) if self._canvas.focus else None
        held = {self._canvas.current, *((pair.a, pair.b) if pair else ())}
        if holds_focus and (folded := held & arrangement.card_of.keys()):
            self._apart.update(group[0] for group in self._groups if not folded.isdisjoint(group))
            arrangement = self._arranged()
        self._show(arrangement)

    def _arranged(self) -> Arrangement:
        return arranged(
            self._case,
            self._board,
            is_claim_visible=self._is_claim_visible,
            is_pair_visible=self._passes,
            groups=[group for group in self._groups if group[0] not in self._apart],
        )

    def _pair_up(self) -> None:
        self._show(paired(self._arrangement, self._board, self._passes))

    def _show(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self._order = arrangement.pair_order()
        self._canvas.show_arrangement(self._case, arrangement)
        focus = self._canvas.focus
        if focus and focus not in arrangement.pairs:
            self._canvas.focus_pair(None)

    def _on_canvas_pair_focused(self, pair: str) -> None:
        # What was shown only because it was in focus goes when the focus does.
        stale = [
            key
            for key, shown in self._arrangement.pairs.items()
            if key != pair and not self._is_pair_visible(shown)
        ]
        if stale:
            self._pair_up()
        self.pair_focused.emit(pair)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_itself()

    def _name_itself(self) -> None:
        self._canvas.setAccessibleName(self.tr("Claims side by side"))
