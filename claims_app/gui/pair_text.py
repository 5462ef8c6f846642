"""One text of the pair in focus, in its own direction, with the words that clash marked."""

from __future__ import annotations

import itertools
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFragment,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from claims_app.core.records import Span
from claims_app.gui.passage import FILLER, PARAGRAPH
from claims_app.gui.style import PASSAGE_LINES
from claims_app.gui.text import direction
from claims_app.gui.theme import LinkStyle, Role, font, line_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.gui.look import Look
    from claims_app.gui.passage import MarkedSpan, Passage

_IS_NUMBER: Final = int(QTextFormat.Property.UserProperty) + 1
_UNDERLINE: Final = 2.0
_FOOT: Final = 0.8
_GAP: Final = 4  # pixels between the words and the scroll bar
_MEASURED: Final = 4000  # letters
_A_LINE: Final = 40  # eighths of a degree that the wheel turns for a line: a notch is three


class PairText(QTextEdit):
    """Read-only text of a passage: context muted, the claim in full ink, marks on top.

    A text edit, because each paragraph then has its own direction and words can be copied.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, role: Role = Role.PANEL) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._passage: Passage | None = None
        self._style_key = ""
        self._marked: list[tuple[int, int]] = []  # UTF-16 start and length
        self._claim_at = -1  # UTF-16 offset in the document
        self._turned = 0  # by the wheel, towards the next line
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_claim)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "passage")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)  # so that the tops of lines are multiples of one line
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.changed.connect(self._rebuild)

    def show_passage(self, passage: Passage | None, style_key: str) -> None:
        """Show a passage, its marks in the style of a type of link."""
        self._passage = passage
        self._style_key = style_key
        self._rebuild()

    @property
    def role(self) -> Role:
        """Return the size that it is written in."""
        return self._role

    def set_role(self, role: Role) -> None:
        """Write in the size of another role, so that a long text has more lines."""
        if role is not self._role:
            self._role = role
            self._rebuild()

    def lines_in(self, role: Role, width: int) -> int:
        """Return about how many lines the passage has in the size of a role, in ``width``."""
        if self._passage is None:
            return 0
        if len(self._passage.text) > _MEASURED:
            return len(self._passage.text)  # more than any window holds, and slow to measure
        advance = QFontMetricsF(font(role, self._look.scale)).horizontalAdvance(self._passage.text)
        # Words that do not fit leave a tenth of a line empty; each paragraph ends on its own.
        return ceil(advance / max(width * 0.9, 1.0)) + self._passage.text.count(PARAGRAPH)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, PASSAGE_LINES * self._step)

    @property
    def _step(self) -> int:
        """Return the height of a line, in pixels."""
        return line_height(self._role, self._look.scale)

    @property
    def _overhang(self) -> int:
        """Return how far the letters of a line hang into the next one, in pixels, or a bit more.

        Qt puts their foot at four fifths of a fixed line, and those of Vazirmatn reach lower.
        """
        return max(int(_FOOT * self._step - QFontMetricsF(self.font()).ascent()), 0)

    def _rebuild(self) -> None:
        self.setFont(font(self._role, self._look.scale))
        self.document().setDefaultFont(self.font())
        self._marked = []
        self._claim_at = -1  # before clearing: that resizes, and scrolls to the claim
        self.clear()
        passage = self._passage
        if passage is None:
            return
        frame = self.document().rootFrame()
        around = frame.frameFormat()
        around.setBottomMargin(self._overhang)
        frame.setFrameFormat(around)
        cursor = self.textCursor()
        cursor.setBlockFormat(self._block_format(passage))
        for piece, is_claim, mark in _pieces(passage):
            if mark is not None and mark.number and piece.start == mark.span.start:
                cursor.insertText(str(mark.number), self._number_format())
            start = cursor.position()
            if is_claim and self._claim_at < 0:
                self._claim_at = start
            cursor.insertText(
                piece.of(passage.text), self._format(is_claim=is_claim, is_marked=mark is not None)
            )
            if mark is not None:
                self._marked.append((start, cursor.position() - start))
        self._show_claim()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not at once: a scroll bar that comes or goes resizes the view in the middle of an edit,
        # and a cursor that is set then corrupts the document's list of cursors.
        self._later.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.verticalScrollBar()
        turned = event.angleDelta().y()
        at_end = bar.value() == (bar.minimum() if turned > 0 else bar.maximum())
        if at_end:
            self._turned = 0
            event.ignore()  # the panel around may scroll on
            return
        # A touchpad tells of less than a line at a time.
        self._turned += turned
        lines = int(self._turned / _A_LINE)
        self._turned -= lines * _A_LINE
        bar.setValue(bar.value() - lines * self._step)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        """Begin with a whole line, wherever the bar is dragged to."""
        self.verticalScrollBar().setValue(round(value / self._step) * self._step)

    @Slot()
    def _show_claim(self) -> None:
        """Scroll so far that the line before the claim is the first: the context may be long."""
        # What is left below the last whole line stays empty.
        room = self.viewport().height() + self.viewportMargins().bottom() - self._overhang
        before, behind = (_GAP, 0) if self.isRightToLeft() else (0, _GAP)
        self.setViewportMargins(before, 0, behind, max(room, 0) % self._step)
        cursor = self.textCursor()
        cursor.setPosition(max(self._claim_at, 0))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._step)
        top = self.cursorRect(cursor).top() + bar.value()
        bar.setValue((top // self._step - 1) * self._step)

    def _block_format(self, passage: Passage) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLayoutDirection(direction(passage.lang, passage.text))
        block.setAlignment(Qt.AlignmentFlag.AlignLeading)
        fixed = int(QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setLineHeight(float(self._step), fixed)
        return block

    def _format(self, *, is_claim: bool, is_marked: bool) -> QTextCharFormat:
        theme = self._look.theme
        form = QTextCharFormat()
        # Nothing muted stands on the fill of a link: the contrast would be too low.
        colour = theme.text if is_claim or is_marked else theme.muted
        form.setForeground(QBrush(colour))
        if is_marked and self._style_key:
            form.setBackground(QBrush(theme.links[self._style_key].fill))
        return form

    def _number_format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(font(Role.KEYCAP, self._look.scale))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if self._style_key:
            form.setForeground(QBrush(self._look.theme.links[self._style_key].hue))
        form.setProperty(_IS_NUMBER, True)  # noqa: FBT003 -- the value of the property
        return form

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # The numbers are ours; what is copied is what the source said.
        # The clipboard keeps this past the interpreter's end, and a QMimeData made in Python then
        # crashes in its destructor: so it is Qt's own, emptied once it has made up its mind.
        data = super().createMimeDataFromSelection()
        data.text()
        data.clear()
        data.setText("".join(self._selected_words()).replace(PARAGRAPH, "\n").replace(FILLER, ""))
        return data

    def _selected_words(self) -> Iterator[str]:
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        for fragment in _fragments(block):
            if fragment.charFormat().hasProperty(_IS_NUMBER):
                continue
            start = max(cursor.selectionStart(), fragment.position())
            end = min(cursor.selectionEnd(), fragment.position() + fragment.length())
            if start < end:
                part = QTextCursor(self.document())
                part.setPosition(start)
                part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                yield part.selectedText()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            # What hangs down from the line that has been scrolled out of view.
            ground = QRectF(0, 0, self.viewport().width(), self._overhang)
            painter.fillRect(ground, self._look.theme.card)
            if not self._marked or not self._style_key:
                return
            style = self._look.theme.links[self._style_key]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(
                -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
            )
            for rect in self.mark_rects():
                _paint_underline(painter, rect, style, self._look.theme.card)

    def mark_rects(self) -> list[QRectF]:
        """Return where the marked words stand in the document, one rectangle a run and line."""
        found = []
        block = self.document().firstBlock()
        layout = block.layout()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        for start, length in self._marked:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                begin = max(start, line.textStart())
                end = min(start + length, line.textStart() + line.textLength())
                if begin >= end:
                    continue
                for run in line.glyphRuns(begin, end - begin):
                    box = run.boundingRect()
                    top = line.y() + origin.y()
                    found.append(QRectF(box.left() + origin.x(), top, box.width(), line.height()))
        return found


def _pieces(passage: Passage) -> Iterator[tuple[Span, bool, MarkedSpan | None]]:
    """Cut a passage where its look changes: stretch, whether of the claim, its mark."""
    cuts = {0, len(passage.text), passage.claim.start, passage.claim.end}
    for mark in passage.marks:
        cuts |= {mark.span.start, mark.span.end}
    ordered = sorted(cuts)
    for start, end in itertools.pairwise(ordered):
        piece = Span(start, end)
        over = next((mark for mark in passage.marks if mark.span.contains(piece)), None)
        yield piece, passage.claim.contains(piece), over


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _paint_underline(painter: QPainter, rect: QRectF, style: LinkStyle, ground: QColor) -> None:
    y = rect.bottom() - _UNDERLINE
    if style.is_double:
        painter.setPen(QPen(style.hue, _UNDERLINE + 2))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setPen(QPen(ground, _UNDERLINE - 1))
    else:
        painter.setPen(style.pen(_UNDERLINE))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
