"""Who speaks in Arabic heads: whom it was told to, titles, places, and who is only in the verb."""

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
    ("head", "speaker", "via"),
    [
        ("قال العمدة للصحفيين", "العمدة", []),
        ("قال العمدة للصحافيين الأجانب", "العمدة", []),
        ("قال العمدة لوسائل إعلام محلية", "العمدة", []),
        ("قال العمدة لعدد من الصحفيين", "العمدة", []),
        ("قال العمدة لبعض المراسلين", "العمدة", []),
        ("قال العمدة، للصحفيين،", "العمدة", []),
        ("قال العمدة لنظيره اليوناني", "العمدة", []),
        ("قال الأمين العام للجامعة للصحفيين", "الأمين العام للجامعة", []),
        ("قال عضو في النقابة للشبكة", "عضو في النقابة", ["للشبكة"]),
        ("قال مسؤول في الميناء للإذاعة الوطنية", "مسؤول في الميناء", ["للإذاعة الوطنية"]),
        ("قال الناطق باسم المصنع للجزيرة نت", "الناطق باسم المصنع", ["للجزيرة نت"]),
        ("قال بحار للأناضول", "بحار", ["للأناضول"]),
        ("قال للصحفيين العمدة", "العمدة", []),
        ("قال لوكالة الساحل مصدر طبي", "مصدر طبي", ["لوكالة الساحل"]),
        ('قال لـ "الموج" مصدر طبي', "مصدر طبي", ['لـ "الموج"']),
        ("قال بحار لقناة النهر للصحفيين", "بحار", ["لقناة النهر"]),
    ],
)
def test_whoever_listens_is_no_part_of_the_speaker(head: str, speaker: str, via: list[str]) -> None:
    text = f"{head} إن الرصيف مغلق."

    (quote,) = found(text)

    assert quote.speaker == speaker
    assert [span.of(text) for span in quote.via] == via


@pytest.mark.parametrize(
    "name",
    [
        "الاتحاد الدولي للصحفيين",
        "الهيئة العليا للانتخابات",
        "القائد العام للجيش",
        "المدير العام للإذاعة",
        "المرصد الوطني لحماية البحر",
        "مندوب لبنان للمجلس",
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(name: str) -> None:
    assert speakers(f"قال {name} إن الرصيف مغلق.") == [name]


def test_told_to_a_pronoun_by_whoever_spoke_last() -> None:
    text = "قالت الربانة إن الرصيف مغلق. وقالت له إن القارب جاهز. وقالت للوزير إن البحر هائج."

    assert speakers(text) == ["الربانة"] * 3


def test_an_occasion_names_the_outlet() -> None:
    (quote,) = found("قال في حديث لقناة النهر إن الرصيف مغلق.") or (None,)
    text = "قال الربان إن الموج عال. وقال في حديث لقناة النهر إن الرصيف مغلق."

    assert quote is None
    assert [[span.of(text) for span in item.via] for item in found(text)] == [[], ["لقناة النهر"]]


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("قال عمدة الجزيرة للصحفيين", "وأكد عمدة الجزيرة", "عمدة الجزيرة"),
        ("قال محافظ الجزيرة للصحفيين", "وأكد المحافظ", "محافظ الجزيرة"),
        ("قال عضو في النقابة", "وأكد عضو النقابة", "عضو في النقابة"),
        ("قال مسؤول في الميناء", "وأكد المسؤول", "مسؤول في الميناء"),
        ("قالت لجنة البحارة", "وأكدت اللجنة", "لجنة البحارة"),
        ("قال مدير الميناء رامي سلوم", "وأكد مدير الميناء", "رامي سلوم"),
        ("قال محافظ الجزيرة", "وأكد محافظ الجزيرة رامي سلوم", "رامي سلوم"),
        ("قال مدير المرصد الوطني لحماية البحر رامي سلوم", "وأكد سلوم", "رامي سلوم"),
    ],
)
def test_a_title_means_its_fuller_mention(first: str, later: str, name: str) -> None:
    assert speakers(f"{first} إن الرصيف مغلق. {later} أن القارب جاهز.") == [name, name]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("محافظ الجزيرة", "محافظ الساحل", "المحافظ"),
        ("مسؤول في الميناء", "مسؤول في البلدية", "المسؤول"),
        ("وزير النقل رامي سلوم", "وزير العدل هاني سلوم", "سلوم"),
        ("قائد الجيش", "عمدة الجزيرة", "الجيش"),
        ("رئيس لجنة البحارة", "عمدة الجزيرة", "المجلس"),
        ("ناشط في الميناء", "عمدة الجزيرة", "المحافظ"),
    ],
    ids=["two-governors", "two-officials", "one-surname", "army", "council", "new-title"],
)
def test_what_fits_two_voices_or_none_stays_apart(one: str, other: str, later: str) -> None:
    text = f"قال {one} إن الرصيف مغلق. وقال {other} إن الموج عال. وأكد {later} أن القارب جاهز."

    first, second, third = speakers(text)

    assert third == later
    assert third not in {first, second}


