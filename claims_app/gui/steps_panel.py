"""The steps of this session by name: going back or forth to one takes all between along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QVBoxLayout
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QWidget

    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_WIDTH: Final = 232  # pixels at the usual text size


class StepsModel(QAbstractListModel):
    """The beginning, then each step; those that were taken back say so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[str] = []
        self._done = 0

    def show_stack(self, stack: QUndoStack | None) -> None:
        """Bring the lines up to a stack; what is no longer there goes, what is new comes."""
        texts = [stack.text(at) for at in range(stack.count())] if stack else []
        if stack is not None:
            texts.insert(0, self.tr("As the case was opened"))
        same = 0
        for old, new in zip(self._texts, texts, strict=False):
            if old != new:
                break
            same += 1
        if same < len(self._texts):
            self.beginRemoveRows(_ROOT, same, len(self._texts) - 1)
            del self._texts[same:]
            self.endRemoveRows()
        self._done = stack.index() if stack else 0
        if same < len(texts):
            self.beginInsertRows(_ROOT, same, len(texts) - 1)
            self._texts += texts[same:]
            self.endInsertRows()
        if same:
            self.dataChanged.emit(self.index(0), self.index(same - 1))

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._texts)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._texts[index.row()]
        if index.row() > self._done:
            text = self.tr("{0} (taken back)").format(text)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return text if role in shown else None


class StepsPanel(QFrame):
    """A list beside the screens. The chosen line is where the case stands."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepsPanel")
        self.hide()
        self._look = look
        self._open_case: OpenCase | None = None
        self._before: QWidget | None = None  # what had the keyboard
        self.model = StepsModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Steps of this session"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = QLabel(self.tr("Steps"), self)
        title.setProperty("role", "heading")
        title.setBuddy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        self.list.clicked.connect(self._go_to)
        self.list.activated.connect(self._go_to)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_case(self, open_case: OpenCase | None) -> None:
        """Show the steps of another case."""
        self._open_case = open_case
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the steps are now, with the last one that counts in view."""
        stack = self._open_case.stack if self._open_case else None
        self.model.show_stack(stack)
        index = self.model.index(stack.index()) if stack else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    @Slot()
    def toggle(self) -> None:
        """Come with the keyboard, or go."""
        if self.isVisible():
            had_keyboard = self.list.hasFocus()
            self.hide()
            if had_keyboard and self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._before = QApplication.focusWidget()
            self.show()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QModelIndex)
    def _go_to(self, index: QModelIndex) -> None:
        if self._open_case is not None:
            self._open_case.go_to(index.row())
            self.refresh()  # a step that could not be saved leaves the case before it

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedWidth(round(_WIDTH * self._look.scale))
