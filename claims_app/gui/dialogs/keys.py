"""Shows all keys, grouped by what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QWidget,
)

from claims_app.gui.dialogs.choices import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COLUMNS = 2


class KeysDialog(Dialog):
    """Every action that has a key, under the name of its group."""

    def __init__(
        self, groups: Mapping[str, Iterable[QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("All keys"), parent)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(_COLUMNS - 1, 1)
        for name, actions in groups.items():
            self._add_group(grid, name, actions)
        grid.setRowStretch(grid.rowCount(), 1)
        self.body.addLayout(grid, 1)
        self.add_note(
            self.tr("Keys go by their place on the keyboard, so they work on an Arabic layout too.")
        )
        self.fit(460, 560)

    def _add_group(self, grid: QGridLayout, name: str, actions: Iterable[QAction]) -> None:
        heading = QLabel(name, self)
        heading.setProperty("role", "heading")
        grid.addWidget(heading, grid.rowCount(), 0, 1, _COLUMNS)
        for action in actions:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if not keys:
                continue
            row = grid.rowCount()
            cap = QLabel(keys, self)
            cap.setProperty("role", "key")
            # A key is Latin and reads left to right in a mirrored window too.
            cap.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(QLabel(action.text().replace("&", ""), self), row, 1)
