"""Where a claim puts what it tells of, and which of its words tell no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claims_app.core.marked_words import Word
    from claims_app.core.readings import Reading

_REACH: Final = 6  # words from "in" to the end of the place
_MOST: Final = 3  # content words of a place


def wheres(reading: Reading) -> tuple[tuple[Word, ...], ...]:
    """Return the places that a claim names: the content words behind each word of place.

    Where no such word stands, they are the towns of the table: the convoy reached Homs.
    """
    if "where" not in reading.traits.cues:
        return tuple((word,) for word in reading.words if _is_town(reading, word))
    busy = [m.span for m in reading.moments] + [f.span for f in reading.figures]
    words = reading.words
    found = []
    for index, word in enumerate(words):
        if "where" not in word.cues or "doer" in word.cues:
            continue  # على يد, "at the hands of"
        named: list[Word] = []
        for other in words[index + 1 : index + 1 + _REACH]:
            if "where" in other.cues or len(named) == _MOST:
                break
            if any(span.overlaps(other.span) for span in busy):
                named = []
                break
            if other.is_content:
                named.append(other)
        if named:
            found.append(tuple(named))
    return tuple(found)


def settings(reading: Reading) -> frozenset[int]:
    """Return where the words start that only tell where it is and of whom: no deed, no thing.

    They are names, places, and what stands behind a word of place: in the town.
    """
    behind = {word.span.start for words in wheres(reading) for word in words if not word.families}
    named = {
        word.span.start
        for word in reading.content.values()
        if word.is_name or word.span.start in reading.places
    }
    return frozenset(behind | named)


def may_be_placed(reading: Reading) -> bool:
    """Return whether a claim has a word of place, or names a town."""
    return "where" in reading.traits.cues or any(_is_town(reading, word) for word in reading.words)


def is_listed(word: Word) -> bool:
    """Return whether a word is a place of the table that lies in a country."""
    return word.key.startswith("=") and "/" in word.key


def _is_town(reading: Reading, word: Word) -> bool:
    return word.is_content and "/" in reading.places.get(word.span.start, "")
