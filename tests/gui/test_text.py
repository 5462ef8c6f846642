from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from claims_app.gui.text import as_tip, direction, isolate, one_line, to_code_points

RTL = Qt.LayoutDirection.RightToLeft
LTR = Qt.LayoutDirection.LeftToRight


@given(st.text(), st.data())
def test_offsets_come_back_from_utf16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2

    assert to_code_points(text, units) == offset


def test_offset_between_surrogates_is_the_one_after_both() -> None:
    assert to_code_points("a😀b", 2) == 2


@pytest.mark.parametrize("offset", [-1, 3])
@pytest.mark.parametrize("text", ["ab", "😀"])
def test_offsets_outside_the_text_are_refused(text: str, offset: int) -> None:
    with pytest.raises(IndexError):
        to_code_points(text, offset)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("ar", "اجتمعت اللجنة", RTL, id="arabic"),
        pytest.param("ar", "BBC: غادرت الحافلات", RTL, id="arabic-latin-first"),
        pytest.param("ar-SY", "300", RTL, id="digits-only"),
        pytest.param("ar", "The bus left.", LTR, id="english-in-an-arabic-report"),
        pytest.param("en", "Buses left.", LTR, id="english"),
        pytest.param("en", "الحافلات", RTL, id="arabic-in-an-english-report"),
        pytest.param("en", "الحافلات left", LTR, id="english-arabic-first"),
        pytest.param("", "نعم yes", RTL, id="unknown-by-first-letter"),
        pytest.param("und", "", LTR, id="unknown-and-empty"),
    ],
)
def test_direction_is_that_of_the_language(
    lang: str, text: str, expected: Qt.LayoutDirection
) -> None:
    assert direction(lang, text) is expected


def test_what_is_inserted_cannot_reach_out_of_its_isolate() -> None:
    assert isolate("a\u202eb\u2069\nc") == "\u2068ab c\u2069"


@given(st.text())
def test_one_line_keeps_offsets(text: str) -> None:
    assert len(one_line(text)) == len(text)


def test_one_line_shows_an_override() -> None:
    assert one_line("a\u202eb\r\nc") == "a\ufffdb  c"


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("قال & <b>x", "<span>قال &amp; &lt;b&gt;x</span>"),
        ("plain & &lt;", "plain & &lt;"),
    ],
)
def test_tip_shows_markup_as_it_is_written(text: str, tip: str) -> None:
    assert as_tip(text) == tip
