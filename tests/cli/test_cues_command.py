from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

Captured = pytest.CaptureFixture[str]
CUES = (
    "format: 1\nlang: ar\nverbs:\n"
    "  - {verb: همس, now: يهمس, takes: that عن, act: doubt, certainty: possible, shy: yes}\n"
    "  - {verb: نفى, off: yes}\nwords:\n  outlets: [مدونة]\n"
)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "claims"


@pytest.fixture
def file(settings: Path, tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(CUES, "utf-8")
    return path


def test_a_sound_file_is_counted(file: Path, capsys: Captured) -> None:
    assert main(["cues", "check", str(file)]) == 0

    told = "fine; language ar, 1 entry, 1 switched off, 1 word in lists"
    assert capsys.readouterr().out == f"{file}: {told}\n"


def test_a_mistake_is_told_with_its_place(file: Path, capsys: Captured) -> None:
    file.write_text(CUES.replace("act: doubt", "act: hum"), "utf-8")

    assert main(["cues", "check", str(file)]) == 2

    assert capsys.readouterr().err.startswith(f"{file}:4:49: 'hum' is not allowed here. Use: ")


def test_each_entry_in_force_is_listed_with_where_it_comes_from(
    file: Path, capsys: Captured
) -> None:
    assert main(["cues", "list", "--lang", "ar", "--cues", str(file)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == (
        "ar verbs: \u2068همس\u2069 · takes that \u2068عن\u2069 · doubt · possible · shy · "
        f"given {file}:4:5"
    )
    assert any("\u2068قال\u2069" in line and line.endswith("· program") for line in lines)
    assert not any("\u2068نفى\u2069" in line for line in lines)


def test_lists_of_words_are_told_with_who_adds_to_them(
    file: Path, settings: Path, tmp_path: Path, capsys: Captured
) -> None:
    (settings / "cues").mkdir(parents=True)
    mine = settings / "cues" / "ar.yaml"
    mine.write_text(CUES, "utf-8")

    assert main(["cues", "list", str(tmp_path / "no.claims"), "--words"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert f"ar outlets · yours {mine}: \u2068مدونه\u2069" in lines
    assert any(line.startswith("en negators · program: not, ") for line in lines)


def test_without_list_or_check_the_usage_is_told(capsys: Captured) -> None:
    assert main(["cues"]) == 2

    assert "list|check" in capsys.readouterr().err
