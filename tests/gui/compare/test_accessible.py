"""What assistive technology finds on the board."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface

from claims_app.gui.compare.accessible import BoardAccessible
from claims_app.gui.compare.view import CompareView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.compare.conftest import Demo

NAME = QAccessible.Text.Name


def board_of(view: CompareView) -> BoardAccessible:
    found = QAccessible.queryAccessibleInterface(view._canvas)
    assert isinstance(found, BoardAccessible)
    return found


def child(of: QAccessibleInterface, index: int) -> QAccessibleInterface:
    found = of.child(index)
    assert found is not None
    return found


def card_of(view: CompareView, column: int, index: int) -> QAccessibleInterface:
    return child(child(board_of(view), column), index)


def test_columns_and_cards_can_be_walked(view: CompareView) -> None:
    board = board_of(view)

    names = [child(board, index).text(NAME) for index in range(board.childCount())]

    assert board.text(NAME) == "Claims side by side"
    assert names == [column.title for column in view._arrangement.columns]
    for index in range(board.childCount()):
        column = child(board, index)
        assert column.role() == QAccessible.Role.List
        assert column.childCount() == len(view._arrangement.columns[index].claims)
        assert board.indexOfChild(column) == index
        assert column.indexOfChild(child(column, 0)) == 0
        assert child(column, 0).parent() is column
        assert column.child(99) is None
    assert board.child(99) is None


def test_a_card_says_who_says_what_and_how_it_stands(view: CompareView, demo: Demo) -> None:
    spot = view._arrangement.spots[demo.claims["stays"]]
    card = card_of(view, spot.column, spot.index)

    spoken = card.text(NAME)

    assert spoken.startswith("Ferry workers' union. affirms. The ferry stays")
    assert "MK verdict" in spoken
    description = card.text(QAccessible.Text.Description)
    assert "opposite with \u2068Mayor of Tel Asfar\u2069, confirmed" in description
    assert card.text(QAccessible.Text.Help) == ""


def test_a_card_tells_where_it_is_and_that_it_has_the_keyboard(
    qtbot: QtBot, view: CompareView, demo: Demo
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view._canvas.hasFocus)
    view.focus_claim(demo.claims["count"])
    spot = view._arrangement.spots[demo.claims["count"]]
    card = card_of(view, spot.column, spot.index)

    middle = card.rect().center()

    assert card.state().focused
    assert card.state().selected
    assert not card.state().offscreen
    assert board_of(view).focusChild() is card
    column = child(board_of(view), spot.column)
    assert column.childAt(middle.x(), middle.y()) is card
    assert column.childAt(-9999, 0) is None
    assert column.rect().contains(middle)
    viewport = view._canvas.viewport()
    assert view._canvas.claim_at(viewport.mapFromGlobal(middle).toPointF()) == demo.claims["count"]
    assert card.rect().topLeft() != QPoint(0, 0)


def test_what_is_gone_is_no_longer_valid(view: CompareView, demo: Demo) -> None:
    card = card_of(view, 0, 0)
    column = child(board_of(view), 0)

    view.set_visible_claims(lambda claim: claim.id == demo.claims["met"])
    view.set_board(demo.case, demo.board)

    assert not card.isValid()
    assert card.text(NAME) == ""
    assert card.rect().isEmpty()
    assert column.childCount() == 0


def test_boards_come_and_go(qtbot: QtBot, demo: Demo) -> None:
    QAccessible.setActive(True)
    names = []
    for _ in range(10):
        view = CompareView()
        view.set_board(demo.case, demo.board)
        card = card_of(view, 1, 0)
        names.append(card.text(NAME))
        view.focus_claim(demo.claims["runs"])
        view.next_pair()
        with qtbot.waitSignal(view.destroyed):
            view.deleteLater()
        del view
        gc.collect()
        # Assistive technology may hold an interface for longer than the board lives.
        assert not card.isValid()
    QAccessible.setActive(False)

    assert len(set(names)) == 1
    assert names[0]
