"""The menu of a card that stands for several reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from claims_app.core.changes import Change
from claims_app.core.ids import claim_id, link_id, report_id, source_id
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.phrases import Reason
from claims_app.core.records import Evidence, Link, Origin, Relation, Source, SourceKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import ClaimId
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

# Qt's offscreen plugin has no keyboard that a menu could take.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")


@pytest.fixture
def copied(desk: MainWindow, program: Program) -> tuple[ClaimId, ClaimId]:
    """Add a paper that prints what the committee said; return the claim and its copy."""
    assert program.open_case is not None
    session = program.open_case.session
    case = session.case
    first = next(c for c in case.claims.values() if "not leave" in c.anchor.exact)
    report = case.reports[first.report]
    outlet = Source(id=source_id("Tea & Times"), name="Tea & Times", kind=SourceKind.OUTLET)
    paper = replace(
        report,
        id=report_id("3" * 64),
        outlet=outlet.id,
        original_sha256="3" * 64,
        published="2026-02-03",
    )
    span = first.anchor.span
    again = replace(first, id=claim_id(paper.id, span.start, span.end), report=paper.id)
    (question,) = (q for q in case.questions.values() if first.id in q.claims)
    why = Evidence(rule=ORIGIN_RULE, strength=1.0, reason=Reason(template="x"))
    link = Link(
        id=link_id(first.id, again.id),
        a=first.id,
        b=again.id,
        relation=Relation.AGREE,
        evidence=(why,),
        origin=Origin.ANALYST,
    )
    grown = replace(question, claims=(*question.claims, again.id))
    put = (outlet, paper, again, link, grown)
    session.perform(Change(label="Copy", by=session.analyst.id, at=session.now(), put=put))
    return first.id, again.id


def menu_at(qtbot: QtBot, window: MainWindow, claim: ClaimId, *, by_key: bool) -> QMenu:
    canvas = window.screen_.view._canvas
    window.screen_.view.focus_claim(claim)
    card = next(card for card in canvas.placement.cards if card.claim == claim)
    where = QPoint(canvas.shown_x(card.x, card.width) + 30, card.y + 20)
    reason = QContextMenuEvent.Reason
    event = QContextMenuEvent(
        reason.Keyboard if by_key else reason.Mouse, where, canvas.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(canvas.viewport(), event)

    def shown() -> list[QMenu]:
        return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def choose(qtbot: QtBot, menu: QMenu, words: str) -> None:
    plain = str.maketrans(dict.fromkeys("\u2068\u2069"))
    (action,) = (a for a in menu.actions() if a.text().translate(plain) == words)
    where = menu.actionGeometry(action).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
@pytest.mark.parametrize("is_rtl", [False, True], ids=["ltr", "rtl"])
def test_a_copy_is_opened_and_folded_again(
    qtbot: QtBot, desk: MainWindow, copied: tuple[ClaimId, ClaimId], *, by_key: bool, is_rtl: bool
) -> None:
    first, copy = copied
    view = desk.screen_.view
    if is_rtl:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.copies_of(first) == (copy,)

    choose(
        qtbot, menu_at(qtbot, desk, first, by_key=by_key), "Same words in Tea && Times · 3 Feb 2026"
    )

    pair = desk.screen_.focused_pair()
    assert view.focused_claim() == copy
    assert pair is not None
    assert {pair.a, pair.b} == {first, copy}
    assert desk.screen_.panel.first.text.toPlainText()

    choose(qtbot, menu_at(qtbot, desk, copy, by_key=by_key), "One card for the same words")

    assert view.focused_claim() == first
    assert view.copies_of(first) == (copy,)


def test_undecided_pairs_of_a_copy_are_not_left_out(
    desk: MainWindow, copied: tuple[ClaimId, ClaimId]
) -> None:
    screen = desk.screen_
    board = screen.board
    assert board is not None

    assert set(screen.visible_pairs()) == set(board.pairs)

    met = set()
    for _ in board.pairs:
        screen.next_undecided()
        pair = screen.focused_pair()
        assert pair is not None
        met.add(pair.id)
    assert met == set(board.pairs)
