"""Writing a result to the path that a person named: a file, a link to one, a pipe, a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.store import atomic
from claims_app.store.problems import failure

if TYPE_CHECKING:
    from collections.abc import Iterable

_FAILED: Final = "The result could not be written: {reason}."
# Appended: ``/dev/stdout`` may be a file that a shell has opened with >>.
_PLAINLY: Final = os.O_WRONLY | os.O_APPEND | atomic.BINARY


def check_output(target: Path, *, inputs: Iterable[Path] = ()) -> None:
    """See that a result may go to ``target``: to be called before the work for it is done.

    Args:
        target: Where it is to go; nothing is written there yet.
        inputs: The files that the result is made from.

    Raises:
        ClaimsError: There is a folder, the folder for it is absent, or it is one of the inputs.
    """
    state = _state_of(target)
    if state is None:
        folder = Path(os.path.realpath(target)).parent
        if not folder.is_dir():
            raise ClaimsError(
                "There is no folder {folder}.",
                "Make it first, or choose another place.",
                place=Place(target),
                arguments={"folder": str(folder)},
            )
        return
    if stat.S_ISDIR(state.st_mode):
        raise ClaimsError(
            "This is a folder.", "Give the name of a file in it.", place=Place(target)
        )
    if stat.S_ISREG(state.st_mode) and any(_is_same(path, state) for path in inputs):
        raise ClaimsError(
            "The result would take the place of what it is made from.",
            "Give another name for the result.",
            place=Place(target),
        )


def write_output(target: Path, data: bytes, *, inputs: Iterable[Path] = ()) -> None:
    """Write a finished result: a regular file is the old one or the whole new one.

    A symbolic link is followed and stays. Into a pipe or a device that is there, such as
    ``/dev/stdout``, the bytes go as they are.

    Args:
        target: Where the result goes.
        data: All of it.
        inputs: The files that it is made from.

    Raises:
        ClaimsError: As for ``check_output``, or it could not be written. It names ``target``.
    """
    check_output(target, inputs=inputs)
    state = _state_of(target)
    try:
        if state is not None and (not stat.S_ISREG(state.st_mode) or _is_handle(target)):
            _write_plainly(target, data)
        else:
            atomic.write_bytes(Path(os.path.realpath(target)), data)
    except OSError as error:
        raise failure(_FAILED, target, error) from error


def _state_of(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:  # a ring of links; a zero byte in the name
        raise ClaimsError(
            _FAILED,
            "Give the name of a file that can be written to.",
            place=Place(target),
            arguments={"reason": getattr(error, "strerror", None) or str(error)},
        ) from error


def _is_same(path: Path, state: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), state)
    except OSError:  # the name of standard input, or what is gone by now
        return False


def _is_handle(target: Path) -> bool:
    """Return whether the path stands for a file that is open already, such as ``/dev/fd/1``."""
    folder = os.path.realpath(target.parent)
    return folder == "/dev" or folder.startswith("/proc/")


def _write_plainly(target: Path, data: bytes) -> None:
    handle = os.open(target, _PLAINLY)
    try:
        atomic.write_all(handle, data)
    finally:
        os.close(handle)
