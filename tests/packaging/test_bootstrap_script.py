from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[2] / "packaging" / "bootstrap.py"


@pytest.mark.parametrize("version", [(2, 7), (3, 8), (3, 10)], ids=str)
def test_an_older_python_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)

    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(_SCRIPT), run_name="__main__")
    assert "3.11 or newer" in str(stopped.value.code)
    assert f"{version[0]}.{version[1]}" in str(stopped.value.code)


def test_an_older_python_can_read_the_script() -> None:
    ast.parse(_SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 4))


def test_help_needs_the_standard_library_only() -> None:
    done = subprocess.run(
        [sys.executable, "-E", "-S", str(_SCRIPT), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "run [CASE]" in done.stdout


def test_a_python_without_its_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bootstrapping.commands", None)

    with pytest.raises(SystemExit, match="lacks a part of its standard library"):
        runpy.run_path(str(_SCRIPT), run_name="__main__")
