"""The Compare screen: filters above, questions beside, the board, and the pair in focus below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from claims_app.core.board import Board, Grouping, arrange, unread, unreadable, usual_grouping
from claims_app.core.ids import ClaimId, LinkId, QuestionId
from claims_app.core.standing import LinkState, Standing
from claims_app.gui.compare_frame import CompareFrame
from claims_app.gui.filters import Filter
from claims_app.gui.nothing import key_of, why_no_pair
from claims_app.gui.question_rows import question_rows, verdicts_in_order
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from claims_app.core.changes import Touched
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.reason_field import ReasonField


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenState:
    """Where an analyst is on the screen, apart from what the case holds."""

    filter: Filter
    grouping: Grouping
    pair: LinkId | None
    claim: ClaimId | None
    reason: str
    is_in_reason: bool
    is_panel_open: bool


class CompareScreen(CompareFrame):
    """Sets the claims of one case side by side."""

    pair_focused = Signal(object)  # LinkId or None

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(actions, look, parent)
        self._actions = actions
        self._open_case: OpenCase | None = None
        self._board: Board | None = None
        self._hidden_focus: tuple[ClaimId | None, LinkId] | None = None  # what a filter took away
        self._connect()

    @property
    def board(self) -> Board | None:
        """Return the arrangement on the screen, None without a case."""
        return self._board

    def show_case(self, open_case: OpenCase | None) -> None:
        """Show another case, from its beginning."""
        self._open_case = open_case
        self._board = None
        self.model.show_rows(())
        if open_case is not None:
            self.filters.choose_grouping(usual_grouping(open_case.case))
        self._arrange(is_fresh=True)

    def show_loading(self) -> None:
        """Say that a case is on its way."""
        self.notice.say_loading()
        self._pages.setCurrentWidget(self.notice)

    @Slot(object)
    def refresh(self, touched: Touched) -> None:
        """Show what a change touched; what did not change stays where it is."""
        if self._open_case is None or self._board is None:
            return
        has_new_pairs = not self._board.pairs
        board = arrange(self._open_case.case, grouping=self._board.grouping)
        if has_new_pairs and board.pairs:
            # The first suggestions of a session: nobody works on an order of rows yet.
            self._arrange(is_fresh=True)
            return
        self._board = board
        self._board = self.view.refresh(self._open_case.case, board, touched)
        self._show_questions()
        self._show_page()
        self._show_pair(self.view.focused_pair())

    def state(self) -> ScreenState:
        """Return where the analyst is, for another screen on the same case to go on from."""
        reason = self.reason
        return ScreenState(
            filter=self.filters.filter,
            grouping=self.filters.chosen_grouping,
            pair=self.view.focused_pair(),
            claim=self.view.focused_claim(),
            reason=reason.text(),
            is_in_reason=reason.hasFocus(),
            is_panel_open=self._is_panel_open,
        )

    def resume(self, state: ScreenState) -> None:
        """Go on from where another screen was left."""
        self.filters.choose_grouping(state.grouping)
        self.filters.ask(state.filter)
        self._arrange(is_fresh=False)
        if state.claim is not None:
            self.view.focus_claim(state.claim)
        self.view.focus_pair(state.pair)
        self._is_panel_open = state.is_panel_open
        self._fit()
        reason = self.panel.decide.reason
        reason.setText(state.reason)
        (reason if state.is_in_reason else self.view).setFocus()

    @Slot()
    def show_finding(self) -> None:
        """Say how far the search for conflicts is, where there is no pair to show instead."""
        if self.focused_pair() is None:
            self._show_pair(None)

    def focused_pair(self) -> Standing | None:
        """Return the pair in focus."""
        focused = self.view.focused_pair()
        return self._board.pairs.get(focused) if self._board and focused else None

    def focused_claim(self) -> ClaimId | None:
        """Return the claim of the card in focus."""
        return self.view.focused_claim()

    @property
    def reason(self) -> ReasonField:
        """Return the field for the reason of a decision."""
        return self.panel.decide.reason

    @Slot()
    def next_pair(self) -> None:
        """Focus the next pair that the filter lets through."""
        self.view.next_pair()

    @Slot()
    def previous_pair(self) -> None:
        """Focus the pair before."""
        self.view.previous_pair()

    @Slot()
    def write_reason(self) -> None:
        """Go to the field for the reason."""
        self.open_panel()
        self.reason.setFocus()

    def focused_question(self) -> QuestionId | None:
        """Return the question that the pair in focus, else the chosen line, belongs to."""
        pair = self.focused_pair()
        if pair is not None and (question := self._question_of(pair)) is not None:
            return question
        current = self.questions.currentIndex()
        return self.model.row_at(current).question if current.isValid() else None

    def visible_pairs(self) -> tuple[LinkId, ...]:
        """Return the pairs that the filter lets through, in the order of the keys J and K."""
        return self.view.pair_order()

    @Slot()
    def next_undecided(self) -> None:
        """Focus the next pair that waits for a decision, from the top again after the last."""
        order = self.visible_pairs()
        if self._board is None or not order:
            return
        focused = self.view.focused_pair()
        start = order.index(focused) + 1 if focused in order else 0
        for key in (*order[start:], *order[:start]):
            if key != focused and self._board.pairs[key].state is LinkState.SUGGESTED:
                self.view.focus_pair(key)
                return

    @Slot()
    def open_panel(self) -> None:
        """Show the pair panel where the window is too small for both."""
        if self.is_narrow and self.focused_pair() is not None:
            self._is_panel_open = True
            self._fit()
            self.panel.first.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_panel(self) -> None:
        """Go back from the pair panel to the board."""
        self._is_panel_open = False
        self._fit()
        self.view.setFocus()

    @property
    def is_pair_shown(self) -> bool:
        """Return whether the pair in focus can be read: nobody decides on what they do not see."""
        return self.focused_pair() is not None and (self._is_panel_open or not self.is_narrow)

    def _arrange(self, *, is_fresh: bool) -> None:
        open_case = self._open_case
        if open_case is None:
            self._show_page()
            self._show_pair(None)
            return
        self._board = arrange(open_case.case, grouping=self.filters.chosen_grouping)
        self._apply_filter()
        self.view.set_board(open_case.case, self._board)
        self._show_questions()
        self._show_page()
        if is_fresh and self.view.focused_pair() is None:
            self.view.next_pair()
        self._show_pair(self.view.focused_pair())

    def _apply_filter(self) -> None:
        if self._open_case is None:
            return
        asked = self.filters.filter
        self.view.set_visible_pairs(asked.lets_pair)
        self.view.set_visible_claims(asked.claim_test(self._open_case.case))

    def _show_questions(self) -> None:
        if self._board is None or self._open_case is None:
            return
        asked = self.filters.filter
        lines = question_rows(self._board, self._open_case.case)
        self.model.show_rows(
            [line for line, row in zip(lines, self._board.rows, strict=True) if asked.lets_row(row)]
        )
        disputed = sum(row.question is not None for row in self._board.rows)
        self._list_title.setText(self.tr("Questions  {0}").format(disputed))

    def _show_page(self) -> None:
        """Show the board, or one sentence that says why it is empty."""
        case = self._open_case.case if self._open_case else None
        if case is None:
            self.notice.say_no_case()
        elif not case.reports:
            self.notice.say_no_reports()
        elif not case.claims and (waiting := len(unread(case))):
            self.notice.say_unread(waiting)
        elif not case.claims and (strange := len(unreadable(case))):
            self.notice.say_unreadable(strange)
        elif not case.claims:
            self.notice.say_no_claims()
        elif not self._has_visible_claims():
            self.notice.say_nothing_passes()
        else:
            self._pages.setCurrentWidget(self.view)
            return
        self._pages.setCurrentWidget(self.notice)

    def _has_visible_claims(self) -> bool:
        asked = self.filters.filter
        if self._open_case is None or not asked.text.strip():
            return True
        case = self._open_case.case
        return any(map(asked.claim_test(case), case.claims.values()))

    def _show_pair(self, focused: LinkId | None) -> None:
        pair = self._board.pairs.get(focused) if self._board and focused else None
        open_case = self._open_case
        if pair is None or open_case is None:
            self.panel.show_nothing(self._why_no_pair())
        else:
            self.panel.show_pair(
                open_case.case, pair, self.view.pair_position(), open_case.session.analyst
            )
            question = self._question_of(pair)
            self.panel.history.show_answers(
                [one for one in verdicts_in_order(open_case.case) if one.question == question],
                open_case.case.info.analysts,
            )
            self.questions.choose(question)
            self.chooser.setCurrentIndex(self.model.row_of(question))
        self.pair_focused.emit(pair.id if pair else None)

    def _why_no_pair(self) -> str:
        pairs = self._board.pairs.values() if self._board else ()
        why = why_no_pair(self._open_case, pairs, self._actions.find_again)
        if why or not pairs:
            return why
        sentence = self.tr("No pair is in focus. {0} goes to the next one.")
        return sentence.format(isolate(key_of(self._actions.next_pair)))

    def _question_of(self, pair: Standing) -> QuestionId | None:
        for row in self._board.rows if self._board else ():
            if any(pair.a in cell for cell in row.cells):
                return row.question
        return None

    def _connect(self) -> None:
        self.chooser.activated.connect(self._on_chooser_activated)
        self.questions.question_chosen.connect(self._on_question_chosen)
        self.filters.grouping_changed.connect(self._on_grouping_changed)
        self.filters.left.connect(self.view.setFocus)
        self.panel.decide.reason.left.connect(self.view.setFocus)
        self.filters.filter_changed.connect(self._on_filter_changed)
        self.view.pair_focused.connect(self._on_pair_focused)
        self.view.claim_activated.connect(self._on_claim_activated)
        self.view.claim_focused.connect(self._on_claim_focused)

    @Slot(int)
    def _on_chooser_activated(self, row: int) -> None:
        self._on_question_chosen(self.model.row_at(self.model.index(row)).question)

    @Slot(object)
    def _on_question_chosen(self, question: QuestionId | None) -> None:
        self.view.show_question(question)

    @Slot(object)
    def _on_grouping_changed(self, _grouping: Grouping) -> None:
        self._arrange(is_fresh=False)

    @Slot(object)
    def _on_filter_changed(self, _asked: Filter) -> None:
        claim, pair = self.view.focused_claim(), self.view.focused_pair()
        self._apply_filter()
        if self.view.focused_pair() is None:
            self._bring_back(claim, pair)
        else:
            self._hidden_focus = None
        self._show_questions()
        self._show_page()
        self._show_pair(self.view.focused_pair())

    def _bring_back(self, claim: ClaimId | None, pair: LinkId | None) -> None:
        """Note the focus that a filter has just hidden, or go back to it where it is shown again.

        A card that has been chosen meanwhile keeps the keyboard.
        """
        if pair is not None:
            self._hidden_focus = (claim, pair)
        if self._hidden_focus is None or self.view.focused_claim() is not None:
            return
        claim, pair = self._hidden_focus
        if pair in self.view.pair_order():
            self._hidden_focus = None
            if claim is not None:
                self.view.focus_claim(claim)
            self.view.focus_pair(pair)

    @Slot(str)
    def _on_pair_focused(self, pair: str) -> None:
        self._show_pair(LinkId(pair) if pair else None)  # type: ignore[arg-type]

    @Slot(str)
    def _on_claim_activated(self, activated: str) -> None:
        """Show the pair of a card, or a claim of no pair in the text of its report."""
        claim = self._open_case.case.claims.get(activated) if self._open_case else None  # type: ignore[call-overload]  # the view sends ids as text
        if claim is None or self._open_case is None:
            return
        if self.view.focused_pair() is None:
            self.panel.show_claim(self._open_case.case, claim)
        self._is_panel_open = self.is_narrow
        self._fit()
        self.panel.first.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_claim_focused(self) -> None:
        """Put away the text of a claim that the keyboard has left."""
        if self.view.focused_pair() is None:
            self._show_pair(None)
