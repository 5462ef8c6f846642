"""The way from a card to its place in the report, and from a claim in the report to its pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId, LinkId
    from claims_app.gui.compare_screen import CompareScreen
    from claims_app.gui.reading.read_screen import ReadScreen
    from claims_app.gui.screens import Screens


class ReadingFlow(QObject):
    """Goes to Read and to Compare, at the claim that an analyst is at."""

    def __init__(self, compare: CompareScreen, reading: ReadScreen, screens: Screens) -> None:
        super().__init__(screens)
        self._compare = compare
        self._reading = reading
        self._screens = screens
        reading.link_chosen.connect(self.show_pair)

    @Slot()
    def read_first(self) -> None:
        """Open the report at the claim in focus, else at the first one of the pair."""
        desk = self._screens.current
        pair = desk.focused_pair()
        self.read(desk.focused_claim() or (pair.a if pair else None))

    @Slot()
    def read_second(self) -> None:
        """Open the report at the second claim of the pair in focus."""
        pair = self._screens.current.focused_pair()
        self.read(pair.b if pair else None)

    def read(self, claim: ClaimId | None) -> None:
        """Open the report of a claim, there; None opens the report that was read last."""
        self._screens.show_read()
        self._reading.open_claim(claim)

    @Slot(object)
    def show_pair(self, pair: LinkId) -> None:
        """Show a pair on the board; a filter that hides it is cleared."""
        self._screens.show_compare()
        if pair not in self._compare.visible_pairs():
            self._compare.filters.clear()
        self._compare.view.focus_pair(pair)
        self._compare.view.setFocus()
