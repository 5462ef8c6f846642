from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.main import main
from claims_app.store.case_store import CaseStore

if TYPE_CHECKING:
    from pathlib import Path

# Written for this test.
ARABIC = (
    "قال المحافظ إن المقاتلين سيغادرون الحي يوم السبت. ونفت لجنة التفاوض خروج المقاتلين من الحي."
)
ENGLISH = "---\noutlet: Wire\ndate: 2015-12-02\n---\nThe governor said fighters would leave."
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("CLAIMS_ANALYST", "Lina")


@pytest.fixture
def folder(tmp_path: Path, capsys: Captured) -> Path:
    """Give a case with two reports, extracted."""
    case = tmp_path / "truce.claims"
    (tmp_path / "network.txt").write_text(ARABIC, encoding="utf-8")
    (tmp_path / "wire.md").write_text(ENGLISH, encoding="utf-8")
    assert main(["new", str(case), "--title", "Truce"]) == 0
    files = [str(tmp_path / "network.txt"), str(tmp_path / "wire.md")]
    assert main(["import", str(case), *files]) == 0
    assert main(["extract", str(case)]) == 0
    capsys.readouterr()
    return case


def _board(folder: Path, capsys: Captured) -> dict[str, dict[str, dict[str, object]]]:
    assert main(["show", str(folder), "--json"]) == 0
    data: dict[str, dict[str, dict[str, object]]] = json.loads(capsys.readouterr().out)
    return data


def test_new_names_title_and_analyst(tmp_path: Path, capsys: Captured) -> None:
    code = main(["new", str(tmp_path / "a"), "--title", "Truce", "--analyst", "Omar"])

    assert code == 0
    assert "Truce, analyst Omar" in capsys.readouterr().out


def test_new_where_something_is_already_is_bad_input(folder: Path, capsys: Captured) -> None:
    assert main(["new", str(folder)]) == 2
    assert "something here already" in capsys.readouterr().err


def test_import_says_what_became_of_each_file(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The road is closed, the mayor said.", encoding="utf-8")

    code = main(["import", str(folder), str(other), str(tmp_path / "wire.md")])

    out = capsys.readouterr().out
    assert code == 0
    assert "goes by 'other' for now" in out
    assert "--name NAME" in out
    assert "wire.md: skipped" in out
    assert out.endswith("1 report imported, 1 skipped\n")


def test_options_win_over_front_matter(tmp_path: Path, capsys: Captured) -> None:
    case, report = tmp_path / "case", tmp_path / "wire.md"
    report.write_text(ENGLISH, encoding="utf-8")
    main(["new", str(case)])

    code = main(["import", str(case), str(report), "--outlet", "Agency", "--date", "2016"])

    assert code == 0
    assert "Agency · 2016 · en" in capsys.readouterr().out


def test_import_of_a_file_that_is_not_there_names_it(folder: Path, capsys: Captured) -> None:
    assert main(["import", str(folder), "absent.txt"]) == 2
    assert capsys.readouterr().err.startswith("absent.txt: ")


def test_extract_and_match_tell_what_they_found(folder: Path, capsys: Captured) -> None:
    assert main(["extract", str(folder)]) == 0
    assert re.match(r"\d+ claims?, \d+ quotes?, \d+ sources?\n", capsys.readouterr().out)

    assert main(["match", "--extract", "--explain", str(folder)]) == 0

    out = capsys.readouterr().out
    assert "] denial · suggested" in out
    assert "why: " in out
    assert re.search(r"\d+ conflicts?, \d+ agreements?, \d+ updates? suggested; 1 question\n", out)


def test_show_prints_columns_within_the_width(folder: Path, capsys: Captured) -> None:
    assert main(["show", str(folder), "--width", "80", "--by", "report"]) == 0

    out = capsys.readouterr().out
    assert "by report" in out
    assert "خروج المقاتلين" in out


def test_show_is_by_speaker_until_a_side_is_named(folder: Path, capsys: Captured) -> None:
    main(["show", str(folder)])
    assert "by speaker" in capsys.readouterr().out
    assert main(["source", str(folder), "المحافظ", "--side", "government"]) == 0
    capsys.readouterr()

    main(["show", str(folder)])

    out = capsys.readouterr().out
    assert "by side" in out
    assert "government" in out


def test_source_is_described_and_listed(folder: Path, capsys: Captured) -> None:
    described = ["--alias", "The head", "--reliability", "B", "--kind", "person"]
    assert main(["source", str(folder), "المحافظ", *described]) == 0
    capsys.readouterr()

    assert main(["source", str(folder)]) == 0

    out = capsys.readouterr().out
    assert "\u2068المحافظ\u2069 · no side · person · B · also The head" in out
    assert main(["source", str(folder), "the HEAD"]) == 0


def test_sources_are_joined(folder: Path, capsys: Captured) -> None:
    assert main(["source", str(folder), "المحافظ", "--join", "Wire"]) == 0
    joined = capsys.readouterr().out.rstrip()
    assert joined.endswith("also Wire")
    assert main(["extract", str(folder)]) == 0
    assert main(["source", str(folder)]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if "Wire" in line] == [joined]


def test_unknown_source_is_bad_input(folder: Path, capsys: Captured) -> None:
    assert main(["source", str(folder), "Nobody"]) == 2
    assert "It has, for example" in capsys.readouterr().err


def test_verdict_goes_the_whole_way(folder: Path, capsys: Captured) -> None:
    pairs = _board(folder, capsys)["pairs"]
    pair = next(key for key, data in pairs.items() if data["relation"] == "conflict")

    for words, state in (
        (["confirm", "--reason", "both on record"], "confirmed"),
        (["reject"], "rejected"),
        (["retype", "degree"], "retyped"),
        (["retype", "update"], "retyped"),
        (["withdraw"], "suggested"),
    ):
        assert main(["verdict", str(folder), pair[:8], *words]) == 0
        assert f"it stands {state}" in capsys.readouterr().out
        assert _board(folder, capsys)["pairs"][pair]["state"] == state


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["l-none", "confirm"], "no pair l-none"),
        (["l-", "retype"], "A type goes with retype"),
        (["l-", "confirm", "denial"], "A type goes with retype"),
    ],
    ids=["unknown", "no type", "type"],
)
def test_verdict_that_says_nothing_is_bad_input(
    folder: Path, capsys: Captured, words: list[str], message: str
) -> None:
    assert main(["verdict", str(folder), *words]) == 2
    assert message in capsys.readouterr().err


