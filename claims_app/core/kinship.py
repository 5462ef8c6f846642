"""Which words of two statements stand for the same thing, though they are not one word.

A claim and its denial seldom use one form: *the minister resigned*, *no resignation*. Words are
akin where they are one word, where a family holds both, or where they have one root.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app.core.roots import root

if TYPE_CHECKING:
    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading


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
