"""Arabic claims from quotations: questions are none, and marks stay in pairs."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundClaim
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def claims(text: str) -> tuple[FoundClaim, ...]:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES).claims


@pytest.mark.parametrize(
    "text",
    [
        "ورد القائد متسائلا: «من يملك مفتاح البوابة غيرهم؟»",
        "ورد القائد متسائلا: «من يملك مفتاح البوابة غيرهم؟».",
        "وتساءل القائد: «هل أغلق الحارس البوابة؟»",
    ],
)
def test_a_question_claims_nothing(text: str) -> None:
    assert claims(text) == ()


def test_what_follows_a_question_is_stated() -> None:
    text = "وقال القائد متسائلا: «من يملك المفتاح غيرهم؟ لا أحد يملك المفتاح هنا»."
    (claim,) = claims(text)
    assert claim.span.of(text) == "لا أحد يملك المفتاح هنا"
    assert (claim.act, claim.polarity) == (Act.STATE, Polarity.DENIED)


def test_what_somebody_asks_about_stays_asked() -> None:
    (claim,) = claims("وتساءل القائد عن سبب إغلاق البوابة.")
    assert claim.act is Act.ASK


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (
            "ونفى القائد ذلك: «لم نغلق البوابة أمام أحد».",
            "نفى القائد ذلك: «لم نغلق البوابة أمام أحد»",
        ),
        ("وقال القائد إن البوابة «مغلقة منذ عام كامل».", "البوابة «مغلقة منذ عام كامل»"),
        ("وقال القائد: «البوابة مغلقة منذ عام».", "البوابة مغلقة منذ عام"),
    ],
)
def test_marks_stay_in_pairs(text: str, span: str) -> None:
    assert claims(text)[-1].span.of(text).removeprefix("و") == span
