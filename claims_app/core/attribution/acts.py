"""What a speaker does by saying it, and in what style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import NAME_WORDS
from claims_app.core.polarity import is_perfect
from claims_app.core.records import Act, Style

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_OPENING: Final = 5  # words: the first main clause decides, and its verb comes early
_FUTURE: Final = re.compile(r"س[يت]\w{3,}")
_LISTS: Final = (
    ("denials", Act.DENY),
    ("doubts", Act.DOUBT),
    ("playing_down", Act.DOWNPLAY),
    ("demands", Act.DEMAND),
    ("promises", Act.PROMISE),
    ("expectations", Act.EXPECT),
)


def act_of(page: Page, frame: Frame, cues: LanguageCues) -> Act:
    """Return the act: the cue decides; a neutral cue leaves it to how the content opens."""
    if frame.cue.act is not Act.STATE or not frame.content:
        return frame.cue.act
    start, end = frame.content[0]
    stop = min(end, start + 4 * _OPENING)
    keys = [page.key(index) for index in range(start, stop) if page.tokens[index].is_word]
    for index, key in enumerate(keys[:_OPENING]):
        if cues.has("relatives", key):
            break  # what follows is no main clause
        if cues.has("perfects", key) and is_perfect(keys, index, cues):
            continue  # العقد قد وقع: done, and nothing to expect
        for name, act in _LISTS:
            if cues.starts_phrase(name, keys[index:]):
                return act
        is_future = cues.lang == "ar" and _FUTURE.fullmatch(key)
        is_plural = key.endswith("ات")  # سترات: a noun
        if is_future and not is_plural and not cues.has("no_future", key):
            return Act.EXPECT
    return Act.STATE


def style_of(page: Page, frame: Frame) -> Style:
    """Return whether all, none or a part of the content stands inside quotation marks."""
    outer = page.inside[frame.cue_ranges[0][0]]
    quoted = plain = 0
    for start, end in frame.content:
        for index in range(start, end):
            if not page.tokens[index].is_word:
                continue
            around = page.inside[index]
            if around >= 0 and around != outer:
                quoted += 1
            else:
                plain += 1
    if quoted <= NAME_WORDS:
        return Style.INDIRECT
    return Style.MIXED if plain > 0 else Style.DIRECT
