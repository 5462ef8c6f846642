"""Why the engine suggests a pair, by which rule, and what analysts have decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from claims_app.gui.history import HistoryView
from claims_app.gui.reasons import sentence
from claims_app.gui.text import isolate
from claims_app.gui.widgets import as_sentence, leading

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.records import Analyst
    from claims_app.core.standing import Standing
    from claims_app.gui.look import Look


class PairNotes(QWidget):
    """Two sections, side by side where there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._sections = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sections.setContentsMargins(14, 6, 14, 6)
        self._sections.setSpacing(12)
        why = self._section(self.tr("Why the engine suggests it"), self.why, self.rule)
        self._sections.addWidget(why, 1)
        self._sections.addWidget(self._section(self.tr("History"), self.history), 1)

    def set_across(self, *, is_across: bool) -> None:
        """Put the sections side by side, or one below the other."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sections.setDirection(across if is_across else down)

    def show_pair(self, case: Case, pair: Standing, analyst: Analyst) -> None:
        """Show the reasons and the decisions; ``analyst`` is who works."""
        link = pair.link
        reasons = dict.fromkeys(sentence(item.reason) for item in link.evidence) if link else {}
        lines = list(reasons) or [self.tr("Nothing suggests it any more.")]
        self.why.setText("\n".join(as_sentence(line, self) for line in lines))
        self.rule.setText(as_sentence(self._provenance(pair), self))
        self.history.show_pair(pair, case.info.analysts, analyst)

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
