"""What a report's figures tell of each other: a voice that counts event by event, and "others".

"Three were killed on the bridge, eight at the mill": neither figure is the toll of the day. Whose
"nine others" are, the figure before them says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.figures import Figure, clash, measures_the_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST: Final = 24  # figures of one voice and kind that a figure is held against

Figures = tuple[Figure, ...]


class Count(NamedTuple):
    """The figures of a statement: who gives them, and in which sentence of the report.

    ``is_again`` says that one thing is counted twice (the first toll was nine), or denied.
    """

    voice: str
    sentence: int
    is_again: bool
    figures: Figures


def tallied(counts: Sequence[Count]) -> tuple[Figures, ...]:
    """Return the figures of each statement, marked by what stands beside them in the report.

    Args:
        counts: Those of all statements of one report, in reading order.
    """
    named = list(_with_groups(counts))
    given: dict[tuple[str, str], list[Figure]] = {}
    for count in named:
        for figure in () if count.is_again else count.figures:
            for kind in figure.kinds:
                mine = given.setdefault((count.voice, kind), [])
                if len(mine) < _MOST:
                    mine.append(figure)
    return tuple(
        tuple(_itemised(figure, count, given) for figure in count.figures) for count in named
    )


def _itemised(figure: Figure, count: Count, given: dict[tuple[str, str], list[Figure]]) -> Figure:
    if count.is_again:
        return figure
    bare = replace(figure, group=frozenset())  # whoever they are
    others = [other for kind in figure.kinds for other in given.get((count.voice, kind), ())]
    is_one_of = any(measures_the_same(bare, other) and clash(bare, other) for other in others)
    return replace(figure, is_itemised=True) if is_one_of else figure


def _with_groups(counts: Sequence[Count]) -> Iterable[Count]:
    """Yield the counts, in each the group of "nine others" taken from the figure before them."""
    last: Figure | None = None
    sentence = -1
    for count in counts:
        if count.sentence != sentence:
            last, sentence = None, count.sentence
        figures = []
        for figure in count.figures:
            last = _of_the_group(figure, last)
            figures.append(last)
        yield count._replace(figures=tuple(figures))


def _of_the_group(figure: Figure, last: Figure | None) -> Figure:
    if last is None or figure.group or not figure.is_added:
        return figure
    return replace(figure, group=last.group or frozenset({last.noun} - {""}))
