"""The languages that the program knows, by their ISO 639 codes."""

from __future__ import annotations

from typing import Final

# What the engine reads, and what the interface, the preferences and the sheets speak.
LANGUAGES: Final = ("ar", "en")
# Written from right to left in the script that news of them use.
_RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_UNKNOWN: Final = frozenset({"", "mul", "und"})


def is_right_to_left(lang: str) -> bool | None:
    """Return whether a language is written from right to left; None where ``lang`` names none.

    Args:
        lang: A code, with or without a region: ``ar``, ``ar-SY`` and ``ar_SY`` alike.
    """
    code = lang.replace("_", "-").partition("-")[0].lower()
    return None if code in _UNKNOWN else code in _RIGHT_TO_LEFT
