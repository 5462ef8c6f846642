"""What a speaker does by saying it, and in what style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import NAME_WORDS
from claims_app.core.clauses import main_places
from claims_app.core.polarity import calls_false, is_perfect, judges_false
from claims_app.core.records import Act, Style
from claims_app.core.rejections import rejects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues

_OPENING: Final = 5  # words: the first main clause decides, and its verb comes early
_INVOLVEMENT_REACH: Final = 8  # words from a negation to what somebody has no part in
_OWNER_REACH: Final = 3  # words up to whose it would be: لا علاقة للوزارة
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
    if _denies(keys, cues) if cues.lang == "ar" else _calls_it_false(keys, frame, cues):
        return Act.DENY
    for index, key in enumerate(keys[:_OPENING]):
        if cues.has("relatives", key):
            break  # what follows is no main clause
        if cues.has("perfects", key) and is_perfect(keys, index, cues):
            continue  # العقد قد وقع: done, and nothing to expect
        is_judgement = cues.lang == "ar" and cues.starts_phrase("falsehoods", keys[index:]) == 1
        for name, act in _LISTS:  # (الإنذار) كاذب denies nothing that was said
            if cues.starts_phrase(name, keys[index:]) and not (is_judgement and act is Act.DENY):
                return act
        is_future = cues.lang == "ar" and _FUTURE.fullmatch(key)
        is_plural = key.endswith("ات")  # سترات: a noun
        if is_future and not is_plural and not cues.has("no_future", key):
            return Act.EXPECT
    return Act.STATE


def _denies(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether Arabic words deny a part in something, or call what was said untrue.

    ليس للوزارة أي دخل في كذا; ما نشرته الصحيفة عن كذا ينافي الواقع, where the judgement stands
    behind all that it is about.
    """
    negator = next((at for at, key in enumerate(keys[:_OPENING]) if _is_negator(key, cues)), None)
    if negator is not None:
        near = keys[negator + 1 : negator + 1 + _INVOLVEMENT_REACH]
        noun = next((at for at, key in enumerate(near) if cues.has("involvement", key)), None)
        owners = near[: noun + _OWNER_REACH] if noun is not None else []
        if any(_is_owner(key, cues) for key in owners):
            return True
    is_rejected = rejects(keys, main_places(keys, cues), cues)
    return (
        is_rejected
        or calls_false(keys, cues)
        or (
            _names_something_said(keys, cues)
            and any(
                cues.starts_phrase(name, keys[at:])
                for at in range(1, len(keys))
                for name in ("denials", "falsehoods")
                if not _is_negator(keys[at - 1], cues)
            )
        )
    )


def _calls_it_false(keys: Sequence[str], frame: Frame, cues: LanguageCues) -> bool:
    """Return whether English words call what was said false, or reject it.

    Called it a lie, said it is untrue, "we reject these claims".
    """
    if rejects(keys, main_places(keys, cues), cues):
        return True
    if cues.has("judging", frame.cue.lemma):
        return judges_false(keys, cues)
    return not frame.is_phrase and calls_false(keys, cues)


def _names_something_said(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether words open with what others said: ما نشر, هذه الأنباء, الاتهامات; هذا كذب."""
    nouns = [key.removeprefix("ال") for key in keys[:2]]
    if not keys or cues.has("speech_nouns", nouns[0]) or keys[0] == "ما":
        return bool(keys)
    is_pointing = cues.has("things_said", keys[0])
    follows = len(keys) > 1 and bool(cues.starts_phrase("falsehoods", keys[1:]))
    return is_pointing and (follows or cues.has("speech_nouns", nouns[-1]))


def _is_negator(key: str, cues: LanguageCues) -> bool:
    return any(cues.has("negators", word) for word in (key, key.removeprefix("و")))


def _is_owner(key: str, cues: LanguageCues) -> bool:
    """Return whether a word says whose something is: للوزارة, لها, لدى."""
    return key.startswith("ل") and len(key) > 1 and not _is_negator(key, cues)


def style_of(page: Page, frame: Frame) -> Style:
    """Return whether all, none or a part of the content stands inside quotation marks."""
    outer = page.inside[frame.cue_ranges[0][0]]
    quoted = plain = 0
    for start, end in frame.content:
        close = page.close_of.get(start - 1)
        if close is not None and close >= end and page.words((end, close)) == 0:
            # Also where it is as short as a name.
            quoted += page.words((start, end))
            continue
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
