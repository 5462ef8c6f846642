"""Asks who makes a claim; names and aliases of the case's sources are offered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit, QWidget

from claims_app.gui.dialogs.choices import Dialog
from claims_app.gui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.records import Source


class SpeakerDialog(Dialog):
    """One name; one that no source has makes a new source."""

    def __init__(
        self, sources: Iterable[Source], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Speaker of a claim"), parent)
        names = {one_line(n) for source in sources for n in (source.name, *source.aliases)}
        self.name = QLineEdit(one_line(current), self)
        self.name.setAccessibleName(self.tr("Speaker"))
        completer = QCompleter(QStringListModel(sorted(names), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.name.selectAll()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Speaker"), self.name)
        self.body.addLayout(form)
        self.add_note(self.tr("A name or an alias of a source. A new name makes a new source."))
        self.say_ok(self.tr("Change speaker"))
        self.name.textChanged.connect(self._on_text_changed)
        self.fit(460)
        self.name.setFocus()

    def _on_text_changed(self, text: str) -> None:
        self.allow_ok(allowed=bool(text.strip()))
