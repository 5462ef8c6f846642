"""Paints the shapes that connect cards: bands and lines below the cards, names above them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from claims_app.core.standing import LinkState
from claims_app.gui import theme, words
from claims_app.gui.compare.geometry import Box, Point, ribbon
from claims_app.gui.compare.shapes import PillSizes
from claims_app.gui.icons import paint_glyph
from claims_app.gui.theme import Role, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QFont

    from claims_app.gui.compare.shapes import Bundle, Line, Pill, Scene, Tab

_BAND: Final = 14.0
_FOCUS_BAND: Final = 22.0
_GAP_BAND: Final = 6.0
_FOCUS_GAP_BAND: Final = 8.0
_FOCUS_LINE: Final = 3.0
_BUNDLE_LINE: Final = 5.0
_ARROW: Final = 7.0
# Among many lines, dots are square: at 2 pixels few eyes tell, and a round one costs six times
# as much (measured: 0.43 ms a line against 0.07).
_FEW_LINES: Final = 30
_ROUND: Final = Qt.PenCapStyle.RoundCap
_SQUARE: Final = Qt.PenCapStyle.FlatCap
_PILL_PAD: Final = 8.0
_PILL_SPACE: Final = 4.0
_MOST_COUNTED: Final = 99
_MORE: Final = "99+"
_MOST_COUNTED_NARROW: Final = 9
_MORE_NARROW: Final = "9+"
_TAB_PAD: Final = 3.0
# The glyph at the corner of a pill that is not merely suggested.
_BADGES: Final = {
    LinkState.CONFIRMED: "confirmed",
    LinkState.RETYPED: "retyped",
    LinkState.DISPUTED: "disputed",
    LinkState.REJECTED: "rejected",
}
_FILLED: Final = frozenset({LinkState.CONFIRMED, LinkState.RETYPED})


class Names:
    """Fonts and sizes of pills and tabs at one text size, in the language of the interface."""

    def __init__(self, scale: float, *, has_words: bool) -> None:
        self.scale = scale
        self.plain: QFont = theme.font(Role.META, scale)
        self.bold: QFont = theme.font(Role.META, scale, bold=True)
        self.glyph = float(theme.glyph_size(scale))
        metrics = QFontMetricsF(self.bold)
        self.words = {key: words.link_of(key) for key in theme.LINK_KEYS}
        ends = 2 * _PILL_PAD * scale
        lead = self.glyph + _PILL_SPACE
        self.sizes = PillSizes(
            # In bold, so that nothing moves when a pair comes into focus.
            widths={
                key: ends + lead + metrics.horizontalAdvance(word)
                for key, word in self.words.items()
            },
            glyph_width=self.glyph + 10 * scale,
            height=20 * scale,
            tab_width=(
                2 * self.glyph + 2 * _PILL_SPACE + metrics.horizontalAdvance(_MORE) + 6
                if has_words
                else self.glyph + _PILL_SPACE + self.glyph
            ),
            # In a narrow gutter, the chevron stands below glyph and count.
            tab_height=(20 if has_words else 32) * scale,
            has_words=has_words,
        )

    @property
    def gutter(self) -> int:
        """Return the width of a gutter that has room for the widest word."""
        widest = max(self.sizes.widths.values())
        return max(round(widest) + 14, 88) if self.sizes.has_words else round(40 * self.scale)


def paint_lines(painter: QPainter, scene: Scene, look: Theme) -> None:
    """Paint bands, lines and bundles, the pair in focus last; cards are painted over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain = [line for line in scene.lines if not line.is_focus]
    focus = [line for line in scene.lines if line.is_focus]
    if scene.has_bands:
        for line in plain:
            if line.tie.state in _FILLED:
                _paint_band(painter, line, look.links[line.tie.key].fill)
    dots = _ROUND if len(plain) <= _FEW_LINES else _SQUARE
    for line in plain:
        _paint_line(painter, line, look, has_band=scene.has_bands, dots=dots)
    for bundle in scene.bundles:
        _paint_bundle_line(painter, bundle, look)
    for line in focus:
        is_rejected = line.tie.state is LinkState.REJECTED
        _paint_band(painter, line, look.mark if is_rejected else look.links[line.tie.key].fill)
        _paint_line(painter, line, look, has_band=True, dots=_ROUND)


