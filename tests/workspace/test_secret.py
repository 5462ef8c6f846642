"""The person's secret: made once, private, and done without where it can't be kept."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from claims_app.workspace import secret
from claims_app.workspace.secret import kept_secret, read_secret

if TYPE_CHECKING:
    from pathlib import Path

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the secret of this test is kept; its folder does not exist yet."""
    folder = tmp_path / "data" / "claims"
    monkeypatch.setattr(secret, "lasting_data_folder", lambda: folder)
    return folder / "secret.bin"


def test_it_is_made_once(path: Path) -> None:
    assert read_secret() is None
    assert not path.parent.exists()

    made = kept_secret()

    assert made is not None
    assert len(made) == 32
    assert kept_secret() == read_secret() == made == path.read_bytes()
    assert list(path.parent.iterdir()) == [path]


@only_posix
def test_only_the_person_may_read_it(path: Path) -> None:
    kept_secret()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@only_posix
def test_one_that_others_could_read_is_made_anew(path: Path) -> None:
    former = kept_secret()
    path.chmod(0o644)

    assert read_secret() is None
    assert kept_secret() not in (None, former)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("data", [b"", b"s" * 31, b"s" * 33], ids=["empty", "short", "long"])
def test_another_length_is_none(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    path.chmod(0o600)

    assert read_secret() is None
    assert len(kept_secret() or b"") == 32


def test_without_a_home_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "lasting_data_folder", lambda: None)

    assert read_secret() is None
    assert kept_secret() is None


def test_a_disk_that_fails_gives_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)

    assert kept_secret() is None
    assert not path.exists()


def test_a_folder_in_its_place_gives_none(path: Path) -> None:
    path.mkdir(parents=True)

    assert kept_secret() is None
