"""Where the words of connectors stand: pills on the lines, tabs at the edges; without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.gui.compare.geometry import PORT_WIDTH, Box, Cubic, Route
from claims_app.gui.compare.shapes import End, Pill, Surface, Tab, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import ClaimId, LinkId

MOST_WORDS: Final = 12  # pills in one gutter; above, glyphs only
_CLEARANCE: Final = 2.0
_BADGE: Final = 6.0  # how far the badge of a decided pair stands above its pill
# From the middle outwards, to a quarter from either end.
_PLACES: Final = (0.5, *(0.5 + sign * step / 40 for step in range(1, 11) for sign in (-1, 1)))


def place_tabs(
    cut: Sequence[tuple[Tie, int, bool, End]], surface: Surface, focus: LinkId | None
) -> tuple[Tab, ...]:
    """Return one tab per type, edge and gutter, side by side or in layers where they are many.

    Args:
        cut: Links with one end in view: the link, its gutter, whether the other end lies above,
            and that end.
        surface: The view.
        focus: The pair in focus, if any.
    """
    groups: dict[tuple[int, bool], dict[str, list[tuple[float, LinkId, ClaimId]]]] = {}
    for tie, gutter, is_up, end in cut:
        middle = end.top + end.height / 2
        distance = -middle if is_up else middle
        by_key = groups.setdefault((gutter, is_up), {})
        by_key.setdefault(tie.key, []).append((distance, tie.id, end.claim))
    sizes = surface.sizes
    step = sizes.tab_width + PORT_WIDTH
    found = []
    for (gutter, is_up), by_key in sorted(groups.items()):
        left, right = _gutter(gutter, surface)
        per_layer = max(int((right - left - PORT_WIDTH) // step), 1)
        for index, (key, targets) in enumerate(sorted(by_key.items())):
            layer, place = divmod(index, per_layer)
            here = min(len(by_key) - layer * per_layer, per_layer)
            x = (left + right) / 2 + (place - (here - 1) / 2) * step - sizes.tab_width / 2
            depth = layer * (sizes.tab_height + _CLEARANCE)
            y = depth if is_up else surface.height - sizes.tab_height - depth
            targets.sort()
            found.append(
                Tab(
                    key=key,
                    gutter=gutter,
                    is_up=is_up,
                    box=Box(x, y, sizes.tab_width, sizes.tab_height),
                    targets=tuple((link, claim) for _, link, claim in targets),
                    is_focus=any(link == focus for _, link, _ in targets),
                )
            )
    return tuple(found)


def place_pills(
    lines: Sequence[tuple[Tie, Route]],
    tabs: Sequence[Tab],
    surface: Surface,
    focus: LinkId | None,
) -> tuple[Pill, ...]:
    """Return the pills of all lines that are drawn whole; none touches another, a tab or a card.

    The pair in focus is placed first, then those that turn least. A line that finds no room for
    its word gets the glyph alone, and one that finds none for that either goes without.
    """
    chosen = [(tie, *_longest_in_view(route, surface)) for tie, route in lines]
    chosen.sort(key=lambda one: (one[0].id != focus, one[1].length(), one[0].id))
    crowd: dict[int, int] = {}
    for _, _, gutter in chosen:
        crowd[gutter] = crowd.get(gutter, 0) + 1
    taken: dict[int, list[Box]] = {}
    for tab in tabs:
        taken.setdefault(tab.gutter, []).append(tab.box)
    found = []
    for tie, curve, gutter in chosen:
        has_word = surface.sizes.has_words and (crowd[gutter] <= MOST_WORDS or tie.id == focus)
        boxes = taken.setdefault(gutter, [])
        left, right = _gutter(gutter, surface)
        for with_word in (True, False) if has_word else (False,):
            sizes = surface.sizes
            width = sizes.widths[tie.key] if with_word else sizes.glyph_width
            box = _free_box(curve, width, (left + PORT_WIDTH, right - PORT_WIDTH), boxes, surface)
            if box:
                boxes.append(box)
                found.append(
                    Pill(
                        link=tie.id,
                        key=tie.key,
                        state=tie.state,
                        box=box,
                        has_word=with_word,
                        is_focus=tie.id == focus,
                    )
                )
                break
    return tuple(found)


def _gutter(gutter: int, surface: Surface) -> tuple[float, float]:
    """Return where a gutter begins and ends; the one after the last column is as wide as others."""
    if gutter < 0:
        return surface.columns[0].start - surface.gutter, surface.columns[0].start
    left = surface.columns[gutter].end
    return left, left + surface.gutter


def _longest_in_view(route: Route, surface: Surface) -> tuple[Cubic, int]:
    """Return the curve with the longest way among those whose middle is in view sideways."""
    options = list(zip(route.curves, route.gutters, strict=True))
    visible = [one for one in options if 0 <= one[0].at(0.5).x < surface.width]
    return max(visible or options, key=lambda one: one[0].length())


def _free_box(
    curve: Cubic, width: float, room: tuple[float, float], taken: Sequence[Box], surface: Surface
) -> Box | None:
    if width > room[1] - room[0]:
        return None
    height = surface.sizes.height
    for t in _PLACES:
        place = curve.at(t)
        x = min(max(place.x - width / 2, room[0]), room[1] - width)
        box = Box(x, place.y - height / 2, width, height)
        if box.y < _BADGE or box.y + height > surface.height:
            continue
        with_badge = Box(box.x, box.y - _BADGE, box.width, box.height + _BADGE)
        if not any(with_badge.touches(other, _CLEARANCE) for other in taken):
            return box
    return None
