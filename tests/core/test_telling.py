"""Parts of long work: which steps are told, and that what is told stops the work."""

from __future__ import annotations

import pytest

from claims_app.core.telling import Part


def test_steps_of_a_part_run_from_its_first_to_its_last() -> None:
    told: list[tuple[int, int]] = []
    part = Part(lambda done, total: told.append((done, total)), 40, 60, 100)

    assert list(part.over("abcd", every=1)) == ["a", "b", "c", "d"]
    assert told == [(40, 100), (45, 100), (50, 100), (55, 100)]


def test_many_small_items_are_told_of_now_and_then() -> None:
    told: list[int] = []
    items = range(2_000)

    assert list(Part(lambda done, _: told.append(done), 0, 10, 10).over(items)) == [*items]
    assert told == [0, 2, 5, 7]


def test_nothing_to_do_is_nothing_told() -> None:
    told: list[int] = []

    assert list(Part(lambda done, _: told.append(done), 0, 1, 1).over(())) == []
    assert told == []


def test_what_is_told_stops_the_work() -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        next(Part(stop, 0, 1, 1).over("ab"))
