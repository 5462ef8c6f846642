from __future__ import annotations

import ast
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

import claims_app.cli
from claims_app.cli import terminal
from claims_app.cli.jsonl import read_lines
from claims_app.cli.main import main
from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Callable

Captured = pytest.CaptureFixture[str]
needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
ROOT = Path(__file__).parents[2]
PROGRAM = [
    sys.executable,
    "-c",
    "import sys; from claims_app.cli.main import main; sys.exit(main())",
]
OBEYED = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
OVERRIDES = list("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
TEXTS = st.text(
    st.characters(codec="utf-8") | st.sampled_from([*OBEYED, *OVERRIDES, "أ", "\u2068", "\u2069"])
)
EVIL = "\x1b[31mred\x9b2J\u202eder\x07"


class _Full(io.RawIOBase):
    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: object, /) -> int:
        raise OSError(28, "No space left on device")


@given(TEXTS)
def test_nothing_that_a_terminal_obeys_is_printed(text: str) -> None:
    shown = terminal.harmless(text)

    assert not set(shown) & {*OBEYED, *OVERRIDES}


def test_letters_and_isolates_are_printed_as_they_are() -> None:
    line = "[1] \u2068محافظ حمص\u2069 · a  b"

    assert terminal.harmless(line) == line
    assert terminal.harmless("a\x1b[2J\u202e") == "a\\x1b[2J\\u202e"


@given(st.dictionaries(TEXTS, TEXTS), st.sampled_from([None, 2]))
def test_json_is_the_same_data_without_what_a_terminal_obeys(
    data: dict[str, str], indent: int | None
) -> None:
    text = terminal.json_text(data, indent=indent)

    assert json.loads(text) == data
    assert not set(text) - {"\n"} & {*OBEYED, *OVERRIDES}


def test_half_a_character_is_an_escape_in_json() -> None:
    assert terminal.json_text(["\ud800"]) == '["\\ud800"]'


def test_all_that_is_printed_goes_through_one_door() -> None:
    package = Path(claims_app.cli.__file__).parent
    others = [path for path in package.rglob("*.py") if path.name != "terminal.py"]

    printing = [
        f"{path}:{node.lineno}"
        for path in others
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    ]

    assert printing == []


@pytest.mark.parametrize(
    "words",
    [
        ["show", EVIL],
        ["show", "a", EVIL],
        [EVIL],
        ["pair", EVIL],
        ["import", "case", EVIL],
        ["judge", "case", EVIL, "pending"],
        ["export", "case", "--format", EVIL],
    ],
    ids=["folder", "usage", "command", "lines", "file", "id", "format"],
)
def test_escape_codes_in_what_was_given_are_told_as_escapes(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "case"]) == 0
    capsys.readouterr()

    assert main(words) == 2

    said = capsys.readouterr().err
    assert "\\x1b[31mred" in said
    assert not set(said) - {"\n"} & {*OBEYED, *OVERRIDES}


def test_full_disk_behind_standard_output_is_told_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(_Full())))

    assert main(["--version"]) == 2

    said = capsys.readouterr().err
    assert said.startswith("Standard output can't be written: No space left on device. Free")
    monkeypatch.setattr(sys.stdout, "flush", lambda: None)  # nor would it as it is thrown away


@pytest.mark.parametrize(
    "write",
    [lambda: terminal.say("x" * 10_000), lambda: terminal.say_bytes(b"x")],
    ids=["lines", "bytes"],
)
def test_full_disk_is_noticed_at_every_door(
    write: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BufferedWriter(_Full(), 16), write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)

    with pytest.raises(ClaimsError, match="can't be written"):
        write()


def test_closed_streams_are_there_again_and_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    opened: list[str] = []
    monkeypatch.setattr(os, "open", lambda path, _flags: opened.append(path))

    lost = terminal.prepare_streams()
    assert lost is not None
    was_lost_before = lost.has_lost
    terminal.warn("\x1b", "أ")
    terminal.say("أ")
    terminal.settle()

    assert (was_lost_before, lost.has_lost) == (False, True)
    assert opened == [os.devnull] * 3


def test_lines_from_a_closed_input_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(ClaimsError, match="Standard input is closed"):
        next(read_lines(Path("-")))


@pytest.mark.parametrize(
    "speak",
    [lambda: terminal.say("x"), lambda: terminal.say_bytes(b"x"), terminal.settle],
    ids=["lines", "bytes", "rest"],
)
def test_reader_that_went_away_is_no_error_of_the_disk(
    speak: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    class _Gone(io.StringIO):
        @override
        def write(self, text: str, /) -> int:
            raise BrokenPipeError

        @override
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", _Gone())

    with pytest.raises(BrokenPipeError):
        speak()


def test_warning_that_can_not_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BufferedWriter(_Full(), 1), write_through=True)
    monkeypatch.setattr(sys, "stderr", stream)

    terminal.warn("x" * 100)
    terminal.warn_over("x" * 100, is_last=True)
    monkeypatch.setattr(stream, "flush", lambda: None)


def _run(redirection: str, *words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    line = ["sh", "-c", f'exec "$@" {redirection}', "sh", *PROGRAM, *words]
    return subprocess.run(line, capture_output=True, text=True, check=False, cwd=cwd)


@needs_a_shell
def test_closed_standard_output_is_told(tmp_path: Path) -> None:
    case = str(tmp_path / "case")
    assert main(["new", case]) == 0
    before = {path: path.read_bytes() for path in Path(case).rglob("*") if path.is_file()}

    done = _run(">&-", "show", case)

    assert done.returncode == 2
    assert done.stderr.startswith("Standard output is closed")
    assert {path: path.read_bytes() for path in before} == before


@needs_a_shell
def test_closed_standard_error_does_not_hide_the_answer() -> None:
    done = _run("2>&-", "--version")

    assert (done.returncode, done.stdout[:7]) == (0, "claims ")


@needs_a_shell
def test_error_that_nobody_can_read_still_fails() -> None:
    done = _run(">&- 2>&- <&-", "show", "absent")

    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@needs_a_shell
def test_closed_standard_input_is_told() -> None:
    done = _run("<&-", "pair", "-")

    assert done.returncode == 2
    assert done.stderr == "Standard input is closed. Give a file of JSON lines.\n"
