"""The files of a case folder as they were last seen: read with suspicion, written with care."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.store import atomic
from claims_app.store.layout import is_slug
from claims_app.store.problems import ChangedElsewhereError, Problem, failure

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 64_000_000


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A file's state: where these are equal, its bytes are taken to be; else they are compared."""

    mtime_ns: int
    size: int
    inode: int
    sha256: bytes

    @classmethod
    def of(cls, state: os.stat_result, data: bytes) -> _Stamp:
        digest = hashlib.sha256(data).digest()
        return cls(state.st_mtime_ns, state.st_size, state.st_ino, digest)

    def is_still(self, state: os.stat_result) -> bool:
        now = (state.st_mtime_ns, state.st_size, state.st_ino)
        return now == (self.mtime_ns, self.size, self.inode)


class Folder:
    """A folder whose files are named by paths such as ``reports/r-1.yaml``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._stamps: dict[str, _Stamp] = {}

    def names(self, folder: str, suffix: str) -> tuple[list[str], list[Problem]]:
        """Return the paths of the files with this suffix in a folder, sorted.

        Hidden files, those of other suffixes and an absent folder count for nothing. A link, a
        pipe or a name that no case gives is a problem.
        """
        path = self.root / folder
        found, problems = [], self.links(folder)
        if problems or not path.exists():
            return [], problems
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            return [], [Problem.of(failure("The folder can't be read: {reason}.", path, error))]
        for entry in entries:
            stem, dot, ending = entry.name.rpartition(".")
            if entry.name.startswith(".") or dot + ending != suffix:
                continue
            if not is_slug(stem):
                problems.append(_alien(path / entry.name, is_folder=False))
            else:
                found.append(f"{folder}/{entry.name}")
        return found, problems

    def links(self, folder: str) -> list[Problem]:
        """Return a problem where a folder's name leads elsewhere, or to something else."""
        path = self.root / folder
        is_own = not path.is_symlink() and (path.is_dir() or not path.exists())
        return [] if is_own else [_alien(path, is_folder=True)]

    def read(self, name: str) -> str | None:
        """Return a file's text and remember its state; None where there is no such file.

        Raises:
            ClaimsError: It can't be read, is a link, is too large, or is not UTF-8.
        """
        path = self.root / name
        self._stamps.pop(name, None)
        try:
            data, state = atomic.read_regular(path, MAX_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise failure("The file can't be read: {reason}.", path, error) from error
        self._stamps[name] = _Stamp.of(state, data)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            line_start = data.rfind(b"\n", 0, error.start) + 1
            column = len(data[line_start : error.start].decode("utf-8", "replace")) + 1
            raise ClaimsError(
                "The byte {byte} is no UTF-8.",
                "Save the file in UTF-8.",
                place=Place(path, data.count(b"\n", 0, error.start) + 1, column),
                arguments={"byte": f"0x{data[error.start]:02X}"},
            ) from error

    def check_unchanged(self, name: str) -> None:
        """See that a file is still as it was read or written here.

        Raises:
            ClaimsError: Another program has changed, made or removed it.
        """
        path = self.root / name
        known = self._stamps.get(name)
        try:
            state = path.lstat()
        except FileNotFoundError:
            if known is None:
                return
        else:
            if known is not None and known.is_still(state):
                return
            if known is not None and known.size == state.st_size:
                data, state = atomic.read_regular(path, MAX_BYTES)
                stamp = _Stamp.of(state, data)
                if stamp.sha256 == known.sha256:  # touched, or written again as it was
                    self._stamps[name] = stamp
                    return
        raise ChangedElsewhereError(
            "Another program has changed this file since the case was opened.",
            "Nothing was overwritten. Open the case again to work with what is there now.",
            place=Place(path),
        )

    def write(self, name: str, text: str) -> None:
        """Replace a file; an empty text removes it.

        Raises:
            OSError: It could not be written; the old one is there.
            ClaimsError: Another program has changed it, the text can't be encoded, or the name
                leads out of the folder.
        """
        self._refuse_outside(name)
        self.check_unchanged(name)
        path = self.root / name
        # What is known of the file changes with it: the folder's sync may still fail after that.
        if text:
            data = text.encode("utf-8")
            atomic.make_folder(path.parent)
            self._stamps[name] = _Stamp.of(atomic.put_bytes(path, data), data)
        elif self._stamps.get(name):
            path.unlink()
            del self._stamps[name]
        if path.parent.exists():
            atomic.sync_folder(path.parent)

    def _refuse_outside(self, name: str) -> None:
        """Refuse a name that leads out of the folder, by its parts or through a link."""
        parts = PurePosixPath(name).parts
        is_plain = not any(part in ("..", "/") or "\\" in part or ":" in part for part in parts)
        folders = [self.root.joinpath(*parts[:count]) for count in range(1, len(parts))]
        if not is_plain or any(folder.is_symlink() for folder in folders):
            raise ClaimsError(
                "The file {name} would lie outside the case's folder.",
                "See what has been put into the folder, then open the case again.",
                place=Place(self.root),
                arguments={"name": repr(name[:80])},
            )

    def clear_torn_writes(self, *folders: str) -> None:
        """Remove the half-written files that a crash has left; only the one writer may.

        Raises:
            OSError: A folder can't be read, or a file not be removed.
        """
        for folder in folders:
            for path in (self.root / folder).glob(f".*{atomic.TEMPORARY}"):
                path.unlink(missing_ok=True)


def _alien(path: Path, *, is_folder: bool) -> Problem:
    return Problem(
        "This is no folder of its own: it was not made by a case."
        if is_folder
        else "This has a name that no file of a case has: it was not made by a case.",
        "See what is in it, then move it out of the case's folder.",
        Place(path),
    )
