"""``python -m claims_app [CASE]``: options, what must be there before Qt, and the event loop."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Final

from claims_app.core.errors import ClaimsError
from claims_app.core.languages import LANGUAGES
from claims_app.gui.display import missing_display, missing_libraries

_BAD_USE: Final = 2
_SIZE: Final = re.compile(r"(\d{3,5})x(\d{3,5})")
_LARGEST: Final = 8192  # pixels; a picture of that size takes 256 MB


def main(argv: list[str] | None = None) -> int:
    """Open the window on a case, the sample, or the last case; return the exit code.

    Args:
        argv: The arguments without the program's name; None for those of the process.
    """
    options = _parser().parse_args(sys.argv[1:] if argv is None else argv)
    if options.screenshot and missing_display(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = missing_display(os.environ) or missing_libraries(os.environ)
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 -- there is no window to say it in
        return _BAD_USE
    # Qt is loaded only now: without a display or a library it aborts the process.
    from claims_app.gui import launch  # noqa: PLC0415 -- see above

    try:
        return launch.run(options)
    except ClaimsError as error:
        print(error, file=sys.stderr)  # noqa: T201 -- as above
        return _BAD_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claims gui", description="Opens the window of Claims on a case."
    )
    parser.add_argument("case", metavar="CASE", nargs="?", type=Path, help="the case folder")
    parser.add_argument("--sample", action="store_true", help="open the sample case")
    parser.add_argument("--screenshot", metavar="FILE", type=Path, help="paint it there and end")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the window")
    parser.add_argument("--theme", choices=("light", "dark", "system"))
    parser.add_argument("--size", metavar="WxH", type=_size, help="such as 1440x900")
    parser.add_argument("--text-scale", metavar="FACTOR", type=_scale, help="0.8 to 2.0")
    parser.add_argument("--trace-start", action="store_true", help=argparse.SUPPRESS)
    return parser


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"a size is like 1440x900, not {text}")
    width, height = int(match[1]), int(match[2])
    if max(width, height) > _LARGEST:
        raise argparse.ArgumentTypeError(f"neither side is longer than {_LARGEST}, as in {text}")
    return width, height


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.8 <= scale <= 2.0:  # noqa: PLR2004 -- as the help says; theme.py would load Qt
        raise argparse.ArgumentTypeError(f"a text scale is 0.8 to 2.0, not {text}")
    return scale
