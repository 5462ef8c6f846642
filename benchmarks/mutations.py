"""Ways to damage a report: what scanners, programs and the web do to texts, and worse."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping, Sequence

_MARKS: Final = "\"“”„‟«»'‘’‚‛‹›()[]{},،;؛:.!?؟…-–—/%$*_|"
_CONTROLS: Final = (
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad"),
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"),
    *("\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x85", "\r", "\r\n", "\n", "\u2028", "\u2029"),
    *("\u0640", "\u064e", "\u0651", "\u0670", "\u0301", "\ue000", "\uffff", "\U000e0001"),
)
_FOREIGN: Final = (
    *("گفت که", "چهار پژوهشگر", "نے کہا کہ", "ہڑتال ختم ہو گئی", "وتی کە", "אמר כי", "сказал, что"),
    *(
        "a déclaré que",
        "erklärte, dass",
        "说",
        "と述べた",
        "말했다",
        "ኣለ",
        "🙂",
        "👩‍👩‍👧",
        "𐤀𐤁",
        "ﷲ",
        "ﷺ",
        "ﻻ",
    ),
    *(
        "قال",
        "إن",
        "said that",
        "“",
        "he",
        "according to",
        "بحسب",
        "١٢٣",
        "۴۵۶",
        "12/5/2015",
        "½",
        "²",
    ),
)
_OCR: Final[Mapping[str, str]] = {
    "l": "1",
    "O": "0",
    "o": "0",
    "S": "5",
    "B": "8",
    "e": "c",
    "m": "rn",
    "I": "l",
    "i": "í",
    "ة": "ه",
    "ي": "ى",
    "ب": "ت",
    "ت": "ث",
    "ح": "خ",
    "د": "ذ",
    "ف": "ق",
    "أ": "ا",
    "ن": "ت",
    ",": ".",
    ".": " ",
    "“": "66",
    "”": "99",
    " ": "",
}
_FORMS: Final = ("NFC", "NFD", "NFKC", "NFKD")
_CODECS: Final = ("latin-1", "cp1252", "cp1256", "cp720", "iso8859-6")


def _stretch(text: str, dice: random.Random) -> tuple[int, int]:
    """Return a stretch: some characters, or some words with the space after them."""
    start = dice.randrange(len(text) + 1)
    end = min(len(text), start + dice.choice((1, 2, 5, 20, 100, 500)))
    if dice.random() < 0.5:  # noqa: PLR2004 -- heads or tails
        start = text.rfind(" ", 0, start) + 1
        end = text.find(" ", end) + 1 or len(text)
    return start, max(start, end)


def _insert(text: str, what: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + what + text[place:]


def _sprinkle(text: str, choices: Sequence[str], dice: random.Random) -> str:
    for _ in range(dice.choice((1, 3, 10, 40))):
        text = _insert(text, dice.choice(choices), dice)
    return text


def _delete(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    return text[:start] + text[end:]


def _duplicate(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    return text[:end] + text[start:end] * dice.choice((1, 1, 2, 30)) + text[end:]


def _swap(text: str, dice: random.Random) -> str:
    cuts = sorted(dice.randrange(len(text) + 1) for _ in range(4))
    a, b, c, d = cuts
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _reverse(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    return text[:start] + text[start:end][::-1] + text[end:]


def _cut(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] if dice.random() < 0.5 else text[place:]  # noqa: PLR2004 -- a coin


def _join(text: str, dice: random.Random) -> str:
    what = dice.choice(("\n", " ", ".", ",", "،"))
    return text.replace(what, dice.choice(("", " ", what * 3)))


def _strip_marks(text: str, dice: random.Random) -> str:
    kept = dice.choice(("", '"', "«»", "."))
    return "".join(c for c in text if c.isalnum() or c.isspace() or c in kept)


def _quote_marks(text: str, dice: random.Random) -> str:
    """Turn all quotation marks into one kind, or each into any."""
    kinds = dice.choice(("“”", "«»", "\"'", "»«", "”“", "‘’"))
    return "".join(dice.choice(kinds) if c in '"“”«»„' else c for c in text)


def _nest(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    opening, closing = dice.choice(("«»", "“”", '""', "()", "[]", "‹›", "''"))
    deep = dice.choice((1, 2, 9, 1_000))
    inside = text[start:end]
    return text[:start] + opening * deep + inside + closing * dice.randrange(deep + 1) + text[end:]


def _case(text: str, dice: random.Random) -> str:
    return dice.choice((str.upper, str.lower, str.title, str.swapcase, str.casefold))(text)


def _form(text: str, dice: random.Random) -> str:
    return unicodedata.normalize(dice.choice(_FORMS), text)


def _ocr(text: str, dice: random.Random) -> str:
    rate = dice.choice((0.01, 0.05, 0.3))
    return "".join(_OCR.get(c, c) if dice.random() < rate else c for c in text)


def _mojibake(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    wrong = text[start:end].encode("utf-8", "replace").decode(dice.choice(_CODECS), "replace")
    return text[:start] + wrong + text[end:]


def _surrogates(text: str, dice: random.Random) -> str:
    return _sprinkle(text, [chr(dice.randrange(0xD800, 0xE000)) for _ in range(3)], dice)


def _any_character(text: str, dice: random.Random) -> str:
    return _sprinkle(text, [chr(dice.randrange(0x110000)) for _ in range(5)], dice)


MUTATIONS: Final[Mapping[str, Callable[[str, random.Random], str]]] = {
    "delete": _delete,
    "duplicate": _duplicate,
    "swap": _swap,
    "reverse": _reverse,
    "cut": _cut,
    "join": _join,
    "strip marks": _strip_marks,
    "change quotation marks": _quote_marks,
    "nest": _nest,
    "case": _case,
    "normal form": _form,
    "OCR": _ocr,
    "mojibake": _mojibake,
    "surrogates": _surrogates,
    "any character": _any_character,
    "marks": lambda text, dice: _sprinkle(text, _MARKS, dice),
    "controls": lambda text, dice: _sprinkle(text, _CONTROLS, dice),
    "foreign words": lambda text, dice: _sprinkle(text, _FOREIGN, dice),
}
