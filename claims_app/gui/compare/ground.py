"""Paints what lies between the cards: headings of rows, silent boxes, and what to do when empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from claims_app.gui import theme, words
from claims_app.gui.compare.card_content import hidden_note, silent_note
from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from claims_app.gui.compare.card import CardFonts
    from claims_app.gui.theme import Theme

_PAD: Final = 8
_PLAIN: Final = 4  # how far the plain ground reaches beyond the words on a hatch
_NOTE_LINES: Final = 2


def paint_line_of_text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, *, is_rtl: bool
) -> float:
    """Draw ``text`` at the leading side of ``rect``, elided; return how wide it is."""
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    )
    where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(rect, where | Qt.TextFlag.TextSingleLine, elided)
    return QFontMetricsF(font).horizontalAdvance(elided)


def paint_heading(
    painter: QPainter, rect: QRectF, title: str, fonts: CardFonts, look: Theme, *, is_rtl: bool
) -> None:
    """Draw the title of a row above one column."""
    painter.setPen(look.muted)
    paint_line_of_text(
        painter, rect, isolate(title) if title else words.no_question(), fonts.meta, is_rtl=is_rtl
    )


def paint_hidden(
    painter: QPainter, rect: QRectF, claims: int, fonts: CardFonts, look: Theme, *, is_rtl: bool
) -> None:
    """Say that a cell is empty because of the filter, which is not the same as silent."""
    painter.setPen(look.muted)
    paint_line_of_text(painter, rect, hidden_note(claims), fonts.meta, is_rtl=is_rtl)


def paint_silent(
    painter: QPainter, rect: QRectF, reports: int, fonts: CardFonts, look: Theme, *, is_rtl: bool
) -> None:
    """Draw the hatched box of a column that has nothing on a question."""
    pen = QPen(look.edge, look.border_width)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(QBrush(look.border, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
    inner = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    word = words.silent()
    glyph, height = fonts.glyph, fonts.meta_height
    width = glyph + _PAD / 2 + QFontMetricsF(fonts.meta_bold).horizontalAdvance(word)
    first = QRectF(inner.left(), inner.top(), width, height)
    if is_rtl:
        first.moveRight(inner.right())
    painter.fillRect(first.adjusted(-_PLAIN, 0, _PLAIN, 0), look.pane)
    at = first.right() - glyph if is_rtl else first.left()
    box = QRectF(at, first.center().y() - glyph / 2, glyph, glyph)
    paint_glyph(painter, "silent", box, look.muted)
    shift = glyph + _PAD / 2
    painter.setPen(look.muted)
    paint_line_of_text(
        painter,
        first.adjusted(0 if is_rtl else shift, 0, 1 - shift if is_rtl else 1, 0),
        word,
        fonts.meta_bold,
        is_rtl=is_rtl,
    )
    inner.setTop(inner.top() + height)
    _paint_note(painter, inner, silent_note(reports), fonts, look, is_rtl=is_rtl)


def _paint_note(
    painter: QPainter, rect: QRectF, text: str, fonts: CardFonts, look: Theme, *, is_rtl: bool
) -> None:
    layout = QTextLayout(text, fonts.meta)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    for index in range(_NOTE_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, index * fonts.meta_height))
    layout.endLayout()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        used = line.naturalTextRect().translated(rect.topLeft())
        painter.fillRect(used.adjusted(-_PLAIN, 0, _PLAIN, 0), look.pane)
    layout.draw(painter, rect.topLeft())


def paint_nothing(
    painter: QPainter, rect: QRectF, hidden_claims: int, font: QFont, look: Theme
) -> None:
    """Say why the board is empty."""
    text = (
        QCoreApplication.translate("CompareView", "No claim passes the filter. Esc clears it.")
        if hidden_claims
        else QCoreApplication.translate("CompareView", "No claims yet.")
    )
    painter.setFont(font)
    painter.setPen(look.muted)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
