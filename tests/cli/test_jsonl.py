from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims_app.cli.jsonl import Line, read_lines, writer
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import Span


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


@pytest.mark.parametrize("span", [[0, 4], [2, 2], [-1, 2], [0], "0-2", [0, 1.5], None], ids=str)
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
    with writer(target) as write:
        write({"id": "خروج"})

    assert capsys.readouterr().out == '{"id": "خروج"}\n'


def test_half_a_character_is_written_as_an_escape(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"

    with writer(path) as write:
        write({"text": "a\ud800"})

    assert json.loads(path.read_text(encoding="utf-8")) == {"text": "a\ud800"}
