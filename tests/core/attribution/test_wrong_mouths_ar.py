"""Arabic voices that a neighbour must not speak for: listeners, objects, genitives, places."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def told(text: str) -> list[tuple[str, str]]:
    document = Document(id="r", text=text, lang="ar", outlet="o")
    return [
        (quote.speaker, " | ".join(part.of(text) for part in quote.content))
        for quote in extract(document, CUES).quotes
    ]


def speakers(text: str) -> list[str]:
    return [speaker for speaker, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال البحار للسياح إن الموج عال.", "البحار"),
        ("قال سامر فارس للجيران إن الموج عال.", "سامر فارس"),
        ("وأكد رئيس النادي للمشجعين أن الملعب مفتوح.", "رئيس النادي"),
        # What a body or an office is for belongs to its name.
        ("وقال الاتحاد الدولي للملاحين إن الموج عال.", "الاتحاد الدولي للملاحين"),
        ("وقال المدير العام للشركة إن المصنع مغلق.", "المدير العام للشركة"),
    ],
)
def test_whoever_listens_is_no_part_of_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأبلغ القائد الجنود بأن الجسر سقط.", "القائد"),
        ("وأبلغت الخارجية الكندية السفير أن الوفد غادر.", "الخارجية الكندية"),
        ("وأبلغ النائب العام المحكمة أن الملف ناقص.", "النائب العام"),
        ("وأبلغ القائد سامر فارس الوفد أن الجسر سقط.", "سامر فارس"),
        ("وقال القائد الجديد إن الجسر سقط.", "القائد الجديد"),
    ],
)
def test_whoever_is_told_does_not_speak(text: str, speaker: str) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وتوقع طبيب في قسم الجراحة أن يتحسن المصاب.", "طبيب في قسم الجراحة"),
        ("وقال مسؤول في بلدية المرفأ إن الماء نظيف.", "مسؤول في بلدية المرفأ"),
        ("وقال أستاذ في جامعة الساحل سامر فارس إن الماء نظيف.", "سامر فارس"),
        ("وقال السناتور الجمهوري جون هاريس إن القانون معيب.", "جون هاريس"),
    ],
)
def test_a_person_in_a_body_speaks_and_not_the_body(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ودعا وجهاء القرية إلى الهدوء.", ("وجهاء القرية", "الهدوء")),
        ("ودعت نقابة المعلمين إلى الإضراب.", ("نقابة المعلمين", "الإضراب")),
        ("واتهم معارضون الوزير بتزوير العقود.", ("معارضون", "الوزير بتزوير العقود")),
    ],
)
def test_a_genitive_belongs_to_its_noun(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وانتقد رئيس الاتحاد خطة الحكومة رفع الأجور، واصفا إياها بالظالمة.", "رئيس الاتحاد"),
        ("وهاجم رئيس النادي قرار الوزارة أمس، مؤكدا أن الملعب جاهز.", "رئيس النادي"),
        ("وشرح لهم المهندس أن السد سليم.", "المهندس"),
    ],
)
def test_an_object_does_not_speak_next(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "وشرح لهم الدور الكبير الذي يؤديه السد أن الماء يكفي.",
        "وكشف الملف.. لا يصح أن نسكت عنه.",
        "كان الرجل قد أعلن قبل يومين أن السد سليم.",
    ],
)
def test_a_thing_or_a_time_speaks_not(text: str) -> None:
    found = speakers(text)
    assert "الدور الكبير" not in found
    assert "يومين" not in found
    assert not any("لا" in name.split() for name in found)


def test_a_denial_of_what_was_said_keeps_its_voice() -> None:
    text = "قال المدير إن السد سليم. لكن نقابة العمال نفت ذلك. وذكرت في بيان أن السد تشقق."
    assert told(text)[1:] == [("نقابة العمال", "ذلك"), ("نقابة العمال", "السد تشقق")]
    assert told("ونفى الوزير ذلك في بيان.") == [("الوزير", "ذلك")]
    assert told("ونفى الوزير لذلك السبب.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أنكر الحارس قوله إن الباب مفتوح.", ("الحارس", "الباب مفتوح")),
        ("وأعلنت الشركة نفيها وجود أي تلوث.", ("الشركة", "نفيها وجود أي تلوث")),
        ("وأكد الوزير ضرورة أن يعود الطلاب.", ("الوزير", "ضرورة أن يعود الطلاب")),
        ("نفى الوزير التقارير التي تحدثت عن رحيله.", ("الوزير", "التقارير التي تحدثت عن رحيله")),
        ("أكد الوزير رفض الاتهامات الموجهة إليه.", ("الوزير", "رفض الاتهامات الموجهة إليه")),
    ],
)
def test_a_noun_of_saying_is_no_part_of_a_name(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


def test_an_own_denial_is_denied() -> None:
    text = "وأعلنت الشركة نفيها وجود أي تلوث."
    claims = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES).claims
    assert [claim.polarity for claim in claims] == [Polarity.DENIED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ووفقا لما ذكره موقع «الراصد» نقلا عن مصدر حكومي، فإن الوزير سيستقيل.",
            [("مصدر حكومي", "الوزير سيستقيل")],
        ),
        (
            "ورفض مدير المصنع، سامر فارس، اتهامات النقابة. وأوضح أن المصنع مغلق.",
            [("سامر فارس", "اتهامات النقابة"), ("سامر فارس", "المصنع مغلق")],
        ),
        ("ورفضت الشركة ما تردد عن بيع المصنع.", [("الشركة", "ما تردد عن بيع المصنع")]),
        ("ورفض الوزير الرد على الاتهامات.", []),
        (
            "ورفض الوزير الاتهامات وقال إن العقد سليم.",
            [("الوزير", "الاتهامات"), ("الوزير", "العقد سليم")],
        ),
    ],
)
def test_origins_and_what_is_rejected(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونقلت الإذاعة عن الناطق نفيه إغلاق المرفأ.", [("الناطق", "إغلاق المرفأ")]),
        ("ونقلت الصحيفة عن الوزير تأكيده أن المرفأ مفتوح.", [("الوزير", "المرفأ مفتوح")]),
        ("ونقلت الشاحنات الطحين عن الميناء إلى القرى.", []),
        ("ووفقا للبلدية، جفت البئر في الصيف.", [("البلدية", "جفت البئر في الصيف")]),
        ("ووفقا للقواعد، تغلق الأبواب عند المساء.", []),
        ("وأوردت وكالة «الراصد» أن الجسر سقط.", [("وكالة الراصد", "الجسر سقط")]),
        ("وطمأن المحافظ السكان إلى أن الماء يكفي.", [("المحافظ", "الماء يكفي")]),
        (
            "ليس صحيحا أن الطريق مغلق، يقول المهندس.",
            [("المهندس", "ليس صحيحا أن الطريق مغلق")],
        ),
        ("وصل الوفد إلى القرية في المساء، وأضاف المحافظ الماء إلى القائمة.", []),
    ],
)
def test_words_handed_on_and_voices_behind_their_words(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected
