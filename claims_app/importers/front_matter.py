r"""The small block of ``key: value`` lines that may open a text file.

    ---
    outlet: State agency
    title: The governor speaks
    date: 2015-12-01T17:40
    lang: ar
    ---

It is a part of YAML small enough to be read line by line: one value a line, taken as it stands up
to the end of the line, quotes around the whole of it dropped. Keys of other programs (``tags``,
``author``, ``url``) are passed over with whatever hangs from them; the original file keeps them. A
key that is nearly one of ours is a slip and is refused: it would be lost unseen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

from claims_app.core.errors import ClaimsError, Place
from claims_app.importers.dates import parse_published
from claims_app.importers.languages import parse_lang

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

# With each key, how many letters of it may be wrong for it to count as a slip of the pen.
_KEYS: Final = {"outlet": 2, "title": 2, "date": 1, "lang": 1}
_FENCE: Final = "---"
_ENDS: Final = ("---", "...")
_MAX_LINES: Final = 200
_MAX_VALUE: Final = 500  # characters; a headline has a fifth of that
_KEY: Final = re.compile(r"(?P<key>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_QUOTES: Final = frozenset("\"'")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the block says, empty where it says nothing, and the text after it.

    ``first_line`` is the line of the file, counted from 1, with which ``body`` begins.
    """

    body: str
    first_line: int = 1
    outlet: str = ""
    title: str = ""
    published: str = ""
    lang: str = ""


def split(text: str, *, path: PurePath) -> FrontMatter:
    r"""Return what the front matter of ``text`` says, and the text without it.

    A text that only begins with a line of dashes, with no ``key: value`` after it, has none.

    Args:
        text: A whole text with ``\n`` as its line end.
        path: Where it came from, for messages.

    Raises:
        ClaimsError: The block has no end, a key stands twice or is misspelt, or a value is wrong
            or too long.
    """
    lines = text.split("\n", _MAX_LINES)
    if lines[0].rstrip() != _FENCE or not _opens_with_a_key(lines[1:]):
        return FrontMatter(body=text)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() in _ENDS), None)
    if end is None:
        raise ClaimsError(
            "The front matter that begins here has no end.",
            "Close it with a line of three dashes: ---",
            place=Place(path, 1),
        )
    fields = _fields(lines[1:end], path)
    rest = "\n".join(lines[end + 1 :])
    body = rest.lstrip("\n")
    return FrontMatter(
        body=body,
        first_line=end + 2 + len(rest) - len(body),
        outlet=fields.get("outlet", ""),
        title=fields.get("title", ""),
        published=fields.get("published", ""),
        lang=fields.get("lang", ""),
    )


def _opens_with_a_key(lines: Sequence[str]) -> bool:
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return _KEY.fullmatch(first.rstrip()) is not None


def _fields(lines: Sequence[str], path: PurePath) -> dict[str, str]:
    fields: dict[str, str] = {}
    for number, line in enumerate(lines, start=2):
        found = _KEY.fullmatch(line.rstrip())
        if found is None:  # comments, blank lines, and what hangs from a key that is not ours
            continue
        key, place = found["key"], Place(path, number)
        if key not in _KEYS:
            _check_no_slip(key, place)
            continue
        name = "published" if key == "date" else key
        if name in fields:
            raise ClaimsError(
                "{key} stands twice in the front matter.",
                "Remove one.",
                place=place,
                arguments={"key": repr(key)},
            )
        value = _plain(found["value"] or "")
        if len(value) > _MAX_VALUE:
            raise ClaimsError(
                "The value of {key} has {length} characters; {most} are taken.",
                "Shorten it, or close the front matter before the text: ---",
                place=place,
                arguments={
                    "key": repr(key),
                    "length": f"{len(value):,}",
                    "most": str(_MAX_VALUE),
                },
            )
        fields[name] = _read(key, value, place)
    return fields


def _read(key: str, value: str, place: Place) -> str:
    if not value:
        return ""
    if key == "date":
        return parse_published(value, place=place)
    return parse_lang(value, place=place) if key == "lang" else value


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES:
        return value[1:-1].strip()
    return value


def _check_no_slip(key: str, place: Place) -> None:
    for known, allowed in _KEYS.items():
        if OSA.distance(key.lower(), known) <= allowed:
            raise ClaimsError(
                "The front matter has a key {key}.",
                "Write {known} if that is what is meant.",
                place=place,
                arguments={"key": repr(key), "known": repr(known)},
            )
