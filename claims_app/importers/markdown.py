"""Markdown, read as the plain text that a reader of the rendered page sees.

Headings, list items, quotations, tables and code keep their words and lose their signs. A link
keeps its words and loses its address, a picture keeps its description. HTML is never run nor
hidden: it stands in the text as it was typed. The original file keeps all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from claims_app.core.errors import ClaimsError, Place
from claims_app.importers import front_matter
from claims_app.importers.base import Parsed
from claims_app.importers.encodings import decode
from claims_app.importers.places import FilePlace
from claims_app.importers.text import as_title, check_has_words, with_plain_line_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePath

    from markdown_it.token import Token

_MAX_NESTING: Final = 50
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_CELL_ENDS: Final = ("th_close", "td_close")
# A line break that Markdown does not show is a space: a sentence may run over it.
_BREAKS: Final = {"softbreak": " ", "hardbreak": "\n"}
# Blocks that a reader sees apart from the next; a paragraph in a tight list ends its line only.
_PARAGRAPH_ENDS: Final = (
    "heading_close",
    "paragraph_close",
    "bullet_list_close",
    "ordered_list_close",
    "blockquote_close",
    "table_close",
)


class MarkdownImporter:
    """Files of Markdown (CommonMark with tables). The first heading is the title."""

    name: str = "Markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    max_bytes: int = 2_000_000  # about 4 s to parse; a report is a thousandth of that

    def read(self, data: bytes, *, path: PurePath, encoding: str | None) -> Parsed:
        """Return the words after the front matter; see ``base.Importer.read``."""
        source = with_plain_line_ends(decode(data, path=path, encoding=encoding))
        matter = front_matter.split(source, path=path)
        tokens = _parse(matter.body, path)
        text, places = _tidy(*_Written(matter.body, matter.first_line).all_of(tokens))
        check_has_words(text, path=path)
        return Parsed(
            text=text,
            title=matter.title or _first_heading(tokens),
            outlet=matter.outlet,
            published=matter.published,
            lang=matter.lang,
            places=places,
        )


def _parse(text: str, path: PurePath) -> list[Token]:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _MAX_NESTING}).enable("table")
    tokens = parser.parse(text)
    # The parser leaves out, without a word, what is nested deeper than it may go.
    deepest = max((level for token in tokens for level in _levels(token)), default=0)
    if deepest >= _MAX_NESTING - 1:
        raise ClaimsError(
            "The Markdown is nested more than {most} deep.",
            "Save it as plain text (.txt) and import that.",
            place=Place(path),
            arguments={"most": str(_MAX_NESTING)},
        )
    return tokens


def _levels(token: Token) -> Iterator[int]:
    yield token.level
    for child in token.children or ():
        yield child.level


class _Written:
    """Writes the words of all blocks, and notes where in the source each stretch stands."""

    def __init__(self, source: str, first_line: int) -> None:
        self._source = source.split("\n")
        self._first_line = first_line
        self._pieces: list[str] = []
        self._length = 0
        self._places: list[FilePlace] = []
        self._line = 0  # of the source, from 0, up to where the words have been found
        self._column = 0

    def all_of(self, tokens: Sequence[Token]) -> tuple[str, list[FilePlace]]:
        for token in tokens:
            if token.map and token.map[0] > self._line:
                self._line, self._column = token.map[0], 0
            if token.type == "inline":
                self._inline(token.children or ())
            elif token.type in ("code_block", "fence"):
                self._code(token)
            elif token.type in _CELL_ENDS:
                self._add("\t")
            elif token.type == "tr_close" or (token.type == "paragraph_close" and token.hidden):
                self._add("\n")
            elif token.type in _PARAGRAPH_ENDS:
                self._add("\n\n")
        return "".join(self._pieces), self._places

    def _inline(self, children: Sequence[Token]) -> None:
        for token in children:
            if token.type in _BREAKS:
                self._add(_BREAKS[token.type])
                self._line, self._column = self._line + 1, 0
            elif token.children:
                self._inline(token.children)
            else:
                self._words(token.content)

    def _code(self, token: Token) -> None:
        self._line += token.type == "fence"  # its first line is the mark
        for line in token.content.split("\n")[:-1]:
            self._words(line)
            self._add("\n")
            self._line, self._column = self._line + 1, 0
        self._add("\n")

    def _words(self, words: str) -> None:
        """Add words that stand in the source's line as they are, or else somewhere in it."""
        if words and self._line < len(self._source):
            found = self._source[self._line].find(words, self._column)
            if found >= 0:
                self._places.append(
                    FilePlace(self._length, self._first_line + self._line, found + 1)
                )
                self._column = found + len(words)
        self._add(words)

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def _tidy(text: str, places: Sequence[FilePlace]) -> tuple[str, tuple[FilePlace, ...]]:
    """Return the text with one blank line at most between two others, and none at its edges."""
    start = len(text) - len(text.lstrip("\n"))
    cuts = [(start, start)] + [
        (found.end(), found.end() - found.start() - 2)
        for found in _BLANK_LINES.finditer(text, start)
    ]
    ends = [end for end, _ in cuts]
    gone = list(accumulate(count for _, count in cuts))
    tidy = _BLANK_LINES.sub("\n\n", text[start:]).strip("\n") + "\n"
    moved = (
        replace(place, offset=place.offset - gone[bisect_right(ends, place.offset) - 1])
        for place in places
    )
    return tidy, tuple(moved)


def _first_heading(tokens: Sequence[Token]) -> str:
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            return as_title(_text_of(following.children or ()))
    return ""


def _text_of(children: Sequence[Token]) -> str:
    return "".join(
        _BREAKS.get(token.type) or (_text_of(token.children) if token.children else token.content)
        for token in children
    )
