"""Where a report's first sentence starts, after the place and the agency before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_REACH: Final = 10  # tokens: DETROIT, Mich. (Reuters), May 12 —
_DASHES: Final = frozenset("-–—")
_AGENCY_ENDS: Final = frozenset({":", *_DASHES})


def after_dateline(page: Page, start: int, cues: LanguageCues) -> int:
    """Return the first token after a dateline, ``start`` where none stands.

    A dateline opens a paragraph and ends with a dash, or, after an agency, with a colon: BEIRUT
    (AP) —, دمشق - رويترز:. Before it there are only names: in English a place all in capitals or an
    agency in brackets, in Arabic, which has no capitals, a known agency.
    """
    if start not in page.paragraph_starts:
        return start
    found = start
    is_agency = False
    for place in range(start, min(start + _REACH, len(page.tokens) - 1)):
        token = page.tokens[place]
        is_agency = is_agency or cues.has("agencies", token.key)
        is_end = token.key in _AGENCY_ENDS if is_agency else token.key in _DASHES
        if is_end and place > start and _is_apart(page, place):
            found = place + 1
        elif token.is_word and not (is_agency or _is_name(page, place)):
            break
    if cues.lang != "ar":
        has_bracket = any(page.key(at) == "(" for at in range(start, found))
        return found if has_bracket or _is_shouted(page, start, found) else start
    return found if is_agency else start


def _is_apart(page: Page, place: int) -> bool:
    """Return whether white space stands beside a mark: a dash, and no hyphen."""
    token = page.tokens[place]
    return page.text[token.end : token.end + 1].isspace()


def _is_name(page: Page, place: int) -> bool:
    first = page.text[page.tokens[place].start]
    return not first.islower()


def _is_shouted(page: Page, start: int, end: int) -> bool:
    """Return whether the first word before a dash is all capitals: a place, in English."""
    first = page.tokens[start]
    return end > start and page.text[first.start : first.end].isupper()
