"""Strict YAML: what is refused, and where; what is written, and how another reader sees it."""

from __future__ import annotations

import runpy
from pathlib import PurePath

import pytest
import yaml

from claims_app.core.errors import ClaimsError
from claims_app.store import strict_yaml
from claims_app.store.strict_yaml import dump, load

PATH = PurePath("case.yaml")


def test_scalars_are_strings_and_only_null_is_none() -> None:
    loaded = load("a: no\nb: 12:30\nc: 012\nd: 2015-12-09\ne: ~\nf:\ng: 'null'\n", path=PATH)

    assert loaded.data == {
        "a": "no",
        "b": "12:30",
        "c": "012",
        "d": "2015-12-09",
        "e": None,
        "f": None,
        "g": "null",
    }


def test_an_empty_file_is_none() -> None:
    assert load("", path=PATH).data is None
    assert load("# only a remark\n", path=PATH).data is None


def test_a_single_scalar_is_data() -> None:
    assert load("نعم\n", path=PATH).data == "نعم"


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        pytest.param("a: &x 1\nb: 2\n", "anchor", 1, 4, id="anchor on a scalar"),
        pytest.param("a: &x [1]\n", "anchor", 1, 4, id="anchor on a list"),
        pytest.param("a: *x\n", "alias", 1, 4, id="alias"),
        pytest.param("a: !!python/object:os.system x\n", "tag", 1, 4, id="tag on a scalar"),
        pytest.param("a: !!map {b: c}\n", "tag", 1, 4, id="tag on a mapping"),
        pytest.param("%TAG ! tag:x,2000:\n---\na: b\n", "declares tags", 1, 1, id="tag directive"),
        pytest.param("a: 1\nb: 2\na: 3\n", "twice", 3, 1, id="duplicate key"),
        pytest.param("تاريخ: ١\nتاريخ: ٢\n", "twice", 2, 1, id="duplicate Arabic key"),
        pytest.param("a: 1\n---\nb: 2\n", "second document", 2, 1, id="two documents"),
        pytest.param("? [a]\n: b\n", "key's place", 1, 3, id="list as key"),
        pytest.param("~: b\n", "has to be a word", 1, 1, id="null as key"),
        pytest.param("a: b\n\tc: d\n", "not YAML", 2, 1, id="tab"),
        pytest.param("a: [1, 2\n", "not YAML", 2, 1, id="cut in the middle"),
        pytest.param("a: 1\n<<<<<<< HEAD\nb: 2\n", "conflict markers", 2, 1, id="git's markers"),
        pytest.param("ok: 1\na: x\x07y\n", r"U\+0007", 2, 5, id="control character"),
        pytest.param("ok: 1\na: x\ud800y\n", r"U\+D800", 2, 5, id="half a character"),
        pytest.param("[" * 100_000, "deep", 1, 33, id="deep flow"),
        pytest.param("- " * 100_000, "deep", 1, 65, id="deep block"),
        pytest.param("a" * 300 + ": b\n", "longer", 1, 1, id="long key"),
    ],
)
def test_what_is_not_plain_is_refused_with_its_place(
    text: str, message: str, line: int, column: int
) -> None:
    with pytest.raises(ClaimsError, match=message) as caught:
        load(text, path=PATH)

    place = caught.value.place
    assert place is not None
    assert (place.path, place.line, place.column) == (PATH, line, column)
    assert caught.value.remedy


def test_a_tab_is_answered_with_spaces() -> None:
    with pytest.raises(ClaimsError, match="Indent with spaces"):
        load("a: b\n\tc: d\n", path=PATH)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(ClaimsError, match="11 characters; 10 are read"):
        load("a: [bad bad", path=PATH, limit=10)


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + step)}: &{chr(98 + step)} [*{chr(97 + step)}, *{chr(97 + step)}]\n"
        for step in range(20)
    )

    with pytest.raises(ClaimsError, match="anchor"):
        load(bomb, path=PATH)


def test_place_finds_line_and_column_of_a_value() -> None:
    text = (
        "title: بيان\nclaims:\n  - id: c-1\n    span: [3, 7]\n  - id: c-2\n    text: |\n      x\n"
    )
    loaded = load(text, path=PATH)

    def where(*keys: str | int) -> tuple[int | None, int | None]:
        place = loaded.place(*keys)
        return place.line, place.column

    assert where("title") == (1, 8)
    assert where("claims", 0, "span", 1) == (4, 15)
    assert where("claims", 1, "text") == (6, 11)
    assert where("claims", 1, "absent") == (5, 5)
    assert where("nowhere") == (1, 1)
    assert where() == (1, 1)


def test_a_missing_c_library_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    with pytest.raises(ClaimsError, match="without its C library"):
        runpy.run_path(strict_yaml.__file__)


