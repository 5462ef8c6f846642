"""Asks for what a new case needs: a title, a folder, and who works on it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QPushButton, QWidget

from claims_app.gui.dialogs.choices import Dialog, add_line

_SUFFIX = ".claims"


class NewCaseDialog(Dialog):
    """Title, folder and analyst of a new case. The folder follows the title until it is chosen."""

    def __init__(self, where: Path, analyst: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New case"), parent)
        self._where = where
        self.title = QLineEdit(self)
        self.title.setAccessibleName(self.tr("Title"))
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.analyst = QLineEdit(analyst, self)
        self.analyst.setAccessibleName(self.tr("Your name"))
        browse = QPushButton(self.tr("Browse…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse_clicked)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Title"), self.title)
        add_line(form, self.tr("&Folder"), self.folder, browse)
        form.addRow(self.tr("&Your name"), self.analyst)
        self.body.addLayout(form)
        self.add_note(self.tr("Your name stands beside each verdict that you give."))
        self.say_ok(self.tr("Create case"))
        self.title.textChanged.connect(self._on_title_changed)
        self.folder.textChanged.connect(self._on_any_changed)
        self.analyst.textChanged.connect(self._on_any_changed)
        self._on_title_changed()
        self.fit(560)

    @property
    def path(self) -> Path:
        """Return the folder of the new case."""
        return Path(self.folder.text().strip()).expanduser()

    @Slot()
    def _on_title_changed(self) -> None:
        if not self.folder.isModified():
            # What some file system refuses in a name becomes a hyphen.
            name = re.sub(r'[\s/\\:*?"<>|]+', "-", self.title.text().strip()).strip("-.")
            self.folder.setText(str(self._where / f"{name}{_SUFFIX}") if name else "")
            self.folder.setModified(False)
        self._on_any_changed()

    @Slot()
    def _on_any_changed(self) -> None:
        fields = (self.title, self.folder, self.analyst)
        self.allow_ok(allowed=all(each.text().strip() for each in fields))

    @Slot()
    def _on_browse_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the new case"), str(self._where)
        )
        if chosen:
            self._where = Path(chosen)
            self.folder.setModified(False)
            self._on_title_changed()
