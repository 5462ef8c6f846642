"""Arabic words for what is said by nobody named: passives, and nouns of what goes round."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Certainty
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
NOBODY = "مصادر لم تسم"


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("وأفيد بأن ثلاثة بحارة قتلوا قرب الميناء.", "ثلاثة بحارة قتلوا قرب الميناء"),
        ("وأفيد بمقتل ثلاثة بحارة قرب الميناء.", "بمقتل ثلاثة بحارة قرب الميناء"),
        ("وقيل إن القبطان قتل في العاصفة.", "القبطان قتل في العاصفة"),
        ("يقال إن القبطان غادر الجزيرة ليلا.", "القبطان غادر الجزيرة ليلا"),
        ("وذُكر أن القبطان قتل في العاصفة.", "القبطان قتل في العاصفة"),
        ("وأُعلن أن الميناء أغلق مساء السبت.", "الميناء أغلق مساء السبت"),
        ("ويُزعم أن القبطان قتل في العاصفة.", "القبطان قتل في العاصفة"),
        ("وثمة مزاعم بأن القبطان قتل في العاصفة.", "القبطان قتل في العاصفة"),
        ("وهناك مزاعم بأن القبطان قتل في العاصفة.", "القبطان قتل في العاصفة"),
        ("وهناك أنباء غير مؤكدة عن غرق العبارة ليلا.", "غرق العبارة ليلا"),
        ("وثمة تقارير تفيد بأن القبطان غادر الجزيرة.", "القبطان غادر الجزيرة"),
        ("ترددت أنباء عن مقتل القبطان في العاصفة.", "مقتل القبطان في العاصفة"),
        ("وانتشرت شائعات بأن القبطان غادر الجزيرة.", "القبطان غادر الجزيرة"),
        ("أنباء عن غرق العبارة قرب الجزيرة.", "غرق العبارة قرب الجزيرة"),
    ],
)
def test_what_is_said_is_claimed_by_unnamed_sources(text: str, claim: str) -> None:
    claims = read(text).claims

    assert [(one.speaker, one.certainty, one.span.of(text)) for one in claims] == [
        (NOBODY, Certainty.POSSIBLE, claim)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("كل ما قيل عن القبطان معروف لدى أهل الجزيرة.", id="spoken-of"),
        pytest.param("وما يقال عن غرق العبارة معروف لدى أهل الجزيرة.", id="and-spoken-of"),
        pytest.param("ولا توجد معلومات عن القبطان في السجلات.", id="there-is-none"),
        pytest.param("وهناك معلومات عن الأسعار في اللوحة.", id="a-topic"),
        pytest.param("نشرت الصحيفة تقارير عن القبطان.", id="published"),
    ],
)
def test_what_is_only_spoken_of_is_said_by_nobody(text: str) -> None:
    assert [quote.speaker for quote in read(text).quotes if quote.speaker == NOBODY] == []


@pytest.mark.parametrize("verb", ["وذكر", "وأعلن"])
def test_without_vowels_whoever_spoke_last_goes_on(verb: str) -> None:
    text = f"قال المحافظ سامر فارس إن الجسر مغلق. {verb} أن العبارة غرقت ليلا."

    assert {quote.speaker for quote in read(text).quotes} == {"سامر فارس"}


def test_what_is_to_be_mentioned_is_the_reporters() -> None:
    text = "يذكر أن العبارة غرقت قرب الجزيرة قبل عامين."

    (claim,) = read(text).claims

    assert (claim.speaker, claim.certainty) == ("o", Certainty.CERTAIN)


def test_who_tells_of_what_goes_round_is_heard_around_it() -> None:
    text = "قال المحافظ إن هناك أنباء عن مقتل ثلاثة بحارة."

    outer, inner = read(text).quotes

    assert (outer.speaker, inner.speaker, inner.parent) == ("المحافظ", NOBODY, 0)


def test_whoever_tells_them_may_be_known() -> None:
    assert read("وقيل للبحارة إن القبطان قتل في العاصفة.").claims == ()
