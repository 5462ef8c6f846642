"""Arabic ways of saying who says what: each with what looks like it and is none."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon


def found(text: str) -> tuple[FoundQuote, ...]:
    document = Document(id="r", text=text, lang="ar", outlet="الساحل")
    return extract(document, cue_lexicon()).quotes


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every quote, a content of several parts joined by a bar."""
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in found(text)
    ]


# --- where the verb stands -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«انهار الجسر قبل الفجر ولم يكن عليه أحد»، تقول المهندسة ليلى فارس.",
            [("ليلى فارس", "انهار الجسر قبل الفجر ولم يكن عليه أحد")],
        ),
        (
            '"وصلت القافلة ليلا وأفرغت حمولتها" قال سائق الشاحنة سامر نادر.',
            [("سامر نادر", "وصلت القافلة ليلا وأفرغت حمولتها")],
        ),
    ],
)
def test_a_verb_may_follow_its_quotation(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "زار فريق «أصدقاء النهر الكبير الثلاثة» يقول الشعر.",
        "«الجسر القديم»، تقول اللافتة عند المدخل.",
    ],
)
def test_a_name_in_marks_is_not_said_by_the_verb_after_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("مدير المصنع، سامر فارس، أكد أن الإنتاج عاد.", "سامر فارس"),
        ("رئيسة النقابة، ليلى نادر، قالت إن الإضراب باق.", "ليلى نادر"),
        ("رئيس الاتحاد سامر فارس، أعلن أن البطولة تأجلت.", "سامر فارس"),
        ("ويذكر أن وزارة الري، أعلنت أن السد سليم.", "وزارة الري"),
        ("أعلن تنظيم نادر مسؤوليته عن الحريق.", "تنظيم نادر"),
    ],
)
def test_who_speaks_may_be_set_off_by_commas(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


def test_a_clause_before_a_comma_is_nobody() -> None:
    assert told("أغلق الحارس باب المستودع القديم، أكد أن النار بعيدة.") != [
        ("أغلق الحارس باب المستودع القديم", "النار بعيدة")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وقال مدير المصنع الذي كان يغادر القاعة إن الإنتاج عاد.",
        "وقال مدير المصنع وهو يغادر القاعة إن الإنتاج عاد.",
        "وقال مدير المصنع في ما يعد أول رد إن الإنتاج عاد.",
    ],
)
def test_what_is_told_about_a_speaker_is_no_part_of_the_name(text: str) -> None:
    assert told(text) == [("مدير المصنع", "الإنتاج عاد")]


@pytest.mark.parametrize(
    "text",
    [
        "وزاد التعب كثيرا فقد كان على الرجل أن يمشي.",
        "وبين الصخور في الوادي يعيش رعاة لا يريدون أن يرحلوا.",
    ],
)
def test_a_sentence_between_verb_and_clause_names_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن المجلس تشكيل لجنة بعد أن غرقت القرية.", "تشكيل لجنة بعد أن غرقت القرية"),
        ("أعلنت الوزارة فتح السد قبل أن تصل العاصفة.", "فتح السد قبل أن تصل العاصفة"),
    ],
)
def test_a_bound_that_opens_nothing_said(text: str, expected: str) -> None:
    assert [content for _, content in told(text)] == [expected]


def test_an_unbound_that_opens_what_was_said() -> None:
    assert told("أعلنت الوزارة بعد الظهر أن السد فتح.") == [("الوزارة", "السد فتح")]


# --- prepositions and documents ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء في البيان أن الحريق أخمد.", [("البيان", "الحريق أخمد")]),
        ("وورد في تقرير اللجنة أن السد سليم.", [("اللجنة", "السد سليم")]),
        ("جاء على لسان المتحدث باسم البلدية أن المياه عادت.", None),
        ("نقلت وكالة الساحل على لسان وزير الري أن السد سليم.", [("وزير الري", "السد سليم")]),
    ],
)
def test_what_stands_in_a_document_or_on_a_tongue(
    text: str, expected: list[tuple[str, str]] | None
) -> None:
    assert told(text) == (expected or [("المتحدث باسم البلدية", "المياه عادت")])


@pytest.mark.parametrize(
    "text",
    [
        "جاء في الصباح رجل من القرية المجاورة.",
        "رتبت الملفات كلها وفق القواعد الجديدة المعمول بها.",
        "وزعت الحصص على القرى بحسب الظروف في كل منها.",
    ],
)
def test_a_time_or_a_norm_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وبحسب «رويترز» ذكرت الشركة أن الحقل توقف.", "الشركة"),
        ("وأكدت لـ(الساحل) مصادر مطلعة أن الحقل توقف.", "مصادر مطلعة"),
        ("قال لـ«الساحل» سامر فارس إن الحقل توقف.", "سامر فارس"),
        ("قال له الحارس إن الحقل توقف.", "الحارس"),
    ],
)
def test_an_outlet_or_a_hearer_leaves_the_voice_apart(text: str, speaker: str) -> None:
    assert told(text)[-1] == (speaker, "الحقل توقف")


