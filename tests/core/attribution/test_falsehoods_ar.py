"""What is called false in Arabic is a denial of what was told: محض افتراء, كاذب, ملفق."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
DENIED = [(Act.DENY, Polarity.DENIED)]
STATED = [(Act.STATE, Polarity.AFFIRMED)]


def stances(text: str) -> tuple[list[tuple[Act, Polarity]], list[Polarity]]:
    found = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)
    quotes = [(quote.act, quote.polarity) for quote in found.quotes]
    return quotes, [claim.polarity for claim in found.claims]


@pytest.mark.parametrize(
    "text",
    [
        "ووصف الوزير التقرير بأنه «محض افتراء».",
        "واعتبر القائد أن بيان النقابة «كاذب ومضلل».",
        "وقالت الشركة إن روايته كاذبة من أساسها.",
        "وقالت الشركة إن الوثيقة ملفقة.",
        "وقال القائد إن التقرير لا أساس له من الصحة.",
        "وقال القائد إن ما ورد في التقرير عار تماما عن الصحة.",
        "وقال القائد إن هذه الشهادة من نسج الخيال.",
        "ووصف الوزير هذه التقارير بأنها أكاذيب.",
    ],
)
def test_calling_it_false_denies_it_in_quote_and_claim(text: str) -> None:
    assert stances(text) == (DENIED, [Polarity.DENIED])


@pytest.mark.parametrize(
    "text",
    [
        "وقال القائد إن الإنذار كاذب.",  # nothing that was said
        "وقال القاضي إن العقد باطل.",
        "وقال القائد إن الصحيفة نشرت أنباء كاذبة عن السد.",  # an adjective
        "وقال القائد إن التقرير كشف أكاذيب النقابة.",  # a genitive
        "وقال القائد إن الخبر ليس كاذبا.",  # denied again
        "وقال القائد إن الخبر ليس افتراء.",
        "وقال القائد إن التقرير طويل ومفصل.",
    ],
)
def test_other_words_about_what_was_said_leave_it_affirmed(text: str) -> None:
    assert stances(text) == (STATED, [Polarity.AFFIRMED])


@pytest.mark.parametrize(
    "text", ["ونفى القائد ما ورد في التقرير.", "وأنكر القائد ما جاء في البيان."]
)
def test_what_a_report_holds_is_what_is_denied(text: str) -> None:
    assert stances(text) == (DENIED, [Polarity.DENIED])


def test_what_a_report_is_quoted_for_is_still_heard() -> None:
    found = extract(
        Document(
            id="r", text="والجسر مغلق منذ عام، كما جاء في تقرير الشرطة.", lang="ar", outlet="o"
        ),
        CUES,
    )
    assert len(found.quotes) == 1
