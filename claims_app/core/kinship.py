"""Which words of two statements stand for the same thing, though they are not one word.

A claim and its denial seldom use one form: *the minister resigned*, *no resignation*. Words are
akin where they are one word, where a family holds both, or where they have one root.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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


@lru_cache(maxsize=2)  # detector after detector asks it of one pair, from either side
def common(a: Reading, b: Reading) -> tuple[tuple[Word, Word], ...]:
    """Return the content words of ``a`` with the first one of ``b`` that each is akin to."""
    shared = a.traits.kin & b.traits.kin
    if not shared:
        return ()
    lang = a.lang if a.lang == b.lang else ""
    others = [word for word in b.content.values() if not shared.isdisjoint(word.kin)]
    found = []
    for word in a.content.values():
        if shared.isdisjoint(word.kin):
            continue
        twin = next((x for x in others if akin(word, x, lang)), None)
        if twin is not None:
            found.append((word, twin))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def kin_keys(
    key: str, families: tuple[str, ...], stem: str, lang: str, *, is_name: bool
) -> tuple[str, ...]:
    """Return the keys of a word of which it shares one with every word that is akin to it."""
    keys = [key, *(f"={name}" for name in families)]
    if not is_name:
        keys.append(f"{lang}:{root(stem, lang)}")
    return tuple(dict.fromkeys(keys))


NO_KINDS: Final[frozenset[str]] = frozenset()


def are_apart(a: Reading, b: Reading, *, aside: frozenset[str] = NO_KINDS) -> bool:
    """Return whether each picks another one of a kind: the north gate, the south gate.

    The kinds ``aside`` (names before a point under ``distinct``) are left out.
    """
    first, second = a.traits.kinds, b.traits.kinds
    if not first or not second:
        return False
    return any(
        kind not in aside and kind in second and members.isdisjoint(second[kind])
        for kind, members in first.items()
    )


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
