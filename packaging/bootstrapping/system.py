"""What the machine has to bring: the venv module, the libraries under Qt, a display.

The wheels of Qt carry Qt itself, but not the libraries of the system that it loads. Without them
the import of PySide6 fails, or the program aborts, so they are looked for before it starts.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEEDS_SYSTEM_PACKAGES: Final = 3  # exit status: the person has to install something first

# Library file -> Debian package. Names are those of Debian 12; where a later release renamed one
# (libglib2.0-0t64), the new package provides the old name.
BASE: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
}
WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class Stop(Exception):  # noqa: N818  # not a fault of the program: it stops with something to do
    """What a person has to know or do before this can go on, and the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def ensure(*, with_window: bool) -> None:
    """See to it that the machine can make a virtual environment and load Qt.

    On Debian and its relatives, root has the missing packages installed.

    Raises:
        Stop: Something is missing and can't be installed from here; says how to.
    """
    lacks_venv = not has_venv()
    missing = missing_libraries(wanted_libraries(os.environ, with_window=with_window))
    if not lacks_venv and not missing:
        return
    family = linux_family()
    packages = _debian_packages(missing, lacks_venv=lacks_venv)
    if family == "debian" and _is_root():
        print(f"Installing system packages: {' '.join(packages)}", flush=True)
        problem = _apt_install(packages)
        importlib.invalidate_caches()
        lacks_venv, missing = not has_venv(), missing_libraries(missing)
        if not lacks_venv and not missing:
            return
        print(problem, file=sys.stderr)
    raise Stop(explain(missing, family, lacks_venv=lacks_venv), NEEDS_SYSTEM_PACKAGES)


def has_venv() -> bool:
    """Return whether this Python can make a virtual environment; a bare Debian's can't."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def wanted_libraries(environment: Mapping[str, str], *, with_window: bool) -> dict[str, str]:
    """Return library -> Debian package of all that Qt will load; nothing except on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    if with_window and environment.get("DISPLAY"):
        return BASE | X11
    if with_window and environment.get("WAYLAND_DISPLAY"):
        return BASE | WAYLAND
    return BASE


def missing_libraries(wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the part of ``wanted`` that the dynamic loader does not find."""
    return {name: package for name, package in wanted.items() if not _loads(name)}


def explain(missing: Mapping[str, str], family: str, *, lacks_venv: bool) -> str:
    """Return what is missing and the one line that mends it on this family of Linux."""
    parts = (["Python's venv module"] if lacks_venv else []) + list(missing)
    line = install_line(missing, family, lacks_venv=lacks_venv)
    head = f"Not on this machine yet: {', '.join(parts)}.\n"
    if line:
        return f"{head}Run this line, then start again:\n\n    {line}\n"
    return f"{head}Install the packages of your system that bring them, then start again."


def install_line(missing: Mapping[str, str], family: str, *, lacks_venv: bool) -> str:
    """Return the line that installs what is missing; empty where the package manager is unknown.

    Fedora and openSUSE (not tried) find a package by the library in it; venv is part of their
    Python.
    """
    if family == "debian":
        packages = " ".join(_debian_packages(missing, lacks_venv=lacks_venv))
        sudo = "" if _is_root() else "sudo "
        install = f"{sudo}apt-get install -y --no-install-recommends {packages}"
        return f"{sudo}apt-get update && {install}"
    tool = {"fedora": "dnf", "suse": "zypper"}.get(family)
    if tool is None or lacks_venv:
        return ""
    return f"sudo {tool} install " + " ".join(f"'{name}()(64bit)'" for name in missing)


def linux_family(os_release: Path = Path("/etc/os-release")) -> str:
    """Return ``debian``, ``fedora`` or ``suse`` for a distribution of that family, else nothing."""
    try:
        lines = os_release.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    values = {key: value.strip("\"'") for key, value in pairs}
    names = f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".split()
    for family, aliases in {
        "debian": {"debian", "ubuntu"},
        "fedora": {"fedora", "rhel"},
        "suse": {"suse", "opensuse"},
    }.items():
        if aliases.intersection(names):
            return family
    return ""


def display_problem(environment: Mapping[str, str]) -> str:
    """Return why no window can be shown here; empty where one can.

    Qt ends the process where a display is named and does not answer, so X is asked first. Call
    ``ensure`` before: the question needs a library.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform in {"offscreen", "minimal"}:
        return f"QT_QPA_PLATFORM is {platform}"
    if not sys.platform.startswith("linux") or environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY")
    if not display:
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return "" if _x_answers() else f"no X server answers at DISPLAY={display}"


def _debian_packages(missing: Mapping[str, str], *, lacks_venv: bool) -> list[str]:
    # Debian packs venv for each Python apart; the one that runs this file is meant.
    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return ([venv] if lacks_venv else []) + sorted(set(missing.values()))


def _apt_install(packages: Iterable[str]) -> str:
    """Install packages; return the last of what apt-get said where it failed, else nothing."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    said = ""
    # A failed update is no reason to stop: the lists or the packages may be here already.
    for words in (
        ["update", "-qq"],
        ["install", "-qq", "-y", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            ["apt-get", *words],  # noqa: S607  # root's PATH is root's to choose
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            last = (done.stderr or done.stdout).strip().splitlines()[-3:]
            said += "\n".join([f"apt-get {words[0]} failed:", *last, ""])
    return said


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")  # every library of X11 stands on it, so it is there
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
