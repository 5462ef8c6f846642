"""``claims gui``: opens the window, which reads its own words: they are described in one place."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Sequence

# By name: the command line may not import the window, and no other command pays for it.
_WINDOW: Final = "claims_app.gui.application"


def open_window(words: Sequence[str]) -> int:
    """Hand the words after ``gui`` to the window and return its exit code.

    Raises:
        ClaimsError: Qt can't be loaded.
        SystemExit: The window has printed its help, or what is wrong with the words.
    """
    try:
        window = importlib.import_module(_WINDOW)
    except ImportError as error:
        raise _without_qt(error) from error
    try:
        code: int = window.main(list(words))
    except ImportError as error:  # the window loads Qt once it knows that there is a display
        raise _without_qt(error) from error
    return code


def _without_qt(error: ImportError) -> ClaimsError:
    return ClaimsError(
        f"The window can't be opened: {error}.",
        "Qt or a library it needs is missing: see Installing in the README. "
        "`claims show` prints the same view in the terminal.",
    )
