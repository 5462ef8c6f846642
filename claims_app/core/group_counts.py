"""How many people one numbered group holds: 200 to 300 fighters leave in the first stage.

Reports name those people in different ways (fighters, the wounded, those who leave), so that the
counted nouns differ though the same group is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.figures import TOLLS, Figure, clash
from claims_app.core.quantities import Exactness, QuantityKind
from claims_app.core.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.marked_words import Word

# What people do in numbered groups; named in resources/opposites/*.yaml under families.
MOVES: Final = TOLLS | {"leave", "enter", "arrive", "return", "surrender", "transfer"}
_ORDINALS: Final = ("first", "second", "third", "last")
_STAGE_REACH: Final = 2  # words between an ordinal and what it numbers: the first small group
_FIGURE_REACH: Final = 12  # words between a figure and the group that it counts
_LIMIT_REACH: Final = 3  # words between "only" and the figure


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A number of people in one group.

    ``stage`` is the group's ordinal (first, second, third, last). ``is_total`` says that nobody
    else is in it: "only fifty wounded", "no more than fifty", "fifty people".
    """

    figure: Figure
    stage: str
    stage_span: Span
    is_total: bool


def group_counts(words: Sequence[Word], figures: Sequence[Figure]) -> tuple[GroupCount, ...]:
    """Return the counts of people in numbered groups among ``words``, in reading order.

    Args:
        words: The words of one statement.
        figures: Its figures.
    """
    stages = _stages(words)
    if not stages:
        return ()
    found = []
    for figure in figures:
        inside = [i for i, word in enumerate(words) if figure.span.overlaps(word.span)]
        is_count = figure.quantity.kind is QuantityKind.COUNT and not figure.is_part
        if not is_count or not inside or not any(_is_human(words[i]) for i in inside):
            continue
        near = [stage for stage in stages if _distance(stage[1], inside) <= _FIGURE_REACH]
        if len({name for name, _ in near}) != 1:
            continue  # of which group, nothing tells
        name, place = min(near, key=lambda stage: _distance(stage[1], inside))
        found.append(
            GroupCount(
                figure=figure,
                stage=name,
                stage_span=words[place].span,
                is_total=_is_total(words, inside, figure),
            )
        )
    return tuple(found)


def differ(one: GroupCount, other: GroupCount) -> bool:
    """Return whether two counts of one group can't both be right.

    Of different people in it ("200 fighters", "50 wounded") only where the lower one is all.
    """
    if one.stage != other.stage or not clash(one.figure, other.figure):
        return False
    if one.figure.noun and one.figure.noun == other.figure.noun:
        return True
    lower = min((one, other), key=lambda count: count.figure.quantity.high)
    return lower.is_total


def _stages(words: Sequence[Word]) -> list[tuple[str, int]]:
    """Return ordinal and place of each numbered group; Arabic has the ordinal behind."""
    found = []
    for index, word in enumerate(words):
        if "stage" not in word.cues:
            continue
        before = words[max(0, index - _STAGE_REACH) : index]
        beside = (*before, *words[index + 1 : index + 2])
        name = next((n for n in _ORDINALS if any(n in other.cues for other in beside)), "")
        if name:
            found.append((name, index))
    return found


def _is_human(word: Word) -> bool:
    return bool(word.cues & {"human", "person"}) or bool(MOVES & {*word.families})


def _is_total(words: Sequence[Word], inside: Sequence[int], figure: Figure) -> bool:
    if figure.quantity.exactness is Exactness.AT_MOST:
        return True
    near = words[max(0, inside[0] - _LIMIT_REACH) : inside[-1] + 2]
    if any("limiter" in word.cues for word in near):
        return True
    counted = words[inside[-1]]
    return "person" in counted.cues and "human" not in counted.cues


def _distance(place: int, inside: Sequence[int]) -> int:
    return max(inside[0] - place, place - inside[-1], 0)
