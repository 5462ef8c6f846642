"""Keys by their place on the keyboard: an Arabic layout sends another letter for the same key."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

# What the keys of a QWERTY keyboard send on the Arabic (101) layout; B sends two letters.
ARABIC: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict(zip("QWERTYUIOP", "ضصثقفغعهخح", strict=True)),
        **dict(zip("ASDFGHJKL", "شسيبلاتنم", strict=True)),
        **dict(zip("ZXCVNM/", "ئءؤرىةظ", strict=True)),
        **dict(zip("1234567890", "١٢٣٤٥٦٧٨٩٠", strict=True)),
    }
)
_LATIN: Final[Mapping[str, str]] = MappingProxyType(
    {arabic: latin for latin, arabic in ARABIC.items()}
)


def sequences(keys: str) -> list[QKeySequence]:
    """Return the sequence named ``keys``, and what an Arabic layout sends for the same key.

    With Ctrl, systems differ: most send the Latin letter, a few the Arabic one.

    Args:
        keys: In Qt's portable form, such as ``C`` or ``Ctrl+Shift+Z``; empty for none.
    """
    if not keys:
        return []
    *modifiers, key = keys.split("+")
    other = ARABIC.get(key)
    found = [QKeySequence(keys)]
    if keys == "Ctrl++":
        found.append(QKeySequence("Ctrl+="))  # where + is reached with Shift
    if other is not None:
        found.append(QKeySequence("+".join((*modifiers, other))))
    return found


def name_of_stroke(event: QKeyEvent) -> str:
    """Return the key that is pressed, by its place on the keyboard, in Qt's portable form.

    Empty where only Shift, Ctrl or the like is down.
    """
    key, held = event.key(), event.modifiers() & _HELD
    if key in _ALONE:
        return ""
    letter = event.text()
    if held == Qt.KeyboardModifier.ShiftModifier and _is_sign(letter):
        held = Qt.KeyboardModifier.NoModifier  # a layout reaches a sign its own way
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    modifiers = QKeySequence(held.value).toString(QKeySequence.SequenceFormat.PortableText)
    return f"{modifiers}{_LATIN.get(name, name)}"


def _is_sign(letter: str) -> bool:
    return len(letter) == 1 and letter.isprintable() and letter != " " and not letter.isalnum()


_HELD: Final = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALONE: Final = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
