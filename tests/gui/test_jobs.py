"""The one owner of threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from claims_app.gui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from claims_app.workspace.progress import Progress


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    found = JobRunner()
    yield found
    found.close()


def test_result_comes_back_on_the_threads_of_the_window(qtbot: QtBot, runner: JobRunner) -> None:
    heard: list[tuple[int, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def work(_progress: Progress) -> int:
        worked.append(threading.current_thread())
        return 42

    with qtbot.waitSignal(runner.finished):
        runner.submit(
            QObject(runner),
            work,
            title="count",
            on_result=lambda value: heard.append((value, threading.current_thread())),
            on_error=lambda error: pytest.fail(str(error)),
        )

    assert heard == [(42, threading.main_thread())]
    assert worked != [threading.main_thread()]


def test_error_goes_to_the_asker(qtbot: QtBot, runner: JobRunner) -> None:
    errors: list[BaseException] = []

    def work(_progress: Progress) -> None:
        raise OSError("full")

    with qtbot.waitSignal(runner.finished):
        runner.submit(
            QObject(runner), work, title="", on_result=_not_expected, on_error=errors.append
        )

    assert [str(error) for error in errors] == ["full"]


def test_result_is_dropped_when_the_asker_is_gone(qtbot: QtBot, runner: JobRunner) -> None:
    go = threading.Event()
    asker = QObject()
    calls: list[object] = []

    def work(_progress: Progress) -> str:
        go.wait(timeout=30)
        return "late"

    with qtbot.waitSignal(runner.finished):
        runner.submit(asker, work, title="", on_result=calls.append, on_error=calls.append)
        with qtbot.waitSignal(asker.destroyed):
            asker.deleteLater()
        go.set()

    assert calls == []
    assert not runner.is_busy


def test_cancel_stops_at_the_next_step(qtbot: QtBot, runner: JobRunner) -> None:
    begun, go = threading.Event(), threading.Event()
    steps: list[int] = []
    outcome: list[str] = []

    def work(progress: Progress) -> None:
        for step in range(1000):
            progress(step, 1000)
            steps.append(step)
            begun.set()
            go.wait(timeout=30)

    with qtbot.waitSignal(runner.finished):
        job = runner.submit(
            QObject(runner),
            work,
            title="",
            on_result=_not_expected,
            on_error=_not_expected,
            on_cancelled=lambda: outcome.append("cancelled"),
        )
        assert begun.wait(timeout=30)
        job.cancel()
        go.set()

    assert steps == [0]
    assert outcome == ["cancelled"]


def test_cancel_drops_a_job_that_waits(qtbot: QtBot, runner: JobRunner) -> None:
    go = threading.Event()
    outcome: list[str] = []
    owner = QObject(runner)
    runner.submit(
        owner,
        lambda _progress: go.wait(timeout=30),
        title="first",
        on_result=lambda _value: outcome.append("first"),
        on_error=_not_expected,
    )
    second = runner.submit(
        owner,
        lambda _progress: outcome.append("ran"),
        title="second",
        on_result=_not_expected,
        on_error=_not_expected,
        on_cancelled=lambda: outcome.append("dropped"),
    )

    second.cancel()
    go.set()
    qtbot.waitUntil(lambda: not runner.is_busy)

    assert sorted(outcome) == ["dropped", "first"]


def test_progress_is_told_on_the_windows_thread(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[tuple[str, int, int, bool]] = []
    main = threading.main_thread()
    runner.progressed.connect(
        lambda step: told.append(
            (step.job.title, step.done, step.total, threading.current_thread() is main)
        )
    )

    with qtbot.waitSignal(runner.finished):
        runner.submit(
            QObject(runner),
            lambda progress: progress(1, 3),
            title="walk",
            on_result=lambda _value: None,
            on_error=_not_expected,
        )

    assert told == [("walk", 1, 3, True)]


def test_close_waits_for_the_thread_and_silences_it(qtbot: QtBot) -> None:
    runner = JobRunner()
    begun = threading.Event()
    calls: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 0)

    runner.submit(QObject(runner), work, title="", on_result=calls.append, on_error=calls.append)
    assert begun.wait(timeout=30)

    runner.close()

    assert calls == []
    assert not runner.is_busy


def _not_expected(value: object) -> None:
    pytest.fail(f"not expected: {value!r}")
