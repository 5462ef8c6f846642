"""Each form of ``claims extract``: what it reads, what it prints, what it leaves alone."""

from __future__ import annotations

import io
import json
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from claims_app.cli.main import main
from claims_app.core.ids import claim_id
from claims_app.core.records import Span
from claims_app.workspace import marking
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.changes import Change

Captured = pytest.CaptureFixture[str]

# Written for this test.
ENGLISH = (
    "---\ntitle: Fire\noutlet: Wire\n---\n"
    "Mayor Dana Holt said that the pier was shut. She added that 12 boats burned.\n"
    "The fire destroyed two cranes on Sunday.\n"
)
ARABIC = "قال مدير الميناء سامر الحداد لوكالة رويترز إن الرصيف مغلق.\nوأضاف أن 12 زورقا احترقت.\n"
CUES = "format: 1\nlang: en\nverbs:\n  - {verb: thunder, takes: that}\n"


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("CLAIMS_ANALYST", "Lina")


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _case(folder: Path, *texts: tuple[str, str]) -> Path:
    case = folder / "pier.claims"
    assert main(["new", str(case)]) == 0
    assert main(["import", str(case), *(str(_file(folder, *text)) for text in texts)]) == 0
    return case


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _run(capsys: Captured, *words: object) -> str:
    capsys.readouterr()
    assert main([str(word) for word in words]) == 0
    return capsys.readouterr().out


def _stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))


def test_a_report_is_printed_without_a_case(tmp_path: Path, capsys: Captured) -> None:
    out = _run(capsys, "extract", _file(tmp_path, "fire.md", ENGLISH))

    assert out.splitlines() == [
        "Fire: 2 quotes, 3 claims",
        "1. Dana Holt · state · 5:27",
        "   “the pier was shut”",
        "   c1 · affirmed, certain · “the pier was shut”",
        "2. Dana Holt · state · 5:61",
        "   “12 boats burned”",
        "   c2 · affirmed, certain · “12 boats burned”",
        "The report itself:",
        "   c3 · affirmed, certain · “The fire destroyed two cranes on Sunday”",
    ]


def test_an_explanation_tells_source_cue_rule_and_speaker(tmp_path: Path, capsys: Captured) -> None:
    out = _run(capsys, "extract", _file(tmp_path, "fire.md", ENGLISH), "--explain")

    second = out[out.index("\n2. ") :]
    assert "Source: “She” at 5:46\n" in second
    assert "Cue: “added” at 5:50\n" in second
    assert "Rule: The cue is a verb of saying. What was said follows a word such as" in second
    assert "Speaker: A pronoun for the last voice: Dana Holt, named at 5:1.\n" in second


