"""Cards: laid out once per width, painted as often as needed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from claims_app.gui import theme
from claims_app.gui.compare.card_content import CardContent, Mark, fewer_lines, more_lines
from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import isolate
from claims_app.gui.theme import Role, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

FOLDED_LINES: Final = 5
_PAD_X: Final = 10
_PAD_Y: Final = 5
_TEXT_GAP: Final = 2  # above the verbatim text
_FOOT_GAP: Final = 4
_SPACE: Final = 6
# A text longer than this is laid out as far as this while folded: nobody sees more of it.
_FOLDED_LENGTH: Final = 3000
_SEPARATOR: Final = " · "
_RTL = Qt.LayoutDirection.RightToLeft
_SAMPLES: Final = (
    "Some of the people said that they would not be there before the end of the week. ",
    "قال بعض الناس إنهم لن يكونوا هناك قبل نهاية الأسبوع وإن الأمر لم يتغير بعد. ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """How a card stands in the interface, apart from what it says."""

    is_hovered: bool = False
    is_selected: bool = False
    has_focus: bool = False
    is_pair_end: bool = False


class CardFonts:
    """The fonts of a card at one text size, and what is measured with them."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.speaker = theme.font(Role.SPEAKER, scale)
        self.meta = theme.font(Role.META, scale)
        self.meta_bold = theme.font(Role.META, scale, bold=True)
        self.text = theme.font(Role.CARD, scale)
        self.keycap = theme.font(Role.KEYCAP, scale)
        self.speaker_height = theme.line_height(Role.SPEAKER, scale)
        self.meta_height = theme.line_height(Role.META, scale)
        self.text_height = theme.line_height(Role.CARD, scale)
        self.glyph = theme.glyph_size(scale)
        self.meta_metrics = QFontMetricsF(self.meta)
        self.keycap_metrics = QFontMetricsF(self.keycap)
        metrics = QFontMetricsF(self.text)
        self._advance = max(metrics.horizontalAdvance(one) / len(one) for one in _SAMPLES)

    def frame_height(self) -> int:
        """Return the height of a card without its verbatim text."""
        return self.head_height() + self.foot_height()

    def head_height(self) -> int:
        """Return how much of a card lies above its verbatim text."""
        return _PAD_Y + self.speaker_height + self.meta_height + _TEXT_GAP

    def foot_height(self) -> int:
        """Return how much of a card lies below its verbatim text."""
        return _FOOT_GAP + self.meta_height + _PAD_Y

    def estimate(self, length: int, width: int) -> int:
        """Return about how high a folded card of ``length`` letters is at ``width``.

        Nine in ten are right: lines end 7 % short of the edge on average.
        """
        per_line = max(0.93 * (width - 2 * _PAD_X) / self._advance, 1.0)
        lines = max(math.ceil(length / per_line), 1)
        folded = self.meta_height if lines > FOLDED_LINES else 0
        return self.frame_height() + min(lines, FOLDED_LINES) * self.text_height + folded


