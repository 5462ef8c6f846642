from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from bootstrapping.environment import LOCKS, Environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).parents[2]
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_ENTRY = re.compile(r"^(\S+==.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)


def _text(name: str) -> str:
    return Environment(_ROOT).lock(name).read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for package, version in _PIN.findall(_text(name)):
        pins.setdefault(canonicalize_name(package), set()).add(version)
    return pins


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_the_smaller_ones(name: str) -> None:
    pins = _pins(name)

    assert all(
        pins[package] == held for part in LOCKS[name] for package, held in _pins(part).items()
    )


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_is_pinned_with_hashes(name: str) -> None:
    entries = _ENTRY.findall(_text(name))

    assert len(entries) >= 10
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_does_not_say_where_it_was_made(name: str) -> None:
    assert not re.search(r"https?:|--(extra-)?index|--find-links|file:|@ ", _text(name))


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_fit_what_the_project_asks_for(name: str) -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = list(project["project"]["dependencies"])
    for group in LOCKS[name]:
        asked += project["dependency-groups"].get(group, [])
    pins = _pins(name)

    for requirement in map(Requirement, asked):
        held = pins.get(canonicalize_name(requirement.name), set())
        assert held, f"{requirement} is not locked"
        assert all(map(requirement.specifier.contains, held)), requirement


def test_every_package_that_is_shipped_is_credited() -> None:
    credits_page = (_ROOT / "docs" / "third-party.md").read_text(encoding="utf-8").lower()
    words = {canonicalize_name(word) for word in re.findall(r"[a-z][a-z0-9._-]*", credits_page)}

    assert set(_pins("run")) <= words
