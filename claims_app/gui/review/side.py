"""Beside the pair: what comes next, what was decided last, and the way to what was rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from claims_app.gui.key_button import KeyButton
from claims_app.gui.review.pair_list import PairList
from claims_app.gui.review.rows import latest_decided, row_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from claims_app.core.case import Case
    from claims_app.core.ids import LinkId
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_NEXT: Final = 3
_DECIDED: Final = 5


class SidePane(QWidget):
    """Two short lists and a button."""

    chosen = Signal(object)  # LinkId

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._next_title = QLabel(self)
        self.next = PairList(look, self.tr("Next pairs"), self)
        self.step_on = KeyButton(actions.next_pair, look, parent=self)
        self._decided_title = QLabel(self.tr("Decided last"), self)
        self.decided = PairList(look, self.tr("Pairs decided last"), self, is_brief=True)
        self.step_back = KeyButton(actions.previous_pair, look, parent=self)
        self.to_rejected = KeyButton(actions.rejected_pairs, look, "rejected", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        for title in (self._next_title, self._decided_title):
            title.setProperty("role", "heading")
        layout.addWidget(self._next_title)
        layout.addWidget(self.next)
        layout.addSpacing(8)
        layout.addWidget(self._decided_title)
        layout.addWidget(self.decided)
        layout.addStretch(1)
        steps = QHBoxLayout()
        steps.setSpacing(6)
        steps.addWidget(self.step_back)
        steps.addWidget(self.step_on)
        layout.addLayout(steps)
        layout.addWidget(self.to_rejected)
        for each in (self.next, self.decided):
            each.chosen.connect(self.chosen)
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self._fit)
        self._fit()

    def show_lists(
        self,
        case: Case,
        pairs: Mapping[LinkId, Standing],
        upcoming: Collection[LinkId],
        rejected: int,
    ) -> None:
        """Show the pairs that come next and those decided last.

        Args:
            case: Whose pairs they are.
            pairs: Those under review.
            upcoming: What waits, in order.
            rejected: How many were rejected.
        """
        self._next_title.setText(self.tr("Next: %n waiting", "", len(upcoming)))
        first = list(upcoming)[:_NEXT]
        self.next.show_rows([row_of(case, pairs[key]) for key in first])
        latest = latest_decided(pairs.values(), _DECIDED)
        self.decided.show_rows([row_of(case, pair) for pair in latest])
        self._decided_title.setVisible(bool(latest))
        self.decided.setVisible(bool(latest))
        self.to_rejected.say(self.tr("Rejected pairs: {0}").format(rejected))
        self._fit()

    def in_order(self) -> tuple[QWidget, ...]:
        """Return what can be focused, in the order of the Tab key."""
        return (self.next, self.decided, self.step_back, self.step_on, self.to_rejected)

    def _fit(self) -> None:
        self.next.hold(max(self.next.pairs.rowCount(), 1))
        self.decided.hold(max(self.decided.pairs.rowCount(), 1))
