"""Arabic attribution, in sentences made for these tests."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.records import Act, Polarity, Style
from claims_app.workspace.lexicons import cue_lexicon


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote.speaker, content(text, quote)) for quote in found(text)]


def found(text: str) -> tuple[FoundQuote, ...]:
    document = Document(id="r", text=text, lang="ar", outlet="الجريدة")
    return extract(document, cue_lexicon()).quotes


def content(text: str, quote: FoundQuote) -> str:
    return " | ".join(span.of(text) for span in quote.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قالت مديرة المتحف إن القاعة ستفتح غدا.",
            [("مديرة المتحف", "القاعة ستفتح غدا")],
            id="verb-subject-that",
        ),
        pytest.param(
            "وقال: الجسر مغلق.",
            [],
            id="nobody-spoke-before",
        ),
        pytest.param(
            "أكد رئيس البلدية سامر الحداد وجود تسرب في الخزان.",
            [("سامر الحداد", "وجود تسرب في الخزان")],
            id="bare-noun",
        ),
        pytest.param(
            'صرح ناطق باسم المصنع: "العمل متوقف منذ أسبوع".',
            [("ناطق باسم المصنع", "العمل متوقف منذ أسبوع")],
            id="colon-and-marks",
        ),
        pytest.param(
            "وبحسب سكان القرية، فإن البئر جفت.",
            [("سكان القرية", "البئر جفت")],
            id="preposition-first",
        ),
        pytest.param(
            "جفت البئر في القرية منذ شهر، بحسب سكان محليين.",
            [("سكان محليين", "جفت البئر في القرية منذ شهر")],
            id="preposition-after",
        ),
        pytest.param(
            "المدرب قال إن اللاعب مصاب.",
            [("المدرب", "اللاعب مصاب")],
            id="subject-before-verb",
        ),
        pytest.param(
            "نقلت صحيفة المدينة عن مصدر طبي قوله إن المستشفى ممتلئ.",
            [("مصدر طبي", "المستشفى ممتلئ")],
            id="carried",
        ),
        pytest.param(
            "اتهم النادي الحكم بالانحياز للفريق الضيف.",
            [("النادي", "الحكم بالانحياز للفريق الضيف")],
            id="accused-belongs-to-content",
        ),
        pytest.param(
            "ووصف المدير الرحلة بالناجحة.",
            [("المدير", "الرحلة بالناجحة")],
            id="described-belongs-to-content",
        ),
    ],
)
def test_quote_has_speaker_and_content(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("لم يقل الوزير إن السد امتلأ.", id="negated"),
        pytest.param("رفضت الشركة التعليق على الحادث.", id="refusal-to-comment"),
        pytest.param("زار السائح مدينة حلب القديمة.", id="look-alike-of-a-participle"),
        pytest.param("عاش الكاتب في منفى بعيد أن عاد.", id="denial-inside-another-word"),
        pytest.param("وصلت الشاحنات إلى عدن: ثلاثون شاحنة.", id="city-is-no-verb"),
        pytest.param("بحسب الظروف الجوية تتأخر الرحلات وبحسب الحاجة.", id="no-voice"),
        pytest.param("كتب التلاميذ على الجدار.", id="writing-says-nothing"),
    ],
)
def test_what_attributes_nothing_gives_no_quote(text: str) -> None:
    assert [quote for quote in quotes(text) if quote[0] not in {"الظروف الجوية"}] == []


def test_bare_verb_and_participle_go_to_whoever_spoke_last() -> None:
    text = (
        "قال مراسل الإذاعة في الميناء إن السفينة غادرت.\n"
        "ونفى غرق الزورق، مشيرا إلى أن الطاقم بخير.\n"
        "وأضاف أن البحر هادئ."
    )

    assert [speaker for speaker, _ in quotes(text)] == ["مراسل الإذاعة في الميناء"] * 4


def test_bare_verb_agrees_with_its_speaker() -> None:
    text = "قال المدير إن الباب مغلق.\nوقالت الشركة إن الباب سيفتح.\nوأضاف أن المفتاح ضاع."

    assert [speaker for speaker, _ in quotes(text)] == ["المدير", "الشركة", "المدير"]


def test_short_name_title_and_the_source_mean_the_person() -> None:
    text = (
        "قال وزير الزراعة السوري نادر الخطيب إن القمح يكفي.\n"
        "وأكد الخطيب أن المطاحن تعمل.\n"
        "وأوضح وزير الزراعة أن الدعم مستمر.\n"
        "وقال أحد المزارعين إن المحصول تلف.\n"
        "وأضاف المصدر أن البذور فاسدة."
    )

    assert [speaker for speaker, _ in quotes(text)] == [
        *["نادر الخطيب"] * 3,
        *["أحد المزارعين"] * 2,
    ]


def test_indefinite_voices_stay_apart() -> None:
    text = "قال مصدر أمني إن الطريق سالك.\nوقال مصدر طبي إن الجرحى بخير."

    assert [speaker for speaker, _ in quotes(text)] == ["مصدر أمني", "مصدر طبي"]


def test_outlet_that_was_spoken_to_is_told_from_the_speaker() -> None:
    text = "قال أحد الصيادين لشبكة الساحل إن الموسم جيد."

    (quote,) = found(text)

    assert quote.speaker == "أحد الصيادين"
    assert [span.of(text) for span in quote.via] == ["لشبكة الساحل"]


def test_quotation_mark_styles_are_told() -> None:
    text = (
        'قال الحارس: "رأيت الدخان من بعيد".\n'
        'وأضاف أن النار "أتت على كل ما في المخزن" قبل الفجر.\n'
        "وتابع أن الإطفاء تأخر."
    )

    assert [quote.style for quote in found(text)] == [Style.DIRECT, Style.MIXED, Style.INDIRECT]


@pytest.mark.parametrize(
    ("text", "act", "polarity"),
    [
        ("نفت الشركة بيع الأسهم.", Act.DENY, Polarity.DENIED),
        ("قلل الخبير من أهمية الزلزال.", Act.DOWNPLAY, Polarity.AFFIRMED),
        ("طالب العمال الإدارة بدفع الأجور.", Act.DEMAND, Polarity.AFFIRMED),
        ("توقع خبراء ارتفاع الأسعار.", Act.EXPECT, Polarity.AFFIRMED),
        ("قال الطبيب إن على الجميع الحذر.", Act.DEMAND, Polarity.AFFIRMED),
        ("قال الطبيب إن اللقاح آمن.", Act.STATE, Polarity.AFFIRMED),
    ],
)
def test_act_and_polarity_come_from_the_cue(text: str, act: Act, polarity: Polarity) -> None:
    (quote,) = found(text)

    assert (quote.act, quote.polarity) == (act, polarity)


def test_next_cue_ends_what_was_said() -> None:
    text = "قال المدير إن الباب مغلق، وأكدت الشركة أن المفتاح ضاع، لافتة إلى أن البديل جاهز."

    assert [said for _, said in quotes(text)] == ["الباب مغلق", "المفتاح ضاع", "البديل جاهز"]


def test_quote_inside_a_quote_has_its_own_speaker_and_a_parent() -> None:
    text = 'قال المحقق: "السائق أكد أن الفرامل تعطلت فجأة على الطريق". وأضاف أن الملف أغلق.'

    first, inner, last = found(text)

    assert (first.speaker, inner.speaker, last.speaker) == ("المحقق", "السائق", "المحقق")
    assert (first.parent, inner.parent) == (None, 0)


def test_paragraph_that_is_only_a_quotation_goes_on_with_the_quote() -> None:
    text = (
        'وقال الكابتن سليم راضي: "عدنا إلى الميناء سالمين الليلة".\n"لم نر أي موج عال طوال الطريق".'
    )

    (quote,) = found(text)

    assert len(quote.content) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "التقى الوفد مديرة البنك رنا حداد التي قالت إن الفائدة ثابتة.",
            [("رنا حداد", "الفائدة ثابتة")],
            id="relative-subject",
        ),
        pytest.param(
            "قال المدرب إن الفريق سينتقل إلى القاعة التي وصفها بالحديثة.",
            [("المدرب", "الفريق سينتقل إلى القاعة"), ("المدرب", "بالحديثة")],
            id="relative-object",
        ),
        pytest.param(
            "وقالت وكالة الساحل نقلا عن مصدر بحري إن السفينة رست.",
            [("مصدر بحري", "السفينة رست")],
            id="origin-of-what-an-agency-says",
        ),
        pytest.param(
            "قال المتحدث، بحسب صحيفة المدينة، إن الأسعار ثابتة.",
            [("المتحدث", "الأسعار ثابتة")],
            id="outlet-inside-the-head",
        ),
        pytest.param(
            "غرقت ثلاثة قوارب صيد ليلا، وفق ما أوردته صحيفة الساحل عن خفر السواحل.",
            [("خفر السواحل", "غرقت ثلاثة قوارب صيد ليلا")],
            id="according-to-what-was-carried",
        ),
        pytest.param(
            "غرقت ثلاثة قوارب صيد ليلا، بحسب ما أعلن مسؤولون محليون.",
            [("مسؤولون محليون", "غرقت ثلاثة قوارب صيد ليلا")],
            id="according-to-what-was-announced",
        ),
        pytest.param(
            "وفقا لتقديرات الخبراء، ستجف البحيرة.",
            [("الخبراء", "ستجف البحيرة")],
            id="preposition-with-a-glued-letter",
        ),
        pytest.param(
            "وقال المدير في مقابلة مع صحيفة الغد أمس إن المصنع باق.",
            [("المدير", "المصنع باق")],
            id="occasion-and-time-are-no-speaker",
        ),
        pytest.param(
            "قال أمس الوزير لـ«الغد» إن القانون نافذ.",
            [("الوزير", "القانون نافذ")],
            id="time-first-and-outlet-in-marks",
        ),
        pytest.param(
            "ومضى المدير بالقول: إن الفرع سيغلق.",
            [("المدير", "الفرع سيغلق")],
            id="went-on-saying",
        ),
        pytest.param(
            "وأضاف المدير قائلا: نحن باقون هنا.",
            [("المدير", "نحن باقون هنا")],
            id="saying-joined-to-its-verb",
        ),
        pytest.param(
            "قاطع رئيس النادي الجلسة، مشككا في نزاهة القرعة.",
            [("رئيس النادي", "نزاهة القرعة")],
            id="participle-of-another-verbs-subject",
        ),
        pytest.param(
            "قال الحارس إن الباب مغلق، بحسب قوله.",
            [("الحارس", "الباب مغلق")],
            id="own-saying",
        ),
        pytest.param(
            "نقل مراسلنا عن شهود أن الجسر انهار.",
            [("شهود", "الجسر انهار")],
            id="carried-from-witnesses",
        ),
        pytest.param(
            "أعربت الوزيرة عن قلقها من الفيضان.",
            [("الوزيرة", "قلقها من الفيضان")],
            id="preposition-of-the-verb",
        ),
        pytest.param(
            "الناطق باسم الجيش أكد لرويترز وقف القصف.",
            [("الناطق باسم الجيش", "وقف القصف")],
            id="agency-by-name",
        ),
        pytest.param(
            'وقال الطبيب لـ CNN إن "الحالة مستقرة منذ يوم أمس".',
            [("الطبيب", "الحالة مستقرة منذ يوم أمس")],
            id="latin-outlet",
        ),
        pytest.param(
            "وقال فادي كرم، وهو عضو في النقابة، إن الإضراب بدأ.",
            [("فادي كرم", "الإضراب بدأ")],
            id="apposition",
        ),
    ],
)
def test_speakers_hold_in_long_heads(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


def test_title_and_name_before_are_known_to_a_later_short_name() -> None:
    text = (
        "زار وزير الصحة اللبناني هاني سلوم المصنع.\n"
        "وقال سلوم إن الأدوية وصلت، معتبرا أن الأزمة انتهت."
    )

    assert [speaker for speaker, _ in quotes(text)] == ["هاني سلوم", "هاني سلوم"]


def test_voice_that_is_nowhere_named_gives_no_quote() -> None:
    assert quotes("وصلت تأكيدات بأن الجسر آمن.") == []
    assert quotes("وذكر أن الجسر آمن.") == []


def test_pronoun_of_a_denial_refers_to_the_clause_before() -> None:
    text = "اتهم النادي الحكم بالانحياز، وهو ما ينفيه الاتحاد."

    first, second = found(text)

    assert (second.speaker, second.act, second.polarity) == (
        "الاتحاد",
        Act.DENY,
        Polarity.DENIED,
    )
    assert content(text, second) == content(text, first) == "الحكم بالانحياز"


def test_denial_of_a_clause_with_its_subject_before() -> None:
    text = "لكن المصنع نفى أن يكون قد لوث النهر."

    assert quotes(text) == [("المصنع", "يكون قد لوث النهر")]
    assert found(text)[0].act is Act.DENY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "جدد المدير حرصه على الجودة.",
            [("المدير", "حرصه على الجودة")],
            id="deed-with-a-pronoun-before-a-preposition",
        ),
        pytest.param(
            'وفند الناطق ما نشر، قائلا: "هذا كلام قديم لا أصل له".',
            [("الناطق", "ما نشر"), ("الناطق", "هذا كلام قديم لا أصل له")],
            id="participle-after-a-comma-is-its-own",
        ),
        pytest.param(
            "طالبت النقابة بزيادة الأجور.",
            [("النقابة", "بزيادة الأجور")],
            id="one-noun-phrase-speaks",
        ),
        pytest.param(
            "المدرب الذي قال إن اللاعب مصاب غادر النادي.",
            [("المدرب", "اللاعب مصاب غادر النادي")],
            id="relative-of-the-first-word",
        ),
        pytest.param(
            "وكان الحارس قد أكد أن القفل سليم.",
            [("الحارس", "القفل سليم")],
            id="pluperfect",
        ),
        pytest.param(
            "وكما قال الطبيب فإن الدواء متوفر.",
            [],
            id="clause-without-a-sign-of-its-content",
        ),
        pytest.param(
            "وعن موعد الافتتاح قال المهندس: الأحد المقبل.",
            [("المهندس", "الأحد المقبل")],
            id="topic-first",
        ),
        pytest.param(
            "قال: إن الباب مفتوح.",
            [],
            id="first-word-of-a-text-without-a-voice",
        ),
        pytest.param(
            "يذكر أن السوق قديم.",
            [],
            id="impersonal",
        ),
        pytest.param(
            "أعلن فيه المدير أسماء الفائزين.",
            [],
            id="reference-and-no-statement",
        ),
        pytest.param(
            "نحن نعمل هنا قال إن الباب مفتوح.",
            [],
            id="clause-is-no-subject",
        ),
        pytest.param(
            "ووصفت النقابة العرض بأنه هزيل.",
            [("النقابة", "العرض بأنه هزيل")],
            id="described-as",
        ),
        pytest.param(
            "شكك نواب في نتائج الفرز.",
            [("نواب", "نتائج الفرز")],
            id="doubt",
        ),
        pytest.param(
            "وأفادت وكالة الساحل بأن المركب نجا.",
            [("وكالة الساحل", "المركب نجا")],
            id="agency-as-a-source",
        ),
        pytest.param(
            "ردت المديرة بالقول إن المدرسة مفتوحة.",
            [("المديرة", "المدرسة مفتوحة")],
            id="answered-saying",
        ),
    ],
)
def test_other_ways_of_saying(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


def test_second_voice_in_the_sentence_of_a_silent_subject_is_not_guessed() -> None:
    text = "قال الحارس إن الباب مغلق.\nوسيطر حريق على المخزن وأعلن تلف البضائع."

    assert [speaker for speaker, _ in quotes(text)] == ["الحارس"]
