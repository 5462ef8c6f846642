"""A fault is logged and shown, and the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from claims_app.gui.unhandled import LOG_NAME, FaultBox, FaultHooks, log_to

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def hooks(qapp: object) -> Iterator[FaultHooks]:
    found = FaultHooks()
    found.install()
    yield found
    found.remove()


def _error() -> ValueError:
    with pytest.raises(ValueError, match="odd") as caught:
        raise ValueError("odd")
    return caught.value


def test_fault_is_shown_once_and_logged(
    qtbot: QtBot, hooks: FaultHooks, caplog: pytest.LogCaptureFixture
) -> None:
    faults = FaultBox(hooks)
    error = _error()

    for _ in range(3):
        sys.excepthook(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: faults.box is not None)

    assert faults.box is not None
    assert "ValueError: odd" in faults.box.detailedText()
    assert caplog.text.count("ValueError: odd") == 3
    faults.box.close()
    qtbot.waitUntil(lambda: faults.box is None)


def test_fault_of_a_thread_comes_to_the_window(qtbot: QtBot, hooks: FaultHooks) -> None:
    def fail() -> None:
        raise ValueError("in a thread")

    with qtbot.waitSignal(hooks.faulted) as faulted:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()

    assert "in a thread" in faulted.args[0]


def test_fault_of_a_finaliser_comes_to_the_window(qtbot: QtBot, hooks: FaultHooks) -> None:
    class Odd:
        def __del__(self) -> None:
            raise ValueError("at the end")

    with qtbot.waitSignal(hooks.faulted) as faulted:
        del [Odd()][0]

    assert "at the end" in faulted.args[0]


def test_interrupt_is_no_fault(qtbot: QtBot, hooks: FaultHooks) -> None:
    with qtbot.assertNotEmitted(hooks.faulted):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_log_is_a_file_and_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path) -> None:
    logger = logging.getLogger("claims_app")
    before = list(logger.handlers)
    (tmp_path / "taken").write_text("", encoding="utf-8")
    try:
        log_to(tmp_path / "taken")
        log_to(tmp_path)
        logger.error("something")
        assert "something" in (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    finally:
        for handler in logger.handlers[len(before) :]:
            handler.close()
        logger.handlers = before