@pytest.mark.parametrize(
    ("verb", "later"), [("وأضاف", "المحافظ"), ("وأكد", "المحافظ نفسه")], ids=["added", "same"]
)
def test_of_two_that_fit_the_last_one_goes_on(verb: str, later: str) -> None:
    text = (
        "قال محافظ الجزيرة إن الرصيف مغلق. وقال محافظ الساحل إن الموج عال. "
        f"{verb} {later} أن القارب جاهز."
    )

    assert speakers(text)[-1] == "محافظ الساحل"


def test_of_two_named_before_who_share_a_surname_neither_is_guessed() -> None:
    text = "التقى وزير النقل رامي سلوم وزير العدل هاني سلوم. وقال سلوم إن الرصيف مغلق."

    assert speakers(text) == ["سلوم"]


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ("ووصف الحديث عن فتحه بأنه كذب", "الحديث عن فتحه بأنه كذب"),
        ("ووصف الاتهامات بأنها باطلة", "الاتهامات بأنها باطلة"),
        ("ووصف الاتهامات بالباطلة", "الاتهامات بالباطلة"),
        ("ووصف القرار بأنه ظالم", "القرار بأنه ظالم"),
        ("ونفى الأنباء المتداولة", "الأنباء المتداولة"),
        ("واتهم الشركة بالإهمال", "الشركة بالإهمال"),
        ("واتهم القوات البحرية بمنع الصيد", "القوات البحرية بمنع الصيد"),
    ],
)
def test_what_is_described_or_accused_is_no_speaker(later: str, said: str) -> None:
    text = f"قال الربان إن الرصيف مغلق. {later}."

    assert quotes(text) == [("الربان", "الرصيف مغلق"), ("الربان", said)]


@pytest.mark.parametrize(
    "text",
    [
        "وأكدت التصريحات أن القارب جاهز.",
        "وأشارت الأنباء إلى أن القارب جاهز.",
        "قال الربان إن الرصيف مغلق. وصف القرار بأنه ظالم.",
        'قال "في الميناء" إن القارب جاهز.',
    ],
)
def test_a_claim_a_passive_or_a_place_speaks_for_nobody(text: str) -> None:
    assert {speaker for speaker, _ in quotes(text)} <= {"الربان"}
    assert len(quotes(text)) <= 1


@pytest.mark.parametrize(
    ("head", "speaker", "said"),
    [
        ("وصف العمدة الحديث عن الغرق بأنه كذب", "العمدة", "الحديث عن الغرق بأنه كذب"),
        ("وصف المجلس المحلي في الميناء القرار بأنه ظالم", "المجلس المحلي في الميناء", "القرار"),
        ("اتهم المجلس المحلي في الميناء الشرطة بالإهمال", "المجلس المحلي في الميناء", "الشرطة"),
        (
            "اتهم مجلس البحارة في ريف طرابلس الشمالي الحكومة بالإهمال",
            "مجلس البحارة في ريف طرابلس الشمالي",
            "الحكومة",
        ),
        (
            "اتهمت نقابة البحارة في مدينة صور القديمة البلدية بالإهمال",
            "نقابة البحارة في مدينة صور القديمة",
            "البلدية",
        ),
        ("طالب ناشطون في الجزيرة البلدية بفتح المرفأ", "ناشطون في الجزيرة", "البلدية"),
        ("اتهم المجلس المحلي في الميناء بالإهمال", "المجلس المحلي في الميناء", "بالإهمال"),
        ("اتهم رامي الشرطة بالإهمال", "رامي", "الشرطة"),
        ("طالب القادة بفتح المرفأ", "القادة", "بفتح"),
    ],
)
def test_a_place_after_who_accuses_belongs_to_who_accuses(
    head: str, speaker: str, said: str
) -> None:
    ((who, what),) = quotes(f"{head}.")

    assert who == speaker
    assert what.startswith(said)


def test_who_is_set_in_front_speaks() -> None:
    assert quotes("أما ربان السفينة فأكد أن المحرك سليم.") == [("ربان السفينة", "المحرك سليم")]
    assert quotes("أما في الميناء فأكد البحارة أن المحرك سليم.") == [("البحارة", "المحرك سليم")]


