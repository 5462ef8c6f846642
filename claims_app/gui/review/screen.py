"""The Review screen: one pair at a time, decided by one key each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from claims_app.core.board import unread
from claims_app.core.standing import LinkState
from claims_app.gui.filters import Filter
from claims_app.gui.nothing import why_no_pair
from claims_app.gui.question_rows import verdicts_in_order
from claims_app.gui.review.frame import ReviewFrame
from claims_app.gui.review.queue import Order, Queue, as_suggested, ranked, waiting_of
from claims_app.gui.review.rows import rejected, row_of
from claims_app.gui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from claims_app.core.board import Board, Row
    from claims_app.core.case import Case
    from claims_app.core.changes import Touched
    from claims_app.core.ids import ClaimId, LinkId, QuestionId
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.reason_field import ReasonField


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """Where the review is, for another window on the same case to go on from."""

    queue: Queue
    reason: str
    is_in_reason: bool


class ReviewScreen(ReviewFrame):
    """Shows the pair in focus of a queue over the case, and moves on when it is decided."""

    left = Signal()  # back to Compare
    pair_focused = Signal(object)  # LinkId or None
    preferred = Signal(str, bool)  # the order and whether a decision leads on

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(actions, look, parent)
        self._actions = actions
        self._open_case: OpenCase | None = None
        self._board: Board | None = None
        self._filter = Filter()
        self._queue = Queue()
        self._pairs: dict[LinkId, Standing] = {}  # under review
        self._hidden = 0  # pairs that the filter leaves out
        self.order.activated.connect(self._on_preferred)
        self.advance.toggled.connect(self._on_preferred)
        self.side.chosen.connect(self.show_pair)
        self.rejected.chosen.connect(self.show_pair)
        self.reason.left.connect(self._take_focus)
        self._show()

    @property
    def queue(self) -> Queue:
        """Return what is under review, and where the analyst is."""
        return self._queue

    @property
    def reason(self) -> ReasonField:
        """Return the field for the reason of a decision."""
        return self.decide.reason

    @property
    def is_pair_shown(self) -> bool:
        """Return whether the pair in focus can be read: nobody decides on what they do not see."""
        return self.focused_pair() is not None and self._pages.currentWidget() is self._pair_page

    def prefer(self, order: str, *, advances: bool) -> None:
        """Go by this order, and on after a decision or not, without telling anyone."""
        with QSignalBlocker(self.order), QSignalBlocker(self.advance):
            self.order.setCurrentIndex(max(self.order.findData(order), 0))
            self.advance.setChecked(advances)

    def show_case(self, open_case: OpenCase | None) -> None:
        """Show another case, from its beginning."""
        self._open_case = open_case
        self._board = None
        self._queue, self._pairs, self._hidden = Queue(), {}, 0
        self._show()

    def enter(self, board: Board | None, asked: Filter, focused: Standing | None) -> None:
        """Come into view over what Compare shows; begin with its pair if that one waits."""
        self._board, self._filter = board, asked
        self._renew(None)
        if focused is not None and focused.id in self._queue.waiting:
            self._queue = self._queue.go(focused.id)
        self._show()
        self._take_focus()

    def refresh(self, board: Board | None, touched: Touched) -> None:
        """Show what a change touched; a pair decided or taken back comes into view."""
        former, self._board = self._board, board
        pair = next(_judged(former, board, touched), None)
        self._renew(pair)
        self._show(keep_list=pair is None)

    def state(self) -> ReviewState:
        """Return where the review is."""
        return ReviewState(
            queue=self._queue, reason=self.reason.text(), is_in_reason=self.reason.hasFocus()
        )

    def resume(self, state: ReviewState) -> None:
        """Go on from where another window was left; this screen is in view already."""
        skipped = state.queue.skipped & self._queue.waiting
        self._queue = replace(self._queue, skipped=skipped)
        if state.queue.focus is not None:
            self._queue = self._queue.go(state.queue.focus)
        self._show()
        self.reason.setText(state.reason)
        if state.is_in_reason:
            self.reason.setFocus()

    def focused_pair(self) -> Standing | None:
        """Return the pair in focus."""
        return self._pairs.get(self._queue.focus) if self._queue.focus else None

    def focused_claim(self) -> ClaimId | None:
        """Return None: both claims of the pair are in view, and none of them apart."""
        return None

    def focused_question(self) -> QuestionId | None:
        """Return the question that the pair in focus belongs to."""
        row = self._row_of(self.focused_pair())
        return row.question if row else None

    @Slot()
    def next_pair(self) -> None:
        """Go to the next pair in order, decided or not."""
        self._go(self._queue.step(1))

    @Slot()
    def previous_pair(self) -> None:
        """Go to the pair before, decided or not."""
        self._go(self._queue.step(-1))

    @Slot()
    def next_undecided(self) -> None:
        """Put the pair in focus off and go to the next one that waits."""
        self._go(self._queue.skip())

    @Slot(object)
    def show_pair(self, pair: LinkId) -> None:
        """Bring a pair into view."""
        self._go(self._queue.go(pair))
        self._take_focus()

    @Slot()
    def write_reason(self) -> None:
        """Go to the field for the reason."""
        if self.is_pair_shown:
            self.reason.setFocus()

    @Slot(object)
    def go_on(self, _decided: LinkId) -> None:
        """After a decision, go to the next pair that waits, unless the analyst stays."""
        if self.advance.isChecked() and self.isVisible():
            self._go(self._queue.advanced())

    @Slot()
    def show_rejected(self) -> None:
        """List what was rejected, or go back from the list to the pair."""
        if self._pages.currentWidget() is self._rejected_page:
            self._show()
            self._take_focus()
            return
        self._pages.setCurrentWidget(self._rejected_page)
        self.rejected.go_to_top()
        self.rejected.setFocus()
        self.pair_focused.emit(None)

    @Slot()
    def leave(self) -> None:
        """Go back from the list to the pair, or from the pair to Compare."""
        if self._pages.currentWidget() is self._rejected_page:
            self.show_rejected()
        else:
            self.left.emit()

    def _go(self, queue: Queue) -> None:
        was_in_text = self._pair_page.isAncestorOf(QApplication.focusWidget() or self)
        self._queue = queue
        self._show()
        if was_in_text and not self.is_pair_shown:
            self._take_focus()

    @Slot()
    def _take_focus(self) -> None:
        (self.pair.first.text if self.is_pair_shown else self).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    @Slot()
    def _on_preferred(self) -> None:
        self._renew(None)
        self._show(keep_list=True)
        self.preferred.emit(str(self.order.currentData()), self.advance.isChecked())

    def _renew(self, touched: LinkId | None) -> None:
        """Bring the queue to what the case holds and the filter lets through."""
        case, board = self._case(), self._board
        if case is None or board is None:
            return
        # The filter is about what is worth a look: what was decided here stays in the count.
        asked = replace(self._filter, show_rejected=True, undecided_only=False)
        passes, claims = asked.claim_test(case), case.claims
        self._pairs = {
            key: pair
            for key, pair in board.pairs.items()
            if asked.lets_pair(as_suggested(pair))
            and all(end in claims and passes(claims[end]) for end in (pair.a, pair.b))
        }
        self._hidden = len(board.pairs) - len(self._pairs)
        home = {
            claim: place
            for place, row in enumerate(board.rows)
            for cell in row.cells
            for claim in cell
        }
        order = ranked(self._pairs.values(), Order(self.order.currentData()), home)
        self._queue = self._queue.renewed(order, waiting_of(self._pairs.values()), touched)

    def _show(self, *, keep_list: bool = False) -> None:
        """Show the pair in focus, or why there is none, and how far the review is."""
        case, pair = self._case(), self.focused_pair()
        self._show_head(pair)
        self._show_progress()
        if case is not None:
            gone = rejected(self._pairs.values())
            self.rejected.show_rows([row_of(case, each) for each in gone])
            self.side.show_lists(case, self._pairs, self._queue.upcoming(), len(gone))
            self.to_rejected.say(self.tr("Rejected pairs: {0}").format(len(gone)))
        if pair is None or case is None or self._open_case is None:
            self.decide.show_pair(None, (0, 0))
            self._say_why_not()
        else:
            analyst = self._open_case.session.analyst
            self.pair.show_pair(case, pair)
            self.notes.show_pair(case, pair, analyst)
            question = self.focused_question()
            answers = [one for one in verdicts_in_order(case) if one.question == question]
            self.notes.history.show_answers(answers, case.info.analysts)
            self.decide.show_pair(pair, (0, 0), analyst)
        is_list = self._pages.currentWidget() is self._rejected_page
        if not (keep_list and is_list):
            self._pages.setCurrentWidget(self._pair_page if pair else self.notice)
        self.pair_focused.emit(pair.id if pair else None)

    def _show_head(self, pair: Standing | None) -> None:
        row = self._row_of(pair)
        self.question.show_text(one_line(row.title) if row else "")
        parts = []
        if pair is not None:
            place, total = self._queue.place + 1, len(self._queue.order)
            parts.append(self.tr("pair {0} of {1}").format(place, total))
            if pair.link is not None:
                parts.append(self.tr("score {0}").format(f"{pair.link.score:.2f}"))
        self.position.show_text(" · ".join(parts))
        own = self._open_case.session.analyst.id if self._open_case else None
        is_own = pair is not None and any(verdict.analyst == own for verdict in pair.verdicts)
        self.withdraw.setVisible(is_own)

    def _show_progress(self) -> None:
        queue, total = self._queue, len(self._queue.order)
        said = self.tr("{0} of {1} decided").format(queue.decided, total)
        self.count.setText(said)
        states = [pair.state for pair in self._pairs.values()]
        counts = {
            "confirmed": self.tr("%n confirmed", "", states.count(LinkState.CONFIRMED)),
            "rejected": self.tr("%n rejected", "", states.count(LinkState.REJECTED)),
            "retyped": self.tr("%n retyped", "", states.count(LinkState.RETYPED)),
            "disputed": self.tr("%n disputed", "", states.count(LinkState.DISPUTED)),
            "skip": self.tr("%n skipped", "", len(queue.skipped)),
            "filter": self.tr("%n hidden by the filter", "", self._hidden),
        }
        for name, mark in self.marks.items():
            mark.show_mark(name, counts[name])
        self.marks["disputed"].setVisible(LinkState.DISPUTED in states)
        self._is_filtered = self._hidden > 0
        self.marks["filter"].setVisible(self._is_filtered)
        self._fit()
        self.progress.show_parts(queue.decided, len(queue.skipped), total, said)

    def _say_why_not(self) -> None:
        case = self._case()
        if case is None:
            self.notice.say_no_case()
        elif not case.reports:
            self.notice.say_no_reports()
        elif not case.claims and (waiting := len(unread(case))):
            self.notice.say_unread(waiting)
        elif not case.claims:
            self.notice.say_no_claims()
        elif not self._pairs and self._hidden:
            self.notice.say_nothing_reviewed()
        else:
            pairs = self._pairs.values()
            has_rejected = any(pair.state is LinkState.REJECTED for pair in pairs)
            why = why_no_pair(self._open_case, pairs, self._actions.find_again)
            self.notice.say_no_pair(why, has_rejected=has_rejected)

    def _row_of(self, pair: Standing | None) -> Row | None:
        rows = self._board.rows if self._board and pair else ()
        return next((row for row in rows if any(pair and pair.a in c for c in row.cells)), None)

    def _case(self) -> Case | None:
        return self._open_case.case if self._open_case else None


def _judged(former: Board | None, board: Board | None, touched: Touched) -> Iterator[LinkId]:
    """Yield the pairs that a verdict has come to or gone from, or changed on."""
    ids = touched.ids
    for source in (former, board):
        for pair in source.pairs.values() if source else ():
            if any(verdict.id in ids for verdict in pair.verdicts):
                yield pair.id
