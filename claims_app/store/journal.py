r"""The journal of one analyst: JSON lines, only ever appended, each chained to the one before.

A line is an entry, ``{"seq":7,"prev":"…","change":{…},"sha256":"…"}``, or a checkpoint, which
says that the YAML files hold everything up to an entry: ``{"seq":8,"prev":"…","checkpoint":7,…}``.
The hash covers the bytes of the line without its own hash, so that no rule about the form of
JSON has to be agreed on to check it: ``sha256(line[:-77] + b"}")``, the line break left out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError, Place
from claims_app.store import atomic, codec
from claims_app.store.layout import bad_name
from claims_app.store.problems import ChangedElsewhereError, Problem, failure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HEAD: Final = re.compile(rb'\{"seq":(\d{1,15}),"prev":"([0-9a-f]{64})","(change|checkpoint)":')
_TAIL: Final = re.compile(rb',"sha256":"([0-9a-f]{64})"\}')
_CHECKPOINT: Final = re.compile(rb'\{"seq":\d+,"prev":"[0-9a-f]{64}","checkpoint":(\d{1,15}),')
_TAIL_LENGTH: Final = 77
_APPEND: Final = os.O_RDWR | os.O_CREAT | atomic.NO_LINKS | atomic.BINARY
_ASIDE: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | atomic.NO_LINKS | atomic.BINARY
MAX_BYTES: Final = 1 << 30
FIRST: Final = "0" * 64  # what the first line names as the one before


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What the YAML files may lack: the changes after the last checkpoint, oldest first."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def in_order(journals: Iterable[Iterable[Change]]) -> list[Change]:
    """Return the changes of several journals, each in its own order, by their times.

    Within a journal times may go back: a clock was set, or an undo bears the time of what it
    takes back. A change counts as made no earlier than the one before it.
    """
    timed = []
    for changes in journals:
        latest = None
        for change in changes:
            latest = change.at if latest is None else max(latest, change.at)
            timed.append((latest, change.by, change))
    return [change for *_, change in sorted(timed, key=itemgetter(0, 1))]


class Journal:
    """Appends to one file. ``read`` comes first: it finds where the chain ends.

    Attributes:
        path: The file; it may be absent.
    """

    path: Path

    def __init__(self, path: Path) -> None:
        self.path = path
        self._size = 0  # how much of the file belongs to the chain
        self._torn = b""  # what a crash left behind that
        self._lead = b""  # a line break that the last line lacks
        self._seq = 0
        self._last = FIRST  # the hash of the last line
        self._last_change = 0  # the ``seq`` of the last entry
        self._checkpoint = 0  # the ``seq`` of the last entry that the YAML files hold
        self._has_failed = False  # an append has, and may have left a part of a line

    def read(self) -> Unsaved:
        """Check the chain and return what came after the last checkpoint.

        A line that a crash tore, always the last, is left out; the next append puts it aside.
        """
        try:
            data, _ = atomic.read_regular(self.path, MAX_BYTES)
        except FileNotFoundError:
            return Unsaved((), ())
        except OSError as error:
            return Unsaved(
                (), (Problem.of(failure("The journal can't be read: {reason}.", self.path, error)),)
            )
        unsaved: dict[int, tuple[int, bytes]] = {}
        problems: tuple[Problem, ...] = ()
        start = number = 0
        while start < len(data):
            number += 1
            end = data.find(b"\n", start)
            line = data[start:] if end < 0 else data[start:end]
            if not self._follow(line):
                # A part of a line, or zeros that a power cut left, is no broken chain.
                if end >= 0 and data[start:].strip(b"\0\n"):
                    problems = (self._broken(number),)
                break
            self._note(line, number, unsaved)
            start += len(line) + 1
            self._lead = b"\n" if end < 0 else b""
        self._size = min(start, len(data))
        self._torn = data[self._size :]
        return self._decoded(unsaved, problems)

    def append(self, change: Change) -> None:
        """Add an entry; when this returns, it outlives a crash and a power cut.

        Raises:
            ClaimsError: It could not be written, or another program has written to the file.
                The journal is then as it was.
        """
        text = json.dumps(codec.encode_change(change), ensure_ascii=False, separators=(",", ":"))
        try:
            body = text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ClaimsError(
                "The text holds half a character ({code}).",
                "Read the file again with its right encoding, or remove the character.",
                arguments={"code": f"U+{ord(text[error.start]):04X}"},
            ) from error
        try:
            self._append("change", body, is_synced=True)
        except OSError as error:
            raise failure("The change could not be saved: {reason}.", self.path, error) from error
        self._last_change = self._seq

    def checkpoint(self) -> None:
        """Note that the YAML files hold all entries so far; nothing where they did already.

        It is not synced: should it get lost, the entries are made once more, to no effect.

        Raises:
            OSError: It could not be written.
            ClaimsError: Another program has written to the file.
        """
        if self._last_change > self._checkpoint:
            upto = self._last_change
            self._append("checkpoint", str(upto).encode(), is_synced=False)
            self._checkpoint = upto

    def _append(self, what: str, body: bytes, *, is_synced: bool) -> None:
        head = f'{{"seq":{self._seq + 1},"prev":"{self._last}","{what}":'.encode()
        digest = hashlib.sha256(b"".join((head, body, b"}"))).hexdigest()
        line = b"".join((self._lead, head, body, f',"sha256":"{digest}"}}\n'.encode()))
        is_new, is_done = not self.path.exists(), False
        if is_new:
            atomic.make_folder(self.path.parent)
        handle = os.open(self.path, _APPEND, 0o666)
        try:
            self._clean_end(handle)
            try:
                atomic.write_all(handle, line)
                if is_synced:
                    os.fsync(handle)
                if is_new:
                    atomic.sync_folder(self.path.parent)
            except OSError:
                self._has_failed = True
                with contextlib.suppress(OSError):  # else the next append cleans up
                    self._clean_end(handle)
                raise
            is_done = True
        finally:
            os.close(handle)
            if is_new and not is_done:
                self._remove_if_empty()
        self._size += len(line)
        self._seq += 1
        self._last = digest
        self._lead = b""

    def _remove_if_empty(self) -> None:
        with contextlib.suppress(OSError):  # the first error is the one to tell
            if self.path.stat().st_size == 0:
                self.path.unlink()

    def _clean_end(self, handle: int) -> None:
        """Cut the file where the chain ends, and stand there; a torn line is put aside first."""
        size = os.fstat(handle).st_size
        extra = size - self._size
        if extra and extra != len(self._torn) and not (self._has_failed and extra > 0):
            raise ChangedElsewhereError(
                "Another program has written to the journal since the case was opened.",
                "Nothing was changed. Open the case again.",
                place=Place(self.path),
            )
        if self._torn:
            aside = os.open(self.path.with_suffix(".torn"), _ASIDE, 0o666)
            try:
                atomic.write_all(aside, self._torn + b"\n")
                os.fsync(aside)
            finally:
                os.close(aside)
            self._torn = b""
        if extra:
            os.ftruncate(handle, self._size)
        self._has_failed = False
        os.lseek(handle, self._size, os.SEEK_SET)

    def _follow(self, line: bytes) -> bool:
        """Return whether ``line`` continues the chain, and step to it if so."""
        head, tail = _HEAD.match(line), _TAIL.fullmatch(line[-_TAIL_LENGTH:])
        if not head or not tail:
            return False
        digest = hashlib.sha256(line[:-_TAIL_LENGTH])
        digest.update(b"}")
        links = int(head[1]) == self._seq + 1 and head[2].decode() == self._last
        if not links or digest.hexdigest() != tail[1].decode():
            return False
        self._seq += 1
        self._last = digest.hexdigest()
        return True

    def _note(self, line: bytes, number: int, unsaved: dict[int, tuple[int, bytes]]) -> None:
        checkpoint = _CHECKPOINT.match(line)
        if checkpoint:
            self._checkpoint = int(checkpoint[1])
            unsaved.clear()
        else:
            self._last_change = self._seq
            unsaved[self._seq] = (number, line)

    def _decoded(
        self, unsaved: dict[int, tuple[int, bytes]], problems: tuple[Problem, ...]
    ) -> Unsaved:
        changes = []
        for number, line in unsaved.values():
            place = Place(self.path, number, 1)
            try:
                change = codec.decode_change(json.loads(line)["change"])
            except (ValueError, RecursionError) as error:  # BadValueError is one
                problems += (
                    Problem(
                        "This entry is no change: {reason}.",
                        "Restore it from a copy.",
                        place,
                        arguments={"reason": str(error)},
                    ),
                )
                continue
            # Whoever can write a journal can hash it: it is believed no more than other files.
            bad = bad_name(change)
            if bad is None and change.by != self.path.stem:
                bad = change.by
            if bad is None:
                changes.append(change)
            else:
                problems += (
                    Problem(
                        "This entry names {name}, which no entry of this journal can.",
                        "Restore the journal from a copy.",
                        place,
                        arguments={"name": repr(bad[:80])},
                    ),
                )
        return Unsaved(tuple(changes), problems)

    def _broken(self, number: int) -> Problem:
        return Problem(
            "The chain of the journal is broken here: a line was changed, removed or put in.",
            "Restore the journal from a copy; the YAML files may still be right.",
            Place(self.path, number, 1),
        )
