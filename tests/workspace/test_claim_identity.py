"""Two voices at the same words have two claims, and each keeps its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.findings import Extraction, FoundClaim, FoundQuote
from claims_app.core.ids import claim_id
from claims_app.core.records import Act, ConflictType, Polarity, Relation, Span
from claims_app.workspace import decisions, extraction
from claims_app.workspace.dismissals import dismiss, restore
from claims_app.workspace.extraction import anchor
from claims_app.workspace.marking import mark, span_of_words
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.case import Case
    from claims_app.core.records import Analyst, Claim, Record

# Written for this test: who says it, the words, and who denies these very words.
TEXTS = {
    "en": ("The mayor", "the army had shelled the school", "the army"),
    "ar": ("المعارضة", "الجيش أغلق الجسر", "وزارة الدفاع"),
}


@pytest.fixture(params=sorted(TEXTS))
def session(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    analyst: Analyst,
    monkeypatch: pytest.MonkeyPatch,
) -> Session:
    """Give a case with one report, in which two voices are found at the same words."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    who, words, other = TEXTS[request.param]
    text = f"{who}: {words}. {other}."
    span, second = (Span(text.index(x), text.index(x) + len(x)) for x in (words, f"{other}."))
    found = Extraction(
        quotes=(
            FoundQuote(speaker=who, cue=(Span(0, len(who)),), content=(span,)),
            FoundQuote(speaker=other, cue=(second,), content=(span,), polarity=Polarity.DENIED),
        ),
        claims=(
            FoundClaim(span=span, speaker=who, quote=0),
            FoundClaim(span=span, speaker=other, polarity=Polarity.DENIED, act=Act.DENY, quote=1),
        ),
    )
    monkeypatch.setattr(extraction, "extract", lambda _document, _cues: found)
    file = tmp_path / "report.txt"
    file.write_text(text, "utf-8")
    session = Session.create(tmp_path / "two.claims", title="Two", analyst=analyst)
    session.import_files([file])
    session.extract()
    return session


def _voices(case: Case) -> tuple[Claim, Claim]:
    """Return the claim of who says it and the claim of who denies it."""
    first, second = sorted(case.claims.values(), key=lambda claim: claim.polarity.value)
    assert first.anchor == second.anchor
    return first, second


def _plain_id(claim: Claim) -> str:
    span = claim.anchor.span
    return claim_id(claim.report, span.start, span.end)


def _put(session: Session, *records: Record) -> None:
    by, at = session.analyst.id, session.now()
    session.perform(Change(label="Edit", by=by, at=at, put=records))


def test_only_the_further_voice_has_a_new_kind_of_id(session: Session) -> None:
    says, denies = _voices(session.case)

    assert says.speaker != denies.speaker
    assert (says.polarity, denies.polarity) == (Polarity.AFFIRMED, Polarity.DENIED)
    assert says.id == _plain_id(says)
    span = denies.anchor.span
    assert denies.id == claim_id(denies.report, span.start, span.end, denies.speaker)


def test_finding_claims_again_and_opening_again_change_nothing(session: Session) -> None:
    before = set(session.case.records())

    session.extract()

    assert set(session.case.records()) == before
    session.close()
    again = Session.open(session.folder)
    again.extract()
    assert set(again.case.records()) == before


def test_the_two_are_a_denial_conflict(session: Session) -> None:
    says, denies = _voices(session.case)

    session.suggest()

    (link,) = session.case.links.values()
    assert {link.a, link.b} == {says.id, denies.id}
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize("index", [0, 1], ids=["who-says", "who-denies"])
def test_a_dismissed_voice_stays_out_and_the_other_one_stays(session: Session, index: int) -> None:
    both = _voices(session.case)
    gone, kept = both[index], both[1 - index]
    session.perform(dismiss(session.case, gone.id, analyst=session.analyst, at=session.now()))

    session.extract()

    assert set(session.case.claims) == {kept.id}
    session.perform(restore(session.case, gone.id, analyst=session.analyst, at=session.now()))
    session.extract()
    assert session.case.claims == {gone.id: gone, kept.id: kept}


