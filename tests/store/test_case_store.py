"""The case folder: written where touched, read in stages, never overwritten unseen."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import AnalystId, RecordId, ReportId
from claims_app.core.records import CaseInfo, LinkVerdict, Origin, Report
from claims_app.store import atomic
from claims_app.store.case_store import CaseStore

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.records import Analyst, Record

LATER = datetime(2026, 1, 3, tzinfo=UTC)
LINA = AnalystId("lina")
MORE = """\
  - id: c-9
    anchor:
      span: [0, 1]
      exact: ق
      seen: again
    speaker: s-1
    tags:
      - x
scan: at 300 dpi
"""


def _edit(*put: Record, remove: tuple[Record, ...] = (), by: AnalystId = LINA) -> Change:
    gone = tuple(record.id for record in remove)
    return Change(label="Edit", by=by, at=LATER, put=put, remove=gone)


class Desk:
    """A store and its case in memory, as a session has them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = CaseStore.open(folder)
        self.loaded = self.store.load()
        self.case = Case(self.loaded.records)

    def save(self, change: Change) -> Change:
        inverse = self.case.apply(change)
        self.store.append(change)
        self.store.write(
            self.case, frozenset(record.id for record in change.put) | frozenset(change.remove)
        )
        self.store.checkpoint()
        return inverse

    def states(self) -> dict[str, tuple[int, int]]:
        return {
            str(path.relative_to(self.folder)): (path.stat().st_mtime_ns, path.stat().st_ino)
            for path in self.folder.rglob("*.yaml")
        }


def _records(folder: Path) -> set[Record]:
    loaded = CaseStore.open(folder).load()
    assert loaded.problems == ()
    return set(loaded.records)


def test_the_whole_case_is_loaded_as_it_was_saved(
    full: Path, records: dict[str, Record], lina: Analyst
) -> None:
    assert _records(full) == {CaseInfo(title="هدنة", analysts=(lina,)), *records.values()}


def test_without_files_the_journal_gives_the_same(folder: Path, change: Change) -> None:
    Desk(folder).store.append(change)

    assert _records(folder) >= set(change.put)
    assert not (folder / "reports").exists()


def test_what_was_replayed_is_written_with_the_next_change(
    folder: Path, change: Change, records: dict[str, Record]
) -> None:
    Desk(folder).store.append(change)
    desk = Desk(folder)
    desk.save(_edit(replace(desk.case.info, title="جديد")))
    shutil.rmtree(folder / "journal")

    assert _records(folder) >= set(records.values())


def test_a_report_file_reads_like_a_document(full: Path) -> None:
    lines = (full / "reports" / "r-1.yaml").read_text(encoding="utf-8").splitlines()

    assert lines[:5] == ["id: r-1", 'title: "هدنة: اليوم"', "outlet: s-1", "lang: ar", lines[4]]
    start = lines.index("text: |")
    assert lines[start + 1 : start + 4] == [
        "  قال المحافظ إن المقاتلين سيغادرون.",
        "  لكن اللجنة نفت خروجهم.",
        "quotes:",
    ]
    assert sum("text_sha256" in line for line in lines) == 2  # the report's, and one that differs


def test_one_verdict_touches_one_file_and_a_few_lines(
    full: Path, records: dict[str, Record]
) -> None:
    desk = Desk(full)
    before, path = desk.states(), full / "verdicts" / "lina.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    (verdict,) = desk.case.link_verdicts.values()

    desk.save(_edit(replace(verdict, reason="no")))

    after = desk.states()
    assert {name for name in after if after[name] != before.get(name)} == {"verdicts/lina.yaml"}
    changed = set(path.read_text(encoding="utf-8").splitlines()) ^ set(lines)
    assert changed == {
        '    reason: "no"',
        "    reason: “لجنة: “لا””",
        '    reason: "لجنة: “لا”"',
    } - {"    reason: “لجنة: “لا””"}


def test_undoing_all_leaves_only_the_case_file(folder: Path, change: Change, lina: Analyst) -> None:
    desk = Desk(folder)
    inverse = desk.save(change)

    desk.save(inverse)

    assert list(desk.states()) == ["case.yaml"]
    assert _records(folder) == {CaseInfo(title="هدنة", analysts=(lina,))}


def test_what_the_engine_derives_is_neither_journaled_nor_written(
    full: Path, records: dict[str, Record]
) -> None:
    desk = Desk(full)
    (link,) = desk.case.links.values()
    size = (full / "journal" / "lina.jsonl").stat().st_size

    desk.save(_edit(replace(link, origin=Origin.ENGINE)))

    assert b'"link":' not in (full / "journal" / "lina.jsonl").read_bytes()[size:]
    assert "links:" not in (full / "verdicts" / "lina.yaml").read_text(encoding="utf-8").split()


