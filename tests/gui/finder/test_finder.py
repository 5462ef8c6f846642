"""The command palette, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from claims_app.core.changes import Change
from claims_app.core.records import Claim, Question, Source
from claims_app.gui.finder.rows import FinderModel, FinderRow
from claims_app.gui.finder.search import Entry, Kind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.finder.finder import Finder
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def finder(qtbot: QtBot, desk: MainWindow) -> Finder:
    """The palette of the window with the small case, opened by its key."""
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_K, _CONTROL)
    assert desk.finder.isVisible()
    qtbot.waitUntil(lambda: desk.finder.stock.is_complete)
    return desk.finder


def _type(finder: Finder, text: str) -> None:
    """Type as a keyboard of any layout would; a committed text stands for the key strokes."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(finder.field, event)


def _press(finder: Finder, key: Qt.Key) -> None:
    QTest.keyClick(finder.field, key)


def _rows(finder: Finder) -> list[FinderRow]:
    model = finder.model
    return [model.row_at(model.index(at)) for at in range(model.rowCount())]


def _current(finder: Finder) -> str:
    return finder.model.row_at(finder.list.currentIndex()).entry.text


def test_lists_all_actions_with_their_keys_before_anything_is_typed(finder: Finder) -> None:
    rows = _rows(finder)

    assert {row.entry.kind for row in rows} == {Kind.ACTION}
    assert {row.keys for row in rows if row.entry.key == "confirm"} == {"C"}
    assert {row.entry.key for row in rows} >= {"open_sample", "retype_denial", "settings"}
    assert finder.field.hasFocus()


def test_does_an_action_by_its_name_and_gives_the_keyboard_back(
    desk: MainWindow, finder: Finder
) -> None:
    _type(finder, "confrim")  # a slip
    _press(finder, Qt.Key.Key_Return)

    assert finder.isHidden()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.screen_.view.isAncestorOf(focused)
    assert desk.actions_.undo.text().startswith("Undo: Confirm")


def test_letters_are_letters_while_it_is_open(desk: MainWindow, finder: Finder) -> None:
    QTest.keyClick(finder.field, Qt.Key.Key_C)

    assert finder.field.text() == "c"
    assert not desk.actions_.undo.isEnabled()


@pytest.mark.parametrize(
    "query", ["signed text", "Nobody singed", "committee nobody"], ids=["words", "slip", "speaker"]
)
def test_goes_to_a_claim(desk: MainWindow, finder: Finder, query: str) -> None:
    _type(finder, query)
    _press(finder, Qt.Key.Key_Return)

    focused = desk.screen_.view.focused_claim()
    assert focused is not None
    assert _claim(desk, focused) == "Nobody signed 😀 a text"


def _claim(desk: MainWindow, key: object) -> str:
    case = desk.deciding.open_case
    assert case is not None
    return next(c.anchor.exact for c in case.case.claims.values() if c.id == key)


def test_goes_to_a_claim_that_the_filter_hides(desk: MainWindow, finder: Finder) -> None:
    desk.screen_.filters.text.setText("nowhere to be found")
    _type(finder, "المقاتلون البلده")
    _press(finder, Qt.Key.Key_Return)

    focused = desk.screen_.view.focused_claim()
    assert _claim(desk, focused) == "سيغادر المقاتلون البلدة يوم السبت"
    assert desk.screen_.filters.text.text() == ""


def test_goes_to_a_question_and_to_what_a_source_says(desk: MainWindow, finder: Finder) -> None:
    _type(finder, "fighters leave")
    assert _rows(finder)[0].entry.kind is Kind.QUESTION
    assert _rows(finder)[0].note == "Question"
    _press(finder, Qt.Key.Key_Return)
    chosen = desk.screen_.questions.currentIndex()
    assert desk.screen_.model.row_at(chosen).title == "Will the fighters leave?"

    desk.actions_.palette.trigger()
    _type(finder, "المحافظ")
    assert _rows(finder)[0].entry.kind is Kind.SOURCE
    assert "government" in _rows(finder)[0].note
    _press(finder, Qt.Key.Key_Return)
    assert desk.screen_.filters.text.text() == "المحافظ"


