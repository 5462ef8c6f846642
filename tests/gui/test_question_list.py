"""The list of questions and its model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from claims_app.core.board import arrange
from claims_app.core.ids import QuestionId, RecordId
from claims_app.core.records import Relation
from claims_app.gui.question_list import (
    QuestionList,
    QuestionModel,
    broken,
    glyph_of,
)
from claims_app.gui.question_rows import QuestionRow, question_rows
from claims_app.gui.steady import keep_order
from claims_app.gui.theme import Role, font
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.core.changes import Change
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase


def _row(name: str, conflicts: int = 1, undecided: int = 1) -> QuestionRow:
    return QuestionRow(
        question=QuestionId(RecordId(name)), title=name, conflicts=conflicts, undecided=undecided
    )


def _titles(model: QuestionModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qapp: object) -> QuestionModel:
    found = QuestionModel()
    QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Warning, found)
    return found


def test_model_goes_from_any_list_to_any_other(model: QuestionModel) -> None:
    lists = ["abcd", "", "dcba", "bxdy", "y", "yabc", "cab", "cab"]
    for names in lists:
        model.show_rows([_row(name) for name in names])

        assert _titles(model) == list(names)


def test_row_that_changes_says_so_and_stays(qtbot: QtBot, model: QuestionModel) -> None:
    model.show_rows([_row("a"), _row("b")])

    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_rows([_row("a"), _row("b", undecided=0)])

    assert changed.args[0].row() == 1
    tip = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "all decided" in tip


@pytest.mark.parametrize(
    ("row", "glyph", "words"),
    [
        (_row("q", 2, 1), "suggested", "2 conflict(s) · 1 undecided"),
        (_row("q", 2, 0), "confirmed", "2 conflict(s) · all decided"),
        (replace(_row("q", 0, 0), agreements=1, is_agreed=True), "agree", "sources agree"),
        (replace(_row("q", 0, 0), agreements=1), "agree", "1 agreement(s)"),
        (replace(_row("q", 0, 0), rejected=1), "rejected", "1 conflict(s) rejected"),
        (
            replace(_row("q", 0, 0), rejected=2, agreements=1, updates=1),
            "rejected",
            "2 conflict(s) rejected · 1 agreement(s) · 1 update(s)",
        ),
        (_row("q", 0, 0), "silent", "no conflict"),
    ],
)
def test_state_is_glyph_and_word(
    model: QuestionModel, row: QuestionRow, glyph: str, words: str
) -> None:
    assert glyph_of(row) == glyph
    assert model.summary(row) == words


def test_rows_come_from_the_board(open_case: OpenCase) -> None:
    rows = question_rows(arrange(open_case.case), open_case.case)

    assert [(row.title, row.conflicts, row.undecided) for row in rows] == [
        ("Will the fighters leave?", 1, 1),
        ("هل وُقّع نص؟", 1, 1),
        ("", 0, 0),
    ]


def test_only_agreement_of_all_among_speakers_is_called_so(open_case: OpenCase) -> None:
    case, session = open_case.case, open_case.session
    links = list(case.links)
    agree = Relation.AGREE

    def first_row(*decided: Change) -> QuestionRow:
        for change in decided:
            session.perform(change)
        return question_rows(keep_order(arrange(case), board), case)[0]

    board = arrange(case)
    on_it = set(board.rows[0].cells[0] + board.rows[0].cells[1])
    link = next(key for key in links if {case.links[key].a, case.links[key].b} <= on_it)
    who, at = session.analyst, session.now()

    rejected = first_row(decisions.reject(case, link, analyst=who, at=at))
    agreed = first_row(decisions.retype(case, link, agree, None, analyst=who, at=at))

    assert (rejected.rejected, rejected.is_agreed, rejected.agreements) == (1, False, 0)
    assert (agreed.rejected, agreed.is_agreed, agreed.agreements) == (0, True, 1)


def test_choosing_a_line_by_key_tells_the_question(
    qtbot: QtBot, look: Look, model: QuestionModel
) -> None:
    model.show_rows([_row("a"), _row("b" * 200)])
    view = QuestionList(look, model)
    qtbot.addWidget(view)
    view.resize(216, 400)
    view.show()
    view.choose(QuestionId(RecordId("a")))
    view.grab()

    with qtbot.waitSignal(view.question_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert chosen.args == ["b" * 200]


def test_following_the_board_tells_no_one(qtbot: QtBot, look: Look, model: QuestionModel) -> None:
    model.show_rows([_row("a"), _row("b")])
    view = QuestionList(look, model)
    qtbot.addWidget(view)

    with qtbot.assertNotEmitted(view.question_chosen):
        view.choose(QuestionId(RecordId("b")))

    assert view.currentIndex().row() == 1


@pytest.mark.parametrize(
    "text", ["هل يغادر المقاتلون حي الوعر " * 9, "😀 word " * 40, "", "x" * 900]
)
def test_title_is_broken_into_three_lines_without_losing_a_letter(look: Look, text: str) -> None:
    lines = broken(text, font(Role.UI), 190)

    assert len(lines) <= 3
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
