"""The ways in which Arabic news attributes, one after the other: what counts and what does not."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon


def found(text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang="ar", outlet="الجريدة"), cue_lexicon()).quotes


def quotes(text: str) -> list[tuple[str, str]]:
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in found(text)
    ]


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت الطبيبة إن الوباء انحسر.", [("الطبيبة", "الوباء انحسر")]),
        ("الممرضون قالوا إن الأدوية نفدت.", [("الممرضون", "الأدوية نفدت")]),
        ("الشاهدتان قالتا إن الحافلة احترقت.", [("الشاهدتان", "الحافلة احترقت")]),
        ("الوزيران أكدا أن الاتفاق نهائي.", [("الوزيران", "الاتفاق نهائي")]),
        ("يقول الصيادون إن البحر ملوث.", [("الصيادون", "البحر ملوث")]),
        ("وتؤكد الشركة أن الخزان سليم.", [("الشركة", "الخزان سليم")]),
        ("السكان يقولون إن المياه مقطوعة.", [("السكان", "المياه مقطوعة")]),
        ("وكانت البلدية قد أعلنت أن الطريق مغلق.", [("البلدية", "الطريق مغلق")]),
        ("وقد صرح العميد بأن المدينة آمنة.", [("العميد", "المدينة آمنة")]),
    ],
)
def test_a_verb_of_any_person_gender_and_number_attributes(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "لم تقل الطبيبة إن الوباء انحسر.",
        "ما قال الحارس إن الباب مفتوح.",
        "يستطيع الوزير أن يقول الحقيقة للناس.",
        "المقاول بنى المدرسة قبل عامين.",
        "أقال الرئيس محافظ المدينة أمس.",
    ],
)
def test_a_verb_that_is_negated_or_only_looks_like_one_attributes_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نُقل عن مسؤول محلي قوله إن الجسر سيفتح غدا.", [("مسؤول محلي", "الجسر سيفتح غدا")]),
        ("ونقل عن طبيب شرعي أن الوفاة طبيعية.", [("طبيب شرعي", "الوفاة طبيعية")]),
    ],
)
def test_a_passive_with_its_origin_attributes(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نُقل الجريح إلى المستشفى مساء الأحد.",
        "قيل الكثير في وصف هذا البحر.",
        "يذكر أن المصنع أغلق قبل عام.",
    ],
)
def test_a_passive_without_an_origin_attributes_to_nobody(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال المدير إن المصنع مغلق، مشيراً إلى أن العمال غادروا.",
            [("المدير", "المصنع مغلق"), ("المدير", "العمال غادروا")],
        ),
        (
            "قالت الوزيرة إن القمح يكفي، مؤكدة أن المطاحن تعمل.",
            [("الوزيرة", "القمح يكفي"), ("الوزيرة", "المطاحن تعمل")],
        ),
        (
            "قال النائب إن القانون ناقص، مطالبا الحكومة بسحبه.",
            [("النائب", "القانون ناقص"), ("النائب", "الحكومة بسحبه")],
        ),
        (
            "أعلنت البلدية أن الجسر آمن، نافية وجود أي تشققات.",
            [("البلدية", "الجسر آمن"), ("البلدية", "وجود أي تشققات")],
        ),
        (
            "غادر رئيس الوفد القاعة، معتبرا أن المفاوضات فشلت.",
            [("رئيس الوفد", "المفاوضات فشلت")],
        ),
        ("ورد المدير قائلا إن المصارف مغلقة.", [("المدير", "المصارف مغلقة")]),
    ],
)
def test_a_participle_opens_a_quote_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "سار الموكب قاصدا الميناء القديم.",
        "وجدت السلطات الصندوق مغلقا منذ أسبوع.",
        "كان حضور النساء مؤكدا منذ البداية.",
    ],
)
def test_an_accusative_that_says_nothing_opens_no_quote(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وذكرت إذاعة المرفأ، نقلا عن خفر السواحل، أن المركب غرق.",
            [("خفر السواحل", "المركب غرق")],
        ),
        ("وقالت صحيفة الغد نقلا عن ناجين إن المركب غرق.", [("ناجين", "المركب غرق")]),
        (
            "غرق المركب فجرا قبالة الشاطئ، بحسب ناجين.",
            [("ناجين", "غرق المركب فجرا قبالة الشاطئ")],
        ),
        (
            "انهار السد ليلا بعد أمطار غزيرة، على ما أفاد شهود عيان.",
            [("شهود عيان", "انهار السد ليلا بعد أمطار غزيرة")],
        ),
        (
            "وفقا لبيان الشرطة، فر السائق من المكان.",
            [("الشرطة", "فر السائق من المكان")],
        ),
        ("وحسب مصادر طبية، توفي ثلاثة مصابين.", [("مصادر طبية", "توفي ثلاثة مصابين")]),
        ("وفق بيان الوزارة، عاد التيار مساء أمس.", [("الوزارة", "عاد التيار مساء أمس")]),
        (
            "قال رئيس النادي إن اللاعب رحل بلا إذن، على حد قوله.",
            [("رئيس النادي", "اللاعب رحل بلا إذن")],
        ),
        (
            "وأكد المدرب أن الحكم ظلم الفريق، على حد تعبيره.",
            [("المدرب", "الحكم ظلم الفريق")],
        ),
    ],
)
def test_a_preposition_attributes(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وفق الله الطلاب في امتحاناتهم.",
        "وزعت المعونات على الأسر حسب عدد أفرادها.",
        "سارت الأعمال وفقا للخطة الموضوعة.",
        "نقل العمال الحجارة بدلا عن الآلات.",
    ],
)
def test_a_measure_or_a_plan_is_no_voice(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقال الحارس إن الباب مغلق.", [("الحارس", "الباب مغلق")]),
        ("وقال الربان بأن الموج عال.", [("الربان", "الموج عال")]),
        (
            "قالت المديرة إن المدرسة آمنة وإن الدروس مستمرة.",
            [("المديرة", "المدرسة آمنة وإن الدروس مستمرة")],
        ),
        ("وأكد الربان أنه سيبحر غدا.", [("الربان", "سيبحر غدا")]),
    ],
)
def test_letters_glued_to_words_hide_no_cue(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونقلت الصحيفة عن المدير تأكيده أن المصنع باق.", [("المدير", "المصنع باق")]),
        ("ونقلت الوكالة عن الربان قوله: «الموج عال».", [("الربان", "الموج عال")]),
        ("ونقل الموقع عن نائبة قولها إن القانون ناقص.", [("نائبة", "القانون ناقص")]),
        ("وجاء ذلك بعد تأكيد الوزارة أن السد متصدع.", [("الوزارة", "السد متصدع")]),
    ],
)
def test_a_verbal_noun_with_its_voice_attributes(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "كان قول الحق صعبا في تلك الأيام.",
        "انتظر الجميع قوله الفصل في القضية.",
        "تحتاج الوثيقة إلى تأكيد من جهة ثالثة.",
    ],
)
def test_a_verbal_noun_that_brings_nothing_attributes_nothing(text: str) -> None:
    assert quotes(text) == []
