"""Arabic quotations before who says them: «لم نره»، قال الحارس."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def told(text: str) -> list[tuple[str, str]]:
    quotes = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES).quotes
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«لم نره»، قال الحارس.", ("الحارس", "لم نره")),
        ("«الطريق مغلق»، يقول سامر فارس، وهو سائق شاحنة.", ("سامر فارس", "الطريق مغلق")),
        ('"لا أحد هنا"، أضافت نجوى سالم لإذاعة الساحل.', ("نجوى سالم", "لا أحد هنا")),
        ("«نريد حلا»، قالت المعلمة.", ("المعلمة", "نريد حلا")),
        ("«لم نغلق الجسر» قال الناطق باسم الشرطة سامر فارس.", ("سامر فارس", "لم نغلق الجسر")),
    ],
)
def test_a_short_quotation_before_its_verb_was_said(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«لم نره»، قال الحارس، «ولن نبحث عنه هنا».", "الحارس"),
        ("«لم نره»، قال القائد سامر فارس لإذاعة الساحل: «ولن نبحث عنه هنا».", "سامر فارس"),
    ],
)
def test_a_verb_between_two_quotations_has_both(text: str, speaker: str) -> None:
    assert told(text) == [(speaker, "لم نره | ولن نبحث عنه هنا")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A paper speaks itself, and a place in quotation marks is none of what was said.
        ("«صباح الميناء» قالت إن الجسر مغلق.", [("صباح الميناء", "الجسر مغلق")]),
        ("وصل القائد إلى «سوق الميناء»، وقال إن الجسر مغلق.", [("القائد", "الجسر مغلق")]),
        ("«سوق الميناء»، قال الحارس.", []),
        ("«الميناء القديم»، تقول اللافتة.", []),
        ("«نعم»، قال الحارس.", []),
    ],
)
def test_a_name_in_marks_was_not_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«الجسر»، قال الحارس، «مغلق».", [("الحارس", "الجسر | مغلق")]),
        ("«الجسر»، قالت القاضية ليلى فارس، «آمن».", [("ليلى فارس", "الجسر | آمن")]),
        ("«الجسر»، قال الحارس.", []),
        ("في «الساحل»، قال الحارس، «كل شيء بخير».", []),
    ],
)
def test_a_short_quotation_that_goes_on_was_said(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected
