"""A case built by hand: both languages, long texts, links of every kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from claims_app import resources
from claims_app.core.board import Board, arrange
from claims_app.core.case import Case
from claims_app.core.changes import Change, Touched
from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    LinkId,
    QuestionId,
    ReportId,
    SourceId,
    claim_id,
    link_id,
    question_id,
    report_id,
    source_id,
    text_hash,
    verdict_id,
)
from claims_app.core.judgement import Decision, Grading, Reliability
from claims_app.core.records import (
    Act,
    Analyst,
    Anchor,
    CaseInfo,
    Certainty,
    Claim,
    ConflictType,
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
from claims_app.gui.compare.board_area import BoardArea
from claims_app.gui.compare.view import CompareView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Crowd = Callable[..., Case]
AT = datetime(2024, 5, 3, 9, 0, tzinfo=UTC)
MIRA = Analyst(id=AnalystId("mira"), name="Mira Khoury")


@dataclass
class CaseMaker:
    """Collects records sentence by sentence; a report is one line a claim."""

    records: dict[str, Record] = field(default_factory=dict)
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def source(self, name: str, side: str = "", grade: str = "") -> SourceId:
        key = source_id(name)
        gradings = (Grading(reliability=Reliability(grade), by=MIRA.id, at=AT),) if grade else ()
        self.records[key] = Source(id=key, name=name, side=side, gradings=gradings)
        return key

    def report(self, name: str, outlet: str, lang: str, published: str = "") -> ReportId:
        key = report_id(name)
        self._lines[key] = []
        self.records[key] = Report(
            id=key,
            title=name,
            outlet=source_id(outlet),
            lang=lang,
            text="",
            original_sha256=text_hash(name),
            original_name=f"{name}.txt",
            published=published,
        )
        return key

    def claim(
        self,
        report: ReportId,
        speaker: SourceId,
        text: str,
        *,
        polarity: Polarity = Polarity.AFFIRMED,
        act: Act = Act.STATE,
        certainty: Certainty = Certainty.CERTAIN,
        credibility: int | None = None,
        edited: bool = False,
    ) -> ClaimId:
        lines = self._lines[report]
        start = sum(len(line) + 1 for line in lines)
        lines.append(text)
        key = claim_id(report, start, start + len(text))
        record = self.records[report]
        assert isinstance(record, Report)
        self.records[report] = replace(record, text="\n".join(lines))
        self.records[key] = Claim(
            id=key,
            report=report,
            anchor=Anchor(span=Span(start, start + len(text)), exact=text),
            speaker=speaker,
            polarity=polarity,
            act=act,
            certainty=certainty,
            credibility=credibility,
            edited=edited,
        )
        return key

    def link(
        self,
        a: ClaimId,
        b: ClaimId,
        what: ConflictType | Relation = ConflictType.DENIAL,
        score: float = 0.8,
    ) -> LinkId:
        key = link_id(a, b)
        is_conflict = isinstance(what, ConflictType)
        self.records[key] = Link(
            id=key,
            a=a,
            b=b,
            relation=Relation.CONFLICT if is_conflict else Relation(what),
            type=ConflictType(what) if is_conflict else None,
            score=score,
        )
        return key

    def decide(
        self, link: LinkId, decision: Decision, what: ConflictType | None = None
    ) -> LinkVerdict:
        record = self.records[link]
        assert isinstance(record, Link)
        verdict = LinkVerdict(
            id=verdict_id(link, MIRA.id),
            link=link,
            a=record.a,
            b=record.b,
            analyst=MIRA.id,
            at=AT,
            decision=decision,
            relation=Relation.CONFLICT if what else record.relation,
            type=what or record.type,
        )
        self.records[verdict.id] = verdict
        return verdict

    def question(self, title: str, *claims: ClaimId) -> QuestionId:
        key = question_id(title, claims[0])
        self.records[key] = Question(id=key, title=title, claims=claims)
        return key

    def case(self) -> Case:
        info = CaseInfo(title="Bridge", analysts=(MIRA,))
        return Case([info, *self.records.values()])


@dataclass
class Demo:
    """A case with names for what the tests point at."""

    case: Case
    board: Board
    links: dict[str, LinkId]
    claims: dict[str, ClaimId]
    questions: dict[str, QuestionId]
    maker: CaseMaker

    def verdict(self, name: str, decision: Decision) -> tuple[Board, Touched]:
        """Apply a decision and return the new board and what it touched."""
        return self.put(self.maker.decide(self.links[name], decision))

    def put(self, record: Record) -> tuple[Board, Touched]:
        """Apply a change of one record and return the new board and what it touched."""
        seen: list[Touched] = []
        stop = self.case.observe(seen.append)
        self.case.apply(Change(label="put", by=MIRA.id, at=AT, put=(record,)))
        stop()
        self.board = arrange(self.case, grouping=self.board.grouping)
        return self.board, seen[0]


def make_demo() -> Demo:
    """Return four sides, three questions and links of all types."""
    make = CaseMaker()
    mayor = make.source("Mayor of Tel Asfar", "City council", "B")
    council = make.source("Roads department", "City council", "B")
    union = make.source("Ferry workers' union", "Union", "C")
    speaker = make.source("المتحدثة باسم النقابة", "Union", "C")
    paper = make.source("River Gazette", "Press", "C")
    radio = make.source("إذاعة الضفتين", "Press", "D")
    engineer = make.source("Institute of engineers", "Experts", "A")
    make.source("Council bulletin")
    first = make.report("bulletin", "Council bulletin", "ar", "2024-05-01T17:40")
    second = make.report("gazette", "River Gazette", "en", "2024-05-02")
    third = make.report("radio", "إذاعة الضفتين", "ar", "2024-05-03T08:10")
    fourth = make.report("survey", "Institute of engineers", "en", "2024-04")
    c: dict[str, ClaimId] = {}
    c["opens"] = make.claim(
        first,
        mayor,
        "الجسر الجديد يُفتح أمام السيارات يوم السبت، وتتوقف العبّارة في اليوم نفسه.",
        credibility=2,
    )
    c["count"] = make.claim(
        second,
        mayor,
        "Between 200 and 300 cars will cross the bridge in the first hour.",
        act=Act.EXPECT,
        credibility=2,
    )
    c["runs"] = make.claim(
        first,
        council,
        "تدير دائرة الطرق الجسر بعد انتهاء المرحلة الأولى.",
        act=Act.PROMISE,
        credibility=3,
    )
    c["stays"] = make.claim(
        second,
        union,
        "The ferry stays, and it is the union that runs it after Saturday.",
        credibility=2,
    )
    c["nobody"] = make.claim(
        third,
        speaker,
        "لا يوجد أي موظف من البلدية على الرصيف، ولن يدخله أحد منهم.",
        polarity=Polarity.DENIED,
        credibility=3,
        edited=True,
    )
    c["trial"] = make.claim(
        second,
        union,
        "What was signed is a two-month trial, and later stages are open to talks.",
        certainty=Certainty.POSSIBLE,
    )
    c["not"] = make.claim(
        second,
        paper,
        "The bridge does not open on Saturday, our reporter writes, because the railing on the "
        "eastern bank is missing, the paint is wet, the lamps are dark and nobody has told the "
        "drivers of the forty buses which of the two lanes they are meant to take into town.",
        polarity=Polarity.DENIED,
        credibility=2,
    )
    c["fifty"] = make.claim(
        third,
        radio,
        "تعبر في الساعة الأولى نحو خمسين سيارة، لا مئات السيارات.",
        credibility=3,
    )
    c["met"] = make.claim(third, radio, "حضر وفد من معهد المهندسين الاجتماع.", credibility=2)
    c["present"] = make.claim(
        fourth,
        engineer,
        "The institute was present at the meeting, at the request of both.",
        credibility=1,
    )
    c["unsigned"] = make.claim(
        fourth,
        engineer,
        "We did not sign the plan and do not vouch for its dates.",
        polarity=Polarity.DENIED,
        credibility=2,
    )
    links = {
        "denial": make.link(c["opens"], c["not"], score=0.91),
        "opposite": make.link(c["opens"], c["stays"], ConflictType.OPPOSITE),
        "quantity": make.link(c["count"], c["fifty"], ConflictType.QUANTITY, 0.87),
        "runs": make.link(c["runs"], c["nobody"], ConflictType.ACTOR, 0.6),
        "agree": make.link(c["met"], c["present"], Relation.AGREE),
        "update": make.link(c["trial"], c["unsigned"], Relation.UPDATE),
        "degree": make.link(c["stays"], c["trial"], ConflictType.DEGREE, 0.55),
    }
    make.decide(links["opposite"], Decision.CONFIRMED)
    make.decide(links["agree"], Decision.CONFIRMED)
    questions = {
        "open": make.question(
            "Does the bridge open on Saturday?",
            c["opens"],
            c["count"],
            c["stays"],
            c["not"],
            c["fifty"],
        ),
        "run": make.question(
            "Who runs the crossing?", c["runs"], c["nobody"], c["trial"], c["unsigned"]
        ),
        "met": make.question("هل حضر المهندسون الاجتماع؟", c["met"], c["present"]),
    }
    case = make.case()
    return Demo(case, arrange(case), links, c, questions, make)


def make_crowd(columns: int = 12, rows: int = 30, links: int = 200) -> Case:
    """Return many columns and rows, and links all over them, the same every time."""
    make = CaseMaker()
    report = make.report("crowd", "Crowd", "en", "2024-05-01")
    make.source("Crowd")
    grid: list[list[ClaimId]] = []
    for row in range(rows):
        line = []
        for column in range(columns):
            who = make.source(f"Witness {column:02}", f"Side {column:02}")
            words = "saw the lamps go out " * (1 + (row * 7 + column * 3) % 9)
            line.append(
                make.claim(report, who, f"Witness {column} in street {row} {words}".strip())
            )
        grid.append(line)
        make.question(f"What happened in street {row:02}?", *line)
    types = [*ConflictType, Relation.AGREE, Relation.UPDATE]
    for index in range(links):
        row, column = index % rows, index * 3 % columns
        a = grid[row][column]
        b = grid[(row + index // rows % 3) % rows][(column + 1 + index // 7) % columns]
        if a != b:
            make.link(a, b, types[index % len(types)], (index % 10) / 10)
    return make.case()


@pytest.fixture
def demo() -> Demo:
    return make_demo()


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: object) -> None:
    for name in ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"):
        assert QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) >= 0


@pytest.fixture(autouse=True)
def _no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jumps arrive at once, as where the system asks for less motion."""
    monkeypatch.setattr(BoardArea, "_moves", lambda _area: False)


@pytest.fixture
def view(qtbot: QtBot, demo: Demo) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1180, 520)
    view.set_board(demo.case, demo.board)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def maker() -> CaseMaker:
    return CaseMaker()


@pytest.fixture
def crowd() -> Crowd:
    return make_crowd
