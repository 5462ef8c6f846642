"""The first line of the window: the case with its menu, the screens, undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget
from typing_extensions import override

from claims_app.gui.icons import icon
from claims_app.gui.text import one_line
from claims_app.gui.theme import TOP_BAR_HEIGHT
from claims_app.gui.widgets import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

_BUTTONS_FROM: Final = 820  # pixels of width
_LONGEST_TITLE: Final = 48  # characters


class TopBar(QWidget):
    """Case menu, screens, steps back and forth."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(TOP_BAR_HEIGHT)
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
        self.screens.addTab(self.tr("Compare"))
        self.screens.setAccessibleName(self.tr("Screens"))
        self.undo = self._step_button(actions, "undo")
        self.redo = self._step_button(actions, "redo")
        self._import = KeyButton(actions.import_files, look, "add", parent=self)
        self._export = KeyButton(actions.export_sheet, look, "quote", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.case)
        layout.addWidget(self.screens)
        layout.addStretch(1)
        for button in (self.undo, self.redo, self._import, self._export):
            layout.addWidget(button)
        for button in (self._import, self._export):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_title(self, title: str) -> None:
        """Show the title of the case, cut where it is very long."""
        words = one_line(title)
        short = words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"
        self.case.setText(short.replace("&", "&&") or self.tr("No case"))
        self.case.setAccessibleName(self.tr("Case menu: {0}").format(words or self.tr("No case")))
        self.case.setToolTip(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self._import, self._export):
            button.setVisible(self.width() >= _BUTTONS_FROM)

    def _make_menu(self) -> QMenu:
        actions = self._actions
        menu = QMenu(self)
        menu.addActions([actions.new_case, actions.open_case, actions.open_sample])
        menu.addSeparator()
        menu.addActions([actions.import_files, actions.find_again, actions.export_sheet])
        menu.addSeparator()
        menu.addActions([actions.source_side, actions.withdraw])
        menu.addSeparator()
        menu.addActions([actions.settings, actions.show_keys])
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
        theme = self._look.theme
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for action, name in ((self._actions.undo, "undo"), (self._actions.redo, "redo")):
            action.setIcon(icon(name, theme.ink, mirrored=mirrored, disabled=theme.edge))
        self.case.setIcon(icon("down", theme.ink))
