"""The view through real keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from claims_app.core.board import Grouping, arrange
from claims_app.core.judgement import Decision
from claims_app.core.records import Polarity
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.compare.view import CompareView
from claims_app.gui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import ClaimId
    from claims_app.gui.compare.canvas import Canvas
    from claims_app.gui.compare.placing import PlacedCard
    from claims_app.gui.theme import Theme
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
        click(qtbot, view, QPoint(int(pill.box.centre.x), int(pill.box.centre.y)))

    assert blocker.args == [pill.link]
    assert view.focused_pair() == pill.link


def test_a_click_on_a_tab_goes_to_what_it_counts(qtbot: QtBot, view: CompareView) -> None:
    tab = next(tab for tab in canvas_of(view).scene.tabs if not tab.is_up)
    link, claim = tab.targets[0]

    click(qtbot, view, QPoint(int(tab.box.centre.x), int(tab.box.centre.y)))

    assert (view.focused_pair(), view.focused_claim()) == (link, claim)
    card = card_of(view, claim)
    assert card.y >= 0
    assert card.y + card.height <= canvas_of(view).viewport().height()


@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_ports_lie_on_the_cards_that_are_painted(view: CompareView, is_rtl: bool) -> None:
    if is_rtl:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas = canvas_of(view)

    for port in canvas.scene.ports:
        y = port.box.centre.y
        sides = (port.box.x - 2, port.box.x + port.box.width + 2)
        beside = {canvas.claim_at(QPointF(x, y)) for x in sides}
        assert beside == {port.claim, None}


def test_next_and_previous_go_through_all_pairs(view: CompareView, demo: Demo) -> None:
    seen = []
    while view.next_pair():
        seen.append(view.focused_pair())
        assert view.pair_position() == (len(seen), len(demo.links))

    assert tuple(seen) == view.pair_order()
    assert sorted(map(str, seen)) == sorted(demo.links.values())
    assert view.previous_pair()
    assert view.focused_pair() == seen[-2]


def test_a_pair_in_focus_is_in_view(view: CompareView, demo: Demo) -> None:
    view.focus_pair(demo.links["update"])

    height = canvas_of(view).viewport().height()
    for name in ("trial", "unsigned"):
        card = card_of(view, demo.claims[name])
        assert card.y >= 0
        assert card.y + card.height <= height


def test_one_verdict_leaves_scroll_focus_and_order_alone(view: CompareView, demo: Demo) -> None:
    view.focus_pair(demo.links["runs"])
    bar = canvas_of(view).verticalScrollBar()
    bar.setValue(97)
    cards = canvas_of(view).placement.cards
    titles = [row.title for row in view._arrangement.rows]

    board, touched = demo.verdict("runs", Decision.CONFIRMED)
    view.refresh(demo.case, board, touched)

    assert bar.value() == 97
    assert view.focused_pair() == demo.links["runs"]
    assert [row.title for row in view._arrangement.rows] == titles
    assert canvas_of(view).placement.cards == cards
    content = canvas_of(view).stock.face(demo.claims["runs"]).content
    assert content.marks[-1].seals == ("MK",)


def test_a_rejected_pair_stays_until_the_focus_moves_on(view: CompareView, demo: Demo) -> None:
    view.focus_pair(demo.links["denial"])

    board, touched = demo.verdict("denial", Decision.REJECTED)
    view.refresh(demo.case, board, touched)
    assert view.focused_pair() == demo.links["denial"]
    assert view.next_pair()

    assert demo.links["denial"] not in view._arrangement.pairs
    assert view.focused_pair() is not None


def test_a_changed_text_is_measured_again(view: CompareView, demo: Demo) -> None:
    claim = demo.case.claims[demo.claims["stays"]]
    before = card_of(view, claim.id).height
    text = claim.anchor.exact
    shorter = replace(
        claim,
        anchor=replace(
            claim.anchor,
            exact=text[:9],
            span=replace(claim.anchor.span, end=claim.anchor.span.start + 9),
        ),
        edited=True,
    )

    board, touched = demo.put(shorter)
    view.refresh(demo.case, board, touched)

    assert card_of(view, claim.id).height < before


def test_filters_hide_claims_and_pairs(view: CompareView, demo: Demo) -> None:
    view.focus_pair(demo.links["denial"])

    view.set_visible_claims(lambda claim: claim.polarity is Polarity.AFFIRMED)
    assert view.focused_pair() is None
    assert demo.claims["not"] not in view._arrangement.spots

    view.set_visible_claims(lambda _: True)
    view.set_visible_pairs(lambda pair: pair.id == demo.links["agree"])
    assert list(view._arrangement.pairs) == [demo.links["agree"]]

    view.set_visible_claims(lambda _: False)
    assert not canvas_of(view).placement.cards
    assert not view.grab().isNull()


def test_a_question_is_brought_to_the_upper_edge(
    qtbot: QtBot, view: CompareView, crowd: Crowd
) -> None:
    case = crowd(4, 20, 30)
    board = arrange(case)
    view.set_board(case, board)
    question = view._arrangement.rows[7].question

    view.show_question(question)

    tops = {h.y for h in canvas_of(view).placement.headings if h.row == 7}
    assert tops == {canvas_of(view).board_layout.measures.heading_top}
    view.show_question(None)
    assert {h.y for h in canvas_of(view).placement.headings if h.row == 7} == tops


def test_scrolling_up_into_unseen_rows_does_not_jump(view: CompareView, crowd: Crowd) -> None:
    case = crowd(4, 40, 30)
    view.set_board(case, arrange(case))
    bar = canvas_of(view).verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(40):
        before = {card.claim: card.y for card in canvas_of(view).placement.cards}

        bar.setValue(bar.value() - 37)

        moved = {
            card.y - before[card.claim]
            for card in canvas_of(view).placement.cards
            if card.claim in before
        }
        assert moved <= {37}


def test_many_columns_scroll_sideways_with_their_titles(
    qtbot: QtBot, view: CompareView, crowd: Crowd
) -> None:
    case = crowd(12, 3, 10)
    view.set_board(case, arrange(case))
    bar = canvas_of(view).horizontalScrollBar()
    assert bar.maximum() > 0
    assert all(extent.length >= 200 for extent in canvas_of(view).board_layout.columns)

    view.focus_claim(view._arrangement.columns[11].claims[0])

    card = card_of(view, view._arrangement.columns[11].claims[0])
    assert card.x + card.width <= canvas_of(view).viewport().width()
    assert canvas_of(view).header._scroll_x == bar.value() > 0


def test_a_narrow_view_has_narrow_gutters_and_no_words(view: CompareView) -> None:
    view.resize(820, 500)

    canvas = canvas_of(view)
    assert canvas.board_layout.measures.gutter == 40
    assert canvas.scene.pills
    assert not any(pill.has_word for pill in canvas.scene.pills)


def test_the_top_card_stays_through_a_resize(view: CompareView, crowd: Crowd) -> None:
    case = crowd(4, 40, 30)
    view.set_board(case, arrange(case))
    canvas_of(view).verticalScrollBar().setValue(3000)
    top = min(canvas_of(view).placement.cards, key=lambda card: (card.y < 0, card.y, card.x))

    view.resize(1500, 520)

    assert card_of(view, top.claim).y == top.y


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_it_paints_in_every_look(view: CompareView, demo: Demo, look: Theme, is_rtl: bool) -> None:
    view.set_theme(look)
    if is_rtl:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.set_visible_pairs(lambda _: True)
    for name, decision in (("quantity", Decision.REJECTED), ("runs", Decision.RETYPED)):
        board, touched = demo.verdict(name, decision)
        view.refresh(demo.case, board, touched)
    for name in ("quantity", "update", "agree"):
        view.focus_pair(demo.links[name])

        image = canvas_of(view).viewport().grab().toImage()

        assert colours(image) > 20
        assert image.pixelColor(2, image.height() - 3) == look.pane


def colours(image: QImage) -> int:
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    )


@pytest.mark.parametrize("scale", [0.8, 1.6, 9.0])
def test_text_grows_and_gutters_with_it(view: CompareView, scale: float) -> None:
    view.set_text_scale(scale)

    canvas = canvas_of(view)
    assert canvas.stock.fonts.text_height == round(22 * min(scale, 2.0))
    assert not view.grab().isNull()
    for pill in canvas.scene.pills:
        assert pill.box.width <= canvas.board_layout.measures.gutter


def test_the_grouping_can_change(view: CompareView, demo: Demo) -> None:
    view.focus_pair(demo.links["degree"])

    view.set_board(demo.case, arrange(demo.case, grouping=Grouping.REPORT))

    assert view.focused_pair() == demo.links["degree"]
    loops = [
        line
        for line in canvas_of(view).scene.lines
        if line.route.curves[0].start.x == line.route.curves[0].end.x
    ]
    assert loops
    assert not view.grab().isNull()


def test_a_tip_names_the_link_under_the_mouse(view: CompareView) -> None:
    pill = canvas_of(view).scene.pills[0]
    where = QPoint(int(pill.box.centre.x), int(pill.box.centre.y))
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


def test_a_jump_glides_and_arrives(
    qtbot: QtBot, view: CompareView, crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = crowd(4, 40, 30)
    view.set_board(case, arrange(case))
    monkeypatch.setattr(BoardArea, "_moves", lambda _area: True)
    claim = view._arrangement.columns[0].claims[-1]
    bar = canvas_of(view).verticalScrollBar()
    steps: list[int] = []
    bar.valueChanged.connect(steps.append)

    with qtbot.waitSignal(canvas_of(view)._glide._animation.finished):
        view.focus_claim(claim)

    card = card_of(view, claim)
    assert card.y >= 0
    assert card.y + card.height <= canvas_of(view).viewport().height()


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


def test_focus_on_what_is_not_shown_changes_nothing(view: CompareView, demo: Demo) -> None:
    view.focus_claim(demo.claims["opens"])

    view.focus_pair(None)
    assert view.focused_pair() is None
    assert view.focused_claim() == demo.claims["opens"]
