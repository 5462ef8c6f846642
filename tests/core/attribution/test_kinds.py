"""What kind of voice each speaker is, in sentences of both languages."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.records import SourceKind
from claims_app.core.resolution import Way
from claims_app.workspace.lexicons import cue_lexicon


def _quotes(lang: str, text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang=lang, outlet="Daily"), cue_lexicon()).quotes


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Mayor Dana Holt", SourceKind.PERSON),
        ("Dana Holt", SourceKind.PERSON),
        ("The mayor", SourceKind.PERSON),
        ("The army spokesman", SourceKind.PERSON),
        ("The Ministry of Health", SourceKind.BODY),
        ("The harbour board", SourceKind.BODY),
        ("The army", SourceKind.BODY),
        ("Moscow", SourceKind.BODY),
        ("The White House", SourceKind.BODY),
        ("The refugee agency", SourceKind.BODY),
        ("The Green Quay Movement", SourceKind.GROUP),
        ("The rebels", SourceKind.GROUP),
        ("Reuters", SourceKind.OUTLET),
        ("The news agency", SourceKind.OUTLET),
        ("State television", SourceKind.OUTLET),
        ("Officials", SourceKind.UNNAMED),
        ("A senior official", SourceKind.UNNAMED),
        ("A spokesman", SourceKind.UNNAMED),
        ("A security source", SourceKind.UNNAMED),
        ("Residents", SourceKind.UNNAMED),
    ],
)
def test_english_kinds(speaker: str, kind: SourceKind) -> None:
    (quote,) = _quotes("en", f"{speaker} said that the pier was shut.")

    assert quote.kind is kind, quote.speaker


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("قال مدير الميناء سامر الحداد", SourceKind.PERSON),
        ("قال محافظ حلب", SourceKind.PERSON),
        ("قال المتحدث باسم الجيش", SourceKind.PERSON),
        ("قالت وزارة الصحة", SourceKind.BODY),
        ("قال الجيش", SourceKind.BODY),
        ("قالت نقابة الصيادين", SourceKind.BODY),
        ("قالت الأمم المتحدة", SourceKind.BODY),
        ("قالت روسيا", SourceKind.BODY),
        ("قالت وكالة الطاقة الذرية", SourceKind.BODY),
        ("قالت حركة الأرصفة", SourceKind.GROUP),
        ("قالت المعارضة", SourceKind.GROUP),
        ("قال حزب الميناء", SourceKind.GROUP),
        ("قالت وكالة رويترز", SourceKind.OUTLET),
        ("قالت وكالة الأنباء الرسمية", SourceKind.OUTLET),
        ("قالت صحيفة المرفأ", SourceKind.OUTLET),
        ("قالت مصادر أمنية", SourceKind.UNNAMED),
        ("قال مصدر في الميناء", SourceKind.UNNAMED),
        ("قال شاهد عيان", SourceKind.UNNAMED),
        ("قال سكان الحي", SourceKind.UNNAMED),
        ("قال متحدث باسم الجيش", SourceKind.UNNAMED),
    ],
)
def test_arabic_kinds(speaker: str, kind: SourceKind) -> None:
    (quote,) = _quotes("ar", f"{speaker} إن الرصيف مغلق.")

    assert quote.kind is kind, quote.speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        pytest.param(
            "en",
            "Mayor Dana Holt and Governor Sam Reed said that the pier was shut.",
            "Dana Holt; Sam Reed",
            id="en: titles",
        ),
        pytest.param(
            "en",
            "Dana Holt and Sam Reed said that the pier was shut.",
            "Dana Holt; Sam Reed",
            id="en: plain names",
        ),
        pytest.param(
            "ar",
            "قال وزير النقل سامر الحداد ونظيره المصري كريم عادل إن الرصيف مغلق.",
            "سامر الحداد؛ كريم عادل",
            id="ar: counterparts",
        ),
    ],
)
def test_two_who_speak_together_are_one_voice_and_a_group(
    lang: str, text: str, speaker: str
) -> None:
    (quote,) = _quotes(lang, text)

    assert (quote.speaker, quote.kind) == (speaker, SourceKind.GROUP)
    assert quote.resolution is not None
    assert quote.resolution.way is Way.JOINT


@pytest.mark.parametrize(
    ("first", "speaker"), [("Mayor", "Dana Holt"), ("Governor", "The governor")]
)
def test_a_title_after_two_is_the_one_who_alone_bears_it(first: str, speaker: str) -> None:
    text = f"{first} Dana Holt and Governor Sam Reed said that the pier was shut. "
    title = first.lower()

    _, later = _quotes("en", f"{text}The {title} said that it burned.")

    assert later.speaker == speaker


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("The Ministry of Health and Population", "The Ministry of Health and Population"),
        (
            "The Ministry of Public Works and Human Settlements",
            "The Ministry of Public Works and Human Settlements",
        ),
        ("The minister of trade and industry Sam Reed", "Sam Reed"),
    ],
)
def test_and_inside_one_name_joins_nobody(speaker: str, name: str) -> None:
    (quote,) = _quotes("en", f"{speaker} said that the pier was shut.")

    assert quote.speaker == name
    assert quote.kind is not SourceKind.GROUP