@pytest.mark.parametrize(
    "text",
    [
        "رفض الربان التعليق على غرق القارب.",
        "ورفض تأكيد أو نفي غرق القارب.",
        "رفض الربان تأكيد أو نفي غرق القارب.",
        "لم يعلق الربان على الأنباء التي تحدثت عن غرق القارب.",
        "ولم تعلق الشركة على غرق ثلاثة قوارب في الميناء.",
        "امتنع الربان عن التعليق على أنباء الغرق.",
    ],
)
def test_who_declines_to_comment_says_nothing(text: str) -> None:
    extraction = extract(Document(id="r", text=text, lang="ar", outlet="الجريدة"), cue_lexicon())

    assert extraction.quotes == ()
    assert extraction.claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفض الربان التعليق، لكنه قال إن المحرك سليم.", []),
        ("رفض الربان التعليق على الحادث. وقال العمدة إن المحرك سليم.", [("العمدة", "المحرك سليم")]),
        (
            "قال العمدة إن على البحارة رفض العقد الذي قال إنه ظالم.",
            [("العمدة", "على البحارة رفض العقد"), ("العمدة", "ظالم")],
        ),
    ],
    ids=["hidden-subject", "next-sentence", "noun-of-refusal"],
)
def test_a_refusal_ends_with_its_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد العمدة، بعد الجلسة، ضرورة الحوار.", [("العمدة", "ضرورة الحوار")]),
        ("حذر مسؤول من النقابة من انهيار الرصيف.", [("مسؤول من النقابة", "انهيار الرصيف")]),
        ('وقال الربان "المحرك سليم تماما منذ أمس".', [("الربان", "المحرك سليم تماما منذ أمس")]),
        ("رد على الدعوة الناطق باسم المصنع بالقول إن الباب مغلق.", []),
        ("وعلق الربان بالقول: المحرك سليم.", [("الربان", "المحرك سليم")]),
        ("نفى غرق الزورق.", []),
        ("قال الربان إن الموج عال. ونفى غرق الزورق.", [("الربان", "الموج عال"), ("الربان", "غرق")]),
        ("ذكر الربان المحرك.", []),
        ("نفى العمدة نبأ الغرق.", [("العمدة", "نبأ الغرق")]),
        (
            "أكد العمدة أن الرصيف مغلق، مؤكدا في الوقت نفسه أن القارب جاهز.",
            [("العمدة", "الرصيف مغلق"), ("العمدة", "القارب جاهز")],
        ),
        (
            "استقبل العمدة البعثة، نافيا وجود خلاف.",
            [("العمدة", "وجود خلاف")],
        ),
        ("اتهم العمدة الشركة التي بنت الرصيف بالإهمال.", [("العمدة", "الشركة")]),
        ("وأبلغهم أن الرصيف مغلق.", []),
        (
            "قال الربان إن الموج عال. وأكد وجود خلل، واتهمه بالإهمال.",
            [("الربان", "الموج"), ("الربان", "وجود خلل"), ("الربان", "بالإهمال")],
        ),
        (
            "أكد الربان عزمه على الإبحار، مجددا حرصه على السلامة.",
            [("الربان", "عزمه على الإبحار"), ("الربان", "حرصه على السلامة")],
        ),
        ("اتهم الربان الذي زار الميناء الشركة بالإهمال.", []),
        ("قال الربان إن الموج عال، مضيفا.", [("الربان", "الموج عال، مضيفا")]),
        ("أكد الربان على أن المحرك سليم.", [("الربان", "المحرك سليم")]),
        ("حذر الربان من الموج ومن الريح.", [("الربان", "الموج ومن الريح")]),
        ("وصف الربان المحرك. وعاد بالقارب.", []),
        ("نفى الربان.", []),
    ],
)
def test_heads_of_other_shapes(text: str, expected: list[tuple[str, str]]) -> None:
    actual = quotes(text)

    assert [who for who, _ in actual] == [who for who, _ in expected]
    assert all(mine.startswith(said) for (_, mine), (_, said) in zip(actual, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "spoke"),
    [
        ("من جهته، غادر المدير سالم النجار القاعة، مؤكدا أن الجسر سليم.", ["سالم النجار"]),
        (
            "قال الوالي إن القلعة آمنة. من جهته، قاطع المدير الجلسة، مؤكدا أن الجسر سليم.",
            ["الوالي", "المدير"],
        ),
        # Nobody whom the text knows as a voice; and marks are nobody.
        ("من جهته، كتب الحارس إلى المدير، مؤكدا أن الجسر سليم.", []),
        ("من جهته ، - كتب الحارس إلى المدير، مؤكدا أن الجسر سليم.", []),
    ],
)
def test_a_sentence_goes_on_behind_the_comma_of_its_lead(text: str, spoke: list[str]) -> None:
    assert speakers(text) == spoke
