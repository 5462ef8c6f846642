"""Errors for people: what, where, and what to do."""

from __future__ import annotations

import pickle
from pathlib import PurePosixPath

import pytest

from claims_app.core.errors import ClaimsError, Place

PATH = PurePosixPath("reports/r-1.yaml")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(PATH), "reports/r-1.yaml"),
        (Place(PATH, 3), "reports/r-1.yaml:3"),
        (Place(PATH, 3, 7), "reports/r-1.yaml:3:7"),
        (Place(PATH, None, 7), "reports/r-1.yaml"),
    ],
)
def test_a_place_reads_as_compilers_write_it(place: Place, text: str) -> None:
    assert str(place) == text


def test_an_error_says_where_what_and_the_remedy() -> None:
    error = ClaimsError("The span is empty.", "Select some words.", place=Place(PATH, 3))

    assert str(error) == "reports/r-1.yaml:3: The span is empty. Select some words."
    assert str(ClaimsError("It failed.", "")) == "It failed."


def test_values_are_put_into_message_and_remedy_and_can_be_put_into_another_language() -> None:
    error = ClaimsError(
        "There is no {what}.", "Make {what}, not {other}.", arguments={"what": "{other}"}
    )

    assert str(error) == "There is no {other}. Make {other}, not {other}."
    assert error.templates == ("There is no {what}.", "Make {what}, not {other}.")
    assert ClaimsError("{what}?", "").message == "{what}?"


def test_an_error_crosses_the_border_between_processes() -> None:
    sent = ClaimsError(
        "{what} failed.", "Try again.", place=Place(PATH, 3, 7), arguments={"what": "It"}
    )

    error = pickle.loads(pickle.dumps(sent))  # noqa: S301 - own

    assert (error.message, error.remedy, error.place) == (sent.message, sent.remedy, sent.place)
    assert str(error) == str(sent) == "reports/r-1.yaml:3:7: It failed. Try again."
    assert error.templates == sent.templates
    assert error.args == sent.args
