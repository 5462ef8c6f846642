"""Where Arabic contents are cut into propositions, by words that open one."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def claims(text: str) -> list[str]:
    document = Document(id="r", text=text, lang="ar", outlet="o")
    return [claim.span.of(text) for claim in extract(document, CUES).claims]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "تسعة غرقوا من بينهم طفلان",
            ["تسعة غرقوا", "من بينهم طفلان"],
        ),
        (
            "العقد وقع في المرفأ أمس بحضور تسعة نواب",
            ["العقد وقع في المرفأ أمس", "بحضور تسعة نواب"],
        ),
        (
            "القائد وصل إلى الثكنة أمس برفقة ثلاثة ضباط",
            ["القائد وصل إلى الثكنة أمس", "برفقة ثلاثة ضباط"],
        ),
        (
            "المخزن خال من القمح لذلك أغلقت المطاحن أبوابها",
            ["المخزن خال من القمح", "لذلك أغلقت المطاحن أبوابها"],
        ),
        (
            "الزيارة تدعم السكان، كما تنعش الأسواق",
            ["الزيارة تدعم السكان", "تنعش الأسواق"],
        ),
        (
            "الغرقى هم تسعة بحارة، وسبعة من الركاب، وثلاثة أطفال",
            ["الغرقى هم تسعة بحارة", "وسبعة من الركاب", "وثلاثة أطفال"],
        ),
        (
            "تسعة سجنوا في البلدة واتهم اثنان منهم بالسرقة",
            ["تسعة سجنوا في البلدة", "واتهم اثنان منهم بالسرقة"],
        ),
        ("العمل توقف بين الثانية، والرابعة", ["العمل توقف بين الثانية، والرابعة"]),
        (
            "الجسر مغلق منذ أسبوع، والطريق تضررت بشدة",
            ["الجسر مغلق منذ أسبوع", "والطريق تضررت بشدة"],
        ),
        (
            "الجسر مغلق منذ أسبوع، والحارس لا يزال هناك",
            ["الجسر مغلق منذ أسبوع", "والحارس لا يزال هناك"],
        ),
        ("الجسر للمشاة، والدراجات والعربات", ["الجسر للمشاة، والدراجات والعربات"]),
        # A part of a name or of a figure opens nothing, nor does a likeness.
        ("المصنع متين، كما يبدو من صوره", ["المصنع متين، كما يبدو من صوره"]),
        ("العقد بحضور الجميع", ["العقد بحضور الجميع"]),
        ("سبعة من بينهم وصلوا", ["سبعة من بينهم وصلوا"]),
    ],
)
def test_what_is_said_is_cut(said: str, expected: list[str]) -> None:
    assert claims(f"قال المدير إن {said}.") == expected
