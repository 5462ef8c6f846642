"""Who speaks in an Arabic relative clause, and in one that goes on about somebody set in front."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def told(text: str) -> list[tuple[str, str]]:
    found = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in found.quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "انتقد الوزير المنظمة التي قالت إنها وثقت تسع حالات.",
            "المنظمة",
            "وثقت تسع حالات",
        ),
        (
            "وسخر الكاتب من مزاعم جماعة البحر التي زعمت أمس أنها تسيطر على الجسر.",
            "جماعة البحر",
            "تسيطر على الجسر",
        ),
        (
            "أما المحافظ، فلم يحضر الاجتماع، حيث دعا إلى محاسبة المدير.",
            "المحافظ",
            "محاسبة المدير",
        ),
    ],
)
def test_who_can_speak_says_it_of_itself(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "وقالت الوزارة إن الصور التي قالت إنها التقطت أمس قديمة.",
            "الوزارة",
            "التقطت أمس قديمة",
        ),
        ("وانتقد السفير الدول التي قال إنها تدعم المهربين.", "السفير", "تدعم المهربين"),
    ],
)
def test_what_can_not_speak_is_spoken_of(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


def test_a_body_is_not_the_man_who_spoke_last() -> None:
    text = "قال الوزير إن الجسر مفتوح. وقالت المنظمة إن الجسر مغلق."
    assert [who for who, _ in told(text)] == ["الوزير", "المنظمة"]


def test_a_verb_that_goes_on_about_its_own_subject_ends_nobodys_words() -> None:
    text = "قال محللون إن الزيارة تدعم السكان، كما تؤكد أن الطريق آمن."
    assert ("محللون", "الزيارة تدعم السكان، كما تؤكد أن الطريق آمن") in told(text)
