"""Which words of two statements stand for the same thing, though they are not one word.

A claim and its denial seldom use one form: *the minister resigned*, *no resignation*. Words are
akin where they are one word, where a family holds both, or where they have one root.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading

_ROOT: Final = 3  # letters that a root keeps
_WEAK: Final = str.maketrans("", "", "اويىءئؤ")
_PERSONS: Final = "يتناسم"  # letters that a verb or its participle begins with
_ENDINGS: Final = (
    *("ations", "ation", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence"),
    *("ating", "ators", "ator", "ative", "ates", "ated", "ate"),
    *("ions", "ion", "ings", "ing", "als", "al", "ers", "er", "ors", "or", "ed", "es", "s", "e"),
)
_STEM: Final = 5  # letters that an English stem keeps


def akin(one: Word, other: Word, lang: str) -> bool:
    """Return whether two words of one language stand for the same thing or deed."""
    if one.key == other.key or not {*one.families}.isdisjoint(other.families):
        return True
    if one.is_name or other.is_name or (one.families and other.families):
        return False
    return bool(lang) and root(one.stem, lang) == root(other.stem, lang)


def common(a: Reading, b: Reading) -> tuple[tuple[Word, Word], ...]:
    """Return the content words of ``a`` with the first one of ``b`` that each is akin to."""
    lang = a.lang if a.lang == b.lang else ""
    found = []
    for word in a.content.values():
        twin = next((x for x in b.content.values() if akin(word, x, lang)), None)
        if twin is not None:
            found.append((word, twin))
    return tuple(found)


def kin_keys(words: Iterable[Word], lang: str) -> frozenset[str]:
    """Return the keys of which two sets of words share one where any of their words are akin."""
    keys: set[str] = set()
    for word in words:
        keys.add(word.key)
        keys.update(f"={name}" for name in word.families)
        if not word.is_name:
            keys.add(f"{lang}:{root(word.stem, lang)}")
    return frozenset(keys)


NO_KINDS: Final[frozenset[str]] = frozenset()


def are_apart(a: Reading, b: Reading, *, aside: frozenset[str] = NO_KINDS) -> bool:
    """Return whether each picks another one of a kind: the north gate, the south gate.

    The kinds ``aside`` (names before a point under ``distinct``) are left out.
    """
    first, second = _marks(a), _marks(b)
    return any(
        kind not in aside and kind in second and members.isdisjoint(second[kind])
        for kind, members in first.items()
    )


def _marks(reading: Reading) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in reading.words:
        for mark in word.marks:
            kind, _, member = mark.partition(".")
            found.setdefault(kind, set()).add(member)
    return found


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
