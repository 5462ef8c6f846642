"""Text at the Qt border: UTF-16 offsets, directions, isolates, and controls made visible."""

from __future__ import annotations

import html
import unicodedata
from typing import Final

from PySide6.QtCore import Qt

from claims_app.core.languages import is_right_to_left

_LAST_BMP: Final = "\uffff"
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_REPLACEMENT: Final = "\ufffd"
_LINE_BREAKS: Final = "\n\r\x0b\x0c\x85\u2028\u2029\t"
# An override turns letters around, which is how a text lies about its own words; embeddings and
# isolates are left to work, because each text is laid out on its own.
_OVERRIDES: Final = "\u202d\u202e"
# Inside a sentence of the interface, nothing inserted may reach past its own end.
_BIDI_CONTROLS: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ONE_LINE: Final = str.maketrans(
    dict.fromkeys(_LINE_BREAKS, " ") | dict.fromkeys(_OVERRIDES, _REPLACEMENT)
)
_WITHOUT_CONTROLS: Final = str.maketrans(
    dict.fromkeys(_LINE_BREAKS, " ") | dict.fromkeys(_BIDI_CONTROLS, "")
)


def to_code_points(text: str, offset_utf16: int) -> int:
    """Convert an offset as Qt counts, in UTF-16 units, to one in code points.

    Args:
        text: The whole text that the offset points into.
        offset_utf16: Units from the start; between two surrogates it means the place after both.

    Raises:
        IndexError: The offset lies outside the text.

    Source:
        Unicode Standard 15.0, section 3.9, D91 (UTF-16).
    """
    units = 0
    for index, letter in enumerate(text):
        if 0 <= offset_utf16 <= units:
            return index
        units += 2 if letter > _LAST_BMP else 1
    if not 0 <= offset_utf16 <= units:
        raise IndexError(f"UTF-16 offset {offset_utf16} lies outside the text")
    return len(text)


def direction(lang: str, text: str = "") -> Qt.LayoutDirection:
    """Return the direction of a paragraph: that of its language.

    A paragraph that has letters of the other direction only, such as an English statement inside
    an Arabic report, gets that direction. Without a known language the first strong letter tells.

    Args:
        lang: ISO 639 code, with or without a region; empty where it is not known.
        text: The paragraph.
    """
    strong = _strong_directions(text)
    is_rtl = is_right_to_left(lang)
    if is_rtl is None:
        is_rtl = bool(strong) and strong[0]
    elif strong and is_rtl not in strong:
        is_rtl = not is_rtl
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight


def _strong_directions(text: str) -> list[bool]:
    """Return the directions that occur, the first one first, True for right to left."""
    found: list[bool] = []
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            is_rtl = kind != "L"
            if is_rtl not in found:
                found.append(is_rtl)
                if len(found) == 2:  # noqa: PLR2004 - there are two directions
                    break
    return found


def isolate(text: str) -> str:
    """Return ``text`` for insertion in a sentence of the interface, whatever its direction."""
    return f"{_FIRST_STRONG_ISOLATE}{text.translate(_WITHOUT_CONTROLS)}{_POP_ISOLATE}"


def as_tip(text: str) -> str:
    """Return ``text`` for a tool tip, which Qt would take for HTML where it looks like that."""
    return f"<span>{html.escape(text)}</span>" if "<" in text else text


def one_line(text: str) -> str:
    """Return ``text`` for one paragraph, as long as before so that offsets still hold.

    Line breaks become spaces. Controls that override the direction of letters become a visible
    replacement character: quoted words are shown in the order in which they are stored.
    """
    return text.translate(_ONE_LINE)
