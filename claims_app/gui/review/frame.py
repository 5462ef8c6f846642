"""The parts of the Review screen, and which of them there is room for."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.decide_pane import DecidePane
from claims_app.gui.flow import FlowLayout
from claims_app.gui.key_button import KeyButton, KeyCap
from claims_app.gui.notice import Notice
from claims_app.gui.pair_notes import PairNotes
from claims_app.gui.review.pair_list import PairList
from claims_app.gui.review.pair_view import PairView
from claims_app.gui.review.progress import ProgressStrip
from claims_app.gui.review.queue import Order
from claims_app.gui.review.side import SidePane
from claims_app.gui.theme import DECIDE_HEIGHT, REVIEW_SIDE_WIDTH, Role
from claims_app.gui.widgets import Mark, Rule, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

# In pixels at the usual text size; larger text needs more room for the same.
_SIDE_FROM: Final = 1200  # narrower, the lists beside are left out
_LARGE_BUTTONS_FROM: Final = 720  # lower, the buttons take less height
_CHOICES_IN_HEAD_FROM: Final = 1040
_CHOICES_BY_BAR_FROM: Final = 660
_CHOICES_ABREAST_FROM: Final = 520
_TWO_NOTES_FROM: Final = 600
_NOTES_HEIGHT: Final = 110
_LOW_NOTES_HEIGHT: Final = 78
_MARGIN: Final = 24
_SMALL_MARGIN: Final = 12


class ReviewFrame(QWidget):
    """What is asked and how far above, the pair in the middle, and below it what can be done."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._look = look
        self.decide = DecidePane(actions, look, is_wide=True)
        self.question = Words(look, Role.PANEL_SPEAKER, self)
        self.position = Words(look, Role.META, self, is_muted=True)
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Order"))
        for value, name in (
            (Order.VALUE, self.tr("most worth deciding first")),
            (Order.QUESTION, self.tr("question by question")),
        ):
            self.order.addItem(name, value)
        self.advance = QCheckBox(self.tr("Next pair after a decision"), self)
        self.count = QLabel(self)
        self.count.setProperty("role", "heading")
        self.progress = ProgressStrip(look, self)
        self.marks = {name: Mark(look, self) for name in _MARKS}
        self.pair = PairView(look, self.decide.pill, self)
        self.notes = PairNotes(look, self)
        self.withdraw = KeyButton(actions.withdraw, look, "undo", parent=self)
        self.withdraw.say(self.tr("Withdraw"))
        self.to_rejected = KeyButton(actions.rejected_pairs, look, "rejected", parent=self)
        self.rejected = PairList(look, self.tr("Rejected pairs"), self)
        self.back = KeyButton(actions.leave_review, look, "previous", parent=self)
        self.notice = Notice(actions, look, self)
        self.side = SidePane(actions, look, self)
        self._rule = Rule(look, Qt.Orientation.Vertical, self)
        self._head, self._bar = QHBoxLayout(), QHBoxLayout()
        self.choices, self.marks_line = QWidget(self), QWidget(self)
        self._choices_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.choices)
        self._is_filtered = False
        self._fill_lines(actions, look)
        self._pair_page = self._make_pair_page()
        self._rejected_page = self._make_rejected_page()
        self._pages = QStackedWidget(self)
        for page in (self._pair_page, self._rejected_page, self.notice):
            self._pages.addWidget(page)
        self._main = self._make_main()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._main, 1)
        layout.addWidget(self._rule)
        layout.addWidget(self.side)
        self._set_tab_order()
        self.addAction(actions.leave_review)
        look.changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Show what there is room for."""
        scale = self._look.scale
        width, height = self.width() / scale, self.height() / scale
        has_side = width >= _SIDE_FROM
        self.side.setVisible(has_side)
        self._rule.setVisible(has_side)
        self.to_rejected.setVisible(not has_side)
        self.side.setFixedWidth(round(REVIEW_SIDE_WIDTH * scale))
        self.decide.set_low(is_low=height < _LARGE_BUTTONS_FROM)
        is_low = height < _LARGE_BUTTONS_FROM
        self.decide.set_low(is_low=is_low)
        self.marks_line.setVisible(not is_low or self._is_filtered)
        margin = _MARGIN if has_side else _SMALL_MARGIN
        self._inner.setContentsMargins(margin, 10, margin, 10)
        room = (self.width() - (self.side.width() if has_side else 0)) / scale - 2 * margin
        self._place_choices(room)
        self.notes.set_across(is_across=room >= _TWO_NOTES_FROM)
        notes = _NOTES_HEIGHT if not is_low else _LOW_NOTES_HEIGHT
        self._notes_area.setFixedHeight(round(notes * scale))

    def _place_choices(self, room: float) -> None:
        """Put the choices beside what is asked, else beside the bar, else in lines of their own."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        place: QBoxLayout
        if room >= _CHOICES_IN_HEAD_FROM:
            place, line, direction = self._head, self._head.count(), across
        elif room >= _CHOICES_BY_BAR_FROM:
            place, line, direction = self._bar, self._bar.count(), across
        else:
            direction = across if room >= _CHOICES_ABREAST_FROM else down
            place, line = self._inner, 2
        self._choices_line.setDirection(direction)
        if place.indexOf(self.choices) < 0:
            place.insertWidget(line, self.choices)
        beside = self._bar if place is self._head else self._head  # where there is more room
        if beside.indexOf(self.withdraw) < 0:
            beside.addWidget(self.withdraw)

    def _make_main(self) -> QScrollArea:
        """Return the column that holds all but the lists; it scrolls where nothing else helps."""
        page = QWidget(self)
        page.setObjectName("reviewPage")
        self._inner = QVBoxLayout(page)
        self._inner.setSpacing(8)
        self._inner.addLayout(self._head)
        self._inner.addLayout(self._bar)
        self._inner.addWidget(self.marks_line)
        self._inner.addWidget(self._pages, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _fill_lines(self, actions: Actions, look: Look) -> None:
        """Fill the lines above the pair."""
        for part in (self.question, self.decide.state, self.position):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self.to_rejected)
        self._bar.addWidget(self.count)
        self._bar.addWidget(self.progress, 1)
        for line in (self._head, self._bar):
            line.setSpacing(12)
            line.addStrut(DECIDE_HEIGHT)  # buttons that come and go do not move the texts
        flow = FlowLayout(self.marks_line, gap=14)
        flow.setContentsMargins(0, 0, 0, 0)
        for mark in self.marks.values():
            flow.addWidget(mark)
        label = QLabel(self.tr("Order"), self)
        label.setProperty("role", "muted")
        label.setBuddy(self.order)
        ordering, going_on = QHBoxLayout(), QHBoxLayout()
        ordering.addWidget(label)
        ordering.addWidget(self.order)
        going_on.addWidget(
            KeyCap(actions.advance.shortcut().toString(), look, self),
            0,
            Qt.AlignmentFlag.AlignVCenter,
        )
        going_on.addWidget(self.advance)
        self._choices_line.setContentsMargins(0, 0, 0, 0)
        self._choices_line.setSpacing(12)
        for half in (ordering, going_on):
            half.setSpacing(8)
            half.addStretch(1)
            self._choices_line.addLayout(half)

    def _make_pair_page(self) -> QWidget:
        page = QWidget(self)
        card = QFrame(page)
        card.setProperty("role", "card")
        self._notes_area = QScrollArea(card)
        self._notes_area.setWidgetResizable(True)
        self._notes_area.setFrameShape(QFrame.Shape.NoFrame)
        self._notes_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notes_area.setWidget(self.notes)
        self._notes_area.setAccessibleName(self.tr("Reasons and history"))
        around = QVBoxLayout(card)
        around.setContentsMargins(2, 2, 2, 2)
        around.addWidget(self._notes_area)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.pair, 1)
        layout.addWidget(card)
        layout.addWidget(self.decide)
        return page

    def _make_rejected_page(self) -> QWidget:
        page = QWidget(self)
        title = QLabel(self.tr("Rejected pairs: Enter brings one back into view"), page)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.rejected, 1)
        return page

    def _set_tab_order(self) -> None:
        parts = (
            self.pair.first.text,
            self.pair.second.text,
            self._notes_area,
            *self.decide.in_order(),
            self.withdraw,
            self.order,
            self.advance,
            self.to_rejected,
            *self.side.in_order(),
        )
        for before, behind in itertools.pairwise(parts):
            self.setTabOrder(before, behind)


_MARKS: Final = ("confirmed", "rejected", "retyped", "disputed", "skip", "filter")
