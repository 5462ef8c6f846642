"""Whether two reports tell of one event: by what their first sentences share, and by the day.

A toll stands in a sentence that names neither place nor deed ("the dead numbered 19"); the report's
lead has named both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

LEAD_SENTENCES: Final = 2
_LISTED: Final = "="  # a family or a name: the same key in every language
_FEWEST: Final = 3  # shared keys of two leads in one language
_FEWEST_DATED: Final = 2  # enough where both leads name the day

Days = tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a report's lead tells: content keys without tolls, and the days that it names.

    Where it names none, the day of publication and the one before stand for them.
    """

    lang: str
    keys: frozenset[str] = frozenset()
    days: Days = ()
    is_dated: bool = False


def is_same_story(one: Story, other: Story) -> bool:
    """Return whether two reports tell of one event; without days nothing shows it."""
    if one.keys.isdisjoint(other.keys) or not _meet(one, other):
        return False
    shared = one.keys & other.keys
    if one.lang != other.lang:  # families and names alone are shared
        return len(shared) >= _FEWEST_DATED and one.is_dated and other.is_dated
    is_told = any(not key.startswith(_LISTED) for key in shared)
    fewest = _FEWEST_DATED if one.is_dated and other.is_dated else _FEWEST
    return is_told and len(shared) >= fewest


def are_other_stories(one: Story, other: Story) -> bool:
    """Return whether the leads tell of different things: other days, or nothing in common.

    Two languages share families and names only, so that nothing in common shows nothing.
    """
    if one.is_dated and other.is_dated and not _meet(one, other):
        return True
    is_told = min(len(one.keys), len(other.keys)) >= _FEWEST
    return one.lang == other.lang and is_told and not one.keys & other.keys


def _meet(one: Story, other: Story) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x in one.days for y in other.days)
