"""A small case with something in every kind of file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    QuestionId,
    QuoteId,
    RecordId,
    ReportId,
    SourceId,
    VerdictId,
    link_id,
    text_hash,
)
from claims_app.core.judgement import Decision, QuestionState
from claims_app.core.records import (
    Analyst,
    Anchor,
    CaseInfo,
    Claim,
    ConflictType,
    Link,
    LinkVerdict,
    Origin,
    Polarity,
    Question,
    QuestionVerdict,
    Quote,
    Record,
    Relation,
    Report,
    Source,
    Span,
)
from claims_app.store.case_store import CaseStore

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
TEXT = "قال المحافظ إن المقاتلين سيغادرون.\nلكن اللجنة نفت خروجهم.\n"


@pytest.fixture
def lina() -> Analyst:
    return Analyst(id=AnalystId("lina"), name="Lina")


@pytest.fixture
def records(lina: Analyst) -> dict[str, Record]:
    """One record of each kind, by a short name."""
    governor = Source(id=SourceId(RecordId("s-1")), name="المحافظ", side="government")
    report = Report(
        id=ReportId(RecordId("r-1")),
        title="هدنة: اليوم",
        outlet=governor.id,
        lang="ar",
        text=TEXT,
        original_sha256="0" * 64,
        original_name="a.txt",
        published="2015-12-09",
    )
    quote = Quote(
        id=QuoteId(RecordId("q-1")),
        report=report.id,
        speaker=governor.id,
        cue=(Span(0, 3),),
        content=(Span(12, 33),),
    )
    leave = Claim(
        id=ClaimId(RecordId("c-1")),
        report=report.id,
        anchor=Anchor(
            span=Span(15, 33), exact=TEXT[15:33], text_sha256=text_hash(TEXT), prefix=TEXT[9:15]
        ),
        speaker=governor.id,
        quote=quote.id,
    )
    stay = Claim(
        id=ClaimId(RecordId("c-2")),
        report=report.id,
        anchor=Anchor(span=Span(50, 56), exact=TEXT[50:56], text_sha256=text_hash("older text")),
        speaker=governor.id,
        polarity=Polarity.DENIED,
    )
    link = Link(
        id=link_id(leave.id, stay.id),
        a=leave.id,
        b=stay.id,
        relation=Relation.CONFLICT,
        type=ConflictType.DENIAL,
        origin=Origin.ANALYST,
    )
    question = Question(
        id=QuestionId(RecordId("u-1")),
        title="Who leaves?",
        claims=(leave.id, stay.id),
        origin=Origin.ANALYST,
    )
    return {
        "governor": governor,
        "report": report,
        "quote": quote,
        "leave": leave,
        "stay": stay,
        "link": link,
        "question": question,
        "on_link": LinkVerdict(
            id=VerdictId(RecordId("v-1")),
            link=link.id,
            a=leave.id,
            b=stay.id,
            analyst=lina.id,
            at=NOON,
            decision=Decision.CONFIRMED,
            relation=Relation.CONFLICT,
            type=ConflictType.DENIAL,
            reason="لجنة: “لا”",
        ),
        "on_question": QuestionVerdict(
            id=VerdictId(RecordId("v-2")),
            question=question.id,
            analyst=lina.id,
            at=NOON,
            state=QuestionState.CONTESTED,
        ),
    }


@pytest.fixture
def change(records: dict[str, Record], lina: Analyst) -> Change:
    return Change(label="Fill", by=lina.id, at=NOON, put=tuple(records.values()))


@pytest.fixture
def folder(tmp_path: Path, lina: Analyst) -> Path:
    """An empty case."""
    folder = tmp_path / "small.claims"
    CaseStore.create(folder, CaseInfo(title="هدنة", analysts=(lina,)))
    return folder


@pytest.fixture
def full(folder: Path, change: Change) -> Path:
    """The case with all records, written."""
    store = CaseStore.open(folder)
    case = Case(store.load().records)
    case.apply(change)
    store.append(change)
    store.write(case, frozenset(record.id for record in change.put))
    store.checkpoint()
    store.close()
    return folder
