"""Who denies in Arabic behind adverbs, asides and occasions, and against whom a but stands."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Act
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param(
            "لكن الجانب التركي سرعان ما نفى هذه الاتهامات.",
            "الجانب التركي",
            "هذه الاتهامات",
            id="soon",
        ),
        pytest.param(
            "غير أن جماعة البحر نفت بشدة مسؤوليتها عن الحادث.",
            "جماعة البحر",
            "مسؤوليتها عن الحادث",
            id="manner",
        ),
        pytest.param(
            "إلا أن سامر فارس، وهو من سكان البلدة وخبير بآثارها، يرفض هذا الاتهام.",
            "سامر فارس",
            "هذا الاتهام",
            id="aside",
        ),
        pytest.param(
            "وكانت الحكومة قد نفت في وقت سابق هذه الاتهامات.",
            "الحكومة",
            "هذه الاتهامات",
            id="occasion",
        ),
        pytest.param(
            "رفض السفير حسين فارس، مساعد وزير النقل الأسبق، تصريحات الوزير.",
            "حسين فارس",
            "تصريحات الوزير",
            id="title-behind-the-name",
        ),
        pytest.param(
            "فبينما نفى القائد سقوط البلدة، اكتشف بعد أيام أن القوات دخلتها.",
            "القائد",
            "سقوط البلدة",
            id="that-of-another-clause",
        ),
        pytest.param(
            "لكن وفد الميناء نفى تلك المزاعم، ورأى فيها «نيلا من سمعة البحارة جميعا».",
            "وفد الميناء",
            "تلك المزاعم، ورأى فيها «نيلا من سمعة البحارة جميعا»",
            id="before-a-quotation",
        ),
        pytest.param(
            "ونفى متحدث باسم المعارضة سيطرة الجيش على البلدة.",
            "متحدث باسم المعارضة",
            "سيطرة الجيش على البلدة",
            id="a-noun-of-doing",
        ),
        pytest.param(
            "ووصفت الحكومة الاتهامات بالباطلة.",
            "الحكومة",
            "الاتهامات بالباطلة",
            id="described-as-false",
        ),
        pytest.param(
            "وعلق الوزير على الأنباء بالقول إنها غير صحيحة.",
            "الوزير",
            "غير صحيحة",
            id="commented-on",
        ),
        pytest.param("وتنفي طهران هذه الاتهامات.", "طهران", "هذه الاتهامات", id="capital"),
        pytest.param(
            "وتنفي إيران تقديم السلاح للمتمردين.",
            "إيران",
            "تقديم السلاح للمتمردين",
            id="country",
        ),
        pytest.param(
            "ونفى فارس الأنباء التي تحدثت عن مرضه.",
            "فارس",
            "الأنباء التي تحدثت عن مرضه",
            id="one-name",
        ),
        pytest.param(
            "واعتبر الوزير الاتهامات باطلة ولا أساس لها.",
            "الوزير",
            "الاتهامات باطلة ولا أساس لها",
            id="judged",
        ),
    ],
)
def test_who_denies_what(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]
    assert read(text).quotes[0].act is Act.DENY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وزعمت الجماعة أنها أسقطت الطائرة، غير أن التحالف أكد أن الطائرة سقطت لعطل فني.",
            [("الجماعة", "أسقطت الطائرة"), ("التحالف", "الطائرة سقطت لعطل فني")],
        ),
        (
            "قال السكان إن الماء ملوث، إلا أن البلدية أكدت أنه صالح للشرب.",
            [("السكان", "الماء ملوث"), ("البلدية", "صالح للشرب")],
        ),
        (
            "وفيما أعلن الجيش السيطرة على البلدة، قالت المعارضة إنها صدت الهجوم.",
            [("الجيش", "السيطرة على البلدة"), ("المعارضة", "صدت الهجوم")],
        ),
    ],
)
def test_a_but_or_while_sets_two_voices_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("لكن مسؤولا حكوميا قلل من شأن هذه الأنباء.", Act.DOWNPLAY),
        ("وألقت الحكومة باللائمة على المعارضة في فشل المحادثات.", Act.ACCUSE),
        ("وعزت الشرطة الحادث إلى السرعة.", Act.STATE),
    ],
)
def test_who_plays_down_blames_and_explains(text: str, act: Act) -> None:
    assert [quote.act for quote in read(text).quotes] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "لكن مسؤولا حكوميا قلل من النفقات في العام الماضي.",  # spent less
        "وقالت إنها ترغب عبر البيان نفي مسؤوليتها عن العطل.",  # a noun
        "وألقت الشرطة القبض على ثلاثة مهربين.",  # arrested
        "لكن التاجر غالبا ما رفض الحوار مع الشركة.",  # no saying
        "والصور التي نشرت أمس، والتي سمحت بفتح التحقيق، بينت أن الجسر سليم.",  # evidence
    ],
)
def test_deeds_and_evidence_are_no_voices(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وترددت أنباء عن انسحاب القوات من المدينة.", "انسحاب القوات من المدينة"),
        ("انتشرت شائعات بأن المصنع مغلق.", "المصنع مغلق"),
    ],
)
def test_what_is_going_round_is_nobodys(text: str, content: str) -> None:
    assert told(text) == [("مصادر لم تسم", content)]


def test_the_reports_of_somebody_are_his() -> None:
    text = "وكتب الصحافي أنباء عن البلدة. وصلت أنباء عن القافلة."
    assert told(text) == []


def test_who_controlled_a_town_expects_nothing() -> None:
    found = read("وقال المتحدث باسم الجيش إن القوات سيطرت على البلدة بالكامل.")
    assert [quote.act for quote in found.quotes] == [Act.STATE]
