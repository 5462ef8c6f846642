"""The field for the reason of a decision; what is typed belongs to one pair and stays with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from claims_app.core.ids import LinkId

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAVE: Final = _ENTER | {Qt.Key.Key_Escape}
_MAX_LENGTH: Final = 2000


class ReasonField(QLineEdit):
    """Shows the reason for the pair in focus: what is half typed, else what is saved.

    A text that is not saved yet waits with its pair while another is in focus: under another
    pair it would become the reason of a decision that it was not written for.
    """

    given = Signal(str)  # Enter: this is the reason for the pair
    left = Signal()  # Enter or Esc: back to the keys that decide

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Why do you decide so? (goes into the history)"))
        self.setAccessibleName(self.tr("Reason"))
        self.setMaxLength(_MAX_LENGTH)
        self._pair: LinkId | None = None
        self._saved = ""
        self._drafts: dict[LinkId, str] = {}

    @property
    def reason(self) -> str:
        """Return what the field says, without blanks around."""
        return self.text().strip()

    def show_for(self, pair: LinkId | None, saved: str) -> None:
        """Show the reason for a pair; ``saved`` is that of the analyst's verdict on it."""
        if self._pair is not None:
            if self.reason == self._saved:
                self._drafts.pop(self._pair, None)
            else:
                self._drafts[self._pair] = self.text()
        self._pair, self._saved = pair, saved.strip()
        draft = self._drafts.get(pair, saved) if pair is not None else ""
        if draft.strip() == self._saved:
            draft = saved  # the decision took it along
        if draft != self.text():
            self.setText(draft)
            self.setCursorPosition(0 if draft == saved else len(draft))

    @override
    def event(self, event: QEvent) -> bool:
        # Letters are letters in the field, and Esc would else be the panel's.
        is_ours = isinstance(event, QKeyEvent) and event.key() in _LEAVE
        if is_ours and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.given.emit(self.reason)
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
