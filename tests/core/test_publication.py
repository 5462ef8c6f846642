from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.publication import day_of, is_published

if TYPE_CHECKING:
    from datetime import date


@given(st.dates())
def test_every_day_that_there_was_can_be_told(day: date) -> None:
    assert is_published(day.isoformat())
    assert day_of(f"{day.isoformat()}T10:00") == day


@pytest.mark.parametrize("text", ["2015", "2015-12", "9999", "0001-01"])
def test_less_than_a_day_is_enough_and_names_none(text: str) -> None:
    assert is_published(text)
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text", ["", "0000", "2015-00", "2015-02-29", "2015-12-32", "2015-12T10:00", "٢٠١٥", "2015\n"]
)
def test_what_never_was_is_no_time_of_publication(text: str) -> None:
    assert not is_published(text)
    assert day_of(text) is None
