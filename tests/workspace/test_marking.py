from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.board import unreadable
from claims_app.core.case import Case
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import report_id, source_id
from claims_app.core.records import (
    Act,
    Certainty,
    Origin,
    Polarity,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.workspace.extraction import plan
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.marking import mark, span_of_words

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.records import Analyst

# Persian: the ministry said that the road is closed.
TEXT = "وزارت راه گفت که جاده بسته است. جاده از دیروز بسته است."
WORDS = "جاده بسته است"
WIRE = Source(id=source_id("wire"), name="Wire", kind=SourceKind.OUTLET)
REPORT = Report(
    id=report_id("1"),
    title="Road",
    outlet=WIRE.id,
    lang="fa",
    text=TEXT,
    original_sha256="1" * 64,
    original_name="road.txt",
)


@pytest.fixture
def case() -> Case:
    return Case([WIRE, REPORT])


def test_a_marked_claim_is_the_analysts(case: Case, analyst: Analyst, noon: datetime) -> None:
    change = mark(
        case,
        REPORT.id,
        span_of_words(TEXT, WORDS),
        speaker="وزارت راه",
        polarity=Polarity.DENIED,
        certainty=Certainty.POSSIBLE,
        act=Act.DENY,
        analyst=analyst,
        at=noon,
    )

    case.apply(change)

    (claim,) = case.claims.values()
    assert claim.anchor.exact == WORDS
    assert case.sources[claim.speaker].name == "وزارت راه"
    assert (claim.polarity, claim.certainty) == (Polarity.DENIED, Certainty.POSSIBLE)
    assert (claim.act, claim.origin) == (Act.DENY, Origin.ANALYST)
    assert change.by == analyst.id


def test_a_known_source_is_not_made_again(case: Case, analyst: Analyst, noon: datetime) -> None:
    change = mark(case, REPORT.id, Span(0, 10), speaker="WIRE", analyst=analyst, at=noon)

    case.apply(change)

    assert len(change.put) == 1
    (claim,) = case.claims.values()
    assert claim.speaker == WIRE.id


def test_a_report_nobody_can_extract_is_told_until_a_claim_is_marked(
    case: Case, analyst: Analyst, noon: datetime
) -> None:
    put, remove = plan(case, None, None, cue_lexicon())
    assert (put, remove) == ((), ())
    assert unreadable(case) == (REPORT.id,)

    case.apply(mark(case, REPORT.id, Span(0, 10), speaker="Wire", analyst=analyst, at=noon))

    assert unreadable(case) == ()


def test_extraction_keeps_what_was_marked(case: Case, analyst: Analyst, noon: datetime) -> None:
    case.apply(mark(case, REPORT.id, Span(0, 10), speaker="Wire", analyst=analyst, at=noon))

    put, remove = plan(case, None, None, cue_lexicon())

    assert (put, remove) == ((), ())


def test_white_space_at_the_edges_is_left_out(case: Case, analyst: Analyst, noon: datetime) -> None:
    change = mark(case, REPORT.id, Span(5, 10), speaker="Wire", analyst=analyst, at=noon)

    case.apply(change)

    (claim,) = case.claims.values()
    assert claim.anchor.exact == TEXT[5:10].strip()
    assert claim.anchor.holds_in(TEXT)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [("هوا", "does not hold"), ("", "does not hold"), ("بسته است", "more than once")],
)
def test_words_must_stand_in_the_report_once(words: str, wrong: str) -> None:
    with pytest.raises(ClaimsError, match=wrong):
        span_of_words(TEXT, words)


@pytest.mark.parametrize(
    ("span", "speaker", "wrong"),
    [
        pytest.param(Span(0, 5_000), "Wire", "no words", id="outside"),
        pytest.param(Span(5, 6), "Wire", "no words", id="a-space"),
        pytest.param(Span(0, 5), "  ", "says each claim", id="nobody"),
    ],
)
def test_what_can_not_be_marked_is_told(
    analyst: Analyst, noon: datetime, span: Span, speaker: str, wrong: str
) -> None:
    case = Case([WIRE, REPORT])

    with pytest.raises(ClaimsError, match=wrong):
        mark(case, REPORT.id, span, speaker=speaker, analyst=analyst, at=noon)


def test_a_report_that_is_not_there_is_told(case: Case, analyst: Analyst, noon: datetime) -> None:
    with pytest.raises(ClaimsError, match="has no report"):
        mark(case, report_id("2"), Span(0, 5), speaker="Wire", analyst=analyst, at=noon)


def test_one_span_is_marked_once_for_a_speaker(
    case: Case, analyst: Analyst, noon: datetime
) -> None:
    case.apply(mark(case, REPORT.id, Span(0, 10), speaker="Wire", analyst=analyst, at=noon))

    with pytest.raises(ClaimsError, match="already"):
        mark(case, REPORT.id, Span(0, 10), speaker="wire", analyst=analyst, at=noon)
