"""What a small window leaves out can be reached, and nobody decides on what is not in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import ClaimId
    from claims_app.gui.main_window import MainWindow


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


@pytest.fixture
def small(qtbot: QtBot, desk: MainWindow) -> MainWindow:
    desk.resize(700, 520)
    qtbot.waitUntil(lambda: desk.size() == QSize(700, 520))
    return desk


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_4])
def test_keys_decide_only_on_a_pair_in_view(small: MainWindow, key: Qt.Key) -> None:
    screen = small.screen_
    assert not screen.panel.isVisible()
    assert screen.opener.isVisible()
    assert screen.opener.isEnabled()

    press(small, key)
    pair = screen.focused_pair()
    assert pair is not None
    assert not pair.is_decided

    press(small, Qt.Key.Key_Return)
    assert screen.panel.isVisible()
    press(small, key)
    pair = screen.focused_pair()
    assert pair is not None
    assert pair.is_decided


def test_button_opens_the_pair(qtbot: QtBot, small: MainWindow) -> None:
    qtbot.mouseClick(small.screen_.opener, Qt.MouseButton.LeftButton)

    assert small.screen_.panel.isVisible()
    press(small, Qt.Key.Key_Escape)
    assert not small.screen_.panel.isVisible()
    assert small.screen_.opener.isVisible()


def test_import_and_export_are_in_a_menu_where_their_buttons_have_no_room(
    small: MainWindow,
) -> None:
    assert small.top.more.isVisible()
    actions = small.actions_
    assert small.top.more.menu().actions() == [actions.import_files, actions.export_sheet]
    assert actions.import_files.isEnabled()

    small.resize(1400, 900)
    QApplication.processEvents()
    assert not small.top.more.isVisible()


def unlinked(window: MainWindow) -> ClaimId:
    arrangement = window.screen_.view._arrangement
    return next(claim for claim in arrangement.spots if claim not in arrangement.links_of)


@pytest.mark.parametrize("is_small", [False, True])
def test_enter_shows_a_claim_of_no_pair_in_its_report(
    qtbot: QtBot, desk: MainWindow, *, is_small: bool
) -> None:
    if is_small:
        desk.resize(700, 520)
        qtbot.waitUntil(lambda: desk.size() == QSize(700, 520))
    screen = desk.screen_
    screen.view.setFocus()
    screen.view.focus_claim(unlinked(desk))
    assert screen.focused_pair() is None

    press(desk, Qt.Key.Key_Return)

    assert screen.panel.isVisible()
    head = screen.panel.first
    assert head.text.hasFocus()
    assert head.text.toPlainText().startswith("They met.")
    assert head.text.toPlainText().endswith("It rained.")
    assert "News" in head.published.text
    assert screen.panel.second.speaker.text == "This claim is in no pair."
    assert not desk.actions_.confirm.isEnabled()
    if not is_small:
        screen.view.setFocus()
        press(desk, Qt.Key.Key_J)
        assert screen.focused_pair() is not None
        assert screen.panel.history.isVisible()
