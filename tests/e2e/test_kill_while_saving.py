"""A killed program keeps every verdict that it had shown as saved: fifty kills, at random."""

from __future__ import annotations

import contextlib
import os
import random
import select
import signal
import sys
import warnings
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NoReturn

import pytest

from claims_app.core.changes import Change
from claims_app.core.ids import (
    AnalystId,
    RecordId,
    VerdictId,
    claim_id,
    link_id,
    report_id,
    source_id,
    text_hash,
)
from claims_app.core.records import (
    Analyst,
    Anchor,
    Claim,
    ConflictType,
    Link,
    Origin,
    Relation,
    Report,
    Source,
    Span,
)
from claims_app.workspace import decisions
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.ids import ClaimId

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no SIGKILL and no fork to start a child quickly"
)

KILLS: Final = 50
LINA: Final = Analyst(id=AnalystId("lina"), name="Lina")
NOON: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)
SENTENCE: Final = "نفت اللجنة خروج المقاتلين. "
CLAIMS: Final = 9
IN_BETWEEN: Final = "undone"  # until the next line about the verdict, either state is right


def _fill(folder: Path) -> None:
    """Make a case of one report with a link drawn between every two of its claims."""
    voice = Source(id=source_id("voice"), name="اللجنة")
    text = SENTENCE * CLAIMS
    report = Report(
        id=report_id("0"),
        title="نفي",
        outlet=voice.id,
        lang="ar",
        text=text,
        original_sha256="0" * 64,
        original_name="a.txt",
    )
    claims = []
    for start in range(0, len(text), len(SENTENCE)):
        span = Span(start, start + len(SENTENCE) - 1)
        anchor = Anchor(span=span, exact=span.of(text), text_sha256=text_hash(text))
        key = claim_id(report.id, span.start, span.end)
        claims.append(Claim(id=key, report=report.id, anchor=anchor, speaker=voice.id))
    links = [_link(a.id, b.id) for number, a in enumerate(claims) for b in claims[number + 1 :]]
    with Session.create(folder, title="Kill", analyst=LINA) as session:
        session.perform(
            Change(label="Fill", by=LINA.id, at=NOON, put=(voice, report, *claims, *links))
        )


def _link(a: ClaimId, b: ClaimId) -> Link:
    return Link(
        id=link_id(a, b),
        a=a,
        b=b,
        relation=Relation.CONFLICT,
        type=ConflictType.DENIAL,
        origin=Origin.ANALYST,
    )


def _judge_for_ever(folder: Path, out: int, number: int) -> NoReturn:
    """Decide on one link after another, and tell of each decision once it is saved."""
    session = Session.open(folder, analyst=LINA)
    links = sorted(session.case.links)
    count = 0
    while True:
        link = links[count % len(links)]
        count += 1
        reason = f"{number}-{count}: " + "سبب " * (count % 40)
        decide = decisions.reject if count % 3 else decisions.confirm
        change = decide(session.case, link, analyst=LINA, at=NOON, reason=reason)
        inverse = session.perform(change)
        saved = f"{change.put[0].id} {number}-{count}\n".encode()
        os.write(out, saved)
        if count % 7 == 0:  # undo and redo are saved in the same way
            os.write(out, f"{change.put[0].id} {IN_BETWEEN}\n".encode())
            session.perform(session.perform(inverse))
            os.write(out, saved)


def _start(folder: Path, number: int) -> tuple[int, int]:
    """Start a child that is as quick to kill as this process has been to warm up."""
    read, write = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns of threads; the child takes no lock that one of them could hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        # Nothing of pytest may run in the child, not even its report of an error.
        with contextlib.suppress(BaseException):
            os.close(read)
            _judge_for_ever(folder, write, number)
        os._exit(1)
    os.close(write)
    return child, read


def _kill_at_random(child: int, pipe: int, chance: random.Random) -> bytes:
    """Kill the child after some lines and a moment more; return all that it had printed."""
    printed = b""
    wanted = chance.randrange(1, 25)
    while printed.count(b"\n") < wanted:
        piece = os.read(pipe, 65536)
        assert piece, "the child ended by itself"
        printed += piece
    # The moment falls anywhere between two lines: what takes longest is hit most often.
    quiet = chance.uniform(0.0, 0.004)
    select.select([], [], [], quiet)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    while piece := os.read(pipe, 65536):
        printed += piece
    os.close(pipe)
    return printed


def test_nothing_that_was_shown_as_saved_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "kill.claims"
    _fill(folder)
    chance = random.Random(3)  # noqa: S311 - to find the same moments again, not to keep a secret
    expected: dict[VerdictId, str] = {}

    for number in range(KILLS):
        child, pipe = _start(folder, number)
        printed = _kill_at_random(child, pipe, chance)
        for line in printed.decode().splitlines():
            key, mark = line.split()
            expected[VerdictId(RecordId(key))] = mark

        session = Session.open(folder, analyst=LINA)
        assert session.problems == ()
        _check(session, expected)
        session.close()

    assert expected
    assert _leftovers(folder) == []


def _check(session: Session, expected: dict[VerdictId, str]) -> None:
    saved = session.case.link_verdicts
    for key, mark in expected.items():
        if mark != IN_BETWEEN:
            # The last decision may have been saved without having been told.
            assert _step(saved[key].reason.partition(":")[0]) >= _step(mark)


def _step(mark: str) -> tuple[int, int]:
    number, count = mark.split("-")
    return int(number), int(count)


def _leftovers(folder: Path) -> list[Path]:
    """Save once more, as the next program that opens the case will, and see what lies about."""
    with Session.open(folder, analyst=LINA) as session:
        link = next(iter(session.case.links))
        session.perform(decisions.confirm(session.case, link, analyst=LINA, at=NOON))
    return list(folder.rglob("*-tmp"))
