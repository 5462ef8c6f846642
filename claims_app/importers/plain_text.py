"""Plain text, with or without front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.importers import front_matter
from claims_app.importers.base import Parsed
from claims_app.importers.encodings import decode
from claims_app.importers.places import FilePlace
from claims_app.importers.text import as_title, check_has_words, with_plain_line_ends

if TYPE_CHECKING:
    from pathlib import PurePath


class PlainTextImporter:
    """Files of plain text. The first line is the title where nothing else names one."""

    name: str = "plain text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    max_bytes: int = 5_000_000

    def read(self, data: bytes, *, path: PurePath, encoding: str | None) -> Parsed:
        """Return the text after the front matter; see ``base.Importer.read``."""
        text = with_plain_line_ends(decode(data, path=path, encoding=encoding))
        matter = front_matter.split(text, path=path)
        check_has_words(matter.body, path=path)
        first = matter.body.strip().split("\n", 1)[0]
        return Parsed(
            text=matter.body,
            title=matter.title or as_title(first),
            outlet=matter.outlet,
            published=matter.published,
            lang=matter.lang,
            places=(FilePlace(0, matter.first_line),),
        )
