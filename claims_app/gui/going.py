"""What the command palette leads to: an action is done, a record is brought into view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from claims_app.gui.filters import Filter
from claims_app.gui.finder.search import Kind

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId, QuestionId
    from claims_app.gui.actions import Actions
    from claims_app.gui.compare_screen import CompareScreen
    from claims_app.gui.finder.search import Entry
    from claims_app.gui.screens import Screens


class Going(QObject):
    """Goes to an entry. What a filter hides is shown again: whoever names it wants to see it."""

    def __init__(self, screen: CompareScreen, screens: Screens, actions: Actions) -> None:
        super().__init__(screen)
        self._screen = screen
        self._screens = screens
        self._actions = {action.objectName(): action for action in actions.named()}

    @Slot(object)
    def go(self, entry: Entry) -> None:
        """Do the action, or bring the claim, the source's claims or the question into view."""
        match entry.kind:
            case Kind.ACTION:
                self._actions[entry.key].trigger()
            case Kind.CLAIM:
                self._go_to_claim(cast("ClaimId", entry.key))
            case Kind.QUESTION:
                self._go_to_question(cast("QuestionId", entry.key))
            case Kind.SOURCE:
                self._screen.filters.ask(replace(Filter(), text=entry.text))
                self._to_board()

    def _go_to_claim(self, claim: ClaimId) -> None:
        view = self._screen.view
        self._to_board()
        view.focus_claim(claim)
        if view.focused_claim() != claim:
            self._screen.filters.clear()
            view.focus_claim(claim)

    def _go_to_question(self, question: QuestionId) -> None:
        self._to_board()
        if self._screen.model.row_of(question) < 0:
            self._screen.filters.clear()
        self._screen.questions.choose(question)
        self._screen.view.show_question(question)

    def _to_board(self) -> None:
        self._screens.show_compare()
        if self._screen.is_panel_open:
            self._screen.close_panel()
        self._screen.view.setFocus()
