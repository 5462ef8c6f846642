"""The figures of a statement with what they count: "27 people were killed" counts the killed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from claims_app.core.measures import Measure, are_apart, measure_of
from claims_app.core.quantities import Quantity, QuantityKind
from claims_app.core.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.marked_words import Word

# What news counts people by; named in resources/opposites/*.yaml under families.
TOLLS: Final = frozenset(
    {"killed", "wounded", "arrested", "freed", "kidnapped", "displaced", "missing", "crowd"}
)
_NEXT_REACH: Final = 12  # characters from "among them" to the figure of the part
_BESIDE: Final = 4  # characters between a deed and its own figure
_CROWD: Final = "crowd"  # who came; counted only where nothing happened to them
_SCALE: Final = 50.0  # two tolls further apart than that are those of a raid and of a war
_POWERS: Final = frozenset({"مربع", "مكعب"})
_DEED_REACH: Final = 6  # words between a figure and the deed that it counts
_GROUP_REACH: Final = 4  # words behind a figure that say whose they are
_OF_THEM: Final = 2  # words at least: of, and those of whom some are counted
_PART_REACH: Final = 3  # words between "among them" and the figure of a part

Counted = tuple[str, float, float]  # a deed or a dimension, and the bounds of how many or much


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the deeds that it may count (families of ``TOLLS``).

    ``noun`` is the key of what is counted, empty where it is people in general; ``group`` holds
    the content words right behind it: whose fighters, which staff. ``is_part`` says that it is a
    part of another figure ("among them three children"), ``is_period`` that it sums up a stretch
    of time, ``is_added`` that it adds to one just given ("and nine others"), ``is_of_people`` that
    nothing else is counted (six families, three cars), ``is_itemised`` that its voice counts the
    same deed once more, with another figure (see ``tallies``). ``own`` are its words other than
    what is counted: number, hedge, unit.
    """

    quantity: Quantity
    noun: str
    deeds: frozenset[str]
    is_part: bool
    is_period: bool
    is_added: bool
    group: frozenset[str]
    is_of_people: bool = True
    is_itemised: bool = False
    own: tuple[Span, ...] = ()
    measure: Measure = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "measure", measure_of(self.quantity))

    @property
    def kinds(self) -> frozenset[str]:
        """Return what it may be one of several of: the deeds, or what is measured."""
        return self.deeds or frozenset({f"{self.measure.dimension}|{self.noun}"})

    @property
    def counts(self) -> frozenset[Counted]:
        """Return what it counts, exactly: how many which deeds struck, or how much of a measure."""
        measure = self.measure
        return frozenset((key, measure.low, measure.high) for key in self.kinds)

    @property
    def span(self) -> Span:
        """Return where the figure stands, hedge and noun included."""
        return self.quantity.span


def figures_in(words: Sequence[Word], quantities: Sequence[Quantity]) -> tuple[Figure, ...]:
    """Return the figures among ``words``."""
    found = []
    for quantity in quantities:
        inside = [i for i, word in enumerate(words) if quantity.span.overlaps(word.span)]
        # Digits are no words: they stand between the last one before them and the next.
        behind = sum(word.span.start < quantity.span.start for word in words)
        place = inside[0] if inside else behind
        last = inside[-1] if inside else behind - 1
        found.append(
            Figure(
                quantity=quantity,
                noun=_noun(words, inside) if quantity.noun else "",  # else: "the dead are seven"
                deeds=_deeds(words, place, last, quantities),
                is_part=_is_of_a_sum(words, inside, quantity)
                or _is_part(words, place, last, quantities),
                is_added=_is_added(words, place, last, quantities),
                is_period=any("period" in word.cues for word in words),
                group=_group(words, last, quantities),
                is_of_people=_is_of_people(words, inside),
                own=_own(words, inside, quantity),
            )
        )
    return tuple(_as_parts(found, words))


def _as_parts(found: Sequence[Figure], words: Sequence[Word]) -> Iterator[Figure]:
    """Yield the figures; those that only add up are parts: two women and two soldiers."""
    joined: set[int] = set()
    for index, (one, other) in enumerate(pairwise(found)):
        gap = range(one.span.end, other.span.start)
        between = sum(word.span.start in gap and not word.is_content for word in words)
        is_filled = any(word.span.start in gap and word.is_content for word in words)
        if one.deeds == other.deeds and one.noun and other.noun and between == 1 and not is_filled:
            joined |= {index, index + 1}
    for index, figure in enumerate(found):
        yield replace(figure, is_part=True) if index in joined else figure


def _is_of_people(words: Sequence[Word], inside: Sequence[int]) -> bool:
    return not any("thing" in words[index].cues for index in inside)


def clash(one: Figure, other: Figure) -> bool:
    """Return whether the two figures can't both be right for one thing."""
    return are_apart(one.measure, other.measure)


def counts_the_same(one: Figure, other: Figure) -> float:
    """Return how sure it is that both figures count the same kind of thing, 0.0 to 1.0.

    What is counted decides: a deed that both name, a noun. How much else the claims share does not.
    """
    if not (measures_the_same(one, other) and bool(one.deeds) == bool(other.deeds)):
        return 0.0
    has_deed = bool(one.deeds & other.deeds)
    if one.quantity.kind is not QuantityKind.COUNT:
        return 0.6 if has_deed else 0.5
    if one.noun == other.noun:
        with_deed = 0.9 if one.noun else 0.7
        return with_deed if has_deed else 0.5
    is_of_people = one.is_of_people and other.is_of_people
    return 0.5 if has_deed and is_of_people and not (one.noun and other.noun) else 0.0


