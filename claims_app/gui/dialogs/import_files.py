"""Asks about files that come in: outlet, title, date, language, filled in as far as known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from claims_app.gui.dialogs.choices import Choice, Dialog
from claims_app.gui.text import direction, one_line
from claims_app.gui.work import ReadFile
from claims_app.importers.base import ReportOptions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_PREVIEW: Final = 1200  # characters of the text, enough to know the report by


@dataclass(slots=True)
class _Entry:
    file: ReadFile
    outlet: str
    title: str
    published: str
    lang: str
    item: QListWidgetItem = field(init=False)


class ImportDialog(Dialog):
    """The files on one side, what is known about the chosen one on the other.

    Only what the files do not say has to be filled in. ``choices`` holds the answers.
    """

    def __init__(
        self, files: Sequence[ReadFile], outlets: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Import reports"), parent)
        self._entries = [
            _Entry(
                file=file,
                outlet=file.text.outlet,
                title=file.text.title,
                published=file.text.published,
                lang=file.text.lang,
            )
            for file in files
        ]
        self._shown: _Entry | None = None
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Files"))
        self.outlet = self._line(self.tr("Outlet"))
        completer = QCompleter(list(outlets), self.outlet)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.outlet.setCompleter(completer)
        self.title = self._line(self.tr("Title"))
        self.published = self._line(self.tr("Date"))
        self.published.setPlaceholderText(self.tr("2015-12-01, or 2015-12, or 2015"))
        self.lang = Choice(self._languages(), self.tr("Language"), self)
        self.preview = QTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self._lay_out()
        for entry in self._entries:
            entry.item = QListWidgetItem(self.files)
            self._name(entry)
        self._connect()
        self.files.setCurrentRow(0)
        self.say_ok(self.tr("Import %n report(s)", "", len(self._entries)))
        self.resize(760, 480)

    @property
    def choices(self) -> list[tuple[Path, ReportOptions]]:
        """Return each file with what was said about it."""
        return [
            (
                entry.file.path,
                ReportOptions(
                    outlet=entry.outlet or None,
                    title=entry.title or None,
                    published=entry.published or None,
                    lang=entry.lang or None,
                ),
            )
            for entry in self._entries
        ]

    def _lay_out(self) -> None:
        self.add_note(
            self.tr("What the files say about themselves is filled in. Please add what is missing.")
        )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Outlet"), self.outlet)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Date"), self.published)
        form.addRow(self.tr("&Language"), self.lang)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self.preview, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.files, 2)
        across.addLayout(side, 3)
        self.files.setVisible(len(self._entries) > 1)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        self.files.currentRowChanged.connect(self._on_file_chosen)
        for line in (self.outlet, self.title, self.published):
            line.textEdited.connect(self._on_edited)
        self.lang.activated.connect(self._on_edited)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        return line

    def _languages(self) -> list[tuple[str, str]]:
        known = {
            "ar": self.tr("Arabic"),
            "en": self.tr("English"),
            "und": self.tr("not known"),
        }
        # A file may say a language that is not offered; its code is then shown as it is.
        for entry in self._entries:
            known.setdefault(entry.lang, entry.lang)
        return list(known.items())

    def _name(self, entry: _Entry) -> None:
        """Show a file in the list, and by a word whether something is missing."""
        name = one_line(entry.file.path.name)
        missing = not entry.outlet.strip() or not entry.published.strip()
        entry.item.setText(self.tr("{0} · incomplete").format(name) if missing else name)

    @Slot(int)
    def _on_file_chosen(self, row: int) -> None:
        entry = self._entries[row]
        self._shown = entry
        self.outlet.setText(entry.outlet)
        self.title.setText(entry.title)
        self.published.setText(entry.published)
        self.lang.choose(entry.lang)
        text = entry.file.text.text[:_PREVIEW]
        option = self.preview.document().defaultTextOption()
        option.setTextDirection(direction(entry.lang, text))
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text)

    @Slot()
    def _on_edited(self) -> None:
        entry = self._shown
        if entry is None:
            return
        entry.outlet = self.outlet.text().strip()
        entry.title = self.title.text().strip()
        entry.published = self.published.text().strip()
        entry.lang = self.lang.value
        self._name(entry)
