"""Where the words of connectors stand: pills on the lines, tabs at the edges; without Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from claims_app.gui.compare.geometry import PORT_WIDTH, Box, Cubic, Route
from claims_app.gui.compare.shapes import End, Pill, PillSizes, Surface, Tab, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import ClaimId, LinkId

MOST_WORDS: Final = 12  # pills in one gutter; above, glyphs only
_CLEARANCE: Final = 2.0
_LINE_STEP: Final = 7.0
_BADGE: Final = 6.0  # how far the badge of a decided pair stands above its pill
# From the middle outwards, to a quarter from either end.
_PLACES: Final = (0.5, *(0.5 + sign * step / 20 for step in range(1, 6) for sign in (-1, 1)))


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
                    line_x=x + sizes.tab_width / 2 + _beside(layer, len(by_key), per_layer, sizes),
                    targets=tuple((link, claim) for _, link, claim in targets),
                    is_focus=any(link == focus for _, link, _ in targets),
                )
            )
    return tuple(found)


def _beside(layer: int, tabs: int, per_layer: int, sizes: PillSizes) -> float:
    """Return how far from the middle of its tab a line stands, for tabs that lie in layers."""
    layers = -(-tabs // per_layer)
    step = min(_LINE_STEP, (sizes.tab_width - 2 * _LINE_STEP) / max(layers - 1, 1))
    return (layer - (layers - 1) / 2) * step


def place_pills(
    lines: Sequence[tuple[Tie, Route]],
    tabs: Sequence[Tab],
    surface: Surface,
    focus: LinkId | None,
) -> tuple[Pill, ...]:
    """Return the pills of all lines that are drawn whole; none touches another, a tab or a card.

    A pill stands in the gutter with the longer way, or in another one that has room. A line that
    finds no room for its word gets the glyph alone, and one that finds none for that either goes
    without; the pair in focus is served first if it would.
    """
    ways = [_Way(tie, _by_length(route, surface), tie.id == focus) for tie, route in lines]
    # What can stand in one place only goes first; what turns least has least choice.
    ways.sort(key=lambda way: (len(way.options), not way.is_focus, way.span, way.tie.id))
    pills = _fill(ways, tabs, surface)
    if any(way.is_focus for way in ways) and not any(
        pill.is_focus and pill.has_word is surface.sizes.has_words for pill in pills
    ):
        ways.sort(key=lambda way: not way.is_focus)
        pills = _fill(ways, tabs, surface)
    return tuple(pills)


@dataclass(frozen=True, slots=True)
class _Way:
    """A line and the curves that its pill may stand on, the best first."""

    tie: Tie
    options: tuple[tuple[Cubic, int], ...]
    is_focus: bool

    @property
    def span(self) -> float:
        return self.options[0][0].span()


def _fill(ways: Sequence[_Way], tabs: Sequence[Tab], surface: Surface) -> list[Pill]:
    """Place one pill after the other, each beside those before it."""
    crowd = Counter(way.options[0][1] for way in ways)
    taken: dict[int, list[Box]] = {}
    for tab in tabs:
        taken.setdefault(tab.gutter, []).append(tab.box)
    found = []
    for way in ways:
        is_crowded = crowd[way.options[0][1]] > MOST_WORDS and not way.is_focus
        forms = (False,) if is_crowded or not surface.sizes.has_words else (True, False)
        for has_word, (curve, gutter) in product(forms, way.options):
            width = surface.sizes.widths[way.tie.key] if has_word else surface.sizes.glyph_width
            boxes = taken.setdefault(gutter, [])
            box = _free_box(curve, width, _gutter(gutter, surface), boxes, surface)
            if box:
                boxes.append(box)
                found.append(
                    Pill(
                        link=way.tie.id,
                        key=way.tie.key,
                        state=way.tie.state,
                        box=box,
                        has_word=has_word,
                        is_focus=way.is_focus,
                    )
                )
                break
    return found


def _gutter(gutter: int, surface: Surface) -> tuple[float, float]:
    """Return where a gutter begins and ends; the one after the last column is as wide as others."""
    if gutter < 0:
        return surface.columns[0].start - surface.gutter, surface.columns[0].start
    left = surface.columns[gutter].end
    return left, left + surface.gutter


def _by_length(route: Route, surface: Surface) -> tuple[tuple[Cubic, int], ...]:
    """Return the curves of a route, those in view sideways and the longer ones first."""

    def rank(option: tuple[Cubic, int]) -> tuple[bool, float]:
        return not 0 <= option[0].at(0.5).x < surface.width, -option[0].span()

    return tuple(sorted(zip(route.curves, route.gutters, strict=True), key=rank))


def _free_box(
    curve: Cubic, width: float, room: tuple[float, float], taken: Sequence[Box], surface: Surface
) -> Box | None:
    left, right = room[0] + PORT_WIDTH, room[1] - PORT_WIDTH
    if width > right - left:
        return None
    height = surface.sizes.height
    for t in _PLACES:
        place = curve.at(t)
        x = min(max(place.x - width / 2, left), right - width)
        box = Box(x, place.y - height / 2, width, height)
        if box.y < _BADGE or box.y + height > surface.height:
            continue
        with_badge = Box(box.x, box.y - _BADGE, box.width, box.height + _BADGE)
        if not any(with_badge.touches(other, _CLEARANCE) for other in taken):
            return box
    return None
