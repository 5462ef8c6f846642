"""What the keys that decide do: each makes one change, saved at once, with a name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from claims_app.core.errors import ClaimsError
from claims_app.core.records import ConflictType, Relation
from claims_app.gui import words
from claims_app.gui.dialogs.side import SideDialog
from claims_app.gui.dialogs.verdict import VerdictDialog
from claims_app.gui.text import isolate
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from claims_app.core.case import Case
    from claims_app.core.changes import Change
    from claims_app.core.ids import LinkId, QuestionId, SourceId
    from claims_app.core.records import Analyst, QuestionVerdict
    from claims_app.core.standing import Standing
    from claims_app.gui.dialogs.verdict import Answer
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.screens import Desk, Screens


class Deciding(QObject):
    """Turns the wishes of the analyst into changes of the open case."""

    refused = Signal(object)  # ClaimsError
    decided = Signal(object)  # LinkId, once it is saved

    def __init__(self, screens: Screens, parent: QWidget) -> None:
        super().__init__(parent)
        self._screens = screens
        self._window = parent
        for screen in screens.all():
            screen.reason.given.connect(self._on_reason_given)
        self.open_case: OpenCase | None = None

    @property
    def _screen(self) -> Desk:
        return self._screens.current

    @Slot()
    def confirm(self) -> None:
        """Confirm the pair in focus as it stands."""
        pair = self._screen.focused_pair()
        if pair is not None:
            text = self.tr("Confirm {0}").format(words.link(pair.relation, pair.type))
            self._decide(pair, text, decisions.confirm)

    @Slot()
    def reject(self) -> None:
        """Say that the pair in focus does not stand so."""
        pair = self._screen.focused_pair()
        if pair is not None:
            text = self.tr("Reject {0}").format(words.link(pair.relation, pair.type))
            self._decide(pair, text, decisions.reject)

    def retype(self, key: str) -> None:
        """Give the pair in focus another type; ``key`` is one of ``theme.LINK_KEYS``."""
        pair = self._screen.focused_pair()
        if pair is None:
            return
        is_plain = key in (Relation.AGREE, Relation.UPDATE)
        relation = Relation(key) if is_plain else Relation.CONFLICT
        conflict_type = None if is_plain else ConflictType(key)
        text = self.tr("Retype to {0}").format(words.link_of(key))

        def make(of: Case, link: LinkId, *, analyst: Analyst, at: datetime, reason: str) -> Change:
            return decisions.retype(
                of, link, relation, conflict_type, analyst=analyst, at=at, reason=reason
            )

        self._decide(pair, text, make)

    @Slot()
    def withdraw(self) -> None:
        """Take back the own verdict on the pair in focus."""
        pair = self._screen.focused_pair()
        case = self.open_case
        if pair is not None and case is not None:
            session = case.session
            self._do(
                case,
                self.tr("Withdraw verdict"),
                lambda: decisions.withdraw(
                    case.case, pair.id, analyst=session.analyst, at=session.now()
                ),
            )

    @Slot()
    def judge(self) -> None:
        """Ask for a verdict on the question in focus."""
        question = self._screen.focused_question()
        case = self.open_case
        record = case.case.questions.get(question) if case and question else None
        if case is None or record is None:
            return
        dialog = VerdictDialog(record.title, self._own_verdict(case, record.id), self._window)
        dialog.accepted.connect(lambda: self._judge(case, record.id, dialog.answer))
        case.closed.connect(dialog.reject)
        dialog.open()

    @Slot()
    def set_side(self) -> None:
        """Ask which side a source speaks for; who speaks on the card in focus is offered first."""
        case = self.open_case
        pair = self._screen.focused_pair()
        focused = self._screen.focused_claim() or (pair.a if pair else None)
        claim = case.case.claims.get(focused) if case and focused else None
        self.ask_side(claim.speaker if claim else None)

    def ask_side(self, source: SourceId | None) -> None:
        """Ask which side a source speaks for; ``source`` is offered first."""
        case = self.open_case
        if case is None or not case.case.sources:
            return
        dialog = SideDialog(tuple(case.case.sources.values()), source, self._window)
        dialog.accepted.connect(
            lambda: self._set_side(case, dialog.source.value, dialog.side.currentText())
        )
        case.closed.connect(dialog.reject)
        dialog.open()

    def _decide(self, pair: Standing, text: str, make: Callable[..., Change]) -> None:
        """Decide on a pair for the reason in the field."""
        case = self.open_case
        if case is None:
            return
        session = case.session
        reason = self._screen.reason.reason
        is_saved = self._do(
            case,
            text,
            lambda: make(
                case.case, pair.id, analyst=session.analyst, at=session.now(), reason=reason
            ),
        )
        if is_saved:
            self.decided.emit(pair.id)

    @Slot(str)
    def _on_reason_given(self, reason: str) -> None:
        """Save the reason of a decision that is made already; else it waits for the decision."""
        pair = self._screen.focused_pair()
        case = self.open_case
        if pair is None or case is None:
            return
        session = case.session
        own = next((v for v in pair.verdicts if v.analyst == session.analyst.id), None)
        if own is None or own.reason == reason:
            return
        self._do(
            case,
            self.tr("Give reason"),
            lambda: decisions.give_reason(
                case.case, pair.id, analyst=session.analyst, at=session.now(), reason=reason
            ),
        )

    def _judge(self, case: OpenCase, question: QuestionId, answer: Answer) -> None:
        session = case.session
        self._do(
            case,
            self.tr("Verdict: {0}").format(words.question_state(answer.state)),
            lambda: decisions.judge(
                case.case,
                question,
                state=answer.state,
                likelihood=answer.likelihood,
                confidence=answer.confidence,
                would_settle=answer.would_settle,
                reason=answer.reason,
                analyst=session.analyst,
                at=session.now(),
            ),
        )

    def _set_side(self, case: OpenCase, source: SourceId, side: str) -> None:
        session = case.session
        record = case.case.sources.get(source)
        name = record.name if record else source
        self._do(
            case,
            self.tr("Set side of {0}").format(isolate(name)),
            lambda: decisions.set_side(
                case.case, source, side, analyst=session.analyst, at=session.now()
            ),
        )

    def _do(self, case: OpenCase, text: str, make: Callable[[], Change]) -> bool:
        """Make a change of the case asked about, perform it, and return whether it is saved."""
        try:
            change = make()
        except ClaimsError as error:
            self.refused.emit(error)
            return False
        return case.do(text, change)

    @staticmethod
    def _own_verdict(case: OpenCase, question: QuestionId) -> QuestionVerdict | None:
        return next(
            (
                verdict
                for verdict in case.case.question_verdicts.values()
                if verdict.question == question and verdict.analyst == case.session.analyst.id
            ),
            None,
        )
