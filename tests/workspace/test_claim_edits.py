from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.case import Case
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import ClaimId, RecordId, report_id, source_id
from claims_app.core.records import Report, Source, SourceKind, Span
from claims_app.workspace.claim_edits import (
    change_span,
    change_speaker,
    with_end_moved,
    with_start_moved,
)
from claims_app.workspace.marking import mark

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.records import Analyst

TEXT = "The mayor said that the old bridge is shut. He left."
WIRE = Source(id=source_id("wire"), name="Wire", kind=SourceKind.OUTLET, aliases=("the agency",))
REPORT = Report(
    id=report_id("1"),
    title="Bridge",
    outlet=WIRE.id,
    lang="en",
    text=TEXT,
    original_sha256="1" * 64,
    original_name="bridge.txt",
)
AT = Span(20, 42)


@pytest.fixture
def case(analyst: Analyst, noon: datetime) -> Case:
    found = Case([WIRE, REPORT])
    found.apply(mark(found, REPORT.id, AT, speaker="The mayor", analyst=analyst, at=noon))
    return found


def only(case: Case) -> ClaimId:
    (key,) = case.claims
    return key


def test_a_claim_goes_to_a_source_by_its_alias(
    case: Case, analyst: Analyst, noon: datetime
) -> None:
    key = only(case)
    change = change_speaker(case, key, "The agency", analyst=analyst, at=noon)
    assert change is not None
    inverse = case.apply(change)

    assert case.claims[key].speaker == WIRE.id
    case.apply(inverse)
    assert case.sources[case.claims[key].speaker].name == "The mayor"


def test_a_new_speaker_is_a_new_source(case: Case, analyst: Analyst, noon: datetime) -> None:
    key = only(case)
    change = change_speaker(case, key, "A guard", analyst=analyst, at=noon)
    assert change is not None
    inverse = case.apply(change)
    names = {source.name for source in case.sources.values()}
    case.apply(inverse)

    assert "A guard" in names
    assert "A guard" not in {source.name for source in case.sources.values()}


def test_what_changes_nothing_is_no_change(case: Case, analyst: Analyst, noon: datetime) -> None:
    key = only(case)

    assert change_speaker(case, key, "the mayor", analyst=analyst, at=noon) is None
    assert change_span(case, key, AT, analyst=analyst, at=noon) is None


def test_two_claims_of_one_speaker_do_not_share_their_words(
    case: Case, analyst: Analyst, noon: datetime
) -> None:
    other = mark(case, REPORT.id, AT, speaker="A guard", analyst=analyst, at=noon)
    case.apply(other)
    key = next(k for k, c in case.claims.items() if case.sources[c.speaker].name == "A guard")

    with pytest.raises(ClaimsError, match="already"):
        change_speaker(case, key, "The mayor", analyst=analyst, at=noon)


@pytest.mark.parametrize("name", ["", "  "])
def test_nobody_is_no_speaker(case: Case, analyst: Analyst, noon: datetime, name: str) -> None:
    with pytest.raises(ClaimsError, match="Somebody"):
        change_speaker(case, only(case), name, analyst=analyst, at=noon)


def test_an_unknown_claim_is_refused(case: Case, analyst: Analyst, noon: datetime) -> None:
    with pytest.raises(ClaimsError, match="no claim"):
        change_span(case, ClaimId(RecordId("c-none")), AT, analyst=analyst, at=noon)


def test_a_span_outside_the_text_is_refused(case: Case, analyst: Analyst, noon: datetime) -> None:
    with pytest.raises(ValueError, match="characters"):
        change_span(case, only(case), Span(0, 999), analyst=analyst, at=noon)


def test_other_words_are_anchored_anew(case: Case, analyst: Analyst, noon: datetime) -> None:
    key = only(case)
    change = change_span(case, key, with_start_moved(TEXT, AT, 1), analyst=analyst, at=noon)
    assert change is not None
    case.apply(change)

    assert case.claims[key].anchor.exact == "old bridge is shut"
    assert case.claims[key].anchor.holds_in(TEXT)


WORDS = st.text(alphabet="ab .،-قف\n", min_size=1, max_size=60)


@given(WORDS, st.data())
def test_a_moved_edge_keeps_within_the_text_and_the_other_edge(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for by in (1, -1):
        end, begin = with_end_moved(text, span, by), with_start_moved(text, span, by)

        assert (end.start, begin.end) == (span.start, span.end)
        assert end.end <= len(text)
        assert (end.end - span.end) * by >= 0
        assert (begin.start - span.start) * by >= 0


@given(st.lists(st.sampled_from(["road", "al-Waer", "3.5", "جسر", "مغلق"]), min_size=3))
def test_stretching_and_shrinking_by_a_word_give_the_same_span(words: list[str]) -> None:
    text = " ".join(words)
    span = Span(len(words[0]) + 1, len(words[0]) + 1 + len(words[1]))

    assert with_end_moved(text, with_end_moved(text, span, 1), -1) == span
    assert with_start_moved(text, with_start_moved(text, span, -1), 1) == span
