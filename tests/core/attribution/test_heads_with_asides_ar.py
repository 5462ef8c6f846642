"""Arabic heads with more in them than who speaks: listeners, asides, spokesmen, the accused."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def quotes(text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES).quotes


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in quotes(text)]


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("قال البحار لرفاقه", "البحار"),
        ("قالت الممرضة لمرضاها", "الممرضة"),
        ("قال المزارع لأحد جيرانه", "المزارع"),
        ("قال سامر فارس لأبنائه في القرية", "سامر فارس"),
        # What an office is for belongs to it, and a name may look like "to hers".
        ("قال المدير العام لشركته", "المدير العام لشركته"),
        ("قالت نجوى لطيفة", "نجوى لطيفة"),
    ],
)
def test_people_of_the_speaker_listen(head: str, speaker: str) -> None:
    assert told(f"{head} إن الموج عال.") == [(speaker, "الموج عال")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "ودعت الجمعية على لسان المتحدثة باسمها نجوى سالم إلى ترشيد المياه.",
            "نجوى سالم",
            "ترشيد المياه",
        ),
        (
            "وقالت الشركة على لسان المتحدث باسمها سامر فارس إن المصنع مفتوح.",
            "سامر فارس",
            "المصنع مفتوح",
        ),
        (
            "ودعا المتحدث باسم وزارة الري سامر فارس السكان إلى ترشيد المياه.",
            "سامر فارس",
            "السكان إلى ترشيد المياه",
        ),
        # Nobody speaks for the body here; it speaks itself.
        ("ودعت الجمعية السكان إلى ترشيد المياه.", "الجمعية", "السكان إلى ترشيد المياه"),
    ],
)
def test_whoever_speaks_for_a_body_speaks(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("title", "name", "verb", "short"),
    [
        ("المتحدثة باسم الأمم المتحدة", "نجوى سالم", ("قالت", "وأضافت"), "سالم"),
        ("الناطقة باسم وزارة الري", "نجوى سالم", ("قالت", "وأضافت"), "سالم"),
        ("المتحدث باسم الأمم المتحدة", "سامر فارس", ("قال", "وأضاف"), "فارس"),
    ],
)
def test_men_and_women_who_speak_for_a_body_are_named_alike(
    title: str, name: str, verb: tuple[str, str], short: str
) -> None:
    text = f"{verb[0]} {title} {name} إن القافلة وصلت. {verb[1]} {short} أن الطريق مفتوح."
    assert [speaker for speaker, _ in told(text)] == [name, name]


def test_a_body_is_not_whoever_speaks_for_it() -> None:
    text = (
        "قال المتحدث باسم الحكومة سامر فارس إن السد سليم. وقالت الحكومة إن الماء كاف. "
        "وأكد فارس أن السد جديد."
    )
    assert [speaker for speaker, _ in told(text)] == ["سامر فارس", "الحكومة", "سامر فارس"]


@pytest.mark.parametrize(
    "aside", ["الذي طلب عدم ذكر اسمه", "الذي كان في الميناء", "والذي فر قبل عام"]
)
def test_what_a_relative_clause_adds_names_nobody_else(aside: str) -> None:
    text = f"قال بحار أجنبي إن الموج عال. وأكد البحار، {aside}، أن القارب غرق."
    assert told(text) == [("بحار أجنبي", "الموج عال"), ("بحار أجنبي", "القارب غرق")]


@pytest.mark.parametrize("aside", ["وتدعى أم سامر", "واسمها نجوى سالم", "وتبلغ من العمر ٤٠ عاما"])
def test_a_name_or_an_age_between_commas_is_no_head(aside: str) -> None:
    text = f"وأكدت زوجة البحار، {aside}، أنها رأت القارب."
    (quote,) = quotes(text)
    assert (quote.speaker, quote.cue[0].of(text)) == ("زوجة البحار", "وأكدت")


def test_a_claim_is_told_from_a_name_by_its_clause() -> None:
    assert told("وتدعي الشركة أن المصنع مفتوح.") == [("الشركة", "المصنع مفتوح")]
    text = "قالت النقابة إن المصنع مغلق، وتدعي الشركة أن المصنع مفتوح."
    assert told(text)[-1] == ("الشركة", "المصنع مفتوح")


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        ("الشركة بإغلاق المصنع", "متهمة الشركة بإغلاق المصنع"),
        ("مجلس الإدارة الجديد بأنه أغلق المصنع", "متهمة مجلس الإدارة الجديد بأنه أغلق المصنع"),
        ("الشركة بفتح المصنع", "مطالبة الشركة بفتح المصنع"),
        ("العمال إلى الهدوء", "داعية العمال إلى الهدوء"),
        # Nobody stands between: a time, or nothing.
        ("بفتح المصنع", "مطالبة اليوم بفتح المصنع"),
        ("بفتح المصنع", "مطالبة بفتح المصنع"),
    ],
)
def test_whoever_is_accused_or_asked_stays_in_what_was_said(content: str, rest: str) -> None:
    text = f"قالت النقابة إن العقد قديم، {rest}."
    assert told(text) == [("النقابة", "العقد قديم"), ("النقابة", content)]


def test_an_accusation_ends_what_was_denied_before() -> None:
    text = "نفى الاتحاد مسؤوليته، متهما مجلس الإدارة الجديد بأنه أغلق المصنع."
    assert told(text)[0] == ("الاتحاد", "مسؤوليته")


@pytest.mark.parametrize("whom", ["لإذاعة الساحل", "لعدد من الصحفيين", "لوكالة الغد المحلية"])
def test_a_participle_may_tell_to_whom(whom: str) -> None:
    text = f"وشكك سامر فارس في رواية الشركة، قائلا {whom}: «لا يوجد ماء في السد كله»."
    assert told(text) == [
        ("سامر فارس", "رواية الشركة"),
        ("سامر فارس", "لا يوجد ماء في السد كله"),
    ]


def test_a_participle_takes_no_clause_that_stands_far_off() -> None:
    text = "وصل القائد قائلا كلمته الأخيرة في القاعة، وأكدت النقابة أن العقد قديم."
    assert [speaker for speaker, _ in told(text)] == ["النقابة"]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("القائد سامر فارس باسمه واسم رفاقه", "سامر فارس"),
        ("الناطق الرسمي باسمها سامر فارس", "سامر فارس"),
    ],
)
def test_in_his_own_name_is_no_part_of_the_name(subject: str, speaker: str) -> None:
    assert told(f"وأعلن {subject} أن الجسر مغلق.") == [(speaker, "الجسر مغلق")]


@pytest.mark.parametrize(
    ("first", "second"), [("قال", "وأضاف معاليه"), ("قال", "وأكد سموه خلال الجولة")]
)
def test_an_honorific_with_a_pronoun_means_whoever_spoke(first: str, second: str) -> None:
    text = f"{first} وزير الري سامر فارس إن السد سليم. {second} أن الماء كاف."
    assert [speaker for speaker, _ in told(text)] == ["سامر فارس", "سامر فارس"]


def test_a_document_is_no_deed_and_a_deed_is_no_voice() -> None:
    assert told("وكشف تقرير حكومي أن السد قديم.") == [("تقرير حكومي", "السد قديم")]
    text = "وأكدت البلدية أن السد قديم، وأكدت تكفلها بترميم الجسر."
    assert told(text)[-1] == ("البلدية", "تكفلها بترميم الجسر")


def test_an_honorific_is_a_whole_name() -> None:
    text = "قال وزير الري سامر فارس إن السد سليم. وطالب معاليه الدول المجاورة بفتح الجسر."
    assert told(text)[-1] == ("سامر فارس", "الدول المجاورة بفتح الجسر")
