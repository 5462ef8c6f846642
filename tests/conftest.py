"""What every test needs before anything else is imported, and a small case made by hand."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

# Qt reads it once, when the application is made: it has to stand before any import of PySide6.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from claims_app.core.case import Case
from claims_app.core.ids import (
    AnalystId,
    claim_id,
    link_id,
    question_id,
    report_id,
    source_id,
    text_hash,
)
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    Analyst,
    Anchor,
    CaseInfo,
    Claim,
    ConflictType,
    Evidence,
    Link,
    Polarity,
    Question,
    Relation,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.workspace import secret

if TYPE_CHECKING:
    from collections.abc import Iterator

# The machines that run the tests are shared: a slow second is no bug. What fails is printed as a
# blob, and the examples are the same everywhere, so that a red run can be repeated.
settings.register_profile("claims", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("claims")

STATEMENT = "The governor said the fighters will leave."
DENIAL = "نفت اللجنة خروج المقاتلين."


@pytest.fixture(scope="session", autouse=True)
def _secret_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the secret of the tests away from that of whoever runs them."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secret, "lasting_data_folder", lambda: folder)
        yield


@pytest.fixture
def analyst() -> Analyst:
    return Analyst(id=AnalystId("lina"), name="Lina")


@pytest.fixture
def other() -> Analyst:
    return Analyst(id=AnalystId("omar"), name="Omar")


@pytest.fixture
def noon() -> datetime:
    return datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def _claim(report: Report, words: str, speaker: Source, polarity: Polarity) -> Claim:
    start = report.text.index(words)
    span = Span(start, start + len(words))
    return Claim(
        id=claim_id(report.id, span.start, span.end),
        report=report.id,
        anchor=Anchor(span=span, exact=words, text_sha256=text_hash(report.text)),
        speaker=speaker.id,
        polarity=polarity,
    )


@pytest.fixture
def small_case(analyst: Analyst) -> Case:
    """Two reports in two languages, three voices, one pair in conflict."""
    governor = Source(
        id=source_id("governor"), name="The governor", kind=SourceKind.PERSON, side="government"
    )
    committee = Source(
        id=source_id("committee"), name="اللجنة", kind=SourceKind.BODY, side="opposition"
    )
    wire = Source(id=source_id("wire"), name="Wire", kind=SourceKind.OUTLET)
    english = Report(
        id=report_id("1"),
        title="Talks",
        outlet=wire.id,
        lang="en",
        text=STATEMENT,
        original_sha256="1" * 64,
        original_name="talks.txt",
        published="2015-12-01",
    )
    arabic = replace(
        english, id=report_id("2"), lang="ar", text=DENIAL, original_sha256="2" * 64, title="نفي"
    )
    said = _claim(english, "the fighters will leave", governor, Polarity.AFFIRMED)
    denied = _claim(arabic, "خروج المقاتلين", committee, Polarity.DENIED)
    link = Link(
        id=link_id(said.id, denied.id),
        a=said.id,
        b=denied.id,
        relation=Relation.CONFLICT,
        type=ConflictType.DENIAL,
        score=0.9,
        evidence=(
            Evidence(
                rule="denial",
                strength=0.9,
                reason=Reason(template="{who} denies it", arguments=(("who", "اللجنة"),)),
            ),
        ),
    )
    question = Question(
        id=question_id("fighters", said.id), title="fighters", claims=(said.id, denied.id)
    )
    info = CaseInfo(title="Talks", analysts=(analyst,))
    return Case([info, governor, committee, wire, english, arabic, said, denied, link, question])
