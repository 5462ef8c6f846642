"""Shows all keys, grouped by what they do, and lets each be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.dialogs.choices import Dialog
from claims_app.gui.shortcuts import name_of_stroke
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QAction

    from claims_app.gui.actions import Actions

_COLUMNS: Final = 3
# By themselves, they move within a list, a text or the window.
_KEPT: Final = frozenset(
    ("Tab", "Backtab", "Shift+Tab", "Space", "Return", "Enter", "Left", "Right", "Up", "Down")
) | {"Home", "End", "PgUp", "PgDown", "Backspace", "Del"}
_CLEARING: Final = frozenset({"Backspace", "Del"})


class KeyField(QPushButton):
    """Shows the key of an action; once it is pressed, the next key stroke becomes that key.

    Esc leaves the key as it was, Backspace and Delete take it away.
    """

    typed = Signal(str)  # the key in Qt's portable form, empty for none
    _is_waiting = False  # of the class, for Qt sends events before the object is made

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "small")
        self._action = action
        # A key is Latin and reads left to right in a mirrored window too.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.clicked.connect(self._wait)
        self.show_key()

    def show_key(self) -> None:
        """Show the key that the action has."""
        self._is_waiting = False
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(keys.replace("&", "&&") or "–")
        name = self._action.text().replace("&", "")
        said = self.tr("{0}: key {1}") if keys else self.tr("{0}: no key")
        self.setAccessibleName(said.format(isolate(name), isolate(keys)))

    @Slot()
    def _wait(self) -> None:
        self._is_waiting = True
        self.setText(self.tr("Press a key…"))
        self.setAccessibleName(self.text())

    @override
    def event(self, event: QEvent) -> bool:
        if self._is_waiting:
            if event.type() is QEvent.Type.FocusOut:
                self.show_key()
            elif event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        name = name_of_stroke(event)
        if not name:
            return
        self.show_key()
        if name != "Esc":
            self.typed.emit("" if name in _CLEARING else name)


class KeysDialog(Dialog):
    """Every action under the name of its group, with its key. A change holds at once."""

    changed = Signal(object)  # Mapping: the keys that differ from the usual, by name of action

    def __init__(
        self, actions: Actions, chosen: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            actions: The actions of the window; who listens to ``changed`` gives them their keys.
            chosen: What a person has changed so far.
            parent: The window.
        """
        super().__init__(self.tr("All keys"), parent)
        self._actions = {action.objectName(): action for action in actions.named()}
        self._usual = actions.usual_keys()
        self._chosen = {name: keys for name, keys in chosen.items() if name in self._usual}
        self._asked: tuple[str, str] | None = None  # an action and the key of another one
        self.fields: dict[str, KeyField] = {}
        self.resets: dict[str, QPushButton] = {}
        self.buttons.setStandardButtons(
            QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        self.reset_all = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        self.reset_all.setText(self.tr("All usual keys"))
        self.reset_all.clicked.connect(self._on_reset_all)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for name, group in actions.groups().items():
            self._add_group(grid, name, group)
        grid.setRowStretch(grid.rowCount(), 1)
        self.body.addLayout(grid, 1)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.take = QPushButton(self)
        self.take.clicked.connect(self._on_take)
        line = QHBoxLayout()
        line.addWidget(self.message, 1)
        line.addWidget(self.take)
        self._frame.insertLayout(1, line)
        self._say("")
        self._show_keys()
        self.fit(520, 620)

    def _add_group(self, grid: QGridLayout, name: str, actions: Iterable[QAction]) -> None:
        heading = QLabel(name, self)
        heading.setProperty("role", "heading")
        grid.addWidget(heading, grid.rowCount(), 0, 1, _COLUMNS)
        for action in actions:
            row, key = grid.rowCount(), action.objectName()
            grid.addWidget(QLabel(action.text().replace("&", ""), self), row, 1)
            if action.shortcutContext() is not Qt.ShortcutContext.WindowShortcut:
                # Esc always leads back; other windows rely on it too.
                cap = QLabel(action.shortcut().toString(), self)
                cap.setProperty("role", "key")
                cap.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
                grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeading)
                continue
            field = self.fields[key] = KeyField(action, self)
            widest = QFontMetrics(field.font()).horizontalAdvance(self.tr("Press a key…"))
            field.setMinimumWidth(widest + 20)
            field.typed.connect(lambda keys, key=key: self._ask(key, keys))
            grid.addWidget(field, row, 0)
            reset = self.resets[key] = QPushButton(self.tr("Usual key"), self)
            reset.setProperty("role", "small")
            reset.setAccessibleName(self.tr("Usual key of {0}").format(isolate(self._name(key))))
            reset.clicked.connect(lambda _checked, key=key: self._ask(key, self._usual[key]))
            policy = reset.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            reset.setSizePolicy(policy)
            grid.addWidget(reset, row, 2)

    def _name(self, key: str) -> str:
        return self._actions[key].text().replace("&", "")

    def _keys(self, key: str) -> str:
        return self._chosen.get(key, self._usual[key])

    def _ask(self, key: str, keys: str) -> None:
        """Give an action a key that is free; else say whose it is and offer to take it."""
        self._say("")
        if keys == self._keys(key):
            return
        if keys in _KEPT and keys != self._usual[key]:
            self._say(
                self.tr("{0} moves within the window. With Ctrl or Alt it is free.").format(
                    isolate(keys)
                )
            )
            return
        owner = self._owner(keys)
        if owner is None:
            self._give({key: keys})
            return
        said = self.tr("{0} is the key of “{1}”.").format(isolate(keys), isolate(self._name(owner)))
        if owner not in self.fields:
            self._say(said)
            return
        self._asked = (key, keys)
        self._say(said, self.tr("Take it for “{0}”").format(isolate(self._name(key))))
        self.take.setFocus()

    def _owner(self, keys: str) -> str | None:
        """Return the action that a key belongs to."""
        if not keys:
            return None
        return next((key for key in self._usual if self._keys(key) == keys), None)

    def _give(self, given: Mapping[str, str]) -> None:
        for key, keys in given.items():
            self._chosen[key] = keys
            if keys == self._usual[key]:
                del self._chosen[key]
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(dict(self._chosen))
        self._show_keys()

    def _show_keys(self) -> None:
        for field in self.fields.values():
            field.show_key()
        for key, reset in self.resets.items():
            reset.setVisible(key in self._chosen)
        self.reset_all.setEnabled(bool(self._chosen))

    def _say(self, words: str, offer: str = "") -> None:
        if not offer:
            self._asked = None
        self.message.setText(
            words
            or self.tr(
                "Press a key field and then the new key; Backspace takes the key away. Keys go by "
                "their place on the keyboard, so they work on an Arabic layout too."
            )
        )
        self.message.setProperty("role", "" if words else "muted")
        self.message.style().polish(self.message)
        self.take.setText(offer.replace("&", "&&"))
        self.take.setVisible(bool(offer))

    @Slot()
    def _on_take(self) -> None:
        if self._asked is None:
            return
        key, keys = self._asked
        owner = self._owner(keys)
        self._say("")
        self._give({key: keys} if owner is None else {owner: "", key: keys})
        self.fields[key].setFocus()

    @Slot()
    def _on_reset_all(self) -> None:
        self._chosen.clear()
        self._say("")
        self._tell()
