"""Small painted widgets: a button with its key before the word, a pill, a mark with its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import direction, isolate
from claims_app.gui.theme import (
    DECIDE_HEIGHT,
    PILL_RADIUS,
    RADIUS,
    LinkStyle,
    Role,
    Theme,
    font,
    line_height,
)

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_GLYPH: Final = 14
_LTR_MARK: Final = "\u200e"
_RTL_MARK: Final = "\u200f"
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


def keycap_width(keys: str, scale: float) -> int:
    """Return how wide the key of this name is."""
    metrics = QFontMetrics(font(Role.KEYCAP, scale))
    return max(metrics.horizontalAdvance(keys) + 10, line_height(Role.KEYCAP, scale) + 2)


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
        self.is_marked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action.text().replace("&", ""))
        action.changed.connect(self._on_action_changed)
        look.changed.connect(self.updateGeometry)

    def mark(self, *, is_marked: bool) -> None:
        """Let the button stand out: it is the proposed one."""
        self.is_marked = is_marked
        self.update()

    def _on_action_changed(self) -> None:
        action = self.defaultAction()
        self.setAccessibleName(action.text().replace("&", ""))
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
        if self._glyph:
            width += _GLYPH + _GAP
        return QSize(width, max(DECIDE_HEIGHT, line_height(Role.UI, scale) + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words(self) -> str:
        return self.defaultAction().text().replace("&", "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._look.theme, self._look.scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter, theme)
            room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
            if key := self._key():
                width = keycap_width(key, scale)
                height = line_height(Role.KEYCAP, scale) + 2
                cap = QRect(room.left(), (self.height() - height) // 2, width, height)
                paint_keycap(painter, self._seen(cap), key, theme, scale)
                room.setLeft(room.left() + width + _GAP)
            colour = self._colour(theme)
            if self._glyph:
                box = QRect(room.left(), (self.height() - _GLYPH) // 2, _GLYPH, _GLYPH)
                glyph_colour = colour
                if self._style and self.isEnabled():
                    glyph_colour = theme.links[self._style].hue
                mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                paint_glyph(
                    painter, self._glyph, QRectF(self._seen(box)), glyph_colour, mirrored=mirrored
                )
                room.setLeft(room.left() + _GLYPH + _GAP)
            painter.setPen(colour)
            painter.setFont(font(Role.UI, scale, bold=self.is_marked))
            painter.drawText(
                self._seen(room),
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
                self._words(),
            )

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


class Pill(QWidget):
    """The type of a link: glyph and word on its hue."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = ""
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_type(self, key: str, word: str) -> None:
        """Show the type with this style key and word; an empty key shows nothing."""
        self._key, self._word = key, word
        self.setAccessibleName(word)
        self.setVisible(bool(key))
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """Return the word that is shown."""
        return self._word

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.META, self._look.scale, bold=True))
        return QSize(
            metrics.horizontalAdvance(self._word) + _GLYPH + 26,
            max(2 * PILL_RADIUS, line_height(Role.META, self._look.scale) + 2),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._key:
            return
        theme = self._look.theme
        style: LinkStyle = theme.links[self._key]
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.hue)
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            left = self.width() - _PADDING - _GLYPH if mirrored else _PADDING
            box = QRectF(left, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
            paint_glyph(painter, style.glyph, box, theme.onink, mirrored=mirrored)
            words = self.rect().adjusted(_PADDING + _GLYPH + 5, 0, -_PADDING, 0)
            if mirrored:
                words = self.rect().adjusted(_PADDING, 0, -_PADDING - _GLYPH - 5, 0)
            painter.setPen(theme.onink)
            painter.setFont(font(Role.META, self._look.scale, bold=True))
            painter.drawText(
                words,
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
                self._word,
            )


class Mark(QWidget):
    """A glyph and its word in one line, such as a state or a polarity."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, is_muted: bool = True) -> None:
        super().__init__(parent)
        self._look = look
        self._glyph = ""
        self._word = ""
        self._is_muted = is_muted
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_mark(self, glyph: str, word: str) -> None:
        """Show a glyph with its word."""
        self._glyph, self._word = glyph, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """Return the word that is shown."""
        return self._word

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.META, self._look.scale))
        glyph = _GLYPH + 6 if self._glyph else 0
        return QSize(
            glyph + metrics.horizontalAdvance(self._word) + 2,
            line_height(Role.META, self._look.scale),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._word and not self._glyph:
            return
        theme = self._look.theme
        colour = theme.muted if self._is_muted else theme.text
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words = self.rect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._glyph:
                left = self.width() - _GLYPH if mirrored else 0
                box = QRectF(left, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
                paint_glyph(painter, self._glyph, box, colour, mirrored=mirrored)
                step = _GLYPH + 6
                words = (
                    words.adjusted(0, 0, -step, 0) if mirrored else words.adjusted(step, 0, 0, 0)
                )
            painter.setPen(colour)
            painter.setFont(font(Role.META, self._look.scale))
            painter.drawText(
                words,
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
                self._word,
            )


class Words(QWidget):
    """One line of text that is elided where it does not fit, at the leading side of the window.

    A label would put Arabic words on the right of an English window, and would either cut a
    long name or force the window to its width.
    """

    def __init__(
        self, look: Look, role: Role, parent: QWidget | None = None, *, is_muted: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._is_muted = is_muted
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show a text; the whole of it is in the tip and the accessible name."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """Return the whole text."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._role, self._look.scale))
        # One pixel more, or rounding would elide what just fits.
        return QSize(
            metrics.horizontalAdvance(self._text) + 2, line_height(self._role, self._look.scale)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        used = font(self._role, self._look.scale)
        shown = QFontMetrics(used).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setPen(theme.muted if self._is_muted else theme.text)
            painter.setFont(used)
            # What is put together of several texts runs as the window does.
            is_composed = isolate("")[0] in self._text
            painter.setLayoutDirection(
                self.layoutDirection() if is_composed else direction("", self._text)
            )
            painter.drawText(self.rect(), int(leading(self) | Qt.AlignmentFlag.AlignVCenter), shown)


def as_sentence(text: str, widget: QWidget) -> str:
    """Return ``text`` so that a label lays it out in the direction of the window.

    Labels go by the first strong letter, which may be that of an inserted name.
    """
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return f"{_RTL_MARK if mirrored else _LTR_MARK}{text}"


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the leading side of a window, for text of whatever direction."""
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


class Rule(QWidget):
    """A quiet line between two parts of the window."""

    def __init__(
        self, look: Look, orientation: Qt.Orientation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        if orientation is Qt.Orientation.Vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        look.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.border)
