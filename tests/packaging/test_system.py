from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from bootstrapping import system

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_XCB = {"libxcb-cursor.so.0": "libxcb-cursor0"}
_UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
_ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'
_TUMBLEWEED = 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n'


class _Machine:
    """A machine of which the tests say what it lacks; apt-get mends it or fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, apt_works: bool = True) -> None:
        self.missing: Mapping[str, str] = _XCB
        self.has_venv = False
        self.installed: list[str] = []
        self._apt_works = apt_works
        self.is_root = True
        monkeypatch.setattr(system, "has_venv", lambda: self.has_venv)
        monkeypatch.setattr(system, "missing_libraries", lambda wanted: dict(self.missing))
        monkeypatch.setattr(system, "linux_family", lambda: "debian")
        monkeypatch.setattr(system, "_is_root", lambda: self.is_root)
        monkeypatch.setattr(system, "_apt_install", self._apt_install)

    def _apt_install(self, packages: list[str]) -> str:
        self.installed += packages
        if not self._apt_works:
            return "apt-get install failed: no such package"
        self.missing, self.has_venv = {}, True
        return ""


def test_root_on_debian_gets_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = _Machine(monkeypatch)

    system.ensure(with_window=True)

    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert machine.installed == [venv, "libxcb-cursor0"]


def test_a_complete_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = _Machine(monkeypatch)
    machine.missing, machine.has_venv = {}, True

    system.ensure(with_window=True)

    assert machine.installed == []


@pytest.mark.parametrize(("is_root", "apt_works"), [(False, True), (True, False)], ids=str)
def test_who_cannot_install_is_given_the_line(
    monkeypatch: pytest.MonkeyPatch, *, is_root: bool, apt_works: bool
) -> None:
    machine = _Machine(monkeypatch, apt_works=apt_works)
    machine.is_root = is_root

    with pytest.raises(system.Stop, match=r"apt-get install .*-venv libxcb-cursor0") as stopped:
        system.ensure(with_window=True)
    assert stopped.value.status == 3
    assert bool(machine.installed) is is_root
    assert ("sudo" in str(stopped.value)) is not is_root


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ID=debian\n", "debian"),
        (_UBUNTU, "debian"),
        (_ROCKY, "fedora"),
        (_TUMBLEWEED, "suse"),
        ("ID=arch\n", ""),
        ("no pairs here", ""),
    ],
    ids=["debian", "ubuntu", "rocky", "tumbleweed", "arch", "broken"],
)
def test_the_family_is_read_from_os_release(tmp_path: Path, text: str, family: str) -> None:
    file = tmp_path / "os-release"
    file.write_text(text, encoding="utf-8")

    assert system.linux_family(file) == family
    assert system.linux_family(tmp_path / "missing") == ""


def test_other_families_find_a_package_by_its_library() -> None:
    line = system.install_line(_XCB, "fedora", lacks_venv=False)

    assert line == "sudo dnf install 'libxcb-cursor.so.0()(64bit)'"


def test_an_unknown_family_is_told_the_names() -> None:
    said = system.explain(_XCB, "", lacks_venv=True)

    assert "Python's venv module, libxcb-cursor.so.0" in said
    assert "sudo" not in said


@pytest.mark.parametrize(
    ("platform", "environment", "with_window", "extra"),
    [
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True, "libxcb-cursor.so.0"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True, "libwayland-client.so.0"),
        ("linux", {"DISPLAY": ":0"}, False, "libGL.so.1"),
        ("linux", {}, True, "libGL.so.1"),
        ("darwin", {}, True, None),
        ("win32", {}, True, None),
    ],
    ids=["both", "wayland", "tests", "no display", "macos", "windows"],
)
def test_the_libraries_depend_on_the_display(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    environment: dict[str, str],
    extra: str | None,
    *,
    with_window: bool,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    wanted = system.wanted_libraries(environment, with_window=with_window)

    assert (extra in wanted) if extra else not wanted
    assert ("libxcb-cursor.so.0" in wanted) is (extra == "libxcb-cursor.so.0")


def test_a_library_that_is_not_there_is_missing() -> None:
    wanted = {"libc.so.6": "libc6", "libclaims-of-nobody.so.9": "nobody"}

    assert system.missing_libraries(wanted) == {"libclaims-of-nobody.so.9": "nobody"}


@pytest.mark.parametrize(
    ("environment", "problem"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "QT_QPA_PLATFORM is offscreen"),
        ({"DISPLAY": "unix:987"}, "no X server answers at DISPLAY=unix:987"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
    ],
    ids=["none", "offscreen", "dead", "wayland"],
)
def test_a_display_that_cannot_show_a_window_is_told(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], problem: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", environment.get("DISPLAY", ""))

    said = system.display_problem(environment)

    assert said.startswith(problem)
    assert bool(said) is bool(problem)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_windows_and_macos_have_a_display(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert system.display_problem({}) == ""
