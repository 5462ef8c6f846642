"""What a report's figures tell of each other: a voice that counts event by event, and "others".

"Three were killed on the bridge, eight at the mill": neither figure is the toll of the day. Whose
"nine others" are, the figure before them says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.figures import Figure, clash, measures_the_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.readings import Reading

_MOST: Final = 24  # figures of one voice and deed that a figure is held against


def with_tallies(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings of one report with their figures marked by what stands beside them.

    Args:
        readings: All readings of the report, in reading order.
    """
    named = list(_with_groups(readings))
    given: dict[tuple[str, str], list[Figure]] = {}
    for reading in named:
        for figure in () if _counts_again(reading) else reading.figures:
            for deed in figure.deeds:
                mine = given.setdefault((reading.statement.speaker, deed), [])
                if len(mine) < _MOST:
                    mine.append(figure)
    tolls = frozenset(toll for reading in named for f in reading.figures for toll in f.counts)
    return tuple(
        replace(r, figures=tuple(_itemised(f, r, given) for f in r.figures), tolls=tolls)
        if r.figures
        else r
        for r in named
    )


def _counts_again(reading: Reading) -> bool:
    """Return whether a voice says one thing twice, not two things: the first toll was nine."""
    return reading.is_recount or reading.is_denial


def _itemised(
    figure: Figure, reading: Reading, given: dict[tuple[str, str], list[Figure]]
) -> Figure:
    if _counts_again(reading):
        return figure
    voice, bare = reading.statement.speaker, replace(figure, group=frozenset())  # whoever they are
    others = [other for deed in figure.deeds for other in given.get((voice, deed), ())]
    is_one_of = any(measures_the_same(bare, other) and clash(bare, other) for other in others)
    return replace(figure, is_itemised=True) if is_one_of else figure


def _with_groups(readings: Sequence[Reading]) -> Iterable[Reading]:
    """Yield the readings, in each the group of "nine others" taken from the figure before them."""
    last: Figure | None = None
    before: Reading | None = None
    for reading in readings:
        if before is None or reading.sentence != before.sentence:
            last = None
        figures = []
        for figure in reading.figures:
            last = _of_the_group(figure, last)
            figures.append(last)
        before = reading
        yield replace(reading, figures=tuple(figures)) if figures else reading


def _of_the_group(figure: Figure, last: Figure | None) -> Figure:
    if last is None or figure.group or not figure.is_added:
        return figure
    return replace(figure, group=last.group or frozenset({last.noun} - {""}))
