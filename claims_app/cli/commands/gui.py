"""``claims gui``: opens the window."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    import argparse

# By name: the command line may not import the window, and no other command pays for Qt.
_WINDOW: Final = "claims_app.gui.application"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes; the window takes the same."""
    parser.add_argument("case", metavar="DIR", nargs="?", type=Path, help="the case folder")
    parser.add_argument("--sample", action="store_true", help="open the sample case")
    parser.add_argument("--screenshot", metavar="FILE", type=Path, help="paint it there and end")
    parser.add_argument("--lang", choices=("en", "ar"), help="the language of the window")
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--size", metavar="WxH", help="such as 1440x900")


def run(arguments: argparse.Namespace) -> int:
    """Hand the arguments to the window.

    Raises:
        ClaimsError: Qt can't be loaded.
    """
    words = [str(arguments.case)] if arguments.case else []
    words += ["--sample"] if arguments.sample else []
    for name in ("screenshot", "lang", "theme", "size"):
        value = getattr(arguments, name)
        words += [f"--{name}", str(value)] if value is not None else []
    try:
        window = importlib.import_module(_WINDOW)
    except ImportError as error:
        raise ClaimsError(
            f"The window can't be opened: {error}.",
            "Qt or a library it needs is missing: see Installing in the README. "
            "`claims show` prints the same view in the terminal.",
        ) from error
    code: int = window.main(words)
    return code
