from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.ids import AnalystId, QuestionId, RecordId, SourceId, verdict_id
from claims_app.core.judgement import QuestionState
from claims_app.core.records import Analyst, Origin, QuestionVerdict, Quote, Span
from claims_app.workspace import decisions
from claims_app.workspace.session import Session
from claims_app.workspace.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from claims_app.core.case import Case
    from claims_app.core.records import Record


@pytest.fixture
def session(tmp_path: Path, analyst: Analyst, small_case: Case) -> Iterator[Session]:
    """Give the small case as a folder, with the original of each report."""
    with Session.create(tmp_path / "case", title="x", analyst=analyst) as session:
        put: list[Record] = []
        for record in small_case.records():
            if record.id in small_case.reports:
                report = small_case.reports[record.id]  # type: ignore[index]
                digest = session._store.put_original(report.text.encode(), ".txt")
                put.append(replace(report, original_sha256=digest))
            else:
                put.append(record)
        session.perform(Change(label="", by=analyst.id, at=session.now(), put=tuple(put)))
        yield session


def _edit(session: Session, *records: Record, remove: tuple[RecordId, ...] = ()) -> None:
    session.perform(
        Change(label="Edit", by=session.analyst.id, at=session.now(), put=records, remove=remove)
    )


def _messages(session: Session) -> str:
    return "\n".join(map(str, validate(session)))


def test_sound_case_has_no_findings(session: Session) -> None:
    assert validate(session) == ()


def test_changed_and_missing_originals_are_found(session: Session) -> None:
    first, second = sorted((session.folder / "originals").iterdir())
    first.write_text("changed")
    second.unlink()

    messages = _messages(session)

    assert f"{first}: The original file has been changed" in messages
    assert "is not there" in messages


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_original_that_is_no_regular_file_is_told_and_not_opened(
    session: Session, kind: str
) -> None:
    path, other = sorted((session.folder / "originals").iterdir())
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(other)
    else:
        path.mkdir()

    (problem,) = validate(session)

    assert problem.place is not None
    assert problem.place.path == path
    assert "can't be read" in problem.message
    assert problem.remedy


def test_originals_that_no_report_names_are_let_be(session: Session) -> None:
    (session.folder / "originals" / "notes.txt").write_text("kept when an import was undone")

    assert validate(session) == ()


def test_orphaned_claim_and_changed_text_are_found(session: Session) -> None:
    report = next(iter(session.case.reports.values()))
    _edit(session, replace(report, text="Something else"))

    messages = _messages(session)

    assert "is orphaned" in messages
    assert "not the one that its claims were found in" in messages
    assert f"reports/{report.id}.yaml" in messages


def test_names_of_what_is_not_there_are_found(session: Session, analyst: Analyst) -> None:
    link = next(iter(session.case.links.values()))
    question = next(iter(session.case.questions.values()))
    _edit(session, replace(link, origin=Origin.ANALYST), replace(question, origin=Origin.ANALYST))
    _edit(
        session, decisions.confirm(session.case, link.id, analyst=analyst, at=session.now()).put[0]
    )
    speaker = session.case.claims[link.a].speaker
    _edit(session, remove=(link.b, speaker))

    messages = _messages(session)

    assert f"{question.id} names the claim {link.b}" in messages
    assert f"{link.id} names the claim {link.b}" in messages
    assert f"{link.a} names the speaker {speaker}" in messages
    assert messages.count(f"names the claim {link.b}") == 3


def test_answer_to_no_question_is_found(session: Session, analyst: Analyst) -> None:
    nowhere = QuestionId(RecordId("u-none"))
    _edit(
        session,
        QuestionVerdict(
            id=verdict_id(nowhere, analyst.id),
            question=nowhere,
            analyst=analyst.id,
            at=session.now(),
            state=QuestionState.PENDING,
        ),
    )

    assert "names the question u-none" in _messages(session)


def test_quote_beyond_the_text_is_found(session: Session) -> None:
    report = next(iter(session.case.reports.values()))
    end = len(report.text)
    beyond = Quote(
        id=RecordId("q-1"),  # type: ignore[arg-type]
        report=report.id,
        speaker=SourceId(report.outlet),
        cue=(Span(0, 1),),
        content=(Span(end - 1, end + 1),),
    )
    _edit(session, beyond)

    assert "q-1 lies beyond the end" in _messages(session)


def test_analyst_who_is_not_named_is_found(session: Session, noon: datetime) -> None:
    stranger = Analyst(id=AnalystId("nobody"), name="Nobody")
    link = next(iter(session.case.links))

    session.perform(decisions.reject(session.case, link, analyst=stranger, at=noon))

    assert "nobody is not named in case.yaml" in _messages(session)


def test_what_could_not_be_loaded_comes_first(session: Session) -> None:
    session.close()
    (session.folder / "questions.yaml").write_text("questions: 3\n")

    with Session.open(session.folder) as again:
        found = validate(again)

    assert found[0].place is not None
    assert found[0].place.path.name == "questions.yaml"
