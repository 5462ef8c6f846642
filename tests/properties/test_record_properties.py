"""What holds for any records and any changes: inverses, the round trip through YAML, any order."""

from __future__ import annotations

import json
from datetime import UTC, timedelta, timezone
from pathlib import PurePath
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from claims_app.core.board import Grouping, arrange
from claims_app.core.case import Case
from claims_app.core.changes import Change, Touched
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    DismissalId,
    LinkId,
    QuestionId,
    QuoteId,
    RecordId,
    ReportId,
    SourceId,
    link_id,
    text_hash,
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
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    Act,
    Analyst,
    Anchor,
    CaseInfo,
    Certainty,
    Claim,
    ConflictType,
    Dismissal,
    Evidence,
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
    SourceKind,
    Span,
    Style,
    is_derived,
)
from claims_app.core.resolution import Resolution, Way
from claims_app.core.standing import standings
from claims_app.store import codec, layout
from claims_app.store.strict_yaml import load

if TYPE_CHECKING:
    from random import Random

AWKWARD = st.text(
    st.sampled_from(
        "نفى المتحدث😀👨‍👩‍👧 \u202e\u2066\u200f\r\n\x85\u2028\t\0\x1b\ufeff\uffff"
        "'\"\\:#-?!{[]}|>%@ab1"
    ),
    max_size=40,
)
TEXTS = (
    AWKWARD
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.sampled_from(["", "no", "12:30", "2015-12-09", "null", "~", "0x1f", " x ", "a\n b \n\n"])
)
WORDS = TEXTS.map(lambda text: f"{text}x")
TIMES = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=3))])).filter(
    lambda time: 1 < time.year < 9999
)
ANALYSTS = st.sampled_from([AnalystId("lina"), AnalystId("omar-2")])
SPEAKERS = st.sampled_from([SourceId(RecordId(f"s-{n}")) for n in range(4)])
REPORTS = st.sampled_from([ReportId(RecordId(f"r-{n}")) for n in range(3)])
QUOTES = st.sampled_from([QuoteId(RecordId(f"q-{n}")) for n in range(4)])
CLAIMS = st.sampled_from([ClaimId(RecordId(f"c-{n}")) for n in range(8)])
QUESTIONS = st.sampled_from([QuestionId(RecordId(f"u-{n}")) for n in range(3)])
STARTS = st.integers(0, 99)
SPANS = st.builds(lambda start, size: Span(start, start + size), STARTS, st.integers(1, 9))
SPAN_LISTS = st.lists(SPANS, max_size=3).map(tuple)
SCORES = st.floats(0, 1)
RELATIONS = st.sampled_from(
    [(Relation.AGREE, None), (Relation.UPDATE, None)]
    + [(Relation.CONFLICT, kind) for kind in ConflictType]
)
PAIRS = st.tuples(CLAIMS, CLAIMS).filter(lambda pair: pair[0] != pair[1]).map(sorted)


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    exact, start = draw(st.just("x") | WORDS), draw(st.integers(0, 1) | STARTS)
    return Anchor(
        span=Span(start, start + len(exact)),
        exact=exact,
        prefix=draw(TEXTS),
        suffix=draw(TEXTS),
        text_sha256=draw(st.sampled_from(["", text_hash("ab"), text_hash("other")])),
    )


@st.composite
def links(draw: st.DrawFn) -> Link:
    a, b = draw(PAIRS)
    relation, kind = draw(RELATIONS)
    names = draw(st.lists(WORDS.filter(lambda name: len(name) < 100), max_size=2, unique=True))
    evidence = Evidence(
        rule=draw(TEXTS),
        strength=draw(SCORES),
        reason=Reason(template=draw(TEXTS), arguments=tuple((name, draw(TEXTS)) for name in names)),
        words_a=draw(SPAN_LISTS),
        words_b=draw(SPAN_LISTS),
    )
    return Link(
        id=link_id(a, b),
        a=a,
        b=b,
        relation=relation,
        type=kind,
        score=draw(SCORES),
        evidence=draw(st.sampled_from([(), (evidence,)])),
        origin=draw(st.sampled_from(Origin)),
    )


