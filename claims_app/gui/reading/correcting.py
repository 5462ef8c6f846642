"""What the keys that correct a claim do: each makes one change, saved at once, named for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from claims_app.core.errors import ClaimsError
from claims_app.gui.dialogs.speaker import SpeakerDialog
from claims_app.gui.text import direction, isolate, one_line
from claims_app.workspace import claim_edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from claims_app.core.changes import Change
    from claims_app.core.records import Claim, Span
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.reading.read_screen import ReadScreen


class Correcting(QObject):
    """Turns what an analyst corrects in the claim in focus into changes of the open case."""

    refused = Signal(object)  # ClaimsError

    def __init__(self, reading: ReadScreen, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._window = window

    @Slot()
    def change_speaker(self) -> None:
        """Ask who makes the claim in focus."""
        case, claim = self._reading.open_case, self._claim()
        if case is None or claim is None:
            return
        speaker = case.case.sources.get(claim.speaker)
        dialog = SpeakerDialog(
            case.case.sources.values(), speaker.name if speaker else "", self._window
        )
        dialog.accepted.connect(lambda: self._give(case, claim, dialog.name.text()))
        case.closed.connect(dialog.reject)
        dialog.open()

    def move_end(self, *, is_right: bool) -> None:
        """Move the end of the claim in focus by a word, to the side that is seen."""
        case, claim = self._reading.open_case, self._claim()
        if case is not None and claim is not None:
            lang = case.case.reports[claim.report].lang
            is_rtl = direction(lang, claim.anchor.exact) is Qt.LayoutDirection.RightToLeft
            self._move(claim_edits.with_end_moved, 1 if is_right is not is_rtl else -1)

    def move_start(self, by: int) -> None:
        """Let the claim in focus begin a word later (1) or earlier (-1)."""
        self._move(claim_edits.with_start_moved, by)

    def _claim(self) -> Claim | None:
        case, focused = self._reading.open_case, self._reading.page.focused_claim
        return case.case.claims.get(focused) if case and focused else None

    def _give(self, case: OpenCase, claim: Claim, speaker: str) -> None:
        session = case.session
        self._do(
            case,
            self.tr("Change speaker to {0}").format(isolate(one_line(speaker))),
            lambda: claim_edits.change_speaker(
                case.case, claim.id, speaker, analyst=session.analyst, at=session.now()
            ),
        )

    def _move(self, moved: Callable[[str, Span, int], Span], by: int) -> None:
        case, claim = self._reading.open_case, self._claim()
        if case is None or claim is None:
            return
        text, before = case.case.reports[claim.report].text, claim.anchor.span
        if not claim.anchor.holds_in(text):
            return  # nobody knows where an orphaned claim stands
        span, session = moved(text, before, by), case.session
        is_longer = span.end - span.start > before.end - before.start
        self._do(
            case,
            self.tr("Stretch claim by a word") if is_longer else self.tr("Shrink claim by a word"),
            lambda: claim_edits.change_span(
                case.case, claim.id, span, analyst=session.analyst, at=session.now()
            ),
        )

    def _do(self, case: OpenCase, text: str, make: Callable[[], Change | None]) -> None:
        try:
            change = make()
        except ClaimsError as error:
            self.refused.emit(error)
            return
        if change is not None:
            case.do(text, change)
