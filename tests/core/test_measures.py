from __future__ import annotations

import pytest

from claims_app.core.measures import are_apart, measure_of
from claims_app.core.quantities import find_quantities


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("two months", "eight weeks", "en"),
        ("48 hours", "two days", "en"),
        ("1500 metres", "1.5 kilometres", "en"),
        ("half of the voters", "50 percent of the voters", "en"),
        ("ثمانية أسابيع", "شهرين", "ar"),
        ("ألفي متر", "كيلومترين", "ar"),
    ],
)
def test_one_value_in_two_units_is_not_apart(one: str, other: str, lang: str) -> None:
    first, second = (measure_of(find_quantities(text, lang)[0]) for text in (one, other))

    assert first.dimension == second.dimension
    assert not are_apart(first, second)
    assert not are_apart(second, first)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("three months", "eight weeks", "en"),
        ("61 percent", "63 percent", "en"),
        ("6,000 sheep", "5,990 sheep", "en"),
        ("ثلاثة أيام", "ساعتين", "ar"),
    ],
)
def test_two_values_are_apart_in_whatever_units(one: str, other: str, lang: str) -> None:
    first, second = (measure_of(find_quantities(text, lang)[0]) for text in (one, other))

    assert first.dimension == second.dimension
    assert are_apart(first, second)
    assert are_apart(second, first)


def test_two_languages_share_their_dimensions() -> None:
    english = measure_of(find_quantities("seven million dollars", "en")[0])
    arabic = measure_of(find_quantities("سبعة ملايين دولار", "ar")[0])

    assert english == arabic