def paint_names(
    painter: QPainter, scene: Scene, look: Theme, names: Names, *, is_rtl: bool
) -> None:
    """Paint ports, pills, tabs and the counts of bundles, over the cards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for port in scene.ports:
        is_rejected = port.tie.state is LinkState.REJECTED
        colour = look.edge if is_rejected else look.links[port.tie.key].hue
        painter.fillRect(_rect(port.box), colour)
    for bundle in scene.bundles:
        _paint_bundle_counts(painter, bundle, look, names)
    for pill in sorted(scene.pills, key=lambda one: one.is_focus):
        _paint_pill(painter, pill, look, names, is_rtl=is_rtl)
    for tab in scene.tabs:
        _paint_tab(painter, tab, look, names, is_rtl=is_rtl)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _polygon(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(point.x, point.y) for point in points])


def _paint_band(painter: QPainter, line: Line, fill: QColor) -> None:
    wide, narrow = (_FOCUS_BAND, _FOCUS_GAP_BAND) if line.is_focus else (_BAND, _GAP_BAND)
    curves = line.route.curves
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    for index, curve in enumerate(curves):
        # Full width at a card, narrow where a gap between cards begins.
        start = wide if index == 0 else narrow
        end = wide if index == len(curves) - 1 else narrow
        painter.drawPolygon(_polygon(ribbon(curve, start, end)))
    for index, (before, after) in enumerate(pairwise(curves), start=1):
        if line.route.gutters[index] not in line.bundled:
            left, right = sorted((before.end.x, after.start.x))
            painter.drawRect(QRectF(left, before.end.y - narrow / 2, right - left, narrow))


def _path(line: Line) -> QPainterPath:
    path = QPainterPath()
    for index, curve in enumerate(line.route.curves):
        start = QPointF(curve.start.x, curve.start.y)
        if index and line.route.gutters[index] not in line.bundled:
            path.lineTo(start)
        else:
            path.moveTo(start)
        path.cubicTo(*(QPointF(point.x, point.y) for point in curve[1:]))
    return path


def _paint_line(
    painter: QPainter, line: Line, look: Theme, *, has_band: bool, dots: Qt.PenCapStyle
) -> None:
    path = _path(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if line.tie.state is LinkState.REJECTED:
        pen = QPen(look.edge, _FOCUS_LINE if line.is_focus else 1.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(path, pen)
        return
    style = look.links[line.tie.key]
    width = _FOCUS_LINE if line.is_focus else style.width
    if style.is_double:
        is_on_fill = has_band and (line.is_focus or line.tie.state in _FILLED)
        painter.strokePath(path, style.pen(width + 3))
        inner = style.pen(width)
        inner.setColor(style.fill if is_on_fill else look.pane)
        painter.strokePath(path, inner)
    else:
        pen = style.pen(width)
        if style.has_round_caps and dots != _ROUND:
            _square_off(pen)
        painter.strokePath(path, pen)
    if line.arrow is not None:
        _paint_arrow(painter, line, style.hue, width)


def _square_off(pen: QPen) -> None:
    """Turn round dots into square ones at the same distance, as wide as the pen."""
    dot, gap = pen.dashPattern()
    pen.setCapStyle(_SQUARE)
    pen.setDashPattern([1.0, dot + gap - 1.0])


def _paint_arrow(painter: QPainter, line: Line, colour: QColor, width: float) -> None:
    curves = line.route.curves
    tip, before = (
        (curves[-1].end, curves[-1].second) if line.arrow else (curves[0].start, curves[0].first)
    )
    back = _ARROW if before.x > tip.x else -_ARROW
    # The port covers the very end of the line: the head stands just before it.
    x = tip.x + (4 if back > 0 else -4)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for rise in (-_ARROW * 0.75, _ARROW * 0.75):
        painter.drawLine(QPointF(x, tip.y), QPointF(x + back, tip.y + rise))


def _paint_bundle_line(painter: QPainter, bundle: Bundle, look: Theme) -> None:
    pen = QPen(look.edge, _BUNDLE_LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(bundle.start.x, bundle.start.y), QPointF(bundle.end.x, bundle.end.y))


def _paint_bundle_counts(painter: QPainter, bundle: Bundle, look: Theme, names: Names) -> None:
    text = str(bundle.count)
    font = theme.font(Role.KEYCAP, names.scale)
    width = QFontMetricsF(font).horizontalAdvance(text) + 2 * theme.GRID
    height = 16 * names.scale
    for point, shift in ((bundle.start, -width), (bundle.end, 0.0)):
        box = QRectF(point.x + shift, point.y - height / 2, width, height)
        painter.setPen(QPen(look.edge, look.border_width))
        painter.setBrush(look.card)
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font)
        painter.setPen(look.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_pill(painter: QPainter, pill: Pill, look: Theme, names: Names, *, is_rtl: bool) -> None:
    style = look.links[pill.key]
    is_rejected = pill.state is LinkState.REJECTED
    hue = look.edge if is_rejected else style.hue
    ground, ink = look.card, look.muted if is_rejected else style.hue
    if pill.is_focus:
        ground, ink = (look.ink if is_rejected else hue), look.onink
    elif pill.state in _FILLED:
        ground = style.fill
    rect = _rect(pill.box)
    radius = min(theme.PILL_RADIUS * names.scale, rect.height() / 2)
    painter.setPen(QPen(hue, 1.0 if look.border_width == 1 else 2.0))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    _paint_label(painter, pill, ink, names, is_rtl=is_rtl)
    badge = _BADGES.get(pill.state)
    if badge:
        _paint_badge(painter, rect, badge, look, hue, is_rtl=is_rtl)


def _paint_label(painter: QPainter, pill: Pill, ink: QColor, names: Names, *, is_rtl: bool) -> None:
    rect = _rect(pill.box)
    glyph = names.glyph
    font = names.bold if pill.is_focus else names.plain
    word = names.words[pill.key] if pill.has_word else ""
    advance = QFontMetricsF(font).horizontalAdvance(word)
    width = glyph + (_PILL_SPACE + advance if word else 0)
    left = rect.center().x() - width / 2
    at = left + width - glyph if is_rtl else left
    box = QRectF(at, rect.center().y() - glyph / 2, glyph, glyph)
    paint_glyph(painter, pill.key, box, ink, mirrored=is_rtl)
    if word:
        start = left if is_rtl else left + glyph + _PILL_SPACE
        painter.setFont(font)
        painter.setPen(ink)
        where = QRectF(start, rect.top(), advance + 1, rect.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)


def _paint_badge(
    painter: QPainter, rect: QRectF, glyph: str, look: Theme, hue: QColor, *, is_rtl: bool
) -> None:
    size = 13.0
    x = rect.left() + 2 if is_rtl else rect.right() - 2
    disc = QRectF(x - size / 2, rect.top() - size / 2 + 1, size, size)
    painter.setPen(QPen(look.pane, 1.5))  # keeps it apart from a solid pill
    painter.setBrush(hue)
    painter.drawEllipse(disc)
    paint_glyph(painter, glyph, disc.adjusted(2.5, 2.5, -2.5, -2.5), look.onink)


def _paint_tab(painter: QPainter, tab: Tab, look: Theme, names: Names, *, is_rtl: bool) -> None:
    style = look.links[tab.key]
    ground, ink = (style.hue, look.onink) if tab.is_focus else (look.card, style.hue)
    rect = _rect(tab.box)
    painter.setPen(QPen(style.hue, 1.0 if look.border_width == 1 else 2.0))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
    painter.setFont(names.bold)
    if names.sizes.has_words:
        _paint_wide_tab(painter, tab, ink, names, is_rtl=is_rtl)
    else:
        _paint_narrow_tab(painter, tab, ink, names, is_rtl=is_rtl)


def _chevron(tab: Tab) -> str:
    return "up" if tab.is_up else "down"


def _paint_wide_tab(
    painter: QPainter, tab: Tab, ink: QColor, names: Names, *, is_rtl: bool
) -> None:
    rect, glyph = _rect(tab.box), names.glyph
    top = rect.center().y() - glyph / 2
    first, last = rect.left() + _TAB_PAD, rect.right() - _TAB_PAD - glyph
    if is_rtl:
        first, last = last, first
    paint_glyph(painter, tab.key, QRectF(first, top, glyph, glyph), ink, mirrored=is_rtl)
    paint_glyph(painter, _chevron(tab), QRectF(last, top, glyph, glyph), ink)
    painter.setPen(ink)
    count = str(len(tab.targets)) if len(tab.targets) <= _MOST_COUNTED else _MORE
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, count)


def _paint_narrow_tab(
    painter: QPainter, tab: Tab, ink: QColor, names: Names, *, is_rtl: bool
) -> None:
    rect, glyph = _rect(tab.box), names.glyph
    half = rect.height() / 2
    first, count = QRectF(rect), QRectF(rect)
    first.setWidth(glyph + _TAB_PAD)
    count.setLeft(first.right())
    if is_rtl:
        first.moveRight(rect.right())
        count.moveLeft(rect.left())
    count.setHeight(half)
    box = QRectF(first.center().x() - glyph / 2, rect.top() + (half - glyph) / 2, glyph, glyph)
    paint_glyph(painter, tab.key, box, ink, mirrored=is_rtl)
    painter.setPen(ink)
    text = str(len(tab.targets)) if len(tab.targets) <= _MOST_COUNTED_NARROW else _MORE_NARROW
    painter.drawText(count, Qt.AlignmentFlag.AlignCenter, text)
    below = QRectF(rect.center().x() - glyph / 2, rect.top() + half, glyph, glyph)
    paint_glyph(painter, _chevron(tab), below, ink)
