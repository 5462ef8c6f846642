"""Asks where the sheet goes, in which language, and what can be silent on a question."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QPushButton, QWidget

from claims_app.core.board import Grouping
from claims_app.gui import words
from claims_app.gui.dialogs.choices import Choice, Dialog, add_line


class ExportDialog(Dialog):
    """Target, language and grouping of a sheet."""

    def __init__(
        self, target: Path, lang: str, grouping: Grouping, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Export sheet"), parent)
        self.target = QLineEdit(str(target), self)
        self.target.setAccessibleName(self.tr("File"))
        browse = QPushButton(self.tr("Browse…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse_clicked)
        self.lang = Choice((("en", "English"), ("ar", "العربية")), self.tr("Language"), self)
        self.lang.choose(lang)
        self.grouping = Choice(
            [(value, words.grouping(value)) for value in Grouping], self.tr("Columns by"), self
        )
        self.grouping.choose(grouping)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        add_line(form, self.tr("&File"), self.target, browse)
        form.addRow(self.tr("&Language"), self.lang)
        form.addRow(self.tr("&Columns by"), self.grouping)
        self.body.addLayout(form)
        self.add_note(self.tr("Quotations keep their own language. An existing file is replaced."))
        self.say_ok(self.tr("Export"))
        self.target.textChanged.connect(self._on_target_changed)
        self.fit(560)

    @property
    def path(self) -> Path:
        """Return the file to write."""
        return Path(self.target.text().strip()).expanduser()

    @Slot()
    def _on_target_changed(self) -> None:
        self.allow_ok(allowed=bool(self.target.text().strip()))

    @Slot()
    def _on_browse_clicked(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export sheet"),
            self.target.text(),
            self.tr("Web page (*.html)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.target.setText(chosen)
