"""Who speaks in Arabic between a verb and its object: spokesmen and bodies of several words."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every quote, a content of several parts joined by a bar."""
    document = Document(id="r", text=text, lang="ar", outlet="الساحل")
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in extract(document, cue_lexicon()).quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اتهم المتحدث باسم البلدية العقيد نادر راضي الشركات المحلية بتلويث النهر.",
            [("نادر راضي", "الشركات المحلية بتلويث النهر")],
        ),
        (
            "طالبت الناطقة باسم النقابة ليلى فارس الحكومة بصرف الأجور.",
            [("ليلى فارس", "الحكومة بصرف الأجور")],
        ),
    ],
)
def test_whom_a_spokesman_speaks_for_is_no_charge(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_a_charge_behind_a_bare_title_is_kept() -> None:
    text = "اتهم المحافظ بالأمس الشركات المحلية بتلويث النهر."

    ((speaker, words),) = told(text)

    assert speaker == "المحافظ"
    assert "بتلويث النهر" in words


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "دعت الأمم المتحدة إلى إصلاح السد.",
            "الأمم المتحدة",
            "إصلاح السد",
        ),
        (
            "طالب الهلال الأحمر بفتح الطريق الجبلي.",
            "الهلال الأحمر",
            "بفتح الطريق الجبلي",
        ),
        (
            "دعت منظمة أطباء بلا حدود البلدية إلى إصلاح السد.",
            "منظمة أطباء بلا حدود",
            "البلدية إلى إصلاح السد",
        ),
        (
            "وصفت شبكة غرين ووتر السد بأنه خطر على القرى.",
            "شبكة غرين ووتر",
            "السد بأنه خطر على القرى",
        ),
        (
            "اتهمت لجنة المياه الدولية الشركة بتلويث النهر.",
            "لجنة المياه الدولية",
            "الشركة بتلويث النهر",
        ),
        (
            "طالبت نقابة عمال الميناء الشركة بصرف الأجور.",
            "نقابة عمال الميناء",
            "الشركة بصرف الأجور",
        ),
        (
            "طالبت منظمة بيئية الشركة بتنظيف النهر.",
            "منظمة بيئية",
            "الشركة بتنظيف النهر",
        ),
    ],
)
def test_a_body_speaks_with_its_whole_name(text: str, speaker: str, words: str) -> None:
    assert told(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "اتهمت مجموعة فارس وزارة الري بإهمال السد.",
            "مجموعة فارس",
            "وزارة الري بإهمال السد",
        ),
        (
            "اتهمت الشركة البلدية بإهمال السد.",
            "الشركة",
            "البلدية بإهمال السد",
        ),
    ],
)
def test_a_body_behind_a_body_is_accused(text: str, speaker: str, words: str) -> None:
    assert told(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "قال السكان إن الحفرة خطرة. ووصفها المدير بأنها عادية.",
        "قال السكان إن المصنع خطر. ووصفه المدير بأنه سليم.",
    ],
)
def test_behind_a_judged_pronoun_stands_who_judges(text: str) -> None:
    assert [speaker for speaker, _ in told(text)] == ["السكان", "المدير"]


@pytest.mark.parametrize(
    "text",
    [
        "توقف العمل فيما وصفه المدير بأنه إجراء عادي.",
        "وصف المدير بأنه رجل هادئ.",
    ],
)
def test_what_is_only_called_so_is_no_quote_of_who_judges(text: str) -> None:
    assert "المدير" not in [speaker for speaker, _ in told(text)]
