"""The roots of words, and the keys of which words that stand for one thing share one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_ROOT: Final = 3  # letters that a root keeps
_WEAK: Final = str.maketrans("", "", "اويىءئؤ")
_PERSONS: Final = "يتناسم"  # letters that a verb or its participle begins with
_ENDINGS: Final = (
    *("ations", "ation", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence"),
    *("ating", "ators", "ator", "ative", "ates", "ated", "ate"),
    *("ions", "ion", "ings", "ing", "als", "al", "ers", "er", "ors", "or", "ed", "es", "s", "e"),
)
_STEM: Final = 5  # letters that an English stem keeps


@lru_cache(maxsize=1 << 16)
def kin_keys(
    key: str, families: tuple[str, ...], stem: str, lang: str, *, is_name: bool
) -> tuple[str, ...]:
    """Return the keys of a word of which it shares one with every word that is akin to it."""
    keys = [key, *(f"={name}" for name in families)]
    if not is_name:
        keys.append(f"{lang}:{root(stem, lang)}")
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=1 << 16)
def root(key: str, lang: str) -> str:
    """Return what the forms of one root share, as far as letters tell: استقال، استقالة، يستقيل.

    Args:
        key: The stem of a word (``content_key``).
        lang: ISO 639 code; in other languages than ``ar`` and ``en`` the key is its own root.
    """
    if lang == "ar":
        return _arabic_root(key)
    return _english_root(key) if lang == "en" else key


def _arabic_root(key: str) -> str:
    """Return the consonants behind the letters of person, participle and reflexive."""
    stem = key
    for _ in range(2):  # يتسرب: the person, then the form
        if len(stem) > _ROOT and stem[0] in _PERSONS:
            bare = stem[1:]
            if len(_consonants(bare)) >= _ROOT:
                stem = bare
    letters = _consonants(stem)
    if len(letters) > _ROOT and letters[1] == "ت":  # احترق is of the root of حرق
        letters = letters[0] + letters[2:]
    return letters if len(letters) >= _ROOT else key


def _consonants(stem: str) -> str:
    return stem[:1] + stem[1:].translate(_WEAK)


def _english_root(key: str) -> str:
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _STEM:
            return key[: -len(ending)]
    return key
