"""The screens of the window, one in view, and the keys that mean the same on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from claims_app.core.changes import Touched
    from claims_app.core.ids import ClaimId, QuestionId
    from claims_app.core.standing import Standing
    from claims_app.gui.compare_screen import CompareScreen
    from claims_app.gui.reason_field import ReasonField
    from claims_app.gui.review.screen import ReviewScreen


class Desk(Protocol):
    """A screen on which an analyst decides on pairs."""

    @property
    def reason(self) -> ReasonField:
        """Return the field for the reason of a decision."""
        ...

    @property
    def is_pair_shown(self) -> bool:
        """Return whether the pair in focus can be read."""
        ...

    def focused_pair(self) -> Standing | None:
        """Return the pair in focus."""
        ...

    def focused_claim(self) -> ClaimId | None:
        """Return the claim in focus, where one is apart from a pair."""
        ...

    def focused_question(self) -> QuestionId | None:
        """Return the question that a verdict would be about."""
        ...

    def next_pair(self) -> None:
        """Go to the next pair."""
        ...

    def previous_pair(self) -> None:
        """Go to the pair before."""
        ...

    def next_undecided(self) -> None:
        """Leave the pair in focus as it is and go to the next one that waits."""
        ...

    def write_reason(self) -> None:
        """Go to the field for the reason."""
        ...


class Screens(QStackedWidget):
    """Compare and Review, in the order of their tabs."""

    changed = Signal(int)  # the place of the screen that is in view now

    def __init__(
        self, compare: CompareScreen, review: ReviewScreen, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._compare = compare
        self._review = review
        self.addWidget(compare)
        self.addWidget(review)
        review.left.connect(self.show_compare)

    @property
    def current(self) -> Desk:
        """Return the screen in view."""
        return self._review if self.is_review else self._compare

    @property
    def is_review(self) -> bool:
        """Return whether Review is in view."""
        return self.currentWidget() is self._review

    def all(self) -> tuple[Desk, ...]:
        """Return every screen on which pairs are decided."""
        return (self._compare, self._review)

    @Slot(int)
    def show_place(self, place: int) -> None:
        """Show the screen of a tab."""
        if place == self.indexOf(self._review):
            self.show_review()
        else:
            self.show_compare()

    @Slot()
    def show_compare(self) -> None:
        """Show Compare, with the pair in focus that was reviewed last."""
        if not self.is_review:
            return
        reviewed = self._review.focused_pair()
        self.setCurrentWidget(self._compare)
        if reviewed is not None and reviewed.id in self._compare.visible_pairs():
            self._compare.view.focus_pair(reviewed.id)
        self._compare.view.setFocus()
        self.changed.emit(self.currentIndex())

    @Slot()
    def show_review(self) -> None:
        """Show Review, beginning with the pair that is in focus on Compare if it waits."""
        if self.is_review:
            return
        focused = self._compare.focused_pair()
        self.setCurrentWidget(self._review)
        self._review.enter(self._compare.board, self._compare.filters.filter, focused)
        self.changed.emit(self.currentIndex())

    @Slot()
    def show_filter(self) -> None:
        """Go to the filter, which is on Compare and holds for Review too."""
        self.show_compare()
        self._compare.filters.focus_text()

    @Slot(object)
    def refresh(self, touched: Touched) -> None:
        """Show what a change touched. Review looks for itself when it comes into view."""
        self._compare.refresh(touched)
        if self.is_review:
            self._review.refresh(self._compare.board, touched)

    @Slot()
    def next_pair(self) -> None:
        """Go to the next pair on the screen in view."""
        self.current.next_pair()

    @Slot()
    def previous_pair(self) -> None:
        """Go to the pair before on the screen in view."""
        self.current.previous_pair()

    @Slot()
    def skip(self) -> None:
        """Go to the next pair that waits on the screen in view."""
        self.current.next_undecided()

    @Slot()
    def write_reason(self) -> None:
        """Go to the field for the reason on the screen in view."""
        self.current.write_reason()
