"""The commands of ``packaging/bootstrap.py``."""

from __future__ import annotations

import os
import sys
from contextlib import chdir, nullcontext
from typing import TYPE_CHECKING, Final

from bootstrapping import system
from bootstrapping.environment import LOCKS, Environment
from bootstrapping.system import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# Percent of lines and branches that the tests must run; Qt's own paths are harder to reach.
FLOORS: Final = (("--omit", 90), ("--include", 80))
_GUI: Final = "*/claims_app/gui/*"
_USAGE: Final = 2
_INTERRUPTED: Final = 130
_HELP: Final = """\
Usage: python3 packaging/bootstrap.py COMMAND (on Windows: py packaging\\bootstrap.py COMMAND)

  run [CASE]        open the program on the sample case, or on CASE
  test [ARGUMENT…]  run all tests and check the coverage, or run pytest with the arguments
  lock [--upgrade]  renew the lock files after a change to pyproject.toml; or take the newest of all
  freeze            build a folder that needs no Python: dist/Claims

Everything goes into .venv in the checkout; to start afresh, delete it."""


def main(arguments: Sequence[str], environment: Environment | None = None) -> int:
    """Carry out one command and return the exit status; what goes wrong is said in a sentence."""
    name, *rest = arguments or ["--help"]
    if name in {"-h", "--help"}:
        print(_HELP)
        return 0
    if name not in _COMMANDS:
        print(f"There is no command {name!r}.\n\n{_HELP}", file=sys.stderr)
        return _USAGE
    try:
        return _carry_out(name, environment or Environment(), rest)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        print(f"{error}\nCheck the folder's permissions and the free space.", file=sys.stderr)
        return 1


def run(home: Environment, rest: Sequence[str]) -> int:
    """Open the program, or show in the terminal what it would show."""
    if len(rest) > 1:
        raise Stop("run takes one case folder at most", _USAGE)
    system.ensure(with_window=True)
    home.ensure("run")
    problem = system.display_problem(os.environ)
    if not problem:
        return home.call(home.claims, "gui", *(rest or ["--sample"]))
    print(f"No window can be shown here: {problem}.", flush=True)
    return _show_without_display(home, rest[0] if rest else "--sample")


def test(home: Environment, rest: Sequence[str]) -> int:
    """Run the tests, all of them with the floors of coverage, or those that ``rest`` names."""
    system.ensure(with_window=False)
    home.ensure("dev")
    if rest:
        return home.call(home.python, "-m", "pytest", *rest)
    status = home.call(home.python, "-m", "pytest", "--cov", "--cov-report=")
    if status != 0:
        return status
    for choice, floor in FLOORS:
        where = "in gui/" if choice == "--include" else "outside gui/"
        print(f"\nCoverage {where}, at least {floor} %:", flush=True)
        limits = [f"{choice}={_GUI}", f"--fail-under={floor}"]
        low = home.call(home.python, "-m", "coverage", "report", *limits)
        status = status or low
    return status


def lock(home: Environment, rest: Sequence[str]) -> int:
    """Resolve what pyproject.toml asks for; ``--upgrade`` takes the newest of everything."""
    if list(rest) not in ([], ["--upgrade"]):
        raise Stop("lock takes no argument except --upgrade", _USAGE)
    system.ensure(with_window=False)
    home.ensure("build")
    options = ["--quiet", "--no-config", "--universal", "--python-version", "3.11", *rest]
    # Wheels only, each with its hash, and no word on where they were found.
    options += ["--only-binary", ":all:", "--generate-hashes"]
    options += ["--no-emit-index-url", "--no-emit-find-links"]
    options += ["--custom-compile-command", "python3 packaging/bootstrap.py lock"]
    constraint: list[str] = []
    for name, parts in LOCKS.items():
        groups = [f"--group={part}" for part in parts if part != "run"]
        target = str(home.lock(name))
        words = [*options, *groups, *constraint, "--output-file", target, "pyproject.toml"]
        status = home.call(home.scripts / "uv", "pip", "compile", *words)
        if status != 0:
            raise Stop(f"{target} was not renewed; uv said why above.", status)
        # The next lock keeps this one's versions, so that one environment serves both.
        constraint = ["--constraint", target]
    print("Renewed packaging/lock/. Run the tests, then commit it with pyproject.toml.")
    return 0


def freeze(home: Environment, rest: Sequence[str]) -> int:
    """Build the program into one folder that needs no Python: ``dist/Claims``."""
    system.ensure(with_window=True)
    home.ensure("build")
    options = ["--noconfirm", *rest, "packaging/claims.spec"]
    return home.call(home.python, "-m", "PyInstaller", *options)


def _show_without_display(home: Environment, case: str) -> int:
    picture, sheet = home.root / "claims.png", home.root / "claims-sheet.html"
    for words in (
        ("show", case),
        ("export", case, "--output", sheet),
        ("gui", case, "--screenshot", picture),
    ):
        status = home.call(home.claims, *words, offscreen=True)
        if status != 0:
            return status
    print(f"\nThe window as a picture: {picture}\nThe sheet: {sheet}")
    return 0


def _carry_out(name: str, home: Environment, rest: Sequence[str]) -> int:
    # The case that ``run`` is given is named from where the person stands.
    with nullcontext() if name == "run" else chdir(home.root):
        return _COMMANDS[name](home, rest)


_COMMANDS: Final[Mapping[str, Callable[[Environment, Sequence[str]], int]]] = {
    "run": run,
    "test": test,
    "lock": lock,
    "freeze": freeze,
}
