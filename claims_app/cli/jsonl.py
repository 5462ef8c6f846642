"""Reading JSON lines with errors that name the line; writing them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Span

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

STANDARD_INPUT: Final = "-"
_MAX_LINE: Final = 64 * 1024 * 1024  # characters; a hundred long books


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
        value = self.data.get(key)
        match value:
            case [int(start), int(end)] if 0 <= start < end <= len(text):
                return Span(start, end)
            case _:
                raise self.error(
                    f"{key!r} has to be [start, end] within the text, not {value!r:.40}.",
                    "Count code points, with the end exclusive.",
                )

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
def writer(target: Path | None) -> Iterator[Callable[[Mapping[str, object]], None]]:
    """Give a function that writes one object as one line, to ``target`` or standard output."""

    def to(file: IO[str]) -> Callable[[Mapping[str, object]], None]:
        def write(data: Mapping[str, object]) -> None:
            file.write(json.dumps(data, ensure_ascii=False) + "\n")

        return write

    if target is None or str(target) == STANDARD_INPUT:
        yield to(sys.stdout)
        return
    with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        yield to(file)


def add_json_lines(parser: argparse.ArgumentParser, reads: str) -> None:
    """Take ``--format jsonl`` and ``-o``; ``reads`` says what the lines hold."""
    parser.add_argument(
        "--format", choices=("jsonl",), help=f"read JSON lines ({reads}) and write JSON lines"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="with --format: write there"
    )


def _parse(file: IO[bytes], path: Path) -> Iterator[Line]:
    for number, raw in enumerate(iter(lambda: file.readline(_MAX_LINE + 1), b""), start=1):
        if len(raw) > _MAX_LINE:
            raise ClaimsError(
                "The line is too long.", "Give one report a line.", place=Place(path, number)
            )
        if raw.strip():
            yield _parse_line(raw, path, number)


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
