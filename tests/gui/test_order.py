"""Places on the board hold still: decisions and filters move no pair and lose no focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims_app.core.changes import Change
from claims_app.core.ids import link_id
from claims_app.core.records import Link, Origin, Relation
from claims_app.core.standing import LinkState
from claims_app.gui.actions import RETYPE_KEYS
from claims_app.gui.filters import Filter

if TYPE_CHECKING:
    from claims_app.core.ids import LinkId
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program


def press(window: MainWindow, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is, one after the other."""
    for key in keys:
        target = QApplication.focusWidget() or window
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


@pytest.fixture
def agreeing(desk: MainWindow, program: Program) -> MainWindow:
    """The window with one more pair, an agreement of a card that is in conflicts too."""
    assert program.open_case is not None
    session = program.open_case.session
    claims = list(session.case.claims)
    a = next(key for key in claims if len(desk.screen_.view._arrangement.links_of[key]) > 1)
    b = next(key for key in claims if key not in desk.screen_.view._arrangement.links_of)
    link = Link(
        id=link_id(a, b),
        a=a,
        b=b,
        relation=Relation.AGREE,
        score=0.9,
        evidence=(),
        origin=Origin.ANALYST,
    )
    session.perform(Change(label="Link", by=session.analyst.id, at=session.now(), put=(link,)))
    desk.screen_.view.focus_pair(desk.screen_.view.pair_order()[0])
    return desk


def walk(window: MainWindow) -> list[LinkId | None]:
    """Go with J from the first pair to the last."""
    view = window.screen_.view
    view.focus_pair(view.pair_order()[0])
    seen = [view.focused_pair()]
    for _ in view.pair_order()[1:]:
        press(window, Qt.Key.Key_J)
        seen.append(view.focused_pair())
    return seen


@pytest.mark.parametrize("key", ["X", "C", RETYPE_KEYS["agree"]])
def test_j_goes_to_the_pair_that_followed_whatever_was_decided(
    agreeing: MainWindow, key: str
) -> None:
    view = agreeing.screen_.view
    order = list(view.pair_order())
    assert len(order) == 4
    seen = [view.focused_pair()]

    for _ in order[1:]:
        press(agreeing, Qt.Key(ord(key)), Qt.Key.Key_J)
        seen.append(view.focused_pair())

    assert seen == order


def test_filter_and_escape_leave_order_numbers_and_focus_as_they_were(
    agreeing: MainWindow,
) -> None:
    screen = agreeing.screen_
    view = screen.view
    press(agreeing, Qt.Key.Key_J)
    before = view._arrangement
    focus, number, claim = view.focused_pair(), view.pair_position(), view.focused_claim()

    press(agreeing, Qt.Key.Key_Slash, *"rained")
    assert view.focused_pair() != focus
    assert [row.question for row in view._arrangement.rows] != [r.question for r in before.rows]
    press(agreeing, Qt.Key.Key_Escape)

    assert view._arrangement == before
    assert (view.focused_pair(), view.pair_position()) == (focus, number)
    assert view.focused_claim() == claim
    assert screen.panel.decide.position.text() == f"{number[0]} of {number[1]}"
    press(agreeing, Qt.Key.Key_X)
    assert screen.board is not None
    assert focus is not None
    assert screen.board.pairs[focus].state is LinkState.REJECTED


def test_list_and_board_have_one_order_after_decisions_and_filters(agreeing: MainWindow) -> None:
    screen = agreeing.screen_
    press(agreeing, Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_C)
    press(agreeing, Qt.Key.Key_Slash, *"rained")
    press(agreeing, Qt.Key.Key_Escape)

    listed = [
        screen.model.row_at(screen.model.index(row)).question
        for row in range(screen.model.rowCount())
    ]
    assert listed == [row.question for row in screen.view._arrangement.rows]
    assert listed[-1] is None


def test_card_chosen_while_a_filter_is_on_keeps_the_keyboard(agreeing: MainWindow) -> None:
    view = agreeing.screen_.view
    walked = walk(agreeing)
    press(agreeing, Qt.Key.Key_Slash, *"rained")
    press(agreeing, Qt.Key.Key_Return, Qt.Key.Key_Down)
    chosen = view.focused_claim()
    assert chosen is not None

    press(agreeing, Qt.Key.Key_Escape)

    assert agreeing.screen_.filters.filter == Filter()
    assert view.focused_claim() == chosen
    assert walk(agreeing) == walked
