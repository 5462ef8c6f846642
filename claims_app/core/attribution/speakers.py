"""Gives each frame its speaker's name: who is named, who is meant, who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.core.coreference import Cast

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues


def resolve(page: Page, frames: list[Frame], cues: LanguageCues) -> list[str | None]:
    """Return the speaker of each frame, None where nobody can be told.

    A speaker inside another's words does not become the one who "added" next.
    """
    cast = Cast(cues)
    names: list[str | None] = []
    for frame in frames:
        names.append(_speaker(page, frame, cast, names))
    return names


def _speaker(page: Page, frame: Frame, cast: Cast, names: list[str | None]) -> str | None:
    if frame.is_unresolved:
        return None
    if frame.source is not None:
        words = [page.tokens[index].key for index in range(*frame.source)]
        before = list(cast.speakers)
        speaker = cast.mention(
            [word for word in words if word.isalnum()], _clean(page, frame.source), frame.form
        )
        if frame.parent is not None and before:
            # Whoever is quoted inside stays known, but the outer speaker goes on speaking.
            cast.speakers.remove(speaker)
            cast.speakers.insert(max(0, len(cast.speakers) - 1), speaker)
        return speaker.name
    if frame.parent is not None:
        return None
    found = cast.latest(frame.form)
    return found.name if found else None


def _clean(page: Page, part: Range) -> str:
    """Return the words of a mention, without marks."""
    return " ".join(
        page.text[token.start : token.end]
        for token in page.tokens[part[0] : part[1]]
        if token.is_word
    )
