"""One writer: another process is kept out, a dead one keeps nobody out."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.store.lock import WriterLock

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import pathlib, sys
from claims_app.store.lock import WriterLock
lock = WriterLock(pathlib.Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.claims" / "journal" / ".lock"


def _hold_elsewhere(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_another_process_is_kept_out_until_it_dies(path: Path) -> None:
    lock = WriterLock(path)
    with _hold_elsewhere(path) as process:
        with pytest.raises(ClaimsError, match="Another window or program") as caught:
            lock.acquire()
        assert caught.value.place is not None
        assert caught.value.place.path == path.parent.parent
        process.kill()
    lock.acquire()

    assert lock.is_held
    lock.release()


def test_a_lock_that_was_let_go_is_free_for_others(path: Path) -> None:
    lock = WriterLock(path)
    lock.acquire()
    lock.acquire()
    lock.release()
    lock.release()

    with _hold_elsewhere(path) as process:
        process.communicate()

    assert not lock.is_held


def test_two_locks_of_one_process_share_and_the_last_lets_go(path: Path) -> None:
    first, second = WriterLock(path), WriterLock(path)
    first.acquire()
    second.acquire()
    first.release()

    with pytest.raises(AssertionError):
        _expect_free(path)
    del second
    gc.collect()
    _expect_free(path)


def _expect_free(path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-c", HOLD, str(path)],
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.stdout == "held\n"