@st.composite
def link_verdicts(draw: st.DrawFn) -> LinkVerdict:
    a, b = draw(PAIRS)
    relation, kind = draw(RELATIONS)
    analyst = draw(ANALYSTS)
    return LinkVerdict(
        id=verdict_id(link_id(a, b), analyst),
        link=link_id(a, b),
        a=a,
        b=b,
        analyst=analyst,
        at=draw(TIMES),
        decision=draw(st.sampled_from(Decision)),
        relation=relation,
        type=kind,
        reason=draw(TEXTS),
        texts_sha256=draw(st.sampled_from(["", "0" * 64])),
    )


@st.composite
def question_verdicts(draw: st.DrawFn) -> QuestionVerdict:
    question, analyst = draw(QUESTIONS), draw(ANALYSTS)
    return QuestionVerdict(
        id=verdict_id(question, analyst),
        question=question,
        analyst=analyst,
        at=draw(TIMES),
        state=draw(st.sampled_from(QuestionState)),
        likelihood=draw(st.none() | st.sampled_from(Likelihood)),
        confidence=draw(st.none() | st.sampled_from(Confidence)),
        would_settle=draw(TEXTS),
        reason=draw(TEXTS),
    )


GRADINGS = st.builds(
    Grading, reliability=st.sampled_from(Reliability), by=ANALYSTS, at=TIMES, reason=TEXTS
)
RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        CaseInfo,
        title=TEXTS,
        analysts=st.lists(st.builds(Analyst, id=ANALYSTS, name=TEXTS), max_size=2).map(tuple),
    ),
    st.builds(
        Source,
        id=SPEAKERS,
        name=WORDS,
        kind=st.sampled_from(SourceKind),
        side=TEXTS,
        aliases=st.lists(TEXTS, max_size=3).map(tuple),
        gradings=st.lists(GRADINGS, max_size=2).map(tuple),
    ),
    st.builds(
        Report,
        id=REPORTS,
        title=TEXTS,
        outlet=SPEAKERS,
        lang=st.sampled_from(["ar", "en", ""]),
        text=TEXTS | st.just("ab"),
        original_sha256=st.sampled_from(["0" * 64, "1e9" + "0" * 61]),
        original_name=TEXTS,
        published=st.sampled_from(["", "2015", "2015-12", "2015-12-09", "2015-12-09T10:30"]),
    ),
    st.builds(
        Quote,
        id=QUOTES,
        report=REPORTS,
        speaker=SPEAKERS,
        cue=SPAN_LISTS,
        content=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
        source=SPAN_LISTS,
        via=SPAN_LISTS,
        style=st.sampled_from(Style),
        act=st.sampled_from(Act),
        polarity=st.sampled_from(Polarity),
        parent=st.none() | QUOTES,
        score=st.floats(allow_nan=False, allow_infinity=False),
        rule=TEXTS,
        resolution=st.none()
        | st.builds(Resolution, way=st.sampled_from(Way), earlier=st.none() | STARTS),
        origin=st.sampled_from(Origin),
    ),
    st.builds(
        Dismissal,
        id=st.sampled_from([DismissalId(RecordId(f"d-{n}")) for n in range(3)]),
        report=REPORTS,
        claim=CLAIMS,
        span=SPANS,
        exact=TEXTS,
        by=ANALYSTS,
        at=TIMES,
        reason=TEXTS,
    ),
    st.builds(
        Claim,
        id=CLAIMS,
        report=REPORTS,
        anchor=anchors(),
        speaker=SPEAKERS,
        polarity=st.sampled_from(Polarity),
        certainty=st.sampled_from(Certainty),
        act=st.sampled_from(Act),
        quote=st.none() | QUOTES,
        credibility=st.none() | st.integers(1, 6),
        origin=st.sampled_from(Origin),
        edited=st.booleans(),
    ),
    st.builds(
        Question,
        id=QUESTIONS,
        title=TEXTS,
        claims=st.lists(CLAIMS, max_size=4, unique=True).map(tuple),
        origin=st.sampled_from(Origin),
    ),
    links(),
    link_verdicts(),
    question_verdicts(),
)
CASES = st.lists(RECORDS, max_size=14, unique_by=lambda record: record.id)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    put = draw(CASES)
    ids = {record.id for record in put}
    gone = draw(st.lists(CLAIMS | SPEAKERS | QUESTIONS | REPORTS, max_size=3, unique=True))
    return Change(
        label=draw(TEXTS),
        by=draw(ANALYSTS),
        at=draw(TIMES),
        put=tuple(put),
        remove=tuple(record_id for record_id in gone if record_id not in ids),
    )


