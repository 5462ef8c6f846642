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
    given = (
        "ar verbs: \u2068همس\u2069 · now \u2068يهمس\u2069 · takes that \u2068عن\u2069 · "
        f"doubt · possible · shy · given {file}:4:5"
    )
    off = f"ar verbs: \u2068نفى\u2069 · off · given {file}:5:5"
    assert lines[-2:] == [given, off]
    assert any("\u2068قال\u2069" in line and line.endswith("· program") for line in lines)
    assert [line for line in lines if "\u2068نفى\u2069" in line] == lines[-1:]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "ar",
            "ar verbs: \u2068أصر\u2069 · now \u2068يصر\u2069 · takes that \u2068على\u2069 · shy",
        ),
        ("en", "en verbs: write · past wrote · done written · takes that wh about of · program"),
    ],
)
def test_forms_are_listed_as_they_are_written(
    settings: Path, lang: str, told: str, capsys: Captured
) -> None:
    assert main(["cues", "list", "--lang", lang]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(told) for line in lines)


def test_an_oddity_is_told_and_is_a_finding(file: Path, capsys: Captured) -> None:
    file.write_text(CUES.replace("that عن", "quote عن"), "utf-8")

    assert main(["cues", "check", str(file)]) == 1

    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{file}:4:5: takes 'quote' matches in English only. ")
    assert last.startswith(f"{file}: sound, 1 oddity; ")


def test_a_mistyped_case_and_a_stray_file_are_told(
    settings: Path, tmp_path: Path, capsys: Captured
) -> None:
    case = tmp_path / "pier.claims"
    assert main(["new", str(case)]) == 0
    (case / "cues").mkdir()
    (case / "cues" / "english.yaml").write_text(CUES, "utf-8")

    assert main(["cues", "list", str(tmp_path / "peir.claims")]) == 2
    assert "There is no case here" in capsys.readouterr().err
    for command in (["cues", "list"], ["extract"], ["validate"]):
        assert main([*command, str(case)]) == int(command == ["validate"])
        told = capsys.readouterr()
        assert "english.yaml: Nobody reads this file" in told.out + told.err


def test_lists_of_words_are_told_with_who_adds_to_them(
    file: Path, settings: Path, capsys: Captured
) -> None:
    (settings / "cues").mkdir(parents=True)
    mine = settings / "cues" / "ar.yaml"
    mine.write_text(CUES, "utf-8")

    assert main(["cues", "list", "--words"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert f"ar outlets · yours {mine}: \u2068مدونة\u2069" in lines
    assert any(line.startswith("en negators · program: not, ") for line in lines)


def test_without_list_or_check_the_usage_is_told(capsys: Captured) -> None:
    assert main(["cues"]) == 2

    assert "list|check" in capsys.readouterr().err
