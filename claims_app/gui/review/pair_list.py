"""Lists of pairs: those that come next, those decided last, those rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import direction, isolate
from claims_app.gui.theme import RADIUS, Role, font, glyph_size, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.look import Look
    from claims_app.gui.review.rows import PairEnd, PairRow

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 10
_GAP: Final = 6
_BETWEEN: Final = 6  # from one row to the next
_ABREAST_FROM: Final = 600  # pixels at the usual text size
_APART: Final = 24  # between claims side by side
_AND: Final = " / "
_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
_TRAILING: Final = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class PairModel(QAbstractListModel):
    """The rows of a list; it tells exactly what came, went and changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PairRow] = []

    def show_rows(self, rows: Sequence[PairRow]) -> None:
        """Bring the list to ``rows``; what stays keeps its selection."""
        wanted = {row.id for row in rows}
        for index in range(len(self._rows) - 1, -1, -1):
            if self._rows[index].id not in wanted:
                self.beginRemoveRows(_ROOT, index, index)
                del self._rows[index]
                self.endRemoveRows()
        for index, row in enumerate(rows):
            self._place(index, row)

    def _place(self, index: int, row: PairRow) -> None:
        known = next((at for at, one in enumerate(self._rows) if one.id == row.id), -1)
        if known < 0:
            self.beginInsertRows(_ROOT, index, index)
            self._rows.insert(index, row)
            self.endInsertRows()
            return
        if known != index:
            self.beginMoveRows(_ROOT, known, known, _ROOT, index)
            self._rows.insert(index, self._rows.pop(known))
            self.endMoveRows()
        if self._rows[index] != row:
            self._rows[index] = row
            changed = self.index(index)
            self.dataChanged.emit(changed, changed)

    def row_at(self, index: _Index) -> PairRow:
        """Return the row of a valid index."""
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
            return row.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


