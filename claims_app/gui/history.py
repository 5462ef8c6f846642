"""What the engine suggested and what each analyst decided on a pair, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from claims_app.core.judgement import Decision
from claims_app.core.records import LinkVerdict, Origin
from claims_app.gui import words
from claims_app.gui.question_rows import name_of
from claims_app.gui.text import isolate, one_line
from claims_app.gui.theme import Role, line_height
from claims_app.gui.widgets import Mark, as_sentence, leading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from claims_app.core.records import Analyst, QuestionVerdict
    from claims_app.core.standing import Standing
    from claims_app.gui.look import Look


class HistoryView(QWidget):
    """Lines of glyph and words. It is rebuilt for each pair: there are as many as analysts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[str] = []

    def show_pair(self, pair: Standing, analysts: Iterable[Analyst], own: Analyst) -> None:
        """Show the suggestion, every verdict, and whether ``own`` has yet to decide."""
        self._clear()
        names = {analyst.id: analyst.name for analyst in (*analysts, own)}
        if pair.link is not None:
            kind = words.link(pair.link.relation, pair.link.type)
            line = (
                self.tr("Engine: suggested as {0}")
                if pair.link.origin is Origin.ENGINE
                else self.tr("Drawn by hand as {0}")
            )
            self._add("suggested", line.format(isolate(kind)))
        for verdict in pair.verdicts:
            name = names.get(verdict.analyst, verdict.analyst)
            self._add(verdict.decision.value, self._line(verdict, name))
        if all(verdict.analyst != own.id for verdict in pair.verdicts):
            self._add("silent", self.tr("{0}: not decided yet").format(isolate(own.name)))

    def show_answers(
        self, verdicts: Iterable[QuestionVerdict], analysts: Iterable[Analyst]
    ) -> None:
        """Add what analysts have answered on the question that the pair belongs to."""
        known = tuple(analysts)
        for verdict in verdicts:
            answer = [words.question_state(verdict.state)]
            if verdict.likelihood is not None:
                answer.append(words.likelihood(verdict.likelihood))
            what = self.tr("{0}: question {1}", "an analyst and the answer given").format(
                isolate(name_of(verdict.analyst, known)), isolate(", ".join(answer))
            )
            parts = [what, isolate(moment(verdict.at))]
            if verdict.reason:
                parts.append(self.tr("“{0}”").format(isolate(one_line(verdict.reason))))
            self._add("", " · ".join(parts))

    @override
    def minimumSizeHint(self) -> QSize:
        # By default that of labels as narrow as can be, and so of many lines; the true height
        # follows from the width.
        height = len(self.lines) * line_height(Role.META, self._look.scale)
        return QSize(super().minimumSizeHint().width(), height)

    def _line(self, verdict: LinkVerdict, name: str) -> str:
        kind = isolate(words.link(verdict.relation, verdict.type))
        match verdict.decision:
            case Decision.CONFIRMED:
                what = self.tr("{0}: confirmed as {1}").format(isolate(name), kind)
            case Decision.REJECTED:
                what = self.tr("{0}: rejected").format(isolate(name))
            case _:
                what = self.tr("{0}: retyped as {1}").format(isolate(name), kind)
        parts = [what, isolate(moment(verdict.at))]
        if verdict.reason:
            parts.append(self.tr("“{0}”").format(isolate(one_line(verdict.reason))))
        return " · ".join(parts)

    def _add(self, glyph: str, line: str) -> None:
        row = len(self.lines)
        mark = Mark(self._look, self)
        mark.show_mark(glyph, "")
        label = QLabel(as_sentence(line, self), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(leading(self) | Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        self.lines.append(line)

    def _clear(self) -> None:
        self.lines = []
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def moment(at: datetime) -> str:
    """Return a time as the interface writes it: date and time of this machine's zone."""
    local = at.astimezone()
    return f"{words.published(local.strftime('%Y-%m-%d'))} {local:%H:%M}"
