"""A folder from elsewhere: each fault is named with its place, the rest opens read-only."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import AnalystId, RecordId, ReportId, SourceId
from claims_app.core.records import Report
from claims_app.store import folder as store_folder
from claims_app.store.case_store import CaseStore
from claims_app.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claims_app.core.records import Record

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def _bytes(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "harm", "message", "where"),
    [
        pytest.param(
            "verdicts/lina.yaml",
            lambda text: text.replace("decision: confirmed", "decision: maybe"),
            "“maybe”",
            (14, 15),
            id="unknown word",
        ),
        pytest.param(
            "verdicts/lina.yaml",
            lambda text: text.replace("state: contested", "state: contested\n    analyst: omar"),
            "“analyst” is omar",
            (23, 14),
            id="a verdict of another analyst",
        ),
        pytest.param(
            "verdicts/lina.yaml",
            lambda text: text.replace("links:", "links: x\nformer:", 1),
            "“links” is a list",
            (1, 8),
            id="no list",
        ),
        pytest.param(
            "sources.yaml", lambda text: text + text, "twice", (5, 1), id="a file pasted twice"
        ),
        pytest.param(
            "sources.yaml",
            lambda text: text + text.partition("\n")[2],
            "s-1 is in sources.yaml already",
            (5, 5),
            id="a record pasted twice",
        ),
        pytest.param("sources.yaml", lambda text: "- x\n", "else than keys", (1, 1), id="a list"),
        pytest.param("sources.yaml", lambda text: "\t" + text, "not YAML", (1, 1), id="a tab"),
        pytest.param(
            "sources.yaml",
            lambda text: text.replace("sources:", "<<<<<<< HEAD\nsources:"),
            "git's conflict markers",
            (1, 1),
            id="git's markers",
        ),
        pytest.param(
            "questions.yaml",
            lambda text: text.replace("title: Who leaves?", "title: [Who leaves?]"),
            "“title” is a text",
            (3, 12),
            id="wrong type",
        ),
        pytest.param(
            "reports/r-1.yaml",
            lambda text: text.replace("id: r-1", "id: r-2", 1),
            "id says r-2",
            (1, 5),
            id="the id of another report",
        ),
        pytest.param(
            "reports/r-1.yaml",
            lambda text: text.replace("span: [15, 33]", "span: [15, 34]"),
            "as long as its exact text",
            (22, 7),
            id="a span moved",
        ),
        pytest.param(
            "reports/r-1.yaml",
            lambda text: text[: text.index("exact:") + 3],
            "not YAML",
            (24, 1),
            id="cut in the middle",
        ),
        pytest.param(
            "case.yaml",
            lambda text: text.replace("format: 1", "format: abc"),
            "“format” is the number",
            (1, 9),
            id="a format in letters",
        ),
        pytest.param(
            "case.yaml",
            lambda text: text.replace("format: 1", "format: ١"),
            "“format” is the number",
            (1, 9),
            id="a format in digits of another script",
        ),
        pytest.param(
            "case.yaml",
            lambda text: text.replace("format: 1\n", ""),
            "“format” is the number",
            (1, 1),
            id="no format",
        ),
        pytest.param("case.yaml", lambda text: "format: 1\n", "needs title", (1, 1), id="no title"),
    ],
)
def test_a_bad_file_is_named_with_line_and_column_and_the_rest_opens(
    full: Path, name: str, harm: Callable[[str], str], message: str, where: tuple[int, int]
) -> None:
    path = full / name
    path.write_text(harm(path.read_text(encoding="utf-8")), encoding="utf-8")
    before = _bytes(full)
    store = CaseStore.open(full)

    loaded = store.load()

    (problem,) = loaded.problems
    assert message in problem.message
    assert problem.place is not None
    assert problem.place.path == path
    assert (problem.place.line, problem.place.column) == where
    assert problem.remedy
    assert len(loaded.records) >= 5
    _expect_read_only(store)
    assert _bytes(full) == before


def _expect_read_only(store: CaseStore) -> None:
    now = datetime(2026, 1, 2, tzinfo=UTC)
    with pytest.raises(ClaimsError, match="reading only"):
        store.append(Change(label="x", by=AnalystId("lina"), at=now))


def test_all_bad_records_of_a_file_are_named_at_once(full: Path) -> None:
    path = full / "reports" / "r-1.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("speaker: s-1", "speaker: {}"), encoding="utf-8")

    problems = CaseStore.open(full).load().problems

    assert [problem.place.line for problem in problems if problem.place] == [14, 25, 32]


def test_bytes_that_are_no_utf8_are_named_with_their_place(full: Path) -> None:
    path = full / "sources.yaml"
    path.write_bytes("sources:\n  - id: s-1\n    name: المحافظ".encode("cp1256"))

    (problem,) = CaseStore.open(full).load().problems

    assert str(problem).startswith(
        f"{path}:3:11: The byte 0xC7 is no UTF-8. Save the file in UTF-8."
    )


def test_a_file_beyond_the_limit_is_not_read(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_folder, "MAX_BYTES", 200)

    problems = CaseStore.open(full).load().problems

    assert any("bytes" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "name",
    [
        "reports/r-1 (conflicted copy).yaml",
        "reports/R-1.yaml",
        "verdicts/con.yaml",
        "verdicts/..yaml",
        "journal/lina-[old].jsonl",
    ],
)
def test_a_file_with_an_odd_name_is_a_problem(full: Path, name: str) -> None:
    (full / name).write_text("", encoding="utf-8")

    problems = CaseStore.open(full).load().problems

    hidden = name.rpartition("/")[2].startswith(".")
    assert [problem.place.path for problem in problems if problem.place] == (
        [] if hidden else [full / name]
    )


@pytest.mark.parametrize("name", ["reports/notes.txt", "reports/.r-1.yaml.swp", "README.md"])
def test_what_other_programs_leave_beside_is_let_be(full: Path, name: str) -> None:
    (full / name).write_text("x", encoding="utf-8")

    assert CaseStore.open(full).load().problems == ()


@only_posix
@pytest.mark.parametrize("name", ["sources.yaml", "reports/r-1.yaml", "journal/lina.jsonl"])
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_regular_file_is_a_problem(full: Path, name: str, kind: str) -> None:
    path = full / name
    path.unlink()
    if kind == "link":
        path.symlink_to("/etc/hostname")
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()

    (problem,) = CaseStore.open(full).load().problems

    assert problem.place is not None
    assert problem.place.path == path


@only_posix
@pytest.mark.parametrize("name", ["reports", "verdicts", "journal", "originals"])
def test_a_folder_that_leads_elsewhere_is_a_problem(full: Path, tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if (full / name).exists():
        (full / name).rename(tmp_path / "moved")
    (full / name).symlink_to(elsewhere)
    store = CaseStore.open(full)

    problems = store.load().problems

    assert [problem.place.path for problem in problems if problem.place] == [full / name]
    _expect_read_only(store)
    with pytest.raises(ClaimsError):
        store.put_original(b"x", ".txt")
    assert list(elsewhere.iterdir()) == []


def test_missing_files_and_folders_are_an_empty_case(folder: Path) -> None:
    loaded = CaseStore.open(folder).load()

    assert len(loaded.records) == 1
    assert loaded.problems == ()


def test_empty_files_are_like_absent_ones(full: Path) -> None:
    for name in ("sources.yaml", "questions.yaml", "verdicts/lina.yaml", "reports/r-1.yaml"):
        (full / name).write_text("# nothing\n", encoding="utf-8")

    loaded = CaseStore.open(full).load()

    assert loaded.problems == ()
    assert len(loaded.records) == 1


@pytest.mark.parametrize("digits", ["2", "9" * 5000], ids=["the next", "of 5,000 digits"])
def test_a_case_of_a_later_format_says_what_to_do(full: Path, digits: str) -> None:
    path = full / "case.yaml"
    path.write_text(path.read_text().replace("format: 1", f"format: {digits}"))

    with pytest.raises(ClaimsError, match="Update the program") as caught:
        CaseStore.open(full).load()

    assert len(caught.value.message) < 200


_OUTSIDE = Report(
    id=ReportId(RecordId("../../outside")),
    title="",
    outlet=SourceId(RecordId("s-1")),
    lang="en",
    text="x",
    original_sha256="0" * 64,
    original_name="x.txt",
)


@pytest.mark.parametrize(
    ("by", "put"),
    [
        pytest.param("lina", (_OUTSIDE,), id="a report of a folder above"),
        pytest.param("omar", (), id="another analyst than the journal's"),
        pytest.param("../lina", (), id="an analyst of a folder above"),
    ],
)
def test_what_a_journal_names_is_checked_as_in_the_other_files(
    full: Path, by: str, put: tuple[Record, ...]
) -> None:
    path = full / "journal" / "lina.jsonl"
    forged = Journal(path)
    forged.read()
    # Whoever can write the file can make the chain whole: the store's own checks are passed by.
    forged.append(Change(label="x", by=AnalystId(by), at=datetime(2026, 1, 2, tzinfo=UTC), put=put))
    store = CaseStore.open(full)

    loaded = store.load()

    (problem,) = loaded.problems
    assert problem.place is not None
    assert problem.place.path == path
    assert problem.remedy
    assert not any(record.id == _OUTSIDE.id for record in loaded.records)
    _expect_read_only(store)


@pytest.mark.parametrize(
    "name", ["../x.yaml", "reports/../../x.yaml", "/x.yaml", "a\\b.yaml", "c:x.yaml"]
)
def test_nothing_is_written_outside_the_folder(full: Path, name: str) -> None:
    before = _bytes(full.parent)

    with pytest.raises(ClaimsError, match="outside"):
        store_folder.Folder(full).write(name, "x")

    assert _bytes(full.parent) == before


@only_posix
def test_nothing_is_written_through_a_link(full: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = store_folder.Folder(full)
    (full / "reports").rename(tmp_path / "moved")
    (full / "reports").symlink_to(elsewhere)

    with pytest.raises(ClaimsError, match="outside"):
        folder.write("reports/r-9.yaml", "x")

    assert list(elsewhere.iterdir()) == []
