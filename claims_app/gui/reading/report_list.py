"""The reports of the case: title, outlet, day, and what has been found in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from claims_app.core.ids import ReportId
from claims_app.gui.question_list import broken
from claims_app.gui.text import direction
from claims_app.gui.theme import Role, font, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.look import Look

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 12
_NOTES: Final = 2  # lines below the title


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One line of the list; ``told`` names outlet and day, ``found`` says what is in it."""

    report: ReportId
    title: str
    told: str
    found: str


class ReportModel(QAbstractListModel):
    """The reports in their order; it tells exactly what came, went and changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReportRow] = []

    def show_rows(self, rows: Sequence[ReportRow]) -> None:
        """Bring the list to ``rows``; a line that has moved goes and comes again."""
        wanted = [row.report for row in rows]
        kept = [row.report for row in self._rows if row.report in set(wanted)]
        in_order = kept == [key for key in wanted if key in set(kept)]
        for index in range(len(self._rows) - 1, -1, -1):
            if not in_order or self._rows[index].report not in set(wanted):
                self.beginRemoveRows(_ROOT, index, index)
                del self._rows[index]
                self.endRemoveRows()
        for index, row in enumerate(rows):
            if index >= len(self._rows) or self._rows[index].report != row.report:
                self.beginInsertRows(_ROOT, index, index)
                self._rows.insert(index, row)
                self.endInsertRows()
            elif self._rows[index] != row:
                self._rows[index] = row
                self.dataChanged.emit(self.index(index), self.index(index))

    def row_at(self, index: _Index) -> ReportRow:
        """Return the line of a valid index."""
        return self._rows[index.row()]

    def row_of(self, report: ReportId | None) -> int:
        """Return where a report stands, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.report == report), -1)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join((row.title, row.told, row.found))
        return None


class ReportDelegate(QStyledItemDelegate):
    """Paints a report: its title in its own direction, below what is known of it."""

    def __init__(self, look: Look, model: ReportModel, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width, scale = self._view.viewport().width(), self._look.scale
        lines = len(self._lines(self._model.row_at(index).title, width - 2 * _PADDING))
        notes = _NOTES * line_height(Role.META, scale)
        return QSize(width, lines * line_height(Role.UI, scale) + notes + 18)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme, scale = self._model.row_at(index), self._look.theme, self._look.scale
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, theme.card)
            bar = QRect(rect.right() - 3 if mirrored else rect.left(), rect.top(), 4, rect.height())
            painter.fillRect(bar, theme.ink)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        painter.setPen(QPen(theme.border, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        body = rect.adjusted(_PADDING, 8, -_PADDING, 0)
        used = font(Role.UI, scale, bold=is_chosen)
        step, top = line_height(Role.UI, scale), body.top()
        painter.setFont(used)
        painter.setPen(theme.text)
        painter.setLayoutDirection(direction("", row.title))
        for line in self._lines(row.title, body.width()):
            shown = QFontMetrics(used).elidedText(line, Qt.TextElideMode.ElideRight, body.width())
            painter.drawText(QRect(body.left(), top, body.width(), step), flags, shown)
            top += step
        used, step = font(Role.META, scale), line_height(Role.META, scale)
        painter.setFont(used)
        painter.setPen(theme.muted)
        painter.setLayoutDirection(self._view.layoutDirection())
        for note in (row.told, row.found):
            shown = QFontMetrics(used).elidedText(note, Qt.TextElideMode.ElideRight, body.width())
            painter.drawText(QRect(body.left(), top, body.width(), step), flags, shown)
            top += step
        painter.restore()

    def _lines(self, text: str, width: int) -> list[str]:
        """Break a title into at most three lines, as wide as they are when they are bold."""
        return broken(text, font(Role.UI, self._look.scale, bold=True), width)


class ReportList(QListView):
    """The list itself; choosing a line opens its report."""

    report_chosen = Signal(object)  # ReportId

    def __init__(self, look: Look, model: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reports = model
        self.setModel(model)
        self.setItemDelegate(ReportDelegate(look, model, self))
        self.setAccessibleName(self.tr("Reports"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, report: ReportId | None) -> None:
        """Mark a report without telling anyone."""
        row = self._reports.row_of(report)
        if row != self.currentIndex().row():
            with QSignalBlocker(self):
                self.setCurrentIndex(self._reports.index(row) if row >= 0 else QModelIndex())

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.report_chosen.emit(self._reports.row_at(current).report)
