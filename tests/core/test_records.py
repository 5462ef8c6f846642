"""Records refuse what can't be, where they are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    LinkId,
    QuoteId,
    RecordId,
    ReportId,
    SourceId,
    VerdictId,
)
from claims_app.core.judgement import Decision, Grading, Reliability
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    Analyst,
    Anchor,
    Claim,
    ConflictType,
    Evidence,
    Link,
    LinkVerdict,
    Quote,
    Relation,
    Report,
    Source,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "قال المتحدث إن المقاتلين يغادرون."
REPORT, SPEAKER = ReportId(RecordId("r-1")), SourceId(RecordId("s-1"))
A, B = ClaimId(RecordId("c-1")), ClaimId(RecordId("c-2"))
LINK = Link(id=LinkId(RecordId("l-1")), a=A, b=B, relation=Relation.AGREE)
CLAIM = Claim(
    id=A, report=REPORT, speaker=SPEAKER, anchor=Anchor(span=Span(4, 11), exact=TEXT[4:11])
)
SOURCE = Source(id=SPEAKER, name="المتحدث")
VERDICT = LinkVerdict(
    id=VerdictId(RecordId("v-1")),
    link=LINK.id,
    a=A,
    b=B,
    analyst=AnalystId("lina"),
    at=datetime(2026, 1, 2, tzinfo=UTC),
    decision=Decision.CONFIRMED,
    relation=Relation.AGREE,
)


def _report(published: str) -> Report:
    return Report(
        id=REPORT,
        title="",
        outlet=SPEAKER,
        lang="ar",
        text=TEXT,
        original_sha256="0" * 64,
        original_name="",
        published=published,
    )


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda: Span(3, 3), "start < end", id="empty span"),
        pytest.param(lambda: Span(-1, 3), "start < end", id="span before the text"),
        pytest.param(lambda: Anchor(span=Span(0, 2), exact="abc"), "as long as", id="anchor"),
        pytest.param(lambda: replace(SOURCE, name=" \n"), "needs a name", id="nameless source"),
        pytest.param(lambda: replace(CLAIM, credibility=7), "1 to 6", id="credibility"),
        pytest.param(lambda: replace(LINK, b=A), "two claims", id="link to itself"),
        pytest.param(lambda: replace(LINK, type=ConflictType.TIME), "has a type", id="typed agree"),
        pytest.param(
            lambda: replace(LINK, relation=Relation.CONFLICT), "has a type", id="untyped conflict"
        ),
        pytest.param(
            lambda: replace(VERDICT, type=ConflictType.TIME), "has a type", id="typed verdict"
        ),
        pytest.param(
            lambda: Quote(
                id=QuoteId(RecordId("q-1")), report=REPORT, speaker=SPEAKER, cue=(), content=()
            ),
            "has content",
            id="quote of nothing",
        ),
        pytest.param(
            lambda: Evidence(rule="", strength=1.01, reason=Reason(template="")),
            r"0\.0 to 1\.0",
            id="strength",
        ),
        pytest.param(lambda: _report("9 December"), "YYYY-MM-DD", id="published in words"),
        pytest.param(lambda: _report("2015-13"), "YYYY-MM-DD", id="thirteenth month"),
        pytest.param(lambda: _report("2015-12-09T24:00"), "YYYY-MM-DD", id="hour 24"),
        pytest.param(lambda: _report("2015-02-30"), "YYYY-MM-DD", id="day that never was"),
        pytest.param(lambda: _report("0000-01-01"), "YYYY-MM-DD", id="year nought"),
        pytest.param(lambda: _report("٢٠١٥-١٢"), "YYYY-MM-DD", id="digits of another script"),
        pytest.param(
            lambda: replace(_report(""), original_sha256="*" * 64), "0-9 and a-f", id="no hash"
        ),
        pytest.param(
            lambda: replace(_report(""), original_sha256="A" * 64), "0-9 and a-f", id="capitals"
        ),
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize("published", ["", "2015", "2015-12", "2015-12-09", "2015-12-09T23:59"])
def test_published_may_be_as_vague_as_what_is_known(published: str) -> None:
    assert _report(published).published == published


def test_spans_are_half_open() -> None:
    span = Span(4, 11)

    assert span.of(TEXT) == "المتحدث"
    assert span.overlaps(Span(10, 12))
    assert not span.overlaps(Span(11, 12))
    assert span.contains(Span(4, 11))
    assert not span.contains(Span(4, 12))


def test_an_anchor_notices_that_the_words_have_changed() -> None:
    assert CLAIM.anchor.holds_in(TEXT)
    assert not CLAIM.anchor.holds_in(TEXT.replace("المتحدث", "الناطقة"))
    assert not CLAIM.anchor.holds_in("")


def test_the_latest_grade_is_a_sources_reliability() -> None:
    first = Grading(reliability=Reliability.B, by=AnalystId("lina"), at=VERDICT.at)
    graded = replace(SOURCE, gradings=(first, replace(first, reliability=Reliability.D)))

    assert SOURCE.reliability is None
    assert graded.reliability is Reliability.D


@pytest.mark.parametrize(
    ("name", "initials"), [("Lina Haddad", "LH"), ("لينا", "ل"), ("a b c", "AB"), ("", "LI")]
)
def test_an_analyst_has_initials(name: str, initials: str) -> None:
    assert Analyst(id=AnalystId("lina"), name=name).initials == initials


def test_a_reason_is_rendered_from_a_translated_template() -> None:
    reason = Reason(template="{who} denies it", arguments=(("who", "المتحدث"),))

    assert reason.render() == "المتحدث denies it"
    assert reason.render("{who} ينفي ذلك") == "المتحدث ينفي ذلك"
