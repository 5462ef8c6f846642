"""Small helpers that the dialogs share: a choice of values, buttons, the dialog's frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


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
    """A dialog with its body on top and translated buttons below."""

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.buttons)

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
