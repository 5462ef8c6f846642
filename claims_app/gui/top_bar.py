"""The first line of the window: the case with its menu, the screens, undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget
from typing_extensions import override

from claims_app.gui.icons import icon
from claims_app.gui.key_button import KeyButton
from claims_app.gui.text import as_tip, one_line
from claims_app.gui.theme import TOP_BAR_HEIGHT, Role, font, glyph_size

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_LONGEST_TITLE: Final = 400  # pixels at the usual text size
_SHORTEST_TITLE: Final = 160
_GAP: Final = 8
_SIDES: Final = 8 + 12 + 4  # both margins, and what a style rounds


class TopBar(QWidget):
    """Case menu, screens, steps back and forth."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._look = look
        self.case = QToolButton(self)
        self.case.setObjectName("caseButton")
        self.case.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.case.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.case.setMenu(self._make_menu())
        self.screens = QTabBar(self)
        self.screens.setDrawBase(False)
        self.screens.setExpanding(False)
        self.screens.setUsesScrollButtons(False)  # they would ask for room that nothing scrolls in
        for action in (actions.show_compare, actions.show_review, actions.show_read):
            place = self.screens.addTab(action.text())
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.screens.setTabToolTip(place, keys)
        self.screens.setAccessibleName(self.tr("Screens"))
        self.undo = self._step_button(actions, "undo")
        self.redo = self._step_button(actions, "redo")
        self._import = KeyButton(actions.import_files, look, "add", parent=self)
        self._export = KeyButton(actions.export_sheet, look, "export", parent=self)
        self.more = QToolButton(self)
        self.more.setText("…")
        self.more.setAccessibleName(self.tr("Import, export"))
        self.more.setToolTip(self.tr("Import, export"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        overflow = QMenu(self)
        overflow.addActions([actions.import_files, actions.export_sheet])
        self.more.setMenu(overflow)
        self._title = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.case)
        layout.addWidget(self.screens)
        layout.addStretch(1)
        for button in (self.undo, self.redo, self._import, self._export, self.more):
            layout.addWidget(button)
        for button in (self._import, self._export):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_screen(self, place: int) -> None:
        """Mark the tab of the screen in view without telling anyone."""
        with QSignalBlocker(self.screens):
            self.screens.setCurrentIndex(place)

    def show_title(self, title: str) -> None:
        """Show the title of the case, cut where it is very long."""
        self._title = one_line(title)
        name = self._title or self.tr("No case")
        self.case.setAccessibleName(self.tr("Case menu: {0}").format(name))
        self.case.setToolTip(as_tip(self._title))
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, TOP_BAR_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what has no room: first the buttons, which the menu has too, then letters."""
        scale = self._look.scale
        steps = (self.screens, self.undo, self.redo)
        title = self._title or self.tr("No case")
        metrics = QFontMetrics(font(Role.UI, scale, bold=True))
        self.case.setText(title.replace("&", "&&"))
        around = self.case.sizeHint().width() - metrics.horizontalAdvance(title)
        taken = sum(part.sizeHint().width() + _GAP for part in steps) + around + _SIDES
        buttons = (self._import, self._export)
        wanted = sum(button.sizeHint().width() + _GAP for button in buttons)
        has_buttons = self.width() - taken - wanted >= _SHORTEST_TITLE * scale
        for button in buttons:
            button.setVisible(has_buttons)
        self.more.setVisible(not has_buttons)
        beside = wanted if has_buttons else self.more.sizeHint().width() + _GAP
        room = self.width() - taken - beside
        width = round(min(room, _LONGEST_TITLE * scale))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
        self.case.setText(shown.replace("&", "&&"))

    def _make_menu(self) -> QMenu:
        actions = self._actions
        menu = QMenu(self)
        menu.addActions([actions.new_case, actions.open_case, actions.open_sample])
        menu.addSeparator()
        menu.addActions([actions.import_files, actions.find_again, actions.export_sheet])
        menu.addSeparator()
        menu.addActions([actions.source_side, actions.withdraw])
        menu.addSeparator()
        menu.addActions([actions.palette, actions.settings, actions.show_keys])
        menu.addSeparator()
        menu.addAction(actions.quit)
        return menu

    def _step_button(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions.undo if name == "undo" else actions.redo)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    @Slot()
    def _on_look_changed(self) -> None:
        theme, size = self._look.theme, glyph_size(self._look.scale) + 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for action, name in ((self._actions.undo, "undo"), (self._actions.redo, "redo")):
            action.setIcon(icon(name, theme.ink, size, mirrored=mirrored, disabled=theme.edge))
        self.case.setIcon(icon("down", theme.ink, size))
        for button in (self.case, self.undo, self.redo):
            button.setIconSize(QSize(size, size))
        self._fit()
