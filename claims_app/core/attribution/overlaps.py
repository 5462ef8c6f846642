"""Whose words lie in whose: the contents of frames against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Range


def clipped(content: list[Range], part: Range) -> list[Range]:
    """Return what of a content lies in one part of another's."""
    return [
        (max(start, part[0]), min(end, part[1]))
        for start, end in content
        if start < part[1] and end > part[0]
    ]


def around(frame: Frame, kept: list[Frame]) -> set[int]:
    """Return the numbers of the frames that a frame lies in, at any depth."""
    found: set[int] = set()
    while frame.parent is not None and frame.parent not in found:
        found.add(frame.parent)
        frame = kept[frame.parent]
    return found


def holds(owner: Frame, frame: Frame) -> bool:
    """Return whether all that a frame says lies in one stretch of what another says."""
    return any(
        all(start <= own[0] and own[1] <= end for own in frame.content)
        for start, end in owner.content
    )


def cut_apart(one: Frame, other: Frame) -> None:
    """End what each says where the other's words start; drop one whose name holds a cue."""
    for name, cue in ((other, one), (one, other)):
        if name.source and name.source[0] <= cue.cue_ranges[0][0] < name.source[1]:
            name.content = []
    for cut, kept in ((one, other), (other, one)):
        starts = {start for start, _ in kept.content}
        cut.content = [
            before_any(part, kept.content)
            for part in cut.content
            if part[0] not in starts or len(cut.content) == 1
        ]


def length(content: list[Range]) -> int:
    """Return how many tokens a content has."""
    return sum(end - start for start, end in content)


def share(one: Frame, other: Frame) -> bool:
    """Return whether two frames claim the same words."""
    return any(a[0] < b[1] and b[0] < a[1] for a in one.content for b in other.content)


def before_any(part: Range, others: list[Range]) -> Range:
    """Return a part up to where the first of ``others`` starts in it."""
    return part[0], min(
        (start for start, _ in others if part[0] < start < part[1]), default=part[1]
    )
