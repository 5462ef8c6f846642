"""The menus of the board, by the mouse and by the menu key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from claims_app.core.board import Grouping
from claims_app.gui.dialogs.side import SideDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

# Qt's offscreen plugin has no keyboard that a menu could take.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
BY_MOUSE = QContextMenuEvent.Reason.Mouse
BY_KEY = QContextMenuEvent.Reason.Keyboard


def ask(target: QWidget, where: QPoint, reason: QContextMenuEvent.Reason) -> None:
    event = QContextMenuEvent(reason, where, target.mapToGlobal(where))
    QApplication.sendEvent(target, event)


def menu_of(qtbot: QtBot, window: MainWindow) -> QMenu:
    def shown() -> list[QMenu]:
        return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def words_of(menu: QMenu) -> list[str]:
    plain = str.maketrans(dict.fromkeys("\u2068\u2069"))
    return [a.text().translate(plain) for a in menu.actions() if not a.isSeparator()]


@pytest.mark.parametrize("reason", [BY_MOUSE, BY_KEY], ids=["mouse", "key"])
def test_card_offers_the_side_of_its_speaker_and_its_links(
    qtbot: QtBot, desk: MainWindow, reason: QContextMenuEvent.Reason
) -> None:
    view = desk.screen_.view
    canvas = view._canvas
    card = canvas.placement.cards[0]
    view.focus_claim(card.claim)
    canvas.setFocus()
    middle = QPoint(card.x + card.width // 2, card.y + card.height // 2)

    ask(canvas.viewport(), middle, reason)
    menu = menu_of(qtbot, desk)
    words = words_of(menu)
    assert words[:3] == ["Open in the report", "Side of المحافظ…", "Side of وكالة…"]
    assert words[3:] == [
        "denial with The committee, suggested",
        "degree with The committee, suggested",
    ]

    menu.actions()[-1].trigger()
    pair = desk.screen_.focused_pair()
    assert pair is not None
    assert pair.type == "degree"
    menu.close()


def test_menu_leads_to_the_side_of_the_source(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    view = desk.screen_.view
    card = view._canvas.placement.cards[0]
    ask(view._canvas.viewport(), QPoint(card.x + 20, card.y + 20), BY_MOUSE)
    menu = menu_of(qtbot, desk)
    menu.actions()[3].trigger()
    menu.close()

    (dialog,) = desk.findChildren(SideDialog)
    assert dialog.source.currentText() == "وكالة"
    dialog.side.setEditText("mediators")
    dialog.accept()

    assert program.open_case is not None
    sides = {source.name: source.side for source in program.open_case.case.sources.values()}
    assert sides["وكالة"] == "mediators"


@pytest.mark.parametrize(
    ("grouping", "words"),
    [
        (Grouping.SIDE, ["Side of المحافظ…"]),
        (Grouping.SPEAKER, ["Side of المحافظ…"]),
        (Grouping.OUTLET, ["Side of وكالة…"]),
        (Grouping.REPORT, ["Side of وكالة…"]),
    ],
)
@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_title_of_a_column_offers_its_sources(
    qtbot: QtBot, desk: MainWindow, grouping: Grouping, words: list[str], *, is_rtl: bool
) -> None:
    screen = desk.screen_
    screen.filters.grouping.setCurrentIndex(list(Grouping).index(grouping))
    header = screen.view._canvas.header
    if is_rtl:
        screen.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    titles = [column.title for column in header._columns]
    first = {"government", "المحافظ", "وكالة", "خبر"}
    index = next(i for i, title in enumerate(titles) if title in first)
    x = header._extents[index].start + 10

    ask(header, QPoint(header.width() - 1 - x if is_rtl else x, 10), BY_MOUSE)

    menu = menu_of(qtbot, desk)
    assert words_of(menu) == words
    menu.close()


def test_nothing_is_offered_between_the_cards(desk: MainWindow) -> None:
    canvas = desk.screen_.view._canvas
    ask(canvas.viewport(), QPoint(1, canvas.viewport().height() - 2), BY_MOUSE)

    assert not [menu for menu in desk.findChildren(QMenu) if menu.isVisible()]
