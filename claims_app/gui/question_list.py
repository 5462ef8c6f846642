"""The questions of the case: what is in dispute, how much, and what is still undecided."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from claims_app.gui import words
from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import direction, isolate, one_line, to_code_points
from claims_app.gui.theme import GRID, Role, font, glyph_size, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import QuestionId
    from claims_app.gui.look import Look
    from claims_app.gui.question_rows import QuestionRow

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 12
_MAX_LINES: Final = 3
_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter)


class QuestionModel(QAbstractListModel):
    """The lines of the list; it tells exactly what came, went, moved and changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QuestionRow] = []

    def show_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Bring the list to ``rows`` step by step, so that selection and scrolling stay."""
        if not self._rows and rows:
            self.beginInsertRows(_ROOT, 0, len(rows) - 1)
            self._rows = list(rows)
            self.endInsertRows()
            return
        wanted = {row.question for row in rows}
        for index in range(len(self._rows) - 1, -1, -1):
            if self._rows[index].question not in wanted:
                self.beginRemoveRows(_ROOT, index, index)
                del self._rows[index]
                self.endRemoveRows()
        for index, row in enumerate(rows):
            self._place(index, row)

    def _place(self, index: int, row: QuestionRow) -> None:
        is_here = index < len(self._rows) and self._rows[index].question == row.question
        known = index if is_here else self.row_of(row.question)
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

    def row_at(self, index: _Index) -> QuestionRow:
        """Return the line of a valid index."""
        return self._rows[index.row()]

    def row_of(self, question: QuestionId | None) -> int:
        """Return where a question stands, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.question == question), -1)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (title_of(row), self.summary(row), self.answers(row))))
        return None

    def summary(self, row: QuestionRow) -> str:
        """Return what the line says about a question: "3 conflicts · 2 undecided"."""
        if not row.conflicts:
            return self._calm_summary(row)
        conflicts = self.tr("%n conflict(s)", "", row.conflicts)
        if not row.undecided:
            return self.tr("{0} · all decided").format(conflicts)
        undecided = self.tr("%n undecided", "", row.undecided)
        return self.tr("{0} · {1}").format(conflicts, undecided)

    def _calm_summary(self, row: QuestionRow) -> str:
        if row.is_agreed:
            return self.tr("sources agree")
        parts = []
        if row.rejected:
            parts.append(self.tr("%n conflict(s) rejected", "", row.rejected))
        if row.agreements:
            parts.append(self.tr("%n agreement(s)", "", row.agreements))
        if row.updates:
            parts.append(self.tr("%n update(s)", "", row.updates))
        return " · ".join(parts) or self.tr("no conflict")

    def answers(self, row: QuestionRow) -> str:
        """Return how analysts answered the question, "contested MK", empty where none did."""
        pattern = self.tr("{0} {1}", "an answer on a question and who gave it")
        return " · ".join(
            pattern.format(words.question_state(state), isolate(initials))
            for state, initials in row.answers
        )


def title_of(row: QuestionRow) -> str:
    """Return the title in one line; claims that nothing disputes have a name of their own."""
    return words.no_question() if row.question is None else one_line(row.title)


def glyph_of(row: QuestionRow) -> str:
    """Return the glyph before the summary."""
    if not row.conflicts:
        if row.rejected:
            return "rejected"
        return "agree" if row.agreements else "silent"
    return "suggested" if row.undecided else "confirmed"


