"""What the connectors of one view look like, as plain shapes: who is drawn where, without Qt.

``build`` turns the linked cards in view into lines, ports, pills, tabs and bundles. Painting and
clicking both read the same shapes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.gui.compare import geometry
from claims_app.gui.compare.geometry import Box, Cubic, Point, Route
from claims_app.gui.compare.pills import place_pills, place_tabs
from claims_app.gui.compare.shapes import Bundle, End, Line, Port, Scene, Surface, Tab, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import ClaimId, LinkId
    from claims_app.gui.compare.layout import Extent

# How far a link within one column gets out, as a part of the gutter: a long one goes around a
# short one.
_NEAR: Final = 0.25
_FAR: Final = 0.75
_LONG_LOOP: Final = 900.0  # pixels from port to port


@dataclass(slots=True)
class _Half:
    """One end of a tie with the port it got."""

    tie: Tie
    end: End
    other: End
    is_right: bool
    y: float = 0.0


@dataclass(slots=True)
class _Passage:
    """One tie on its way through one column."""

    tie: Tie
    wanted: float
    y: float = 0.0
    is_bundled: bool = False


@dataclass(slots=True)
class _Plan:
    """What is known of a tie before its curves can be drawn: the two halves, the passages."""

    tie: Tie
    halves: tuple[_Half, _Half]
    passages: dict[int, _Passage] = field(default_factory=dict)


def build(ties: Sequence[Tie], surface: Surface, focus: LinkId | None = None) -> Scene:
    """Return the shapes for all ties that have a port in view.

    Args:
        ties: Links with an end in view or near it; the order does not matter.
        surface: The view.
        focus: The pair in focus, if any.
    """
    plans = _ported(sorted(ties, key=lambda tie: tie.id), surface)
    in_view = [plan for plan in plans if any(_is_in_view(half, surface) for half in plan.halves)]
    whole = [plan for plan in in_view if all(_is_in_view(half, surface) for half in plan.halves)]
    cut = [
        (half, plan.tie)
        for plan in in_view
        for half, far in (plan.halves, plan.halves[::-1])
        if _is_in_view(half, surface) and not _is_in_view(far, surface)
    ]
    bundles = _thread(whole, surface, focus)
    _reorder(in_view)
    lines = [_line(plan, surface, is_focus=plan.tie.id == focus) for plan in whole]
    tabs = place_tabs(
        [
            (tie, half.end.column - (not half.is_right), half.other.top < half.end.top, half.other)
            for half, tie in cut
        ],
        surface,
        focus,
    )
    lines += _lines_to_tabs([half for half, _ in cut], tabs, surface, focus)
    # Long lines lie below short ones, so that a short one is not lost.
    lines.sort(key=lambda line: -sum(curve.span() for curve in line.route.curves))
    return Scene(
        lines=tuple(lines),
        ports=tuple(
            _port(half, surface, is_focus=plan.tie.id == focus)
            for plan in in_view
            for half in plan.halves
            if _is_in_view(half, surface)
        ),
        pills=place_pills(
            [(line.tie, line.route) for line in lines if not line.has_tab], tabs, surface, focus
        ),
        tabs=tabs,
        bundles=tuple(bundles),
    )


def _ported(ties: Sequence[Tie], surface: Surface) -> list[_Plan]:
    """Give every end its port: right or left of its card, in the order of the other ends."""
    plans = []
    by_side: dict[tuple[ClaimId, bool], list[_Half]] = {}
    last = len(surface.columns) - 1
    for tie in ties:
        first, second = sorted(tie.ends, key=lambda end: (end.column, end.top, end.claim))
        is_loop = first.column == second.column
        # A loop runs in the gutter after its column; the last column has only that before it.
        first_right = not is_loop or first.column < last or last == 0
        second_right = is_loop and first_right
        plan = _Plan(
            tie, (_Half(tie, first, second, first_right), _Half(tie, second, first, second_right))
        )
        plans.append(plan)
        for half in plan.halves:
            by_side.setdefault((half.end.claim, half.is_right), []).append(half)
    for halves in by_side.values():
        halves.sort(key=lambda half: (_middle(half.other), half.tie.id))
        offsets = geometry.port_offsets(len(halves), halves[0].end.height)
        for half, offset in zip(halves, offsets, strict=True):
            half.y = half.end.top + offset
    return plans


def _middle(end: End) -> float:
    return end.top + end.height / 2


def _reorder(plans: Sequence[_Plan]) -> None:
    """Let lines leave a card in the order of where they go next, so that they do not cross there.

    Lines to cards at one height differ in the gaps that they take on the way.
    """
    by_side: dict[tuple[ClaimId, bool], list[tuple[float, LinkId, _Half]]] = {}
    for plan in plans:
        columns = sorted(plan.passages)
        for half, nearest in zip(plan.halves, (columns[:1], columns[-1:]), strict=True):
            y = plan.passages[nearest[0]].y if nearest else _middle(half.other)
            side = by_side.setdefault((half.end.claim, half.is_right), [])
            side.append((y, plan.tie.id, half))
    for entries in by_side.values():
        places = sorted(half.y for _, _, half in entries)
        entries.sort(key=lambda entry: entry[:2])
        for (_, _, half), y in zip(entries, places, strict=True):
            half.y = y


def _is_in_view(half: _Half, surface: Surface) -> bool:
    return 0 <= half.y < surface.height


def _port_point(half: _Half, surface: Surface) -> Point:
    column = surface.columns[half.end.column]
    return Point(column.end if half.is_right else column.start, half.y)


def _thread(plans: Sequence[_Plan], surface: Surface, focus: LinkId | None) -> list[Bundle]:
    """Lead every plan that skips columns through their gaps; return what became too many."""
    through: dict[tuple[int, int], list[_Passage]] = {}
    for plan in plans:
        first, second = plan.halves
        y = first.y
        columns = range(first.end.column + 1, second.end.column)
        for step, column in enumerate(columns, start=1):
            gaps = surface.gaps(column)
            if not gaps:
                continue
            ideal = first.y + (second.y - first.y) * step / (len(columns) + 1)
            gap = geometry.best_gap(gaps, y, second.y, ideal)
            passage = _Passage(plan.tie, ideal)
            plan.passages[column] = passage
            through.setdefault((column, gap), []).append(passage)
            y = min(max(ideal, gaps[gap].start), gaps[gap].end)
    bundles = []
    for (column, index), passages in sorted(through.items()):
        bundle = _settle(passages, surface.gaps(column)[index], focus)
        if bundle:
            extent = surface.columns[column]
            y, count = bundle
            bundles.append(
                Bundle(start=Point(extent.start, y), end=Point(extent.end, y), count=count)
            )
    return bundles


def _settle(
    passages: list[_Passage], gap: Extent, focus: LinkId | None
) -> tuple[float, int] | None:
    """Give each passage its lane in ``gap``; return the y and size of a bundle, if it needs one."""
    passages.sort(key=lambda passage: (passage.wanted, passage.tie.id))
    if len(passages) <= geometry.capacity(gap):
        for passage, y in zip(
            passages, geometry.lanes([one.wanted for one in passages], gap), strict=True
        ):
            passage.y = y
        return None
    bundled = [passage for passage in passages if passage.tie.id != focus]
    wanted = sum(passage.wanted for passage in bundled) / len(bundled)
    alone = [passage for passage in passages if passage.tie.id == focus]
    # The pair in focus never joins a bundle: it takes the lane beside it.
    places = geometry.lanes([wanted] * (1 + len(alone)), gap)
    for passage in alone:
        passage.y = places[0]
    for passage in bundled:
        passage.y, passage.is_bundled = places[-1], True
    return places[-1], len(bundled)


def _line(plan: _Plan, surface: Surface, *, is_focus: bool) -> Line:
    first, second = plan.halves
    start, end = _port_point(first, surface), _port_point(second, surface)
    curves: list[Cubic] = []
    if first.end.column == second.end.column:
        part = min(abs(end.y - start.y) / _LONG_LOOP, 1.0)
        reach = surface.gutter * (_NEAR + (_FAR - _NEAR) * part)
        curves.append(geometry.loop(start, end, reach if first.is_right else -reach))
        gutters = [first.end.column - (not first.is_right)]
    else:
        gutters = []
        here, gutter = start, first.end.column
        for column, passage in sorted(plan.passages.items()):
            extent = surface.columns[column]
            curves.append(geometry.across(here, Point(extent.start, passage.y)))
            gutters.append(gutter)
            here, gutter = Point(extent.end, passage.y), column
        curves.append(geometry.across(here, end))
        gutters.append(gutter)
    return Line(
        tie=plan.tie,
        route=Route(tuple(curves), tuple(gutters)),
        is_focus=is_focus,
        bundled=frozenset(
            column for column, passage in plan.passages.items() if passage.is_bundled
        ),
        arrow=_arrow(plan),
    )


def _arrow(plan: _Plan) -> int | None:
    if plan.tie.newer is None:
        return None
    newer = plan.tie.ends[plan.tie.newer]
    return 0 if plan.halves[0].end == newer else 1


def _lines_to_tabs(
    halves: Sequence[_Half], tabs: Sequence[Tab], surface: Surface, focus: LinkId | None
) -> list[Line]:
    """Return the lines that end in tabs; those of one tab share the way along the gutter.

    Dashes on dashes would make a solid line of any pattern.
    """
    lines = []
    for tab in tabs:
        mine = {link for link, _ in tab.targets}
        to_tab = [
            half
            for half in halves
            if half.tie.id in mine
            and half.end.column - (not half.is_right) == tab.gutter
            and (half.other.top < half.end.top) == tab.is_up
        ]
        edge = tab.box.y + (tab.box.height if tab.is_up else 0)
        outward = -1 if tab.is_up else 1
        longest = min(to_tab, key=lambda half: (half.y * outward, half.tie.id))
        for half in to_tab:
            is_focus = half.tie.id == focus
            point = _port_point(half, surface)
            bend, upright = geometry.to_edge(point, tab.line_x, edge)
            # A card may lie beyond its tab where tabs are stacked: nothing is shared there.
            is_whole = half is longest or is_focus or (half.y - edge) * outward > 0
            curves = (bend, upright) if is_whole else (bend,)
            route = Route(curves, (tab.gutter,) * len(curves))
            lines.append(Line(tie=half.tie, route=route, is_focus=is_focus, has_tab=True))
    return lines


def _port(half: _Half, surface: Surface, *, is_focus: bool) -> Port:
    point = _port_point(half, surface)
    height = geometry.FOCUS_PORT_HEIGHT if is_focus else geometry.PORT_HEIGHT
    x = point.x if half.is_right else point.x - geometry.PORT_WIDTH
    return Port(
        tie=half.tie,
        claim=half.end.claim,
        box=Box(x, point.y - height / 2, geometry.PORT_WIDTH, height),
        is_focus=is_focus,
    )