def test_keys_walk_the_list_and_are_told_to_who_cannot_see_it(finder: Finder) -> None:
    names = [row.entry.text for row in _rows(finder)]

    _press(finder, Qt.Key.Key_Up)
    assert _current(finder) == names[0]
    _press(finder, Qt.Key.Key_Down)
    _press(finder, Qt.Key.Key_Tab)
    assert _current(finder) == names[2]
    assert finder.field.accessibleDescription().startswith(names[2])
    _press(finder, Qt.Key.Key_Backtab)
    _press(finder, Qt.Key.Key_PageDown)
    assert _current(finder) == names[14]
    assert finder.field.hasFocus()


def test_action_that_cannot_be_done_says_so_and_stays(finder: Finder) -> None:
    _type(finder, "undo")
    row = _rows(finder)[0]
    assert (row.entry.key, row.note, row.is_enabled) == ("undo", "not now", False)

    _press(finder, Qt.Key.Key_Return)

    assert finder.isVisible()


def test_a_click_chooses_a_line(qtbot: QtBot, desk: MainWindow, finder: Finder) -> None:
    _type(finder, "reject")
    place = finder.list.visualRect(finder.model.index(0)).center()

    qtbot.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert desk.actions_.undo.text().startswith("Undo: Reject")


def test_escape_or_a_click_elsewhere_closes(desk: MainWindow, finder: Finder) -> None:
    _press(finder, Qt.Key.Key_Escape)
    assert finder.isHidden()

    desk.actions_.palette.trigger()
    desk.screen_.filters.text.setFocus()
    assert finder.isHidden()
    assert desk.screen_.filters.text.hasFocus()


def test_says_that_nothing_fits(finder: Finder) -> None:
    _type(finder, "qqqqqq")
    _press(finder, Qt.Key.Key_Return)

    assert finder.model.rowCount() == 0
    assert finder.hint.text().startswith("Nothing fits")
    assert finder.isVisible()


def test_lies_within_the_window_at_any_size(desk: MainWindow, finder: Finder) -> None:
    for width, height in ((1400, 900), (800, 600), (640, 480)):
        desk.resize(width, height)
        QApplication.processEvents()

        assert desk.centralWidget().rect().contains(finder.geometry())


def test_finds_what_has_changed_since(qtbot: QtBot, desk: MainWindow, finder: Finder) -> None:
    _press(finder, Qt.Key.Key_Escape)
    case = desk.deciding.open_case
    assert case is not None
    question = next(iter(case.case.questions.values()))
    source = next(s for s in case.case.sources.values() if s.name == "The committee")
    put = (replace(question, title="Zebra crossing?"), replace(source, name="Yak herders"))
    case.do("x", Change(label="x", by=case.session.analyst.id, at=case.session.now(), put=put))

    desk.actions_.palette.trigger()
    qtbot.waitUntil(lambda: finder.stock.is_complete)
    _type(finder, "zebra")
    assert [row.entry.text for row in _rows(finder)] == ["Zebra crossing?"]
    finder.field.setText("yak rained")
    assert [row.entry.text for row in _rows(finder)] == ["It rained"]


def test_another_case_takes_the_former_ones_place(
    qtbot: QtBot, desk: MainWindow, finder: Finder, program: Program
) -> None:
    desk.show_case(None)
    assert finder.isHidden()

    desk.actions_.palette.trigger()
    qtbot.waitUntil(lambda: finder.stock.is_complete)
    _type(finder, "rained")

    assert finder.model.rowCount() == 0
    desk.show_case(program.open_case)


def test_model_goes_from_any_list_to_any_other(qapp: QApplication) -> None:
    model = FinderModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    for names in ("abcd", "", "dcba", "b", "bxy", "bxy"):
        rows = [
            FinderRow(entry=Entry(kind=Kind.CLAIM, key=name, text=name), note="") for name in names
        ]
        model.show_rows(rows)
        assert [model.index(at).data() for at in range(model.rowCount())] == list(names)
    assert model.data(QModelIndex()) is None


def test_ids_tell_what_kind_of_record_went(desk: MainWindow) -> None:
    case = desk.deciding.open_case
    assert case is not None
    for kind, letter in ((Claim, "c-"), (Source, "s-"), (Question, "u-")):
        keys = [
            key for record in case.case.records() if isinstance(record, kind) for key in [record.id]
        ]
        assert keys
        assert all(key.startswith(letter) for key in keys)
