"""Whom an Arabic verb accuses, and what it claims or denies, behind what stands between."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "اتهمت كندا في تقرير سنوي تايلاند بإهمال البحارة.",
            "كندا",
            "تايلاند بإهمال البحارة",
        ),
        ("اتهمت النقابة أمس، الشركة بإهمال البحارة.", "النقابة", "الشركة بإهمال البحارة"),
        ("اتهم الوزير في كلمة له الشركة بتلويث النهر.", "الوزير", "الشركة بتلويث النهر"),
        (
            "اتهم مدير المصنع في حديث للإذاعة النقابة بالتحريض.",
            "مدير المصنع",
            "النقابة بالتحريض",
        ),
        ("ودعا فارس واشنطن وحلفاءها إلى الحوار.", "فارس", "واشنطن وحلفاءها إلى الحوار"),
        ("دعا المحافظ في ختام الاجتماع السكان إلى الهدوء.", "المحافظ", "السكان إلى الهدوء"),
    ],
)
def test_an_occasion_between_both_belongs_to_neither(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("تبنى حزب البحر الهجوم على الثكنة.", "حزب البحر", "تبنى حزب البحر الهجوم على الثكنة"),
        ("وتبنت الجبهة خطف الصيادين.", "الجبهة", "وتبنت الجبهة خطف الصيادين"),
        (
            "أعلنت المديرية العامة للموانئ، التعرف على الغرقى.",
            "المديرية العامة للموانئ",
            "التعرف على الغرقى",
        ),
        ("وأبان السلمي أن الباب مفتوح.", "السلمي", "الباب مفتوح"),
        ("وثقت منظمة الشاطئ مقتل تسعة صيادين.", "منظمة الشاطئ", "مقتل تسعة صيادين"),
        ("أكدت وكالة البحر نبأ الزيارة.", "وكالة البحر", "نبأ الزيارة"),
    ],
)
def test_an_attack_is_claimed_and_a_toll_documented(text: str, speaker: str, claim: str) -> None:
    found = read(text).claims
    assert [(one.speaker, one.span.of(text)) for one in found] == [(speaker, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "تبنى المجلس قرارا بفتح الجسر.",  # a plan
        "ووثق أحد الأهالي جريان السيول، مطالبة السكان ببناء جسر.",  # with a camera
        "وسجن تسعة في البلدة واتهم اثنان منهم بالسرقة.",  # they were accused
        "واتهمت الشركة التي يوجد مقرها في الساحل الحكومة بقصف ناقلاتها.",  # who, nothing tells
        "تبنت الشركة سياسة جديدة في التوظيف.",
        "كما تكذب هذه الصور مزاعم الحزب التي قال فيها كثيرا.",  # pictures
    ],
)
def test_a_plan_is_no_claim_of_anybodys(text: str) -> None:
    assert told(text) == []


def test_claims_that_are_belied_are_not_said_by_who_made_them() -> None:
    text = "وتكذب الحكومة مزاعم الحزب الذي قال إن الجسر مغلق."
    assert ("الحزب", "مزاعم الحزب الذي قال إن الجسر مغلق") not in told(text)
    assert ("الحكومة", "مزاعم الحزب الذي قال إن الجسر مغلق") in told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "وبحسب أرقام قدمتها نقابة الصيادين انخفض عدد القوارب إلى ألفين.",
            "نقابة الصيادين",
            "انخفض عدد القوارب إلى ألفين",
        ),
        (
            "وبحسب إحصاءات الوزارة ارتفع عدد الزوار إلى ألفين.",
            "الوزارة",
            "ارتفع عدد الزوار إلى ألفين",
        ),
    ],
)
def test_who_gives_figures_says_what_follows_without_a_comma(
    text: str, speaker: str, content: str
) -> None:
    assert told(text) == [(speaker, content)]


def test_a_noun_of_doing_does_not_end_who_is_named() -> None:
    text = "وبحسب لجنة وقف القتال في الساحل، بقي الجسر مغلقا أمس."
    assert [who for who, _ in told(text)] == ["لجنة وقف القتال في الساحل"]
