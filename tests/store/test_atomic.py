"""Writing that a crash can't tear, and reading that nothing can hang or flood."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from claims_app.store import atomic

if TYPE_CHECKING:
    from pathlib import Path

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and modes of POSIX")


def test_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "نص.txt"

    state = atomic.put_bytes(path, "a\r\nب😀\n".encode())

    assert path.read_bytes() == "a\r\nب😀\n".encode()
    assert state.st_size == path.stat().st_size
    assert state.st_mtime_ns == path.stat().st_mtime_ns


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    atomic.write_text(path, "old")

    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        atomic.write_text(path, "new")

    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_takes_a_part_is_continued(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, data[:3]))

    atomic.write_bytes(tmp_path / "a", b"0123456789")

    assert (tmp_path / "a").read_bytes() == b"0123456789"


@only_posix
def test_a_private_file_is_private_whatever_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o644)

    atomic.write_bytes(path, b"new", is_private=True)

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@only_posix
def test_permissions_stay_and_are_not_private_at_first(tmp_path: Path) -> None:
    path = tmp_path / "a"
    atomic.write_text(path, "1")
    first = stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o640)

    atomic.write_text(path, "2")

    umask = os.umask(0)
    os.umask(umask)
    assert first == 0o666 & ~umask
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_is_made_once(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"

    atomic.make_folder(folder)
    atomic.make_folder(folder)

    assert folder.is_dir()


def test_reading_gives_bytes_and_state(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")

    data, state = atomic.read_regular(tmp_path / "a", 3)

    assert (data, state.st_size) == (b"abc", 3)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abcd")

    with pytest.raises(OSError, match="it has 4 bytes"):
        atomic.read_regular(tmp_path / "a", 3)


@only_posix
def test_links_and_pipes_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="symbolic link"):
        atomic.read_regular(tmp_path / "link", 10)
    with pytest.raises(OSError, match="no regular file"):
        atomic.read_regular(tmp_path / "pipe", 10)
