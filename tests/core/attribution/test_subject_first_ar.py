"""Arabic verbs of saying behind their subject: الشركة اتهمت البلدية بكذا."""

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
        ("الشركة اتهمت البلدية بتلويث النهر.", "الشركة", "البلدية بتلويث النهر"),
        ("والمحافظ دعا السكان إلى الهدوء.", "المحافظ", "السكان إلى الهدوء"),
        ("وكان المحافظ قد طالب الشركة بدفع التعويض.", "المحافظ", "الشركة بدفع التعويض"),
    ],
)
def test_whom_a_verb_behind_its_subject_accuses_or_asks(
    text: str, speaker: str, content: str
) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأمس دعا المحافظ إلى الهدوء.", "المحافظ"),
        ("وصباح الأحد طالب الوزير بفتح الجسر.", "الوزير"),
        ("في الاجتماع طالب الوفد بفتح الجسر.", "الوفد"),
        ("وهذا الأمر دعا المحافظ إلى الاستقالة.", "المحافظ"),
        ("الدول التي دعت الحكومة إلى الحوار بعيدة.", "الحكومة"),
    ],
)
def test_a_time_a_place_and_a_relative_are_no_subject(text: str, speaker: str) -> None:
    assert [who for who, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("والوزارة تنفي ذلك.", "الوزارة"), ("والد الصبي قال إن ابنه بريء.", "والد الصبي")],
)
def test_and_is_no_part_of_a_voice(text: str, speaker: str) -> None:
    assert [who for who, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن المرصد الساحلي ارتفع إلى تسعة عدد الغرقى الذين قيل إنهم بحارة.",  # a lost word
        "أبدى المتهم ندمه على الحادث.",  # whose it is
    ],
)
def test_a_verb_and_what_somebody_has_are_no_part_of_a_name(text: str) -> None:
    assert not any(len(who.split()) > 2 or "ندمه" in who for who, _ in told(text))


def test_a_name_between_two_titles_is_who_speaks() -> None:
    text = "وقال السفير حسين فارس، مساعد وزير النقل، إن الجسر مغلق."
    assert told(text) == [("حسين فارس", "الجسر مغلق")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال رئيس إقليم الساحل سامر فارس إن الجسر مغلق.",
        "وقال حاكم ولاية البحر سامر فارس إن الجسر مغلق.",
    ],
)
def test_a_region_belongs_to_the_office(text: str) -> None:
    assert told(text) == [("سامر فارس", "الجسر مغلق")]


def test_the_former_of_two_is_nobody_that_can_be_told() -> None:
    text = "التقى الحارس البائع. ونفى الأول سرقة القارب، وقال الثاني إن القارب له."
    assert told(text) == []
