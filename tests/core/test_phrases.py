"""Sentences are filled in, and nothing in them is evaluated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.phrases import Reason, fill, pieces


def test_values_are_told_from_words() -> None:
    assert list(pieces("{who} denies {what}.", {"who": "س", "what": "{who}"})) == [
        ("س", True),
        (" denies ", False),
        ("{who}", True),
        (".", False),
    ]


@pytest.mark.parametrize(
    "template",
    [
        "{who.__class__}",
        "{who[0]}",
        "{who!r}",
        "{who:>9999999999}",
        "{missing}",
        "{0}",
        "{}",
        "{",
        "a } b",
    ],
)
def test_what_is_no_bare_name_stays_as_it_is(template: str) -> None:
    reason = Reason(template=template, arguments=(("who", "x"),))

    assert reason.render() == template


def test_translated_sentence_takes_the_same_values() -> None:
    reason = Reason(template="{who} denies it", arguments=(("who", "اللجنة"),))

    assert reason.render("تنفي {who} ذلك") == "تنفي اللجنة ذلك"


@given(st.text(), st.dictionaries(st.text(max_size=3), st.text(max_size=3)))
def test_any_template_can_be_filled(template: str, values: dict[str, str]) -> None:
    joined = "".join(text for text, _ in pieces(template, values))

    assert fill(template, values) == joined
