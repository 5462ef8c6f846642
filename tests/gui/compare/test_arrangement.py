from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims_app.core.board import arrange
from claims_app.core.judgement import Decision
from claims_app.core.records import Polarity
from claims_app.gui.compare.arrangement import EMPTY, Arrangement, arranged, paired
from claims_app.gui.compare.layout import (
    BoardLayout,
    Extent,
    Measures,
    column_extents,
    free_stretches,
)
from claims_app.gui.compare.navigation import along_link, beside, first_link, within_column

if TYPE_CHECKING:
    from tests.gui.compare.conftest import Crowd, Demo


def shown(demo: Demo) -> Arrangement:
    return arranged(demo.case, demo.board)


def layout_of(arrangement: Arrangement) -> BoardLayout:
    return BoardLayout(arrangement, width=1184, measures=Measures(), height_of=lambda _: 100)


def test_every_claim_has_one_spot_that_holds_it(demo: Demo) -> None:
    arrangement = shown(demo)

    assert set(arrangement.spots) == set(demo.case.claims)
    for claim, spot in arrangement.spots.items():
        assert arrangement.columns[spot.column].claims[spot.index] == claim
        assert claim in arrangement.cell(spot.row, spot.column)


@pytest.mark.parametrize("decision", list(Decision))
def test_a_decision_changes_no_place_among_the_pairs(demo: Demo, decision: Decision) -> None:
    before = shown(demo)
    board, _ = demo.verdict("denial", decision)

    after = paired(before, board, lambda _: True)

    assert after.pair_order() == before.pair_order()


def test_what_a_filter_hides_comes_back_to_its_place(demo: Demo) -> None:
    before = shown(demo)
    first = before.rows[0]
    gone = set(demo.board.rows[0].cells[0] + demo.board.rows[0].cells[1])

    arranged(demo.case, demo.board, is_claim_visible=lambda claim: claim.id not in gone)
    after = shown(demo)

    assert after.rows[0] == first
    assert after.pair_order() == before.pair_order()


def test_a_rejected_pair_is_left_out_unless_it_is_asked_for(demo: Demo) -> None:
    board, _ = demo.verdict("denial", Decision.REJECTED)

    arrangement = arranged(demo.case, board)

    assert demo.links["denial"] not in arrangement.pairs
    assert demo.links["denial"] in paired(arrangement, board, lambda _: True).pairs


def test_hidden_claims_are_counted_and_take_their_links_along(demo: Demo) -> None:
    arrangement = arranged(
        demo.case, demo.board, is_claim_visible=lambda claim: claim.polarity is Polarity.AFFIRMED
    )

    assert arrangement.hidden_claims == 3
    assert demo.links["denial"] not in arrangement.pairs
    row = next(row for row in arrangement.rows if row.title.startswith("Does"))
    press = next(i for i, column in enumerate(arrangement.columns) if column.title == "Press")
    assert row.hidden[press] == 1


def test_pairs_come_in_reading_order(demo: Demo) -> None:
    arrangement = shown(demo)

    order = arrangement.pair_order()

    rows = [
        min(arrangement.spots[claim].row for claim in (pair.a, pair.b))
        for pair in (arrangement.pairs[link] for link in order)
    ]
    assert rows == sorted(rows)
    assert len(order) == len(set(order)) == len(demo.links)


@given(st.integers(1, 12), st.integers(1, 3000), st.sampled_from([40, 88]))
def test_columns_fill_the_width_or_follow_sideways(count: int, width: int, gutter: int) -> None:
    measures = Measures(gutter=gutter)

    extents = column_extents(count, width, measures)

    assert len(extents) == count
    assert len({extent.length for extent in extents}) == 1
    assert all(b.start - a.end == gutter for a, b in pairwise(extents))
    if width >= 216:
        assert extents[0].length >= 200
        assert extents[0].end <= width


def test_four_columns_fit_a_window_of_1400() -> None:
    extents = column_extents(4, 1184, Measures())

    assert extents[-1].end <= 1184
    assert extents[0].length == 226


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_cards_in_view_are_those_that_a_search_finds(crowd: Crowd, data: st.DataObject) -> None:
    case = crowd(3, 6, 10)
    arrangement = arranged(case, arrange(case))
    layout = layout_of(arrangement)
    claims = list(arrangement.spots)
    layout.set_heights(
        {
            claim: data.draw(st.integers(60, 400))
            for claim in claims[:: data.draw(st.integers(1, 4))]
        }
    )
    top = data.draw(st.integers(-100, layout.height))
    bottom = top + data.draw(st.integers(1, 900))

    for index, column in enumerate(arrangement.columns):
        found = list(layout.cards_between(index, top, bottom))

        expected = [
            claim
            for claim in column.claims
            if layout.card(claim).end > top and layout.card(claim).start < bottom
        ]
        assert found == expected


