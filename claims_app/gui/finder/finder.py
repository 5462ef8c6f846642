"""The command palette: a field over the window, and below it what fits the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout
from typing_extensions import override

from claims_app.core.ids import RecordId
from claims_app.core.records import Claim, Question, Source
from claims_app.gui import words
from claims_app.gui.finder.rows import FinderDelegate, FinderModel, FinderRow, row_height
from claims_app.gui.finder.search import Entry, Kind
from claims_app.gui.finder.stock import FinderStock
from claims_app.gui.text import isolate, one_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from claims_app.gui.actions import Actions
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase

_WIDTH: Final = 680  # pixels at the usual text size, like the others below
_LINES: Final = 14
_TOP: Final = 52
_SIDES: Final = 16
_LIMIT: Final = 60  # lines; whoever does not see it there types another word
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _LINES - 1,
    Qt.Key.Key_PageUp: 1 - _LINES,
}


class Finder(QFrame):
    """Lies over its parent. The keyboard stays in the field; the list follows it."""

    chosen = Signal(object)  # Entry, after the palette has gone and the focus is back

    def __init__(self, actions: Actions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self.setAccessibleName(self.tr("Command palette"))
        self.hide()
        self._over = parent
        self._look = look
        self._actions = {action.objectName(): action for action in actions.named()}
        self._groups = {
            action: group for group, some in actions.groups().items() for action in some
        }
        self._open_case: OpenCase | None = None
        self._before: QWidget | None = None  # what had the keyboard
        self.stock = FinderStock(actions, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(
            self.tr("An action, or words of a claim, a source, a question")
        )
        self.field.setAccessibleName(self.tr("Search for actions, claims, sources and questions"))
        self.model = FinderModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FinderDelegate(look, self.model, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What fits"))
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        layout = self._lines = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.field.textChanged.connect(self._on_text_changed)
        self.list.clicked.connect(self._choose)
        self.stock.grew.connect(self._on_stock_grew)

    def show_case(self, open_case: OpenCase | None) -> None:
        """Find what another case holds."""
        self._open_case = open_case
        self.stock.show_case(open_case)
        self.dismiss()

    @Slot()
    def ask(self) -> None:
        """Come up with an empty field, or go away if it is there already."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = QApplication.focusWidget()
        self.stock.begin()
        self.field.clear()
        self._show_fitting()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.stock.stop()
        had_keyboard = self.field.hasFocus()
        self.hide()
        before, self._before = self._before, None
        if before is not None and had_keyboard and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self.field:
            if kind == QEvent.Type.Resize:
                self._place()
        elif kind == QEvent.Type.FocusOut:
            if QApplication.focusWidget() is not None:  # else the whole window lost it
                self.dismiss()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the palette does; returns whether it was one."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key in _STEPS:
            last = self.model.rowCount() - 1
            self._go_to_row(min(max(self.list.currentIndex().row() + _STEPS[key], 0), last))
        else:
            return False
        return True

    def _place(self) -> None:
        """Stand at the top of the parent, in the middle, as wide and high as there is room."""
        scale, room = self._look.scale, self._over.rect()
        width = min(round(_WIDTH * scale), room.width() - 2 * _SIDES)
        row = row_height(scale)
        self.list.setFixedHeight(_LINES * row)
        self.resize(width, 0)
        over = self._high(width) + _TOP + _SIDES - room.height()
        if over > 0:  # whole lines only
            self.list.setFixedHeight(max(_LINES + (-over // row), 2) * row)
        self.setGeometry((room.width() - width) // 2, _TOP, width, self._high(width))

    def _high(self, width: int) -> int:
        layout = self._lines
        layout.invalidate()
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())

    def _show_fitting(self) -> None:
        query = self.field.text()
        rows = [self._row(entry) for entry in self.stock.find(query, _LIMIT)]
        self.model.show_rows(rows)
        self._go_to_row(0)
        self._show_hint(is_empty=not rows)

    def _show_hint(self, *, is_empty: bool) -> None:
        parts = []
        if is_empty:
            parts.append(self.tr("Nothing fits these words."))
        if not self.stock.is_complete:
            parts.append(self.tr("%n claim(s) searched so far", "", self.stock.claims))
        parts.append(self.tr("↑ ↓ choose · Enter goes there · Esc closes"))
        self.hint.setText("  ".join(parts))

    def _row(self, entry: Entry) -> FinderRow:
        if entry.kind is Kind.ACTION:
            action = self._actions[entry.key]
            is_enabled = action.isEnabled()
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            note = self._groups[action] if is_enabled else self.tr("not now")
            return FinderRow(entry=entry, note=note, keys=keys, is_enabled=is_enabled)
        return FinderRow(entry=entry, note=self._note(entry))

    def _note(self, entry: Entry) -> str:
        """Return what kind of thing an entry is, and whose."""
        case = self._open_case.case if self._open_case else None
        record = case.get(RecordId(entry.key)) if case else None
        match record:
            case Question():
                return self.tr("Question")
            case Source():
                return words_of(self.tr("Source"), one_line(record.side) or words.no_side())
            case Claim():
                speaker = case.sources.get(record.speaker) if case else None
                return words_of(self.tr("Claim"), one_line(speaker.name) if speaker else "")
            case _:
                return ""

    def _go_to_row(self, row: int) -> None:
        index = self.model.index(row) if 0 <= row < self.model.rowCount() else QModelIndex()
        self.list.setCurrentIndex(index)
        # The keyboard is in the field, so it is the field that says where the list is.
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self.field.setAccessibleDescription(said)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.model.row_at(index)
        if row.is_enabled:
            self.dismiss()
            self.chosen.emit(row.entry)

    @Slot()
    def _on_text_changed(self) -> None:
        if self.isVisible():
            self._show_fitting()

    @Slot()
    def _on_stock_grew(self) -> None:
        """Show what has come in, with the same line chosen if it is still there."""
        chosen = self.list.currentIndex()
        entry = self.model.row_at(chosen).entry if chosen.isValid() else None
        self._show_fitting()
        rows = (self.model.row_at(self.model.index(at)) for at in range(self.model.rowCount()))
        self._go_to_row(next((at for at, row in enumerate(rows) if row.entry == entry), 0))


def words_of(kind: str, name: str) -> str:
    """Return "Claim · the governor", each part in its own direction."""
    return " · ".join(filter(None, (kind, name and isolate(name))))
