"""Strict YAML: scalars are strings; no alias, tag or duplicate key; a place for each value.

PyYAML as it comes takes the last of two equal keys, reads ``no`` as False and ``12:30`` as 750,
follows aliases into bombs, and its composer crashes the process on deep nesting (100,000 times
``[``). So this reads the events of libyaml itself, with limits, in one pass.

``dump`` is in ``yaml_writer`` and offered here too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

from claims_app.core.errors import ClaimsError, Place
from claims_app.store.yaml_writer import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Data", "Loaded", "dump", "load"]

if not yaml.__with_libyaml__:
    raise ClaimsError(
        "PyYAML was installed without its C library, and reading a case would take minutes.",
        "Install it from its wheel: pip install --force-reinstall --only-binary :all: pyyaml",
    )

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
_Collection: TypeAlias = list["Data"] | dict[str, "Data"]

MAX_CHARACTERS: Final = 64_000_000  # a case of 100,000 claims in one file takes half of it
MAX_DEPTH: Final = 32
MAX_KEY: Final = 200  # libyaml itself refuses keys beyond 1,024 characters
_NULLS: Final = frozenset(("", "~", "null", "Null", "NULL"))
_CONFLICT_MARKER: Final = re.compile(r"^(<{7} |={7}$|>{7} |\|{7} )", re.MULTILINE)
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plain data of one file; ``place`` finds where in the file a value stands."""

    data: Data
    text: str
    path: PurePath

    def place(self, *keys: str | int) -> Place:
        """Return line and column of the value at this path of keys and indices.

        Where the path leads nowhere, the place of the last value on the way is returned.
        The text is read again for this, so that loading costs nothing for what is rarely asked.
        """
        found = Place(self.path, 1, 1)
        for path, mark in _walk(self.text):
            if path == keys[: len(path)]:
                found = Place(self.path, mark.line + 1, mark.column + 1)
            if path == keys:
                break
        return found


def load(text: str, *, path: PurePath, limit: int = MAX_CHARACTERS) -> Loaded:
    """Return the plain data of one YAML document: dicts, lists, strings, and None for null.

    Args:
        text: The whole document.
        path: The file's name for messages.
        limit: How many characters are taken at most.

    Raises:
        ClaimsError: Not YAML, or an alias, anchor, tag, duplicate key, key that is no string,
            more than one document, nesting beyond ``MAX_DEPTH`` or a text beyond ``limit``.
    """
    if len(text) > limit:
        raise ClaimsError(
            f"The file has {len(text):,} characters; {limit:,} are read at most.",
            "Split it, or restore it from a copy if it should not be so large.",
            place=Place(path),
        )
    try:
        data = _Builder(text, path).build()
    except yaml.reader.ReaderError as error:
        raise _unreadable(text, path) from error
    except UnicodeEncodeError as error:
        raise _unreadable(text, path) from error
    except yaml.MarkedYAMLError as error:
        raise _malformed(error, text, path) from error
    return Loaded(data, text, path)


