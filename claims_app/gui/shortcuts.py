"""Keys by their place on the keyboard: an Arabic layout sends another letter for the same key."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

# What the keys of a QWERTY keyboard send on the Arabic (101) layout.
ARABIC: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "ش",
        "C": "ؤ",
        "X": "ء",
        "S": "س",
        "V": "ر",
        "R": "ق",
        "J": "ت",
        "K": "ن",
        "/": "ظ",
        **dict(zip("1234567890", "١٢٣٤٥٦٧٨٩٠", strict=True)),
    }
)


def sequences(keys: str) -> list[QKeySequence]:
    """Return the sequence named ``keys``, and what an Arabic layout sends for the same key.

    Args:
        keys: In Qt's portable form, such as ``C`` or ``Ctrl+Shift+Z``.
    """
    found = [QKeySequence(keys)]
    *modifiers, key = keys.split("+")
    other = ARABIC.get(key)
    if other is not None:
        found.append(QKeySequence("+".join((*modifiers, other))))
    elif modifiers and key in _LETTERS:
        found.append(QKeySequence("+".join((*modifiers, _LETTERS[key]))))
    return found


# With Ctrl, systems differ: most send the Latin letter, a few the Arabic one.
_LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {"Z": "ئ", "O": "خ", "N": "ى", "E": "ث", "R": "ق", "Q": "ض"}
)
