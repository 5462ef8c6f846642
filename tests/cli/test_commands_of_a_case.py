from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.main import main
from claims_app.core.changes import Change
from claims_app.core.records import Origin
from claims_app.store.case_store import CaseStore
from claims_app.workspace.session import Session

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
    assert "rule denial" in out
    assert re.search(r"\d+ conflicts?, \d+ agreements?, \d+ updates? suggested; 1 question\n", out)


def test_match_tells_of_one_origin(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "copy.txt").write_text(f"نقلا عن الشبكة.\n\n{ARABIC}", encoding="utf-8")
    main(["import", str(folder), str(tmp_path / "copy.txt")])
    capsys.readouterr()

    assert main(["match", "--extract", "--explain", str(folder)]) == 0

    out = capsys.readouterr().out
    assert re.search(r"\d claims rest on \d origins?\n", out)
    assert "one origin, carried 2 times" in out
    assert "voices" in _board(folder, capsys)["rows"][0]  # type: ignore[index]


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


def test_source_is_joined_and_described_at_once_or_not_at_all(
    folder: Path, capsys: Captured
) -> None:
    before = _files(folder)
    words = ["source", str(folder), "المحافظ", "--join", "Wire"]

    assert main([*words, "--name", "The governor"]) == 2  # another source has that name
    assert _files(folder) == before
    capsys.readouterr()

    assert main([*words, "--alias", "Wire", "--side", "government"]) == 0
    assert "· government ·" in capsys.readouterr().out


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


