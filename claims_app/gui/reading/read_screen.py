"""The Read screen: the reports beside, one of them with who says what in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.compare.card_content import link_in_words
from claims_app.gui.counted import COUNTED
from claims_app.gui.icons import icon
from claims_app.gui.key_button import KeyButton
from claims_app.gui.reading.legend import Legend
from claims_app.gui.reading.page import ReportPage
from claims_app.gui.reading.report_list import ReportList, ReportModel
from claims_app.gui.reading.said import markup_of, notes_of, report_rows, title_of, told_of
from claims_app.gui.text import isolate
from claims_app.gui.theme import LIST_WIDTH, Role, glyph_size, link_key
from claims_app.gui.widgets import Rule, Words, list_pane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    from claims_app.core.changes import Touched
    from claims_app.core.ids import ClaimId, LinkId, ReportId
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.reading.markup import Markup
    from claims_app.gui.reading.notes import NoteText

_LIST_FROM: Final = 1000  # pixels at the usual text size; narrower, the list is a drop-down


class ReadScreen(QWidget):
    """Shows one report of the open case; what it is not shown for, it looks up when it is."""

    link_chosen = Signal(object)  # LinkId

    def __init__(
        self,
        actions: Actions,
        look: Look,
        pairs: Callable[[], Mapping[LinkId, Standing]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pairs = pairs
        self._open_case: OpenCase | None = None
        self._report: ReportId | None = None
        self._markup: Markup | None = None
        self._notes: dict[ClaimId, NoteText] = {}
        self._is_stale = True
        self.model = ReportModel(self)
        self.reports = ReportList(look, self.model, self)
        self.chooser = QComboBox(self)
        self.chooser.setModel(self.model)
        self.chooser.setAccessibleName(self.tr("Report"))
        self.page = ReportPage(look, self)
        self.title = Words(look, Role.PANEL_SPEAKER, self)
        self.told = Words(look, Role.META, self, is_muted=True)
        self.speaker = Words(look, Role.PANEL_SPEAKER, self)
        self.manner = Words(look, Role.META, self, is_muted=True)
        self._list_title = QLabel(self)
        self._list_pane = list_pane(self._list_title, self.reports, self)
        self._list_rule = Rule(look, Qt.Orientation.Vertical, self)
        self._legend = Legend(look, self)
        self._keys = [
            KeyButton(action, look, parent=self)
            for action in (
                actions.change_speaker,
                actions.previous_claim,
                actions.next_claim,
                actions.claim_links,
            )
        ]
        self._lay_out()
        for action in (
            actions.next_claim,
            actions.previous_claim,
            actions.claim_links,
            actions.leave_report,
            *actions.of_claim(),
        ):
            self.addAction(action)
        self.reports.report_chosen.connect(self._on_report_chosen)
        self.chooser.activated.connect(self._on_chooser_activated)
        self.page.claim_focused.connect(self._on_claim_shown)
        self.page.claim_hovered.connect(self._on_claim_shown)
        self.page.links_chosen.connect(self._offer_links)
        look.changed.connect(self._fit)

    @property
    def open_case(self) -> OpenCase | None:
        """Return the case whose reports are read."""
        return self._open_case

    @property
    def report(self) -> ReportId | None:
        """Return the report that is shown."""
        return self._report

    def show_case(self, open_case: OpenCase | None) -> None:
        """Show another case, from its first report."""
        self._open_case = open_case
        self._report = None
        self._is_stale = True
        if not self.isHidden():
            self.renew()

    @Slot(object)
    def refresh(self, _touched: Touched) -> None:
        """Show what a change has left; the place in the report stays."""
        self._is_stale = True
        if not self.isHidden():
            self.renew()

    def renew(self) -> None:
        """Bring everything up to date with the case."""
        if not self._is_stale:
            return
        self._is_stale = False
        case = self._open_case.case if self._open_case else None
        pairs = tuple(self._pairs().values())
        rows = report_rows(case, pairs) if case else []
        with QSignalBlocker(self.reports):  # the current line moves while others go
            self.model.show_rows(rows)
        self._list_title.setText(self.tr("Reports  {0}").format(len(rows)))
        if self.model.row_of(self._report) < 0:
            self._report = rows[0].report if rows else None
        self.reports.choose(self._report)
        self.chooser.setCurrentIndex(self.model.row_of(self._report))
        report = case.reports.get(self._report) if case and self._report else None
        if case is None or report is None:
            self._markup, self._notes = None, {}
            self.title.show_text(self.tr("No reports yet. Drop files here or press Ctrl+O."))
            self.told.show_text("")
        else:
            self._markup = markup_of(case, report)
            self._notes = notes_of(case, self._markup, pairs)
            self.title.show_text(title_of(report))
            self.told.show_text(told_of(case, report))
        self.page.show_markup(self._markup, self._notes)
        self.page.setAccessibleName(self.title.text)
        self._on_claim_shown(None)

    def enter(self) -> None:
        """Come into view: up to date, and with the keyboard on the page."""
        self.renew()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_claim(self, claim: ClaimId | None) -> None:
        """Show the report of a claim, there; None stays with the report that is shown."""
        record = self._open_case.case.claims.get(claim) if self._open_case and claim else None
        if record is not None and record.report != self._report:
            self._report = record.report
            self._is_stale = True
        self.enter()
        if record is not None:
            self.page.focus_claim(record.id)

    @Slot()
    def open_links(self) -> None:
        """Go to the link of the claim in focus, or offer those that it has."""
        note = self._notes.get(self.page.focused_claim) if self.page.focused_claim else None
        if note is not None and note.pairs:
            self._offer_links(note.claim.id, note.pairs)

    @Slot(object, object)
    def _offer_links(self, claim: ClaimId, pairs: tuple[Standing, ...]) -> None:
        if self._open_case is None:
            return
        if len(pairs) == 1:
            self.link_chosen.emit(pairs[0].id)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for pair in pairs:
            said = link_in_words(self._open_case.case, claim, pair)
            action = menu.addAction(said.replace("&", "&&"))
            key = link_key(pair.relation, pair.type)
            hue = self._look.theme.links[key].hue
            action.setIcon(icon(key, hue, glyph_size(self._look.scale)))
            action.setData(pair.id)
        menu.triggered.connect(lambda action: self.link_chosen.emit(action.data()))
        menu.popup(self._menu_place(claim))
        menu.setActiveAction(menu.actions()[0])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _menu_place(self, claim: ClaimId) -> QPoint:
        box = self.page.note_rect(claim)
        at = box.bottomLeft().toPoint() if box is not None else QPoint(0, 0)
        return self.page.viewport().mapToGlobal(at)

    @Slot(object)
    def _on_report_chosen(self, report: ReportId) -> None:
        if report != self._report:
            self._report = report
            self._is_stale = True
            self.renew()

    @Slot(int)
    def _on_chooser_activated(self, row: int) -> None:
        self._on_report_chosen(self.model.row_at(self.model.index(row)).report)

    @Slot(object)
    def _on_claim_shown(self, claim: ClaimId | None) -> None:
        """Name the speaker of the claim under the mouse, else of the one in focus."""
        shown = claim or self.page.focused_claim
        note = self._notes.get(shown) if shown else None
        if note is None or self._markup is None:
            count = len(self._notes)
            self.speaker.show_text("")
            self.manner.show_text(COUNTED.claims(count) if self._markup else "")
            self.page.setAccessibleDescription("")
            return
        at = [each.id for each in self._markup.claims].index(note.claim.id) + 1
        place = self.tr("Claim {0} of {1}").format(at, len(self._notes))
        self.speaker.show_text(note.speaker)
        self.manner.show_text(f"{note.manner} · {place}")
        self.page.setAccessibleDescription(
            self.tr("{0}: {1}: {2}, {3}").format(
                place, isolate(note.speaker), isolate(note.claim.anchor.exact), note.manner
            )
        )

    @Slot()
    def _fit(self) -> None:
        """Show the list where there is room for it, else a drop-down."""
        has_list = self.width() / self._look.scale >= _LIST_FROM
        self._list_pane.setFixedWidth(round(LIST_WIDTH * self._look.scale))
        self._list_pane.setVisible(has_list)
        self._list_rule.setVisible(has_list)
        self.chooser.setVisible(not has_list)
        self.title.setVisible(has_list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(14)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.chooser)
        names.addWidget(self.told)
        # Titles are as long as they like; the window must not grow with them.
        for part in (self.title, self.chooser, self.told):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addLayout(names, 1)
        head.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QWidget(self)
        foot.setObjectName("readFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(foot)
        line.setContentsMargins(20, 6, 12, 6)
        line.setSpacing(8)
        line.addWidget(self.speaker)
        line.addWidget(self.manner, 1)
        line.addStretch(1)
        for button in self._keys:
            line.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(Rule(self._look, Qt.Orientation.Horizontal, self))
        right.addWidget(self.page, 1)
        right.addWidget(Rule(self._look, Qt.Orientation.Horizontal, self))
        right.addWidget(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list_pane)
        layout.addWidget(self._list_rule)
        layout.addLayout(right, 1)
