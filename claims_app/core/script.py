"""Letters: one search form for many spellings, direction, language by script.

The stored text is never altered. Whatever is compared is compared in a side string; only this
module knows how it is made.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Direction = Literal["ltr", "rtl"]

UNKNOWN_LANGUAGE: Final = "und"  # ISO 639-3 for a language that could not be told

# Vowel signs, Quranic marks and superscript alef: written by some hands, left out by others.
_ARABIC_MARKS: Final = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]")
_LATIN_MARKS: Final = re.compile("[\u0300-\u036f]")
_TATWEEL: Final = "\u0640"
_SAME_LETTER: Final[Mapping[str, str]] = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ی": "ي",  # Farsi yeh
    "ۍ": "ي",
    "ک": "ك",  # keheh
    "ھ": "ه",
    "ہ": "ه",
}
_SAME_IN_SEARCH: Final[Mapping[str, str]] = {"ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ۀ": "ه"}


def _normal_letter(char: str) -> str:
    """Return what one character becomes in the side string; empty for marks and format signs."""
    if char == _TATWEEL or _ARABIC_MARKS.match(char) or unicodedata.category(char) == "Cf":
        return ""
    if char in _SAME_LETTER:
        return _SAME_LETTER[char]
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufeff":  # presentation forms
        parts = unicodedata.normalize("NFKC", char)
        if parts != char:  # ornate brackets and U+FDFD have no other form
            return "".join(map(_normal_letter, parts))
    return char


def _search_letter(char: str) -> str:
    """Return what one character becomes in the search key; applying it again changes nothing."""
    normal = _normal_letter(char)
    if normal in _SAME_IN_SEARCH:
        return _SAME_IN_SEARCH[normal]
    folded = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", normal).casefold())
    return folded if folded == char else "".join(_search_letter(part) for part in folded)


class _LetterTable(dict[int, str]):
    """Tables for ``str.translate`` that fill themselves: a text uses few distinct characters."""

    def __init__(self, *, for_search: bool) -> None:
        super().__init__()
        self._letter = _search_letter if for_search else _normal_letter

    def __missing__(self, code: int) -> str:
        value = self._letter(chr(code))
        self[code] = value
        return value


_NORMAL: Final = _LetterTable(for_search=False)
_SEARCH: Final = _LetterTable(for_search=True)


def fold(text: str) -> str:
    """Return the search key of ``text``: equal for spellings that readers take as the same.

    Arabic vowel signs and tatweel go; alef, hamza, yeh, kaf and ta marbuta fold; digits become
    ASCII; Latin letters lose case and accents. Folding twice gives what folding once gives.
    """
    return text.translate(_SEARCH)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Return ``fold(word)``, remembered: a report repeats its words."""
    return fold(word)


def normalise(text: str) -> str:
    """Return ``text`` with one form for each letter.

    Unlike ``fold`` this keeps case, ta marbuta, alef maqsura and hamza on waw and yeh.
    """
    return text.translate(_NORMAL)


def first_strong_direction(text: str) -> Direction | None:
    """Return the direction of the first strong character (UAX #9, P2), None where there is none."""
    for char in text:
        bidi = unicodedata.bidirectional(char)
        if bidi == "L":
            return "ltr"
        if bidi in {"R", "AL"}:
            return "rtl"
    return None


_SAMPLE: Final = 20_000  # characters; a report does not change its language after this many
_ARABIC_SCRIPT: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
# Letters that one language of the Arabic script has and Arabic has not.
_ONLY: Final[Mapping[str, re.Pattern[str]]] = {
    "ckb": re.compile("[ێۆڵڕڤە]"),
    "ur": re.compile("[ٹڈڑےں]"),
    "fa": re.compile("[پچژگ]"),
}
_ENGLISH: Final = frozenset(
    re.findall(
        r"\w+",
        "the of and to a in that is was for on with by as at from it he she they his her their has "
        "have had were are be been not but an or which who said this would will its after about",
    )
)
# Function words of languages that share letters, and a few words, with English.
_NOT_ENGLISH: Final = frozenset(
    re.findall(
        r"\w+",
        "le la les des et est une dans pour qui sur der die das und ist nicht mit von el los las "
        "que una por con del ve bir bu ile için il di che per non een het van dat",
    )
)
# Function words of Persian that are no words of Arabic, and the other way round: a short text may
# have none of the letters that tell.
_PERSIAN: Final = frozenset(
    fold(
        "است که از را این با می شد شده کرد کرده بود برای خود ها های دارد دارند هستند نیست باید"
    ).split()
)
_ARABIC: Final = frozenset(
    fold(
        "في من على إلى أن إن عن التي الذي هذا هذه لا ما لم كان كانت قال قد بعد مع أو كما بين"
    ).split()
)
# Share of letters that a language's own letters must reach: a foreign name is no language.
# Persian has پ چ ژ گ in 4 to 5 % of its letters; Arabic news has them in names only.
_OWN_LETTERS_SHARE: Final = 0.01


def guess_language(text: str) -> str:
    """Return ``ar``, ``en``, ``fa``, ``ur`` or ``ckb``, else ``und``, by script and letters."""
    sample = text[:_SAMPLE]
    arabic = len(_ARABIC_SCRIPT.findall(sample))
    words = _LATIN_WORD.findall(sample)
    latin_words = [word.lower() for word in words if not _ARABIC_SCRIPT.match(word)]
    latin = sum(len(word) for word in latin_words)
    if arabic > latin:
        return _arabic_script_language(sample, arabic)
    if latin == 0:
        return UNKNOWN_LANGUAGE
    english = sum(word in _ENGLISH for word in latin_words)
    other = sum(word in _NOT_ENGLISH for word in latin_words)
    return "en" if english > other else UNKNOWN_LANGUAGE


def _arabic_script_language(sample: str, letters: int) -> str:
    shares = {lang: len(only.findall(sample)) / letters for lang, only in _ONLY.items()}
    # Urdu and Sorani use the Persian letters too, so theirs are asked first.
    for lang in ("ckb", "ur", "fa"):
        if shares[lang] >= _OWN_LETTERS_SHARE:
            return lang
    words = fold(sample).split()
    persian = sum(word in _PERSIAN for word in words)
    return "fa" if persian > sum(word in _ARABIC for word in words) else "ar"
