from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claims_app.cli.jsonl import Line, read_lines, writer
from claims_app.cli.main import main
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Polarity, Span


def _line(**data: object) -> Line:
    return Line(data, Place(Path("gold.jsonl"), 3))


def test_empty_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "1"}\n\n  \n{"id": "2"}')

    lines = list(read_lines(path))

    assert [line.text("id") for line in lines] == ["1", "2"]
    assert [line.place.line for line in lines] == [1, 4]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"id": ', "no JSON"),
        (b"[1, 2]", "no JSON object"),
        (b'{"id": "\xff"}', "not in UTF-8"),
        (b"[" * 200_000, "beyond any report"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "beyond any report"),
    ],
    ids=["torn", "list", "bytes", "deep", "digits"],
)
def test_bad_line_is_named_with_file_line_and_remedy(
    tmp_path: Path, raw: bytes, message: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b'{"id": "1"}\n' + raw)

    with pytest.raises(ClaimsError, match=message) as refused:
        list(read_lines(path))

    assert str(refused.value).startswith(f"{path}:2")
    assert refused.value.remedy


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="can't be read"):
        list(read_lines(tmp_path / "none.jsonl"))


def test_line_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims_app.cli.jsonl._MAX_LINE", 10)
    path = tmp_path / "long.jsonl"
    path.write_text('{"id": "12345678"}')

    with pytest.raises(ClaimsError, match="too long"):
        list(read_lines(path))


def test_text_span_and_objects_are_read() -> None:
    line = _line(id="1", span=[0, 2], claims=[{"id": "c"}], none=None)

    assert line.text("id") == "1"
    assert line.text("none", "x") == "x"
    assert line.span("span", "abc") == Span(0, 2)
    assert [claim.text("id") for claim in line.objects("claims")] == ["c"]


@pytest.mark.parametrize(
    "span",
    [[0, 4], [2, 2], [-1, 2], [0], "0-2", [0, 1.5], [False, True], ["0", "2"], None],
    ids=str,
)
def test_span_that_is_none_is_refused(span: object) -> None:
    with pytest.raises(ClaimsError, match="within the text"):
        _line(span=span).span("span", "abc")


def test_wrong_kinds_are_refused() -> None:
    with pytest.raises(ClaimsError, match="'id' has to be a string"):
        _line(id=1).text("id", "default")
    with pytest.raises(ClaimsError, match="'claims' has to be a list"):
        _line(claims=["c"]).objects("claims")


@pytest.mark.parametrize("target", [None, Path("-")], ids=["none", "dash"])
def test_lines_go_to_standard_output(
    target: Path | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with writer(target, Path("in.jsonl")) as write:
        write({"id": "خروج"})
        assert capsys.readouterr().out == '{"id": "خروج"}\n'


def test_half_a_character_is_written_as_an_escape(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"

    with writer(path, Path("in.jsonl")) as write:
        write({"text": "a\ud800"})

    assert json.loads(path.read_text(encoding="utf-8")) == {"text": "a\ud800"}


def test_file_is_left_as_it_is_where_a_line_is_bad(tmp_path: Path) -> None:
    path, source = tmp_path / "out.jsonl", tmp_path / "in.jsonl"
    path.write_text("old\n")
    source.write_text('{"id": "1", "a": "x", "b": "y"}\n{"id": 2}\n')

    assert main(["pair", "--format", "jsonl", str(source), "-o", str(path)]) == 2

    assert path.read_text() == "old\n"
    assert sorted(tmp_path.iterdir()) == [source, path]


@pytest.mark.parametrize("name", ["in.jsonl", "link.jsonl"], ids=["itself", "link"])
def test_what_is_read_is_not_written_over(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(line := '{"id": "1", "a": "x", "b": "y"}\n')
    (tmp_path / "link.jsonl").symlink_to(source)

    assert main(["pair", str(source), "-o", str(tmp_path / name)]) == 2

    assert "made from" in capsys.readouterr().err
    assert source.read_text() == line


def test_lines_go_through_a_link_to_its_file(tmp_path: Path) -> None:
    source, real, link = tmp_path / "in.jsonl", tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    source.write_text('{"id": "1", "a": "x", "b": "y"}\n')
    link.symlink_to(real)

    assert main(["pair", str(source), "-o", str(link)]) == 0

    assert link.is_symlink()
    assert json.loads(real.read_text())["id"] == "1"


def test_absent_folder_is_told_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pair", str(tmp_path / "none"), "-o", str(tmp_path / "no" / "out")]) == 2
    assert "There is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["extract", "match"])
def test_output_without_lines_is_refused_with_a_remedy(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"

    assert main([command, str(tmp_path), "-o", str(target)]) == 2

    assert f"claims export {tmp_path} -o {target}" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("given", [None, "affirmed"], ids=["none", "given"])
def test_choice_is_read(given: str | None) -> None:
    line = _line(polarity=given)

    assert line.choice("polarity", Polarity, Polarity.AFFIRMED) is Polarity.AFFIRMED


@pytest.mark.parametrize("given", ["maybe", "", "Denied"])
def test_unknown_choice_names_the_line_and_the_choices(given: str) -> None:
    with pytest.raises(ClaimsError, match="'polarity' can't be") as refused:
        _line(polarity=given).choice("polarity", Polarity, Polarity.AFFIRMED)

    assert str(refused.value).startswith("gold.jsonl:3: ")
    assert refused.value.remedy == "Give one of: affirmed, denied."


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2015-12-01", date(2015, 12, 1)),
        ("2015-12-01T10:00", date(2015, 12, 1)),
        ("2015-12-01 10:00:59", date(2015, 12, 1)),
        ("2015-12", None),
        ("2015", None),
        ("", None),
        (None, None),
    ],
    ids=str,
)
def test_date_is_read(
    given: str | None, day: date | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _line(date=given).day("date") == day
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("given", ["yesterday", "2015-13-45", "5/15/2017", "2015-13", "١٢"])
def test_what_is_no_date_is_told_with_the_line_and_a_remedy(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _line(date=given).day("date") is None

    said = capsys.readouterr().err
    assert said.startswith(f"gold.jsonl:3: The date {given!r} is not used")
    assert "Write it as 2015" in said
