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

from claims_app.core.records import Claim, Polarity
from claims_app.gui import words
from claims_app.gui.decide_pane import DecidePane
from claims_app.gui.history import HistoryView
from claims_app.gui.pair_text import PairText
from claims_app.gui.passage import clashing_words, passage
from claims_app.gui.reasons import sentence
from claims_app.gui.text import isolate, one_line
from claims_app.gui.theme import PAIR_PANEL_HEIGHT, Role, link_key
from claims_app.gui.widgets import Mark, Rule, Words, as_sentence, leading

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Analyst
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_TEXT_WIDTH: Final = 260  # of one text, in pixels at the usual text size: some six words
_NOTES_HEIGHT: Final = 64
_UNBOUNDED: Final = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 does not name


class ClaimHead(QWidget):
    """Who says it, how it is graded, by which outlet and when; then the text."""

    def __init__(self, letter: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = QLabel(letter, self)
        self.letter.setProperty("role", "letter")
        self.speaker = Words(look, Role.PANEL_SPEAKER, self)
        self.grade = QLabel(self)
        self.grade.setProperty("role", "badge")
        self.manner = Mark(look, self, is_muted=False)
        self.published = Words(look, Role.META, self, is_muted=True)
        self.text = PairText(look, self)
        first = QHBoxLayout()
        first.setSpacing(8)
        for part in (self.letter, self.speaker, self.grade):
            first.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.manner)
        second.addWidget(self.published)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 4)
        layout.setSpacing(3)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.text, 1)

    def show_nothing(self, why: str) -> None:
        """Say why there is no claim to show."""
        self.speaker.show_text(why)
        self.grade.hide()
        self.manner.show_mark("", "")
        self.published.show_text("")
        self.text.show_passage(None, "")
        self.text.setAccessibleName(why)

    def show_claim(self, case: Case, claim: Claim) -> None:
        """Show all but the text."""
        source = case.sources.get(claim.speaker)
        report = case.reports.get(claim.report)
        outlet = case.sources.get(report.outlet) if report else None
        name = one_line(source.name) if source else claim.speaker
        self.speaker.show_text(name)
        reliability = source.reliability if source else None
        grade = f"{reliability or ''}{claim.credibility or ''}"
        self.grade.setText(grade)
        self.grade.setVisible(bool(grade))
        is_denied = claim.polarity is Polarity.DENIED
        self.manner.show_mark(
            "denies" if is_denied else "affirms",
            words.manner(claim.polarity, claim.act, claim.certainty),
        )
        carried = outlet.name if outlet else ""
        when = words.published(report.published) if report else ""
        self.published.show_text(" · ".join(isolate(part) for part in (carried, when) if part))
        self.text.setAccessibleName(self.tr("Text of {0}").format(isolate(name)))


class PairPanel(QWidget):
    """Everything about one pair of claims."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.first = ClaimHead(self.tr("A", "the first claim of a pair"), look, self)
        self.second = ClaimHead(self.tr("B", "the second claim of a pair"), look, self)
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.why.setAlignment(leading(self) | Qt.AlignmentFlag.AlignTop)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rule = QLabel(self)
        self.rule.setProperty("role", "muted")
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setWordWrap(True)
        self.rule.setAlignment(leading(self))
        self.history = HistoryView(look, self)
        self.decide = DecidePane(actions, look, self)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._notes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        for layout in (self._texts, self._notes):
            layout.setDirection(across if has_texts_beside else down)
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
        key = link_key(pair.relation, pair.type)
        for head, claim_id, is_first in ((self.first, pair.a, True), (self.second, pair.b, False)):
            self._show_claim(case, head, claim_id, key, pair, is_first=is_first)
        link = pair.link
        reasons = dict.fromkeys(sentence(item.reason) for item in link.evidence) if link else {}
        lines = list(reasons) or [self.tr("Nothing suggests it any more.")]
        self.why.setText("\n".join(as_sentence(line, self) for line in lines))
        self.rule.setText(as_sentence(self._provenance(pair), self))
        self.history.show_pair(pair, case.info.analysts, analyst)
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

    def _show_claim(
        self,
        case: Case,
        head: ClaimHead,
        claim_id: ClaimId,
        key: str,
        pair: Standing,
        *,
        is_first: bool,
    ) -> None:
        claim = case.claims.get(claim_id)
        report = case.reports.get(claim.report) if claim else None
        if claim is None or report is None:
            head.show_nothing(self.tr("This claim is no longer in the case."))
            return
        head.show_claim(case, claim)
        shown = passage(report, claim, clashing_words(pair, is_first=is_first))
        head.text.show_passage(shown, key)

    def _provenance(self, pair: Standing) -> str:
        link = pair.link
        if link is None:
            return ""
        rules = ", ".join(dict.fromkeys(isolate(item.rule) for item in link.evidence))
        score = isolate(f"{link.score:.2f}")
        parts = [self.tr("score {0}").format(score)]
        if rules:
            parts.insert(0, self.tr("rule: {0}").format(rules))
        if pair.is_stale:
            parts.append(self.tr("the words have changed since a verdict"))
        return " · ".join(parts)

    def _make_reading(self, look: Look) -> QWidget:
        reading = QWidget(self)
        self._texts.setSpacing(0)
        self._texts.addWidget(self.first, 1)
        self._texts.addWidget(self._between)
        self._texts.addWidget(self.second, 1)
        below = QWidget(reading)
        below.setLayout(self._notes)
        self._notes.setContentsMargins(14, 6, 14, 6)
        self._notes.setSpacing(12)
        why = self._section(self.tr("Why the engine suggests it"), self.why, self.rule)
        self._notes.addWidget(why, 1)
        self._notes.addWidget(self._section(self.tr("History"), self.history), 1)
        layout = QVBoxLayout(reading)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._texts, 3)
        layout.addWidget(Rule(look, Qt.Orientation.Horizontal, reading))
        self._below = self._scrolled(below)
        layout.addWidget(self._below, 2)
        return reading

    def _section(self, title: str, *parts: QWidget) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        heading = QLabel(title, box)
        heading.setProperty("role", "section")
        layout.addWidget(heading)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        return box

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area
