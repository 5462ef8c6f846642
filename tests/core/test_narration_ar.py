"""What an Arabic reporter states in a sentence in which somebody else is heard too."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
OUTLET = "الساحل"


def narrated(text: str) -> list[str]:
    document = Document(id="r", text=text, lang="ar", outlet=OUTLET)
    return [c.span.of(text) for c in extract(document, CUES).claims if c.speaker == OUTLET]


def of_speakers(text: str) -> list[tuple[str, str]]:
    document = Document(id="r", text=text, lang="ar", outlet=OUTLET)
    return [
        (c.speaker, c.span.of(text)) for c in extract(document, CUES).claims if c.speaker != OUTLET
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "أسفر حريق السوق عن مقتل تاجر وإصابة خمسة بحروق.",
            ["أسفر حريق السوق عن مقتل تاجر", "وإصابة خمسة بحروق"],
            id="a-short-second-figure",
        ),
        pytest.param(
            "بلغت ديون الشركة لدى المصرف مليوني دينار بنهاية حزيران.",
            ["بلغت ديون الشركة لدى المصرف مليوني دينار بنهاية حزيران"],
            id="at-is-not-I-have",
        ),
        pytest.param(
            "وصل المبعوث إلى المدينة صباح أمس، وأعلن فيها عن أمور شتى.",
            ["وصل المبعوث إلى المدينة صباح أمس"],
            id="before-a-verb-that-nobody-can-tell",
        ),
        pytest.param(
            "قال المحافظ إن الجسر مفتوح، فيما أصيب تسعة عمال في انهيار السقف.",
            ["أصيب تسعة عمال في انهيار السقف"],
            id="behind-what-was-said",
        ),
        pytest.param(
            "حي السوق في غرب المدينة هو آخر الأحياء الواقعة تحت سيطرة الحزب.",
            ["حي السوق في غرب المدينة هو آخر الأحياء الواقعة تحت سيطرة الحزب"],
            id="what-something-is",
        ),
        pytest.param(
            "ولا تزال الطريق إلى البلدة مغلقة أمام السيارات.",
            ["ولا تزال الطريق إلى البلدة مغلقة أمام السيارات"],
            id="what-still-is",
        ),
        pytest.param(
            "اعتقل تاجران في المرفأ الأسبوع الماضي واتهما بتهريب الوقود.",
            ["اعتقل تاجران في المرفأ الأسبوع الماضي", "واتهما بتهريب الوقود"],
            id="who-was-accused",
        ),
        pytest.param(
            "زار الوزير المشفى صباح أمس كما زارت زوجته الميتم.",
            ["زار الوزير المشفى صباح أمس", "زارت زوجته الميتم"],
            id="as-well",
        ),
        pytest.param(
            "غادر المقاتلون البلدة بموجب تسوية، بعد عامين من حصار المدينة.",
            ["غادر المقاتلون البلدة بموجب تسوية", "عامين من حصار المدينة"],
            id="so-long-after",
        ),
        pytest.param(
            "فيما أكد الوزير أن الجسر مفتوح، أغلقت الشرطة الطريق المؤدي إليه.",
            ["أغلقت الشرطة الطريق المؤدي إليه"],
            id="behind-a-clause-that-leads-to-it",
        ),
        pytest.param(
            "هدأ القصف أمس، فبينما أكد الوزير أن الجسر مفتوح، أغلقت الشرطة الطريق المؤدي إليه.",
            ["أغلقت الشرطة الطريق المؤدي إليه"],
            id="behind-such-a-clause-further-on",
        ),
        pytest.param(
            "تجددت الاشتباكات في محيط الميناء رغم الهدنة.",
            ["تجددت الاشتباكات في محيط الميناء رغم الهدنة"],
            id="a-verb-by-its-form",
        ),
        pytest.param(
            "أحكم الجيش سيطرته على البلدة بعد خروج أهلها.",
            ["أحكم الجيش سيطرته على البلدة", "خروج أهلها"],
            id="a-verb-of-the-list",
        ),
        pytest.param(
            "اتهمت البلدية الشركة بتلويث النهر، لكنها لم تقدم أي دليل على ذلك.",
            ["لكنها لم تقدم أي دليل على ذلك"],
            id="against-an-accusation",
        ),
    ],
)
def test_the_reporter_states_what_nobody_else_says(text: str, expected: list[str]) -> None:
    assert narrated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال المحافظ إن الجسر مفتوح، وأصيب تسعة عمال في انهيار السقف.",  # he says it too
        "لدي ثلاثة كتب وصلت إلى المكتبة صباح أمس.",  # I have
        "قتل تسعة صيادين وجرح ثلاثة آخرون نقلا عن الشرطة.",  # of both parts
    ],
)
def test_what_another_voice_may_say_is_not_the_reporters(text: str) -> None:
    assert narrated(text) == []


def test_but_she_is_in_the_mouth_of_who_tells_of_the_accusation() -> None:
    text = "قال الناطق إن الشركة اتهمت البلدية بتلويث النهر، لكنها لم تقدم أي دليل."
    assert of_speakers(text) == [
        ("الشركة", "البلدية بتلويث النهر"),
        ("الناطق", "لكنها لم تقدم أي دليل"),
    ]


def test_a_clause_goes_on_with_but_she() -> None:
    text = "قالت الشركة إن الجسر سليم لكنه يحتاج إلى طلاء."
    assert of_speakers(text) == [("الشركة", "الجسر سليم"), ("الشركة", "لكنه يحتاج إلى طلاء")]