def _files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("command", ["show", "export"])
def test_reading_a_case_leaves_its_folder_as_it_is(
    folder: Path, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMS_ANALYST", "Somebody Else")
    _adopt_and_grow(folder)
    before = _files(folder)
    words = ["-o", str(tmp_path / "sheet.html")] if command == "export" else []

    assert main([command, str(folder), *words]) == 0

    assert _files(folder) == before


@pytest.mark.parametrize("command", ["show", "export"])
def test_case_that_a_window_has_open_is_read(
    folder: Path, tmp_path: Path, command: str, capsys: Captured
) -> None:
    holder = (
        "import pathlib, sys\n"
        "from claims_app.core.records import Analyst\n"
        "from claims_app.workspace.session import Session\n"
        f"with Session.open(pathlib.Path({str(folder)!r})) as session:\n"
        "    report = next(iter(session.case.reports))\n"
        "    session._store._lock.acquire()\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    words = ["-o", str(tmp_path / "sheet.html")] if command == "export" else []
    with subprocess.Popen(
        [sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"held\n"

        code = main([command, str(folder), *words])

        assert window.stdin is not None
        window.stdin.close()

    assert (code, capsys.readouterr().err) == (0, "")


def _adopt_and_grow(folder: Path) -> None:
    """Let an adopted question lack a claim that matching would add to it."""
    with Session.open(folder) as session:
        session.suggest()
        question = next(iter(session.case.questions.values()))
        adopted = replace(question, claims=question.claims[:1], origin=Origin.ANALYST)
        session.perform(
            Change(label="Adopt", by=session.analyst.id, at=session.now(), put=(adopted,))
        )


@pytest.mark.parametrize("command", ["show", "match"])
def test_reports_that_nobody_has_read_are_told(
    folder: Path, tmp_path: Path, command: str, capsys: Captured
) -> None:
    assert main([command, str(folder)]) == 0
    assert capsys.readouterr().err == ""
    (tmp_path / "late.txt").write_text("The road is closed, the mayor said.", encoding="utf-8")
    main(["import", str(folder), str(tmp_path / "late.txt")])
    capsys.readouterr()

    assert main([command, str(folder)]) == 0

    assert capsys.readouterr().err == f"1 report not read yet: claims extract {folder}\n"


# A sentence in each language: the ministry said that the road is closed.
STRANGE = {
    "fa": "وزارت راه گفت که جاده بسته است و چند پل هم خراب شده است.",
    "ur": "وزارت نے کہا کہ سڑک بند ہے اور کئی پل ٹوٹ گئے ہیں۔",
    "ckb": "وەزارەت وتی کە ڕێگاکە داخراوە و چەند پردێک ڕووخاون.",
    "und": "Le ministère a déclaré que la route est fermée et que les ponts sont détruits.",
}


@pytest.mark.parametrize("lang", STRANGE)
def test_language_that_extraction_does_not_know_is_told_and_marked_by_hand(
    tmp_path: Path, capsys: Captured, lang: str
) -> None:
    case = str(tmp_path / "road.claims")
    (tmp_path / "road.txt").write_text(STRANGE[lang], encoding="utf-8")
    assert main(["new", case]) == 0
    capsys.readouterr()

    assert main(["import", case, str(tmp_path / "road.txt"), "--outlet", "Wire"]) == 0
    told = capsys.readouterr().out
    assert f"· {lang}" in told
    unknown = (
        "Its language could not be told, and extraction knows only ar and en"
        if lang == "und"
        else f"Extraction does not know language {lang} (only ar and en)"
    )
    assert f"{unknown}: it finds no claims here." in told
    assert main(["extract", case]) == 0
    read = capsys.readouterr()
    assert read.out.startswith("0 claims")
    assert unknown in read.err
    report = re.findall(r"r-\w+", told)[0]
    words = " ".join(STRANGE[lang].split()[3:6])
    marked = ["--words", words, "--speaker", "Ministry", "--polarity", "denied"]
    assert main(["mark", case, report[:6], *marked]) == 0
    assert words in capsys.readouterr().out
    assert main(["extract", case]) == 0
    read = capsys.readouterr()
    assert read.out.startswith("1 claim,")
    assert read.err == ""


def test_words_that_the_report_does_not_hold_are_bad_input(folder: Path, capsys: Captured) -> None:
    report = next(iter(_board(folder, capsys)["reports"]))

    assert main(["mark", str(folder), report, "--words", "snow", "--speaker", "Ali"]) == 2
    assert main(["mark", str(folder), report, "--span", "5", "2", "--speaker", "Ali"]) == 2

    told = capsys.readouterr().err
    assert "does not hold these words" in told
    assert "5 to 2 is no span" in told


def test_sample_is_shown_and_exported_by_its_name(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    assert main(["show", "--sample", "--width", "80"]) == 0
    assert main(["export", "--sample"]) == 0

    assert "(sample) · reports: 5" in capsys.readouterr().out
    assert (tmp_path / "sample.html").exists()


@pytest.mark.parametrize("words", [["show"], ["show", "a", "--sample"]], ids=["none", "both"])
def test_case_and_sample_are_one_or_the_other(words: list[str], capsys: Captured) -> None:
    assert main(words) == 2
    assert "--sample" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_sheet_goes_through_a_link_and_into_a_pipe(folder: Path, tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.html", tmp_path / "link.html", tmp_path / "pipe"
    link.symlink_to(real)
    os.mkfifo(pipe)

    assert main(["export", str(folder), "-o", str(link)]) == 0
    with ThreadPoolExecutor(1) as reader:  # whoever opens a pipe waits for the other end
        read = reader.submit(pipe.read_bytes)
        assert main(["export", str(folder), "-o", str(pipe)]) == 0
        data = read.result()

    assert link.is_symlink()
    assert real.read_bytes().startswith(b"<!DOCTYPE html>")
    assert data.startswith(b"<!DOCTYPE html>")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["case.yaml", "sources.yaml", "reports"])
def test_sheet_never_takes_the_place_of_a_part_of_the_case(
    folder: Path, name: str, capsys: Captured
) -> None:
    before = _files(folder)

    assert main(["export", str(folder), "-o", str(folder / name)]) == 2

    assert capsys.readouterr().err.startswith(f"{folder / name}: ")
    assert _files(folder) == before


def test_sheet_that_can_not_be_written_is_told_by_its_own_name(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "absent" / "sheet.html"

    assert main(["export", str(folder), "-o", str(target)]) == 2

    said = capsys.readouterr().err
    assert said.startswith(f"{target}: There is no folder")
    assert "tmp~" not in said
    assert "claims-tmp" not in said


@pytest.mark.parametrize("given", ["", "l", "l-", "u-abcdef"])
def test_verdict_on_no_id_of_a_pair_is_refused(folder: Path, given: str, capsys: Captured) -> None:
    before = _files(folder)

    assert main(["verdict", str(folder), given, "confirm"]) == 2

    assert "claims show" in capsys.readouterr().err
    assert _files(folder) == before


@pytest.mark.parametrize("given", ["", "u", "u-"])
def test_judgement_of_no_id_of_a_question_is_refused(
    folder: Path, given: str, capsys: Captured
) -> None:
    assert main(["judge", str(folder), given, "pending"]) == 2
    assert "claims show" in capsys.readouterr().err


def test_escape_codes_in_names_and_titles_stay_in_the_files(
    tmp_path: Path, capsys: Captured
) -> None:
    evil = "\x1b[31mred\u202eder\x9b"
    case, report = str(tmp_path / "case"), tmp_path / "a\x1b[2J.txt"
    report.write_text("It rained.", encoding="utf-8")
    written = tmp_path / "front.md"
    written.write_text('---\noutlet: "\\e[2Jred"\n---\nIt was dry.', encoding="utf-8")

    main(["new", case, "--title", evil, "--analyst", evil])
    main(["import", case, str(report), "--outlet", evil])
    main(["import", case, str(report), str(written)])
    main(["extract", case])
    main(["source", case])
    main(["show", case])
    main(["show", case, "--json"])
    main(["validate", case])

    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert not {char for char in said if unicodedata.category(char) == "Cc"} - {"\n"}
    assert not set(said) & set("\u202a\u202b\u202d\u202e\u2066\u2067")
    assert "red" in said


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
