"""The view through real keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from claims_app.core.board import Grouping, arrange
from claims_app.core.judgement import Decision
from claims_app.core.records import Polarity
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.compare.geometry import Box, Point
from claims_app.gui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import ClaimId
    from claims_app.gui.compare.canvas import Canvas
    from claims_app.gui.compare.placing import PlacedCard
    from claims_app.gui.compare.view import CompareView
    from claims_app.gui.theme import Theme
    from tests.gui.compare.conftest import Crowd, Demo


def canvas_of(view: CompareView) -> Canvas:
    return view._canvas


def card_of(view: CompareView, claim: ClaimId) -> PlacedCard:
    return next(card for card in canvas_of(view).placement.cards if card.claim == claim)


def centre(box: Box) -> Point:
    return Point(box.x + box.width / 2, box.y + box.height / 2)


@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_ports_lie_on_the_cards_that_are_painted(view: CompareView, is_rtl: bool) -> None:
    if is_rtl:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas = canvas_of(view)

    for port in canvas.scene.ports:
        y = centre(port.box).y
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


def test_focus_on_what_is_not_shown_changes_nothing(view: CompareView, demo: Demo) -> None:
    view.focus_claim(demo.claims["opens"])

    view.focus_pair(None)
    assert view.focused_pair() is None
    assert view.focused_claim() == demo.claims["opens"]
