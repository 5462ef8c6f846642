"""Asks about files that come in: outlet, title, date, language, filled in as far as known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from claims_app.core.errors import ClaimsError
from claims_app.gui.dialogs.choices import Choice, Dialog
from claims_app.gui.errors import message_of, remedy_of
from claims_app.gui.text import direction, one_line
from claims_app.importers.base import ImportedText, ReportOptions
from claims_app.importers.dates import parse_published

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.gui.work import ReadFile


_PREVIEW: Final = 1200  # characters of the text, enough to know the report by
_PREVIEW_HEIGHT: Final = 96  # pixels, the least
# What Arabic and English newsrooms have written; Python and the importers know more.
_ENCODINGS: Final = (
    *("utf-8", "windows-1256", "iso-8859-6", "utf-16"),
    *("windows-1252", "windows-1251", "windows-1254"),
)


@dataclass(slots=True)
class Entry:
    """One file, how it was read, and what is said about it so far.

    ``encoding`` is None while it is told from the file; ``text`` is None, and ``problem`` says
    why, while the file can't be read so. What a person has written is never read over.
    """

    path: Path
    text: ImportedText | None = None
    problem: ClaimsError | None = None
    encoding: str | None = None
    outlet: str = ""
    title: str = ""
    published: str = ""
    lang: str = "und"

    @classmethod
    def of(cls, file: ReadFile) -> Entry:
        """Return the entry of a file as it was read, with what the file says about itself."""
        entry = cls(path=file.path)
        entry.take(file)
        return entry

    def take(self, file: ReadFile) -> None:
        """Take another reading of the file; what it says fills in what nobody has changed."""
        before = self.text
        self.text, self.problem = file.text, file.problem
        if file.text is None:
            return
        for name in ("outlet", "title", "published", "lang"):
            if before is None or getattr(self, name) == getattr(before, name):
                setattr(self, name, getattr(file.text, name))

    def date_problem(self) -> ClaimsError | None:
        """Return what is wrong with the date, or None; no date is no mistake."""
        try:
            if self.published:
                parse_published(self.published)
        except ClaimsError as error:
            return error
        return None

    def is_ready(self) -> bool:
        """Return whether the file can be taken in as it is described."""
        return self.text is not None and self.date_problem() is None

    def choice(self) -> tuple[Path, ReportOptions]:
        """Return the file with what is said about it; an empty field says that none is known."""
        return self.path, ReportOptions(
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            lang=self.lang,
            encoding=self.encoding,
        )


class ImportDialog(Dialog):
    """The files on one side, what is known about the chosen one on the other.

    Only what the files do not say has to be filled in. ``entries`` are the caller's own and hold
    the answers; another dialog can go on with them.
    """

    encoding_chosen = Signal(object)  # Entry, which is to be read again

    def __init__(
        self, entries: Sequence[Entry], outlets: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Import reports"), parent)
        self.entries = list(entries)
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
        self.encoding = Choice[str | None](
            [(None, self.tr("told from the file")), *((name, name) for name in _ENCODINGS)],
            self.tr("Encoding"),
            self,
        )
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.leave_out = QPushButton(self.tr("Leave this file out"), self)
        self.leave_out.setAutoDefault(False)
        self.preview = QTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self._lay_out()
        for entry in self.entries:
            self.files.addItem(QListWidgetItem(self._name(entry)))
        self._connect()
        self.files.setCurrentRow(0)
        self.fit(760, 560)

    @property
    def choices(self) -> list[tuple[Path, ReportOptions]]:
        """Return each file with what was said about it."""
        return [entry.choice() for entry in self.entries]

    def show_file(self, path: Path | None) -> None:
        """Choose the entry of a file, if it is one of these."""
        for row, entry in enumerate(self.entries):
            if entry.path == path:
                self.files.setCurrentRow(row)

    def show_reading(self, entry: Entry) -> None:
        """Show an entry again that has been read once more."""
        if entry in self.entries:
            self.files.item(self.entries.index(entry)).setText(self._name(entry))
        if entry is self._shown():
            self._show(entry)

    def _shown(self) -> Entry | None:
        row = self.files.currentRow()
        return self.entries[row] if 0 <= row < len(self.entries) else None

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
        form.addRow(self.tr("&Encoding"), self.encoding)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self.hint)
        side.addWidget(self.preview, 1)
        list_side = QVBoxLayout()
        list_side.addWidget(self.files, 1)
        list_side.addWidget(self.leave_out)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(list_side, 2)
        across.addLayout(side, 3)
        self.files.setVisible(len(self.entries) > 1)
        self.leave_out.setVisible(len(self.entries) > 1)
        # It takes what is over; its own wish would make the dialog scroll.
        self.preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        self.files.currentRowChanged.connect(self._on_file_chosen)
        for line in (self.outlet, self.title, self.published):
            line.textEdited.connect(self._on_edited)
        self.lang.activated.connect(self._on_edited)
        self.encoding.activated.connect(self._on_encoding_chosen)
        self.leave_out.clicked.connect(self._on_leave_out_clicked)

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
        for entry in self.entries:
            known.setdefault(entry.lang, entry.lang)
        return list(known.items())

    def _name(self, entry: Entry) -> str:
        """Return a file's name for the list, and by a word whether something is missing."""
        name = one_line(entry.path.name)
        if entry.text is None:
            return self.tr("{0} · can't be read").format(name)
        if entry.date_problem() is not None:
            return self.tr("{0} · the date is wrong").format(name)
        is_complete = entry.outlet.strip() and entry.published
        return name if is_complete else self.tr("{0} · incomplete").format(name)

    def _show(self, entry: Entry) -> None:
        self.outlet.setText(entry.outlet)
        self.title.setText(entry.title)
        self.published.setText(entry.published)
        self.lang.choose(entry.lang)
        self.encoding.choose(entry.encoding)
        text = entry.text.text[:_PREVIEW] if entry.text else ""
        option = self.preview.document().defaultTextOption()
        option.setTextDirection(direction(entry.lang, text))
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text)
        self._judge(entry)

    def _judge(self, entry: Entry) -> None:
        """Say what is wrong with the entry, and let nothing be imported that is not in order."""
        problem = entry.problem if entry.text is None else entry.date_problem()
        hint = f"{message_of(problem)} {remedy_of(problem)}".strip() if problem else ""
        if entry.text is None:
            hint = f"{message_of(problem)} {self._how_to_read()}" if problem else ""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        with QSignalBlocker(self.files):
            self.files.item(self.entries.index(entry)).setText(self._name(entry))
        self.say_ok(self.tr("Import %n report(s)", "", len(self.entries)))
        self.allow_ok(allowed=bool(self.entries) and all(e.is_ready() for e in self.entries))

    def _how_to_read(self) -> str:
        return self.tr("Choose one encoding after the other until the text below reads well.")

    @Slot(int)
    def _on_file_chosen(self, _row: int) -> None:
        entry = self._shown()
        if entry is not None:
            self._show(entry)

    @Slot()
    def _on_edited(self) -> None:
        entry = self._shown()
        if entry is None:
            return
        entry.outlet = self.outlet.text().strip()
        entry.title = self.title.text().strip()
        entry.published = self.published.text().strip()
        entry.lang = self.lang.value
        self._judge(entry)

    @Slot()
    def _on_encoding_chosen(self) -> None:
        entry = self._shown()
        if entry is not None and entry.encoding != self.encoding.value:
            entry.encoding = self.encoding.value
            self.encoding_chosen.emit(entry)

    @Slot()
    def _on_leave_out_clicked(self) -> None:
        row = self.files.currentRow()
        if len(self.entries) > 1 and row >= 0:
            del self.entries[row]
            self.files.takeItem(row)
            self.leave_out.setEnabled(len(self.entries) > 1)
            self._on_file_chosen(self.files.currentRow())