class CardFace:
    """One card, laid out for a width; ``height`` is final."""

    def __init__(
        self,
        content: CardContent,
        fonts: CardFonts,
        width: int,
        interface: Qt.LayoutDirection,
        *,
        is_unfolded: bool = False,
    ) -> None:
        """Lay a card out.

        Args:
            content: What it says.
            fonts: At the current text size.
            width: Of the whole card, in pixels.
            interface: The direction of the interface, which speaker and foot follow.
            is_unfolded: Whether all of a long text is shown.
        """
        self.content = content
        self._fonts = fonts
        self._width = width
        self._is_rtl = interface == _RTL
        inner = width - 2 * _PAD_X
        self._text, lines, self.more = self._verbatim(inner, is_unfolded=is_unfolded)
        self._text_lines = lines
        self.is_foldable = self.more > 0 or (is_unfolded and lines > FOLDED_LINES)
        fold = fonts.meta_height if self.is_foldable else 0
        self.height = self._text_top() + lines * fonts.text_height + fold + fonts.foot_height()
        grade_width = self._grade_width()
        room = inner - (grade_width + _SPACE if grade_width else 0)
        self._speaker = _strip(isolate(content.speaker), fonts.speaker, room, interface)
        self._meta = _strip(self._meta_text(inner), fonts.meta, inner, interface)
        self._also = _strip(content.also, fonts.meta, inner, interface)
        self._marks_have_words = True
        marks = self._marks_width()
        lead = fonts.glyph + _SPACE
        wanted = fonts.meta_metrics.horizontalAdvance(content.manner)
        if lead + wanted + (_SPACE + marks if marks else 0) > inner:
            self._marks_have_words = False
            marks = self._marks_width()
        rest = max(inner - lead - (marks + _SPACE if marks else 0), 0)
        self._manner = _strip(content.manner, fonts.meta, rest, interface)

    def _meta_text(self, room: float) -> str:
        """Return "outlet · time"; of a long one, the outlet is cut, for the time has no other."""
        outlet, published = self.content.outlet, self.content.published
        if outlet and published:
            metrics = self._fonts.meta_metrics
            rest = room - metrics.horizontalAdvance(f"{_SEPARATOR}{isolate(published)}") - 1
            outlet = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight, max(rest, 0))
        return _SEPARATOR.join(isolate(part) for part in (outlet, published) if part)

    def fold_line(self) -> QRectF | None:
        """Return where a click folds or unfolds the card, from its corner, or None."""
        if not self.is_foldable:
            return None
        top = self._text_top() + self._text_lines * self._fonts.text_height
        return QRectF(0, top, self._width, self._fonts.meta_height)

    def paint(
        self, painter: QPainter, corner: QPoint, look: Theme, state: CardState, clip: QRectF
    ) -> None:
        """Paint the card with its upper left corner at ``corner``; lines outside ``clip`` not."""
        x, y = corner.x(), corner.y()
        self._paint_frame(painter, QRectF(x, y, self._width, self.height), look, state)
        fonts = self._fonts
        left = x + _PAD_X
        top = y + _PAD_Y
        painter.setPen(look.text)
        self._draw(painter, self._speaker, left, top, fonts.speaker_height)
        self._paint_grade(painter, x, top, look)
        top += fonts.speaker_height
        painter.setPen(look.muted)
        self._draw(painter, self._meta, left, top, fonts.meta_height)
        if self.content.also:
            top += fonts.meta_height
            self._draw(painter, self._also, left, top, fonts.meta_height)
        self._paint_text(painter, left, y + self._text_top(), look, clip)
        self._paint_fold(painter, x, y, look)
        self._paint_foot(painter, x, y + self.height - _PAD_Y - fonts.meta_height, look)

    def _text_top(self) -> int:
        also = self._fonts.meta_height if self.content.also else 0
        return self._fonts.head_height() + also

    def _verbatim(self, width: int, *, is_unfolded: bool) -> tuple[QTextLayout, int, int]:
        """Return the text's layout, how many of its lines are shown and how many are not."""
        text = self.content.text
        shown = text if is_unfolded else text[:_FOLDED_LENGTH]
        layout = _layout(shown, self._fonts.text, self.content.direction)
        height = self._fonts.text_height
        natural = QFontMetricsF(self._fonts.text).height()
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * height + (height - natural) / 2))
            count += 1
        layout.endLayout()
        if is_unfolded or count <= FOLDED_LINES:
            return layout, max(count, 1), 0
        total = math.ceil(count * len(text) / len(shown))
        return layout, FOLDED_LINES, total - FOLDED_LINES

    def _draw(self, painter: QPainter, strip: QTextLayout, x: float, y: float, height: int) -> None:
        line = strip.lineAt(0)
        # Leading text begins at the leading side of its own room, wherever that lies on the card.
        if self._is_rtl:
            x = x + (self._width - 2 * _PAD_X) - line.width()
        strip.draw(painter, QPointF(x, y + (height - line.height()) / 2))

    def _paint_frame(self, painter: QPainter, rect: QRectF, look: Theme, state: CardState) -> None:
        ground = look.card
        if state.is_selected:
            ground = look.selected
        elif state.is_hovered:
            ground = look.hover
        width = float(look.border_width)
        pen = QPen(look.edge if self.content.is_orphaned else look.border, width)
        if self.content.is_orphaned:
            pen.setDashPattern([3.0, 2.0])
        if state.has_focus or state.is_pair_end:
            # The card with the keyboard among the two ends of a pair is told by a thicker border.
            width = 3.0 if state.has_focus and state.is_pair_end else 2.0
            width += look.border_width - 1
            pen.setColor(look.ink)
            pen.setWidthF(width)
        painter.setPen(pen)
        painter.setBrush(ground)
        inset = width / 2
        painter.drawRoundedRect(
            rect.adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS
        )

    def _grade_width(self) -> int:
        if not self.content.grade:
            return 0
        advance = self._fonts.keycap_metrics.horizontalAdvance(self.content.grade)
        return math.ceil(advance) + 2 * theme.GRID

    def _paint_grade(self, painter: QPainter, x: int, top: int, look: Theme) -> None:
        width = self._grade_width()
        if not width:
            return
        left = x + _PAD_X if self._is_rtl else x + self._width - _PAD_X - width
        height = round(18 * self._fonts.scale)
        box = QRectF(left, top + (self._fonts.speaker_height - height) / 2, width, height)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.edge, look.border_width))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        _draw_latin(painter, box, self.content.grade, self._fonts.keycap, look.text)

    def _paint_text(
        self, painter: QPainter, x: float, top: float, look: Theme, clip: QRectF
    ) -> None:
        painter.setPen(look.text)
        height = self._fonts.text_height
        first = max(int((clip.top() - top) // height), 0)
        last = min(math.ceil((clip.bottom() - top) / height), self._text_lines)
        for index in range(first, last):
            self._text.lineAt(index).draw(painter, QPointF(x, top))

    def _paint_fold(self, painter: QPainter, x: int, y: int, look: Theme) -> None:
        rect = self.fold_line()
        if rect is None:
            return
        fonts = self._fonts
        words = more_lines(self.more) if self.more else fewer_lines()
        rect = rect.translated(x + _PAD_X, y)
        rect.setWidth(self._width - 2 * _PAD_X)
        width = fonts.meta_metrics.horizontalAdvance(words)
        painter.setPen(look.muted)
        strip = _strip(words, fonts.meta, rect.width(), _RTL if self._is_rtl else _LTR)
        self._draw(painter, strip, rect.x(), rect.y(), fonts.meta_height)
        glyph = fonts.glyph
        offset = width + theme.GRID
        left = rect.right() - offset - glyph if self._is_rtl else rect.x() + offset
        box = QRectF(left, rect.y() + (rect.height() - glyph) / 2, glyph, glyph)
        paint_glyph(painter, "down" if self.more else "up", box, look.muted)

    def _paint_foot(self, painter: QPainter, x: int, top: int, look: Theme) -> None:
        fonts = self._fonts
        glyph = fonts.glyph
        y = top + (fonts.meta_height - glyph) / 2
        right = x + self._width - _PAD_X
        left = right - glyph if self._is_rtl else x + _PAD_X
        paint_glyph(painter, self.content.polarity_glyph, QRectF(left, y, glyph, glyph), look.text)
        lead = glyph + _SPACE
        painter.setPen(look.text)
        self._draw(
            painter,
            self._manner,
            x + _PAD_X + (-lead if self._is_rtl else lead),
            top,
            fonts.meta_height,
        )
        at = float(x + _PAD_X) if self._is_rtl else right - self._marks_width()
        marks = self.content.marks[::-1] if self._is_rtl else self.content.marks
        for mark in marks:
            self._paint_mark(painter, mark, at, top, look)
            at += self._mark_width(mark) + _SPACE

    def _marks_width(self) -> float:
        widths = [self._mark_width(mark) for mark in self.content.marks]
        return sum(widths) + _SPACE * max(len(widths) - 1, 0)

    def _mark_width(self, mark: Mark) -> float:
        fonts = self._fonts
        seals = sum(self._seal_width(seal) + 2 for seal in mark.seals)
        sign = fonts.glyph if mark.glyph else seals
        word = fonts.meta_metrics.horizontalAdvance(mark.word) + theme.GRID
        return sign + (word if self._marks_have_words else 0)

    def _seal_width(self, seal: str) -> int:
        return math.ceil(self._fonts.keycap_metrics.horizontalAdvance(seal)) + theme.GRID

    def _paint_mark(self, painter: QPainter, mark: Mark, x: float, top: int, look: Theme) -> None:
        fonts = self._fonts
        width = self._mark_width(mark)
        height = fonts.meta_height
        at = x + width if self._is_rtl else x
        sign = -1 if self._is_rtl else 1
        if mark.glyph:
            box = QRectF(at, top + (height - fonts.glyph) / 2, fonts.glyph, fonts.glyph)
            box.translate(-fonts.glyph if self._is_rtl else 0, 0)
            paint_glyph(painter, mark.glyph, box, look.muted)
            at += sign * fonts.glyph
        for seal in mark.seals:
            seal_width = self._seal_width(seal)
            box = QRectF(at - (seal_width if self._is_rtl else 0), top + 1, seal_width, height - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(look.ink))
            painter.drawRoundedRect(box, 3, 3)
            _draw_latin(painter, box, seal, fonts.keycap, look.onink)
            at += sign * (seal_width + 2)
        if self._marks_have_words:
            painter.setPen(look.muted)
            strip = _strip(mark.word, fonts.meta, width, _LTR)
            line = strip.lineAt(0)
            at += sign * theme.GRID
            left = at - line.naturalTextWidth() if self._is_rtl else at
            strip.draw(painter, QPointF(left, top + (height - line.height()) / 2))


_LTR = Qt.LayoutDirection.LeftToRight


def _layout(text: str, font: QFont, direction: Qt.LayoutDirection) -> QTextLayout:
    layout = QTextLayout(text, font)
    # A bare QTextLayout takes sides as they are: only widgets turn "left" into "leading".
    is_rtl = direction == _RTL
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _strip(text: str, font: QFont, width: float, direction: Qt.LayoutDirection) -> QTextLayout:
    """Return ``text`` as one line of at most ``width`` pixels, elided at its own end."""
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
    layout = _layout(elided, font, direction)
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(max(width, 1))
    layout.endLayout()
    return layout


def _draw_latin(painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Draw initials or a grade in the middle of ``box``: never mirrored."""
    painter.setLayoutDirection(_LTR)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
