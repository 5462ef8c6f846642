"""Tells encodings apart, and refuses what is no text rather than import garbage.

Order: the user's word; a byte order mark; strict UTF-8; UTF-16 without a mark; then
windows-1256, ISO-8859-6 and windows-1252 as charset-normalizer tells them. Whatever else it finds
is named in the error and not taken: a wrong guess here makes every quote of the report wrong.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from charset_normalizer import from_bytes

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from pathlib import PurePath

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)
_ACCEPTED: Final = ("cp1256", "iso8859_6", "cp1252")
# Asked about as well, so that Russian or Hebrew is not taken for one of those above. More would
# only bring in pages that no newsroom uses and that win on short texts (cp874, cp852).
_RIVALS: Final = ("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1257", "koi8_r")

_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# Basic scripts from Latin to Arabic, general punctuation, Arabic presentation forms.
_COMMON: Final = re.compile("[\t\n\r -~\u00a0-\u07ff\u2000-\u206f\ufb50-\ufdff\ufe70-\ufeff]")
_MAX_CONTROL_SHARE: Final = 0.01
_MIN_COMMON_SHARE: Final = 0.9  # of UTF-16 in the right order; in the wrong one it is near 0
_MULTIBYTE: Final = re.compile(b"[\xc2-\xf4][\x80-\xbf]+")
_ENCODING_REMEDY: Final = (
    "Say how it is encoded, for example --encoding windows-1256, or save it again as UTF-8."
)


def decode(data: bytes, *, path: PurePath, encoding: str | None = None) -> str:
    """Return the text that ``data`` holds, without a byte order mark; line ends as they are.

    Args:
        data: A whole file.
        path: Where it came from, for messages.
        encoding: The user's word; then nothing is guessed.

    Raises:
        ClaimsError: The file is empty, holds no text, or its encoding can't be told for certain.
    """
    if not data.strip():
        raise ClaimsError("The file is empty.", "Choose a file with text in it.", place=Place(path))
    text = _decode_as(data, encoding, path) if encoding is not None else _guess(data, path)
    text = text.removeprefix("\ufeff")
    if "\0" in text or _SURROGATE.search(text) or _control_share(text) > _MAX_CONTROL_SHARE:
        raise _not_text(data, path)
    return text


def _guess(data: bytes, path: PurePath) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data.removeprefix(mark), name, path)
    if any(data.startswith(magic) for magic, _ in _MAGIC):
        raise _not_text(data, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = _utf16_without_mark(data) or _damaged_utf8(data, error, path)
        return found or _one_byte_encoding(data, path)
    # UTF-16 in Arabic is nearly all ASCII bytes, and so valid UTF-8 full of control characters.
    if _control_share(text) > _MAX_CONTROL_SHARE:
        return _utf16_without_mark(data) or text
    return text


def _decode_as(data: bytes, encoding: str, path: PurePath) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise ClaimsError(
            "There is no text encoding called {encoding}.",
            "Use a name such as utf-8, utf-16, windows-1256 or iso-8859-6.",
            arguments={"encoding": repr(encoding)},
        ) from error
    except UnicodeError as error:
        at = str(error.start + 1) if isinstance(error, UnicodeDecodeError) else ""
        raise ClaimsError(
            "The file can't be read as {encoding}: it breaks off at byte {byte}."
            if at
            else "The file can't be read as {encoding}: it breaks off.",
            "Give another --encoding, or leave the option out to have it told from the file.",
            place=Place(path),
            arguments={"encoding": encoding, "byte": at},
        ) from error


def _utf16_without_mark(data: bytes) -> str:
    """Return the text if one byte order makes sense of it and the other does not, else ''."""
    if len(data) % 2:
        return ""
    sensible = []
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if len(_COMMON.findall(text)) >= _MIN_COMMON_SHARE * len(text):
            sensible.append(text)
    return sensible[0] if len(sensible) == 1 else ""


def _damaged_utf8(data: bytes, error: UnicodeDecodeError, path: PurePath) -> str:
    """Refuse a file that is UTF-8 but for a few bytes; as windows-1256 it would read as garbage."""
    bad = data.decode("utf-8", "replace").count("\ufffd")
    good = len(_MULTIBYTE.findall(data))
    if good < 10 * bad:  # a letter in ten broken is another encoding, not damage
        return ""
    before = data[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    raise ClaimsError(
        "The file is UTF-8, but a letter in it is damaged.",
        "Fetch the file again, or repair it in an editor and save it as UTF-8.",
        place=Place(path, before.count(b"\n") + 1, column),
    )


def _one_byte_encoding(data: bytes, path: PurePath) -> str:
    best = from_bytes(data, cp_isolation=[*_ACCEPTED, *_RIVALS]).best()
    if best is None:
        raise _not_text(data, path)
    # Equal readings are listed under one name: English with curly quotes reads alike in several.
    readings = {best.encoding, *best.could_be_from_charset}
    for name in _ACCEPTED:
        if name in readings:
            return str(best)
    raise ClaimsError(
        "The file is not UTF-8; it looks like {encoding}, which is only a guess.",
        "If that is right, give --encoding {encoding}; else save it again as UTF-8.",
        place=Place(path),
        arguments={"encoding": best.encoding},
    )


def _control_share(text: str) -> float:
    return len(_CONTROL.findall(text)) / max(1, len(text))


def _not_text(data: bytes, path: PurePath) -> ClaimsError:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return ClaimsError(
                "The file is {kind}, not plain text.",
                "Save its text as UTF-8 (.txt) and import that.",
                place=Place(path),
                arguments={"kind": name},
            )
    return ClaimsError(
        "The file does not look like text: it holds control characters or unreadable bytes.",
        _ENCODING_REMEDY,
        place=Place(path),
    )
