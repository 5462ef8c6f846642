"""Small helpers that the dialogs share: a choice of values, buttons, the dialog's frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from claims_app.gui.theme import Role, font

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")
_OF_SCREEN: Final = 0.9  # a dialog leaves something of the window in view


class Choice(QComboBox, Generic[T]):
    """A drop-down over values, each with the words that stand for it."""

    def __init__(
        self, options: Iterable[tuple[T, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value, words in options:
            self._values.append(value)
            self.addItem(words)

    @property
    def value(self) -> T:
        """Return the chosen value."""
        return self._values[max(self.currentIndex(), 0)]

    def choose(self, value: T) -> None:
        """Choose ``value``; one that is not offered changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))


class Dialog(QDialog):
    """A dialog with its body on top, which scrolls if it must, and translated buttons below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._page = QWidget(self)
        self._page.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(20, 16, 20, 16)
        self._frame.setSpacing(16)
        self._frame.addWidget(area, 1)
        self._frame.addWidget(self.buttons)

    def fit(self, width: int, height: int = 0) -> None:
        """Take at least this size, in pixels of the usual text size, and as much as is needed.

        A screen that is smaller than that is not exceeded.
        """
        scale = QFontInfo(self.font()).pixelSize() / font(Role.UI).pixelSize()
        margins, spacing = self._frame.contentsMargins(), self._frame.spacing()
        across = margins.left() + margins.right()
        down = margins.top() + margins.bottom() + spacing
        wide = max(round(width * scale), self._page.minimumSizeHint().width() + across)
        page = self.body.totalHeightForWidth(wide - across)
        page = max(page, self._page.sizeHint().height())
        high = max(round(height * scale), page + self.buttons.sizeHint().height() + down)
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(QSize(wide, high).boundedTo(room))

    def say_ok(self, words: str) -> None:
        """Let the main button say what it does."""
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words)

    def allow_ok(self, *, allowed: bool) -> None:
        """Enable the main button only where it can do its work."""
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)

    def add_note(self, words: str) -> QLabel:
        """Add a paragraph of muted explanation."""
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        self.body.addWidget(label)
        return label

    @override
    def done(self, result: int) -> None:
        # A closed dialog must not linger until its parent goes.
        super().done(result)
        self.deleteLater()


def add_line(form: QFormLayout, label: str, field: QWidget, *beside: QWidget) -> None:
    """Add a line with a field and what stands beside it; the label's key leads to the field."""
    line = QHBoxLayout()
    line.addWidget(field, 1)
    for widget in beside:
        line.addWidget(widget)
    # A form makes no buddy for a layout, and would then show the "&" of the label.
    words = QLabel(label, field.parentWidget())
    words.setBuddy(field)
    form.addRow(words, line)
