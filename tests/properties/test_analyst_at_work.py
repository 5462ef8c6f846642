"""An analyst decides, undoes, redoes, reopens: disk, journal and memory stay one case."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from typing_extensions import override

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.ids import (
    AnalystId,
    RecordId,
    SourceId,
    claim_id,
    link_id,
    question_id,
    report_id,
    text_hash,
)
from claims_app.core.judgement import Likelihood, QuestionState
from claims_app.core.records import (
    Analyst,
    Anchor,
    CaseInfo,
    Claim,
    ConflictType,
    Link,
    Question,
    Record,
    Relation,
    Report,
    Source,
    Span,
    is_derived,
)
from claims_app.store import codec
from claims_app.store.case_store import CaseStore
from claims_app.store.journal import in_order
from claims_app.workspace import decisions
from claims_app.workspace.dismissals import dismiss, restore
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from claims_app.core.ids import LinkId, QuestionId

    Decide: TypeAlias = Callable[..., Change]

LINA = Analyst(id=AnalystId("lina"), name="لينا")
OMAR = Analyst(id=AnalystId("omar"), name="Omar")
SOURCES = tuple(
    Source(id=SourceId(RecordId(f"s-{name}")), name=name) for name in ("governor", "committee")
)
REPORT = Report(
    id=report_id("0"),
    title="هدنة",
    outlet=SOURCES[0].id,
    lang="en",
    text="They leave. They stay. Ten left.",
    original_sha256="0" * 64,
    original_name="a.txt",
)
CLAIMS = tuple(
    Claim(
        id=claim_id(REPORT.id, start, start + 9),
        report=REPORT.id,
        anchor=Anchor(
            span=Span(start, start + 9),
            exact=REPORT.text[start : start + 9],
            text_sha256=text_hash(REPORT.text),
        ),
        speaker=SOURCES[0].id,
    )
    for start in (0, 12, 23)
)
# In no pair: whatever is decided, nothing hangs on it.
SPARE = replace(
    CLAIMS[0],
    id=claim_id(REPORT.id, 0, 4),
    anchor=Anchor(span=Span(0, 4), exact="They", text_sha256=text_hash(REPORT.text)),
)
PAIRS = ((0, 1), (1, 2), (0, 2))
LINKS = tuple(
    Link(
        id=link_id(CLAIMS[a].id, CLAIMS[b].id),
        a=CLAIMS[a].id,
        b=CLAIMS[b].id,
        relation=Relation.CONFLICT,
        type=ConflictType.DENIAL,
    )
    for a, b in PAIRS
)
QUESTIONS = tuple(
    Question(id=question_id(title, CLAIMS[0].id), title=title, claims=(CLAIMS[0].id, CLAIMS[1].id))
    for title in ("من يغادر؟", "How many?")
)
LINK_IDS = st.sampled_from([link.id for link in LINKS])
QUESTION_IDS = st.sampled_from([question.id for question in QUESTIONS])
REASONS = st.sampled_from(["", "no", "بيان: “رسمي” \u202e", "a\n b \n", "12:30"])


def _stored(case: Case) -> dict[RecordId, Record]:
    return {record.id: record for record in case.records() if not is_derived(record)}


class AnalystAtWork(RuleBasedStateMachine):
    """The window's undo stack over a session, with restarts and a disk that is full at times."""

    @initialize()
    def start(self) -> None:
        self.patch = pytest.MonkeyPatch()
        # What is tried is what is written, not that it outlives a power cut.
        self.patch.setattr(os, "fsync", lambda _handle: None)
        self.root = Path(tempfile.mkdtemp())
        self.folder = self.root / "work.claims"
        self.clock = datetime(2026, 1, 2, tzinfo=UTC)
        self.session = Session.create(self.folder, title="Work", analyst=LINA, clock=self._tick)
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.session.perform(self._change(*SOURCES, REPORT, *CLAIMS, SPARE))
        self._suggest()

    @override
    def teardown(self) -> None:
        if hasattr(self, "root"):
            self.session.close()
            self.patch.undo()
            shutil.rmtree(self.root)

    def _tick(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock

    def _change(self, *put: Record) -> Change:
        return Change(label="Edit", by=self.session.analyst.id, at=self._tick(), put=put)

    def _suggest(self) -> None:
        """Put what the engine derives, as matching does after each start."""
        known = self.session.case.questions
        fresh = tuple(question for question in QUESTIONS if question.id not in known)
        self.session.perform(self._change(*LINKS, *fresh))

    def _do(self, change: Change) -> None:
        self.done.append(self.session.perform(change))
        self.undone.clear()

    @rule(
        link=LINK_IDS, reason=REASONS, decide=st.sampled_from([decisions.confirm, decisions.reject])
    )
    def decide(self, link: LinkId, reason: str, decide: Decide) -> None:
        session = self.session
        self._do(
            decide(session.case, link, analyst=session.analyst, at=self._tick(), reason=reason)
        )

    @rule(link=LINK_IDS, kind=st.sampled_from(ConflictType))
    def retype(self, link: LinkId, kind: ConflictType) -> None:
        session, at = self.session, self._tick()
        self._do(
            decisions.retype(
                session.case, link, Relation.CONFLICT, kind, analyst=session.analyst, at=at
            )
        )

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        session = self.session
        mine = [
            v.link for v in session.case.link_verdicts.values() if v.analyst == session.analyst.id
        ]
        if mine:
            link = data.draw(st.sampled_from(mine))
            self._do(
                decisions.withdraw(session.case, link, analyst=session.analyst, at=self._tick())
            )

    @rule(
        question=QUESTION_IDS,
        state=st.sampled_from(QuestionState),
        likelihood=st.none() | st.sampled_from(Likelihood),
        reason=REASONS,
    )
    def judge(
        self, question: QuestionId, state: QuestionState, likelihood: Likelihood | None, reason: str
    ) -> None:
        session = self.session
        self._do(
            decisions.judge(
                session.case,
                question,
                state=state,
                likelihood=likelihood,
                reason=reason,
                analyst=session.analyst,
                at=self._tick(),
            )
        )

    @rule(source=st.sampled_from(SOURCES), side=st.sampled_from(["", "government", "المعارضة"]))
    def set_side(self, source: Source, side: str) -> None:
        session = self.session
        self._do(
            decisions.set_side(
                session.case, source.id, side, analyst=session.analyst, at=self._tick()
            )
        )

    @rule(reason=REASONS)
    def dismiss_or_restore(self, reason: str) -> None:
        session, at = self.session, self._tick()
        if SPARE.id in session.case.claims:
            self._do(dismiss(session.case, SPARE.id, analyst=session.analyst, at=at, reason=reason))
        elif session.case.dismissals:
            self._do(restore(session.case, SPARE.id, analyst=session.analyst, at=at))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        self.undone.append(self.session.perform(self.done.pop()))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.done.append(self.session.perform(self.undone.pop()))

    @rule(link=LINK_IDS)
    def decide_while_files_cannot_be_written(self, link: LinkId) -> None:
        def fail(*_arguments: object) -> None:
            raise OSError(28, "No space left on device")

        with pytest.MonkeyPatch.context() as full:
            full.setattr(os, "replace", fail)
            self.decide(link, "in the journal only", decisions.confirm)
            assert self.session.unwritten is not None

    @rule(who=st.sampled_from([LINA, OMAR]), closes=st.booleans())
    def start_again(self, who: Analyst, *, closes: bool) -> None:
        before = _stored(self.session.case)
        if closes:
            self.session.close()
        self.session = Session.open(self.folder, analyst=who, clock=self._tick)
        self.done, self.undone = [], []
        assert self.session.problems == ()
        assert _stored(self.session.case) == before
        self._suggest()

    @invariant()
    def the_folder_holds_what_is_in_memory(self) -> None:
        found = CaseStore.open(self.folder).load()

        assert found.problems == ()
        assert {record.id: record for record in found.records} == _stored(self.session.case)

    @invariant()
    def the_journals_alone_rebuild_the_case(self) -> None:
        case = Case([CaseInfo(title="Work", analysts=(LINA,))])
        journals = [
            [
                codec.decode_change(entry["change"])
                for entry in map(json.loads, path.read_bytes().splitlines())
                if "change" in entry
            ]
            for path in (self.folder / "journal").glob("*.jsonl")
        ]

        for change in in_order(journals):
            case.apply(change)

        assert _stored(case) == _stored(self.session.case)


TestAnalystAtWork = AnalystAtWork.TestCase
TestAnalystAtWork.settings = settings(max_examples=100, stateful_step_count=25)
