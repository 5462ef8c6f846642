"""Every action of the window: its name, its keys, its group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from typing_extensions import override

from claims_app.gui import words
from claims_app.gui.shortcuts import sequences
from claims_app.gui.theme import LINK_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The key that retypes to each kind of link.
RETYPE_KEYS: Final[Mapping[str, str]] = {
    key: str(number) for number, key in enumerate(LINK_KEYS, start=1)
}


class KeyAction(QAction):
    """An action with the keys of two layouts.

    Some systems offer Qt both the Latin and the Arabic letter of one key stroke. Both are this
    action's, so Qt calls it ambiguous; it is not.
    """

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Shortcut:
            self.activate(QAction.ActionEvent.Trigger)
            return True
        return super().event(event)


class Actions(QObject):
    """The actions of one window. They are enabled by what the window can do at the moment."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._usual: dict[KeyAction, str] = {}
        self.new_case = self._make(self.tr("&New case…"), "Ctrl+N")
        self.open_case = self._make(self.tr("&Open case…"), "Ctrl+Shift+O")
        self.open_sample = self._make(self.tr("Open the &sample"))
        self.import_files = self._make(self.tr("&Import reports…"), "Ctrl+O")
        self.export_sheet = self._make(self.tr("&Export sheet…"), "Ctrl+E")
        self.find_again = self._make(self.tr("&Find claims and conflicts again"), "F5")
        self.source_side = self._make(self.tr("Source s&ide…"), "Ctrl+D")
        self.settings = self._make(self.tr("Se&ttings…"), "Ctrl+Shift+S")
        self.show_keys = self._make(self.tr("All &keys"), "F1")
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q")
        self.undo = self._make(self.tr("Undo"), "Ctrl+Z")
        self.redo = self._make(self.tr("Redo"), "Ctrl+Shift+Z")
        self.steps = self._make(self.tr("Steps"), "Ctrl+H")
        self.confirm = self._make(self.tr("Confirm"), "C")
        self.reject = self._make(self.tr("Reject"), "X")
        self.skip = self._make(self.tr("Skip"), "S")
        self.verdict = self._make(self.tr("Verdict…"), "V")
        self.reason = self._make(self.tr("Reason"), "R")
        self.withdraw = self._make(self.tr("Withdraw my verdict"), "Ctrl+Backspace")
        self.retype = {key: self._make(words.link_of(key), RETYPE_KEYS[key]) for key in LINK_KEYS}
        self.next_pair = self._make(self.tr("Next pair"), "J")
        self.previous_pair = self._make(self.tr("Previous pair"), "K")
        self.palette = self._make(self.tr("Command palette…"), "Ctrl+K")
        self.read_first = self._make(self.tr("Open in the report"), "O")
        self.read_second = self._make(self.tr("Open the second in the report"), "P")
        self._make_for_reading()
        self.find_text = self._make(self.tr("Filter by text"), "/")
        self.show_pair = self._make(self.tr("Show the pair"), "Return")
        self.show_compare = self._make(self.tr("Compare"), "Ctrl+1")
        self.show_review = self._make(self.tr("Review"), "Ctrl+2")
        self.show_read = self._make(self.tr("Read"), "Ctrl+3")
        self.rejected_pairs = self._make(self.tr("Rejected pairs"), "Ctrl+R")
        self.advance = self._make(self.tr("Next pair after a decision, or not"), "A")
        self.leave_review = self._make_local(self.tr("Back"), "Esc")
        self.close_pair = self._make_local(self.tr("Back to the board"), "Esc")
        self.clear_filter = self._make_local(self.tr("Clear the filter"), "Esc")
        self.larger_text = self._make(self.tr("Larger text"), "Ctrl++")
        self.smaller_text = self._make(self.tr("Smaller text"), "Ctrl+-")
        self.usual_text = self._make(self.tr("Usual text size"), "Ctrl+0")
        for action in (*self.of_pair(), self.skip):
            action.setAutoRepeat(False)  # a key held down decides once, not on pair after pair
        self._name()

    def _make_for_reading(self) -> None:
        """Make the actions whose keys work while a report is read."""
        self.next_claim = self._make_local(self.tr("Next claim"), "J")
        self.previous_claim = self._make_local(self.tr("Previous claim"), "K")
        self.claim_links = self._make_local(self.tr("To its pair"), "Return")
        self.change_speaker = self._make_local(self.tr("Change speaker…"), "W")
        self.end_right = self._make_local(self.tr("Move the end a word right"), "Alt+Shift+Right")
        self.end_left = self._make_local(self.tr("Move the end a word left"), "Alt+Shift+Left")
        self.start_earlier = self._make_local(self.tr("Begin a word earlier"), "Alt+Shift+Up")
        self.start_later = self._make_local(self.tr("Begin a word later"), "Alt+Shift+Down")
        self.leave_report = self._make_local(self.tr("Back to Compare"), "Esc")

    def groups(self) -> Mapping[str, tuple[QAction, ...]]:
        """Return all actions, by the name of their group."""
        return {
            self.tr("Decide on the pair in focus"): (
                self.confirm,
                self.reject,
                self.skip,
                self.reason,
                self.withdraw,
            ),
            self.tr("Retype the pair in focus"): tuple(self.retype.values()),
            self.tr("Judge the question"): (self.verdict,),
            self.tr("Move"): (
                self.palette,
                self.next_pair,
                self.previous_pair,
                self.find_text,
                self.clear_filter,
                self.show_pair,
                self.read_first,
                self.read_second,
            ),
            self.tr("Read a report"): (
                self.next_claim,
                self.previous_claim,
                self.claim_links,
                self.change_speaker,
                self.end_right,
                self.end_left,
                self.start_earlier,
                self.start_later,
                self.leave_report,
            ),
            self.tr("Screens"): (self.show_compare, self.show_review, self.show_read),
            self.tr("Review"): (self.rejected_pairs, self.advance, self.leave_review),
            self.tr("Steps"): (self.undo, self.redo, self.steps),
            self.tr("Case"): (
                self.new_case,
                self.open_case,
                self.open_sample,
                self.import_files,
                self.find_again,
                self.source_side,
                self.export_sheet,
            ),
            self.tr("Window"): (
                self.larger_text,
                self.smaller_text,
                self.usual_text,
                self.settings,
                self.show_keys,
                self.quit,
            ),
        }

    def named(self) -> tuple[QAction, ...]:
        """Return all actions; the name of the object is that of the attribute here."""
        return tuple(self.findChildren(KeyAction))

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """Give each action the key chosen for it by name, else its usual one, from now on."""
        for action, usual in self._usual.items():
            action.setShortcuts(sequences(chosen.get(action.objectName(), usual)))

    def usual_keys(self) -> Mapping[str, str]:
        """Return the key that each action has of its own, by name; empty for none."""
        return {action.objectName(): keys for action, keys in self._usual.items()}

    def of_pair(self) -> tuple[QAction, ...]:
        """Return the actions that need a pair in focus and a case that can be written."""
        return (self.confirm, self.reject, self.withdraw, *self.retype.values())

    def of_claim(self) -> tuple[QAction, ...]:
        """Return the actions that correct a claim, for a case that can be written."""
        return (
            self.change_speaker,
            self.end_right,
            self.end_left,
            self.start_earlier,
            self.start_later,
        )

    def all(self) -> tuple[QAction, ...]:
        """Return every action whose keys work in the whole window."""
        return tuple(
            action
            for action in self.findChildren(KeyAction)
            if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        )

    def connect_all(self, slots: Mapping[QAction, Callable[[], object]]) -> None:
        """Connect actions to methods without parameters."""
        for action, slot in slots.items():
            action.triggered.connect(without_checked(slot))

    def _name(self) -> None:
        for name, value in vars(self).items():
            if isinstance(value, KeyAction):
                value.setObjectName(name)
        for key, action in self.retype.items():
            action.setObjectName(f"retype_{key}")

    def _make(self, text: str, keys: str = "") -> KeyAction:
        action = KeyAction(text, self)
        action.setShortcuts(sequences(keys))
        self._usual[action] = keys
        return action

    def _make_local(self, text: str, keys: str) -> KeyAction:
        """Make an action whose key works only within the widgets that it is added to."""
        action = self._make(text, keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action


def without_checked(slot: Callable[[], object]) -> Callable[[], None]:
    """Return a call for ``triggered``: Qt puts its flag into any parameter that it finds."""

    def call() -> None:
        slot()

    return call
