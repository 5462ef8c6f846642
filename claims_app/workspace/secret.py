"""Random bytes that are this person's alone, by which the program knows what it has written."""

from __future__ import annotations

import logging
import os
import secrets
import stat
from typing import TYPE_CHECKING, Final

from claims_app.store import atomic
from claims_app.store.vector_file import SECRET_BYTES
from claims_app.workspace.preferences import lasting_data_folder

if TYPE_CHECKING:
    from pathlib import Path

_FILE_NAME: Final = "secret.bin"


def read_secret() -> bytes | None:
    """Return the person's secret, or None where none is kept yet or none can be."""
    folder = lasting_data_folder()
    return _read(folder / _FILE_NAME) if folder else None


def kept_secret() -> bytes | None:
    """Return the person's secret, made and kept at the first call; None where it can't be kept."""
    folder = lasting_data_folder()
    if folder is None:
        return None
    path = folder / _FILE_NAME
    if known := _read(path):
        return known
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(path, secrets.token_bytes(SECRET_BYTES), is_private=True)
    except OSError as error:
        logging.getLogger(__name__).info("No secret can be kept in %s: %s", path, error)
        return None
    return _read(path)  # another process may have been quicker


def _read(path: Path) -> bytes | None:
    try:
        data, state = atomic.read_regular(path, SECRET_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        logging.getLogger(__name__).info("The secret in %s can't be read: %s", path, error)
        return None
    # What others could read or write is no secret; on Windows the folder is the person's own.
    is_open = os.name != "nt" and stat.S_IMODE(state.st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
    return data if len(data) == SECRET_BYTES and not is_open else None
