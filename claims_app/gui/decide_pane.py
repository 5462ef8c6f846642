"""The keys and buttons that decide on the pair in focus, and the field for the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.core.standing import LinkState, Standing
from claims_app.gui import words
from claims_app.gui.key_button import KeyButton, KeyCap
from claims_app.gui.reason_field import ReasonField
from claims_app.gui.text import isolate
from claims_app.gui.theme import DECIDE_HEIGHT, LINK_KEYS, REVIEW_DECIDE_HEIGHT, link_key
from claims_app.gui.widgets import Mark, Pill

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from claims_app.core.records import Analyst
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_TYPES_A_LINE: Final = 3
_DECISIONS_A_LINE: Final = 2
_WIDE_DECISIONS_A_LINE: Final = 4
_GAP: Final = 6
_SPACE: Final = 8
_TOP: Final = 10
_BOTTOM: Final = 8
_SIDE: Final = 14


class DecidePane(QWidget):
    """What can be done about the pair in focus. The buttons are those of the window's actions.

    Beside the texts it is a block with a head. A wide one goes below them, in lines of large
    buttons that say what they would do; ``pill`` and ``state`` are then the owner's to place.
    """

    def __init__(
        self, actions: Actions, look: Look, parent: QWidget | None = None, *, is_wide: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_wide = is_wide
        self._types_a_line = len(LINK_KEYS) if is_wide else _TYPES_A_LINE
        self._decisions_a_line = _WIDE_DECISIONS_A_LINE if is_wide else _DECISIONS_A_LINE
        self.setObjectName("decidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Pair in focus"), self)
        self.title.setProperty("role", "heading")
        self.position = QLabel(self)
        self.position.setProperty("role", "muted")
        self.pill = Pill(look, self)
        self.state = Mark(look, self)
        self.reason = ReasonField(self)
        self.confirm = KeyButton(actions.confirm, look, "confirmed", parent=self)
        self.reject = KeyButton(actions.reject, look, "rejected", parent=self)
        self.skip = KeyButton(actions.skip, look, "skip", parent=self)
        self.verdict = KeyButton(actions.verdict, look, parent=self)
        self.retype = {
            key: KeyButton(actions.retype[key], look, key, key, parent=self) for key in LINK_KEYS
        }
        self._heading = QLabel(self.tr("Retype as"), self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._decisions = QGridLayout()
        self._types = QGridLayout()
        self._lay_out(look)
        self._arranged: tuple[int, int, bool] | None = None
        self._fit()
        self.setTabOrder(self.verdict, self.retype[LINK_KEYS[0]])
        self.setTabOrder(self.retype[LINK_KEYS[-1]], self.reason)
        look.changed.connect(self._fit)

    def show_pair(
        self,
        pair: Standing | None,
        position: tuple[int, int],
        analyst: Analyst | None = None,
    ) -> None:
        """Show a pair, the ``position[0]``-th of ``position[1]``, counted from 1.

        Args:
            pair: The pair, None for none.
            position: Its place and how many there are.
            analyst: Who decides: whose seal a verdict would bear, and whose reason is shown.
        """
        own = [v for v in pair.verdicts if analyst and v.analyst == analyst.id] if pair else []
        self.reason.show_for(pair.id if pair else None, own[0].reason if own else "")
        number, total = position
        self.position.setText(
            self.tr("{0} of {1}").format(number, total) if pair and number else ""
        )
        self.pill.setVisible(pair is not None)
        self.state.setVisible(pair is not None)
        if pair is None:
            for button in self.retype.values():
                button.mark(is_marked=False)
            return
        key = link_key(pair.relation, pair.type)
        self.pill.show_type(key, words.link_of(key))
        self.state.show_mark(pair.state.value, state_of(pair))
        self.state.setAccessibleName(f"{words.state(pair.state)} {state_of(pair)}")
        if self._is_wide:
            self.confirm.say(self.tr("Confirm {0}").format(words.link_of(key)))
            self.reject.say(self.tr("Reject: no link"))
        self.verdict.show_seal(analyst.initials if analyst else "")
        for name, button in self.retype.items():
            button.mark(is_marked=name == key)
        self._fit()

    def in_order(self) -> tuple[QWidget, ...]:
        """Return what can be focused, in the order of the Tab key."""
        return (*self._deciding(), *self.retype.values(), self.reason)

    @override
    def minimumSizeHint(self) -> QSize:
        # As wide as one button of a line: the pane breaks its lines where it is narrower.
        return QSize(self._widest(self.retype.values()) + 2 * _SIDE, self._inner_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def usual_size(self) -> QSize:
        """Return how large the pane is where no line is broken, whatever it is now."""
        width = max(
            self._line(self.retype.values(), _TYPES_A_LINE),
            self._line(self._deciding(), _DECISIONS_A_LINE),
        )
        lines = len(self.retype) // _TYPES_A_LINE + len(self._deciding()) // _DECISIONS_A_LINE
        # Two blocks of lines, and three single ones around them.
        height = lines * self.confirm.sizeHint().height() + (lines - 2) * _GAP + 4 * _SPACE
        height += sum(part.sizeHint().height() for part in (self.title, self._heading, self.reason))
        return QSize(width + 2 * _SIDE, height + _TOP + _BOTTOM)

    def _deciding(self) -> tuple[KeyButton, ...]:
        return (self.confirm, self.reject, self.skip, self.verdict)

    @staticmethod
    def _widest(buttons: Iterable[KeyButton]) -> int:
        return max(button.sizeHint().width() for button in buttons)

    def _line(self, buttons: Iterable[KeyButton], count: int) -> int:
        return count * self._widest(buttons) + (count - 1) * _GAP

    def _inner_height(self) -> int:
        layout = self.layout()
        return layout.minimumSize().height() if layout else 0

    @Slot()
    def _fit(self) -> None:
        """Break the lines so that the pane's width holds them."""
        room = self.width() - (0 if self._is_wide else 2 * _SIDE)
        types = _fitting(self._widest(self.retype.values()), room, self._types_a_line)
        together = sum(button.sizeHint().width() + _GAP for button in self.retype.values())
        if self._is_wide:
            # One line of buttons as wide as their words, else lines of about equal length.
            lines = 1 if together <= room else -(-self._types_a_line // types)
            types = -(-self._types_a_line // lines)
        decisions = _fitting(self._widest(self._deciding()), room, self._decisions_a_line)
        parts = () if self._is_wide else (self.title, self.position, self.pill, self.state)
        head = sum(part.sizeHint().width() + self._head.spacing() for part in parts)
        arranged = (types, decisions, head > room)
        if arranged == self._arranged:
            return
        self._arranged = arranged
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(down if head > room else across)
        for grid, buttons, columns in (
            (self._decisions, self._deciding(), decisions),
            (self._types, tuple(self.retype.values()), types),
        ):
            for number, button in enumerate(buttons):
                grid.addWidget(button, number // columns, number % columns)
        self.updateGeometry()

    def set_low(self, *, is_low: bool) -> None:
        """Take less height where the window has little."""
        self._heading.setVisible(not is_low)
        for button in self._deciding():
            button.set_least_height(DECIDE_HEIGHT if is_low else REVIEW_DECIDE_HEIGHT)

    def _lay_out(self, look: Look) -> None:
        for grid in (self._decisions, self._types):
            grid.setSpacing(_GAP)
        self._heading.setProperty("role", "section")
        layout = QVBoxLayout(self)
        layout.setSpacing(_SPACE)
        if self._is_wide:
            self.title.hide()
            self.position.hide()
            layout.setContentsMargins(0, 0, 0, 0)
        else:
            layout.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
            layout.addLayout(self._make_head())
        layout.addLayout(self._decisions)
        layout.addWidget(self._heading)
        layout.addLayout(self._types)
        layout.addLayout(self._make_reason(look))
        if not self._is_wide:
            layout.addStretch(1)

    def _make_head(self) -> QBoxLayout:
        names, marks = QHBoxLayout(), QHBoxLayout()
        for line, parts in ((names, (self.title, self.position)), (marks, (self.pill, self.state))):
            line.setSpacing(8)
            for part in parts:
                line.addWidget(part)
        names.addStretch(1)
        self._head.setSpacing(4)
        self._head.addLayout(names, 1)
        self._head.addLayout(marks)
        return self._head

    def _make_reason(self, look: Look) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addWidget(KeyCap("R", look, self), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.reason, 1)
        return line


def _fitting(width: int, room: int, most: int) -> int:
    """Return how many of this width fit into a line, at least one."""
    return min(max((room + _GAP) // (width + _GAP), 1), most)


def state_of(pair: Standing) -> str:
    """Return the state of a pair in words; a retyped one says from what to what."""
    if pair.state is not LinkState.RETYPED or pair.link is None:
        return words.state(pair.state)
    before = words.link(pair.link.relation, pair.link.type)
    now = words.link(pair.relation, pair.type)
    pattern = QCoreApplication.translate("DecidePane", "{0} → {1}")
    return pattern.format(isolate(before), isolate(now))
