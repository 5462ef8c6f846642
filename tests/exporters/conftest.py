"""A small case with one of everything that a sheet can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from claims_app.core.case import Case
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    QuestionId,
    claim_id,
    link_id,
    question_id,
    report_id,
    source_id,
    verdict_id,
)
from claims_app.core.judgement import (
    Confidence,
    Decision,
    Grading,
    Likelihood,
    QuestionState,
    Reliability,
)
from claims_app.core.reasons import DENIES, OPPOSITE, PLAYS_DOWN, QUANTITY, SAME, reason
from claims_app.core.records import (
    Act,
    Analyst,
    Anchor,
    CaseInfo,
    Certainty,
    Claim,
    ConflictType,
    Evidence,
    Link,
    LinkVerdict,
    Origin,
    Polarity,
    Question,
    QuestionVerdict,
    Record,
    Relation,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.core.standing import pair_hash
from claims_app.exporters.base import SheetOptions

_AT = datetime(2015, 12, 4, 9, 0, tzinfo=UTC)
_KARAM = Analyst(id=AnalystId("karam"), name="M. Karam")
_HADDAD = Analyst(id=AnalystId("haddad"), name="L. Haddad")


def source(name: str, side: str = "", grade: str = "", kind: str = "body") -> Source:
    gradings = (Grading(reliability=Reliability(grade), by=_KARAM.id, at=_AT),) if grade else ()
    return Source(
        id=source_id(name), name=name, side=side, kind=SourceKind(kind), gradings=gradings
    )


def report(outlet: Source, text: str, *, lang: str, title: str, published: str = "") -> Report:
    sha256 = (str(len(title)) + "ab41d8c7") * 8
    return Report(
        id=report_id(title),
        title=title,
        outlet=outlet.id,
        lang=lang,
        text=text,
        original_sha256=sha256[:64],
        original_name="report.txt",
        published=published,
    )


def claim(of: Report, words: str, speaker: Source, **more: object) -> Claim:
    start = of.text.index(words)
    span = Span(start, start + len(words))
    made = Claim(
        id=claim_id(of.id, span.start, span.end),
        report=of.id,
        anchor=Anchor(span=span, exact=words),
        speaker=speaker.id,
    )
    return replace(made, **more)  # type: ignore[arg-type] # any field of a claim


def words(of: Report, *found: str) -> tuple[Span, ...]:
    starts = [of.text.index(word) for word in found]
    return tuple(Span(start, start + len(word)) for start, word in zip(starts, found, strict=True))


def link(a: Claim, b: Claim, type_: str, score: float, *evidence: Evidence) -> Link:
    is_conflict = type_ in set(ConflictType)
    return Link(
        id=link_id(a.id, b.id),
        a=a.id,
        b=b.id,
        relation=Relation.CONFLICT if is_conflict else Relation(type_),
        type=ConflictType(type_) if is_conflict else None,
        score=score,
        evidence=evidence,
    )


def decided(
    on: Link,
    by: Analyst,
    hour: int,
    decision: str,
    *,
    type_: str = "",
    why: str = "",
    texts: str = "",
) -> LinkVerdict:
    kind = ConflictType(type_) if type_ else on.type
    return LinkVerdict(
        id=verdict_id(on.id, by.id),
        link=on.id,
        a=on.a,
        b=on.b,
        analyst=by.id,
        at=datetime(2015, 12, 4, hour, 41, tzinfo=UTC),
        decision=Decision(decision),
        relation=Relation.CONFLICT if kind else on.relation,
        type=kind,
        reason=why,
        texts_sha256=texts,
    )


def question(title: str, *claims: ClaimId) -> Question:
    return Question(id=question_id(title, claims[0]), title=title, claims=claims)


def judged(on: QuestionId, by: Analyst, state: str, **more: object) -> QuestionVerdict:
    made = QuestionVerdict(
        id=verdict_id(on, by.id),
        question=on,
        analyst=by.id,
        at=datetime(2015, 12, 4, 10, 52, tzinfo=UTC),
        state=QuestionState(state),
    )
    return replace(made, **more)  # type: ignore[arg-type] # any field of a verdict


def truce_records() -> list[Record]:
    """Return the records of a case about a truce: two languages, every type of state."""
    governor = source("محافظ حمص", "government", "B", "person")
    agency = source("State agency", "government", "B", "outlet")
    committee = source("Negotiating committee", "opposition", "C")
    network = source("شبكة المعارضة", "opposition", "C", "outlet")
    reporter = source("Correspondent in Homs", "press", "C", "unnamed")
    radio = source("Radio", "press", "", "outlet")
    envoy = source("UN envoy's office", "United Nations", "B")
    stray = source("Residents", "", "")

    r1 = report(
        agency,
        "قال محافظ حمص إن الاتفاق نهائي، وإن المسلحين سيغادرون الحي على مراحل. وأضاف أن الدفعة "
        "الأولى تضم نحو ثلاثمئة مسلح. وحضر وفد أممي الاجتماع.",
        lang="ar",
        title="اتفاق نهائي في الوعر",
        published="2015-12-01T17:40",
    )
    r2 = report(
        radio,
        "The opposition has not agreed to leave al-Waer, our correspondent says, and talks are not "
        "over. A UN team attended. Residents expect bread on Friday.",
        lang="en",
        title="Talks on al-Waer go on",
        published="2015-12-01",
    )
    r3 = report(
        network,
        "أكدت لجنة التفاوض أن الثوار باقون في الحي. وقالت إن من سيخرج خمسون جريحاً فقط، وإن ما جرى "
        "خطوة إنسانية لا أكثر.",
        lang="ar",
        title="لجنة التفاوض: باقون",
        published="2015-12",
    )
    r4 = report(
        envoy, "The envoy's office is following the talks closely.", lang="en", title="Note"
    )

    leave = claim(r1, "المسلحين سيغادرون الحي على مراحل", governor, act=Act.EXPECT, credibility=2)
    count = claim(r1, "الدفعة الأولى تضم نحو ثلاثمئة مسلح", governor)
    present = claim(r1, "وحضر وفد أممي الاجتماع", agency)
    refused = claim(
        r2,
        "The opposition has not agreed to leave al-Waer",
        reporter,
        polarity=Polarity.DENIED,
        act=Act.DENY,
        credibility=3,
    )
    attended = claim(r2, "A UN team attended", radio)
    bread = claim(
        r2, "Residents expect bread on Friday", stray, act=Act.EXPECT, certainty=Certainty.POSSIBLE
    )
    stay = claim(r3, "الثوار باقون في الحي", committee)
    fifty = claim(r3, "من سيخرج خمسون جريحاً فقط", committee, edited=True)
    step = claim(r3, "ما جرى خطوة إنسانية لا أكثر", committee, act=Act.DOWNPLAY)
    follows = claim(r4, "is following the talks closely", envoy, origin=Origin.ANALYST)

    denial = link(
        leave,
        refused,
        "denial",
        0.914,
        Evidence(
            rule="denial_verb",
            strength=0.9,
            reason=reason(
                DENIES, denier=reporter.name, other=governor.name, words="has not agreed to leave"
            ),
            words_a=words(r1, "سيغادرون الحي"),
            words_b=words(r2, "has not agreed to leave"),
        ),
    )
    opposite = link(
        leave,
        stay,
        "opposite",
        0.83,
        Evidence(
            rule="opposite_states",
            strength=0.8,
            reason=reason(OPPOSITE, words="سيغادرون", against="باقون"),
            words_a=words(r1, "سيغادرون"),
            words_b=words(r3, "أكدت", "باقون"),
        ),
        Evidence(
            rule="place_stays",
            strength=0.4,
            reason=reason(OPPOSITE, words="الحي على مراحل", against="في الحي"),
            words_a=words(r1, "الحي على مراحل"),
            words_b=words(r3, "في الحي"),
        ),
    )
    figures = link(
        count,
        fifty,
        "quantity",
        0.77,
        Evidence(
            rule="figures",
            strength=0.8,
            reason=reason(QUANTITY, words="نحو ثلاثمئة", against="خمسون"),
            words_a=words(r1, "نحو ثلاثمئة"),
            words_b=words(r3, "خمسون"),
        ),
    )
    degree = link(
        leave,
        step,
        "degree",
        0.58,
        Evidence(
            rule="plays_down",
            strength=0.5,
            reason=reason(PLAYS_DOWN, denier=committee.name, other=governor.name, words="لا أكثر"),
            words_b=words(r3, "لا أكثر"),
        ),
    )
    same = link(
        present,
        attended,
        "agree",
        0.71,
        Evidence(rule="same", strength=0.7, reason=reason(SAME, words="وفد أممي")),
    )
    by_hand = replace(link(stay, refused, "agree", 1.0), origin=Origin.ANALYST)
    newer = link(count, step, "update", 0.5)

    leaving = question(
        "Will the fighters leave al-Waer?", leave.id, refused.id, stay.id, step.id, bread.id
    )
    how_many = question("كم مسلحاً يخرج؟", count.id, fifty.id, step.id)
    here = question("Was the UN there?", present.id, attended.id)
    partial = Case([leave, refused, stay, count, fifty])
    return [
        CaseInfo(title="al-Waer truce", analysts=(_KARAM, _HADDAD)),
        *(governor, agency, committee, network, reporter, radio, envoy, stray),
        *(r1, r2, r3, r4),
        *(leave, count, present, refused, attended, bread, stay, fifty, step, follows),
        *(denial, opposite, figures, degree, same, by_hand, newer),
        *(leaving, how_many, here),
        decided(
            denial,
            _KARAM,
            10,
            "confirmed",
            why="he denies the consent itself",
            texts=pair_hash(partial, denial.a, denial.b),
        ),
        decided(denial, _HADDAD, 9, "retyped", type_="degree", why="he only says that talks go on"),
        decided(opposite, _KARAM, 10, "confirmed", texts="0" * 64),
        decided(figures, _HADDAD, 11, "rejected", why="الجرحى ليسوا مسلحين"),
        judged(
            leaving.id,
            _KARAM,
            "contested",
            likelihood=Likelihood.ROUGHLY_EVEN_CHANCE,
            confidence=Confidence.LOW,
            would_settle="the signed text; whether buses leave on Saturday",
            reason="Both sides have an interest in their reading.",
        ),
        judged(leaving.id, _HADDAD, "pending", would_settle="النص الموقَّع"),
        judged(here.id, _KARAM, "supported", confidence=Confidence.HIGH),
    ]


@pytest.fixture
def truce() -> Case:
    return Case(truce_records())


@pytest.fixture(params=["en", "ar"])
def options(request: pytest.FixtureRequest) -> SheetOptions:
    return SheetOptions(lang=request.param, exported_at=datetime(2015, 12, 4, 11, tzinfo=UTC))
