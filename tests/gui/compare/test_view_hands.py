"""What keys and mouse do on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from claims_app.core.board import arrange
from claims_app.gui.compare.geometry import Box, Point
from claims_app.gui.compare.view import CompareView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import ClaimId
    from claims_app.gui.compare.canvas import Canvas
    from claims_app.gui.compare.placing import PlacedCard
    from tests.gui.compare.conftest import Crowd, Demo

LEFT = Qt.MouseButton.LeftButton


def canvas_of(view: CompareView) -> Canvas:
    return view._canvas


def card_of(view: CompareView, claim: ClaimId) -> PlacedCard:
    return next(card for card in canvas_of(view).placement.cards if card.claim == claim)


def middle_of(view: CompareView, claim: ClaimId) -> QPoint:
    card = card_of(view, claim)
    canvas = canvas_of(view)
    return QPoint(canvas.shown_x(card.x, card.width) + card.width // 2, card.y + 20)


def click(qtbot: QtBot, view: CompareView, where: QPoint) -> None:
    qtbot.mouseClick(canvas_of(view).viewport(), LEFT, pos=where)


def hover(view: CompareView, where: QPoint) -> None:
    """Move the mouse there; ``qtbot.mouseMove`` asks the window system, which may be late."""
    viewport = canvas_of(view).viewport()
    none = Qt.MouseButton.NoButton
    place = QPointF(where)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        viewport.mapToGlobal(place),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def press(qtbot: QtBot, view: CompareView, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(canvas_of(view), key)


def centre(box: Box) -> Point:
    return Point(box.x + box.width / 2, box.y + box.height / 2)


def test_a_click_focuses_a_card_and_the_pair_that_it_is_in(
    qtbot: QtBot, view: CompareView, demo: Demo
) -> None:
    with qtbot.waitSignals([view.claim_focused, view.pair_focused]):
        click(qtbot, view, middle_of(view, demo.claims["opens"]))

    assert view.focused_claim() == demo.claims["opens"]
    assert view.focused_pair() == demo.links["denial"]


def test_which_card_is_at_this_place(view: CompareView, demo: Demo) -> None:
    canvas = canvas_of(view)

    for card in canvas.placement.cards:
        x = canvas.shown_x(card.x, card.width)
        assert canvas.claim_at(QPointF(x, card.y)) == card.claim
        assert canvas.claim_at(QPointF(x + card.width - 1, card.y + card.height - 1)) == card.claim
        assert canvas.claim_at(QPointF(x - 1, card.y)) is None
        assert canvas.claim_at(QPointF(x + 1, card.y + card.height)) is None


def test_arrows_follow_column_and_connector(qtbot: QtBot, view: CompareView, demo: Demo) -> None:
    view.focus_claim(demo.claims["opens"])

    press(qtbot, view, Qt.Key.Key_Down)
    assert view.focused_claim() == demo.claims["count"]
    assert view.focused_pair() == demo.links["quantity"]

    press(qtbot, view, Qt.Key.Key_Right)
    assert view.focused_claim() == demo.claims["fifty"]
    assert view.focused_pair() == demo.links["quantity"]

    press(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert view.focused_claim() == demo.claims["opens"]


def test_arrows_move_as_seen_in_a_mirrored_window(
    qtbot: QtBot, view: CompareView, demo: Demo
) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.focus_claim(demo.claims["count"])

    press(qtbot, view, Qt.Key.Key_Left)

    assert view.focused_claim() == demo.claims["fifty"]
    assert middle_of(view, demo.claims["fifty"]).x() < middle_of(view, demo.claims["count"]).x()


def test_home_and_end_reach_the_ends_of_a_column(
    qtbot: QtBot, view: CompareView, demo: Demo
) -> None:
    view.focus_claim(demo.claims["opens"])
    spot = view._arrangement.spots[demo.claims["opens"]]
    claims = view._arrangement.columns[spot.column].claims

    press(qtbot, view, Qt.Key.Key_End)
    assert view.focused_claim() == claims[-1]

    press(qtbot, view, Qt.Key.Key_Home)
    assert view.focused_claim() == claims[0]


def test_tab_goes_from_column_to_column_and_then_out(qtbot: QtBot, demo: Demo) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    before, view, after = QLineEdit(), CompareView(), QLineEdit()
    for widget in (before, view, after):
        layout.addWidget(widget)
    view.set_board(demo.case, demo.board)
    window.resize(1180, 700)
    window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)

    qtbot.keyClick(before, Qt.Key.Key_Tab)
    visited: list[int] = []
    while canvas_of(view).hasFocus() and len(visited) < 9:
        claim = view.focused_claim()
        assert claim is not None
        visited.append(view._arrangement.spots[claim].column)
        qtbot.keyClick(canvas_of(view), Qt.Key.Key_Tab)

    assert visited == [0, 1, 2, 3]
    assert after.hasFocus()


def test_enter_opens_a_claim_and_space_unfolds_it(
    qtbot: QtBot, view: CompareView, demo: Demo
) -> None:
    view.focus_claim(demo.claims["not"])
    folded = card_of(view, demo.claims["not"]).height
    with qtbot.waitSignal(view.claim_activated) as blocker:
        press(qtbot, view, Qt.Key.Key_Return)
    assert blocker.args == [demo.claims["not"]]

    press(qtbot, view, Qt.Key.Key_Space)
    assert card_of(view, demo.claims["not"]).height > folded

    press(qtbot, view, Qt.Key.Key_Space)
    assert card_of(view, demo.claims["not"]).height == folded


def test_a_click_on_more_lines_unfolds_a_card(qtbot: QtBot, view: CompareView, demo: Demo) -> None:
    card = card_of(view, demo.claims["not"])
    fold = canvas_of(view).stock.face(card.claim).fold_line()
    assert fold is not None

    click(qtbot, view, QPoint(card.x + 30, card.y + int(fold.center().y())))

    assert card_of(view, demo.claims["not"]).height > card.height
    assert card_of(view, demo.claims["not"]).y == card.y


def test_a_double_click_opens_a_claim(qtbot: QtBot, view: CompareView, demo: Demo) -> None:
    with qtbot.waitSignal(view.claim_activated) as blocker:
        qtbot.mouseDClick(
            canvas_of(view).viewport(), LEFT, pos=middle_of(view, demo.claims["stays"])
        )

    assert blocker.args == [demo.claims["stays"]]


@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_a_click_on_a_pill_focuses_its_pair(qtbot: QtBot, view: CompareView, is_rtl: bool) -> None:
    if is_rtl:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pill = canvas_of(view).scene.pills[-1]

    with qtbot.waitSignal(view.pair_focused) as blocker:
        click(qtbot, view, QPoint(int(centre(pill.box).x), int(centre(pill.box).y)))

    assert blocker.args == [pill.link]
    assert view.focused_pair() == pill.link


def test_a_click_on_a_tab_goes_to_what_it_counts(qtbot: QtBot, view: CompareView) -> None:
    tab = next(tab for tab in canvas_of(view).scene.tabs if not tab.is_up)
    link, claim = tab.targets[0]

    click(qtbot, view, QPoint(int(centre(tab.box).x), int(centre(tab.box).y)))

    assert (view.focused_pair(), view.focused_claim()) == (link, claim)
    card = card_of(view, claim)
    assert card.y >= 0
    assert card.y + card.height <= canvas_of(view).viewport().height()


def test_a_tip_names_the_link_under_the_mouse(view: CompareView) -> None:
    pill = canvas_of(view).scene.pills[0]
    where = QPoint(int(centre(pill.box).x), int(centre(pill.box).y))
    viewport = canvas_of(view).viewport()

    hover(view, where)
    QApplication.sendEvent(
        viewport, QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    )

    assert QToolTip.text().startswith(pill.key)
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QToolTip.hideText()


def test_hovering_lights_a_card_and_leaving_puts_it_out(view: CompareView, demo: Demo) -> None:
    hover(view, middle_of(view, demo.claims["opens"]))
    assert canvas_of(view).hovered == demo.claims["opens"]

    QApplication.sendEvent(canvas_of(view).viewport(), QEvent(QEvent.Type.Leave))
    assert canvas_of(view).hovered is None


def test_paging_scrolls_by_a_view(qtbot: QtBot, view: CompareView, crowd: Crowd) -> None:
    case = crowd(4, 40, 30)
    view.set_board(case, arrange(case))
    bar = canvas_of(view).verticalScrollBar()

    press(qtbot, view, Qt.Key.Key_PageDown)
    assert bar.value() == pytest.approx(canvas_of(view).viewport().height(), abs=60)

    press(qtbot, view, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_key_without_a_card_enters_the_board(qtbot: QtBot, view: CompareView) -> None:
    press(qtbot, view, Qt.Key.Key_Down)

    assert view.focused_claim() == view._arrangement.columns[0].claims[0]


def test_other_keys_are_left_to_the_window(qtbot: QtBot, view: CompareView) -> None:
    with qtbot.assertNotEmitted(view.claim_focused):
        press(qtbot, view, Qt.Key.Key_C)
        qtbot.keyClick(canvas_of(view), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
