"""A small case with hand-drawn links, so that the window's tests do not hang on the engine."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.ids import claim_id, link_id, question_id, report_id, source_id
from claims_app.core.judgement import Grading, Reliability
from claims_app.core.phrases import Reason
from claims_app.core.reasons import DENIES
from claims_app.core.records import (
    Analyst,
    Anchor,
    Claim,
    ConflictType,
    Evidence,
    Link,
    Origin,
    Polarity,
    Question,
    Record,
    Relation,
    Report,
    Source,
    SourceKind,
    Span,
)
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.language import load_fonts
from claims_app.gui.look import Look
from claims_app.gui.open_case import OpenCase
from claims_app.gui.program import Program
from claims_app.workspace import matching
from claims_app.workspace.analysts import analyst_named
from claims_app.workspace.preferences import Preferences
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STATE_TEXT = "اجتمع الطرفان صباحاً. سيغادر المقاتلون البلدة يوم السبت. وتوقف القتال."
OTHER_TEXT = "They met. The fighters will not leave the town. Nobody signed 😀 a text. It rained."


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture
def look(fonts: None, qapp: QApplication) -> Iterator[Look]:
    """The look of the program, taken off again so that no test sees another one's."""
    before = qapp.palette(), qapp.font()
    found = Look()
    found.set(found.theme, 1.0)
    yield found
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


@pytest.fixture
def analyst() -> Analyst:
    return analyst_named("Maha Karam")


def _claim(report: Report, quote: str, speaker: Source, polarity: Polarity) -> Claim:
    start = report.text.index(quote)
    span = Span(start, start + len(quote))
    return Claim(
        id=claim_id(report.id, span.start, span.end),
        report=report.id,
        anchor=Anchor(span=span, exact=quote),
        speaker=speaker.id,
        polarity=polarity,
        credibility=2,
    )


def _source(name: str, side: str, kind: SourceKind = SourceKind.BODY) -> Source:
    grade = Grading(reliability=Reliability.B, by=analyst_named("x").id, at=NOON)
    return Source(id=source_id(name), name=name, side=side, kind=kind, gradings=(grade,))


def _words(report: Report, words: str) -> tuple[Span, ...]:
    start = report.text.index(words)
    return (Span(start, start + len(words)),)


def case_records() -> tuple[Record, ...]:
    """Two reports of two sides, five claims, three links, two questions."""
    state = _source("المحافظ", "government")
    other = _source("The committee", "opposition")
    outlets: list[Source] = [
        _source(name, "press", SourceKind.OUTLET) for name in ("وكالة", "Radio <b>")
    ]
    first = Report(
        id=report_id("1" * 64),
        title="خبر",
        outlet=outlets[0].id,
        lang="ar",
        text=STATE_TEXT,
        original_sha256="1" * 64,
        original_name="a.txt",
        published="2026-02-01T10:00",
    )
    second = Report(
        id=report_id("2" * 64),
        title="News",
        outlet=outlets[1].id,
        lang="en",
        text=OTHER_TEXT,
        original_sha256="2" * 64,
        original_name="b.txt",
        published="2026-02-02",
    )
    affirmed, denied = Polarity.AFFIRMED, Polarity.DENIED
    leave = _claim(first, "سيغادر المقاتلون البلدة يوم السبت", state, affirmed)
    calm = _claim(first, "وتوقف القتال", state, affirmed)
    stay = _claim(second, "The fighters will not leave the town", other, denied)
    unsigned = _claim(second, "Nobody signed 😀 a text", other, denied)
    rain = _claim(second, "It rained", other, affirmed)
    reason = Reason(
        template=DENIES,
        arguments=(("denier", other.name), ("other", state.name), ("words", "will not leave")),
    )
    evidence = Evidence(
        rule="denial.negation",
        strength=0.9,
        reason=reason,
        words_a=_words(first, "سيغادر"),
        words_b=_words(second, "will not leave"),
    )
    title = "Will the fighters leave?"
    return (
        *(state, other, *outlets),
        *(first, second),
        *(leave, calm, stay, unsigned, rain),
        _link(leave, stay, ConflictType.DENIAL, 0.91, (evidence,)),
        _link(leave, unsigned, ConflictType.DEGREE, 0.4),
        _link(calm, unsigned, ConflictType.OPPOSITE, 0.6),
        Question(
            id=question_id(title, leave.id),
            title=title,
            claims=(leave.id, stay.id),
            origin=Origin.ANALYST,
        ),
        Question(
            id=question_id("هل وُقّع نص؟", calm.id),
            title="هل وُقّع نص؟",
            claims=(calm.id, unsigned.id),
            origin=Origin.ANALYST,
        ),
    )


def _link(
    a: Claim, b: Claim, kind: ConflictType, score: float, evidence: tuple[Evidence, ...] = ()
) -> Link:
    return Link(
        id=link_id(a.id, b.id),
        a=a.id,
        b=b.id,
        relation=Relation.CONFLICT,
        type=kind,
        score=score,
        evidence=evidence,
        origin=Origin.ANALYST,
    )


@pytest.fixture
def case_folder(tmp_path: Path, analyst: Analyst) -> Path:
    """A case on the disk, closed."""
    folder = tmp_path / "truce.claims"
    with Session.create(folder, title="Truce & talks", analyst=analyst) as session:
        session.perform(Change(label="Fill", by=analyst.id, at=session.now(), put=case_records()))
    return folder


@pytest.fixture
def open_case(case_folder: Path, analyst: Analyst, qapp: QApplication) -> Iterator[OpenCase]:
    found = OpenCase(Session.open(case_folder, analyst=analyst))
    yield found
    found.close()


def _nothing_suggested(*_args: object, **_options: object) -> tuple[tuple[()], tuple[()]]:
    return (), ()


@pytest.fixture
def no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jumps arrive at once, as where the system asks for less motion."""
    monkeypatch.setattr(BoardArea, "_moves", lambda _area: False)


@pytest.fixture
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: no preferences and no sample of whoever runs the tests."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("CLAIMS_ANALYST", raising=False)
    return home


@pytest.fixture
def quiet_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No suggestions: what a test sees is what the case holds."""
    monkeypatch.setattr(matching, "plan", _nothing_suggested)


@pytest.fixture
def program(
    qtbot: QtBot, look: Look, private_home: Path, quiet_engine: None, no_motion: None
) -> Iterator[Program]:
    """The program in English and light, without a case, its window shown."""
    preferences = Preferences(language="en", theme="light", analyst="Maha Karam")
    found = Program(preferences, remembered=None)
    with qtbot.waitActive(found.window):  # without a window manager it has to be asked for
        found.window.show()
        found.window.activateWindow()
    yield found
    found.window.close()
    found.close()
    found.translation.use("en")
    found.translation.remove()
    with qtbot.waitSignal(found.window.destroyed):
        found.window.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, program: Program, case_folder: Path) -> MainWindow:
    """The window with the small case open and its first pair in focus."""
    with qtbot.waitSignal(program.work.settled):
        program.open_folder(case_folder)
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    return program.window
