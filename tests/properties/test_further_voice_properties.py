"""Whatever is found, edited, marked and dismissed at shared words, each voice keeps its claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.cues import CueLexicon
from claims_app.core.errors import ClaimsError
from claims_app.core.findings import Extraction, FoundClaim, FoundQuote
from claims_app.core.ids import AnalystId, claim_id, report_id, source_id
from claims_app.core.records import (
    Analyst,
    CaseInfo,
    Claim,
    Polarity,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.workspace import extraction
from claims_app.workspace.dismissals import dismiss
from claims_app.workspace.marking import mark

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId

TEXT = "It rained, said one. " * 4
SPANS = (Span(0, 9), Span(0, 8), Span(21, 30))
NAMES = ("Ali", "the army", "الطبيب")
WIRE = Source(id=source_id("wire"), name="Wire", kind=SourceKind.OUTLET)
REPORT = Report(
    id=report_id("1"),
    title="Rain",
    outlet=WIRE.id,
    lang="en",
    text=TEXT,
    original_sha256="1" * 64,
    original_name="rain.txt",
)
LINA = Analyst(id=AnalystId("lina"), name="Lina")
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
Told: TypeAlias = tuple[Span, str, Polarity]
TOLD = st.lists(
    st.tuples(st.sampled_from(SPANS), st.sampled_from(NAMES), st.sampled_from(Polarity)),
    max_size=5,
    unique_by=lambda told: (told[0], told[1]),
)


def _found(told: list[Told]) -> Extraction:
    """Return an extraction in which each voice has a quote of its own."""
    quotes = tuple(
        FoundQuote(
            speaker=name, cue=(Span(40, 44 + NAMES.index(name)),), content=(span,), polarity=how
        )
        for span, name, how in told
    )
    claims = tuple(
        FoundClaim(span=span, speaker=name, polarity=how, quote=number)
        for number, (span, name, how) in enumerate(told)
    )
    return Extraction(quotes=quotes, claims=claims)


def _extract(case: Case, told: list[Told]) -> Change:
    with patch.object(extraction, "extract", lambda _document, _cues: _found(told)):
        put, remove = extraction.plan(case, None, None, CueLexicon())
    change = Change(label="Find", by=LINA.id, at=NOON, put=put, remove=remove)
    case.apply(change)
    return change


def _case(told: list[Told]) -> Case:
    case = Case([CaseInfo(title="Rain"), WIRE, REPORT])
    _extract(case, told)
    return case


def _whose(case: Case) -> dict[ClaimId, tuple[Span, str]]:
    return {
        key: (claim.anchor.span, case.sources[claim.speaker].name)
        for key, claim in case.claims.items()
    }


def _pick(case: Case, data: st.DataObject) -> Claim | None:
    keys = sorted(case.claims)
    return case.claims[data.draw(st.sampled_from(keys))] if keys else None


@given(told=TOLD)
def test_each_voice_has_one_claim_and_the_first_the_plain_id(told: list[Told]) -> None:
    case = _case(told)

    assert sorted(_whose(case).values()) == sorted((span, name) for span, name, _ in told)
    firsts = {span: name for span, name, _ in reversed(told)}
    for span, name in firsts.items():
        assert _whose(case)[claim_id(REPORT.id, span.start, span.end)] == (span, name)
    assert _extract(case, told).put == ()


@given(told=TOLD, data=st.data())
def test_an_id_stays_with_its_voice_in_whatever_order_and_company(
    told: list[Told], data: st.DataObject
) -> None:
    case = _case(told)
    before = _whose(case)
    for key in case.claims:
        graded = replace(case.claims[key], credibility=2)
        case.apply(Change(label="Grade", by=LINA.id, at=NOON, put=(graded,)))
    others = [item for item in data.draw(TOLD) if item[:2] not in {one[:2] for one in told}]

    _extract(case, data.draw(st.permutations([*told, *others])))

    after = _whose(case)
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


@given(told=TOLD, data=st.data())
def test_a_dismissed_voice_is_the_only_one_that_stays_out(
    told: list[Told], data: st.DataObject
) -> None:
    case = _case(told)
    if (gone := _pick(case, data)) is None:
        return
    _, name = _whose(case)[gone.id]
    case.apply(dismiss(case, gone.id, analyst=LINA, at=NOON))

    _extract(case, data.draw(st.permutations(told)))

    left = set(_whose(case).values())
    assert gone.id not in case.claims
    assert {(s, n) for s, n, _ in told if n != name} <= left
    assert (gone.anchor.span, name) not in left


@given(told=TOLD, span=st.sampled_from(SPANS), name=st.sampled_from(NAMES))
def test_what_is_marked_stays_whatever_is_found(told: list[Told], span: Span, name: str) -> None:
    case = _case([])
    case.apply(mark(case, REPORT.id, span, speaker=name, analyst=LINA, at=NOON))
    (marked,) = case.claims.values()

    _extract(case, told)

    assert case.claims[marked.id] == marked
    assert {(s, n) for s, n, _ in told} | {(span, name)} == set(_whose(case).values())
    with pytest.raises(ClaimsError) as refused:
        mark(case, REPORT.id, span, speaker=name, analyst=LINA, at=NOON)
    assert marked.id in str(refused.value)
