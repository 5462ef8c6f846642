from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bootstrapping import environment
from bootstrapping.environment import LOCKS, Environment
from bootstrapping.system import Stop


class _Checkout:
    """A checkout with locks, whose pip only remembers what it was asked to install."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = Environment(root)
        self.site = root / "site"
        self.site.mkdir()
        self.home.scripts.mkdir(parents=True)
        self.home.lock("run").parent.mkdir(parents=True)
        self.calls: list[str] = []
        self.status = 0
        for name in LOCKS:
            self.home.lock(name).write_text(name, encoding="utf-8")
        monkeypatch.setattr(Environment, "site_packages", lambda home: self.site)
        monkeypatch.setattr(Environment, "call", self._call)

    def _call(self, *words: str | Path, offscreen: bool = False) -> int:
        self.calls.append(str(words[-1]))
        return self.status


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Checkout:
    return _Checkout(tmp_path, monkeypatch)


def test_a_lock_is_installed_once(checkout: _Checkout) -> None:
    checkout.home.ensure("run")
    checkout.home.ensure("run")

    assert checkout.calls == [str(checkout.home.lock("run"))]


def test_whoever_has_run_the_tests_can_run_the_program(checkout: _Checkout) -> None:
    checkout.home.ensure("dev")
    checkout.home.ensure("run")

    assert checkout.calls == [str(checkout.home.lock("dev"))]


def test_running_first_leaves_the_tests_to_be_installed(checkout: _Checkout) -> None:
    checkout.home.ensure("run")
    checkout.home.ensure("dev")

    assert checkout.calls == [str(checkout.home.lock("run")), str(checkout.home.lock("dev"))]


def test_a_renewed_lock_is_installed(checkout: _Checkout) -> None:
    checkout.home.ensure("run")
    checkout.home.lock("run").write_text("renewed", encoding="utf-8")
    checkout.home.ensure("run")

    assert len(checkout.calls) == 2


def test_a_failed_installation_is_tried_again(checkout: _Checkout) -> None:
    checkout.status = 1
    with pytest.raises(Stop, match="could not be installed"):
        checkout.home.ensure("run")

    checkout.status = 0
    checkout.home.ensure("run")
    assert len(checkout.calls) == 2


def test_a_missing_lock_says_how_to_get_it_back(checkout: _Checkout) -> None:
    checkout.home.lock("run").unlink()

    with pytest.raises(Stop, match="git checkout"):
        checkout.home.ensure("run")


@pytest.mark.skipif(sys.platform == "win32", reason="the command is another one there")
def test_the_command_starts_where_the_path_has_spaces_and_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = tmp_path / "Sara's case, الوعر"
    package = checkout / "claims_app" / "cli"
    package.mkdir(parents=True)
    (package / "main.py").write_text(
        "import sys\ndef main():\n    print(sys.argv[1:])\n    return 7\n", encoding="utf-8"
    )
    home = Environment(checkout)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home.folder)], check=True)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run(
        [home.python, "-I", "-c", ask], check=True, capture_output=True, text=True
    )

    home._link(tmp_path.joinpath(answer.stdout.strip()))

    done = subprocess.run(
        [home.claims, "show", "two words"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.stdout.strip(), done.returncode) == ("['show', 'two words']", 7)


def test_an_environment_without_its_python_is_broken(tmp_path: Path) -> None:
    assert Environment(tmp_path).site_packages() is None


@pytest.mark.skipif(sys.platform == "win32", reason="its Python is a program, no script")
def test_an_environment_that_lost_its_packages_is_broken(tmp_path: Path) -> None:
    home = Environment(tmp_path)
    home.scripts.mkdir(parents=True)
    home.python.write_text("#!/bin/sh\necho /nowhere\n", encoding="utf-8")
    home.python.chmod(0o755)

    assert home.site_packages() is None


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".venv").write_text("a file is in the way", encoding="utf-8")

    with pytest.raises(Stop, match="No virtual environment could be made"):
        Environment(tmp_path).ensure("run")


@pytest.mark.parametrize(
    ("log", "advice"),
    [
        ("SSLError(… CERTIFICATE_VERIFY_FAILED …) Max retries exceeded", "PIP_CERT"),
        ("Temporary failure in name resolution", "needs the network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "do not use it"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for PySide6", "glibc"),
        ("", "pip.log"),
    ],
    ids=["certificate", "network", "hashes", "disk", "platform", "unknown"],
)
def test_what_pip_said_becomes_advice(log: str, advice: str) -> None:
    assert advice in environment.explain_pip(log)


def test_foreign_packages_stay_out() -> None:
    kept = environment.clean({"PYTHONPATH": "/elsewhere", "PIP_USER": "1", "LANG": "ar_SY.UTF-8"})

    assert kept == {"LANG": "ar_SY.UTF-8"}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_program_that_a_signal_ends_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Environment(tmp_path)

    status = home.call(Path(sys.executable), "-c", "import os; os.kill(os.getpid(), 15)")

    assert status == 143
    assert "was ended by SIGTERM" in capsys.readouterr().err


def test_the_status_of_a_program_is_passed_on(tmp_path: Path) -> None:
    home = Environment(tmp_path)
    ask = "import os, sys; sys.exit(os.environ['QT_QPA_PLATFORM'] == 'offscreen' and 7)"

    assert home.call(Path(sys.executable), "-c", ask, offscreen=True) == 7
