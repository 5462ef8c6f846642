"""Who speaks where a document is cited: whoever wrote it, as far as the text tells."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def voices(text: str) -> list[str]:
    document = Document(id="r", text=text, lang="ar", outlet="o")
    return [quote.speaker for quote in extract(document, CUES).quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وجاء في بيان للبلدية أن البئر جفت.", "البلدية"),
        ("وجاء في بيان لوزارة الري أن البئر جفت.", "وزارة الري"),
        ("وجاء في بيان صادر عن وزارة الري أن البئر جفت.", "وزارة الري"),
        ("وورد في تقرير سنوي أصدرته الوزارة أن البئر جفت.", "الوزارة"),
        ("وقال بيان الجيش إن الجسر سليم.", "الجيش"),
        ("وبحسب تقرير المنظمة، جفت الآبار كلها في الصيف.", "المنظمة"),
    ],
)
def test_a_document_that_tells_who_wrote_it(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أصدرت هيئة المرافئ بيانا أمس. وجاء في البيان أن الرصيف سليم.", ["هيئة المرافئ"]),
        (
            "نشرت المنظمة تقريرا عن الآبار. وقال التقرير إن الماء شحيح. وأضافت أن القرى عطشى.",
            ["المنظمة", "المنظمة"],
        ),
        (
            "نشرت المنظمة تقريرا. وقال الوزير في بيان إن البئر جفت. وأضاف البيان أن السد سليم.",
            ["الوزير", "الوزير"],
        ),
    ],
)
def test_a_document_that_the_text_has_told_of(text: str, speakers: list[str]) -> None:
    assert voices(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وجاء في التقرير أن البئر جفت.", "التقرير"),
        ("وذكر تقرير حديث أن البئر جفت.", "تقرير حديث"),
        ("نشرت المنظمة دراسة أمس. وجاء في البيان أن البئر جفت.", "البيان"),
    ],
)
def test_a_document_by_nobody_speaks_itself(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]