class QuestionDelegate(QStyledItemDelegate):
    """Paints a question: its title in its own direction, then glyph and summary."""

    def __init__(self, look: Look, model: QuestionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._width()
        lines = len(self._lines(title_of(self._model.row_at(index)), width - 2 * _PADDING))
        scale = self._look.scale
        notes = 2 if self._model.row_at(index).answers else 1
        height = lines * line_height(Role.UI, scale) + notes * line_height(Role.META, scale)
        return QSize(width, height + 18)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row_at(index)
        theme, scale = self._look.theme, self._look.scale
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
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
        painter.setPen(theme.text)
        title_font = font(Role.UI, scale, bold=is_chosen)
        painter.setFont(title_font)
        step = line_height(Role.UI, scale)
        text = title_of(row)
        lines = self._lines(text, body.width())
        # Titles stand at the leading side of the window, whatever their own direction is.
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        metrics = QFontMetrics(title_font)
        for number, line in enumerate(lines):
            where = QRect(body.left(), body.top() + number * step, body.width(), step)
            # Bold is wider than what the lines were broken for.
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, body.width())
            painter.setLayoutDirection(direction("", text))
            painter.drawText(where, flags, shown)
        painter.setLayoutDirection(self._view.layoutDirection())
        below = QRect(
            body.left(),
            body.top() + len(lines) * step,
            body.width(),
            line_height(Role.META, scale),
        )
        self._paint_summary(painter, row, below, mirrored=mirrored)
        self._paint_answers(painter, row, below.translated(0, below.height()), mirrored=mirrored)
        painter.restore()

    def _paint_summary(
        self, painter: QPainter, row: QuestionRow, rect: QRect, *, mirrored: bool
    ) -> None:
        theme, glyph = self._look.theme, glyph_size(self._look.scale)
        left = rect.right() + 1 - glyph if mirrored else rect.left()
        box = QRectF(left, rect.center().y() - glyph / 2 + 1, glyph, glyph)
        paint_glyph(painter, glyph_of(row), box, theme.muted, mirrored=mirrored)
        step = glyph + 6
        words_at = rect.adjusted(0, 0, -step, 0) if mirrored else rect.adjusted(step, 0, 0, 0)
        used = font(Role.META, self._look.scale)
        painter.setFont(used)
        painter.setPen(theme.muted)
        shown = QFontMetrics(used).elidedText(
            self._model.summary(row), Qt.TextElideMode.ElideRight, words_at.width()
        )
        painter.drawText(
            words_at, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown
        )

    def _paint_answers(
        self, painter: QPainter, row: QuestionRow, rect: QRect, *, mirrored: bool
    ) -> None:
        """Write each answer, and after it the seal of who gave it, as on a card."""
        theme, plain = self._look.theme, font(Role.META, self._look.scale)
        small = font(Role.KEYCAP, self._look.scale)
        at = 0
        for state, initials in row.answers:
            seal = QFontMetrics(small).horizontalAdvance(initials) + GRID
            room = rect.width() - at - seal - GRID
            if room <= seal:
                break  # the tip names them all
            word = QFontMetrics(plain).elidedText(
                words.question_state(state), Qt.TextElideMode.ElideRight, room
            )
            width = QFontMetrics(plain).horizontalAdvance(word)
            painter.setFont(plain)
            painter.setPen(theme.text)
            painter.drawText(_along(rect, at, width, mirrored=mirrored), _CENTRED, word)
            box = _along(rect, at + width + GRID, seal, mirrored=mirrored).adjusted(0, 1, 0, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink)
            painter.drawRoundedRect(box, 3, 3)
            painter.setFont(small)
            painter.setPen(theme.onink)
            painter.drawText(box, _CENTRED, initials)
            at += width + seal + 3 * GRID

    def _width(self) -> int:
        view = self._view
        return view.viewport().width() if isinstance(view, QListView) else view.width()

    def _lines(self, text: str, width: int) -> list[str]:
        """Break a title into at most three lines; the last one takes the rest."""
        return broken(text, font(Role.UI, self._look.scale, bold=True), width)


def _along(rect: QRect, at: int, width: int, *, mirrored: bool) -> QRect:
    """Return a stretch of a line that begins ``at`` pixels from its leading side."""
    left = rect.right() + 1 - at - width if mirrored else rect.left() + at
    return QRect(left, rect.top(), width, rect.height())


def broken(text: str, used: QFont, width: int) -> list[str]:
    """Return ``text`` in at most three lines that fit ``width``; the last one takes the rest."""
    layout = QTextLayout(text, used)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction("", text))
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _MAX_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    starts = starts[:_MAX_LINES] or [0]
    cuts = [*(to_code_points(text, start) for start in starts), len(text)]
    return [text[start:end].strip() for start, end in itertools.pairwise(cuts)]


class QuestionList(QListView):
    """The list itself; choosing a line shows its row on the board."""

    question_chosen = Signal(object)  # QuestionId or None

    def __init__(self, look: Look, model: QuestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = model
        self.setModel(model)
        self.setItemDelegate(QuestionDelegate(look, model, self))
        self.setAccessibleName(self.tr("Questions"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.question_chosen.emit(self._questions.row_at(current).question)

    def choose(self, question: QuestionId | None) -> None:
        """Mark a question without telling anyone."""
        row = self._questions.row_of(question)
        if row == self.currentIndex().row():
            return
        with QSignalBlocker(self):
            self.setCurrentIndex(self._questions.index(row) if row >= 0 else QModelIndex())
