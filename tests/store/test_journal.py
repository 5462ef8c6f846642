"""The journal: chained, replayed from the last checkpoint, torn at most at its end."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import AnalystId, RecordId, SourceId
from claims_app.core.records import Source
from claims_app.store.journal import FIRST, Journal, in_order

if TYPE_CHECKING:
    from pathlib import Path


def _change(number: int) -> Change:
    return Change(
        label=f"تغيير {number}",
        by=AnalystId("lina"),
        at=datetime(2026, 1, 2, tzinfo=UTC),
        put=(Source(id=SourceId(RecordId(f"s-{number}")), name="وكالة"),),
        remove=(RecordId(f"s-{number - 1}"),),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "lina.jsonl"


@pytest.fixture
def journal(path: Path) -> Journal:
    """A journal of three entries, a checkpoint after the first."""
    journal = Journal(path)
    assert journal.read().changes == ()
    journal.append(_change(1))
    journal.checkpoint()
    journal.append(_change(2))
    journal.append(_change(3))
    return journal


def _numbers(path: Path) -> list[str]:
    found = Journal(path).read()
    assert found.problems == ()
    return [change.label[-1] for change in found.changes]


def test_what_follows_the_last_checkpoint_is_unsaved(journal: Journal) -> None:
    assert Journal(journal.path).read().changes == (_change(2), _change(3))

    journal.checkpoint()
    journal.checkpoint()

    assert Journal(journal.path).read().changes == ()
    assert journal.path.read_bytes().count(b"\n") == 5


def test_anyone_can_check_the_chain_with_a_few_lines(journal: Journal) -> None:
    previous = FIRST
    for number, line in enumerate(journal.path.read_bytes().splitlines(), start=1):
        entry = json.loads(line)
        assert (entry["seq"], entry["prev"]) == (number, previous)
        previous = hashlib.sha256(line[:-77] + b"}").hexdigest()
        assert entry["sha256"] == previous


def test_another_program_goes_on_where_the_first_ended(journal: Journal) -> None:
    again = Journal(journal.path)
    again.read()
    again.append(_change(4))

    assert _numbers(journal.path) == ["2", "3", "4"]


@pytest.mark.parametrize("cut", [1, 2, 40, 76, 77, 78, 200])
def test_a_torn_last_line_is_left_out_and_put_aside(journal: Journal, cut: int) -> None:
    data = journal.path.read_bytes()
    journal.path.write_bytes(data[:-cut])
    is_whole = cut == 1  # only the line break is missing

    assert _numbers(journal.path) == (["2", "3"] if is_whole else ["2"])

    again = Journal(journal.path)
    again.read()
    again.append(_change(4))
    assert _numbers(journal.path) == (["2", "3", "4"] if is_whole else ["2", "4"])
    torn = journal.path.with_suffix(".torn")
    assert torn.exists() != is_whole
    if not is_whole:
        assert torn.read_bytes() == data.splitlines(keepends=True)[-1][: 1 - cut - 1] + b"\n"


def test_zeros_that_a_power_cut_left_are_torn_too(journal: Journal) -> None:
    with journal.path.open("ab") as file:
        file.write(bytes(300) + b"\n")

    assert _numbers(journal.path) == ["2", "3"]


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda lines: [lines[0], *lines[2:]], id="a line removed"),
        pytest.param(lambda lines: [*lines[:2], lines[1], *lines[2:]], id="a line repeated"),
        pytest.param(lambda lines: [lines[1], lines[0], *lines[2:]], id="lines swapped"),
        pytest.param(
            lambda lines: [lines[0].replace(b"lina", b"omar"), *lines[1:]], id="a word changed"
        ),
        pytest.param(lambda lines: [b"{}\n", *lines], id="a line put in"),
        pytest.param(
            lambda lines: [*lines[:-1], lines[-1].replace(b"lina", b"omar")], id="the last changed"
        ),
    ],
)
def test_a_broken_chain_is_a_problem_with_its_line(journal: Journal, harm: object) -> None:
    assert callable(harm)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(b"".join(harm(lines)))

    (problem,) = Journal(journal.path).read().problems

    assert "chain" in problem.message
    assert problem.place is not None
    assert problem.place.line in (1, 2, 3, 4)
    assert str(problem).startswith(str(journal.path))


def test_an_entry_that_is_no_change_is_a_problem(path: Path) -> None:
    body = b'{"seq":1,"prev":"' + FIRST.encode() + b'","change":{"label":3}'
    digest = hashlib.sha256(body + b"}").hexdigest().encode()
    path.parent.mkdir()
    path.write_bytes(body + b',"sha256":"' + digest + b'"}\n')

    (problem,) = Journal(path).read().problems

    assert "no change" in problem.message


def test_a_journal_that_cannot_be_read_is_a_problem(path: Path) -> None:
    path.mkdir(parents=True)

    (problem,) = Journal(path).read().problems

    assert problem.remedy


def test_what_another_program_appended_is_not_overwritten(journal: Journal) -> None:
    other = Journal(journal.path)
    other.read()
    other.append(_change(4))

    with pytest.raises(ClaimsError, match="Another program has written"):
        journal.append(_change(5))

    assert _numbers(journal.path) == ["2", "3", "4"]


def test_half_a_character_is_refused(journal: Journal) -> None:
    before = journal.path.read_bytes()
    bad = Source(id=SourceId(RecordId("s-9")), name="x\ud83d")

    with pytest.raises(ClaimsError, match=r"U\+D83D"):
        journal.append(
            Change(label="", by=AnalystId("lina"), at=datetime(2026, 1, 2, tzinfo=UTC), put=(bad,))
        )

    assert journal.path.read_bytes() == before


def test_a_failed_append_leaves_no_trace_even_if_it_cannot_be_cleaned_up_at_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = journal.path.read_bytes()

    def fail(*_arguments: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        patch.setattr(os, "ftruncate", fail)
        with pytest.raises(ClaimsError, match="Input/output error"):
            journal.append(_change(4))
    journal.append(_change(5))

    assert journal.path.read_bytes().startswith(before)
    assert _numbers(journal.path) == ["2", "3", "5"]


def test_journals_are_joined_by_time_and_each_keeps_its_order() -> None:
    def at(hour: int, by: str, label: str) -> Change:
        return Change(label=label, by=AnalystId(by), at=datetime(2026, 1, 2, hour, tzinfo=UTC))

    lina = [at(9, "lina", "decide"), at(8, "lina", "undo an earlier one"), at(12, "lina", "noon")]
    omar = [at(8, "omar", "first"), at(10, "omar", "between")]

    labels = [change.label for change in in_order([lina, omar])]

    assert labels == ["first", "decide", "undo an earlier one", "between", "noon"]
    assert in_order([omar, lina]) == in_order([lina, omar])


def test_a_refused_entry_leaves_no_empty_file(journal: Journal) -> None:
    journal.path.unlink()  # as another program might

    with pytest.raises(ClaimsError, match="Another program"):
        journal.append(_change(4))

    assert not journal.path.exists()


def test_a_first_entry_that_fails_leaves_no_empty_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(ClaimsError, match="No space left"):
        Journal(path).append(_change(1))

    assert not path.exists()