class _Builder:
    """Turns libyaml's events into plain data; one use."""

    def __init__(self, text: str, path: PurePath) -> None:
        self._path = path
        self._next: Callable[[], Any] = yaml.CSafeLoader(text).get_event
        self._outer: list[tuple[_Collection | None, str | None]] = []
        self._current: _Collection | None = None
        self._key: str | None = None  # the key that waits for its value in ``_current``

    def build(self) -> Data:
        """Return the one document's data; None for an empty file."""
        self._next()  # the stream's start
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        if start.tags:
            raise self._error(start, "The file declares tags.", "Remove the %TAG line.")
        root = self._root()
        self._next()  # the document's end
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._error(event, "A second document starts here.", "Keep one in each file.")
        return root

    def _root(self) -> Data:
        while True:
            event = self._next()
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                value: Data = self._scalar(event)
            elif kind is yaml.MappingStartEvent:
                self._enter(event, {})
                continue
            elif kind is yaml.SequenceStartEvent:
                self._enter(event, [])
                continue
            elif kind is yaml.AliasEvent:
                raise self._error(event, "An alias (*) is not allowed.", "Write the value out.")
            else:  # the end of the current collection
                value = self._current
                self._current, self._key = self._outer.pop()
            if self._current is None:
                return value
            if self._current.__class__ is list:
                self._current.append(value)
            elif self._key is None:
                self._key = self._checked_key(event, value)
            else:
                self._current[self._key] = value  # type: ignore[call-overload]  # isinstance would cost a tenth
                self._key = None

    def _scalar(self, event: Any) -> str | None:  # noqa: ANN401 - libyaml's events are untyped
        if event.anchor is not None or event.tag is not None:
            self._check_plain(event)
        value: str = event.value
        return None if event.implicit[0] and value in _NULLS else value

    def _enter(self, event: Any, new: _Collection) -> None:  # noqa: ANN401 - the same
        self._check_plain(event)
        if isinstance(self._current, dict) and self._key is None:
            raise self._error(event, "A list or mapping stands in a key's place.", "Write a word.")
        if len(self._outer) >= MAX_DEPTH:
            raise self._error(
                event,
                f"The file is nested more than {MAX_DEPTH} deep.",
                "No file of a case is: restore it from a copy.",
            )
        self._outer.append((self._current, self._key))
        self._current, self._key = new, None

    def _checked_key(self, event: Any, value: Data) -> str:  # noqa: ANN401 - the same
        if not isinstance(value, str):
            raise self._error(event, "A key has to be a word.", "Put it in quotes.")
        if len(value) > MAX_KEY:
            raise self._error(event, f"A key is longer than {MAX_KEY} characters.", "Shorten it.")
        if value in (self._current or ()):
            raise self._error(
                event, f"The key {value!r} stands here twice.", "Keep the one that is right."
            )
        return value

    def _check_plain(self, event: Any) -> None:  # noqa: ANN401 - the same
        if event.anchor is not None:
            raise self._error(event, "An anchor (&) is not allowed.", f"Remove &{event.anchor}.")
        if event.tag is not None:
            raise self._error(event, "A tag (!) is not allowed.", f"Remove {event.tag}.")

    def _error(self, event: Any, message: str, remedy: str) -> ClaimsError:  # noqa: ANN401
        mark = event.start_mark
        return ClaimsError(message, remedy, place=Place(self._path, mark.line + 1, mark.column + 1))


def _walk(text: str) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the path and the start of every value, outer before inner."""
    read: Callable[[], Any] = yaml.CSafeLoader(text).get_event
    path: list[str | int | None] = []  # an open mapping's last entry is None while it needs a key
    while True:
        event = read()
        if isinstance(event, yaml.StreamEndEvent):
            return
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            path.pop()
        elif not isinstance(event, yaml.NodeEvent):
            continue  # the borders of stream and document
        elif isinstance(event, yaml.ScalarEvent) and path and path[-1] is None:
            path[-1] = event.value  # a key
            continue
        else:
            yield tuple(key for key in path if key is not None), event.start_mark
            if isinstance(event, yaml.MappingStartEvent):
                path.append(None)
                continue
            if isinstance(event, yaml.SequenceStartEvent):
                path.append(0)
                continue
        if path:  # a value is complete: what comes next?
            path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None


def _unreadable(text: str, path: PurePath) -> ClaimsError:
    found = _FORBIDDEN.search(text)
    offset = found.start() if found else 0
    code = f"U+{ord(text[offset]):04X}"
    return ClaimsError(
        f"The character {code} can't stand in YAML as it is.",
        f"Write it as an escape in double quotes, or remove it: {_escape_of(text[offset])}",
        place=_place_at(text, offset, path),
    )


def _escape_of(character: str) -> str:
    is_half = unicodedata.category(character) == "Cs"
    return "half a character has no escape." if is_half else f'"\\u{ord(character):04X}".'


def _malformed(error: yaml.MarkedYAMLError, text: str, path: PurePath) -> ClaimsError:
    marker = _CONFLICT_MARKER.search(text)
    if marker:
        return ClaimsError(
            "The file holds git's conflict markers.",
            "Keep what is right, and remove the lines <<<<<<<, ======= and >>>>>>>.",
            place=_place_at(text, marker.start(), path),
        )
    mark = error.problem_mark or error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    what = (error.problem or "the structure is broken").strip()
    remedy = "Mend this line, or restore the file from a copy."
    if "tab" in what or "\\t" in what:
        remedy = "Indent with spaces, not with tabs."
    return ClaimsError(f"This is not YAML: {what}.", remedy, place=place)


def _place_at(text: str, offset: int, path: PurePath) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - start + 1)
