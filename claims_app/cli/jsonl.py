"""Reading JSON lines with errors that name the line; writing them."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TypeVar

from claims_app.cli.terminal import STANDARD_OUTPUT, harmless, json_text, say, warn
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Span
from claims_app.store.output import check_output, write_output

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

STANDARD_INPUT: Final = "-"
_MAX_LINE: Final = 64 * 1024 * 1024  # characters; a hundred long books

_LESS_THAN_A_DAY: Final = re.compile(r"(\d{4}(-(0[1-9]|1[0-2]))?)?")  # or nothing
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Line:
    """One JSON object of a file of JSON lines; its readers name the line when they refuse."""

    data: Mapping[str, object]
    place: Place

    def text(self, key: str, default: str | None = None) -> str:
        """Return the string at ``key``; ``default`` where there is none or null.

        Raises:
            ClaimsError: It is no string, or missing without a default.
        """
        value = self.data.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise self.error(f"{key!r} has to be a string.", f"Give {key!r} in this line.")
        return value

    def objects(self, key: str) -> tuple[Line, ...]:
        """Return the list of objects at ``key``.

        Raises:
            ClaimsError: It is no list of objects, or missing.
        """
        value = self.data.get(key)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(f"{key!r} has to be a list of objects.", f"Give {key!r} in this line.")
        return tuple(Line(item, self.place) for item in value)

    def span(self, key: str, text: str) -> Span:
        """Return the span ``[start, end]`` at ``key``, which lies within ``text``.

        Raises:
            ClaimsError: It is no such span.
        """
        match self.data.get(key):
            # By type: True is an int too.
            case [start, end] if type(start) is int and type(end) is int:
                if 0 <= start < end <= len(text):
                    return Span(start, end)
        raise self.error(
            f"{key!r} has to be [start, end] within the text, not {self.data.get(key)!r:.40}.",
            "Count code points, with the end exclusive.",
        )

    def choice(self, key: str, choices: type[_Choice], default: _Choice) -> _Choice:
        """Return which of ``choices`` stands at ``key``; ``default`` where there is none or null.

        Raises:
            ClaimsError: It is none of them.
        """
        given = self.text(key, default)
        try:
            return choices(given)
        except ValueError as error:
            raise self.error(
                f"{key!r} can't be {given!r:.40}.", f"Give one of: {', '.join(choices)}."
            ) from error

    def day(self, key: str) -> date | None:
        """Return the date at ``key``; None where there is none, or the year or month only.

        What is no date is told on standard error and read as none: no answer hangs on it, and
        who has a thousand reports with one such date wants the answers.

        Raises:
            ClaimsError: It is no string.
        """
        given = self.text(key, "")
        if _LESS_THAN_A_DAY.fullmatch(given):
            return None
        try:
            return datetime.fromisoformat(given).date()
        except ValueError:
            warn(
                self.error(
                    f"The {key} {given!r:.40} is not used: it is no date in ISO form.",
                    "Write it as 2015, 2015-12, 2015-12-01 or 2015-12-01T10:00.",
                )
            )
            return None

    def error(self, message: str, remedy: str) -> ClaimsError:
        """Return an error that names this line."""
        return ClaimsError(message, remedy, place=self.place)


def read_lines(path: Path) -> Iterator[Line]:
    """Iterate over the objects of a file of JSON lines; ``-`` is standard input.

    Empty lines are passed over.

    Raises:
        ClaimsError: The file can't be read, or a line is no JSON object.
    """
    if str(path) == STANDARD_INPUT:
        if sys.stdin is None:
            raise ClaimsError("Standard input is closed.", "Give a file of JSON lines.")
        yield from _parse(sys.stdin.buffer, path)
        return
    try:
        with path.open("rb") as file:
            yield from _parse(file, path)
    except OSError as error:
        raise ClaimsError(
            f"The file can't be read: {error.strerror}.",
            "Give a file of JSON lines, or - for standard input.",
            place=Place(path),
        ) from error


@contextmanager
def writer(target: Path | None, source: Path) -> Iterator[Callable[[Mapping[str, object]], None]]:
    """Give a function that writes one object as one line; else as ``line_writer``."""
    with line_writer(target, source) as write:
        yield lambda data: write(json_text(data))


@contextmanager
def line_writer(target: Path | None, source: Path) -> Iterator[Callable[[str], None]]:
    """Give a function that writes one line.

    Args:
        target: A file, which is written when all went well and else left as it is; None or ``-``
            is standard output, which gets each line at once.
        source: The file that is read.

    Raises:
        ClaimsError: ``target`` is ``source``, or can't be written.
    """
    if target is None or str(target) == STANDARD_OUTPUT:
        yield say
        return
    check_output(target, inputs=(source,))
    lines: list[str] = []
    yield lambda line: lines.append(f"{harmless(line)}\n")
    write_output(target, "".join(lines).encode("utf-8", "backslashreplace"), inputs=(source,))


def add_json_lines(parser: argparse.ArgumentParser, reads: str) -> None:
    """Take ``--format jsonl`` and ``-o``; ``reads`` says what the lines hold."""
    parser.add_argument(
        "--format", choices=("jsonl",), help=f"read JSON lines ({reads}) and write JSON lines"
    )
    add_output(parser, "with --format: write there")


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Take ``-o``, where what is printed goes; ``what`` says so to a person."""
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=what)


def refuse_output_without_lines(arguments: argparse.Namespace) -> None:
    """Refuse ``-o`` where a case is read: the answer goes into the case.

    Raises:
        ClaimsError: There is a file to write to.
    """
    if arguments.output is not None:
        raise ClaimsError(
            "-o takes what is printed, and a case is changed instead.",
            "For a sheet of the case: claims export "
            f"{shlex.quote(str(arguments.case))} -o {shlex.quote(str(arguments.output))}.",
        )


def _parse(file: IO[bytes], path: Path) -> Iterator[Line]:
    line_of: dict[str, int] = {}  # by id
    is_told = False
    for number, raw in enumerate(iter(lambda: file.readline(_MAX_LINE + 1), b""), start=1):
        if len(raw) > _MAX_LINE:
            raise ClaimsError(
                "The line is too long.", "Give one report a line.", place=Place(path, number)
            )
        if not raw.strip():
            continue
        line = _parse_line(raw, path, number)
        key = line.data.get("id")
        first = line_of.setdefault(key, number) if isinstance(key, str) else number
        if first != number and not is_told:
            is_told = True  # once: who has two such lines may have a thousand
            warn(
                line.error(
                    f"The id {key!r:.40} is that of line {first} too: their answers look alike.",
                    "Give each line its own.",
                )
            )
        yield line


def _parse_line(raw: bytes, path: Path, number: int) -> Line:
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ClaimsError(
            "The line is not in UTF-8.",
            "Save the file in UTF-8.",
            place=Place(path, number, error.start + 1),
        ) from error
    except json.JSONDecodeError as error:
        raise ClaimsError(
            f"The line is no JSON: {error.msg}.",
            "Write one JSON object a line.",
            place=Place(path, number, error.colno),
        ) from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of 5,000 digits
        raise ClaimsError(
            "The line holds JSON beyond any report.",
            "Write one flat JSON object a line.",
            place=Place(path, number),
        ) from error
    if not isinstance(data, dict):
        raise ClaimsError(
            "The line is no JSON object.",
            'Write one object a line, such as {"id": "1", "text": "…"}.',
            place=Place(path, number),
        )
    return Line(data, Place(path, number))
