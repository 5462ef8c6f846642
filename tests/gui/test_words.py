from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from claims_app.core.board import Grouping
from claims_app.core.judgement import Confidence, Likelihood, QuestionState
from claims_app.core.records import (
    Act,
    Certainty,
    ConflictType,
    Polarity,
    Relation,
)
from claims_app.core.standing import LinkState
from claims_app.gui import words
from claims_app.gui.theme import LINK_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Value = TypeVar("_Value")


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (words.state, LinkState),
        (words.polarity, Polarity),
        (words.act, Act),
        (words.certainty, Certainty),
        (words.grouping, Grouping),
        (words.question_state, QuestionState),
        (words.likelihood, Likelihood),
        (words.confidence, Confidence),
        (words.link_of, LINK_KEYS),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_value_has_a_word_of_its_own(
    word: Callable[[_Value], str], values: Iterable[_Value]
) -> None:
    found = [word(value) for value in values]

    assert all(found)
    assert len(set(found)) == len(found)


def test_a_link_is_named_by_type_or_relation() -> None:
    assert words.link(Relation.CONFLICT, ConflictType.DEGREE) == "degree"
    assert words.link(Relation.AGREE) == "agree"


@pytest.mark.parametrize(
    ("act", "certainty", "expected"),
    [
        (Act.STATE, Certainty.CERTAIN, "affirms"),
        (Act.EXPECT, Certainty.UNSPECIFIED, "affirms · expects"),
        (Act.PROMISE, Certainty.POSSIBLE, "affirms · promises · possible"),
    ],
)
def test_manner_leaves_out_what_goes_without_saying(
    act: Act, certainty: Certainty, expected: str
) -> None:
    assert words.manner(Polarity.AFFIRMED, act, certainty) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ""),
        ("2015", "2015"),
        ("2015-12", "Dec 2015"),
        ("2015-12-01", "1 Dec 2015"),
        ("2015-12-01T21:05", "1 Dec 2015 21:05"),
    ],
)
def test_dates_keep_their_precision(value: str, expected: str) -> None:
    assert words.published(value) == expected


def test_marks_have_words() -> None:
    marks = [
        words.edited(),
        words.orphaned(),
        words.verdict(),
        words.silent(),
        words.no_side(),
        words.no_question(),
    ]

    assert len(set(marks)) == len(marks)
