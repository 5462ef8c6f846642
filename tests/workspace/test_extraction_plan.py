from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import pytest

from claims_app.core.board import unread
from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.cues import CueLexicon
from claims_app.core.errors import ClaimsError
from claims_app.core.findings import Document, Extraction, FoundClaim, FoundQuote
from claims_app.core.ids import (
    RecordId,
    ReportId,
    claim_id,
    link_id,
    question_id,
    report_id,
    source_id,
    text_hash,
)
from claims_app.core.records import (
    CaseInfo,
    Link,
    Origin,
    Polarity,
    Question,
    Relation,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.workspace import decisions, extraction
from claims_app.workspace.extraction import anchor, document, plan
from claims_app.workspace.progress import Cancelled
from claims_app.workspace.sources import name_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from claims_app.core.ids import ClaimId
    from claims_app.core.records import Analyst, Record

TEXT = "Ali said it rained. The road is closed."
RAIN, ROAD = Span(9, 18), Span(20, 38)
WIRE = Source(id=source_id("wire"), name="Wire", kind=SourceKind.OUTLET)
REPORT = Report(
    id=report_id("1"),
    title="Rain",
    outlet=WIRE.id,
    lang="en",
    text=TEXT,
    original_sha256="1" * 64,
    original_name="rain.txt",
    published="2015-12-01T10:00",
)
QUOTE = FoundQuote(speaker="Ali", cue=(Span(4, 8),), content=(RAIN,), source=(Span(0, 3),))
FOUND = Extraction(
    quotes=(QUOTE,),
    claims=(
        FoundClaim(span=RAIN, speaker="Ali", quote=0),
        FoundClaim(span=ROAD, speaker="Wire"),
    ),
)
Engine: TypeAlias = "Callable[[Extraction], None]"


@pytest.fixture
def case() -> Case:
    return Case([CaseInfo(title="Rain"), WIRE, REPORT])


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Give a function that says what the engine finds from now on."""

    def finds(found: Extraction) -> None:
        monkeypatch.setattr(extraction, "extract", lambda _document, _cues: found)

    finds(FOUND)
    return finds


@pytest.fixture
def run(case: Case, engine: Engine, analyst: Analyst, noon: datetime) -> Callable[[], Change]:
    """Give a function that plans the extraction and makes the change."""

    def run() -> Change:
        put, remove = plan(case, None, None, CueLexicon())
        change = Change(label="Find claims", by=analyst.id, at=noon, put=put, remove=remove)
        case.apply(change)
        return change

    return run


def _edit(case: Case, analyst: Analyst, noon: datetime, *records: Record) -> None:
    case.apply(Change(label="Edit", by=analyst.id, at=noon, put=records))


def _claim_at(span: Span) -> ClaimId:
    return claim_id(REPORT.id, span.start, span.end)


def test_what_is_found_becomes_records(case: Case, run: Callable[[], Change]) -> None:
    run()

    rain, road = (case.claims[_claim_at(span)] for span in (RAIN, ROAD))
    quote = next(iter(case.quotes.values()))
    assert case.sources[rain.speaker].name == "Ali"
    assert road.speaker == WIRE.id
    assert (rain.quote, road.quote) == (quote.id, None)
    assert rain.anchor.exact == "it rained"
    assert quote.source == QUOTE.source


def test_running_it_again_changes_nothing(case: Case, run: Callable[[], Change]) -> None:
    run()

    again = run()

    assert (again.put, again.remove) == ((), ())


def test_renamed_outlet_still_speaks_the_reporters_words(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    _edit(case, analyst, noon, replace(WIRE, name="The Wire"))
    engine(Extraction(claims=(FoundClaim(span=ROAD, speaker="The Wire"),)))

    run()

    assert case.claims[_claim_at(ROAD)].speaker == WIRE.id


def test_edited_claim_is_kept_as_it_is(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime
) -> None:
    run()
    edited = replace(case.claims[_claim_at(RAIN)], polarity=Polarity.DENIED, edited=True)
    _edit(case, analyst, noon, edited)

    run()

    assert case.claims[edited.id] == edited


def test_own_claim_and_its_quote_are_kept_although_nothing_is_found(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    own = replace(case.claims[_claim_at(RAIN)], origin=Origin.ANALYST)
    _edit(case, analyst, noon, own)
    engine(Extraction())

    run()

    assert dict(case.claims) == {own.id: own}
    assert list(case.quotes) == [own.quote]
    assert "Ali" in {source.name for source in case.sources.values()}


def test_grade_outlives_a_new_run(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    _edit(case, analyst, noon, replace(case.claims[_claim_at(RAIN)], credibility=2))
    denied = replace(FOUND.claims[0], polarity=Polarity.DENIED)
    engine(replace(FOUND, claims=(denied,)))

    run()

    assert case.claims[_claim_at(RAIN)].credibility == 2
    assert case.claims[_claim_at(RAIN)].polarity is Polarity.DENIED
    engine(Extraction())
    run()
    assert case.claims[_claim_at(RAIN)].credibility == 2


def test_claims_that_are_gone_go_with_their_quotes_and_bare_sources(
    case: Case, run: Callable[[], Change], engine: Engine
) -> None:
    run()
    engine(Extraction())

    run()

    assert not case.claims
    assert not case.quotes
    assert list(case.sources) == [WIRE.id]


def test_described_source_stays_although_nobody_quotes_it(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    ali = case.sources[source_id(name_key("Ali"))]
    _edit(case, analyst, noon, replace(ali, side="government"))
    engine(Extraction())

    run()

    assert ali.id in case.sources


def test_claim_of_an_adopted_question_is_kept(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    road = case.claims[_claim_at(ROAD)]
    question = Question(
        id=question_id("road", road.id), title="road", claims=(road.id,), origin=Origin.ANALYST
    )
    _edit(case, analyst, noon, question)
    engine(Extraction())

    run()

    assert list(case.claims) == [road.id]


@pytest.mark.parametrize("is_link", [True, False], ids=["link", "verdict"])
def test_claims_that_an_analyst_linked_or_judged_are_kept(
    case: Case,
    run: Callable[[], Change],
    analyst: Analyst,
    noon: datetime,
    engine: Engine,
    *,
    is_link: bool,
) -> None:
    run()
    a, b = case.claims
    link = Link(id=link_id(a, b), a=a, b=b, relation=Relation.AGREE, origin=Origin.ANALYST)
    _edit(case, analyst, noon, link)
    if not is_link:
        verdict = decisions.reject(case, link.id, analyst=analyst, at=noon)
        case.apply(replace(verdict, remove=(link.id,)))
    engine(Extraction())

    run()

    assert set(case.claims) == {a, b}


def test_quotes_around_a_kept_one_are_kept(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    outer = replace(QUOTE, content=(Span(9, 38),))
    inner = replace(QUOTE, cue=(Span(20, 23),), content=(Span(24, 38),), parent=0)
    claim = FoundClaim(span=Span(24, 38), speaker="Ali", quote=1)
    engine(Extraction(quotes=(outer, inner), claims=(claim,)))
    run()
    _edit(case, analyst, noon, replace(next(iter(case.claims.values())), edited=True))
    engine(Extraction())

    run()

    assert len(case.quotes) == 2


def test_a_new_source_has_the_kind_of_its_voice_and_a_known_one_keeps_its_own(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    engine(Extraction(quotes=(replace(QUOTE, kind=SourceKind.PERSON),), claims=FOUND.claims))
    run()
    ali = case.sources[source_id(name_key("Ali"))]
    _edit(case, analyst, noon, replace(ali, kind=SourceKind.GROUP))

    run()

    assert ali.kind is SourceKind.PERSON
    assert case.sources[ali.id].kind is SourceKind.GROUP


def test_own_quote_is_kept(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    own = replace(next(iter(case.quotes.values())), origin=Origin.ANALYST, rule="by hand")
    _edit(case, analyst, noon, own)

    run()
    engine(Extraction())
    run()

    assert dict(case.quotes) == {own.id: own}


def test_other_reports_are_left_alone(
    case: Case, run: Callable[[], Change], analyst: Analyst, noon: datetime, engine: Engine
) -> None:
    run()
    _edit(case, analyst, noon, replace(REPORT, id=report_id("2"), original_sha256="2" * 64))
    engine(Extraction())

    put, remove = plan(case, [report_id("2")], None, CueLexicon())

    assert [record.id for record in put] == [report_id("2")]
    assert remove == ()


def test_unknown_report_is_refused(case: Case, engine: Engine) -> None:
    with pytest.raises(ClaimsError, match="no report r-none"):
        plan(case, [ReportId(RecordId("r-none"))], None, CueLexicon())


def test_progress_counts_reports_and_may_stop_the_work(case: Case, engine: Engine) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        raise Cancelled

    plan(case, None, lambda done, total: told.append((done, total)), CueLexicon())

    assert told == [(0, 1), (1, 1)]
    with pytest.raises(Cancelled):
        plan(case, None, stop, CueLexicon())


@pytest.mark.parametrize(
    ("published", "day"),
    [("2015-12-01T10:00", date(2015, 12, 1)), ("2015-12-01", date(2015, 12, 1)), ("2015", None)],
    ids=["minute", "day", "year"],
)
def test_only_a_full_date_anchors_the_text(case: Case, published: str, day: date | None) -> None:
    assert document(case, replace(REPORT, published=published)).published == day


def test_report_without_its_outlet_can_still_be_read(case: Case) -> None:
    lonely = replace(REPORT, outlet=source_id("gone"))

    assert document(case, lonely) == Document(
        id=REPORT.id,
        text=TEXT,
        lang="en",
        outlet=source_id("gone"),
        title="Rain",
        published=date(2015, 12, 1),
    )


def test_anchor_has_what_is_around_it() -> None:
    made = anchor(TEXT, RAIN)

    assert made.holds_in(TEXT)
    assert (made.prefix, made.suffix) == ("Ali said ", ". The road is closed.")


def test_report_says_who_has_read_it_even_where_it_holds_nothing(
    case: Case, run: Callable[[], Change], engine: Engine
) -> None:
    assert unread(case) == (REPORT.id,)
    engine(Extraction())

    run()

    assert not case.claims
    assert case.reports[REPORT.id].read_by.startswith("claims ")
    assert unread(case) == ()


def test_a_text_is_hashed_once_however_many_claims_it_holds(
    case: Case, run: Callable[[], Change], engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    spans = [Span(start, start + 2) for start in range(len(TEXT) - 2)]
    engine(Extraction(claims=tuple(FoundClaim(span=span, speaker="Ali") for span in spans)))
    hashed: list[str] = []
    reckon = text_hash

    def counting(text: str) -> str:
        hashed.append(text)
        return reckon(text)

    monkeypatch.setattr(extraction, "text_hash", counting)

    run()

    assert hashed == [TEXT]
    assert {claim.anchor.text_sha256 for claim in case.claims.values()} == {reckon(TEXT)}
    assert len(case.claims) == len(spans)