def test_arabic_words_are_isolated_in_the_lines(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stdin(monkeypatch, ARABIC)

    out = _run(capsys, "extract", "-", "--explain")

    assert "Carried by: \u2068“لوكالة رويترز”\u2069 at 1:30" in out
    assert "Source: none named here" in out
    assert "allows is \u2068سامر الحداد\u2069, named at 1:5." in out
    bare = re.sub("\u2068[^\u2069]*\u2069", "", out)
    assert not re.search("[\u0600-\u06ff]", bare)


def test_text_of_a_report_can_be_written_to_a_file(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "out.txt"
    report = _file(tmp_path, "fire.md", ENGLISH)

    printed = _run(capsys, "extract", report)
    quiet = _run(capsys, "extract", report, "-o", target)

    assert quiet == ""
    assert target.read_text("utf-8") == printed


def test_lines_are_explained_by_rule_and_way(tmp_path: Path, capsys: Captured) -> None:
    line = json.dumps({"id": "7", "text": ENGLISH.split("---\n")[2], "lang": "en"})
    lines = _file(tmp_path, "reports.jsonl", line)

    plain = json.loads(_run(capsys, "extract", lines, "--format", "jsonl"))
    told = json.loads(_run(capsys, "extract", lines, "--format", "jsonl", "--explain"))

    ways = [(quote["rule"], quote["resolution"]) for quote in told["quotes"]]
    assert ways == [
        ("verb+that", {"way": "named", "earlier": None}),
        ("verb+that", {"way": "pronoun", "earlier": 0}),
    ]
    for quote in told["quotes"]:
        del quote["rule"], quote["resolution"]
    assert told == plain


def test_a_report_becomes_one_line_and_lines_become_text(tmp_path: Path, capsys: Captured) -> None:
    report = _file(tmp_path, "fire.md", ENGLISH)
    text = ENGLISH.split("---\n")[2]
    lines = _file(tmp_path, "reports.jsonl", json.dumps({"id": "7", "text": text}))

    one = json.loads(_run(capsys, "extract", report, "--format", "jsonl"))
    printed = _run(capsys, "extract", lines, "--format", "text")

    assert one["id"] == "fire.md"
    assert len(one["quotes"]) == 2
    assert printed.startswith("7: 2 quotes, 3 claims\n")


def test_a_case_is_explained_from_what_it_holds(tmp_path: Path, capsys: Captured) -> None:
    case = _case(tmp_path, ("fire.md", ENGLISH), ("harbour.txt", ARABIC))

    out = _run(capsys, "extract", case, "--explain")

    assert out.endswith("5 claims, 4 quotes, 4 sources\n")
    assert "Fire: 2 quotes, 3 claims" in out
    assert "Speaker: A pronoun for the last voice: Dana Holt, named at 5:1." in out
    assert re.search(r"c-[a-z2-7]{16} · affirmed, certain · “the pier was shut”", out)


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_with_a_format_a_case_is_only_read(form: str, tmp_path: Path, capsys: Captured) -> None:
    case = _case(tmp_path, ("fire.md", ENGLISH))
    before = _files(case)

    out = _run(capsys, "extract", case, "--format", form)

    assert "12 boats burned" in out or json.loads(out)["quotes"]
    assert _files(case) == before


def test_files_of_cues_count_in_every_form(tmp_path: Path, capsys: Captured) -> None:
    text = "Mayor Dana Holt thundered that the pier was shut."
    report = _file(tmp_path, "storm.txt", text)
    cues = _file(tmp_path, "mine.yaml", CUES)
    case = _case(tmp_path, ("storm.txt", text))

    alone = _run(capsys, "extract", report)
    added = _run(capsys, "extract", report, "--cues", cues)
    stored = _run(capsys, "extract", case, "--cues", cues)
    bundle = json.dumps({"id": "1", "reports": [{"id": "a", "text": text, "lang": "en"}]})
    bundles = _file(tmp_path, "bundles.jsonl", bundle)
    words = ["match", bundles, "--extract", "--format", "jsonl", "--cues", cues]
    matched = json.loads(_run(capsys, *words))

    assert "0 quotes" in alone
    assert "1. Dana Holt" in added
    assert stored == "1 claim, 1 quote, 2 sources\n"
    assert [claim["speaker"] for claim in matched["claims"]] == ["Dana Holt"]


def test_cues_without_an_extraction_are_refused(tmp_path: Path, capsys: Captured) -> None:
    cues = _file(tmp_path, "mine.yaml", CUES)

    assert main(["match", str(tmp_path), "--cues", str(cues)]) == 2

    assert "--cues goes with --extract" in capsys.readouterr().err


def test_a_bad_line_of_a_cases_cues_stops_reading_but_not_opening(
    tmp_path: Path, capsys: Captured
) -> None:
    case = _case(tmp_path, ("fire.md", ENGLISH))
    (case / "cues").mkdir()
    bad = _file(case / "cues", "en.yaml", CUES + "  - {verb: roar, act: shout}\n")

    code = main(["extract", str(case)])
    error = capsys.readouterr().err
    shown = main(["show", str(case)])
    findings = main(["validate", str(case)])

    assert (code, shown, findings) == (2, 0, 1)
    assert f"{bad}:5:23: 'shout' is not allowed here." in error
    assert f"{bad}:5:23" in capsys.readouterr().err


def test_an_unknown_language_is_said(tmp_path: Path, capsys: Captured) -> None:
    text = "Der Bürgermeister sagte, der Steg sei gesperrt."
    report = _file(tmp_path, "brand.txt", f"---\nlang: de\n---\n{text}")

    assert main(["extract", str(report)]) == 0
    assert "nothing is found in the language 'de', only in ar and en" in capsys.readouterr().err
    assert main(["extract", str(report), "--lang", "fr"]) == 2
    assert "does not know language fr. Give ar or en, or leave" in capsys.readouterr().err


def test_letters_in_an_old_coding_are_read_where_a_person_names_it(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = "وقال المحافظ إن الجسر مغلق.\n".encode("windows-1256")
    report = tmp_path / "bridge.txt"
    report.write_bytes(data)

    named = _run(capsys, "extract", report, "--encoding", "windows-1256")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    piped = _run(capsys, "extract", "-", "--encoding", "windows-1256")

    assert "الجسر مغلق" in named
    assert named.splitlines()[1:] == piped.splitlines()[1:]
    lines = _file(tmp_path, "lines.jsonl", "")
    assert main(["extract", str(lines), "--encoding", "windows-1256"]) == 2
    assert "JSON lines are in UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.txt", "Mayor Holt said that it rained.", "1:22"),
        ("a.txt", "---\ntitle: Rain\n---\n\nRain.\nMayor Holt said that it rained.", "6:22"),
        ("a.txt", "---\r\ntitle: Rain\r\n---\r\nMayor Holt said that it rained.", "4:22"),
        ("a.md", "---\ntitle: Rain\n---\n# Rain\n\nMayor Holt said that it rained.", "6:22"),
        ("a.md", "# Rain\n\n\n\n> Mayor **Holt** said\n> that it rained.", "6:8"),
        ("a.md", "One.\n\n```\nx\n\n\n\ny\n```\n- Holt said that it rained.", "10:18"),
    ],
)
def test_places_count_in_the_file(
    name: str, text: str, place: str, tmp_path: Path, capsys: Captured
) -> None:
    out = _run(capsys, "extract", _file(tmp_path, name, text))
    case = _case(tmp_path, (name, text))
    stored = _run(capsys, "extract", case, "--explain")

    assert f"Holt · state · {place}\n" in out
    assert f"Holt · state · {place}\n" in stored


