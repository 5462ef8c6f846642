"""What the last line of the window says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from claims_app.core.errors import ClaimsError
from claims_app.gui.jobs import Job, JobProgress
from claims_app.gui.status_bar import StatusBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from claims_app.gui.look import Look


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> StatusBar:
    found = StatusBar(look)
    qtbot.addWidget(found)
    found.resize(1200, 26)
    found.show()
    return found


def test_long_work_shows_a_bar_and_can_be_cancelled(qtbot: QtBot, bar: StatusBar) -> None:
    bar.begin_job("Finding conflicts")
    assert not bar.progress.isVisible()
    qtbot.waitUntil(bar.progress.isVisible)
    bar.show_progress(JobProgress(Job("Finding conflicts"), 2, 10))
    assert (bar.progress.value(), bar.progress.maximum()) == (2, 10)

    with qtbot.waitSignal(bar.cancel_asked):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    bar.end_job()

    assert not bar.progress.isVisible()


def test_short_work_shows_nothing(bar: StatusBar) -> None:
    bar.begin_job("Opening")
    bar.end_job()

    assert not bar._delay.isActive()
    assert not bar.job.isVisible()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.4, ""),
        (12.4, "12 second(s) left"),
        (59.4, "59 second(s) left"),
        (150, "2 minute(s) left"),
    ],
)
def test_time_left_is_rounded(bar: StatusBar, seconds: float, words: str) -> None:
    assert bar._time_left(seconds) == words


def test_saved_state_is_a_word(bar: StatusBar) -> None:
    bar.show_saved(None, None)
    assert bar.saved.word == "Nothing to save"
    bar.show_saved(datetime(2026, 3, 1, 12, 30, tzinfo=UTC), None)
    assert bar.saved.word.startswith("Saved ")
    bar.show_saved(None, ClaimsError("The disk is full.", "Make room."))
    assert bar.saved.word == "In the journal only"
    assert "disk is full" in bar.saved.toolTip()
    bar.show_read_only("sources.yaml:3: not a list")
    assert bar.saved.word == "Read only"


def test_keys_give_way_in_a_narrow_window(qtbot: QtBot, bar: StatusBar) -> None:
    assert bar._hints.isVisible()
    bar.resize(300, 26)

    qtbot.waitUntil(lambda: not bar._hints.isVisible())
