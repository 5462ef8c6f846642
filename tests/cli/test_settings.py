from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claims_app.cli.main import main

ROOT = Path(__file__).parents[2]


def test_user_without_a_name_or_a_home_can_work(tmp_path: Path) -> None:
    code = (
        "import getpass, pathlib, sys\n"
        "def fail(*_): raise KeyError('no such user')\n"
        "getpass.getuser = fail\n"
        "def homeless(): raise RuntimeError('Could not determine home directory.')\n"
        "pathlib.Path.home = homeless\n"
        "from claims_app.cli.main import main\n"
        f"sys.exit(main(['new', {str(tmp_path / 'case')!r}]))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin"},
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "analyst Analyst" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_pipe_in_place_of_the_preferences_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    pipe = tmp_path / "claims" / "preferences.yaml"
    pipe.parent.mkdir()
    os.mkfifo(pipe)

    assert main(["new", str(tmp_path / "case"), "--analyst", "Lina"]) == 0

    captured = capsys.readouterr()
    assert captured.err.startswith(f"{pipe}: The preferences can't be read")
    assert "analyst Lina" in captured.out


def test_case_in_the_present_folder_is_called_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "truce.claims"
    folder.mkdir()
    monkeypatch.chdir(folder)

    assert main(["new", ".", "--analyst", "Lina"]) == 0

    assert capsys.readouterr().out == ".: truce, analyst Lina\n"
