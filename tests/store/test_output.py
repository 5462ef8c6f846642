from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.store import atomic
from claims_app.store.output import check_output, write_output

posix_only = pytest.mark.skipif(os.name == "nt", reason="pipes and links of POSIX")


def test_result_takes_the_place_of_a_file(tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    target.write_bytes(b"old")

    write_output(target, b"new")

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@posix_only
@pytest.mark.parametrize("is_there", [True, False], ids=["to-a-file", "to-nothing"])
def test_link_is_followed_and_stays(tmp_path: Path, *, is_there: bool) -> None:
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far" / "sheet.html", tmp_path / "sheet.html"
    if is_there:
        real.write_bytes(b"old")
    link.symlink_to(real)

    write_output(link, b"new")

    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@posix_only
def test_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    write_output(pipe, b"all of it")
    reader.join()

    assert got == [b"all of it"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix_only
def test_device_is_written_to_as_it_is() -> None:
    write_output(Path(os.devnull), b"gone")

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@posix_only
def test_standard_output_that_a_shell_appends_to_keeps_what_it_had(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"before;")
    program = (
        "from pathlib import Path\n"
        "from claims_app.store.output import write_output\n"
        "write_output(Path('/dev/stdout'), b'after')\n"
    )

    with log.open("ab") as file:
        subprocess.run([sys.executable, "-c", program], stdout=file, check=True)

    assert log.read_bytes() == b"before;after"


def test_folder_is_refused_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="This is a folder") as caught:
        write_output(tmp_path, b"x")

    assert caught.value.place is not None
    assert caught.value.place.path == tmp_path
    assert caught.value.remedy


def test_absent_folder_is_named_before_the_work_is_done(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match=r"There is no folder .*absent"):
        check_output(tmp_path / "absent" / "sheet.html")


def test_result_never_replaces_what_it_is_made_from(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_bytes(b"{}")
    same = tmp_path / "." / "lines.jsonl"

    with pytest.raises(ClaimsError, match="made from"):
        write_output(same, b"x", inputs=[tmp_path / "absent", lines])

    assert lines.read_bytes() == b"{}"


@posix_only
def test_ring_of_links_is_refused(tmp_path: Path) -> None:
    ring = tmp_path / "ring"
    ring.symlink_to(ring)

    with pytest.raises(ClaimsError, match="could not be written"):
        write_output(ring, b"x")


def test_failing_disk_is_told_with_the_name_that_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.html"
    target.write_bytes(b"old")

    def full(_handle: int, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic, "write_all", full)

    with pytest.raises(ClaimsError, match="No space left") as caught:
        write_output(target, b"new")

    assert "claims-tmp" not in str(caught.value)
    assert caught.value.place is not None
    assert caught.value.place.path == target
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
