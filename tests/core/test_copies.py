"""Copies: what one card can stand for, and what keeps a card of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import pytest

from claims_app.core.board import Grouping, arrange
from claims_app.core.case import Case
from claims_app.core.copies import copies
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    LinkId,
    QuestionId,
    RecordId,
    ReportId,
    SourceId,
    link_id,
    verdict_id,
)
from claims_app.core.judgement import Decision
from claims_app.core.origins import ORIGIN_RULE
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    Act,
    Anchor,
    Certainty,
    Claim,
    ConflictType,
    Evidence,
    Link,
    LinkVerdict,
    Polarity,
    Question,
    Record,
    Relation,
    Report,
    Source,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENS: Final = "The mill at Orvan will open its new wharf to grain barges on the first of June"
OPENS_AR: Final = "سيفتح مطحن أورفان رصيفه الجديد أمام صنادل الحبوب في الأول من حزيران"
FIRST, SECOND, THIRD = (ClaimId(RecordId(f"c-{number}")) for number in (1, 2, 3))
RIVAL: Final = ClaimId(RecordId("c-rival"))


def _records(*texts: str, lang: str = "en") -> list[Record]:
    """Return the miller's words in a report each, and what the bargemen say against them."""
    found: list[Record] = []
    claims = []
    for number, text in enumerate((*texts, "The wharf stays shut"), start=1):
        is_rival = number > len(texts)
        outlet = SourceId(RecordId(f"s-outlet-{number}"))
        speaker = SourceId(RecordId("s-bargemen" if is_rival else "s-miller"))
        key = RIVAL if is_rival else ClaimId(RecordId(f"c-{number}"))
        report = ReportId(RecordId(f"r-{number}"))
        found += [
            Source(id=outlet, name=f"Paper {number}"),
            Source(id=speaker, name=speaker, side=speaker),
            Report(
                id=report,
                title="",
                outlet=outlet,
                lang=lang,
                text=text,
                original_sha256=str(number) * 64,
                original_name="",
                published=f"2023-05-0{number}",
            ),
            Claim(
                id=key,
                report=report,
                anchor=Anchor(span=Span(0, len(text)), exact=text),
                speaker=speaker,
            ),
        ]
        claims.append(key)
    question = QuestionId(RecordId("q-1"))
    return [*found, Question(id=question, title="Does it open?", claims=tuple(claims))]


def _same(a: ClaimId, b: ClaimId) -> Link:
    why = Evidence(rule=ORIGIN_RULE, strength=0.9, reason=Reason(template="x"))
    return Link(id=link_id(a, b), a=a, b=b, relation=Relation.AGREE, evidence=(why,))


def _against(a: ClaimId, kind: ConflictType = ConflictType.DENIAL) -> Link:
    return Link(id=link_id(a, RIVAL), a=a, b=RIVAL, relation=Relation.CONFLICT, type=kind)


def _verdict(link: Link, decision: Decision = Decision.CONFIRMED) -> LinkVerdict:
    analyst = AnalystId("ola")
    return LinkVerdict(
        id=verdict_id(link.id, analyst),
        link=LinkId(link.id),
        a=link.a,
        b=link.b,
        analyst=analyst,
        at=datetime(2023, 6, 1, tzinfo=UTC),
        decision=decision,
        relation=link.relation,
        type=link.type,
    )


def _copies(
    records: Sequence[Record], grouping: Grouping = Grouping.SPEAKER
) -> tuple[tuple[ClaimId, ...], ...]:
    case = Case(records)
    return copies(case, arrange(case, grouping=grouping))


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        (OPENS, OPENS, "en"),
        (OPENS, OPENS.replace("will open", "would open").upper(), "en"),
        (OPENS_AR, OPENS_AR, "ar"),
        (OPENS_AR, OPENS_AR.replace("الأول", "الاول").replace("الجديد ", ""), "ar"),
    ],
    ids=["same", "nearly", "arabic", "arabic-nearly"],
)
def test_the_same_words_of_one_speaker_are_told_once(one: str, other: str, lang: str) -> None:
    assert _copies([*_records(one, other, lang=lang), _same(FIRST, SECOND)]) == ((FIRST, SECOND),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OPENS, "The miller of Orvan spoke of barges that come to a wharf in June"),
        (OPENS, OPENS.replace("first of June", "1 June")),
        ("Some 40 barges lay at the wharf", "Some 45 barges lay at the wharf"),
        ("!", OPENS),
    ],
    ids=["other-words", "figure-for-word", "other-figure", "no-words"],
)
def test_other_words_keep_their_card(one: str, other: str) -> None:
    assert _copies([*_records(one, other), _same(FIRST, SECOND)]) == ()


def test_words_that_no_link_joins_keep_their_cards() -> None:
    assert _copies(_records(OPENS, OPENS)) == ()


