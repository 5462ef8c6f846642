"""The board stays still while an analyst works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.board import Grouping, arrange
from claims_app.gui.steady import keep_order
from claims_app.workspace import decisions

if TYPE_CHECKING:
    from claims_app.gui.open_case import OpenCase


def test_decided_rows_stay_where_they_were(open_case: OpenCase) -> None:
    case, session = open_case.case, open_case.session
    before = arrange(case)
    first = before.rows[0].question
    for link in tuple(case.links):
        pair = case.links[link]
        if first and {pair.a, pair.b} <= set(case.questions[first].claims):
            change = decisions.confirm(case, link, analyst=session.analyst, at=session.now())
            session.perform(change)
    moved = arrange(case)

    kept = keep_order(moved, before)

    assert [row.question for row in moved.rows] != [row.question for row in before.rows]
    assert [row.question for row in kept.rows] == [row.question for row in before.rows]
    assert [column.key for column in kept.columns] == [column.key for column in before.columns]


def test_cells_move_with_their_columns_and_rows(open_case: OpenCase) -> None:
    board = arrange(open_case.case, grouping=Grouping.SPEAKER)
    turned = keep_order(
        board,
        type(board)(
            grouping=board.grouping,
            columns=board.columns[::-1],
            rows=board.rows[::-1],
            pairs=board.pairs,
        ),
    )

    assert [column.key for column in turned.columns] == [c.key for c in board.columns[::-1]]
    for index, column in enumerate(turned.columns):
        cells = [claim for row in turned.rows for claim in row.cells[index]]
        assert list(column.claims) == cells
        original = next(other for other in board.columns if other.key == column.key)
        assert sorted(column.claims) == sorted(original.claims)


def test_what_is_new_comes_after_it_and_other_claims_stay_last(open_case: OpenCase) -> None:
    board = arrange(open_case.case)
    former = type(board)(
        grouping=board.grouping,
        columns=board.columns[1:],
        rows=board.rows[1:],
        pairs=board.pairs,
    )

    kept = keep_order(board, former)

    assert kept.columns[-1].key == board.columns[0].key
    questions = [row.question for row in kept.rows]
    assert questions == [*(row.question for row in board.rows[1:-1]), board.rows[0].question, None]
