"""Steps of the window: saved when done, taken back, kept where they can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.workspace import decisions
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from claims_app.core.changes import Change
    from claims_app.core.records import Analyst
    from claims_app.gui.open_case import OpenCase


def _confirm(open_case: OpenCase) -> Change:
    link = next(iter(open_case.case.links))
    session = open_case.session
    return decisions.confirm(open_case.case, link, analyst=session.analyst, at=session.now())


def _refuse(_change: Change) -> Change:
    raise ClaimsError("The disk is full.", "Make room.")


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

    for step in (open_case.undo, open_case.redo, open_case.undo):
        step()
        with Session.open(case_folder, analyst=analyst) as again:
            counts.append(len(again.case.link_verdicts))

    assert counts == [0, 1, 0]
    assert open_case.stack.redoText() == "Confirm"


def test_step_that_cannot_be_saved_is_dropped_and_reported(
    qtbot: QtBot, open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_case.session, "perform", _refuse)
    before = tuple(open_case.case.records())

    with qtbot.waitSignal(open_case.failed) as failed:
        assert not open_case.do("Confirm", _confirm(open_case))

    assert str(failed.args[0]) == "The disk is full. Make room."
    assert open_case.stack.count() == 0
    assert tuple(open_case.case.records()) == before


@pytest.mark.parametrize("direction", ["undo", "redo"])
def test_movement_that_cannot_be_saved_keeps_the_step(
    qtbot: QtBot, open_case: OpenCase, monkeypatch: pytest.MonkeyPatch, direction: str
) -> None:
    open_case.do("Confirm", _confirm(open_case))
    if direction == "redo":
        open_case.undo()
    move = open_case.undo if direction == "undo" else open_case.redo
    before = len(open_case.case.link_verdicts)
    stack = open_case.stack
    stood = (stack.count(), stack.index())
    with monkeypatch.context() as patch:
        patch.setattr(open_case.session, "perform", _refuse)
        for _ in range(2):
            with qtbot.waitSignal(open_case.failed):
                move()
            assert (stack.count(), stack.index()) == stood
            assert len(open_case.case.link_verdicts) == before

    move()

    assert len(open_case.case.link_verdicts) != before
    assert stack.index() != stood[1]


def test_step_that_fails_leaves_what_could_be_done_again(
    open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case.do("Confirm", _confirm(open_case))
    open_case.undo()
    monkeypatch.setattr(open_case.session, "perform", _refuse)

    open_case.do("Confirm again", _confirm(open_case))

    assert open_case.stack.redoText() == "Confirm"


def test_journal_tells_a_step_from_taking_it_back(
    open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels: list[str] = []
    perform = open_case.session.perform

    def noted(change: Change) -> Change:
        labels.append(change.label)
        return perform(change)

    monkeypatch.setattr(open_case.session, "perform", noted)
    open_case.do("Confirm", _confirm(open_case))
    open_case.undo()
    open_case.redo()

    assert labels == [labels[0], f"Undo: {labels[0]}", labels[0]]
    assert labels[0].startswith("Confirm ")


def test_listeners_hear_what_a_step_touched(qtbot: QtBot, open_case: OpenCase) -> None:
    with qtbot.waitSignals([open_case.changed, open_case.saved]):
        open_case.do("Confirm", _confirm(open_case))

    assert open_case.saved_at is not None