def _state(case: Case) -> dict[RecordId, Record]:
    return {record.id: record for record in case.records()}


@given(CASES, st.lists(changes(), max_size=5))
def test_inverses_take_a_sequence_of_changes_back(
    records: list[Record], sequence: list[Change]
) -> None:
    case = Case(records)
    states, inverses = [], []

    for change in sequence:
        states.append(_state(case))
        inverses.append(case.apply(change))
    for before, inverse in zip(reversed(states), reversed(inverses), strict=True):
        again = case.apply(inverse)
        assert _state(case) == before
        case.apply(again)
        case.apply(inverse)
        assert _state(case) == before


@given(CASES, changes())
def test_observers_hear_exactly_what_is_not_as_it_was(
    records: list[Record], change: Change
) -> None:
    case = Case(records)
    before = _state(case)
    heard: list[Touched] = []
    case.observe(heard.append)

    case.apply(change)

    after = _state(case)
    common = before.keys() & after.keys()
    expected = Touched(
        added=frozenset(after.keys() - before.keys()),
        removed=frozenset(before.keys() - after.keys()),
        replaced=frozenset(key for key in common if before[key] != after[key]),
    )
    assert heard == ([expected] if expected.ids else [])


@given(CASES, st.lists(changes(), max_size=4))
def test_making_changes_again_makes_no_difference(
    records: list[Record], sequence: list[Change]
) -> None:
    once, twice = Case(records), Case(records)
    for change in sequence:
        once.apply(change)
    half = sequence[: len(sequence) // 2]

    for change in [*half, *sequence]:
        twice.apply(change)

    assert _state(once) == _state(twice)


@given(CASES)
@example([Source(id=SourceId(RecordId("s-0")), name="نص طويل " * 20_000)])
def test_records_survive_yaml(records: list[Record]) -> None:
    files: dict[str, list[Record]] = {}
    for record in records:
        files.setdefault(layout.file_of(record, "lina"), []).append(record)
    renderer = layout.Renderer()
    found: list[Record] = []

    for path, members in files.items():
        text = renderer.render(path, members)
        parsed = layout.parse(path, load(text, path=PurePath(path)))
        assert parsed.problems == []
        assert layout.Renderer().render(path, (record for record, _ in parsed.records)) == text
        found += [record for record, _ in parsed.records]

    assert {record.id: record for record in found} == {record.id: record for record in records}


@given(changes())
def test_changes_survive_the_journal(change: Change) -> None:
    line = json.dumps(codec.encode_change(change), ensure_ascii=False)

    assert codec.decode_change(json.loads(line)) == change


@given(CASES, st.randoms(use_true_random=False), st.sampled_from(Grouping))
def test_neither_standings_nor_board_know_the_order_of_records(
    records: list[Record], random: Random, grouping: Grouping
) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    one, other = Case(records), Case(shuffled)

    assert list(standings(one).items()) == list(standings(other).items())
    assert arrange(one, grouping=grouping) == arrange(other, grouping=grouping)


@given(CASES, st.sampled_from(Grouping))
def test_a_board_shows_each_claim_once(records: list[Record], grouping: Grouping) -> None:
    case = Case(records)

    board = arrange(case, grouping=grouping)

    in_columns = [claim for column in board.columns for claim in column.claims]
    in_cells = [claim for row in board.rows for cell in row.cells for claim in cell]
    assert sorted(in_columns) == sorted(in_cells) == sorted(case.claims)
    assert all(len(row.cells) == len(board.columns) for row in board.rows)


@given(RECORDS)
def test_only_what_the_engine_can_suggest_again_is_derived(record: Record) -> None:
    is_suggestion = isinstance(record, Link | Question) and record.origin is Origin.ENGINE

    assert is_derived(record) == is_suggestion


@given(st.permutations(["c-1", "c-2"]))
def test_a_pair_has_one_id(pair: list[str]) -> None:
    a, b = (ClaimId(RecordId(name)) for name in pair)

    assert link_id(a, b) == LinkId(link_id(b, a))
