from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.quotation import quotations


def found(text: str) -> list[str]:
    return [text[item.start : item.end] for item in quotations(text) if item.is_closed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال «نعم» ومضى", ["«نعم»"], id="guillemets"),
        pytest.param("قال »نعم« ومضى", ["»نعم«"], id="reversed-guillemets"),
        pytest.param('قال "نعم" ثم "لا"', ['"نعم"', '"لا"'], id="straight"),
        pytest.param("She said “yes” twice", ["“yes”"], id="curly"),
        pytest.param("“She said ‘no’ to us”", ["“She said ‘no’ to us”", "‘no’"], id="nested"),
        pytest.param("''Well,'' he said", ["''Well,''"], id="typed-twice"),
        pytest.param('قال "صحيفة «الغد» كتبت"', ['"صحيفة «الغد» كتبت"', "«الغد»"], id="mixed"),
        pytest.param("the boys' don't and it's", [], id="apostrophes-are-none"),
        pytest.param('انتهى". ثم مضى', [], id="stray-closing-mark"),
        pytest.param("“one paragraph\nanother”", [], id="no-pair-over-paragraphs"),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_unclosed_quotation_runs_to_the_end_of_its_paragraph() -> None:
    (item,) = quotations("“We go on\nand stop")

    assert not item.is_closed
    assert "“We go on\nand stop"[item.inner_start : item.inner_end] == "We go on"


@given(st.text(alphabet="\"'«»“”‘’ ab.\n", max_size=60))
def test_any_marks_give_ranges_inside_the_text(text: str) -> None:
    for item in quotations(text):
        assert 0 <= item.start < item.inner_start <= item.inner_end <= item.end <= len(text)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        pytest.param("“The mill is shut.\n“It will not open.”", [True, False], id="en"),
        pytest.param("«أغلقت الطاحونة.\n\n«ولن تفتح».", [True, False], id="ar-blank-line-between"),
        pytest.param('"The mill is shut.\n  "It will not open."', [True, False], id="straight"),
        pytest.param("“The mill is shut.\nIt will not open.”", [False], id="no-mark-there"),
        pytest.param("“The mill is shut.”\n“It will not open.”", [False, False], id="closed"),
    ],
)
def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark(
    text: str, goes_on: list[bool]
) -> None:
    assert [item.goes_on for item in quotations(text)] == goes_on