def test_keys_keep_their_order_and_text_of_several_lines_is_a_block() -> None:
    data = {"title": "هدنة الوعر", "text": "سطر أول.\n\n  سطر 😀 ثان.\n", "claims": [{"id": "c-1"}]}

    assert dump(data) == (
        "title: هدنة الوعر\ntext: |\n  سطر أول.\n\n    سطر 😀 ثان.\nclaims:\n  - id: c-1\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("Government sources", "Government sources", id="plain"),
        pytest.param("نفى المتحدث، وقال", "نفى المتحدث، وقال", id="plain Arabic"),
        pytest.param("no", '"no"', id="no"),
        pytest.param("NULL", '"NULL"', id="null"),
        pytest.param("12:30", '"12:30"', id="time"),
        pytest.param("2015-12-09", '"2015-12-09"', id="date"),
        pytest.param("", '""', id="empty"),
        pytest.param(" a", '" a"', id="leading space"),
        pytest.param("a ", '"a "', id="trailing space"),
        pytest.param("a\u00a0", '"a\u00a0"', id="trailing no-break space"),
        pytest.param("a: b", '"a: b"', id="colon"),
        pytest.param("a #b", '"a #b"', id="hash"),
        pytest.param('"We stay," he said', "'\"We stay,\" he said'", id="double quotes"),
        pytest.param('"it\'s so"', "'\"it''s so\"'", id="both quotes"),
        pytest.param("a\tb", '"a\\tb"', id="tab"),
        pytest.param("a\r\nb", '"a\\r\\n\\\n  b"', id="CRLF"),
        pytest.param("a\x85b\u2028c\0", '"a\\Nb\\Lc\\0"', id="other line breaks and NUL"),
        pytest.param("a\u202eb\u2066c", '"a\\u202Eb\\u2066c"', id="bidi override and isolate"),
        pytest.param("\u200fa\u200eb", '"\u200fa\u200eb"', id="direction marks stay"),
        pytest.param("x\u202ey\n z\n", '"x\\u202Ey\\n\\\n  \\ z\\n"', id="override in a text"),
        pytest.param("a \nb", '"a \\n\\\n  b"', id="blank at the end of a line"),
        pytest.param("\n", '"\\n"', id="only a line break"),
        pytest.param("a\nb", "|-\n  a\n  b", id="no line break at the end"),
        pytest.param("a\n\n", "|+\n  a\n", id="two line breaks at the end"),
        pytest.param(" a\nb\n", "|2\n   a\n  b", id="indented first line"),
        pytest.param("\ufeffa", '"\\uFEFFa"', id="byte order mark"),
        pytest.param("\x1f\x9f", '"\\x1F\\x9F"', id="controls"),
        pytest.param("\\b", "'\\b'", id="backslash"),
    ],
)
def test_a_string_is_written_so_that_it_is_a_string_to_all(text: str, written: str) -> None:
    dumped = dump({"k": text, "z": [text]})

    assert dumped.startswith(f"k: {written}\n")
    assert load(dumped, path=PATH).data == {"k": text, "z": [text]}
    assert yaml.safe_load(dumped) == {"k": text, "z": [text]}


def test_numbers_truth_values_and_empty_collections() -> None:
    data: dict[str, object] = {
        "whole": 3,
        "f": 0.5,
        "small": 1e-7,
        "t": True,
        "u": False,
        "none": None,
        "spans": [[1, 2], [30, 40]],
        "list": [],
        "map": {},
        "mixed": [None, "a", {"b": {"c": ()}}, 1.5],
    }

    dumped = dump(data)

    assert dumped == (
        "whole: 3\nf: 0.5\nsmall: 1.0e-07\nt: true\nu: false\nnone:\nspans:\n  - [1, 2]\n"
        "  - [30, 40]\nlist: []\nmap: {}\nmixed:\n  - null\n  - a\n  - b:\n      c: []\n  - 1.5\n"
    )
    data["mixed"] = [None, "a", {"b": {"c": []}}, 1.5]
    assert yaml.safe_load(dumped) == data


@pytest.mark.parametrize("data", [[], {}, "a\nb", None, ["a", "b"]])
def test_the_top_may_be_anything(data: object) -> None:
    assert load(dump(data), path=PATH).data == data


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"a": float("nan")}, ValueError),
        ({"a": float("inf")}, ValueError),
        ({"a": object()}, TypeError),
        ({"a": b"bytes"}, TypeError),
        ({1: "a"}, TypeError),
    ],
)
def test_what_is_no_plain_data_is_a_bug(data: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        dump(data)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ClaimsError, match=r"U\+D83D\) after “first line”"):
        dump({"text": "zero line\nfirst line\ud83d"})
