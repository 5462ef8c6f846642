"""Properties of whole scenes: random cards and links in columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims_app.core.ids import ClaimId, LinkId, RecordId
from claims_app.core.standing import LinkState
from claims_app.gui.compare import geometry
from claims_app.gui.compare.geometry import Box, Point
from claims_app.gui.compare.layout import Extent, free_stretches
from claims_app.gui.compare.scene import build
from claims_app.gui.compare.shapes import End, PillSizes, Scene, Surface, Tie
from claims_app.gui.theme import LINK_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, GUTTER, HEIGHT = 200, 88, 600
SIZES = PillSizes(
    widths=dict.fromkeys(LINK_KEYS, 76.0),
    glyph_width=24,
    height=20,
    tab_width=56,
    tab_height=20,
)


def centre(box: Box) -> Point:
    return Point(box.x + box.width / 2, box.y + box.height / 2)


def claim(name: str) -> ClaimId:
    return ClaimId(RecordId(name))


def link(name: str) -> LinkId:
    return LinkId(RecordId(name))


@dataclass
class World:
    """Cards in columns, as a scene needs them."""

    cards: list[list[Extent]]
    ties: list[Tie]

    @property
    def surface(self) -> Surface:
        columns = [
            Extent(8 + index * (WIDTH + GUTTER), 8 + index * (WIDTH + GUTTER) + WIDTH)
            for index in range(len(self.cards))
        ]
        return Surface(
            columns=columns,
            width=float(columns[-1].end + 8),
            height=HEIGHT,
            gutter=GUTTER,
            gaps=self.gaps,
            sizes=SIZES,
        )

    def gaps(self, column: int) -> Sequence[Extent]:
        return [gap for gap in free_stretches(self.cards[column], -300, 1200) if gap.length >= 12]

    def card_boxes(self) -> list[Box]:
        columns = self.surface.columns
        return [
            Box(columns[index].start, card.start, WIDTH, card.length)
            for index, cards in enumerate(self.cards)
            for card in cards
        ]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    cards: list[list[Extent]] = []
    ends: list[End] = []
    for column in range(draw(st.integers(1, 5))):
        y = draw(st.integers(-300, 60))
        here = []
        for index in range(draw(st.integers(1, 8))):
            height = draw(st.integers(90, 220))
            here.append(Extent(y, y + height))
            ends.append(End(claim(f"c-{column}-{index}"), column, y, height))
            y += height + draw(st.sampled_from([12, 12, 12, 60]))
        cards.append(here)
    ties = []
    pairs = st.tuples(st.sampled_from(ends), st.sampled_from(ends))
    for index, (a, b) in enumerate(draw(st.lists(pairs, max_size=25))):
        if a != b:
            key = LINK_KEYS[index % len(LINK_KEYS)]
            newer = index % 2 if key == "update" else None
            state = list(LinkState)[index % 5]
            ties.append(
                Tie(id=link(f"l-{index:02}"), key=key, state=state, ends=(a, b), newer=newer)
            )
    return World(cards, ties)


def is_inside(point: tuple[float, float], boxes: Sequence[Box]) -> bool:
    x, y = point
    return any(
        box.x + 0.5 < x < box.x + box.width - 0.5 and box.y + 0.5 < y < box.y + box.height - 0.5
        for box in boxes
    )


def scene_of(world: World) -> Scene:
    focus = world.ties[0].id if world.ties else None
    return build(world.ties, world.surface, focus)


@settings(max_examples=60)
@given(worlds())
def test_no_line_crosses_a_card(world: World) -> None:
    scene = scene_of(world)

    boxes = world.card_boxes()
    for line in scene.lines:
        curves = line.route.curves
        for curve in curves:
            assert not any(is_inside(curve.at(step / 20), boxes) for step in range(21))
        for before, after in pairwise(curves):
            assert before.end.y == after.start.y
            middle = ((before.end.x + after.start.x) / 2, before.end.y)
            assert not is_inside(middle, boxes)


@settings(max_examples=60)
@given(worlds())
def test_ports_lie_on_the_edges_of_their_cards(world: World) -> None:
    scene = scene_of(world)

    columns = world.surface.columns
    ends = {end.claim: end for tie in world.ties for end in tie.ends}
    for port in scene.ports:
        end = ends[port.claim]
        column = columns[end.column]
        assert port.box.x in (column.end, column.start - geometry.PORT_WIDTH)
        assert end.top < centre(port.box).y < end.top + end.height


@settings(max_examples=60)
@given(worlds())
def test_no_pill_touches_another_or_a_tab_or_a_card(world: World) -> None:
    scene = scene_of(world)

    others = [tab.box for tab in scene.tabs] + world.card_boxes()
    for index, pill in enumerate(scene.pills):
        assert not any(pill.box.touches(other.box) for other in scene.pills[:index])
        assert not any(pill.box.touches(other) for other in others)


@settings(max_examples=60)
@given(worlds())
def test_every_link_in_view_is_drawn_once_or_ends_in_a_tab(world: World) -> None:
    scene = scene_of(world)

    whole = [line.tie.id for line in scene.lines if not line.has_tab]
    in_tabs = {key for tab in scene.tabs for key, _ in tab.targets}
    cut = {line.tie.id for line in scene.lines if line.has_tab}
    assert len(whole) == len(set(whole))
    assert cut == in_tabs
    assert not set(whole) & cut
    assert {port.tie.id for port in scene.ports} <= set(whole) | cut


@settings(max_examples=60)
@given(worlds())
def test_every_tab_is_reached_by_a_line(world: World) -> None:
    scene = scene_of(world)

    tips = {line.route.curves[-1].end for line in scene.lines if line.has_tab}
    for tab in scene.tabs:
        inner = tab.box.y + (tab.box.height if tab.is_up else 0)
        assert (tab.line_x, inner) in tips
        assert tab.box.x <= tab.line_x <= tab.box.x + tab.box.width


@settings(max_examples=60)
@given(worlds())
def test_the_order_of_links_does_not_matter(world: World) -> None:
    turned = World(world.cards, world.ties[::-1])

    assert build(turned.ties, turned.surface) == build(world.ties, world.surface)


@settings(max_examples=60)
@given(worlds())
def test_mirrored_twice_is_as_before(world: World) -> None:
    scene = scene_of(world)
    width = world.surface.width

    turned = scene.mirrored(width)

    for port, other in zip(scene.ports, turned.ports, strict=True):
        assert other.box.x == pytest.approx(width - port.box.x - port.box.width)
    for pill, other_pill in zip(scene.pills, turned.pills, strict=True):
        x, y = centre(pill.box)
        assert scene.link_at(x, y) == turned.link_at(width - x, y) == other_pill.link
    for tab in scene.tabs:
        x, y = centre(tab.box)
        found, mirrored = scene.tab_at(x, y), turned.tab_at(width - x, y)
        assert found is not None
        assert mirrored is not None
        assert found.targets == mirrored.targets


def crossing(count: int) -> World:
    """Return three columns, and many links that all have to pass the middle one in one gap."""
    cards = [
        [Extent(0, 290), Extent(302, 592)],
        [Extent(-200, 290), Extent(302, 900)],
        [Extent(0, 290), Extent(302, 592)],
    ]
    ties = [
        Tie(
            id=link(f"l-{index}"),
            key="denial",
            state=LinkState.SUGGESTED,
            ends=(End(claim("a"), 0, 0, 290), End(claim("b"), 2, 302, 290)),
        )
        for index in range(count)
    ]
    return World(cards, ties)


def test_up_to_three_lines_have_a_lane_each() -> None:
    world = crossing(3)

    scene = build(world.ties, world.surface)

    assert not scene.bundles
    assert sorted(line.route.curves[0].end.y for line in scene.lines) == [292, 296, 300]


def test_more_lines_are_bundled_but_for_the_pair_in_focus() -> None:
    world = crossing(6)

    scene = build(world.ties, world.surface, link("l-2"))

    (bundle,) = scene.bundles
    assert bundle.count == 5
    focus = next(line for line in scene.lines if line.is_focus)
    assert not focus.bundled
    assert focus.route.curves[0].end.y != bundle.start.y
    assert all(line.bundled == {1} for line in scene.lines if not line.is_focus)


def test_below_a_short_column_no_line_is_bundled() -> None:
    world = crossing(12)
    world.cards[1] = [Extent(-200, 290)]

    scene = build(world.ties, world.surface)

    ys = sorted(line.route.curves[0].end.y for line in scene.lines)
    assert not scene.bundles
    assert all(b - a >= 8 for a, b in pairwise(ys))


def test_the_pair_in_focus_has_its_word() -> None:
    world = crossing(40)

    scene = build(world.ties, world.surface, link("l-9"))

    assert [pill.link for pill in scene.pills if pill.has_word] == ["l-9"]
    assert all(pill.is_focus == (pill.link == "l-9") for pill in scene.pills)


def test_what_lies_beyond_an_edge_is_counted_by_type() -> None:
    cards = [[Extent(100, 300)], [Extent(900, 1000), Extent(1012, 1100)]]
    here = End(claim("a"), 0, 100, 200)
    far = [End(claim("b"), 1, 900, 100), End(claim("c"), 1, 1012, 88)]
    ties = [
        Tie(id=link(f"l-{index}"), key=key, state=LinkState.SUGGESTED, ends=(here, far[end]))
        for index, (key, end) in enumerate([("denial", 1), ("denial", 0), ("time", 0)])
    ]

    scene = build(ties, World(cards, ties).surface, link("l-2"))

    assert [(tab.key, len(tab.targets), tab.is_up) for tab in scene.tabs] == [
        ("denial", 2, False),
        ("time", 1, False),
    ]
    assert scene.tabs[0].targets[0] == ("l-1", "b")
    assert [tab.is_focus for tab in scene.tabs] == [False, True]
    assert scene.tabs[0].line_x != scene.tabs[1].line_x
    # Of two lines to one tab, one draws the way that they share.
    assert sorted(len(line.route.curves) for line in scene.lines) == [1, 2, 2]
    assert not scene.tabs[0].box.touches(scene.tabs[1].box)


def test_many_links_in_view_go_without_bands() -> None:
    world = crossing(101)

    assert not build(world.ties, world.surface).has_bands
    assert build(world.ties[:100], world.surface).has_bands


def test_an_update_points_to_the_newer_claim() -> None:
    a, b = End(claim("a"), 1, 0, 200), End(claim("b"), 0, 0, 200)
    tie = Tie(id=link("l"), key="update", state=LinkState.SUGGESTED, ends=(a, b), newer=0)
    world = World([[Extent(0, 200)], [Extent(0, 200)]], [tie])

    (line,) = build([tie], world.surface).lines

    # The first claim stands in the second column: the line runs towards it.
    assert line.arrow == 1
