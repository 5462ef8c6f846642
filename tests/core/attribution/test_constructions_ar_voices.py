"""Whose words they are in Arabic news: order, titles, silent subjects, marks, denials, nouns."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.records import Act, Polarity
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
    ("text", "speaker"),
    [
        ("وزير الري قال إن السد امتلأ.", "وزير الري"),
        ("أما نقابة الأطباء فأعلنت أن الإضراب مستمر.", "نقابة الأطباء"),
        ("إلا أن إدارة السجن أكدت أن الموقوف بخير.", "إدارة السجن"),
    ],
)
def test_the_subject_may_stand_before_its_verb(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("في المستشفى الجديد قال الطبيب إن المصاب نجا.", "الطبيب"),
        ("وعن أسباب الحريق قال القائد إن السلك تالف.", "القائد"),
    ],
)
def test_a_topic_before_the_verb_is_not_its_subject(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال نائب رئيس مجلس إدارة الشركة العامة للكهرباء المهندس باسل عرنوق إن الكابل تالف.",
            "باسل عرنوق",
        ),
        (
            "أعلن الناطق الرسمي باسم وزارة الداخلية العقيد زياد حمدان أن المطلوب اعتقل.",
            "زياد حمدان",
        ),
        ("قالت هدى الراعي، مديرة مشفى البلدة منذ عشرة أعوام، إن الدواء متوفر.", "هدى الراعي"),
        ("وقال الدكتور وائل شحادة، الذي عاين الجرحى، إن الإصابات طفيفة.", "وائل شحادة"),
    ],
)
def test_a_long_title_or_an_apposition_belongs_to_the_name(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "عين وزير الري باسل عرنوق مديرا عاما للشركة.",
        "حضر الحفل رئيس البلدية زياد حمدان ومدير المدرسة.",
    ],
)
def test_a_title_with_a_name_alone_says_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الربان إن الموج عال. وأضاف أن الزورق قديم.", ["الربان"] * 2),
        ("قالت المديرة إن الصف مغلق.\nوأوضحت أن السقف سقط.", ["المديرة"] * 2),
        ("أعلن الحزب أنه سيقاطع. واتهم اللجنة بالتزوير.", ["الحزب"] * 2),
        (
            "قال الوزير إن الدعم باق.\nوتابع: الأسعار ثابتة.\nوختم بالقول إن الأزمة عابرة.",
            ["الوزير"] * 3,
        ),
        (
            "قال الناطق إن القافلة وصلت. وكانت الأمطار قد قطعت الطريق. وأضاف أن الطحين وزع.",
            ["الناطق"] * 2,
        ),
        (
            "قال شهود إن النار بدأت في القبو. وأضافوا أن الحارس كان نائما.",
            ["شهود"] * 2,
        ),
    ],
)
def test_who_is_only_in_the_verb_spoke_last(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأضاف أن البحر هائج.", []),
        ("غادر القطار المحطة. وأضاف الطاهي الملح إلى الطعام.", []),
        ("قالت الوزيرة إن القمح يكفي. وأضاف أن المطاحن تعمل.", ["الوزيرة"]),
    ],
)
def test_a_silent_subject_without_a_voice_that_fits_is_left_out(
    text: str, expected: list[str]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال مصدر في الدفاع المدني إن البناء سقط. وأشار المصدر إلى أن السكان أجلوا.",
            ["مصدر في الدفاع المدني"] * 2,
        ),
        (
            "قال وزير النقل عادل منصور إن القطار جاهز. وشدد الوزير على أن التذاكر رخيصة.",
            ["عادل منصور"] * 2,
        ),
        (
            "قالت منظمة الجسر إن السجن مكتظ. وطالبت المنظمة بزيارة السجن فورا.",
            ["منظمة الجسر"] * 2,
        ),
    ],
)
def test_a_title_or_the_source_means_who_bore_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("قال وزير النقل إن القطار جاهز. وقال وزير الصحة إن اللقاح وصل.", 2),
        ("قال مصدر أمني إن المطلوب فر. وقال مصدر قضائي إن الملف أغلق.", 2),
        ("قالت منظمة الجسر إن السجن مكتظ. وقالت منظمة الأفق إن الطعام قليل.", 2),
    ],
)
def test_titles_with_another_office_stay_apart(text: str, apart: int) -> None:
    assert len(set(speakers(text))) == apart


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("قال المحقق إن السائق اعترف بأنه كان مسرعا.", "المحقق", "السائق"),
        ('قالت الأم: "الطبيب أكد لي أن الولد سيشفى".', "الأم", "الطبيب"),
        ("وذكرت الصحيفة أن الوزير نفى إغلاق الميناء.", "الصحيفة", "الوزير"),
    ],
)
def test_a_quote_within_a_quote_has_its_parent(text: str, outer: str, inner: str) -> None:
    first, second = found(text)

    assert (first.speaker, second.speaker) == (outer, inner)
    assert (first.parent, second.parent) == (None, 0)


@pytest.mark.parametrize(
    "text",
    [
        "قال المحقق إن السائق مسرع. واعترف السائق بأنه شرب الخمر.",
        "قالت الأم إن الولد بخير، بينما أكد الطبيب أن الحالة حرجة.",
    ],
)
def test_two_voices_side_by_side_are_not_nested(text: str) -> None:
    assert [quote.parent for quote in found(text)] == [None, None]
    assert len(set(speakers(text))) == 2


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("قال أحد السكان لشبكة النهر إن القصف توقف.", "أحد السكان", "لشبكة النهر"),
        ("وقال الربان، في تصريح لوكالة المرفأ، إن المركب سليم.", "الربان", "لوكالة المرفأ"),
        ("وأكد المدرب في حديث لصحيفة الملعب أن اللاعب باق.", "المدرب", "لصحيفة الملعب"),
        ("ونقلت وكالة المرفأ عن الربان قوله إن الموج عال.", "الربان", "وكالة المرفأ"),
        ("وقال الوزير في مقابلة مع قناة السهل إن الدعم باق.", "الوزير", "قناة السهل"),
    ],
)
def test_the_outlet_that_carried_it_is_told_from_the_speaker(
    text: str, speaker: str, via: str
) -> None:
    (quote,) = found(text)

    assert quote.speaker == speaker
    assert [span.of(text) for span in quote.via] == [via]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال الوزير للنواب إن الدعم باق.", "الوزير"),
        ("أعلنت وكالة المرفأ أن موقعها تعطل.", "وكالة المرفأ"),
    ],
)
def test_a_listener_or_an_outlet_that_speaks_itself_carried_nothing(
    text: str, speaker: str
) -> None:
    (quote,) = found(text)

    assert (quote.speaker, quote.via) == (speaker, ())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قال الربان: «الموج عال. لن نبحر اليوم. سننتظر الفجر».", 1),
        ("قال الربان: «الموج عال جدا اليوم.\n«لن نبحر قبل أن تهدأ العاصفة».", 2),
        ("«الموج عال اليوم، ولن نبحر قبل الفجر»، قال الربان.", 1),
        ("قال الربان: «الموج عال جدا اليوم».\n«لن نبحر قبل أن تهدأ العاصفة».", 2),
    ],
)
def test_a_quotation_goes_on_over_sentences_and_paragraphs(text: str, parts: int) -> None:
    (quote,) = found(text)

    assert quote.speaker == "الربان"
    assert len(quote.content) == parts


def test_the_next_paragraph_without_marks_is_the_reporters() -> None:
    text = "قال الربان: «الموج عال. لن نبحر اليوم».\nووصلت ثلاث سفن إلى الميناء مساء الأحد."

    assert quotes(text) == [("الربان", "الموج عال. لن نبحر اليوم")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قال الربان: «الموج عال.\nوعادت السفن إلى الميناء مساء.", "الموج عال"),
        ("قال الربان إن الموج عال» وإن الريح قوية.", "الموج عال» وإن الريح قوية"),
        ("قال الربان: »الموج عال جدا«.", "الموج عال جدا"),
        ("قال الربان: ''الموج عال جدا''.", "الموج عال جدا"),
    ],
)
def test_broken_or_odd_marks_keep_what_was_said(text: str, said: str) -> None:
    assert quotes(text) == [("الربان", said)]


@pytest.mark.parametrize(
    "text",
    [
        "رست السفينة «نور البحر في الميناء مساء الأحد.",
        "وصلت السفينة» إلى الميناء مساء الأحد.",
    ],
)
def test_a_lone_mark_makes_no_quote(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "act", "said"),
    [
        ("نفى المحافظ انقطاع المياه.", Act.DENY, "انقطاع المياه"),
        ("ونفت الشركة أن تكون قد لوثت النهر.", Act.DENY, "تكون قد لوثت النهر"),
        ("كذبت البلدية أنباء هدم السوق.", Act.DENY, "أنباء هدم السوق"),
        ("ونفى مصدر عسكري صحة الأنباء عن انسحاب قواته.", Act.DENY, "صحة الأنباء عن انسحاب قواته"),
        (
            "رفضت الوزارة مزاعم النقابة بأن المصنع سيغلق.",
            Act.DENY,
            "مزاعم النقابة بأن المصنع سيغلق",
        ),
        ("ونفى المتحدث ما تردد عن استقالة الوزير.", Act.DENY, "ما تردد عن استقالة الوزير"),
        ("قلل المدير من خطورة التسرب.", Act.DOWNPLAY, "خطورة التسرب"),
        ("وقللت الوزيرة من شأن الإضراب.", Act.DOWNPLAY, "شأن الإضراب"),
        ("شكك الخبراء في صحة الأرقام.", Act.DOUBT, "صحة الأرقام"),
    ],
)
def test_denying_and_playing_down_are_told(text: str, act: Act, said: str) -> None:
    (quote,) = found(text)

    assert quote.act is act
    assert [span.of(text) for span in quote.content] == [said]
    assert (quote.polarity is Polarity.DENIED) == (act is Act.DENY)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("نفت السلطات الصحفي إلى الجزيرة.", []),
        ("قللت العاصفة عدد الزوار هذا العام.", []),
        ("لم ينف الوزير أن السد متصدع.", []),
        ("قال الوزير إن السد متصدع.", [Act.STATE]),
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str, acts: list[Act]) -> None:
    assert [quote.act for quote in found(text)] == acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وتحدثت تقارير محلية عن غرق مركبين.",
            [("تقارير محلية", "غرق مركبين")],
        ),
        ("وزعمت تقارير صحفية أن القائد فر.", [("تقارير صحفية", "القائد فر")]),
        (
            "نفت الوزارة تقارير عن إغلاق الميناء.",
            [("الوزارة", "تقارير عن إغلاق الميناء")],
        ),
        ("وذكرت تقارير إعلامية أن الطائرة هبطت.", [("تقارير إعلامية", "الطائرة هبطت")]),
        ("وأفادت أنباء بأن الطائرة هبطت.", [("أنباء", "الطائرة هبطت")]),
    ],
)
def test_a_noun_brings_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قدم الموظف ثلاثة تقارير إلى المدير.",
        "قرأ المذيع نشرة أنباء المساء.",
        "يعيش الشاعر في منفى بعيد.",
    ],
)
def test_a_noun_without_a_claim_brings_none(text: str) -> None:
    assert quotes(text) == []
