"""The lines of the command palette: what they hold, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from claims_app.gui.finder.search import Entry
from claims_app.gui.key_button import keycap_height, keycap_width, paint_keycap
from claims_app.gui.text import direction
from claims_app.gui.theme import Role, font, line_height
from claims_app.gui.widgets import leading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.look import Look

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 12
_GAP: Final = 12
_BAR: Final = 4
_NOTE_SHARE: Final = 0.4  # of the width, the most that a note may take
_LONGEST: Final = 500  # letters that are measured; no window is wider


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderRow:
    """A line: an entry, a muted note about it, and the keys that do the same."""

    entry: Entry
    note: str
    keys: str = ""
    is_enabled: bool = True


class FinderModel(QAbstractListModel):
    """The lines that fit what has been typed; it tells which of them are others now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FinderRow] = []

    def show_rows(self, rows: Sequence[FinderRow]) -> None:
        """Show other lines in the place of the former ones."""
        former, now = len(self._rows), len(rows)
        if now < former:
            self.beginRemoveRows(_ROOT, now, former - 1)
            del self._rows[now:]
            self.endRemoveRows()
        kept = min(former, now)
        changed = [at for at in range(kept) if self._rows[at] != rows[at]]
        self._rows[:kept] = rows[:kept]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if now > former:
            self.beginInsertRows(_ROOT, former, now - 1)
            self._rows.extend(rows[former:])
            self.endInsertRows()

    def row_at(self, index: _Index) -> FinderRow:
        """Return the line of a valid index."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.entry.text[:_LONGEST], row.note, row.keys)))
        return None


class FinderDelegate(QStyledItemDelegate):
    """Paints a line: the text in its own direction, at the far side what it is and its keys."""

    def __init__(self, look: Look, model: FinderModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, row_height(self._look.scale))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row_at(index)
        theme, scale = self._look.theme, self._look.scale
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, theme.selected)
            painter.fillRect(
                self._seen(rect, QRect(rect.left(), rect.top(), _BAR, 9999)), theme.ink
            )
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if row.keys:
            width, height = keycap_width(row.keys, scale), keycap_height(scale)
            top = rect.center().y() - height // 2
            cap = QRect(room.right() + 1 - width, top, width, height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            paint_keycap(painter, self._seen(rect, cap), row.keys, theme, scale)
            room.setRight(cap.left() - _GAP)
        small = font(Role.META, scale)
        note = QFontMetrics(small).elidedText(
            row.note, Qt.TextElideMode.ElideRight, round(room.width() * _NOTE_SHARE)
        )
        width = QFontMetrics(small).horizontalAdvance(note) + 2
        where = QRect(room.right() + 1 - width, room.top(), width, room.height())
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.setLayoutDirection(self._view.layoutDirection())
        painter.drawText(self._seen(rect, where), int(Qt.AlignmentFlag.AlignCenter), note)
        room.setRight(where.left() - _GAP)
        used = font(Role.UI, scale, bold=is_chosen)
        text = row.entry.text[:_LONGEST]
        shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(used)
        painter.setPen(theme.text if row.is_enabled else theme.muted)
        painter.setLayoutDirection(direction(row.entry.lang, text))
        side = leading(self._view) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._seen(rect, room), int(side), shown)
        painter.restore()

    def _seen(self, whole: QRect, part: QRect) -> QRect:
        """Return where a part of a line lies once the window is mirrored."""
        part = part.intersected(whole)
        if self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return part
        left = whole.left() + whole.right() + 1 - part.left() - part.width()
        return QRect(left, part.top(), part.width(), part.height())


def row_height(scale: float) -> int:
    """Return how high a line is, in pixels."""
    return max(round(line_height(Role.UI, scale)) + 10, keycap_height(scale) + 8)