class PairDelegate(QStyledItemDelegate):
    """Paints a pair: a card with both texts, or in brief one line with both speakers."""

    def __init__(self, look: Look, model: PairModel, view: QListView, *, is_brief: bool) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view
        self._is_brief = is_brief

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), self.row_height())

    def row_height(self) -> int:
        """Return how high each row is, in pixels."""
        scale = self._look.scale
        meta, text = line_height(Role.META, scale), line_height(Role.UI, scale)
        if self._is_brief:
            return text + _GAP
        ends = 1 if self._is_abreast() else 2
        return meta + ends * (meta + text) + 2 * _GAP + _BETWEEN

    def _is_abreast(self) -> bool:
        """Return whether both claims of a card stand side by side."""
        return self._view.viewport().width() >= _ABREAST_FROM * self._look.scale

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row_at(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._is_brief:
            rect = rect.adjusted(0, 0, 0, -_BETWEEN)
        self._paint_ground(painter, rect, state)
        painter.setLayoutDirection(self._view.layoutDirection())
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._is_brief:
            self._paint_brief(painter, row, inner)
        else:
            self._paint_card(painter, row, inner.adjusted(0, _GAP, 0, -_GAP))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        is_current = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        width = 2.0 if is_current else float(theme.border_width)
        if self._is_brief and not is_current:
            painter.setPen(QPen(theme.border, width))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            return
        painter.setPen(QPen(theme.ink if is_current else theme.border, width))
        painter.setBrush(theme.hover if is_hovered else theme.card)
        half = width / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _paint_card(self, painter: QPainter, row: PairRow, rect: QRect) -> None:
        theme, scale = self._look.theme, self._look.scale
        meta, text = line_height(Role.META, scale), line_height(Role.UI, scale)
        head = QRect(rect.left(), rect.top(), rect.width(), meta)
        style = theme.links[row.key]
        self._paint_glyph(painter, row.key, head, 0, is_hued=True)
        painter.setPen(style.hue)
        painter.setFont(font(Role.META, scale, bold=True))
        step = glyph_size(scale) + _GAP
        painter.drawText(self._behind(head, step), _LEADING, row.word)
        painter.setPen(theme.muted)
        painter.setFont(font(Role.META, scale))
        noted = row.score if row.state == "suggested" else row.state_word
        painter.drawText(head, _TRAILING, noted)
        first = QRect(rect.left(), head.bottom() + 1, rect.width(), meta + text)
        second = first.translated(0, meta + text)
        if self._is_abreast():
            half = (rect.width() - _APART) // 2
            left = QRect(first.left(), first.top(), half, first.height())
            right = left.translated(half + _APART, 0)
            mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
            first, second = (right, left) if mirrored else (left, right)
        for end, where in zip(row.ends, (first, second), strict=True):
            self._paint_end(painter, end, where)

    def _paint_end(self, painter: QPainter, end: PairEnd, rect: QRect) -> None:
        theme, scale = self._look.theme, self._look.scale
        meta = line_height(Role.META, scale)
        small, usual = font(Role.META, scale), font(Role.UI, scale)
        name = QRect(rect.left(), rect.top(), rect.width(), meta)
        said = QRect(rect.left(), rect.top() + meta, rect.width(), rect.height() - meta)
        # The words run, and are cut, in their own direction; the name stands above their beginning.
        painter.setLayoutDirection(direction(end.lang, end.text))
        painter.setFont(small)
        painter.setPen(theme.muted)
        shown = isolate(end.speaker)
        elided = QFontMetrics(small).elidedText(shown, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, _LEADING, elided)
        painter.setFont(usual)
        painter.setPen(theme.text)
        cut = QFontMetrics(usual).elidedText(end.text, Qt.TextElideMode.ElideRight, said.width())
        painter.drawText(said, _LEADING, cut)
        painter.setLayoutDirection(self._view.layoutDirection())

    def _paint_brief(self, painter: QPainter, row: PairRow, rect: QRect) -> None:
        theme, scale = self._look.theme, self._look.scale
        step = glyph_size(scale) + _GAP
        self._paint_glyph(painter, row.state, rect, 0, is_hued=False)
        used = font(Role.META, scale)
        metrics = QFontMetrics(used)
        painter.setFont(used)
        painter.setPen(theme.text)
        room = self._behind(rect, step)
        word = metrics.elidedText(row.state_word, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEADING, word)
        along = step + metrics.horizontalAdvance(word) + _GAP
        if rect.width() - along <= step:
            return
        self._paint_glyph(painter, row.key, rect, along, is_hued=True)
        painter.setPen(theme.muted)
        room = self._behind(rect, along + step)
        between = metrics.horizontalAdvance(_AND)
        names = [
            isolate(_elided(metrics, end.speaker, (room.width() - between) // 2))
            for end in row.ends
        ]
        painter.drawText(room, _LEADING, _AND.join(names))

    def _paint_glyph(
        self, painter: QPainter, glyph: str, line: QRect, along: int, *, is_hued: bool
    ) -> None:
        """Paint a glyph ``along`` pixels from the leading end of a line."""
        theme, size = self._look.theme, glyph_size(self._look.scale)
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = line.right() + 1 - along - size if mirrored else line.left() + along
        box = QRectF(left, line.center().y() + 1 - size / 2, size, size)
        colour = theme.links[glyph].hue if is_hued else theme.text
        paint_glyph(painter, glyph, box, colour, mirrored=mirrored)

    def _behind(self, line: QRect, along: int) -> QRect:
        """Return what is left of a line ``along`` pixels from its leading end."""
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return line.adjusted(0, 0, -along, 0)
        return line.adjusted(along, 0, 0, 0)


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class PairList(QListView):
    """A list of pairs; Enter or a click chooses one."""

    chosen = Signal(object)  # LinkId

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, is_brief: bool = False
    ) -> None:
        super().__init__(parent)
        self.pairs = PairModel(self)
        self._delegate = PairDelegate(look, self.pairs, self, is_brief=is_brief)
        self.setModel(self.pairs)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setProperty("role", "pairs")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_row_chosen)
        self.activated.connect(self._on_row_chosen)
        look.changed.connect(self._on_look_changed)

    def hold(self, rows: int) -> None:
        """Be as high as so many rows, without scrolling."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(rows * self._delegate.row_height() + 4)

    def go_to_top(self) -> None:
        """Make the first row current."""
        self.setCurrentIndex(self.pairs.index(0))

    def show_rows(self, rows: Sequence[PairRow]) -> None:
        """Show other rows; the first is current where none was."""
        self.pairs.show_rows(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.pairs.index(0))

    @Slot(QModelIndex)
    def _on_row_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.pairs.row_at(index).id)

    @Slot()
    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
