"""The virtual environment: made once, filled from a lock, and reused as long as the lock stands."""

from __future__ import annotations

import hashlib
import os
import shlex
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrapping.system import Stop

if TYPE_CHECKING:
    from collections.abc import Mapping
ROOT: Final = Path(__file__).resolve().parents[2]
# What each lock holds besides its own packages: whoever has installed ``dev`` can ``run``.
LOCKS: Final[Mapping[str, tuple[str, ...]]] = {
    "run": ("run",),
    "dev": ("dev", "run"),
    "build": ("build", "dev", "run"),
}
_SIGNALLED: Final = 128  # plus the number of the signal, as shells have it
_NO_NETWORK: Final = (
    "Connection refused",
    "Max retries exceeded",
    "Name or service not known",
    "NewConnectionError",
    "Network is unreachable",
    "ReadTimeoutError",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
)
_LAUNCHER: Final = """\
import sys

from claims_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of one checkout."""

    root: Path = ROOT

    @property
    def folder(self) -> Path:
        """Return where it lies."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """Return the folder of its programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Return its Python."""
        return self.scripts / ("python.exe" if sys.platform == "win32" else "python")

    @property
    def claims(self) -> Path:
        """Return the command ``claims`` in it."""
        return self.scripts / ("claims.cmd" if sys.platform == "win32" else "claims")

    def lock(self, name: str) -> Path:
        """Return the lock file ``name``, one of ``LOCKS``."""
        return self.root / "packaging" / "lock" / f"{name}.txt"

    def ensure(self, name: str) -> None:
        """Have everything installed that the lock ``name`` says; at once where it is already.

        Raises:
            Stop: It can't be made; says why and what to do.
        """
        site = self.site_packages() or self._make()
        stamp = _stamp(self.lock(name))
        if not _is_stamped(site, name, stamp):
            self._install(self.lock(name))
            for part in LOCKS[name]:
                _stamp_file(site, part).write_text(_stamp(self.lock(part)), encoding="utf-8")
        self._link(site)

    def site_packages(self) -> Path | None:
        """Return where packages go, or None where there is no environment that works.

        One whose Python was removed or replaced by another version counts as broken.
        """
        if not self.python.exists():
            return None
        ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
        done = subprocess.run(
            [self.python, "-I", "-c", ask], capture_output=True, text=True, check=False
        )
        site = Path(done.stdout.strip())
        return site if done.returncode == 0 and (site / "pip").is_dir() else None

    def call(self, program: Path, *words: str | Path, offscreen: bool = False) -> int:
        """Run a program of the environment and return its exit status.

        One that a signal ended is named, and gets the status that a shell would give it.
        """
        variables = clean(os.environ) | ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {})
        status = subprocess.run([program, *words], env=variables, check=False).returncode
        if status >= 0:
            return status
        line = " ".join([program.name, *map(str, words)])
        print(f"\n{line}\nwas ended by {signal.Signals(-status).name}.", file=sys.stderr)
        return _SIGNALLED - status

    def _make(self) -> Path:
        print(f"Making a virtual environment in {self.folder}", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", self.folder],
            env=clean(os.environ),
            capture_output=True,
            text=True,
            check=False,
        )
        site = self.site_packages()
        if done.returncode != 0 or site is None:
            raise Stop(
                f"No virtual environment could be made in {self.folder}:\n"
                f"{(done.stderr + done.stdout).strip()}\n"
                "Check that the folder can be written and the disk has 1 GB free."
            )
        return site

    def _install(self, lock: Path) -> None:
        if not lock.is_file():
            raise Stop(f"{lock} is missing. Get it back with: git checkout -- {lock}")
        print("Installing what the lock names; this happens once and fetches it.", flush=True)
        log = self.folder / "pip.log"
        log.unlink(missing_ok=True)
        options = [] if sys.stderr.isatty() else ["--quiet", "--progress-bar", "off"]
        # The lock names every package. Resolving it again would fail on the day that a package
        # asked for with an extra (coverage[toml]) has a newer version than the locked one.
        options += ["--disable-pip-version-check", "--no-input", "--require-hashes", "--no-deps"]
        options += ["--only-binary", ":all:", "--log", str(log), "--requirement", str(lock)]
        status = self.call(self.python, "-m", "pip", "install", *options)
        if status != 0:
            said = log.read_text(encoding="utf-8", errors="replace") if log.is_file() else ""
            raise Stop(f"The packages could not be installed. {explain_pip(said)}")

    def _link(self, site: Path) -> None:
        """Make the package importable from where it is, and give it its command."""
        _write_if_new(site / "claims_app.pth", f"{self.root}\n")
        if sys.platform == "win32":
            _write_if_new(self.scripts / "claims-script.py", _LAUNCHER)
            _write_if_new(self.claims, '@"%~dp0python.exe" "%~dp0claims-script.py" %*\n')
            return
        # A first line such as #!/my folder/.venv/bin/python works neither with a space in it nor
        # when it is long, so sh starts Python: to Python, the second line is a text.
        start = f"#!/bin/sh\n'''exec' {shlex.quote(str(self.python))} \"$0\" \"$@\"\n' '''\n"
        _write_if_new(self.claims, start + _LAUNCHER)
        self.claims.chmod(0o755)


def explain_pip(log: str) -> str:
    """Return what to do about a failed installation, from what pip said."""
    if "CERTIFICATE_VERIFY_FAILED" in log:
        return (
            "The package index shows a certificate that pip does not know. Behind a proxy with "
            "its own, name the file: PIP_CERT=/path/to/certificates.pem. Check the clock too."
        )
    if any(sign in log for sign in _NO_NETWORK):
        return (
            "The package index can't be reached. The first start needs the network (or a mirror "
            "that pip is told of); after that, Claims works offline. Start again when it is there."
        )
    if "DO NOT MATCH THE HASHES" in log:
        return (
            "What came is not what the lock names: do not use it. A proxy may have changed it; "
            "try another network."
        )
    if "No space left on device" in log:
        return "The disk is full: about 1 GB is needed."
    if "No matching distribution found" in log:
        return (
            "A package has no build for this system. Needed are, or newer: macOS 13; or on x86-64 "
            "Windows 10, Debian 12, Ubuntu 22.04, another Linux with glibc 2.34."
        )
    return "pip said why above; all of it is in .venv/pip.log."


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without what would bring foreign packages in."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    return {name: value for name, value in environment.items() if name not in foreign}


def _stamp(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.is_file() else ""


def _stamp_file(site: Path, name: str) -> Path:
    return site / f"claims-{name}.lock-sha256"


def _is_stamped(site: Path, name: str, stamp: str) -> bool:
    file = _stamp_file(site, name)
    return bool(stamp) and file.is_file() and file.read_text(encoding="utf-8") == stamp


def _write_if_new(file: Path, text: str) -> None:
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8", newline="\n")
