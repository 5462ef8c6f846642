"""Writing that a crash can't tear: a file is the old one or the new one, never a half."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

TEMPORARY: Final = ".claims-tmp"  # how the name of a file ends while it is being written
# Only Windows has the first, and without it turns \n into \r\n; only others have the other two.
BINARY: Final = getattr(os, "O_BINARY", 0)
NO_LINKS: Final = getattr(os, "O_NOFOLLOW", 0)
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0)
_BLOCK: Final = 1 << 20  # bytes of a file that are hashed at a time


def write_text(path: Path, text: str) -> None:
    """Write ``text`` in UTF-8 with line breaks as they are; see ``write_bytes``."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes, *, is_private: bool = False) -> None:
    """Replace the file at ``path``, which a crash leaves either as it was or as it is to be.

    Args:
        path: Where it goes.
        data: All that it will hold.
        is_private: Whether only this user may read it, whoever may read the old one.

    Raises:
        OSError: It could not be written. The old file is untouched, unless only the last step
            failed, which makes the new name outlive a power cut.
    """
    put_bytes(path, data, is_private=is_private)
    sync_folder(path.parent)


def put_bytes(path: Path, data: bytes, *, is_private: bool = False) -> os.stat_result:
    """Do the same without the last step: ``sync_folder`` is left to the caller.

    Returns:
        The state of the new file, for noticing later that another program has changed it.

    Raises:
        OSError: It could not be written; the old file is untouched.
    """
    # A hidden name: a sync program should not take it up, nor a loader read it as a record.
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}{TEMPORARY}")
    try:
        # Not mkstemp: it would make the file private, whatever the folder is shared with.
        mode = 0o600 if is_private else 0o666
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
        try:
            write_all(handle, data)
            if not is_private:
                _keep_mode(handle, path)
            os.fsync(handle)
            state = os.fstat(handle)
        finally:
            os.close(handle)
        temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):  # after a failure, the first error is the one to tell
            temporary.unlink(missing_ok=True)
    return state


def read_regular(path: Path, limit: int) -> tuple[bytes, os.stat_result]:
    """Return a file's bytes and its state from before they were read.

    Args:
        path: A file that came from elsewhere: it may be a link, a pipe or a device.
        limit: How many bytes are taken at most.

    Raises:
        OSError: It can't be read, is no regular file, is a symbolic link, or is too large.
    """
    with _regular(path) as (file, state):
        if state.st_size > limit:
            raise OSError(errno.EFBIG, f"it has {state.st_size:,} bytes", str(path))
        return file.read(limit), state


def hash_of_regular(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits; it is read a part at a time.

    Raises:
        OSError: It can't be read, is no regular file, or is a symbolic link.
    """
    digest = hashlib.sha256()
    with _regular(path) as (file, _):
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


@contextlib.contextmanager
def _regular(path: Path) -> Iterator[tuple[BinaryIO, os.stat_result]]:
    if path.is_symlink():  # as an error that says so; O_NOFOLLOW closes the gap until the opening
        raise OSError(errno.ELOOP, "it is a symbolic link", str(path))
    # Without O_NONBLOCK, opening a pipe would wait for a writer for ever.
    handle = os.open(path, os.O_RDONLY | NO_LINKS | BINARY | _AT_ONCE)
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        os.close(handle)  # ``fdopen`` refuses a folder and leaves it open
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    with os.fdopen(handle, "rb") as file:
        yield file, state


def write_all(handle: int, data: bytes) -> None:
    """Write all of ``data``: one call of ``os.write`` may take only a part of it."""
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def make_folder(path: Path) -> None:
    """Make a folder if it is absent, so that it is still there after a power cut."""
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        try:
            sync_folder(path.parent)
        except OSError:
            with contextlib.suppress(OSError):
                path.rmdir()  # so that the next call does both again
            raise


def is_torn(path: Path) -> bool:
    """Return whether a file is one that a crash kept from being finished, by its name."""
    return path.name.startswith(".") and path.name.endswith(TEMPORARY)


def sync_folder(folder: Path) -> None:
    """Make names that were just created, renamed or removed in ``folder`` outlive a power cut."""
    if os.name == "nt":  # NTFS journals names itself, and a folder can't be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep_mode(handle: int, path: Path) -> None:
    """Give the new file the permissions of the one that it takes the place of."""
    with contextlib.suppress(FileNotFoundError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if os.name != "nt" and mode != stat.S_IMODE(os.fstat(handle).st_mode):
            os.fchmod(handle, mode)
