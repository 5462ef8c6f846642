"""What reaches the terminal: whatever the command line prints goes through here.

Names, titles, paths and errors come from files of others. A terminal would obey the escape codes
in them, and show letters that a direction override turns around.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TextIO

from typing_extensions import override

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from typing_extensions import Buffer

STANDARD_OUTPUT: Final = "-"
# C0 and C1 controls, the separators that end a line, bidi embeddings, overrides and isolates.
# First strong isolate and pop directional isolate stay: the columns are made with them.
_OBEYED: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067]")
_NOT_IN_JSON: Final = re.compile(f"{_OBEYED.pattern}|[\ud800-\udfff]")  # halves of a character


def harmless(line: str) -> str:
    """Return one line in which whatever a terminal would obey is an escape that people can read."""
    return _OBEYED.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), line)


def json_text(data: object, *, indent: int | None = None) -> str:
    """Return JSON in which whatever a terminal would obey is an escape of JSON: the same data."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    lines = text.split("\n")  # what breaks lines here is the indenting
    return "\n".join(_NOT_IN_JSON.sub(_as_json_escape, line) for line in lines)


def say(*lines: object) -> None:
    """Print each of ``lines`` on standard output.

    Raises:
        BrokenPipeError: Nobody reads any more.
        ClaimsError: It can't be written, on a full disk for example.
    """
    try:
        for line in lines:
            print(harmless(str(line)))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def say_bytes(data: bytes) -> None:
    """Write a whole file to standard output, as it is, with the errors of ``say``."""
    settle()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def settle() -> None:
    """Write out what is still held back of what was said, with the errors of ``say``."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def warn(*lines: object) -> None:
    """Print each of ``lines`` on standard error, if it can be written: there is no other place."""
    with suppress(OSError):
        for line in lines:
            print(harmless(str(line)), file=sys.stderr)


def warn_over(line: str, *, is_last: bool) -> None:
    """Print ``line`` over the line where the cursor is; the last one stays."""
    with suppress(OSError):
        print(f"\r{harmless(line)}", end="\n" if is_last else "", file=sys.stderr, flush=True)


class Nowhere(io.RawIOBase):
    """Takes bytes and drops them; stands in for a stream that the caller has closed.

    Attributes:
        has_lost: Whether there were any.
    """

    has_lost = False

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Buffer, /) -> int:
        count = memoryview(data).nbytes
        self.has_lost = self.has_lost or count > 0
        return count


def prepare_streams() -> Nowhere | None:
    """Make both streams write UTF-8 whatever the locale says; half a character becomes an escape.

    A stream that the caller has closed (``>&-``) is there again afterwards, and leads nowhere.

    Returns:
        What stands in for standard output, if it was closed.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None:
            # Python leaves its number free, and the next file opened, of the case, say, got it.
            os.open(os.devnull, os.O_RDWR)
    lost = None
    if sys.stdout is None:
        lost = Nowhere()
        sys.stdout = _text(lost)
    if sys.stderr is None:
        sys.stderr = _text(Nowhere())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return lost


def silence_output() -> None:
    """Keep the interpreter from complaining, on its way out, that output can't be written."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # the stream has no file behind it
        return


def _as_json_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _text(raw: io.RawIOBase) -> TextIO:
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace")


def _unwritten(error: OSError) -> ClaimsError:
    silence_output()
    return ClaimsError(
        f"Standard output can't be written: {error.strerror or error}.",
        "Free some space there, or write somewhere else.",
    )
