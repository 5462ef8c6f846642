"""What stands in place of an empty board: one sentence, one action with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from claims_app.gui.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look


class Notice(QWidget):
    """A sentence in the middle, and below it the one thing to do."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.sentence = QLabel(self)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self._buttons = {
            action: KeyButton(action, look, parent=self)
            for action in (
                actions.open_case,
                actions.import_files,
                actions.find_again,
                actions.clear_filter,
                actions.find_text,
                actions.rejected_pairs,
            )
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        for button in self._buttons.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say_loading(self) -> None:
        """Say that a case is on its way."""
        self._say(self.tr("Opening the case…"), None)

    def say_no_case(self) -> None:
        """Say that no case is open."""
        self._say(self.tr("No case is open."), self._actions.open_case)

    def say_no_reports(self) -> None:
        """Say that the case is empty."""
        self._say(
            self.tr("No reports yet. Drop files here or import them."), self._actions.import_files
        )

    def say_no_claims(self) -> None:
        """Say that reports are there, but no claim was found in them."""
        self._say(self.tr("No claims have been found yet."), self._actions.find_again)

    def say_unread(self, reports: int) -> None:
        """Say that nobody has looked for claims in the reports yet."""
        self._say(self.tr("%n report(s) not read yet.", "", reports), self._actions.find_again)

    def say_unreadable(self, reports: int) -> None:
        """Say that the reports are in languages that the engine does not know."""
        sentence = self.tr(
            "%n report(s) in languages that nothing is found in. Mark claims by hand: claims mark",
            "",
            reports,
        )
        self._say(sentence, self._actions.import_files)

    def say_nothing_passes(self) -> None:
        """Say that the filter hides everything."""
        self._say(self.tr("No claim passes the filter. Esc clears it."), self._actions.clear_filter)

    def say_nothing_reviewed(self) -> None:
        """Say that the filter of Compare leaves no pair to review."""
        self._say(self.tr("No pair passes the filter of Compare."), self._actions.find_text)

    def say_no_pair(self, why: str, *, has_rejected: bool) -> None:
        """Say why no pair is under review; what was rejected can still be looked at."""
        self._say(why, self._actions.rejected_pairs if has_rejected else None)

    def _say(self, sentence: str, action: QAction | None) -> None:
        self.sentence.setText(sentence)
        for each, button in self._buttons.items():
            button.setVisible(each is action)
