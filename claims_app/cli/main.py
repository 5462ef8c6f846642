"""The command ``claims``: finds the command's module, runs it, and puts errors into words."""

from __future__ import annotations

import argparse
import importlib
import sys
from typing import TYPE_CHECKING, Final, NoReturn, Protocol, cast

from typing_extensions import override

from claims_app import __version__
from claims_app.cli.exit_codes import BAD_INPUT, FINE, INTERRUPTED
from claims_app.cli.terminal import harmless, prepare_streams, settle, silence_output, warn
from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Sequence

# Command, module in ``cli.commands``, and what it does. A module is imported when it is called:
# ``claims --version`` takes no engine.
_COMMANDS: Final = {
    "new": ("new", "make a new case"),
    "import": ("import_files", "take reports in"),
    "extract": ("extract", "find who claims what"),
    "mark": ("mark", "mark a claim by hand"),
    "dismiss": ("dismiss", "take a claim out for good, or list what was"),
    "cues": ("cues", "list the words of saying in force, or check a file of them"),
    "match": ("match", "find which claims conflict or agree, and why"),
    "pair": ("pair", "compare pairs of sentences given as JSON lines"),
    "show": ("show", "print the claims side by side"),
    "verdict": ("verdict", "confirm, reject or retype a pair"),
    "judge": ("judge", "answer a question"),
    "source": ("source", "list the sources, or name a source's side, aliases and grade"),
    "export": ("export", "write a sheet"),
    "validate": ("validate", "check a case folder"),
}
_WINDOW: Final = ("gui", "open the window")  # it reads its own words


class _Command(Protocol):
    """What a module of ``cli.commands`` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the words given without the escape codes in them."""

    @override
    def error(self, message: str) -> NoReturn:
        super().error(harmless(message))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0 fine, 1 findings, 2 usage or bad input."""
    words = sys.argv[1:] if argv is None else list(argv)
    lost = prepare_streams()
    try:
        code = _run(words)
        settle()  # here, where a broken pipe is caught
    except ClaimsError as error:
        warn(error)
    except BrokenPipeError:
        silence_output()
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        warn(f"{where}{error.strerror or error}. Check the path, and who may use it.")
    else:
        if lost is None or not lost.has_lost:
            return code
        warn("Standard output is closed, so what was to be printed is lost. Leave it open.")
    return BAD_INPUT


def _run(words: Sequence[str]) -> int:
    parser, command = _parser(words)
    try:
        if words[:1] == [_WINDOW[0]]:
            return _open_window(words[1:])
        arguments = parser.parse_args(words)
    except SystemExit as stop:  # argparse has printed help, or what is wrong
        return stop.code if isinstance(stop.code, int) else FINE
    if command is None:
        parser.print_help()
        return BAD_INPUT
    _refuse_half_characters(arguments)
    return command.run(arguments)


def _parser(words: Sequence[str]) -> tuple[argparse.ArgumentParser, _Command | None]:
    """Return the parser, and the command that ``words`` name, the only one that was loaded."""
    parser = _Parser(
        prog="claims",
        description="Who claims what in contested reports, side by side.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"claims {__version__}")
    wanted = next((word for word in words if not word.startswith("-")), None)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    loaded = None
    for name, (module, does) in _COMMANDS.items():
        sub = commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False
        )
        if name == wanted:
            loaded = cast("_Command", importlib.import_module(f"claims_app.cli.commands.{module}"))
            loaded.add_arguments(sub)
    commands.add_parser(_WINDOW[0], help=_WINDOW[1])
    return parser, loaded


def _open_window(words: Sequence[str]) -> int:
    from claims_app.cli.commands.gui import open_window  # noqa: PLC0415 -- as other commands

    return open_window(words)


def _refuse_half_characters(arguments: argparse.Namespace) -> None:
    """Refuse words that are no text: no file of a case could hold them.

    Raises:
        ClaimsError: A value is not in the encoding of the terminal.
    """
    for name, value in vars(arguments).items():
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and not word.isascii():
                try:
                    word.encode("utf-8")
                except UnicodeEncodeError as error:
                    raise ClaimsError(
                        f"What was given for {name} is not UTF-8.",
                        "Write it in a terminal that uses UTF-8.",
                    ) from error
