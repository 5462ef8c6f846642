from __future__ import annotations

import pytest

from claims_app.cli.ids import Kind, one_beginning
from claims_app.core.errors import ClaimsError

PAIRS = Kind("l", "pair", "pairs")
IDS = ["l-abcdefgh", "l-abcxyzab", "l-q", "l-qrstuvwx"]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("l-abcd", "l-abcdefgh"),
        ("l-abcxyzab", "l-abcxyzab"),
        ("l-q", "l-q"),
        ("l-qrs", "l-qrstuvwx"),
    ],
    ids=["beginning", "whole", "whole though short", "least"],
)
def test_beginning_of_an_id_is_enough(given: str, found: str) -> None:
    assert one_beginning(IDS, given, PAIRS) == found


@pytest.mark.parametrize("given", ["", "l", "u-abcd", "abcd", "L-abcd"])
def test_what_is_no_id_of_the_kind_is_refused(given: str) -> None:
    with pytest.raises(ClaimsError, match="is no id of a pair") as refused:
        one_beginning(IDS, given, PAIRS)

    assert "claims show" in refused.value.remedy


@pytest.mark.parametrize("given", ["l-", "l-a", "l-qr"])
def test_too_short_a_beginning_is_refused_though_it_fits_one(given: str) -> None:
    with pytest.raises(ClaimsError, match="too short"):
        one_beginning(IDS, given, PAIRS)


def test_unknown_id_is_refused() -> None:
    with pytest.raises(ClaimsError, match="has no pair l-none"):
        one_beginning(IDS, "l-none", PAIRS)


def test_ambiguous_beginning_lists_the_candidates() -> None:
    with pytest.raises(ClaimsError, match="2 pairs begin with l-abc") as refused:
        one_beginning(IDS, "l-abc", PAIRS)

    assert refused.value.remedy == "Give one of l-abcdefgh, l-abcxyzab."


def test_no_more_than_five_candidates_are_named() -> None:
    many = [f"l-abc{number}" for number in range(8)]

    with pytest.raises(ClaimsError, match="8 pairs") as refused:
        one_beginning(many, "l-abc", PAIRS)

    assert refused.value.remedy.endswith("l-abc4 and 3 more.")
