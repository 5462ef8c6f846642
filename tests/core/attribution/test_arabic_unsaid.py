"""Arabic verbs of saying that say nothing where they stand, and those that only look so."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="الساحل"), cue_lexicon())


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every quote, a content of several parts joined by a bar."""
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in read(text).quotes
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "نفى المدير أن يكون قد قال إن السد تصدع.",
            "يكون قد قال إن السد تصدع",
        ),
        (
            "نفت الوزيرة أن تكون اتهمت النقابة بالكذب.",
            "تكون اتهمت النقابة بالكذب",
        ),
        (
            "نفى الوزير أن يكون البنك قد أعلن أن الودائع جمدت.",
            "يكون البنك قد أعلن أن الودائع جمدت",
        ),
    ],
)
def test_a_denied_saying_is_one_denied_claim(text: str, words: str) -> None:
    extraction = read(text)

    assert [quote.content[0].of(text) for quote in extraction.quotes] == [words]
    assert [claim.polarity for claim in extraction.claims] == [Polarity.DENIED]


def test_a_denied_saying_behind_a_participle() -> None:
    text = "قال الخبير إن السد سليم، نافيا أن يكون قد تحدث عن تسرب الماء."

    assert told(text) == [
        ("الخبير", "السد سليم"),
        ("الخبير", "يكون قد تحدث عن تسرب الماء"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نفى المدير أن يكون السد انهار، وقال إن الطريق مفتوح.",
            [("المدير", "يكون السد انهار"), ("المدير", "الطريق مفتوح")],
        ),
        (
            "أكد المدير أن الخبير قال إن السد سليم.",
            [("المدير", "الخبير قال إن السد سليم"), ("الخبير", "السد سليم")],
        ),
    ],
)
def test_a_saying_that_nobody_denies_is_kept(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "مسؤول رفض ذكر اسمه قال إن السد تصدع.",
        "وقال مسؤول طلب عدم ذكر اسمه إن السد تصدع.",
        "مسؤول رفض الكشف عن هويته اعترف بأن السد تصدع.",
    ],
)
def test_a_name_that_is_kept_back_is_no_refusal_to_speak(text: str) -> None:
    ((speaker, words),) = told(text)

    assert speaker.startswith("مسؤول")
    assert words == "السد تصدع"


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير التعليق على ما قال إنه شأن داخلي.",
        "رفض الوزير تأكيد أو نفي تصدع السد.",
    ],
)
def test_what_somebody_refuses_to_say_is_not_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("subject", ["هدى النجار", "المحامية"])
def test_giving_somebody_the_lie_is_a_denial_by_who_does(subject: str) -> None:
    text = f"قال الوزير إن السد سليم. لكن {subject} كذبت الوزير، وقالت إن الماء تسرب."

    assert told(text) == [
        ("الوزير", "السد سليم"),
        (subject, "الوزير"),
        (subject, "الماء تسرب"),
    ]


@pytest.mark.parametrize("text", ["وأمس كذب الوزير الخبر.", "لكن المدير كذب على العمال."])
def test_lying_denies_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أقرت الشركة بغرق ثلاثة بحارة، بعد أن كانت قد نفت وقوع الحادث.", "بغرق ثلاثة بحارة"),
        ("أعلنت الشركة تسريح العمال، بعدما كانت قد نفت إغلاق المصنع.", "تسريح العمال"),
        ("أعلنت الشركة تسريح العمال بعد أن خسرت السوق.", "تسريح العمال بعد أن خسرت السوق"),
    ],
)
def test_what_leads_to_the_next_head_is_left_out(text: str, words: str) -> None:
    assert told(text)[0] == ("الشركة", words)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال البحارة إن المركب سليم، الأمر الذي نفاه بشدة مدير الميناء.", "مدير الميناء"),
        ("قال البحارة إن المركب سليم، الأمر الذي نفاه مدير الميناء.", "مدير الميناء"),
    ],
)
def test_how_it_is_denied_may_stand_before_who_denies(text: str, speaker: str) -> None:
    assert told(text)[1] == (speaker, "المركب سليم")


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        (
            "الخزان امتلأ، وما يقال عن تسرب محض افتراء",
            [("affirmed", "certain"), ("denied", "certain")],
        ),
        ("ما يقال عن تسرب محض افتراء", [("denied", "certain")]),
        ("الخزان تصدع كما يقال", [("affirmed", "possible")]),
        ("الخزان قد ينهار", [("affirmed", "possible")]),
    ],
)
def test_what_is_told_is_a_part_and_no_hedge(said: str, claims: list[tuple[str, str]]) -> None:
    found = read(f"قال المدير إن {said}.").claims

    assert [(claim.polarity.value, claim.certainty.value) for claim in found] == claims
