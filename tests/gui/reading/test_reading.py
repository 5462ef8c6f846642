"""Reading a report in the window: marks, claims by keyboard and mouse, the ways in and out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from claims_app.core.changes import Change
from claims_app.core.ids import claim_id, report_id, source_id
from claims_app.core.records import Anchor, Claim, Report, Source, Span
from claims_app.gui.shortcuts import ARABIC

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program
    from claims_app.gui.reading.read_screen import ReadScreen


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def said(screen: ReadScreen) -> str:
    """Return the words of the claim in focus."""
    focused = screen.page.focused_claim
    return next((n.claim.anchor.exact for k, n in screen._notes.items() if k == focused), "")


@pytest.fixture
def reading(desk: MainWindow) -> ReadScreen:
    """The Read screen, opened from the first claim of the pair in focus."""
    press(Qt.Key.Key_O)
    return desk.reading


def test_o_opens_the_report_at_the_claim(desk: MainWindow, reading: ReadScreen) -> None:
    assert desk.screens.currentWidget() is reading
    assert said(reading) == "سيغادر المقاتلون البلدة يوم السبت"
    assert reading.speaker.text == "المحافظ"
    assert reading.manner.text == "affirms · Claim 1 of 2"
    assert reading.page.hasFocus()


def test_p_opens_the_second_claim_and_escape_goes_back(desk: MainWindow) -> None:
    press(Qt.Key.Key_P)
    there = said(desk.reading)
    press(Qt.Key.Key_Escape)

    assert there == "The fighters will not leave the town"
    assert desk.screens.currentWidget() is desk.screen_
    assert desk.screen_.view.hasFocus() or desk.screen_.view.isAncestorOf(focused())


def test_j_k_and_tab_go_from_claim_to_claim(desk: MainWindow, reading: ReadScreen) -> None:
    seen = [said(reading)]
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Tab):
        press(key)
        seen.append(said(reading))
    press(Qt.Key.Key_Tab)

    first, last = "سيغادر المقاتلون البلدة يوم السبت", "وتوقف القتال"
    assert seen == [first, last, last, first, last]
    assert not reading.page.hasFocus()  # after the last claim, the next control


def test_the_keys_of_an_arabic_layout(desk: MainWindow, reading: ReadScreen) -> None:
    before = said(reading)
    nothing = Qt.KeyboardModifier.NoModifier
    letter = ARABIC["J"]
    for is_press in (True, False):
        target = focused()
        QTest.simulateEvent(target, is_press, ord(letter), nothing, letter, False)  # noqa: FBT003 -- Qt's own arguments

    assert said(reading) != before


def test_keys_of_the_board_do_nothing_here(desk: MainWindow, reading: ReadScreen) -> None:
    pair = desk.screen_.view.focused_pair()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_J):
        press(key)

    assert desk.screen_.view.focused_pair() == pair
    assert not desk.actions_.undo.isEnabled()


def test_enter_goes_to_the_only_link(desk: MainWindow, reading: ReadScreen) -> None:
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Return)

    pair = desk.screen_.focused_pair()
    assert desk.screens.currentWidget() is desk.screen_
    assert pair is not None
    assert pair.type == "opposite"


# Qt's offscreen plugin has no keyboard that a menu could take.
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_enter_offers_several_links(qtbot: QtBot, desk: MainWindow, reading: ReadScreen) -> None:
    press(Qt.Key.Key_Return)
    (menu,) = [each for each in reading.findChildren(QMenu) if each.isVisible()]
    assert len(menu.actions()) == 2
    wanted = menu.actions()[1].data()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.screens.currentWidget() is desk.screen_)
    assert desk.screen_.view.focused_pair() == wanted


def test_mouse_names_the_speaker_and_a_click_focuses(
    qtbot: QtBot, desk: MainWindow, reading: ReadScreen
) -> None:
    page = reading.page
    last = reading._markup.claims[1].id if reading._markup else None
    assert last is not None
    at = page.claim_rects(last)[0].center().toPoint()

    qtbot.mouseMove(page.viewport(), at)
    named = reading.manner.text
    qtbot.mouseMove(page.viewport(), QPoint(2, 2))
    away = reading.manner.text
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert (named, away) == ("affirms · Claim 2 of 2", "affirms · Claim 1 of 2")
    assert page.focused_claim == last


def test_click_on_a_link_at_the_margin(qtbot: QtBot, desk: MainWindow, reading: ReadScreen) -> None:
    page = reading.page
    assert reading._markup is not None
    last = reading._markup.claims[1].id
    box = page.note_rect(last)
    assert box is not None
    pill = next(n for n in page._block(0)[1] if n.claim == last).pills[0].box
    at = (
        pill.center()
        + box.topLeft()
        - next(n for n in page._block(0)[1] if n.claim == last).box.topLeft()
    ).toPoint()

    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)

    pair = desk.screen_.focused_pair()
    assert pair is not None
    assert (desk.screens.currentWidget(), pair.type) == (desk.screen_, "opposite")


def test_reports_are_listed_and_switched(
    qtbot: QtBot, desk: MainWindow, reading: ReadScreen
) -> None:
    desk.resize(1300, 800)
    QAbstractItemModelTester(
        reading.model, QAbstractItemModelTester.FailureReportingMode.Fatal, reading
    )
    reading.reports.setFocus()
    press(Qt.Key.Key_Down)

    assert reading.title.text == "News"
    assert reading.told.text == "\u2068Radio <b>\u2069 · 2 Feb 2026"
    assert [reading.model.row_at(reading.model.index(n)).found for n in range(2)] == [
        "2 claims · 3 conflicts",
        "3 claims · 3 conflicts",
    ]


def test_screen_follows_the_case(desk: MainWindow, program: Program, reading: ReadScreen) -> None:
    case = program.open_case
    assert case is not None
    key = reading.report
    assert key is not None
    speaker = source_id("Somebody")
    report = Report(
        id=report_id("4" * 64),
        title="<b>Later</b>",
        outlet=speaker,
        lang="en",
        text="It snowed.",
        original_sha256="4" * 64,
        original_name="d.txt",
    )
    claim = Claim(
        id=claim_id(report.id, 0, 9),
        report=report.id,
        anchor=Anchor(span=Span(0, 9), exact="It rained"),
        speaker=speaker,
    )
    source = Source(id=speaker, name="Somebody & <i>")
    put = Change(
        label="x", by=case.session.analyst.id, at=case.session.now(), put=(source, report, claim)
    )

    case.do("Add", put)
    reading.open_claim(claim.id)

    assert reading.title.text == "<b>Later</b>"
    assert reading.page.claim_rects(claim.id) == []  # orphaned: the old words stand in the note
    note = next(n for n in reading.page._block(0)[1] if n.claim == claim.id)
    assert note.quote_lines == ("It rained",)
    case.undo()
    assert reading.report == key
    assert reading.model.rowCount() == 2


def test_a_report_of_a_million_letters_blocks_nothing(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    case = program.open_case
    assert case is not None
    report = next(iter(case.case.reports.values()))
    text = (("word " * 60).strip() + "\n") * 2000 + "word " * 100_000
    long = Report(
        id=report_id("5" * 64),
        title="Long",
        outlet=report.outlet,
        lang="en",
        text=text,
        original_sha256="5" * 64,
        original_name="e.txt",
    )
    put = Change(label="x", by=case.session.analyst.id, at=case.session.now(), put=(long,))
    case.do("Add", put)
    desk.reading._report = long.id
    press(Qt.Key.Key_O)
    desk.reading._on_report_chosen(long.id)
    page = desk.reading.page

    begun = time.perf_counter()
    press(Qt.Key.Key_End)
    page.viewport().repaint()
    spent = time.perf_counter() - begun

    assert len(long.text) >= 1_000_000
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum() > 10_000
    assert page.laid_out <= 200
    assert spent < 1.0  # seconds, wide of the 0.05 that is meant: other programs may run beside
