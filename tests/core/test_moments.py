from __future__ import annotations

from datetime import date

import pytest

from claims_app.core.moments import Moment, are_apart
from claims_app.core.records import Span

_SPAN = Span(0, 1)
_MONDAY, _TUESDAY = date(2021, 5, 17), date(2021, 5, 18)


def _clock(minutes: int) -> Moment:
    return Moment(_SPAN, minutes=minutes)


def _day(first: date, last: date | None = None, part: str = "") -> Moment:
    return Moment(_SPAN, first, last or first, part)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_clock(540), _clock(570), False),
        (_clock(540), _clock(600), True),
        (_clock(540), Moment(_SPAN, part="morning"), False),
        (_clock(540), Moment(_SPAN, part="evening"), True),
        (_clock(60), Moment(_SPAN, part="night"), False),
        (_day(_MONDAY), _day(_TUESDAY), True),
        (_day(_MONDAY), _day(_MONDAY, _TUESDAY), False),
        (_day(_MONDAY, part="night"), _day(_TUESDAY, part="dawn"), False),
        (_day(_MONDAY, part="noon"), _day(_MONDAY, part="evening"), True),
        (_day(_MONDAY), _clock(540), False),
        (
            Moment(_SPAN, side="before", anchor=frozenset({"truce"})),
            Moment(_SPAN, side="after", anchor=frozenset({"truce", "begin"})),
            True,
        ),
        (
            Moment(_SPAN, side="before", anchor=frozenset({"truce"})),
            Moment(_SPAN, side="after", anchor=frozenset({"flood"})),
            False,
        ),
    ],
)
def test_moments_are_apart_where_nothing_happened_at_both(
    one: Moment, other: Moment, *, expected: bool
) -> None:
    assert are_apart(one, other) is expected
    assert are_apart(other, one) is expected
