"""The formats that can be imported, and how a file becomes a text with its metadata."""

from __future__ import annotations

import stat
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.script import guess_language
from claims_app.importers.base import ImportedText, Importer, ReportOptions
from claims_app.importers.dates import parse_published
from claims_app.importers.languages import parse_lang
from claims_app.importers.markdown import MarkdownImporter
from claims_app.importers.plain_text import PlainTextImporter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ALL: Final[tuple[Importer, ...]] = (PlainTextImporter(), MarkdownImporter())
IMPORTERS: Final[Mapping[str, Importer]] = MappingProxyType(
    {suffix: importer for importer in _ALL for suffix in importer.suffixes}
)


def read_file(path: Path, *, options: ReportOptions) -> ImportedText:
    """Return the text of a file with its title, outlet, date and language.

    Each of these is what ``options`` say, else what the file says; an empty option says that the
    file is wrong and nothing better is known. Then, or where neither says anything, the title is
    the file's name and the language is told from the text; outlet and date stay empty.

    Raises:
        ClaimsError: The file is missing, too large, of no known format or no readable text, or an
            option or a value in its front matter is wrong.
    """
    suffix = path.suffix.lower()
    importer = IMPORTERS.get(suffix)
    if importer is None:
        known = ", ".join(IMPORTERS)
        raise ClaimsError(
            "Files that end in {suffix} can't be imported."
            if suffix
            else "The file's name has no ending that tells its format.",
            "Known endings: {known}. Save the text as .txt and import that.",
            place=Place(path),
            arguments={"suffix": repr(suffix), "known": known},
        )
    published = options.published and parse_published(options.published)
    lang = options.lang and parse_lang(options.lang)
    data = _read_bytes(path, importer)
    parsed = importer.read(data, path=path, encoding=options.encoding)
    return ImportedText(
        text=parsed.text,
        title=_said(options.title, parsed.title) or path.stem,
        outlet=_said(options.outlet, parsed.outlet),
        published=_said(published, parsed.published),
        lang=_said(lang, parsed.lang) or guess_language(parsed.text),
        original=data,
        suffix=suffix,
        places=parsed.places,
    )


def _said(by_user: str | None, by_file: str) -> str:
    return by_file if by_user is None else by_user.strip()


def _read_bytes(path: Path, importer: Importer) -> bytes:
    try:
        status = path.stat()
        # A pipe or a device would block or never end.
        if not stat.S_ISREG(status.st_mode):
            raise ClaimsError("This is not a file.", "Choose a file.", place=Place(path))
        if status.st_size > importer.max_bytes:
            raise _too_large(path, importer)
        with path.open("rb") as file:
            data = file.read(importer.max_bytes + 1)
    except OSError as error:
        raise ClaimsError(
            "The file can't be read: {reason}.",
            "Check its name and who may read it.",
            place=Place(path),
            arguments={"reason": error.strerror or str(error)},
        ) from error
    if len(data) > importer.max_bytes:  # it grew meanwhile, or the system gave it no size
        raise _too_large(path, importer)
    return data


def _too_large(path: Path, importer: Importer) -> ClaimsError:
    return ClaimsError(
        "The file is larger than {most} MB, the most that is read as {format}.",
        "Import the part with the report.",
        place=Place(path),
        arguments={"most": str(importer.max_bytes // 1_000_000), "format": importer.name},
    )
