"""Small painted widgets: a pill, a mark with its word, a line of text that is elided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from claims_app.gui.icons import paint_glyph
from claims_app.gui.text import as_tip, direction, isolate
from claims_app.gui.theme import PILL_RADIUS, LinkStyle, Role, font, glyph_size, line_height

if TYPE_CHECKING:
    from claims_app.gui.look import Look

_LTR_MARK: Final = "\u200e"
_RTL_MARK: Final = "\u200f"
_PADDING: Final = 9


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
            metrics.horizontalAdvance(self._word) + glyph_size(self._look.scale) + 26,
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
            size = glyph_size(self._look.scale)
            left = self.width() - _PADDING - size if mirrored else _PADDING
            box = QRectF(left, (self.height() - size) / 2, size, size)
            paint_glyph(painter, style.glyph, box, theme.onink, mirrored=mirrored)
            words = self.rect().adjusted(_PADDING + size + 5, 0, -_PADDING, 0)
            if mirrored:
                words = self.rect().adjusted(_PADDING, 0, -_PADDING - size - 5, 0)
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
        glyph = glyph_size(self._look.scale) + 6 if self._glyph else 0
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
                size = glyph_size(self._look.scale)
                left = self.width() - size if mirrored else 0
                box = QRectF(left, (self.height() - size) / 2, size, size)
                paint_glyph(painter, self._glyph, box, colour, mirrored=mirrored)
                step = size + 6
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
        self.setToolTip(as_tip(text))
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


def list_pane(title: QLabel, items: QWidget, parent: QWidget) -> QWidget:
    """Return the pane at the side of a screen: a list below its title."""
    pane = QWidget(parent)
    pane.setObjectName("questionPane")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    title.setProperty("role", "heading")
    title.setContentsMargins(12, 8, 12, 8)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(title)
    layout.addWidget(items, 1)
    return pane
