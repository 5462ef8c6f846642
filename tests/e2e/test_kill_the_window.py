"""The window, killed at random moments, loses no verdict that its status bar had called saved."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

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
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claims_app.core.ids import ClaimId

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

KILLS: Final = 50
LINA: Final = Analyst(id=AnalystId("lina"), name="Lina")
SENTENCE: Final = "نفت اللجنة خروج المقاتلين. "
CLAIMS: Final = 6
IN_BETWEEN: Final = "?"  # until the next line about the verdict, either state is right
_CHILD: Final = Path(__file__).with_name("deciding_child.py")


def _fill(folder: Path) -> None:
    """Make a case of two speakers with a link drawn between every two of their claims."""
    voices = [Source(id=source_id(name), name=name) for name in ("اللجنة", "The governor")]
    text = SENTENCE * CLAIMS
    report = Report(
        id=report_id(text_hash(text)),
        title="نفي",
        outlet=voices[0].id,
        lang="ar",
        text=text,
        original_sha256=text_hash(text),
        original_name="a.txt",
        read_by="a test",
    )
    claims = []
    for number, start in enumerate(range(0, len(text), len(SENTENCE))):
        span = Span(start, start + len(SENTENCE) - 1)
        anchor = Anchor(span=span, exact=span.of(text), text_sha256=text_hash(text))
        key = claim_id(report.id, span.start, span.end)
        speaker = voices[number % len(voices)].id
        claims.append(Claim(id=key, report=report.id, anchor=anchor, speaker=speaker))
    links = [_link(a.id, b.id) for number, a in enumerate(claims) for b in claims[number + 1 :]]
    with Session.create(folder, title="Kill", analyst=LINA) as session:
        noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
        session.perform(
            Change(label="Fill", by=LINA.id, at=noon, put=(*voices, report, *claims, *links))
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


def _environment(home: Path) -> Mapping[str, str]:
    own = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "CLAIMS_ANALYST": LINA.name,
    }
    return os.environ | own


def _kill_at_random(folder: Path, environ: Mapping[str, str], chance: random.Random) -> list[str]:
    """Let a window decide, kill it after some lines and a moment more; return its lines."""
    child = subprocess.Popen(
        [sys.executable, str(_CHILD), str(folder)], env=environ, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    with child, child.stdout as pipe:
        printed = b""
        wanted = chance.randrange(1, 40)
        while printed.count(b"\n") < wanted:
            piece = os.read(pipe.fileno(), 65536)
            assert piece, "the window ended by itself"
            printed += piece
        # The moment falls anywhere between two lines: what takes longest is hit most often.
        select.select([], [], [], chance.uniform(0.0, 0.02))
        child.send_signal(signal.SIGKILL)
        while piece := os.read(pipe.fileno(), 65536):
            printed += piece
    assert child.returncode == -signal.SIGKILL
    return printed.decode().splitlines()


def test_nothing_that_the_window_called_saved_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "kill.claims"
    _fill(folder)
    chance = random.Random(7)  # noqa: S311 - to find the same moments again, not to keep a secret
    told = 0

    expected: dict[VerdictId, str] = {}

    for _ in range(KILLS):
        for line in _kill_at_random(folder, _environment(tmp_path), chance):
            key, _, said = line.partition(" ")
            expected[VerdictId(RecordId(key))] = said
            told += said != IN_BETWEEN

        with Session.open(folder, analyst=LINA) as session:
            assert session.problems == ()
            saved = session.case.link_verdicts
        for verdict, said in expected.items():
            # The last step may have been saved without having been told.
            if said != IN_BETWEEN:
                assert str(saved[verdict].decision if verdict in saved else "none") == said

    assert told >= KILLS
