"""Gives each frame its speaker's name: who is named, who is meant, who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.attribution.names import mention_of, people
from claims_app.core.coreference import Cast, Speaker

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues


def resolve(page: Page, frames: list[Frame], cues: LanguageCues) -> list[str | None]:
    """Return the speaker of each frame, None where nobody can be told.

    Names are read after all frames: the first mention of somebody may be the short one.
    """
    cast = Cast(cues, people(page, cues))
    speakers: list[Speaker | None] = []
    heard = -1  # the last sentence in which somebody was heard
    for frame in frames:
        sentence = page.sentence_of[frame.start]
        if frame.needs_company and heard != sentence:
            speakers.append(None)
        elif frame.source is None and frame.hint is not None and heard != sentence:
            speakers.append(_hinted(page, frame, cast))
        else:
            speakers.append(_speaker(page, frame, cast))
        heard = sentence if speakers[-1] is not None and frame.is_main else heard
    return [speaker.name if speaker else None for speaker in speakers]


def _speaker(page: Page, frame: Frame, cast: Cast) -> Speaker | None:
    if frame.is_unresolved:
        return None
    if frame.source is None:
        # Inside another's words, who is meant by a bare verb can't be told.
        return cast.latest(frame.form) if frame.parent is None else None
    outer = cast.speakers[-1] if cast.speakers else None
    speaker = cast.mention(mention_of(page, frame.source, cast.cues), frame.form)
    if frame.parent is not None and outer is not None:
        cast.focus(outer)  # whoever is quoted inside does not become the one who "added" next
    return speaker


def _hinted(page: Page, frame: Frame, cast: Cast) -> Speaker | None:
    """Return the subject of the sentence where it can speak; else whoever spoke last.

    A bare verb after another verb shares its subject, so that without a voice there, nobody before
    is meant either.
    """
    hint = frame.hint
    if hint is None or frame.parent is not None:
        return None
    mention = mention_of(page, hint, cast.cues)
    if cast.cues.lang == "en" or cast.knows(mention):
        return cast.mention(mention, frame.form)
    is_participle = frame.rule.startswith("participle")
    return cast.latest(frame.form) if is_participle else None
