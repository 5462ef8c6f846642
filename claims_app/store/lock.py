"""One writer for each case: a lock that the system itself lets go of when a process dies."""

from __future__ import annotations

import os
import sys
import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.store import atomic

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path


class WriterLock:
    """The right to write to one case, held by at most one process.

    Locks of this kind belong to a process: closing any handle of the file would let go of it, so
    all locks that a process has on one file share a handle. Two windows of one process are told
    apart by what they have read of the files, as two programs without locks are.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: weakref.finalize[[str, _Shared], WriterLock] | None = None

    @property
    def is_held(self) -> bool:
        """Return whether this lock is held, and not only another of this process."""
        return self._held is not None and self._held.alive

    def acquire(self) -> None:
        """Take the lock, or keep it where it is held already.

        Raises:
            ClaimsError: Another process has it.
            OSError: The lock's file can't be opened.
        """
        if not self.is_held:
            key = os.path.realpath(self._path)
            shared = _HELD.get(key)
            if shared is None or shared.process != os.getpid():  # a fork inherits no lock
                shared = _HELD[key] = _Shared(_lock(self._path), os.getpid())
            shared.holders += 1
            # A store that nobody closed lets go when it is collected.
            self._held = weakref.finalize(self, _let_go, key, shared)

    def release(self) -> None:
        """Let go of the lock; without effect where it isn't held."""
        if self._held is not None:
            self._held()


@dataclass(slots=True)
class _Shared:
    handle: int
    process: int
    holders: int = 0


_HELD: Final[dict[str, _Shared]] = {}


def _let_go(key: str, shared: _Shared) -> None:
    shared.holders -= 1
    if shared.holders == 0 and shared.process == os.getpid():
        os.close(shared.handle)
        if _HELD.get(key) is shared:
            del _HELD[key]


def _lock(path: Path) -> int:
    atomic.make_folder(path.parent)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | atomic.NO_LINKS, 0o666)
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        if isinstance(error, BlockingIOError | PermissionError):
            raise ClaimsError(
                "Another window or program is changing this case.",
                "Close it there; until then, the case can be read here.",
                place=Place(path.parent.parent),
            ) from error
        raise
    return handle
