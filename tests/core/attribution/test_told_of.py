"""A bare pronoun or verb after somebody was named who had not spoken: the nearest antecedent."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.resolution import Way
from claims_app.workspace.lexicons import cue_lexicon

_FIRST_EN = "Mayor Dana Holt said the weir was sound. "
_FIRST_AR = "قال الشيخ سامر الحداد إن السد سليم. "


def _last(text: str, lang: str) -> FoundQuote:
    return extract(Document(id="r", text=text, lang=lang, outlet="Daily"), cue_lexicon()).quotes[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Police Capt. Ivo Lant came to the weir at noon. He said nobody had opened it.",
        "On Friday, police Capt. Ivo Lant walked the bank. He denied that his men had opened it.",
        "The engineer, Ivo Lant, left early. The hall was full. He said it would leak.",
    ],
)
def test_he_is_the_person_whom_the_sentence_before_tells_of(text: str) -> None:
    quote = _last(_FIRST_EN + text, "en")

    assert quote.speaker == "Ivo Lant"
    assert quote.resolution is not None
    assert quote.resolution.way is Way.TOLD_OF
    assert quote.resolution.earlier is not None
    assert quote.resolution.earlier >= len(_FIRST_EN)


@pytest.mark.parametrize(
    "text",
    [
        "She thanked Capt. Ivo Lant for his help. She said it would hold.",  # no subject
        "The town hired Capt. Ivo Lant in May. She said it would hold.",
        "Capt. Ivo Lant came at noon. She added that it would hold.",  # who goes on spoke before
        "The harbour board met at noon. She said it would hold.",  # nobody
        "The crews of Lant and Roe came at noon. She said it would hold.",
    ],
)
def test_she_is_who_spoke_where_nobody_else_is_told_of(text: str) -> None:
    assert _last(_FIRST_EN + text, "en").speaker == "Dana Holt"


@pytest.mark.parametrize(
    "text",
    [
        "ووصل العقيد نادر الحلبي إلى السد ظهرا. وأكد أن أحدا لم يفتحه.",
        "وعاد المتحدث باسم الشرطة العقيد نادر الحلبي إلى السد. ونفى أن يكون رجاله قد فتحوه.",
        "زار العقيد نادر الحلبي السد ظهرا. وقال إن أحدا لم يفتحه.",
        "صعد العقيد نادر الحلبي إلى السد. وقال إن أحدا لم يفتحه.",
    ],
)
def test_a_bare_verb_has_the_person_who_came(text: str) -> None:
    quote = _last(_FIRST_AR + text, "ar")

    assert quote.speaker == "نادر الحلبي"
    assert quote.resolution is not None
    assert quote.resolution.way is Way.TOLD_OF


@pytest.mark.parametrize(
    "text",
    [
        "وشكر العقيد نادر الحلبي على جهوده. وقال إنه سيصمد.",  # maybe whom he thanked
        "ووصل العقيد نادر الحلبي إلى السد. وأضاف أنه سيصمد.",  # who goes on spoke before
        "ووصلت القاضية ندى الحلبي إلى السد. وقال إنه سيصمد.",  # another gender
        "ووصلت فرق الإنقاذ إلى السد ظهرا. وقال إنه سيصمد.",  # no person by name
    ],
)
def test_a_bare_verb_has_who_spoke_where_nobody_else_may_be_meant(text: str) -> None:
    assert _last(_FIRST_AR + text, "ar").speaker == "سامر الحداد"