def test_question_is_judged(folder: Path, capsys: Captured) -> None:
    rows = _board(folder, capsys)["rows"]
    question = str(rows[0]["question"])  # type: ignore[index]  # a list

    judged = ["contested", "--likelihood", "likely", "--confidence", "low", "--reason", "two"]
    assert main(["judge", str(folder), question, *judged]) == 0

    assert "contested by Lina" in capsys.readouterr().out
    assert "state: contested" in (folder / "verdicts" / "lina.yaml").read_text()
    assert main(["judge", str(folder), "u-none", "pending"]) == 2
    assert "no question u-none" in capsys.readouterr().err


def test_sheet_is_written_to_a_file_and_to_standard_output(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    sheet = tmp_path / "sheet.html"

    assert main(["export", str(folder), "-o", str(sheet), "--lang", "ar"]) == 0
    assert main(["export", str(folder), "--format", "html", "-o", "-"]) == 0

    assert "خروج المقاتلين" in sheet.read_text(encoding="utf-8")
    assert "<html" in capsys.readouterr().out


def test_sheet_without_a_name_is_called_by_the_case(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["export", "truce.claims"]) == 0

    assert (tmp_path / "truce.html").exists()


def test_sheet_of_an_unknown_format_is_bad_input(folder: Path, capsys: Captured) -> None:
    assert main(["export", str(folder), "--format", "xls"]) == 2
    assert "no format 'xls'" in capsys.readouterr().err


def test_sound_case_validates_and_a_spoilt_one_does_not(folder: Path, capsys: Captured) -> None:
    assert main(["validate", str(folder)]) == 0
    assert capsys.readouterr().out == "0 findings\n"
    (folder / "questions.yaml").write_text("questions:\n- title: x\n")

    assert main(["validate", str(folder)]) == 1

    captured = capsys.readouterr()
    assert captured.out == "1 finding\n"
    assert re.match(rf"{folder}/questions.yaml:\d+:\d+: ", captured.err)


def test_case_that_loads_in_part_is_shown_and_refuses_changes(
    folder: Path, capsys: Captured
) -> None:
    (folder / "questions.yaml").write_text("questions: [")

    assert main(["show", str(folder)]) == 0
    assert "questions.yaml:2:1: " in capsys.readouterr().err
    assert main(["source", str(folder), "المحافظ", "--side", "x"]) == 2
    assert "reading only" in capsys.readouterr().err


def test_change_that_reached_the_journal_only_is_told(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CaseStore, "write", fail)

    assert main(["source", str(folder), "المحافظ", "--side", "x"]) == 2

    assert "The change is safe" in capsys.readouterr().err


def test_preferences_that_can_not_be_used_are_told(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "config" / "claims").mkdir(parents=True)
    (tmp_path / "config" / "claims" / "preferences.yaml").write_text("theme: [")

    assert main(["source", str(folder)]) == 0

    assert "preferences.yaml.bad" in capsys.readouterr().err
