"""The titles of the columns, above the board and in step with it sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from claims_app.gui import theme
from claims_app.gui.compare.card_content import column_title
from claims_app.gui.text import isolate
from claims_app.gui.theme import LIGHT, Role, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.compare.arrangement import ArrangedColumn
    from claims_app.gui.compare.layout import Extent

_RULE: Final = 2
_SPACE: Final = 8


class ColumnHeader(QWidget):
    """Paints title and number of claims of each column, and a rule below."""

    menu_asked = Signal(str, object)  # the key of a column, and where, a QPoint on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look: Theme = LIGHT
        self._scale = 1.0
        self._columns: Sequence[ArrangedColumn] = ()
        self._extents: Sequence[Extent] = ()
        self._scroll_x = 0

    def set_look(self, look: Theme, scale: float) -> None:
        """Paint in another theme or text size."""
        self._look, self._scale = look, scale
        self.updateGeometry()
        self.update()

    def set_columns(
        self, columns: Sequence[ArrangedColumn], extents: Sequence[Extent], scroll_x: int
    ) -> None:
        """Show these columns, ``scroll_x`` pixels of the board being out of view sideways."""
        self._columns, self._extents, self._scroll_x = columns, extents, scroll_x
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, theme.line_height(Role.UI, self._scale) + 12)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = (self.width() - 1 - event.x() if is_rtl else event.x()) + self._scroll_x
        for column, extent in zip(self._columns, self._extents, strict=True):
            if extent.start <= x < extent.end:
                self.menu_asked.emit(column.key, event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.pane)
            for column, extent in zip(self._columns, self._extents, strict=True):
                x = extent.start - self._scroll_x
                if -extent.length < x < self.width():
                    self._paint_column(painter, column, x, extent.length)

    def _paint_column(self, painter: QPainter, column: ArrangedColumn, x: int, width: int) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_rtl:
            x = self.width() - x - width
        height = self.height() - _RULE
        painter.setLayoutDirection(self.layoutDirection())
        bold = theme.font(Role.UI, self._scale, bold=True)
        count_font = theme.font(Role.UI, self._scale)
        count = str(len(column.claims))
        count_width = QFontMetricsF(count_font).horizontalAdvance(count) + 1
        metrics = QFontMetricsF(bold)
        title = metrics.elidedText(
            column_title(column.title, is_unnamed=not column.key),
            Qt.TextElideMode.ElideRight,
            width - count_width - _SPACE,
        )
        title_width = metrics.horizontalAdvance(title) + 1
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        box = QRectF(x, 0, title_width, height)
        count_box = QRectF(x + title_width + _SPACE, 0, count_width, height)
        if is_rtl:
            box.moveRight(x + width)
            count_box.moveRight(box.left() - _SPACE)
        painter.setFont(bold)
        painter.setPen(self._look.text)
        painter.drawText(box, leading, isolate(title))
        painter.setFont(count_font)
        painter.setPen(self._look.muted)
        painter.drawText(count_box, leading, count)
        painter.fillRect(QRectF(x, height, width, _RULE), self._look.edge)
