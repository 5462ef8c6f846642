"""A button with its key, and a glyph or a seal, before the word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from claims_app.gui.icons import paint_glyph
from claims_app.gui.theme import (
    DECIDE_HEIGHT,
    RADIUS,
    Role,
    Theme,
    font,
    glyph_size,
    line_height,
)

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_GAP: Final = 8
_PADDING: Final = 9


def paint_keycap(painter: QPainter, rect: QRect, keys: str, theme: Theme, scale: float) -> None:
    """Paint a key as a small frame with its Latin name in it."""
    painter.setPen(QPen(theme.edge, theme.border_width))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(theme.text)
    painter.setFont(font(Role.KEYCAP, scale))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)


def paint_seal(
    painter: QPainter, rect: QRect, initials: str, theme: Theme, *, ground: QColor, scale: float
) -> None:
    """Paint an analyst's initials, light on a dark ground or the other way round."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect), 3, 3)
    painter.setPen(theme.onink)
    painter.setFont(font(Role.KEYCAP, scale))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def keycap_width(keys: str, scale: float) -> int:
    """Return how wide the key of this name is."""
    metrics = QFontMetrics(font(Role.KEYCAP, scale))
    return max(metrics.horizontalAdvance(keys) + 10, line_height(Role.KEYCAP, scale) + 2)


def keycap_height(scale: float) -> int:
    """Return how high a key is."""
    return line_height(Role.KEYCAP, scale) + 2


class KeyCap(QWidget):
    """The name of a key by itself, before what it does."""

    def __init__(self, keys: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._look = look
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_keys(self, keys: str) -> None:
        """Show the name of another key."""
        self._keys = keys
        self.setAccessibleName(keys)
        self.setVisible(bool(keys))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        scale = self._look.scale
        return QSize(keycap_width(self._keys, scale), keycap_height(scale))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_keycap(painter, self.rect(), self._keys, self._look.theme, self._look.scale)


class KeyButton(QToolButton):
    """A button for an action: key, glyph, word. It follows the action's state and text."""

    def __init__(
        self,
        action: QAction,
        look: Look,
        glyph: str = "",
        style: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the button.

        Args:
            action: What it triggers; its text is the word, its first shortcut the key.
            look: Where theme and text size come from.
            glyph: The name of the glyph before the word, or none.
            style: The key of the link style whose hue the glyph has; none for plain text.
            parent: The widget that owns it.
        """
        super().__init__(parent)
        self.setDefaultAction(action)
        self._look = look
        self._glyph = glyph
        self._style = style
        self._seal = ""
        self._said = ""
        self._least_height = DECIDE_HEIGHT
        self.is_marked = False
        self.setProperty("role", "keyButton")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action.text().replace("&", ""))
        action.changed.connect(self._on_action_changed)
        look.changed.connect(self.updateGeometry)

    def mark(self, *, is_marked: bool) -> None:
        """Let the button stand out: it is the proposed one."""
        self.is_marked = is_marked
        self.update()

    def say(self, words: str) -> None:
        """Say what the action would do now, in place of its name; empty for its name."""
        self._said = words
        self._on_action_changed()
        self.update()

    def set_least_height(self, pixels: int) -> None:
        """Be at least so high at the usual text size."""
        self._least_height = pixels
        self.updateGeometry()

    def show_seal(self, initials: str) -> None:
        """Show who would sign, in place of a glyph."""
        self._seal = initials
        self.updateGeometry()
        self.update()

    def _on_action_changed(self) -> None:
        self.setAccessibleName(self._words())
        self.updateGeometry()

    def _key(self) -> str:
        shortcut = self.defaultAction().shortcut()
        return shortcut.toString(QKeySequence.SequenceFormat.NativeText)

    @override
    def sizeHint(self) -> QSize:
        scale = self._look.scale
        words = QFontMetrics(font(Role.UI, scale, bold=True)).horizontalAdvance(self._words())
        width = 2 * _PADDING + words
        if self._key():
            width += keycap_width(self._key(), scale) + _GAP
        if sign := self._sign_width():
            width += sign + _GAP
        return QSize(width, max(self._least_height, line_height(Role.UI, scale) + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _sign_width(self) -> int:
        if self._seal:
            return keycap_width(self._seal, self._look.scale)
        return glyph_size(self._look.scale) if self._glyph else 0

    def _words(self) -> str:
        return self._said or self.defaultAction().text().replace("&", "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._look.theme, self._look.scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter, theme)
            room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
            if key := self._key():
                width = keycap_width(key, scale)
                height = keycap_height(scale)
                cap = QRect(room.left(), (self.height() - height) // 2, width, height)
                paint_keycap(painter, self._seen(cap), key, theme, scale)
                room.setLeft(room.left() + width + _GAP)
            if sign := self._sign_width():
                box = QRect(room.left(), 0, sign, self.height())
                self._paint_sign(painter, self._seen(box), theme)
                room.setLeft(room.left() + sign + _GAP)
            colour = self._colour(theme)
            painter.setPen(colour)
            painter.setFont(font(Role.UI, scale, bold=self.is_marked))
            painter.drawText(
                self._seen(room),
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
                self._words(),
            )

    def _paint_sign(self, painter: QPainter, room: QRect, theme: Theme) -> None:
        scale = self._look.scale
        if self._seal:
            height = line_height(Role.KEYCAP, scale)
            box = QRect(room.left(), (self.height() - height) // 2, room.width(), height)
            paint_seal(painter, box, self._seal, theme, ground=self._colour(theme), scale=scale)
            return
        size = room.width()
        box = QRect(room.left(), (self.height() - size) // 2, size, size)
        is_hued = self._style and self.isEnabled()
        colour = theme.links[self._style].hue if is_hued else self._colour(theme)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_glyph(painter, self._glyph, QRectF(box), colour, mirrored=mirrored)

    def _colour(self, theme: Theme) -> QColor:
        return theme.text if self.isEnabled() else theme.muted

    def _seen(self, rect: QRect) -> QRect:
        """Return where ``rect`` lies once the window is mirrored."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRect(self.width() - rect.right() - 1, rect.top(), rect.width(), rect.height())

    def _paint_frame(self, painter: QPainter, theme: Theme) -> None:
        ground, line, width = theme.card, theme.edge, float(theme.border_width)
        if not self.isEnabled():
            ground, line = theme.window, theme.border
        elif self.isDown():
            ground = theme.selected
        elif self.underMouse():
            ground = theme.hover
        if self.hasFocus() or self.is_marked:
            line, width = theme.ink, 2.0
        half = width / 2
        painter.setPen(QPen(line, width))
        painter.setBrush(ground)
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
