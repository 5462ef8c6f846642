"""Asks which side a source speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from claims_app.gui.dialogs.choices import Choice, Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import SourceId
    from claims_app.core.records import Source


class SideDialog(Dialog):
    """One source and the name of its side; sides that are in use are offered."""

    def __init__(
        self, sources: Sequence[Source], chosen: SourceId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Side of a source"), parent)
        ordered = sorted(sources, key=lambda source: source.name)
        self._sides = {source.id: source.side for source in ordered}
        self.source = Choice(
            [(source.id, source.name) for source in ordered], self.tr("Source"), self
        )
        self.side = QComboBox(self)
        self.side.setEditable(True)
        self.side.setAccessibleName(self.tr("Side"))
        self.side.addItems(sorted({side for side in self._sides.values() if side}))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("S&ide"), self.side)
        self.body.addLayout(form)
        self.add_note(
            self.tr(
                "The party to the dispute that this source speaks for, in your own words. "
                "Left empty, its claims stand in a column of their own."
            )
        )
        self.say_ok(self.tr("Set side"))
        self.source.currentIndexChanged.connect(self._on_source_changed)
        if chosen is not None:
            self.source.choose(chosen)
        self._on_source_changed()
        self.fit(460)

    @Slot()
    def _on_source_changed(self) -> None:
        self.side.setEditText(self._sides.get(self.source.value, ""))
