"""Arabic clauses about what was issued: أصدرت البلدية بيانا قالت فيه إن كذا."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("أصدرت البلدية بيانا قالت فيه إن الجسر مغلق.", "البلدية", "الجسر مغلق"),
        (
            "أصدرت سفارة كندا لدى تونس أمس بيانا أوضحت فيه أن الجسر مغلق.",
            "سفارة كندا لدى تونس",
            "الجسر مغلق",
        ),
        (
            "نشر حزب «البحر» جناح التيار الأزرق، شريطا يؤكد فيه قيامه بإغلاق الجسر.",
            "حزب البحر",
            "قيامه بإغلاق الجسر",
        ),
        ("عقد المحافظ مؤتمرا صحفيا أعلن خلاله إغلاق الجسر.", "المحافظ", "إغلاق الجسر"),
        ("وصل الوزير إلى البلدة وأصدر بيانا قال فيه إن الجسر مغلق.", "الوزير", "الجسر مغلق"),
        (
            "صمت الحزب، فيما تقدمت وزارة النقل بشكوى، اتهمت فيها الأردن بدعم المهربين.",
            "وزارة النقل",
            "الأردن بدعم المهربين",
        ),
        ("أصدرت إدارة نادي النور بيانا أعلنت فيه أنها باقية.", "إدارة نادي النور", "باقية"),
        (
            "أقامت مدرسة جارة الحارس دعوى قضائية طالبت فيها بفتح الجسر.",
            "مدرسة جارة الحارس",
            "بفتح الجسر",
        ),
        ("افتتح الحمزي الاجتماع بكلمة أكد فيها أن الجسر مغلق.", "الحمزي", "الجسر مغلق"),
        ("ألقى المحافظ كلمة دعا فيها السكان إلى الهدوء.", "المحافظ", "السكان إلى الهدوء"),
    ],
)
def test_who_issued_it_speaks_in_it(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رأينا بيانا قالت فيه الوزارة إن الجسر مغلق.", "الوزارة"),
        ("انسحبت القوات في وقت قالت فيه مصادر محلية إن الجسر مغلق.", "مصادر محلية"),
        ("أرسل الحارس رسالة طالبت فيها البلدية بفتح الجسر.", "البلدية"),
    ],
)
def test_who_stands_behind_it_speaks(text: str, speaker: str) -> None:
    assert [who for who, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "عقد المجلس اجتماعا أعلن فيه التغييرات.",  # what it was about
        "عقد المجلس مسابقة تحدث فيها عن حياة البحارة.",  # a topic
        "وهم يقتصر أداؤهم على أبيات يؤكدون فيها أن الجسر مغلق.",
        "منع القائد أن يذكر فيها أن الجسر مغلق.",
        "عقد المجلس اجتماعا لم يعلن فيه أن الجسر مغلق.",
        "القرية التي ذكر فيها أن الجسر مغلق قريبة.",  # a place, and nobody
        "مضت سنوات كانت تخفى فيها الأخبار، وكل صياد يعرف أن الجسر مغلق.",
        "أصدر الحارس بيانا قالت فيه إن الجسر مغلق.",  # the verb does not fit
    ],
)
def test_where_nobody_fits_nobody_speaks(text: str) -> None:
    assert told(text) == []


def test_what_is_denied_in_it_is_a_denial_of_who_issued_it() -> None:
    text = "أصدرت البلدية بيانا نفت فيه إغلاق الجسر."

    found = read(text)

    assert [(quote.act, quote.rule) for quote in found.quotes] == [(Act.DENY, "verb+noun+resumed")]
    assert [(claim.speaker, claim.polarity) for claim in found.claims] == [
        ("البلدية", Polarity.DENIED)
    ]