def test_a_link_stays_with_the_analyst_who_drew_it(full: Path, records: dict[str, Record]) -> None:
    desk = Desk(full)
    (link,) = desk.case.links.values()

    desk.save(_edit(replace(link, score=0.5), by=AnalystId("omar")))

    assert "score: 0.5" in (full / "verdicts" / "lina.yaml").read_text(encoding="utf-8")
    assert not (full / "verdicts" / "omar.yaml").exists()
    assert (full / "journal" / "omar.jsonl").exists()


def test_a_claim_that_moves_leaves_its_former_file(full: Path, records: dict[str, Record]) -> None:
    desk = Desk(full)
    (report,) = desk.case.reports.values()
    _, stay = desk.case.claims.values()
    other = replace(report, id=ReportId(RecordId("r-2")))

    desk.save(_edit(other, replace(stay, report=other.id)))

    assert "c-2" not in (full / "reports" / "r-1.yaml").read_text(encoding="utf-8")
    assert "c-2" in (full / "reports" / "r-2.yaml").read_text(encoding="utf-8")
    assert _records(full) == set(desk.case.records())


def test_unknown_keys_are_kept_when_their_file_is_written_again(
    full: Path, records: dict[str, Record]
) -> None:
    case_file, verdicts = full / "case.yaml", full / "verdicts" / "lina.yaml"
    report = full / "reports" / "r-1.yaml"
    _append(case_file, "colours:\n  government: red\n")
    _append(verdicts, "note: مهم\n")
    _append(report, MORE)
    desk = Desk(full)
    assert desk.loaded.problems == ()

    info, (verdict,) = desk.case.info, desk.case.link_verdicts.values()
    *_, claim = desk.case.claims.values()
    changed = (replace(claim, credibility=2), replace(verdict, reason="y"))
    desk.save(_edit(replace(info, title="x"), *changed))

    assert "colours:\n  government: red\n" in case_file.read_text(encoding="utf-8")
    assert "note: مهم" in verdicts.read_text(encoding="utf-8")
    text = report.read_text(encoding="utf-8")
    assert "scan: at 300 dpi\n" in text
    assert "      seen: again\n" in text
    assert "    credibility: 2\n    tags:\n      - x\n" in text


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_file_that_another_program_changed_is_not_overwritten(
    full: Path, records: dict[str, Record]
) -> None:
    desk, verdicts = Desk(full), full / "verdicts" / "lina.yaml"
    (verdict,) = desk.case.link_verdicts.values()
    _append(verdicts, "note: theirs\n")
    journal = (full / "journal" / "lina.jsonl").read_bytes()

    with pytest.raises(ClaimsError, match=r"lina\.yaml: Another program has changed"):
        desk.store.append(_edit(replace(verdict, reason="mine")))

    assert "note: theirs" in verdicts.read_text(encoding="utf-8")
    assert (full / "journal" / "lina.jsonl").read_bytes() == journal


@pytest.mark.parametrize("harm", ["removed", "made", "same size"])
def test_a_file_removed_made_or_changed_in_place_is_noticed(
    full: Path, records: dict[str, Record], harm: str
) -> None:
    path = full / "verdicts" / "lina.yaml"
    text = path.read_text(encoding="utf-8")
    if harm == "made":
        path.unlink()
    desk = Desk(full)
    if harm == "removed":
        path.unlink()
    elif harm == "made":
        path.write_text(text, encoding="utf-8")
    else:
        path.write_bytes(path.read_bytes().replace(b"confirmed", b"rejected!"))

    with pytest.raises(ClaimsError, match="Another program has changed"):
        desk.store.append(_edit(records["on_link"]))


def test_a_file_that_was_only_touched_is_no_conflict(
    full: Path, records: dict[str, Record]
) -> None:
    path = full / "verdicts" / "lina.yaml"
    desk = Desk(full)
    os.utime(path, ns=(1, 1))

    desk.save(_edit(records["on_link"]))

    assert _records(full) == set(desk.case.records())