# --- nouns of saying -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected", "act"),
    [
        (
            "وجاء القرار بعد تحذير منظمة الصحة من انتشار المرض.",
            ("منظمة الصحة", "انتشار المرض"),
            Act.EXPECT,
        ),
        (
            "وسار العمال رغم دعوة الحكومة إلى التهدئة، وأغلقوا الطريق.",
            ("الحكومة", "التهدئة"),
            Act.DEMAND,
        ),
        (
            "وبعد مناشدة وزارة الري للسكان بإخلاء الوادي، رحل كثيرون.",
            ("وزارة الري", "للسكان بإخلاء الوادي"),
            Act.DEMAND,
        ),
        (
            "رغم نفي وزارة الري حدوث أي تسرب، خاف السكان.",
            ("وزارة الري", "حدوث أي تسرب"),
            Act.DENY,
        ),
        ("جدد الوزير دعوته إلى وقف الإضراب.", ("الوزير", "وقف الإضراب"), Act.DEMAND),
    ],
)
def test_a_noun_of_saying_with_its_voice(text: str, expected: tuple[str, str], act: Act) -> None:
    assert told(text) == [expected]
    assert found(text)[0].act is act


@pytest.mark.parametrize(
    "text",
    [
        "وصلت دعوة العشاء إلى الضيوف متأخرة.",
        "بدأت الشرطة تحذير السكان من الفيضان.",
        "لم يصدر نفي الشركة حتى الآن.",
    ],
)
def test_a_noun_of_saying_without_a_voice_is_no_quote(text: str) -> None:
    assert told(text) == []


# --- denying, doubting, playing down -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected", "act"),
    [
        ("نفى مدير المصنع ما تردد عن إغلاقه.", "ما تردد عن إغلاقه", Act.DENY),
        ("نفى مدير المصنع ذلك.", "ذلك", Act.DENY),
        ("تبرأ الحزب من تصريحات النائب.", "تصريحات النائب", Act.DENY),
        ("رفض الوزير الاتهامات الموجهة إليه.", "الاتهامات الموجهة إليه", Act.DENY),
        ("وقال مدير المصنع إن الخبر غير صحيح.", "الخبر غير صحيح", Act.DENY),
        ("وأكد الوزير أنه لا صحة للخبر.", "لا صحة للخبر", Act.DENY),
        (
            "ووصف مدير المصنع هذه الأنباء بأنها عارية عن الصحة.",
            "هذه الأنباء بأنها عارية عن الصحة",
            Act.DENY,
        ),
        ("شكك الخبير في صحة الأرقام.", "صحة الأرقام", Act.DOUBT),
        ("وقال الخبير إنه لا يفهم سبب التأخير.", "لا يفهم سبب التأخير", Act.DOUBT),
        ("وقال الخبير إن الرقم مشكوك فيه.", "الرقم مشكوك فيه", Act.DOUBT),
        ("حاول الوزير التقليل من أهمية الحادث.", "أهمية الحادث", Act.DOWNPLAY),
        ("استهان الوزير بالتحذيرات.", "بالتحذيرات", Act.DOWNPLAY),
        ("وقال الوزير إن الأمر لا يدعو للقلق.", "الأمر لا يدعو للقلق", Act.DOWNPLAY),
    ],
)
def test_denying_doubting_and_playing_down(text: str, expected: str, act: Act) -> None:
    (quote,) = found(text)

    assert " | ".join(span.of(text) for span in quote.content) == expected
    assert quote.act is act


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير التعليق على الاتهامات.",
        "رفض قائد القوات الحديث عن موعد الهجوم.",
        "لم ينف الوزير توقيع العقد.",
        "رفض الوزير تأكيد الخبر أو نفيه.",
        "بدأت الشركة التقليل من استهلاك الماء.",
    ],
)
def test_declining_to_speak_denies_nothing(text: str) -> None:
    assert all(quote.act is not Act.DENY for quote in found(text))
    assert all(quote.act is not Act.DOWNPLAY for quote in found(text))


def test_rejecting_an_accusation_keeps_who_accuses_apart() -> None:
    text = "رفض الوزير اتهامات المعارضة للحكومة بتزوير العقود."

    assert told(text) == [
        ("الوزير", "اتهامات المعارضة للحكومة بتزوير العقود"),
        ("المعارضة", "للحكومة بتزوير العقود"),
    ]
    assert found(text)[0].polarity is Polarity.DENIED
    assert found(text)[1].parent == 0


