from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bootstrapping import system
from bootstrapping.commands import main
from bootstrapping.environment import Environment
from bootstrapping.system import Stop

if TYPE_CHECKING:
    from pathlib import Path


class _Calls:
    """An environment that remembers the programs it was asked to run, and what they return."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = Environment(root)
        self.ensured: list[str] = []
        self.lines: list[str] = []
        self.failing = ""
        self.display_problem = ""
        monkeypatch.setattr(system, "ensure", lambda *, with_window: None)
        monkeypatch.setattr(system, "display_problem", lambda environment: self.display_problem)
        monkeypatch.setattr(Environment, "ensure", lambda home, name: self.ensured.append(name))
        monkeypatch.setattr(Environment, "call", self._call)

    def _call(self, program: Path, *words: str | Path, offscreen: bool = False) -> int:
        line = " ".join([program.name, *map(str, words)]) + (" (offscreen)" if offscreen else "")
        self.lines.append(line)
        return 4 if self.failing and self.failing in line else 0


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Calls:
    return _Calls(tmp_path, monkeypatch)


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]], ids=["nothing", "long", "short"])
def test_help_is_printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert "run [CASE]" in capsys.readouterr().out


def test_an_unknown_command_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rnu"]) == 2
    assert "'rnu'" in capsys.readouterr().err


def test_run_opens_the_sample(calls: _Calls) -> None:
    assert main(["run"], calls.home) == 0
    assert calls.ensured == ["run"]
    assert calls.lines == ["claims gui --sample"]


def test_run_opens_the_case_that_is_named(calls: _Calls) -> None:
    main(["run", "my case"], calls.home)

    assert calls.lines == ["claims gui my case"]


def test_without_a_display_the_sample_is_printed_and_painted(
    calls: _Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    calls.display_problem = "DISPLAY is not set"

    assert main(["run"], calls.home) == 0
    picture, sheet = calls.home.root / "claims.png", calls.home.root / "claims-sheet.html"
    assert calls.lines == [
        "claims show --sample (offscreen)",
        f"claims export --sample --output {sheet} (offscreen)",
        f"claims gui --sample --screenshot {picture} (offscreen)",
    ]
    said = capsys.readouterr().out
    assert all(text in said for text in ("DISPLAY is not set", str(picture), str(sheet)))


def test_without_a_display_a_failure_is_passed_on(calls: _Calls) -> None:
    calls.display_problem, calls.failing = "DISPLAY is not set", "export"

    assert main(["run"], calls.home) == 4
    assert len(calls.lines) == 2


def test_without_a_display_a_case_is_shown_in_the_terminal(calls: _Calls) -> None:
    calls.display_problem = "DISPLAY is not set"

    assert main(["run", "my.claims"], calls.home) == 0
    assert calls.lines[0] == "claims show my.claims (offscreen)"


def test_run_takes_one_case(calls: _Calls) -> None:
    assert main(["run", "one", "two"], calls.home) == 2


def test_the_tests_come_with_both_floors(calls: _Calls) -> None:
    assert main(["test"], calls.home) == 0
    assert calls.ensured == ["dev"]
    assert [line.split(" ", 2)[2] for line in calls.lines] == [
        "pytest --cov --cov-report=",
        "coverage report --omit=*/claims_app/gui/* --fail-under=90",
        "coverage report --include=*/claims_app/gui/* --fail-under=80",
    ]


@pytest.mark.parametrize("failing", ["pytest", "--omit", "--include"])
def test_a_failed_part_fails_the_tests(calls: _Calls, failing: str) -> None:
    calls.failing = failing

    assert main(["test"], calls.home) == 4


def test_a_part_of_the_tests_has_no_floor(calls: _Calls) -> None:
    main(["test", "tests/core", "-k", "span"], calls.home)

    assert calls.lines == ["python -m pytest tests/core -k span"]


def test_lock_renews_each_within_the_last(calls: _Calls) -> None:
    assert main(["lock", "--upgrade"], calls.home) == 0

    run, dev, build = calls.lines
    assert "--group" not in run
    assert "--constraint" not in run
    assert "--group=dev" in dev
    assert f"--constraint {calls.home.lock('run')}" in dev
    assert "--group=build --group=dev" in build
    assert f"--constraint {calls.home.lock('dev')}" in build
    assert all("--generate-hashes" in line and "--upgrade" in line for line in calls.lines)


def test_a_lock_that_does_not_resolve_stops(
    calls: _Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    calls.failing = "--group=dev"

    assert main(["lock"], calls.home) == 4
    assert "was not renewed" in capsys.readouterr().err


def test_lock_takes_no_other_argument(calls: _Calls) -> None:
    assert main(["lock", "numpy"], calls.home) == 2


def test_freeze_builds_from_the_spec(calls: _Calls) -> None:
    assert main(["freeze"], calls.home) == 0
    assert calls.ensured == ["build"]
    assert calls.lines == ["python -m PyInstaller --noconfirm packaging/claims.spec"]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Stop("Install this first.", 3), 3),
        (PermissionError(13, "Permission denied"), 1),
        (KeyboardInterrupt("Stopped"), 130),
    ],
    ids=["stop", "permission", "interrupt"],
)
def test_what_goes_wrong_is_a_sentence(
    calls: _Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
) -> None:
    def fail(*, with_window: bool) -> None:
        raise error

    monkeypatch.setattr(system, "ensure", fail)

    assert main(["run"], calls.home) == status
    is_told = not isinstance(error, KeyboardInterrupt)
    assert (str(error) in capsys.readouterr().err) is is_told