def test_a_case_without_its_originals_counts_in_the_text(tmp_path: Path, capsys: Captured) -> None:
    case = _case(tmp_path, ("a.txt", "---\ntitle: Rain\n---\nMayor Holt said that it rained."))
    for original in (case / "originals").iterdir():
        original.unlink()

    assert "Holt · state · 1:22\n" in _run(capsys, "extract", case, "--explain")


def test_two_lines_with_one_id_are_told_once(tmp_path: Path, capsys: Captured) -> None:
    line = '{"id": "a", "lang": "en", "text": "It rained."}\n'
    lines = _file(tmp_path, "lines.jsonl", line.replace('"a"', '"b"') + line * 3)

    assert main(["extract", str(lines), "--format", "jsonl"]) == 0

    told = capsys.readouterr()
    (warning,) = told.err.splitlines()
    assert warning.startswith(f"{lines}:3: The id 'a' is that of line 2 too: ")
    assert len(told.out.splitlines()) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["--lang", "en"], "--lang goes with a file", id="a case has its languages"),
        pytest.param(["--encoding", "utf-8"], "--encoding goes with a file", id="nor letters"),
        pytest.param(["-o", "out.txt"], "-o takes what is printed", id="a case takes the answer"),
    ],
)
def test_what_does_not_go_with_a_case_is_refused(
    words: list[str], said: str, tmp_path: Path, capsys: Captured
) -> None:
    case = _case(tmp_path, ("fire.md", ENGLISH))

    assert main(["extract", str(case), *words]) == 2

    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [("none", "no case here"), ("none.txt", "can't be read"), ("fire.doc", "can't be imported")],
)
def test_what_is_no_input_is_told(name: str, said: str, tmp_path: Path, capsys: Captured) -> None:
    _file(tmp_path, "fire.doc", "no report")

    assert main(["extract", str(tmp_path / name)]) == 2

    assert said in capsys.readouterr().err


def _interrupted(monkeypatch: pytest.MonkeyPatch, case: Path, times: int) -> list[str]:
    """Let another program mark a claim whenever claims were found, so many times; give its ids."""
    marked: list[str] = []
    plan = Session.plan_extraction

    def plan_while_another_marks(self: Session, **arguments: Any) -> Change:  # noqa: ANN401
        change = plan(self, **arguments)
        if len(marked) < times:
            with Session.open(case) as other:
                report = next(iter(other.case.reports))
                span = Span(0, len(marked) + 1)
                made = marking.mark(
                    other.case,
                    report,
                    span,
                    speaker="Ali",
                    analyst=other.analyst,
                    at=other.now(),
                )
                other.perform(made)
                marked.append(claim_id(report, span.start, span.end))
        return change

    monkeypatch.setattr(Session, "plan_extraction", plan_while_another_marks)
    return marked


@pytest.mark.parametrize("times", [1, 2])
def test_what_another_program_does_meanwhile_is_kept_beside_what_is_found(
    times: int, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = _case(tmp_path, ("fire.txt", ENGLISH))
    marked = _interrupted(monkeypatch, case, times)

    assert main(["extract", str(case)]) == 0

    told = capsys.readouterr().err
    assert told.count("Another program has changed the case meanwhile") == times
    claims = Session.open(case).case.claims
    assert set(marked) < set(claims)
    assert len(claims) == times + 3
    assert main(["validate", str(case)]) == 0


def test_a_case_that_never_rests_is_left_as_it_is(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = _case(tmp_path, ("fire.txt", ENGLISH))
    marked = _interrupted(monkeypatch, case, 5)

    assert main(["extract", str(case)]) == 2

    assert "Another program has" in capsys.readouterr().err
    assert set(Session.open(case).case.claims) == set(marked)


def test_storing_is_shown_on_a_terminal(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = _case(tmp_path, ("fire.txt", ENGLISH))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    assert main(["extract", str(case)]) == 0

    told = capsys.readouterr().err
    assert "\rReading 1/1\n" in told
    assert told.endswith("\rStoring 0/1\rStoring 1/1\n")
