"""The menus of the board: what can be done about a claim, and about the sources of a column."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from claims_app.core.board import Grouping
from claims_app.gui.actions import without_checked
from claims_app.gui.compare.card_content import link_in_words, where_told
from claims_app.gui.icons import icon
from claims_app.gui.text import isolate, one_line
from claims_app.gui.theme import glyph_size, link_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId, SourceId
    from claims_app.core.standing import Standing
    from claims_app.gui.actions import Actions
    from claims_app.gui.compare_screen import CompareScreen
    from claims_app.gui.deciding import Deciding
    from claims_app.gui.look import Look
    from claims_app.gui.reading_flow import ReadingFlow


class BoardMenu(QObject):
    """Opens a menu where it was asked for, by the mouse or by the menu key."""

    def __init__(
        self,
        screen: CompareScreen,
        deciding: Deciding,
        reading: ReadingFlow,
        actions: Actions,
        look: Look,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._deciding = deciding
        self._reading = reading
        self._actions = actions
        self._look = look
        screen.view.claim_menu_asked.connect(self._on_claim_menu_asked)
        screen.view.column_menu_asked.connect(self._on_column_menu_asked)

    @Slot(str, object)
    def _on_claim_menu_asked(self, claim: str, where: QPoint) -> None:
        """Offer the sides of who says it and who carries it, its copies, and its links."""
        case = self._case()
        record = case.claims.get(cast("ClaimId", claim)) if case else None
        if case is None or record is None:
            return
        report = case.reports.get(record.report)
        menu = self._menu()
        opener = QAction(self.tr("Open in the report"), menu)
        opener.triggered.connect(without_checked(partial(self._reading.read, record.id)))
        menu.addAction(opener)
        menu.addSeparator()
        self._add_sides(
            menu, case, dict.fromkeys((record.speaker, *([report.outlet] if report else ())))
        )
        self._add_copies(menu, case, record.id)
        pairs = self._screen.view.pairs_of(record.id)
        if pairs:
            menu.addSection(self.tr("Links of this claim"))
        for pair in pairs:
            self._add_pair(menu, case, record.id, pair)
        menu.popup(where)

    @Slot(str, object)
    def _on_column_menu_asked(self, key: str, where: QPoint) -> None:
        """Offer the sides of all sources that the column stands for."""
        case, board = self._case(), self._screen.board
        column = next((c for c in board.columns if c.key == key), None) if board else None
        if case is None or board is None or column is None:
            return
        claims = [case.claims[claim] for claim in column.claims if claim in case.claims]
        if board.grouping in (Grouping.OUTLET, Grouping.REPORT):
            reports = (case.reports.get(claim.report) for claim in claims)
            sources = [report.outlet for report in reports if report is not None]
        else:
            sources = [claim.speaker for claim in claims]
        menu = self._menu()
        self._add_sides(menu, case, dict.fromkeys(sources))
        if not menu.isEmpty():
            menu.popup(where)

    def _case(self) -> Case | None:
        return self._deciding.open_case.case if self._deciding.open_case else None

    def _menu(self) -> QMenu:
        window: QWidget = self._screen.window()
        menu = QMenu(window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_sides(self, menu: QMenu, case: Case, sources: Iterable[SourceId]) -> None:
        for source in sources:
            record = case.sources.get(source)
            if record is not None:
                name = one_line(record.name).replace("&", "&&")
                action = QAction(self.tr("Side of {0}…").format(isolate(name)), menu)
                action.setEnabled(self._actions.source_side.isEnabled())
                action.triggered.connect(without_checked(partial(self._deciding.ask_side, source)))
                menu.addAction(action)

    def _add_copies(self, menu: QMenu, case: Case, claim: ClaimId) -> None:
        """Offer each copy that the card stands for, or one card for all that have their own."""
        view = self._screen.view
        copies, is_apart = view.copies_of(claim), view.is_apart(claim)
        if copies or is_apart:
            menu.addSeparator()
        for copy in copies:
            told = " · ".join(filter(None, where_told(case, case.claims[copy])))
            words = self.tr("Same words in {0}").format(told).replace("&", "&&")
            action = QAction(words, menu)
            action.triggered.connect(without_checked(partial(view.open_claim, copy)))
            menu.addAction(action)
        if is_apart:
            action = QAction(self.tr("One card for the same words"), menu)
            action.triggered.connect(without_checked(partial(view.fold, claim)))
            menu.addAction(action)

    def _add_pair(self, menu: QMenu, case: Case, claim: ClaimId, pair: Standing) -> None:
        key = link_key(pair.relation, pair.type)
        theme, size = self._look.theme, glyph_size(self._look.scale)
        words = link_in_words(case, claim, pair).replace("&", "&&")
        action = QAction(icon(key, theme.links[key].hue, size), words, menu)
        action.triggered.connect(without_checked(partial(self._screen.view.focus_pair, pair.id)))
        menu.addAction(action)
