from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.importers.markdown import MarkdownImporter
from claims_app.importers.places import FilePlaces

if TYPE_CHECKING:
    from claims_app.importers.base import Parsed

_PATH = PurePath("report.md")


def _read(source: str) -> Parsed:
    return MarkdownImporter().read(source.encode(), path=_PATH, encoding=None)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Title\n\nText **bold** and *this* `code`.", "Title\n\nText bold and this code.\n"),
        ("A [link *here*](http://a.example/x) stays.", "A link here stays.\n"),
        ("![a *picture*](x.png) <http://b.example>", "a picture http://b.example\n"),
        ("- one\n- two\n\nafter", "one\ntwo\n\nafter\n"),
        ("1. one\n\n   more\n2. two", "one\n\nmore\n\ntwo\n"),
        ("> قال المحافظ\n> إن الاتفاق نهائي", "قال المحافظ إن الاتفاق نهائي\n"),
        ("line one\\\nline two", "line one\nline two\n"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\t\n1\t2\t\n"),
        ("    code\n\n```\nfence\n```", "code\n\nfence\n"),
        ("before\n\n***\n\nafter", "before\n\nafter\n"),
        ("fish &amp; chips \\*", "fish & chips *\n"),
    ],
)
def test_markdown_becomes_the_words_that_a_reader_sees(source: str, text: str) -> None:
    assert _read(source).text == text


def test_html_is_shown_as_text_and_not_hidden() -> None:
    source = "<script>alert(1)</script>\n\nA <b onclick='x'>word</b> <!-- a note -->"

    assert _read(source).text == source + "\n"


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("text\n\n## The *heading*\n\n# Another", "The heading"),
        ("---\ntitle: From the block\n---\n# Heading", "From the block"),
        ("no heading", ""),
    ],
)
def test_title_is_the_first_heading_unless_named(source: str, title: str) -> None:
    assert _read(source).title == title


def test_front_matter_is_read() -> None:
    parsed = _read("---\noutlet: Wire\ndate: 2015\nlang: en\n---\n# T\n")

    assert (parsed.outlet, parsed.published, parsed.lang) == ("Wire", "2015", "en")


@pytest.mark.parametrize("sign", ["> ", "- "])
def test_what_the_parser_would_leave_out_is_refused(sign: str) -> None:
    with pytest.raises(ClaimsError, match="nested"):
        _read(sign * 200 + "hidden words")


def test_markdown_without_words_is_refused() -> None:
    with pytest.raises(ClaimsError, match="no text"):
        _read("***\n\n![](x.png)")


@given(
    st.lists(st.sampled_from(["> ", "- ", "1. ", "*", "_", "[", "](x)", "`", "|", "\n", "    "]))
)
def test_a_word_is_never_lost_among_signs(signs: list[str]) -> None:
    half = len(signs) // 2

    text = _read("".join([*signs[:half], "كلمة", *signs[half:]])).text

    assert "كلمة" in text


_BLOCKS = st.sampled_from(
    [
        "{}",
        "# {} *{}*",
        "> {}\n> **{}** {}",
        "- {}\n- {}\n  {}",
        "| {} | {} |\n|---|---|\n| {} | {} |",
        "```\n{}\n\n\n\n{}\n```",
        "    {}",
        "{}  \n{} [{}](http://a.example)",
        "***",
    ]
)


@given(
    blocks=st.lists(_BLOCKS, min_size=1, max_size=6),
    gaps=st.lists(st.integers(2, 5), min_size=6, max_size=6),
    has_matter=st.booleans(),
)
def test_each_word_is_found_where_it_stands_in_the_file(
    blocks: list[str], gaps: list[int], *, has_matter: bool
) -> None:
    source = "---\ntitle: x\n---\n" if has_matter else ""
    source += "first" + "".join(
        "\n" * gap + block for gap, block in zip(gaps, blocks, strict=False)
    )
    words = [f"word{number}x" for number in range(source.count("{}"))]
    source = source.format(*words)

    read = _read(source)

    places = FilePlaces(read.text, read.places)
    for word in ["first", *words]:
        before = source[: source.index(word)]
        expected = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
        assert places.of(read.text.index(word)) == expected
