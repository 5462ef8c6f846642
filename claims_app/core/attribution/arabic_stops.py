"""Where what somebody said in Arabic ends, before the sentence goes on in another voice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS
from claims_app.core.clauses import is_derived_past, is_feminine_past

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_PHRASES: Final = frozenset({"noun", "preposition", "glued preposition", "object"})
_BUT: Final = 3  # tokens of the longest entry: but he


def stop_while(page: Page, cues: LanguageCues, frame: Frame, end: int) -> None:
    """End what was said in a clause that leads to the main one: بينما قال إن كذا، دخلت القوات.

    Args:
        page: The text.
        cues: The Arabic lexicon.
        frame: The head; where it stands in such a clause, its ``content_stop`` and ``is_while``
            are set.
        end: Where its unit ends.
    """
    if not _follows_while(page, cues, frame.start) or page.ends_sentence(frame.content_start):
        return
    place = frame.content_start + 1
    while place + 1 < end and not page.ends_sentence(place):
        following = page.key(place + 1)
        if (
            page.key(place) in COMMAS
            and not following.startswith("و")
            and _is_past(following, cues)
        ):
            stop = end if frame.content_stop is None else frame.content_stop
            frame.content_stop, frame.is_while = min(stop, place), True
            return
        place = max(place, page.close_of.get(place, place)) + 1


def _follows_while(page: Page, cues: LanguageCues, place: int) -> bool:
    """Return whether such a word stands before a token, first or behind a comma."""
    first = page.sentence_start[place]
    for size in range(1, min(_BUT, place - first) + 1):
        begin = place - size
        is_open = begin == first or page.key(begin - 1) in COMMAS
        if is_open and cues.starts_phrase("whiles", page.keys[begin:place]) == size:
            return True
    return False


def _is_past(key: str, cues: LanguageCues) -> bool:
    return cues.has("events", key) or is_feminine_past(key) or is_derived_past(key)


def stop_phrase(page: Page, cues: LanguageCues, frame: Frame, end: int) -> None:
    """End a noun phrase that was said before a "but he": (اتهم جاره بالسرقة) لكنه لم يقدم دليلا.

    A clause may go on with it, and a phrase can't: that sentence is about who speaks, in the voice
    around it.

    Args:
        page: The text.
        cues: The Arabic lexicon.
        frame: The head; its ``content_stop`` is set where such words follow.
        end: Where its unit ends.
    """
    is_phrase = not _PHRASES.isdisjoint(frame.rule.split("+"))
    if not is_phrase or cues.has("that", page.key(frame.content_start - 1)):
        return
    place = frame.content_start + 1
    while place < end and not page.ends_sentence(place):
        if cues.starts_phrase("own_buts", page.keys[place : place + _BUT]):
            stop = end if frame.content_stop is None else frame.content_stop
            frame.content_stop = min(stop, place)
            return
        place = max(place, page.close_of.get(place, place)) + 1
