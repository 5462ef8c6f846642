"""Steps of the window: saved when done, taken back, dropped when they can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack

from claims_app.core.errors import ClaimsError
from claims_app.gui.commands import ChangeCommand
from claims_app.workspace import decisions
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from claims_app.core.changes import Change
    from claims_app.core.records import Analyst
    from claims_app.gui.open_case import OpenCase


def _confirm(open_case: OpenCase) -> Change:
    link = next(iter(open_case.case.links))
    session = open_case.session
    return decisions.confirm(open_case.case, link, analyst=session.analyst, at=session.now())


def test_step_is_on_the_disk_when_it_is_done(
    open_case: OpenCase, case_folder: Path, analyst: Analyst
) -> None:
    assert open_case.do("Confirm", _confirm(open_case))

    with Session.open(case_folder, analyst=analyst) as again:
        assert dict(again.case.link_verdicts) == dict(open_case.case.link_verdicts)
        assert len(again.case.link_verdicts) == 1


def test_undo_and_redo_reach_the_disk(
    open_case: OpenCase, case_folder: Path, analyst: Analyst
) -> None:
    open_case.do("Confirm", _confirm(open_case))
    counts = []

    for step in (open_case.stack.undo, open_case.stack.redo, open_case.stack.undo):
        step()
        with Session.open(case_folder, analyst=analyst) as again:
            counts.append(len(again.case.link_verdicts))

    assert counts == [0, 1, 0]
    assert open_case.stack.redoText() == "Confirm"


def test_step_that_cannot_be_saved_is_dropped_and_reported(
    qtbot: QtBot, open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_change: Change) -> Change:
        raise ClaimsError("The disk is full.", "Make room.")

    monkeypatch.setattr(open_case.session, "perform", refuse)
    before = tuple(open_case.case.records())

    with qtbot.waitSignal(open_case.failed) as failed:
        assert not open_case.do("Confirm", _confirm(open_case))

    assert str(failed.args[0]) == "The disk is full. Make room."
    assert open_case.stack.count() == 0
    assert tuple(open_case.case.records()) == before


def test_undo_that_cannot_be_saved_leaves_what_is_saved(
    qtbot: QtBot, open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case.do("Confirm", _confirm(open_case))

    def refuse(_change: Change) -> Change:
        raise ClaimsError("Read only.", "")

    monkeypatch.setattr(open_case.session, "perform", refuse)
    with qtbot.waitSignal(open_case.failed):
        open_case.stack.undo()

    assert len(open_case.case.link_verdicts) == 1
    assert not open_case.stack.canUndo()


def test_journal_tells_a_step_from_taking_it_back(qapp: object, open_case: OpenCase) -> None:
    labels: list[str] = []
    stack = QUndoStack()

    def perform(change: Change) -> Change:
        labels.append(change.label)
        return open_case.session.perform(change)

    stack.push(ChangeCommand("Confirm", _confirm(open_case), perform, lambda _error: None))
    stack.undo()
    stack.redo()

    assert labels == [labels[0], f"Undo: {labels[0]}", labels[0]]
    assert labels[0].startswith("Confirm ")


def test_listeners_hear_what_a_step_touched(qtbot: QtBot, open_case: OpenCase) -> None:
    with qtbot.waitSignals([open_case.changed, open_case.saved]):
        open_case.do("Confirm", _confirm(open_case))

    assert open_case.saved_at is not None
