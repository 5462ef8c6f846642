"""Where and when a thing was said in Arabic, with all that belongs to it: في تقرير سنوي لها."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS

if TYPE_CHECKING:
    from claims_app.core.attribution.arabic_subjects import SubjectReader

_DEFINITE: Final = "ال"
_TO_THE: Final = "لل"
_WITH: Final = frozenset({"مع", "الي"})  # whom an interview was given to


def occasions_end(subjects: SubjectReader, start: int, end: int) -> int:
    """Return where the occasions end that start at a token: (اتهمت الهند) أمس في بيان رسمي (…).

    Args:
        subjects: The reader of the page.
        start: Where they may start; it comes back where none does.
        end: Where to stop.
    """
    place = start
    while place < end:
        if subjects.phrases.is_adverbial(place):
            place = _one_end(subjects, place, end)
        elif place > start and subjects.page.key(place) in COMMAS:
            place += 1
        else:
            break
    return place


def _one_end(subjects: SubjectReader, start: int, end: int) -> int:
    page, cues = subjects.page, subjects.cues
    key = page.key(start)
    if cues.has("time", key) or not cues.has("venue_prepositions", key):
        return start + 1
    place = start + 2
    if page.key(start + 1).startswith(_DEFINITE) or place >= end:
        return min(place, end)
    is_of = page.key(place).startswith(_DEFINITE)  # في ختام الاجتماع
    place += is_of
    while place < end:
        plain = page.key(place).removeprefix(_DEFINITE)
        is_told = cues.has("document_marks", plain) or cues.has("told", page.key(place))
        outlet = subjects.outlet_at(place, end)
        if is_told and page.key(place).startswith(_DEFINITE) == is_of:
            place += 1
        elif outlet is not None:  # للإذاعة may have somebody else behind it
            is_named = page.key(place).startswith(_TO_THE)
            place = place + 1 if is_named else outlet[1]
        elif page.key(place) in _WITH and cues.has("outlets", page.key(place + 1)):
            place += 2
        else:
            break
    return place
