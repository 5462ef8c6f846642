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
    from claims_app.gui.reading.read_screen import ReadScreen
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
    """Compare, Review and Read, in the order of their tabs."""

    changed = Signal(int)  # the place of the screen that is in view now

    def __init__(
        self,
        compare: CompareScreen,
        review: ReviewScreen,
        reading: ReadScreen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._compare = compare
        self._review = review
        self._reading = reading
        self._came_from_review = False
        self.addWidget(compare)
        self.addWidget(review)
        self.addWidget(reading)
        review.left.connect(self.show_compare)

    @property
    def current(self) -> Desk:
        """Return the screen in view on which pairs are decided; Compare, while a report is read."""
        return self._review if self.is_review else self._compare

    @property
    def is_review(self) -> bool:
        """Return whether Review is in view."""
        return self.currentWidget() is self._review

    @property
    def is_reading(self) -> bool:
        """Return whether Read is in view."""
        return self.currentWidget() is self._reading

    def all(self) -> tuple[Desk, ...]:
        """Return every screen on which pairs are decided."""
        return (self._compare, self._review)

    @Slot(int)
    def show_place(self, place: int) -> None:
        """Show the screen of a tab."""
        if place == self.indexOf(self._review):
            self.show_review()
        elif place == self.indexOf(self._reading):
            self.show_read()
        else:
            self.show_compare()

    @Slot()
    def show_compare(self) -> None:
        """Show Compare, with the pair in focus that was reviewed last."""
        if self.currentWidget() is self._compare:
            return
        self._leave_review()
        self.setCurrentWidget(self._compare)
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
    def show_read(self) -> None:
        """Show Read, where it was left."""
        if self.is_reading:
            return
        self._came_from_review = self.is_review
        self._leave_review()
        self.setCurrentWidget(self._reading)
        self._reading.enter()
        self.changed.emit(self.currentIndex())

    @Slot()
    def leave_read(self) -> None:
        """Go back to the screen that the report was opened from."""
        if self._came_from_review:
            self.show_review()
        else:
            self.show_compare()

    def _leave_review(self) -> None:
        """Let Compare have in focus the pair that was reviewed last."""
        reviewed = self._review.focused_pair() if self.is_review else None
        if reviewed is not None and reviewed.id in self._compare.visible_pairs():
            self._compare.view.focus_pair(reviewed.id)

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
