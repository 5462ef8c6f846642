"""What stands above the board: how the columns are made, and what is shown of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from claims_app.core.board import Grouping
from claims_app.gui import words
from claims_app.gui.filters import KINDS, Filter, Kind
from claims_app.gui.flow import FlowLayout
from claims_app.gui.icons import icon
from claims_app.gui.theme import glyph_size

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_SCORE_STEP: Final = 0.05
_TEXT_WIDTH: Final = 190
_LEAVE: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FilterBar(QWidget):
    """Grouping and filter. Both work as one types; nothing has to be confirmed."""

    grouping_changed = Signal(object)  # Grouping
    filter_changed = Signal(object)  # Filter
    left = Signal()  # the text field, by key

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._filter = Filter()
        self._is_compact = False
        self.grouping = QComboBox(self)
        self.text = QLineEdit(self)
        self.more = QToolButton(self)
        self.more.setText(self.tr("More filters"))
        self.more.setCheckable(True)
        self.more.setProperty("role", "control")
        self.more.hide()
        self.kinds: dict[Kind, QToolButton] = {}
        self.score = QDoubleSpinBox(self)
        self.undecided = QCheckBox(self.tr("Undecided only"), self)
        self.rejected = QCheckBox(self.tr("Show rejected"), self)
        layout = FlowLayout(self)
        layout.addWidget(self._make_grouping())
        layout.addWidget(self._make_text())
        layout.addWidget(self.more)
        self._rest = (self._make_kinds(), self._make_score(), self.undecided, self.rejected)
        for part in self._rest:
            layout.addWidget(part)
        self.more.toggled.connect(self._fit)
        self.undecided.toggled.connect(self._on_any_changed)
        self.rejected.toggled.connect(self._on_any_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the usual two only, and the others on demand: a low window is for the board."""
        self._is_compact = is_compact
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.more.setVisible(self._is_compact)
        for part in self._rest:
            part.setVisible(not self._is_compact or self.more.isChecked())

    @property
    def filter(self) -> Filter:
        """Return what is asked for at the moment."""
        return self._filter

    @property
    def chosen_grouping(self) -> Grouping:
        """Return what the columns stand for."""
        return Grouping(self.grouping.currentData())

    def choose_grouping(self, grouping: Grouping) -> None:
        """Choose what the columns stand for without telling anyone."""
        with QSignalBlocker(self.grouping):
            self.grouping.setCurrentIndex(list(Grouping).index(grouping))

    @Slot()
    def focus_text(self) -> None:
        """Put the cursor into the text field."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    @Slot()
    def clear(self) -> None:
        """Let everything through again."""
        self.ask(Filter())

    def ask(self, asked: Filter) -> None:
        """Ask for ``asked``, whatever was asked for before."""
        with QSignalBlocker(self):
            self.text.setText(asked.text)
            for kind, button in self.kinds.items():
                button.setChecked(kind in asked.kinds)
            self.score.setValue(asked.min_score)
            self.undecided.setChecked(asked.undecided_only)
            self.rejected.setChecked(asked.show_rejected)
        self._filter = asked
        self.filter_changed.emit(asked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter leaves the field for the board; Esc clears the filter before, as the notice says.
        if (
            watched is self.text
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _LEAVE
        ):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_grouping(self) -> QWidget:
        for value in Grouping:
            self.grouping.addItem(words.grouping(value), value)
        self.grouping.setAccessibleName(self.tr("Columns by"))
        self.grouping.currentIndexChanged.connect(self._on_grouping_changed)
        return self._labelled(self.tr("Columns by"), self.grouping)

    def _make_text(self) -> QWidget:
        self.text.setPlaceholderText(self.tr("Filter text"))
        self.text.setAccessibleName(self.tr("Filter text"))
        self.text.setToolTip(self.tr("Words in a claim, its speaker or its outlet"))
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._on_any_changed)
        self.text.installEventFilter(self)
        return self.text

    def _make_kinds(self) -> QWidget:
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        label = QLabel(self.tr("Types"), group)
        label.setProperty("role", "muted")
        line.addWidget(label)
        line.addSpacing(6)
        for kind in KINDS:
            button = QToolButton(group)
            button.setCheckable(True)
            button.setChecked(True)
            button.setProperty("role", "kind")
            word = words.link_of(kind.value)
            button.setAccessibleName(word)
            button.setToolTip(word)
            button.toggled.connect(self._on_any_changed)
            line.addWidget(button)
            self.kinds[kind] = button
        return group

    def _make_score(self) -> QWidget:
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(_SCORE_STEP)
        self.score.setDecimals(2)
        self.score.setSpecialValueText(self.tr("any"))
        for control in (self.score, self.score.lineEdit()):
            control.setAccessibleName(self.tr("Score at least"))
        self.score.valueChanged.connect(self._on_any_changed)
        return self._labelled(self.tr("Score ≥"), self.score)

    def _labelled(self, words_before: str, control: QWidget) -> QWidget:
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        label = QLabel(words_before, group)
        label.setProperty("role", "muted")
        label.setBuddy(control)
        line.addWidget(label)
        line.addWidget(control)
        return group

    @Slot()
    def _on_look_changed(self) -> None:
        theme, size = self._look.theme, glyph_size(self._look.scale) + 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for kind, button in self.kinds.items():
            hue = theme.links[kind.value].hue
            button.setIcon(icon(kind.value, hue, size, mirrored=mirrored))
            button.setIconSize(QSize(size, size))
        self.text.setFixedWidth(round(_TEXT_WIDTH * self._look.scale))
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    @Slot()
    def _on_grouping_changed(self) -> None:
        self.grouping_changed.emit(self.chosen_grouping)

    @Slot()
    def _on_any_changed(self) -> None:
        if self.signalsBlocked():
            return
        found = replace(
            self._filter,
            text=self.text.text(),
            kinds=frozenset(kind for kind, button in self.kinds.items() if button.isChecked()),
            min_score=round(self.score.value(), 2),
            undecided_only=self.undecided.isChecked(),
            show_rejected=self.rejected.isChecked(),
        )
        if found != self._filter:
            self._filter = found
            self.filter_changed.emit(found)
