"""Markdown, read as the plain text that a reader of the rendered page sees.

Headings, list items, quotations, tables and code keep their words and lose their signs. A link
keeps its words and loses its address, a picture keeps its description. HTML is never run nor
hidden: it stands in the text as it was typed. The original file keeps all of it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from claims_app.core.errors import ClaimsError, Place
from claims_app.importers import front_matter
from claims_app.importers.base import Parsed
from claims_app.importers.encodings import decode
from claims_app.importers.text import as_title, check_has_words, with_plain_line_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePath

    from markdown_it.token import Token

_MAX_NESTING: Final = 50
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_CELL_ENDS: Final = ("th_close", "td_close")
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
        text = _BLANK_LINES.sub("\n\n", "".join(_pieces(tokens))).strip("\n") + "\n"
        check_has_words(text, path=path)
        return Parsed(
            text=text,
            title=matter.title or _first_heading(tokens),
            outlet=matter.outlet,
            published=matter.published,
            lang=matter.lang,
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


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _inline(token.children or ())
        elif token.type in ("code_block", "fence"):
            yield token.content + "\n"
        elif token.type in _CELL_ENDS:
            yield "\t"
        elif token.type == "tr_close" or (token.type == "paragraph_close" and token.hidden):
            yield "\n"
        elif token.type in _PARAGRAPH_ENDS:
            yield "\n\n"


def _inline(children: Sequence[Token]) -> str:
    return "".join(_inline_piece(child) for child in children)


def _inline_piece(token: Token) -> str:
    # A line break that Markdown does not show is a space: a sentence may run over it.
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    if token.type in breaks:
        return breaks[token.type]
    return _inline(token.children) if token.children else token.content


def _first_heading(tokens: Sequence[Token]) -> str:
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            return as_title(_inline(following.children or ()))
    return ""
