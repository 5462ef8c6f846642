"""Asks for a verdict on a question: its state, and likelihood apart from confidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QTextEdit, QWidget

from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.gui import words
from claims_app.gui.dialogs.choices import Choice, Dialog
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from claims_app.core.records import QuestionVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the analyst answers; a field left open is None or empty."""

    state: QuestionState
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    would_settle: str = ""
    reason: str = ""


class VerdictDialog(Dialog):
    """The verdict on one question. ``answer`` holds what was entered."""

    def __init__(
        self, title: str, earlier: QuestionVerdict | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Verdict on the question"), parent)
        question = QLabel(title, self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWordWrap(True)
        question.setProperty("role", "heading")
        self.body.addWidget(question)
        self.state = Choice(
            [(state, words.question_state(state)) for state in _STATES], self.tr("State"), self
        )
        self.likelihood = Choice[Likelihood | None](
            [(None, self.tr("not given")), *((each, _likelihood(each)) for each in Likelihood)],
            self.tr("Likelihood"),
            self,
        )
        self.confidence = Choice[Confidence | None](
            [
                (None, self.tr("not given")),
                *((each, words.confidence(each)) for each in Confidence),
            ],
            self.tr("Confidence"),
            self,
        )
        self.would_settle = _field(self.tr("What would settle it"), self)
        self.reason = _field(self.tr("Reason"), self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&State"), self.state)
        form.addRow(self.tr("&Likelihood"), self.likelihood)
        form.addRow(self.tr("&Confidence"), self.confidence)
        form.addRow(self.tr("&What would settle it"), self.would_settle)
        form.addRow(self.tr("&Reason"), self.reason)
        self.body.addLayout(form)
        self.add_note(
            self.tr(
                "Likelihood says how probable it is, confidence how good the basis is. "
                "They are kept apart and never made into one sentence."
            )
        )
        self.say_ok(self.tr("Save verdict"))
        if earlier is not None:
            self._show(earlier)
        self.fit(520)

    @property
    def answer(self) -> Answer:
        """Return what stands in the fields."""
        return Answer(
            state=self.state.value,
            likelihood=self.likelihood.value,
            confidence=self.confidence.value,
            would_settle=self.would_settle.toPlainText().strip(),
            reason=self.reason.toPlainText().strip(),
        )

    def _show(self, verdict: QuestionVerdict) -> None:
        self.state.choose(verdict.state)
        self.likelihood.choose(verdict.likelihood)
        self.confidence.choose(verdict.confidence)
        self.would_settle.setPlainText(verdict.would_settle)
        self.reason.setPlainText(verdict.reason)


# ICD 203 (2015) gives each expression its range in percent.
_PERCENT: Final = {
    Likelihood.ALMOST_NO_CHANCE: "1–5 %",
    Likelihood.VERY_UNLIKELY: "5–20 %",
    Likelihood.UNLIKELY: "20–45 %",
    Likelihood.ROUGHLY_EVEN_CHANCE: "45–55 %",
    Likelihood.LIKELY: "55–80 %",
    Likelihood.VERY_LIKELY: "80–95 %",
    Likelihood.ALMOST_CERTAIN: "95–99 %",
}
# The neutral answer comes first: a verdict is chosen, never fallen into.
_STATES: Final = (
    QuestionState.PENDING,
    *(state for state in QuestionState if state is not QuestionState.PENDING),
)


def _likelihood(value: Likelihood) -> str:
    return f"{words.likelihood(value)} ({isolate(_PERCENT[value])})"


def _field(name: str, parent: QWidget) -> QTextEdit:
    # Not QPlainTextEdit: it leaves Arabic on the left. Tab has to leave the field.
    field = QTextEdit(parent)
    field.setAcceptRichText(False)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(64)
    return field