def test_a_case_is_made_only_where_nothing_is(tmp_path: Path, lina: Analyst) -> None:
    info = CaseInfo(title="x", analysts=(lina,))
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "a").touch()
    (tmp_path / "file").touch()

    for name in ("used", "file"):
        with pytest.raises(ClaimsError, match="something here already"):
            CaseStore.create(tmp_path / name, info)
    with pytest.raises(ClaimsError, match="could not be made"):
        CaseStore.create(tmp_path / "file" / "below", info)
    CaseStore.create(tmp_path / "deep" / "new", info)

    assert _records(tmp_path / "deep" / "new") == {info}


def test_a_folder_without_a_case_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="no case here"):
        CaseStore.open(tmp_path)


def test_a_case_of_a_later_version_is_refused(folder: Path) -> None:
    (folder / "case.yaml").write_text("title: x\nformat: 2\n", encoding="utf-8")

    with pytest.raises(ClaimsError, match=r"case\.yaml:2:9: .*format 2.*up to 1\. Update"):
        CaseStore.open(folder).load()


def test_originals_are_kept_once_under_their_hash(folder: Path) -> None:
    store = CaseStore.open(folder)
    store.load()

    digest = store.put_original("نص".encode(), ".TXT")
    path = folder / "originals" / f"{digest}.txt"
    first = path.stat()
    again = store.put_original("نص".encode(), "txt")

    assert again == digest
    assert path.read_bytes() == "نص".encode()
    assert path.stat().st_ino == first.st_ino
    path.write_bytes(b"rotten")
    store.put_original("نص".encode(), ".txt")
    assert path.read_bytes() == "نص".encode()
    assert store.put_original(b"", "") in {entry.name for entry in path.parent.iterdir()}


@pytest.mark.parametrize("suffix", ["/../x", ".a b", "." + "x" * 40, "..", ".ف"])
def test_an_original_with_an_odd_suffix_is_refused(folder: Path, suffix: str) -> None:
    with pytest.raises(ClaimsError, match="can't end in"):
        Desk(folder).store.put_original(b"x", suffix)


@pytest.mark.parametrize(
    "name", ["../../etc", "", "Lina", "a/b", "con", "x" * 65, "-x", "a.b", "لينا"]
)
def test_a_name_that_is_no_file_name_is_refused(
    folder: Path, records: dict[str, Record], name: str
) -> None:
    desk = Desk(folder)
    report, verdict = records["report"], records["on_link"]
    assert isinstance(report, Report)
    assert isinstance(verdict, LinkVerdict)

    for change in (
        _edit(records["governor"], by=AnalystId(name)),
        _edit(replace(report, id=ReportId(RecordId(name)))),
        _edit(replace(verdict, analyst=AnalystId(name))),
    ):
        with pytest.raises(ClaimsError, match="can't name a file"):
            desk.store.append(change)

    assert not list(folder.rglob("*.jsonl"))


def test_a_store_that_was_not_loaded_changes_nothing(folder: Path, change: Change) -> None:
    with pytest.raises(RuntimeError, match="load the case"):
        CaseStore.open(folder).append(change)


def test_what_a_crash_left_half_written_is_cleared_by_the_next_writer(
    full: Path, records: dict[str, Record]
) -> None:
    torn = [full / ".case.yaml.0a1b2c.claims-tmp", full / "reports" / ".r-1.yaml.3d4e.claims-tmp"]
    for path in torn:
        path.write_text("half", encoding="utf-8")
    desk = Desk(full)
    assert desk.loaded.problems == ()
    assert all(path.exists() for path in torn)

    desk.save(_edit(records["governor"]))

    assert not any(path.exists() for path in torn)


@pytest.mark.parametrize("step", [1, 2], ids=["before the first file", "before case.yaml"])
def test_a_crash_while_a_case_is_made_does_not_keep_it_from_being_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(1, 10))
    real = atomic.write_text

    def write(path: Path, text: str) -> None:
        if next(steps) == step:
            path.with_name(f".{path.name}.0{atomic.TEMPORARY}").write_text(text[:3])
            raise KeyboardInterrupt  # as a signal that ends the program
        real(path, text)

    folder = tmp_path / "a.claims"
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write_text", write)
        with pytest.raises(KeyboardInterrupt):
            CaseStore.create(folder, CaseInfo(title="Truce"))

    CaseStore.create(folder, CaseInfo(title="Truce"))

    assert CaseStore.open(folder).load().problems == ()


@pytest.mark.parametrize("name", [".gitignore", "notes.txt", ".claims-tmp.txt"])
def test_a_folder_that_holds_what_is_not_ours_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("*.pyc\n")

    with pytest.raises(ClaimsError, match="something here already"):
        CaseStore.create(tmp_path, CaseInfo(title="Truce"))

    assert [path.name for path in tmp_path.iterdir()] == [name]