@pytest.mark.parametrize("index", [0, 1], ids=["who-says", "who-denies"])
def test_an_edited_voice_stays_as_it_is_and_so_does_the_other_one(
    session: Session, index: int
) -> None:
    both = _voices(session.case)
    text = session.case.reports[both[0].report].text
    shorter = Span(both[0].anchor.span.start, both[0].anchor.span.end - 2)
    edited = replace(both[index], anchor=anchor(text, shorter), edited=True)
    _put(session, edited)

    session.extract()

    assert session.case.claims == {edited.id: edited, both[1 - index].id: both[1 - index]}


def test_the_first_voice_edited_into_the_second_leaves_no_twin(session: Session) -> None:
    says, denies = _voices(session.case)
    edited = replace(says, speaker=denies.speaker, polarity=Polarity.DENIED, edited=True)
    _put(session, edited)

    session.extract()

    assert session.case.claims == {edited.id: edited}


def test_a_verdict_on_the_two_survives(session: Session) -> None:
    session.suggest()
    (link,) = session.case.links
    confirmed = decisions.confirm(
        session.case, link, analyst=session.analyst, at=session.now(), reason="both are there"
    )
    session.perform(confirmed)

    session.extract()
    session.match()

    (verdict,) = session.case.link_verdicts.values()
    assert {verdict.a, verdict.b} == set(session.case.claims)
    assert verdict.link in session.case.links


def test_each_voice_may_be_marked_once(session: Session) -> None:
    report = next(iter(session.case.reports))
    text = session.case.reports[report].text
    words = _voices(session.case)[0].anchor.exact
    change = mark(
        session.case,
        report,
        span_of_words(text, words),
        speaker="A witness",
        polarity=Polarity.DENIED,
        act=Act.DENY,
        analyst=session.analyst,
        at=session.now(),
    )

    session.perform(change)
    before = set(session.case.records())
    session.extract()

    assert set(session.case.records()) == before
    assert len(session.case.claims) == 3


def test_a_voice_that_was_marked_is_not_found_a_second_time(session: Session) -> None:
    _, denies = _voices(session.case)
    name = session.case.sources[denies.speaker].name
    text = session.case.reports[denies.report].text
    by, at = session.analyst, session.now()
    session.perform(Change(label="Clear", by=by.id, at=at, remove=tuple(session.case.claims)))
    session.perform(
        mark(
            session.case,
            denies.report,
            span_of_words(text, denies.anchor.exact),
            speaker=name,
            polarity=Polarity.DENIED,
            analyst=by,
            at=at,
        )
    )
    (marked,) = session.case.claims.values()

    session.extract()

    assert marked.id == _plain_id(denies)
    assert session.case.claims[marked.id] == marked
    others = [claim for claim in session.case.claims.values() if claim != marked]
    assert [claim.polarity for claim in others] == [Polarity.AFFIRMED]


def test_a_case_from_before_there_were_two_keeps_what_it_has(session: Session) -> None:
    says, denies = _voices(session.case)
    by, at = session.analyst.id, session.now()
    old = replace(says, credibility=3)
    session.perform(Change(label="Old", by=by, at=at, put=(old,), remove=(denies.id,)))

    session.extract()

    assert session.case.claims == {old.id: old, denies.id: denies}


def test_order_of_what_one_span_holds_is_the_same_in_every_view(session: Session) -> None:
    claims = sorted(session.case.claims.values(), key=lambda claim: (claim.anchor.span, claim.id))

    (file,) = (session.folder / "reports").iterdir()
    places = [file.read_text("utf-8").index(f"id: {claim.id}") for claim in claims]

    assert all(first < second for first, second in pairwise(places))
