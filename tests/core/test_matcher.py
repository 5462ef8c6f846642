"""A matcher that remembers gives what one gives that begins anew, and does only what is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims_app.core.findings import Document, Statement
from claims_app.core.matching import STEPS, Matcher, match
from claims_app.core.records import Polarity, Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

# Written for this test: what reports of one siege say, so that any two have something in common.
SENTENCES: Final = (
    "The harbour council said that the rebels will leave the island on Friday.",
    "Rebels of the island will stay, a rebel spokesman said.",
    "But the ministry denied the matter.",
    "The rebels will not leave the island, the ministry said.",
    "A wire said that 12 people were killed in the raid on the island.",
    "The hospital said that 30 people were killed in the raid on the island.",
    "The ministry said that seven people were killed at the mill.",
    "The ministry said that four people were killed on the bridge and nine others were killed.",
    "Six people were killed, the mayor said.",
    "The mayor doubted that the rebels will leave the island.",
    "The deal on the island is final, the council said.",
    "The deal on the island is preliminary, a rebel spokesman said.",
    "Bakers of the capital raised their prices.",
)

Report = tuple[Document, tuple[Statement, ...]]


def _report(number: int, chosen: Sequence[int], day: int) -> Report:
    key = f"r{number}"
    text = " ".join(SENTENCES[index] for index in chosen)
    document = Document(id=key, text=text, lang="en", published=date(2021, 5, day))
    statements, start = [], 0
    for index in chosen:
        end = start + len(SENTENCES[index])
        is_denial = "denied" in SENTENCES[index]
        statements.append(
            Statement(
                id=f"{key}-{start:04}",
                document=key,
                span=Span(start, end - 1),
                speaker="ministry" if "ministry said" in SENTENCES[index] else f"voice {index}",
                polarity=Polarity.DENIED if is_denial else Polarity.AFFIRMED,
            )
        )
        start = end + 1
    return document, tuple(statements)


_REPORTS = st.builds(
    _report,
    st.integers(0, 5),  # so that a report often takes the place of another one
    st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=4),
    st.integers(1, 9),
)
_STEPS = st.lists(st.one_of(_REPORTS, st.integers(0, 5)), min_size=1, max_size=8)


def _given(reports: Sequence[Report]) -> tuple[list[Document], list[Statement]]:
    return [document for document, _ in reports], [s for _, said in reports for s in said]


@settings(max_examples=60)
@given(_STEPS)
def test_adding_changing_and_removing_reports_gives_what_a_new_start_gives(
    steps: list[Report | int],
) -> None:
    matcher = Matcher(match_lexicon())
    reports: dict[str, Report] = {}
    for step in steps:
        if isinstance(step, int):
            reports.pop(f"r{step}", None)
        else:
            reports[step[0].id] = step

        found = matcher.match(*_given([*reports.values()]))

        assert found == match(*_given([*reversed(reports.values())]), match_lexicon())


@settings(max_examples=40)
@given(_STEPS, st.integers(0, 3))
def test_changing_one_claim_gives_what_a_new_start_gives(
    steps: list[Report | int], place: int
) -> None:
    reports = {step[0].id: step for step in steps if not isinstance(step, int)}
    documents, statements = _given([*reports.values()])
    matcher = Matcher(match_lexicon())
    matcher.match(documents, statements)
    for index, statement in enumerate(statements[place : place + 1], place):
        statements[index] = replace(statement, speaker="somebody else", polarity=Polarity.DENIED)

    found = matcher.match(documents, statements)

    assert found == match(documents, statements, match_lexicon())


def _island(number: int) -> Report:
    """Return a report that has a place and a deed with the others in common, and names its own."""
    key = f"r{number:05}"
    text = f"The garrison of Kalat{number} left the island at dawn with {number} boats."
    document = Document(id=key, text=text, lang="en", published=date(2021, 5, 1))
    return document, (Statement(id=key, document=key, span=Span(0, len(text) - 1), speaker=key),)


def test_one_more_report_among_many_is_all_that_is_read_and_judged() -> None:
    reports = [_island(number) for number in range(400)]
    matcher = Matcher(match_lexicon())
    matcher.match(*_given(reports))
    judged = matcher.judged

    found = matcher.match(*_given([*reports, _island(400)]))

    assert matcher.read == 1
    assert 0 < matcher.judged < judged / 20
    assert found == match(*_given([*reports, _island(400)]), match_lexicon())


def test_nothing_new_is_nothing_read_and_judged() -> None:
    reports = [_island(number) for number in range(30)]
    matcher = Matcher(match_lexicon())
    before = matcher.match(*_given(reports))

    again = matcher.match(*_given(reports))

    assert (matcher.read, matcher.judged) == (0, 0)
    assert again == before


def test_an_earlier_report_moves_the_others_and_is_all_that_is_read() -> None:
    reports = [_island(number) for number in range(1, 30)]
    matcher = Matcher(match_lexicon())
    matcher.match(*_given(reports))

    found = matcher.match(*_given([*reports, _island(0)]))

    assert matcher.read == 1
    assert found == match(*_given([_island(0), *reports]), match_lexicon())


def test_progress_never_goes_back_and_ends_at_the_end() -> None:
    told: list[int] = []

    Matcher(match_lexicon()).match(
        *_given([_island(number) for number in range(100)]),
        tell=lambda done, total: told.append(done if total == STEPS else -1),
    )

    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] == STEPS
    assert len(told) > 100


@pytest.mark.parametrize("is_known", [False, True])
def test_stopping_anywhere_leaves_the_matcher_as_it_was(*, is_known: bool) -> None:
    reports = [_report(number, range(number, number + 4), 1 + number) for number in range(6)]
    expected = match(*_given(reports), match_lexicon())
    told: list[int] = []
    Matcher(match_lexicon()).match(*_given(reports), tell=lambda done, _: told.append(done))
    matcher = Matcher(match_lexicon())
    if is_known:
        matcher.match(*_given(reports[:3]))

    for last in range(len(told)):
        calls: list[int] = []

        def stop(done: int, _total: int, calls: list[int] = calls, last: int = last) -> None:
            calls.append(done)
            if len(calls) > last:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            matcher.match(*_given(reports), tell=stop)

    found = matcher.match(*_given(reports))
    assert found == expected
    assert matcher.read == sum(len(said) for _, said in (reports[3:] if is_known else reports))
