"""What a board must survive: crowds, bundles, disagreement, long and odd texts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from claims_app.core.board import arrange
from claims_app.core.ids import AnalystId, verdict_id
from claims_app.core.judgement import Decision
from claims_app.core.records import ConflictType
from claims_app.core.standing import LinkState
from claims_app.gui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from claims_app.gui.compare.view import CompareView
    from tests.gui.compare.conftest import CaseMaker, Crowd, Demo

BOTH = pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])


def turn(view: CompareView, *, is_rtl: bool) -> None:
    direction = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    view.setLayoutDirection(direction)


@BOTH
def test_many_links_through_one_gap_become_a_bundle(
    view: CompareView, maker: CaseMaker, is_rtl: bool
) -> None:
    turn(view, is_rtl=is_rtl)
    maker.source("Outlet")
    report = maker.report("bundle", "Outlet", "en", "2024-05-01")
    left, middle, right = (
        [
            maker.claim(report, maker.source(name, name), f"{name} {index} " + "and more " * more)
            for index in range(count)
        ]
        for name, count, more in (("Ann", 3, 4), ("Bob", 4, 10), ("Cid", 3, 4))
    )
    links = [maker.link(a, b) for a in left for b in right]
    # Bob's own quarrels put his column between the two.
    for a, b in ((left[0], middle[0]), (left[1], middle[0]), *pairwise(middle)):
        maker.link(a, b, ConflictType.OPPOSITE)
    maker.link(middle[0], middle[3], ConflictType.ACTOR)
    maker.question("Bundles?", *left, *middle, *right)
    case = maker.case()

    view.set_board(case, arrange(case))
    view.focus_pair(links[4])

    assert [column.title for column in view._arrangement.columns] == ["Ann", "Bob", "Cid"]
    (bundle,) = view._canvas.scene.bundles
    assert bundle.count == 4
    assert not view.grab().isNull()


@BOTH
def test_two_analysts_who_differ_are_both_seen(view: CompareView, demo: Demo, is_rtl: bool) -> None:
    turn(view, is_rtl=is_rtl)
    demo.verdict("denial", Decision.CONFIRMED)
    lina = AnalystId("lina")
    other = replace(
        demo.maker.decide(demo.links["denial"], Decision.REJECTED),
        id=verdict_id(demo.links["denial"], lina),
        analyst=lina,
    )
    board, touched = demo.put(other)

    view.refresh(demo.case, board, touched)

    pair = view._arrangement.pairs[demo.links["denial"]]
    assert pair.state is LinkState.DISPUTED
    content = view._canvas.stock.content(demo.claims["opens"])
    assert len(content.marks[-1].seals) == 2
    for look in (LIGHT, DARK):
        view.set_theme(look)
        assert not view.grab().isNull()


def test_two_hundred_columns_lay_out_only_what_is_seen(view: CompareView, crowd: Crowd) -> None:
    case = crowd(200, 4, 300)

    view.set_board(case, arrange(case))

    assert len(view._arrangement.columns) == 200
    assert len(view._canvas.stock._faces) < 60
    assert view._canvas.horizontalScrollBar().maximum() > 200 * 200


def test_a_huge_claim_unfolds_and_scrolls(view: CompareView, maker: CaseMaker) -> None:
    maker.source("Outlet")
    report = maker.report("huge", "Outlet", "en")
    claim = maker.claim(report, maker.source("Ann <b>&amp;", "A"), "word and word " * 3600)
    maker.claim(report, maker.source("Bob", ""), "abc\u202edcba\n<i>x</i> \U0001f600")
    case = maker.case()
    view.set_board(case, arrange(case))

    view._canvas.toggle(claim)
    view._canvas.verticalScrollBar().setValue(9000)

    (card,) = view._canvas.placement.cards
    assert card.claim == claim
    assert card.height > 15000
    assert not view.grab().isNull()


def test_a_very_small_window_is_no_error(view: CompareView) -> None:
    view.resize(90, 60)

    assert not view.grab().isNull()
    assert view.next_pair()


def test_cards_that_lose_their_records_disappear(view: CompareView, demo: Demo) -> None:
    view.focus_claim(demo.claims["opens"])
    kept = [claim for claim in demo.case.claims if claim != demo.claims["opens"]]
    case = demo.maker.case()
    del demo.maker.records[demo.claims["opens"]]

    view.set_board(demo.maker.case(), arrange(demo.maker.case()))

    assert set(view._arrangement.spots) == set(kept)
    assert view.focused_claim() is None
    assert view.focused_pair() is None
    assert len(case.claims) == len(kept) + 1


def test_a_hundred_connectors_are_painted(view: CompareView, crowd: Crowd) -> None:
    case = crowd(4, 8, 900)
    view.set_board(case, arrange(case))
    view.resize(1400, 1600)

    image = view.grab()

    scene = view._canvas.scene
    assert len(scene.lines) > 30
    assert {line.tie.key for line in scene.lines} >= {"time", "opposite"}
    assert not image.isNull()
