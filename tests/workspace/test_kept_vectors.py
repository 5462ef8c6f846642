"""Vectors kept beside a case: they spare work, and whatever is wrong with them costs nothing."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from claims_app.store import vector_file
from claims_app.store.layout import CACHE, VECTORS_FILE
from claims_app.workspace import kept_vectors, secret
from claims_app.workspace.kept_vectors import KeptVectors, vectors_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX")

TEXTS: Final = ("the bridge is shut", "الجسر مغلق", "the bridge is shut", "")


@dataclass
class Lengths:
    """Tells texts apart by their length, and what it was asked for."""

    name: str = "lengths"
    dimensions: int = 4
    asked: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        rows = [[len(text), 1 / 3, 0.1, 0.0][: self.dimensions] for text in texts]
        return np.array(rows, np.float32).reshape(len(texts), self.dimensions)


@pytest.fixture(autouse=True)
def _own_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "lasting_data_folder", lambda: tmp_path / "data")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "a.claims"
    folder.mkdir()
    return folder


@pytest.fixture
def run(folder: Path) -> Callable[..., Lengths]:
    """Give a function that encodes, saves, and returns the encoder that was behind it."""

    def run(texts: Sequence[str] = TEXTS, *, name: str = "lengths", dimensions: int = 4) -> Lengths:
        behind = Lengths(name, dimensions)
        kept = KeptVectors(behind, folder)
        kept.encode(texts)
        kept.save()
        return behind

    return run


def _asked_later(folder: Path, texts: Sequence[str] = TEXTS) -> list[str]:
    """Return what another encoder is asked for, with what is kept."""
    behind = Lengths()
    KeptVectors(behind, folder).encode(texts)
    return behind.asked


def test_second_run_encodes_nothing_and_gives_the_same(folder: Path) -> None:
    first = KeptVectors(Lengths(), folder)
    rows = first.encode(TEXTS)
    first.save()
    behind = Lengths()

    again = KeptVectors(behind, folder).encode(TEXTS)

    assert behind.asked == []
    assert again.tolist() == rows.tolist()
    assert again.shape == (4, 4)
    assert again.dtype == np.float32


def test_each_text_is_encoded_once(run: Callable[..., Lengths]) -> None:
    assert run().asked == list(dict.fromkeys(TEXTS))


def test_no_texts_have_no_rows(folder: Path) -> None:
    kept = KeptVectors(Lengths(), folder)

    assert kept.encode([]).shape == (0, 4)
    kept.save()
    assert list(folder.iterdir()) == []


def test_only_what_is_new_is_encoded(folder: Path, run: Callable[..., Lengths]) -> None:
    run()

    assert run([*TEXTS, "the road is open"]).asked == ["the road is open"]
    assert _asked_later(folder, [*TEXTS, "the road is open"]) == []


def test_without_news_nothing_is_written(folder: Path, run: Callable[..., Lengths]) -> None:
    run()
    before = (folder / VECTORS_FILE).stat()

    run(TEXTS[:1])

    assert (folder / VECTORS_FILE).stat().st_mtime_ns == before.st_mtime_ns
    assert (folder / VECTORS_FILE).stat().st_ino == before.st_ino


def test_texts_that_are_gone_go_with_the_next_save(
    folder: Path, run: Callable[..., Lengths]
) -> None:
    run()

    run([TEXTS[0], "the road is open"])

    assert _asked_later(folder) == [TEXTS[1], ""]


def test_the_words_themselves_are_not_in_the_file(
    folder: Path, run: Callable[..., Lengths]
) -> None:
    run()

    data = (folder / VECTORS_FILE).read_bytes()
    assert data.startswith(b"claims-vectors 1 lengths 4 ")
    assert b"bridge" not in data


def test_vectors_of_another_encoder_do_not_count_and_are_replaced(
    folder: Path, run: Callable[..., Lengths]
) -> None:
    run(name="words")

    assert run().asked == list(dict.fromkeys(TEXTS))
    assert _asked_later(folder) == []
    assert run(dimensions=2).asked == list(dict.fromkeys(TEXTS))


def test_what_another_person_planted_does_not_count(
    folder: Path, run: Callable[..., Lengths], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(secret, "lasting_data_folder", lambda: tmp_path / "of another")
        run()

    assert _asked_later(folder) == list(dict.fromkeys(TEXTS))  # a person without a secret
    secret.kept_secret()
    assert _asked_later(folder) == list(dict.fromkeys(TEXTS))


def test_a_vector_changed_under_its_key_does_not_count(
    folder: Path, run: Callable[..., Lengths]
) -> None:
    run()
    path = folder / VECTORS_FILE
    data = path.read_bytes()
    path.write_bytes(data[:-2] + b"\x00\x3c")  # the last number is 1 now

    assert _asked_later(folder) == list(dict.fromkeys(TEXTS))


@pytest.mark.parametrize("data", [b"", b"\n", b"\x00" * 500, b"claims-vectors 1 lengths 4 \n"])
def test_a_damaged_file_is_told_in_the_log_and_replaced(
    folder: Path, run: Callable[..., Lengths], data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    run()
    (folder / VECTORS_FILE).write_bytes(data)

    assert run().asked == list(dict.fromkeys(TEXTS))

    assert "not used" in caplog.text
    assert {record.levelno for record in caplog.records} == {logging.INFO}
    assert _asked_later(folder) == []


def test_a_file_too_large_is_not_read_and_replaced(
    folder: Path, run: Callable[..., Lengths], monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    with monkeypatch.context() as patch:
        patch.setattr(kept_vectors, "MAX_BYTES", 50)
        assert run().asked == list(dict.fromkeys(TEXTS))

    assert _asked_later(folder) == []


def test_more_texts_than_a_file_holds_are_kept_in_part_and_once(
    folder: Path, run: Callable[..., Lengths], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector_file, "MAX_BYTES", 1000 + 2 * 24)

    run()

    written = (folder / VECTORS_FILE).stat().st_mtime_ns
    assert run().asked == [""]
    assert (folder / VECTORS_FILE).stat().st_mtime_ns == written


@only_posix
def test_a_link_is_not_read_and_replaced(
    folder: Path, run: Callable[..., Lengths], tmp_path: Path
) -> None:
    run()
    path, elsewhere = folder / VECTORS_FILE, tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()

    assert run([*TEXTS, "new"]).asked == [*dict.fromkeys(TEXTS), "new"]

    assert not path.is_symlink()
    assert elsewhere.read_bytes() == before
    assert _asked_later(folder) == []


@only_posix
def test_through_a_linked_folder_nothing_is_read_or_written(
    folder: Path, run: Callable[..., Lengths], tmp_path: Path
) -> None:
    run()
    elsewhere = tmp_path / "elsewhere"
    (folder / CACHE).rename(elsewhere)
    (folder / CACHE).symlink_to(elsewhere, target_is_directory=True)
    before = (elsewhere / "vectors.bin").read_bytes()

    assert run([*TEXTS, "new"]).asked == [*dict.fromkeys(TEXTS), "new"]

    assert (elsewhere / "vectors.bin").read_bytes() == before


@pytest.mark.parametrize("name", [CACHE, VECTORS_FILE, "../a.claims"])
def test_what_stands_in_the_way_or_is_gone_is_told_in_the_log(
    folder: Path, run: Callable[..., Lengths], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    if name == CACHE:
        (folder / name).write_text("a file", encoding="utf-8")
    elif name == VECTORS_FILE:
        (folder / name).mkdir(parents=True)
    else:
        folder.rmdir()

    run()

    assert "The vectors are not kept" in caplog.text
    assert folder.exists() is (name != "../a.claims")


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file(
    folder: Path,
    run: Callable[..., Lengths],
    step: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    run()
    before = (folder / VECTORS_FILE).read_bytes()
    real_open = os.open

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    def fail_to_make(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            fail()
        return real_open(path, flags, mode)

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail_to_make if step == "open" else fail)
        run([*TEXTS, "new"])

    assert "The vectors are not kept: [Errno 28]" in caplog.text
    assert (folder / VECTORS_FILE).read_bytes() == before
    assert [path.name for path in (folder / CACHE).iterdir()] == ["vectors.bin"]


def test_what_a_crash_left_is_cleared(folder: Path, run: Callable[..., Lengths]) -> None:
    (folder / CACHE).mkdir()
    (folder / CACHE / ".vectors.bin.0a1b.claims-tmp").write_bytes(b"half")

    run()

    assert [path.name for path in (folder / CACHE).iterdir()] == ["vectors.bin"]


def test_without_a_kept_secret_there_is_no_file(
    folder: Path, run: Callable[..., Lengths], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret, "lasting_data_folder", lambda: None)

    run()

    assert list(folder.iterdir()) == []


def test_without_an_encoder_there_is_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_vectors, "sentence_encoder", lambda: None)

    with vectors_beside(folder, may_write=True) as encoder:
        assert encoder is None


@pytest.mark.parametrize("may_write", [True, False])
def test_new_vectors_are_kept_at_the_end_where_that_is_allowed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, may_write: bool
) -> None:
    monkeypatch.setattr(kept_vectors, "sentence_encoder", Lengths)

    with vectors_beside(folder, may_write=may_write) as encoder:
        assert encoder is not None
        assert (encoder.name, encoder.dimensions) == ("lengths", 4)
        encoder.encode(TEXTS)
        assert not (folder / CACHE).exists()

    assert (folder / CACHE).exists() is may_write
