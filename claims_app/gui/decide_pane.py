"""The keys and buttons that decide on the pair in focus, and the field for the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from claims_app.gui import words
from claims_app.gui.theme import LINK_KEYS, link_key
from claims_app.gui.widgets import KeyButton, Mark, Pill

if TYPE_CHECKING:
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_TYPES_A_LINE: Final = 3
_LEAVE: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DecidePane(QWidget):
    """What can be done about the pair in focus. The buttons are those of the window's actions."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Pair in focus"), self)
        self.title.setProperty("role", "heading")
        self.position = QLabel(self)
        self.position.setProperty("role", "muted")
        self.pill = Pill(look, self)
        self.state = Mark(look, self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why do you decide so? (goes into the history)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMaxLength(2000)
        self.reason.installEventFilter(self)
        self.retype: dict[str, KeyButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.setSpacing(8)
        layout.addLayout(self._make_head())
        layout.addLayout(self._make_decisions(actions, look))
        heading = QLabel(self.tr("Retype as"), self)
        heading.setProperty("role", "section")
        layout.addWidget(heading)
        layout.addLayout(self._make_types(actions, look))
        layout.addLayout(self._make_reason())
        layout.addStretch(1)
        self.setTabOrder(self.retype[LINK_KEYS[-1]], self.reason)

    def show_pair(self, pair: Standing | None, position: tuple[int, int]) -> None:
        """Show a pair, the ``position[0]``-th of ``position[1]``, counted from 1."""
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
        self.state.show_mark(pair.state.value, words.state(pair.state))
        for name, button in self.retype.items():
            button.mark(is_marked=name == key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter and Esc lead back to the keys that decide: letters are letters in the field.
        if watched is self.reason and isinstance(event, QKeyEvent) and event.key() in _LEAVE:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # else Esc would be the panel's
                return True
            if event.type() is QEvent.Type.KeyPress:
                next(iter(self.retype.values())).setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _make_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.title)
        line.addWidget(self.position)
        line.addStretch(1)
        line.addWidget(self.pill)
        line.addWidget(self.state)
        return line

    def _make_decisions(self, actions: Actions, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(KeyButton(actions.confirm, look, "confirmed", parent=self), 0, 0)
        grid.addWidget(KeyButton(actions.reject, look, "rejected", parent=self), 0, 1)
        grid.addWidget(KeyButton(actions.skip, look, "skip", parent=self), 1, 0)
        grid.addWidget(KeyButton(actions.verdict, look, "quote", parent=self), 1, 1)
        return grid

    def _make_types(self, actions: Actions, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, key in enumerate(LINK_KEYS):
            button = KeyButton(actions.retype[key], look, key, key, parent=self)
            self.retype[key] = button
            grid.addWidget(button, number // _TYPES_A_LINE, number % _TYPES_A_LINE)
        return grid

    def _make_reason(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        cap = QLabel("R", self)
        cap.setProperty("role", "key")
        cap.setBuddy(self.reason)
        line.addWidget(cap)
        line.addWidget(self.reason, 1)
        return line
