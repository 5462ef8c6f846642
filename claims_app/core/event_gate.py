"""Whether two statements are about one event: without that there is no conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.stories import is_same_story

if TYPE_CHECKING:
    from claims_app.core.readings import Reading
    from claims_app.core.similarity import Overlap

_NEAR_CHARACTERS: Final = 1500  # two paragraphs apart, a report still tells of one thing


def same_event(a: Reading, b: Reading, overlap: Overlap) -> float:
    """Return how far ``a`` and ``b`` are about one event: 0.0 shuts the gate, 1.0 opens it.

    Different time frames shut it.
    """
    return 0.0 if _frames_differ(a, b) else same_scene(a, b, overlap)


def same_scene(a: Reading, b: Reading, overlap: Overlap) -> float:
    """Return how far ``a`` and ``b`` are about one event, whenever each puts it.

    Inside one report nearness shows it; across reports the sentences round the statements have to
    share what they are about, or the reports' first ones.
    """
    around = len(a.context & b.context)
    if a.document == b.document:
        distance = abs(a.statement.span.start - b.statement.span.start)
        near = 1.0 if distance <= _NEAR_CHARACTERS else 0.8
        return near if overlap.shared or around else 0.6 * near
    if is_same_story(a.story, b.story):
        return 1.0
    return min(1.0, 0.5 + 0.1 * around)


def _frames_differ(a: Reading, b: Reading) -> bool:
    """Return whether one looks back on another year, or both name days that do not meet."""
    if bool(a.years ^ b.years) and not (a.years & b.years):
        return True
    if not a.days or not b.days:
        return False
    return not any(x[0] <= y[1] and y[0] <= x[1] for x in a.days for y in b.days)