def measures_the_same(one: Figure, other: Figure) -> bool:
    """Return whether both may measure one thing: in one way, parts or wholes, no other deed."""
    if one.measure.dimension != other.measure.dimension:
        return False
    if one.is_part != other.is_part or one.is_period != other.is_period:
        return False
    if _is_of_other_scale(one, other):
        return False
    if one.group & _POWERS != other.group & _POWERS:
        return False  # cubic metres, and metres
    is_count = one.quantity.kind is QuantityKind.COUNT
    if is_count and one.group and other.group and not one.group & other.group:
        return False  # whose fighters: another side's
    return not (one.deeds and other.deeds) or bool(one.deeds & other.deeds)


def _is_of_other_scale(one: Figure, other: Figure) -> bool:
    """Return whether one counts the dead of an event and the other those of a war.

    How many came to a march is another matter: hundreds, says one side, and a million, the other.
    """
    if not one.deeds & other.deeds - {_CROWD}:
        return False
    low, high = sorted((one.quantity.low, other.quantity.low))
    return 0.0 < low * _SCALE <= high


def _own(words: Sequence[Word], inside: Sequence[int], quantity: Quantity) -> tuple[Span, ...]:
    counted = inside[-1] if inside and quantity.noun else None
    return tuple(words[index].span for index in inside if index != counted)


def _is_part(words: Sequence[Word], place: int, last: int, quantities: Sequence[Quantity]) -> bool:
    """Return whether a part is counted: "among them four", "four of them".

    Of "55 wounded, among them nine women" the first is the whole.
    """
    if any("part" in word.cues for word in words[max(0, place - _PART_REACH) : place]):
        return True
    behind = words[last + 1 : last + 2]
    if not behind or "part" not in behind[0].cues:
        return False
    ends = behind[0].span.end
    return not any(ends <= other.span.start <= ends + _NEXT_REACH for other in quantities)


def _is_added(words: Sequence[Word], place: int, last: int, quantities: Sequence[Quantity]) -> bool:
    """Return whether a figure adds to one just given: "nine others", "another nine".

    In "two others, four" the word before the four belongs to the two.
    """
    before = words[max(0, place - 2) : place]
    is_own = not any(q.span.overlaps(word.span) for q in quantities for word in before)
    return any("others" in word.cues for word in words[max(0, place - is_own) : last + _PART_REACH])


def _is_of_a_sum(words: Sequence[Word], inside: Sequence[int], quantity: Quantity) -> bool:
    """Return whether some of the dead are counted: "six of the dead", not "dozens of dead"."""
    if len(inside) < _OF_THEM or quantity.low != quantity.high:
        return False
    counted, before = words[inside[-1]], words[inside[-2]]
    return bool({*counted.families} & TOLLS) and "function" in before.cues


def _group(words: Sequence[Word], last: int, quantities: Sequence[Quantity]) -> frozenset[str]:
    """Return the content words behind a figure, up to the next figure."""
    behind = words[last + 1 : last + 1 + _GROUP_REACH]
    behind = list(takewhile(lambda w: not any(q.span.overlaps(w.span) for q in quantities), behind))
    return frozenset(
        word.key
        for word in behind
        if word.is_content and not set(word.families) & TOLLS and "person" not in word.cues
    )


def _noun(words: Sequence[Word], inside: Sequence[int]) -> str:
    """Return the key of what is counted: the last content word in the figure's span."""
    for index in reversed(inside):
        word = words[index]
        if "person" in word.cues or set(word.families) & TOLLS:
            return ""
        if word.is_content:
            return word.key
    return ""


def _deeds(
    words: Sequence[Word], first: int, last: int, quantities: Sequence[Quantity]
) -> frozenset[str]:
    """Return the deeds nearest to the figure, those before and after it alike.

    A deed that has its own figure on its other side is not meant: three killed, seventy wounded.
    Two deeds that one figure sums up are a deed of its own: "killed+wounded".
    """
    near = range(max(0, first - _DEED_REACH), min(len(words), last + 1 + _DEED_REACH))
    if any("later_count" in word.cues for word in words[:first]):
        near = range(len(words))  # the death toll of all that has risen to 86
    told = [(max(first - at, at - last, 0), at) for at in near if _tolls(words[at])]
    best = [at for distance, at in told if distance == min(told)[0]]
    before, after = [at for at in best if at < first], [at for at in best if at > last]
    if before and after:
        is_taken_before = _has_figure(words[before[0]].span, quantities, is_behind=False)
        is_taken_after = _has_figure(words[after[0]].span, quantities, is_behind=True)
        if is_taken_before != is_taken_after:
            best = after if is_taken_before else before
    found = frozenset(toll for at in best for toll in _tolls(words[at]))
    if not found and any(_CROWD in words[at].families for at in near):
        return frozenset({_CROWD})
    joined = _joined(words, best[0]) if len(best) == 1 else frozenset()
    return frozenset({"+".join(sorted(found | joined))}) if joined - found else found


def _tolls(word: Word) -> frozenset[str]:
    return TOLLS.intersection(word.families) - {_CROWD}


def _joined(words: Sequence[Word], at: int) -> frozenset[str]:
    """Return the deeds that "and" joins to the one there: 48 killed and wounded."""
    for step in (1, -1):
        beside, other = at + step, at + 2 * step
        if 0 <= other < len(words) and words[beside].key == "and":
            return _tolls(words[other])
    return frozenset()


def _has_figure(span: Span, quantities: Sequence[Quantity], *, is_behind: bool) -> bool:
    """Return whether a figure stands right behind a word, or right before it."""
    gaps = (q.span.start - span.end if is_behind else span.start - q.span.end for q in quantities)
    return any(0 <= gap <= _BESIDE for gap in gaps)
