"""The Review screen with real keys: one pair at a time, one key a decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from claims_app.core.changes import Change
from claims_app.core.ids import claim_id, link_id
from claims_app.core.judgement import Decision
from claims_app.core.records import (
    Anchor,
    Claim,
    ConflictType,
    Link,
    LinkVerdict,
    Origin,
    Record,
    Relation,
    Span,
)
from claims_app.core.standing import LinkState
from claims_app.gui.dialogs.verdict import VerdictDialog
from claims_app.gui.filters import Filter
from claims_app.gui.shortcuts import ARABIC
from claims_app.gui.theme import LINK_KEYS, Role
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from claims_app.core.ids import LinkId
    from claims_app.core.records import Analyst
    from claims_app.core.standing import Standing
    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.program import Program

PAIRS = 40


def press(window: MainWindow, key: Qt.Key | str) -> None:
    """Press a key where the focus is, as the keyboard would."""
    target = QApplication.focusWidget() or window
    if isinstance(key, str):
        nothing = Qt.KeyboardModifier.NoModifier
        for is_press in (True, False):
            QTest.simulateEvent(target, is_press, ord(key), nothing, key, False)  # noqa: FBT003 -- Qt's own arguments
    else:
        QTest.keyClick(target, key)


def with_control(window: MainWindow, key: Qt.Key) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def pair_of(window: MainWindow) -> Standing:
    pair = window.review.focused_pair()
    assert pair is not None
    return pair


def standing_of(window: MainWindow, pair: LinkId) -> Standing:
    assert window.screen_.board is not None
    return window.screen_.board.pairs[pair]


def verdicts(program: Program) -> dict[LinkId, LinkVerdict]:
    assert program.open_case is not None
    return {verdict.link: verdict for verdict in program.open_case.case.link_verdicts.values()}


@pytest.fixture
def review(desk: MainWindow) -> MainWindow:
    """The window with Review in view."""
    with_control(desk, Qt.Key.Key_2)
    assert desk.screens.is_review
    return desk


@pytest.fixture
def full_folder(case_folder: Path, analyst: Analyst) -> Path:
    """The case with as many pairs more as make forty that wait, of every type."""
    with Session.open(case_folder, analyst=analyst) as session:
        case = session.case
        report = next(report for report in case.reports.values() if report.lang == "en")
        model = next(claim for claim in case.claims.values() if claim.report == report.id)
        known = {claim.anchor.span for claim in case.claims.values()}
        claims: list[Claim] = []
        links: list[Link] = []
        for start in range(PAIRS + 10):
            span = Span(start, start + 3)
            if span in known or len(links) + len(case.links) == PAIRS:
                continue
            claim = replace(
                model,
                id=claim_id(report.id, span.start, span.end),
                anchor=Anchor(span=span, exact=span.of(report.text)),
            )
            kind = list(ConflictType)[start % len(ConflictType)]
            claims.append(claim)
            links.append(
                Link(
                    id=link_id(model.id, claim.id),
                    a=model.id,
                    b=claim.id,
                    relation=Relation.CONFLICT,
                    type=kind,
                    score=0.01 * start,
                    origin=Origin.ANALYST,
                )
            )
        put: tuple[Record, ...] = (*claims, *links)
        session.perform(Change(label="Fill", by=analyst.id, at=session.now(), put=put))
        assert len(case.links) == PAIRS
    return case_folder


@pytest.mark.parametrize("language", ["en", "ar"])
def test_forty_decisions_by_the_keyboard_alone_with_one_key_each(
    qtbot: QtBot, program: Program, full_folder: Path, language: str
) -> None:
    program.apply(replace(program.preferences, language=language))
    with qtbot.waitSignal(program.work.settled):
        program.open_folder(full_folder)
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    window = program.window
    is_arabic = language == "ar"
    assert (window.layoutDirection() is Qt.LayoutDirection.RightToLeft) is is_arabic
    with_control(window, Qt.Key.Key_2)
    # What the same places of the keyboard send on either layout.
    keys = ["C", "X", *"123456789"]
    latin = {name: Qt.Key(ord(name)) for name in keys}
    wanted: dict[LinkId, tuple[Decision, str]] = {}
    presses = 0
    for turn in range(PAIRS):
        pair = pair_of(window)
        assert pair.id not in wanted
        name = keys[turn % len(keys)]
        key = pair.type.value if pair.type else pair.relation.value
        decision = {"C": Decision.CONFIRMED, "X": Decision.REJECTED}.get(name)
        if decision is None:
            key = LINK_KEYS[int(name) - 1]
            is_same = key == pair.type
            decision = Decision.CONFIRMED if is_same else Decision.RETYPED
        wanted[pair.id] = (decision, key)

        press(window, ARABIC[name] if is_arabic else latin[name])
        presses += 1

    assert (presses, len(wanted)) == (PAIRS, PAIRS)
    made = verdicts(program)
    assert {key: (one.decision, one.type or one.relation) for key, one in made.items()} == wanted
    assert window.review.queue.decided == PAIRS
    assert window.review.focused_pair() is None
    assert window.review.notice.isVisible()
    with_control(window, Qt.Key.Key_Z)
    assert pair_of(window).id == list(wanted)[-1]
    assert len(verdicts(program)) == PAIRS - 1


def test_most_worth_comes_first_and_what_is_shown_is_that_pair(review: MainWindow) -> None:
    screen = review.review

    assert [standing_of(review, key).type for key in screen.queue.order] == [
        ConflictType.DENIAL,
        ConflictType.OPPOSITE,
        ConflictType.DEGREE,
    ]
    assert screen.question.text == "Will the fighters leave?"
    assert screen.pair.first.speaker.text == "المحافظ"
    assert "سيغادر" in screen.pair.first.text.toPlainText()
    assert len(screen.pair.first.text.mark_rects()) == 1
    assert screen.decide.pill.word == "denial"
    assert screen.decide.confirm.accessibleName() == "Confirm denial"
    assert screen.decide.retype["denial"].is_marked
    assert screen.count.text() == "0 of 3 decided"
    assert "score 0.91" in screen.position.text
    assert screen.pair.first.text.hasFocus()


def test_decision_leads_on_and_undo_brings_the_pair_back(review: MainWindow) -> None:
    first = pair_of(review).id
    press(review, Qt.Key.Key_X)

    assert standing_of(review, first).state is LinkState.REJECTED
    second = pair_of(review).id
    assert second != first
    assert review.review.count.text() == "1 of 3 decided"
    assert review.review.progress.stretches() == (1 / 3, 0.0)
    with_control(review, Qt.Key.Key_Z)

    assert pair_of(review).id == first
    assert standing_of(review, first).state is LinkState.SUGGESTED
    assert review.review.decide.pill.word == "denial"


def test_key_held_down_decides_once(review: MainWindow) -> None:
    nothing = Qt.KeyboardModifier.NoModifier
    target = review.review.pair.first.text
    for is_repeat in (False, True, True):
        QTest.simulateEvent(target, True, int(Qt.Key.Key_C), nothing, "c", is_repeat)  # noqa: FBT003 -- Qt's own arguments

    assert review.review.queue.decided == 1


def test_very_long_claim_with_markup_is_shown_as_it_is(
    review: MainWindow, program: Program, analyst: Analyst
) -> None:
    case = program.open_case
    assert case is not None
    pair = pair_of(review)
    claim = case.case.claims[pair.b]
    report = case.case.reports[claim.report]
    text = "<b>not</b> &lt; \u202eleave " * 2000
    put = (
        replace(report, text=text),
        replace(claim, anchor=Anchor(span=Span(0, len(text)), exact=text)),
    )
    case.perform_unnamed(Change(label="Edit", by=analyst.id, at=case.session.now(), put=put))

    shown = review.review.pair.second.text
    assert shown.toPlainText().startswith("<b>not</b> &lt; \ufffdleave")
    assert review.review.pair.role is Role.REVIEW_LONG
    assert pair_of(review).id == pair.id


def test_without_going_on_the_pair_stays_and_the_choice_is_kept(
    review: MainWindow, program: Program
) -> None:
    first = pair_of(review).id
    press(review, Qt.Key.Key_A)
    kept = [program.preferences.review_advances]

    press(review, Qt.Key.Key_C)

    assert pair_of(review).id == first
    assert review.review.decide.state.word == "confirmed"
    press(review, ARABIC["A"])
    kept.append(program.preferences.review_advances)
    assert kept == [False, True]
    assert review.review.advance.isChecked()


def test_skip_puts_off_and_comes_back_at_the_end(review: MainWindow) -> None:
    order = review.review.queue.order
    press(review, Qt.Key.Key_S)
    assert pair_of(review).id == order[1]
    assert review.review.marks["skip"].word == "1 skipped"
    press(review, Qt.Key.Key_C)
    press(review, Qt.Key.Key_C)

    assert pair_of(review).id == order[0]
    press(review, Qt.Key.Key_K)
    assert pair_of(review).id == order[0]
    press(review, Qt.Key.Key_J)
    assert pair_of(review).id == order[1]
    assert pair_of(review).is_decided


def test_order_by_question_is_kept(review: MainWindow, program: Program) -> None:
    order = review.review.order
    order.setFocus()
    press(review, Qt.Key.Key_Down)

    assert program.preferences.review_order == "question"
    assert review.screen_.board is not None
    rows = review.screen_.board.rows
    asked = [
        next(
            at
            for at, row in enumerate(rows)
            if any(standing_of(review, key).a in cell for cell in row.cells)
        )
        for key in review.review.queue.order
    ]
    assert asked == sorted(asked)
    assert len(set(asked)) == 2


def test_reason_and_verdict_by_key(review: MainWindow, program: Program) -> None:
    first = pair_of(review).id
    press(review, Qt.Key.Key_R)
    assert review.review.reason.hasFocus()
    press(review, "c")
    press(review, Qt.Key.Key_Return)
    assert not verdicts(program)
    press(review, Qt.Key.Key_C)

    assert verdicts(program)[first].reason == "c"
    assert review.review.reason.text() == ""
    press(review, Qt.Key.Key_V)
    (dialog,) = review.findChildren(VerdictDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_rejected_pair_is_found_again_and_taken_back(review: MainWindow) -> None:
    screen = review.review
    first = pair_of(review).id
    press(review, Qt.Key.Key_X)
    with_control(review, Qt.Key.Key_R)
    assert screen.rejected.isVisible()
    assert screen.rejected.hasFocus()
    press(review, Qt.Key.Key_C)  # nobody decides on what cannot be read

    press(review, Qt.Key.Key_Return)

    assert pair_of(review).id == first
    assert screen.is_pair_shown
    assert screen.withdraw.isVisible()
    assert standing_of(review, first).state is LinkState.REJECTED
    with_control(review, Qt.Key.Key_Backspace)
    assert standing_of(review, first).state is LinkState.SUGGESTED
    assert pair_of(review).id == first


def test_escape_leaves_the_list_and_then_the_screen(review: MainWindow) -> None:
    with_control(review, Qt.Key.Key_R)
    press(review, Qt.Key.Key_Escape)
    assert review.review.is_pair_shown
    press(review, Qt.Key.Key_J)
    looked_at = pair_of(review).id

    press(review, Qt.Key.Key_Escape)

    assert not review.screens.is_review
    assert review.top.screens.currentIndex() == 0
    focused = review.screen_.focused_pair()
    assert focused is not None
    assert focused.id == looked_at


def test_tab_shows_the_screen_and_keys_of_one_do_not_reach_the_other(
    qtbot: QtBot, desk: MainWindow
) -> None:
    tabs = desk.top.screens
    assert not desk.actions_.rejected_pairs.isEnabled()

    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())

    assert desk.review.isVisible()
    assert desk.actions_.rejected_pairs.isEnabled()
    tabs.setFocus()
    first = pair_of(desk).id
    press(desk, Qt.Key.Key_C)
    assert standing_of(desk, first).state is LinkState.CONFIRMED


def test_review_begins_with_the_pair_that_was_in_focus(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_J)
    focused = desk.screen_.focused_pair()
    assert focused is not None

    with_control(desk, Qt.Key.Key_2)

    assert pair_of(desk).id == focused.id


def test_filter_of_compare_holds_and_says_what_it_hides(desk: MainWindow) -> None:
    desk.screen_.filters.ask(Filter(min_score=0.5))
    with_control(desk, Qt.Key.Key_2)
    screen = desk.review

    assert len(screen.queue.order) == 2
    assert screen.marks["filter"].word == "1 hidden by the filter"
    press(desk, "/")
    assert not desk.screens.is_review
    desk.screen_.filters.ask(Filter(text="nothing of the kind"))
    desk.screens.show_review()
    assert "No pair passes" in screen.notice.sentence.text()


def test_lists_beside_lead_to_their_pairs(qtbot: QtBot, review: MainWindow) -> None:
    screen = review.review
    order = screen.queue.order
    for shown in (screen.side.next.pairs, screen.side.decided.pairs, screen.rejected.pairs):
        QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    press(review, Qt.Key.Key_X)
    press(review, Qt.Key.Key_4)
    assert {row.id for row in screen.side.decided.pairs._rows} == set(order[:2])
    spoken = screen.rejected.pairs.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "denial, rejected" in spoken
    assert "The committee" in spoken

    row = next(at for at in range(2) if screen.side.decided.pairs._rows[at].id == order[0])
    view = screen.side.decided
    where = view.visualRect(view.pairs.index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert pair_of(review).id == order[0]


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1400, 900), 1.0), ((800, 600), 1.0), ((640, 480), 1.0), ((1024, 700), 2.0)],
)
def test_nothing_is_cut_in_any_window(
    qtbot: QtBot, review: MainWindow, program: Program, size: tuple[int, int], scale: float
) -> None:
    program.apply(replace(program.preferences, text_scale=scale))
    review.resize(*size)
    qtbot.waitUntil(lambda: review.size() == QSize(*size))
    QApplication.processEvents()
    screen = review.review

    page = screen._main.widget()
    assert page is not None
    assert page.width() <= screen._main.viewport().width()
    for button in (*screen.decide.retype.values(), screen.decide.confirm, screen.decide.verdict):
        assert button.width() >= button.sizeHint().width()
    for text in (screen.pair.first.text, screen.pair.second.text):
        assert text.height() >= 2 * 26 * scale


def test_every_control_of_the_screen_has_a_name(review: MainWindow) -> None:
    nameless = [
        child
        for child in review.review.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert not nameless


def test_language_changes_in_the_middle_of_a_review(review: MainWindow, program: Program) -> None:
    press(review, Qt.Key.Key_S)
    focused = pair_of(review).id
    review.review.reason.setText("half")

    program.apply(replace(program.preferences, language="ar"))

    window = program.window
    assert window is not review
    assert window.screens.is_review
    assert window.review.isVisible()
    assert pair_of(window).id == focused
    assert len(window.review.queue.skipped) == 1
    assert window.review.reason.text() == "half"
    assert window.top.screens.currentIndex() == 1