# --- who accuses, who is accused -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتهمت الحكومة المعارضة بتزوير العقود.", ("الحكومة", "المعارضة بتزوير العقود")),
        (
            "اتهم الرئيس الشمالي كمال جابر أمس إيران بتوجيه رسالة.",
            ("كمال جابر", "إيران بتوجيه رسالة"),
        ),
        ("اتهم معارضون الوزير بتزوير العقود.", ("معارضون", "الوزير بتزوير العقود")),
        ("دعت ليلى نادر رئيسة النقابة العمال إلى التهدئة.", None),
        ("ودعا أبو كمال إلى التهدئة.", ("أبو كمال", "التهدئة")),
        ("اعتبر الوزير ذلك نصرا للبلاد.", ("الوزير", "ذلك نصرا للبلاد")),
        ("انتقدت الأمم المتحدة القرار.", ("الأمم المتحدة", "القرار")),
        ("أدان محافظ الميناء سامر فارس، الهجوم.", ("سامر فارس", "الهجوم")),
    ],
)
def test_voice_and_object_are_told_apart(text: str, expected: tuple[str, str] | None) -> None:
    expected = expected or ("ليلى نادر", "العمال إلى التهدئة")

    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "واتهم 15 منهم بالتزوير.",
        "أطلق طالب محلي النار على باب القاعة.",
        "لقد زعم أن القارب غرق.",
        "ولم تعلن أي جهة مسؤوليتها عن الحريق.",
    ],
)
def test_a_passive_or_a_negated_verb_has_no_voice(text: str) -> None:
    assert told(text) == []


# --- who is who ----------------------------------------------------------------------------------


def test_a_counterpart_holds_the_same_office() -> None:
    text = (
        "قال وزير الري المصري سامر فارس إن السد سليم، وذلك بعد لقاء نظيره السوداني كمال عثمان. "
        "وأكد وزير الري السوداني أن الماء يكفي."
    )

    assert [name for name, _ in told(text)] == ["سامر فارس", "كمال عثمان"]


def test_a_counterpart_without_a_name_is_nobody_yet() -> None:
    text = "قال وزير الري سامر فارس إنه لقي نظيره السوداني. وقال كمال عثمان إن الماء يكفي."

    assert [name for name, _ in told(text)] == ["سامر فارس", "كمال عثمان"]


def test_two_who_speak_together_are_named_together_and_apart() -> None:
    text = (
        "وقال وزير الري سامر فارس ونظيره السوداني كمال عثمان إن السد سليم. "
        "وأضاف سامر فارس أن الماء يكفي."
    )

    assert [name for name, _ in told(text)] == ["سامر فارس؛ كمال عثمان", "سامر فارس"]


def test_one_who_holds_two_offices_is_one() -> None:
    text = (
        "وقال نائب الرئيس ورئيس الوزراء، سامر فارس، إن السد سليم. وأكد رئيس الحكومة أن الماء يكفي."
    )

    assert {name for name, _ in told(text)} == {"سامر فارس"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت ليلى نادر نائبة رئيس قسم مكافحة الأوبئة إن المرض انحسر.", "ليلى نادر"),
        ("وقال مكتب حاكم إقليم الساحل إن الطريق مغلق.", "مكتب حاكم إقليم الساحل"),
        ("وقال المتحدث باسم مجلس قيادة الميناء علي نادر إن الطريق مغلق.", "علي نادر"),
        ("وقال المقدم علي بن سامر بن نادر الفارس إن الطريق مغلق.", "علي بن سامر بن نادر الفارس"),
        ("وقال رئيس اتحاد المزارعين يواخيم نادر إن الطريق مغلق.", "يواخيم نادر"),
    ],
)
def test_the_proper_name_inside_a_mention(text: str, expected: str) -> None:
    assert [name for name, _ in told(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الري سامر فارس إن السد سليم. وقالت مصادر طبية إن النهر نظيف، مشيرا إلى تحاليل.",
        "قالت مصادر طبية إن النهر نظيف، مشيرا إلى تحاليل.",
    ],
)
def test_a_participle_keeps_the_voice_of_its_sentence(text: str) -> None:
    assert told(text)[-1] == ("مصادر طبية", "تحاليل")


def test_an_adjective_that_looks_like_a_participle_says_nothing() -> None:
    assert told("قال المدير إن الفندق يلغي حجوزات مؤكدة مدفوعة الثمن.") == [
        ("المدير", "الفندق يلغي حجوزات مؤكدة مدفوعة الثمن")
    ]


@pytest.mark.parametrize(
    "text",
    [
        'وقال مدير الفريق سامر فارس "خسرنا المباراة اليوم، لكن أمامنا فرصة أخرى.',
        "وأضاف سامر فارس «خسرنا المباراة اليوم لكن أمامنا فرصة أخرى.",
    ],
)
def test_a_quotation_that_nothing_closes(text: str) -> None:
    ((speaker, content),) = told(text)

    assert speaker == "سامر فارس"
    assert content.startswith("خسرنا المباراة اليوم")


def test_a_mark_far_from_the_verb_opens_nothing() -> None:
    assert told("وقال سامر فارس في قاعة كبيرة تحت لافتة طويلة كتب عليها «النصر لنا.") == []
