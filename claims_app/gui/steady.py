"""Keeps the board still while an analyst works: what is decided does not jump away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.board import Board

_T = TypeVar("_T")


def keep_order(board: Board, former: Board) -> Board:
    """Return ``board`` with its columns and rows in the order that ``former`` had.

    ``core.board`` puts what is undecided first, which is right for a board that is opened, and
    would move the row away under the analyst who has just decided. What is new comes after that,
    and claims of no question and no side stay last.
    """
    columns = _order([c.key for c in board.columns], [c.key for c in former.columns])
    rows = _order([r.question for r in board.rows], [r.question for r in former.rows])
    ordered = tuple(
        replace(board.rows[row], cells=tuple(board.rows[row].cells[column] for column in columns))
        for row in rows
    )
    # A column runs down the rows, so that what it lists is what its cells hold.
    return replace(
        board,
        columns=tuple(
            replace(
                board.columns[column],
                claims=tuple(claim for row in ordered for claim in row.cells[place]),
            )
            for place, column in enumerate(columns)
        ),
        rows=ordered,
    )


def _order(now: Sequence[_T], former: Sequence[_T]) -> list[int]:
    """Return the indices of ``now`` in the order of ``former``, then what is new, then no key."""
    place = {key: index for index, key in enumerate(former)}
    return sorted(
        range(len(now)),
        key=lambda index: (not now[index], place.get(now[index], len(former)), index),
    )
