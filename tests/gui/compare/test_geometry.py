"""Properties of the curves, ports and lanes of connectors."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.gui.compare import geometry
from claims_app.gui.compare.geometry import Box, Point, Route
from claims_app.gui.compare.layout import Extent

COORDINATES = st.floats(-2000, 2000)
POINTS = st.builds(Point, COORDINATES, COORDINATES)


@given(POINTS, POINTS)
def test_a_curve_stays_in_its_gutter_and_is_level_at_both_cards(a: Point, b: Point) -> None:
    curve = geometry.across(a, b)

    low, high = sorted((a.x, b.x))
    assert (curve.start, curve.end) == (a, b)
    assert curve.first.y == a.y
    assert curve.second.y == b.y
    for step in range(11):
        assert low - 1e-6 <= curve.at(step / 10).x <= high + 1e-6


@given(POINTS, POINTS, st.floats(0, 2000))
def test_mirrored_is_the_mirror_image(a: Point, b: Point, width: float) -> None:
    curve = geometry.across(a, b)

    turned = curve.mirrored(width)

    assert turned == geometry.across(a.mirrored(width), b.mirrored(width)) or math.isclose(
        turned.first.x, width - curve.first.x, abs_tol=1e-6
    )
    for step in range(5):
        there, back = curve.at(step / 4), turned.at(step / 4)
        assert back.x == pytest.approx(width - there.x, abs=1e-6)
        assert back.y == pytest.approx(there.y, abs=1e-6)


@given(POINTS, st.floats(-500, 500), st.floats(-100, 100))
def test_a_loop_reaches_as_far_as_it_is_told(start: Point, down: float, reach: float) -> None:
    curve = geometry.loop(start, Point(start.x, start.y + down), reach)

    assert curve.at(0.5).x == pytest.approx(start.x + reach, abs=1e-6)
    assert curve.end.x == start.x


def test_to_edge_bends_and_then_stands_upright_at_the_tab() -> None:
    bend, upright = geometry.to_edge(Point(10, 100), 54, 400)

    assert bend.end == upright.start == Point(54, 140)
    assert upright.end == Point(54, 400)
    assert {upright.at(step / 4).x for step in range(5)} == {54}


@given(st.integers(1, 30), st.floats(40, 400))
def test_ports_lie_on_their_card_in_order(count: int, height: float) -> None:
    offsets = geometry.port_offsets(count, height)

    half = geometry.PORT_HEIGHT / 2
    assert len(offsets) == count
    assert offsets == sorted(offsets)
    assert offsets[0] >= 8 + half - 1e-6
    assert offsets[-1] <= height - 8 - half + 1e-6


def test_ports_stand_at_thirty_and_then_every_twentyfour() -> None:
    assert geometry.port_offsets(3, 120) == [30, 54, 78]


@given(st.lists(st.floats(0, 100), max_size=12), st.floats(0, 50), st.floats(60, 200))
def test_spread_keeps_order_and_distance(wanted: list[float], low: float, high: float) -> None:
    places = geometry.spread(sorted(wanted), low, high, 4)

    assert all(b - a >= 4 - 1e-6 for a, b in pairwise(places))
    assert all(place >= low - 1e-6 for place in places)
    if len(places) <= (high - low) / 4:
        assert all(place <= high + 1e-6 for place in places)


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=3))
def test_three_lanes_fit_between_two_cards(wanted: list[float]) -> None:
    gap = Extent(40, 52)

    places = geometry.lanes(sorted(wanted), gap)

    assert geometry.capacity(gap) == 3
    assert all(gap.start + 2 <= place <= gap.end - 2 for place in places)


def test_a_line_alone_keeps_to_the_middle_of_a_tight_gap() -> None:
    assert geometry.lanes([0.0], Extent(40, 52)) == [46]
    assert geometry.lanes([46.0, 46.0, 46.0], Extent(40, 52)) == [42, 46, 50]


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=6),
    st.floats(0, 500),
    st.floats(0, 500),
)
def test_the_best_gap_has_the_least_detour(steps: list[int], start: float, end: float) -> None:
    gaps, y = [], 0
    for step in steps:
        gaps.append(Extent(y + step, y + step + 12))
        y += step + 12
    ideal = (start + end) / 2

    best = geometry.best_gap(gaps, start, end, ideal)

    def way(gap: Extent) -> float:
        y = min(max(ideal, gap.start + 6), gap.end - 6)
        return abs(y - start) + abs(y - end)

    assert way(gaps[best]) == pytest.approx(min(way(gap) for gap in gaps))


@given(POINTS, POINTS)
def test_a_ribbon_is_as_wide_as_asked_at_its_ends(a: Point, b: Point) -> None:
    curve = geometry.across(a, b)

    outline = geometry.ribbon(curve, 22, 8)

    middle = len(outline) // 2
    assert math.dist(outline[0], outline[-1]) == pytest.approx(22, abs=1e-6)
    assert math.dist(outline[middle - 1], outline[middle]) == pytest.approx(8, abs=1e-6)


def test_distance_is_measured_to_curves_and_to_the_lines_between() -> None:
    first = geometry.across(Point(0, 0), Point(50, 40))
    second = geometry.across(Point(150, 40), Point(200, 100))
    route = Route((first, second), (0, 1))

    assert route.distance(100, 43) == pytest.approx(3)
    assert route.distance(25, 20) == pytest.approx(0, abs=0.5)
    assert route.distance(0, 90) > 60
    assert route.mirrored(300).distance(200, 43) == pytest.approx(3)


def test_boxes_know_what_they_touch() -> None:
    box = Box(10, 10, 20, 20)

    assert box.contains(10, 29)
    assert not box.contains(30, 10)
    assert box.touches(Box(31, 10, 5, 5), 2)
    assert not box.touches(Box(33, 10, 5, 5), 2)
    assert box.mirrored(100) == Box(70, 10, 20, 20)
