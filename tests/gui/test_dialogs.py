"""Dialogs ask and answer in plain data."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QStyle

from claims_app.core.board import Grouping
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import AnalystId, QuestionId, RecordId, source_id, verdict_id
from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.core.records import QuestionVerdict, Source
from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.dialogs.export_sheet import ExportDialog
from claims_app.gui.dialogs.import_files import Entry, ImportDialog
from claims_app.gui.dialogs.new_case import NewCaseDialog
from claims_app.gui.dialogs.side import SideDialog
from claims_app.gui.dialogs.verdict import Answer, VerdictDialog
from claims_app.gui.work import ReadFile
from claims_app.importers.base import ImportedText, ReportOptions

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from claims_app.gui.look import Look
    from claims_app.gui.main_window import MainWindow


def _file(name: str, text: str, **known: str) -> Entry:
    fields = {"title": "", "outlet": "", "published": "", "lang": "en"} | known
    read = ImportedText(text=text, original=b"", suffix=".txt", places=(), **fields)
    return Entry.of(ReadFile(Path(name), read))


def test_import_dialog_keeps_each_files_answers(qtbot: QtBot, look: Look) -> None:
    files = [
        _file("a.txt", "نص", outlet="Radio", published="2026-02-01", lang="ar"),
        _file("b.txt", "Text", lang="fr"),
    ]
    dialog = ImportDialog(files, [])
    qtbot.addWidget(dialog)
    assert dialog.outlet.text() == "Radio"
    assert "complete" not in dialog.files.item(0).text()
    dialog.files.setCurrentRow(1)
    assert dialog.lang.value == "fr"
    qtbot.keyClicks(dialog.outlet, "Daily")
    qtbot.keyClicks(dialog.published, "2026")
    dialog.files.setCurrentRow(0)
    qtbot.keyClicks(dialog.title, "News")

    assert dialog.choices == [
        (
            Path("a.txt"),
            ReportOptions(outlet="Radio", title="News", published="2026-02-01", lang="ar"),
        ),
        (
            Path("b.txt"),
            ReportOptions(outlet="Daily", title="", published="2026", lang="fr"),
        ),
    ]


def test_import_preview_runs_in_the_texts_direction(qtbot: QtBot, look: Look) -> None:
    dialog = ImportDialog([_file("a.txt", "نص عربي", lang="ar")], [])
    qtbot.addWidget(dialog)

    assert not dialog.files.isVisibleTo(dialog)
    option = dialog.preview.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_verdict_dialog_shows_the_earlier_answer(qtbot: QtBot, look: Look) -> None:
    question = QuestionId(RecordId("u"))
    earlier = QuestionVerdict(
        id=verdict_id(question, AnalystId("m")),
        question=question,
        analyst=AnalystId("m"),
        at=datetime(2026, 1, 1, tzinfo=UTC),
        state=QuestionState.BOTH_PARTLY,
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
        would_settle="a list of names",
        reason="two counts",
    )
    dialog = VerdictDialog("<b>Who?</b>", earlier)
    qtbot.addWidget(dialog)

    assert dialog.answer == Answer(
        state=QuestionState.BOTH_PARTLY,
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
        would_settle="a list of names",
        reason="two counts",
    )
    assert "55–80 %" in dialog.likelihood.currentText()
    heading = next(label for label in dialog.findChildren(QLabel) if "Who" in label.text())
    assert heading.textFormat() is Qt.TextFormat.PlainText


def test_fresh_verdict_is_pending_and_says_nothing_else(qtbot: QtBot, look: Look) -> None:
    dialog = VerdictDialog("Who?", None)
    qtbot.addWidget(dialog)

    assert dialog.answer == Answer(state=QuestionState.PENDING)


def test_side_dialog_follows_the_source(qtbot: QtBot, look: Look) -> None:
    sources = [Source(id=source_id(name), name=name, side=side) for name, side in ("ab", "xy")]
    dialog = SideDialog(sources, sources[1].id)
    qtbot.addWidget(dialog)

    assert dialog.side.currentText() == "y"
    dialog.source.choose(sources[0].id)
    assert dialog.side.currentText() == "b"
    assert [dialog.side.itemText(row) for row in range(dialog.side.count())] == ["b", "y"]


def test_new_case_needs_title_folder_and_name(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    dialog = NewCaseDialog(tmp_path, "Maha")
    qtbot.addWidget(dialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    assert not button.isEnabled()
    dialog.title.setText("Roads")
    assert button.isEnabled()
    dialog.folder.setText("")
    assert not button.isEnabled()
    qtbot.keyClicks(dialog.folder, "~/mine")
    dialog.title.setText("Other")
    assert dialog.path == Path("~/mine").expanduser()


def test_export_dialog_takes_a_chosen_file(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ExportDialog(tmp_path / "a.html", "ar", Grouping.OUTLET)
    qtbot.addWidget(dialog)
    assert (dialog.lang.value, dialog.grouping.value) == ("ar", Grouping.OUTLET)
    other = str(tmp_path / "b.html")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (other, ""))
    dialog._on_browse_clicked()
    assert dialog.path == tmp_path / "b.html"

    dialog.target.clear()

    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_buttons_of_dialogs_have_words_and_no_icons(qtbot: QtBot, desk: MainWindow) -> None:
    desk.actions_.verdict.trigger()
    (dialog,) = [one for one in desk.findChildren(VerdictDialog) if one.isVisible()]
    box = show_error(desk, [ClaimsError("The disk is full.", "Make room.")])

    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    for buttons in (dialog.buttons, *box.findChildren(QDialogButtonBox)):
        assert buttons.style().styleHint(hint, None, buttons) == 0
        for button in buttons.buttons():
            assert button.text()
            assert button.icon().isNull()
    box.close()
    dialog.reject()
