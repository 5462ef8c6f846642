"""The pair under review: both texts, large, and the type of their link between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from claims_app.gui.claim_head import ClaimHead
from claims_app.gui.theme import Role, line_height, link_key

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.standing import Standing
    from claims_app.gui.look import Look
    from claims_app.gui.widgets import Pill

_TEXT_WIDTH: Final = 220  # of one text, in pixels at the usual text size
_PORT: Final = 4
_BAND: Final = 22
_MARGIN: Final = 12
_LEAST_LINES: Final = 3
_LINE: Final = 3.0


class Tie(QWidget):
    """The line from one text to the other, in the style of the type, its pill in the middle."""

    def __init__(self, look: Look, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = ""
        self._is_across = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN // 2, _MARGIN, _MARGIN // 2)
        layout.addWidget(pill, 0, Qt.AlignmentFlag.AlignCenter)

    def show_type(self, key: str) -> None:
        """Draw the line of the type with this style key."""
        self._key = key
        self.update()

    def set_across(self, *, is_across: bool) -> None:
        """Join texts that stand side by side, or one below the other."""
        self._is_across = is_across
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, free) if is_across else (free, fixed)))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._key:
            return
        style = self._look.theme.links[self._key]
        middle = QRectF(self.rect()).center()
        with QPainter(self) as painter:
            painter.translate(middle)
            if not self._is_across:
                painter.rotate(90)
            half = (self.width() if self._is_across else self.height()) / 2
            painter.fillRect(QRectF(-half, -_BAND / 2, 2 * half, _BAND), style.fill)
            painter.setPen(style.pen(_LINE * 2 if style.is_double else _LINE))
            painter.drawLine(QPointF(-half, 0), QPointF(half, 0))
            if style.is_double:
                painter.setPen(QPen(style.fill, _LINE - 1))
                painter.drawLine(QPointF(-half, 0), QPointF(half, 0))
            for left in (-half, half - _PORT):
                painter.fillRect(QRectF(left, -_BAND / 2, _PORT, _BAND), style.hue)


class PairView(QWidget):
    """Two cards and the line between them. A long text is written smaller than a short one."""

    def __init__(self, look: Look, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        letters = (
            self.tr("A", "the first claim of a pair"),
            self.tr("B", "the second claim of a pair"),
        )
        self.first, self.second = (ClaimHead(letter, look, self, Role.REVIEW) for letter in letters)
        self.tie = Tie(look, pill, self)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self._card(self.first), 1)
        self._line.addWidget(self.tie)
        self._line.addWidget(self._card(self.second), 1)
        look.changed.connect(self._fit)

    def show_pair(self, case: Case, pair: Standing) -> None:
        """Show a pair; a claim that has gone is said to have."""
        self.first.show_in_pair(case, pair, is_first=True)
        self.second.show_in_pair(case, pair, is_first=False)
        self.tie.show_type(link_key(pair.relation, pair.type))
        self._fit()

    @property
    def role(self) -> Role:
        """Return the size that both texts are written in."""
        return self.first.text.role

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * _TEXT_WIDTH, self.minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Put the texts side by side where they fit, and write as large as there is room for."""
        scale = self._look.scale
        is_across = self.width() >= 2 * _TEXT_WIDTH * scale + self.tie.sizeHint().width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if is_across else down)
        self.tie.set_across(is_across=is_across)
        heads = (self.first, self.second)
        fits = all(
            head.text.lines_in(Role.REVIEW, head.text.viewport().width())
            * line_height(Role.REVIEW, scale)
            <= head.text.height()
            for head in heads
        )
        for head in heads:
            head.text.set_role(Role.REVIEW if fits else Role.REVIEW_LONG)

    def _card(self, head: ClaimHead) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(head)
        return card
