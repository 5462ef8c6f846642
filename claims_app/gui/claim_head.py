"""One claim of a pair: who says it, how it is graded, where and when, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from claims_app.core.records import Claim, Polarity
from claims_app.gui import words
from claims_app.gui.pair_text import PairText
from claims_app.gui.passage import clashing_words, passage
from claims_app.gui.text import isolate, one_line
from claims_app.gui.theme import Role, link_key
from claims_app.gui.widgets import Mark, Words

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.standing import Standing
    from claims_app.gui.look import Look


class ClaimHead(QWidget):
    """Who says it, how it is graded, by which outlet and when; then the text."""

    def __init__(
        self,
        letter: str,
        look: Look,
        parent: QWidget | None = None,
        role: Role = Role.PANEL,
    ) -> None:
        super().__init__(parent)
        self.letter = QLabel(letter, self)
        self.letter.setProperty("role", "letter")
        self.speaker = Words(look, Role.PANEL_SPEAKER, self)
        self.grade = QLabel(self)
        self.grade.setProperty("role", "badge")
        self.manner = Mark(look, self, is_muted=False)
        self.published = Words(look, Role.META, self, is_muted=True)
        self.text = PairText(look, self, role)
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

    def show_in_pair(self, case: Case, pair: Standing, *, is_first: bool) -> None:
        """Show one claim of a pair with its text, the words that clash marked in it."""
        claim = case.claims.get(pair.a if is_first else pair.b)
        report = case.reports.get(claim.report) if claim else None
        if claim is None or report is None:
            self.show_nothing(self.tr("This claim is no longer in the case."))
            return
        self.show_claim(case, claim)
        shown = passage(report, claim, clashing_words(pair, is_first=is_first))
        self.text.show_passage(shown, link_key(pair.relation, pair.type))