def test_claims_of_a_question_begin_at_one_height(demo: Demo) -> None:
    layout = layout_of(shown(demo))

    for row in range(len(layout.arrangement.rows)):
        tops = {
            layout.card(cell[0]).start
            for column in range(len(layout.columns))
            if (cell := layout.arrangement.cell(row, column))
        }
        assert tops == {layout.row(row).start + layout.measures.heading_block}


def test_a_true_height_moves_what_is_below_and_nothing_else(demo: Demo) -> None:
    layout = layout_of(shown(demo))
    claim = layout.arrangement.columns[0].claims[0]
    other = layout.arrangement.columns[1].claims[0]
    before = layout.height

    assert layout.set_heights({claim: 250})
    assert not layout.set_heights({claim: 250})

    assert layout.card(claim).length == 250
    assert layout.card(other).length == 100
    assert layout.height == before + 150
    assert layout.claim_at(0, layout.card(claim).end - 1) == claim
    assert layout.claim_at(0, layout.card(claim).end) is None


def test_free_stretches_are_what_is_left() -> None:
    taken = [Extent(10, 20), Extent(15, 30), Extent(42, 60)]

    assert free_stretches(taken, 0, 80) == [Extent(0, 10), Extent(30, 42), Extent(60, 80)]
    assert free_stretches([], 5, 9) == [Extent(5, 9)]


def test_up_and_down_stay_in_the_column(demo: Demo) -> None:
    layout = layout_of(shown(demo))
    claims = layout.arrangement.columns[0].claims

    assert within_column(layout, claims[0], 1) == claims[1]
    assert within_column(layout, claims[0], -1) == claims[0]
    assert within_column(layout, claims[0], 999) == claims[-1]


def test_sideways_follows_the_link_in_focus_first(demo: Demo) -> None:
    layout = layout_of(shown(demo))
    opens = demo.claims["opens"]

    near = along_link(layout, opens, 1, None)
    chosen = along_link(layout, opens, 1, demo.links["denial"])

    assert near == (demo.claims["stays"], demo.links["opposite"]) or near == (
        demo.claims["not"],
        demo.links["denial"],
    )
    assert chosen == (demo.claims["not"], demo.links["denial"])
    assert along_link(layout, opens, -1, None) is None


def test_beside_passes_over_nothing_and_stops_at_the_end(demo: Demo) -> None:
    layout = layout_of(shown(demo))
    opens = demo.claims["opens"]
    column = layout.arrangement.spots[opens].column

    following = beside(layout, opens, 1)

    assert following is not None
    assert layout.arrangement.spots[following].column == column + 1
    assert beside(layout, opens, -column - 1) is None


def test_the_first_link_of_a_card_is_an_undecided_conflict(demo: Demo) -> None:
    layout = layout_of(shown(demo))

    assert first_link(layout, demo.claims["opens"]) == demo.links["denial"]
    assert first_link(layout, demo.claims["met"]) == demo.links["agree"]


def test_nothing_shown_is_no_error() -> None:
    layout = layout_of(EMPTY)

    assert layout.height == layout.width == 0
    assert list(layout.rows_between(0, 100)) == []


@pytest.mark.parametrize("row", [0, 1])
def test_a_silent_cell_has_a_box_and_a_full_one_has_none(demo: Demo, row: int) -> None:
    layout = layout_of(shown(demo))

    for column in range(len(layout.columns)):
        box = layout.box(row, column)
        assert (box is None) == bool(layout.arrangement.cell(row, column))


def test_the_column_of_no_side_is_not_silent(demo: Demo) -> None:
    arrangement = shown(demo)
    nobody = len(arrangement.columns) - 1
    columns = (*arrangement.columns[:-1], replace(arrangement.columns[-1], key=""))
    layout = layout_of(replace(arrangement, columns=columns))

    boxes = [layout.box(row, nobody) for row in range(len(arrangement.rows))]

    assert any(boxes)
    assert all(box is None or box.length == 0 for box in boxes)
    assert any((box := layout_of(arrangement).box(row, nobody)) and box.length for row in range(3))
