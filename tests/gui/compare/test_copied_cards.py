"""One card for the same words in several reports, and the ways to each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QApplication, QToolTip

from claims_app.core.board import Grouping, arrange
from claims_app.core.copies import copies
from claims_app.core.ids import ClaimId
from claims_app.core.judgement import Decision
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.phrases import Reason
from claims_app.core.records import Evidence, Link, Relation
from claims_app.gui.compare.accessible import BoardAccessible
from claims_app.gui.compare.arrangement import Arrangement, arranged
from claims_app.gui.compare.card import CardFace, CardFonts
from claims_app.gui.compare.view import CompareView
from claims_app.gui.language import Translation
from tests.gui.compare.conftest import Demo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.compare.conftest import CaseMaker

SAID = "The night market of Dera will move to the quay before the rains begin"
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@dataclass
class Told:
    """A case in which three papers carry one sentence, and the view of it."""

    demo: Demo
    view: CompareView
    first: ClaimId
    second: ClaimId
    third: ClaimId
    rival: ClaimId

    def shown(self) -> list[ClaimId]:
        """Return the cards of the one who says it, top to bottom."""
        arrangement = self.view._arrangement
        column = arrangement.columns[arrangement.spots[self.first].column]
        return list(column.claims)


def same(maker: CaseMaker, a: ClaimId, b: ClaimId) -> None:
    """Link two claims as the engine does where it finds one origin."""
    key = maker.link(a, b, Relation.AGREE)
    link = maker.records[key]
    assert isinstance(link, Link)
    why = Evidence(rule=ORIGIN_RULE, strength=0.9, reason=Reason(template="x"))
    maker.records[key] = replace(link, evidence=(why,))


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    found = Translation()
    found.use("en")
    yield found
    found.use("en")
    found.remove()


@pytest.fixture
def told(qtbot: QtBot, maker: CaseMaker, translation: Translation) -> Told:
    warden = maker.source("Market warden", "Town")
    sellers = maker.source("Stall holders", "Sellers")
    claims = []
    for day, (name, outlet) in enumerate(
        (("a", "Quay Post"), ("b", "Radio <b>"), ("c", "صحيفة المرسى")), start=1
    ):
        maker.source(outlet)
        report = maker.report(name, outlet, "en", f"2023-03-0{day}")
        claims.append(maker.claim(report, warden, SAID))
    first, second, third = claims
    report = maker.report("d", "Quay Post", "en", "2023-03-04")
    rival = maker.claim(report, sellers, "The night market stays where it is")
    same(maker, first, second)
    same(maker, second, third)
    links = {
        "first": maker.link(first, rival),
        "second": maker.link(second, rival),
        "third": maker.link(third, rival),
    }
    question = maker.question("Does the market move?", *claims, rival)
    case = maker.case()
    demo = Demo(case, arrange(case), links, {}, {"move": question}, maker)
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(900, 520)
    view.set_board(case, demo.board)
    view.show()
    qtbot.waitExposed(view)
    return Told(demo, view, first, second, third, rival)


def plain(text: str) -> str:
    return text.translate(str.maketrans(dict.fromkeys("\u2068\u2069")))


def arrangement_of(told: Told, without: tuple[ClaimId, ...] = ()) -> Arrangement:
    case, board = told.demo.case, told.demo.board
    return arranged(
        case,
        board,
        is_claim_visible=lambda claim: claim.id not in without,
        groups=copies(case, board),
    )


def test_one_card_stands_for_all_copies(told: Told) -> None:
    arrangement = arrangement_of(told)

    assert told.shown() == [told.first]
    assert arrangement.copies == {told.first: (told.second, told.third)}
    assert arrangement.card_of == {told.second: told.first, told.third: told.first}
    assert set(arrangement.pairs) == {told.demo.links["first"]}
    assert arrangement.rows[0].hidden == (0, 0)
    assert arrangement.hidden_claims == 0


def test_every_pair_has_its_turn_whether_it_is_drawn_or_not(told: Told) -> None:
    arrangement = arrangement_of(told)

    order = arrangement.pair_order()

    assert set(order) == set(told.demo.board.pairs)
    assert order == arranged(told.demo.case, told.demo.board).pair_order()
    assert order[0] == told.demo.links["first"]
    assert set(arrangement.folded) == set(order[1:])


def test_the_first_that_a_filter_leaves_stands_for_the_rest(told: Told) -> None:
    arrangement = arrangement_of(told, without=(told.first,))

    assert arrangement.copies == {told.second: (told.third,)}
    assert sum(arrangement.rows[0].hidden) == 1


def test_by_outlet_each_column_keeps_its_card(told: Told) -> None:
    told.view.set_board(told.demo.case, arrange(told.demo.case, grouping=Grouping.OUTLET))

    assert {told.first, told.second, told.third} <= told.view._arrangement.spots.keys()


def test_the_card_says_where_else_the_words_stand(told: Told) -> None:
    content = told.view._canvas.stock.content(told.first)

    assert plain(content.also) == "Also in 2 reports: Radio <b>, صحيفة المرسى"
    assert plain(content.copies_note).splitlines() == [
        "The same words, or nearly, in 2 more reports:",
        "Radio <b> · 2 Mar 2023",
        "صحيفة المرسى · 3 Mar 2023",
    ]
    assert told.view._canvas.stock.content(told.rival).copies_note == ""


def test_the_card_says_it_in_arabic(told: Told, translation: Translation) -> None:
    translation.use("ar")

    content = told.view._canvas.stock.content(told.first)

    assert plain(content.also) == "في تقريرين آخرين أيضاً: Radio <b>، صحيفة المرسى"
    assert content.copies_note.startswith("الكلمات نفسها أو ما يقاربها في تقريرين آخرين:\n")


def test_the_line_has_its_room_on_the_card(told: Told) -> None:
    content = told.view._canvas.stock.content(told.first)
    fonts = CardFonts(1.0)

    faces = [
        CardFace(one, fonts, 226, way)
        for one in (content, replace(content, also=""))
        for way in (LTR, RTL)
    ]

    assert [face.height - faces[2].height for face in faces] == [fonts.meta_height] * 2 + [0, 0]
    card = next(c for c in told.view._canvas.placement.cards if c.claim == told.first)
    assert card.height == told.view._canvas.stock.face(told.first).height


def test_a_tip_lists_the_copies(told: Told) -> None:
    canvas = told.view._canvas
    card = next(card for card in canvas.placement.cards if card.claim == told.first)
    where = QPoint(canvas.shown_x(card.x, card.width) + 40, card.y + 20)

    viewport = canvas.viewport()
    QApplication.sendEvent(
        viewport, QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    )

    assert QToolTip.text() == canvas.stock.content(told.first).copies_note
    assert not Gui.mightBeRichText(QToolTip.text())
    QToolTip.hideText()


def test_whoever_reads_the_screen_is_told_too(told: Told) -> None:
    board = QAccessible.queryAccessibleInterface(told.view._canvas)
    assert isinstance(board, BoardAccessible)

    spoken = plain(board.card(told.first).text(QAccessible.Text.Name))

    assert "in 2 more reports: Radio <b> · 2 Mar 2023" in spoken
    assert "\n" not in spoken
    assert not board.card(told.second).isValid()


def test_going_from_pair_to_pair_gives_a_copy_its_card(qtbot: QtBot, told: Told) -> None:
    view = told.view
    order = view.pair_order()
    seen = []

    while view.next_pair():
        seen.append(view.focused_pair())

    assert tuple(seen) == order == view.pair_order()
    assert set(seen) == set(told.demo.board.pairs)
    assert told.shown() == [told.first, told.second, told.third]
    assert view.is_apart(told.first)
    assert view.pair_position() == (len(order), len(order))


def test_cards_are_folded_again_with_the_keyboard_on_them(qtbot: QtBot, told: Told) -> None:
    view = told.view
    view.focus_claim(told.third)
    assert view.focused_claim() == told.third
    assert told.shown() == [told.first, told.second, told.third]
    qtbot.keyClick(view._canvas, Qt.Key.Key_Up)
    assert view.focused_claim() == told.second

    view.fold(told.second)

    assert told.shown() == [told.first]
    assert view.focused_claim() == told.first
    assert view.focused_pair() == told.demo.links["first"]
    assert not view.is_apart(told.first)
    qtbot.keyClick(view._canvas, Qt.Key.Key_Down)
    assert view.focused_claim() == told.first


def test_opening_a_copy_does_what_enter_does(qtbot: QtBot, told: Told) -> None:
    assert told.view.copies_of(told.first) == (told.second, told.third)

    with qtbot.waitSignal(told.view.claim_activated) as activated:
        told.view.open_claim(told.second)

    assert activated.args == [told.second]
    assert told.view.focused_pair() == told.demo.links["second"]
    assert told.view.copies_of(told.first) == ()


@pytest.mark.parametrize("name", ["first", "second"])
def test_a_verdict_parts_the_copy_that_it_is_on(told: Told, name: str) -> None:
    board, touched = told.demo.verdict(name, Decision.CONFIRMED)

    told.view.refresh(told.demo.case, board, touched)

    judged = [told.second] if name == "second" else []
    assert told.shown() == [told.first, *judged]
    heights = [told.view._canvas.stock.height(claim) for claim in told.shown()]
    layout = told.view._canvas.board_layout
    assert [layout.card(claim).length for claim in told.shown()] == heights


def test_a_new_link_of_one_origin_folds_all_but_what_is_in_hand(told: Told) -> None:
    case = told.demo.case
    links = [link for link in case.links.values() if link.relation is Relation.AGREE]
    plain_links = [replace(link, evidence=()) for link in links]
    for link in plain_links:
        board, touched = told.demo.put(link)
        told.view.refresh(case, board, touched)
    assert told.shown() == [told.first, told.second, told.third]

    for link in links:
        board, touched = told.demo.put(link)
        told.view.refresh(case, board, touched)
    assert told.shown() == [told.first]

    for link in plain_links:
        told.view.refresh(case, *told.demo.put(link))
    told.view.focus_claim(told.second)
    for link in links:
        told.view.refresh(case, *told.demo.put(link))
    assert told.shown() == [told.first, told.second, told.third]
    assert told.view.focused_claim() == told.second


def test_the_board_is_mirrored_with_its_folded_cards(told: Told) -> None:
    canvas = told.view._canvas
    before = {card.claim: (card.x, card.height) for card in canvas.placement.cards}

    told.view.setLayoutDirection(RTL)

    assert {card.claim: (card.x, card.height) for card in canvas.placement.cards} == before
    card = next(card for card in canvas.placement.cards if card.claim == told.first)
    right = canvas.shown_x(card.x, card.width) + card.width
    assert canvas.viewport().width() - right == card.x
    assert canvas.claim_at(QPointF(right - 1, card.y + 20)) == told.first