def test_the_earliest_report_comes_first_and_all_links_count() -> None:
    links = (_same(THIRD, SECOND), _same(FIRST, THIRD))

    assert _copies([*_records(OPENS, OPENS, OPENS), *links]) == ((FIRST, SECOND, THIRD),)


@pytest.mark.parametrize("grouping", [Grouping.OUTLET, Grouping.REPORT])
def test_copies_of_two_columns_stay_apart(grouping: Grouping) -> None:
    assert _copies([*_records(OPENS, OPENS), _same(FIRST, SECOND)], grouping) == ()


def test_claims_of_two_rows_stay_apart() -> None:
    records = [*_records(OPENS, OPENS), _same(FIRST, SECOND)]
    other = Question(id=QuestionId(RecordId("q-2")), title="Another", claims=(SECOND,))
    records = [replace(r, claims=(FIRST, RIVAL)) if isinstance(r, Question) else r for r in records]

    assert _copies([*records, other]) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"polarity": Polarity.DENIED},
        {"act": Act.PROMISE},
        {"certainty": Certainty.POSSIBLE},
        {"credibility": 3},
        {"edited": True},
        {"speaker": SourceId(RecordId("s-outlet-2"))},
        {"anchor": Anchor(span=Span(3, 3 + len(OPENS)), exact=OPENS)},
        {"report": ReportId(RecordId("r-1"))},
        {"report": ReportId(RecordId("r-gone"))},
    ],
    ids=[
        *("polarity", "act", "certainty", "credibility", "edited", "speaker"),
        *("orphaned", "same-report", "no-report"),
    ],
)
def test_what_a_card_would_hide_keeps_its_own(changes: dict[str, object]) -> None:
    records = [
        replace(r, side="one") if isinstance(r, Source) else r for r in _records(OPENS, OPENS)
    ]
    records.append(_same(FIRST, SECOND))

    changed = [replace(r, **changes) if r.id == SECOND else r for r in records]  # type: ignore[arg-type] # the test names the fields of a claim

    assert _copies(changed, Grouping.SIDE) == ()


@pytest.mark.parametrize("second", ["s-outlet-2", "s-outlet-1"], ids=["unnamed", "named"])
def test_a_wire_and_the_paper_that_prints_it_are_one(second: str) -> None:
    speakers = {FIRST: "s-outlet-1", SECOND: second}
    records = [
        replace(r, speaker=SourceId(RecordId(speakers[r.id])))
        if isinstance(r, Claim) and r.id != RIVAL
        else r
        for r in _records(OPENS, OPENS)
    ]

    assert _copies([*records, _same(FIRST, SECOND)], Grouping.SIDE) == ((FIRST, SECOND),)


def test_the_conflict_of_the_first_is_that_of_its_copies() -> None:
    records = [*_records(OPENS, OPENS), _same(FIRST, SECOND)]

    assert _copies([*records, _against(FIRST)]) == ((FIRST, SECOND),)
    assert _copies([*records, _against(FIRST), _against(SECOND)]) == ((FIRST, SECOND),)


def test_a_conflict_of_its_own_keeps_a_copy_apart() -> None:
    records = [*_records(OPENS, OPENS, OPENS), _same(FIRST, SECOND), _same(FIRST, THIRD)]

    assert _copies([*records, _against(SECOND)]) == ((FIRST, THIRD),)
    other_type = _against(SECOND, ConflictType.TIME)
    assert _copies([*records, _against(FIRST), other_type]) == ((FIRST, THIRD),)


@pytest.mark.parametrize("decision", [Decision.CONFIRMED, Decision.REJECTED])
def test_a_verdict_on_a_copy_keeps_it_apart_and_one_on_the_first_does_not(
    decision: Decision,
) -> None:
    against = _against(FIRST), _against(SECOND)
    records = [*_records(OPENS, OPENS), _same(FIRST, SECOND), *against]

    assert _copies([*records, _verdict(against[1], decision)]) == ()
    assert _copies([*records, _verdict(against[0], decision)]) == ((FIRST, SECOND),)


def test_thousands_of_copies_are_one_card() -> None:
    records = _records(OPENS, OPENS)
    claim = next(r for r in records if r.id == SECOND)
    report = next(r for r in records if r.id == ReportId(RecordId("r-2")))
    assert isinstance(claim, Claim)
    assert isinstance(report, Report)
    many: list[Claim] = []
    for number in range(2000):
        own = ReportId(RecordId(f"r-2-{number}"))
        records.append(replace(report, id=own))
        many.append(replace(claim, id=ClaimId(RecordId(f"c-many-{number}")), report=own))
    question = next(r for r in records if isinstance(r, Question))
    asked = replace(question, claims=(*question.claims, *(one.id for one in many)))
    links = [_same(FIRST, one.id) for one in many]

    (group,) = _copies([*(r for r in records if r != question), asked, *many, *links])

    assert len(group) == 2001
