"""The pair in focus: both texts, why the engine suggests it, what was decided, and how to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.claim_head import ClaimHead
from claims_app.gui.decide_pane import DecidePane
from claims_app.gui.pair_notes import PairNotes
from claims_app.gui.passage import passage
from claims_app.gui.text import isolate, one_line
from claims_app.gui.theme import PAIR_PANEL_HEIGHT
from claims_app.gui.widgets import Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst, Claim
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_TEXT_WIDTH: Final = 260  # of one text, in pixels at the usual text size: some six words
_NOTES_HEIGHT: Final = 64
_UNBOUNDED: Final = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 does not name


class PairPanel(QWidget):
    """Everything about one pair of claims."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.first = ClaimHead(self.tr("A", "the first claim of a pair"), look, self)
        self.second = ClaimHead(self.tr("B", "the second claim of a pair"), look, self)
        self.notes = PairNotes(look, self)
        self.why, self.rule = self.notes.why, self.notes.rule
        self.history = self.notes.history
        self.decide = DecidePane(actions, look, self)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._between = Rule(look, Qt.Orientation.Vertical, self)
        self._reading = self._make_reading(look)
        self._page = QWidget(self)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._page)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._reading, 1)
        self._across.addWidget(self._empty, 1)
        self._across.addWidget(Rule(look, Qt.Orientation.Vertical, self))
        self._across.addWidget(self.decide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self._scrolled(self._page))
        self.show_nothing("")
        look.changed.connect(self._fit)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        # So high that nothing has to be scrolled but long texts.
        usual = round(PAIR_PANEL_HEIGHT * self._look.scale)
        return QSize(super().sizeHint().width(), max(usual, self.decide.usual_size().height() + 2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Put side by side what fits side by side, and the rest below."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        text = _TEXT_WIDTH * self._look.scale
        decide = self.decide.usual_size().width()
        room = self.width()
        has_decide_beside = room >= decide + text
        reading = room - decide if has_decide_beside else room
        has_texts_beside = reading >= 2 * text
        self._across.setDirection(across if has_decide_beside else down)
        # The widest button may be wider than what the design has for the pane.
        self.decide.setMaximumWidth(decide if has_decide_beside else _UNBOUNDED)
        self.decide.setMinimumWidth(decide if has_decide_beside else 0)
        self._texts.setDirection(across if has_texts_beside else down)
        self.notes.set_across(is_across=has_texts_beside)
        self._between.setVisible(has_texts_beside)
        self._below.setMinimumHeight(round(_NOTES_HEIGHT * self._look.scale))

    def show_nothing(self, words_for_it: str) -> None:
        """Say why there is no pair to show."""
        self._empty.setText(words_for_it)
        self._empty.show()
        self._reading.hide()
        self.decide.show_pair(None, (0, 0))

    def show_pair(
        self, case: Case, pair: Standing, position: tuple[int, int], analyst: Analyst
    ) -> None:
        """Show a pair, the ``position[0]``-th of ``position[1]``; both claims are in the case."""
        self.first.show_in_pair(case, pair, is_first=True)
        self.second.show_in_pair(case, pair, is_first=False)
        self.notes.show_pair(case, pair, analyst)
        self.decide.show_pair(pair, position, analyst)
        self._below.show()
        self._empty.hide()
        self._reading.show()

    def show_claim(self, case: Case, claim: Claim) -> None:
        """Show a claim that is in no pair, in the whole text of its report."""
        report = case.reports.get(claim.report)
        if report is None:
            self.show_nothing(self.tr("This claim is no longer in the case."))
            return
        self.first.show_claim(case, claim)
        said = f"{isolate(one_line(report.title))} · {self.first.published.text}"
        self.first.published.show_text(said)
        self.first.text.show_passage(passage(report, claim, (), is_whole=True), "")
        self.second.show_nothing(self.tr("This claim is in no pair."))
        self.decide.show_pair(None, (0, 0))
        self._below.hide()
        self._empty.hide()
        self._reading.show()

    def _make_reading(self, look: Look) -> QWidget:
        reading = QWidget(self)
        self._texts.setSpacing(0)
        self._texts.addWidget(self.first, 1)
        self._texts.addWidget(self._between)
        self._texts.addWidget(self.second, 1)
        layout = QVBoxLayout(reading)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._texts, 3)
        layout.addWidget(Rule(look, Qt.Orientation.Horizontal, reading))
        self._below = self._scrolled(self.notes)
        layout.addWidget(self._below, 2)
        return reading

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area
