from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typing_extensions import override

from claims_app import __version__
from claims_app.cli import shared
from claims_app.cli.commands import gui, pair
from claims_app.cli.main import _COMMANDS, main

Captured = pytest.CaptureFixture[str]
PROGRAM = [
    sys.executable,
    "-c",
    "import sys; from claims_app.cli.main import main; sys.exit(main())",
]
ROOT = Path(__file__).parents[2]


def test_version_is_printed(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"claims {__version__}\n"


def test_without_a_command_the_commands_are_listed(capsys: Captured) -> None:
    assert main([]) == 2

    out = capsys.readouterr().out
    assert all(name in out for name in ("import", "extract", "match", "show", "export"))


@pytest.mark.parametrize(
    "words",
    [["nonsense"], ["show"], ["show", "a", "--by", "colour"], ["--nonsense"]],
    ids=["command", "argument", "choice", "option"],
)
def test_wrong_usage_is_bad_input(words: list[str], capsys: Captured) -> None:
    assert main(words) == 2
    assert "usage: claims" in capsys.readouterr().err


@pytest.mark.parametrize("command", [*_COMMANDS, "gui"])
def test_every_command_explains_itself(command: str, capsys: Captured) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: claims {command}")


def test_folder_without_a_case_is_named_without_traceback(tmp_path: Path, capsys: Captured) -> None:
    assert main(["show", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path}: There is no case here")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BrokenPipeError(), 0, ""),
        (KeyboardInterrupt(), 130, ""),
        (PermissionError(13, "Permission denied", "a.html"), 2, "a.html: Permission denied. Check"),
        (OSError("it broke"), 2, "it broke. Check"),
    ],
    ids=["pipe", "interrupt", "file", "other"],
)
def test_what_stops_a_command_is_put_into_words(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    def fail(_arguments: object) -> int:
        raise error

    monkeypatch.setattr(pair, "run", fail)

    assert main(["pair", "-"]) == code
    assert capsys.readouterr().err.startswith(said)


def test_words_that_are_no_text_are_refused(tmp_path: Path, capsys: Captured) -> None:
    assert main(["new", str(tmp_path / "a"), "--title", "a\udcff"]) == 2
    assert "given for title is not UTF-8" in capsys.readouterr().err


def test_closed_pipe_is_quiet(tmp_path: Path) -> None:
    lines = tmp_path / "pairs.jsonl"
    pair = '", "lang": "en", "a": "It rained.", "b": "It was dry."}\n'
    lines.write_text("".join(f'{{"id": "{number}{pair}' for number in range(5_000)))
    process = subprocess.Popen(
        [*PROGRAM, "pair", "--format", "jsonl", str(lines)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()

    assert process.stderr is not None
    with process.stderr:
        said = process.stderr.read()

    assert process.wait() == 0
    assert said == b""


def test_arabic_is_written_where_the_locale_is_c(tmp_path: Path) -> None:
    environment = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "XDG_CONFIG_HOME": str(tmp_path),
        "CLAIMS_ANALYST": "Lina",
    }
    done = subprocess.run(
        [*PROGRAM, "pair", "--format", "jsonl", "-"],
        input='{"id": "أ", "a": "خرج المقاتلون", "b": "بقي المقاتلون"}'.encode(),
        capture_output=True,
        env=environment,
        cwd=ROOT,
        check=True,
    )

    assert '{"id": "أ", '.encode() in done.stdout


def test_version_loads_no_engine() -> None:
    code = (
        "import sys; from claims_app.cli.main import main; main(['--version'])\n"
        "print(*(set(sys.modules) & {'sklearn', 'simplemma', 'yaml', 'pydantic', 'jinja2'}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout == f"claims {__version__}\n\n"


def test_session_loads_no_engine_before_it_is_needed() -> None:
    code = (
        "import sys; import claims_app.workspace.session\n"
        "print(*(set(sys.modules) & {'sklearn', 'simplemma', 'pydantic', 'jinja2', 'numpy'}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout == "\n"


def test_window_gets_its_words_as_they_were_given(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[list[str]] = []
    window = ModuleType("window")

    def open_window(words: list[str]) -> int:
        taken.append(words)
        return 3

    window.main = open_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, gui._WINDOW, window)

    words = ["case", "--theme", "system", "--text-scale", "1.2", "--size", "900x900"]
    assert main(["gui", *words]) == 3
    assert main(["gui"]) == 3

    assert taken == [words, []]


def test_window_says_what_is_wrong_with_its_words(capsys: Captured) -> None:
    assert main(["gui", "--text-scale", "9"]) == 2

    said = capsys.readouterr().err
    assert said.startswith("usage: claims gui")
    assert "0.8 to 2.0" in said


@pytest.mark.parametrize("when", ["found", "opened"])
def test_missing_qt_is_told_with_a_way_out(
    when: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    window = ModuleType("window")

    def open_window(_words: list[str]) -> int:
        raise ImportError("libGL.so.1: no such file")

    window.main = open_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, gui._WINDOW, None if when == "found" else window)

    assert main(["gui"]) == 2

    assert "claims show" in capsys.readouterr().err


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        @override
        def isatty(self) -> bool:
            return True

    assert shared.progress_line("Reading") is None
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = shared.progress_line("Reading")
    assert progress is not None

    progress(0, 2)
    progress(2, 2)

    assert terminal.getvalue() == "\rReading 0/2\rReading 2/2\n"
