"""The parts of the Compare screen, and which of them there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.compare.view import CompareView
from claims_app.gui.filter_bar import FilterBar
from claims_app.gui.key_button import KeyButton
from claims_app.gui.notice import Notice
from claims_app.gui.pair_panel import PairPanel
from claims_app.gui.question_list import QuestionList, QuestionModel
from claims_app.gui.theme import LIST_WIDTH
from claims_app.gui.widgets import Rule, list_pane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look

# In pixels at the usual text size; larger text needs more room for the same.
_LIST_FROM: Final = 1200  # narrower, the list is a drop-down
_PANEL_FROM: Final = 900  # narrower, the pair panel opens with Enter
_PANEL_FROM_HEIGHT: Final = 600
_FILTERS_FROM_HEIGHT: Final = 460  # lower, most filters are shown on demand
_BOARD_HEIGHT: Final = 160  # the least beside the panel: the titles and one card
_LOW_BOARD_HEIGHT: Final = 84  # the least in the smallest window: the titles and what fits


class CompareFrame(QWidget):
    """Filters above, questions beside, the board or a notice, and the pair in focus below."""

    layout_changed = Signal()  # what there is room for

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_panel_open = False
        self.filters = FilterBar(look, self)
        self.model = QuestionModel(self)
        self.questions = QuestionList(look, self.model, self)
        self.chooser = QComboBox(self)
        self.chooser.setModel(self.model)
        self.chooser.setAccessibleName(self.tr("Question"))
        self.opener = KeyButton(actions.show_pair, look, parent=self)
        self.view = CompareView(self)
        self.notice = Notice(actions, look, self)
        self.panel = PairPanel(actions, look, self)
        self._chooser_line = self._make_chooser_line()
        self._list_title = QLabel(self)
        self._list_pane = list_pane(self._list_title, self.questions, self)
        self._list_rule = Rule(look, Qt.Orientation.Vertical, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.notice)
        self._splitter = self._make_splitter()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._list_pane)
        middle.addWidget(self._list_rule)
        middle.addWidget(self._splitter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        layout.addWidget(self._chooser_line)
        layout.addLayout(middle, 1)
        self.view.addAction(actions.clear_filter)
        self.notice.addAction(actions.clear_filter)
        self.panel.addAction(actions.close_pair)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def is_narrow(self) -> bool:
        """Return whether board and pair panel do not fit at once."""
        width, height = self._room()
        return width < _PANEL_FROM or height < _PANEL_FROM_HEIGHT

    @property
    def is_panel_open(self) -> bool:
        """Return whether the panel has taken the place of the board."""
        return self._is_panel_open

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _room(self) -> tuple[float, float]:
        """Return width and height as they would be at the usual text size."""
        return self.width() / self._look.scale, self.height() / self._look.scale

    def _fit(self) -> None:
        """Show what there is room for."""
        width, height = self._room()
        has_list = width >= _LIST_FROM
        self._is_panel_open = self._is_panel_open and self.is_narrow
        is_board_hidden = self._is_panel_open
        self._list_pane.setVisible(has_list)
        self._list_rule.setVisible(has_list)
        self._chooser_line.setVisible((not has_list or self.is_narrow) and not is_board_hidden)
        self.opener.setVisible(self.is_narrow)
        self.filters.setVisible(not is_board_hidden)
        was_beside = not (self.panel.isHidden() or self._pages.isHidden())
        self._pages.setVisible(not is_board_hidden)
        self.panel.setVisible(not self.is_narrow or is_board_hidden)
        self.filters.set_compact(is_compact=height < _FILTERS_FROM_HEIGHT)
        least = _LOW_BOARD_HEIGHT if self.is_narrow else _BOARD_HEIGHT
        self._pages.setMinimumHeight(round(least * self._look.scale))
        if not self.is_narrow and not was_beside:
            self._share_height()
        self.layout_changed.emit()

    def _share_height(self) -> None:
        """Give the panel what it needs and the board the rest; the line between can be dragged."""
        self._splitter.setSizes([10_000, self.panel.sizeHint().height()])

    def _make_chooser_line(self) -> QWidget:
        line = QWidget(self)
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        label = QLabel(self.tr("Question"), line)
        label.setProperty("role", "muted")
        label.setBuddy(self.chooser)
        # Titles are as long as they like; the window must not grow with them.
        self.chooser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.chooser, 1)
        layout.addWidget(self.opener)
        return line

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._pages)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        return splitter

    @Slot()
    def _on_look_changed(self) -> None:
        self.view.set_theme(self._look.theme)
        self.view.set_text_scale(self._look.scale)
        self._list_pane.setFixedWidth(round(LIST_WIDTH * self._look.scale))
        self._fit()
        self._share_height()
