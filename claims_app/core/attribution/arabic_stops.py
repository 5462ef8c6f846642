"""Where a noun phrase ends that somebody said in Arabic, before the sentence goes on about him."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_PHRASES: Final = frozenset({"noun", "preposition", "glued preposition", "object"})
_BUT: Final = 3  # tokens of the longest entry: but he


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
