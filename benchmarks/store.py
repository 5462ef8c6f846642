"""How fast a case of 10,000 claims with as many verdicts loads, and how fast one verdict is saved.

    python benchmarks/store.py [CLAIMS]

Figures are the best of several runs, on the disk of the system's temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.ids import (
    AnalystId,
    ReportId,
    claim_id,
    link_id,
    report_id,
    source_id,
    text_hash,
    verdict_id,
)
from claims_app.core.judgement import Decision
from claims_app.core.records import (
    Analyst,
    Anchor,
    CaseInfo,
    Claim,
    ConflictType,
    LinkVerdict,
    Record,
    Relation,
    Report,
    Source,
    Span,
)
from claims_app.store.case_store import CaseStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCE: Final = "قال المتحدث إن نحو ثلاثمئة مقاتل سيغادرون الحي في المرحلة الأولى. "
CLAIMS_A_REPORT: Final = 20
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)
LINA: Final = AnalystId("lina")


def records(claims: int) -> Iterator[Record]:
    """Give a case's records: twenty claims to a report, a verdict to each claim and the next."""
    speaker = Source(id=source_id("speaker"), name="المتحدث")
    yield speaker
    text = SENTENCE * CLAIMS_A_REPORT
    digest = text_hash(text)
    previous: Claim | None = None
    for number in range(claims):
        report, place = divmod(number, CLAIMS_A_REPORT)
        key = ReportId(report_id(str(report)))
        if place == 0:
            yield Report(
                id=key,
                title=f"تقرير {report}",
                outlet=speaker.id,
                lang="ar",
                text=text,
                original_sha256=digest,
                original_name="a.txt",
                published="2015-12-09",
            )
        start = place * len(SENTENCE)
        span = Span(start, start + len(SENTENCE) - 2)
        claim = Claim(
            id=claim_id(key, span.start, span.end),
            report=key,
            speaker=speaker.id,
            anchor=Anchor(
                span=span,
                exact=span.of(text),
                prefix=text[max(0, start - 20) : start],
                suffix=text[span.end : span.end + 20],
                text_sha256=digest,
            ),
        )
        yield claim
        if previous:
            yield verdict(previous, claim)
        previous = claim


def verdict(a: Claim, b: Claim, reason: str = "بيان رسمي") -> LinkVerdict:
    """Return a verdict on two claims."""
    link = link_id(a.id, b.id)
    return LinkVerdict(
        id=verdict_id(link, LINA),
        link=link,
        a=a.id,
        b=b.id,
        analyst=LINA,
        at=NOW,
        decision=Decision.CONFIRMED,
        relation=Relation.CONFLICT,
        type=ConflictType.DENIAL,
        reason=reason,
        texts_sha256=text_hash(a.id + b.id),
    )


def best(action: Callable[[], object], times: int) -> float:
    """Return the shortest time in milliseconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
    return min(found) * 1000


def main() -> None:
    """Measure and print."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "big.claims"
        info = CaseInfo(title="Big", analysts=(Analyst(id=LINA, name="Lina"),))
        store = CaseStore.create(folder, info)
        case = Case(store.load().records)
        change = Change(label="Fill", by=LINA, at=NOW, put=tuple(records(claims)))
        case.apply(change)
        store.append(change)
        ids = frozenset(record.id for record in change.put)
        full = best(lambda: store.write(case, ids), 1)
        store.checkpoint()
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        print(f"{claims} claims, {len(ids)} records, {size / 1e6:.1f} MB")
        print(f"full write    {full:8.1f} ms")
        store.close()
        reopened = CaseStore.open(folder)
        print(f"load          {best(reopened.load, 5):8.1f} ms")
        save_one(reopened, case)
        reopened.close()


def save_one(store: CaseStore, case: Case) -> None:
    """Measure one verdict: journal, file and checkpoint."""
    a, b = list(case.claims.values())[:2]
    steps = {"append": 0.0, "write": 0.0, "checkpoint": 0.0}
    total = []
    for number in range(10):
        change = Change(label="Judge", by=LINA, at=NOW, put=(verdict(a, b, f"reason {number}"),))
        case.apply(change)
        touched = frozenset(record.id for record in change.put)
        start = time.perf_counter()
        store.append(change)
        appended = time.perf_counter()
        store.write(case, touched)
        written = time.perf_counter()
        store.checkpoint()
        end = time.perf_counter()
        total.append(end - start)
        steps = {
            "append": appended - start,
            "write": written - appended,
            "checkpoint": end - written,
        }
    print(f"first verdict {total[0] * 1000:8.1f} ms")
    print(f"one verdict   {sorted(total)[len(total) // 2] * 1000:8.1f} ms (median of ten), of it")
    for name, seconds in steps.items():
        print(f"  {name:11} {seconds * 1000:8.1f} ms (the last one)")


if __name__ == "__main__":
    main()
