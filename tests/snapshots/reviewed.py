"""What was reviewed once and must stay as it is, until somebody renews it on purpose."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def assert_as_reviewed(name: str, text: str) -> None:
    """Compare ``text`` with the file ``name`` of this folder.

    ``CLAIMS_WRITE_SNAPSHOTS=1`` rewrites the file first; its changes are then read in review.
    """
    path = _FOLDER / name
    if os.environ.get("CLAIMS_WRITE_SNAPSHOTS"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()
